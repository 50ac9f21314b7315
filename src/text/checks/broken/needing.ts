/** Patterns that are looked for only in a text with certain characters: most texts hold few of them. */
import { comparable } from '../pattern-needs.ts';
import type { Reading } from '../reading.ts';
import { type Span, spansOf } from '../rule.ts';

/** Of each string one character must stand in the text, or the pattern is nowhere. */
type Needing = readonly [needs: readonly string[], pattern: RegExp];

/** The same, its needs by their numbers. */
interface Sought {
  needs: readonly number[];
  pattern: RegExp;
}

/** Each need once: the numbers of its characters. */
const all: (readonly number[])[] = [];
const byCharacters = new Map<string, number>();
/** characters that patterns may ask for, and one for all others */
const MOST = 0x200;
/** Of each character that stands in one, as it is compared, the number. */
const numbers = new Map<number, number>();

export const needing = (patterns: readonly Needing[]): readonly Sought[] =>
  patterns.map(([needs, pattern]) => ({ needs: needs.map(needOf), pattern }));

function needOf(characters: string): number {
  const known = byCharacters.get(characters);
  if (known !== undefined) return known;
  byCharacters.set(characters, all.length);
  return all.push(characters.split('').map(numberOf)) - 1;
}

function numberOf(character: string): number {
  const unit = comparable()[character.charCodeAt(0)] ?? 0;
  const number = numbers.get(unit) ?? numbers.size + 1;
  if (number >= MOST) throw new Error('More characters than there are numbers');
  numbers.set(unit, number);
  return number;
}

/** Of each unit the number of its character; 0: none asks for it. */
let table: Uint16Array | undefined;

/** The text that was asked last, and which needs it meets: several checks ask of one text. */
let current: Reading | undefined;
let met: readonly boolean[] = [];

function note(reading: Reading): void {
  current = reading;
  table ??= Uint16Array.from(comparable(), (unit) => numbers.get(unit) ?? 0);
  const held = new Uint8Array(MOST);
  const { text } = reading;
  for (let at = 0; at < text.length; at += 1) held[table[text.charCodeAt(at)] ?? 0] = 1;
  met = all.map((alternatives) => alternatives.some((number) => held[number] === 1));
}

/** Every place of those patterns, in their order. */
export function needed(patterns: readonly Sought[], reading: Reading): Span[] {
  if (current !== reading) note(reading);
  const found: Span[] = [];
  for (const { needs, pattern } of patterns) {
    let i = 0;
    while (i < needs.length && met[needs[i] ?? 0]) i += 1;
    if (i === needs.length) found.push(...spansOf(reading.text, pattern));
  }
  return found;
}
