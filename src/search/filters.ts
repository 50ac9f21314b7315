/** Filters of a search: how they are read from an address, and the SQL that each one means. */
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { TIME_ZONE } from '../db/acts.ts';
import type { Validity } from '../documents/rules.ts';

export const VALIDITIES = ['in-force', 'not-yet', 'expired', 'repealed'] as const satisfies readonly Validity[];

export interface Filters {
  /** code of a unit */
  unit: string | null;
  /** code of a column; columns below it count too */
  column: string | null;
  kind: string | null;
  /** year of release in Shanghai */
  year: number | null;
  validity: Validity | null;
}

export const FILTERS = ['unit', 'column', 'kind', 'year', 'validity'] as const satisfies readonly (keyof Filters)[];

export const NO_FILTERS: Filters = { unit: null, column: null, kind: null, year: null, validity: null };

/** Filters from the parameters of an address; what cannot be meant is left out. */
export function readFilters(parameter: (name: string) => string | undefined): Filters {
  const code = (name: string) => {
    const value = parameter(name)?.trim() ?? '';
    return /^[\w-]{1,60}$/.test(value) ? value : null;
  };
  const year = parameter('year') ?? '';
  return {
    unit: code('unit'),
    column: code('column'),
    kind: code('kind'),
    year: /^(?:19|20)\d{2}$/.test(year) ? Number(year) : null,
    validity: VALIDITIES.find((validity) => validity === parameter('validity')) ?? null,
  };
}

export function isFiltered(filters: Filters): boolean {
  return FILTERS.some((name) => filters[name] !== null);
}

/** Conditions on `d` (published.documents) that hold for what passes the filters. */
export function filterConditions(filters: Filters, today: Temporal.PlainDate): RawBuilder<unknown>[] {
  const { unit, column, kind, year, validity } = filters;
  const conditions: RawBuilder<unknown>[] = [];
  if (unit) conditions.push(sql`d.unit_code = ${unit}`);
  if (kind) conditions.push(sql`d.kind = ${kind}`);
  if (year) conditions.push(sql`d.released_at >= ${startOf(year)} and d.released_at < ${startOf(year + 1)}`);
  if (column) conditions.push(inColumn(column));
  if (validity) conditions.push(sql`${validityColumn(today)} = ${validity}`);
  return conditions;
}

/** The validity of `d` on a day, as validityOn of documents/rules.ts; null for what does not bind. */
export function validityColumn(today: Temporal.PlainDate): RawBuilder<Validity | null> {
  const day = sql`${today.toString()}::date`;
  return sql`case when d.repealed_on <= ${day} then 'repealed' when d.expires_on < ${day} then 'expired'
    when d.kind in ('normative', 'document') or d.expires_on is not null or d.repealed_on is not null
      then case when d.effective_on > ${day} then 'not-yet' else 'in-force' end end`;
}

function startOf(year: number): string {
  return Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(TIME_ZONE).toInstant().toString();
}

function inColumn(code: string): RawBuilder<unknown> {
  return sql`exists (select from published.document_columns dc
    where dc.site_id = d.site_id and dc.document_id = d.id and dc.column_code in (
      with recursive below as (
        select code from published.columns where site_id = d.site_id and code = ${code}
        union select c.code from published.columns c join below on c.parent = below.code where c.site_id = d.site_id)
      select code from below))`;
}
