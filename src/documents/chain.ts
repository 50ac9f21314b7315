/** Whose reviewers and approvers act on a document, and which documents a duty therefore reaches. Pure. */
import { type Chain, chainFor } from '../units/chains.ts';
import { type Appointment, type Duty, permits, reach } from '../web/duties.ts';
import { DOCUMENT_KINDS, type DocumentKind } from './state.ts';

/** What is asked of a unit here. */
export interface ChainUnit {
  id: string;
  code: string;
}

/** The duties that a chain may give to another unit. */
const CHAINED = { 'document.review': 'reviewUnit', 'document.approve': 'approveUnit' } as const;
type ChainedDuty = keyof typeof CHAINED;

const isChained = (duty: Duty): duty is ChainedDuty => duty in CHAINED;

/** Units of a document: its own, and by the site's chains the ones that review and approve it. */
export interface ActingUnits {
  own: string;
  /** null: the chain names a unit that the site does not have, so that nobody can act until it is mended */
  'document.review': string | null;
  'document.approve': string | null;
}

export function actingUnits(
  chains: readonly Chain[],
  units: readonly ChainUnit[],
  unit: ChainUnit,
  kind: DocumentKind,
): ActingUnits {
  const acting = chainFor(chains, unit.code, kind);
  const idOf = (code: string) => (code === unit.code ? unit.id : (units.find((one) => one.code === code)?.id ?? null));
  return { own: unit.id, 'document.review': idOf(acting.reviewUnit), 'document.approve': idOf(acting.approveUnit) };
}

/**
 * The appointment under which a duty may be done about a document, or null. Whoever reviews or approves it for another
 * unit may also read it.
 */
export function permitsOn(appointments: readonly Appointment[], duty: Duty, units: ActingUnits): Appointment | null {
  const at = (one: Duty, unitId: string | null) => (unitId === null ? null : permits(appointments, one, unitId));
  if (isChained(duty)) return at(duty, units[duty]);
  const own = at(duty, units.own);
  if (own || duty !== 'document.read') return own;
  return permitsOn(appointments, 'document.review', units) ?? permitsOn(appointments, 'document.approve', units);
}

/** Documents of a unit: of one kind, or of every kind (null). */
export interface Part {
  unitId: string;
  kind: DocumentKind | null;
}
/** The documents that a duty reaches. */
export type Scope = 'all' | readonly Part[];

/** Whether a document lies within what a duty reaches. */
export function isWithin(scope: Scope, unitId: string, kind: string): boolean {
  return scope === 'all' || scope.some((part) => part.unitId === unitId && (part.kind === null || part.kind === kind));
}

/** What a duty reaches by these appointments and chains: the same answer as permitsOn gives for each document. */
export function scopeOf(
  appointments: readonly Appointment[],
  duty: Duty,
  chains: readonly Chain[],
  units: readonly ChainUnit[],
): Scope {
  const reached = reach(appointments, duty);
  if (reached === 'all') return 'all';
  const whole = (ids: readonly string[]): Part[] => ids.map((unitId) => ({ unitId, kind: null }));
  if (chains.length === 0) return whole(reached);
  if (isChained(duty)) return chainedParts(reached, duty, chains, units);
  if (duty !== 'document.read') return whole(reached);
  const others = (['document.review', 'document.approve'] as const).flatMap((one) => {
    const scope = scopeOf(appointments, one, chains, units);
    return scope === 'all' ? whole(units.map((unit) => unit.id)) : scope;
  });
  return [...whole(reached), ...others];
}

function chainedParts(
  reached: readonly string[],
  duty: ChainedDuty,
  chains: readonly Chain[],
  units: readonly ChainUnit[],
): Part[] {
  const codes = new Set(units.filter((unit) => reached.includes(unit.id)).map((unit) => unit.code));
  return units.flatMap(({ id, code }): Part[] => {
    const kinds = DOCUMENT_KINDS.filter((kind) => codes.has(chainFor(chains, code, kind)[CHAINED[duty]]));
    if (kinds.length === DOCUMENT_KINDS.length) return [{ unitId: id, kind: null }];
    return kinds.map((kind) => ({ unitId: id, kind }));
  });
}
