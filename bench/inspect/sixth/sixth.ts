import type { Page } from '../corpus.ts';
import { pages as hill } from './hill/pages.ts';
import { pages as river } from './river/pages.ts';

/** Pages by two authors who saw the definitions of the checks alone: kept apart once, open to the makers of the rules since. */
export function sixth(): Page[] {
  return [...hill(), ...river()];
}
