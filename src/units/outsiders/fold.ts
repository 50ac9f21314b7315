/** Somebody from outside (外部测评、督查人员): whom a body sent, for what, until when; folded from the person's acts. */
import type { Act } from '../../db/acts.ts';
import type { Role } from '../../web/duties.ts';

/** A third party that evaluates for the county, or a superior office that inspects it. */
export const OUTSIDE_KINDS = ['third-party', 'superior'] as const;
export type OutsideKind = (typeof OUTSIDE_KINDS)[number];

export interface Engagement {
  kind: OutsideKind;
  /** the body that the person comes from */
  body: string;
  /** what the account is for */
  purpose: string;
  role: Role;
  /** what may be read: the units, or one unit that receives the person where the role serves the whole site */
  grants: readonly { id: string; unitId: string }[];
  /** ISO dates, half open */
  startsOn: string;
  endsOn: string;
}

export interface Outsider extends Engagement {
  /** the day on which it was ended before its time */
  endedOn: string | null;
}

/** What a person from outside is after an act; `proposed` is the engagement that the act carries out. */
export function outsider(state: Outsider | null, act: Act, proposed: Engagement | null): Outsider | null {
  if (act.kind === 'account.opened' && proposed) return { ...proposed, endedOn: null };
  if (!state) return null;
  if (act.kind === 'term.confirmed') return { ...state, endsOn: (act.data as { endsOn: string }).endsOn };
  if (act.kind === 'outsider.ended') return { ...state, endedOn: (act.data as { endsOn: string }).endsOn };
  return state;
}

/** Row of office.outsiders. */
export function outsiderRow(state: Outsider, key: { site_id: string; person_id: string }) {
  const { kind, body, purpose, role, grants, startsOn, endsOn, endedOn } = state;
  const units = grants.map(({ unitId }) => unitId);
  return { ...key, kind, body, purpose, role, units, starts_on: startsOn, ends_on: endsOn, ended_on: endedOn };
}
