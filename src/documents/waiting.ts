/** What of the documents waits for whom, from the state rows and the site's chains of approval. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { listUnits, siteSettings } from '../units/read.ts';
import type { Duty } from '../web/duties.ts';
import type { Step, WaitingItem } from '../web/waiting.ts';
import { actingUnits } from './chain.ts';
import type { DocumentKind, Stage } from './state.ts';
import './tables.ts';

type DocumentStep = Extract<Step, `documents.${string}`>;

const DUTY: Record<DocumentStep, Duty> = {
  'documents.draft': 'document.draft',
  'documents.returned': 'document.draft',
  'documents.review': 'document.review',
  'documents.approval': 'document.approve',
  'documents.release': 'document.release',
};

interface Row {
  id: string;
  title: string;
  kind: DocumentKind;
  unit_id: string;
  unit_code: string;
  stage: Stage;
  version: number;
  changed_on: Temporal.PlainDate;
  editors: string[];
  cleared_by: string | null;
  returned: boolean;
}

/** What waits on a site's documents, whoever may do it. A planned release waits for its time, and for nobody. */
export async function waitingDocuments(db: Kysely<Database>, siteId: string): Promise<WaitingItem[]> {
  const { rows } = await sql<Row>`
      select d.id, d.title, d.kind, d.unit_id, u.code as unit_code, d.stage, s.version, d.changed_on,
        coalesce((select array_agg(e.person_id) from office.document_editors e
          where e.site_id = d.site_id and e.document_id = d.id), '{}') as editors,
        case when d.stage = 'approval' then (select a.person_id from office.acts a
          where a.site_id = d.site_id and a.subject_kind = 'document' and a.subject_id = d.id
            and a.kind = 'document.cleared' order by a.seq desc limit 1) end as cleared_by,
        newest.kind in ('document.returned', 'document.cleared') as returned
      from office.documents d
      join office.units u on u.site_id = d.site_id and u.id = d.unit_id
      join office.subjects s on s.site_id = d.site_id and s.kind = 'document' and s.id = d.id
      join office.acts newest on newest.site_id = d.site_id and newest.seq = s.version
      where d.site_id = ${siteId} and (d.stage in ('draft', 'review', 'approval')
        or d.stage = 'approved' and d.attribute = 'proactive' and d.planned_at is null)`.execute(db);
  const { chains } = await siteSettings(db, siteId);
  const units = chains.length > 0 ? await listUnits(db, siteId) : [];
  return rows.map((row) => {
    const step = stepOf(row);
    const duty = DUTY[step];
    const acting = actingUnits(chains, units, { id: row.unit_id, code: row.unit_code }, row.kind);
    const unit = duty === 'document.review' || duty === 'document.approve' ? acting[duty] : acting.own;
    const isDraft = row.stage === 'draft';
    return {
      area: 'documents',
      step,
      id: row.id,
      title: row.title,
      label: '',
      unitId: row.unit_id,
      waitsFor: duty,
      units: unit === null ? [] : [unit],
      only: isDraft ? row.editors : null,
      not: barred(row),
      mark: row.version,
      since: row.changed_on,
      deadline: null,
      href: `/office/documents/${row.id}`,
    };
  });
}

function stepOf({ stage, returned }: Row): DocumentStep {
  if (stage === 'draft') return returned ? 'documents.returned' : 'documents.draft';
  if (stage === 'review') return 'documents.review';
  return stage === 'approval' ? 'documents.approval' : 'documents.release';
}

/** Drafter, reviewer and approver are three persons. */
function barred({ stage, editors, cleared_by }: Row): readonly string[] {
  if (stage === 'review') return editors;
  return stage === 'approval' ? [...editors, ...(cleared_by ? [cleared_by] : [])] : [];
}
