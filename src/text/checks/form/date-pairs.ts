/** Pairs of dates in a text that cannot both be right. */
import type { Place, Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import { compareDates, type FoundDate } from './dates.ts';

/** Between the ends of a period: a weekday, an hour, then the sign. */
export const TO =
  /^[）)]?\s*(?:[（(][^）)\n]{1,8}[）)])?\s*(?:[上下中]午|零时|早|晚)?\s*(?:\d{1,2}(?:时|点|[:：]\d{2})(?:\d{1,2}分)?)?\s*(?:开始|起)?\s*(?:(?:施行|实施|执行|试行)[，,]?)?\s*(?:至|到|—{1,2}|－|-|~|～|–)\s*$/;
/** A time of every year, or one that goes over its end. */
const EVERY_YEAR = /每年|年度|供暖|采暖|防火期|汛期|禁渔|休渔|冬季|寒假/u;
const YEARS = /(?<![\d〔[（(-])((?:19|20)\d{2})(?:年|年度)?(?:至|到|—{1,2}|－|-|~|～|–)((?:19|20)\d{2})年/g;
export const ONLY_DAY = /^(?:[（(][^）)\n]{1,8}[）)])?(?:至|到|—{1,2}|－|-|~|～|–)(?:同月|当月|本月)?(\d{1,2})[日号]/;
/** It begins with one of these. */
const ENDS = '（(至到—－-~～–';

/** Of two days without a year either may stand for any. */
const inYear = (date: FoundDate): FoundDate => ({ ...date, year: date.year ?? 2024 });

const place = (span: Span, zh: string, en: string): Place => ({ span, reason: { zh, en } });
const between = (text: string, a: FoundDate, b: FoundDate) => text.slice(a.span[1], b.span[0]);
const written = (text: string, { span }: FoundDate) => text.slice(...span);

function endsFirst(text: string, a: FoundDate, b: FoundDate): Place {
  const span: Span = [a.span[0], b.span[1]];
  const zh = `结束日期“${written(text, b)}”早于开始日期“${written(text, a)}”。`;
  return place(span, zh, 'The period ends before it begins.');
}

/** 'A至B' with B before A. Months without a year may lie in two years: then only days of one month tell. */
export function reversedPeriods(text: string, dates: readonly FoundDate[]): Place[] {
  const found = dates.flatMap((a, i): Place[] => {
    const b = dates[i + 1];
    const day =
      a.day !== null && ENDS.includes(text.charAt(a.span[1]))
        ? ONLY_DAY.exec(text.slice(a.span[1], a.span[1] + 16))
        : null;
    if (day && a.day !== null && Number(day[1]) < a.day) {
      const end: FoundDate = {
        ...a,
        day: Number(day[1]),
        span: [a.span[1] + day[0].indexOf(day[1] ?? ''), a.span[1] + day[0].length],
      };
      return [endsFirst(text, a, end)];
    }
    if (!b || b.span[0] - a.span[1] > 24 || !TO.test(between(text, a, b))) return [];
    // months without a year may lie in two years: but not with so little between, nor in one that is spoken of by days
    if (
      a.year === null &&
      (b.year !== null ||
        Math.abs((a.month ?? 0) - (b.month ?? 0)) > 4 ||
        EVERY_YEAR.test(text.slice(Math.max(0, a.span[0] - 14), a.span[0])))
    )
      return [];
    // '2024年12月30日至1月2日': the year turns between, as everybody understands
    if (b.year === null && (a.month ?? 0) >= 10 && (b.month ?? 12) <= 4) return [];
    return compareDates(inYear(a), { ...b, year: b.year ?? inYear(a).year }) > 0 ? [endsFirst(text, a, b)] : [];
  });
  for (const match of matchesOf(text, YEARS)) {
    if (Number(match[1]) > Number(match[2]))
      found.push(
        place([match.index, match.index + match[0].length], '起止年份颠倒。', 'The first year is after the last.'),
      );
  }
  return found;
}

/** What must not come before what, said by the words before (and behind) each of two dates of one passage. */
interface Order {
  first?: RegExp;
  firstBehind?: RegExp;
  later: RegExp;
  laterBehind?: RegExp;
  /** the second of the two is what must come first */
  isEarlier?: true;
  zh: string;
  en: string;
}

const ORDERS: readonly Order[] = [
  {
    first: /[自从]\s*$/,
    firstBehind: /^起/,
    later:
      /(?:有效期(?:限)?(?:为)?(?:截?至|到|截止到?|截至)|有效至|(?:执行|施行|实施|试行)至|有效期[^。\n]{0,8}[至到])\s*$/,
    zh: '失效日期早于施行日期。',
    en: 'It ceases to be valid before it comes into force.',
  },
  {
    first: /(?:开始|起始|开工|受理开始)(?:时间|日期)?[：:为]?\s*$/,
    later: /(?:结束|截止|终止|竣工|完工)(?:时间|日期)?[：:为]?\s*$/,
    zh: '截止日期早于开始日期。',
    en: 'It ends before it begins.',
  },
  {
    firstBehind: /^(?:起|开始|开工|开标|批准|申请|提出|出发|报名|立项|动工|启动)/u,
    later: /(?:[，、,]\s*(?:到|至)?|(?:结束|截止|听证报名|面试|公布)(?:时间|日期)?(?:为|：)?|于|截至)\s*$/u,
    laterBehind: /^(?:结束|竣工|完工|截止|返回|止|实施|受理|验收|前有效|停止|终止)/u,
    zh: '在后的事项日期早于在前的。',
    en: 'What comes later is dated earlier.',
  },
  {
    firstBehind: /^开(?:[磅秤园馆闸渔机镰榨售仓市]|放|展)/u,
    later: /[、，,；]\s*$/u,
    laterBehind: /^[停闭收关封落撤止](?:[磅秤园馆闸渔机镰榨售仓市]|放|展)/u,
    zh: '结束的日期早于开始的日期。',
    en: 'It ends before it begins.',
  },
  {
    firstBehind: /^(?:竣工|完工|验收)[、，,]/u,
    later: /[、，,]\s*$/u,
    laterBehind: /^(?:开工|动工)/u,
    isEarlier: true,
    zh: '竣工、验收的日期早于开工。',
    en: 'It was finished before it was begun.',
  },
  {
    firstBehind: /^(?:前|之前|以前)?报名/u,
    later: /(?:面试|笔试|考试|公布)(?:时间|日期)?(?:为|于|：)?\s*$/u,
    zh: '考试日期早于报名日期。',
    en: 'It is held before one can register for it.',
  },
  {
    firstBehind: /^举行/u,
    later: /报名\s*$/u,
    laterBehind: /^截止/u,
    isEarlier: true,
    zh: '报名截止日期晚于举行日期。',
    en: 'One can still register for it when it is over.',
  },
  {
    first: /(?:发布|公布|公开)(?:日期|时间)\s*[：:\t]\s*$/u,
    later: /(?:签发|成文|制发)(?:日期|时间)\s*[：:\t]\s*$/u,
    isEarlier: true,
    zh: '发布日期早于签发日期。',
    en: 'It was published before it was signed.',
  },
  {
    first: /(?:成文|签发|制发)(?:日期|时间)\s*[：:\t]\s*$/,
    later: /(?:发布|公布|公开)(?:日期|时间)\s*[：:\t]\s*$/,
    zh: '发布日期早于成文日期。',
    en: 'It was published before it was signed.',
  },
];
/** characters between the two dates of such a passage */
const PASSAGE = 90;
/** … and where the two stand in one clause */
const CLAUSE = 16;

/** The second date is of what was before. */
const OF_FORMER = /旧(?![镇村县城])|原[有办规细通标方协合]|上一|前一|此前|曾/u;

export function reversedOrders(text: string, dates: readonly FoundDate[]): Place[] {
  const before = dates.map(({ span: [start] }) => text.slice(Math.max(0, start - 14), start));
  const behind = dates.map(({ span: [, end] }) => text.slice(end, end + 5));
  return ORDERS.flatMap(({ first, firstBehind, later, laterBehind, isEarlier, zh, en }) =>
    dates.flatMap((a, i): Place[] => {
      if (firstBehind && !firstBehind.test(behind[i] ?? '')) return [];
      if (first && !first.test(before[i] ?? '')) return [];
      const b = dates.slice(i + 1, i + 4).find((_, k) => {
        const at = i + 1 + k;
        return later.test(before[at] ?? '') && (!laterBehind || laterBehind.test(behind[at] ?? ''));
      });
      if (!b || b.span[0] - a.span[1] > (laterBehind ? CLAUSE : PASSAGE)) return [];
      if (OF_FORMER.test(between(text, a, b))) return [];
      // without a year, a later month that is smaller may be of the next one
      if (a.year === null && Math.abs((a.month ?? 0) - (b.month ?? 0)) > 4) return [];
      const order = compareDates(inYear(a), { ...b, year: b.year ?? inYear(a).year });
      if (isEarlier ? order >= 0 : order <= 0) return [];
      const isNear = !between(text, a, b).includes('\n');
      return [place(isNear ? [a.span[0], b.span[1]] : b.span, zh, en)];
    }),
  );
}
