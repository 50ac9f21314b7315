/** Proposed substitutes as the administrators' page and their work list show them. SQL over the office's state. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Role } from '../web/duties.ts';
import './tables.ts';

export interface ListedSubstitute {
  id: string;
  status: 'open' | 'confirmed' | 'refused' | 'withdrawn';
  holderId: string;
  holderName: string;
  substituteId: string;
  substituteName: string;
  /** What would be handed on. */
  handedOn: readonly { role: Role; unitId: string; unitName: string }[];
  /** Roles that the holder has today, and those handed on. */
  roles: readonly Role[];
  startsOn: Temporal.PlainDate;
  /** exclusive */
  endsOn: Temporal.PlainDate;
  ground: string | null;
  proposedBy: string | null;
  proposerName: string | null;
  proposedAt: Temporal.Instant;
  deciderName: string | null;
  decidedOn: Temporal.PlainDate | null;
  remark: string | null;
  /** Number of the subject's latest act. */
  mark: number;
}

/** What waits for a second administrator, the longest waiting first; or the newest that were dealt with. */
export async function listSubstituteProposals(
  db: Kysely<Database>,
  siteId: string,
  today: Temporal.PlainDate,
  asked: { waiting: boolean; limit: number },
): Promise<ListedSubstitute[]> {
  const { rows } = await sql<Omit<ListedSubstitute, 'handedOn' | 'roles'> & HeldColumns>`
    select s.id, s.status, s.holder_id as "holderId", h.name as "holderName", s.substitute_id as "substituteId",
      p.name as "substituteName", s.starts_on as "startsOn", s.ends_on as "endsOn", s.ground,
      s.proposed_by as "proposedBy", by.name as "proposerName", s.proposed_at as "proposedAt",
      second.name as "deciderName", s.decided_on as "decidedOn", s.remark,
      (select max(a.seq) from office.acts a
        where a.site_id = s.site_id and a.subject_kind = 'substitute' and a.subject_id = s.id) as mark,
      (select json_agg(json_build_object('role', a.role, 'unitId', a.unit_id, 'unitName', u.name) order by a.starts_on, a.id)
        from office.appointments a join office.units u on u.site_id = a.site_id and u.id = a.unit_id
        where a.site_id = s.site_id and a.person_id = s.holder_id and a.id = any (s.appointments)) as handed_on,
      (select array_agg(a.role) from office.appointments a
        where a.site_id = s.site_id and a.person_id = s.holder_id and (a.id = any (s.appointments)
          or a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on > ${today}::date))) as held
    from office.substitute_proposals s
    join office.persons h on h.site_id = s.site_id and h.id = s.holder_id
    join office.persons p on p.site_id = s.site_id and p.id = s.substitute_id
    left join office.persons by on by.site_id = s.site_id and by.id = s.proposed_by
    left join office.persons second on second.site_id = s.site_id and second.id = s.decided_by
    where s.site_id = ${siteId} and (s.status = 'open') = ${asked.waiting}
    order by case when s.status = 'open' then s.proposed_at end, s.proposed_at desc, s.id
    limit ${asked.limit}`.execute(db);
  return rows.map(({ handed_on, held, ...row }) => ({ ...row, handedOn: handed_on ?? [], roles: held ?? [] }));
}

interface HeldColumns {
  handed_on: ListedSubstitute['handedOn'] | null;
  held: Role[] | null;
}
