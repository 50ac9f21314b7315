/** Whose home an address is that no name stands beside: of whom a letter is addressed to, or of one named before. Pure; all in folded text. */
import { isAddressedByName } from './addressee.ts';
import { isNameAlone } from './names.ts';
import { privatePeopleIn } from './people.ts';

/** '按你登记的住址（' */
const OF_READER =
  /[你您][^,。;你您]{0,10}(?:住址|住所地?|住处|家庭地址|住的|的[住房]房|的房屋|[租购]的)[(:为是在于]{0,2}$/u;
/** characters from who is named before to the address */
const FAR = 300;

/** Whether what stands before an address calls it that of the reader, and the text is addressed to a person: '周世海：'. */
export const isOfReader = (before: string, text: string, offset: number): boolean =>
  OF_READER.test(before) && isAddressedByName(text, offset);

/** '家住…的她来到': named before in the paragraph. */
export function isOfNamedBefore(behind: string, text: string, offset: number): boolean {
  if (!/^的[她他](?!们)/u.test(behind)) return false;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return privatePeopleIn(text.slice(Math.max(start, offset - FAR), offset)).length > 0;
}

/** For forms with a line for each item: up to four short lines before this one. */
export function linesAbove(text: string, at: number): string {
  let start = text.lastIndexOf('\n', at - 1) + 1;
  if (start !== at) return '';
  for (let up = 0; up < 4 && start > 0; up += 1) start = text.lastIndexOf('\n', start - 2) + 1;
  return text
    .slice(start, at)
    .split('\n')
    .filter((other) => other.length < 30 && (/姓名|[人户主者员]:/u.test(other) || isNameAlone(other.trim())))
    .join('\n');
}
