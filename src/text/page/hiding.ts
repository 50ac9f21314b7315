/** How an element is kept from view by the page's own styles. */
import { isOnItsColour } from './colour.ts';
import type { Element } from './page.ts';
import { type Declarations, declarationsOf, pixels, type Styles } from './style.ts';

/**
 * 'shut' is what menus, tabs and dialogs do too; the others have hardly any honest use around text. 'pale': of its
 * ground's colour, if no sheet of another file says otherwise.
 */
export type Hiding = 'shut' | 'away' | 'no-size' | 'ground' | 'pale' | 'marquee';

/** pixels beyond which nothing comes into view by itself */
const FAR = 400;

export function hidingOf(element: Element, styles: Styles): Hiding | null {
  const style = declarationsOf(element, styles);
  if (element.name === 'marquee' && isTiny(element, style)) return 'marquee';
  if ('hidden' in element.attributes || style.display === 'none' || style.visibility === 'hidden') return 'shut';
  const size = pixels(style['font-size']);
  if (size !== null && size <= 1) return 'no-size';
  const ground = style.color === undefined ? null : isOnItsColour(element, styles);
  if (ground === 'sure') return 'ground';
  if (isAway(style)) return 'away';
  if (isFolded(style)) return 'shut';
  return ground === 'perhaps' ? 'pale' : null;
}

/** opacity up to which nothing is seen */
const FAINT = 0.05;

function isFolded(style: Declarations): boolean {
  const sizes = [style.height, style.width, style['max-height'], style['max-width']];
  if (/hidden|clip/.test(style.overflow ?? '') && sizes.some(isNothing)) return true;
  if (style.opacity !== undefined && Number.parseFloat(style.opacity) <= FAINT) return true;
  if (/^(?:inset\((?:50|[6-9]\d|100)%|circle\(0|ellipse\(0)/.test(style['clip-path'] ?? '')) return true;
  const clip = /^rect\(([^)]*)\)$/.exec(style.clip ?? '')?.[1];
  if (clip !== undefined && /absolute|fixed/.test(style.position ?? '')) return clip.split(/[\s,]+/).every(isNothing);
  return /scale[xy3d]*\(\s*0(?:\.0+)?\s*[,)]/.test(style.transform ?? '');
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
  const beyond = (name: string) => (pixels(style[name]) ?? 0) <= -FAR || /^-[1-9]\d{2,}%$/.test(style[name] ?? '');
  const moved = /translate[xy3d]*\(\s*(?:0(?:px)?\s*,\s*)?(-[\d.]+(?:px|em|rem)?)/.exec(style.transform ?? '');
  if (moved && (pixels(moved[1]) ?? 0) <= -FAR) return true;
  if (['text-indent', 'margin-left', 'margin-top', 'margin'].some(beyond)) return true;
  return /absolute|fixed/.test(style.position ?? '') && ['left', 'top', 'right', 'bottom'].some(beyond);
}
