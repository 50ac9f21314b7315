/** The lives of what an office does to get better: training sessions. */
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
