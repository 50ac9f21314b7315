/** Document numbers 发文字号 (文号): 机关代字 + 〔year〕 + serial, in whatever brackets people type them. */
import { halfWidth, simplify } from './script.ts';

export interface DocumentNumber {
  /** 机关代字, Simplified: '示政办发'; '' when a text cites the rest alone */
  agency: string;
  year: number;
  serial: number;
  /** as GB/T 9704 writes it: '示政办发〔2025〕12号' */
  canonical: string;
}

export interface FoundNumber extends DocumentNumber {
  /** [start, end) in UTF-16 units of the text searched */
  span: readonly [number, number];
}

const AGENCY = '[\\p{Script=Han}A-Za-z]{0,16}';
const YEAR = '\\s*[〔［\\[（(【〖﹝]\\s*((?:19|20)\\d{2})\\s*[〕］\\]）)】〗﹞]\\s*';
const SERIAL = '第?\\s*(\\d{1,5})(?!\\d)(?:\\s*(号))?';
const WHOLE = new RegExp(`^(${AGENCY})${YEAR}${SERIAL}$`, 'u');
const ANYWHERE = new RegExp(`(${AGENCY})${YEAR}${SERIAL}`, 'gu');

/** Without 号 only these endings of an agency's word make a number believable in running text. */
const CLOSING_WORD = /[发函字规文电批任办令告通报纪呈审复决罚许]$/u;
/** Words of the sentence that run into the agency's word when no punctuation parts them. */
const LEAD_IN =
  /^.*?(?:根据|依据|依照|按照|遵照|参照|关于|印发|转发|废止|以及|详见|参见|文号|字号|属于|解读|读懂|落实|执行|修订)(?=.)/u;
const LEAD_IN_LETTER = /^[以由与和及或据按对将见为是经]/u;

/** Reads a whole string as a document number; null when it is anything else. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const match = WHOLE.exec(readable(text).trim());
  return match?.[1] && match[2] && match[3] ? documentNumber(match[1], match[2], match[3]) : null;
}

/** Every document number in a text, in order, with its span. */
export function findDocumentNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  const plain = readable(text);
  for (const match of plain.matchAll(ANYWHERE)) {
    const [whole, before = '', year = '', serial = '', hao] = match;
    const agency = withoutLeadIn(before);
    if (!hao && !(CLOSING_WORD.test(agency) && /^(?!\p{Script=Han})/u.test(plain.slice(match.index + whole.length))))
      continue;
    const start = match.index + before.length - agency.length;
    const leading = agency ? 0 : (plain.slice(start).match(/^\s*/)?.[0].length ?? 0);
    const end = match.index + whole.length;
    found.push({ ...documentNumber(agency, year, serial), span: [start + leading, end] });
  }
  return found;
}

/** Whether two ways of writing mean the same number. False when either is no document number. */
export function sameDocumentNumber(one: string, other: string): boolean {
  const first = parseDocumentNumber(one);
  return first !== null && first.canonical === parseDocumentNumber(other)?.canonical;
}

/** Half width and Simplified keep the length, so spans stay true. */
function readable(text: string): string {
  return simplify(halfWidth(text));
}

function documentNumber(agency: string, year: string, serial: string): DocumentNumber {
  const number = { agency, year: Number(year), serial: Number(serial) };
  return { ...number, canonical: `${agency}〔${number.year}〕${number.serial}号` };
}

function withoutLeadIn(before: string): string {
  return before.replace(LEAD_IN, '').replace(LEAD_IN_LETTER, '');
}
