/** A month that a query names: 2026年3月, 3月份, 三月. Pure. */
import { fold } from '../text/script.ts';

export interface Month {
  /** null: the last such month */
  year: number | null;
  /** 1 to 12 */
  month: number;
}

export interface Span {
  /** the first moment of it, and the first after it */
  from: Temporal.Instant;
  until: Temporal.Instant;
  /** year in Shanghai */
  year: number;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const NAMED =
  /(?:((?:19|20)\d{2})\s*年\s*)?(?:(?<!\d)(1[0-2]|0?[1-9])|(?<![一二三四五六七八九十])(十[一二]?|[一二三四五六七八九]))\s*月/u;
/** 3个月, 三月内 are times that pass. */
const LASTING = /^(?:内|以内|以上|以下|之内|龄|嫂)/u;

/** The first that is named; null when none is. */
export function monthIn(text: string): Month | null {
  const folded = fold(text);
  const found = NAMED.exec(folded);
  if (!found || LASTING.test(folded.slice(found.index + found[0].length))) return null;
  const [, year, digits, numeral = ''] = found;
  return {
    year: year === undefined ? null : Number(year),
    month: digits === undefined ? NUMERALS.indexOf(numeral) + 1 : Number(digits),
  };
}

/** The month in Shanghai; without a year the last that has begun. */
export function spanOf({ year, month }: Month, today: Temporal.PlainDate): Span {
  const meant = year ?? (month > today.month ? today.year - 1 : today.year);
  const first = Temporal.PlainDate.from({ year: meant, month, day: 1 });
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime('Asia/Shanghai').toInstant();
  return { from: startOf(first), until: startOf(first.add({ months: 1 })), year: meant };
}
