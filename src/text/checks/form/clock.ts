/** Times of day that are none, that end before they begin, come in another order than said, or do not make the hours said. Pure. */
import type { Place } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import { countOf } from './date-arithmetic.ts';

interface Time {
  start: number;
  end: number;
  /** as written, 25 as well */
  hour: number;
  minute: number;
  /** 上午, 晚 … right before it */
  half: string;
  /** '8:30': a score or a scale as well */
  isDigital: boolean;
}

const DIGITS =
  /(?<![\d:：.])(\d{1,2})(?:[:：](\d{2})(?![\d:：])|时(?![间候])(?:(\d{1,2})分)?|点(?:(\d{1,2})分|(?=[，,。；）)至到—\-~（(\n]|开始|$)))/gu;
const HALF = /(?:上午|下午|中午|晚上|凌晨|早上|傍晚|午后|早|晚)\s?$/u;

function timesIn(text: string): Time[] {
  return matchesOf(text, DIGITS).map(({ 0: { length }, 1: hour, 2: digital, 3: behind, 4: other, index: start }) => ({
    start,
    end: start + length,
    hour: Number(hour),
    minute: Number(digital ?? behind ?? other ?? '0'),
    half: HALF.exec(text.slice(Math.max(0, start - 3), start))?.[0].trim() ?? '',
    isDigital: digital !== undefined,
  }));
}

const LED = /(?:[日号）)]|时间[：:为]?|[于至到—])\s*$/u;
const FOLLOWED = /^\s*(?:[至到—~～-]|前|止|起)/u;

/** '下午3时75分', '上午15:30' */
function isImpossible(text: string, { start, end, hour, minute, half, isDigital }: Time): boolean {
  const isNone = minute >= 60 || hour > 24 || (hour === 24 && minute > 0);
  const isOtherHalf = /上午|凌晨|早/u.test(half) && hour > 12 && hour < 24;
  if (!isNone && !isOtherHalf) return false;
  if (half !== '' || (!isDigital && minute > 0)) return true;
  if (text.charAt(start - 1) === '日' && hour < 30) return true;
  // '8:30至25:00'
  if (isDigital && hour < 30 && /\d[:：]\d\d(?:[至到—~～-]{1,2})$/u.test(text.slice(Math.max(0, start - 6), start)))
    return true;
  return LED.test(text.slice(Math.max(0, start - 4), start)) && FOLLOWED.test(text.slice(end, end + 3));
}

/** Minutes since midnight. */
const minutes = ({ hour, minute }: Time, half: string) =>
  (hour + (/下午|晚|傍晚|午后/u.test(half) && hour < 12 ? 12 : 0)) * 60 + minute;

function isReversed(a: Time, b: Time): boolean {
  const [from, to] = [minutes(a, a.half), minutes(b, b.half || a.half)];
  if (to >= from || from > 24 * 60 || to === 0) return false;
  if (a.half === b.half && from - to < 60) return true;
  if (a.half !== '' && a.half === b.half) return a.hour !== 12 && !/晚|凌晨/u.test(a.half);
  if (b.half !== '') return false;
  // over midnight, or by a clock of twelve hours, it may be right
  if (/上午|早上/u.test(a.half)) return from < 12 * 60 && to >= 7 * 60;
  if (a.half === '下午') return from <= 18.5 * 60 && to >= 13 * 60;
  return a.hour >= 13 && b.hour >= 12 && from - to <= 5 * 60;
}

/** characters between the ends of a time, a day and a half of it among them */
const RANGE = 14;
const TO =
  /^(?:开始)?\s*[，,]?(?:至|到|-|—|－|~|～|–)+\s*(次日|翌日|第二天|当日|当天|同日|(?:\d{1,2}月)?\d{1,2}日)?(?:上午|下午|中午|晚上|凌晨|早上|傍晚|早|晚)?\s*$/u;
