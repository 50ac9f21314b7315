/** `npx gongkai doctor`: finds the database that runs, changes nothing, and ends with 1 on a fault. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { run } from '../../src/cli/doctor.ts';
import { joinServing, type Presence } from '../../src/db/presence.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let data: string;

beforeAll(async () => {
  database = await freshDatabase();
  data = await mkdtemp(join(tmpdir(), 'gongkai-doctor-'));
});
afterAll(async () => {
  await database.drop();
  await rm(data, { recursive: true });
});

async function doctor(words: readonly string[], databaseUrl: string | null, folder = data) {
  const out: string[] = [];
  const config = { data: folder, port: 0, host: '127.0.0.1', databaseUrl };
  const code = await run(words, { config, out: (line) => out.push(line), err: (line) => out.push(line) });
  return { code, out: out.join('\n') };
}

it('where nothing was ever started it says so, and makes nothing', async () => {
  const nowhere = join(data, 'nowhere');
  const { code, out } = await doctor([], null, nowhere);
  expect(code).toBe(1);
  expect(out).toContain('✗ database');
  expect(out).toContain('无法连接数据库');
  expect(await readdir(data)).toEqual([]);
});

it('a database that runs is looked at: without a serving process that is a fault, with one it is none', async () => {
  await mkdir(join(data, 'secrets'));
  const secrets = { superuser: '', roles: inject('databaseServer').passwords };
  await writeFile(join(data, 'secrets', 'database.json'), JSON.stringify(secrets));
  const alone = await doctor(['--lang', 'en'], database.adminUrl);
  expect(alone.code).toBe(1);
  expect(alone.out).toContain('✗ serving         No process serves');
  expect(alone.out).toContain('→ Run npm start');
  const presence: Presence = await joinServing(database.urls.worker, 'a test');
  const served = await doctor(['--json'], database.adminUrl);
  await presence.leave();
  const { state, findings } = JSON.parse(served.out) as { state: string; findings: { check: string; state: string }[] };
  expect(findings.filter((one) => one.state === 'fault' && !one.check.startsWith('disk'))).toEqual([]);
  expect(findings).toContainEqual(expect.objectContaining({ check: 'schema', state: 'ok', remedy: null }));
  expect(served.code).toBe(state === 'fault' ? 1 : 0);
});

it.each([['--yaml'], ['--lang'], ['more']])('the word %s is not understood', async (word) => {
  await expect(doctor([word], null)).rejects.toThrow('doctor knows --json and --lang zh|en.');
});
it('an unknown language is refused', async () => {
  await expect(doctor(['--lang', 'fr'], null)).rejects.toThrow('doctor knows');
});
