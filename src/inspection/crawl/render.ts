/** Opens pages in Chromium and returns them as their scripts have left them. The browser may ask only where the crawl may. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { leadsInside } from './fetch.ts';

export interface RendererOptions {
  hosts: readonly string[];
  inner: boolean;
  agent: string;
  limits: { wait: number; pageBytes: number };
  /** file of Chromium; playwright's own when it is not named */
  chromium?: string | undefined;
}

/** after loading, until scripts are taken to have done their work: no request for so long, at most */
const QUIET = 3_000;
/** a browser grows with each page */
const PAGES_OF_ONE = 200;

export class Renderer {
  readonly #options: RendererOptions;
  #browser: Promise<Browser> | null = null;
  #context: { opened: number; made: Promise<BrowserContext> } | null = null;

  constructor(options: RendererOptions) {
    this.#options = options;
  }

  /** The document of an address after its scripts; null when Chromium could not open it in time. */
  open(address: string): Promise<string | null> {
    return this.with(address, async (page) => (await page.content()).slice(0, this.#options.limits.pageBytes));
  }

  /** Does something with the page of an address; null when Chromium could not open it in time. */
  async with<Result>(address: string, use: (page: Page) => Promise<Result>): Promise<Result | null> {
    const page = await (await this.#fresh()).newPage();
    try {
      await page.goto(address, { waitUntil: 'load', timeout: this.#options.limits.wait });
      await page.waitForLoadState('networkidle', { timeout: QUIET }).catch(() => undefined);
      return await use(page);
    } catch (cause) {
      if (cause instanceof Error && /Timeout|net::|ERR_|crashed|navigat/i.test(cause.message)) return null;
      throw cause;
    } finally {
      await page.close();
    }
  }

  async #fresh(): Promise<BrowserContext> {
    if (this.#context && this.#context.opened < PAGES_OF_ONE) {
      this.#context.opened += 1;
      return this.#context.made;
    }
    this.#context = { opened: 1, made: this.#make() };
    return this.#context.made;
  }

  async #make(): Promise<BrowserContext> {
    this.#browser ??= launch(this.#options.chromium);
    const context = await (await this.#browser).newContext({
      userAgent: this.#options.agent,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      acceptDownloads: false,
      serviceWorkers: 'block',
    });
    const allowed = new Set(this.#options.hosts);
    await context.route('**', async (route) => {
      const url = new URL(route.request().url());
      const isOwn = allowed.has(url.host) && (this.#options.inner || !(await leadsInside(url.href)));
      await (isOwn ? route.continue() : route.abort('blockedbyclient'));
    });
    return context;
  }

  async close(): Promise<void> {
    await (await this.#browser)?.close();
  }
}

/** Chromium as it is named, as it is installed, or as playwright brought it. */
async function launch(named: string | undefined): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const executablePath = named ?? installed();
  if (!executablePath && !existsSync(chromium.executablePath()))
    throw new Error(
      '没有找到Chromium：请安装，或者用环境变量CHROMIUM指明。/ Chromium was not found: install it or name it in CHROMIUM.',
    );
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...root, '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const files = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  return files.find((file) => existsSync(file));
}
