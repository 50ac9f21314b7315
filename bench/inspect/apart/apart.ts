import type { Page } from '../corpus.ts';
import { tenth } from '../tenth/tenth.ts';

/** The corpus that was measured last; its authors saw the definitions of the checks alone. */
export function apart(): Page[] {
  return tenth();
}
