/** Cases whose retention has ended, and proposals to erase them. Numbers and dates alone: no personal data. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/schema.ts';

export interface EndedCase {
  number: string;
  unitName: string;
  /** of the closing, or of the last decision about it */
  endedOn: Temporal.PlainDate;
  /** 'due': not proposed, or refused before */
  stage: 'due' | 'proposed' | 'erased';
  ground: string | null;
  proposedBy: string | null;
  proposerName: string | null;
  /** why an earlier proposal was refused */
  remarks: string | null;
  decidedOn: Temporal.PlainDate | null;
}

const MOST = 200;

/** The longest ended first, at most 200 of each stage. `years`: how long personal data is kept after the end. */
export async function listEnded(
  db: Kysely<Database>,
  siteId: string,
  { today, years }: { today: Temporal.PlainDate; years: number },
): Promise<EndedCase[]> {
  const last = today.subtract({ years }).toString();
  const { rows } = await sql<EndedCase & { rank: number }>`
    select * from (
      select c.*, row_number() over (partition by c.stage order by c."endedOn", c.number) as rank from (
        select r.number, u.name as "unitName",
          greatest(r.closed_on, (select max(m.decided_on) from office.request_remedies m
            where m.site_id = r.site_id and m.request_id = r.id)) as "endedOn",
          case when e.stage is null or e.stage = 'refused' then 'due' else e.stage end as stage,
          e.ground, e.proposed_by as "proposedBy", p.name as "proposerName", e.remarks, e.decided_on as "decidedOn"
        from office.requests r
        join office.units u on u.site_id = r.site_id and u.id = r.unit_id
        left join office.erasures e on e.site_id = r.site_id and e.request_id = r.id
        left join office.persons p on p.site_id = e.site_id and p.id = e.proposed_by
        where r.site_id = ${siteId} and r.stage = 'closed' and r.closed_on <= ${last}
          and not exists (select from office.request_remedies m
            where m.site_id = r.site_id and m.request_id = r.id and m.decided_on is null)) c
      where c."endedOn" <= ${last} or c.stage <> 'due') d
    where rank <= ${MOST} order by rank`.execute(db);
  return rows;
}

/** Ids of all cases whose erasure was confirmed. */
export async function erasedCases(db: Kysely<Database>, siteId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('office.erasures')
    .select('request_id')
    .where('site_id', '=', siteId)
    .where('stage', '=', 'erased')
    .execute();
  return rows.map((row) => row.request_id);
}

/** Ids of the cases with these receipt numbers, always in the same order. */
export async function idsOf(db: Kysely<Database>, siteId: string, numbers: readonly string[]): Promise<string[]> {
  if (numbers.length === 0) return [];
  const rows = await db
    .selectFrom('office.requests')
    .select('id')
    .where('site_id', '=', siteId)
    .where('number', 'in', [...numbers])
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
