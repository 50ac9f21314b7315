/** SQL of the office over findings. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { REPEAT_DAYS, standingOn } from './rules.ts';
import type { FindingFacts, Gravity, Source, Stage, Standing } from './state.ts';
import './tables.ts';

type Db = Kysely<Database>;

export interface ListedFinding {
  id: string;
  unitId: string;
  title: string;
  place: string;
  indicator: string;
  gravity: Gravity;
  source: Source;
  sourceNumber: string;
  stage: Stage;
  standing: Standing;
  foundOn: Temporal.PlainDate;
  notice: string;
  dueOn: Temporal.PlainDate | null;
  endedOn: Temporal.PlainDate | null;
  reopened: number;
}

export interface Wanted {
  /** units whose findings are shown: 'all' of the site, or these */
  units: 'all' | readonly string[];
  stage?: Stage;
  source?: Source;
  notice?: string;
  /** neither closed nor withdrawn */
  open?: boolean;
}

/** Beyond these a list is no longer read but narrowed. */
export const MOST = 2000;

const among = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

/** Findings, what is due first, then what was found last. */
export async function listFindings(
  db: Db,
  siteId: string,
  wanted: Wanted,
  today: Temporal.PlainDate,
): Promise<ListedFinding[]> {
  const { units, stage, source, notice, open } = wanted;
  const rows = await db
    .selectFrom('office.findings')
    .selectAll()
    .where('site_id', '=', siteId)
    .$if(units !== 'all', (query) => query.where('unit_id', '=', among(units === 'all' ? [] : units)))
    .$if(stage !== undefined, (query) => query.where('stage', '=', stage ?? 'found'))
    .$if(source !== undefined, (query) => query.where('source', '=', source ?? 'inspection'))
    .$if(notice !== undefined, (query) => query.where('notice', '=', notice ?? ''))
    .$if(open === true, (query) => query.where('ended_on', 'is', null))
    .orderBy(sql`ended_on is not null`)
    .orderBy(sql`due_on asc nulls last`)
    .orderBy('found_on', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    title: row.title,
    place: row.place,
    indicator: row.indicator,
    gravity: row.gravity,
    source: row.source,
    sourceNumber: row.source_number,
    stage: row.stage,
    standing: standingOn({ stage: row.stage, dueOn: row.due_on }, today),
    foundOn: row.found_on,
    notice: row.notice,
    dueOn: row.due_on,
    endedOn: row.ended_on,
    reopened: row.reopened,
  }));
}

/** What makes two findings repeats of each other. */
interface Alike {
  id: string;
  unitId: string;
  place: string;
  indicator: string;
  foundOn: string;
}

/** Findings of the same unit from an earlier day about the same place or indicator: faults of one inspection repeat nothing. Those withdrawn were none. */
export async function repeatsOf(
  db: Db,
  siteId: string,
  { id, unitId, place, indicator, foundOn }: Alike,
  /** 'all' or those that a unit was told of */
  which: 'all' | 'told',
): Promise<{ id: string; title: string; foundOn: Temporal.PlainDate; stage: Stage }[]> {
  const rows = await db
    .selectFrom('office.findings')
    .select(['id', 'title', 'found_on', 'stage'])
    .where('site_id', '=', siteId)
    .where('unit_id', '=', unitId)
    .where('id', '!=', id)
    .where('stage', '!=', 'withdrawn')
    .$if(which === 'told', (query) => query.where('stage', '!=', 'found'))
    .where(sql<boolean>`found_on between ${foundOn}::date - ${REPEAT_DAYS}::int and ${foundOn}::date - 1`)
    .where(({ or, eb }) =>
      or([eb('place', '=', place), ...(indicator === '' ? [] : [eb('indicator', '=', indicator)])]),
    )
    .orderBy('found_on', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
  return rows.map((row) => ({ id: row.id, title: row.title, foundOn: row.found_on, stage: row.stage }));
}

export interface UnitFigures {
  unitId: string;
  found: number;
  open: number;
  overdue: number;
  closed: number;
  /** closed on or before the limit that stood when it was closed */
  closedInTime: number;
  reopened: number;
}

/** Findings of a period by unit, those withdrawn left out. `to` is the last day counted. */
export async function figuresByUnit(
  db: Db,
  siteId: string,
  /** 'told': without those that no unit was told of */
  { units, which }: { units: 'all' | readonly string[]; which: 'all' | 'told' },
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
  today: Temporal.PlainDate,
): Promise<UnitFigures[]> {
  const { rows } = await sql<UnitFigures>`
    select unit_id as "unitId", count(*)::int as found,
      count(*) filter (where ended_on is null)::int as open,
      count(*) filter (where stage = 'noticed' and due_on < ${today.toString()}::date)::int as overdue,
      count(*) filter (where stage = 'closed')::int as closed,
      -- the unit is in time by its last answer; where it gave none, by the check that closed it
      count(*) filter (where stage = 'closed' and coalesce(answered_on, ended_on) <= due_on)::int as "closedInTime",
      count(*) filter (where reopened > 0)::int as reopened
    from office.findings
    where site_id = ${siteId} and stage <> 'withdrawn'
      and ${which === 'told' ? sql`stage <> 'found'` : sql`true`}
      and found_on between ${from.toString()}::date and ${to.toString()}::date
      and ${units === 'all' ? sql`true` : sql`unit_id = ${among(units)}`}
    group by unit_id
    order by count(*) desc, unit_id`.execute(db);
  return rows;
}

/** Makes whoever numbers findings wait until this transaction has ended, before any finding is locked: what is filed already is read after. */
export async function lockNumbers(tx: Transaction<Database>, siteId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`finding-numbers/${siteId}`}, 0))`.execute(tx);
}

/** Whether the site has taken this entry over already: the national entry and superior offices number theirs. */
export async function takenNumbers(
  db: Db,
  siteId: string,
  source: Source,
  numbers: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('office.findings')
    .select('source_number')
    .where('site_id', '=', siteId)
    .where('source', '=', source)
    .where('stage', '!=', 'withdrawn')
    .where('source_number', '=', sql<string>`any(${[...numbers]}::text[])`)
    .execute();
  return new Set(rows.map((row) => row.source_number));
}

type Same = Pick<FindingFacts, 'unitId' | 'title' | 'place'>;

/** What two findings without numbers share when they are one and the same. */
export const alikeKey = ({ unitId, title, place }: Same): string => JSON.stringify([unitId, title, place]);

/** Keys of findings from this source that have no number and are not settled yet. */
export async function openAlike(db: Db, siteId: string, source: Source): Promise<Set<string>> {
  const rows = await db
    .selectFrom('office.findings')
    .select(['unit_id as unitId', 'title', 'place'])
    .where('site_id', '=', siteId)
    .where('source', '=', source)
    .where('source_number', '=', '')
    .where('ended_on', 'is', null)
    .where('stage', '!=', 'withdrawn')
    .execute();
  return new Set(rows.map(alikeKey));
}

/** The unit that told of a finding; null where nobody did, or the program. */
export async function senderOf(db: Db, siteId: string, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('office.acts')
    .select('unit_id')
    .where('site_id', '=', siteId)
    .where('subject_kind', '=', 'finding')
    .where('subject_id', '=', id)
    .where('kind', '=', 'finding.noticed')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.unit_id ?? null;
}
