import { describe, expect, it } from 'vitest';
import {
  judgeBackup,
  judgeCertificate,
  judgeDrill,
  judgeHandover,
  judgeLate,
  judgeStuck,
  judgeSweeps,
  type SweepState,
} from './judge-work.ts';

const NOW = Temporal.Instant.from('2026-03-02T02:00:00Z');
const ago = (minutes: number) => NOW.subtract({ seconds: Math.round(minutes * 60) });
const sweep = (over: Partial<SweepState>): SweepState => ({
  siteId: 'east',
  sweep: 'scheduled releases',
  goodAt: ago(0.5),
  tookMs: 5,
  faultAt: null,
  fault: null,
  ...over,
});

describe('sweeps', () => {
  it('that go well are one finding', () =>
    expect(judgeSweeps([sweep({}), sweep({ siteId: 'west' })], NOW)).toMatchObject([{ state: 'ok' }]));
  it('that never ran are unknown', () => expect(judgeSweeps([], NOW)).toMatchObject([{ state: 'unknown' }]));
  it('a fault that was followed by a good round is past', () =>
    expect(judgeSweeps([sweep({ faultAt: ago(1), fault: 'Error' })], NOW)[0]?.state).toBe('ok'));
  it('a fault since the last good round is a warning that names site, sweep and kind', () =>
    expect(
      judgeSweeps([sweep({ goodAt: ago(1), faultAt: ago(0.1), fault: 'DatabaseError 40P01' })], NOW),
    ).toMatchObject([
      { state: 'warning', what: { zh: expect.stringMatching(/“定时发布”（east）.*DatabaseError 40P01/) } },
    ]));
  it.each([
    [4, 'warning'],
    [16, 'fault'],
  ])('without a good round for %d minutes is a %s', (minutes, state) =>
    expect(judgeSweeps([sweep({ goodAt: ago(minutes) })], NOW)[0]?.state).toBe(state),
  );
  it('that never ended well is a fault; the good ones beside it are not named', () =>
    expect(judgeSweeps([sweep({ goodAt: null, faultAt: ago(1), fault: 'Error' }), sweep({})], NOW)).toMatchObject([
      { state: 'fault' },
    ]));
});

describe('what waits', () => {
  it.each([
    [1, 'ok'],
    [5, 'warning'],
    [15, 'fault'],
  ])('subjects unshown for %d minutes: %s', (minutes, state) =>
    expect(judgeStuck(2, ago(minutes), NOW).state).toBe(state),
  );
  it.each([
    [1, 'ok'],
    [2, 'warning'],
    [15, 'fault'],
  ])('a release late by %d minutes: %s', (minutes, state) => expect(judgeLate(1, ago(minutes), NOW).state).toBe(state));
  it('nothing is well', () =>
    expect([judgeStuck(0, null, NOW).state, judgeLate(0, null, NOW).state]).toEqual(['ok', 'ok']));
  it.each([
    [14, 'ok'],
    [15, 'warning'],
    [24 * 60, 'fault'],
  ])('audit records kept waiting for %d minutes: %s', (minutes, state) =>
    expect(judgeHandover('east', ago(minutes), NOW).state).toBe(state),
  );
});

describe('backups', () => {
  it.each([
    [1, 'ok'],
    [26, 'ok'],
    [27, 'warning'],
    [24 * 8, 'fault'],
  ])('the newest of %d hours: %s', (hours, state) => expect(judgeBackup(ago(hours * 60), NOW).state).toBe(state));
  it('none is a warning that names the command', () =>
    expect(judgeBackup(null, NOW)).toMatchObject({
      state: 'warning',
      remedy: { en: expect.stringContaining('npx gongkai backup') },
    }));
  it('a drill is due every hundred days', () => {
    expect(judgeDrill(ago(100 * 1440), NOW).state).toBe('ok');
    expect(judgeDrill(ago(101 * 1440), NOW).state).toBe('warning');
    expect(judgeDrill(null, NOW).state).toBe('warning');
  });
});

describe('certificates', () => {
  it.each([
    [40, 'ok', '还有 40 天'],
    [29, 'warning', '还有 29 天'],
    [6, 'fault', '还有 6 天'],
    [-3, 'fault', '已过期 3 天'],
  ])('with %d days left: %s', (days, state, words) => {
    const found = judgeCertificate('www.example.gov.cn', NOW.add({ hours: days * 24 }), NOW);
    expect(found).toMatchObject({ state, what: { zh: expect.stringContaining(words) } });
  });
});
