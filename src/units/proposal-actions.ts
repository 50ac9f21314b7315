/** Proposing and confirming what a second administrator must see: roles, accounts, initial passwords, second factors. */
import { randomUUID } from 'node:crypto';
import { type Desk, dateOf, record } from '../db/acts.ts';
import type { Role } from '../web/duties.ts';
import { text } from '../web/language.ts';
import { notFound, refused } from '../web/refusal.ts';
import type { Engagement } from './outsiders/fold.ts';
import {
  type Existing,
  loadPerson,
  type NewGrant,
  openAccount,
  refuseGrant,
  resetPassword,
  usableUsername,
} from './person-actions.ts';
import { personAggregate } from './person-fold.ts';
import { actKind, type Proposal, type ProposedRole } from './proposal-fold.ts';
import { inForce } from './rules.ts';
import { removeFactor } from './second-factor-store.ts';
import { confirmingRefusal, type ProposalKind, proposingRefusal, stillConfirmed } from './second-person.ts';
import { heldForOthers } from './substitutes-actions.ts';

/** What is proposed beside the person. */
interface Wanted {
  role?: ProposedRole;
  username?: string;
  outside?: Engagement;
  /** of a term: ISO date, the first on which the account is over */
  endsOn?: string;
  ground?: string | null;
}

/** Proposes a role; returns the proposal's id, which is the appointment's once it is confirmed. */
export async function proposeRole(desk: Desk, personId: string, wanted: NewGrant): Promise<string> {
  const person = await loadPerson(desk, personId);
  const { role, unitId, endsOn = null, ground = null } = wanted;
  const startsOn = wanted.startsOn ?? dateOf(desk.now).toString();
  return propose(desk, person, 'role', { role: { role, unitId, startsOn, endsOn, prolongs: null }, ground });
}

/** Proposes that an appointment ends later than it does; `endsOn` null: that it stays open. */
export async function proposeProlonging(
  desk: Desk,
  personId: string,
  grantId: string,
  endsOn: string | null,
  ground: string,
): Promise<string> {
  const person = await loadPerson(desk, personId);
  const grant = person.state.grants.find((held) => held.id === grantId);
  if (!grant) throw notFound();
  const { role, unitId, startsOn } = grant;
  if (grant.endsOn === null || grant.endsOn <= dateOf(desk.now).toString())
    throw refused(
      'role.endsOn',
      text('只能延长已定有终止日期且尚未终止的授权', 'Only a role that is to end can be prolonged'),
    );
  if (endsOn !== null && endsOn <= grant.endsOn)
    throw refused(
      'role.endsOn',
      text('延长后的终止日期须晚于原终止日期', 'The new end must come after the present one'),
    );
  return propose(desk, person, 'role', { role: { role, unitId, startsOn, endsOn, prolongs: grantId }, ground });
}

/** Proposes to open the one account of a person. */
export async function proposeAccount(desk: Desk, personId: string, username: string): Promise<string> {
  const person = await loadPerson(desk, personId);
  const name = await usableUsername(desk, person, username);
  return propose(desk, person, 'account', { username: name });
}

/** Proposes a new initial password, or that the second factor of an account is taken off. */
export async function proposeReset(
  desk: Desk,
  personId: string,
  kind: 'password' | 'factor',
  ground: string,
): Promise<string> {
  const person = await loadPerson(desk, personId);
  const { account } = person.state;
  if (!account || account.status === 'closed')
    throw refused('account.ground', text('此人没有可用账号', 'The person has no account in use'));
  if (kind === 'factor' && !account.secondFactor)
    throw refused('account.ground', text('此账号未启用动态口令', 'The account has no second factor'));
  return propose(desk, person, kind, { ground });
}

/** Records a proposal; returns its id. @throws Refusal when this administrator does not propose it, or it waits already */
export async function propose(desk: Desk, person: Existing, kind: ProposalKind, wanted: Wanted): Promise<string> {
  const refusal = proposingRefusal(kind, desk.actor, concerned(desk, person, wanted.role?.role));
  if (refusal) throw refused('proposal.role', refusal);
  if (wanted.role) await demandGrantable(desk, person, wanted.role);
  const same = person.state.proposals.some(
    (held) => held.status === 'open' && held.kind === kind && isSame(held.role, wanted.role),
  );
  if (same) throw refused('proposal.ground', text('同一事项已提请，正待复核', 'This is proposed already and waits'));
  const id = randomUUID();
  const { ground = null, role, ...more } = wanted;
  const data = { id, ...role, ...more };
  await record(desk, personAggregate, person, { kind: actKind(kind, 'proposed'), ground, data });
  return id;
}

