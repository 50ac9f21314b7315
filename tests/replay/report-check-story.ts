/** The lives of checks of published reports: each is one act. */
import type { NewAct } from '../../src/db/acts.ts';
import { type CheckState, RUN, reportChecks } from '../../src/reports/others/fold.ts';
import type { Story } from './story.ts';

export const reportCheckStory: Story<CheckState> = {
  aggregate: reportChecks,
  next(_, draw): NewAct {
    const source = `https://www.example.com/${draw.hex(6)}`;
    const reason = { zh: '网站答复404', en: 'the site answered 404' };
    return { kind: RUN, data: { results: [{ source, report: null, reason }] } };
  },
};
