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

  test('is well again once a later segment was kept', () => {
    expect(judgeArchiver({ kept: late, failed: early, segment: 'A' })).toBeNull();
  });

  test('is nothing to speak of where nothing is archived', () => {
    expect(judgeArchiver({ kept: null, failed: null, segment: null })).toBeNull();
  });
});
