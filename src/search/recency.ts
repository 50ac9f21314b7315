/**
 * Which documents of a site are the newest: what many hold is met among them, for a tenth of the price of all. What is
 * kept here may be some minutes old; that makes a search slower, never wrong.
 */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { anyOf } from '../text/lexemes.ts';

/** The documents of a time. */
export interface Since {
  /** released since; null: there are too few documents to look at a part of them first */
  since: Temporal.Instant | null;
  /** tsquery literal of the years since then, which the index knows */
  years: string;
  /** their share of all documents */
  share: number;
}

/** The newest documents, which are looked at first. */
export interface Newest extends Since {
  /** of a longer time, looked at where a fourth of what is wanted was met among the newest */
  wider: Since;
  /** tsquery literals that so many hold that they tell little: remembered, not looked for again */
  frequent: Set<string>;
}

/** The newest documents of a site. @param wanted how many hits are looked for among them */
export type Recency = (siteId: string, wanted: number) => Promise<Newest>;

interface Known {
  all: number;
  until: number;
  /** by how many hits are wanted */
  newest: Map<number, Newest>;
}

const KEPT_MS = 600_000;
/** Literals that are remembered. */
const MOST_FREQUENT = 20_000;
/** So many times as many. */
const WIDER = 8;
const ALL: Since = { since: null, years: '', share: 1 };
export const WHOLE: Newest = { ...ALL, wider: ALL, frequent: new Set() };

const known = new WeakMap<Kysely<Database>, Map<string, Known>>();

/**
 * @param db whose counts are kept
 * @param many of fewer documents all are looked at
 */
export function recencyOf(db: Kysely<Database>, { today, many }: { today: Temporal.PlainDate; many: number }): Recency {
  const sites = known.get(db) ?? new Map<string, Known>();
  known.set(db, sites);
  return async (siteId, wanted) => {
    let site = sites.get(siteId);
    if (!site || site.until < performance.now()) {
      site = { all: await countAll(db, siteId), until: performance.now() + KEPT_MS, newest: new Map() };
      sites.set(siteId, site);
    }
    if (site.all < many) return WHOLE;
    const found = site.newest.get(wanted) ?? (await newest(db, siteId, site.all, wanted, today));
    site.newest.set(wanted, found);
    return found;
  };
}

/** Remembers a literal that many documents hold; nothing where all documents are looked at anyway. */
export function rememberFrequent({ since, frequent }: Newest, literal: string): void {
  if (since !== null && frequent.size < MOST_FREQUENT) frequent.add(literal);
}

async function countAll(db: Kysely<Database>, siteId: string): Promise<number> {
  const { rows } = await sql<{ all: number }>`select count(*)::int as all from published.words
    where site_id = ${siteId}`.execute(db);
  return rows[0]?.all ?? 0;
}

/** As many that reading them all costs no more than reading all that answer where too few of them do. */
async function newest(
  db: Kysely<Database>,
  siteId: string,
  all: number,
  wanted: number,
  today: Temporal.PlainDate,
): Promise<Newest> {
  const count = Math.ceil(Math.sqrt(wanted * all));
  const narrow = await since(db, siteId, count, all, today);
  if (narrow.since === null) return WHOLE;
  const wider = 2 * WIDER * count < all ? await since(db, siteId, WIDER * count, all, today) : ALL;
  return { ...narrow, wider, frequent: new Set() };
}

/** So many of the newest. */
async function since(
  db: Kysely<Database>,
  siteId: string,
  count: number,
  all: number,
  today: Temporal.PlainDate,
): Promise<Since> {
  const { rows } = await sql<{ since: Temporal.Instant; last: Temporal.Instant }>`select released_at as since,
      (select max(released_at) from published.words where site_id = ${siteId}) as last
    from published.words where site_id = ${siteId} order by released_at desc offset ${count} limit 1`.execute(db);
  const [row] = rows;
  if (!row) return ALL;
  const yearOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO('Asia/Shanghai').year;
  const first = yearOf(row.since);
  // what comes at the turn of the year is among them
  const last = Math.max(today.year, yearOf(row.last)) + 1;
  const years = anyOf(Array.from({ length: last - first + 1 }, (_, i) => `@y:${first + i}`));
  return { since: row.since, years: years ?? '', share: count / all };
}
