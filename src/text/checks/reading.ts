/** What several checks need of a text, worked out once and only when one asks. */
import { fold } from '../script.ts';
import { type Line, linesOf } from './lines.ts';
import { type Table, tablesOf } from './tables.ts';
import { isUsual } from './usual.ts';

export class Reading {
  readonly text: string;
  readonly #whole: Reading | null;
  readonly #start: number;
  #folded: string | undefined;
  #lines: readonly Line[] | undefined;
  #tables: readonly Table[] | undefined;
  #unusual: readonly number[] | undefined;

  /** A text; or a part of one that is read already, from where it starts there. */
  constructor(text: string, whole: Reading | null = null, start = 0) {
    this.text = text;
    this.#whole = whole;
    this.#start = start;
  }

  /** Half width, lower case, Simplified; a span of it is the same span of the text. */
  get folded(): string {
    this.#folded ??= this.#whole
      ? this.#whole.folded.slice(this.#start, this.#start + this.text.length)
      : fold(this.text);
    return this.#folded;
  }

  /** Its lines that say something. */
  get lines(): readonly Line[] {
    this.#lines ??= linesOf(this.text);
    return this.#lines;
  }

  /** Its tables, their cells with their places. */
  get tables(): readonly Table[] {
    this.#tables ??= tablesOf(this.text);
    return this.#tables;
  }

  /**
   * Places of the UTF-16 units that an ordinary official text does not hold: rare and Traditional characters, letters
   * with tone marks, Bopomofo, box lines, control and private-use characters … Mostly there are none.
   */
  get unusual(): readonly number[] {
    this.#unusual ??= unusualOf(this.text);
    return this.#unusual;
  }
}

function unusualOf(text: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (!isUsual(text.charCodeAt(at))) found.push(at);
  return found;
}
