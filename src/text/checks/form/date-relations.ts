/** Dates whose order or distance the text itself names: the day after, so many days later, the first and the second. Pure. */
import type { Place, Span } from '../rule.ts';
import { countOf } from './date-arithmetic.ts';
import { compareDates, type FoundDate, plainDate } from './dates.ts';

const place = (span: Span, zh: string, en: string): Place => ({ span, reason: { zh, en } });

/** A date without a year is of the year of the one before it. */
const ofYear = (date: FoundDate, other: FoundDate): FoundDate => ({ ...date, year: date.year ?? other.year });

/** '次日即', '当日（' before a date. */
const NEXT = /(次日|翌日|第二天|隔日|当日|当天|同日)[，,]?(?:即|也就是)?[（(]?$/u;
/** '十五日内即', '三个月后，即' before a date. */
const LATER =
  /(?<![\d一二三四五六七八九十前])(\d{1,3}|[一二三四五六七八九十两]{1,3})个?(日|天|周|月|年)(?:内|后|之后|期满|届满)?[，,]?(?:即|[（(])(?:至|到|试行至|延至|于)?$/u;
/** '试行三个月，即试行至', behind a first day */
const RUNS =
  /(?:试行|公示|施工|停水|停电|封闭|展出|休渔|禁渔|保质期|工期|为期|有效期|任期|期限)[^，。；\n]{0,3}?(\d{1,3}|[一二三四五六七八九十两]{1,3})个?(日|天|周|月|年)(?!内|前)[，,]?(?:[即至到]|延|试行|公示){0,4}(?:至|到|止于|截至|如期)?(?:于)?$/u;
const STARTS = /^[日]?(?:起|开工|动工|出厂|生产|开始|启动|签订|公示|张贴|发布|就任|当选|完成|换届)/u;
/** Behind the last day, where a term is told before it. */
const IN_TIME = /^(?:如期|按期|按时|届满|期满|到期)/u;
/** … and behind it, the term. */
const TERM_BEHIND =
  /^(?:期满|到期|届满|截止|结束|止)?[，,][^，。；\n]{0,4}期限?(?:为|共|是)?(\d{1,3}|[一二三四五六七八九十两]{1,3})个?(日|天|周|月|年)(?=[。，；\n]|$)/mu;
const DAYS: Readonly<Record<string, number>> = { 日: 1, 天: 1, 周: 7, 月: 30.4, 年: 365 };

/** What such words end with. */
const NAMED_END = '即（(至到于日天，';

/** The length that is named between two dates, or behind them. */
function namedLength(between: string, behind: string): RegExpExecArray | null {
  const later = between.endsWith('，') ? null : LATER.exec(between);
  if (later || !STARTS.test(between)) return later;
  if (/^[^，]*[，,][^，]{0,4}$/u.test(between) && TERM_BEHIND.test(behind)) return TERM_BEHIND.exec(behind);
  return between.endsWith('，') && !IN_TIME.test(behind) ? null : RUNS.exec(between);
}

/** The length that is named before the second of two dates, against their distance. */
/** '5月18日，即会议召开（5月17日）的前一天', '4月20日前三天即4月15日' */
const IS_BEFORE = /^[，,]?(?:即|也就是|为)[^，。；\n\d]{0,14}[（(]$/u;
const THE_DAY = /^[）)]的?(前|后|次|第二)([一二两三四五六七八九十]?)[日天]/u;
const SO_MANY_AHEAD = /^的?前([一二两三四五六七八九十]|\d{1,2})[日天][，,]?(?:即|也就是)[（(]?$/u;

function wrongDayBeside(text: string, between: string, a: FoundDate, b: FoundDate): Place[] {
  const told = IS_BEFORE.test(between) ? THE_DAY.exec(text.slice(b.span[1], b.span[1] + 8)) : null;
  const ahead = told ? null : SO_MANY_AHEAD.exec(between);
  if (!told && !ahead) return [];
  const year = a.year ?? b.year ?? 2025;
  const [first, second] = [plainDate({ ...a, year }), plainDate({ ...b, year })];
  if (!first || !second) return [];
  const days = first.until(second).days;
  const [, which = '', count = ''] = told ?? [];
  const length = ahead ? -countOf(ahead[1] ?? '') : (which === '前' ? 1 : -1) * (count === '' ? 1 : countOf(count));
  // of several days either end may be counted; around New Year a year may be missing
  if (Math.abs(days - length) < (Math.abs(length) > 1 ? 2 : 1) || Math.abs(days) > 300) return [];
  return [place([a.span[0], b.span[1]], '两个日期与所说的先后天数不符。', 'They are not so many days apart.')];
}

function wrongDistance(text: string, between: string, a: FoundDate, b: FoundDate): Place[] {
  if (!NAMED_END.includes(between.slice(-1)) || /[。；\n]/u.test(between)) return [];
  const next = NEXT.exec(between)?.[1];
  const named = next ? null : namedLength(between, text.slice(b.span[1], b.span[1] + 24));
  if (!next && !named) return [];
  const year = a.year ?? b.year ?? 2025;
  const [first, second] = [plainDate({ ...a, year }), plainDate({ ...b, year: b.year ?? year })];
  if (!first || !second) return [];
  const days = first.until(second).days;
  const span: Span = [a.span[0], b.span[1]];
  if (next) {
    const isRight = /次|翌|第二|隔/u.test(next) ? days === 1 : days === 0;
    return isRight ? [] : [place(span, `“${next}”与所写的日期不符。`, 'It is not that day.')];
  }
  const length = countOf(named?.[1] ?? '') * (DAYS[named?.[2] ?? ''] ?? Number.NaN);
  // by days of work it may be longer, by either end counted one more or less
  const isRight = days >= length - 3 && days <= length * 1.1 + 3;
  if (Number.isNaN(length) || isRight) return [];
  return [place(span, `两个日期相距${days}天，与所写的期限不符。`, `They are ${days} days apart.`)];
}

/** '任期三年，2021年4月就任，2023年4月届满' */
const TERM = /期限?(?:为|是)?(\d{1,2}|[一二三四五六七八九十两]{1,2})年[，,：][^，。；\n\d]{0,6}$/u;
const ENTERED = /^(?:就任|当选|上任|到任|签订|生效|开始|起租|起)[^，。；\n]{0,2}[，,]?[^，。；\n\d]{0,6}$/u;
const ENDED = /^(?:届满|到期|期满|终止|结束)/u;

function wrongTerm(text: string, a: FoundDate, b: FoundDate): Place[] {
  if (!ENDED.test(text.slice(b.span[1], b.span[1] + 2)) || !ENTERED.test(text.slice(a.span[1], b.span[0]))) return [];
  const years = TERM.exec(text.slice(Math.max(0, a.span[0] - 18), a.span[0]))?.[1];
  if (years === undefined || a.year === null || b.year === null) return [];
  const months = (b.year - a.year) * 12 + (b.month ?? 1) - (a.month ?? 1);
  if (Math.abs(months - countOf(years) * 12) <= (a.month === null || b.month === null ? 12 : 2)) return [];
  return [
    place([a.span[0], b.span[1]], `起止日期与所写的${years}年不符。`, 'The dates do not make the term that is named.'),
  ];
}

/** '第二批', '决赛' before a date: which in the row it is, and of what. */
const ORDINAL = /第([一二三四五六])(期|批|次|轮|阶段|场|剂|届|版|讲|步)[^，。；、\n\d]{0,8}$/u;
const ROUNDS: readonly RegExp[] = [
  /(?:初赛|预赛)[^，。；、\n\d]{0,6}$/u,
  /(?:复赛|分之一决赛|[八四]强赛)[^，。；、\n\d]{0,6}$/u,
  /半决赛[^，。；、\n\d]{0,6}$/u,
  /(?<![半一\d])决赛[^，。；、\n\d]{0,6}$/u,
];
const TRIALS: readonly RegExp[] = [
  /(?:一审|[首初][验评检试选])[^，。；、\n\d]{0,6}$/u,
  /(?:二审|[复终再][验评检试选])[^，。；、\n\d]{0,6}$/u,
];

interface Turn {
  of: string;
  turn: number;
}

function turnOf(before: string): Turn | null {
  const ordinal = ORDINAL.exec(before);
  if (ordinal) return { of: ordinal[2] ?? '', turn: countOf(ordinal[1] ?? '') };
  const round = ROUNDS.findIndex((words) => words.test(before));
  if (round >= 0) return { of: '赛', turn: round };
  const trial = TRIALS.findIndex((words) => words.test(before));
  return trial < 0 ? null : { of: '审', turn: trial };
}

/** Of two years, two plans. */
const OTHERWISE = /原定|原计划|改[为到在]|推迟|提前|延期|上年|去年|往年|上届/u;
const NEAR = 44;

/** '第一期10月1日开班，第二期9月5日开班' */
function wrongTurn(text: string, a: FoundDate, b: FoundDate): Place[] {
  if (
    !/[第首初复终再预决一二][期批次轮阶场剂届版讲步赛审验评检试选一二三四五六]/u.test(
      text.slice(Math.max(0, a.span[0] - 14), a.span[0]),
    )
  )
    return [];
  const one = turnOf(text.slice(Math.max(0, a.span[0] - 14), a.span[0]));
  const two = one && turnOf(text.slice(Math.max(a.span[1], b.span[0] - 14), b.span[0]));
  if (!two || one.of !== two.of || one.turn === two.turn) return [];
  if (/[。\n]/u.test(text.slice(a.span[1], b.span[0])) || OTHERWISE.test(text.slice(a.span[0] - 14, b.span[1])))
    return [];
  const [early, late] = one.turn < two.turn ? [a, b] : [b, a];
  if (early.month === null || late.month === null) return [];
  // without a year a smaller month may be of the next one
  if (late.year === null && Math.abs(early.month - late.month) > 4) return [];
  const year = early.year ?? late.year ?? 2024;
  if (compareDates({ ...early, year }, { ...late, year: late.year ?? year }) <= 0) return [];
  return [place([a.span[0], b.span[1]], '在后的一次日期早于在前的。', 'The later turn is dated earlier.')];
}

/** '面试在笔试之后进行，时间为': what stands before the second date, the first being that of what it follows. */
const AFTER =
  /(?<!\d[日月年]|[上下]午)(?:之后|以后|后)(?:进行|举行|开展|实施|组织|召开)[）)]?(?:[，,]|\t)?(?:[\u4e00-\u9fff]{0,4}(?:时间|日期|日))?(?:定?[为是在于]|：)?$/u;
/** '1月10日，根据2月5日印发的文件' */
const BY = /^[，,]?[^，。；\n]{0,8}(?:根据|依据|依照|按照?)$/u;
const ISSUED = /^(?:印发|发布|公布|下发|作出|出台|签发)的/u;
const AHEAD =
  /(?<!\d[日月年]|[上下]午)(?:之前|以前|前)(?:完成|进行|举行|开展|办结)[）)]?(?:[，,]|\t)?(?:[\u4e00-\u9fff]{0,6}(?:时间|日期|日))?(?:定?[为是在于]|：)?$/u;

function wrongOrder(text: string, between: string, a: FoundDate, b: FoundDate): Place[] {
  if (!/[后前据照按]/u.test(between)) return [];
  const isBy = BY.test(between) && ISSUED.test(text.slice(b.span[1], b.span[1] + 4));
  const [isAfter, isAhead] = [AFTER.test(between), isBy || AHEAD.test(between)];
  if (/[。\n]/u.test(between) && !between.includes('\t')) return [];
  if (!isAfter && !isAhead) return [];
  const order = compareDates(a, ofYear(b, a));
  if (isAfter ? order <= 0 : order >= 0) return [];
  const zh = isAfter ? '文中说在后的事项，日期反而在前。' : '文中说在前的事项，日期反而在后。';
  return [place([a.span[0], b.span[1]], zh, 'The order that is told is not that of the dates.')];
}

/** '自通过之日（2023年4月10日）起' */
const DAY_OF = /(通过|公布|印发|批准|签订|发布|送达|审定|备案|签发)之日[（(]$/u;
const PAGE = 120;

function otherDay(text: string, dates: readonly FoundDate[], b: FoundDate): Place[] {
  const event = DAY_OF.exec(text.slice(Math.max(0, b.span[0] - 6), b.span[0]))?.[1];
  if (event === undefined || b.day === null) return [];
  const behind = new RegExp(`^[^，。；\\n]{0,4}${event}(?!之日)`, 'u');
  const a = dates.findLast(
    ({ span, day }) =>
      span[1] < b.span[0] &&
      b.span[0] - span[1] < PAGE &&
      day !== null &&
      behind.test(text.slice(span[1], span[1] + 8)),
  );
  if (!a || compareDates(a, ofYear(b, a)) === 0) return [];
  return [place([a.span[0], b.span[1]], `两处${event}日期不一致。`, 'Two days of one event.')];
}

/** Pairs of neighbouring dates against what the text says of their order or distance. */
export function wrongRelations(text: string, dates: readonly FoundDate[]): Place[] {
  return dates.flatMap((b, i): Place[] => {
    const day =
      text.charAt(b.span[0] - 1) === '（' || text.charAt(b.span[0] - 1) === '(' ? otherDay(text, dates, b) : [];
    const a = dates[i - 1];
    if (!a || b.span[0] - a.span[1] > NEAR) return day;
    const between = text.slice(a.span[1], b.span[0]);
    return [
      ...day,
      ...wrongDayBeside(text, between, a, b),
      ...wrongDistance(text, between, a, b),
      ...wrongTerm(text, a, b),
      ...wrongTurn(text, a, b),
      ...wrongOrder(text, between, a, b),
    ];
  });
}
