/** The lives of work summaries. */
import type { NewAct } from '../../src/db/acts.ts';
import { SCOPES } from '../../src/reports/scopes.ts';
import { type SummaryActs, summaries } from '../../src/statistics/summary-fold.ts';
import type { SummaryState } from '../../src/statistics/summary-state.ts';
import { FIRST_TEXTS } from '../../src/statistics/summary-text.ts';
import type { Draw } from './draw.ts';
import type { Story } from './story.ts';

function finalised(state: SummaryState, draw: Draw): SummaryActs['summary.finalised'] {
  const { title, from, to, texts } = state;
  const evidence = { kind: 'case', ids: [draw.uuid()] } as const;
  const figures = [{ id: 'received', name: '新收申请', shown: String(draw.below(99)), evidence }];
  return { digest: draw.hex(64), snapshot: { name: '某局', title, from, to, texts, figures } };
}

export const summaryStory: Story<SummaryState> = {
  aggregate: summaries,
  next(state, draw): NewAct {
    if (state.unitId === '') {
      const days = { from: '2025-01-01', to: `2025-0${1 + draw.below(9)}-28` };
      const data: SummaryActs['summary.begun'] = {
        scope: draw.pick(SCOPES),
        unitId: draw.uuid(),
        ...days,
        title: `工作总结${draw.hex(4)}`,
        texts: FIRST_TEXTS,
      };
      return { kind: 'summary.begun', data };
    }
    if (state.final) return { kind: 'summary.reopened', ground: '补充说明', data: {} };
    if (draw.chance(0.4)) return { kind: 'summary.finalised', data: finalised(state, draw) };
    return { kind: 'summary.written', data: { texts: { outlook: `下一步\n${draw.hex(8)}` } } };
  },
};
