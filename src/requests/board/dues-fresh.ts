/** Which kept due dates are out of date, and folding those again: before a list reads them, and by the sweep. */
import { sql } from 'kysely';
import { withoutVoided } from '../../db/acts.ts';
import { calendarAt } from '../../units/site-calendar.ts';
import { remediesThatWait } from '../after/waiting.ts';
import { foldRequest } from '../fold.ts';
import { OPEN_STAGES } from '../state.ts';
import { datedActs, type ListSource } from '../store.ts';
import { rulesVersion } from './dues.ts';
import { foldDues, writeDues } from './dues-store.ts';
import './tables.ts';

type Source = Pick<ListSource, 'db' | 'keys' | 'settings'>;

const BATCH = 200;

/**
 * Folds again what is out of date among the cases still open, so that a list of them may read what is kept. Returns how
 * many there were: nothing that was read before is good unless there were none.
 */
export async function freshenOpen(source: ListSource, siteId: string): Promise<number> {
  const stale = await staleOpen(source, siteId);
  await refold(source, siteId, stale);
  return stale.length;
}

/** Folds again what is out of date among the cases on which something may wait, ended ones too. */
export async function freshenWaits(source: ListSource, siteId: string): Promise<void> {
  const ended = await staleWaits(source, siteId);
  await refold(source, siteId, [...new Set([...(await staleOpen(source, siteId)), ...ended])]);
}

/** Ended cases kept by other rules that are not served yet, or on which something came up since. */
async function staleWaits({ db, settings }: Source, siteId: string): Promise<string[]> {
  const rules = rulesVersion(settings.law);
  const { rows } = await sql<{ id: string }>`
    select d.request_id as id from office.request_dues d
    where d.site_id = ${siteId} and (d.rules_version < ${rules} or d.rules_version > ${rules})
      and (exists (select from office.requests r where r.site_id = ${siteId} and r.id = d.request_id
          and r.stage = 'answered')
        or d.waits <> '[]'::jsonb
        or d.request_id in ${remediesThatWait(siteId)}
        or exists (select from office.request_untold_parties u where u.site_id = ${siteId} and u.request_id = d.request_id)
        or exists (select from office.request_mendings m where m.site_id = ${siteId} and m.request_id = d.request_id))
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** Folds again what the rules of another day or version gave, ended cases too: at most so many. Returns how many. */
export async function freshenSome(source: ListSource, siteId: string, most: number): Promise<number> {
  const open = await staleOpen(source, siteId, most);
  const ids = [...new Set([...open, ...(await staleEnded(source, siteId, most - open.length))])];
  await refold(source, siteId, ids);
  return ids.length;
}

/** Folds these cases again. */
async function refold(source: ListSource, siteId: string, ids: readonly string[]): Promise<void> {
  // in the one order, so that two that fold the same cases at once do not wait for each other in a ring
  const inOrder = ids.toSorted();
  for (let at = 0; at < inOrder.length; at += BATCH) {
    const batch = inOrder.slice(at, at + BATCH).map((id) => ({ id }));
    const acts = await datedActs(source, siteId, batch);
    const cases = batch.map(({ id }) => {
      const own = acts.get(id) ?? [];
      return foldDues(id, own, foldRequest(withoutVoided(own)), source.settings, source.today);
    });
    await writeDues(source.db, siteId, cases);
  }
}

/**
 * Open cases whose row speaks for another day, calendar or set of rules, and cases with acts that it has not seen:
 * those are the ones that the state rows do not show yet either, since both are written together.
 */
async function staleOpen(
  { db, settings, today }: ListSource,
  siteId: string,
  most: number | null = null,
): Promise<string[]> {
  const calendar = calendarAt(settings.calendar, null).version;
  const rules = rulesVersion(settings.law);
  const day = today.toString();
  const { rows } = await sql<{ id: string }>`
    select request_id as id from office.request_dues
    where site_id = ${siteId} and ended_on is null and (rules_version <> ${rules} or calendar_version <> ${calendar}
      or valid_from > ${day}::date or valid_until <= ${day}::date)
      and exists (select from office.requests r where r.site_id = ${siteId} and r.id = request_id
        and r.stage in (${sql.join(OPEN_STAGES.map((stage) => sql.lit(stage)))}))
    union
    select id from office.subjects where site_id = ${siteId} and kind = 'request' and projected < version
      and exists (select from office.request_dues d where d.site_id = ${siteId} and d.request_id = id
        and d.acts_seq < version)
    limit ${most}::bigint`.execute(db);
  return rows.map(({ id }) => id);
}

/** The calendar of an ended case is the one of its end: only other rules can change what is kept of it. */
async function staleEnded({ db, settings }: Source, siteId: string, most: number): Promise<string[]> {
  if (most <= 0) return [];
  const rules = rulesVersion(settings.law);
  const rows = await db
    .selectFrom('office.request_dues')
    .select('request_id as id')
    .where('site_id', '=', siteId)
    // two ranges of the index: what differs from one value is no range
    .where(({ or, eb }) => or([eb('rules_version', '<', rules), eb('rules_version', '>', rules)]))
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}
