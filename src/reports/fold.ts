/** How a report follows from its acts. Pure. */
import type { Act, Aggregate, SubjectRef } from '../db/acts.ts';
import type { StateRow } from '../db/state-rows.ts';
import type { ScopeKind } from './scopes.ts';
import type { Snapshot } from './snapshot.ts';
import type { ReportState } from './state.ts';
import type { TextSection } from './texts.ts';
import './tables.ts';

/** Data of each kind of act about a report. */
export interface ReportActs {
  'report.begun': { scope: ScopeKind; unitId: string; year: number };
  'report.figure-entered': { cell: string; value: number; source: string };
  'report.text-written': { section: TextSection; html: string };
  'report.submitted': Record<string, never>;
  'report.returned': { remarks: string };
  'report.approved': { digest: string; snapshot: Snapshot };
  /** The document in which it is made public; its review and release are acts about that document. */
  'report.document-made': { documentId: string };
}
type ReportActKind = keyof ReportActs;

function dataOf<K extends ReportActKind>(act: Act, _kind: K): ReportActs[K] {
  return act.data as ReportActs[K];
}

const BLANK: ReportState = {
  unitId: '',
  scope: 'unit',
  year: 0,
  stage: 'draft',
  figures: {},
  texts: {},
  editors: [],
  begunOn: '',
  submittedOn: null,
  approval: null,
  remarks: null,
  documentId: null,
};

type Step = (state: ReportState, act: Act) => Partial<ReportState>;

const edited = (state: ReportState, act: Act): Pick<ReportState, 'editors'> => ({
  editors: [...new Set([...state.editors, ...(act.personId ? [act.personId] : [])])],
});

const STEPS: Record<ReportActKind, Step> = {
  'report.begun': (_, act) => ({ ...dataOf(act, 'report.begun'), begunOn: act.happenedOn.toString() }),
  'report.figure-entered': (state, act) => {
    const { cell, value, source } = dataOf(act, 'report.figure-entered');
    const figure = { value, source, on: act.happenedOn.toString(), personId: act.personId };
    return { ...edited(state, act), figures: { ...state.figures, [cell]: figure } };
  },
  'report.text-written': (state, act) => {
    const { section, html } = dataOf(act, 'report.text-written');
    return { ...edited(state, act), texts: { ...state.texts, [section]: html } };
  },
  'report.submitted': (state, act) => ({
    ...edited(state, act),
    stage: 'submitted',
    submittedOn: act.happenedOn.toString(),
    // of an earlier approval, when the return that followed it was voided
    approval: null,
    remarks: null,
  }),
  'report.returned': (_, act) => ({
    stage: 'draft',
    submittedOn: null,
    approval: null,
    remarks: dataOf(act, 'report.returned').remarks,
  }),
  'report.approved': (_, act) => ({
    stage: 'approved',
    approval: { ...dataOf(act, 'report.approved'), personId: act.personId, on: act.happenedOn.toString() },
  }),
  'report.document-made': (_, act) => dataOf(act, 'report.document-made'),
};

/** Folds a report's acts in order of recording. An unknown kind is a programmer error. */
export function foldReport(acts: readonly Act[]): ReportState {
  let state = BLANK;
  for (const act of acts) {
    const step = STEPS[act.kind as ReportActKind];
    if (!step) throw new Error(`no act about a report is called ${act.kind}`);
    state = { ...state, ...step(state, act) };
  }
  return state;
}

function reportRow(state: ReportState, ref: SubjectRef): StateRow {
  return {
    site_id: ref.siteId,
    id: ref.id,
    scope: state.scope,
    unit_id: state.unitId,
    year: state.year,
    stage: state.stage,
    texts: state.texts,
    begun_on: state.begunOn,
    submitted_on: state.submittedOn,
    approved_on: state.approval?.on ?? null,
    approved_by: state.approval?.personId ?? null,
    remarks: state.remarks,
    snapshot: state.approval?.snapshot ?? null,
    digest: state.approval?.digest ?? null,
    document_id: state.documentId,
  };
}

export const reports: Aggregate<ReportState> = {
  kind: 'report',
  fold: foldReport,
  tables: [
    { name: 'reports', key: 'id' },
    { name: 'report_figures', key: 'report_id' },
    { name: 'report_editors', key: 'report_id' },
  ],
  rows(state, ref) {
    if (state.unitId === '') return {};
    const own = { site_id: ref.siteId, report_id: ref.id };
    return {
      reports: [reportRow(state, ref)],
      report_figures: Object.entries(state.figures).map(([cell, figure]) => ({
        ...own,
        cell,
        value: figure.value,
        source: figure.source,
        entered_on: figure.on,
        entered_by: figure.personId,
      })),
      report_editors: state.editors.map((id) => ({ ...own, person_id: id })),
    };
  },
};
