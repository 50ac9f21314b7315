/** The secrets behind accounts: credentials, earlier passwords, sessions. Written in the transaction of their act. */
import type { Desk } from '../db/acts.ts';
import { createAuth, nameInRealm, type StaffAuth } from './auth.ts';
import { hashPassword, verifyPassword } from './hashing.ts';
import './tables.ts';

/** better-auth's own store, over the desk's transaction. */
async function store(desk: Desk) {
  const auth: StaffAuth = await createAuth({ office: desk.tx, keys: desk.keys, now: () => desk.now }, false);
  return (await auth.$context).internalAdapter;
}

/** Makes the credential of a new account. A user's id is the person's; better-auth wants an address, nobody else does. */
export async function openCredential(
  desk: Desk,
  given: { personId: string; name: string; username: string; password: string },
): Promise<void> {
  const { personId, name, username, password } = given;
  const { siteId } = desk.actor;
  const users = await store(desk);
  const email = `${personId}@staff.invalid`;
  const user = { id: personId, name, email, emailVerified: true, siteId, username: nameInRealm(siteId, username) };
  await users.createUser(user, { method: 'office' });
  const hash = await hashPassword(password);
  await users.createAccount({ userId: personId, providerId: 'credential', accountId: personId, password: hash });
  await remember(desk, personId, hash);
}

/** Replaces a password. */
export async function setPassword(desk: Desk, personId: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await (await store(desk)).updatePassword(personId, hash);
  await remember(desk, personId, hash);
}

/** Whether this is the person's present password. */
export async function isPassword(desk: Desk, personId: string, password: string): Promise<boolean> {
  const credential = await (await store(desk)).findCredentialAccount(personId);
  return credential?.password ? verifyPassword({ hash: credential.password, password }) : false;
}

/** Whether the password is one of the person's last ones, the present one among them. */
export async function wasUsed(desk: Desk, personId: string, password: string, history: number): Promise<boolean> {
  const rows = await desk.tx
    .selectFrom('auth.password_history')
    .select('hash')
    .where('user_id', '=', personId)
    .orderBy('seq', 'desc')
    .limit(history)
    .execute();
  const same = await Promise.all(rows.map(({ hash }) => verifyPassword({ hash, password })));
  return same.includes(true);
}

/** Ends the sessions of a person; all but the one that is named, where one is. */
export async function endSessions(desk: Desk, personId: string, keptSessionId?: string): Promise<void> {
  await desk.tx
    .deleteFrom('auth.session')
    .where('userId', '=', personId)
    .$if(keptSessionId !== undefined, (query) => query.where('id', '!=', keptSessionId ?? ''))
    .execute();
}

async function remember(desk: Desk, personId: string, hash: string): Promise<void> {
  await desk.tx.insertInto('auth.password_history').values({ user_id: personId, hash }).execute();
}
