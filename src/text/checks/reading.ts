/** What several checks need of a text, worked out once and only when one asks. */
import { fold } from '../script.ts';
import { type Squeezed, squeezed } from './injected/squeezed.ts';
import { type Line, linesOf } from './lines.ts';
import { remember, Searched } from './searched.ts';
import { type Table, tablesOf } from './tables.ts';
import { isUsual } from './usual.ts';

export class Reading {
  readonly text: string;
  readonly #whole: Reading | null;
  readonly #start: number;
  #folded: string | undefined;
  #halved: string | undefined;
  #squeezed: Squeezed | null | undefined;
  #searched: Searched | undefined;
  #lines: readonly Line[] | undefined;
  #tables: readonly Table[] | undefined;
  #unusual: readonly number[] | undefined;

  /** A text; or a part of one that is read already, from where it starts there. */
  constructor(text: string, whole: Reading | null = null, start = 0) {
    this.text = text;
    this.#whole = whole;
    this.#start = start;
    if (!whole) this.#searched = remember(text);
  }

  /** Half width, lower case, Simplified; a span of it is the same span of the text. */
  get folded(): string {
    if (this.#folded === undefined) {
      this.#folded = this.#whole
        ? this.#whole.folded.slice(this.#start, this.#start + this.text.length)
        : fold(this.text);
      if (!this.#whole) remember(this.#folded, this.#searched);
    }
    return this.#folded;
  }

  /** What is folded without what parts single characters, '新 葡 京'; null where none are parted. */
  get squeezed(): Squeezed | null {
    if (this.#squeezed === undefined) this.#squeezed = squeezed(this.folded);
    return this.#squeezed;
  }

  /** With the digits ０–９ and ％ of half width; a span of it is the same span of the text. */
  get halved(): string {
    if (this.#halved === undefined) {
      this.#halved = /[０-９]/.test(this.text) ? this.text.replace(/[０-９％．]/g, halfWidth) : this.text;
      if (!this.#whole && this.#halved !== this.text) remember(this.#halved, this.#searched);
    }
    return this.#halved;
  }

  /** Whether any of these characters may stand in it: most patterns begin with this question. */
  holds(characters: string): boolean {
    this.#searched ??= new Searched(this.text);
    return this.#searched.holds(characters);
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

  /** The table whose row this line is, which of its rows, and where the line starts in the text; null for any other part. */
  get row(): { table: Table; index: number; start: number } | null {
    if (!this.#whole || !/[\t|]/.test(this.text)) return null;
    const start = this.#start;
    const table = this.#whole.tables.find((one) => one.start <= start + this.text.length && start < one.end);
    const index = table?.rows.findIndex(
      ([cell]) => cell && cell.span[0] >= start && cell.span[0] <= start + this.text.length,
    );
    return table && index !== undefined && index >= 0 ? { table, index, start } : null;
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

const halfWidth = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

function unusualOf(text: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (!isUsual(text.charCodeAt(at))) found.push(at);
  return found;
}
