/** The search as an address: what a visitor asks is in it whole, so that it can be shared and leafed through. */
import { FILTERS, type Filters, readFilters } from './filters.ts';
import { SORTS, type Sort } from './search.ts';

export interface Asked {
  q: string;
  filters: Filters;
  sort: Sort;
  /** from 1 */
  page: number;
}

export function readAsked(parameter: (name: string) => string | undefined): Asked {
  const page = parameter('page') ?? '';
  return {
    q: parameter('q') ?? '',
    filters: readFilters(parameter),
    sort: SORTS.find((sort) => sort === parameter('sort')) ?? 'relevance',
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

/** The path of a search; what is as it would be anyway is left out. */
export function addressOf({ q, filters, sort, page }: Asked): string {
  const parameters = new URLSearchParams({ q });
  for (const name of FILTERS) if (filters[name] !== null) parameters.set(name, String(filters[name]));
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (page > 1) parameters.set('page', String(page));
  return `/search?${parameters}`;
}
