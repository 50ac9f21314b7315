/** Who checks whom: a draw that anybody can repeat, in which nobody checks himself and no pair of the last time recurs. Pure. */
import { draw } from '../rounds/draw.ts';

export interface Pair {
  unitId: string;
  checkerId: string;
}

export interface Pairing {
  pairs: readonly Pair[];
  /** the units with their lots, in the order of these */
  order: readonly { id: string; lot: string }[];
  /** by how many places the checker stands behind the checked */
  shift: number;
  /** the seed as it was used: with '#2' and so on where the seed itself allows no pairs */
  seed: string;
}

/** more than are ever needed: a handful of units finds its pairs within ten */
const MOST_ATTEMPTS = 500;

/**
 * Units in the order of their lots; each is checked by the one that stands `shift` places behind it (in a circle), and the
 * shift is the smallest from 1 at which no pair of `before` recurs. Where there is none, the same with the seed 'seed#2',
 * 'seed#3' and so on. Null: there are no such pairs (fewer than two units, or two that checked each other last time).
 * @throws RangeError where an id stands twice
 */
export function pairUnits(unitIds: readonly string[], seed: string, before: readonly Pair[]): Pairing | null {
  if (unitIds.length < 2) return null;
  const taken = new Set(before.map(({ unitId, checkerId }) => `${unitId}/${checkerId}`));
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const used = attempt === 1 ? seed : `${seed}#${attempt}`;
    const order = draw(unitIds, 1, used).map(({ id, lot }) => ({ id, lot }));
    for (let shift = 1; shift < order.length; shift += 1) {
      const pairs = order.flatMap(({ id }, at): Pair[] => {
        const checker = order[(at + shift) % order.length];
        return checker ? [{ unitId: id, checkerId: checker.id }] : [];
      });
      if (!pairs.some(({ unitId, checkerId }) => taken.has(`${unitId}/${checkerId}`)))
        return { pairs, order, shift, seed: used };
    }
  }
  return null;
}
