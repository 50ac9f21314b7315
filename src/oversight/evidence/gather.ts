/** What an evidence package holds: findings with their steps, rounds with draw and measurements, what was public. Read only. */
import { sql } from 'kysely';
import { actsOfEach, withoutVoided } from '../../db/acts.ts';
import { unitNames } from '../../units/unit-names.ts';
import { holds, permits, reach } from '../../web/duties.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { listPast, type PastLine } from '../past/store.ts';
import { foldFinding } from '../rectification/fold.ts';
import type { FindingState } from '../rectification/state.ts';
import { foldRound } from '../rounds/fold.ts';
import { type Ranked, ranking } from '../rounds/ranking.ts';
import type { RoundState } from '../rounds/state.ts';

/** What a package holds at the most; more is asked for in several packages, and each says where it ends. */
export const MOST = { findings: 3000, rounds: 50, documents: 20_000 } as const;

export interface AskedPackage {
  /** both days included */
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  /** units in reach: 'all' of the site, or these */
  units: 'all' | readonly string[];
  /** one round; null: every round whose period touches this one */
  round: string | null;
}

export interface Gathered {
  asked: AskedPackage;
  findings: readonly { id: string; state: FindingState }[];
  /** subjects and ranks of units in reach; ranks are those among all */
  rounds: readonly { id: string; state: RoundState; ranks: readonly Ranked[] }[];
  documents: readonly PastLine[];
  nameOf(unitId: string): string;
  columnOf(code: string): string;
}

export async function gather(context: OfficeContext, asked: AskedPackage): Promise<Gathered> {
  const { deps, site, lang } = context;
  const { nameOf } = await unitNames(context);
  const columns = new Map(site.columns.map(({ code, name, nameEn }) => [code, lang === 'zh' ? name : nameEn]));
  return {
    asked,
    findings: await findingsOf(context, asked),
    rounds: await roundsOf(context, asked),
    documents: await listPast(
      deps.office,
      site.siteId,
      { day: asked.to, units: asked.units },
      { limit: MOST.documents, offset: 0 },
    ),
    nameOf,
    columnOf: (code) => columns.get(code) ?? code,
  };
}

async function findingsOf({ deps, site, session }: OfficeContext, { from, to, units }: AskedPackage) {
  // what no unit was told of yet is the inspectors' own
  const keeps = holds(session.appointments, 'inspection.keep').length > 0;
  const rows = await deps.office
    .selectFrom('office.findings')
    .select('id')
    .where('site_id', '=', site.siteId)
    .where(sql<boolean>`found_on between ${from.toString()}::date and ${to.toString()}::date`)
    .$if(units !== 'all', (query) =>
      query.where(sql<boolean>`unit_id = any(${units === 'all' ? [] : [...units]}::uuid[])`),
    )
    .$if(!keeps, (query) => query.where('stage', '!=', 'found'))
    .orderBy('found_on')
    .orderBy('id')
    .limit(MOST.findings)
    .execute();
  const ids = rows.map(({ id }) => id);
  const acts = await actsOfEach(deps.office, deps.keys, 'finding', site.siteId, ids);
  return ids.map((id) => ({ id, state: foldFinding(withoutVoided(acts.get(id) ?? [])) }));
}

async function roundsOf({ deps, site, session }: OfficeContext, { from, to, units, round }: AskedPackage) {
  const rows = await deps.office
    .selectFrom('office.rounds')
    .select('id')
    .where('site_id', '=', site.siteId)
    .$if(round !== null, (query) => query.where('id', '=', round ?? ''))
    .$if(round === null, (query) =>
      query.where(sql<boolean>`from_day <= ${to.toString()}::date and to_day >= ${from.toString()}::date`),
    )
    .orderBy('begun_on')
    .orderBy('id')
    .limit(MOST.rounds)
    .execute();
  const ids = rows.map(({ id }) => id);
  const acts = await actsOfEach(deps.office, deps.keys, 'round', site.siteId, ids);
  const seen = (unitId: string) =>
    permits(session.appointments, 'evidence.read', unitId) !== null && (units === 'all' || units.includes(unitId));
  return ids.map((id) => {
    const state = foldRound(withoutVoided(acts.get(id) ?? []));
    return {
      id,
      state: {
        ...state,
        subjects: state.subjects.filter(({ unitId }) => seen(unitId)),
        withdrawn: state.withdrawn.map((one) => ({ ...one, lots: one.lots.filter(({ id: of }) => seen(of)) })),
      },
      ranks: ranking(state).filter(({ unitId }) => seen(unitId)),
    };
  });
}

/** Units that a package may be about: those in reach, or the one asked for among them. */
export function unitsOf({ session }: OfficeContext, unit: string): 'all' | readonly string[] {
  const within = reach(session.appointments, 'evidence.read');
  if (unit === '') return within;
  return within === 'all' || within.includes(unit) ? [unit] : [];
}
