/** How a report follows from its acts. Pure. */
import type { Act, Aggregate, SubjectRef } from '../db/acts.ts';
import type { StateRow } from '../db/state-rows.ts';
import type { Blank } from './blank.ts';
import type { Signature } from './revisions/signature.ts';
import type { ScopeKind } from './scopes.ts';
import type { Snapshot } from './snapshot.ts';
import type { Declared, ReportState, Revision } from './state.ts';
import type { TextSection } from './texts.ts';
import './tables.ts';

/** Data of each kind of act about a report. */
export interface ReportActs {
  'report.begun': { scope: ScopeKind; unitId: string; year: number };
  'report.figure-entered': { cell: string; value: number; source: string; blank?: Blank };
  'report.text-written': { section: TextSection; html: string };
  'report.submitted': Declared;
  /** By a compiler, before anybody decided. */
  'report.taken-back': Record<string, never>;
  'report.returned': { remarks: string };
  'report.approved': {
    digest: string;
    snapshot: Snapshot;
    /** Absent in approvals from before there were signatures, as the two that follow. */
    revision?: number;
    reason?: string | null;
    signature?: Signature;
  };
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
  declared: {},
  revisions: [],
  correction: null,
};

type Step = (state: ReportState, act: Act) => Partial<ReportState>;

const edited = (state: ReportState, act: Act): Pick<ReportState, 'editors'> => ({
  editors: [...new Set([...state.editors, ...(act.personId ? [act.personId] : [])])],
});

const STEPS: Record<ReportActKind, Step> = {
  'report.begun': (_, act) => ({ ...dataOf(act, 'report.begun'), begunOn: act.happenedOn.toString() }),
  'report.figure-entered': (state, act) => {
    const { cell, value, source, blank } = dataOf(act, 'report.figure-entered');
    const figure = { value, blank: blank ?? null, source, on: act.happenedOn.toString(), personId: act.personId };
    return { ...edited(state, act), figures: { ...state.figures, [cell]: figure } };
  },
  'report.text-written': (state, act) => {
    const { section, html } = dataOf(act, 'report.text-written');
    return { ...edited(state, act), texts: { ...state.texts, [section]: html } };
  },
  'report.submitted': (state, act) => ({
    ...edited(state, act),
    stage: 'submitted',
    declared: dataOf(act, 'report.submitted'),
    submittedOn: act.happenedOn.toString(),
    // of an earlier approval, when the return that followed it was voided
    approval: null,
    remarks: null,
  }),
  'report.taken-back': () => ({ stage: 'draft', declared: {}, submittedOn: null }),
  'report.returned': (state, act) => ({
    stage: 'draft',
    declared: {},
    correction: state.stage === 'approved' ? dataOf(act, 'report.returned').remarks : state.correction,
    submittedOn: null,
    approval: null,
    remarks: dataOf(act, 'report.returned').remarks,
  }),
  'report.approved': (state, act) => {
    const { digest, snapshot, revision, reason, signature } = dataOf(act, 'report.approved');
    const by = { personId: act.personId, on: act.happenedOn.toString() };
    const approved: Revision = {
      ...by,
      number: revision ?? nextRevision(state),
      reason: reason ?? null,
      digest,
      snapshot,
      signature: signature ?? null,
    };
    return {
      stage: 'approved',
      approval: { ...by, digest, snapshot },
      // of two approvals under one number, the first of which was voided and came back, the later holds
      revisions: [...state.revisions.filter(({ number }) => number !== approved.number), approved],
      correction: null,
    };
  },
  'report.document-made': (_, act) => dataOf(act, 'report.document-made'),
};

/** The number that the next approval gets: one that was voided leaves a gap only below a later one. */
export function nextRevision({ revisions }: Pick<ReportState, 'revisions'>): number {
  return Math.max(0, ...revisions.map(({ number }) => number)) + 1;
}

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
    declared: state.declared,
  };
}

export const reports: Aggregate<ReportState> = {
  kind: 'report',
  fold: foldReport,
  tables: [
    { name: 'reports', key: 'id' },
    { name: 'report_figures', key: 'report_id' },
    { name: 'report_editors', key: 'report_id' },
    { name: 'report_revisions', key: 'report_id' },
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
        blank: figure.blank,
      })),
      report_editors: state.editors.map((id) => ({ ...own, person_id: id })),
      report_revisions: state.revisions.map((one) => ({
        ...own,
        revision: one.number,
        approved_on: one.on,
        approved_by: one.personId,
        reason: one.reason,
        digest: one.digest,
        snapshot: one.snapshot,
        signature: one.signature?.value ?? null,
        public_key: one.signature?.publicKey ?? null,
      })),
    };
  },
};
