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
  return acts.flatMap((a, i): Place[] => {
    const b = acts[i + 1];
    if (!b || a.words !== b.words || b.date.span[0] - a.date.span[1] > NEAR) return [];
    if (isSameDay(a.date, b.date)) return [];
    if (/修[订改正]|原|改为|废止/u.test(text.slice(a.date.span[1], b.date.span[0]))) return [];
    return [twice(a.date, b.date)];
  });
}
