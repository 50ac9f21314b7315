/** How a document follows from its acts. Pure. */
import type { Act, Aggregate, SubjectRef } from '../db/acts.ts';
import type { StateRow } from '../db/state-rows.ts';
import type { Figures } from './checks/figures.ts';
import { type Attachment, BLANK_CONTENT, type Content, type DocumentState, type Overruled } from './state.ts';

/** Data of each kind of act about a document. */
export interface DocumentActs {
  /**
   * `source`: name of the file that it was imported from; `original`: that file as it came, kept in office.blobs;
   * `figures`: what was computed for it
   */
  'document.drafted': { unitId: string; content: Content; source?: string; original?: Attachment; figures?: Figures };
  'document.edited': { changes: Partial<Content> };
  'document.submitted': Record<string, never>;
  'document.taken-back': Record<string, never>;
  'document.returned': { remarks: string; places?: Readonly<Record<string, string>> };
  'document.cleared': {
    digest: string;
    verdict: 'publish' | 'not-publish';
    basis: string;
    checklist: readonly string[];
    overruled?: readonly Overruled[];
  };
  'document.approved': { digest: string };
  'document.released': { digest: string; indexNumber: string; slug: string; at: string };
  'document.amending': { changeNote: string };
  'document.withdrawn': { reason: string; at: string };
  'document.ended': { reason: string; at: string };
  /** `late`: why it is registered after its day */
  'document.repealed': { by: string; late?: string };
  'document.mending-proposed': { seq: number; on: string | null; reason: string };
  'document.mending-refused': { reason: string };
}
export type DocumentActKind = keyof DocumentActs;

function dataOf<K extends DocumentActKind>(act: Act, _kind: K): DocumentActs[K] {
  return act.data as DocumentActs[K];
}

const BLANK: DocumentState = {
  ...BLANK_CONTENT,
  unitId: '',
  figures: null,
  stage: 'draft',
  revision: 1,
  changeNote: null,
  editors: [],
  clearing: null,
  approval: null,
  returned: null,
  slug: null,
  indexNumber: null,
  releasedAt: null,
  amendedAt: null,
  withdrawn: null,
  repealed: null,
  mending: null,
  changedOn: '',
  publicDigest: null,
};

type Step = (state: DocumentState, act: Act) => Partial<DocumentState>;

const STEPS: Record<DocumentActKind, Step> = {
  'document.drafted': (_, act) => {
    const { unitId, content, figures = null } = dataOf(act, 'document.drafted');
    return { unitId, figures, ...content, stage: 'draft', editors: person(act) };
  },
  // an edit undoes every clearance: what is released is what was cleared and approved
  'document.edited': (state, act) => ({
    ...dataOf(act, 'document.edited').changes,
    stage: 'draft',
    clearing: null,
    approval: null,
    editors: [...new Set([...state.editors, ...person(act)])],
  }),
  'document.submitted': () => ({ stage: 'review', clearing: null, approval: null, returned: null }),
  'document.taken-back': () => ({ stage: 'draft' }),
  'document.returned': (state, act) => ({
    stage: 'draft',
    clearing: null,
    approval: null,
    returned: {
      ...dataOf(act, 'document.returned'),
      personId: act.personId ?? '',
      from: state.stage,
      on: act.happenedOn.toString(),
    },
  }),
  // a negative verdict sends the document back with its basis as remarks
  'document.cleared': (state, act) => {
    const data = dataOf(act, 'document.cleared');
    const by = { personId: act.personId ?? '', on: act.happenedOn.toString() };
    if (data.verdict === 'not-publish')
      return {
        stage: 'draft',
        clearing: null,
        approval: null,
        returned: { ...by, remarks: data.basis, from: state.stage },
      };
    return { stage: 'approval', clearing: { ...data, ...by } };
  },
  'document.approved': (_, act) => ({
    stage: 'approved',
    approval: {
      personId: act.personId ?? '',
      digest: dataOf(act, 'document.approved').digest,
      on: act.happenedOn.toString(),
    },
  }),
  'document.released': (state, act) => {
    const data = dataOf(act, 'document.released');
    return {
      stage: 'released',
      indexNumber: data.indexNumber,
      slug: data.slug,
      releasedAt: state.releasedAt ?? data.at,
      amendedAt: state.releasedAt ? data.at : null,
      publicDigest: data.digest,
      // what was withdrawn is public again
      withdrawn: null,
    };
  },
  'document.amending': (state, act) => ({
    stage: 'draft',
    revision: state.revision + 1,
    changeNote: dataOf(act, 'document.amending').changeNote,
    clearing: null,
    approval: null,
    returned: null,
    plannedAt: null,
    // whoever changed an earlier revision changed this text
    editors: [...new Set([...state.editors, ...person(act)])],
  }),
  'document.withdrawn': (_, act) => ({
    stage: 'withdrawn',
    withdrawn: dataOf(act, 'document.withdrawn'),
    publicDigest: null,
  }),
  // what ended was not taken back: it has no reason beside its period
  'document.ended': (_, act) => ({
    stage: 'ended',
    withdrawn: { at: dataOf(act, 'document.ended').at, reason: null },
    publicDigest: null,
  }),
  'document.repealed': (_, act) => ({
    repealed: { on: act.happenedOn.toString(), by: dataOf(act, 'document.repealed').by },
  }),
  'document.mending-proposed': (_, act) => ({
    mending: {
      ...dataOf(act, 'document.mending-proposed'),
      personId: act.personId,
      proposedOn: act.happenedOn.toString(),
    },
  }),
  'document.mending-refused': () => ({ mending: null }),
};

