import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { measurementsOf, RESULTS_FILE, type SealedResults } from '../../../src/inspection/output/results-file.ts';
import { keepRemembered } from '../../../src/inspection/probes/history.ts';
import { inspectSite } from '../../../src/inspection/probes/inspect-site.ts';
import { judgeAgain } from '../../../src/inspection/probes/judge-again.ts';
import { score } from '../../../src/law/indicators/score.ts';
import { WEBSITE_2019 } from '../../../src/law/indicators/set-2019.ts';
import { type Served, site } from '../site.ts';
import { plantColumns } from './columns.ts';
import { plantDialogue, plantServices } from './dialogue.ts';
import { plantHome, plantLinks, plantTags } from './frame.ts';
import { HAND_POINTS, HAND_POSSIBLE, HAND_VETOES, type HandLine, handLines } from './hand-score.ts';
import { TODAY } from './html.ts';
import { type Fault, Plan } from './plan.ts';

const plan = new Plan();
let folder: string;
let served: Served;
let results: SealedResults;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'planted-'));
  plantColumns(plan);
  plantDialogue(plan);
  plantServices(plan);
  plantLinks(plan);
  plantTags(plan);
  const linked = Object.keys(plan.pages).filter(
    (path) => (path.endsWith('/') || /^\/[a-z-]+\.html$/.test(path)) && !path.startsWith('/x/'),
  );
  plantHome(plan, [
    ...linked,
    '/news/empty-word.html',
    '/news/guide-notice.html',
    '/news/list_2.html',
    ...Object.keys(plan.pages).filter((path) => path.startsWith('/p/')),
  ]);
  served = await site(plan.pages);
  const history = plan.remembered.map(({ path, ...known }) => ({
    ...known,
    address: new URL(path, served.address).href,
  }));
  const before = join(folder, 'before');
  mkdirSync(before);
  keepRemembered(before, new Map(history.map((one) => [one.address, one])));
  const options = { crawl: {}, browser: false, linksOnly: false, context: { kind: null, today: TODAY } };
  const run = inspectSite({ folder: join(folder, 'now'), start: served.address, before, ...options });
  let step = await run.next();
  while (!step.done) step = await run.next();
  results = step.value.results;
});
afterAll(async () => {
  vi.restoreAllMocks();
  await served.close();
  rmSync(folder, { recursive: true });
});

const pathOf = (address: string | undefined) => (address === undefined ? null : decodeURI(new URL(address).pathname));
const fits = (fault: Fault, found: SealedResults['findings'][number]) =>
  found.indicator === fault.indicator &&
  pathOf(found.evidence?.address) === fault.path &&
  (fault.says === undefined || `${found.what.zh} ${found.excerpt}`.includes(fault.says));
const told = ({ indicator, evidence, what, excerpt }: SealedResults['findings'][number]) =>
  `${indicator} ${pathOf(evidence?.address)} ${what.zh} ${excerpt}`;

describe('a site with planted faults and lookalikes', () => {
  it('has sixty of each at least', () => {
    expect(plan.faults.length).toBeGreaterThanOrEqual(60);
    expect(plan.traps.length).toBeGreaterThanOrEqual(60);
  });

  it('is read as a whole', () => {
    for (const { path } of plan.traps)
      expect(served.asked.map((one) => one.replace('HEAD ', ''))).toContain(encodeURI(path));
  });

  it('has every fault found', () => {
    const fails = results.findings.filter(({ verdict }) => verdict === 'fail');
    expect(plan.faults.filter((fault) => !fails.some((found) => fits(fault, found)))).toEqual([]);
  });

  it('has nothing found that was not planted', () => {
    const fails = results.findings.filter(({ verdict }) => verdict === 'fail');
    expect(fails.filter((found) => !plan.faults.some((fault) => fits(fault, found))).map(told)).toEqual([]);
  });

  it('gives each fault the answer that proves it', () => {
    for (const { evidence } of results.findings.filter((one) => one.evidence))
      expect(evidence).toMatchObject({
        status: 200,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        bytes: expect.any(Number),
        at: expect.stringMatching(/Z$/),
      });
  });
});

