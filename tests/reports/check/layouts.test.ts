import { describe, expect, it } from 'vitest';
import { checkBytes } from '../../../src/reports/check/check-bytes.ts';
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
