/** The second factor (动态口令, TOTP): setting it up, backup codes, taking it off, and the second step of signing in. */
import { z } from 'zod';
import { type Desk, record } from '../db/acts.ts';
import type { Text } from '../web/language.ts';
import { text } from '../web/language.ts';
import { isSecure } from '../web/proxy.ts';
import { beginAttempt, forgetAttempts } from './attempts.ts';
import { cookiesOf, type StaffAuth, staffAuth } from './auth.ts';
import type { AuthDeps } from './deps.ts';
import { isPassword } from './passwords.ts';
import { loadPerson } from './person-actions.ts';
import { personAggregate } from './person-fold.ts';
import { siteSettings } from './read.ts';
import { removeFactor } from './second-factor-store.ts';
import { recordSession } from './session-acts.ts';

type Work = <T>(task: (desk: Desk) => Promise<T>) => Promise<T>;

/** Whose account it is, and how to write the act about it. */
export interface Own {
  siteId: string;
  personId: string;
  username: string;
  work: Work;
}

export interface FieldProblem {
  field: string;
  text: Text;
}

/** Why the password given is not taken as the person's own; null when it is. Guesses are counted. */
export async function passwordProblem(deps: AuthDeps, own: Own, password: string): Promise<FieldProblem | null> {
  const name = `password of ${own.personId}`;
  const attempt = await beginAttempt(deps, name, (await siteSettings(deps.office, own.siteId)).accounts);
  if (attempt.lockedUntil)
    return { field: 'password', text: text('尝试次数过多，请稍后再试', 'Too many attempts. Try again later') };
  if (!(await own.work((desk) => isPassword(desk, own.personId, password))))
    return { field: 'password', text: text('当前密码不正确', 'This is not your present password') };
  await forgetAttempts(deps, name);
  return null;
}

/** Makes the secret that a telephone is to hold; nothing changes until `confirmFactor`. Returns its otpauth address. */
export async function beginFactor(
  deps: AuthDeps,
  request: Request,
  given: { password: string; issuer: string; username: string },
): Promise<string> {
  const auth = await staffAuth(deps, isSecure(request));
  const body = { password: given.password, issuer: given.issuer };
  const { totpURI } = (await auth.api.enableTwoFactor({ body, headers: request.headers })) as { totpURI: string };
  // better-auth names the account by its address, which nobody knows
  const address = new URL(totpURI);
  address.pathname = `/${encodeURIComponent(given.issuer)}:${encodeURIComponent(given.username)}`;
  return address.toString();
}

export type FactorConfirmed = { ok: true; codes: string[]; cookies: string[] } | { ok: false };

/** Sets the second factor up when the code is right; the backup codes are shown this once. */
export async function confirmFactor(
  deps: AuthDeps,
  request: Request,
  own: Own,
  code: string,
): Promise<FactorConfirmed> {
  const auth = await staffAuth(deps, isSecure(request));
  const response = await auth.api.verifyTOTP({ body: { code }, headers: request.headers, asResponse: true });
  if (!response.ok) return { ok: false };
  await own.work(async (desk) => {
    await record(desk, personAggregate, await loadPerson(desk, own.personId), { kind: 'factor.enrolled' });
  });
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: own.personId } });
  return { ok: true, codes: backupCodes, cookies: cookiesOf(response) };
}

/** Replaces the backup codes by new ones. */
export async function renewCodes(deps: AuthDeps, request: Request, own: Own, password: string): Promise<string[]> {
  const auth = await staffAuth(deps, isSecure(request));
  const { backupCodes } = await auth.api.generateBackupCodes({ body: { password }, headers: request.headers });
  await own.work(async (desk) => {
    await record(desk, personAggregate, await loadPerson(desk, own.personId), { kind: 'factor.codes' });
  });
  return backupCodes;
}

/** Takes one's own second factor off. */
export async function dropFactor(own: Own): Promise<void> {
  await own.work(async (desk) => {
    await record(desk, personAggregate, await loadPerson(desk, own.personId), { kind: 'factor.removed' });
    await removeFactor(desk, own.personId);
  });
}

export type FactorStep = { result: 'in'; cookies: string[] } | { result: 'wrong' } | { result: 'again' };

/** The second step of signing in: six digits, or one of the backup codes. 'again': it is to begin with the password. */
export async function signInFactor(deps: AuthDeps, request: Request, code: string): Promise<FactorStep> {
  const auth = await staffAuth(deps, isSecure(request));
  const headers = withoutSession(request.headers);
  const digits = code.replaceAll(/\s/g, '');
  const personId = await personOfStep(deps, auth, headers);
  if (!personId) return { result: 'again' };
  const given = { headers, asResponse: true as const };
  const response = /^\d{6}$/.test(digits)
    ? await auth.api.verifyTOTP({ ...given, body: { code: digits } })
    : await auth.api.verifyBackupCode({ ...given, body: { code: digits } });
  if (response.ok) return { result: 'in', cookies: cookiesOf(response) };
  await recordSession(deps, 'session.refused', personId);
  const { code: reason = '' } = (await response.json()) as { code?: string };
  return { result: reason === 'INVALID_CODE' || reason === 'INVALID_BACKUP_CODE' ? 'wrong' : 'again' };
}

/** Another person's session in the same browser must not stand in for the step between. */
function withoutSession(headers: Headers): Headers {
  const cookies = (headers.get('cookie') ?? '').split(/; */).filter((cookie) => !cookie.includes('.session_token='));
  const own = new Headers(headers);
  own.set('cookie', cookies.join('; '));
  return own;
}

/** Whose password was right in the step before, by better-auth's cookie of that step. */
async function personOfStep(deps: AuthDeps, auth: StaffAuth, headers: Headers): Promise<string | null> {
  const { name } = (await auth.$context).createAuthCookie('two_factor');
  const cookie = (headers.get('cookie') ?? '').split('; ').find((pair) => pair.startsWith(`${name}=`));
  const [identifier = ''] = decodeURIComponent(cookie?.slice(name.length + 1) ?? '').split('.');
  if (!identifier) return null;
  const step = await deps.office
    .selectFrom('auth.verification')
    .select('value')
    .where('identifier', '=', identifier)
    .executeTakeFirst();
  // the table holds other steps too, whose values name nobody
  return z.uuid().safeParse(step?.value).data ?? null;
}
