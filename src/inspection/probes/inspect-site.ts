/** A site inspected from its address: crawl, probes and content checks, kept in a folder that proves what was found. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagePieces } from '../../files/texts/html.ts';
import { type FileContext, type FileResult, findingsIn } from '../check/check-file.ts';
import { type CrawlOptions, type CrawlSummary, crawl } from '../crawl/crawl.ts';
import { Fetcher, leadsInside } from '../crawl/fetch.ts';
import { AGENT, type crawlSettings } from '../crawl/settings.ts';
import { type Finding, findingOf } from '../evidence/pack.ts';
import { askSite } from './ask.ts';
import { browseHome, takePictures } from './browse.ts';
import { keepRemembered, type Remembered, readRemembered, remember } from './history.ts';
import { ILLICIT_CONTENT, illicitIn } from './illicit-content.ts';
import { probing, resultOf, type SiteResults, VISITS_FILE } from './run.ts';
import { resultsOf } from './site-results.ts';

export interface SiteOptions {
  folder: string;
  start: string;
  crawl: Parameters<typeof crawlSettings>[2];
  /** folder of an earlier inspection */
  before?: string | undefined;
  /** opens the home page in Chromium, and takes pictures of what the eye must see */
  browser: boolean;
  /** only whether links open: pages are neither probed nor checked */
  linksOnly: boolean;
  context: FileContext & { today: Temporal.PlainDate };
  seen?: CrawlOptions['seen'];
  signal?: AbortSignal | undefined;
  chromium?: string | undefined;
}

export interface SiteDone {
  summary: CrawlSummary;
  results: SiteResults;
}

/** Yields what is wrong with each page, then what is wrong with the site. Results are kept as FOLDER/results.json. */
export async function* inspectSite(options: SiteOptions): AsyncGenerator<FileResult, SiteDone> {
  const { folder, start, context, browser, chromium } = options;
  const summary = await crawl(folder, start, options.crawl, { seen: options.seen, signal: options.signal, chromium });
  if (!options.linksOnly) await askSite(folder);
  if (browser) await browseHome(folder, chromium);
  const earlier = options.before ? readRemembered(options.before) : [];
  const known = new Map<string, Remembered>(earlier.map((one) => [one.address, one]));
  const run = probing(folder, {
    today: context.today,
    isWhole: summary.ended === 'all',
    history: earlier,
    linksOnly: options.linksOnly,
  });
  const content: Finding[] = [];
  for (;;) {
    const step = run.next();
    if (step.done) {
      const illicit = resultOf(ILLICIT_CONTENT.indicator, content, options.linksOnly ? 0 : step.value.pages);
      const site = step.value.findings;
      const results = {
        ...step.value,
        indicators: [...step.value.indicators, illicit],
        findings: [...site, ...content],
      };
      if (browser) await takePictures(folder, results.findings, chromium);
      keepRemembered(folder, known);
      writeFileSync(join(folder, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
      if (summary.pages === 0) yield { file: start, findings: [], unread: NOTHING_READ };
      // what the content checks found was told page by page
      yield* resultsOf(site, start);
      return { summary, results };
    }
    const { page, ref } = step.value;
    remember(known, step.value);
    const findings = findingsIn({ type: 'html', pieces: pagePieces(page), page }, context, ref.address);
    content.push(...illicitIn(findings, ref).map((seen) => findingOf(ILLICIT_CONTENT, seen)));
    if (findings.length > 0) yield { file: ref.address, findings, unread: null };
  }
}

const NOTHING_READ = {
  zh: '没有读到任何页面：网站没有答复，或者robots.txt不允许。',
  en: 'Nothing could be read: the site does not answer, or robots.txt forbids it.',
};

/** milliseconds that a visitor waits (国办秘函〔2019〕19号) */
const VISIT = 15_000;

/** One visit to the home page, noted beside those of other times: a timer calls this every half hour. */
export async function noteVisit(folder: string, start: string): Promise<boolean> {
  const fetcher = new Fetcher({ agent: AGENT, inner: await leadsInside(start), together: 1 });
  const at = Temporal.Now.instant().toString();
  const answer = await fetcher.ask({ address: start, method: 'GET', wait: VISIT, most: 1_000_000, reads: () => true });
  await fetcher.close();
  const ok = 'status' in answer && answer.status < 400;
  appendFileSync(join(folder, VISITS_FILE), `${JSON.stringify({ at, ok, ms: answer.ms })}\n`);
  return ok;
}
