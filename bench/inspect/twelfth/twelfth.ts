import type { Page } from '../corpus.ts';
import { pages as larch } from './larch/pages.ts';

/** Half of the twelfth corpus: measured once unread, with `apart`, and open to the makers of the rules since. */
export function twelfth(): Page[] {
  return larch();
}
