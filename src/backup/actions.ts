/** What happens to backups, recorded on every site of the database: a backup holds them all. */
import { type Kysely, sql } from 'kysely';
import { load, record } from '../db/acts.ts';
import type { KeyStore } from '../db/keys.ts';
import type { Database } from '../db/schema.ts';
import { type BackupActs, backups } from './fold.ts';

export interface Records {
  office: Kysely<Database>;
  keys: KeyStore;
  now: Temporal.Instant;
}

/** One act of the system per site; false where the schema is older than such records. */
export async function recordBackup<K extends keyof BackupActs>(
  { office, keys, now }: Records,
  kind: K,
  id: string,
  data: BackupActs[K],
): Promise<boolean> {
  const known = await sql<{ found: boolean }>`select to_regclass('office.backups') is not null as found`.execute(
    office,
  );
  if (!known.rows[0]?.found) return false;
  const sites = await office.selectFrom('office.sites').select('site_id').orderBy('site_id').execute();
  await office.transaction().execute(async (tx) => {
    for (const { site_id: siteId } of sites) {
      const desk = { tx, keys, now, actor: { siteId, personId: null, role: 'system', unitId: null } };
      await record(desk, backups, await load(desk, backups, { siteId, id }), { kind, data });
    }
  });
  return true;
}
