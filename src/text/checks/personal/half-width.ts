/** Letters, digits and marks that are written in half or in full width. Pure. */

const SPACE = 0x20;
const DOT = 0x2e;

/** The code of half width of a unit, without a table to be read; 0 for any that has none, such as Chinese characters. */
function halfWidthOf(unit: number): number {
  if (unit < 0x80) return unit;
  if (unit > 0x3000 && unit < 0xff01) return 0;
  if (unit >= 0xff01) return unit <= 0xff5e ? unit - 0xfee0 : 0;
  if (unit === 0x3000 || unit === 0xa0) return SPACE;
  return unit === 0xb7 || unit === 0x2022 ? DOT : 0;
}

/** For every unit the kind that these signs have in half width, 0 for any other: so each is looked up at once. */
export function kindsOf(signs: Readonly<Record<string, number>>): Uint8Array {
  const ofCode = new Uint8Array(0x80);
  for (const [written, kind] of Object.entries(signs)) for (const sign of written) ofCode[sign.charCodeAt(0)] = kind;
  return Uint8Array.from({ length: 0x10000 }, (_, unit) => ofCode[halfWidthOf(unit)] ?? 0);
}
