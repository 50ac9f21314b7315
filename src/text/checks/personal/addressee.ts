/** Whether a text is a letter to somebody who is named: what it says of the reader is then said of them. Pure; in folded text. */
import { isNameAlone } from './names.ts';

const SALUTATION = /^(\p{Script=Han}{2,4}?)(?:先生|女士|同志|同学|老人|居民)?:(?:$|[您你]好)/u;
/** characters from the salutation to what is said */
const FAR = 300;

/** '周世海：', '邢桂枝女士：您好！' in the line of a place or above it. */
export function isAddressedByName(text: string, at: number): boolean {
  const lines = text.slice(Math.max(0, at - FAR), at).split('\n');
  return lines.some((line) => isNameAlone(SALUTATION.exec(line.trim())?.[1] ?? ''));
}
