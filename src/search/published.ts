/** SQL over the words of what is published: which of some queries anything answers. */
import { sql } from 'kysely';
import { KEPT } from '../db/connect.ts';
import { answering, type Scope, withFilters } from './scope.ts';

/** The first of these tsquery literals that some document answers, as its place in the list; -1: none. */
export async function firstAnswered(scope: Scope, queries: readonly string[]): Promise<number> {
  if (queries.length === 0) return -1;
  const { rows } = await sql<{ n: number }>`${sql.raw(KEPT)} select (n - 1)::int as n
    from unnest(${queries.map((query) => withFilters(scope, query))}::text[]) with ordinality q(query, n)
    where exists (select ${answering(scope, sql.raw('q.query'))}) order by n limit 1`.execute(scope.db);
  return rows[0]?.n ?? -1;
}
