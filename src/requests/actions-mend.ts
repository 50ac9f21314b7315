/** Mending a mistake: an act is voided, or recorded again with its right date. Never changed. */
import type { Act, Desk, Loaded } from '../db/acts.ts';
import { dateOf, record } from '../db/acts.ts';
import { refused } from '../web/refusal.ts';
import { type OpenCase, openCase, stopIf, type When } from './actions.ts';
import { requests } from './fold.ts';
import {
  isApprovalOrphaned,
  isSound,
  LODGING,
  refuseByClock,
  refuseDate,
  refuseMending,
  refuseRedating,
} from './rules.ts';
import type { RequestState } from './state.ts';

/**
 * Voids an act with a reason. Where it moves a date, by an approver who did not record it; refused while a later act
 * rests on it.
 */
export async function voidAct(
  desk: Desk,
  id: string,
  { seq, reason }: { seq: number; reason: string },
  when: Pick<When, 'version'> = {},
): Promise<Loaded<RequestState>> {
  const open = await openCase(desk, id, when);
  const act = mendable(desk, open, seq);
  const after = await voided(desk, open, act, reason);
  checkSound(open, after);
  return after;
}

/** Moves an act to its right date: voids it and records it anew, in one transaction. Same persons as for voiding. */
export async function correctDate(
  desk: Desk,
  id: string,
  { seq, happenedOn, reason }: { seq: number; happenedOn: Temporal.PlainDate; reason: string },
  when: Pick<When, 'version'> = {},
): Promise<Loaded<RequestState>> {
  const open = await openCase(desk, id, when);
  const act = mendable(desk, open, seq);
  stopIf('request.corrected', refuseRedating(act));
  const earliest = LODGING.includes(act.kind) ? '' : open.state.lodgedOn;
  stopIf('request.corrected', refuseDate(happenedOn, dateOf(desk.now), earliest));
  const after = await record(desk, requests, await voided(desk, open, act, reason), {
    kind: act.kind,
    happenedOn,
    data: act.data as object,
    ...(act.personal ? { personal: act.personal as object } : {}),
  });
  checkSound(open, after);
  return after;
}

function mendable(desk: Desk, { loaded }: OpenCase, seq: number): Act {
  const act = loaded.acts.find((one) => one.seq === seq);
  stopIf('request.void', refuseMending(act, loaded.acts, desk.actor));
  return act as Act;
}

function voided(desk: Desk, { loaded }: OpenCase, act: Act, reason: string): Promise<Loaded<RequestState>> {
  return record(desk, requests, loaded, { kind: 'void', ground: reason, voids: act.seq });
}

function checkSound({ loaded, law, state }: OpenCase, after: Loaded<RequestState>): void {
  if (!isSound(after.acts) || (after.state.approval && isApprovalOrphaned(after.acts)))
    throw refused('request-void', {
      zh: '后面的办理以此事项为前提，请先作废后面的事项。',
      en: 'Later acts rest on this one. Void those first.',
    });
  if (!state.endedBy) stopIf('request.void', refuseByClock(loaded.acts, after.acts, law));
}
