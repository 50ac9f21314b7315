/** Handing over what somebody leaves: what is bound to the person goes to a successor, the appointments end. */
import { randomUUID } from 'node:crypto';
import { type Desk, dateOf, load, record } from '../db/acts.ts';
import { endRole, loadPerson } from '../units/person-actions.ts';
import { endSubstitutionsOf } from '../units/substitutes-actions.ts';
import { holdersOn } from '../units/substitutes-store.ts';
import { isOutside, permits } from '../web/duties.ts';
import { text } from '../web/language.ts';
import { refused } from '../web/refusal.ts';
import { waitingOnSite } from './gather.ts';
import { type Handover, handoverAggregate } from './handover-fold.ts';
import { boundIn } from './rules.ts';

/**
 * Records the hand-over. Substitutions end on the same day; so do the appointments where the security administrator does
 * it, since nobody else may end them. Refuses a successor who could not go on with a draft.
 */
export async function handOver(desk: Desk, { ground, ...handover }: Handover & { ground: string }): Promise<void> {
  const { leaverId, successorId, leavesOn } = handover;
  const { siteId, personId, role } = desk.actor;
  const today = dateOf(desk.now);
  if (leaverId === successorId)
    throw refused('handover.successorId', text('接手人不能是离任人本人', 'Choose somebody else'));
  if (leaverId === personId)
    throw refused('handover.leaverId', text('不得为本人办理移交，请由他人办理', 'Nobody does this for himself'));
  if (leavesOn < today.toString())
    throw refused('handover.leavesOn', text('离任日期不得早于今天', 'The day cannot be in the past'));
  const leaver = await loadPerson(desk, leaverId);
  const { account, grants } = (await loadPerson(desk, successorId)).state;
  if (account === null || account.status === 'closed')
    throw refused('handover.successorId', text('此人没有可用账号，不能接手', 'This person has no account in use'));
  if (grants.some((grant) => isOutside(grant.role)))
    throw refused(
      'handover.successorId',
      text('外部人员不能接手本单位的工作', 'People from outside take over nothing'),
    );
  await demandAble(desk, leaverId, successorId);
  const blank = await load(desk, handoverAggregate, { siteId, id: randomUUID() });
  await record(desk, handoverAggregate, blank, { kind: 'work.handed-over', ground, data: handover });
  await endSubstitutionsOf(desk, leaverId, leavesOn, ground);
  if (role !== 'security-admin') return;
  const held = leaver.state.grants.filter(({ endsOn }) => endsOn === null || endsOn > leavesOn);
  for (const { id } of held) await endRole(desk, leaverId, id, Temporal.PlainDate.from(leavesOn), ground);
}

async function demandAble(desk: Desk, leaverId: string, successorId: string): Promise<void> {
  const { tx, keys } = desk;
  const { siteId } = desk.actor;
  const today = dateOf(desk.now);
  const bound = boundIn(await waitingOnSite({ db: tx, keys, siteId, today }), leaverId);
  const [successor] = await holdersOn(tx, siteId, today, successorId);
  const own = (successor?.appointments ?? []).filter(({ onBehalfOf }) => !onBehalfOf);
  const stranded = bound.filter((item) => item.units.every((unit) => !permits(own, item.waitsFor, unit)));
  if (stranded.length === 0) return;
  throw refused(
    'handover.successorId',
    text(
      `有${stranded.length}件草稿所在单位，接手人没有经办职责；请先为其授权，或者另选接手人`,
      `The successor cannot go on with ${stranded.length} drafts: grant the role first, or choose somebody else`,
    ),
  );
}
