/**
 * The real texts of the project's shared folder, where it is at hand: `gongkai inspect` names every fault that two careful
 * readers listed before any rule was run, line by line, and nothing else.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/inspect.ts';
import { readConfig } from '../../src/config.ts';

const folder = resolve(import.meta.dirname, '../../../shared/seeds');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];

/** How many faults of a kind stand in which lines. */
type Listed = Readonly<Record<string, Readonly<Record<number, number>>>>;

const one = (...lines: readonly number[]) => Object.fromEntries(lines.map((line) => [line, 1]));

/** Readings in brackets are counted from the text itself. */
const LISTED: Readonly<Record<string, Listed>> = {
  '000': {
    'traditional-script': one(1),
    'mis-decoded': one(3, 13, 17, 22, 26, 28),
    placeholder: { ...one(5, 10, 33), 1: 3, 4: 3, 11: 2, 12: 2, 14: 2, 15: 5, 23: 2, 24: 5, 25: 4, 28: 2, 29: 2 },
    'web-debris': { 35: 2 },
    'wrong-character': one(23),
  },
  '001': { 'web-debris': one(2, 3), 'dropped-characters': one(63, 79), punctuation: one(25) },
  '002': {
    'web-debris': one(1, 12),
    'emptied-table': one(1, 2, 3, 4, 5, 6, 10, 11, 12),
    'run-together': one(7, 10),
    'empty-section': one(7, 8, 9),
    // the clause with 在 for 再, the food and the removal of 7; the grid and the particle of 10
    'wrong-character': { 7: 3, 10: 2 },
    punctuation: one(7),
  },
  '003': { 'traditional-script': one(1), 'wrong-character': one(1), punctuation: one(6) },
  '004': { 'injected-brand': { ...one(1, 3), 17: 2 }, 'empty-section': one(10, 11, 12), punctuation: one(14) },
};

/** A letter with a tone stands in every reading that a machine put in, and nowhere else in these texts. */
const READING = /\([a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*\)/g;

interface Found {
  file: string;
  rule: string;
  line: number;
  span: [number, number];
  excerpt: string;
}

async function inspected(): Promise<Found[]> {
  const out: string[] = [];
  const io = {
    config: readConfig({}, folder),
    out: (line: string) => void out.push(line),
    err: (line: string) => void out.push(line),
  };
  expect(await run([folder, '--json'], io)).toBe(1);
  return out.map((line) => JSON.parse(line) as Found);
}

const counted = (found: readonly Found[]) => {
  const counts: Record<string, Record<number, number>> = {};
  for (const { rule, line } of found) {
    counts[rule] ??= {};
    counts[rule][line] = (counts[rule][line] ?? 0) + 1;
  }
  return counts;
};

describe.skipIf(names.length === 0)('the real texts', () => {
  const all = names.length === 0 ? Promise.resolve([]) : inspected();

  it.each(names)('%s: every listed fault is named, and nothing else', async (name) => {
    const text = readFileSync(resolve(folder, name), 'utf8');
    const found = (await all).filter(({ file }) => file.endsWith(name));
    const readings = text.split('\n').flatMap((line, at) => Array.from(line.matchAll(READING), () => at + 1));
    const { 'injected-pinyin': pinyin = {}, ...others } = counted(found);
    expect(others).toEqual(LISTED[name.slice(0, 3)]);
    expect(Object.keys(pinyin).map(Number)).toEqual([...new Set(readings)]);
    for (const { span } of found) expect(text.slice(...span).trim()).not.toBe('');
  });

  it.each(names)('%s: no injected reading is left out', async (name) => {
    const text = readFileSync(resolve(folder, name), 'utf8');
    const found = (await all).filter(({ file }) => file.endsWith(name));
    const missed = [...text.matchAll(READING)].filter(
      ({ index }) => !found.some(({ span: [from, to] }) => from <= index && index < to),
    );
    expect(missed.map(({ index }) => index)).toEqual([]);
  });
});
