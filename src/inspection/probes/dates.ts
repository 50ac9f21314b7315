/** Dates as pages write them. */

const DAY = /(?<!\d)((?:19|20)\d\d)\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})(?!\d)/;
const DAYS = new RegExp(DAY.source, 'g');

/** The first date in a text; null when none is there or it cannot be. */
export function dateIn(text: string): Temporal.PlainDate | null {
  return made(DAY.exec(text));
}

/** Every date of a text that can be. */
export function datesIn(text: string): Temporal.PlainDate[] {
  return [...text.matchAll(DAYS)].map(made).filter((date) => date !== null);
}

function made(match: RegExpExecArray | null): Temporal.PlainDate | null {
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

function dayOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
  return date.day === day ? date : null;
}

/** The day that a page's own address names, as common publishing systems write it: /202301/t20230105_1.html, /art/2023/1/5/art_1.html. */
export function dateOfAddress(address: string): Temporal.PlainDate | null {
  const { pathname } = new URL(address);
  const match =
    /\/t?((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])_\d+/.exec(pathname) ??
    /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})\//.exec(pathname);
  return made(match);
}

/** The later of two dates; null counts as none. */
export function later(a: Temporal.PlainDate | null, b: Temporal.PlainDate | null): Temporal.PlainDate | null {
  if (a === null || b === null) return a ?? b;
  return Temporal.PlainDate.compare(a, b) >= 0 ? a : b;
}

/** Whether a day lies before another by more than so many days. */
export function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate, days = 0): boolean {
  return Temporal.PlainDate.compare(a.add({ days }), b) < 0;
}

const QUARTERS: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, '1': 3, '2': 6, '3': 9, '4': 12 };
const NOTHING =
  /((?:19|20)\d\d)年(?:度)?(?:第?([一二三四1-4])季度|([上下])半年|(\d{1,2})月(?:份)?)?[^。；\n]{0,24}?(?:无|没有|未(?:发生|产生|收到|制定|开展|出台))/;

/**
 * The end of the period for which a text declares that there was nothing to publish: '2026年第三季度无应公开的此类信息'.
 * null when it declares nothing, or no period ('暂无信息').
 */
export function declaredNothing(text: string): Temporal.PlainDate | null {
  const match = NOTHING.exec(text);
  if (!match) return null;
  const [, year, quarter, half, monthly] = match;
  const month = quarter ? (QUARTERS[quarter] ?? 12) : half ? (half === '上' ? 6 : 12) : Number(monthly ?? 12);
  if (month < 1 || month > 12) return null;
  return Temporal.PlainDate.from({ year: Number(year), month, day: 1 })
    .add({ months: 1 })
    .subtract({ days: 1 });
}
