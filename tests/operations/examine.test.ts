/** `doctor` on real conditions: planted faults in a real database, a real folder, real certificates, a stopped server. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect, type DB } from '../../src/db/connect.ts';
import { examine } from '../../src/operations/examine.ts';
import { checkName } from '../../src/operations/messages.ts';
import {
  certificateInFile,
  certificateOfHost,
  newestBackup,
  publicHosts,
} from '../../src/operations/probes-machine.ts';
import type { Finding } from '../../src/web/health.ts';
import { text } from '../../src/web/language.ts';
import type { Machine } from '../../src/web/routes.ts';
import { type County, openCounty } from '../documents/county.ts';

let county: County;
let folder: string;
let office: DB;
let serving: pg.Client;
let now: Temporal.Instant;

beforeAll(async () => {
  county = await openCounty();
  office = connect(county.database.urls.office, { max: 4 });
  folder = await mkdtemp(join(tmpdir(), 'gongkai-doctor-'));
  serving = new pg.Client({ connectionString: county.database.urls.worker });
  await serving.connect();
  await serving.query('select pg_advisory_lock($1, 2)', [0x676b]);
});
afterAll(async () => {
  await serving.end();
  await office.destroy();
  await county.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  now = Temporal.Now.instant();
});

const machine = (over: Partial<Machine> = {}): Machine => ({
  data: folder,
  databaseFolder: null,
  certificate: null,
  syslog: null,
  checks: [],
  ...over,
});
const look = (over: Partial<Machine> = {}) => examine({ office, machine: machine(over), now });
const of = (findings: readonly Finding[], check: string) => findings.filter((one) => one.check === check);
const stateOf = async (check: string, over: Partial<Machine> = {}) =>
  of(await look(over), check).map(({ state }) => state);

/** Certificate and key that hold for so many days. */
function certificate(days: number): { file: string; key: string } {
  const file = join(folder, `certificate-${days}.pem`);
  const key = join(folder, `key-${days}.pem`);
  const made = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-subj',
    '/CN=x',
  ];
  execFileSync('openssl', [...made, '-days', String(days), '-keyout', key, '-out', file], { stdio: 'ignore' });
  return { file, key };
}

describe('a sound installation', () => {
  it('has every check well but those that nobody has set up', async () => {
    const findings = await look();
    const bad = findings.filter(({ state }) => state !== 'ok').map(({ check, state }) => `${check} ${state}`);
    expect(bad.filter((one) => !one.startsWith('disk'))).toEqual([
      'sweeps unknown',
      'drill warning',
      'backup warning',
      'certificate unknown',
    ]);
    for (const { remedy, state } of findings) if (state !== 'ok') expect(remedy).not.toBeNull();
    expect(findings.filter(({ check }) => checkName(check).zh === check)).toEqual([]);
  });

  it('asks the checks that areas bring, and survives one that fails', async () => {
    const well: Finding = { check: 'deliveries', state: 'ok', what: text('无积压', 'None waits'), remedy: null };
    const findings = await look({
      checks: [
        { name: 'deliveries', run: async () => [well] },
        { name: 'broken', run: () => Promise.reject(new TypeError('张三')) },
      ],
    });
    expect(of(findings, 'deliveries')).toEqual([well]);
    expect(of(findings, 'broken')).toMatchObject([
      { state: 'unknown', what: { en: expect.stringContaining('TypeError') } },
    ]);
    expect(JSON.stringify(findings)).not.toContain('张三');
  });
});

