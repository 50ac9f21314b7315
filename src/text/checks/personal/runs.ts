/** Runs of letters, digits and what parts them: numbers, plates and passports stand in them, and most texts hold few. Pure. */
import type { Reading } from '../reading.ts';
import type { Span } from '../rule.ts';
import { kindsOf } from './half-width.ts';

const SIGNS = kindsOf({ 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.- ': 1 });
const isSignAt = (text: string, at: number) => SIGNS[text.charCodeAt(at)] === 1;

/** signs of the shortest run that matters, that of a plate behind the character of its province: 京A1234挂 */
const LEAST = 5;

const known = new WeakMap<Reading, readonly Span[]>();

/** Those of five signs or more, in order, sought once for all rules. */
export function runsOf(reading: Reading): readonly Span[] {
  const runs = known.get(reading) ?? runsIn(reading.text);
  known.set(reading, runs);
  return runs;
}

function runsIn(text: string): Span[] {
  const found: Span[] = [];
  // every fifth unit is looked at: no run is shorter
  for (let at = LEAST - 1; at < text.length; at += LEAST) {
    if (!isSignAt(text, at)) continue;
    let start = at;
    while (start > 0 && isSignAt(text, start - 1)) start -= 1;
    while (at + 1 < text.length && isSignAt(text, at + 1)) at += 1;
    if (at - start + 1 >= LEAST) found.push([start, at + 1]);
  }
  return found;
}
