/** Whether what is kept of the clocks is what their acts give: for `gongkai verify`, and a part of it for `doctor`. */
import { type Kysely, sql } from 'kysely';
import { withoutVoided } from '../../db/acts.ts';
import type { Database } from '../../db/schema.ts';
import { siteSettings } from '../../units/read.ts';
import { calendarAt } from '../../units/site-calendar.ts';
import type { Finding, HealthCheck } from '../../web/health.ts';
import { text } from '../../web/language.ts';
import { foldRequest } from '../fold.ts';
import { datedActs } from '../store.ts';
import { rulesVersion } from './dues.ts';
import { duesOfRow, foldDues } from './dues-store.ts';
import './tables.ts';

export interface DuesCheck {
  /** rows that claim to be current */
  compared: number;
  /** ids of cases whose row claims to be current and is not what the acts give */
  wrong: string[];
  /** rows that say themselves that they are out of date: they are folded again before they are read */
  stale: number;
}

const BATCH = 200;

/** Compares the rows of all sites with the fold, or so many of each site taken at random. Reads only. */
export async function checkDues(db: Kysely<Database>, most: number | null = null): Promise<DuesCheck> {
  const result: DuesCheck = { compared: 0, wrong: [], stale: 0 };
  const sites = await db.selectFrom('office.sites').select('site_id').execute();
  for (const { site_id } of sites) await checkSite(db, site_id, most, result);
  return result;
}

const FIRST = '00000000-0000-0000-0000-000000000000';
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** From the first case on, or from one at random and, where that leads past the last, on from the first. */
async function checkSite(db: Kysely<Database>, siteId: string, most: number | null, into: DuesCheck): Promise<void> {
  if (most === null) {
    await checkRange(db, siteId, { after: FIRST, upTo: LAST, most: Number.POSITIVE_INFINITY }, into);
    return;
  }
  const start: string = crypto.randomUUID();
  const seen = await checkRange(db, siteId, { after: start, upTo: LAST, most }, into);
  await checkRange(db, siteId, { after: FIRST, upTo: start, most: most - seen }, into);
}

/** Returns how many rows it has looked at. */
async function checkRange(
  db: Kysely<Database>,
  siteId: string,
  range: { after: string; upTo: string; most: number },
  into: DuesCheck,
): Promise<number> {
  const settings = await siteSettings(db, siteId);
  const rules = rulesVersion(settings.law);
  const calendar = calendarAt(settings.calendar, null).version;
  let { after, seen } = { after: range.after, seen: 0 };
  while (seen < range.most) {
    const rows = await db
      .selectFrom('office.request_dues as d')
      .innerJoin('office.subjects as s', (join) =>
        join.onRef('s.site_id', '=', 'd.site_id').onRef('s.id', '=', 'd.request_id').on('s.kind', '=', 'request'),
      )
      .selectAll('d')
      .select('s.version')
      .where('d.site_id', '=', siteId)
      .where('d.request_id', '>', after)
      .where('d.request_id', '<=', range.upTo)
      .orderBy('d.request_id')
      .limit(Math.min(BATCH, range.most - seen))
      .execute();
    const current = rows.filter(
      (row) =>
        row.acts_seq === row.version &&
        row.rules_version === rules &&
        (row.ended_on !== null || row.calendar_version === calendar),
    );
    into.stale += rows.length - current.length;
    into.compared += current.length;
    const acts = await datedActs(
      { db },
      siteId,
      current.map(({ request_id }) => ({ id: request_id })),
    );
    for (const row of current) {
      const own = acts.get(row.request_id) ?? [];
      const { dues, waits } = foldDues(row.request_id, own, foldRequest(withoutVoided(own)), settings, row.valid_from);
      if (!isSame([duesOfRow(row), row.waits], [dues, waits])) into.wrong.push(row.request_id);
    }
    seen += rows.length;
    after = rows.at(-1)?.request_id ?? range.upTo;
    if (rows.length < BATCH) break;
  }
  return seen;
}

/** The database keeps the members of an object in an order of its own. */
function isSame(a: object, b: object): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}

/** Marks everything that is kept as out of date, so that it is folded again. Returns how many rows there are. */
export async function forgetDues(db: Kysely<Database>): Promise<number> {
  const { numAffectedRows } = await sql`update office.request_dues set rules_version = ''`.execute(db);
  return Number(numAffectedRows ?? 0);
}

const SAMPLE = 400;

export const duesCheck: HealthCheck = {
  name: 'due-dates',
  async run(office): Promise<readonly Finding[]> {
    const { compared, wrong } = await checkDues(office, SAMPLE);
    const [first = ''] = wrong;
    return [
      wrong.length === 0
        ? {
            check: 'due-dates',
            state: 'ok',
            what: text(
              `抽查的${compared}件申请的办理期限与留痕推算一致`,
              `The due dates of ${compared} cases are what their acts give`,
            ),
            remedy: null,
          }
        : {
            check: 'due-dates',
            state: 'fault',
            what: text(
              `${compared}件申请中有${wrong.length}件的办理期限与留痕推算不一致（如 ${first}）`,
              `The due dates of ${wrong.length} of ${compared} cases are not what their acts give (such as ${first})`,
            ),
            remedy: text(
              '运行 gongkai verify --renew-dues 重新推算，并查明是谁改动了数据库',
              'Run gongkai verify --renew-dues to fold them again, and find out who changed the database',
            ),
          },
    ];
  },
};
