/**
 * How fast a county with a million cases is: the annual report, the boards, a page of a case, beside SQL by hand.
 * `npm run bench:requests -- [--cases 100000] [--keep FOLDER] [--rounds 40]`
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { withDatabase } from '../src/cli/database.ts';
import { read } from '../src/db/acts.ts';
import { connect, type DB } from '../src/db/connect.ts';
import { fileKeys } from '../src/db/keys.ts';
import { siteFrame, tally } from '../src/reports/compile.ts';
import { readBoard } from '../src/requests/board/board-store.ts';
import { checkDues } from '../src/requests/board/dues-check.ts';
import { freshenOpen } from '../src/requests/board/dues-fresh.ts';
import { requests } from '../src/requests/fold.ts';
import { OPEN_STAGES } from '../src/requests/state.ts';
import { siteSettings } from '../src/units/read.ts';
import { freePort } from './program.ts';
import { boardByHand, caseByHand, reportByHand } from './requests-by-hand.ts';
import { generate } from './requests-data.ts';
import { checkSample } from './requests-sample.ts';
import { enterStaff, type StaffMember, signIn } from './staff.ts';

const SITE = 'shifan';
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    keep: { type: 'string' },
    rounds: { type: 'string', default: '40' },
  },
});
const cases = Number(values.cases);
const rounds = Number(values.rounds);
const root = join(import.meta.dirname, '..');
const home = values.keep ? join(values.keep, String(cases)) : mkdtempSync(join(tmpdir(), 'gk-requests-'));
const data = join(home, 'data');
const env = { ...process.env, GONGKAI_DATA: data, GONGKAI_LOG: 'plain' };

interface Ready {
  acts: number;
  readable: string[];
  staff: StaffMember[];
}

const missed: string[] = [];

/** A line of the table; `limit` in ms, `hand` what SQL by hand takes. */
function report(what: string, ms: number, limit: number | null, hand: number | null): void {
  const ratio = hand === null ? null : ms / hand;
  const isMissed = (limit !== null && ms > limit) || (ratio !== null && ratio > 1.5);
  if (isMissed) missed.push(what);
  const shown = (value: number | null) => (value === null ? '—' : value.toFixed(1)).padStart(9);
  console.log(
    `${what.padEnd(44)}${shown(ms)}${shown(limit)}${shown(hand)}${shown(ratio)}  ${isMissed ? 'MISSED' : 'ok'}`,
  );
}

