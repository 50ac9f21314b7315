/** Whether what the prose says may be what a cell says. Pure. */

/** One of the last place that is written. */
export function stepOf(written: string): number {
  const point = written.indexOf('.');
  return point < 0 ? 1 : 10 ** -(written.length - point - 1);
}

const FACTORS = new Float64Array([1, 1e4, 1e8, 1e-4, 1e-8]);

/** In the same unit or another, or rounded. */
export function isWithin(value: number, scale: number, step: number, amount: number): boolean {
  // '800.98万元' of 8,009,803 yuan: less than one of the last place away
  const near = step * scale * (scale > 1 ? 0.999 : 1e-9) + 1e-9;
  const nearSmaller = step * scale + 1e-9;
  const written = value / scale;
  for (let i = 0; i < FACTORS.length; i += 1) {
    const other = amount * (FACTORS[i] ?? 1);
    if (Math.abs(value - other) < (i < 3 ? near : nearSmaller) || Math.abs(written - other) < 1e-9) return true;
  }
  return false;
}

export const agrees = (value: number, scale: number, written: string, amount: number): boolean =>
  isWithin(value, scale, stepOf(written), amount);
