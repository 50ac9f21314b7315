import type { Page } from '../corpus.ts';
import { sixth } from '../sixth/sixth.ts';

/** The corpus kept apart: pages by two authors who saw the definitions of the checks alone, always the same. */
export function apart(): Page[] {
  return sixth();
}
