/** Reaching the applicant, going on without, and help. */
import type { Desk, Loaded } from '../../db/acts.ts';
import { siteSettings } from '../../units/read.ts';
import { demand, openCase, perform, stopIf, type When, write } from '../actions.ts';
import type { RequestState } from '../state.ts';
import { failedContacts, refuseUnreached } from './rules.ts';
import type { ContactDetails, ContactWay, HelpKind } from './state.ts';

type After = Promise<Loaded<RequestState>>;

/** How the applicant was, or was not, reached. */
export interface Reached extends ContactDetails {
  way: ContactWay;
}

/** Both sides have confirmed: the legal receipt of plain post, and of web, fax and e-mail by the office (Art. 31). */
export function confirmRequest(desk: Desk, id: string, when: When & { contact?: Reached } = {}): After {
  const { contact, ...rest } = when;
  if (!contact) return perform(desk, id, 'request.confirmed', {}, null, rest);
  const { way, ...details } = contact;
  return perform(desk, id, 'request.confirmed', { way }, details, rest);
}

export function recordAttempt(desk: Desk, id: string, { way, ...details }: Reached, when: When = {}): After {
  return perform(desk, id, 'request.contact-tried', { way }, details, when);
}

/** Nobody could be reached: the case goes on from this day, not before the last attempt, as far as the site allows it. */
export async function receiveUnreached(desk: Desk, id: string, when: When = {}): After {
  const open = await openCase(desk, id, when);
  const { intake } = await siteSettings(desk.tx, desk.actor.siteId);
  stopIf('request.confirmed', refuseUnreached(open.state, intake));
  demand(desk, open, 'request.confirmed', {}, failedContacts(open.state).at(-1)?.on);
  return write(desk, open, 'request.confirmed', { unreached: true }, null);
}

export function recordHelp(
  desk: Desk,
  id: string,
  { kinds, note }: { kinds: readonly HelpKind[]; note: string },
  when: When = {},
): After {
  return perform(desk, id, 'request.helped', { kinds }, { note }, when);
}
