import type { Page } from '../corpus.ts';
import { pages as harbour } from './harbour/pages.ts';
import { pages as orchard } from './orchard/pages.ts';

/** Pages by two authors who saw the definitions of the checks alone: kept apart once, open to the makers of the rules since. */
export function seventh(): Page[] {
  return [...harbour(), ...orchard()];
}
