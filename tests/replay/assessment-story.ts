/** The lives of what an office does to get better: training sessions, graded samples, checks. */

import { wordingEntries } from '../../src/documents/wording/fold.ts';
import type { EntryState } from '../../src/documents/wording/state.ts';
import { WEBSITE_2019 } from '../../src/law/indicators/set-2019.ts';
import { type LessonState, lessons } from '../../src/lessons/fold.ts';
import { assessments } from '../../src/oversight/assessments/fold.ts';
import type { CheckState } from '../../src/oversight/assessments/state.ts';
import { samples } from '../../src/oversight/samples/fold.ts';
import type { SampleState } from '../../src/oversight/samples/state.ts';
import { trainings } from '../../src/oversight/training/fold.ts';
import type { TrainingState } from '../../src/oversight/training/state.ts';
import type { Story } from './story.ts';

export const trainingStory: Story<TrainingState> = {
  aggregate: trainings,
  next(state, draw) {
    const reason = `更正${draw.hex(4)}`;
    const facts = {
      title: `培训${draw.below(99)}`,
      on: '2026-02-10',
      hours: 0.5 + draw.below(9) / 2,
      place: '',
      lecturer: '县司法局',
      unitIds: [draw.uuid()],
      files: [],
    };
    if (state.on === '') return { kind: 'training.held', data: facts };
    if (state.cancelled) return null;
    if (draw.chance(0.1)) return { kind: 'training.cancelled', data: { reason } };
    if (draw.chance(0.4)) return { kind: 'training.changed', data: { ...facts, reason } };
    const present = state.unitIds.map((unitId) => ({ unitId, personId: draw.uuid() }));
    return { kind: 'training.attended', data: { present, reason } };
  },
};

export const sampleStory: Story<SampleState> = {
  aggregate: samples,
  next(state, draw) {
    if (state.drawnOn === '') {
      const candidates = Array.from({ length: 1 + draw.below(6) }, () => ({
        id: draw.uuid(),
        unitId: draw.uuid(),
        title: `解读${draw.hex(4)}`,
        slug: draw.hex(8),
        releasedOn: '2026-01-08',
        original: null,
      }));
      const rubric = { elements: [{ id: 'main', name: '要点', points: 100 }], days: 3, tolerance: 10 };
      const facts = { title: `第${draw.below(9)}次`, from: '2026-01-01', to: '2026-03-31', seed: draw.hex(8), rubric };
      return {
        kind: 'sample.drawn',
        data: { ...facts, share: draw.pick([0.3, 1]), graders: [draw.uuid(), draw.uuid()], candidates },
      };
    }
    if (state.closedOn) return null;
    if (draw.chance(0.1)) return { kind: 'sample.closed', data: {} };
    if (draw.chance(0.05)) {
      const { candidates } = state;
      return { kind: 'sample.redrawn', data: { reason: '漏选', seed: draw.hex(8), share: 1, candidates } };
    }
    const { id: documentId } = draw.pick(state.drawn);
    if (draw.chance(0.2)) return { kind: 'sample.example', data: { documentId, why: draw.pick(['', '要点清楚']) } };
    if (draw.chance(0.2))
      return { kind: 'sample.settled', data: { documentId, points: draw.below(100), reason: '合议' } };
    return { kind: 'sample.graded', data: { documentId, points: { main: draw.below(100) }, remarks: draw.hex(4) } };
  },
};

export const checkStory: Story<CheckState> = {
  aggregate: assessments,
  next(state, draw) {
    if (state.plannedOn === '') {
      const facts = {
        title: `第${draw.below(9)}次`,
        from: '2026-01-01',
        to: '2026-03-31',
        set: WEBSITE_2019,
        body: '',
      };
      const unitIds = Array.from({ length: 3 + draw.below(4) }, () => draw.uuid());
      const sources = { training: '', answers: 'D1.5' };
      const kind = draw.pick(['cross', 'random'] as const);
      return {
        kind: 'assessment.planned',
        data: { ...facts, kind, unitIds, share: 1, seed: draw.hex(8), before: [], sources },
      };
    }
    if (state.closed) return null;
    if (draw.chance(0.1)) return { kind: 'assessment.closed', data: { program: {} } };
    if (draw.chance(0.05)) {
      const { unitIds } = state;
      return { kind: 'assessment.redrawn', data: { reason: '漏选', seed: draw.hex(8), share: 1, unitIds } };
    }
    const { unitId } = draw.pick(state.units);
    if (draw.chance(0.3))
      return {
        kind: 'assessment.settled',
        data: { unitId, item: 'D1.5', use: draw.pick(['checker', 'program']), reason: '已核' },
      };
    const measured = { 'D1.5': { hits: draw.below(3), unknown: 0 } };
    return { kind: 'assessment.entered', data: { unitId, measured, remarks: draw.hex(4) } };
  },
};

export const wordingStory: Story<EntryState> = {
  aggregate: wordingEntries,
  next(state, draw) {
    if (state) return { kind: 'wording.ended', data: { to: draw.pick(['2026-02-01', '2026-03-01']) } };
    const others = [`错写${draw.hex(4)}`];
    const source = '地名录';
    return {
      kind: 'wording.entered',
      data: { kind: 'confusion', word: `正写${draw.hex(4)}`, others, from: '2026-01-01', to: null, source },
    };
  },
};

export const lessonStory: Story<LessonState | null> = {
  aggregate: lessons,
  next(state, draw) {
    const facts = { title: `做法${draw.below(99)}`, text: draw.hex(8), from: '2026-01-01', steps: ['drafting'] };
    if (!state) return { kind: 'lesson.written', data: facts };
    if (draw.chance(0.3)) return { kind: 'lesson.ended', data: { to: '2026-02-01' } };
    return { kind: 'lesson.changed', data: facts };
  },
};
