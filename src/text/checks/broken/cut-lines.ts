/** How a line that is no row of a table ends: whole, in mid-sentence, or in what another line must follow. Pure. */
import type { Line } from '../lines.ts';
import {
  CUT_FORMULA,
  CUT_FORMULA_ENDS,
  DANGLING,
  EXPECTING,
  EXPECTING_ENDS,
  NEVER_LAST,
  NEVER_LAST_ENDS,
  NEVER_LAST_OF_LONG,
  NEVER_LAST_OF_LONG_ENDS,
  OPENING,
  OPENING_ENDS,
  WHOLE_END,
} from './cut-endings.ts';
import {
  ADDRESSED,
  GLUED_HEADING,
  IS_ENTRY,
  IS_OTHER,
  IS_PAGE_PART,
  isLabelled,
  isVerse,
  LAST_HEADING,
  NUMBERED,
} from './cut-exceptions.ts';
import { endsOpen, mayEndOpen } from './cut-words.ts';
import { CLAUSE, CLOSE_QUOTE, DOTS, OPEN_QUOTE, STOP } from './line-signs.ts';
import { endsIn, unitsOf } from './units.ts';

const CLOSED = unitsOf('。！？；：…!?;:.”’"）)】》」』〕]—');
/** Behind these no sentence goes on, whatever stands before them. */
const FIRMLY_CLOSED = unitsOf('。！？；!?;”’"】》」』〕]');
const BARE_MARK = /^[一二三四五六七八九十]{1,3}、$/u;

