/** A site's backup and its way back: the same rows, bytes and pages, or a refusal that names what is wrong. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProgram } from '../../src/app.ts';
import { type Manifest, readManifest, type SiteManifest, sealManifest } from '../../src/backup/manifest.ts';
import type { Kept } from '../../src/backup/place.ts';
import { backUpSite } from '../../src/backup/site-backup.ts';
import { restoreSite, verdictOf } from '../../src/cli/restored.ts';
import { read } from '../../src/db/acts.ts';
import { connect } from '../../src/db/connect.ts';
import { fileKeys } from '../../src/db/keys.ts';
import { migrate } from '../../src/db/migrate.ts';
import { type RoleUrls, roleUrls } from '../../src/db/roles.ts';
import { keptSecrets } from '../../src/db/secrets.ts';
import { requests } from '../../src/requests/fold.ts';
import { type DemoDatabase, demoDatabase } from '../support/demo.ts';
import { makePlaces, type Places } from './places.ts';

/** Made by the release before backups existed, whose schema ended with 0008. */
const OLD = join(import.meta.dirname, 'schema-0008');

let demo: DemoDatabase;
let places: Places;
let backup: Kept<SiteManifest>;

const now = Temporal.Instant.from('2026-06-01T04:00:00Z');
const backUp = (owner: string, keys: string, at = now) =>
  backUpSite({ owner, keys: fileKeys(keys), place: places.folder(), now: at });

/** What a command would be given for an empty place; the URLs of what it made there. */
async function restoreInto(folder: string, keys: string | null) {
  const place = await places.empty();
  const restored = await restoreSite({ folder, ...place, keys });
  const secrets = keptSecrets(place.data);
  if (!secrets) throw new Error('the restore made no passwords');
  return { ...place, restored, urls: roleUrls(place.databaseUrl, secrets.roles), keys: join(place.data, 'keys') };
}

beforeAll(async () => {
  [demo, places] = await Promise.all([demoDatabase(), makePlaces()]);
  await signedIn(demo.adminUrl);
  backup = await backUp(demo.urls.owner, demo.keysFolder);
}, 400_000);
afterAll(async () => {
  await places?.remove();
  await demo?.drop();
});

describe('a backup', () => {
  test('is readable by its owner alone and holds no key', () => {
    expect(statSync(backup.folder).mode & 0o077).toBe(0);
    for (const name of readdirSync(backup.folder)) expect(statSync(join(backup.folder, name)).mode & 0o077).toBe(0);
    const files = readdirSync(backup.folder).map((name) => readFileSync(join(backup.folder, name)));
    const key = readFileSync(join(demo.keysFolder, 'st', 'staff-sessions'));
    expect(files.some((bytes) => bytes.includes(key) || bytes.includes(key.toString('hex')))).toBe(false);
  });

  test('names schema, sites and counts, and leaves out who is signed in', () => {
    const { manifest } = backup;
    expect(manifest.schema.map(({ number }) => number)).toEqual(expect.arrayContaining([1, 8, 11]));
    expect(manifest.sites.length).toBeGreaterThan(1);
    expect(manifest.leftOut).toContain('auth.session');
    expect(manifest.tables.map(({ name }) => name)).not.toContain('auth.session');
    const acts = manifest.tables.find(({ name }) => name === 'office.acts');
    expect(acts?.rows).toBe(manifest.sites.reduce((sum, site) => sum + site.acts, 0));
  });

  test('is one moment: a release that commits meanwhile is in all of it or in none', async () => {
    const client = new pg.Client({ connectionString: demo.adminUrl });
    await client.connect();
    const over = { is: false };
    const writing = (async () => {
      for (let n = 0; !over.is; n++)
        await client.query(
          `begin; insert into office.counters values ('qingxi', 'pair', ${n}) on conflict (site_id, name) do update set value = ${n};
           insert into office.subjects values ('qingxi', 'pair', '00000000-0000-4000-8000-000000000001', ${n}, ${n})
           on conflict (site_id, kind, id) do update set version = ${n}; commit`,
        );
    })();
    const during = await backUp(demo.urls.owner, demo.keysFolder);
    over.is = true;
    await writing;
    await client.query(
      "delete from office.counters where name = 'pair'; delete from office.subjects where kind = 'pair'",
    );
    await client.end();
    const { urls } = await restoreInto(during.folder, demo.keysFolder);
    const [row] = await ask<{ value: number; version: number }>(
      urls.owner,
      "select c.value, s.version::int from office.counters c, office.subjects s where c.name = 'pair' and s.kind = 'pair'",
    );
    expect(row?.value).toBe(row?.version);
    expect(row?.value).toBeGreaterThan(0);
  }, 120_000);
});

