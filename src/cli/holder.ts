/** In whose name a command acts: the holder of an account. */
import type { Kysely } from 'kysely';
import { dateOf } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import { findPersonByAccount } from '../units/read.ts';
import { inForce } from '../units/rules.ts';
import { type Appointment, type Duty, holds } from '../web/duties.ts';
import { Usage } from './command.ts';

export interface Holder {
  siteId: string;
  personId: string;
  name: string;
  /** the appointments in force today */
  appointments: readonly Appointment[];
  /** the first of them that holds the duty */
  own: Appointment;
}

/**
 * Finds an open account by its name, or by site/name.
 * @param lacks what is said of an account that does not hold the duty @throws Usage when there is none, or none that may
 */
export async function findHolder(
  db: Kysely<Database>,
  account: string,
  { duty, lacks }: { duty: Duty; lacks: string },
  now: Temporal.Instant,
): Promise<Holder> {
  const siteId = await siteOf(db, account);
  const found = await findPersonByAccount(db, siteId, account.slice(account.indexOf('/') + 1));
  if (!found) throw new Usage(`There is no account ${account}.`);
  const today = dateOf(now);
  const appointments = found.appointments
    .filter((held) => inForce({ startsOn: held.startsOn.toString(), endsOn: held.endsOn?.toString() ?? null }, today))
    .map(({ role, unitId, unitName }) => ({ role, unitId, unitName }));
  const [own] = holds(appointments, duty);
  if (!own) throw new Usage(`The account ${account} ${lacks}`);
  return { siteId, personId: found.person.id, name: found.person.name, appointments, own };
}

/** The site of an open account of this name. */
async function siteOf(db: Kysely<Database>, account: string): Promise<string> {
  const at = account.indexOf('/');
  const rows = await db
    .selectFrom('office.accounts')
    .select(['site_id', 'status'])
    .where(
      'username',
      '=',
      account
        .slice(at + 1)
        .trim()
        .toLowerCase(),
    )
    .$if(at > 0, (query) => query.where('site_id', '=', account.slice(0, at)))
    .execute();
  const [first, second] = rows;
  if (!first) throw new Usage(`There is no account ${account}.`);
  if (second)
    throw new Usage(
      `Several sites have an account ${account}. Say which: ${rows.map((row) => `${row.site_id}/${account}`).join(', ')}.`,
    );
  if (first.status !== 'open') throw new Usage(`The account ${account} is ${first.status}.`);
  return first.site_id;
}
