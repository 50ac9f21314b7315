/** Headings, articles and items that begin behind the end of a sentence, amid a line. Pure. */
import { allMatches } from '../all-matches.ts';
import type { Line } from '../lines.ts';
import { NAMES } from './headings.ts';

const NUMERALS = '一二三四五六七八九十';
/** Behind the number of an article that is spoken of: 第五条规定, 第五条明确, 第五条第二款. */
const CITED =
  '规定|明确|提出|主要|细化|强调|增加|修改|涉及|要求|另有|指出|对|从|将|是|的|第|和|所|之|款|项|及|至|中|与|或|、|，|：';
const MARK = [
  `(?<first>[${NUMERALS}]{1,3})、(?![${NUMERALS}](?:[、年季月班级组类区期批楼层号天]|等奖|产业)|\\d)`,
  `[（(](?<second>[${NUMERALS}]{1,3})[）)](?![项款目的之])`,
  '(?<third>\\d{1,2})[.．、](?!\\d)',
  '[（(](?<fourth>\\d{1,2})[）)](?![项款目的之])',
  '(?<circled>[①-⑩])',
  `第(?<article>[${NUMERALS}]{1,3})条[ \\u3000]*(?!${CITED})`,
].join('|');
const AT_LINE = new RegExp(`^(?:${MARK})`, 'u');
const INSIDE = new RegExp(
  `(?<=(?<behind>[。！？；：:;])[”’）)]?[ \\u3000]{0,4})(?:${MARK})[ \\u3000]*(?=[“"《\\u4e00-\\u9fff\\d])`,
  'gu',
);

/** Most lines hold none. */
const MAY_BE = new RegExp(
  `(?:[。！？][”’）)]?|如下[：:])[ \\u3000]{0,4}(?:[${NUMERALS}]{1,3}、|[（(][${NUMERALS}\\d]|\\d{1,2}[.．、]|[①-⑩]|第[${NUMERALS}])`,
  'u',
);

const KINDS = ['first', 'second', 'third', 'fourth', 'circled', 'article'] as const;
type Kind = (typeof KINDS)[number];
/** Headings; the others count items, which may stand in one paragraph sooner. */
const HEADINGS: ReadonlySet<Kind> = new Set(['first', 'second', 'article']);

interface Mark {
  kind: Kind;
  order: number;
  at: number;
  end: number;
  /** the sign before it; '' at the beginning of the line */
  behind: string;
}

function orderOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const circled = '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(written);
  if (circled >= 0) return circled + 1;
  const [tens = '', units = ''] = written.includes('十') ? written.split('十') : ['', written];
  const ten = written.includes('十') ? (tens ? NUMERALS.indexOf(tens) + 1 : 1) * 10 : 0;
  return ten + (units ? NUMERALS.indexOf(units) + 1 : 0);
}

function markOf({ index, 0: mark, groups = {} }: RegExpExecArray): Mark | null {
  const kind = KINDS.find((one) => groups[one] !== undefined);
  if (!kind) return null;
  return {
    kind,
    order: orderOf(groups[kind] ?? ''),
    at: index,
    end: index + mark.length,
    behind: groups.behind ?? '',
  };
}

const markAtLine = (text: string): Mark | null => {
  const match = AT_LINE.exec(text);
  return match && markOf(match);
};

/** Marks of one kind that follow each other in a line, the first of them perhaps at its beginning. */
function runsOf(text: string): Mark[][] {
  const own = markAtLine(text);
  const runs: Mark[][] = own ? [[own]] : [];
  for (const match of allMatches(INSIDE, text)) {
    const mark = markOf(match);
    if (!mark || mark.at === 0 || isQuoted(text, mark.at)) continue;
    const run = runs.find(([first, ...rest]) => {
      const last = rest.at(-1) ?? first;
      return last?.kind === mark.kind && last.order === mark.order - 1;
    });
    if (run) run.push(mark);
    else runs.push([mark]);
  }
  return runs.filter((run) => run.some(({ at }) => at > 0));
}

const isQuoted = (text: string, at: number): boolean => text.lastIndexOf('“', at) > text.lastIndexOf('”', at);

/** The number of this kind that begins the nearest line, backwards or forwards. */
function neighbour(lines: readonly Line[], i: number, step: 1 | -1, kind: Kind): number {
  for (let at = i + step; at >= 0 && at < lines.length; at += step) {
    const mark = markAtLine(lines[at]?.text ?? '');
    if (mark?.kind === kind) return mark.order;
  }
  return 0;
}

const isContinued = (run: readonly Mark[], lines: readonly Line[], i: number): boolean => {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return false;
  if (neighbour(lines, i, 1, first.kind) === last.order + 1) return true;
  return first.order > 1 && neighbour(lines, i, -1, first.kind) === first.order - 1;
};

