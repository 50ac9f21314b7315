/** Periods whose first and last day do not make the length that is said with them. Pure. */
import type { Place, Span } from '../rule.ts';
import { countOf } from './date-arithmetic.ts';
import { ONLY_DAY, TO } from './date-pairs.ts';
import { type FoundDate, plainDate } from './dates.ts';

interface Period {
  first: FoundDate;
  last: FoundDate;
  span: Span;
}

/** characters between the two dates of a period */
const NEAR = 24;
/** '2025年4月1日开工，2025年5月15日完工' */
const BEGINS_BEHIND =
  /^[日]?(?:起|正式)?(?:开工|动工|开始|启动|进场|生效|施行|实施|执行|就任|上任|到任|当选|起租|起算)/u;
const BEGINS_BEFORE = /(?:开工|开始|起始|起租|起算)(?:日期|时间)?[：:为是]?\s*$/u;
const ENDS_BEFORE = /(?:竣工|完工|结束|截止|届满|终止|到期|至)(?:日期|时间)?[：:为是]?\s*$/u;
const ENDS_BEHIND = /^前?[^，。；\d]{0,4}(?:竣工|完工|建成|结束|届满|期满|到期|终止|止|交付)/u;
const SIGNS = '（(至到—－-~～–';

function periodFrom(text: string, a: FoundDate, b: FoundDate | undefined): Period | null {
  const [start, end] = a.span;
  if (a.day !== null && SIGNS.includes(text.charAt(end))) {
    const only = ONLY_DAY.exec(text.slice(end, end + 16));
    const day = Number(only?.[1]);
    if (only && day > a.day)
      return { first: a, last: { ...a, day, span: [end, end + only[0].length] }, span: [start, end + only[0].length] };
  }
  if (!b || b.span[0] - end > NEAR) return null;
  const between = text.slice(end, b.span[0]);
  if (/[。；\n]/u.test(between)) return null;
  const isPeriod =
    TO.test(between) ||
    (/^起?[^。；\n]{0,20}[至到]$/u.test(between) && /[自从]$/u.test(text.slice(start - 1, start))) ||
    (!between.includes('实际') &&
      (BEGINS_BEHIND.test(between) || BEGINS_BEFORE.test(text.slice(Math.max(0, start - 10), start))) &&
      (ENDS_BEFORE.test(between) || ENDS_BEHIND.test(text.slice(b.span[1], b.span[1] + 4))));
  return isPeriod ? { first: a, last: b, span: [start, b.span[1]] } : null;
}

/** '自2024年9月1日起执行，有效期5年，至' */
const WITHIN =
  /(?:期限?|试行|施行|执行|历时|为期|前后|用时)[^，。；\n\d]{0,3}(?<count>\d{1,3}|[一二两三四五六七八九十半]{1,3})个?(?<unit>年|月|周|天)[，,]?[^，。；\n\d]{0,4}[至到于]$/u;
const COUNT = '(?<count>\\d{1,4}|[一二两三四五六七八九十半]{1,3})';
const UNIT = '\\s*个?(?<unit>日历[天日]|自然[天日]|工作日|星期|周|天|日|月|年)';
const LENGTH = `(?<bound>不少于|不得?少于|至少|不低于|不超过|最长|最多|约|近)?(?<![\\d.第〇一二三四五六七八九十至到—-])${COUNT}${UNIT}(?![内前后以之起半龄度级龙间]|左右|[一二三四五六七八九十两]?[届次轮])`;
/** What has a length. */
const KEY =
  '(?:为期|历时|历经|共计?|总计|工期|期限?|时间|连续|持续|长达|试行|试用|公示|公告|征求意见|报名|申报|反馈|休[渔假市]|展出|封闭|停[水电气课])';
const BEFORE = new RegExp(`${KEY}[^。；\\n\\d]{0,10}?${LENGTH}(?<rest>[^。；\\n\\d]{0,12})$`, 'u');
/** Between the length and its dates: of a part, or of something else. */
const OF_ELSE =
  /其中|第|首|分别|每|阶段|培训|[前后近远]期|期间|起草|受理|报名|缴费|印发|发布|签订(?!之日)|成立|会议|时间段|可|满|年度|试点|不[计含]|除外|扣除|停工/u;
const BEHIND = new RegExp(
  `^(?:[）)日止起]|\\d{1,2}[:：时]\\d{0,2}|[（(]含[^）)]{0,4}[）)])*(?:[^，。；\\n\\d（(]{0,8}[，,（(]?\\s*(?:共|计|共计|合计|总计|一共|为期|历时|时长|前后|恰为|恰好|正好|刚好|整整|连续|持续|长达)[为约达有]?|[，,（(]\\s*(?:公示期?|公告期?|工期|任期|聘期|租期|展期|服务期)[限为：:共是]{0,2}|[（(]\\s*)${LENGTH}(?=[^\\d一二三四五六七八九十]|$)`,
  'u',
);

