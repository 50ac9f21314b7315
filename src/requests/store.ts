/** What the office reads of requests. */
import { type Kysely, sql } from 'kysely';
import type { Act } from '../db/acts.ts';
import { actsOfEach } from '../db/acts.ts';
import type { KeyStore } from '../db/keys.ts';
import type { Database } from '../db/schema.ts';
import type { SiteSettings } from '../units/settings.ts';
import { caseClock } from './clock.ts';
import { requests } from './fold.ts';
import { lawOfCase } from './law.ts';
import { type Standing, standingOn } from './standing.ts';
import { OPEN_STAGES, type Stage } from './state.ts';
import type { RequestRow } from './tables.ts';

/** Units whose cases somebody may see; 'all' of the site. */
export type Reach = 'all' | readonly string[];

export interface CaseFilter {
  reach: Reach;
  /** addressee or handler */
  unitId?: string | undefined;
  stages?: readonly Stage[] | undefined;
  /** part of a receipt number */
  number?: string | undefined;
}

export interface ListedCase {
  id: string;
  number: string;
  unitId: string;
  handlerUnitId: string;
  stage: Stage;
  channel: RequestRow['channel'];
  applicantKind: RequestRow['applicant_kind'];
  lodgedOn: Temporal.PlainDate;
  outcome: RequestRow['outcome'];
  standing: Standing;
}

export interface ListSource {
  db: Kysely<Database>;
  keys: KeyStore;
  settings: SiteSettings;
  today: Temporal.PlainDate;
}

const MOST = 500;

/** The most urgent first. Due dates are folded from each case's acts, never read. At most 500, open ones before others. */
export async function listCases(
  { db, keys, settings, today }: ListSource,
  siteId: string,
  filter: CaseFilter,
): Promise<ListedCase[]> {
  const { reach, unitId, stages, number } = filter;
  const isOpen = sql<boolean>`stage = any(${[...OPEN_STAGES]}::text[])`;
  const rows = await db
    .selectFrom('office.requests')
    .selectAll()
    .where('site_id', '=', siteId)
    .$if(reach !== 'all', (query) => {
      const mine = reach === 'all' || reach.length === 0 ? ['00000000-0000-0000-0000-000000000000'] : [...reach];
      return query.where((eb) => eb.or([eb('unit_id', 'in', mine), eb('handler_unit_id', 'in', mine)]));
    })
    .$if(unitId !== undefined, (query) =>
      query.where((eb) => eb.or([eb('unit_id', '=', unitId ?? ''), eb('handler_unit_id', '=', unitId ?? '')])),
    )
    .$if(stages !== undefined, (query) => query.where('stage', 'in', [...(stages ?? [])]))
    .$if(number !== undefined, (query) =>
      query.where('number', 'like', `%${(number ?? '').replaceAll(/[%_\\]/g, '')}%`),
    )
    // what is cut is never what has waited longest: the open ones come first, the earliest of them before all
    .orderBy(isOpen, 'desc')
    .orderBy(sql`case when ${isOpen} then coalesce(first_received_on, lodged_on) end`)
    .orderBy('lodged_on', 'desc')
    .orderBy('number', 'desc')
    .limit(MOST)
    .execute();
  const acts = await datedActs({ db, keys }, siteId, rows);
  const standing = (own: readonly Act[]) => {
    const law = lawOfCase(settings, own);
    return standingOn(caseClock(own, law), law, today);
  };
  return rows
    .map((row) => ({
      id: row.id,
      number: row.number,
      unitId: row.unit_id,
      handlerUnitId: row.handler_unit_id,
      stage: row.stage,
      channel: row.channel,
      applicantKind: row.applicant_kind,
      lodgedOn: row.lodged_on,
      outcome: row.outcome,
      standing: standing(acts.get(row.id) ?? []),
    }))
    .sort((a, b) => a.standing.urgency - b.standing.urgency);
}

/** Acts of cases for their dates: no personal data are wanted, so no key is asked for. */
export async function datedActs(
  { db, keys }: Pick<ListSource, 'db' | 'keys'>,
  siteId: string,
  cases: readonly { id: string }[],
): Promise<Map<string, Act[]>> {
  const blind: KeyStore = { ...keys, find: async () => null };
  const ids = cases.map(({ id }) => id);
  return ids.length > 0 ? actsOfEach(db, blind, requests.kind, siteId, ids) : new Map();
}

/** Every open case of a site with its acts, without personal data; by number. */
export async function openCases(
  source: Pick<ListSource, 'db' | 'keys'>,
  siteId: string,
): Promise<{ id: string; number: string; acts: readonly Act[] }[]> {
  const rows = await source.db
    .selectFrom('office.requests')
    .select(['id', 'number'])
    .where('site_id', '=', siteId)
    .where('stage', 'in', [...OPEN_STAGES])
    .orderBy('number')
    .execute();
  const acts = await datedActs(source, siteId, rows);
  return rows.map((row) => ({ ...row, acts: acts.get(row.id) ?? [] }));
}

export interface UnitCount {
  unitId: string;
  open: number;
  overdue: number;
  near: number;
  waiting: number;
}

/** Open cases by addressee. Pure. */
export function countByUnit(cases: readonly ListedCase[]): UnitCount[] {
  const counts = new Map<string, UnitCount>();
  for (const { unitId, stage, standing } of cases) {
    if (!OPEN_STAGES.includes(stage)) continue;
    const count = counts.get(unitId) ?? { unitId, open: 0, overdue: 0, near: 0, waiting: 0 };
    counts.set(unitId, count);
    count.open += 1;
    if (standing.tone === 'bad') count.overdue += 1;
    else if (standing.tone === 'warn') count.near += 1;
    else if (standing.tone === 'plain') count.waiting += 1;
  }
  return [...counts.values()].sort((a, b) => b.overdue - a.overdue || b.near - a.near || b.open - a.open);
}

/** Other requests of the same applicant, by the keyed index alone; the newest first. */
export async function sameApplicant(
  db: Kysely<Database>,
  siteId: string,
  { id, index }: { id: string; index: string },
): Promise<{ id: string; number: string; unitId: string; handlerUnitId: string; outcome: RequestRow['outcome'] }[]> {
  const rows = await db
    .selectFrom('office.requests')
    .select(['id', 'number', 'unit_id', 'handler_unit_id', 'outcome'])
    .where('site_id', '=', siteId)
    .where('applicant_index', '=', index)
    .where('id', '!=', id)
    .orderBy('lodged_on', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    unitId: row.unit_id,
    handlerUnitId: row.handler_unit_id,
    outcome: row.outcome,
  }));
}