/** The words of each: up to the next mark of the run, or to the end of the line. */
const itemsOf = (text: string, run: readonly Mark[]): string[] =>
  run.map(({ end }, i) => text.slice(end, run[i + 1]?.at ?? text.length).trim());

/** What leads into the conditions or cases of one rule, which stay in its paragraph. */
const CASES = /(?:下列|以下|之一|如下条件)[^。]{0,12}[：:][ \u3000]*$/u;
/** Notes below a table, letters answered in one go: numbers within them part its sentences. */
const ANSWER = /[您你]|^[答回]/u;
const ANNOUNCED = /(?:如下|以下[^。：:]{0,8})[：:][ \u3000]*$/u;

/** characters of the shortest heading, and of an item that is a sentence */
const [TITLE, SENTENCE] = [4, 6];
/** '……五、发放。以上五个环节应当……': they were counted within one paragraph */
const SUMMED_UP = /[。；]以上[一二三四五六七八九十两几\d]{1,2}[个点项条步]/u;

/** '加强领导。成立……': a title and its text */
const WITH_TITLE = /^[^，。：:]{2,12}[。：:]./u;
const HEADING = /^[^，。；：:！？\t|]{2,20}$/u;

/** A list of plain statements that is all there is below its heading, or below a table. */
function isWholeSection(run: readonly Mark[], items: readonly string[], lines: readonly Line[], i: number): boolean {
  const above = lines[i - 1]?.text ?? '';
  if (run[0]?.at !== 0 || run[0].order !== 1 || run[0].kind === 'article' || i < 2) return false;
  return (
    above.includes('\t') ||
    above.startsWith('|') ||
    (HEADING.test(above) && !items.some((item) => WITH_TITLE.test(item)))
  );
}

/** Whether the marks of a run behind ends of sentences should have begun lines of their own. */
function isGlued(text: string, run: readonly Mark[], lines: readonly Line[], i: number): boolean {
  const [first, ...rest] = run;
  if (!first || /[；;]/u.test(first.behind) || rest.some(({ behind }) => /[；;：:]/u.test(behind))) return false;
  const items = itemsOf(text, run);
  const bare = items.map((item) => item.replace(/[。！？；]$/u, ''));
  // '（一）提高认识。（二）精心组织。'
  const least = first.kind === 'second' && run.length > 1 ? SENTENCE : TITLE;
  // '……。四、其他' between '三、' and '五、'
  const isNamed = first.kind === 'first' && run.length === 1 && NAMES.test(bare[0] ?? '');
  if (!isNamed && bare.filter((item) => item.length < least).length * 2 > run.length) return false;
  if (bare.every((item) => item.endsWith('的')) || SUMMED_UP.test(items.at(-1) ?? '')) return false;
  const isLed = /[：:]/u.test(first.behind);
  const lead = text.slice(0, first.at);
  if ((!isLed || ANNOUNCED.test(lead)) && isContinued(run, lines, i)) return true;
  if ((isLed && rest.length === 0) || isWholeSection(run, items, lines, i)) return false;
  if (isLed && (CASES.test(lead) || ANSWER.test(text))) return false;
  // '【建议】1.…。2.…。'
  if (!HEADINGS.has(first.kind) && first.order === 2 && /.1[.．、]/u.test(lead)) return false;
  if (!HEADINGS.has(first.kind)) return run.length > (isLed ? 2 : 1) && (!isLed || ANNOUNCED.test(lead));
  // '（一）主动公开：…。（二）依申请公开：…。'
  if (first.kind === 'second' && items.every((item) => /^[^，。：:]{2,10}[：:]/u.test(item))) return false;
  return /[\u4e00-\u9fff]{3}/u.test(items.at(-1) ?? '');
}

/** characters of a line that may be a whole text */
const WHOLE = 120;

/** Gaps before all marks: what a table of a page left of ends of lines, unless a whole text of several ranks lies in one. */
function isParted(text: string, runs: readonly Mark[][]): boolean {
  const marks = runs.flat();
  if (!marks.every(({ at }) => at === 0 || /[ \u3000]/u.test(text.charAt(at - 1)))) return false;
  return text.length < WHOLE || new Set(marks.map(({ kind }) => kind)).size < 2;
}

/** Where such marks begin amid this line: the first and the last of them; null: nowhere. */
export function gluedItems(lines: readonly Line[], i: number): readonly [from: number, to: number] | null {
  const text = lines[i]?.text ?? '';
  if (!MAY_BE.test(text)) return null;
  const runs = runsOf(text);
  if (isParted(text, runs)) return null;
  const places = runs.flatMap((run) =>
    isGlued(text, run, lines, i) ? run.flatMap(({ at }) => (at > 0 ? [at] : [])) : [],
  );
  return places.length > 0 ? [Math.min(...places), Math.max(...places)] : null;
}
