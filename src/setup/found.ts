/** Founds what a plan says, in the transaction of the desk: all of it or nothing. */
import { sql } from 'kysely';
import { openColumns } from '../catalogue/columns.ts';
import { DEFAULT_COLUMNS } from '../catalogue/default-columns.ts';
import type { Actor, Desk } from '../db/acts.ts';
import { enterPerson } from '../units/person-actions.ts';
import { initialPassword } from '../units/policy.ts';
import { foundSite } from '../units/site-actions.ts';
import { foundUnit } from '../units/unit-actions.ts';
import { text } from '../web/language.ts';
import { refused } from '../web/refusal.ts';
import type { CountyPlan } from './plan.ts';

/** What is handed to a person on paper; nobody sees the password again. */
export interface NewAccount {
  name: string;
  post: string;
  /** full name of the first unit of the person */
  unit: string;
  username: string;
  password: string;
}

/** Who founds: nobody has an account yet. */
export function founder(siteId: string): Actor {
  return { siteId, personId: null, role: 'system', unitId: null };
}

/** Initial passwords come from `random` (bytes asked for). Returns the accounts in the order of the plan's people. */
export async function foundCounty(
  desk: Desk,
  plan: CountyPlan,
  random: (bytes: number) => Uint8Array,
): Promise<NewAccount[]> {
  const { site, numbers, chains, retention, days } = plan;
  const calendar = days.map((day) => ({ kind: 'county', importedAt: desk.now.toString(), day }));
  const settings = { ...numbers, chains, retention, calendar };
  await foundSite(desk, { ...withoutId(site), settings });
  const ids = new Map<string, string>();
  for (const { parent, ...unit } of plan.units) {
    const parentId = parent === null ? null : (ids.get(parent) ?? null);
    ids.set(unit.code, await foundUnit(desk, { ...unit, parentId }));
  }
  await openColumns(desk, DEFAULT_COLUMNS);
  const accounts: NewAccount[] = [];
  for (const { name, post, phone, username, grants } of plan.people) {
    const password = initialPassword(random(32));
    await enterPerson(desk, {
      name,
      post,
      phone,
      account: { username, password },
      grants: grants.map(({ unit, ...grant }) => ({ ...grant, unitId: ids.get(unit) ?? '' })),
    });
    const unit = plan.units.find(({ code }) => code === grants[0]?.unit)?.name ?? '';
    accounts.push({ name, post, unit, username, password });
  }
  return accounts;
}

function withoutId({ siteId: _, ...site }: CountyPlan['site']) {
  return site;
}

/** Holds other foundings back until the transaction ends, and refuses when there is a site already. */
export async function demandNoSite(desk: Desk): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('gongkai first site', 0))`.execute(desk.tx);
  const known = await desk.tx.selectFrom('office.sites').select('name').executeTakeFirst();
  if (known) throw refused('site.exists', text(`站点“${known.name}”已建立`, `The site “${known.name}” exists already`));
}
