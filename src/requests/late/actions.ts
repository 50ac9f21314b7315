/** A second person stands for a day that was recorded late, or declares the entry void. */
import { type Act, type Desk, type Loaded, record } from '../../db/acts.ts';
import { refused } from '../../web/refusal.ts';
import { demand, openCase, type When, write } from '../actions.ts';
import { checkSound } from '../actions-mend.ts';
import { requests } from '../fold.ts';
import { afterMending } from '../mend-rules.ts';
import type { RequestState } from '../state.ts';
import { unconfirmed } from './rules.ts';

/** `refusal`: why the day is not believed; the late entry is void then. */
export interface LateDecision {
  seq: number;
  refusal?: string;
}

/** @throws Refusal where no such entry waits, whoever recorded it decides, or later acts rest on what would be void */
export async function decideLate(
  desk: Desk,
  id: string,
  { seq, refusal }: LateDecision,
  when: When = {},
): Promise<Loaded<RequestState>> {
  const open = await openCase(desk, id, when);
  demand(desk, open, 'request.late-confirmed', { seq });
  const one = unconfirmed(open.state).find((late) => late.seq === seq);
  const act: Act | undefined = open.loaded.acts.find((each) => each.seq === seq);
  if (!one || !act || one.by === desk.actor.personId)
    throw refused('request-late', {
      zh: '该补登事项不待确认，或者由您补登，须由另一人确认。',
      en: 'This entry does not wait for you: it is decided, or you recorded it.',
    });
  if (!refusal) return write(desk, open, 'request.late-confirmed', { seq }, null);
  checkSound(open, afterMending(open.loaded.acts, act, null));
  return record(desk, requests, open.loaded, { kind: 'void', ground: refusal, voids: seq });
}
