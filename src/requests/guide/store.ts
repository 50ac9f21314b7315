/** What the office knows beside the case: earlier answers to the same applicant, and what is published already. */
import { sql } from 'kysely';
import '../../documents/tables.ts';
import { words } from '../../text/segment.ts';
import type { OfficeContext } from '../../web/routes.ts';
import type { OfficeCase } from '../office-case.ts';
import type { Beside } from './known.ts';

const MOST = 5;

/** Only what the question at hand needs is looked up. */
export async function besideCase(context: OfficeContext, file: OfficeCase, question: string): Promise<Beside> {
  return {
    answered: question === 'repeated' ? await answeredBefore(context, file) : [],
    published: question === 'already-public' ? await publishedNear(context, file) : [],
  };
}

/** Other requests of this applicant that the same office answered, the newest first. */
async function answeredBefore(
  { deps, site }: OfficeContext,
  { id, state }: OfficeCase,
): Promise<{ number: string; on: string }[]> {
  const rows = await deps.office
    .selectFrom('office.requests')
    .select(['number', 'answered_on'])
    .where('site_id', '=', site.siteId)
    .where('applicant_index', '=', state.applicantIndex)
    .where('unit_id', '=', state.unitId)
    .where('id', '!=', id)
    .where('answered_on', 'is not', null)
    .where('ended_by', 'is', null)
    .orderBy('answered_on', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({ number: row.number, on: row.answered_on?.toString() ?? '' }));
}

/** Of how many words of the request a title must hold at least. */
const SHARED = 2;
const WORDS = 12;

/** Released documents whose titles share the most words with what is asked for. */
async function publishedNear(
  { deps, site }: OfficeContext,
  { state: { submission } }: OfficeCase,
): Promise<{ title: string }[]> {
  if (!submission || submission === 'erased') return [];
  const asked = [...new Set(words(submission.description))]
    .filter((word) => /^[\p{L}\p{N}]{2,}$/u.test(word))
    .sort((a, b) => b.length - a.length)
    .slice(0, WORDS);
  if (asked.length < SHARED) return [];
  const { rows } = await sql<{ title: string }>`
    select title from (
      select d.id, d.title, (select count(*) from unnest(${asked}::text[]) as word where strpos(lower(d.title), word) > 0) as hits
      from office.documents d where d.site_id = ${site.siteId} and d.stage = 'released'
    ) near where hits >= ${SHARED} order by hits desc, length(title), id limit ${MOST}`.execute(deps.office);
  return rows;
}