/** Dates without a year are of that of the other; a smaller month behind is of the next year. */
function days({ first, last }: Period): readonly [from: FoundDate, to: FoundDate] {
  const turns = (first.month ?? 0) > (last.month ?? 0) ? 1 : 0;
  const from = first.year ?? (last.year === null ? 2025 : last.year - turns);
  return [
    { ...first, year: from },
    { ...last, year: last.year ?? from + turns },
  ];
}

const isWorkday = (day: Temporal.PlainDate) => day.dayOfWeek < 6;

function workdays(first: Temporal.PlainDate, last: Temporal.PlainDate): number {
  let count = 0;
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
    if (isWorkday(day)) count += 1;
  return count;
}

/** Months in which days off and days moved make weekdays no days of work. */
const HOLIDAYS = new Set([1, 2, 4, 5, 6, 9, 10]);

/** How the length that is said stands to the dates: 0 fits, below 0 the dates make less. */
function difference(period: Period, count: number, unit: string): number {
  const [from, to] = days(period);
  const [first, last] = [plainDate(from), plainDate(to)];
  const months = ((to.year ?? 0) - (from.year ?? 0)) * 12 + (to.month ?? 0) - (from.month ?? 0);
  if (!first || !last) {
    // by months alone, either end counted
    if (from.month === null || to.month === null || from.day !== null || to.day !== null) return 0;
    const named = unit === '年' ? count * 12 : unit === '月' ? count : Number.NaN;
    return months < 0 || Number.isNaN(named) || months === named || months + 1 === named ? 0 : months - named;
  }
  const all = first.until(last).days + 1;
  if (all < 1 || all > 20_000) return 0;
  if (unit === '工作日') {
    const isPlain = !HOLIDAYS.has(first.month) && !HOLIDAYS.has(last.month) && all < 60;
    const work = isPlain ? workdays(first, last) : all;
    if (work < count) return work - count;
    return work <= (isPlain ? count + 2 : count * 1.4 + 11) ? 0 : work - count;
  }
  // either end may be counted or not; two weeks may be of five days each
  const [least, most] =
    unit === '年'
      ? [count * 365.25 - 25, count * 365.25 + 25]
      : unit === '月'
        ? [count * 30.4 - 3 - count / 3, count * 30.5 + 3 + count / 3]
        : unit === '周' || unit === '星期'
          ? [count * 7 - 3, count * 7 + 1]
          : [count - 1, count + 1];
  return all < least ? all - count : all > most ? all - count : 0;
}

/** '租期20年（含免租期6个月），自…' */
const OF_A_PART = /(?:含|免租|宽限|其中|试用)[^，。；\d]{0,6}$/u;

const isOfPart = ({ 0: said, index, input }: RegExpExecArray, count: string) =>
  OF_A_PART.test(input.slice(0, index + said.lastIndexOf(count)));

function fault(period: Period, match: RegExpExecArray | null, isBefore: boolean): Place[] {
  const { bound = '', count = '', unit = '', rest = '' } = match?.groups ?? {};
  if (!match || (isBefore && (OF_ELSE.test(rest) || isOfPart(match, count)))) return [];
  const named = countOf(count);
  const by = Number.isNaN(named) ? 0 : difference(period, named, unit);
  if (by === 0 || (/少|低/u.test(bound) && by > 0) || (/超|最/u.test(bound) && by < 0) || /约|近/u.test(bound))
    return [];
  return [
    {
      span: period.span,
      reason: {
        zh: `起止日期与所写的“${count}${unit}”不符。`,
        en: 'The dates do not make the length that is said with them.',
      },
    },
  ];
}

/** '公示期为5个工作日（5月6日至5月8日）', '5月1日至5日放假，共6天', '任期三年，自2022年1月至2023年12月' */
export function wrongLengths(text: string, dates: readonly FoundDate[]): Place[] {
  return dates.flatMap((a, i): Place[] => {
    const period = periodFrom(text, a, dates[i + 1]);
    if (!period) return [];
    const [start, end] = period.span;
    const before = text.slice(Math.max(0, start - 44), start);
    const behind = text.slice(end, end + 30);
    const [from, to] = [period.first.span[1], period.last.span[0]];
    const found = fault(period, BEFORE.exec(before), true);
    const within = found.length > 0 || to - from < 8 ? null : WITHIN.exec(text.slice(from, to));
    if (within) return fault(period, within, false);
    return found.length > 0 ? found : fault(period, BEHIND.exec(behind), false);
  });
}
