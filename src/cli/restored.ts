/** Restoring a site's backup from its folder to a verified site: what `restore` and `drill` share. */
import { AREAS } from '../areas.ts';
import { copyKeys, demandKeys, demandNoOtherKeys } from '../backup/key-check.ts';
import { readManifest, type SiteManifest } from '../backup/manifest.ts';
import { BackupRefused } from '../backup/refused.ts';
import { demandEmpty, demandUsable, type Loaded, loadSite } from '../backup/site-restore.ts';
import { type Aggregate, catchUp } from '../db/acts.ts';
import { connect, type DB } from '../db/connect.ts';
import { fileKeys, type KeyStore } from '../db/keys.ts';
import { servingName } from '../db/presence.ts';
import { type ReplayResult, replay } from '../db/replay.ts';
import type { RoleUrls } from '../db/roles.ts';
import { withDatabase } from './database.ts';

export interface Restoring {
  /** The backup. */
  folder: string;
  data: string;
  databaseUrl: string | null;
  /** Folder of the keys, or null to go without. */
  keys: string | null;
  /** Leave the keys where they are: for a place that goes away again. */
  keysStay?: boolean;
}

export interface Restored extends Loaded {
  manifest: SiteManifest;
  replayed: ReplayResult;
}

/** The manifest of a site's backup. */
export function siteManifest(folder: string): SiteManifest {
  const manifest = readManifest(folder);
  if (manifest.kind === 'site') return manifest;
  throw new BackupRefused(`${folder} is a base backup: npx gongkai recover --into FOLDER brings it back.`);
}

/**
 * Restores into an empty place and replays every act there.
 * @throws BackupRefused before anything is written when backup, keys and place do not allow it
 */
export async function restoreSite({ folder, data, databaseUrl, keys, keysStay = false }: Restoring): Promise<Restored> {
  const manifest = siteManifest(folder);
  await demandUsable(folder, manifest);
  if (keys !== null) await demandKeys(fileKeys(keys), manifest.keys, keys);
  await demandNoOtherKeys(data, keys);
  const target = { data, databaseUrl };
  return withDatabase(
    target,
    async ({ urls, keysFolder }) => {
      const serving = await servingName(urls.worker);
      if (serving) throw new BackupRefused(`${serving} serves this database. Stop it first.`);
      await demandEmpty(urls.owner);
      if (keys !== null && !keysStay) await copyKeys(keys, keysFolder);
      const loaded = await loadSite(urls.owner, folder, manifest);
      const replayed = await replayAll(urls, keysStay && keys !== null ? keys : keysFolder);
      return { ...loaded, manifest, replayed };
    },
    { asItIs: true },
  );
}

/** Folds what the public had written and no sweep had folded yet; then folds every act anew and compares. */
export async function replayAll(urls: RoleUrls, keysFolder: string): Promise<ReplayResult> {
  const keys = fileKeys(keysFolder);
  const aggregates = AREAS.flatMap((area) => area.aggregates);
  const worker = connect(urls.worker, { name: 'gongkai restore', max: 1 });
  await foldWaiting(worker, keys, aggregates).finally(() => worker.destroy());
  const owner = connect(urls.owner, { name: 'gongkai verify', max: 1 });
  return replay(owner, keys, aggregates).finally(() => owner.destroy());
}

async function foldWaiting(worker: DB, keys: KeyStore, aggregates: readonly Aggregate<unknown>[]): Promise<void> {
  const waiting = await worker
    .selectFrom('office.subjects')
    .select(['site_id', 'kind', 'id'])
    .whereRef('projected', '<', 'version')
    .execute();
  for (const { site_id: siteId, kind, id } of waiting) {
    const aggregate = aggregates.find((one) => one.kind === kind);
    if (!aggregate) continue;
    const actor = { siteId, personId: null, role: 'system', unitId: null };
    const now = Temporal.Now.instant();
    await worker.transaction().execute((tx) => catchUp({ tx, keys, now, actor }, aggregate, { siteId, id }));
  }
}

/** Whether the acts replay and are as many as were backed up, and a line that says so. */
export function verdictOf({ manifest, replayed }: Restored): { passed: boolean; line: string } {
  const expected = manifest.sites.reduce((sum, { acts }) => sum + acts, 0);
  const { acts, subjects, differences } = replayed;
  const passed = differences.length === 0 && acts === expected;
  const outcome = differences.length === 0 ? 'all acts replay' : `${differences.length} differences`;
  return { passed, line: `${subjects} subjects, ${acts} acts of ${expected}: ${outcome}` };
}
