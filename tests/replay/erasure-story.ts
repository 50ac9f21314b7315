/** The lives of erasures: proposed, refused and proposed again, confirmed. */
import type { NewAct } from '../../src/db/acts.ts';
import { type ErasureState, erasures } from '../../src/requests/erasure-fold.ts';
import type { Story } from './story.ts';

export const erasureStory: Story<ErasureState> = {
  aggregate: erasures,
  next(state, draw): NewAct | null {
    if (state?.stage === 'erased' && draw.chance(0.5)) return null;
    if (state?.stage !== 'proposed') return { kind: 'erasure.proposed', ground: '保存期满' };
    return draw.chance(0.4) ? { kind: 'erasure.refused', ground: '调阅中' } : { kind: 'erasure.confirmed' };
  },
};
