/** Text without the personal data that the checks find in it: for readers who need not see them. Pure. */
import type { Finding } from '../rule.ts';
import { PERSONAL_RULES } from './rules.ts';

const MASK = '［已遮盖］';

const found = (text: string): Finding[] => PERSONAL_RULES.flatMap((rule) => rule.check(text));

export function hasPersonalData(text: string): boolean {
  return found(text).length > 0;
}

/** The same text with a mask in the place of every piece that the checks find. */
export function withoutPersonalData(text: string): string {
  const spans = found(text)
    .map(({ span }) => span)
    .toSorted((a, b) => a[0] - b[0]);
  let out = '';
  let at = 0;
  for (const [start, end] of spans) {
    if (end <= at) continue;
    if (start >= at) out += `${text.slice(at, start)}${MASK}`;
    at = end;
  }
  return out + text.slice(at);
}
