/** Entering persons, opening and closing their accounts, granting and ending roles. */
import { randomUUID } from 'node:crypto';
import { type Desk, dateOf, type Loaded, load, record } from '../db/acts.ts';
import { pinyinSortKey } from '../text/pinyin.ts';
import type { Role } from '../web/duties.ts';
import { text } from '../web/language.ts';
import { notFound, refused } from '../web/refusal.ts';
import { forgetAttempts } from './attempts.ts';
import { nameInRealm } from './auth.ts';
import { endSessions, openCredential, setPassword } from './passwords.ts';
import { type Grant, type PersonFacts, type PersonState, personAggregate } from './person-fold.ts';
import { weakness } from './policy.ts';
import { findUnit, siteSettings } from './read.ts';
import { grantRefusal, isOwnGrant } from './rules.ts';
import { removePasskeys } from './second-factor-store.ts';

export interface NewGrant {
  role: Role;
  unitId: string;
  /** ISO date; today when left out. */
  startsOn?: string;
  /** ISO date: the first on which the role is no longer held; open when left out. */
  endsOn?: string | null;
  /** The decision that it rests on. */
  ground?: string;
}

export interface NewPerson {
  name: string;
  post?: string;
  phone?: string;
  account?: {
    username: string;
    password: string;
    /** Whether the password is an initial one, to be changed at the first sign-in; true when left out. */
    mustChangePassword?: boolean;
    /** the days on which it opens, half open; always when left out */
    term?: { startsOn: string; endsOn: string };
  };
  grants?: readonly NewGrant[];
}

export type Existing = Loaded<NonNullable<PersonState>>;

/** Enters a person, with account and roles where given, and returns the person's id. */
export async function enterPerson(desk: Desk, given: NewPerson): Promise<string> {
  const id = randomUUID();
  const { name, post = '', phone = '', account, grants = [] } = given;
  const blank = await load(desk, personAggregate, { siteId: desk.actor.siteId, id });
  const data = { name, post, phone, sortKey: pinyinSortKey(name) };
  await record(desk, personAggregate, blank, { kind: 'person.entered', data });
  if (account) await openAccount(desk, id, account);
  for (const grant of grants) await grantRole(desk, id, grant);
  return id;
}

/** Changes what is given about a person. */
export async function changePerson(
  desk: Desk,
  id: string,
  change: Partial<Pick<PersonFacts, 'name' | 'post' | 'phone'>>,
): Promise<void> {
  const person = await loadPerson(desk, id);
  const sortKey = change.name === undefined ? {} : { sortKey: pinyinSortKey(change.name) };
  await record(desk, personAggregate, person, { kind: 'person.changed', data: { ...change, ...sortKey } });
}

/** Opens the one account of a person, on the strength of a proposal where there is one. */
export async function openAccount(
  desk: Desk,
  personId: string,
  given: NonNullable<NewPerson['account']>,
  proposal?: string,
): Promise<void> {
  const person = await loadPerson(desk, personId);
  const username = await usableUsername(desk, person, given.username);
  const weak = weakness(given.password, username, (await siteSettings(desk.tx, desk.actor.siteId)).accounts);
  if (weak) throw refused('person.password', weak);
  const { mustChangePassword = true, term } = given;
  const data = { username, mustChangePassword, ...(term ? { term } : {}), ...(proposal ? { proposal } : {}) };
  await record(desk, personAggregate, person, { kind: 'account.opened', data });
  await openCredential(desk, { personId, name: person.state.name, username, password: given.password });
}

/** The name of an account to be opened, in small letters; small letters, digits, dot, dash and underscore. @throws Refusal */
export async function usableUsername(desk: Desk, person: Existing, given: string): Promise<string> {
  const username = given.trim().toLowerCase();
  if (person.state.account) throw refused('person.username', text('此人已有账号', 'The person has an account already'));
  if (!/^[a-z][a-z0-9._-]{2,31}$/.test(username)) {
    throw refused(
      'person.username',
      text(
        '账号须为3至32位小写字母、数字、点、横线或下划线，以字母开头',
        'Use 3 to 32 small letters, digits, dots or dashes',
      ),
    );
  }
  const account = await desk.tx
    .selectFrom('office.accounts')
    .select('person_id')
    .where('site_id', '=', desk.actor.siteId)
    .where('username', '=', username)
    .executeTakeFirst();
  const wanted = await desk.tx
    .selectFrom('office.proposals')
    .select('person_id')
    .where('site_id', '=', desk.actor.siteId)
    .where('status', 'in', ['open', 'confirmed'])
    .where('username', '=', username)
    .where('person_id', '!=', person.ref.id)
    .executeTakeFirst();
  if (account || wanted) throw refused('person.username', text('该账号名已被使用', 'This account name is taken'));
  return username;
}

/** Closes an account for good; what its person did stays. */
export async function closeAccount(desk: Desk, personId: string, ground: string): Promise<void> {
  const person = await loadPerson(desk, personId);
  notOwn(desk, personId);
  openOrLocked(person);
  await record(desk, personAggregate, person, { kind: 'account.closed', ground });
  await endSessions(desk, personId);
}

