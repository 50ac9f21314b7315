/** Items behind the end of a sentence, while their neighbours in the same list begin lines of their own. Pure. */
import { allMatches } from '../all-matches.ts';
import type { Line } from '../lines.ts';
import { CELL, INNER_ARTICLE, INNER_MARK, INNER_QUESTION } from './line-signs.ts';

const NUMERALS = '一二三四五六七八九十';
const MARK = `(?<first>[${NUMERALS}]{1,3})、(?![${NUMERALS}]、)|[（(](?<second>[${NUMERALS}]{1,3})[）)]|(?<third>\\d{1,2})[.．、](?!\\d)|第(?<article>[${NUMERALS}]{1,3})条(?!规定|[的第和所之款项及至、，])`;
const AT_LINE = new RegExp(`^(?:${MARK})`, 'u');
const INSIDE = new RegExp(`(?<=[。！？；][”’）)]?[ \\u3000]{0,4}|如下：[ \\u3000]{0,4})(?:${MARK})`, 'gu');

const KINDS = ['first', 'second', 'third', 'article'] as const;
type Kind = (typeof KINDS)[number];

interface Mark {
  kind: Kind;
  order: number;
  at: number;
}

function orderOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const [tens = '', units = ''] = written.includes('十') ? written.split('十') : ['', written];
  const ten = written.includes('十') ? (tens ? NUMERALS.indexOf(tens) + 1 : 1) * 10 : 0;
  return ten + (units ? NUMERALS.indexOf(units) + 1 : 0);
}

function markOf({ index, groups = {} }: RegExpExecArray): Mark | null {
  const kind = KINDS.find((one) => groups[one] !== undefined);
  return kind ? { kind, order: orderOf(groups[kind] ?? ''), at: index } : null;
}

const markAtLine = (text: string): Mark | null => {
  const match = AT_LINE.exec(text);
  return match && markOf(match);
};

/** Numbers of one kind that follow each other in a line, the first of them perhaps at its beginning. */
interface Run {
  kind: Kind;
  from: number;
  to: number;
  /** places of those that do not begin the line */
  inner: number[];
}

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  const own = markAtLine(text);
  if (own) runs.push({ kind: own.kind, from: own.order, to: own.order, inner: [] });
  for (const match of allMatches(INSIDE, text)) {
    const mark = markOf(match);
    if (!mark || mark.at === 0) continue;
    const run = runs.find(({ kind, to }) => kind === mark.kind && to === mark.order - 1);
    if (run) {
      run.to = mark.order;
      run.inner.push(mark.at);
      // '成绩有：一、…；二、…' is a sentence
    } else if (!runs.some(({ kind }) => kind === mark.kind) && text.charAt(mark.at - 1) !== '；')
      runs.push({ kind: mark.kind, from: mark.order, to: mark.order, inner: [mark.at] });
  }
  return runs.filter(({ inner }) => inner.length > 0);
}

/** The number of this kind that begins the nearest line, backwards or forwards. */
function neighbour(lines: readonly Line[], i: number, step: 1 | -1, kind: Kind): number {
  for (let at = i + step; at >= 0 && at < lines.length; at += step) {
    const mark = markAtLine(lines[at]?.text ?? '');
    if (mark?.kind === kind) return mark.order;
  }
  return 0;
}

const isContinued = ({ kind, from, to }: Run, lines: readonly Line[], i: number): boolean =>
  neighbour(lines, i, 1, kind) === to + 1 || (from > 1 && neighbour(lines, i, -1, kind) === from - 1);

/** characters of a list that is no mere enumeration, and of what leads into it */
const [LONG, LED_IN] = [80, 20];

/** A list from its first item on behind what leads into it, on a page of other paragraphs; not an answer written in one. */
const isWholeList = ({ kind, from, inner }: Run, line: Line, lines: readonly Line[]): boolean =>
  kind === 'first' &&
  from === 1 &&
  !AT_LINE.test(line.text) &&
  inner.length > 2 &&
  (inner[0] ?? 0) >= LED_IN &&
  line.text.length - (inner[0] ?? 0) >= LONG &&
  !/[您你]|^[答回]/u.test(line.text) &&
  lines.some((other, i) => i > 0 && other !== line && other.text.endsWith('。'));

const INNER_ASKED = /(?<=[。！？][ \u3000]{0,4})问[：:]/u;
const ASKED = /^问[：:]/u;
/** characters: '【收费】不收费。【送达】邮寄。' is written in one line on purpose */
const SHORTEST_PART = 12;

/** '【办理单位】' */
const INNER_TITLE = /(?<=[。！？；）)][ \u3000]{0,4})【[\u4e00-\u9fff]{2,8}】/u;
const TITLED = /^【[\u4e00-\u9fff]{2,8}】/u;

/** A letter to many whose first sentence follows right behind the salutation. */
const GREETING =
  /^(?:尊敬的|亲爱的|广大)[^，。：！]{0,8}(?:住户|居民|家长|用户|市民|业主|旅客|考生|群众|朋友们?|村民|职工|企业家|纳税人)：(?=[^您你\n]{30})/u;

/** Where such items begin amid a line: one place for each line. */
export function gluedItems(lines: readonly Line[], signs: Uint32Array): { line: Line; from: number; to: number }[] {
  const found: { line: Line; from: number; to: number }[] = [];
  lines.forEach((line, i) => {
    const these = signs[i] ?? 0;
    if (these & CELL) return;
    const { text } = line;
    const places: number[] = [];
    if (these & (INNER_MARK | INNER_ARTICLE)) {
      for (const run of runsOf(text))
        if (isContinued(run, lines, i) || isWholeList(run, line, lines)) places.push(...run.inner);
    }
    if (these & INNER_QUESTION) {
      const at = text.search(INNER_ASKED);
      if (at > 0 && lines.some((other) => other !== line && ASKED.test(other.text))) places.push(at);
    }
    if (text.startsWith('【')) {
      const at = text.search(INNER_TITLE);
      if (at >= SHORTEST_PART && lines.some((other) => other !== line && TITLED.test(other.text))) places.push(at);
    }
    if (i === 1 && lines.length > 4) {
      const greeting = GREETING.exec(text);
      if (greeting) places.push(greeting[0].length);
    }
    if (places.length > 0) found.push({ line, from: Math.min(...places), to: Math.max(...places) });
  });
  return found;
}
