/** Everything that was public at the end of a day, told by acts: SQL of the office. See documents/public-then.ts for one document. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { endOf } from '../../documents/public-then.ts';
import type { DocumentKind } from '../../documents/state.ts';

export interface Wanted {
  day: Temporal.PlainDate;
  /** units in reach: 'all' of the site, or these */
  units: 'all' | readonly string[];
  /** code of a column */
  column?: string;
}

export interface PastLine {
  id: string;
  unitId: string;
  title: string;
  number: string | null;
  kind: DocumentKind;
  columns: readonly string[];
  indexNumber: string;
  /** 1 for the first release; one more with each amendment */
  revision: number;
  /** when the version that was public then was released */
  releasedAt: Temporal.Instant;
  /** SHA-256 of the record that was public */
  digest: string;
  repealedOn: Temporal.PlainDate | null;
  /** its release was recorded after that day only */
  isLate: boolean;
  /** whether this very version is public now */
  isSame: boolean;
}

/** The last release, withdrawal or end of each document before the end of the day; what a release made public. */
function past(siteId: string, { day, units, column }: Wanted) {
  const end = endOf(day).toString();
  const standing = sql`not exists (select from office.acts v where v.site_id = a.site_id and v.voids = a.seq)`;
  return sql`
    with turn as (
      select distinct on (a.subject_id) a.subject_id as id, a.seq, a.kind, a.data, a.recorded_at,
        (a.data ->> 'at')::timestamptz as at
      from office.acts a
      where a.site_id = ${siteId} and a.subject_kind = 'document'
        and a.kind in ('document.released', 'document.withdrawn', 'document.ended')
        and (a.data ->> 'at')::timestamptz < ${end}::timestamptz and ${standing}
      order by a.subject_id, (a.data ->> 'at')::timestamptz desc, a.seq desc
    ), past as (
      select t.id, d.unit_id, t.at, t.data ->> 'digest' as digest, t.data ->> 'indexNumber' as index_number,
        t.recorded_at >= ${end}::timestamptz as is_late, v.title, v.number, v.kind, v.columns, v.revision,
        (select max(a.happened_on) from office.acts a
          where a.site_id = d.site_id and a.subject_kind = 'document' and a.subject_id = t.id
            and a.kind = 'document.repealed' and a.happened_on <= ${day.toString()}::date and ${standing}) as repealed_on,
        exists (select from published.documents p where p.site_id = d.site_id and p.id = t.id
          and p.withdrawn_at is null and p.digest = t.data ->> 'digest') as is_same
      from turn t
      join office.documents d on d.site_id = ${siteId} and d.id = t.id
      cross join lateral (
        select
          (array_agg(c.of ->> 'title' order by c.seq desc) filter (where c.of ? 'title'))[1] as title,
          (array_agg(c.of ->> 'number' order by c.seq desc) filter (where c.of ? 'number'))[1] as number,
          (array_agg(c.of ->> 'kind' order by c.seq desc) filter (where c.of ? 'kind'))[1] as kind,
          (array_agg(c.of -> 'columns' order by c.seq desc) filter (where c.of ? 'columns'))[1] as columns,
          (array_agg(c.of ->> 'publicUntil' order by c.seq desc) filter (where c.of ? 'publicUntil'))[1] as public_until,
          1 + count(*) filter (where c.kind = 'document.amending') as revision
        from (
          select a.seq, a.kind, coalesce(a.data -> 'content', a.data -> 'changes', '{}') - 'body' as of
          from office.acts a
          where a.site_id = d.site_id and a.subject_kind = 'document' and a.subject_id = t.id and a.seq <= t.seq
            and a.kind in ('document.drafted', 'document.edited', 'document.amending')
        ) c
      ) v
      where t.kind = 'document.released'
        and ${units === 'all' ? sql`true` : sql`d.unit_id = any(${[...units]}::uuid[])`}
        and (v.public_until is null or v.public_until >= ${day.toString()})
        and ${column === undefined ? sql`true` : sql`v.columns ? ${column}`}
    )`;
}

interface Row {
  id: string;
  unit_id: string;
  title: string;
  number: string | null;
  kind: DocumentKind;
  columns: string[];
  index_number: string;
  revision: number;
  at: Temporal.Instant;
  digest: string;
  repealed_on: Temporal.PlainDate | null;
  is_late: boolean;
  is_same: boolean;
}

/** A part of the list, the newest release first. */
export async function listPast(
  db: Kysely<Database>,
  siteId: string,
  wanted: Wanted,
  { limit, offset }: { limit: number; offset: number },
): Promise<PastLine[]> {
  const { rows } = await sql<Row>`
    ${past(siteId, wanted)} select * from past order by at desc, id limit ${limit} offset ${offset}`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    title: row.title,
    number: row.number,
    kind: row.kind,
    columns: row.columns,
    indexNumber: row.index_number,
    revision: Number(row.revision),
    releasedAt: row.at,
    digest: row.digest,
    repealedOn: row.repealed_on,
    isLate: row.is_late,
    isSame: row.is_same,
  }));
}

export interface PastCounts {
  all: number;
  /** released by acts that were recorded after the day only */
  late: number;
  byUnit: readonly { key: string; count: number }[];
  /** a document stands in each of its columns */
  byColumn: readonly { key: string; count: number }[];
}

export async function countPast(db: Kysely<Database>, siteId: string, wanted: Wanted): Promise<PastCounts> {
  const { rows } = await sql<{ by: 'all' | 'late' | 'unit' | 'column'; key: string; count: number }>`
    ${past(siteId, wanted)}
    select 'all' as by, '' as key, count(*)::int as count from past
    union all select 'late', '', count(*)::int from past where is_late
    union all select 'unit', unit_id::text, count(*)::int from past group by 2
    union all select 'column', code, count(*)::int from past, jsonb_array_elements_text(columns) code group by 2
    order by 3 desc, 2`.execute(db);
  const of = (by: 'unit' | 'column') => rows.filter((row) => row.by === by).map(({ key, count }) => ({ key, count }));
  const one = (by: 'all' | 'late') => rows.find((row) => row.by === by)?.count ?? 0;
  return { all: one('all'), late: one('late'), byUnit: of('unit'), byColumn: of('column') };
}