describe('a restore into a server of one’s own, without superuser rights', () => {
  let place: Awaited<ReturnType<typeof restoreInto>>;
  beforeAll(async () => {
    place = await restoreInto(backup.folder, demo.keysFolder);
  }, 180_000);

  test('replays every act and counts as many as were backed up', () => {
    expect(verdictOf(place.restored).line).toMatch(/(\d+) acts of \1: all acts replay$/);
    expect(verdictOf(place.restored).passed).toBe(true);
  });

  test('gives the same rows in every table, bytes of files among them', async () => {
    const again = await backUp(place.urls.owner, place.keys);
    const contents = ({ manifest }: Kept<SiteManifest>) =>
      Object.fromEntries(manifest.tables.map(({ name, rows, content }) => [name, { rows, content }]));
    expect(contents(again)).toEqual(contents(backup));
    expect(again.manifest.sequences).toEqual(backup.manifest.sequences);
    const blobs = "select digest from office.blobs where encode(sha256(bytes), 'hex') <> digest";
    expect(await ask(place.urls.owner, blobs)).toEqual([]);
  }, 60_000);

  test('serves the same pages, byte for byte', async () => {
    const before = await pagesOf(demo.urls, demo.keysFolder);
    const after = await pagesOf(place.urls, place.keys);
    expect(Object.keys(before).length).toBeGreaterThan(6);
    expect(after).toEqual(before);
  }, 60_000);

  test('keeps what the office may open only with a key', async () => {
    const office = connect(place.urls.office, { max: 1 });
    const [row] = await ask<{ site: string; id: string }>(place.urls.owner, SEALED);
    const loaded = await read(office, fileKeys(place.keys), requests, { siteId: row?.site ?? '', id: row?.id ?? '' });
    await office.destroy();
    expect(loaded?.acts.some((act) => act.personal !== null && act.personal !== 'erased')).toBe(true);
  });

  test('signs nobody in: there are no sessions and no failed tries', async () => {
    expect(await ask(demo.adminUrl, 'select from auth.session')).not.toEqual([]);
    expect(await ask(place.urls.owner, 'select from auth.session')).toEqual([]);
    expect(await ask(place.urls.owner, 'select from auth.account')).not.toEqual([]);
  });

  test('numbers the next act after the last one', async () => {
    const next =
      "insert into office.acts (site_id, subject_kind, subject_id, kind, happened_on, role) values ('qingxi', 'site', gen_random_uuid(), 'x', '2026-01-05', 'system') returning seq::int";
    const [row] = await ask<{ seq: number }>(place.urls.owner, `begin; ${next}`, 1);
    expect(row?.seq).toBeGreaterThan(Math.max(...backup.manifest.sites.map(({ newestAct }) => newestAct)));
  });

  test('is refused a second time: the database is not empty', async () => {
    const { data, databaseUrl } = place;
    const again = restoreSite({ folder: backup.folder, data, databaseUrl, keys: place.keys });
    await expect(again).rejects.toThrow('The database is not empty');
  });
});

describe('without keys', () => {
  test('personal data reads as erased and everything else is there', async () => {
    const place = await restoreInto(backup.folder, null);
    expect(verdictOf(place.restored).passed).toBe(true);
    const office = connect(place.urls.office, { max: 1 });
    const [row] = await ask<{ site: string; id: string }>(place.urls.owner, SEALED);
    const loaded = await read(office, fileKeys(place.keys), requests, { siteId: row?.site ?? '', id: row?.id ?? '' });
    await office.destroy();
    expect(loaded?.acts.map((act) => act.personal).filter((personal) => personal !== null)).toContain('erased');
  }, 120_000);

  test('or with the keys of another site it is refused before anything is written', async () => {
    const other = places.folder();
    await fileKeys(other).ensure('staff-sessions');
    const place = await places.empty();
    const restore = restoreSite({ folder: backup.folder, ...place, keys: other });
    await expect(restore).rejects.toThrow('does not hold the keys of this backup');
    expect(existsSync(place.data)).toBe(false);
  });

  test('keys that lie in the new data folder already and are others are left alone', async () => {
    const place = await places.empty();
    await fileKeys(join(place.data, 'keys')).ensure('staff-sessions');
    const restore = restoreSite({ folder: backup.folder, ...place, keys: demo.keysFolder });
    await expect(restore).rejects.toThrow('already holds keys');
  });
});

