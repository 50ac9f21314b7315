/** Everybody who knocks: each role for a unit, and those who hold none. */
import { randomUUID } from 'node:crypto';
import { type Duty, permits, ROLES, type Role } from '../../src/web/duties.ts';
import type { Session, Sessions } from '../../src/web/session.ts';

export const HEADER = 'x-test-session';

/** Sessions as the header of a request says them: what the shell documents as its interface, without a password. */
export const headerSessions: Sessions = {
  async current(request, siteId) {
    const session = JSON.parse(request.headers.get(HEADER) ?? 'null') as Session | null;
    return session?.siteId === siteId ? session : null;
  },
};

export interface Visitor {
  name: string;
  session: Session | null;
}

export function visitor(name: string, more: Partial<Session> = {}, roles: readonly [Role, string][] = []): Visitor {
  const personId = randomUUID();
  const session: Session = {
    siteId: 'shifan',
    accountId: personId,
    personId,
    personName: name,
    appointments: roles.map(([role, unitId]) => ({ role, unitId, unitName: unitId })),
    mustChangePassword: false,
    ...more,
  };
  return { name, session };
}

/** One person for each role at a unit. */
export function everyRole(unitId: string, where: string): Visitor[] {
  return ROLES.map((role) => visitor(`${role} of ${where}`, {}, [[role, unitId]]));
}

/** All roles at once do not help whom the site does not know, or whose password is an initial one. */
export function outsiders(unitId: string): Visitor[] {
  const all = ROLES.map((role): [Role, string] => [role, unitId]);
  return [
    { name: 'nobody signed in', session: null },
    visitor('somebody of the other site', { siteId: 'qingxi' }, all),
    visitor('somebody with an initial password', { mustChangePassword: true }, all),
    visitor('somebody without a role'),
  ];
}

/** Whether the table of duties lets this person do it for one of these units, or for the site. */
export function isPermitted({ session }: Visitor, duty: Duty, units: readonly string[] | null): boolean {
  if (!session) return false;
  return (units ?? ['']).some((unit) => permits(session.appointments, duty, unit) !== null);
}
