/** Pages of county sites with and without faults, by an author who knows only the definitions. */
import type { Page } from '../../corpus.ts';
import { compose, mustered, Stock } from './compose.ts';

/** All pages; always the same. */
export function pages(): Page[] {
  const stock = new Stock();
  return mustered().map((passage, at) => compose(passage, `meadow-${at + 1}`, stock));
}
