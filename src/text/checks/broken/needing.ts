/** Patterns that are looked for only in a text with certain characters: most texts hold few of them. */
import type { Reading } from '../reading.ts';
import { type Span, spansOf } from '../rule.ts';

/** Of each string one character must stand in the text, and the word, or the pattern is nowhere. */
export type Needing = readonly [needs: readonly string[], pattern: RegExp, word?: string];

/** Every place of those patterns, in their order. */
export const needed = (patterns: readonly Needing[], reading: Reading): Span[] =>
  patterns
    .filter(
      ([needs, , word]) =>
        needs.every((characters) => reading.holds(characters)) && (word === undefined || reading.text.includes(word)),
    )
    .flatMap(([, pattern]) => spansOf(reading.text, pattern));
