/** Substitutes that one administrator proposed: confirming them, refusing them, taking them back. */
import { type Desk, dateOf, load, record } from '../db/acts.ts';
import type { Role } from '../web/duties.ts';
import { text } from '../web/language.ts';
import { notFound, refused } from '../web/refusal.ts';
import type { Existing } from './person-actions.ts';
import { inForce } from './rules.ts';
import { confirmingRefusal } from './second-person.ts';
import { demandPossible, loadBoth } from './substitutes-actions.ts';
import { type SubstituteState, substituteAggregate } from './substitutes-fold.ts';
import { substituteWords as words } from './substitutes-messages.ts';

/** Confirms a proposed substitute: in force from the day named, today at the earliest. */
export async function confirmSubstitute(desk: Desk, id: string): Promise<void> {
  const { found, state } = await openProposal(desk, id);
  const { holder, substitute } = await loadBoth(desk, state);
  const appointments = holder.state.grants.filter((grant) => state.appointments.includes(grant.id));
  demandDecider(desk, state, holder, appointments);
  const today = dateOf(desk.now).toString();
  if (state.endsOn <= today) throw refused('proposal', words.tooLate);
  const startsOn = state.startsOn > today ? state.startsOn : today;
  const { holderId, substituteId, endsOn } = state;
  // as things stand now: somebody may have been named, or the appointment ended, since it was proposed
  await demandPossible(desk, { holderId, substituteId, appointments, startsOn, endsOn }, substitute);
  await record(desk, substituteAggregate, found, { kind: 'substitute.confirmed', data: { startsOn } });
}

/** Refuses a proposed substitute, with the reason. */
export async function refuseSubstitute(desk: Desk, id: string, ground: string): Promise<void> {
  const { found, state } = await openProposal(desk, id);
  const { holder } = await loadBoth(desk, state);
  const appointments = holder.state.grants.filter((grant) => state.appointments.includes(grant.id));
  demandDecider(desk, state, holder, appointments);
  await record(desk, substituteAggregate, found, { kind: 'substitute.refused', ground });
}

/** Takes one's own proposal back. */
export async function withdrawSubstitute(desk: Desk, id: string): Promise<void> {
  const { found, state } = await openProposal(desk, id);
  if (state.proposal?.proposedBy !== desk.actor.personId)
    throw refused('proposal', text('仅提请人可办理', 'Only its proposer does this'));
  await record(desk, substituteAggregate, found, { kind: 'substitute.withdrawn' });
}

async function openProposal(desk: Desk, id: string) {
  const found = await load(desk, substituteAggregate, { siteId: desk.actor.siteId, id });
  const { state } = found;
  if (!state?.proposal) throw notFound();
  if (state.proposal.status !== 'open')
    throw refused('proposal', text('该事项已办理，请刷新查看', 'This was dealt with already. Load the page anew'));
  return { found, state };
}

/** Nobody who proposed it, gives the place away or takes it decides it. */
function demandDecider(
  desk: Desk,
  state: NonNullable<SubstituteState>,
  holder: Existing,
  handedOn: readonly { role: Role }[],
): void {
  const today = dateOf(desk.now);
  const held = holder.state.grants.filter((grant) => inForce(grant, today));
  const refusal = decidingRefusal(desk.actor, {
    holderId: state.holderId,
    substituteId: state.substituteId,
    proposedBy: state.proposal?.proposedBy ?? null,
    roles: [...held, ...handedOn].map(({ role }) => role),
  });
  if (refusal) throw refused('proposal', refusal);
}

/** Why this person may not confirm or refuse a proposed substitute; null when he may. Pure. */
export function decidingRefusal(
  actor: Parameters<typeof confirmingRefusal>[0],
  proposal: { holderId: string; substituteId: string; proposedBy: string | null; roles: readonly Role[] },
) {
  const { holderId, substituteId, proposedBy, roles } = proposal;
  const about = (personId: string) => confirmingRefusal(actor, { proposedBy }, { personId, roles });
  return about(holderId) ?? about(substituteId);
}
