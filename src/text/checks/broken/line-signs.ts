/**
 * What each line of a text holds, as bits. One pass over the text answers most questions of the checks of paragraphs and
 * headings, nearly always with no: their regular expressions are then run over few lines.
 */
import type { Line } from '../lines.ts';
import type { Reading } from '../reading.ts';

/** A tab or a bar parts the cells of a row. */
export const CELL = 1;
export const FIGURE = 1 << 1;
export const STOP = 1 << 2;
/** a comma or a semicolon */
export const CLAUSE = 1 << 3;
export const COLON = 1 << 4;
/** two or more */
export const COLONS = 1 << 5;
/** '一、', '二）', '3.' or '④', not as the first of the line */
export const INNER_MARK = 1 << 6;
/** the same as the first of the line */
export const FIRST_MARK = 1 << 7;
/** '二条' or '三章', not at the beginning */
export const INNER_ARTICLE = 1 << 8;
/** '第二', not at the beginning */
export const INNER_ORDINAL = 1 << 9;
/** '问：' or '答：', not at the beginning */
export const INNER_QUESTION = 1 << 10;
/** '一是' */
export const SAID = 1 << 11;
/** a stop, and what may begin the name of a section */
export const SECTION = 1 << 12;
/** '特此', '附件', '关于' */
export const FORMULA = 1 << 13;
export const OPEN_QUOTE = 1 << 14;
export const CLOSE_QUOTE = 1 << 15;
/** '…' or '..' */
export const DOTS = 1 << 16;

/** Kinds of characters, and what each says alone. */
const KINDS = {
  other: ['', 0],
  numeral: ['一二三四五六七八九十', 0],
  figure: ['0123456789', FIGURE],
  pause: ['、', 0],
  dot: ['.．', 0],
  closing: ['）)', 0],
  is: ['是', 0],
  ask: ['问答', 0],
  colon: ['：:', COLON],
  stop: ['。', STOP],
  article: ['条章', 0],
  ordinal: ['第', 0],
  circled: ['①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑', INNER_MARK],
  cell: ['\t|', CELL],
  open: ['“', OPEN_QUOTE],
  close: ['”', CLOSE_QUOTE],
  formula: ['特附关', 0],
  formulaEnd: ['此件于', 0],
  comma: ['，,；', CLAUSE],
  dots: ['…', DOTS],
  section: ['基工主取存下保总', 0],
} as const satisfies Record<string, readonly [characters: string, alone: number]>;

type Kind = keyof typeof KINDS;
const names = Object.keys(KINDS) as Kind[];
const numberOf = (kind: Kind) => names.indexOf(kind);

const kinds = new Uint8Array(0x10000);
for (const kind of names) {
  const [characters] = KINDS[kind];
  for (let i = 0; i < characters.length; i += 1) kinds[characters.charCodeAt(i)] = numberOf(kind);
}

/** What a character of a kind says behind one of another: as that pair, and alone. */
const pairs = new Uint32Array(32 * 32);
const says = (first: Kind, second: Kind, bits: number) => {
  pairs[numberOf(first) * 32 + numberOf(second)] = bits | KINDS[second][1];
};
for (const first of names) for (const second of names) says(first, second, 0);
for (const [first, second] of [
  ['numeral', 'pause'],
  ['numeral', 'closing'],
  ['figure', 'closing'],
  ['figure', 'pause'],
] as const)
  says(first, second, INNER_MARK);
// a figure after the dot makes it a number
for (const kind of names) if (kind !== 'figure') says('dot', kind, INNER_MARK);
says('dot', 'dot', INNER_MARK | DOTS);
says('numeral', 'article', INNER_ARTICLE);
says('ordinal', 'numeral', INNER_ORDINAL);
says('ask', 'colon', INNER_QUESTION);
says('numeral', 'is', SAID);
says('stop', 'section', SECTION);
says('formula', 'formulaEnd', FORMULA);

const PLACED = INNER_MARK | INNER_ARTICLE | INNER_ORDINAL | INNER_QUESTION;

/** What stands at the beginning of a line is where it should be. `at`: characters before the last one of the sign. */
function placed(bits: number, before: number, at: number): number {
  if (bits & INNER_MARK && at < 5 && !(before & FIRST_MARK)) return (bits & ~INNER_MARK) | FIRST_MARK;
  if (bits & INNER_ARTICLE && at < 5) return (bits & ~INNER_ARTICLE) | FIRST_MARK;
  if (bits & (INNER_ORDINAL | INNER_QUESTION) && at < 2) return (bits & ~(INNER_ORDINAL | INNER_QUESTION)) | FIRST_MARK;
  return bits;
}

/** The bits of a part of a text. */
function signsIn(text: string, start: number, end: number): number {
  let signs = 0;
  let before = 0;
  for (let at = start; at < end; at += 1) {
    const kind = kinds[text.charCodeAt(at)] ?? 0;
    let bits = pairs[before * 32 + kind] ?? 0;
    before = kind;
    // nothing new; a second colon says more than the first
    if ((bits & (~signs | COLON)) === 0) continue;
    if (bits & PLACED) bits = placed(bits, signs, at - start);
    if (bits & signs & COLON) bits |= COLONS;
    signs |= bits;
  }
  return signs;
}

const known = new WeakMap<readonly Line[], Uint32Array>();

/** The bits of each line of a text, in their order; worked out once for the same lines. */
export function signsOf({ text, lines }: Pick<Reading, 'text' | 'lines'>): Uint32Array {
  let signs = known.get(lines);
  if (!signs) {
    signs = new Uint32Array(lines.length);
    for (let i = 0; i < lines.length; i += 1) {
      const span = lines[i]?.span;
      if (span) signs[i] = signsIn(text, span[0], span[1]);
    }
    known.set(lines, signs);
  }
  return signs;
}
