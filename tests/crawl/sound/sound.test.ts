import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedResults } from '../../../src/inspection/output/results-file.ts';
import { inspectSite } from '../../../src/inspection/probes/inspect-site.ts';
import { PROBE_RULES } from '../../../src/inspection/probes/said.ts';
import { site } from '../site.ts';
import { MODERN } from './modern.ts';
import { TODAY } from './shared.ts';
import { TABLES } from './tables.ts';

describe.each([
  ['of the present manner', MODERN],
  ['of tables and GB 2312', TABLES],
])('a sound site %s', (_, pages) => {
  let folder: string;
  let results: SealedResults;
  const findings: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sound-'));
    const served = await site(pages);
    const options = { crawl: {}, browser: false, linksOnly: false, context: { kind: null, today: TODAY } };
    const run = inspectSite({ folder, start: served.address, ...options });
    let step = await run.next();
    while (!step.done) {
      for (const { rule, excerpt } of step.value.findings) findings.push(`${rule} ${step.value.file}: ${excerpt}`);
      step = await run.next();
    }
    results = step.value.results;
    await served.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read as a whole, and nothing in its texts is called a fault', () => {
    const ofSite = new Set(['meta-tags', ...PROBE_RULES.map(({ id }) => id)]);
    const ofTexts = findings.filter((one) => !ofSite.has(one.split(' ')[0] ?? ''));
    expect(ofTexts).toEqual([]);
  });

  it('passes what can be judged of it', () => {
    const failed = results.indicators.filter(({ verdict }) => verdict === 'fail').map(({ indicator }) => indicator);
    // the test's server speaks no TLS and sends no headers; the old site has no tags
    expect(failed.filter((indicator) => !/^(?:S\.|D4\.6)/.test(indicator))).toEqual([]);
    const passed = results.indicators.filter(({ verdict }) => verdict === 'pass').map(({ indicator }) => indicator);
    const must =
      'W3.1 W4.1 W4.2 W4.3 W5.1 W5.2 W6.1 W6.2 D1.1 D1.2 D1.3 D1.4 D1.5 D1.6 D1.7 D1.8 D2.1 D2.2 D2.4 D2.5 D3.1 D3.3 D4.2 D4.3 D4.4 D4.5 P.guide P.rules P.duty P.reports P.elements';
    expect(must.split(' ').filter((indicator) => !passed.includes(indicator))).toEqual([]);
  });
});
