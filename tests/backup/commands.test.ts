/**
 * Backups of a site at work, by the commands that people type: under load, into another place, to a moment of choice.
 * Prints how much was lost and how long each way back took.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseUrl } from '../../src/db/address.ts';
import { archiveOf, locate } from '../../src/db/embedded/folder.ts';
import { runningSocket } from '../../src/db/embedded/server.ts';
import { roleUrls } from '../../src/db/roles.ts';
import { keptSecrets } from '../../src/db/secrets.ts';
import { foundSmallCounty, type SmallCounty } from '../durability/county.ts';
import { type Load, startLoad } from '../durability/load.ts';
import { type Installation, installAt, isRoot, type Running } from '../start/installation.ts';

const RELEASES = 30;

let site: Installation;
let data: string;
let running: Running;
let county: SmallCounty;
let load: Load;

beforeAll(async () => {
  site = installAt(isRoot ? 0o711 : 0o700);
  data = site.newData();
  running = await site.start({ data });
  await running.answers();
  county = await foundSmallCounty(data, RELEASES);
  load = startLoad(county);
}, 180_000);
afterAll(async () => {
  await county?.office.destroy();
  running?.starter.kill('SIGTERM');
  await running?.ended();
  site?.remove();
  // eight data folders with their databases
}, 180_000);

interface Said {
  code: number | null;
  out: string;
}

/** Runs `npx gongkai …` beside the test, which goes on meanwhile. */
async function gongkai(at: string, ...words: string[]): Promise<Said> {
  const { PATH = '', LANG = 'C.UTF-8' } = process.env;
  const env = { PATH, LANG, HOME: '/tmp', GONGKAI_DATA: at };
  const child = spawn(process.execPath, ['gongkai.mjs', ...words], { cwd: site.folder, env });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (out += chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out };
}

/** Lets people work, from when they were told some first results, while something else happens. */
async function underLoad<T>(releases: number, work: () => Promise<T>): Promise<T> {
  const until = { stopped: false };
  const people = load.run(running.url, releases, until);
  const goal = acknowledged().length + 4;
  for (const end = Date.now() + 30_000; acknowledged().length < goal; await wait(20)) {
    if (Date.now() > end) throw new Error(`nothing is acknowledged; the server said:\n${running.log()}`);
  }
  const done = await work();
  until.stopped = true;
  await people;
  return done;
}

const acknowledged = () => [...load.released, ...load.lodged.keys()];

/** Ids of all subjects that a stopped place holds acts about, asked for by a command's server. */
async function subjectsIn(at: string): Promise<Set<string>> {
  const there = await site.start({ data: at });
  await there.answers();
  const secrets = keptSecrets(at);
  const socket = runningSocket(locate(at).folder);
  if (!secrets || !socket) throw new Error(`no database runs in ${at}`);
  const { owner } = roleUrls(databaseUrl({ host: socket, port: 5432 }, 'postgres', '', 'gongkai'), secrets.roles);
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    "select subject_id as id from office.acts where kind in ('document.released', 'request.lodged')",
  );
  await client.end();
  there.starter.kill('SIGTERM');
  await there.ended();
  return new Set(rows.map(({ id }) => id));
}

const seconds = (out: string, pattern: RegExp): number => Number(pattern.exec(out)?.[1]);

test('a backup under load holds all that was acknowledged before it, and the restored place serves it', async () => {
  const { before, made } = await underLoad(8, async () => ({
    before: acknowledged(),
    made: await gongkai(data, 'backup'),
  }));
  expect(made).toEqual({ code: 0, out: expect.any(String) });
  expect(made.out).toContain(`The keys of personal data are not in it. They lie in ${join(data, 'keys')}`);
  const place = site.newData();
  const began = performance.now();
  const restored = await gongkai(place, 'restore', newest('site'), '--keys', join(data, 'keys'));
  const took = (performance.now() - began) / 1000;
  expect(restored).toEqual({ code: 0, out: expect.any(String) });
  expect(restored.out).toMatch(/(\d+) acts of \1: all acts replay/);
  const there = await subjectsIn(place);
  expect(before.length).toBeGreaterThan(3);
  expect(before.filter((id) => !there.has(id))).toEqual([]);
  process.stdout.write(`restore: ${there.size} releases and requests, none missing, ${took.toFixed(1)} s\n`);
}, 300_000);

