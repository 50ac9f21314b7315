/**
 * What time alone brings about: scheduled releases that are due, and notices whose public period has passed. Both are
 * found in the tables at each round, so that a worker killed midway only makes them late.
 */
import type { Kysely } from 'kysely';
import { dateOf } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import type { Sweep, SweepDeps } from '../web/area.ts';
import { releaseDocument } from './actions.ts';
import { endDocument } from './actions-leave.ts';
import { pruneOpenings } from './openings.ts';
import { pruneCopies } from './working-copies.ts';

type Find = (
  db: Kysely<Database>,
  siteId: string,
  now: Temporal.Instant,
  not: readonly string[],
) => Promise<string | null>;

/** One document, its subject locked; those that another worker holds are passed over. */
function candidates(db: Kysely<Database>, siteId: string, not: readonly string[]) {
  return db
    .selectFrom('office.documents as d')
    .innerJoin('office.subjects as s', (join) =>
      join.onRef('s.site_id', '=', 'd.site_id').on('s.kind', '=', 'document').onRef('s.id', '=', 'd.id'),
    )
    .select('d.id')
    .where('d.site_id', '=', siteId)
    .$if(not.length > 0, (query) => query.where('d.id', 'not in', not))
    .limit(1)
    .forUpdate('s')
    .skipLocked();
}

const findDue: Find = async (db, siteId, now, not) => {
  const row = await candidates(db, siteId, not)
    .where('d.stage', '=', 'approved')
    .where('d.attribute', '=', 'proactive')
    .where('d.planned_at', '<=', now)
    .orderBy('d.planned_at')
    .executeTakeFirst();
  return row?.id ?? null;
};

const findOver: Find = async (db, siteId, now, not) => {
  const row = await candidates(db, siteId, not)
    .where('d.stage', '=', 'released')
    .where('d.public_until', '<', dateOf(now))
    .orderBy('d.public_until')
    .executeTakeFirst();
  return row?.id ?? null;
};

/** One transaction for each document. One that fails is left for the next round, and the round fails at its end. */
async function each(deps: SweepDeps, siteId: string, find: Find, act: typeof endDocument): Promise<void> {
  const tried: string[] = [];
  const failures: unknown[] = [];
  for (;;) {
    const before = tried.length;
    await deps
      .atDesk(siteId, async (desk) => {
        const id = await find(desk.tx, siteId, desk.now, tried);
        if (id === null) return;
        tried.push(id);
        await act(desk, id);
      })
      .catch((error: unknown) => {
        // the search itself failed: there is nothing to go on with
        if (tried.length === before) throw error;
        failures.push(error);
      });
    if (tried.length === before) break;
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} documents could not be handled`);
}

export const sweeps: readonly Sweep[] = [
  {
    name: 'scheduled releases',
    run: (deps, siteId) =>
      each(deps, siteId, findDue, async (desk, id) => {
        await releaseDocument(desk, id);
      }),
  },
  { name: 'ended notices', run: (deps, siteId) => each(deps, siteId, findOver, endDocument) },
  {
    name: 'forgotten working copies',
    run: (deps, siteId) =>
      deps.atDesk(siteId, async (desk) => {
        await pruneCopies(desk.tx, siteId, desk.now);
        await pruneOpenings(desk.tx, siteId, desk.now);
      }),
  },
];