function person(act: Act): string[] {
  return act.personId ? [act.personId] : [];
}

/** Folds a document's acts in order of recording. An unknown kind is a programmer error. */
export function foldDocument(acts: readonly Act[]): DocumentState {
  let state = BLANK;
  for (const act of acts) {
    const step = STEPS[act.kind as DocumentActKind];
    if (!step) throw new Error(`no document act is called ${act.kind}`);
    state = { ...state, ...step(state, act), changedOn: act.happenedOn.toString() };
  }
  // confirmed: the act that was to be mended is void, and so not among these
  const isOpen = acts.some((act) => act.seq === state.mending?.seq);
  return isOpen ? state : { ...state, mending: null };
}

function documentRow(state: DocumentState, ref: SubjectRef): StateRow {
  return {
    site_id: ref.siteId,
    id: ref.id,
    unit_id: state.unitId,
    stage: state.stage,
    title: state.title,
    body: state.body,
    number: state.number,
    signed_on: state.signedOn,
    effective_on: state.effectiveOn,
    expires_on: state.expiresOn,
    public_until: state.publicUntil,
    kind: state.kind,
    subject_class: state.subjectClass,
    summary: state.summary,
    attribute: state.attribute,
    attribute_ground: state.attributeGround,
    interprets: state.interprets,
    channels: state.channels,
    planned_at: state.plannedAt,
    revision: state.revision,
    change_note: state.changeNote,
    approved_digest: state.approval?.digest ?? null,
    slug: state.slug,
    index_number: state.indexNumber,
    released_at: state.releasedAt,
    amended_at: state.amendedAt,
    withdrawn_at: state.withdrawn?.at ?? null,
    withdrawn_reason: state.withdrawn?.reason ?? null,
    repealed_on: state.repealed?.on ?? null,
    repealed_by: state.repealed?.by ?? null,
    changed_on: state.changedOn,
  };
}

export const documents: Aggregate<DocumentState> = {
  kind: 'document',
  fold: foldDocument,
  tables: [
    { name: 'documents', key: 'id' },
    { name: 'document_columns', key: 'document_id' },
    { name: 'document_attachments', key: 'document_id' },
    { name: 'document_editors', key: 'document_id' },
    { name: 'document_mendings', key: 'document_id' },
  ],
  // a document whose drafting was voided has no state
  rows(state, ref) {
    if (state.unitId === '') return {};
    const own = { site_id: ref.siteId, document_id: ref.id };
    return {
      documents: [documentRow(state, ref)],
      document_columns: state.columns.map((code, position) => ({ ...own, position, column_code: code })),
      document_attachments: state.attachments.map((a, position) => ({
        ...own,
        position,
        name: a.name,
        media_type: a.mediaType,
        size: a.size,
        digest: a.digest,
      })),
      document_editors: state.editors.map((id) => ({ ...own, person_id: id })),
      document_mendings: state.mending
        ? [
            {
              ...own,
              act_seq: state.mending.seq,
              proposed_by: state.mending.personId,
              proposed_on: state.mending.proposedOn,
            },
          ]
        : [],
    };
  },
};
