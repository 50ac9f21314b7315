/** One case in a hundred, folded from its acts: whether its rows, its due dates and the figures of all are what that gives. */
import { sql } from 'kysely';
import { actsOfEach, withoutVoided } from '../src/db/acts.ts';
import type { DB } from '../src/db/connect.ts';
import { countFigures } from '../src/reports/cells.ts';
import { type SiteFrame, tally } from '../src/reports/compile.ts';
import type { CaseFact, RemedyFact } from '../src/reports/facts.ts';
import { periodOf } from '../src/reports/rules.ts';
import { requests } from '../src/requests/fold.ts';
import type { RequestState } from '../src/requests/state.ts';

/** Ids are drawn at random, so those that begin low are a sample: 0x028f of 0x10000 is one in a hundred. */
const BELOW = '028f5c28-0000-0000-0000-000000000000';
const BATCH = 500;

export interface SampleResult {
  cases: number;
  /** cells of the year's report that differ, or ids of cases whose rows do */
  differing: string[];
}

export async function checkSample(owner: DB, frame: SiteFrame, year: number): Promise<SampleResult> {
  const { siteId } = frame;
  const today = Temporal.Now.plainDateISO('Asia/Shanghai');
  const ids = (
    await sql<{ id: string }>`select id from office.subjects where site_id = ${siteId} and kind = 'request'
      and id < ${BELOW}::uuid`.execute(owner)
  ).rows.map(({ id }) => id);
  const differing: string[] = [];
  const states: { id: string; state: RequestState }[] = [];
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH);
    const acts = await actsOfEach(owner, { find: async () => null }, requests.kind, siteId, batch);
    const rows = await stored(owner, siteId, batch);
    for (const id of batch) {
      const state = requests.fold(withoutVoided(acts.get(id) ?? []), { siteId, id });
      states.push({ id, state });
      const folded = requests.rows(state, { siteId, id });
      for (const { name } of requests.tables)
        if (!isSame(folded[name] ?? [], rows.get(`${name}/${id}`) ?? [])) differing.push(`${name} ${id}`);
    }
  }
  const scope = { kind: 'county', government: frame.government } as const;
  const facts = { cases: states.flatMap(caseFact), remedies: states.flatMap(remedyFacts), documents: [], figures: [] };
  const folded = countFigures(facts, scope, periodOf(year, today), frame.settings).report;
  const counted = await alone(owner, frame, year, today);
  for (const table of ['t3', 't4'] as const)
    if (!isSame(folded[table], counted[table]))
      differing.push(`${table}: ${JSON.stringify([folded[table], counted[table]])}`);
  return { cases: ids.length, differing };
}

/** The report that the database counts when it holds the sample and nothing else: as another site, for a moment. */
async function alone(owner: DB, frame: SiteFrame, year: number, today: Temporal.PlainDate) {
  const transaction = await owner.startTransaction().execute();
  try {
    for (const [name, key] of [
      ['requests', 'id'],
      ['request_remedies', 'request_id'],
    ] as const)
      await sql`insert into ${sql.table(`office.${name}`)}
        select (jsonb_populate_record(r, '{"site_id":"sample"}')).* from ${sql.table(`office.${name}`)} r
        where site_id = ${frame.siteId} and ${sql.ref(key)} < ${BELOW}::uuid`.execute(transaction);
    const place = { scope: 'county', unitId: frame.compiler ?? '', year } as const;
    return (await tally(transaction, { ...frame, siteId: 'sample' }, place, today)).figures.report;
  } finally {
    await transaction.rollback().execute();
  }
}

async function stored(owner: DB, siteId: string, ids: readonly string[]): Promise<Map<string, object[]>> {
  const rows = new Map<string, object[]>();
  for (const { name, key } of requests.tables) {
    const found = await sql<{ id: string; row: object }>`
      select ${sql.ref(key)} as id, to_jsonb(r) as row from ${sql.table(`office.${name}`)} r
      where site_id = ${siteId} and ${sql.ref(key)} = any(${[...ids]}::uuid[])`.execute(owner);
    for (const { id, row } of found.rows) rows.set(`${name}/${id}`, [...(rows.get(`${name}/${id}`) ?? []), row]);
  }
  return rows;
}

/** Rows in any order, with their columns in any order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(ordered(one))).sort();
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .map(([name, one]) => [name, ordered(one)])
    .sort(([x], [y]) => (String(x) < String(y) ? -1 : 1));
}

function caseFact({ id, state }: { id: string; state: RequestState }): CaseFact[] {
  if (state.number === '') return [];
  const { number, unitId, applicantKind, firstReceivedOn, outcome, answeredOn } = state;
  return [{ id, number, unitId, applicantKind, firstReceivedOn, outcome, answeredOn }];
}

function remedyFacts({ id, state }: { id: string; state: RequestState }): RemedyFact[] {
  return state.remedies.map(({ route, lodgedOn, result, decidedOn }, position) => ({
    caseId: id,
    position,
    number: state.number,
    unitId: state.unitId,
    route,
    lodgedOn,
    result,
    decidedOn,
  }));
}
