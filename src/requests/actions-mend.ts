/**
 * Mending a mistake: an act is voided, or recorded again with its right date. Never changed. Where a date moves one
 * person proposes and another, an approver, confirms.
 */
import type { Act, Desk, Loaded } from '../db/acts.ts';
import { dateOf, record, withoutVoided } from '../db/acts.ts';
import { refused } from '../web/refusal.ts';
import { type OpenCase, openCase, stopIf, type When } from './actions.ts';
import { foldRequest, requests } from './fold.ts';
import { unconfirmed } from './late/rules.ts';
import {
  afterMending,
  isApprovalOrphaned,
  isSound,
  refuseDeciding,
  refuseProposing,
  refuseRedating,
  refuseVoiding,
} from './mend-rules.ts';
import type { RequestActs } from './request-acts.ts';
import { LODGING, refuseByClock, refuseDate } from './rules.ts';
import type { RequestState } from './state.ts';

type Version = Pick<When, 'version'>;

/** Voids with a reason an act that moves no date; refused while a later act rests on it. */
export async function voidAct(
  desk: Desk,
  id: string,
  { seq, reason }: { seq: number; reason: string },
  when: Version = {},
): Promise<Loaded<RequestState>> {
  const open = await openCase(desk, id, when);
  const act = open.loaded.acts.find((one) => one.seq === seq);
  stopIf('request.void', refuseVoiding(act, open.loaded.acts, desk.actor));
  checkSound(open, afterMending(open.loaded.acts, act as Act, null));
  return record(desk, requests, open.loaded, { kind: 'void', ground: reason, voids: seq });
}

/** `happenedOn`: the right date; without it the act is to be void. */
export interface MendingProposal {
  seq: number;
  happenedOn?: Temporal.PlainDate;
  reason: string;
}

/** Proposes to void an act that moves a date, or to record it with its right date. Nothing moves until it is confirmed. */
export async function proposeMending(
  desk: Desk,
  id: string,
  { seq, happenedOn, reason }: MendingProposal,
  when: Version = {},
): Promise<Loaded<RequestState>> {
  const open = await openCase(desk, id, when);
  const { acts } = open.loaded;
  const act = acts.find((one) => one.seq === seq);
  if (act && happenedOn) {
    stopIf('request.corrected', refuseRedating(act));
    const earliest = LODGING.includes(act.kind) ? '' : open.state.lodgedOn;
    stopIf('request.corrected', refuseDate(happenedOn, dateOf(desk.now), earliest));
  }
  stopIf('request.void', refuseProposing(act, acts, open.state));
  checkSound(open, afterMending(acts, act as Act, happenedOn ?? null));
  const data: RequestActs['request.mending-proposed'][0] = { seq, on: happenedOn?.toString() ?? null };
  return record(desk, requests, open.loaded, { kind: 'request.mending-proposed', data, ground: reason });
}

/** Confirms what another person proposed, as an approver: the act is void and, with its right date, recorded anew. */
export async function confirmMending(desk: Desk, id: string, when: Version = {}): Promise<Loaded<RequestState>> {
  const open = await openCase(desk, id, when);
  const { act, on, reason } = proposal(desk, open);
  checkSound(open, afterMending(open.loaded.acts, act, on));
  const voided = await record(desk, requests, open.loaded, { kind: 'void', ground: reason, voids: act.seq });
  if (!on) return voided;
  const anew = await record(desk, requests, voided, {
    kind: act.kind,
    happenedOn: on,
    data: act.data as object,
    ground: act.ground,
    ...(act.personal ? { personal: act.personal as object } : {}),
  });
  // two persons stand for this day already
  if (!unconfirmed(anew.state).some(({ seq }) => seq === anew.version)) return anew;
  const data: RequestActs['request.late-confirmed'][0] = { seq: anew.version };
  return record(desk, requests, anew, { kind: 'request.late-confirmed', data });
}

/** Refuses what another person proposed: the act stands. */
export async function refuseMending(
  desk: Desk,
  id: string,
  reason: string,
  when: Version = {},
): Promise<Loaded<RequestState>> {
  const open = await openCase(desk, id, when);
  proposal(desk, open);
  return record(desk, requests, open.loaded, { kind: 'request.mending-refused', ground: reason });
}

/** What waits, if this person may decide it. */
function proposal(
  desk: Desk,
  { loaded, state }: OpenCase,
): { act: Act; on: Temporal.PlainDate | null; reason: string } {
  stopIf('request.void', refuseDeciding(state, loaded.acts, desk.actor));
  const { mending } = state;
  const act = loaded.acts.find((one) => one.seq === mending?.seq);
  if (!mending || !act) throw new Error('a proposal names no act of its case');
  return { act, on: mending.on ? Temporal.PlainDate.from(mending.on) : null, reason: mending.reason };
}

/** @throws Refusal where later acts rest on what a history leaves out, or the law holds something new against it */
export function checkSound({ loaded, law, state }: OpenCase, after: readonly Act[]): void {
  const hasApproval = foldRequest(withoutVoided(after)).approval !== null;
  if (!isSound(after) || (hasApproval && isApprovalOrphaned(after)))
    throw refused('request-void', {
      zh: '后面的办理以此事项为前提，请先作废后面的事项。',
      en: 'Later acts rest on this one. Void those first.',
    });
  if (!state.endedBy) stopIf('request.void', refuseByClock(loaded.acts, after, law));
}
