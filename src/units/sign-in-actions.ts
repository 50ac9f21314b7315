/** Signing in and changing one's own password: attempts, locks, acts. */
import { type Desk, dateOf, record } from '../db/acts.ts';
import type { Text } from '../web/language.ts';
import { text } from '../web/language.ts';
import { isSecure } from '../web/proxy.ts';
import { atDesk } from '../web/routes.ts';
import { beginAttempt, forgetAttempts } from './attempts.ts';
import { nameInRealm, signInWith, staffAuth } from './auth.ts';
import type { AuthDeps } from './deps.ts';
import { endSessions, isPassword, setPassword, wasUsed } from './passwords.ts';
import { loadPerson, lockAccount } from './person-actions.ts';
import { personAggregate } from './person-fold.ts';
import { isOld, weakness } from './policy.ts';
import { siteSettings } from './read.ts';
import { recordSession } from './session-acts.ts';
import { sessionId } from './sessions.ts';
import { isUsable, outOfTerm } from './usable.ts';

export type LockReason = 'failures' | 'idle' | 'administrator' | 'early' | 'over';

export type SignInResult =
  /** `advise`: the password has grown old. 'factor': the code of the second factor is to come. */
  | { result: 'in' | 'factor'; cookies: string[]; advise: boolean }
  | { result: 'wrong' }
  /** The password is right and the account is locked: told to nobody who does not know the password. */
  | { result: 'locked'; reason: LockReason }
  /** Too many attempts; nothing was tried. */
  | { result: 'wait'; minutes: number };

/** Signs a person in on one site. The same answers, in the same time, whether or not an account has the name. */
export async function signIn(
  deps: AuthDeps,
  request: Request,
  given: { siteId: string; username: string; password: string; peer: string },
): Promise<SignInResult> {
  const { siteId, password, peer } = given;
  const username = given.username.trim().toLowerCase();
  const name = nameInRealm(siteId, username);
  const policy = (await siteSettings(deps.office, siteId)).accounts;
  const attempt = await beginAttempt(deps, name, policy, siteId, peer);
  if (attempt.lockedUntil) {
    // whole seconds: the database keeps fewer digits than the clock has
    const seconds = Math.round(attempt.lockedUntil.since(deps.now()).total('seconds'));
    return { result: 'wait', minutes: Math.max(1, Math.ceil(seconds / 60)) };
  }
  const found = await accountNamed(deps, siteId, username);
  // one hash is looked at either way, so that the time tells nothing
  if (found && found.status !== 'closed' && !isUsable(found, deps.now()))
    return ofLocked(deps, siteId, found, password);
  const account = found?.status === 'closed' ? undefined : found;
  const auth = await staffAuth(deps, isSecure(request));
  const userAgent = request.headers.get('user-agent') ?? '';
  // a name that no account can have takes as long to refuse as a wrong password
  const tried = await signInWith(auth, { name: account ? name : nameInRealm(siteId, '-'), password, peer, userAgent });
  if (tried.result === 'too-often') return { result: 'wait', minutes: 1 };
  if (!account) return { result: 'wrong' };
  if (tried.result === 'wrong') {
    await recordSession(deps, 'session.refused', account.person_id);
    if (attempt.failures >= policy.maxFailures)
      await lockForAWhile(deps, siteId, account.person_id, policy.lockMinutes);
    return { result: 'wrong' };
  }
  await forgetAttempts(deps, name);
  const { result, cookies } = tried;
  return { result, cookies, advise: isOld(account.password_set_on, dateOf(deps.now()), policy) };
}

function accountNamed(deps: AuthDeps, siteId: string, username: string) {
  return deps.office
    .selectFrom('office.accounts')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('username', '=', username)
    .executeTakeFirst();
}

/** Why the account is locked or not open on this day, for whoever knows its password. */
async function ofLocked(
  deps: AuthDeps,
  siteId: string,
  account: Parameters<typeof isUsable>[0] & { person_id: string },
  password: string,
): Promise<SignInResult> {
  const { person_id: personId, locked_until } = account;
  const isRight = await atDesk(deps, { siteId, personId: null, role: 'system', unitId: null }, deps.now(), (desk) =>
    isPassword(desk, personId, password),
  );
  await recordSession(deps, 'session.refused', personId);
  if (!isRight) return { result: 'wrong' };
  const term = outOfTerm(account, dateOf(deps.now()));
  if (term) return { result: 'locked', reason: term };
  if (locked_until !== null) return { result: 'locked', reason: 'failures' };
  const act = await deps.office
    .selectFrom('office.acts')
    .select('person_id')
    .where('site_id', '=', siteId)
    .where('subject_kind', '=', 'person')
    .where('subject_id', '=', personId)
    .where('kind', '=', 'account.locked')
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  // only the sweep of idle accounts locks without end and without a person
  return { result: 'locked', reason: act?.person_id === null ? 'idle' : 'administrator' };
}

async function lockForAWhile(deps: AuthDeps, siteId: string, personId: string, minutes: number): Promise<void> {
  const actor = { siteId, personId: null, role: 'system', unitId: null };
  const until = deps.now().add({ minutes });
  await atDesk(deps, actor, deps.now(), (desk) => lockAccount(desk, personId, until, '登录失败次数达到上限'));
}

/** Signs out and returns the cookies that make the browser forget the session. */
export async function signOut(deps: AuthDeps, request: Request): Promise<string[]> {
  const auth = await staffAuth(deps, isSecure(request));
  const { headers } = await auth.api.signOut({ headers: request.headers, returnHeaders: true });
  return headers.getSetCookie();
}

export interface PasswordChange {
  siteId: string;
  personId: string;
  present: string;
  wanted: string;
}

export interface PasswordProblem {
  field: 'present' | 'wanted';
  text: Text;
}

/** Changes one's own password and ends one's other sessions. Returns what is wrong, or null when it is done. */
export async function changePassword(
  deps: AuthDeps,
  request: Request,
  change: PasswordChange,
  work: <T>(task: (desk: Desk) => Promise<T>) => Promise<T>,
): Promise<PasswordProblem | null> {
  const { siteId, personId, present, wanted } = change;
  const policy = (await siteSettings(deps.office, siteId)).accounts;
  // guessing the present password at a desk left open counts like guessing it at the door
  const attempt = await beginAttempt(deps, `password of ${personId}`, policy);
  if (attempt.lockedUntil) {
    return { field: 'present', text: text('尝试次数过多，请稍后再试', 'Too many attempts. Try again later') };
  }
  const kept = await sessionId(deps, request);
  return work(async (desk) => {
    const person = await loadPerson(desk, personId);
    const username = person.state.account?.username ?? '';
    if (!(await isPassword(desk, personId, present))) {
      return { field: 'present', text: text('当前密码不正确', 'This is not your present password') };
    }
    await forgetAttempts({ office: desk.tx, keys: desk.keys }, `password of ${personId}`);
    const weak = weakness(wanted, username, policy);
    if (weak) return { field: 'wanted', text: weak };
    if (await wasUsed(desk, personId, wanted, policy.history)) {
      const message = text(
        `不得使用最近 ${policy.history} 次用过的密码`,
        `Not one of your last ${policy.history} passwords`,
      );
      return { field: 'wanted', text: message };
    }
    await record(desk, personAggregate, person, { kind: 'password.changed' });
    await setPassword(desk, personId, wanted);
    await endSessions(desk, personId, kept ?? undefined);
    return null;
  });
}
