import type { Page } from '../corpus.ts';
import { pages as harbour } from './harbour/pages.ts';
import { pages as orchard } from './orchard/pages.ts';

/** The corpus kept apart: pages by two authors who saw the definitions of the checks alone, always the same. */
export function apart(): Page[] {
  return [...harbour(), ...orchard()];
}
