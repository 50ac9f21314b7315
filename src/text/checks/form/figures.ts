/** Figures as they are written in a text or in a cell, with what they count. */

export interface Figure {
  value: number;
  /** digits behind the point */
  decimals: number;
}

const CELL = /^[-+－]?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$|^[-+－]?\d+(?:\.\d+)?$/;

/** What a cell holds when it is a figure and nothing else; thousands may be parted by commas. A bar or nothing is none. */
export function cellFigure(cell: string): Figure | null {
  const bare = cell.replace(/\s/g, '');
  if (!CELL.test(bare) || /^0\d/.test(bare)) return null;
  const plain = bare.replace(/[,，+]/g, '').replace('－', '-');
  return { value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0 };
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
