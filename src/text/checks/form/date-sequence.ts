/** Two dates of one sentence in an order that its own words deny: 后，随后，此前，提前十日. Pure. */
import type { Place } from '../rule.ts';
import { countOf } from './date-arithmetic.ts';
import { compareDates, type FoundDate, plainDate } from './dates.ts';

/** characters between the two */
const NEAR = 44;
/** Before the second date: it dates the clause, not a thing that the clause names. */
const TAIL = '[\\u4e00-\\u9fff（(《》“”、]{0,14}?(?:[于在]|才|方|即|（|\\()?$';
/** '经5月20日会议审议通过后，于'; not 午后, 后期 */
const AFTER = new RegExp(
  `^(?!之?后|以后)[^，。；\\n]{1,18}?(?<![前先午背事售善产今此随最落然落])(?:之后|以后|后)(?![期续勤备者果台方援来人代半勤山]|的[^，]{0,6}$)[，,]?${TAIL}`,
  'u',
);
const NEXT = new RegExp(
  `[，,；](?:并)?(?:随后|其后|此后|之后|而后|接着|继而|然后|嗣后|旋即|随即|后)(?:[，,])?${TAIL}`,
  'u',
);
const AHEAD = new RegExp(`[，,；（(](?:此前|在此之前|之前|先前|事前|早在此前)(?:[，,])?${TAIL}`, 'u');
const BEFORE = new RegExp(
  `^(?!之?前|以前)[^，。；\\n]{2,16}(?<![目日年当提眼此先])(?:之前|以前|前)[，,]${TAIL.replace(')?$', ')$')}`,
  'u',
);
/** '提前十日于' */
const EARLIER =
  /提前(?:了)?(?<![\d])(\d{1,2}|[一二三四五六七八九十两]{1,3})个?(工作日|日|天|周|月)[，,]?[\u4e00-\u9fff]{0,6}?(?:[于在即]|（|\()$/u;
/** The date is that of a document or a state that was there before. */
const BY = /(?:根据|依据|按照?|依照|对照?|将|以|原|比|较|自|从|截至|截止|追溯至?|参照|执行|针对|包括|含|所|结合)$/u;
const OF_A_THING = /^(?:[^，。；\n]{0,6}(?:印发|发布|公布|下发|签订|出台|通过|制定|颁布)?的|以[来后]|之?后|年?度)/u;
/** Two plans, two rounds, two years. */
const OTHERS =
  /原定|原计划|延期|推迟|改[为到在期]|顺延|变更|下一|上一|次年|翌年|第二年|去年|上年|今年|每年|分别|预计|计划/u;

type Order = 'after' | 'before' | number | null;

/** What the words between two dates say of the second: a number is of days that it must be earlier. */
function orderSaid(between: string): Order {
  const earlier = EARLIER.exec(between);
  if (earlier) {
    const [, count = '', unit = ''] = earlier;
    return countOf(count) * (unit === '周' ? 7 : unit === '月' ? 30.4 : 1);
  }
  if (/[后继接即]/u.test(between) && (AFTER.test(between) || NEXT.test(between))) return 'after';
  if (AHEAD.test(between) || BEFORE.test(between)) return 'before';
  return null;
}

const place = (start: number, end: number, zh: string, en: string): Place => ({
  span: [start, end],
  reason: { zh, en },
});

function denied(order: Order, a: FoundDate, b: FoundDate): boolean {
  const year = a.year ?? b.year ?? 2025;
  const [one, two] = [
    { ...a, year },
    { ...b, year: b.year ?? year },
  ];
  // without a year a smaller month may be of the next one
  if ((a.year === null || b.year === null) && Math.abs((a.month ?? 0) - (b.month ?? 0)) > 4) return false;
  const turn = compareDates(one, two);
  if (order === 'after') return turn > 0;
  if (order === 'before') return turn < 0;
  const [first, second] = [plainDate(one), plainDate(two)];
  if (order === null || Number.isNaN(order) || !first || !second) return false;
  const days = second.until(first).days;
  return days < order - 1 || days > order * 1.5 + 3;
}

export function deniedOrders(text: string, dates: readonly FoundDate[]): Place[] {
  return dates.flatMap((a, i): Place[] => {
    const b = dates[i + 1];
    if (!b || b.month === null || b.span[0] - a.span[1] > NEAR || b.span[0] - a.span[1] < 2) return [];
    const between = text.slice(a.span[1], b.span[0]);
    if (!/[后前继接即]/u.test(between) || /[。；\n\t]/u.test(between)) return [];
    if (OTHERS.test(between) || BY.test(between)) return [];
    if (OF_A_THING.test(text.slice(b.span[1], b.span[1] + 10))) return [];
    const order = orderSaid(between);
    if (!denied(order, a, b)) return [];
    return [
      place(a.span[0], b.span[1], '文中所说的先后与日期不符。', 'The order that is told is not that of the dates.'),
    ];
  });
}
