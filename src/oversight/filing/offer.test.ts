import { describe, expect, it } from 'vitest';
import type { SeenInResults } from '../../inspection/output/results-file.ts';
import type { Source, Stage } from '../rectification/state.ts';
import { evidenceOf, faultsOf, keyOf } from './faults.ts';
import { numberOf, offerOf } from './offer.ts';

const START = 'https://www.example.gov.cn/';
const at = (path: string) => `${START}${path}`;

function seen(indicator: string, path: string | null, more: Partial<SeenInResults> = {}): SeenInResults {
  return {
    ...{ id: '0123456789abcdef', indicator, verdict: 'fail', selector: null, excerpt: '' },
    what: { zh: '链接打不开', en: 'dead' },
    probe: { id: 'broken-links', version: 2 },
    evidence:
      path === null
        ? null
        : { address: at(path), at: '2026-03-01T01:00:00Z', status: 200, digest: 'a'.repeat(64), bytes: 10 },
    ...more,
  };
}

describe('faults', () => {
  it('are one for each indicator and page, vetoes first, and say what stands where', () => {
    const faults = faultsOf(
      [
        seen('D4.3', 'a/', { excerpt: at('x'), selector: 'a:nth-of-type(3)' }),
        seen('D4.3', 'a/', { excerpt: at('y') }),
        seen('D4.3', 'b/'),
        seen('W4.3', null, { what: { zh: '空白栏目', en: 'blank' }, probe: { id: 'blank-columns', version: 1 } }),
        seen('D1.4', 'a/', { verdict: 'unknown' }),
        seen('B1.1', 'a/', { verdict: 'merit' }),
      ],
      START,
    );
    expect(faults.map(({ indicator, place, title, gravity }) => [indicator, place, title, gravity])).toEqual([
      ['W4.3', START, '空白栏目', 'veto'],
      ['D4.3', at('a/'), '链接打不开（共2处）', 'medium'],
      ['D4.3', at('b/'), '链接打不开', 'medium'],
    ]);
    expect(faults[1]?.detail).toContain(`“${at('x')}”；位置：a:nth-of-type(3)`);
  });

  it('stay within what a finding holds, however much was seen', () => {
    const long = { zh: `${'甲'.repeat(300)}。`, en: 'long' };
    const [fault] = faultsOf(
      Array.from({ length: 500 }, (_, id) => seen('D4.3', 'a/', { what: long, excerpt: `${id}`.repeat(100) })),
      START,
    );
    if (!fault) throw new Error('nothing was found');
    expect(fault.title.length).toBeLessThanOrEqual(200);
    expect(fault.title).toContain('共500处');
    expect(fault.detail.length).toBeLessThanOrEqual(5000);
    const of = { roundId: 'r', results: 'b'.repeat(64), judgedFor: '2026-03-01', seal: 'c'.repeat(64), proof: null };
    const evidence = evidenceOf(fault, of);
    expect([evidence.spots.length, evidence.count, evidence.probes]).toEqual([
      20,
      500,
      [{ id: 'broken-links', version: 2 }],
    ]);
  });
});

describe('an offer', () => {
  const results = (looked: { whole: number; open?: boolean } = { whole: 5 }, isWhole = true) => ({
    ...{ start: START, today: '2026-06-30', isWhole },
    indicators: ['D4.3', 'D1.4'].map((indicator) => ({
      ...{ indicator, verdict: 'pass' as const, hits: 0, unknown: 0, whole: looked.whole },
      open: looked.open ? { zh: '未全部读完', en: 'not whole' } : null,
    })),
  });
  const known = (stage: Stage, day: string, path = 'a/', source: Source = 'site-check') => ({
    ...{ id: 'known', title: '链接打不开', indicator: 'D4.3', place: at(path), source, stage },
    sourceNumber: source === 'site-check' ? numberOf(day, keyOf('D4.3', at(path))) : '',
    foundOn: Temporal.PlainDate.from(day),
  });
  const offer = (seenNow: SeenInResults[], all: ReturnType<typeof known>[], of = results()) =>
    offerOf(of, seenNow, all, '2026-07-01');

  it('files what is new, and counts what was alike within a year', () => {
    const { toFile, again, filed } = offer(
      [seen('D4.3', 'a/')],
      [known('closed', '2026-03-31'), known('closed', '2026-03-31', 'c/', 'inspection'), known('closed', '2025-06-30')],
    );
    expect(toFile.map(({ number, repeats }) => [number, repeats])).toEqual([
      [numberOf('2026-06-30', keyOf('D4.3', at('a/'))), 2],
    ]);
    expect([again, filed]).toEqual([[], 0]);
  });

  it('counts no fault of the same day as alike', () => {
    const { toFile } = offer([seen('D4.3', 'a/')], [known('noticed', '2026-07-01', 'c/', 'inspection')]);
    expect(toFile.map(({ repeats }) => repeats)).toEqual([0]);
  });

  it('files nothing twice: what was filed that day is counted, what runs is looked at again', () => {
    const same = known('noticed', '2026-06-30');
    expect(offer([seen('D4.3', 'a/')], [same])).toEqual({
      ...{ toFile: [], filed: 1 },
      again: [{ finding: same, verdict: 'fail' }],
    });
    const running = known('answered', '2026-03-31');
    expect(offer([seen('D4.3', 'a/')], [running])).toEqual({
      toFile: [],
      again: [{ finding: running, verdict: 'fail' }],
      filed: 0,
    });
    // withdrawn: it was none
    expect(offer([seen('D4.3', 'a/')], [known('withdrawn', '2026-06-30')]).toFile).toHaveLength(1);
  });

  it.each([
    ['gone from a site that was read as a whole', [], results(), 'pass'],
    ['not seen on a site that was not', [], results({ whole: 5 }, false), 'unknown'],
    ['of an indicator that nothing was looked at for', [], results({ whole: 0 }), 'unknown'],
    ['of an indicator that stays open', [], results({ whole: 5, open: true }), 'unknown'],
    ['on a page that could not be judged', [seen('D4.3', 'a/', { verdict: 'unknown' as const })], results(), 'unknown'],
    ['beside faults of other pages', [seen('D4.3', 'b/')], results(), 'pass'],
  ])('says of what is %s: %4$s', (_, now, of, verdict) => {
    expect(offer(now, [known('noticed', '2026-03-31')], of).again.map((one) => one.verdict)).toEqual([verdict]);
  });

  it('says nothing of what a person filed', () => {
    expect(offer([], [known('noticed', '2026-03-31', 'a/', 'inspection')]).again).toEqual([]);
  });
});
