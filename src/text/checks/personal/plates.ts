/** Plates of vehicles (GA 36) anywhere in a text. Pure. */
import type { Span } from '../rule.ts';

const PLACES = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵黔粤青藏川宁琼]';
const PLATE = new RegExp(
  `${PLACES}[a-z](?:[·•.\\- ]{0,2}[a-z\\d]{4,5}[a-z\\d学挂]|[a-z\\d]{2}[·•.\\- ][a-z\\d]{3,4})(?![a-z\\d*])`,
  'uy',
);
/** With gaps within its number: 赣N F9 72 7. */
const APART = new RegExp(`${PLACES}[a-z](?: ?[a-z\\d]){5,6}(?![a-z\\d*]| ?[a-z\\d])`, 'uy');

const SIGN = 1;
const PLACE = 2;
/** Of each code unit, of half and of full width: letters, digits and what parts them; the characters of the provinces. */
const KINDS = new Uint8Array(0x10000);
for (const sign of 'abcdefghijklmnopqrstuvwxyz0123456789')
  for (const unit of [sign, sign.toUpperCase()])
    for (const width of [0, 0xfee0]) KINDS[unit.charCodeAt(0) + width] = SIGN;
for (const part of '·•.．-－ \u3000') KINDS[part.charCodeAt(0)] = SIGN;
for (const place of '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵黔粤青藏川宁琼滬雲遼魯蘇贛晉陝閩貴粵藏寧瓊')
  KINDS[place.charCodeAt(0)] = PLACE;

/** so many of its signs at least stand behind the character of the province: 京A1234挂 */
const LEAST = 5;

/** Where plates stand that hold a digit, in order. `folded`: the same text folded, asked for only where there may be one. */
export function platesIn(text: string, folded: () => string): Span[] {
  const found: Span[] = [];
  // every fifth unit is looked at: no plate is shorter
  for (let at = LEAST - 1; at < text.length; at += LEAST) {
    if (KINDS[text.charCodeAt(at)] !== SIGN) continue;
    let start = at;
    while (start > 0 && KINDS[text.charCodeAt(start - 1)] === SIGN) start -= 1;
    while (at + 1 < text.length && KINDS[text.charCodeAt(at + 1)] === SIGN) at += 1;
    if (at - start + 1 < LEAST || start === 0 || KINDS[text.charCodeAt(start - 1)] !== PLACE) continue;
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
