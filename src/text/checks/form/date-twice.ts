/** One act that is dated twice and differently in the same words. Pure. */
import type { Place } from '../rule.ts';
import type { FoundDate } from './dates.ts';

/** '自…起施行' of this text itself. */
const SUBJECT =
  /(本(?:办法|规定|细则|通知|标准|方案|意见|规程|决定|制度|规则|通告|公告|条例|政策|措施|指引))[^。；\n]{0,20}[自从]\s*$/u;
const IN_FORCE = /^(?:起)?(?:正式)?(?:施行|实施|执行|生效)/u;
/** '会议定于…召开' */
const SET = /([\u4e00-\u9fff]{2,12}定于)\s*$/u;
const HELD = /^[^，。；\n]{0,16}/u;
/** characters between the two */
const NEAR = 260;

interface Act {
  date: FoundDate;
  words: string;
}

function actOf(text: string, date: FoundDate): Act | null {
  if (date.day === null) return null;
  const [start, end] = date.span;
  const last = text.charAt(start - 1);
  if (last === '自' || last === '从') {
    const subject = SUBJECT.exec(text.slice(Math.max(0, start - 34), start))?.[1];
    const force = subject && IN_FORCE.exec(text.slice(end, end + 8));
    return force ? { date, words: `${subject}施行` } : null;
  }
  if (last !== '于') return null;
  const set = SET.exec(text.slice(Math.max(0, start - 16), start))?.[1];
  return set ? { date, words: `${set}${HELD.exec(text.slice(end, end + 16))?.[0] ?? ''}` } : null;
}

/** '2025年11月20日开标前递交文件，开标时间为2025年11月18日' */
const EVENT =
  '开标|评标|召开|举行|开工|开学|开幕|开班|考试|笔试|面试|体检|竣工|验收|开庭|签约|投用|通车|停水|停电|开镰|开秤|报到';
const EVENT_BEHIND = new RegExp(`^(?:${EVENT})`, 'u');
const EVENT_BEFORE = new RegExp(`(${EVENT})(?:的?(?:时间|日期|日))?(?:为|是|定于|定在|：)$`, 'u');

/** Two days of one event that a sentence names twice. */
function inSentence(text: string, dates: readonly FoundDate[]): Place[] {
  return dates.flatMap((a, i): Place[] => {
    const b = dates[i + 1];
    if (!b || a.day === null || b.day === null || b.span[0] - a.span[1] > 40) return [];
    const event = EVENT_BEFORE.exec(text.slice(Math.max(0, b.span[0] - 10), b.span[0]))?.[1];
    if (event === undefined || EVENT_BEHIND.exec(text.slice(a.span[1], a.span[1] + 2))?.[0] !== event) return [];
    const between = text.slice(a.span[1], b.span[0]);
    if (/[。；\n]|原|改|推迟|延期|提前|第[二三四五]|另|下[次期]/u.test(between) || isSameDay(a, b)) return [];
    return [twice(a, b)];
  });
}

const isSameDay = (a: FoundDate, b: FoundDate) =>
  (['year', 'month', 'day'] as const).every(
    (part) => a[part] === b[part] || (part === 'year' && (a.year === null || b.year === null)),
  );

const twice = (a: FoundDate, b: FoundDate): Place => ({
  span: [a.span[0], b.span[1]],
  reason: { zh: '同一事项写了两个不同的日期。', en: 'One act has two days.' },
});

export function datedTwice(text: string, dates: readonly FoundDate[]): Place[] {
  const acts = dates.flatMap((date) => actOf(text, date) ?? []);
  const apart = acts.flatMap((a, i): Place[] => {
    const b = acts[i + 1];
    if (!b || a.words !== b.words || b.date.span[0] - a.date.span[1] > NEAR) return [];
    if (isSameDay(a.date, b.date)) return [];
    if (/修[订改正]|原|改为|废止/u.test(text.slice(a.date.span[1], b.date.span[0]))) return [];
    return [twice(a.date, b.date)];
  });
  return [...apart, ...inSentence(text, dates)];
}
