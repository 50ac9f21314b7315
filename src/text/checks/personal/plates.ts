/** Plates of vehicles (GA 36) anywhere in a text. Pure. */
import type { Span } from '../rule.ts';
import { kindsOf } from './half-width.ts';

const PLACES = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵黔粤青藏川宁琼]';
const PLATE = new RegExp(
  `${PLACES}[a-z](?:[·•.\\- ]{0,2}[a-z\\d]{4,5}[a-z\\d学挂]|[a-z\\d]{2}[·•.\\- ][a-z\\d]{3,4})(?![a-z\\d*])`,
  'uy',
);
/** With gaps within its number: 赣N F9 72 7. */
const APART = new RegExp(`${PLACES}[a-z](?: ?[a-z\\d]){5,6}(?![a-z\\d*]| ?[a-z\\d])`, 'uy');

/** Characters of the provinces, and how they are written in Traditional script. */
const PLACE = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵黔粤青藏川宁琼滬雲遼魯蘇贛晉陝閩貴粵藏寧瓊]/u;
/** Letters, digits, and what parts them. */
const SIGNS = kindsOf({ 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.- ': 1 });
const isSignAt = (text: string, at: number) => SIGNS[text.charCodeAt(at)] === 1;

/** so many of its signs at least stand behind the character of the province: 京A1234挂 */
const LEAST = 5;

/** Where plates stand that hold a digit, in order. `folded`: the same text folded, asked for only where there may be one. */
export function platesIn(text: string, folded: () => string): Span[] {
  const found: Span[] = [];
  // every fifth unit is looked at: no plate is shorter
  for (let at = LEAST - 1; at < text.length; at += LEAST) {
    if (!isSignAt(text, at)) continue;
    let start = at;
    while (start > 0 && isSignAt(text, start - 1)) start -= 1;
    while (at + 1 < text.length && isSignAt(text, at + 1)) at += 1;
    if (at - start + 1 < LEAST || !PLACE.test(text.charAt(start - 1))) continue;
    const end = plateEnd(folded(), start - 1);
    if (end > 0) found.push([start - 1, end]);
  }
  return found;
}

/** Where the plate ends that begins at a place; 0 where none does. */
function plateEnd(folded: string, at: number): number {
  PLATE.lastIndex = at;
  const [whole = ''] = PLATE.exec(folded) ?? [];
  if (/\d/.test(whole)) return at + whole.length;
  APART.lastIndex = at;
  const [apart = ''] = APART.exec(folded) ?? [];
  return apart.includes(' ', 3) && (apart.match(/\d/g) ?? []).length > 1 ? at + apart.length : 0;
}
