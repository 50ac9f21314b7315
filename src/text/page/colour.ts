/** Colours of texts and of what they stand on, as a page's own styles tell them. */
import { type Element, outwards } from './page.ts';
import { declarationsOf, maySayMore, type Styles } from './style.ts';

/** 0 to 255 each */
type Colour = readonly [red: number, green: number, blue: number];

/** see-through: no letter is seen, whatever it stands on */
const NONE = 'none';

const NAMED: Readonly<Record<string, Colour>> = {
  white: [255, 255, 255],
  black: [0, 0, 0],
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  ghostwhite: [248, 248, 255],
  whitesmoke: [245, 245, 245],
  red: [255, 0, 0],
  blue: [0, 0, 255],
  gray: [128, 128, 128],
  silver: [192, 192, 192],
};

/** null for what is no plain colour: pictures, gradients, 'inherit'. */
function colourOf(value: string): Colour | typeof NONE | null {
  const given = value.replace(/\s+/g, '');
  if (given === 'transparent') return NONE;
  const hex = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(given)?.[1];
  if (hex) {
    const whole = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const [red = 0, green = 0, blue = 0, alpha = 255] = (whole.match(/../g) ?? []).map((two) =>
      Number.parseInt(two, 16),
    );
    return alpha <= 12 ? NONE : [red, green, blue];
  }
  const parts = /^rgba?\((\d+),(\d+),(\d+)(?:,(\d*\.?\d+)(%?))?\)$/.exec(given);
  if (!parts) return NAMED[given] ?? null;
  const alpha = parts[4] === undefined ? 1 : Number(parts[4]) / (parts[5] === '%' ? 100 : 1);
  return alpha <= 0.05 ? NONE : [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}

/** steps of each part that an eye does not tell apart */
const ALIKE = 6;
/** elements above one that are asked for their colours */
const MOST_ABOVE = 60;

/**
 * Whether the letters of an element have the colour of their ground: 'sure' where all that is between them is told in
 * the page, 'perhaps' where sheets of other files may say otherwise. null where they have not, or set no colour.
 */
export function isOnItsColour(element: Element, styles: Styles): 'sure' | 'perhaps' | null {
  const own = declarationsOf(element, styles);
  const colour = colourOf(own.color ?? '');
  if (colour === null) return null;
  if (colour === NONE) return /text/.test(`${own['background-clip']}${own['-webkit-background-clip']}`) ? null : 'sure';
  let isSure = true;
  let left = MOST_ABOVE;
  for (const at of outwards(element)) {
    left -= 1;
    if (left === 0) return null;
    const style = declarationsOf(at, styles);
    const picture = style['background-image'] ?? '';
    const ground = `${style['background-color'] ?? ''} ${style.background ?? ''}`.trim();
    if (/url\(|gradient/.test(`${picture} ${ground}`)) return null;
    const known = ground
      .replace(/,\s+/g, ',')
      .split(/\s+/)
      .map(colourOf)
      .find((one) => one !== null);
    if (known && known !== NONE) {
      const isSame = known.every((part, place) => Math.abs(part - (colour[place] ?? 0)) <= ALIKE);
      return isSame ? (isSure ? 'sure' : 'perhaps') : null;
    }
    if (ground !== '' && known === undefined) return null;
    if (maySayMore(at, styles)) isSure = false;
  }
  return null;
}
