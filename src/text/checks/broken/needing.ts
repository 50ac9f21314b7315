/** Patterns that are looked for only in a text with certain characters: most texts hold few of them. */
import { comparable } from '../pattern-needs.ts';
import type { Reading } from '../reading.ts';
import { type Span, spansOf } from '../rule.ts';

/** Of each string one character must stand in the text, and the word, or the pattern is nowhere. */
type Needing = readonly [needs: readonly string[], pattern: RegExp, word?: string];

/** The same, its characters by their numbers. */
interface Sought {
  needs: readonly (readonly number[])[];
  pattern: RegExp;
  word: string | undefined;
}

/** Of each character that some pattern needs, as it is compared, its number; 0: none asks for it. */
const numbers = new Uint8Array(0x10000);
let last = 0;

export const needing = (patterns: readonly Needing[]): readonly Sought[] =>
  patterns.map(([needs, pattern, word]) => ({
    needs: needs.map((characters) => characters.split('').map(numberOf)),
    pattern,
    word,
  }));

function numberOf(character: string): number {
  const compared = comparable();
  const own = compared[character.charCodeAt(0)] ?? 0;
  if (numbers[own]) return numbers[own];
  last += 1;
  if (last > 0xff) throw new Error('More characters than there are numbers');
  for (let unit = 0; unit < 0x10000; unit += 1) if (compared[unit] === own) numbers[unit] = last;
  return last;
}

/** The text that was asked last, and which of those characters it holds: several checks ask of one text. */
let current: Reading | undefined;
const held = new Uint8Array(0x100);

function note(reading: Reading): void {
  current = reading;
  held.fill(0);
  const { text } = reading;
  for (let at = 0; at < text.length; at += 1) held[numbers[text.charCodeAt(at)] ?? 0] = 1;
}

/** Every place of those patterns, in their order. */
export function needed(patterns: readonly Sought[], reading: Reading): Span[] {
  if (current !== reading) note(reading);
  const found: Span[] = [];
  for (const { needs, pattern, word } of patterns)
    if (needs.every(stands) && (word === undefined || reading.text.includes(word)))
      found.push(...spansOf(reading.text, pattern));
  return found;
}

function stands(characters: readonly number[]): boolean {
  for (let i = 0; i < characters.length; i += 1) if (held[characters[i] ?? 0] === 1) return true;
  return false;
}