describe('a damaged or foreign backup is refused before anything is written:', () => {
  async function refused(folder: string, words: string | RegExp): Promise<void> {
    const place = await places.empty();
    await expect(restoreSite({ folder, ...place, keys: demo.keysFolder })).rejects.toThrow(words);
    expect(existsSync(place.data)).toBe(false);
    expect(await ask(place.databaseUrl, "select from pg_roles where rolname like 'gongkai%'")).toEqual([]);
  }
  const changed = (change: (manifest: SiteManifest) => object): string => {
    const copy = places.copyOf(backup.folder);
    const read = readManifest(copy) as SiteManifest;
    writeFileSync(join(copy, 'manifest.json'), sealManifest({ ...read, ...change(read) } as Manifest));
    return copy;
  };

  test.each(['office.acts', 'office.blobs', 'auth.account'])('one flipped byte in %s', async (table) => {
    const copy = places.copyOf(backup.folder);
    const file = join(copy, `${table}.copy.zst`);
    const bytes = readFileSync(file);
    const at = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(file, bytes);
    await refused(copy, `${file} is damaged`);
  });

  test('one changed digit in the manifest', async () => {
    const copy = places.copyOf(backup.folder);
    const file = join(copy, 'manifest.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"rows": \d+/, '"rows": 1000000'));
    await refused(copy, `${file} is damaged`);
  });

  test('no manifest', () => refused(places.folder(), 'is no backup'));

  test('a schema that this program does not know, with the command of the one that does', () =>
    refused(
      changed(({ schema }) => ({
        schema: [...schema, { number: 9999, name: '9999-later.sql', digest: 'a'.repeat(64) }],
      })),
      /made by a newer program \(Gongkai .+\): it holds 9999-later\.sql.+npx gongkai restore/,
    ));

  test('a later format', () =>
    refused(
      changed(() => ({ format: 2 })),
      'has format 2',
    ));
});

describe('a backup of the schema before', () => {
  test('is restored with that schema, carried forward, and replays', async () => {
    const { restored, urls } = await restoreInto(OLD, null);
    expect(restored.manifest.schema.at(-1)?.number).toBe(8);
    expect(restored.migrated).toContain('0011-backups.sql');
    expect(verdictOf(restored)).toMatchObject({ passed: true });
    const released = await ask<{ title: string }>(urls.public, 'select title from published.documents order by 1');
    expect(released.map(({ title }) => title)).toContain('关于第1批城乡居民补贴发放情况的公示');
  }, 120_000);

  test('is made by this program too: an upgrade begins with a backup', async () => {
    const { urls } = await restoreInto(OLD, null);
    await ask(urls.owner, 'drop schema office, published, intake, auth, migration cascade');
    await migrate(urls.owner, undefined, 8);
    const made = await backUp(urls.owner, places.folder());
    expect(made.manifest.schema.at(-1)?.number).toBe(8);
    expect(made.manifest.tables.map(({ name }) => name)).not.toContain('office.backups');
  }, 120_000);
});

const SEALED =
  "select site_id as site, subject_id as id from office.acts where subject_kind = 'request' and sealed is not null order by seq limit 1";

/** `part`: which of several statements answers. */
async function ask<R extends pg.QueryResultRow>(url: string, sql: string, part = 0): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const answer = (await client.query(sql).finally(() => client.end())) as unknown as
    | pg.QueryResult<R>
    | pg.QueryResult<R>[];
  return (Array.isArray(answer) ? answer[part] : answer)?.rows ?? [];
}

async function signedIn(adminUrl: string): Promise<void> {
  await ask(
    adminUrl,
    `insert into auth.session (id, token, "userId", "expiresAt") select 's', 'token', id, now() from auth."user" limit 1`,
  );
}

/** Public pages by address, following what the lists lead to. */
async function pagesOf(urls: RoleUrls, keysFolder: string): Promise<Record<string, string>> {
  const faults: unknown[] = [];
  const program = createProgram({ urls, keysFolder, now: () => now, report: (error) => faults.push(error) });
  try {
    const pages: Record<string, string> = {};
    const waiting = ['/', '/disclosure', '/columns/normative', '/search?q=补贴', '/en'];
    for (let path = waiting.shift(); path !== undefined && Object.keys(pages).length < 24; path = waiting.shift()) {
      const answer = await program.app.request(`http://127.0.0.1${path}`);
      pages[path] = `${answer.status} ${Buffer.from(await answer.arrayBuffer()).toString('latin1')}`;
      const links = [...(pages[path] ?? '').matchAll(/href="(\/(?:documents|files)\/[^"#]+)"/g)].map(
        (link) => link[1] ?? '',
      );
      waiting.push(...links.slice(0, 4).filter((link) => !(link in pages) && !waiting.includes(link)));
    }
    expect(faults).toEqual([]);
    return pages;
  } finally {
    await program.close();
  }
}
