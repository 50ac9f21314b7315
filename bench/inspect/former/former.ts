/**
 * The corpus that was kept apart at first, written from the definitions of the checks alone; its misses may be read since a
 * new one is kept apart. Deterministic: the same pages on every machine.
 */
import { random } from '../../random.ts';
import { DIFFICULTIES, type Difficulty, type Kind, type Page } from '../corpus.ts';
import { kindPage, type Plant, page } from './compose.ts';
import { faults } from './faults/all.ts';
import { setting } from './fill.ts';

/** Each check has at least so many faults of each difficulty. */
const PER_CHECK = 27;
const CLEAN = 460;
/** Clean pages of a kind, per difficulty and kind. */
const CLEAN_KIND = 14;
const LACKING: readonly Kind[] = ['interpretation', 'disclosure-guide', 'service-guide'];
const KINDS: readonly Kind[] = [...LACKING, 'normative', 'annual-report'];

interface Wanted {
  check: string;
  make: (typeof faults)[string]['plain'][number];
}

function shuffled<T>(below: (below: number) => number, list: readonly T[]): T[] {
  const result = [...list];
  for (let n = result.length - 1; n > 0; n -= 1) {
    const m = below(n + 1);
    [result[n], result[m]] = [result[m] as T, result[n] as T];
  }
  return result;
}

/** One to three faults of different checks a page; at most one of each place that a page has once. */
function groups(difficulty: Difficulty, seed: number): Wanted[][] {
  const below = random(seed);
  const wanted = Object.entries(faults).flatMap(([check, of]) => {
    const makes = of[difficulty];
    return Array.from({ length: Math.max(PER_CHECK, makes.length) }, (_, n): Wanted[] => {
      const make = makes[n % makes.length];
      return make ? [{ check, make }] : [];
    }).flat();
  });
  const left = shuffled(below, wanted);
  const result: Wanted[][] = [];
  while (left.length > 0) {
    const size = [1, 1, 2, 2, 3][below(5)] ?? 1;
    const group: Wanted[] = [];
    for (let n = 0; n < left.length && group.length < size; n += 1) {
      const one = left[n];
      if (one && !group.some(({ check }) => check === one.check)) {
        group.push(one);
        left.splice(n, 1);
        n -= 1;
      }
    }
    result.push(group);
  }
  return result;
}

const ONCE = /^[T$@]:/;

/** Faults whose place is taken already stand on a page of their own. */
function withFaults(difficulty: Difficulty, seed: number): Page[] {
  const pages: Page[] = [];
  const queue = groups(difficulty, seed);
  for (let n = 0; n < queue.length; n += 1) {
    const at = setting(seed * 100_003 + n * 17);
    const plants: Plant[] = [];
    const places = new Set<string>();
    for (const { check, make } of queue[n] ?? []) {
      const marked = make(at);
      const place = ONCE.exec(marked)?.[0];
      if (place && places.has(place)) queue.push([{ check, make }]);
      else plants.push({ check, marked });
      if (place) places.add(place);
    }
    pages.push(page(at, `${difficulty}-fault-${n}`, difficulty, plants));
  }
  return pages;
}

/** All pages: of each difficulty those with faults, then the clean ones. */
export function former(): Page[] {
  return DIFFICULTIES.flatMap((difficulty, level) => {
    const seed = 20_240 + level * 7;
    const at = (n: number) => setting((seed + 3) * 1_000_003 + n * 31);
    const times = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));
    return [
      ...withFaults(difficulty, seed),
      ...LACKING.flatMap((kind, k) =>
        times(PER_CHECK / 3, (n) =>
          kindPage(at(9000 + k * 100 + n), `${difficulty}-${kind}-fault-${n}`, difficulty, kind, true),
        ),
      ),
      ...times(PER_CHECK, (n) =>
        kindPage(at(9900 + n), `${difficulty}-normative-fault-${n}`, difficulty, 'normative', true),
      ),
      ...times(CLEAN, (n) => page(at(n), `${difficulty}-clean-${n}`, difficulty, [])),
      ...KINDS.flatMap((kind, k) =>
        times(CLEAN_KIND, (n) =>
          kindPage(at(5000 + k * 100 + n), `${difficulty}-${kind}-${n}`, difficulty, kind, false),
        ),
      ),
    ];
  });
}
