/** A unit folded from its acts. */
import type { Act, Aggregate, SubjectRef } from '../db/acts.ts';

export const UNIT_KINDS = ['government', 'department', 'town', 'office', 'other'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export interface Contact {
  address?: string;
  hours?: string;
  phone?: string;
  fax?: string;
  email?: string;
  postcode?: string;
  /** address of its site, where inspections begin */
  website?: string;
}

/** A body named in remedies between two ISO dates; `to` is the first date on which it is no longer the one. */
export interface Remedy {
  name: string;
  from: string;
  to: string | null;
}

/** What is entered about a unit. Dates are ISO; `activeTo` is the first date on which the unit is no longer there. */
export interface UnitFacts {
  code: string;
  name: string;
  shortName: string;
  nameEn: string;
  kind: UnitKind;
  parentId: string | null;
  creditCode: string | null;
  /** Pinyin of the name, kept in the act so that a newer dictionary does not move old rows. */
  sortKey: string;
  activeFrom: string;
  activeTo: string | null;
  contact: Contact;
  /** 行政复议机关 */
  reconsideration: Remedy[];
  /** 行政诉讼管辖法院 */
  courts: Remedy[];
  /** The unit that took over its tasks when it was closed (职责承接单位); absent while none is known. */
  successorId?: string;
}

export type UnitState = UnitFacts | null;

export const unitAggregate: Aggregate<UnitState> = {
  kind: 'unit',
  tables: [{ name: 'units', key: 'id' }],
  fold: (acts) => acts.reduce<UnitState>(step, null),
  rows: (state, ref) => ({ units: state ? [row(state, ref)] : [] }),
};

function step(state: UnitState, act: Act): UnitState {
  if (act.kind === 'unit.founded') return act.data as UnitFacts;
  if (!state) return state;
  if (act.kind === 'unit.changed') return { ...state, ...(act.data as Partial<UnitFacts>) };
  if (act.kind === 'unit.closed') return { ...state, activeTo: (act.data as { activeTo: string }).activeTo };
  if (act.kind === 'unit.succeeded-by') return { ...state, successorId: (act.data as { unitId: string }).unitId };
  return state;
}

function row(state: UnitFacts, ref: SubjectRef) {
  return {
    site_id: ref.siteId,
    id: ref.id,
    code: state.code,
    name: state.name,
    short_name: state.shortName,
    name_en: state.nameEn,
    kind: state.kind,
    parent_id: state.parentId,
    credit_code: state.creditCode,
    sort_key: state.sortKey,
    active_from: state.activeFrom,
    active_to: state.activeTo,
    contact: state.contact,
    reconsideration: state.reconsideration,
    courts: state.courts,
    successor_id: state.successorId ?? null,
  };
}
