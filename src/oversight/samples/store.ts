/** Samples of a site, and the interpretations from which one is drawn. */
import { type Kysely, sql } from 'kysely';
import type { KeyStore } from '../../db/keys.ts';
import { type ReadSubject, readAll } from '../../db/read-all.ts';
import type { Database } from '../../db/schema.ts';
import { samples } from './fold.ts';
import type { Candidate, SampleState } from './state.ts';

/** The latest first. */
export async function listSamples(
  db: Kysely<Database>,
  keys: KeyStore,
  siteId: string,
): Promise<ReadSubject<SampleState>[]> {
  const all = await readAll(db, keys, samples, siteId);
  return all.filter(({ state }) => state.drawnOn !== '').sort((a, b) => (a.state.drawnOn < b.state.drawnOn ? 1 : -1));
}

/** Public interpretations released from one day to another, both included (ISO), with what they explain. */
export async function candidatesOf(
  db: Kysely<Database>,
  siteId: string,
  { from, to }: { from: string; to: string },
): Promise<Candidate[]> {
  const { rows } = await sql<{
    id: string;
    unit_id: string;
    title: string;
    slug: string;
    on: Temporal.PlainDate;
    original_title: string | null;
    original_slug: string | null;
    original_on: Temporal.PlainDate | null;
  }>`
    select d.id, d.unit_id, d.title, d.slug, (d.released_at at time zone 'Asia/Shanghai')::date as "on",
      o.title as original_title, o.slug as original_slug,
      (o.released_at at time zone 'Asia/Shanghai')::date as original_on
    from office.documents d
    left join office.documents o on o.site_id = d.site_id and o.id = d.interprets and o.stage = 'released'
    where d.site_id = ${siteId} and d.kind = 'interpretation' and d.stage = 'released' and d.slug is not null
      and (d.released_at at time zone 'Asia/Shanghai')::date between ${from}::date and ${to}::date
    order by d.id`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    title: row.title,
    slug: row.slug,
    releasedOn: row.on.toString(),
    original:
      row.original_slug === null || row.original_on === null
        ? null
        : { title: row.original_title ?? '', slug: row.original_slug, releasedOn: row.original_on.toString() },
  }));
}
