/** Dates written in a text, as far as they are written: year, month and day may each be missing. */
import type { Reading } from '../reading.ts';
import type { Span } from '../rule.ts';

export interface FoundDate {
  span: Span;
  year: number | null;
  month: number | null;
  day: number | null;
  /** '2024-5-1': digits parted by signs, which may as well be a number of something */
  digital: boolean;
}

const NUMERALS = '〇一二三四五六七八九';
const FIGURE = '[一二三四五六七八九十]{1,3}';
/** '31号楼' is a house. */
const DAY = '(?:日|号(?![楼院门井线柜仓铺库房]|地块|窗口))';
const ANY = new RegExp(
  [
    // 2025年八月三十二日
    `(?<!\\d)((?:19|20)\\d{2})年(${FIGURE})月(${FIGURE})日`,
    // 2024年5月1日, 2024年5月, 2024年
    `(?<!\\d)((?:19|20)\\d{2}) ?年(?: ?(\\d{1,2}) ?月(?: ?(\\d{1,2}) ?${DAY})?)?`,
    // 5月1日
    `(?<!\\d)(\\d{1,2}) ?月 ?(\\d{1,2}) ?${DAY}`,
    `([一二][〇○零Ｏ一二三四五六七八九]{3})年(${FIGURE})月(?:(${FIGURE})日)?`,
    // 二月三十日, but not the end of 十二月 …
    `(?<![一二三四五六七八九十〇○零年\\d])(${FIGURE})月([一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日`,
    '(?<![\\d./A-Za-z]|(?<![./]\\d{1,2})-)((?:19|20)\\d{2})([-/.．])(\\d{1,2})\\15(\\d{1,2})(?![\\d/A-Za-z]|-(?!20\\d{2}[./])|\\.\\d)',
  ].join('|'),
  'uy',
);

/** 一, 十, 十二, 三十一 → number; 二〇二四 digit by digit. */
function numeral(written: string): number {
  if (written.length === 4)
    return Number([...written.replace(/[○零Ｏ]/g, '〇')].map((c) => NUMERALS.indexOf(c)).join(''));
  const [tens = '', units = ''] = written.includes('十') ? written.split('十') : ['', written];
  const ten = written.includes('十') ? (tens ? NUMERALS.indexOf(tens) : 1) * 10 : 0;
  return ten + (units ? NUMERALS.indexOf(units) : 0);
}

const HAN = new Uint8Array(0x10000);
for (const numeral of `${NUMERALS}十○零Ｏ`) HAN[numeral.charCodeAt(0)] = 1;
const [YEAR, MONTH] = ['年', '月'].map((sign) => sign.charCodeAt(0));

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;

/** Where the figures right before this sign begin, which may be the start of a date; -1: none are there. */
function startBefore(text: string, sign: number): number {
  const unit = text.charCodeAt(sign);
  const isWord = unit === YEAR || unit === MONTH;
  const end = isWord && text.charCodeAt(sign - 1) === 0x20 ? sign - 1 : sign;
  const before = text.charCodeAt(end - 1);
  let start = end;
  if (isDigit(before)) while (start > 0 && end - start < 5 && isDigit(text.charCodeAt(start - 1))) start -= 1;
  else if (isWord && HAN[before] === 1)
    while (start > 0 && end - start < 5 && HAN[text.charCodeAt(start - 1)] === 1) start -= 1;
  const length = end - start;
  if (length === 0 || length > 4) return -1;
  return unit === MONTH || length === 4 ? start : -1;
}

/** Figures of a year before a sign. */
const DIGITAL = /(?:19|20)\d{2}[-/.．]\d/g;

/** The first sign between figures, there or behind; Infinity: none. */
function signFrom(text: string, place: number): number {
  DIGITAL.lastIndex = Math.max(0, place - 4);
  return DIGITAL.test(text) ? DIGITAL.lastIndex - 2 : Infinity;
}

function wordFrom(text: string, word: string, place: number): number {
  const at = text.indexOf(word, place);
  return at < 0 ? Infinity : at;
}

/** All of a text, in order. Days that do not exist are among them. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  // every date holds one of these
  let [year, month, sign] = [-1, -1, -1];
  for (let from = 0; ; ) {
    if (year < from) year = wordFrom(text, '年', from);
    if (month < from) month = wordFrom(text, '月', from);
    if (sign < from) sign = signFrom(text, from);
    const at = Math.min(year, month, sign);
    if (at === Infinity) return found;
    const start = startBefore(text, at);
    ANY.lastIndex = start;
    const match = start < 0 ? null : ANY.exec(text);
    if (match) found.push(dateOf(match));
    from = match ? start + match[0].length : at + 1;
  }
}

function dateOf(match: RegExpExecArray): FoundDate {
  const [, my, mm, md, y, m, d, m2, d2, cy, cm, cd, cm2, cd2, ny, , nm, nd] = match;
  const span: Span = [match.index, match.index + match[0].length];
  if (my) return { span, year: Number(my), month: numeral(mm ?? ''), day: numeral(md ?? ''), digital: false };
  if (cy) return { span, year: numeral(cy), month: numeral(cm ?? ''), day: cd ? numeral(cd) : null, digital: false };
  if (cm2) return { span, year: null, month: numeral(cm2), day: numeral(cd2 ?? ''), digital: false };
  return {
    span,
    year: arabic(y ?? ny),
    month: arabic(m ?? m2 ?? nm),
    day: arabic(d ?? d2 ?? nd),
    digital: ny !== undefined,
  };
}

const arabic = (written: string | undefined) => (written === undefined ? null : Number(written));

const known = new WeakMap<Reading, readonly FoundDate[]>();

/** The dates of what is read, found once for all checks. */
export function datesOf(reading: Reading): readonly FoundDate[] {
  const dates = known.get(reading) ?? findDates(reading.halved);
  known.set(reading, dates);
  return dates;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of a month; of February 29 when the year is not known. */
function lastDay(year: number | null, month: number): number {
  return month === 2 && !isLeap(year ?? 2024) ? 28 : (DAYS[month - 1] ?? 0);
}

/** Whether the calendar has no such day or month. */
export function isImpossible({ year, month, day }: FoundDate): boolean {
  if (month === null) return false;
  if (month < 1 || month > 12) return true;
  return day !== null && (day < 1 || day > lastDay(year, month));
}

/** The day, when all three are written and the calendar has it. */
export function plainDate(date: FoundDate): Temporal.PlainDate | null {
  const { year, month, day } = date;
  if (year === null || month === null || day === null || isImpossible(date)) return null;
  return Temporal.PlainDate.from({ year, month, day });
}

/** Negative when the one is before the other, judged by as much as both say; 0 when that leaves it open. */
export function compareDates(one: FoundDate, other: FoundDate): number {
  const pairs = [
    [one.year, other.year],
    [one.month, other.month],
    [one.day, other.day],
  ] as const;
  for (const [a, b] of pairs) {
    if (a === null || b === null) return 0;
    if (a !== b) return a - b;
  }
  return 0;
}

/** The last line that is nothing but a date: the date of signing; null when there is none. */
export function signatureDate(text: string, dates: readonly FoundDate[]): FoundDate | null {
  return (
    dates.findLast(({ span: [start, end], day, year }) => {
      if (day === null || year === null) return false;
      const begin = text.lastIndexOf('\n', start - 1) + 1;
      const close = text.indexOf('\n', end);
      return (
        begin > 0 &&
        text.slice(begin, start).trim() === '' &&
        text.slice(end, close < 0 ? undefined : close).trim() === ''
      );
    }) ?? null
  );
}
