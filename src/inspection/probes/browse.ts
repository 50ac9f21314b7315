/** Opens the home page in Chromium: how long it takes, what axe finds, and pictures of what the eye must see. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { leadsInside } from '../crawl/fetch.ts';
import { readSettings } from '../crawl/read.ts';
import { Renderer } from '../crawl/render.ts';
import type { Finding } from '../evidence/pack.ts';
import { keepAsked } from './asked.ts';
import { homeOf } from './pages.ts';
import type { Asked } from './probe.ts';

/** The levels that GB/T 37668 builds on. */
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const PICTURES = 50;

async function rendererOf(folder: string, chromium: string | undefined): Promise<Renderer> {
  const settings = readSettings(folder);
  return new Renderer({ ...settings, inner: await leadsInside(settings.start), chromium });
}

/** Times and examines the home page and keeps both in the crawl's folder. */
export async function browseHome(folder: string, chromium?: string): Promise<void> {
  const renderer = await rendererOf(folder, chromium);
  try {
    const begun = performance.now();
    await renderer.with(homeOf(folder), async (page) => {
      const load = Math.round(performance.now() - begun);
      keepAsked(folder, { load: (await loadTime(page)) ?? load, axe: await axe(page), shown: await shown(page) });
    });
  } finally {
    await renderer.close();
  }
}

/** Milliseconds from the request to the end of loading, by the page's own clock. */
function loadTime(page: Page): Promise<number | null> {
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    return entry instanceof PerformanceNavigationTiming && entry.loadEventEnd > 0
      ? Math.round(entry.loadEventEnd)
      : null;
  });
}

/** CSS pixels: what official sites are drawn for */
const WIDTH = 1280;

async function shown(page: Page): Promise<Asked['shown']> {
  await page.setViewportSize({ width: WIDTH, height: 900 });
  return page.evaluate(() => ({
    characters: document.body.innerText.replace(/\s+/g, '').length,
    overflow: Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
  }));
}

async function axe(page: Page): Promise<Asked['axe']> {
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const violations = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(LEVELS)}, resultTypes: ['violations'] }).then((found) => found.violations.map(
      ({ id, help, impact, nodes }) => ({ rule: id, help, impact: impact ?? '', selectors: nodes.slice(0, 20).map(({ target }) => target.join(' ')) })))`,
  )) as NonNullable<Asked['axe']>;
  return violations;
}

/** Takes a picture of each page with a fault that the eye sees, and names it in the finding. */
export async function takePictures(folder: string, findings: readonly Finding[], chromium?: string): Promise<void> {
  const pages = new Map<string, string>();
  const wanted = findings.filter(({ isVisual, evidence }) => isVisual && evidence);
  const renderer = await rendererOf(folder, chromium);
  mkdirSync(join(folder, 'pictures'), { recursive: true });
  try {
    for (const finding of wanted) {
      const address = finding.evidence?.address ?? '';
      let file = pages.get(address);
      if (!file && pages.size < PICTURES) {
        const name = `pictures/${finding.id}.png`;
        const isTaken = await renderer.with(address, (page) =>
          page.screenshot({ path: join(folder, name), fullPage: true }).then(() => true),
        );
        if (isTaken) {
          file = name;
          pages.set(address, file);
        }
      }
      finding.screenshot = file ?? null;
    }
  } finally {
    await renderer.close();
  }
}
