/** Data of the acts about an applicant's many requests: kind → [data, personal]. */
import type { FrozenLetter } from '../stored.ts';
import type { CaseRef, Repetition } from './state.ts';

/** Recorded on both cases: the one that joins names the leading one, the leading one names the one that joins. */
type Joint = CaseRef & { part: 'joins' | 'leads' };

export interface SerialActs {
  'request.joined': [Joint, null];
  'request.separated': [Joint, null];
  'request.reasons-asked': [{ replyBy: string; letter: FrozenLetter }, { frequency: string }];
  'request.reasons-given': [Record<string, never>, { text: string }];
  /** Without `letter` in acts of before it was written by the program. */
  'request.delayed': [{ until: string; letter?: FrozenLetter }, { reason: string }];
  'request.repetition-found': [Repetition, null];
}
