/** How many documents answer, as the planner believes: it knows the frequent words, and asking it reads nothing. */
import { sql } from 'kysely';
import { conditions, type Scope, withFilters } from './scope.ts';

/** A number that is this many times a bound lies beyond it, however far off the planner is. */
export const SURELY = 4;
/** Below this share of all documents a word is none that the planner counted. */
export const KNOWN = 0.01;

export interface Estimates {
  /** documents of the site that are public */
  all: number;
  /** of each query, in order */
  counts: readonly number[];
}

interface Plan {
  'Plan Rows': number;
  Plans?: readonly Plan[];
}

/** @param queries one tsquery literal at least; null: all within the filters */
export async function estimates(scope: Scope, queries: readonly (string | null)[]): Promise<Estimates> {
  const asked = [null, ...queries.map((words) => withFilters(scope, words))];
  // with the site as it is: the planner takes what hides it from the indexes for a rare one
  const branches = asked.map(
    (query) => sql`select from published.words w where w.site_id = ${scope.siteId}
      ${query === null ? sql`` : sql`and w.words @@ ${query}::tsquery`} and ${conditions(scope)}`,
  );
  const { rows } = await sql<{ 'QUERY PLAN': readonly [{ Plan: Plan }] }>`
    explain (format json) ${sql.join(branches, sql` union all `)}`.execute(scope.db);
  const parts = rows[0]?.['QUERY PLAN'][0].Plan.Plans ?? [];
  if (parts.length !== asked.length) return { all: 0, counts: queries.map(() => 0) };
  const [all = 0, ...counts] = parts.map((part) => part['Plan Rows']);
  return { all, counts };
}
