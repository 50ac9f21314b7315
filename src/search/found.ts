/** SQL over the documents that were found: what a hit shows, and what one can filter by. */
import type { Kysely } from 'kysely';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Validity } from '../documents/rules.ts';
import type { DocumentKind } from '../documents/state.ts';
import '../documents/tables.ts';
import { validityColumn } from './filters.ts';
import type { Scope } from './scope.ts';

export interface FoundDocument {
  id: string;
  slug: string;
  /** 索引号 */
  indexNumber: string;
  unitCode: string;
  title: string;
  unit: string;
  number: string | null;
  kind: DocumentKind;
  summary: string | null;
  /** clean HTML; of a long text its beginning, or where the summary has not the word the stretch about it, which may begin inside a tag */
  body: string;
  releasedAt: Temporal.Instant;
  validity: Validity | null;
}

/** Characters of a body that are read: its beginning costs little, what lies further needs the whole. */
const BEGINNING = 1_500;
const BEFORE = 300;
const STRETCH = 1_200;

/** A row of what was found: its place, and what a hit shows. */
export interface FoundRow extends FoundDocument {
  /** 0: no document but what the statement tells of all */
  n: number;
}

/** The columns of a FoundRow for what is no document. */
export const NO_DOCUMENT = sql`null::uuid as id, null::text as slug, null::text as title, null::text as "indexNumber",
  null::text as "unitCode", null::text as unit, null::text as number, null::text as kind, null::text as summary,
  null::text as body, null::timestamptz as "releasedAt", null::text as validity`;

/**
 * `from` a `cut` of document_id and n: those that are public today.
 * @param word about which a long body is cut; null: its beginning
 */
export function foundIn(scope: Scope, word: string | null): RawBuilder<unknown> {
  const whole = sql`case when position(${word}::text in b.beginning) = 0
        and position(${word}::text in coalesce(d.summary, '')) = 0 then d.body || '' end`;
  return sql`d.id, d.slug, d.title, d.index_number, d.unit_code, d.unit_name, d.number, d.kind, d.summary,
      case when t.whole is null then t.beginning
        else substr(t.whole, greatest(1, position(${word}::text in t.whole) - ${sql.lit(BEFORE)}), ${sql.lit(STRETCH)}) end,
      d.released_at, ${validityColumn(scope.today, sql.ref('d'))}
    from cut join published.documents d on d.site_id = ${scope.siteId} and d.id = cut.document_id
    -- each part of a text is fetched once
    cross join lateral (select left(d.body, ${sql.lit(BEGINNING)}) as beginning offset 0) b
    cross join lateral (select b.beginning, ${whole} as whole offset 0) t
    where d.withdrawn_at is null and (d.public_until is null or d.public_until >= ${scope.today.toString()}::date)`;
}

/** The documents among such rows, in their order. */
export function documentsOf(rows: readonly FoundRow[]): FoundDocument[] {
  return rows.filter(({ n }) => n > 0).sort((a, b) => a.n - b.n);
}

export interface Choices {
  units: readonly { code: string; name: string; nameEn: string }[];
  kinds: readonly DocumentKind[];
  /** years of release, the newest first */
  years: readonly number[];
}

/** What a visitor can filter by: what the site's public documents have. Asks the indexes whether there is any, never counts. */
export async function readChoices(db: Kysely<Database>, siteId: string): Promise<Choices> {
  const { rows } = await sql<{ units: Choices['units']; kinds: DocumentKind[]; years: number[] }>`
    with recursive kinds(kind) as (
      (select min(w.kind) from published.words w where w.site_id = ${siteId})
      union all select (select min(w.kind) from published.words w where w.site_id = ${siteId} and w.kind > k.kind)
        from kinds k where k.kind is not null),
    years(year) as (
      (select date_trunc('year', max(w.released_at), 'Asia/Shanghai') from published.words w where w.site_id = ${siteId})
      union all select (select date_trunc('year', max(w.released_at), 'Asia/Shanghai') from published.words w
        where w.site_id = ${siteId} and w.released_at < y.year) from years y where y.year is not null)
    select
      (select coalesce(json_agg(json_build_object('code', u.code, 'name', u.name, 'nameEn', u.name_en) order by u.sort_key), '[]')
        from published.units u where u.site_id = ${siteId} and exists (select from published.documents d
          where d.site_id = u.site_id and d.unit_code = u.code and d.withdrawn_at is null)) as units,
      (select coalesce(json_agg(kind order by kind), '[]') from kinds where kind is not null) as kinds,
      (select coalesce(json_agg(extract(year from year at time zone 'Asia/Shanghai')), '[]') from years where year is not null)
        as years`.execute(db);
  return rows[0] ?? { units: [], kinds: [], years: [] };
}
