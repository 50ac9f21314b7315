/** The lives of checks of published reports: asked for, then read part by part. */
import type { NewAct } from '../../src/db/acts.ts';
import { type CheckState, PART, RUN, reportChecks } from '../../src/reports/others/fold.ts';
import type { Story } from './story.ts';

export const reportCheckStory: Story<CheckState> = {
  aggregate: reportChecks,
  next(state, draw): NewAct | null {
    const reason = { zh: '网站答复404', en: 'the site answered 404' };
    const checked = (source: string) => ({ source, report: null, reason });
    const source = () => `https://www.example.com/${draw.hex(6)}`;
    if (!state) return { kind: RUN, data: { results: [checked(source())], addresses: [source(), source(), source()] } };
    const [first] = state.waiting;
    return first ? { kind: PART, data: { results: [checked(first)] } } : null;
  },
};
