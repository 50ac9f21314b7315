/** Every bad file at every place that takes uploads: refused in words that name the remedy, within bounded memory. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badFiles } from './bad-files.ts';

/** MiB of resident memory, of which the libraries take some 150 and one unpacked part at most 100, twice while it grows */
const MOST_MEMORY = 700;

interface Said {
  door: string;
  file: string;
  refusal: string | null;
}

let folder: string;
let said: Said[];
let megabytes: number;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-bad-'));
  for (const [name, bytes] of badFiles()) writeFileSync(join(folder, name), bytes);
  const doors = join(import.meta.dirname, 'doors.ts');
  const printed = execFileSync(process.execPath, [doors, folder], { encoding: 'utf8', maxBuffer: 64 << 20 });
  ({ said, megabytes } = JSON.parse(printed) as { said: Said[]; megabytes: number });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a bad file', () => {
  it('was led to every place', () => {
    expect(new Set(said.map(({ door }) => door)).size).toBe(8);
    expect(said.length).toBeGreaterThan(200);
  });

  it('is taken nowhere', () => {
    expect(said.filter(({ refusal }) => refusal === null)).toEqual([]);
  });

  it('is refused in words that say what to do', () => {
    expect(said.filter(({ refusal }) => !refusal?.includes('请'))).toEqual([]);
  });

  it('fills no memory', () => {
    expect(megabytes).toBeLessThan(MOST_MEMORY);
  });
});
