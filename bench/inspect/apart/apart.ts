import type { Page } from '../corpus.ts';
import { pages as meadow } from './meadow/pages.ts';

/** The corpus kept apart: pages by an author who saw the definitions of the checks alone, always the same. */
export function apart(): Page[] {
  return meadow();
}
