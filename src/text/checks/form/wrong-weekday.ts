import type { Reading } from '../reading.ts';
import { type Place, rule, type Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import { datesOf, type FoundDate, plainDate, signatureDate } from './dates.ts';

const DAYS = '一二三四五六日';
/** Directly behind the date: '（星期三）', '，周三', ' 星期天上午'. */
const BEHIND =
  /^(?:[\s，,、/／—–·-]{0,3}(?:[上下中]午|晚上?|早上?|凌晨|全天)?(?:\d{1,2}(?:时|点|:\d{2})(?:\d{1,2}分)?)?[\s，,、]{0,2}(?:当[天日])?(?:即|也就是|恰逢|适逢|正值|时值|正好是|是个?|为|逢)?(?:本|这个)?\s*[（(［[【]?\s*本?|\s*[（(][下上](?=周.[）)])|[，,（(]\s*(?:农历|阴历)[^，,。\n]{2,9}[，, ]|[（(](?!星期|礼拜|周)[^（()）\n周]{1,10}[，,、 ]|[（(][本当该]?月的?第[一二三四五]个)(?:星\s?期|礼\s?拜|周)[ \u3000]?([一二三四五六日天])(?![一二三四五六日天]|[至到、—-]\s*(?:星期|礼拜|周)?[一二三四五六日天]|[、—-](?![—-]|[^，。\n]{0,5}\d{1,2}[月日号])|至|年|边|围|除外|闭馆|休|例会|固定)/u;
/** Directly before it: '本周三（5月1日）'. */
const BEFORE =
  /(?:(?<![至到—、和及每~－-])|(?<=[）)][至到—~－-]))(?:(?:星期|礼拜|周)([一二三四五六日天])\s*[，,]?(?:(?:[上下中]午|晚上?|早上?)?(?:\d{1,2}(?:[点时]半?|[:：]\d{2}))?[（(]|[，,]|即|也就是)|[（(](?:星期|礼拜|周)([一二三四五六日天])[）)]|(?:^|[\n，。；：])(?:星期|礼拜|周)([一二三四五六日天])[ \u3000\t]+)\s*$/;

const isSaid = (weekday: string | undefined) => weekday !== undefined;

/** '5月9日，周四平等到现场' is a person. */
const SURNAME = /[，,]周.[^\P{L}上下中晚早全凌的举召开在进到起前休值停免夜]$/u;

/** Without one of these no day of the week is named. */
const DAY = /[星礼周]/u;
const NONE: Named[] = [];
/** Behind the first day of a period: '至11日（周四至周六）' */
const RANGE =
  /^(?:至|到|、|[—－~～-]{1,2})(?:(\d{1,2})月)?(\d{1,2})[日号] ?[（(](?:星期|礼拜|周)([一二三四五六日天])(?:至|到|、|[—－~～-]{1,2})(?:星期|礼拜|周)?([一二三四五六日天])[）)]/u;

const dayOf = (character: string) => DAYS.indexOf(character === '天' ? '日' : character) + 1;

/** A date with the weekday that is written beside it. */
interface Named {
  date: FoundDate;
  weekday: number;
  span: Span;
}

const ANY_DAY = /(?:星 ?期|礼 ?拜|周) ?[一二三四五六日天]|[（(]周|星\u3000?期/u;

function namedDays(text: string, dates: readonly FoundDate[]): Named[] {
  return dates.flatMap((date): Named[] => {
    const [start, end] = date.span;
    if (!DAY.test(text.slice(Math.max(0, start - 14), end + 24))) return NONE;
    const range = RANGE.exec(text.slice(end, end + 24));
    if (range) return endsOf(date, range);
    const behind = BEHIND.exec(text.slice(end, end + 24));
    const told = BEFORE.exec(text.slice(Math.max(0, start - 14), start));
    // '星期日，2025年5月17日起试行': since then, on each of them
    const before = told && text[end] === '起' && !/即|就是/u.test(told[0]) ? null : told;
    const named = behind?.[1] ?? before?.slice(1).find(isSaid);
    if (!named || date.month === null || date.day === null) return [];
    if (behind && SURNAME.test(text.slice(end, end + behind[0].length + 1))) return [];
    const span: Span = behind ? [start, end + behind[0].length] : [start - (before?.[0].length ?? 0), end];
    return [{ date, weekday: dayOf(named), span }];
  });
}

/** The first and the last day of a period, each with its weekday. */
function endsOf(date: FoundDate, [whole, month, day, first = '', last = '']: RegExpExecArray): Named[] {
  if (date.month === null || date.day === null) return NONE;
  const span: Span = [date.span[0], date.span[1] + whole.length];
  const end: FoundDate = { ...date, month: month ? Number(month) : date.month, day: Number(day) };
  return [
    { date, weekday: dayOf(first), span },
    { date: end, weekday: dayOf(last), span },
  ];
}

const inYear = (date: FoundDate, year: number | null) => plainDate({ ...date, year });

/** '9月5日（周五）、6日（周日）': a day whose month stands before it, or in a heading: '2025年5月值班表', '9日\t星期四' */
const DAY_ALONE = /(?<![\d月])(\d{1,2})[日号](?=[ \u3000\t]*[（(]?(?:星期|礼拜|周)[一二三四五六日天])/gu;
/** characters back to the month of such a day */
const MONTH_BACK = 24;

function daysAlone(text: string, dates: readonly FoundDate[]): FoundDate[] {
  return matchesOf(text, DAY_ALONE).flatMap((match): FoundDate[] => {
    const span: Span = [match.index, match.index + match[0].length];
    const day = Number(match[1]);
    const last = dates.findLast((date) => date.span[1] <= span[0]);
    if (!last || last.month === null) return [];
    const isNear = last.day !== null && last.day < day && span[0] - last.span[1] <= MONTH_BACK;
    // a table of the days of one month, named above it
    const isOfHeading = last.day === null && text.slice(text.lastIndexOf('\n', span[0] - 1) + 1, span[0]).trim() === '';
    return isNear || isOfHeading ? [{ span, year: last.year, month: last.month, day, digital: false }] : [];
  });
}

/**
 * The year of a date written without one: that of its line, or that of the day of signing, of one a line begins with, or
 * of the page's own day.
 */
function yearOf(
  text: string,
  at: Named,
  dates: readonly FoundDate[],
  signed: FoundDate | null,
  published: Temporal.PlainDate | undefined,
): number | null {
  const line = text.lastIndexOf('\n', at.span[0]) + 1;
  const close = text.indexOf('\n', at.span[0]);
  const inLine = dates.filter(({ year, span }) => year !== null && span[0] >= line && (close < 0 || span[1] <= close));
  const last = inLine.findLast(({ span }) => span[0] < at.date.span[0]);
  const isOne = new Set(inLine.map(({ year }) => year)).size === 1;
  if (last?.year) {
    if (!isOne && text.slice(last.span[1], at.span[0]).includes('。')) return null;
    // '12月31日（星期二）、1月2日（星期四）': the year may have turned
    const turns = (last.month ?? 0) > 9 && (at.date.month ?? 12) < 4;
    return turns && inYear(at.date, last.year)?.dayOfWeek !== at.weekday ? last.year + 1 : last.year;
  }
  if (isOne) return inLine[0]?.year ?? null;
  // any other may be that of a law or of what was long ago
  const opening = dates.filter(
    ({ span }) => text.slice(text.lastIndexOf('\n', span[0] - 1) + 1, span[0]).trim() === '',
  );
  const whole = [signed, ...opening].map((date) => date && plainDate(date)).find(isDay) ?? published;
  return whole ? nearest(at.date, whole) : null;
}

const isDay = (day: Temporal.PlainDate | null): day is Temporal.PlainDate => day !== null;

/** The year in which the date is not far from that day; null when it is months from it. */
function nearest(date: FoundDate, to: Temporal.PlainDate): number | null {
  for (const year of [to.year, to.year + 1, to.year - 1]) {
    const day = inYear(date, year);
    if (day && Math.abs(to.until(day).days) < 90) return year;
  }
  return null;
}

/** Whether it is that weekday in a year that is named on the page. */
const fitsSome = ({ date, weekday }: Named, years: Iterable<number>) =>
  [...years].some((year) => inYear(date, year)?.dayOfWeek === weekday);

/** Days between two dates of unknown year, both of the same. */
const apart = (one: FoundDate, other: FoundDate) => inYear(other, 2023)?.since(inYear(one, 2023) ?? '2023-01-01').days;

function faults(reading: Reading, published: Temporal.PlainDate | undefined): Place[] {
  const text = reading.halved;
  if (!reading.holds('星礼周') || !ANY_DAY.test(text)) return [];
  const dates = datesOf(reading);
  const named = namedDays(
    text,
    [...dates, ...daysAlone(text, dates)].sort((a, b) => a.span[0] - b.span[0]),
  );
  if (named.length === 0) return [];
  const without = named.filter(({ date }) => date.year === null);
  const signed = without.length === 0 ? null : signatureDate(text, dates);
  // no site is older
  const years = new Set(dates.flatMap(({ year }) => (year !== null && year >= 2000 ? year : [])));
  // several that agree with one another are of a year that is not named
  const steps = without.map((one, i) => (without[i - 1]?.span === one.span ? undefined : follows(without[i - 1], one)));
  const agree = steps.includes(true) && !steps.includes(false);
  return named.flatMap((one, i): Place[] => {
    const year = one.date.year ?? (agree ? null : yearOf(text, one, dates, signed, published));
    const day = inYear(one.date, year);
    if (day) {
      if (day.dayOfWeek === one.weekday) return [];
      if (one.date.year !== null || !fitsSome(one, years)) return [wrong(one, day)];
    }
    // '7月24日 星期一', '7月25日 星期五': one of them is wrong in any year
    const last = named[i - 1];
    const isNear = last && last.date.year === null && one.date.year === null && one.span[0] - last.span[1] < 60;
    return isNear && follows(last, one) === false ? [unlike(one, last)] : [];
  });
}

/** Whether the weekday of a date fits that of one before it in any year; undefined when that cannot be told. */
function follows(last: Named | undefined, one: Named): boolean | undefined {
  const days = last && apart(last.date, one.date);
  if (!last || days === undefined || days < 1 || days > 40 || isOverLeapDay(last.date, one.date)) return undefined;
  return ((last.weekday - 1 + days) % 7) + 1 === one.weekday;
}

const isOverLeapDay = (one: FoundDate, other: FoundDate) => (one.month ?? 0) < 3 && (other.month ?? 0) > 2;

const wrong = ({ span, weekday }: Named, day: Temporal.PlainDate): Place => ({
  span,
  reason: {
    zh: `${day.year}年${day.month}月${day.day}日是星期${DAYS[day.dayOfWeek - 1] ?? ''}，与所写的星期${DAYS[weekday - 1] ?? ''}不符。`,
    en: `${day.toString()} is a ${day.toLocaleString('en', { weekday: 'long' })}, not the day that is named.`,
  },
});

const unlike = ({ span, date, weekday }: Named, last: Named): Place => ({
  span,
  reason: {
    zh: `${last.date.month}月${last.date.day}日是星期${DAYS[last.weekday - 1] ?? ''}，${date.month}月${date.day}日就不是星期${DAYS[weekday - 1] ?? ''}。`,
    en: 'It cannot be that weekday when the date before it is on the one that is named there.',
  },
});

export const wrongWeekday = rule({
  id: 'wrong-weekday',
  severity: 'medium',
  finds: { zh: '日期与所写的星期不符。', en: 'The weekday beside the date is not the weekday of that date.' },
  ground: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：信息内容应当准确',
  remedy: { zh: '核对日历，改正日期或者星期。', en: 'Look it up in a calendar and correct the date or the weekday.' },
  examples: {
    match: [
      '2025年6月28日\n8月16日至17日（周一至周二）演出\n2025年6月30日',
      '2023年12月22日（本月第四个星期日）前',
      '会议定于2024年5月1日（星期四）上午9时召开',
      '2023年12月31日星期一',
      '报名时间为2025年3月3日(周二)至3月7日（周五）',
      '2024年6月10日，星期二，办公室值班',
      '2024年10月1日（星期二）至10月7日（星期二）放假',
      '星期六（2023年4月1日）到星期四（2023年4月3日）',
      '二〇二四年五月一日（星期日）',
      '本周四（2024年5月1日）停电',
      '2024-05-01 星期五',
      '2025年7月21日上午（星期三）报到',
      '2023年9月28日，即本周五，开仓',
      '2023年5月31日是星期二，照常上班',
      '2022年4月26日［周日］、2024年7月29日／星期日',
      '2024年5月8日9时，星期一',
      '2022年9月23日 （ 星 期 日 ）',
      '2023年4月10日（节前，星期二）',
      '9月9日\t星期二\t2024年值班表',
      '现场会定于9月16日（星期二）召开\n2023年9月8日',
      '日期\t星期\n7月24日\t星期一\n7月25日\t星期五',
      '2025年5月值班表\n9日\t星期四',
      '2025年5月9日（星期五）、10日（星期日）开放',
      '2025年5月9日至11日（周四至周六）展销',
      '周四上午9:00（2025年5月9日）',
      '星期四　2025年5月9日',
      '2025年5月9日、10日（星期四、星期五）',
      '2025年5月9日，农历四月十二，星期六',
      '2025年5月9日当天是星期四',
    ],
    pass: [
      '2024年12月31日（星期二）、1月2日（星期四）照常上班',
      '会议定于2024年5月1日（星期三）上午9时召开',
      '2024年10月1日（星期二）至10月7日（星期一）放假，9月29日（星期日）上班',
      '5月1日（星期四）停止办公',
      '7月24日（星期一）到甲村，7月26日（星期三）到乙村',
      '2021年出台的办法规定，9月16日（星期六）开放\n2023年9月8日',
      '2025年3月3日（周一至周五受理）',
      '2024年5月1日起，每星期二、星期四接待来访',
      '二〇二四年五月一日（星期三）',
      '2024年2月4日，周日',
      '2024年5月8日9时，星期三；2024年5月8日上午（周三）',
      '开放时间为星期二至星期日，2025年5月17日起试行；2024年4月3日，下周一起恢复',
      '2024年5月8日（周六、周日除外）、2024年5月10日（周一闭馆）',
      '2025年5月9日、10日（星期五、星期六），2025年5月9日，农历四月十二，星期五',
      '2025年5月9日晚，周四平等到现场；2025年5月9日至11日（周五至周日）',
      '2025年5月9日（星期五）、10日（星期六）；2025年5月值班表\n9日\t星期五',
      '2024年5月8日为周年纪念日，周边道路管制，2024年5月8日，周一至周五办理',
    ],
  },
  spans: (_text, { published }, reading) => faults(reading, published),
});