describe('faults in the database', () => {
  it('a release whose time has passed is late, more so with time', async () => {
    const id = await county.approved({ plannedAt: now.subtract({ minutes: 5 }).toString() });
    expect(await stateOf('releases')).toEqual(['warning']);
    now = now.add({ minutes: 15 });
    expect(await stateOf('releases')).toEqual(['fault']);
    await sql`update office.documents set stage = 'released' where id = ${id}`.execute(county.admin);
    expect(await stateOf('releases')).toEqual(['ok']);
  });

  it('an act of the public that nobody folded is stuck', async () => {
    await sql`with a as (insert into office.acts (site_id, subject_kind, subject_id, kind, happened_on, role)
        values ('west', 'request', gen_random_uuid(), 'request.lodged', '2026-03-02', 'applicant') returning *)
      insert into office.subjects (site_id, kind, id, version) select site_id, subject_kind, subject_id, seq from a`.execute(
      office,
    );
    now = now.add({ minutes: 6 });
    expect(await stateOf('projection')).toEqual(['warning']);
    now = now.add({ minutes: 10 });
    expect(await stateOf('projection')).toEqual(['fault']);
    await sql`update office.subjects set projected = version`.execute(office);
    expect(await stateOf('projection')).toEqual(['ok']);
  });

  it('a sweep that fails is named', async () => {
    await sql`insert into office.sweep_rounds values ('east', 'releases', ${now.toString()}, 3, null, null)`.execute(
      county.admin,
    );
    expect(await stateOf('sweeps')).toEqual(['ok']);
    await sql`update office.sweep_rounds set fault_at = good_at + interval '1 second', fault = 'Error 40P01'`.execute(
      county.admin,
    );
    expect(await stateOf('sweeps')).toEqual(['warning']);
    now = now.add({ minutes: 20 });
    expect(await stateOf('sweeps')).toEqual(['fault']);
  });

  it('a collector that takes nothing is told where one is named', async () => {
    now = now.add({ hours: 1 });
    expect(await stateOf('audit-handover')).toEqual([]);
    expect(await stateOf('audit-handover', { syslog: 'tcp://127.0.0.1:1' })).toEqual(['warning', 'warning']);
    now = now.add({ hours: 24 });
    expect(await stateOf('audit-handover', { syslog: 'tcp://127.0.0.1:1' })).toEqual(['fault', 'fault']);
  });

  it('a schema behind the program, or ahead of it', async () => {
    const { rows } = await sql<{ number: number; name: string; digest: string }>`delete from migration.applied
      where number = (select max(number) from migration.applied) returning number, name, digest`.execute(county.admin);
    expect(of(await look(), 'schema')).toMatchObject([
      { state: 'fault', remedy: { en: expect.stringContaining('npx gongkai migrate') } },
    ]);
    for (const { number, name, digest } of rows)
      await sql`insert into migration.applied (number, name, digest) values (${number}, ${name}, ${digest})`.execute(
        county.admin,
      );
    await sql`insert into migration.applied (number, name, digest) values (9998, '9998-x.sql', '')`.execute(
      county.admin,
    );
    expect(of(await look(), 'schema')).toMatchObject([
      { state: 'fault', remedy: { en: expect.stringContaining('newer') } },
    ]);
    await sql`delete from migration.applied where number = 9998`.execute(county.admin);
  });

  it('nobody serves: timed work has stopped, and old rounds say nothing', async () => {
    await serving.query('select pg_advisory_unlock_all()');
    const findings = await look();
    expect(of(findings, 'serving')).toMatchObject([{ state: 'fault' }]);
    expect(of(findings, 'sweeps')).toEqual([]);
    await serving.query('select pg_advisory_lock($1, 2)', [0x676b]);
    expect(await stateOf('serving')).toEqual(['ok']);
  });

  it('a server that does not answer is one fault, and the rest is still looked at', async () => {
    const lost = connect('postgresql://x:y@127.0.0.1:1/z', { max: 1 });
    const findings = await examine({ office: lost, machine: machine(), now });
    expect(of(findings, 'database')).toMatchObject([
      { state: 'fault', what: { en: expect.stringContaining('ECONNREFUSED') } },
    ]);
    expect(findings.map(({ check }) => check)).toEqual(['database', 'versions', 'disk', 'backup', 'certificate']);
    await lost.destroy();
  });
});