test('a restore without a word about keys is asked for it, and writes nothing', async () => {
  const place = site.newData();
  const asked = await gongkai(place, 'restore', newest('site'));
  expect(asked).toMatchObject({ code: 2 });
  expect(asked.out).toContain('Name the folder of the keys with --keys');
  expect(existsSync(place)).toBe(false);
});

test('a drill restores the newest backup, leaves a record with its times, and nothing else', async () => {
  const place = site.newData();
  mkdirSync(place, { mode: 0o711 });
  const drill = await gongkai(data, 'drill', '--in', place);
  expect(drill).toEqual({ code: 0, out: expect.stringContaining('all acts replay') });
  expect(readdirSync(place)).toEqual([]);
  const [row] = await county.office
    .selectFrom('office.backups')
    .selectAll()
    .where('drill_passed', 'is not', null)
    .execute();
  expect(row).toMatchObject({
    drill_passed: true,
    kind: 'site',
    drill_note: expect.stringContaining('all acts replay'),
  });
  expect(row?.drill_milliseconds).toBeGreaterThan(0);
  expect(row?.drill_age_milliseconds).toBeGreaterThan(0);
  process.stdout.write(`drill: ${drill.out.trim().split('\n').at(-1)}\n`);
}, 120_000);

test('a drill with a damaged backup fails, says why, and is recorded too', async () => {
  await gongkai(data, 'backup');
  const folder = newest('site');
  writeFileSync(join(folder, 'office.acts.copy.zst'), 'nothing');
  const drill = await gongkai(data, 'drill', folder);
  expect(drill).toMatchObject({ code: 1 });
  const failed = await county.office
    .selectFrom('office.backups')
    .selectAll()
    .where('drill_passed', '=', false)
    .execute();
  expect(failed[0]?.drill_note).toContain('office.acts.copy.zst is damaged');
  rmSync(folder, { recursive: true });
}, 120_000);

test('of three backups the two newest stay, and the removal is on record', async () => {
  await gongkai(data, 'backup');
  await wait(1000);
  const kept = await gongkai(data, 'backup', '--keep', '2');
  expect(kept.out).toMatch(/Removed site-/);
  expect(readdirSync(join(data, 'backups')).filter((name) => name.startsWith('site-'))).toHaveLength(2);
  const removed = await county.office
    .selectFrom('office.backups')
    .select('name')
    .where('removed_on', 'is not', null)
    .execute();
  expect(removed).toHaveLength(1);
}, 120_000);

