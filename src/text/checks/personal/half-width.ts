/** Letters, digits and marks that are written in half or in full width. Pure. */

const SPACE = 0x20;
const DOT = 0x2e;

/** The code of half width of a unit, without a table to be read; 0 for any that has none, such as Chinese characters. */
export function halfWidthOf(unit: number): number {
  if (unit < 0x80) return unit;
  if (unit > 0x3000 && unit < 0xff01) return 0;
  if (unit >= 0xff01) return unit <= 0xff5e ? unit - 0xfee0 : 0;
  if (unit === 0x3000 || unit === 0xa0) return SPACE;
  return unit === 0xb7 || unit === 0x2022 ? DOT : 0;
}
