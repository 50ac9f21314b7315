/** Linking accounts to identities of the province's service; nobody gets an account by signing in there. */
import { randomUUID } from 'node:crypto';
import { type Desk, record } from '../db/acts.ts';
import { text } from '../web/language.ts';
import { refused } from '../web/refusal.ts';
import { loadPerson } from './person-actions.ts';
import { personAggregate } from './person-fold.ts';
import { identityOn, PROVIDER } from './province.ts';
import './tables.ts';

/** Lets the person of this identifier sign in by the province's service. The act tells that, and not the identifier. */
export async function linkIdentity(desk: Desk, personId: string, subject: string): Promise<void> {
  const person = await loadPerson(desk, personId);
  notOwn(desk, personId);
  const { account } = person.state;
  if (!account || account.status === 'closed' || account.identityOn !== null)
    throw refused('identity.subject', text('此账号不能绑定或已绑定', 'The account cannot be linked, or is already'));
  const accountId = identityOn(desk.actor.siteId, subject);
  const taken = await desk.tx
    .selectFrom('auth.account')
    .select('id')
    .where('providerId', '=', PROVIDER)
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  if (taken) throw refused('identity.subject', text('该标识已绑定其他账号', 'Another account is linked to it'));
  await record(desk, personAggregate, person, { kind: 'identity.linked' });
  await desk.tx
    .insertInto('auth.account')
    .values({ id: randomUUID(), accountId, providerId: PROVIDER, userId: personId })
    .execute();
}

/** Ends it; a session that is open stays. */
export async function unlinkIdentity(desk: Desk, personId: string): Promise<void> {
  const person = await loadPerson(desk, personId);
  notOwn(desk, personId);
  if (!person.state.account?.identityOn)
    throw refused('identity.subject', text('此账号尚未绑定', 'The account is not linked'));
  await record(desk, personAggregate, person, { kind: 'identity.unlinked' });
  const mine = desk.tx.deleteFrom('auth.account').where('userId', '=', personId);
  await mine.where('providerId', '=', PROVIDER).execute();
}

function notOwn(desk: Desk, personId: string): void {
  if (desk.actor.personId === personId)
    throw refused('identity.subject', text('不得为本人办理此事项', 'Nobody does this for himself'));
}
