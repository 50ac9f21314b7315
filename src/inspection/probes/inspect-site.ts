/** A site inspected from its address: crawl, probes and content checks, kept in a folder that proves what was found. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileContext, FileResult } from '../check/check-file.ts';
import { type CrawlOptions, type CrawlSummary, crawl } from '../crawl/crawl.ts';
import { Fetcher, leadsInside } from '../crawl/fetch.ts';
import { AGENT, type crawlSettings } from '../crawl/settings.ts';
import { sealFolder } from '../evidence/seal.ts';
import { RESULTS_FILE, type SealedResults } from '../output/results-file.ts';
import { askSite } from './ask.ts';
import { browseHome, takePictures } from './browse.ts';
import { keepEarlier, keepRemembered } from './history.ts';
import { ILLICIT_CONTENT } from './illicit-content.ts';
import { judgeSite } from './judge-site.ts';
import { type HomeState, homeState } from './pages.ts';
import { VISITS_FILE } from './run.ts';
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
  results: SealedResults;
}

/** Yields what is wrong with each page, then what is wrong with the site. Results are kept as FOLDER/results.json. */
export async function* inspectSite(options: SiteOptions): AsyncGenerator<FileResult, SiteDone> {
  const { folder, start, browser, chromium, linksOnly } = options;
  const summary = await crawl(folder, start, options.crawl, {
    seen: options.seen,
    signal: options.signal,
    // links alone: no probe reads the pages again
    packs: !linksOnly,
    chromium,
  });
  if (!linksOnly) await askSite(folder);
  if (browser) await browseHome(folder, chromium);
  if (options.before) keepEarlier(folder, options.before);
  const { today } = options.context;
  const isWhole = summary.ended === 'all';
  const content = linksOnly ? () => [] : await checksOf(options);
  const { results, known } = yield* judgeSite(folder, { today, isWhole, linksOnly, content });
  if (browser) await takePictures(folder, results.findings, chromium);
  keepRemembered(folder, known);
  const sealed: SealedResults = { ...results, evidence: sealFolder(folder) };
  writeFileSync(join(folder, RESULTS_FILE), `${JSON.stringify(sealed, null, 2)}\n`);
  const unread = summary.pages === 0 ? NOTHING_READ : unreadHome(homeState(folder));
  if (unread) yield { file: start, findings: [], unread };
  // what the content checks found was told page by page
  yield* resultsOf(
    results.findings.filter(({ probe }) => probe.id !== ILLICIT_CONTENT.id),
    start,
  );
  return { summary, results: sealed };
}

/** Loaded when they are needed: links alone are looked at without them. */
async function checksOf({ context }: SiteOptions) {
  const { pageContent } = await import('./page-content.ts');
  return pageContent(context);
}

const NOTHING_READ = {
  zh: '没有读到任何页面：网站没有答复，或者robots.txt不允许。',
  en: 'Nothing could be read: the site does not answer, or robots.txt forbids it.',
};

const NEEDS_SCRIPTS = {
  zh: '首页要运行脚本才有内容，没有读到，有关指标未查明。请加--render由浏览器打开后再检查。',
  en: 'The home page shows nothing until its scripts have run: it was not read. Inspect it with --render.',
};

/** Why a site whose home page was not read is not called clean; null when it was. */
function unreadHome(home: HomeState): FileResult['unread'] {
  if (home === 'read') return null;
  if (home === 'scripts') return NEEDS_SCRIPTS;
  const { answer } = home;
  return {
    zh: `首页没有正常打开（${answer || '没有答复'}），有关指标未查明。`,
    en: `The home page does not open (${answer || 'no answer'}): what depends on it is not known.`,
  };
}

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
