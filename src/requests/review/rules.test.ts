import { describe, expect, test } from 'vitest';
import type { RequestChain } from '../../units/request-chains.ts';
import { BLANK } from '../fold.ts';
import type { RequestState } from '../state.ts';
import { barredFromStep, currentStep, fitsStep, planReview, unitsForAct } from './rules.ts';
import type { Review } from './state.ts';

const UNITS = [
  { id: 'g', code: 'gov', name: '县政府' },
  { id: 't', code: 'town', name: '青山镇' },
  { id: 'j', code: 'justice', name: '县司法局' },
];
const chain = (more: Partial<RequestChain>): RequestChain => ({
  unit: null,
  group: null,
  opinion: false,
  opinionUnit: null,
  leaderUnit: null,
  ...more,
});
const plan = (
  outcome: Parameters<typeof planReview>[0]['outcome'],
  chains: RequestChain[] = [],
  staffed: string[] = [],
) => planReview({ chains, units: UNITS, unitId: 't', outcome, isStaffed: (unit) => staffed.includes(unit) });

describe('who reviews an answer', () => {
  test('is the head alone where nothing is withheld', () => {
    expect(plan('r3_1', [], ['t'])).toEqual({ steps: [{ step: 'head', unitId: 't' }], lacksOpinion: false });
  });

  test('begins with a legal opinion where something is withheld and the unit has a reviewer', () => {
    for (const row of ['r3_2', 'r3_3_4', 'r3_3_6'] as const)
      expect(plan(row, [], ['t'])).toEqual({
        steps: [
          { step: 'opinion', unitId: 't' },
          { step: 'head', unitId: 't' },
        ],
        lacksOpinion: false,
      });
  });

  test('lacks an opinion, and says so, where nobody of the unit gives one', () => {
    expect(plan('r3_3_4', [], ['g'])).toEqual({ steps: [{ step: 'head', unitId: 't' }], lacksOpinion: true });
  });

  test("follows a chain to another unit's reviewer and a county leader", () => {
    const wide = chain({ opinion: true, opinionUnit: 'justice', leaderUnit: 'gov' });
    expect(plan('r3_1', [wide], ['j'])).toEqual({
      steps: [
        { step: 'opinion', unitId: 'j' },
        { step: 'head', unitId: 't' },
        { step: 'leader', unitId: 'g' },
      ],
      lacksOpinion: false,
    });
  });

  test('follows the most specific chain, the unit weighing more than the outcome', () => {
    const chains = [
      chain({ opinion: true }),
      chain({ group: 'withheld', leaderUnit: 'gov' }),
      chain({ unit: 'town' }),
      chain({ unit: 'town', group: 'partial', leaderUnit: 'gov' }),
    ];
    const stepsOf = (row: 'r3_2' | 'r3_3_1') => {
      const found = plan(row, chains, ['t']);
      return 'steps' in found ? found.steps.map(({ step }) => step) : found;
    };
    expect(stepsOf('r3_2')).toEqual(['head', 'leader']);
    expect(stepsOf('r3_3_1')).toEqual(['head']);
  });

  test('is a problem where a chain asks for what nobody can do', () => {
    expect(plan('r3_1', [chain({ opinion: true })])).toHaveProperty('problem.zh', expect.stringContaining('青山镇'));
    expect(plan('r3_1', [chain({ leaderUnit: 'gone' })])).toHaveProperty('problem');
  });
});

describe('the step that waits', () => {
  const review: Review = {
    steps: [
      { step: 'opinion', unitId: 'j' },
      { step: 'head', unitId: 't' },
      { step: 'leader', unitId: 'g' },
    ],
    done: [],
    lacksOpinion: false,
  };
  const at = (done: number): RequestState => ({
    ...BLANK,
    unitId: 't',
    handlerUnitId: 't',
    stage: 'approval',
    review: {
      ...review,
      done: review.steps
        .slice(0, done)
        .map(({ step }, i) => ({ step, personId: `p${i}`, on: '2026-03-10', result: 'approved', content: null })),
    },
    draft: {
      drafters: ['d'],
      draftedOn: '2026-03-09',
      outcome: 'r3_1',
      withheldUnder: [],
      path: null,
      attachments: [],
      content: null,
    },
  });
  const KINDS = ['request.opinion-given', 'request.step-approved', 'request.answer-approved'] as const;

  test('takes one kind of act, of the unit that the chain names', () => {
    expect([0, 1, 2].map((done) => KINDS.filter((kind) => fitsStep(kind, at(done))))).toEqual([
      ['request.opinion-given'],
      ['request.step-approved'],
      ['request.answer-approved'],
    ]);
    expect([0, 1, 2].map((done) => currentStep(at(done))?.unitId)).toEqual(['j', 't', 'g']);
    expect(unitsForAct('request.answer-approved', 'request.approve', at(2))).toEqual(['g']);
    expect(unitsForAct('request.draft-returned', 'request.approve', at(2))).toEqual(['g', 't']);
    expect(unitsForAct('request.draft-returned', 'request.approve', at(1))).toEqual(['t']);
  });

  test('is taken by nobody who drafted or took an earlier one', () => {
    expect(barredFromStep(at(2))).toEqual(['d', 'p0', 'p1']);
  });

  test("is the head's where a submission of before chains named none", () => {
    const old = { ...at(0), review: null };
    expect(currentStep(old)).toEqual({ step: 'head', unitId: 't' });
    expect(KINDS.filter((kind) => fitsStep(kind, old))).toEqual(['request.answer-approved']);
  });

  test('is none outside the stage of approval', () => {
    expect(currentStep({ ...at(0), stage: 'drafted' })).toBeNull();
  });
});
