/** Proposals as the administrators' pages list them. SQL over the office's state. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Role } from '../web/duties.ts';
import { inForce } from './rules.ts';
import type { ProposalKind } from './second-person.ts';
import './tables.ts';

export interface ListedProposal {
  id: string;
  kind: ProposalKind;
  status: 'open' | 'confirmed' | 'refused' | 'withdrawn' | 'done';
  personId: string;
  personName: string;
  /** Roles that the person concerned holds today. */
  rolesHeld: readonly Role[];
  role: Role | null;
  unitName: string | null;
  startsOn: Temporal.PlainDate | null;
  endsOn: Temporal.PlainDate | null;
  prolongs: boolean;
  username: string | null;
  /** of somebody from outside: the body, and the units to be read */
  body: string | null;
  unitNames: readonly string[];
  ground: string | null;
  proposedBy: string | null;
  proposerName: string | null;
  proposedAt: Temporal.Instant;
  deciderName: string | null;
  decidedOn: Temporal.PlainDate | null;
  remark: string | null;
}

/** What waits (open first, then confirmed), or the newest that were dealt with. Of one person where one is named. */
export async function listProposals(
  db: Kysely<Database>,
  siteId: string,
  today: Temporal.PlainDate,
  asked: { waiting: boolean; personId?: string; limit: number },
): Promise<ListedProposal[]> {
  const rows = await db
    .selectFrom('office.proposals as r')
    .innerJoin('office.persons as p', (join) =>
      join.onRef('p.site_id', '=', 'r.site_id').onRef('p.id', '=', 'r.person_id'),
    )
    .leftJoin('office.persons as by', (join) =>
      join.onRef('by.site_id', '=', 'r.site_id').onRef('by.id', '=', 'r.proposed_by'),
    )
    .leftJoin('office.persons as second', (join) =>
      join.onRef('second.site_id', '=', 'r.site_id').onRef('second.id', '=', 'r.decided_by'),
    )
    .leftJoin('office.units as u', (join) => join.onRef('u.site_id', '=', 'r.site_id').onRef('u.id', '=', 'r.unit_id'))
    .selectAll('r')
    .select(['p.name as person_name', 'by.name as proposer_name', 'second.name as decider_name'])
    .select('u.name as unit_name')
    .select(
      sql<string[]>`array(select n.short_name from office.units n where n.site_id = r.site_id and n.id = any (r.units)
        order by n.sort_key)`.as('unit_names'),
    )
    .where('r.site_id', '=', siteId)
    .where('r.status', asked.waiting ? 'in' : 'not in', ['open', 'confirmed'])
    .$if(asked.personId !== undefined, (query) => query.where('r.person_id', '=', asked.personId ?? ''))
    .orderBy(sql`r.status = 'open'`, 'desc')
    .orderBy('r.proposed_at', asked.waiting ? 'asc' : 'desc')
    .limit(asked.limit)
    .execute();
  const held = await rolesOf(
    db,
    siteId,
    today,
    rows.map((row) => row.person_id),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    status: row.status,
    personId: row.person_id,
    personName: row.person_name,
    rolesHeld: held.get(row.person_id) ?? [],
    role: row.role as Role | null,
    unitName: row.unit_name,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    prolongs: row.prolongs !== null,
    username: row.username,
    body: row.body,
    unitNames: row.unit_names,
    ground: row.ground,
    proposedBy: row.proposed_by,
    proposerName: row.proposer_name,
    proposedAt: row.proposed_at,
    deciderName: row.decider_name,
    decidedOn: row.decided_on,
    remark: row.remark,
  }));
}

/** The roles in force of each of these persons. */
async function rolesOf(
  db: Kysely<Database>,
  siteId: string,
  today: Temporal.PlainDate,
  ids: readonly string[],
): Promise<Map<string, Role[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('office.appointments')
    .select(['person_id', 'role', 'starts_on', 'ends_on'])
    .where('site_id', '=', siteId)
    .where('person_id', 'in', [...new Set(ids)])
    .execute();
  const now = rows.filter((row) =>
    inForce({ startsOn: row.starts_on.toString(), endsOn: row.ends_on?.toString() ?? null }, today),
  );
  return new Map(
    [...Map.groupBy(now, (row) => row.person_id)].map(([id, own]) => [id, own.map((row) => row.role as Role)]),
  );
}
