/** How an element is kept from view by the page's own styles. */
import { type Element, outwards } from './page.ts';
import { type Declarations, declarationsOf, pixels, type Styles } from './style.ts';

/** 'shut' is what menus, tabs and dialogs do too; the others have hardly any honest use around text. */
export type Hiding = 'shut' | 'away' | 'no-size' | 'ground' | 'marquee';

/** pixels beyond which nothing comes into view by itself */
const FAR = 400;

export function hidingOf(element: Element, styles: Styles): Hiding | null {
  const style = declarationsOf(element, styles);
  if (element.name === 'marquee' && isTiny(element, style)) return 'marquee';
  if ('hidden' in element.attributes || style.display === 'none' || style.visibility === 'hidden') return 'shut';
  const size = pixels(style['font-size']);
  if (size !== null && size <= 1) return 'no-size';
  if (hasGroundColour(element, style, styles)) return 'ground';
  if (isAway(style)) return 'away';
  const folded = /hidden|clip/.test(style.overflow ?? '') && [style.height, style.width].some(isNothing);
  return folded || Number(style.opacity ?? 1) === 0 ? 'shut' : null;
}

/** Whether an element is given no more than a dot of room, by style or attribute. */
export function isTiny({ attributes }: Element, style: Declarations): boolean {
  return [style.width, style.height, attributes.width, attributes.height].some(isNothing);
}

function isNothing(length: string | undefined): boolean {
  const size = pixels(length);
  return size !== null && size <= 2;
}

function isAway(style: Declarations): boolean {
  const beyond = (name: string) => (pixels(style[name]) ?? 0) <= -FAR;
  if (['text-indent', 'margin-left', 'margin-top'].some(beyond)) return true;
  return /absolute|fixed/.test(style.position ?? '') && ['left', 'top', 'right', 'bottom'].some(beyond);
}

/** The colour of the text is that of what it stands on, as far as both are said. */
function hasGroundColour(element: Element, style: Declarations, styles: Styles): boolean {
  const colour = colourOf(style.color);
  if (!colour) return false;
  for (const at of outwards(element)) {
    const declared = at === element ? style : declarationsOf(at, styles);
    const ground = declared['background-color'] ?? declared.background;
    if (ground === undefined) continue;
    return !/url\(|gradient/.test(ground) && ground.split(/\s+/).some((part) => colourOf(part) === colour);
  }
  return false;
}

const NAMED: Readonly<Record<string, string>> = { white: 'ffffff', black: '000000', transparent: '' };

/** '#FFF', 'white' and 'rgb(255, 255, 255)' are 'ffffff'; '' for what is no plain colour. */
function colourOf(value: string | undefined): string {
  const given = value?.trim() ?? '';
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(given);
  if (short)
    return short
      .slice(1)
      .map((digit) => digit + digit)
      .join('');
  const long = /^#([0-9a-f]{6})$/.exec(given);
  if (long) return long[1] ?? '';
  const parts = /^rgb\((\d+),(\d+),(\d+)\)$/.exec(given.replace(/\s+/g, ''));
  if (parts)
    return parts
      .slice(1)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('');
  return NAMED[given] ?? '';
}
