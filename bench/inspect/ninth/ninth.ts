import type { Page } from '../corpus.ts';
import { pages as quarry } from './quarry/pages.ts';

/** Pages by an author who saw the definitions of the checks alone: kept apart once, open to the makers of the rules since. */
export function ninth(): Page[] {
  return quarry();
}
