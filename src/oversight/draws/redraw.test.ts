import { describe, expect, it } from 'vitest';
import type { Act } from '../../db/acts.ts';
import { WEBSITE_2019 } from '../../law/indicators/set-2019.ts';
import { foldCheck } from '../assessments/fold.ts';
import { foldRound } from '../rounds/fold.ts';
import { foldSample } from '../samples/fold.ts';
import { refuseRedraw } from './redraw.ts';

const act = (kind: string, data: unknown): Act =>
  ({ kind, data, personId: 'p', happenedOn: Temporal.PlainDate.from('2026-04-01') }) as unknown as Act;
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const period = { title: '一季度', from: '2026-01-01', to: '2026-03-31' };
const said = { reason: '漏选', seed: '乙', share: 0.5 };

describe('drawing again', () => {
  it('needs a reason, and a seed that was not used before', () => {
    const of = { seed: '甲', withdrawn: [], isOver: false };
    expect(refuseRedraw(said, of)).toBeNull();
    expect(refuseRedraw({ ...said, reason: ' ' }, of)?.field).toBe('reason');
    expect(refuseRedraw({ ...said, seed: ' 甲 ' }, of)?.field).toBe('seed');
    expect(refuseRedraw(said, { ...of, isOver: true })?.field).toBe('reason');
  });

  it('keeps what is known of units that are drawn again, and says of whom something was known', () => {
    const begun = act('round.begun', { ...period, set: WEBSITE_2019, unitIds: ids, share: 1, seed: '甲' });
    const measured = ids.map((unitId) => act('round.measured', { unitId, measured: {}, skipped: [], remarks: unitId }));
    const before = foldRound([begun, ...measured]);
    const state = foldRound([begun, ...measured, act('round.redrawn', { ...said, unitIds: ids })]);
    const drawn = state.subjects.filter(({ isDrawn }) => isDrawn);
    expect(drawn.map(({ unitId, entered }) => entered?.remarks === unitId)).toEqual([true, true, true]);
    expect(state.subjects.filter(({ isDrawn }) => !isDrawn).every(({ measuring }) => measuring === null)).toBe(true);
    expect(state.withdrawn).toEqual([
      {
        ...{ seed: '甲', share: 1, reason: '漏选', on: '2026-04-01', personId: 'p' },
        lots: before.subjects.map(({ unitId: id, lot, isDrawn }) => ({ id, lot, isDrawn })),
        begun: before.subjects.map(({ unitId }) => unitId),
      },
    ]);
  });

  it('keeps grades of what is drawn again, from candidates as they are by now', () => {
    const candidates = ids.map((id) => ({
      id,
      unitId: 'u',
      title: id,
      slug: id,
      releasedOn: '2026-01-08',
      original: null,
    }));
    const facts = { ...period, rubric: { elements: [], days: 3, tolerance: 5 }, graders: ['p', 'q'] };
    const first = act('sample.drawn', { ...facts, seed: '甲', share: 1, candidates });
    const graded = ids.map((documentId) => act('sample.graded', { documentId, points: {}, remarks: '' }));
    const later = candidates.slice(1);
    const state = foldSample([first, ...graded, act('sample.redrawn', { ...said, share: 1, candidates: later })]);
    expect(state.drawn.map(({ id }) => id).toSorted()).toEqual(ids.slice(1));
    expect(state.drawn.every(({ grades }) => grades.length === 1)).toBe(true);
    expect(state.withdrawn[0]?.begun).toHaveLength(6);
  });

  it('pairs again, and keeps what the same unit entered of the same', () => {
    const facts = { ...period, set: WEBSITE_2019, body: '', before: [], sources: { training: '', answers: '' } };
    const plan = act('assessment.planned', { ...facts, kind: 'cross', unitIds: ids, share: 1, seed: '甲' });
    const first = foldCheck([plan]);
    const entered = ids.map((unitId) => act('assessment.entered', { unitId, measured: {}, remarks: unitId }));
    const state = foldCheck([plan, ...entered, act('assessment.redrawn', { ...said, share: 1, unitIds: ids })]);
    const pairOf = ({ unitId, checkerId }: { unitId: string; checkerId: string | null }) => `${checkerId}→${unitId}`;
    const old = new Set(first.units.map(pairOf));
    expect(state.units.map((one) => one.entered !== null)).toEqual(state.units.map((one) => old.has(pairOf(one))));
    expect(new Set(state.units.map(({ unitId }) => unitId))).toEqual(new Set(ids));
    expect(state.withdrawn[0]).toMatchObject({ seed: '甲', begun: expect.arrayContaining(ids) });
  });
});
