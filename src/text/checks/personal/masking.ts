/** Text without the personal data that the checks find in it: for readers who need not see them. Pure. */
import type { Finding } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import { PERSONAL_RULES } from './rules.ts';

const MASK = '［已遮盖］';

const found = (text: string): Finding[] => PERSONAL_RULES.flatMap((rule) => rule.check(text));

export function hasPersonalData(text: string): boolean {
  return found(text).length > 0;
}

/**
 * Numbers as long as a mobile telephone's, a resident's or a bank card's. The checks leave some of them alone, such as
 * that of an official to be called; whoever reads from outside needs none.
 */
const NUMBERS = /(?<![0-9A-Za-z])(?:1[3-9]\d{9}|\d{17}[\dXx]|\d{16,19})(?![0-9A-Za-z])/gu;

/** The same text with a mask in the place of every piece that the checks find, and of every number that may be a person's. */
export function withoutPersonalData(text: string): string {
  const numbers = matchesOf(text, NUMBERS).map(({ 0: number, index }) => [index, index + number.length] as const);
  const spans = [...found(text).map(({ span }) => span), ...numbers].toSorted((a, b) => a[0] - b[0]);
  let out = '';
  let at = 0;
  for (const [start, end] of spans) {
    if (end <= at) continue;
    if (start >= at) out += `${text.slice(at, start)}${MASK}`;
    at = end;
  }
  return out + text.slice(at);
}