describe('beside the database', () => {
  it('a data folder that is not there cannot be looked at', async () => {
    expect(await stateOf('disk', { data: join(folder, 'nowhere') })).toEqual(['unknown']);
  });

  it('a database folder on its own is looked at too', async () => {
    expect((await stateOf('disk-database', { databaseFolder: tmpdir() })).length).toBe(1);
    expect(await stateOf('disk-database', { databaseFolder: join(folder, 'pg') })).toEqual([]);
    const data = join(folder, 'backed');
    expect((await stateOf('disk-database', { data, databaseFolder: folder })).length).toBe(1);
    const beside = join(folder, 'backed-pg');
    await mkdir(beside);
    expect((await stateOf('disk-database', { data, databaseFolder: beside })).length).toBe(1);
  });

  it('the newest whole backup counts; drafts and strays do not', async () => {
    const data = join(folder, 'backed-up');
    expect(await newestBackup(data)).toBeNull();
    const backup = async (name: string, takenAt: string) => {
      await mkdir(join(data, 'backups', name), { recursive: true });
      await writeFile(join(data, 'backups', name, 'manifest.json'), JSON.stringify({ takenAt, more: 1 }));
    };
    await backup('site-2', '2026-03-02T02:00:00Z');
    await backup('site-1', '2026-03-01T02:00:00Z');
    await backup('site-3.part', '2026-03-09T02:00:00Z');
    await mkdir(join(data, 'backups', 'empty'));
    await writeFile(join(data, 'backups', 'note.txt'), '');
    expect((await newestBackup(data))?.toString()).toBe('2026-03-02T02:00:00Z');
    now = Temporal.Instant.from('2026-03-03T02:00:00Z');
    expect(await stateOf('backup', { data })).toEqual(['ok']);
    now = now.add({ hours: 24 });
    expect(await stateOf('backup', { data })).toEqual(['warning']);
  });

  it('a backup that was put elsewhere counts by its record, until it is removed', async () => {
    const data = join(folder, 'backed-up-elsewhere');
    now = Temporal.Instant.from('2026-03-05T02:00:00Z');
    await sql`insert into office.backups (site_id, id, kind, name, taken_at)
      values ('east', gen_random_uuid(), 'site', 'site-9', '2026-03-05T01:00:00Z')`.execute(county.admin);
    expect(await stateOf('backup', { data })).toEqual(['ok']);
    now = now.add({ hours: 30 });
    expect(await stateOf('backup', { data })).toEqual(['warning']);
    await mkdir(join(data, 'backups', 'site-10'), { recursive: true });
    const manifest = JSON.stringify({ takenAt: '2026-03-06T07:00:00Z' });
    await writeFile(join(data, 'backups', 'site-10', 'manifest.json'), manifest);
    expect(await stateOf('backup', { data })).toEqual(['ok']);
    await sql`delete from office.backups`.execute(county.admin);
  });

  it('a certificate in a file is read', async () => {
    expect(await stateOf('certificate', { certificate: certificate(90).file })).toEqual(['ok']);
    expect(await stateOf('certificate', { certificate: certificate(3).file })).toEqual(['fault']);
    expect(await stateOf('certificate', { certificate: join(folder, 'none.pem') })).toEqual(['unknown']);
  });

  it('a certificate that a host shows is the one of its file', async () => {
    const { file, key } = certificate(20);
    const { readFile } = await import('node:fs/promises');
    const server = createServer({ cert: await readFile(file), key: await readFile(key) });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect((await certificateOfHost('localhost', port)).toString()).toBe((await certificateInFile(file)).toString());
    await new Promise((resolve) => server.close(resolve));
    await expect(certificateOfHost('localhost', port)).rejects.toThrow();
  });

  it('only names that the public can know are asked', () => {
    expect(
      publicHosts([
        '*',
        'localhost',
        '10.0.0.1',
        '::1',
        'east.test',
        'a.example',
        'www.shifan.gov.cn',
        'www.shifan.gov.cn',
      ]),
    ).toEqual(['www.shifan.gov.cn']);
  });
});