/** Refuses a role that cannot be held beside the others, those that the person has as a substitute among them. */
async function demandGrantable(desk: Desk, person: Existing, wanted: ProposedRole): Promise<void> {
  const { grants } = person.state;
  const end = grants.find(({ id }) => id === wanted.prolongs)?.endsOn ?? null;
  // it may have been ended since it was proposed: what has ended is granted anew, not brought back
  if (wanted.prolongs !== null && (end === null || end <= dateOf(desk.now).toString()))
    throw refused('role.endsOn', text('该授权已经终止，请重新授予', 'The role has ended. Grant it anew'));
  const inPlace = await heldForOthers(desk, person.ref.id);
  const others = inPlace.filter(({ role, unitId }) => role !== wanted.role || unitId !== wanted.unitId);
  await refuseGrant(desk, [...grants, ...others], wanted, wanted.prolongs);
}

function isSame(a: ProposedRole | null, b: ProposedRole | undefined): boolean {
  return a?.role === b?.role && a?.unitId === b?.unitId && (a?.prolongs ?? null) === (b?.prolongs ?? null);
}

/** Confirms a proposal. A role is held from then on, a second factor is off; a password waits to be handed out. */
export async function confirmProposal(desk: Desk, id: string): Promise<void> {
  const { person, proposal } = await loadProposal(desk, id, 'open');
  mayDecide(desk, person, proposal);
  if (proposal.role) await demandGrantable(desk, person, proposal.role);
  const later = proposal.kind === 'term' ? { endsOn: laterEnd(desk, person, proposal) } : {};
  await record(desk, personAggregate, person, { kind: actKind(proposal.kind, 'confirmed'), data: { id, ...later } });
  if (proposal.kind === 'factor') await removeFactor(desk, person.ref.id);
}

/** What has ended since it was proposed is not brought back. */
function laterEnd(desk: Desk, { state: { outsider } }: Existing, { endsOn }: Proposal): string {
  if (endsOn !== null && outsider && outsider.endedOn === null && outsider.endsOn > dateOf(desk.now).toString())
    return endsOn;
  throw refused('proposal', text('此账号已经到期或者终止，请另行开设', 'The account is over. Propose another one'));
}

/** Refuses a proposal, with the reason. */
export async function refuseProposal(desk: Desk, id: string, ground: string): Promise<void> {
  const { person, proposal } = await loadProposal(desk, id, 'open');
  mayDecide(desk, person, proposal);
  await record(desk, personAggregate, person, { kind: actKind(proposal.kind, 'refused'), ground, data: { id } });
}

/** Takes one's own proposal back, also a confirmed one that nothing followed from yet. */
export async function withdrawProposal(desk: Desk, id: string): Promise<void> {
  const { person, proposal } = await loadProposal(desk, id, 'open', 'confirmed');
  onlyProposer(desk, proposal);
  await record(desk, personAggregate, person, { kind: actKind(proposal.kind, 'withdrawn'), data: { id } });
}

/** Carries a confirmed proposal out with an initial password, which its proposer hands over; says whose it is. */
export async function handOut(desk: Desk, id: string, password: string): Promise<{ name: string; username: string }> {
  const { person, proposal } = await loadProposal(desk, id, 'confirmed');
  onlyProposer(desk, proposal);
  if (proposal.decidedOn === null || !stillConfirmed(proposal.decidedOn, dateOf(desk.now)))
    throw refused('proposal', text('复核已逾7日，请重新提请', 'It was confirmed over 7 days ago. Propose it anew'));
  const { name, account } = person.state;
  if (proposal.kind === 'account') {
    const username = proposal.username ?? '';
    await openAccount(desk, person.ref.id, { username, password }, id);
    return { name, username };
  }
  if (proposal.outside) {
    const username = proposal.username ?? '';
    const { startsOn, endsOn } = proposal.outside;
    await openAccount(desk, person.ref.id, { username, password, term: { startsOn, endsOn } }, id);
    return { name, username };
  }
  await resetPassword(desk, person.ref.id, password, id);
  return { name, username: account?.username ?? '' };
}

async function loadProposal(desk: Desk, id: string, ...allowed: readonly Proposal['status'][]) {
  const row = await desk.tx
    .selectFrom('office.proposals')
    .select('person_id')
    .where('site_id', '=', desk.actor.siteId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  const person = await loadPerson(desk, row.person_id);
  const proposal = person.state.proposals.find((held) => held.id === id);
  if (!proposal) throw notFound();
  if (!allowed.includes(proposal.status))
    throw refused('proposal', text('该事项已办理，请刷新查看', 'This was dealt with already. Load the page anew'));
  return { person, proposal };
}

function mayDecide(desk: Desk, person: Existing, proposal: Proposal): void {
  const refusal = confirmingRefusal(desk.actor, proposal, concerned(desk, person, proposal.role?.role));
  if (refusal) throw refused('proposal', refusal);
}

function onlyProposer(desk: Desk, proposal: Proposal): void {
  if (proposal.proposedBy === desk.actor.personId) return;
  throw refused('proposal', text('仅提请人可办理', 'Only its proposer does this'));
}

function concerned(desk: Desk, person: Existing, wanted?: Role) {
  const today = dateOf(desk.now);
  const held = person.state.grants.filter((grant) => inForce(grant, today)).map((grant) => grant.role);
  return { personId: person.ref.id, roles: wanted ? [...held, wanted] : held };
}
