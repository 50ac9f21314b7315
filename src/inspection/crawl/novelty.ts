/** Pages that say what many others said lead nowhere new: endless calendars, folders linked into themselves. */
import { hash } from 'node:crypto';

/** pages of the same bytes whose links are followed */
const SAME_BYTES = 10;
/** pages that differ in digits and addresses only, and links from the start from which on they are counted */
const SAME_WORDS = 50;
const FAR = 12;
/** kinds of pages that are remembered */
const REMEMBERED = 100_000;

export class Novelty {
  readonly #counts = new Map<string, number>();

  /** Whether the links of a page are worth following. Counts the page. */
  isNew(digest: string, html: string, depth: number): boolean {
    const isSame = this.#count(digest.slice(0, 16)) > SAME_BYTES;
    if (isSame || depth <= FAR) return !isSame;
    return this.#count(hash('md5', words(html), 'base64').slice(0, 12)) <= SAME_WORDS;
  }

  #count(id: string): number {
    const count = (this.#counts.get(id) ?? 0) + 1;
    if (count > 1 || this.#counts.size < REMEMBERED) this.#counts.set(id, count);
    return count;
  }
}

/** What a reader sees, without figures. */
function words(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/[\s\d]+/g, ' ');
}
