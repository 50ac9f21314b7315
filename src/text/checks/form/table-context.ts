/** Whether a paragraph speaks of what a table shows: of the same time, the same part of the whole. Pure. */
import type { Line } from '../lines.ts';
import { matchesOf } from '../searched.ts';
import type { Table } from '../tables.ts';
import { POINTS_TO_TABLE } from './prose.ts';
import { ReadTable } from './table-amounts.ts';

/** Of when, and of which part: a paragraph that does not say so too speaks of something else. */
const OF_WHAT =
  /上年同期|上一?年度?|前年|去年|往年|历年|常年|多年平均|近[两三四五几]年|同期|同月|当月|本月|上月|本季度|上季度|[一二三四]季度|[上下]半年|(?:19|20)\d{2}年|(?<![\d年])\d{1,2}月份?(?!\d*日)|抽查|抽样|补发|下属|示范片|试点|全年|第[一二三四]批|首批|计划|预计|另有|部分|累计(?!为)/gu;

/** A table with what leads to it; what costs is worked out when one asks. */
export class TableContext {
  readonly table: Table;
  /** place where caption and lead begin */
  readonly from: number;
  /** the caption and the line above */
  readonly leads: readonly Line[];
  readonly #lines: readonly Line[];
  #ofWhat: OfWhat | undefined;
  #read: ReadTable | undefined;

  constructor(table: Table, leads: readonly Line[], lines: readonly Line[]) {
    this.table = table;
    this.#lines = lines;
    this.leads = leads;
    this.from = Math.min(table.start, ...leads.map(({ span }) => span[0]));
  }

  /** What the caption, the line above and the head say of when and which part. */
  get ofWhat(): OfWhat {
    this.#ofWhat ??= ofWhatIn(this.table, this.leads);
    return this.#ofWhat;
  }

  /** The line right below it. */
  get below(): string {
    return this.#lines[firstBehind(this.#lines, this.table.end)]?.text ?? '';
  }

  get read(): ReadTable {
    this.#read ??= new ReadTable(this.table);
    return this.#read;
  }
}

/** characters of a line above a table that may lead to it */
const LEAD = 60;
const NAMES_TABLE = /表|如下|列示|情况|明细|名单|统计|进度|数据|[：:]$/u;

/** Without one of these characters a text says none of it. */
const MAY_SAY = /[年月期季抽补下示试批计预另部]/u;

function tokens(text: string): ReadonlySet<string> {
  const found = MAY_SAY.test(text) ? matchesOf(text, OF_WHAT) : [];
  return found.length === 0 ? NOTHING : new Set(found.map(([token]) => token));
}

const NOTHING: ReadonlySet<string> = new Set();
const union = (a: ReadonlySet<string>, b: ReadonlySet<string>) => (b.size === 0 ? a : a.size === 0 ? b : a.union(b));

