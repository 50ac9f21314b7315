/** The acts that took the numbers of a unit's letters in a year, and how many numbers were given out. */
import { type Kysely, sql } from 'kysely';
import type { Act } from '../../db/acts.ts';
import type { Database } from '../../db/schema.ts';
import '../tables.ts';
import type { NumberEntry } from './register.ts';
import { numbersOf } from './register.ts';

export interface RegisterLine extends NumberEntry {
  caseId: string;
  /** receipt number; null where the case was registered by mistake */
  caseNumber: string | null;
}

export interface NumberRegister {
  lines: RegisterLine[];
  /** how many numbers the series has given out */
  given: number;
}

interface Row {
  subject_id: string;
  case_number: string | null;
  seq: number;
  kind: string;
  happened_on: Temporal.PlainDate;
  recorded_at: Temporal.Instant;
  data: unknown;
  voids: number | null;
}

/** In the order in which the numbers were given out. A case whose registration was voided keeps its lines. */
export async function numberRegister(
  db: Kysely<Database>,
  siteId: string,
  unitId: string,
  year: number,
): Promise<NumberRegister> {
  const { rows } = await sql<Row>`
    with cases as (
      select id, number from office.requests
      where site_id = ${siteId} and unit_id = ${unitId}::uuid and lodged_on < make_date(${year + 1}, 1, 1)
      union all
      select l.subject_id, null from office.acts v
      join office.acts l on l.site_id = v.site_id and l.seq = v.voids
      where v.site_id = ${siteId} and v.kind = 'void' and l.kind in ('request.lodged', 'request.registered')
        and l.data ->> 'unitId' = ${unitId}
        and not exists (select 1 from office.requests r where r.site_id = l.site_id and r.id = l.subject_id)
    )
    select a.subject_id, c.number as case_number, a.seq, a.kind, a.happened_on, a.recorded_at, a.data, a.voids
    from cases c
    join office.acts a on a.site_id = ${siteId} and a.subject_kind = 'request' and a.subject_id = c.id
    where a.voids is not null or a.kind in ('request.lodged', 'request.registered', 'request.number-reserved',
        'request.number-cancelled') or a.data -> 'letter' ->> 'number' is not null
    order by a.seq`.execute(db);
  const lines = [...Map.groupBy(rows, (row) => row.subject_id)].flatMap(([caseId, own]) =>
    numbersOf(own.map(actOf)).map((entry) => ({ ...entry, caseId, caseNumber: own[0]?.case_number ?? null })),
  );
  const counter = await db
    .selectFrom('office.counters')
    .select('value')
    .where('site_id', '=', siteId)
    .where('name', '=', `request-letter/${unitId}/${year}`)
    .executeTakeFirst();
  return {
    lines: lines.filter(({ on }) => on.startsWith(`${year}-`)).sort((a, b) => a.seq - b.seq),
    given: Number(counter?.value ?? 0),
  };
}

/** Without persons and sealed texts: what numbers need. */
const actOf = (row: Row): Act => ({
  seq: row.seq,
  kind: row.kind,
  happenedOn: row.happened_on,
  recordedAt: row.recorded_at,
  personId: null,
  role: '',
  unitId: null,
  ground: null,
  data: row.data,
  personal: null,
  voids: row.voids,
});
