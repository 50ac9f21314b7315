/** A draw that anybody can repeat: who is drawn follows from a seed and the names alone. */
import { createHash } from 'node:crypto';

export interface Lot {
  id: string;
  /** SHA-256 of the seed, a colon and the id, in hexadecimal: the lots are ordered by it */
  lot: string;
  isDrawn: boolean;
}

/**
 * Orders all by their lots and draws the first ones: at least the share, rounded up (国办发〔2017〕47号 asks for 30 % of
 * the sites each quarter).
 * @param share 0.3 for 30 % @throws RangeError for a share outside of 0 to 1, nobody to draw from, or an id given twice
 */
export function draw(ids: readonly string[], share: number, seed: string): Lot[] {
  if (!(share > 0 && share <= 1) || ids.length === 0) throw new RangeError(`cannot draw ${share} of ${ids.length}`);
  if (new Set(ids).size !== ids.length) throw new RangeError('an id stands twice');
  // 0.3 × 10 is a little more than 3 in floating point
  const count = Math.ceil(Math.round(share * ids.length * 1e6) / 1e6);
  return ids
    .map((id) => ({ id, lot: createHash('sha256').update(`${seed}:${id}`).digest('hex') }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .map((one, at) => ({ ...one, isDrawn: at < count }));
}
