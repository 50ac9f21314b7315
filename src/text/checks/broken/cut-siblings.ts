/** What the lines beside one tell of its end: whether theirs are whole, and whether it merely goes on in the next. Pure. */
import { isRow, type Line } from '../lines.ts';
import { endsIn, unitsOf } from './units.ts';

/** How an item begins; items of one list begin alike. */
const MARK =
  /^(?:(?<digit>\d{1,2}[.．、）)])|(?<han>[一二三四五六七八九十]{1,3}、)|(?<bracket>[（(][一二三四五六七八九十\d]{1,3}[）)])|(?<circle>[①-⑳])|(?<said>[一二三四五六七八九十]是)|(?<answer>[答问][：:]))/u;
const STOPS = unitsOf('。！？；!?;');
/** lines before and behind in which the others of a list stand */
const NEAR = 4;
/** characters of an item that is a sentence */
const SENTENCE = 10;

function formOf(text: string): string {
  const groups = MARK.exec(text)?.groups;
  if (!groups) return '';
  const [form = ''] = Object.entries(groups).find(([, value]) => value !== undefined) ?? [];
  return form === 'answer' ? text.charAt(0) : form;
}

/** A sentence of several clauses without its stop, where all others of its list have theirs. */
export function isOddOne(lines: readonly Line[], i: number): boolean {
  const text = lines[i]?.text ?? '';
  if (text.length < SENTENCE || !text.includes('，') || !/[\u4e00-\u9fff]$/u.test(text)) return false;
  const form = formOf(text);
  if (form === '' || /[：:]/u.test(text.slice(2))) return false;
  let others = 0;
  for (let at = Math.max(0, i - NEAR); at <= i + NEAR && at < lines.length; at += 1) {
    const other = lines[at];
    if (!other || at === i || isRow(other) || formOf(other.text) !== form) continue;
    if (!endsIn(other.text, STOPS)) return false;
    others += 1;
  }
  return others > 1 || (others === 1 && form === '答');
}

const LABELLED = /^[\u4e00-\u9fff]{2,6}[：:](?=[^：:]*，)/u;
/** characters of a label and what it says in a sentence or more */
const SAYS = 24;

/** '质量：检查六次，提出意见十条，其中涉及接口、井室' where all other labels near say what they say in whole sentences. */
export function isOddLabelled(lines: readonly Line[], i: number): boolean {
  const text = lines[i]?.text ?? '';
  if (text.length < SAYS || !/[\u4e00-\u9fff]$/u.test(text) || !LABELLED.test(text)) return false;
  let others = 0;
  for (let at = Math.max(0, i - NEAR); at <= i + NEAR && at < lines.length; at += 1) {
    const other = lines[at];
    if (!other || at === i || isRow(other) || other.text.length < SAYS || !LABELLED.test(other.text)) continue;
    if (!endsIn(other.text, STOPS)) return false;
    others += 1;
  }
  return others > 1;
}

/** A line of the width of those beside it is one of a paragraph that a PDF broke; figures and letters count half. */
const widthOf = (text: string) => text.replace(/[\u0020-\u007e]{2}/g, '一').length;
/** characters by which such lines differ */
const RAGGED = 2;
/** characters of the narrowest of such paragraphs */
const NARROWEST = 18;

/** Whether a line is as wide as any, and another one that is broken off is as wide: both go on below. */
export function runsOn(
  text: string,
  after: Line | undefined,
  lines: readonly Line[],
  broken: readonly { text: string }[],
): boolean {
  if (broken.length === 0 || !after || isRow(after) || MARK.test(after.text)) return false;
  const width = widthOf(text);
  if (width < NARROWEST || lines.some((line) => widthOf(line.text) > width + RAGGED)) return false;
  return broken.some((one) => widthOf(one.text) >= width - RAGGED);
}
