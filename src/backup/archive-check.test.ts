import { describe, expect, test } from 'vitest';
import { judgeArchiver } from './archive-check.ts';

describe('the archive of the log', () => {
  const [early, late] = ['2026-03-02 06:30:00.5+00', '2026-03-02 06:31:00+00'];

  test('is a fault while the newest try failed, and the segment is named', () => {
    expect(judgeArchiver({ kept: early, failed: late, segment: '00000001000000000000000A' })).toMatchObject({
      state: 'fault',
      what: { en: expect.stringContaining('00000001000000000000000A') },
    });
    expect(judgeArchiver({ kept: null, failed: late, segment: 'A' })?.state).toBe('fault');
  });

  test('says when it was last tried and last kept, as people read moments', () => {
    expect(judgeArchiver({ kept: early, failed: late, segment: 'A' })?.what).toEqual({
      zh: '数据库日志 A 未能归档：最近一次失败 2026-03-02 14:31；最近一次成功 2026-03-02 14:30',
      en: 'The log segment A could not be archived: last tried 2026-03-02 14:31; last kept 2026-03-02 14:30',
    });
    expect(judgeArchiver({ kept: null, failed: late, segment: 'A' })?.what).toMatchObject({
      zh: expect.stringContaining('最近一次成功 从未'),
      en: expect.stringContaining('last kept never'),
    });
  });

  test('is well again once a later segment was kept', () => {
    expect(judgeArchiver({ kept: late, failed: early, segment: 'A' })).toBeNull();
  });

  test('is nothing to speak of where nothing is archived', () => {
    expect(judgeArchiver({ kept: null, failed: null, segment: null })).toBeNull();
  });
});
