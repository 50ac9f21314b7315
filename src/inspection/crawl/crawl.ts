/** Walks a site: asks for every address within its hosts and limits, keeps the pages, and goes on where it was when it was killed. */
import { hash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { canonical } from './address.ts';
import type { Answer } from './answer.ts';
import { decodePage } from './decode.ts';
import { Fetcher, leadsInside } from './fetch.ts';
import { Gate } from './gate.ts';
import { pageLinks } from './links.ts';
import { Novelty } from './novelty.ts';
import { Pace } from './pace.ts';
import { Renderer } from './render.ts';
import { type CrawlSettings, crawlSettings } from './settings.ts';
import { CrawlStore } from './store.ts';
import type { Found, Visit } from './visit.ts';

export interface CrawlOptions {
  /** certificates that are trusted beside the usual ones (PEM) */
  ca?: string | undefined;
  /** file of Chromium, for settings that ask for rendering */
  chromium?: string | undefined;
  /** stops the crawl; it can be resumed */
  signal?: AbortSignal | undefined;
  /** false: pages are kept as they came, which takes more room and less time */
  packs?: boolean | undefined;
  /** called after each visit */
  seen?: ((visit: Visit) => void) | undefined;
}

export interface CrawlSummary {
  /** pages read, addresses found and visits made in all runs together */
  pages: number;
  found: number;
  /** visits made in this run */
  visits: number;
  /** a limit that ended the crawl early: what was not visited is unknown */
  ended: 'all' | 'pages' | 'bytes' | 'stopped';
}

/** Begins or resumes the crawl of a folder. Throws FolderRefused. */
export async function crawl(
  folder: string,
  start: string,
  given: Parameters<typeof crawlSettings>[2] = {},
  options: CrawlOptions = {},
): Promise<CrawlSummary> {
  const isInside = await leadsInside(start);
  const store = CrawlStore.open(folder, crawlSettings(start, isInside, given));
  const run = new Run(store, isInside, options);
  try {
    return await run.all();
  } finally {
    await run.close();
  }
}

const READS = /^(?:text\/html|application\/xhtml\+xml|application\/xml|text\/xml|text\/plain|)(?:;|$)/i;
/** milliseconds before what gave nothing is asked for again: of strangers, and of one's own machine, where what disturbs passes soon */
const SECOND_TRY = { stranger: 1_000, own: 250 };

class Run {
  readonly #store: CrawlStore;
  readonly #settings: CrawlSettings;
  readonly #options: CrawlOptions;
  readonly #own: Fetcher;
  readonly #stranger: Fetcher;
  readonly #pace: Pace;
  readonly #gate: Gate;
  readonly #novelty = new Novelty();
  readonly #renderer: Renderer | null;
  #visits = 0;

  constructor(store: CrawlStore, inner: boolean, options: CrawlOptions) {
    const { settings } = store;
    const common = { agent: settings.agent, together: settings.together, ca: options.ca };
    this.#store = store;
    this.#settings = settings;
    this.#options = options;
    this.#own = new Fetcher({ ...common, inner });
    // links to other hosts come from the pages: they lead to no inner network, whatever the start was
    this.#stranger = new Fetcher({ ...common, inner: false });
    this.#pace = new Pace(settings.perSecond);
    this.#gate = new Gate(store, this.#own, this.#pace);
    this.#renderer = settings.render ? new Renderer({ ...settings, inner, chromium: options.chromium }) : null;
  }

  async all(): Promise<CrawlSummary> {
    this.#store.add(this.#settings.start, 'page', 0, -1);
    await this.#gate.begin();
    await this.#each(() => this.#site());
    if (this.#settings.outside) {
      this.#store.rewind();
      await this.#each(() => this.#others());
    }
    if (this.#store.passing.size > 0 && this.#goesOn()) {
      const again = [...this.#store.passing.values()];
      const last = again.reduce((latest, { asked }) => Math.max(latest, asked), 0);
      const gap = this.#settings.perSecond === 0 ? SECOND_TRY.own : SECOND_TRY.stranger;
      await sleep(Math.min(gap, Math.max(0, last + gap - Date.now())));
      await this.#each(() => again.splice(0, 100));
    }
    return {
      pages: this.#store.pages,
      found: this.#store.found,
      visits: this.#visits,
      ended: this.#options.signal?.aborted ? 'stopped' : (this.#full() ?? 'all'),
    };
  }

  #site(): Found[] {
    return this.#handed((one) => one.use !== 'outside');
  }

  #others(): Found[] {
    return this.#handed((one) => one.use === 'outside');
  }

  /** The next batch in which something is wanted; none at the end of what was found. */
  #handed(wanted: (one: Found) => boolean): Found[] {
    for (;;) {
      const batch = this.#store.next();
      if (batch.length === 0) return [];
      const fit = batch.filter((one) => one.left === null && wanted(one));
      if (fit.length > 0) return fit;
    }
  }

  /** Visits what `more` hands out, several at once, until it hands out nothing and nothing is under way that could add to it. */
  async #each(more: () => Found[]): Promise<void> {
    let queue: Found[] = [];
    let place = 0;
    const active = new Set<Promise<void>>();
    const take = () => {
      if (place >= queue.length) {
        queue = more();
        place = 0;
      }
      return queue[place++];
    };
    for (;;) {
      while (active.size < this.#settings.together && this.#goesOn()) {
        const one = take();
        if (!one) break;
        if (one.use === 'page' && this.#full() !== null) continue;
        const visit = this.#visit(one).finally(() => active.delete(visit));
        active.add(visit);
      }
      if (active.size === 0) return;
      await Promise.race(active);
    }
  }

  #goesOn(): boolean {
    return !this.#options.signal?.aborted && this.#full() !== 'bytes';
  }

  #full(): 'pages' | 'bytes' | null {
    const { limits } = this.#settings;
    if (this.#store.bytes >= limits.allBytes) return 'bytes';
    return this.#store.pages >= limits.pages ? 'pages' : null;
  }

  async #visit(found: Found): Promise<void> {
    const { number, address, use, depth } = found;
    const attempt = this.#store.passing.has(number) ? 2 : 1;
    const common = { number, address, use, depth, attempt } as const;
    const url = new URL(address);
    if (use !== 'outside' && !(await this.#gate.allows(url))) {
      this.#finish({ ...common, at: now(), ms: 0, failure: 'robots' });
      return;
    }
    const { host } = url;
    const wait = this.#pace.turn(host, Date.now());
    if (wait > 0) await sleep(wait);
    const at = now();
    const answer = await this.#ask(found);
    if ('failure' in answer) {
      this.#finish({ ...common, at, ms: answer.ms, failure: answer.failure, detail: answer.detail });
      return;
    }
    const { status, headers, ms } = answer;
    if (status === 429 || status === 503) this.#pace.rest(host, headers['retry-after'], Date.now());
    const visit: Visit = { ...common, at, ms, status, headers };
    if (status >= 300 && status < 400 && headers.location !== undefined)
      // a step deeper, so that an endless chain of them ends
      visit.to = this.#gate.found(canonical(headers.location, address), use, depth + 1, number);
    else if (use === 'page' && answer.body) Object.assign(visit, await this.#page(found, answer.body, answer));
    this.#finish(visit);
  }

  /** Parts and other hosts are asked for their head alone; many servers answer that wrongly, so only a page's own answer counts against it. */
  async #ask({ address, use }: Found): Promise<Answer> {
    const { limits } = this.#settings;
    const fetcher = use === 'outside' ? this.#stranger : this.#own;
    const question = { address, wait: limits.wait, most: limits.pageBytes } as const;
    if (use !== 'page') {
      const head = await fetcher.ask({ ...question, method: 'HEAD', reads: () => false });
      if ('failure' in head ? head.failure === 'inner' || head.failure === 'name' : head.status < 400) return head;
    }
    return fetcher.ask({ ...question, method: 'GET', reads: (type) => use === 'page' && READS.test(type) });
  }

  async #page({ address, number, depth }: Found, fetched: Buffer, { cut, headers, status }: Answered) {
    const { html, charset } = decodePage(fetched, headers['content-type']);
    const rendered = this.#renderer && status === 200 ? await this.#renderer.open(address) : null;
    const shown = rendered ?? html;
    const bytes = rendered === null ? fetched : Buffer.from(rendered);
    const digest = hash('sha256', bytes);
    const { links } = pageLinks(shown, address);
    const isFollowed = status === 200 && this.#novelty.isNew(digest, shown, depth);
    const numbers = links.map((link) =>
      this.#gate.found(link.address, link.use, depth + 1, number, isFollowed ? null : 'repeats'),
    );
    const body = this.#store.keep(bytes, this.#options.packs ?? true);
    const shape = { charset: rendered === null ? charset : 'utf-8', digest, bytes: bytes.length, cut };
    return { page: { ...shape, rendered: rendered !== null, body, links: numbers.filter((one) => one !== -1) } };
  }

  #finish(visit: Visit): void {
    this.#visits += 1;
    this.#store.finish(visit);
    this.#options.seen?.(visit);
  }

  async close(): Promise<void> {
    await Promise.all([this.#own.close(), this.#stranger.close(), this.#renderer?.close()]);
    this.#store.close();
  }
}

type Answered = Extract<Answer, { status: number }>;

function now(): string {
  return new Date().toISOString();
}
