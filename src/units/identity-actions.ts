/**
 * Linking accounts to identities of the province's service; nobody gets an account by signing in there. It takes two: the
 * security administrator names the identifier, and the account's own person accepts it, or one administrator alone could
 * open anybody's account with an identity of his own.
 */
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { type Desk, record } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import { text } from '../web/language.ts';
import { refused } from '../web/refusal.ts';
import { type Existing, loadPerson } from './person-actions.ts';
import { personAggregate } from './person-fold.ts';
import { identityOn, PROVIDER } from './province.ts';
import './tables.ts';

/** Under this name an identity waits for its person and opens nothing. */
const OFFERED = `${PROVIDER}-offered`;

/** Names the identifier of a person, who accepts it. The act tells that, and not the identifier. */
export async function offerIdentity(desk: Desk, personId: string, subject: string): Promise<void> {
  const person = await loadPerson(desk, personId);
  notOwn(desk, personId);
  demandLinkable(person);
  const accountId = identityOn(desk.actor.siteId, subject);
  const taken = await desk.tx
    .selectFrom('auth.account')
    .select('id')
    .where('providerId', 'in', [PROVIDER, OFFERED])
    .where('accountId', '=', accountId)
    .where('userId', '!=', personId)
    .executeTakeFirst();
  if (taken) throw refused('identity.subject', text('该标识已绑定其他账号', 'Another account is linked to it'));
  await record(desk, personAggregate, person, { kind: 'identity.offered' });
  await dropIdentities(desk, personId);
  await desk.tx
    .insertInto('auth.account')
    .values({ id: randomUUID(), accountId, providerId: OFFERED, userId: personId })
    .execute();
}

/** The identifier that waits for this person's acceptance; null when none does. */
export async function offeredIdentity(db: Kysely<Database>, siteId: string, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('auth.account')
    .select('accountId')
    .where('providerId', '=', OFFERED)
    .where('userId', '=', personId)
    .executeTakeFirst();
  return row ? row.accountId.slice(identityOn(siteId, '').length) : null;
}

/** Accepts, as its own person, the identifier that was shown: from then on it opens the account. */
export async function acceptIdentity(desk: Desk, personId: string, subject: string): Promise<void> {
  const person = await loadPerson(desk, personId);
  demandLinkable(person);
  if ((await offeredIdentity(desk.tx, desk.actor.siteId, personId)) !== subject)
    throw refused('identity.subject', text('待确认的标识已变更，请刷新查看', 'It was changed. Load the page anew'));
  await record(desk, personAggregate, person, { kind: 'identity.linked' });
  const offered = desk.tx.updateTable('auth.account').set({ providerId: PROVIDER }).where('userId', '=', personId);
  await offered.where('providerId', '=', OFFERED).execute();
}

/** Ends it, or takes it back before it was accepted; a session that is open stays. */
export async function unlinkIdentity(desk: Desk, personId: string): Promise<void> {
  const person = await loadPerson(desk, personId);
  notOwn(desk, personId);
  const offered = await offeredIdentity(desk.tx, desk.actor.siteId, personId);
  if (!person.state.account?.identityOn && offered === null)
    throw refused('identity.subject', text('此账号尚未绑定', 'The account is not linked'));
  await record(desk, personAggregate, person, { kind: 'identity.unlinked' });
  await dropIdentities(desk, personId);
}

async function dropIdentities(desk: Desk, personId: string): Promise<void> {
  const mine = desk.tx.deleteFrom('auth.account').where('userId', '=', personId);
  await mine.where('providerId', 'in', [PROVIDER, OFFERED]).execute();
}

function demandLinkable({ state: { account } }: Existing): void {
  if (!account || account.status === 'closed' || account.identityOn !== null)
    throw refused('identity.subject', text('此账号不能绑定或已绑定', 'The account cannot be linked, or is already'));
}

function notOwn(desk: Desk, personId: string): void {
  if (desk.actor.personId === personId)
    throw refused('identity.subject', text('不得为本人办理此事项', 'Nobody does this for himself'));
}
