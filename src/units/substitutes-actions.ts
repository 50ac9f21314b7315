/** Naming a substitute for some days, and ending it early. */
import { randomUUID } from 'node:crypto';
import { type Desk, dateOf, load, record } from '../db/acts.ts';
import { text } from '../web/language.ts';
import { forbidden, notFound, refused } from '../web/refusal.ts';
import { type Existing, loadPerson } from './person-actions.ts';
import type { Grant } from './person-fold.ts';
import { ADMINISTRATORS } from './rules.ts';
import { substituteAggregate } from './substitutes-fold.ts';
import { type NewSubstitution, substitutionRefusal } from './substitutes-rules.ts';
import { type Substitution, substitutionsSince } from './substitutes-store.ts';

export interface Naming {
  holderId: string;
  substituteId: string;
  appointments: readonly string[];
  /** ISO dates, both included */
  startsOn: string;
  lastDay: string;
  ground: string;
}

export interface Named {
  id: string;
  /** Whether another administrator has to confirm it before it is in force. */
  waits: boolean;
}

/**
 * Names a substitute. By the holder, or by the security administrator. What nobody hands on alone is only proposed: the
 * appointment of an administrator, and whatever the security administrator hands on for somebody else.
 */
export async function nameSubstitute(desk: Desk, naming: Naming): Promise<Named> {
  const { holderId, substituteId, startsOn, ground } = naming;
  const { siteId, personId } = desk.actor;
  if (personId !== holderId && desk.actor.role !== 'security-admin') throw forbidden();
  if (personId === substituteId)
    throw refused('substitute.substituteId', text('不得指定自己为代理人', 'Nobody names himself'));
  const { holder, substitute } = await loadBoth(desk, naming);
  const appointments = holder.state.grants.filter((grant) => naming.appointments.includes(grant.id));
  if (appointments.length < new Set(naming.appointments).size) throw notFound();
  const administrators = appointments.filter(({ role }) => ADMINISTRATORS.includes(role));
  if (personId === holderId && administrators.some(({ role }) => role !== 'security-admin'))
    throw refused(
      'substitute.appointments',
      text(
        '系统管理员、审计管理员的代理人由安全管理员指定',
        'The security administrator names the substitute of the other two administrators',
      ),
    );
  const endsOn = Temporal.PlainDate.from(naming.lastDay).add({ days: 1 }).toString();
  await demandPossible(desk, { holderId, substituteId, appointments, startsOn, endsOn }, substitute);
  const ref = { siteId, id: randomUUID() };
  const data = { holderId, substituteId, appointments: appointments.map(({ id }) => id), startsOn, endsOn };
  const blank = await load(desk, substituteAggregate, ref);
  const waits = personId !== holderId || administrators.length > 0;
  await record(desk, substituteAggregate, blank, {
    kind: waits ? 'substitute.proposed' : 'substitute.named',
    ground,
    data,
  });
  return { id: ref.id, waits };
}

/** Both persons, locked in one order, so that two who name each other at once do not wait for each other. */
export async function loadBoth(desk: Desk, { holderId, substituteId }: Pick<Naming, 'holderId' | 'substituteId'>) {
  const [first, second] = [holderId, substituteId].sort() as [string, string];
  const locked = [await loadPerson(desk, first), await loadPerson(desk, second)];
  const [holder, substitute] = holderId === first ? locked : locked.toReversed();
  if (!holder || !substitute) throw notFound();
  return { holder, substitute };
}

/** @throws Refusal where this substitution cannot be, as things stand. */
export async function demandPossible(desk: Desk, wanted: NewSubstitution, substitute: Existing): Promise<void> {
  const { holderId, substituteId } = wanted;
  const today = dateOf(desk.now);
  const about = await substitutionsSince(desk.tx, desk.actor.siteId, today);
  const refusal = substitutionRefusal(wanted, {
    today,
    others: about.filter((other) => other.holderId === holderId),
    substituteHolds: [...substitute.state.grants, ...(await stoodInFor(desk, about, substituteId))],
    canSignIn: substitute.state.account !== null && substitute.state.account.status !== 'closed',
  });
  if (refusal) throw refused(`substitute.${refusal.field}`, refusal.text);
}

/** What a person holds in the place of others, now or later, by substitutions that are not over. */
export async function heldForOthers(desk: Desk, personId: string): Promise<Grant[]> {
  const about = await substitutionsSince(desk.tx, desk.actor.siteId, dateOf(desk.now), personId);
  return stoodInFor(desk, about, personId);
}

async function stoodInFor(desk: Desk, about: readonly Substitution[], personId: string): Promise<Grant[]> {
  const grants: Grant[] = [];
  for (const one of about.filter(({ substituteId }) => substituteId === personId)) {
    const { state } = await loadPerson(desk, one.holderId);
    const held = state.grants.filter(({ id }) => one.appointments.includes(id));
    grants.push(...held.map((grant) => ({ ...grant, startsOn: one.startsOn, endsOn: one.endsOn })));
  }
  return grants;
}

/** Ends a substitution today, or before it begins. By the holder, the substitute, or the security administrator. */
export async function endSubstitution(desk: Desk, id: string, ground: string, version?: number): Promise<void> {
  const found = await load(desk, substituteAggregate, { siteId: desk.actor.siteId, id }, version);
  const { state } = found;
  // what was only proposed is taken back or refused
  if (!state || (state.proposal !== null && state.proposal.status !== 'confirmed')) throw notFound();
  const { personId, role } = desk.actor;
  if (personId !== state.holderId && personId !== state.substituteId && role !== 'security-admin') throw forbidden();
  const today = dateOf(desk.now).toString();
  if (state.endsOn <= today) throw refused('substitute.endsOn', text('该代理已经结束', 'It is over already'));
  const endsOn = state.startsOn > today ? state.startsOn : today;
  await record(desk, substituteAggregate, found, { kind: 'substitute.ended', ground, data: { endsOn } });
}

/** Ends on a date whatever somebody who leaves then is part of. The caller has asked who may. */
export async function endSubstitutionsOf(desk: Desk, personId: string, date: string, ground: string): Promise<void> {
  const { siteId } = desk.actor;
  for (const { id } of await substitutionsSince(desk.tx, siteId, Temporal.PlainDate.from(date), personId)) {
    const found = await load(desk, substituteAggregate, { siteId, id });
    if (!found.state || found.state.endsOn <= date) continue;
    const endsOn = found.state.startsOn > date ? found.state.startsOn : date;
    await record(desk, substituteAggregate, found, { kind: 'substitute.ended', ground, data: { endsOn } });
  }
}