const DAY_BEFORE = /(?:(\d{1,2})月)?(\d{1,2})日$/u;
const DAY = /(?:(\d{1,2})月)?(\d{1,2})日/u;
const HOURS =
  /^(?:[止）)])*[^，。；\d]{0,4}[，,（(]?(?:共计?|计|合计|总计|历时|为期|时长|持续|连续)[^，。；\d]{0,3}?(?<![\d一二三四五六七八九十])(\d{1,2}|[一二三四五六七八九十两]{1,3})个?小时(?!以|左右)/u;

/** Whole days from the day before a time to the one before the next; null: not known. */
function daysBetween(before: string, day: string | undefined): number | null {
  if (day === undefined || /当|同/u.test(day)) return 0;
  if (/次|翌|第/u.test(day)) return 1;
  const [from, to] = [DAY_BEFORE.exec(before), DAY.exec(day)];
  if (!from || !to || (from[1] ?? to[1]) !== (to[1] ?? from[1])) return null;
  return Number(to[2]) - Number(from[2]);
}

/** Whether the hours that are said behind are others. */
function isOtherLength(text: string, a: Time, b: Time, day: string | undefined): boolean {
  const said = countOf(HOURS.exec(text.slice(b.end, b.end + 20))?.[1] ?? '');
  if (Number.isNaN(said)) return false;
  const days = daysBetween(text.slice(Math.max(0, a.start - 12), a.start).trimEnd(), day);
  const length = days === null ? 0 : days * 24 + (minutes(b, b.half || (days ? '' : a.half)) - minutes(a, a.half)) / 60;
  return length > 0 && Math.abs(length - said) >= 1;
}

/** '18时40分到场，随后于17时05分结束' */
const NEXT = /^[^。；\n]{1,16}(?:[，,](?:随后|其后|此后|之后|接着|然后|随即)|(?:之后|以后|后)[，,])[^，。；\n]{0,8}$/u;
const OTHER_DAY = /次日|翌日|第二天|凌晨|[上下]午|晚|[至到]$|后[期续勤]|每/u;

function isDeniedOrder(a: Time, b: Time, between: string): boolean {
  const [from, to] = [a.hour * 60 + a.minute, b.hour * 60 + b.minute];
  // by a clock of twelve hours, or over midnight, it may be right
  if (to >= from || from - to > 5 * 60 || (a.hour >= 10 && b.hour < 7)) return false;
  return NEXT.test(between) && !OTHER_DAY.test(between);
}

function pairFault(text: string, a: Time, b: Time): Omit<Place, 'span'> | null {
  const between = text.slice(a.end, b.start);
  const to = between.length <= RANGE ? TO.exec(between) : null;
  if (to) {
    const [, day] = to;
    if ((day === undefined || /当|同/u.test(day)) && isReversed(a, b))
      return { reason: { zh: '结束时间早于开始时间。', en: 'It ends before it begins.' } };
    if (isOtherLength(text, a, b, day))
      return { reason: { zh: '起止时间与所写的小时数不符。', en: 'The times do not make the hours said.' } };
  } else if (isDeniedOrder(a, b, between))
    return { reason: { zh: '文中所说的先后与时刻不符。', en: 'The order that is told is not that of the times.' } };
  return null;
}

/** '下午14:30—13:30', '下午3时75分', '2月3日22时至2月4日6时，共18小时' */
export function wrongTimes(text: string): Place[] {
  const times = timesIn(text);
  return times.flatMap((a, i): Place[] => {
    const none: Place[] = isImpossible(text, a)
      ? [{ span: [a.start - a.half.length, a.end], reason: { zh: '这个时刻不存在。', en: 'There is no such time.' } }]
      : [];
    const b = times[i + 1];
    const fault = b && b.start - a.end <= 30 ? pairFault(text, a, b) : null;
    return b && fault ? [...none, { span: [a.start, b.end], ...fault }] : none;
  });
}
