/** The part of `gongkai inspect` that takes the address of a site. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileContext, FileResult } from '../inspection/check/check-file.ts';
import { FolderRefused } from '../inspection/crawl/store.ts';
import { measurementsOf } from '../inspection/output/results-file.ts';
import { indicatorLine, scoreLines } from '../inspection/output/score-lines.ts';
import { holdsRemembered } from '../inspection/probes/history.ts';
import { inspectSite, noteVisit, type SiteDone } from '../inspection/probes/inspect-site.ts';
import { score } from '../law/indicators/score.ts';
import { WEBSITE_2019 } from '../law/indicators/set-2019.ts';
import type { Language } from '../web/language.ts';
import { type Io, Usage } from './command.ts';
import { misunderstood } from './inspect-misunderstood.ts';
import type { SiteValues } from './inspect-site-options.ts';
import { keepHeapSmall } from './small-heap.ts';

/** milliseconds between two lines of progress */
const PROGRESS = 5_000;

/** What is wrong with a site, a result for each page and then for the site; how far it got is told on the error channel. */
export async function* checkSite(
  start: string,
  values: SiteValues,
  context: FileContext & { today: Temporal.PlainDate },
  language: Language,
  io: Pick<Io, 'err'>,
): AsyncGenerator<FileResult> {
  if (!URL.canParse(start)) throw new Usage(language === 'zh' ? `${start}不是网址。` : `${start} is no address.`);
  if (values.before !== undefined && !holdsRemembered(values.before))
    throw misunderstood(language, {
      zh: `--before：“${values.before}”中没有上一次检查的结果。`,
      en: `--before: ${values.before} holds no earlier inspection.`,
    });
  const crawl = crawlOptions(values, language);
  keepHeapSmall();
  const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'gongkai-inspect-'));
  mkdirSync(folder, { recursive: true });
  try {
    if (values.visit) {
      const isOpen = await noteVisit(folder, start);
      io.err(
        language === 'zh'
          ? `${start}：${isOpen ? '可以打开' : '没有打开'}`
          : `${start}: ${isOpen ? 'opens' : 'does not open'}`,
      );
      return;
    }
    const done = yield* inspectSite({
      folder,
      start,
      before: values.before,
      browser: values.browser,
      linksOnly: values.links,
      context,
      chromium: process.env.CHROMIUM,
      crawl,
      seen: progress(language, io),
    });
    for (const line of summaryLines(done, language)) io.err(line);
    if (values.folder === undefined)
      io.err(
        language === 'zh'
          ? '用--folder指定文件夹，可以保留证据并在中断后继续。'
          : 'With --folder the evidence is kept and an interrupted crawl goes on.',
      );
  } catch (cause) {
    if (cause instanceof FolderRefused) throw new Usage(cause.message);
    throw cause;
  } finally {
    if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

function crawlOptions({ outside, render, host, rate, pages, depth }: SiteValues, language: Language) {
  const count = (option: string, value: string): number => {
    const number = Number(value);
    if (value.trim() !== '' && Number.isFinite(number) && number >= 0) return number;
    throw misunderstood(language, {
      zh: `${option}应当是不小于0的数：${value}`,
      en: `${option} is a number, 0 or more: ${value} is not.`,
    });
  };
  return {
    outside,
    render,
    ...(host ? { hosts: host } : {}),
    ...(rate === undefined ? {} : { perSecond: count('--rate', rate) }),
    limits: {
      ...(pages === undefined ? {} : { pages: count('--pages', pages) }),
      ...(depth === undefined ? {} : { depth: count('--depth', depth) }),
    },
  };
}

function progress(language: Language, io: Pick<Io, 'err'>): () => void {
  let [visits, last] = [0, Date.now()];
  return () => {
    visits += 1;
    if (Date.now() - last < PROGRESS) return;
    last = Date.now();
    io.err(language === 'zh' ? `已访问${visits}个地址……` : `${visits} addresses visited…`);
  };
}

const ENDED = {
  all: { zh: '全部读完', en: 'read as a whole' },
  pages: { zh: '达到页数上限，没有全部读完', en: 'the limit of pages was met: not read as a whole' },
  bytes: { zh: '达到字节上限，没有全部读完', en: 'the limit of bytes was met: not read as a whole' },
  stopped: { zh: '被中断，没有全部读完', en: 'stopped: not read as a whole' },
} as const;

function summaryLines({ summary, results }: SiteDone, language: Language): string[] {
  const zh = language === 'zh';
  // that nothing could be read was said; a list of what is not known for that reason says no more
  if (summary.pages === 0) return [];
  return [
    zh
      ? `${summary.pages}个页面，发现${summary.found}个地址，${ENDED[summary.ended].zh}。`
      : `${summary.pages} pages, ${summary.found} addresses found, ${ENDED[summary.ended].en}.`,
    ...results.indicators.map((one) => `  ${indicatorLine(one, language)}`),
    // links alone are no inspection
    ...(results.linksOnly ? [] : scoreLines(score(WEBSITE_2019, measurementsOf(results)), language)),
  ];
}
