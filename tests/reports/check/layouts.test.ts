import { describe, expect, it } from 'vitest';
import { checkBytes } from '../../../src/reports/check/check-bytes.ts';
import { APART } from './layouts-apart.ts';
import { FRESH } from './layouts-fresh.ts';
import { KNOWN, type Layout } from './layouts-known.ts';

interface Score {
  right: number;
  unread: number;
  wrong: string[];
}

async function read({ name, bytes, sample }: Layout): Promise<Score> {
  const { report } = await checkBytes(name, bytes);
  const found = report?.cells ?? {};
  const wrong = Object.keys(found).filter((id) => found[id] !== sample.truth[id]);
  const right = Object.keys(found).length - wrong.length;
  return { right, unread: Object.keys(sample.truth).length - right - wrong.length, wrong };
}

describe('layouts known to the reader', () => {
  it.each(KNOWN)('$name', async (layout) => {
    const { wrong, unread, right } = await read(layout);
    expect(wrong).toEqual([]);
    if (layout.readable === 'all') expect({ unread }).toEqual({ unread: 0 });
    expect(right).toBeGreaterThan(0);
  });
});

describe.each([
  ['the reader was not made with', FRESH],
  ['somebody wrote who had not read the reader', APART],
])('layouts %s', (_, layouts) => {
  it('are over forty', () => expect(layouts.length).toBeGreaterThan(40));

  it.each(layouts)('reads no cell wrong: $name', async (layout) => {
    const { wrong } = await read(layout);
    expect(wrong).toEqual([]);
  });

  it('are read for the greater part', async () => {
    const scores = await Promise.all(layouts.map(read));
    const right = scores.reduce((sum, one) => sum + one.right, 0);
    const unread = scores.reduce((sum, one) => sum + one.unread, 0);
    console.info(`${layouts.length} layouts, cells read right ${right}, not read ${unread}, wrong 0`);
    expect(right / (right + unread)).toBeGreaterThan(0.5);
  });
});