try {
  const ready = await filled();
  console.log(`${cases} cases, ${ready.acts} acts; load ${loadavg()[0]?.toFixed(1)}`);
  await withDatabase({ data, databaseUrl: null }, async ({ urls, keysFolder }) => {
    const owner = connect(urls.owner, { max: 2 });
    const office = connect(urls.office, { max: 4 });
    await sample(owner);
    console.log(`${'ms'.padEnd(44)}${['ours', 'limit', 'by hand', 'ratio'].map((head) => head.padStart(9)).join('')}`);
    await figures(office);
    await boards(office, keysFolder, ready);
    await pages(ready);
    await Promise.all([owner.destroy(), office.destroy()]);
  });
  console.log(`load ${loadavg()[0]?.toFixed(1)}; ${missed.length === 0 ? 'all hold' : `missed: ${missed.join(', ')}`}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  if (!values.keep) rmSync(home, { recursive: true, force: true });
}

async function filled(): Promise<Ready> {
  const file = join(home, 'ready.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Ready;
  rmSync(data, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o755);
  const demo = spawnSync(process.execPath, ['gongkai.mjs', 'demo'], { cwd: root, env, encoding: 'utf8' });
  if (demo.status !== 0) throw new Error(`the demonstration county could not be loaded:\n${demo.stderr}`);
  const staff = await enterStaff(data, 7);
  const began = performance.now();
  const made = await withDatabase({ data, databaseUrl: null }, async ({ urls, keysFolder }) => {
    const office = connect(urls.office, { max: 2 });
    const today = Temporal.Now.plainDateISO('Asia/Shanghai');
    const parts = { ownerUrl: urls.owner, office, keys: fileKeys(keysFolder), siteId: SITE, cases, today };
    return generate(parts).finally(() => office.destroy());
  });
  console.error(`generated in ${Math.round((performance.now() - began) / 1000)} s`);
  const ready: Ready = { acts: made.acts, readable: made.readable, staff };
  writeFileSync(file, JSON.stringify(ready));
  return ready;
}

async function sample(owner: DB): Promise<void> {
  const frame = await siteFrame(owner, SITE);
  const year = Temporal.Now.plainDateISO('Asia/Shanghai').year - 1;
  for (const one of [year - 1, year]) {
    const { cases: folded, differing } = await checkSample(owner, frame, one);
    console.log(`sample of ${folded} cases folded, ${one}: ${differing.length} differences`);
    for (const what of differing.slice(0, 5)) console.log(`  ${what}`);
    if (differing.length > 0) missed.push(`sample ${one}`);
  }
  const dues = await checkDues(owner, Math.max(1000, Math.round(cases / 100)));
  console.log(`due dates: ${dues.compared} compared, ${dues.wrong.length} wrong, ${dues.stale} out of date`);
  if (dues.wrong.length > 0) missed.push('due dates');
}

async function figures(office: DB): Promise<void> {
  const frame = await siteFrame(office, SITE);
  const today = Temporal.Now.plainDateISO('Asia/Shanghai');
  const year = today.year - 1;
  const place = { scope: 'county', unitId: frame.compiler ?? '', year } as const;
  const { ours, hand } = await besides(
    () => tally(office, frame, place, today),
    () => reportByHand(office, SITE, year),
    5,
  );
  report(`county report of ${year} and ${year - 1}`, median(ours), 2000, median(hand));
}

async function boards(office: DB, keysFolder: string, { readable }: Ready): Promise<void> {
  const settings = await siteSettings(office, SITE);
  const today = Temporal.Now.plainDateISO('Asia/Shanghai');
  const keys = fileKeys(keysFolder);
  const source = { db: office, keys, settings, today };
  const units = await office
    .selectFrom('office.units')
    .select('id')
    .where('site_id', '=', SITE)
    .orderBy('code')
    .execute();
  const board = (unitId: string | null) => async () => {
    const reach = unitId === null ? ('all' as const) : [unitId];
    await readBoard(source, SITE, { reach, order: 'open', stages: OPEN_STAGES }, null);
  };
  // what the day has put out of date since the data were made is folded once
  await freshenOpen(source, SITE);
  for (const [name, unitId] of [
    ['unit', units[3]?.id ?? null],
    ['county', null],
  ] as const) {
    const { ours, hand } = await besides(
      board(unitId),
      () => boardByHand(office, SITE, unitId, today.toString()),
      rounds,
    );
    report(`board of a ${name}: what it reads, median`, median(ours), null, median(hand));
  }
  let n = 0;
  const next = () => readable[n++ % readable.length] ?? '';
  const { ours, hand } = await besides(
    () => read(office, keys, requests, { siteId: SITE, id: next() }),
    () => caseByHand(office, SITE, next()),
    rounds * 5,
  );
  report('a case: read and folded, median', median(ours), null, median(hand));
}

/** As people see them: signed in, over HTTP, one after another. */
async function pages({ staff, readable }: Ready): Promise<void> {
  const port = await freePort();
  const child = spawn(process.execPath, ['start.mjs'], {
    cwd: root,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const address = `http://127.0.0.1:${port}`;
  try {
    await answering(address, child);
    const [drafter, office] = [staff[0], staff.find(({ role }) => role === 'disclosure-office')];
    if (!drafter || !office) throw new Error('nobody can sign in');
    const cookies = { unit: await signIn(address, drafter, 1), county: await signIn(address, office, 2) };
    const get = (path: string, cookie: string) => async () => {
      const { status, html } = await fetched(`${address}${path}`, cookie);
      if (status !== 200) throw new Error(`${path}: ${status} ${html.slice(0, 200)}`);
    };
    // the first rounds of the sweeps, which tell people what waits, are over
    await quiet(get('/office/requests', cookies.county));
    for (const name of ['unit', 'county'] as const) {
      const times = await timed(get('/office/requests', cookies[name]), rounds);
      report(`board of a ${name}: page, p95`, p95(times), 200, null);
    }
    const times: number[] = [];
    for (const id of readable.slice(0, rounds * 5))
      times.push(...(await timed(get(`/office/requests/${id}`, cookies.county), 1)));
    report('a case: page, p95', p95(times), 100, null);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/** On a connection of its own: one that is kept may be ended by the server just when it is used again. */
async function fetched(url: string, cookie: string): Promise<{ status: number; html: string }> {
  const [response] = (await once(httpGet(url, { headers: { cookie }, agent: false }), 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return { status: response.statusCode ?? 0, html: Buffer.concat(parts).toString() };
}

async function answering(address: string, child: { exitCode: number | null }): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error('the program ended instead of starting');
    const isThere = await fetch(`${address}/sign-in`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
    await wait(500);
  }
  throw new Error('the program did not answer within five minutes');
}

/** Until ten pages in a row came without something else holding them up, or two minutes have passed. */
async function quiet(get: () => Promise<void>): Promise<void> {
  const until = performance.now() + 120_000;
  for (let calm = 0; calm < 10 && performance.now() < until; await wait(500)) {
    const [took = 0] = await timed(get, 1);
    calm = took < 250 ? calm + 1 : 0;
  }
}

async function timed(work: () => Promise<unknown>, times: number): Promise<number[]> {
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    const began = performance.now();
    await work();
    took.push(performance.now() - began);
  }
  return took;
}

/** In turn, so that what else the machine does falls on both. The first of each is not counted. */
async function besides(ours: () => Promise<unknown>, hand: () => Promise<unknown>, times: number) {
  const result = { ours: [] as number[], hand: [] as number[] };
  for (let n = -1; n < times; n++) {
    const [one] = await timed(ours, 1);
    const [other] = await timed(hand, 1);
    if (n < 0) continue;
    result.ours.push(one ?? 0);
    result.hand.push(other ?? 0);
  }
  return result;
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;
}

function p95(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.ceil(all.length * 0.95) - 1)] ?? 0;
}
