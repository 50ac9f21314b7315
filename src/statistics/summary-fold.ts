/** How a summary follows from its acts. Pure. */
import type { Act, Aggregate, SubjectRef } from '../db/acts.ts';
import type { StateRow } from '../db/state-rows.ts';
import type { ScopeKind } from '../reports/scopes.ts';
import type { SummarySnapshot, SummaryState, SummaryTexts } from './summary-state.ts';
import './tables.ts';

/** Data of each kind of act about a summary. */
export interface SummaryActs {
  'summary.begun': {
    scope: ScopeKind;
    unitId: string;
    from: string;
    to: string;
    title: string;
    texts: SummaryTexts;
  };
  'summary.written': { title?: string; texts?: Partial<SummaryTexts> };
  'summary.finalised': { digest: string; snapshot: SummarySnapshot };
  'summary.reopened': Record<string, never>;
}

const BLANK: SummaryState = {
  scope: 'unit',
  unitId: '',
  from: '',
  to: '',
  title: '',
  texts: { overview: '', disclosure: '', requests: '', plans: '', outlook: '' },
  begunOn: '',
  final: null,
};

type Step = (state: SummaryState, act: Act) => Partial<SummaryState>;

const STEPS: Record<keyof SummaryActs, Step> = {
  'summary.begun': (_, act) => ({ ...(act.data as SummaryActs['summary.begun']), begunOn: act.happenedOn.toString() }),
  'summary.written': (state, act) => {
    const { title, texts } = act.data as SummaryActs['summary.written'];
    // what was frozen is frozen, also when the act that reopened it was voided
    if (state.final) return {};
    return { title: title ?? state.title, texts: { ...state.texts, ...texts } };
  },
  'summary.finalised': (_, act) => ({
    final: { ...(act.data as SummaryActs['summary.finalised']), on: act.happenedOn.toString(), personId: act.personId },
  }),
  'summary.reopened': () => ({ final: null }),
};

/** Folds a summary's acts in order of recording. An unknown kind is a programmer error. */
export function foldSummary(acts: readonly Act[]): SummaryState {
  let state = BLANK;
  for (const act of acts) {
    const step = STEPS[act.kind as keyof SummaryActs];
    if (!step) throw new Error(`no act about a summary is called ${act.kind}`);
    state = { ...state, ...step(state, act) };
  }
  return state;
}

export const summaries: Aggregate<SummaryState> = {
  kind: 'summary',
  fold: foldSummary,
  tables: [{ name: 'summaries', key: 'id' }],
  rows: (state, ref): Record<string, readonly StateRow[]> =>
    state.unitId === '' ? {} : { summaries: [summaryRow(state, ref)] },
};

function summaryRow(state: SummaryState, ref: SubjectRef): StateRow {
  const { final } = state;
  return {
    site_id: ref.siteId,
    id: ref.id,
    scope: state.scope,
    unit_id: state.unitId,
    starts_on: state.from,
    ends_on: state.to,
    title: state.title,
    stage: final ? 'final' : 'draft',
    texts: state.texts,
    begun_on: state.begunOn,
    finalised_on: final?.on ?? null,
    finalised_by: final?.personId ?? null,
    snapshot: final?.snapshot ?? null,
    digest: final?.digest ?? null,
  };
}
