/** SQL of the office over documents. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';

/** Default of platform.md C: credit code / year - 5 digits; a site's setting `indexNumberPattern` replaces it. */
const DEFAULT_PATTERN = '{code}/{year}-{serial:5}';

/** What an index number is made of for a unit. */
export async function indexSettings(
  db: Kysely<Database>,
  siteId: string,
  unitId: string,
): Promise<{ pattern: string; unitCode: string; creditCode: string }> {
  const { rows } = await sql<{ pattern: string | null; code: string; credit_code: string }>`
    select s.settings->>'indexNumberPattern' as pattern, u.code, u.credit_code
    from office.units u join office.sites s on s.site_id = u.site_id
    where u.site_id = ${siteId} and u.id = ${unitId}`.execute(db);
  const row = rows[0];
  if (!row) throw new Error(`no unit ${unitId} on site ${siteId}`);
  return { pattern: row.pattern ?? DEFAULT_PATTERN, unitCode: row.code, creditCode: row.credit_code };
}
