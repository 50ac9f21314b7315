/** Papers as they were filed. */
import { dataOf, personalOf, type Step } from '../request-acts.ts';
import type { PaperActs } from './acts.ts';
import type { CasePaper } from './state.ts';

const filed =
  (kind: keyof PaperActs, by: CasePaper['by']): Step =>
  (state, act, on) => {
    const { of, files } = dataOf(act, kind);
    const paper = { seq: act.seq, of, on, by, personId: act.personId, files, names: personalOf(act, kind) };
    return { papers: [...state.papers, paper] };
  };

export const paperSteps = {
  'request.papers-filed': filed('request.papers-filed', 'office'),
  'request.papers-sent': filed('request.papers-sent', 'applicant'),
} as const satisfies Record<keyof PaperActs, Step>;
