/** What was acknowledged survives: the serving process is killed twenty times under load. */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Installation, installAt, isRoot, type Running } from '../start/installation.ts';
import { foundSmallCounty, type SmallCounty } from './county.ts';
import { type Load, startLoad } from './load.ts';

const KILLS = 20;
/** Documents that may be released between two kills. */
const RELEASES = 12;

let site: Installation;
let data: string;
let county: SmallCounty;
let load: Load;
let running: Running;

beforeAll(async () => {
  // as root PostgreSQL runs as another user, who must be able to enter
  site = installAt(isRoot ? 0o711 : 0o700);
  data = site.newData();
  running = await site.start({ data });
  await running.answers();
  county = await foundSmallCounty(data, KILLS * RELEASES);
  load = startLoad(county);
}, 180_000);

afterAll(async () => {
  await county?.office.destroy();
  running?.starter.kill('SIGTERM');
  await running?.ended();
  site?.remove();
});

test(`no acknowledged act is missing after ${KILLS} kills under load, and every series is without a gap`, async () => {
  for (let kill = 0; kill < KILLS; kill++) {
    const goal = { released: load.released.length + 1, lodged: load.lodged.size + 1 };
    const until = { stopped: false };
    const work = load.run(running.url, RELEASES, until);
    await progress(goal, work);
    // at another point of the work each time
    await wait((kill * 97) % 500);
    process.kill(servingPid(running.starter.pid ?? 0), 'SIGKILL');
    await running.ended();
    until.stopped = true;
    await work;
    running = await site.start({ data });
    await running.answers();
    expect(running.log()).toContain('The database was still running');
  }
  expect(load.released.length).toBeGreaterThanOrEqual(KILLS);
  expect(load.lodged.size).toBeGreaterThanOrEqual(KILLS);

  await allFolded();
  const documents = await county.office
    .selectFrom('office.documents as d')
    .innerJoin('published.documents as p', (join) =>
      join.onRef('p.site_id', '=', 'd.site_id').onRef('p.id', '=', 'd.id'),
    )
    .select(['d.id', 'd.unit_id', 'd.index_number', 'd.stage'])
    .where('d.stage', '=', 'released')
    .execute();
  expect(load.released.filter((id) => !documents.some((one) => one.id === id))).toEqual([]);

  const requests = await county.office.selectFrom('office.requests').select(['id', 'number', 'unit_id']).execute();
  const kept = new Map(requests.map((one) => [one.id, one.number]));
  expect([...load.lodged].filter(([id, number]) => kept.get(id) !== number)).toEqual([]);

  for (const unit of county.units) {
    expectNoGap(documents.filter((one) => one.unit_id === unit).map((one) => one.index_number ?? ''));
    expectNoGap(requests.filter((one) => one.unit_id === unit).map((one) => one.number));
  }
  const verified = site.command(data, 'verify');
  expect(verified.out).toContain('all acts replay');
  expect(verified.code).toBe(0);
}, 600_000);

/** Waits until so much was acknowledged; fails with the work when that fails first. */
async function progress(goal: { released: number; lodged: number }, work: Promise<void>): Promise<void> {
  const ended = work.then(() => true);
  const isReached = () => load.released.length >= goal.released && load.lodged.size >= goal.lodged;
  for (let waited = 0; !isReached(); waited += 20) {
    if (waited > 30_000) throw new Error(`nothing is acknowledged; the server said:\n${running.log()}`);
    const isOver = await Promise.race([ended, wait(20).then(() => false)]);
    if (isOver) throw new Error(`the load ended by itself; the server said:\n${running.log()}`);
  }
}

/** What applicants wrote is folded by the sweep of the process that serves now. */
async function allFolded(): Promise<void> {
  const behind = () =>
    county.office.selectFrom('office.subjects').select('id').whereRef('projected', '<', 'version').execute();
  await expect.poll(async () => (await behind()).length, { timeout: 60_000, interval: 200 }).toBe(0);
}

/** The serials that numbers of one unit and year end in run from one to their count. */
function expectNoGap(numbers: readonly string[]): void {
  const serials = numbers.map((number) => Number(/(\d+)$/.exec(number)?.[1])).sort((a, b) => a - b);
  expect(serials.length).toBeGreaterThan(0);
  expect(serials).toEqual(serials.map((_, i) => i + 1));
}

/** The serving process is the child of the starter. */
function servingPid(starter: number): number {
  const children = readFileSync(`/proc/${starter}/task/${starter}/children`, 'utf8').trim().split(' ').map(Number);
  const node = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.js'));
  if (!node) throw new Error('the starter has no child that serves');
  return node;
}
