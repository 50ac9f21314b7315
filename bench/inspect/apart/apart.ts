import type { Page } from '../corpus.ts';
import { pages as hill } from './hill/pages.ts';
import { pages as river } from './river/pages.ts';

/** The corpus kept apart: pages by two authors who saw the definitions of the checks alone, always the same. */
export function apart(): Page[] {
  return [...hill(), ...river()];
}
