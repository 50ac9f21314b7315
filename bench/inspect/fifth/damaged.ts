import type { Difficulty } from '../corpus.ts';
import { emptied, misDecoded, unseen } from './damage.ts';

/** A line of the checks whose faults are computed. */
export function damaged(check: string, difficulty: Difficulty, index: number): string {
  if (check === 'mis-decoded') return misDecoded(difficulty, index);
  if (check === 'private-use') return unseen(difficulty, index);
  if (check === 'emptied-table') return emptied(difficulty, index);
  throw new Error(`no faults for ${check}`);
}
