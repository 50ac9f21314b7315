/** What administrators proposed and another one has yet to confirm, as it waits in my work. */
import { type Kysely, sql } from 'kysely';
import { dateOf } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import type { WaitingItem } from '../web/waiting.ts';
import { actKind } from './proposal-fold.ts';
import { type ListedProposal, listProposals } from './proposals.ts';
import { confirmingRefusal, PROPOSAL_KINDS, stillConfirmed } from './second-person.ts';
import { decidingRefusal } from './substitute-proposals.ts';
import { listSubstituteProposals } from './substitute-proposals-list.ts';
import './tables.ts';

const MOST = 500;
const PROPOSED = PROPOSAL_KINDS.map((kind) => actKind(kind, 'proposed'));
const CONFIRMED = PROPOSAL_KINDS.map((kind) => actKind(kind, 'confirmed'));

/** The open proposals of a site. Told outside without a name: the title is for who may confirm. */
export async function waitingProposals(
  db: Kysely<Database>,
  siteId: string,
  today: Temporal.PlainDate,
): Promise<WaitingItem[]> {
  const listed = await listProposals(db, siteId, today, { waiting: true, limit: MOST });
  return [
    ...(await ofPersons(db, siteId, listed)),
    ...(await confirmed(db, siteId, listed, today)),
    ...(await ofSubstitutes(db, siteId, today)),
  ];
}

/** Confirmed, while there is time: who proposed it hands the initial password out. */
async function confirmed(
  db: Kysely<Database>,
  siteId: string,
  listed: readonly ListedProposal[],
  today: Temporal.PlainDate,
): Promise<WaitingItem[]> {
  const ready = listed.filter(
    ({ status, decidedOn }) =>
      status === 'confirmed' && decidedOn !== null && stillConfirmed(decidedOn.toString(), today),
  );
  if (ready.length === 0) return [];
  const { rows } = await sql<{ id: string; seq: number; unit_id: string }>`
    select distinct on (a.data->>'id') a.data->>'id' as id, a.seq, coalesce(a.unit_id,
      (select u.id from office.units u where u.site_id = a.site_id order by u.parent_id is not null, u.sort_key limit 1)
    ) as unit_id
    from office.acts a
    where a.site_id = ${siteId} and a.subject_kind = 'person' and a.kind = any (${CONFIRMED}::text[])
      and a.subject_id = any (${ready.map(({ personId }) => personId)}::uuid[])
    order by a.data->>'id', a.seq desc`.execute(db);
  const acts = new Map(rows.map((row) => [row.id, row]));
  return ready.flatMap(({ id, personName, proposedBy, decidedOn }): WaitingItem[] => {
    const act = acts.get(id);
    if (!act || proposedBy === null || decidedOn === null) return [];
    return [
      {
        ...{ area: 'proposals', step: 'proposals.hand-out', id, title: personName, label: '', unitId: act.unit_id },
        ...{ waitsFor: 'proposal.decide', units: [act.unit_id], only: [proposedBy], not: [] },
        ...{ mark: act.seq, since: decidedOn, deadline: null, href: `/office/proposals#${id}` },
      },
    ];
  });
}

async function ofPersons(
  db: Kysely<Database>,
  siteId: string,
  listed: readonly ListedProposal[],
): Promise<WaitingItem[]> {
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
