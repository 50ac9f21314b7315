/** Filters of a search: how they are read from an address, and what each one means in the index. */
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Validity } from '../documents/rules.ts';
import { quoted } from '../text/lexemes.ts';

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

/** What the database adds to a document's words, as tsquery literals: all of them must hold. Validity is no word, it changes with the day. */
export function filterLexemes(filters: Filters, columns: readonly string[]): string[] {
  const { unit, column, kind, year } = filters;
  const any = columns.length > 0 ? columns : [column];
  return [
    ...(unit ? [quoted(`@u:${unit}`)] : []),
    ...(kind ? [quoted(`@k:${kind}`)] : []),
    ...(year ? [quoted(`@y:${year}`)] : []),
    ...(column ? [`(${any.map((code) => quoted(`@c:${code}`)).join(' | ')})`] : []),
  ];
}

/** The validity of a row on a day, as validityOn of documents/rules.ts; null for what does not bind. */
export function validityColumn(today: Temporal.PlainDate, row: RawBuilder<unknown>): RawBuilder<Validity | null> {
  const day = sql`${today.toString()}::date`;
  return sql`case when ${row}.repealed_on <= ${day} then 'repealed' when ${row}.expires_on < ${day} then 'expired'
    when ${row}.kind in ('normative', 'document') or ${row}.expires_on is not null or ${row}.repealed_on is not null
      then case when ${row}.effective_on > ${day} then 'not-yet' else 'in-force' end end`;
}
