/** SQL of the office: the cases of one applicant, by the blind index. */
import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { OutcomeRow } from '../../law/outcomes.ts';
import '../tables.ts';
import type { Stage } from '../state.ts';

export interface ApplicantCase {
  id: string;
  number: string;
  unitId: string;
  handlerUnitId: string;
  stage: Stage;
  lodgedOn: string;
  answeredOn: string | null;
  outcome: OutcomeRow | null;
}

/** Every case of the applicant on this site, the newest first, the given one among them. */
export async function casesOfApplicant(
  db: Kysely<Database>,
  siteId: string,
  applicantIndex: string,
): Promise<ApplicantCase[]> {
  const rows = await db
    .selectFrom('office.requests')
    .select(['id', 'number', 'unit_id', 'handler_unit_id', 'stage', 'lodged_on', 'answered_on', 'outcome'])
    .where('site_id', '=', siteId)
    .where('applicant_index', '=', applicantIndex)
    .orderBy('lodged_on', 'desc')
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    unitId: row.unit_id,
    handlerUnitId: row.handler_unit_id,
    stage: row.stage,
    lodgedOn: String(row.lodged_on),
    answeredOn: row.answered_on && String(row.answered_on),
    outcome: row.outcome,
  }));
}
