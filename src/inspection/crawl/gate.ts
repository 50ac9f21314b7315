/** Which addresses are asked for: within the hosts, outside of traps, and as robots.txt allows. */
import { canonical, hostOf, type Left, shape, trap } from './address.ts';
import type { Answer } from './answer.ts';
import type { Fetcher } from './fetch.ts';
import type { LinkUse } from './links.ts';
import type { Pace } from './pace.ts';
import { OPEN, ROBOTS_BYTES, type Robots, readRobots, SHUT } from './robots.ts';
import { ROBOT } from './settings.ts';
import { readSitemap, SITEMAP_BYTES, sitemapText } from './sitemap.ts';
import type { CrawlStore } from './store.ts';
import type { Use } from './visit.ts';

const MOST_REDIRECTIONS = 5;
/** sitemaps that are read; each may name 50,000 pages */
const MOST_MAPS = 50;

/** addresses whose numbers are at hand */
const REMEMBERED = 4_096;

export class Gate {
  readonly #store: CrawlStore;
  readonly #fetcher: Fetcher;
  readonly #pace: Pace;
  readonly #hosts: ReadonlySet<string>;
  readonly #robots = new Map<string, Promise<Robots>>();
  /** numbers of addresses that were met of late: menus name the same ones on each page */
  readonly #recent = new Map<string, number>();
  readonly #shapes = new Map<string, number>();
  readonly #year = Temporal.Now.plainDateISO('Asia/Shanghai').year;

  constructor(store: CrawlStore, fetcher: Fetcher, pace: Pace) {
    this.#store = store;
    this.#fetcher = fetcher;
    this.#pace = pace;
    this.#hosts = new Set(store.settings.hosts);
  }

  /** Reads robots.txt and the sitemaps of the start's host. */
  async begin(): Promise<void> {
    const { origin } = new URL(this.#store.settings.start);
    const { sitemaps } = await this.#robotsOf(origin);
    const maps = [...new Set([...sitemaps, '/sitemap.xml'].map((one) => canonical(one, origin)))];
    for (let index = 0; index < Math.min(maps.length, MOST_MAPS); index += 1) {
      const map = maps[index];
      if (!map || !this.#hosts.has(hostOf(map)) || !(await this.allows(new URL(map)))) continue;
      const answer = await this.#get(map, SITEMAP_BYTES);
      if (answer === null) continue;
      const found = readSitemap(answer);
      maps.push(...found.maps.map((one) => canonical(one, map)).filter((one) => !maps.includes(one)));
      for (const page of found.pages) this.found(canonical(page, map), 'page', 1, -1);
    }
  }

  /** Whether robots.txt lets the address be asked for. */
  async allows({ origin, pathname, search }: Pick<URL, 'origin' | 'pathname' | 'search'>): Promise<boolean> {
    return (await this.#robotsOf(origin)).allows(pathname + search);
  }

  /**
   * Notes an address that was found, written in the one way, and returns its number; -1 when there is no room for more.
   * Addresses of other hosts are noted as such. `left` says why none of its page's new links is followed.
   */
  found(address: string | null, use: Use, depth: number, from: number, left: Left | null = null): number {
    if (address === null) return -1;
    const before = this.#recent.get(address);
    if (before !== undefined) return before;
    const number = this.#numbered(address, use, depth, from, left);
    if (this.#recent.size >= REMEMBERED) this.#recent.clear();
    if (number !== -1) this.#recent.set(address, number);
    return number;
  }

  #numbered(address: string, use: Use, depth: number, from: number, left: Left | null): number {
    const known = this.#store.numberOf(address);
    if (known !== -1) return known;
    const { limits } = this.#store.settings;
    if (this.#store.found >= limits.addresses) return -1;
    if (!this.#hosts.has(hostOf(address))) return this.#store.add(address, 'outside', depth, from);
    const own: LinkUse = use === 'part' ? 'part' : 'page';
    return this.#store.add(address, own, depth, from, left ?? this.#leftOut(address, depth));
  }

  #leftOut(address: string, depth: number): Left | null {
    const { limits } = this.#store.settings;
    if (depth > limits.depth) return 'too-deep';
    const marked = trap(address, this.#year);
    if (marked !== null || !address.includes('?')) return marked;
    const alike = shape(address);
    const count = (this.#shapes.get(alike) ?? 0) + 1;
    this.#shapes.set(alike, count);
    return count > limits.alike ? 'alike' : null;
  }

  #robotsOf(origin: string): Promise<Robots> {
    const known = this.#robots.get(origin);
    if (known) return known;
    const asked = this.#askRobots(origin);
    this.#robots.set(origin, asked);
    return asked;
  }

  /** 4xx: there is none, all is allowed. No answer or 5xx: nothing is allowed (RFC 9309 § 2.3.1). */
  async #askRobots(origin: string): Promise<Robots> {
    let address: string | null = `${origin}/robots.txt`;
    for (let turn = 0; turn <= MOST_REDIRECTIONS && address; turn += 1) {
      const answer: Answer = await this.#ask(address, ROBOTS_BYTES);
      if ('failure' in answer || answer.status >= 500) return SHUT;
      if (answer.status >= 300 && answer.status < 400) {
        address = canonical(answer.headers.location ?? '', address);
        if (address && !this.#hosts.has(hostOf(address))) return OPEN;
        continue;
      }
      if (answer.status !== 200 || !answer.body) return OPEN;
      const robots = readRobots(answer.body.toString('utf8'), ROBOT);
      this.#pace.slow(new URL(origin).host, robots.delay);
      return robots;
    }
    return OPEN;
  }

  async #get(address: string, most: number): Promise<string | null> {
    const answer = await this.#ask(address, most);
    return 'status' in answer && answer.status === 200 && answer.body ? sitemapText(answer.body) : null;
  }

  #ask(address: string, most: number): Promise<Answer> {
    const { wait } = this.#store.settings.limits;
    return this.#fetcher.ask({ address, method: 'GET', wait, most, reads: () => true });
  }
}
