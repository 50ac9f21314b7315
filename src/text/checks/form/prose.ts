/** The paragraphs around the tables of a text, with the figures that they state. What costs is worked out once, and only when asked for. */
import type { Line } from '../lines.ts';
import type { Table } from '../tables.ts';
import { type Sentence, sentencesOf } from './said-figures.ts';

/** '见下表', '从表中看', '表1', '按下表分列' */
export const POINTS_TO_TABLE =
  /下表|上表|见附?表|附表|见表|如表|表中|由表|从表|按表|据表|表\s*[\d一二三四五六七八九]|列表/u;

/** a figure, or which row has the most */
const STATES = /[\d最]|[二两三四五六七八九十百]\p{Script=Han}/u;
/** '二、', '（三）', '4.' */
const NUMBERED =
  /^\s*(?:第[一二三四五六七八九十]+[章节条部]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d))/u;
/** A short line without a stop that does not name the table: another section begins. */
const HEADING = /^[^，。；：:！？\t]{2,24}$/u;
/** units that no heading has */
const LONG = 50;
const OF_TABLE = /表|如下|情况|明细|名单|统计|数据|进度|构成|单位|清单|一览|[：:）)]$/u;

/** What is asked of it for each table is worked out once. */
export class Paragraph {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  #sentences: readonly Sentence[] | undefined;
  #isHeading: boolean | undefined;
  #isNumbered: boolean | undefined;
  #states: boolean | undefined;

  constructor({ text, span: [start, end] }: Line) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= sentencesOf(this.text, this.start);
    return this.#sentences;
  }

  get isHeading(): boolean {
    const { text } = this;
    this.#isHeading ??=
      text.length < LONG && HEADING.test(text) && !OF_TABLE.test(text) && !/\d\p{Script=Han}$/u.test(text);
    return this.#isHeading;
  }

  get isNumbered(): boolean {
    this.#isNumbered ??= NUMBERED.test(this.text);
    return this.#isNumbered;
  }

  /** Whether it may state anything of a table. */
  get states(): boolean {
    this.#states ??= STATES.test(this.text);
    return this.#states;
  }
}

export interface Prose {
  /** in order */
  paragraphs: readonly Paragraph[];
  /** those that point to a table */
  pointing: readonly Paragraph[];
}

export function proseOf(text: string, lines: readonly Line[], tables: readonly Table[]): Prose {
  const paragraphs: Paragraph[] = [];
  const pointing: Paragraph[] = [];
  const [tab, bar, sign] = [new Places(text, '\t'), new Places(text, '|'), new Places(text, '表')];
  let at = 0;
  for (const line of lines) {
    const [start, end] = line.span;
    while ((tables[at]?.end ?? Infinity) < end) at += 1;
    // the rows of tables need not be looked at
    if (end > (tables[at]?.start ?? Infinity) || tab.from(start) < end || bar.from(start) < end) continue;
    const paragraph = new Paragraph(line);
    paragraphs.push(paragraph);
    if (sign.from(start) < end && POINTS_TO_TABLE.test(line.text)) pointing.push(paragraph);
  }
  return { paragraphs, pointing };
}

/** Where a character stands, asked in order. */
class Places {
  readonly #text: string;
  readonly #sign: string;
  #at = -1;

  constructor(text: string, sign: string) {
    this.#text = text;
    this.#sign = sign;
  }

  /** The first there or behind; Infinity: none. */
  from(place: number): number {
    if (this.#at < place) {
      const at = this.#text.indexOf(this.#sign, place);
      this.#at = at < 0 ? Infinity : at;
    }
    return this.#at;
  }
}

/** Index of the first that begins there or later. */
export function firstFrom(paragraphs: readonly Paragraph[], place: number): number {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
