/** What one can narrow a search by: how many of what was found fall to each unit, column, kind and year. */
import { type RawBuilder, sql } from 'kysely';
import type { Scope } from './scope.ts';

export interface FacetRow {
  facet: 'unit' | 'column' | 'kind' | 'year';
  value: string;
  count: number;
}

/** What a statement tells of the documents whose facets are counted. */
export interface Held {
  /** unit, kind and year of release in Shanghai of each */
  held: readonly (readonly [unit: string, kind: string, year: number])[] | null;
  /** the columns of all */
  columns: readonly string[] | null;
}

/**
 * A `Held` of the rows of `held`, as pieces of json_build_object. They are counted by the program, to which a few dozen
 * are nothing; columns are read where they are kept row by row: in `words` they lie beside the vectors, out of the row.
 */
export function heldFacts({ siteId }: Scope): RawBuilder<unknown> {
  return sql`'held', (select json_agg(json_build_array(unit_code, kind,
      date_part('year', released_at at time zone 'Asia/Shanghai'))) from held),
    'columns', (select json_agg(d.column_code) from published.document_columns d where d.site_id = ${siteId}
      and d.document_id = any((select array_agg(document_id) from held)::uuid[]))`;
}

/** The most frequent first. */
export function facetsOf({ held, columns }: Held): FacetRow[] {
  const all = held ?? [];
  return [
    ...counted(
      'unit',
      all.map(([unit]) => unit),
    ),
    ...counted(
      'kind',
      all.map(([, kind]) => kind),
    ),
    ...counted(
      'year',
      all.map(([, , year]) => String(year)),
    ),
    ...counted('column', columns ?? []),
  ].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function counted(facet: FacetRow['facet'], values: readonly string[]): FacetRow[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts, ([value, count]) => ({ facet, value, count }));
}
