import type { Page } from '../corpus.ts';
import { pages as pear } from './pear/pages.ts';

/** Half of the thirteenth corpus: measured once unread, with `apart`, and open to the makers of the rules since. */
export function thirteenth(): Page[] {
  return pear();
}
