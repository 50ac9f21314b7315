/** The lives of a unit's letterhead: heads changed, templates set and removed. */
import type { NewAct } from '../../src/db/acts.ts';
import { type Letterhead, letterheads } from '../../src/requests/letterhead/fold.ts';
import type { Story } from './story.ts';

export const letterheadStory: Story<Letterhead> = {
  aggregate: letterheads,
  next(state, draw): NewAct | null {
    if (state.template && draw.chance(0.4)) return { kind: 'letterhead.template-removed' };
    if (draw.chance(0.5)) {
      const color = draw.chance(0.5) ? 'red' : 'black';
      return { kind: 'letterhead.changed', data: { name: '示范县自然资源局文件', lines: ['政务中路18号'], color } };
    }
    return { kind: 'letterhead.template-set', data: { name: '模板.docx', size: 9000, digest: 'a'.repeat(64) } };
  },
};
