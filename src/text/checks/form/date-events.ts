/** What happened on each of two dates of one sentence, and which of it cannot come first. Pure. */
import type { Place, Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import { compareDates, type FoundDate } from './dates.ts';

/** Words for the steps of one affair, in classes; a word stands right behind its date or as a label before it. */
const STEPS: readonly (readonly [step: string, words: string])[] = [
  ['born', '出生|生于|生(?![产效活态])'],
  ['produced', '生产|制造|出厂'],
  ['obtained', '(?:获取|发售|领取|购买)(?:招标|采购|磋商|询价|谈判)?文件|报名截止|网上报名|(?<!面试|体检|补|听证)报名'],
  ['bid', '(?:提交|递交)文件截止|(?:投标|递交|响应)(?:文件)?(?:递交|提交)?截止|(?:提交|递交)(?:投标|响应)文件'],
  ['opened', '开标|评标|唱标|磋商会|现场踏勘'],
  ['won', '定标|中标(?:通知书?)?|成交'],
  ['delivered', '到货|到场|运抵'],
  ['installed', '(?:完成)?(?:安装|调试)'],
  ['lifted', '起苗|出圃'],
  ['planted', '定植|栽植|移栽'],
  ['signed', '(?:签订|签定)?合同(?:签订)?|签约'],
  ['dissolved', '解除合同|合同解除|解约'],
  ['notified', '(?:会议|听证|开庭)通知书?(?:印发|送达|发出)?'],
  ['held', '召开|开庭'],
  ['admitted', '入院|入学|考入|报到'],
  ['left', '出院|毕业|离校'],
  ['granted', '发放|放款'],
  ['retired', '退休|离休'],
  ['died', '病故|逝世|去世|牺牲|病逝'],
  ['stopped', '停课|停业|停产|停工'],
  ['resumed', '复课|复业|复产'],
  ['ticketed', '(?:打印|领取)准考证'],
  ['upkeep', '(?:养护|质保|保修)期?(?:起算|开始)'],
  ['applied', '提出申请|申请|收件登记|收件|来信|投诉|提交|递交|收到(?![^，。；]{0,8}(?:决定|通知|告知|判决)书)|登记'],
  ['accepted', '受理|立案|接件'],
  ['passed', '转办|交办|转交|转送|转至|转给'],
  ['approved', '批复|立项|获批'],
  ['begun', '开工|动工|启动|开始|开幕|开班|进点|进场|封闭施工|封闭|施工|停运|停航|闭馆|停水|停电|断流'],
  ['decided', '作出|签发|签署|签定|签订|批准|审批|印制|成文|制发'],
  ['published', '公布|发布|公告|印发|公开'],
  ['served', '送达|签收|收到[^，。；]{0,8}(?:决定|通知|告知|判决)书'],
  ['done', '办结|答复|办理完毕|结案|反馈|回复|处理完毕'],
  ['finished', '竣工|完工|建成|闭幕|结业|撤场'],
  ['over', '结束|完成|恢复(?:通行|供水|供电|开放|营业|通车|运行)?|解除|复航|复工'],
  ['inspected', '验收(?:合格)?|投入使用|投用|通车'],
  ['ended', '失效|到期|届满|期满|过期|公示期满|截止|终止|有效期?[至到]|保质期[至到]'],
  ['examined', '考试|笔试|开考'],
  ['interviewed', '面试|体检|录用|聘用'],
  ['worked', '参加工作|入职|入党|参军|任职'],
];
/** The first cannot be later than the second. */
const BEFORE: readonly (readonly [string, string])[] = [
  ['born', 'worked'],
  ['born', 'died'],
  ['worked', 'retired'],
  ['worked', 'died'],
  ['produced', 'ended'],
  ['granted', 'ended'],
  ['obtained', 'opened'],
  ['obtained', 'examined'],
  ['obtained', 'interviewed'],
  ['obtained', 'won'],
  ['bid', 'opened'],
  ['bid', 'won'],
  ['opened', 'won'],
  ['won', 'signed'],
  ['signed', 'inspected'],
  ['signed', 'dissolved'],
  ['notified', 'held'],
  ['admitted', 'left'],
  ['ticketed', 'examined'],
  ['inspected', 'upkeep'],
  ['delivered', 'installed'],
  ['delivered', 'inspected'],
  ['lifted', 'planted'],
  ['examined', 'interviewed'],
  ['applied', 'accepted'],
  ['applied', 'passed'],
  ['applied', 'done'],
  ['applied', 'decided'],
  ['accepted', 'passed'],
  ['accepted', 'done'],
  ['accepted', 'decided'],
  ['passed', 'done'],
  ['approved', 'finished'],
  ['begun', 'finished'],
  ['begun', 'inspected'],
  ['finished', 'inspected'],
  ['decided', 'served'],
  ['decided', 'published'],
  ['decided', 'ended'],
  ['published', 'ended'],
];
/** … where the first is also said first: '8月10日完成招标，8月25日开工' is no fault. */
const IN_TURN: readonly (readonly [string, string])[] = [
  ['begun', 'over'],
  ['stopped', 'resumed'],
  ['begun', 'ended'],
  ['published', 'bid'],
  ['published', 'opened'],
  ['published', 'obtained'],
];
/** A limit of something within the affair, not its end. */
const LIMIT_OF = /报名|申请|登记|缴费|投标|申报|提交|反馈|预约|征集|报到/u;
const NAMED = STEPS.map(([, words]) => `(${words})`).join('|');
const BEHIND = new RegExp(
  `^(?:[）)])?[ ]?(?:起|正式|前|至)?(?:[\\u4e00-\\u9fff]{0,2}?)(?:${NAMED})(?!的|之日|人|书|表|单位|方)`,
  'u',
);
const RIGHT_BEHIND = new RegExp(`^(?:起|正式)?(?:${NAMED})(?!的|之日|人|书|表|单位|方)`, 'u');
const LABEL = new RegExp(
  `(?:${NAMED})(?:登记)?(?:截止)?(?:（[^）\\n]{1,10}）)?(?:之日|日期|时间|日)?(?:定于|定在|为|是|于|：|:|\\t)?(?:同年|当年)?[ ]?$`,
  'u',
);

/** A label ends in one of these; most of what stands before dates does not. */
const LABEL_ENDS = new Set(`${NAMED}登记截止）日期间为是于：:\t定在同当年 `);

const labelled = (before: string): string | null =>
  LABEL_ENDS.has(before.slice(-1)) ? stepOf(LABEL.exec(before)) : null;

/** Any of them within a clause, not as what something else is called by. */
const WITHIN = new RegExp(`(?:${NAMED})(?!的|之日|人|书|表|单位|方|截止|通知|条件|材料)`, 'gu');
const CLAUSE_BEHIND = /^[^，,。；、\n\d（(“《]{0,18}/u;

/** The last step that the clause of a date names: '12月20日根据其申请作出答复' */
function stepWithin(text: string, end: number): string | null {
  const clause = CLAUSE_BEHIND.exec(text.slice(end, end + 18))?.[0] ?? '';
  return clause.length < 3 ? null : stepOf(matchesOf(clause, WITHIN).at(-1) ?? null);
}

/** The step whose words a pattern of them all has found. */
function stepOf(match: RegExpExecArray | null): string | null {
  if (!match) return null;
  return STEPS[match.findIndex((words, i) => i > 0 && words !== undefined) - 1]?.[0] ?? null;
}

/** The two are of two rounds, two things, two years. */
const OTHERS =
  /下一|上一|另|第[二三四]|次年|新一|原定|原计划|延期|推迟|改为|顺延|变更|再次|重新|以前的|此前|之前的|上次|本次|前期|后期|分别|去年|今年|[一二三]期/u;

interface Step {
  date: FoundDate;
  step: string;
  isLabel: boolean;
}

/** characters from the end of one date to the start of the other */
const NEAR = 40;

/** Whether two neighbouring dates stand in one sentence, near each other. */
function areNear(text: string, a: FoundDate | undefined, b: FoundDate | undefined): boolean {
  if (!a || !b || b.span[0] - a.span[1] > NEAR) return false;
  for (let at = a.span[1]; at < b.span[0]; at += 1) if (STOPS.includes(text.charAt(at))) return false;
  return true;
}

const STOPS = '。；;';

/** What a date's verb is of: a notice that is sent, a contract that is signed. */
const THING = /(?:通知书?|合同|协议)(?:[于在])?(?:同年|当年)?$/u;

function stepsOf(text: string, dates: readonly FoundDate[]): Step[] {
  const steps: Step[] = [];
  /** of those that stand near this one */
  let nearBefore = 0;
  dates.forEach((date, i) => {
    const isNear = areNear(text, date, dates[i + 1]);
    // the last of them has none to be compared with
    if (!isNear && nearBefore === 0) return;
    const [start, end] = date.span;
    // '2023年决算公布' is of the accounts of a year
    const behind = stepOf((date.month === null ? RIGHT_BEHIND : BEHIND).exec(text.slice(end, end + 14)));
    const before = text.slice(Math.max(0, start - 24), start);
    const told = behind && THING.test(before) ? labelled(before) : null;
    const step = told ?? behind ?? labelled(before) ?? (date.day === null ? null : stepWithin(text, end));
    if (step) steps.push({ date, step, isLabel: !behind });
    nearBefore = !isNear ? 0 : step ? nearBefore + 1 : nearBefore;
  });
  return steps;
}

/** Dates with their steps in one sentence, or as labels of neighbouring lines; the later step dated earlier. */
export function reversedSteps(text: string, dates: readonly FoundDate[]): Place[] {
  if (dates.length < 2) return [];
  const steps = stepsOf(text, dates);
  return steps.flatMap((a, i): Place[] =>
    steps.slice(i + 1, i + 3).flatMap((b): Place[] => {
      if (a.step === b.step || b.date.span[0] - a.date.span[1] > NEAR) return [];
      const between = text.slice(a.date.span[1], b.date.span[0]);
      // labels may stand in lines of their own
      if (between.includes('\n') && !(a.isLabel && b.isLabel && /^[^\n]{0,3}\n[^\n，。]{2,12}$/u.test(between)))
        return [];
      if (/[。；;]/u.test(between) || OTHERS.test(between)) return [];
      if (b.step === 'ended' && LIMIT_OF.test(between)) return [];
      const isForward = [...BEFORE, ...IN_TURN].some(([x, y]) => x === a.step && y === b.step);
      const isBackward = BEFORE.some(([x, y]) => x === b.step && y === a.step);
      if (!isForward && !isBackward) return [];
      const [early, late] = isForward ? [a.date, b.date] : [b.date, a.date];
      // without a year a smaller month may be of the next one
      if ((early.year === null || late.year === null) && Math.abs((early.month ?? 0) - (late.month ?? 0)) > 4)
        return [];
      const year = early.year ?? late.year ?? 2024;
      if (compareDates({ ...early, year: early.year ?? year }, { ...late, year: late.year ?? year }) <= 0) return [];
      const span: Span = [a.date.span[0], b.date.span[1]];
      return [{ span, reason: { zh: '在后的事项日期早于在前的。', en: 'What comes later is dated earlier.' } }];
    }),
  );
}

const LONGER = /^(?:[日起]?(?:延长|推迟|延期|顺延|延续|展期|延后|续期|缓缴)[到至](?:了)?)$/u;
const DOTTED =
  /(?<![\d.])((?:19|20)\d{2})[.．](\d{1,2}) ?(?:—{1,2}|－|-|~|～|–|至) ?((?:19|20)\d{2})[.．](\d{1,2})(?![\d.])/gu;
const MONTH_DAY = /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?=截止|截至|之?前|日|起|止)/gu;
const THIRTEENTH =
  /(?<=年)十[三四五六七八九]月|(?<![一二三四五六七八九十])十[三四五六七八九]月(?=份|底|初|中旬|上旬|下旬|[一二三]?十?[一二三四五六七八九十]日)/gu;
const PUBLISHED_AND =
  /(?<one>(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)公布[，,]自(?<other>(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)公布之日/gu;

/** Periods that are made longer to an earlier end, months that are none, two days of one publication. */
export function oddDates(text: string, dates: readonly FoundDate[]): Place[] {
  const place = (span: Span, zh: string, en: string): Place => ({ span, reason: { zh, en } });
  const longer = dates.flatMap((a, i): Place[] => {
    const b = dates[i + 1];
    if (!b || b.span[0] - a.span[1] > 5 || !LONGER.test(text.slice(a.span[1], b.span[0]))) return [];
    if (compareDates(a, b) <= 0) return [];
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
