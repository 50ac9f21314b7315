/** Plates of vehicles (GA 36) anywhere in a text. Pure. */
import type { Span } from '../rule.ts';

const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵黔粤青藏川宁琼][a-z](?:[·•.\- ]{0,2}[a-z\d]{4,5}[a-z\d学挂]|[a-z\d]{2}[·•.\- ][a-z\d]{3,4})(?![a-z\d*])/uy;

const SIGN = 1;
const PLACE = 2;
const PART = 4;
/** Of each code unit, of half and of full width: letters and digits, the characters of the provinces, what parts. */
const KINDS = new Uint8Array(0x10000);
for (const sign of 'abcdefghijklmnopqrstuvwxyz0123456789')
  for (const unit of [sign, sign.toUpperCase()])
    for (const width of [0, 0xfee0]) KINDS[unit.charCodeAt(0) + width] = SIGN;
for (const place of '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵黔粤青藏川宁琼滬雲遼魯蘇贛晉陝閩貴粵藏寧瓊')
  KINDS[place.charCodeAt(0)] = PLACE;
for (const part of '·•.．-－ \u3000') KINDS[part.charCodeAt(0)] = PART;

const kindAt = (text: string, at: number): number => KINDS[text.charCodeAt(at)] ?? 0;
/** so many letters and digits at least stand side by side in each */
const LEAST = 3;

/** Where plates stand that hold a digit, in order. `folded`: the same text folded, asked for only where there may be one. */
export function platesIn(text: string, folded: () => string): Span[] {
  const found: Span[] = [];
  for (let at = LEAST - 1; at < text.length; at += LEAST) {
    if (kindAt(text, at) !== SIGN) continue;
    let start = at;
    while (kindAt(text, start - 1) === SIGN) start -= 1;
    while (kindAt(text, at + 1) === SIGN) at += 1;
    if (at - start + 1 < LEAST) continue;
    // the letter of the town stands right before the number, or parted from it by a sign or two
    let before = start - 1;
    while (before > start - 3 && kindAt(text, before) === PART) before -= 1;
    const from = before < start - 1 ? before - 1 : before;
    if (kindAt(text, from) !== PLACE) continue;
    PLATE.lastIndex = from;
    const [plate] = PLATE.exec(folded()) ?? [];
    if (plate && /\d/.test(plate)) found.push([from, from + plate.length]);
  }
  return found;
}

/** With gaps within its number: 赣N F9 72 7. */
const APART =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵黔粤青藏川宁琼][a-z](?: ?[a-z\d]){5,6}(?![a-z\d*]| ?[a-z\d])/uy;
/** characters before the last gap of such a number */
const BEFORE_GAP = 9;

/** The same where no three of its signs need stand side by side; in folded text. */
export function platesApart(folded: string): Span[] {
  const found: Span[] = [];
  for (let gap = folded.indexOf(' '); gap >= 0; gap = folded.indexOf(' ', gap + 1)) {
    if (kindAt(folded, gap - 1) !== SIGN || kindAt(folded, gap + 1) !== SIGN) continue;
    let from = gap - 1;
    while (from > gap - BEFORE_GAP && (kindAt(folded, from) === SIGN || folded.charAt(from) === ' ')) from -= 1;
    if (kindAt(folded, from) !== PLACE) continue;
    APART.lastIndex = from;
    const [plate] = APART.exec(folded) ?? [];
    if (!plate?.includes(' ', 3) || (plate.match(/\d/g) ?? []).length < 2) continue;
    found.push([from, from + plate.length]);
    gap = from + plate.length - 1;
  }
  return found;
}
