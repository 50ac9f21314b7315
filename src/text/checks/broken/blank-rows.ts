/** Rows of tables of which nothing or only signs are left. Pure. */
import type { Reading } from '../reading.ts';
import { type Span, spansOf } from '../rule.ts';
import { isForm, isMeantEmpty } from './hollow-tables.ts';
import { speaksOfColumns } from './lost-rows.ts';
import { isAt, unitsOf } from './units.ts';

/** Rows of a table without a single word. */
const BLANK_ROWS = /(?<=\t[^\n]*\n)(?:[ \u3000]*\t[ \t\u3000]*(?:\n|$))+/gu;

const DASHED_ROWS = /(?<=\t[^\n]*\n)(?:[ \u3000]*[-—－](?:\t[ \u3000]*[-—－][ \u3000]*)+(?:\n|$)){2,}/gu;
/** Behind a label nothing but empty cells. */
const LABEL_ALONE = /^[^\t\n]{2,20}[：:](?:\t[ \u3000]*){3,}$/gmu;
/** A total of nothing, and no row above. */
const TOTAL_ALONE = /(?<=(?:^|\n)[^\t\n]*\n)(?:合计|总计|小计)(?:\t[ \u3000]*){2,}$/gmu;

export function blankRows(text: string): Span[] {
  if (!text.includes('\t')) return [];
  return [
    ...wholeRows(text),
    ...spansOf(text, DASHED_ROWS).filter(([, end]) => !isMeantEmpty(text, end)),
    ...spansOf(text, LABEL_ALONE),
    ...spansOf(text, TOTAL_ALONE),
  ];
}

function wholeRows(text: string): Span[] {
  if (!/\n[ \u3000]*\t/u.test(text)) return [];
  return spansOf(text, BLANK_ROWS)
    .map(([start, end]): Span => [text.lastIndexOf('\n', start - 2) + 1, Math.max(start, end - 1)])
    .filter(([start, end]) => !isForm(text, start) && !isMeantEmpty(text, end) && !speaksOfColumns(text, start, end));
}

const SIGN = '(?:[-—－–/／、.…·_＿*＊ \\u3000\\u00a0]|&nbsp;|NULL|null|NaN)';
/** Two rows or more, and no word or figure in any cell. */
const SIGN_ROWS = new RegExp(`^${SIGN}*(?:[\\t｜]${SIGN}*)+\\n(?:${SIGN}*(?:[\\t｜]${SIGN}*)+(?:\\n|$))+`, 'gmu');
const SAYS_WHAT_IT_MEANS = /“[-—－–/／…]+”(?:表示|代表|为|指)/u;
/** With what such a row begins, but for white space. */
const SIGN_BEGINS = unitsOf('\t｜-—－–/／、.…·_＿*＊&Nn');
const BLANKS = unitsOf(' \u3000\u00a0');

/** Two neighbouring lines that begin so: few texts have any. */
function mayHoldSignRows(text: string): boolean {
  let isBefore = false;
  for (let start = 0; start < text.length; ) {
    let at = start;
    while (isAt(text, at, BLANKS)) at += 1;
    const isSign = isAt(text, at, SIGN_BEGINS);
    if (isSign && isBefore) return true;
    isBefore = isSign;
    start = text.indexOf('\n', at) + 1 || text.length;
  }
  return false;
}

/** Nothing in the cells, and no table above to which the rows would belong. */
export function signRows(reading: Reading): Span[] {
  const { text } = reading;
  if (!reading.holds('\t｜') || !mayHoldSignRows(text) || SAYS_WHAT_IT_MEANS.test(text)) return [];
  return spansOf(text, SIGN_ROWS)
    .map(([start, end]): Span => [start, text[end - 1] === '\n' ? end - 1 : end])
    .filter(([start, end]) => !isForm(text, start) && !isMeantEmpty(text, end));
}
