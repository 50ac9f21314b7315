/** Who may hold which role, and which unit or appointment is in force on a date. Pure. */
import { isOutside, type Role } from '../web/duties.ts';
import type { Text } from '../web/language.ts';
import { text } from '../web/language.ts';

/** A half-open period of ISO dates; null: no end is known. */
export interface Period {
  startsOn: string;
  endsOn: string | null;
}

/** Whether the period holds on the date: its first day included, its end excluded. */
export function inForce(period: Period, date: Temporal.PlainDate | string): boolean {
  const day = date.toString();
  return period.startsOn <= day && (period.endsOn === null || day < period.endsOn);
}

/** Whether two periods share a day. */
export function overlap(a: Period, b: Period): boolean {
  const empty = (p: Period) => p.endsOn !== null && p.endsOn <= p.startsOn;
  if (empty(a) || empty(b)) return false;
  return (a.endsOn === null || b.startsOn < a.endsOn) && (b.endsOn === null || a.startsOn < b.endsOn);
}

/** The units that exist on a date. */
export function unitInForce<U extends { activeFrom: Temporal.PlainDate; activeTo: Temporal.PlainDate | null }>(
  units: readonly U[],
  date: Temporal.PlainDate,
): U[] {
  return units.filter((unit) =>
    inForce({ startsOn: unit.activeFrom.toString(), endsOn: unit.activeTo?.toString() ?? null }, date),
  );
}

export const ADMINISTRATORS: readonly Role[] = ['system-admin', 'security-admin', 'audit-admin'];

interface Held extends Period {
  role: Role;
  unitId: string;
}

/**
 * Why this role may not be added to those held; null when it may. The three administrators are three people who do no
 * business of the office (三员分立), so none of their roles is ever held beside any other role on the same day.
 */
export function grantRefusal(held: readonly Held[], wanted: Held): Text | null {
  if (wanted.endsOn !== null && wanted.endsOn <= wanted.startsOn) {
    return text('终止日期须晚于起始日期', 'The end must come after the start');
  }
  const beside = held.filter((grant) => overlap(grant, wanted));
  if (beside.some((grant) => grant.role === wanted.role && grant.unitId === wanted.unitId)) {
    return text('此人在该期间已担任该单位的此项角色', 'The person already holds this role for this unit then');
  }
  const others = beside.filter((grant) => grant.role !== wanted.role);
  if (others.some((grant) => ADMINISTRATORS.includes(grant.role) || ADMINISTRATORS.includes(wanted.role))) {
    return text(
      '系统管理员、安全管理员、审计管理员须由不同人员担任，且不得兼任业务角色',
      'The system, security and audit administrator are three people and hold no other role',
    );
  }
  // on whatever days: their own may be prolonged into those of the other role
  if (held.some(({ role }) => role !== wanted.role && (isOutside(role) || isOutside(wanted.role)))) {
    return text(
      '外部测评、督查人员只能查阅，不得兼任本单位的角色，也不得代理',
      'People from outside read and hold no other role',
    );
  }
  return null;
}

/** Nobody grants a role to himself or ends one of his own. */
export function isOwnGrant(actorPersonId: string | null, personId: string): boolean {
  return actorPersonId === personId;
}

/** Whether a parent may be given to a unit: no unit is above itself. */
export function isCircular(
  unitId: string,
  parentId: string,
  units: readonly { id: string; parentId: string | null }[],
): boolean {
  const seen = new Set<string>();
  for (let at: string | null = parentId; at !== null && !seen.has(at); ) {
    if (at === unitId) return true;
    seen.add(at);
    const here: string = at;
    at = units.find((unit) => unit.id === here)?.parentId ?? null;
  }
  return false;
}
