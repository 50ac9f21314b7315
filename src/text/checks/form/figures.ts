/** Figures as they are written in a text or in a cell, with what they count. */

export interface Figure {
  value: number;
  /** digits behind the point */
  decimals: number;
}

/** as many digits as a number holds exactly */
const EXACT = 15;
/** '0' to '9' of full width begin here; the comma, the bar and the point of full width lie as far from theirs */
const FULL = 0xff10 - 0x30;
const [ZERO, NINE, COMMA, POINT, PLUS, MINUS] = [0x30, 0x39, 0x2c, 0x2e, 0x2b, 0x2d];

/** Of half width what is of full width. */
const halved = (unit: number) => (unit >= 0xff0b && unit <= 0xff19 ? unit - FULL : unit);
const isSpace = (unit: number) => unit === 0x20 || unit === 0x3000 || unit === 0xa0 || (unit >= 9 && unit <= 13);

/** What a cell holds when it is a figure and nothing else; thousands may be parted by commas. A bar or nothing is none. */
export function cellFigure(cell: string): Figure | null {
  let [value, digits, decimals, sinceComma] = [0, 0, 0, 0];
  let [isNegative, hasSign, hasComma, hasPoint] = [false, false, false, false];
  for (let i = 0; i < cell.length; i += 1) {
    const unit = halved(cell.charCodeAt(i));
    if (unit >= ZERO && unit <= NINE) {
      // '007' is the name of something
      if (digits === 1 && value === 0 && !hasPoint) return null;
      value = value * 10 + unit - ZERO;
      digits += 1;
      if (hasPoint) decimals += 1;
      else sinceComma += 1;
    } else if (unit === COMMA) {
      if (hasPoint || sinceComma === 0 || sinceComma > 3 || (hasComma && sinceComma !== 3)) return null;
      [hasComma, sinceComma] = [true, 0];
    } else if (unit === POINT) {
      if (hasPoint || digits === 0) return null;
      hasPoint = true;
    } else if (unit === PLUS || unit === MINUS) {
      if (hasSign || digits > 0) return null;
      [hasSign, isNegative] = [true, unit === MINUS];
    } else if (!isSpace(unit)) return null;
  }
  if (digits === 0 || (hasPoint && decimals === 0) || (hasComma && sinceComma !== 3)) return null;
  const exact = digits > EXACT ? Number(cell.replace(/[^\d.]/g, '')) : value / 10 ** decimals;
  return { value: isNegative ? -exact : exact, decimals };
}

/** Half a unit of the last digit for each figure that was rounded, but not more than two units in all. */
export function tolerance(figures: readonly Figure[]): number {
  const decimals = Math.max(0, ...figures.map((figure) => figure.decimals));
  if (decimals === 0) return 0;
  return Math.min(figures.length / 2, 2) * 10 ** -decimals + 1e-9;
}

/** Whether a share that is written with so many decimals may stand for the true one, rounded or cut off. */
export function isShare(written: Figure, share: number): boolean {
  return Math.abs(written.value - share) < 10 ** -written.decimals + 1e-9;
}
