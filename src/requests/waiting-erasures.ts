/** Erasures that were proposed and wait for a second person: one item for what one person proposed of a unit on one day. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { WaitingItem } from '../web/waiting.ts';
import './tables.ts';

export async function waitingErasures(db: Kysely<Database>, siteId: string): Promise<WaitingItem[]> {
  const { rows } = await sql<{
    id: string;
    number: string;
    count: number;
    unit_id: string;
    proposed_by: string | null;
    proposed_on: Temporal.PlainDate;
    mark: number;
  }>`
    select (array_agg(r.id order by a.seq desc))[1] as id, min(r.number) as number, count(*) as count, r.unit_id,
      e.proposed_by, e.proposed_on, max(a.seq) as mark
    from office.erasures e
    join office.requests r on r.site_id = e.site_id and r.id = e.request_id
    cross join lateral (select a.seq from office.acts a
      where a.site_id = e.site_id and a.subject_kind = 'erasure' and a.subject_id = e.request_id
        and a.kind = 'erasure.proposed' order by a.seq desc limit 1) a
    where e.site_id = ${siteId} and e.stage = 'proposed'
    group by r.unit_id, e.proposed_by, e.proposed_on`.execute(db);
  return rows.map(({ id, number, count, unit_id, proposed_by, proposed_on, mark }) => {
    const title = count > 1 ? `${number} +${count - 1}` : number;
    return {
      area: 'retention',
      step: 'retention.confirm',
      id,
      title,
      label: title,
      unitId: unit_id,
      waitsFor: 'retention.confirm',
      units: [unit_id],
      only: null,
      not: proposed_by ? [proposed_by] : [],
      mark,
      since: proposed_on,
      deadline: null,
      href: '/office/retention',
    };
  });
}
