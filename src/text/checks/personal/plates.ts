/** Plates of vehicles (GA 36) anywhere in a text. Pure. */
import type { Reading } from '../reading.ts';
import type { Span } from '../rule.ts';
import { runsOf } from './runs.ts';

const PLACES = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵黔粤青藏川宁琼]';
const PLATE = new RegExp(
  `${PLACES} ?[a-z](?:[·•.\\- ]{0,2}[a-z\\d]{4,5}[a-z\\d挂]|[a-z\\d]{2}[·•.\\- ][a-z\\d]{3,4})(?![a-z\\d*])|${PLACES}\\d{2}[·•.\\- ]\\d{5}(?![a-z\\d*.])`,
  'uy',
);
/** With gaps within its number: 赣N F9 72 7. */
const APART = new RegExp(`${PLACES}[a-z](?: ?[a-z\\d]){5,6}(?![a-z\\d*]| ?[a-z\\d])`, 'uy');

/** Characters of the provinces, and how they are written in Traditional script. */
const PLACE = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵黔粤青藏川宁琼滬雲遼魯蘇贛晉陝閩貴粵藏寧瓊]/u;
/** Where plates stand that hold a digit, in order. */
export function platesIn(reading: Reading): Span[] {
  return runsOf(reading).flatMap(([start]): Span[] => {
    if (!PLACE.test(reading.text.charAt(start - 1))) return [];
    const end = plateEnd(reading.folded, start - 1);
    return end > 0 ? [[start - 1, end]] : [];
  });
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
