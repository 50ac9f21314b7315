/**
 * The corpus that was kept apart second, written from the definitions of the checks alone; its misses may be read since a new
 * one is kept apart. Deterministic: the same pages on every machine.
 */
import { DIFFICULTIES, type Page } from '../corpus.ts';
import { page } from './compose.ts';
import { faults } from './faults/all.ts';
import { kindPage, LACKING } from './kinds.ts';
import { setting } from './slots.ts';

const CLEAN = 420;
/** Pages of each kind that lack something, and clean ones. */
const LACK = 9;
const KIND = 16;

/** All pages: of each difficulty those with faults, then the clean ones. */
export function second(): Page[] {
  return DIFFICULTIES.flatMap((difficulty, level) => {
    const at = (n: number) => setting((level + 5) * 7_368_787 + n * 101);
    const times = (count: number, make: (n: number) => Page) => Array.from({ length: count }, (_, n) => make(n));
    return [
      ...Object.entries(faults).flatMap(([check, ways], c) =>
        ways[difficulty].map((way, n) => page(at(c * 100 + n), `${difficulty}-${check}-${n}`, difficulty, way, n)),
      ),
      ...LACKING.flatMap((kind, k) =>
        times(kind === 'normative' ? 3 * LACK : LACK, (n) =>
          kindPage(at(5000 + k * 100 + n), `${difficulty}-${kind}-lack-${n}`, difficulty, kind, n),
        ),
      ),
      ...times(CLEAN, (n) => page(at(6000 + n), `${difficulty}-clean-${n}`, difficulty, undefined, n)),
      ...LACKING.flatMap((kind, k) =>
        times(KIND, (n) => kindPage(at(7000 + k * 100 + n), `${difficulty}-${kind}-${n}`, difficulty, kind, undefined)),
      ),
    ];
  });
}
