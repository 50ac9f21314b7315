/** A real Chromium for journeys. Unexpected errors on its console fail the journey. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { needChromium } from './chromium.mjs';

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 375, height: 812 };

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: needChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong in the page: errors on its console, faults of its scripts, answers that failed. */
  readonly errors: string[];
}

/** A person with a browser of their own: cookies are not shared between visitors. */
export async function visitor(
  browser: Browser,
  address: string,
  options: { scripts?: boolean; viewport?: typeof WIDE } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: options.viewport ?? WIDE,
    javaScriptEnabled: options.scripts ?? true,
    acceptDownloads: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const errors: string[] = [];
  page.on('console', (message) => {
    // a page that answers 404, 410 or 422 is what the journey asserts, not a fault; what it loads is judged below
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('response', (response) => {
    const isDocument = response.request().resourceType() === 'document';
    if (response.status() >= (isDocument ? 500 : 400)) errors.push(`${response.status()} ${response.url()}`);
  });
  return { context, page, errors };
}

/** Signs a member of staff in through the page, as they would. */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.fill('#username', username);
  await page.fill('#password', password);
  await page.click('main button[type=submit]');
  await page.waitForURL((url) => url.pathname.startsWith('/office'));
}