describe('recovery to a moment', () => {
  let atBase: string[];
  beforeAll(async () => {
    const made = await underLoad(6, () => gongkai(data, 'backup', '--base'));
    expect(made).toEqual({ code: 0, out: expect.any(String) });
    atBase = acknowledged();
  }, 180_000);

  test('holds what was acknowledged before it and nothing after it', async () => {
    await underLoad(6, () => wait(500));
    const before = acknowledged();
    await wait(50);
    const moment = Temporal.Now.instant();
    await wait(50);
    await underLoad(6, () => wait(500));
    const after = acknowledged().filter((id) => !before.includes(id));
    expect(after.length).toBeGreaterThan(2);

    const place = site.newData();
    const keys = ['--keys', join(data, 'keys')];
    const recovered = await gongkai(data, 'recover', '--to-time', moment.toString(), '--into', place, ...keys);
    expect(recovered).toMatchObject({ code: 0 });
    expect(recovered.out).toContain('all acts replay');
    const there = await subjectsIn(place);
    expect(before.length).toBeGreaterThan(atBase.length);
    expect(before.filter((id) => !there.has(id))).toEqual([]);
    expect(after.filter((id) => there.has(id))).toEqual([]);
    const took = seconds(recovered.out, /It took ([\d.]+) s/);
    process.stdout.write(
      `recover: ${before.length} before the moment, none missing; ${after.length} after it, none there; ${took} s\n`,
    );
  }, 300_000);

  test('reaches the newest act when the machine is gone and only backups, archive and keys are left', async () => {
    const archive = archiveOf(locate(data));
    await underLoad(3, () => wait(100));
    const last = acknowledged();
    const began = performance.now();
    const kept = new Set(readdirSync(archive));
    await expect
      .poll(() => readdirSync(archive).some((name) => !kept.has(name) && name.endsWith('.gz')), { timeout: 90_000 })
      .toBe(true);
    const lag = (performance.now() - began) / 1000;
    expect(lag).toBeLessThanOrEqual(75);
    const place = site.newData();
    const recovered = await gongkai(
      site.newData(),
      ...[
        'recover',
        '--into',
        place,
        '--keys',
        join(data, 'keys'),
        '--from',
        join(data, 'backups'),
        '--archive',
        archive,
      ],
    );
    expect(recovered).toMatchObject({ code: 0 });
    const there = await subjectsIn(place);
    expect(last.filter((id) => !there.has(id))).toEqual([]);
    process.stdout.write(`archive: the last act was kept ${lag.toFixed(0)} s later, none of ${last.length} missing\n`);
  }, 300_000);

  test('is refused for a moment before the first base backup, and for one to come', async () => {
    const keys = ['--without-keys', '--into', site.newData()];
    const early = await gongkai(data, 'recover', '--to-time', '2020-01-01T00:00', ...keys);
    expect(early).toMatchObject({
      code: 1,
      out: expect.stringContaining('is the earliest moment that can be recovered'),
    });
    const late = await gongkai(data, 'recover', '--to-time', '2999-01-01T00:00Z', ...keys);
    expect(late).toMatchObject({ code: 2, out: expect.stringContaining('lies in the future') });
  }, 60_000);

  test('is refused with a damaged segment, which is named', async () => {
    const archive = archiveOf(locate(data));
    const damaged = `${site.newData()}-archive`;
    cpSync(archive, damaged, { recursive: true });
    const manifest = readFileSync(join(newest('base'), 'manifest.json'), 'utf8');
    const segment = `${(JSON.parse(manifest) as { firstSegment: string }).firstSegment}.gz`;
    const bytes = readFileSync(join(damaged, segment));
    writeFileSync(join(damaged, segment), bytes.subarray(0, bytes.length - 100));
    const place = site.newData();
    const refused = await gongkai(data, 'recover', '--into', place, '--archive', damaged, '--without-keys');
    expect(refused).toMatchObject({ code: 1, out: expect.stringContaining(`${segment} is damaged`) });
    expect(existsSync(join(place, 'pg'))).toBe(false);
  }, 120_000);
});

test('a data folder of another PostgreSQL is refused with the commands that carry it over', async () => {
  running.starter.kill('SIGTERM');
  await running.ended();
  const version = join(locate(data).folder, 'PG_VERSION');
  const own = readFileSync(version, 'utf8');
  writeFileSync(version, '17\n');
  const refused = await gongkai(data, 'verify');
  writeFileSync(version, own);
  expect(refused.code).toBe(1);
  expect(refused.out).toMatch(
    /made by PostgreSQL 17; this program brings 18.+npx gongkai backup --to.+npx gongkai restore/,
  );
  expect(refused.out).not.toContain('    at ');
}, 60_000);

test('a database that a newer program migrated is refused by name', async () => {
  const there = await site.start({ data });
  await there.answers();
  const { owner } = roleUrls(
    databaseUrl({ host: runningSocket(locate(data).folder) ?? '', port: 5432 }, 'postgres', '', 'gongkai'),
    keptSecrets(data)?.roles ?? raise(),
  );
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  await client.query("insert into migration.applied (number, name, digest) values (9999, '9999-later.sql', 'x')");
  const refused = await gongkai(data, 'drill');
  await client.query('delete from migration.applied where number = 9999');
  await client.end();
  there.starter.kill('SIGTERM');
  await there.ended();
  expect(refused).toMatchObject({
    code: 1,
    out: expect.stringMatching(/migrated by a newer program: it holds 9999-later\.sql.+git pull.+npm start/),
  });
}, 60_000);

function newest(kind: string): string {
  const name = readdirSync(join(data, 'backups'))
    .filter((one) => one.startsWith(`${kind}-`))
    .toSorted()
    .at(-1);
  return join(data, 'backups', name ?? '');
}

function raise(): never {
  throw new Error('the data folder has no secrets');
}