/** Gives an account a new initial password, which its person must change at the next sign-in; passkeys end with the old one. */
export async function resetPassword(desk: Desk, personId: string, password: string, proposal: string): Promise<void> {
  const person = await loadPerson(desk, personId);
  notOwn(desk, personId);
  const account = openOrLocked(person);
  await record(desk, personAggregate, person, { kind: 'password.reset', data: { proposal } });
  await setPassword(desk, personId, password);
  await removePasskeys(desk, personId);
  await endSessions(desk, personId);
  await forgetAttempts({ office: desk.tx, keys: desk.keys }, nameInRealm(desk.actor.siteId, account.username));
}

/** Locks an account until somebody unlocks it (`until` null), or until an instant. Ends its sessions in the first case. */
export async function lockAccount(
  desk: Desk,
  personId: string,
  until: Temporal.Instant | null,
  ground: string,
): Promise<void> {
  const person = await loadPerson(desk, personId);
  notOwn(desk, personId);
  const account = openOrLocked(person);
  // a lock for a while never shortens one without end
  if (until !== null && account.status === 'locked' && account.lockedUntil === null) return;
  await record(desk, personAggregate, person, { kind: 'account.locked', ground, data: { until } });
  if (until === null) await endSessions(desk, personId);
}

/** Locks an account that nobody has used for long, until somebody unlocks it. It has no session that could be ended. */
export async function lockUnused(desk: Desk, personId: string, ground: string): Promise<void> {
  const person = await loadPerson(desk, personId);
  if (openOrLocked(person).status === 'locked') return;
  await record(desk, personAggregate, person, { kind: 'account.locked', ground, data: { until: null } });
}

/** Unlocks an account and forgets its failed attempts. */
export async function unlockAccount(desk: Desk, personId: string, ground: string): Promise<void> {
  const person = await loadPerson(desk, personId);
  notOwn(desk, personId);
  const account = openOrLocked(person);
  await record(desk, personAggregate, person, { kind: 'account.unlocked', ground });
  await forgetAttempts({ office: desk.tx, keys: desk.keys }, nameInRealm(desk.actor.siteId, account.username));
}

/**
 * Grants a role for a unit (also another unit than the person's own) and returns the appointment's id. For setting a
 * site up; afterwards a role is proposed by one administrator and confirmed by another: see proposal-actions.ts.
 */
export async function grantRole(desk: Desk, personId: string, wanted: NewGrant): Promise<string> {
  const person = await loadPerson(desk, personId);
  notOwn(desk, personId);
  const grant = {
    id: randomUUID(),
    role: wanted.role,
    unitId: wanted.unitId,
    startsOn: wanted.startsOn ?? dateOf(desk.now).toString(),
    endsOn: wanted.endsOn ?? null,
  };
  await refuseGrant(desk, person.state.grants, grant, null);
  await record(desk, personAggregate, person, { kind: 'role.granted', ground: wanted.ground ?? null, data: grant });
  return grant.id;
}

/** Refuses a role that cannot be added to those held; `prolongs` is the appointment that it takes the place of. */
export async function refuseGrant(
  desk: Desk,
  held: readonly Grant[],
  wanted: Pick<Grant, 'role' | 'unitId' | 'startsOn' | 'endsOn'>,
  prolongs: string | null,
): Promise<void> {
  const unit = await findUnit(desk.tx, desk.actor.siteId, { id: wanted.unitId });
  if (!unit) throw refused('role.unitId', text('单位不存在', 'There is no such unit'));
  const others = held.filter((grant) => grant.id !== prolongs);
  const refusal = grantRefusal(others, wanted);
  if (refusal) throw refused('role.role', refusal);
}

/** Ends an appointment: `endsOn` is the first date on which it is no longer held; today ends it at once. */
export async function endRole(
  desk: Desk,
  personId: string,
  grantId: string,
  endsOn: Temporal.PlainDate,
  ground: string,
): Promise<void> {
  const person = await loadPerson(desk, personId);
  notOwn(desk, personId);
  const grant: Grant | undefined = person.state.grants.find((held) => held.id === grantId);
  if (!grant) throw notFound();
  if (Temporal.PlainDate.compare(endsOn, dateOf(desk.now)) < 0) {
    throw refused(
      'role.endsOn',
      text(
        '终止日期不得早于今天：已经履行的职责不能事后取消',
        'A role cannot end in the past: what was done in it stands',
      ),
    );
  }
  if (grant.endsOn !== null && grant.endsOn <= endsOn.toString()) {
    throw refused('role.endsOn', text('该授权在此之前已经终止', 'The role ends before that'));
  }
  await record(desk, personAggregate, person, { kind: 'role.ended', ground, data: { id: grantId, endsOn } });
}

/** Loads and locks a person of the desk's site; refuses (404) when there is none. */
export async function loadPerson(desk: Desk, id: string): Promise<Existing> {
  const person = await load(desk, personAggregate, { siteId: desk.actor.siteId, id });
  if (!person.state) throw notFound();
  return { ...person, state: person.state };
}

function openOrLocked(person: Existing) {
  const { account } = person.state;
  if (!account || account.status === 'closed') {
    throw refused('account.closed', text('此人没有可用账号', 'The person has no account in use'));
  }
  return account;
}

function notOwn(desk: Desk, personId: string): void {
  if (!isOwnGrant(desk.actor.personId, personId)) return;
  throw refused('person.own', text('不得为本人办理此事项', 'Nobody does this for himself'));
}
