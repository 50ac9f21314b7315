/** What of the documents waits for whom, from the state rows and the site's chains of approval. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { listUnits, siteSettings } from '../units/read.ts';
import type { Duty } from '../web/duties.ts';
import type { Step, WaitingItem } from '../web/waiting.ts';
import { type ActingUnits, actingUnits } from './chain.ts';
import type { DocumentKind, Stage } from './state.ts';
import './tables.ts';

type DocumentStep = Extract<Step, `documents.${string}`>;

const DUTY: Record<DocumentStep, Duty> = {
  'documents.draft': 'document.draft',
  'documents.returned': 'document.draft',
  'documents.review': 'document.review',
  'documents.approval': 'document.approve',
  'documents.release': 'document.release',
  'documents.mending': 'document.approve',
};

interface Row {
  id: string;
  title: string;
  kind: DocumentKind;
  unit_id: string;
  unit_code: string;
  stage: Stage;
  editors: string[];
  /** the newest act that moved it to where it is */
  moved: number;
  moved_by: string;
  since: Temporal.PlainDate;
  cleared_by: string | null;
  /** seq of the act that somebody proposed to mend; null: none waits */
  mending: number | null;
  mender: string | null;
  mended_on: Temporal.PlainDate | null;
}

/** Acts that leave a document where it is: an edit of a returned draft leaves it returned. */
const UNMOVED = ['document.edited', 'document.mending-proposed', 'document.mending-refused', 'void'];

/** What waits on a site's documents, whoever may do it. A planned release waits for its time, and for nobody. */
export async function waitingDocuments(db: Kysely<Database>, siteId: string): Promise<WaitingItem[]> {
  const { rows } = await sql<Row>`
    select d.id, d.title, d.kind, d.unit_id, u.code as unit_code, d.stage,
      coalesce((select array_agg(e.person_id) from office.document_editors e
        where e.site_id = d.site_id and e.document_id = d.id), '{}') as editors,
      moved.seq as moved, moved.kind as moved_by, moved.happened_on as since,
      case when d.stage = 'approval' then (select a.person_id from office.acts a
        where a.site_id = d.site_id and a.subject_kind = 'document' and a.subject_id = d.id
          and a.kind = 'document.cleared' order by a.seq desc limit 1) end as cleared_by,
      m.act_seq as mending, m.proposed_by as mender, m.proposed_on as mended_on
    from office.documents d
    join office.units u on u.site_id = d.site_id and u.id = d.unit_id
    left join office.document_mendings m on m.site_id = d.site_id and m.document_id = d.id
    cross join lateral (select a.seq, a.kind, a.happened_on from office.acts a
      where a.site_id = d.site_id and a.subject_kind = 'document' and a.subject_id = d.id
        and a.kind <> all (${UNMOVED}::text[]) order by a.seq desc limit 1) moved
    where d.site_id = ${siteId} and (d.stage in ('draft', 'review', 'approval') or m.document_id is not null
      or d.stage = 'approved' and d.attribute = 'proactive' and d.planned_at is null)`.execute(db);
  const { chains } = await siteSettings(db, siteId);
  const units = chains.length > 0 ? await listUnits(db, siteId) : [];
  return rows.flatMap((row) => {
    const acting = actingUnits(chains, units, { id: row.unit_id, code: row.unit_code }, row.kind);
    return stepsOf(row).map((step) => itemOf(row, step, acting));
  });
}

function itemOf(row: Row, step: DocumentStep, acting: ActingUnits): WaitingItem {
  const duty = DUTY[step];
  const unit = duty === 'document.review' || duty === 'document.approve' ? acting[duty] : acting.own;
  const isMending = step === 'documents.mending';
  return {
    area: 'documents',
    step,
    id: row.id,
    title: row.title,
    label: '',
    unitId: row.unit_id,
    waitsFor: duty,
    units: unit === null ? [] : [unit],
    only: duty === 'document.draft' ? row.editors : null,
    not: barred(row, step),
    mark: (isMending ? row.mending : null) ?? row.moved,
    since: (isMending ? row.mended_on : null) ?? row.since,
    deadline: null,
    href: `/office/documents/${row.id}`,
  };
}

function stepsOf({ stage, moved_by, mending }: Row): DocumentStep[] {
  const step = stepAt(stage, ['document.returned', 'document.cleared'].includes(moved_by));
  return [...(step ? [step] : []), ...(mending === null ? [] : ['documents.mending' as const])];
}

function stepAt(stage: Stage, wasReturned: boolean): DocumentStep | null {
  switch (stage) {
    case 'draft':
      return wasReturned ? 'documents.returned' : 'documents.draft';
    case 'review':
      return 'documents.review';
    case 'approval':
      return 'documents.approval';
    case 'approved':
      return 'documents.release';
    default:
      return null;
  }
}

/** Drafter, reviewer and approver are three persons; nobody confirms what he proposed. */
function barred({ editors, cleared_by, mender }: Row, step: DocumentStep): readonly string[] {
  if (step === 'documents.review') return editors;
  if (step === 'documents.mending') return mender ? [mender] : [];
  return step === 'documents.approval' ? [...editors, ...(cleared_by ? [cleared_by] : [])] : [];
}
