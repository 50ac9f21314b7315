/** Which unit took over from which when units were merged or renamed (机构改革). Pure. */
import type { Text } from '../web/language.ts';
import { text } from '../web/language.ts';

export interface Succeeded {
  id: string;
  /** First date on which the unit is no longer there. */
  activeTo: Temporal.PlainDate | null;
  successorId: string | null;
}

/** The unit that answers on a day for what was this unit's: itself while it is there or nobody took over from it. */
export function heirOn(units: readonly Succeeded[], unitId: string, day: Temporal.PlainDate): string {
  return lineOn(units, unitId, day).at(-1) ?? unitId;
}

/** The unit, whoever took over from it, and so on up to a day. */
export function lineOn(units: readonly Succeeded[], unitId: string, day: Temporal.PlainDate): string[] {
  const line = [unitId];
  for (;;) {
    const unit = find(units, line.at(-1) ?? unitId);
    const next = unit && isGone(unit, day) ? unit.successorId : null;
    if (next === null || line.includes(next)) return line;
    line.push(next);
  }
}

/** The unit and every unit for which it answers on a day, in the order of the list. */
export function heritageOn(units: readonly Succeeded[], unitId: string, day: Temporal.PlainDate): string[] {
  const others = units.filter((unit) => unit.id !== unitId && heirOn(units, unit.id, day) === unitId);
  return [unitId, ...others.map((unit) => unit.id)];
}

/** Why one unit cannot take over from another that closes on a day; null when it can. */
export function successionProblem(
  units: readonly Succeeded[],
  unitId: string,
  successorId: string,
  closedOn: Temporal.PlainDate,
): Text | null {
  const successor = find(units, successorId);
  if (!successor) return text('请选择本站点的单位', 'Choose a unit of this site');
  const follows = (id: string | null): boolean => {
    const seen = new Set<string>();
    for (let at = id; at !== null && !seen.has(at); at = find(units, at)?.successorId ?? null) {
      if (at === unitId) return true;
      seen.add(at);
    }
    return false;
  };
  if (follows(successorId))
    return text('承接单位不能是本单位或由本单位承接的单位', 'A unit cannot take over from itself');
  if (isGone(successor, closedOn))
    return text('承接单位在撤销日期前已撤销', 'The successor was closed before that date');
  return null;
}

const find = (units: readonly Succeeded[], id: string) => units.find((unit) => unit.id === id);

function isGone({ activeTo }: Succeeded, day: Temporal.PlainDate): boolean {
  return activeTo !== null && Temporal.PlainDate.compare(activeTo, day) <= 0;
}
