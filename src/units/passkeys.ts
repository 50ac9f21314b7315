/** Passkeys (通行密钥): better-auth's plugin, called by our own pages and written as acts. */
import { record } from '../db/acts.ts';
import { isSecure, originOf } from '../web/proxy.ts';
import { notFound } from '../web/refusal.ts';
import { cookiesOf, createAuth } from './auth.ts';
import type { AuthDeps } from './deps.ts';
import { loadPerson } from './person-actions.ts';
import { personAggregate } from './person-fold.ts';
import type { Own } from './second-factor.ts';

function authAt(deps: AuthDeps, request: Request, siteId: string) {
  return createAuth(deps, isSecure(request), { siteId, origin: originOf(request), province: null });
}

/** What the browser needs to make a passkey, as JSON, with the cookie that holds its challenge. */
export async function registrationOptions(
  deps: AuthDeps,
  request: Request,
  given: { siteId: string; username: string; personName: string },
): Promise<Response> {
  const auth = await authAt(deps, request, given.siteId);
  const asked = { headers: request.headers, query: { name: given.username }, asResponse: true as const };
  const response = await auth.api.generatePasskeyRegistrationOptions(asked);
  if (!response.ok) return response;
  const options = (await response.json()) as { user: object };
  // better-auth names the person by an address that nobody knows
  const named = { ...options, user: { ...options.user, displayName: given.personName } };
  return json(named, cookiesOf(response));
}

/** What the browser needs to sign in with a passkey; it says itself which one. */
export async function signInOptions(deps: AuthDeps, request: Request, siteId: string): Promise<Response> {
  const auth = await authAt(deps, request, siteId);
  const response = await auth.api.generatePasskeyAuthenticationOptions({ asResponse: true, headers: new Headers() });
  return response.ok ? json(await response.json(), cookiesOf(response)) : response;
}

function json(body: unknown, cookies: readonly string[]): Response {
  const response = Response.json(body, { headers: { 'cache-control': 'no-store' } });
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

/** Keeps what the browser made; false when it does not belong to the challenge. */
export async function addPasskey(
  deps: AuthDeps,
  request: Request,
  own: Own,
  given: { name: string; response: unknown },
): Promise<boolean> {
  const auth = await authAt(deps, request, own.siteId);
  const asked = { headers: request.headers, body: given, asResponse: true as const };
  const response = await auth.api.verifyPasskeyRegistration(asked);
  if (!response.ok) return false;
  await own.work(async (desk) => {
    const person = await loadPerson(desk, own.personId);
    await record(desk, personAggregate, person, { kind: 'passkey.added', data: { name: given.name } });
  });
  return true;
}

/** Renames a passkey of one's own (`name`), or removes it (null). */
export async function changePasskey(own: Own, id: string, name: string | null): Promise<void> {
  await own.work(async (desk) => {
    const mine = { id, userId: own.personId };
    const passkey = await desk.tx
      .selectFrom('auth.passkey')
      .select('name')
      .where('id', '=', mine.id)
      .where('userId', '=', mine.userId)
      .executeTakeFirst();
    if (!passkey) throw notFound();
    const person = await loadPerson(desk, own.personId);
    const data = { name: name ?? passkey.name ?? '' };
    await record(desk, personAggregate, person, { kind: name === null ? 'passkey.removed' : 'passkey.renamed', data });
    if (name === null) await desk.tx.deleteFrom('auth.passkey').where('id', '=', id).execute();
    else await desk.tx.updateTable('auth.passkey').set({ name }).where('id', '=', id).execute();
  });
}

/** Signs in with what the browser answered; null when it opens no account of this site. */
export async function signInWithPasskey(
  deps: AuthDeps,
  request: Request,
  siteId: string,
  response: Record<string, unknown>,
): Promise<string[] | null> {
  const auth = await authAt(deps, request, siteId);
  const asked = { headers: request.headers, body: { response: response as never }, asResponse: true as const };
  const answer = await auth.api.verifyPasskeyAuthentication(asked);
  return answer.ok ? cookiesOf(answer) : null;
}

export interface OwnPasskey {
  id: string;
  name: string;
  addedAt: Temporal.Instant | null;
}

/** One's passkeys, the oldest first. */
export async function listPasskeys(deps: AuthDeps, personId: string): Promise<OwnPasskey[]> {
  const rows = await deps.office
    .selectFrom('auth.passkey')
    .select(['id', 'name', 'createdAt'])
    .where('userId', '=', personId)
    .orderBy('createdAt')
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name ?? '', addedAt: row.createdAt }));
}
