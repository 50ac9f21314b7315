/** Who is signed in: the answer of this area to the shell. */
import { dateOf } from '../db/acts.ts';
import { isSecure } from '../web/proxy.ts';
import type { Session, Sessions } from '../web/session.ts';
import { needsSecondFactor } from './account-rules.ts';
import { staffAuth } from './auth.ts';
import type { AuthDeps } from './deps.ts';
import { isIdle, isOld } from './policy.ts';
import { readSettings } from './settings.ts';
import { holdersOn } from './substitutes-store.ts';
import './tables.ts';
import { outOfTerm } from './usable.ts';

/** Sessions of the staff realm. */
export function staffSessions(deps: AuthDeps): Sessions {
  return { current: (request, siteId) => currentSession(deps, request, siteId) };
}

/** The id of the request's session in better-auth's store, or null. */
export async function sessionId(deps: AuthDeps, request: Request): Promise<string | null> {
  const found = await findSession(deps, request);
  return found?.session.id ?? null;
}

async function findSession(deps: AuthDeps, request: Request) {
  const auth = await staffAuth(deps, isSecure(request));
  return auth.api.getSession({ headers: request.headers, query: { disableRefresh: true } });
}

async function currentSession(deps: AuthDeps, request: Request, siteId: string): Promise<Session | null> {
  if (!request.headers.has('cookie')) return null;
  const found = await findSession(deps, request);
  if (!found || found.user.siteId !== siteId) return null;
  const now = deps.now();
  const holder = await findHolder(deps, siteId, found.user.id);
  if (!holder || holder.status === 'closed' || (holder.status === 'locked' && holder.locked_until === null))
    return null;
  if (outOfTerm(holder, dateOf(now))) return null;
  const lastSeen = Temporal.Instant.fromEpochMilliseconds(found.session.updatedAt.getTime());
  const { accounts, accountRules } = readSettings(holder.settings);
  if (isIdle(lastSeen, now, accounts)) {
    await deps.office.deleteFrom('auth.session').where('id', '=', found.session.id).execute();
    return null;
  }
  // once a minute is exact enough, and spares a write for most requests
  if (now.since(lastSeen).total('minutes') >= 1) await seen(deps, found.session.id, now);
  const today = dateOf(now);
  const appointments = await appointmentsOn(deps, siteId, found.user.id, today);
  const tooOld = accountRules.oldPassword === 'force' && isOld(holder.password_set_on, today, accounts);
  return {
    siteId,
    accountId: found.user.id,
    personId: found.user.id,
    personName: holder.name,
    appointments,
    mustChangePassword: holder.must_change_password || tooOld,
    mustSetUpFactor: !holder.second_factor && needsSecondFactor(accountRules, appointments),
  };
}

function findHolder(deps: AuthDeps, siteId: string, personId: string) {
  return deps.office
    .selectFrom('office.accounts as a')
    .innerJoin('office.persons as p', (join) =>
      join.onRef('p.site_id', '=', 'a.site_id').onRef('p.id', '=', 'a.person_id'),
    )
    .innerJoin('office.sites as s', 's.site_id', 'a.site_id')
    .select(['p.name', 'a.status', 'a.locked_until', 'a.must_change_password', 's.settings'])
    .select(['a.password_set_on', 'a.second_factor', 'a.starts_on', 'a.ends_on'])
    .where('a.site_id', '=', siteId)
    .where('a.person_id', '=', personId)
    .executeTakeFirst();
}

/** Appointments in force on a date: the person's own, and those that it takes another's place in (代理). */
async function appointmentsOn(deps: AuthDeps, siteId: string, personId: string, date: Temporal.PlainDate) {
  const [holder] = await holdersOn(deps.office, siteId, date, personId);
  return holder?.appointments ?? [];
}

async function seen(deps: AuthDeps, id: string, now: Temporal.Instant): Promise<void> {
  await deps.office.updateTable('auth.session').set({ updatedAt: now.toString() }).where('id', '=', id).execute();
}
