/** Links of third parties and co-makers, and refusals that were overridden. */
import type { SubjectRef } from '../../db/acts.ts';
import type { StateRow } from '../../db/state-rows.ts';
import { dataOf, personalOf, type Step } from '../request-acts.ts';
import type { Consultation, RequestState } from '../state.ts';
import { untold } from './rules.ts';

function change(
  { consultations }: RequestState,
  { who, party }: Pick<Consultation, 'who' | 'party'>,
  fields: (one: Consultation) => Partial<Consultation>,
): Partial<RequestState> {
  const isIt = (one: Consultation) => one.who === who && one.party === party;
  return { consultations: consultations.map((one) => (isIt(one) ? { ...one, ...fields(one) } : one)) };
}

export const partySteps = {
  'request.party-link-issued': (state, act, on) =>
    change(state, dataOf(act, 'request.party-link-issued'), () => ({
      link: { issuedOn: on, code: personalOf(act, 'request.party-link-issued'), told: null, sent: [] },
    })),
  'request.party-code-told': (state, act, on) => {
    const { way, ...whom } = dataOf(act, 'request.party-code-told');
    return change(state, whom, ({ link }) => ({ link: link && { ...link, told: { on, way } } }));
  },
  'request.party-code-sent': (state, act, on) => {
    const { way, ...whom } = dataOf(act, 'request.party-code-sent');
    const sending = { seq: act.seq, on, way };
    const personal = personalOf(act, 'request.party-code-sent');
    const to = personal && personal !== 'erased' ? { [way]: personal.to } : {};
    return change(state, whom, ({ link, contacts }) => ({
      contacts: { ...contacts, ...to },
      link: link && { ...link, told: { on, way }, sent: [...link.sent, sending] },
    }));
  },
  'request.party-link-revoked': (state, act) =>
    change(state, dataOf(act, 'request.party-link-revoked'), () => ({ link: null })),
  'request.third-party-overridden': (state, act, on) => {
    const { party } = dataOf(act, 'request.third-party-overridden');
    const ground = personalOf(act, 'request.third-party-overridden');
    return change(state, { who: 'third-party', party }, () => ({
      override: { on, ground, toldOn: null, letter: null },
    }));
  },
  'request.third-party-told': (state, act, on) => {
    const { party, letter } = dataOf(act, 'request.third-party-told');
    return change(state, { who: 'third-party', party }, ({ override }) => ({
      override: override && { ...override, toldOn: on, letter: letter ?? null },
    }));
  },
} as const satisfies Record<string, Step>;

/** Third parties that are owed a letter, for the list of what waits. */
export function untoldRows(state: RequestState, ref: SubjectRef): StateRow[] {
  return untold(state).map(({ party, override }) => ({
    site_id: ref.siteId,
    request_id: ref.id,
    party,
    overridden_on: override?.on ?? null,
  }));
}
