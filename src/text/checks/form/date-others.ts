/** Dates in other dress: digits alone, hours of a day, years in characters, ends in rows of a table, five years that are four. */
import type { Place, Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import { compareDates, type FoundDate, isImpossible } from './dates.ts';

const place = (span: Span, zh: string, en: string): Place => ({ span, reason: { zh, en } });

/** '（20250231）入库' */
const DIGITS = /(?<=[（(]|(?:日期|时间)[：:]?|[自于至])((?:19|20)\d{2})(\d{2})(\d{2})(?=[）)起前止至]|$)/gmu;

export function digitDates(text: string): Place[] {
  return matchesOf(text, DIGITS).flatMap((match): Place[] => {
    const [year, month, day] = match.slice(1).map(Number);
    const span: Span = [match.index, match.index + match[0].length];
    const date: FoundDate = { span, year: year ?? null, month: month ?? null, day: day ?? null, digital: true };
    // 20251305 is some other number
    if ((month ?? 0) > 12 || (month ?? 0) < 1 || !isImpossible(date) || (day ?? 0) > 31) return [];
    return [place(span, `“${match[0]}”这个日期不存在。`, `There is no such date: ${match[0]}.`)];
  });
}

const SAME_DAY =
  /(?<date>(?:\d{4}年)?\d{1,2}月\d{1,2}日)\s*(?<from>\d{1,2})[:：时](?:\d{2})?分?\s*(?:至|到|-|—{1,2}|~)\s*\k<date>\s*(?<to>\d{1,2})[:：时]/u;
const AFTERNOON =
  /(?<half>[上下]午)(?<from>\d{1,2})(?:时|点|[:：]\d{2})(?:开始)?[，至到—-]{1,2}(?:当日|当天|同日)?(?<half2>[上下]午)(?<to>\d{1,2})(?:时|点|[:：]\d{2})/gu;

/** '10月27日18:00至10月27日8:00', '下午5时开始，当日下午3时结束' */
export function reversedHours(text: string, dates: readonly FoundDate[]): Place[] {
  const afternoons = matchesOf(text, AFTERNOON).flatMap((match) => hourPlace(match, match.index));
  return [...sameDays(text, dates), ...afternoons];
}

function hourPlace(match: RegExpExecArray, start: number): Place[] {
  const { half, half2, from, to } = match.groups ?? {};
  if (half !== half2 || Number(from) <= Number(to) || Number(from) === 12) return [];
  return [place([start, start + match[0].length], '结束时间早于开始时间。', 'It ends before it begins.')];
}

/** Twice the same day, with hours. */
function sameDays(text: string, dates: readonly FoundDate[]): Place[] {
  return dates.flatMap((a, i): Place[] => {
    const b = dates[i + 1];
    if (!b || a.day === null || a.day !== b.day || a.month !== b.month || b.span[0] - a.span[1] > 20) return [];
    const match = SAME_DAY.exec(text.slice(a.span[0], b.span[1] + 8));
    return match ? hourPlace(match, a.span[0] + match.index) : [];
  });
}

const HAN_YEARS =
  /([一二][〇○零九]?[〇○零一二三四五六七八九]{2,3})年[至到—-]{1,2}([一二][〇○零九]?[〇○零一二三四五六七八九]{2,3})年/gu;
const FIVE_YEARS = /(?<=五[”"]?(?:规划|时期|期间)?[（(])((?:19|20)\d{2})[—－~～至-]{1,2}((?:19|20)\d{2})/gu;
const NUMERALS = '〇一二三四五六七八九';
const year = (written: string) =>
  Number([...written.replace(/[○零]/gu, '〇')].map((one) => (/\d/.test(one) ? one : NUMERALS.indexOf(one))).join(''));
export function reversedYears(text: string): Place[] {
  const reversed = [...matchesOf(text, HAN_YEARS), ...matchesOf(text, FIVE_YEARS)]
    .filter(([, from = '', to = '']) => year(from) > year(to))
    .map((match) =>
      place([match.index, match.index + match[0].length], '起止年份颠倒。', 'The first year is after the last.'),
    );
  return reversed;
}

/** Two dates at the end of a row whose head says begin and end. */
const HEAD = /(?:起|始|开工|开始)[^\t\n]{0,4}\t[^\t\n]{0,4}(?:止|讫|结束|竣工|完工|截止)/u;

export function reversedRows(text: string, dates: readonly FoundDate[]): Place[] {
  const pairs = dates.flatMap((a, i): [FoundDate, FoundDate][] => {
    const b = dates[i + 1];
    if (!b || b.span[0] - a.span[1] > 8 || compareDates(a, b) <= 0) return [];
    return /^ *\t *$/.test(text.slice(a.span[1], b.span[0])) ? [[a, b]] : [];
  });
  if (pairs.length === 0 || !HEAD.test(text)) return [];
  return pairs.map(([a, b]) => place([a.span[0], b.span[1]], '结束日期早于开始日期。', 'It ends before it begins.'));
}
