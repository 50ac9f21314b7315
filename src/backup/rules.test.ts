import { describe, expect, test } from 'vitest';
import { baseFor } from './base-restore.ts';
import { afterTheirTargets } from './contents.ts';
import type { BaseManifest } from './manifest.ts';
import type { Kept } from './place.ts';
import { segmentAfter, unbroken } from './segments.ts';

describe('segments of the log', () => {
  test.each([
    ['000000010000000000000003', '000000010000000000000004'],
    ['0000000100000000000000FF', '000000010000000100000000'],
    ['00000002000000A9000000FF', '00000002000000AA00000000'],
  ])('after %s comes %s', (one, next) => expect(segmentAfter(one)).toBe(next));

  test('count up to the first one missing', () => {
    const kept = [
      '000000010000000000000005',
      '000000010000000000000003',
      '000000010000000000000004',
      '000000010000000000000007',
    ];
    expect(unbroken(kept, '000000010000000000000003')).toEqual({
      segments: ['000000010000000000000003', '000000010000000000000004', '000000010000000000000005'],
      missing: '000000010000000000000006',
    });
    expect(unbroken(kept, '000000010000000000000001').segments).toEqual([]);
  });
});

describe('the base backup for a moment', () => {
  const base = (takenAt: string) => ({ name: takenAt, manifest: { takenAt } }) as Kept<BaseManifest>;
  const bases = ['2026-03-01T00:00:00.5Z', '2026-03-03T00:00:00Z', '2026-03-02T00:00:00Z'].map(base);
  const at = (moment: string) => baseFor(bases, Temporal.Instant.from(moment))?.name;

  test('is the newest that was complete by then', () => {
    expect(at('2026-03-02T12:00:00Z')).toBe('2026-03-02T00:00:00Z');
    expect(at('2026-03-03T00:00:00Z')).toBe('2026-03-03T00:00:00Z');
    expect(baseFor(bases, null)?.name).toBe('2026-03-03T00:00:00Z');
  });

  test('is none for a moment before the first', () => expect(at('2026-03-01T00:00:00Z')).toBeUndefined());
});

describe('the order of tables', () => {
  const tables = ['auth.account', 'auth.session', 'auth.user'].map((name) => ({ name }));

  test('puts each after those that its foreign keys name', () => {
    const links = [
      { from: 'auth.account', to: 'auth.user' },
      { from: 'auth.session', to: 'auth.account' },
    ];
    expect(afterTheirTargets(tables, links).map(({ name }) => name)).toEqual([
      'auth.user',
      'auth.account',
      'auth.session',
    ]);
  });

  test('is refused where foreign keys form a circle', () => {
    const links = [
      { from: 'auth.account', to: 'auth.user' },
      { from: 'auth.user', to: 'auth.account' },
    ];
    expect(() => afterTheirTargets(tables, links)).toThrow('circle');
  });
});
