import { describe, expect, it } from 'vitest';
import { text } from '../web/language.ts';
import {
  finding,
  judgeClock,
  judgeDisk,
  judgeSchema,
  judgeServer,
  judgeTimeZone,
  judgeUnreachable,
  judgeVersions,
  notSeen,
  worst,
} from './judge.ts';

const GB = 1024 ** 3;
const disk = (free: number, total: number) =>
  judgeDisk('disk', text('数据目录', 'data folder'), { free: free * GB, total: total * GB });

describe('disk space', () => {
  it.each([
    [100, 200, 'ok'],
    [15, 200, 'warning'],
    [4, 10, 'warning'],
    [3, 200, 'fault'],
    [0.4, 1, 'fault'],
    [0, 0, 'fault'],
  ])('%d of %d GB left is %s', (free, total, state) => {
    expect(disk(free, total).state).toBe(state);
  });

  it('is named in figures, with a remedy when it is short', () => {
    expect(disk(15, 200).what.zh).toBe('数据目录所在磁盘剩余 15.0 GB（7%）');
    expect(disk(15, 200).remedy?.zh).toContain('扩容');
    expect(disk(100, 200).remedy).toBeNull();
  });
});

describe('clocks', () => {
  it.each([
    [0, 'ok'],
    [-1900, 'ok'],
    [2100, 'warning'],
    [-31_000, 'fault'],
  ])('%d ms apart is %s', (offset, state) => expect(judgeClock(offset).state).toBe(state));

  it('that reckon Beijing time otherwise than UTC+8 are a fault', () => {
    expect(judgeTimeZone(8, 8).state).toBe('ok');
    expect(judgeTimeZone(8, 0)).toMatchObject({ state: 'fault', what: { zh: expect.stringContaining('东 0 区') } });
  });
});

describe('the schema', () => {
  it('is well when database and program hold the same migrations', () =>
    expect(judgeSchema([1, 2, 3], [1, 2, 3])).toMatchObject({ state: 'ok', remedy: null }));
  it('behind the program asks for a migration', () =>
    expect(judgeSchema([1, 2], [1, 2, 3])).toMatchObject({
      state: 'fault',
      remedy: { en: expect.stringContaining('npx gongkai migrate') },
    }));
  it('with a hole in it is behind too', () => expect(judgeSchema([1, 3], [1, 2, 3]).state).toBe('fault'));
  it('ahead of the program asks for the newer program', () =>
    expect(judgeSchema([1, 2, 3], [1, 2])).toMatchObject({
      state: 'fault',
      remedy: { en: expect.stringContaining('newer program') },
    }));
});

describe('versions', () => {
  it.each([
    [180_004, 'ok', 'PostgreSQL 18.4'],
    [150_012, 'ok', 'PostgreSQL 15.12'],
    [140_001, 'fault', 'PostgreSQL 14.1'],
    [190_000, 'warning', 'PostgreSQL 19.0'],
  ])('server %d is %s', (version, state, name) => {
    expect(judgeServer(version)).toMatchObject({ state, what: { en: expect.stringContaining(name) } });
  });
  it('an older Node is a fault', () => {
    expect(judgeVersions('26.10.0', '0.1.0').state).toBe('ok');
    expect(judgeVersions('24.1.0', '0.1.0').state).toBe('fault');
  });
});

describe('the whole', () => {
  const of = (...states: ('ok' | 'warning' | 'fault' | 'unknown')[]) =>
    worst(states.map((state) => finding('x', state, text('甲', 'a'))));
  it('is in the state of its worst part', () => {
    expect([of('ok', 'warning', 'fault'), of('ok', 'unknown', 'warning'), of('ok', 'unknown'), of('ok')]).toEqual([
      'fault',
      'warning',
      'unknown',
      'ok',
    ]);
  });
  it('is unknown when nothing was looked at', () => expect(of()).toBe('unknown'));
});

it('what is not well always says what to do', () => {
  const all = [judgeUnreachable('ECONNREFUSED'), notSeen('disk', 'ENOENT'), judgeClock(60_000), disk(0, 1)];
  for (const { remedy } of all) expect(remedy?.zh.length).toBeGreaterThan(5);
});
