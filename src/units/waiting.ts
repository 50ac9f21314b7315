/** What administrators proposed and another one has yet to confirm, as it waits in my work. */
import { type Kysely, sql } from 'kysely';
import { dateOf } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import type { WaitingItem } from '../web/waiting.ts';
import { actKind } from './proposal-fold.ts';
import { listProposals } from './proposals.ts';
import { confirmingRefusal, PROPOSAL_KINDS } from './second-person.ts';
import { decidingRefusal } from './substitute-proposals.ts';
import { listSubstituteProposals } from './substitute-proposals-list.ts';
import './tables.ts';

const MOST = 500;
const PROPOSED = PROPOSAL_KINDS.map((kind) => actKind(kind, 'proposed'));

/** The open proposals of a site. Told outside without a name: the title is for who may confirm. */
export async function waitingProposals(
  db: Kysely<Database>,
  siteId: string,
  today: Temporal.PlainDate,
): Promise<WaitingItem[]> {
  return [...(await ofPersons(db, siteId, today)), ...(await ofSubstitutes(db, siteId, today))];
}

async function ofPersons(db: Kysely<Database>, siteId: string, today: Temporal.PlainDate): Promise<WaitingItem[]> {
  const listed = await listProposals(db, siteId, today, { waiting: true, limit: MOST });
  const open = listed.filter(({ status }) => status === 'open');
  if (open.length === 0) return [];
  const { rows } = await sql<{ id: string; seq: number; on: Temporal.PlainDate; unit_id: string }>`
    select a.data->>'id' as id, a.seq, a.happened_on as "on", coalesce((a.data->>'unitId')::uuid, a.unit_id,
      (select u.id from office.units u where u.site_id = a.site_id order by u.parent_id is not null, u.sort_key limit 1)
    ) as unit_id
    from office.acts a
    where a.site_id = ${siteId} and a.subject_kind = 'person' and a.kind = any (${PROPOSED}::text[])
      and a.subject_id = any (${open.map(({ personId }) => personId)}::uuid[])`.execute(db);
  const acts = new Map(rows.map((row) => [row.id, row]));
  return open.flatMap((proposal): WaitingItem[] => {
    const act = acts.get(proposal.id);
    if (!act) return [];
    const { id, personId, role, rolesHeld } = proposal;
    const concerned = { personId, roles: role ? [...rolesHeld, role] : rolesHeld };
    return [
      {
        area: 'proposals',
        step: `proposals.${proposal.kind}`,
        id,
        title: proposal.personName,
        label: '',
        unitId: act.unit_id,
        waitsFor: 'proposal.decide',
        units: [act.unit_id],
        only: null,
        not: [],
        may: (actorId, held) =>
          confirmingRefusal(
            { personId: actorId, role: held.role, onBehalfOf: held.onBehalfOf?.personId ?? null },
            proposal,
            concerned,
          ) === null,
        mark: act.seq,
        since: act.on,
        deadline: null,
        href: `/office/proposals#${id}`,
      },
    ];
  });
}

async function ofSubstitutes(db: Kysely<Database>, siteId: string, today: Temporal.PlainDate): Promise<WaitingItem[]> {
  const listed = await listSubstituteProposals(db, siteId, today, { waiting: true, limit: MOST });
  return listed.flatMap((proposal): WaitingItem[] => {
    const [first] = proposal.handedOn;
    if (!first) return [];
    return [
      {
        area: 'proposals',
        step: 'proposals.substitute',
        id: proposal.id,
        title: proposal.holderName,
        label: '',
        unitId: first.unitId,
        waitsFor: 'proposal.decide',
        units: [first.unitId],
        only: null,
        not: [],
        may: (personId, { role, onBehalfOf }) =>
          decidingRefusal({ personId, role, onBehalfOf: onBehalfOf?.personId ?? null }, proposal) === null,
        mark: proposal.mark,
        since: dateOf(proposal.proposedAt),
        deadline: null,
        href: `/office/proposals#${proposal.id}`,
      },
    ];
  });
}
