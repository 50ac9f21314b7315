/**
 * A primary with a synchronous standby loses nothing: the primary is killed under load, the standby promoted, the
 * program goes on with it, and every act that was acknowledged is looked for. `npm run bench:standby [-- FOLDER]`, where
 * FOLDER holds the `bin` of a whole PostgreSQL (with pg_basebackup); /usr/lib/postgresql/15 when left out.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { withRole } from '../src/db/address.ts';
import { roleUrls } from '../src/db/roles.ts';
import { keptSecrets } from '../src/db/secrets.ts';
import { foundSmallCounty } from '../tests/durability/county.ts';
import { startLoad } from '../tests/durability/load.ts';
import { installed } from '../tests/support/cluster.ts';
import { Pair } from './pair.ts';
import { freePort } from './program.ts';

/** Documents that wait for their release; a few may be released without our hearing of it. */
const DOCUMENTS = 120;
const UNHEARD = 10;
/** Acts acknowledged before the primary is killed. */
const BEFORE = 60;
const AFTER_MS = 6000;

const root = join(import.meta.dirname, '..');
const base = mkdtempSync('/tmp/gk-standby-');
chmodSync(base, 0o711);
const data = join(base, 'data');
const pair = new Pair(installed(process.argv[2] ?? '/usr/lib/postgresql/15'), base);
let program: ChildProcess | null = null;
try {
  await pair.start();
  const url = pair.urlOfBoth('gongkai', 'keeper', pair.password);
  process.stdout.write(
    `PostgreSQL ${pair.version}: primary and synchronous standby (${await pair.synchrony()}) on loopback\n`,
  );
  const port = await freePort();
  const log = openSync(join(base, 'program.log'), 'a');
  const env = { ...process.env, PORT: String(port), GONGKAI_DATA: data, DATABASE_URL: url };
  program = spawn(process.execPath, ['start.mjs', '--empty'], { cwd: root, env, stdio: ['ignore', 'pipe', log] });
  program.stdout?.on('data', (chunk: Buffer) => process.stdout.write(`  program: ${chunk.toString()}`));
  const address = `http://127.0.0.1:${port}/`;
  await answers(address);
  process.exitCode = await measure(address, url, env);
} finally {
  if (program && program.exitCode === null) {
    program.kill('SIGTERM');
    await once(program, 'exit');
  }
  await pair.stop();
  rmSync(base, { recursive: true, force: true });
}

async function measure(address: string, url: string, env: NodeJS.ProcessEnv): Promise<number> {
  const secrets = keptSecrets(data);
  if (!secrets) throw new Error('the program made no passwords');
  const office = (adminUrl: string) => roleUrls(adminUrl, secrets.roles).office;
  const county = await foundSmallCounty(
    data,
    DOCUMENTS,
    office(pair.url('primary', 'gongkai', 'keeper', pair.password)),
  );
  await county.office.destroy();
  const load = startLoad(county);
  const until = { stopped: false };
  const moments: number[] = [];
  const people = work(() => load.run(address, DOCUMENTS - UNHEARD - load.released.length, { stopped: false }), until);
  const watching = watch(() => load.released.length + load.lodged.size, moments, until);

  await waitFor(() => load.released.length + load.lodged.size >= BEFORE);
  const before = load.released.length + load.lodged.size;
  const killed = performance.now();
  pair.killPrimary();
  await pair.promoteStandby();
  const promoted = performance.now();
  await Promise.race([wait(120_000), waitFor(() => (moments.at(-1) ?? 0) > promoted + 200)]);
  await wait(AFTER_MS);
  until.stopped = true;
  await Promise.all([people, watching]);

  const acknowledged = [...load.released, ...load.lodged.keys()];
  const client = new pg.Client({
    connectionString: withRole(pair.url('standby', 'gongkai', 'keeper', ''), 'gongkai_office', secrets.roles.office),
  });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    "select distinct subject_id as id from office.acts where kind in ('document.released', 'request.lodged')",
  );
  await client.end();
  const known = new Set(rows.map(({ id }) => id));
  const missing = acknowledged.filter((id) => !known.has(id));
  const lastBefore = Math.max(...moments.filter((at) => at <= promoted));
  const firstAfter = Math.min(...moments.filter((at) => at > lastBefore));
  const verified = spawnSync(process.execPath, ['gongkai.mjs', 'verify'], {
    cwd: root,
    env: { ...env, DATABASE_URL: url },
    encoding: 'utf8',
  });
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`standby promoted            ${((promoted - killed) / 1000).toFixed(1)} s after kill -9 of the primary`);
  say(
    `time without service        ${((firstAfter - lastBefore) / 1000).toFixed(1)} s (last acknowledged act before, first after)`,
  );
  say(
    `acts acknowledged           ${acknowledged.length} (${before} before the kill, ${acknowledged.length - before} after it)`,
  );
  say(`acknowledged and missing    ${missing.length}`);
  say(`verify on the new primary   ${verified.stdout.trim().split('\n').at(-1)}`);
  return missing.length === 0 && Number.isFinite(firstAfter) && verified.status === 0 ? 0 : 1;
}

/** People try again whatever the site answers, until told to stop. */
async function work(run: () => Promise<void>, until: { stopped: boolean }): Promise<void> {
  while (!until.stopped) {
    const round = run().catch(() => undefined);
    await Promise.race([round, waitFor(() => until.stopped)]);
    await wait(50);
  }
}

/** Notes when something more was acknowledged. */
async function watch(count: () => number, moments: number[], until: { stopped: boolean }): Promise<void> {
  for (let seen = 0; !until.stopped; await wait(10)) {
    if (count() === seen) continue;
    seen = count();
    moments.push(performance.now());
  }
}

async function waitFor(reached: () => boolean): Promise<void> {
  while (!reached()) await wait(20);
}

async function answers(address: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await fetch(address).catch(() => null)) return;
    await wait(200);
  }
  throw new Error('the program did not answer within two minutes');
}
