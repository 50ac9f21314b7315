/** What an inspection remembers of each post for the next: a post that was there before its date was dated anew. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outline } from './outline.ts';
import type { History } from './probe.ts';

export interface Remembered {
  address: string;
  /** instant of the first answer that any inspection had */
  firstSeen: string;
  /** earliest date that it showed; null when it showed none */
  shown: string | null;
}

export function historyOf(remembered: readonly Remembered[]): History {
  return new Map(remembered.map(({ address, firstSeen, shown }) => [address, { firstSeen, shown }]));
}

/** Adds a page to what is remembered; what was known earlier stays. */
export function remember(known: Map<string, Remembered>, { ref, kind, published }: Outline): void {
  if (kind !== 'article') return;
  const before = known.get(ref.address);
  const shown = published?.toString() ?? null;
  known.set(ref.address, {
    address: ref.address,
    firstSeen: before?.firstSeen ?? ref.at,
    shown: before?.shown && shown ? (before.shown < shown ? before.shown : shown) : (before?.shown ?? shown),
  });
}

const FILE = 'remembered.json';

export const holdsRemembered = (folder: string): boolean => existsSync(join(folder, FILE));

/** What an inspection left for the next; nothing where it left nothing. */
export function readRemembered(folder: string): Remembered[] {
  const file = join(folder, FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Remembered[]) : [];
}

const EARLIER = 'earlier.json';

/** What an earlier inspection remembered is evidence of this one: it is kept with it. */
export function keepEarlier(folder: string, before: string): void {
  writeFileSync(join(folder, EARLIER), JSON.stringify(readRemembered(before)));
}

export function readEarlier(folder: string): Remembered[] {
  const file = join(folder, EARLIER);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Remembered[]) : [];
}

export function keepRemembered(folder: string, known: ReadonlyMap<string, Remembered>): void {
  writeFileSync(join(folder, FILE), JSON.stringify([...known.values()]));
}