/** A table with the line or the two lines that lead to it. */
export function contextOf(table: Table, lines: readonly Line[]): TableContext {
  const at = firstBehind(lines, table.start) - 1;
  const [second, first] = [lines[at - 1], lines[at]];
  const leads = [first, second].filter(
    (line, i): line is Line =>
      line !== undefined &&
      line.text.length <= LEAD &&
      !line.text.includes('\t') &&
      NAMES_TABLE.test(line.text) &&
      // of the second only a caption's lead
      (i === 0 || /^[（(]?单位|^附?表\s*[\d一二三四五六]/u.test(first?.text ?? '')),
  );
  return new TableContext(table, leads, lines);
}

/** Index of the first line that ends behind this place. */
export function firstBehind(lines: readonly Line[], place: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.span[1] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface OfWhat {
  /** a paragraph about the table says these */
  needed: ReadonlySet<string>;
  /** … and may say these: one column or row has them, not all */
  allowed: ReadonlySet<string>;
}

function ofWhatIn(table: Table, leads: readonly Line[]): OfWhat {
  const [first, ...rest] = table.head.map(({ text }) => tokens(text));
  const ofAll = rest.reduce((all, one) => (all.size === 0 ? all : all.intersection(one)), rest[0] ?? NOTHING);
  const labels = table.rows.map(([cell]) => cell?.text ?? '');
  const isHistory = labels.every((label) =>
    /^(?:前年|去年|今年|上年|\d{4}年?|[一二三四两]年前|\D{0,4}合\s*计)$/u.test(label),
  );
  const ofLeads = tokens(leads.map(({ text }) => text).join('\n'));
  const needed = [first ?? NOTHING, ofAll, isHistory ? HISTORY : NOTHING].reduce(union, ofLeads);
  return { needed, allowed: union(rest.reduce(union, needed), tokens(labels.join('\n'))) };
}

const HISTORY: ReadonlySet<string> = new Set(['历年']);

/** '较上年减少', '截至6月底': what a figure is compared with, or up to when it is counted, not what it is of. */
const COMPARED =
  /截[至止到][^，。；]{0,8}[日底末]|(?:[较比与同]|相比)(?:上一?年度?|去年|前年|上月|上季度|往年)?(?:同期|同月)?(?=相比|增|减|上升|下降|提高|降低|多|少|持平|略|大体|基本|相当|接近)/gu;

/** '另有民办机构8家，不在下表统计范围' */
const LEFT_OUT =
  /(?:以来|至今)(?=累计|共|已|，)|(?:不在|不含在|(?:未|不)[列计]入)[^，。；]{0,4}[上下附本]表|[上下附本]表(?:未|不)(?:列|含|计|统计)/u;

/** A sentence of which it is asked whether it speaks of this table or of that: what it says is worked out once. */
class Sentence {
  readonly #text: string;
  readonly #isLeftOut: boolean;
  readonly #said: readonly string[];
  readonly #told: ReadonlySet<string>;
  #points: boolean | undefined;
  #explains: boolean | undefined;

  constructor(text: string, title: string) {
    this.#text = text;
    this.#isLeftOut = LEFT_OUT.test(text);
    this.#said = [...tokens(text.replace(COMPARED, ''))];
    this.#told = toldBy(title);
  }

  /** As far as its words of time and part tell. */
  speaksOf({ ofWhat, from }: TableContext, end: number, isBehind: boolean): boolean {
    if (this.#isLeftOut) return false;
    const said = this.#said;
    this.#points ??= POINTS_TO_TABLE.test(this.#text);
    if (this.#points && (said.length === 0 || said.some((token) => ofWhat.allowed.has(token)))) return true;
    // '说明：…' below a table is of it
    this.#explains ??= /^\s*(?:说明|注|备注|附注)\s*[：:]/u.test(this.#text);
    if (this.#explains && said.every((token) => ofWhat.allowed.has(token))) return true;
    // what follows a table and names a row of it goes on with it
    for (const token of ofWhat.needed)
      if (!(isBehind && OF_TIME.test(token)) && !said.includes(token) && !this.#told.has(token)) return false;
    // right above it a sentence itself says of what it is, if the title does not
    if (end > 0 && from >= end && from - end < 3)
      return (
        !said.some((token) => MONTH.test(token) && !ofWhat.allowed.has(token) && !this.#told.has(token)) ||
        ![...this.#told].some((token) => /月|季度|半年/u.test(token))
      );
    return said.every(
      (token) => token === '计划' || token === '部分' || ofWhat.allowed.has(token) || this.#told.has(token),
    );
  }
}

/** '本月' is the only month that the title names. */
function toldBy(title: string): ReadonlySet<string> {
  const tokensOfTitle = tokens(title);
  const told = /季度|半年|月|[上中下]旬/u.test(title) ? tokensOfTitle : tokensOfTitle.union(ALL_YEAR);
  if (
    !/(?<![\d—~～\-至到])(?:1[0-2]|[1-9])月(?!\d)/u.test(title) ||
    /[—~～\-至到]\s*\d{1,2}月|上半年|季度/u.test(title)
  )
    return told;
  return told.union(THIS_MONTH);
}

const ALL_YEAR: ReadonlySet<string> = new Set(['全年']);
const THIS_MONTH: ReadonlySet<string> = new Set(['本月', '当月']);

/** the sentence that was asked for last: it is asked for each table of a text, and for each row */
let last: { text: string; title: string; sentence: Sentence } | undefined;

const MONTH = /^\d+月/u;
/** '2024年', '3月', '第二批' */
const OF_TIME = /^(?:\d+[年月]份?|第.批|[一二三四]季度|[上下]半年)$/u;

/** Whether a sentence is about what the table shows, as far as its words of time and part tell. */
export function speaksOf(context: TableContext, text: string, title: string, end = 0, isBehind = false): boolean {
  if (last?.text !== text || last.title !== title) last = { text, title, sentence: new Sentence(text, title) };
  return last.sentence.speaksOf(context, end, isBehind);
}