describe('its score', () => {
  const measured = () => measurementsOf(results);
  const mine = () => score(WEBSITE_2019, measured());

  it.each(handLines())('$item: $faults places cost $lost, the unknown at most $could more', (hand) => {
    const set = [...WEBSITE_2019.deductions].flatMap(({ items }) => items).find(({ id }) => id === hand.item);
    expect(set).toMatchObject({ each: hand.each, cap: hand.cap });
    expect(plan.faults.filter(({ indicator }) => indicator === hand.item)).toHaveLength(hand.faults);
    expect(measured()[hand.item]).toMatchObject({
      hits: hand.faults,
      ...(hand.unknown === null ? { open: true } : { unknown: hand.unknown }),
    });
    const [line] = mine().lines.filter(({ item }) => item === hand.item);
    expect(line?.points.low).toBe(hand.lost);
    expect(line?.points.high).toBeCloseTo(hand.lost + hand.could, 10);
  });

  it('is the sum worked out by hand, and so is its range', () => {
    const sum = (of: (line: HandLine) => number) => handLines().reduce((points, line) => points + of(line), 0);
    expect(
      [100 - sum(({ lost }) => lost), 100 - sum(({ lost, could }) => lost + could)].map((n) => n.toFixed(2)),
    ).toEqual([HAND_POINTS.points.toFixed(2), HAND_POINTS.low.toFixed(2)]);
    const { points, total, deduction, bonus, verdict } = mine();
    expect({ points, total, deduction, bonus, verdict }).toEqual({
      points: HAND_POINTS.points,
      total: { low: HAND_POINTS.low, high: HAND_POINTS.high },
      deduction: { low: HAND_POINTS.low, high: HAND_POINTS.high },
      bonus: null,
      verdict: 'not-qualified',
    });
  });

  it('names each veto, and each that nobody can rule out', () => {
    const of = (wanted: string) =>
      mine().vetoes.flatMap(({ condition, state }) => (state === wanted ? [condition] : []));
    expect({ hit: of('hit'), possible: of('possible') }).toEqual({ hit: HAND_VETOES, possible: HAND_POSSIBLE });
  });

  it('says of every indicator of the set what was seen, or why nothing was', () => {
    const of = new Map(results.indicators.map((one) => [one.indicator, one]));
    const { veto, deductions, bonus } = WEBSITE_2019;
    const ids = [...veto.flatMap((one) => one.conditions), ...[...deductions, ...bonus].flatMap((one) => one.items)];
    for (const { id } of ids) {
      const found = of.get(id);
      expect(found, id).toBeDefined();
      if (found?.whole === 0) expect([id, found.verdict]).toEqual([id, 'unknown']);
    }
  });
});

describe('judged again', () => {
  const again = () => judgeAgain(join(folder, 'now'));
  const cutOff = () => {
    throw new Error('the network is cut');
  };

  it('gives the same results and the same score without any network', () => {
    vi.spyOn(Socket.prototype, 'connect').mockImplementation(cutOff);
    vi.spyOn(globalThis, 'fetch').mockImplementation(cutOff);
    const before = served.asked.length;
    const { after, broken, changed } = again() ?? {};
    expect({ broken, changed }).toEqual({ broken: [], changed: [] });
    expect(after).toEqual(results);
    expect(after && score(WEBSITE_2019, measurementsOf(after))).toEqual(score(WEBSITE_2019, measurementsOf(results)));
    expect(served.asked.length).toBe(before);
  });

  it('shows what another version of a probe says beside what was said', () => {
    const file = join(folder, 'now', RESULTS_FILE);
    const kept = readFileSync(file, 'utf8');
    const older = JSON.parse(kept) as SealedResults;
    const olderProbes = older.probes.map((one) => (one.id === 'site-marks' ? { ...one, version: 9 } : one));
    const olderResults = older.indicators.map((one) =>
      one.indicator === 'D4.2' ? { ...one, hits: 4, whole: 6 } : one,
    );
    try {
      writeFileSync(file, JSON.stringify({ ...older, probes: olderProbes, indicators: olderResults }));
      expect(again()?.changed).toEqual([
        {
          indicator: 'D4.2',
          before: expect.objectContaining({ hits: 4 }),
          after: expect.objectContaining({ hits: 3 }),
          probes: ['site-marks 9 → 2'],
        },
      ]);
    } finally {
      writeFileSync(file, kept);
    }
  });

  it.each(['bodies', 'visits.jsonl', 'earlier.json'])('says so when %s was altered', (name) => {
    const file = join(folder, 'now', name);
    const kept = readFileSync(file);
    try {
      appendFileSync(file, '\n');
      expect(again()?.broken).toEqual([name]);
    } finally {
      writeFileSync(file, kept);
    }
  });
});
