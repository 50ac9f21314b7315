/** SQL over the documents that were found: what a hit shows, where the hits lie, what one can filter by. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Validity } from '../documents/rules.ts';
import type { DocumentKind } from '../documents/state.ts';
import '../documents/tables.ts';
import { validityColumn } from './filters.ts';
import { conditions, type Scope } from './scope.ts';

export interface FoundDocument {
  id: string;
  slug: string;
  title: string;
  unit: string;
  number: string | null;
  kind: DocumentKind;
  summary: string | null;
  /** clean HTML, its first 100,000 characters */
  body: string;
  releasedAt: Temporal.Instant;
  validity: Validity | null;
}

/** The documents of these ids, in their order. */
export async function readFound(scope: Scope, ids: readonly string[]): Promise<FoundDocument[]> {
  if (ids.length === 0) return [];
  const { rows } =
    await sql<FoundDocument>`select d.id, d.slug, d.title, d.unit_name as unit, d.number, d.kind, d.summary,
      left(d.body, 100000) as body, d.released_at as "releasedAt", ${validityColumn(scope.today)} as validity
    from published.documents d where ${conditions({ ...scope, phrases: [] })} and d.id = any(${[...ids]}::uuid[])`.execute(
      scope.db,
    );
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

export interface FacetRow {
  facet: 'unit' | 'column' | 'kind' | 'year';
  value: string;
  name: string | null;
  count: number;
}

/** How many of the documents fall to each unit, column, kind and year. */
export async function facetsOf(scope: Scope, ids: readonly string[]): Promise<FacetRow[]> {
  const { rows } = await sql<FacetRow>`
    with found as (select d.id, d.unit_code, d.unit_name, d.kind, d.released_at from published.documents d
      where d.site_id = ${scope.siteId} and d.id = any(${[...ids]}::uuid[]))
    select 'unit' as facet, unit_code as value, max(unit_name) as name, count(*)::int from found group by unit_code
    union all select 'kind', kind, null, count(*)::int from found group by kind
    union all select 'year', extract(year from released_at at time zone 'Asia/Shanghai')::text, null, count(*)::int
      from found group by 2
    union all select 'column', c.code, max(c.name), count(*)::int from found f
      join published.document_columns dc on dc.site_id = ${scope.siteId} and dc.document_id = f.id
      join published.columns c on c.site_id = dc.site_id and c.code = dc.column_code group by c.code
    order by count desc, value`.execute(scope.db);
  return rows;
}

export interface Choices {
  units: readonly { code: string; name: string; nameEn: string }[];
  kinds: readonly DocumentKind[];
  /** years of release, the newest first */
  years: readonly number[];
}

/** What a visitor can filter by: what the site's public documents have. */
export async function readChoices(db: Kysely<Database>, siteId: string): Promise<Choices> {
  const { rows } = await sql<{ units: Choices['units']; kinds: DocumentKind[]; years: number[] }>`
    with shown as materialized (select unit_code, unit_name, kind, released_at from published.documents
      where site_id = ${siteId} and withdrawn_at is null)
    select
      (select coalesce(json_agg(json_build_object('code', u.code, 'name', u.name, 'nameEn', u.name_en) order by u.sort_key), '[]')
        from published.units u where u.site_id = ${siteId} and u.code in (select unit_code from shown)) as units,
      (select coalesce(json_agg(distinct kind), '[]') from shown) as kinds,
      (select coalesce(json_agg(distinct extract(year from released_at at time zone 'Asia/Shanghai')), '[]') from shown)
        as years`.execute(db);
  const found = rows[0] ?? { units: [], kinds: [], years: [] };
  return { ...found, years: [...found.years].sort((a, b) => b - a) };
}
