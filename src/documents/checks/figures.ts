/** Figures that stand in a document because they were computed elsewhere: whoever types over them is stopped. Pure. */
import { chineseNumber } from '../../law/articles.ts';
import type { Finding, Span } from '../../text/checks/rule.ts';
import { text } from '../../web/language.ts';

/** Names a finding about such figures. */
const RULE = 'computed-figures';

export interface Figure {
  /** written as {{name}} */
  name: string;
  value: string;
}

/** What was computed for a document when it was drafted. */
export interface Figures {
  /** what they were computed from, as its reader calls it: '2026年第一季度检查' */
  source: string;
  /** rows of its tables and fixed sentences, as documentText gives them: cells parted by tabs */
  lines: readonly string[];
  /** its paragraphs as they were written, with references in place of figures */
  written: string;
  known: readonly Figure[];
}

/** A reference to a figure, in a text as it is written. */
export const REFERENCE = /\{\{([^{}]*)\}\}/gu;

/** A figure with its measure, typed where a reference belongs. */
export const TYPED =
  /(?:[0-9]+(?:\.[0-9]+)?|[〇零一二两三四五六七八九十百]+)\s*(?:个?(?:参评)?单位|家(?:单位)?|个网站|分(?![之钟别类工管析布])|处(?![理室置长])|[%％])/u;

/** Text of a document (documentText) against what was computed for it: each fault must be mended or overruled. */
export function figureFindings(whole: string, figures: Figures): Finding[] {
  const over = differing(whole, figures.written, figures.known).map(({ name, value, found, span }) =>
    finding(whole, span, figures.source, {
      zh: `“${name}”应为${value}，文中写为${found}`,
      en: `“${name}” is ${value}, the text says ${found}`,
    }),
  );
  const named = new Set(over.map(({ span }) => span[0]));
  const foreign = foreignIn(whole, figures).filter(({ span }) => !named.has(span[0]));
  return [...changedLines(whole, figures), ...over, ...foreign];
}

function finding(
  whole: string,
  span: Span,
  source: string,
  what: { zh: string; en: string },
  excerpt?: string,
): Finding {
  const [start, end] = span;
  const around = whole.slice(Math.max(0, start - 8), end + 8).replace(/\s+/g, ' ');
  return {
    ...{ rule: RULE, severity: 'high', span, excerpt: excerpt ?? around.trim() },
    reason: text(`与“${source}”的数据不一致：${what.zh}`, `Not as in ${source}: ${what.en}`),
    remedy: text('改回检查数据，或者写明保留理由', 'Put the figure back, or say why it may stand'),
  };
}

interface Line {
  line: string;
  start: number;
}

function linesOf(whole: string): Line[] {
  let start = 0;
  return whole.split('\n').map((line) => {
    const one = { line, start };
    start += line.length + 1;
    return one;
  });
}

/** Cells without the spaces that an editor may add. */
const cellsOf = (line: string): string[] => line.split('\t').map((cell) => cell.replace(/\s+/g, ''));
const keyOf = (line: string): string => cellsOf(line).join('\t').trim();

/** Computed lines that do not stand in the text any more, at what stands in their place. */
function changedLines(whole: string, { lines, source }: Figures): Finding[] {
  const held = linesOf(whole);
  const keys = new Set(held.map(({ line }) => keyOf(line)));
  const expected = new Set(lines.map(keyOf));
  const free = held.filter(({ line }) => line !== '' && !expected.has(keyOf(line)));
  return lines
    .filter((line) => !keys.has(keyOf(line)))
    .map((line) => {
      const said = line.split('\t').join('　');
      const place = mostAlike(cellsOf(line), free);
      const what = {
        zh: place ? `应为“${said}”` : `缺少“${said}”`,
        en: place ? `it says “${said}”` : `“${said}” is gone`,
      };
      const span: Span = place ? [place.start, place.start + place.line.length] : [whole.length, whole.length];
      return finding(whole, span, source, what, (place?.line ?? line).split('\t').join(' ').slice(0, 120));
    });
}

/** The row that shares most cells with one that is gone; null where none shares any. */
function mostAlike(cells: readonly string[], among: readonly Line[]): Line | null {
  let [best, most]: [Line | null, number] = [null, 0];
  for (const one of among) {
    const own = cellsOf(one.line);
    const same = own.length === cells.length ? own.filter((cell, at) => cell !== '' && cell === cells[at]).length : 0;
    if (same > most) [best, most] = [one, same];
  }
  return best;
}

/** Typed figures with a measure that nothing computed says. */
function foreignIn(whole: string, { lines, known, source }: Figures): Finding[] {
  const computed = [...known.map(({ value }) => value), ...lines.flatMap((line) => line.match(NUMBER) ?? [])];
  const numbers = new Set(['一', ...computed.flatMap((one) => [one, ...inWords(one)])]);
  return linesOf(whole)
    .slice(1)
    .filter(({ line }) => !line.includes('\t'))
    .flatMap(({ line, start }) =>
      [...line.matchAll(new RegExp(TYPED, 'gu'))].flatMap((match): Finding[] => {
        const number = LEADING.exec(match[0])?.[0] ?? '';
        if (numbers.has(number.replaceAll('两', '二'))) return [];
        const span: Span = [start + match.index, start + match.index + number.length];
        const en = `“${match[0]}” is none of its figures`;
        return [finding(whole, span, source, { zh: `其中没有“${match[0]}”这个数据`, en })];
      }),
    );
}

const NUMBER = /[0-9]+(?:\.[0-9]+)?/g;
const LEADING = /^(?:[0-9.]+|[〇零一二两三四五六七八九十百]+)/u;
/** The same figure below a hundred spelt out; 一 alone ('一处') is seldom a count and stands always. */
const inWords = (figure: string): string[] => (/^[1-9][0-9]?$/.test(figure) ? [chineseNumber(Number(figure))] : []);

export interface Differing extends Figure {
  /** what stands in its place now */
  found: string;
  span: Span;
}

/** characters beside a reference by which its place is known again, after edits too */
const BESIDE = 6;
const FIGURE = String.raw`([0-9]+(?:\.[0-9]+)?)`;
const spaced = (part: string) => [...part].map((char) => char.replace(/[.*+?^${}()|[\]\\]/, '\\$&')).join('\\s*');

/** References of a draft in whose place the text says another figure by now. */
export function differing(now: string, written: string, known: readonly Figure[]): Differing[] {
  const draft = written.replace(/\s+/g, '');
  return [...draft.matchAll(REFERENCE)].flatMap((match): Differing[] => {
    const name = (match[1] ?? '').trim();
    const value = known.find((one) => one.name === name)?.value;
    if (value === undefined) return [];
    const before = draft.slice(0, match.index).split(/\}\}/).at(-1)?.slice(-BESIDE) ?? '';
    const rest = draft.slice(match.index + match[0].length);
    const after = rest.split(/\{\{/)[0]?.slice(0, BESIDE) ?? '';
    // a place that only a character or two tell could be any
    if (before.length + after.length < 3) return [];
    const places = new RegExp(`${spaced(before)}\\s*${FIGURE}\\s*${spaced(after)}`, 'dgu');
    const spots = [...now.matchAll(places)].map((one) => ({
      found: one[1] ?? '',
      span: one.indices?.[1] ?? ([0, 0] as Span),
    }));
    const [first] = spots;
    return !first || spots.some(({ found }) => found === value) ? [] : [{ name, value, ...first }];
  });
}