/** '……[查看全文]': the rest was left behind. */
const SHORTENED = /(?:\.{3}|…)\s*(?:[[［【(（]?\s*(?:查看|阅读|显示)?(?:全文|更多|详情)[^\n]{0,6})?$/;

/** characters of a line that is a paragraph, not a heading or a name */
const PARAGRAPH = 20;
/** characters of a clause with a comma in it that is no slogan */
const CLAUSE_LENGTH = 11;

/** A line that is no row of a table, and its signs. */
export interface Paragraph extends Line {
  signs: number;
}

export const isProse = ({ text, signs }: Paragraph) => text.length >= PARAGRAPH && (signs & (CLAUSE | STOP)) !== 0;
/** Only the end of a line is looked at: a paragraph may be long. */
export const tail = (text: string) => text.slice(-50);
const isShortened = ({ text, signs }: Paragraph) =>
  (signs & DOTS) !== 0 && SHORTENED.test(tail(text)) && !/[、，][^，。]*…+$|等…+$/.test(tail(text));
export const isClosed = (line: Paragraph) => endsIn(line.text, CLOSED) && !isShortened(line);
/** Nothing that would be a fault can end so: most lines. */
export const isSettled = ({ text, signs }: Paragraph) =>
  endsIn(text, FIRMLY_CLOSED) &&
  (signs & DOTS) === 0 &&
  (signs & (OPEN_QUOTE | CLOSE_QUOTE)) !== OPEN_QUOTE &&
  !text.startsWith('（');

/** An open book-title mark, quotation mark or bracket at the end of a line. */
export function isOpen(text: string): boolean {
  return /《[^》]*$|“[^”]*$|（[^（）)]*$/.test(tail(text));
}

/** A paragraph that breaks off, by its last words alone. */
export function isDangling(line: Paragraph): boolean {
  const { text } = line;
  const end = tail(text);
  if ((LAST_HEADING.test(end) && !/[，、]$/u.test(end)) || GLUED_HEADING.test(end)) return false;
  return isShortened(line) || DANGLING.test(end.slice(-6));
}

/** Several clauses without a stop. */
export const isOpenSentence = (line: Paragraph) =>
  (line.signs & CLAUSE) !== 0 && line.text.length >= CLAUSE_LENGTH && !isClosed(line) && !isLabelled(line.text);

const PAUSE = unitsOf('、');

/** Amid paragraphs that are whole, a sentence without its end. */
export function isUnfinished(line: Paragraph, before: Line | undefined, after: Line | undefined): boolean {
  const { text } = line;
  // most headings: nothing in them is parted
  if ((line.signs & (CLAUSE | STOP)) === 0 && !endsIn(text, PAUSE)) return false;
  if (!breaksOff(line, before, after)) return false;
  return !/[\u00c0-\u00ff]{2}/u.test(tail(text)) && !/[/／][^/／]+[/／]/u.test(text);
}

function breaksOff(line: Paragraph, before: Line | undefined, after: Line | undefined): boolean {
  const { text } = line;
  const end = tail(text);
  if (isClosed(line)) return false;
  if (ADDRESSED.test(text)) return isOpen(text) && isProse(line);
  if (/[，、]$/.test(end)) return text.length > 2 && !BARE_MARK.test(text) && !isVerse(line, [before, after]);
  if (isProse(line) && isOpen(text)) return true;
  if (text.length < CLAUSE_LENGTH || !text.includes('，') || !/[^日\P{Script=Han}]$|\d$/u.test(end)) return false;
  return (
    !WHOLE_END.test(end) &&
    !isLabelled(text) &&
    !IS_PAGE_PART.test(text.slice(text.lastIndexOf('。') + 1)) &&
    !LAST_HEADING.test(end) &&
    !GLUED_HEADING.test(end) &&
    !(NUMBERED.test(text) && !/[，。].*[，]/u.test(text)) &&
    !CHAPTER.test(text) &&
    !IS_OTHER.test(text) &&
    !IS_ENTRY.test(text.replace(NUMBERED, '')) &&
    !isVerse(line, [before, after])
  );
}

/** characters of a line that is hardly a heading */
export const LONG = 10;

/** The last words tell that more must follow, whatever the other lines are. */
export function isOpened(line: Paragraph, after: Line | undefined): boolean {
  const { text } = line;
  const end = tail(text);
  const isCut =
    (endsIn(text, NEVER_LAST_ENDS) && NEVER_LAST.test(end.slice(-46))) ||
    (text.length >= LONG && endsIn(text, NEVER_LAST_OF_LONG_ENDS) && NEVER_LAST_OF_LONG.test(end.slice(-30))) ||
    (endsIn(text, CUT_FORMULA_ENDS) && CUT_FORMULA.test(end.slice(-16)) && !isTitled(text)) ||
    isExpecting(line, after);
  return isCut && !/[\u00c0-\u00ff]{2}/u.test(end) && !/[/／][^/／]+[/／]/u.test(text);
}

/** characters of a line that is no heading, if it has no comma */
const UNPARTED = 12;

/** The last word wants another. */
export function isHalf({ text, signs }: Paragraph): boolean {
  const isSentence = (signs & (CLAUSE | STOP)) !== 0;
  if (!mayEndOpen(text) || (!isSentence && (text.length < UNPARTED || NUMBERED.test(text)))) return false;
  return (
    !/^[\u4e00-\u9fff]{2,8}[ \u3000]|[ \u3000—][\u4e00-\u9fff]{0,8}$/u.test(text) &&
    endsOpen(text, isSentence && !isLabelled(text)) &&
    !isOtherEnd(text)
  );
}

/** A whole sentence, a heading behind one, an entry of a list, an advertisement. */
export const isOtherEnd = (text: string) =>
  [WHOLE_END, LAST_HEADING, GLUED_HEADING].some((end) => end.test(tail(text))) ||
  IS_OTHER.test(text) ||
  IS_ENTRY.test(text.replace(NUMBERED, ''));

/** A short line whose last word opens something, or whose quotation or bracket is not closed below either. */
function isExpecting({ text, signs }: Paragraph, after: Line | undefined): boolean {
  if (text.length < 5 || ADDRESSED.test(text)) return false;
  if (endsIn(text, EXPECTING_ENDS) && EXPECTING.test(tail(text)) && !isTitled(text))
    return !(/[：:]$/u.test(text) && after && /^[\d（(]/u.test(after.text));
  const isOpenQuote = (signs & OPEN_QUOTE) !== 0 && (signs & CLOSE_QUOTE) === 0 && /“.{2,}$/u.test(text);
  if (isOpenQuote || /^（[^（）()]{3,}$|《[^》]{2,30}$/u.test(text))
    return !after || !/[”）)》]/u.test(after.text) || /[“（(《].*[”）)》]/u.test(after.text);
  if (!endsIn(text, OPENING_ENDS) || !OPENING.test(text.slice(-10))) return false;
  return !isTitled(text) && (text.endsWith('之日起') || !/^[^，。]{1,8}[：:][^，。]{1,6}$/u.test(text));
}

/** '三、受理机构，申请须知，处理流程': a heading that names several things. */
const CHAPTER = /^[一二三四五六七八九十]{1,3}、[^。；]{4,40}$/u;
/** Headings and items may end in a verb. */
const isTitled = (text: string) =>
  (NUMBERED.test(text) && !/[，。；]/u.test(text)) ||
  /^(?:#{1,6} *)?(?:为什么|为何|怎[么样]|如何|谁|什么|哪些)/u.test(text);
