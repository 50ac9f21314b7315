/** SQL of the office over documents. */
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import { findUnit, siteSettings } from '../units/read.ts';

/** What an index number is made of for a unit. */
export async function indexSettings(
  db: Kysely<Database>,
  siteId: string,
  unitId: string,
): Promise<{ pattern: string; unitCode: string; creditCode: string }> {
  const unit = await findUnit(db, siteId, { id: unitId });
  if (!unit) throw new Error(`no unit ${unitId} on site ${siteId}`);
  const { indexNumber } = await siteSettings(db, siteId);
  // a unit without a credit code of its own (an internal office) numbers under its code
  return { pattern: indexNumber, unitCode: unit.code, creditCode: unit.creditCode ?? unit.code };
}
