import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crawl } from '../../../src/inspection/crawl/crawl.ts';
import { askSite } from '../../../src/inspection/probes/ask.ts';
import { runProbes, type SiteResults } from '../../../src/inspection/probes/run.ts';
import { type Served, site } from '../site.ts';
import { plantColumns } from './columns.ts';
import { plantDialogue, plantServices } from './dialogue.ts';
import { plantHome, plantLinks, plantTags } from './frame.ts';
import { TODAY } from './html.ts';
import { type Fault, Plan } from './plan.ts';

const plan = new Plan();
let folder: string;
let served: Served;
let results: SiteResults;

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
  await crawl(folder, served.address);
  await askSite(folder);
  const history = plan.remembered.map(({ path, ...known }) => ({
    ...known,
    address: new URL(path, served.address).href,
  }));
  results = runProbes(folder, { today: TODAY, isWhole: true, history });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

const pathOf = (address: string | undefined) => (address === undefined ? null : decodeURI(new URL(address).pathname));
const fits = (fault: Fault, found: SiteResults['findings'][number]) =>
  found.indicator === fault.indicator &&
  pathOf(found.evidence?.address) === fault.path &&
  (fault.says === undefined || `${found.what.zh} ${found.excerpt}`.includes(fault.says));
const told = ({ indicator, evidence, what, excerpt }: SiteResults['findings'][number]) =>
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

  it('is judged again without the site', async () => {
    const before = served.asked.length;
    const history = plan.remembered.map(({ path, ...known }) => ({
      ...known,
      address: new URL(path, served.address).href,
    }));
    expect(runProbes(folder, { today: TODAY, isWhole: true, history })).toEqual(results);
    expect(served.asked.length).toBe(before);
  });
});
