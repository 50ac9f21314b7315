/** What happened on each of two dates of one sentence, and which of it cannot come first. Pure. */
import type { Place, Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import { compareDates, type FoundDate } from './dates.ts';

/** Words for the steps of one affair, in classes; a word stands right behind its date or as a label before it. */
const STEPS: readonly (readonly [step: string, words: string])[] = [
  ['born', '出生|生于|生'],
  ['produced', '生产|制造|出厂'],
  ['applied', '提出申请|申请|收件|来信|投诉|提交|递交|收到|登记'],
  ['accepted', '受理|立案|接件'],
  ['passed', '转办|交办|转交|转送'],
  ['begun', '开工|动工|启动|开始|开幕|开班|进点|进场'],
  ['decided', '作出|签发|签订|签署|签定|批准|审批|印制'],
  ['published', '公布|发布|公告|印发|公开'],
  ['served', '送达|领取|签收'],
  ['done', '办结|答复|办理完毕|结案|反馈|回复|处理完毕'],
  ['finished', '竣工|完工|建成|结束|闭幕|结业|撤场|完成'],
  ['inspected', '验收|投入使用|投用|通车'],
  ['ended', '失效|到期|届满|期满|过期|公示期满|截止|终止'],
  ['examined', '考试|笔试|面试|开考'],
  ['enrolled', '报名'],
  ['worked', '参加工作|入职|入党|参军|任职'],
];
/** The first cannot be later than the second. */
const BEFORE: readonly (readonly [string, string])[] = [
  ['born', 'worked'],
  ['produced', 'ended'],
  ['applied', 'accepted'],
  ['applied', 'passed'],
  ['applied', 'done'],
  ['applied', 'decided'],
  ['accepted', 'passed'],
  ['accepted', 'done'],
  ['accepted', 'decided'],
  ['passed', 'done'],
  ['begun', 'finished'],
  ['begun', 'inspected'],
  ['finished', 'inspected'],
  ['decided', 'served'],
  ['decided', 'published'],
  ['decided', 'ended'],
  ['published', 'ended'],
  ['enrolled', 'examined'],
];
const BEHIND = new RegExp(
  `^(?:[）)])?[ ]?(?:起|正式|前|至)?(?:[\\u4e00-\\u9fff]{0,2}?)(?:${STEPS.map(([step, words]) => `(?<${step}>${words})`).join('|')})(?!的|之日|前|人|书|表|单位)`,
  'u',
);
const LABEL = new RegExp(
  `(?:${STEPS.map(([step, words]) => `(?<${step}>${words})`).join('|')})(?:登记)?(?:之日|日期|时间|日)?(?:为|是|于|：|:)?[ ]?$`,
  'u',
);

const stepOf = (groups: Record<string, string | undefined> | undefined): string | null =>
  Object.entries(groups ?? {}).find(([, word]) => word !== undefined)?.[0] ?? null;

/** Two dates of one sentence, each with its step, the later step dated earlier. */
export function reversedSteps(text: string, dates: readonly FoundDate[]): Place[] {
  if (dates.length < 2) return [];
  const steps = dates.map(({ span: [start, end] }) => {
    const behind = stepOf(BEHIND.exec(text.slice(end, end + 12))?.groups);
    return behind ?? stepOf(LABEL.exec(text.slice(Math.max(0, start - 12), start))?.groups);
  });
  return dates.flatMap((a, i): Place[] => {
    const [b, one, other] = [dates[i + 1], steps[i], steps[i + 1]];
    if (!b || !one || !other || one === other) return [];
    const between = text.slice(a.span[1], b.span[0]);
    if (between.length > 40 || /[。；;\n]/u.test(between) || /[；;。]/u.test(between)) return [];
    const isForward = BEFORE.some(([x, y]) => x === one && y === other);
    const isBackward = BEFORE.some(([x, y]) => x === other && y === one);
    const [early, late] = isForward ? [a, b] : [b, a];
    if (!isForward && !isBackward) return [];
    // without a year a smaller month may be of the next one
    if ((early.year === null || late.year === null) && Math.abs((early.month ?? 0) - (late.month ?? 0)) > 4) return [];
    const year = early.year ?? late.year ?? 2024;
    if (compareDates({ ...early, year: early.year ?? year }, { ...late, year: late.year ?? year }) <= 0) return [];
    const span: Span = [a.span[0], b.span[1]];
    return [{ span, reason: { zh: '在后的事项日期早于在前的。', en: 'What comes later is dated earlier.' } }];
  });
}

const LONGER = /^(?:[日起]?(?:延长|推迟|延期|顺延|延续|展期|延后|续期|缓缴)[到至](?:了)?)$/u;
const DOTTED =
  /(?<![\d.])((?:19|20)\d{2})[.．](\d{1,2})\s*(?:—{1,2}|－|-|~|～|–|至)\s*((?:19|20)\d{2})[.．](\d{1,2})(?![\d.])/gu;
const MONTH_DAY = /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?=截止|截至|之?前|日|起|止)/gu;
const THIRTEENTH =
  /(?<![一二三四五六七八九十])十[三四五六七八九]月(?=份|底|初|中旬|上旬|下旬|[一二三]?十?[一二三四五六七八九十]日)/gu;
const PUBLISHED_AND =
  /(?<one>(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)公布[，,]自(?<other>(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)公布之日/gu;

/** Periods that are made longer to an earlier end, months that are none, two days of one publication. */
export function oddDates(text: string, dates: readonly FoundDate[]): Place[] {
  const place = (span: Span, zh: string, en: string): Place => ({ span, reason: { zh, en } });
  const longer = dates.flatMap((a, i): Place[] => {
    const b = dates[i + 1];
    if (!b || !LONGER.test(text.slice(a.span[1], b.span[0])) || compareDates(a, b) <= 0) return [];
    return [place([a.span[0], b.span[1]], '延长后的日期早于原来的日期。', 'It is put off to an earlier day.')];
  });
  const dotted = matchesOf(text, DOTTED)
    .filter(
      ([, y1, m1, y2, m2]) =>
        Number(y1) * 12 + Number(m1) > Number(y2) * 12 + Number(m2) && Number(m1) <= 12 && Number(m2) <= 12,
    )
    .map((match) => place([match.index, match.index + match[0].length], '起止时间颠倒。', 'It ends before it begins.'));
  const days = matchesOf(text, MONTH_DAY)
    .filter(
      ([, m, d]) => Number(m) >= 1 && Number(m) <= 12 && Number(d) > (LAST[Number(m) - 1] ?? 31) && Number(d) <= 31,
    )
    .map((match) => place([match.index, match.index + match[0].length], '这个日期不存在。', 'There is no such date.'));
  const months = matchesOf(text, THIRTEENTH).map((match) =>
    place([match.index, match.index + match[0].length], '没有这个月份。', 'There is no such month.'),
  );
  const published = matchesOf(text, PUBLISHED_AND)
    .filter(({ groups }) => groups?.one !== groups?.other)
    .map((match) =>
      place([match.index, match.index + match[0].length], '两处公布日期不一致。', 'Two days of one publication.'),
    );
  return [...longer, ...dotted, ...days, ...months, ...published];
}

const LAST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
