/**
 * Kept pages: rendered once per address, served as they are until the site's counter moves or their valid-until passes.
 * An address names site (by host), language and view, so nothing else tells copies apart. What is kept has seen no
 * session. Memory is bounded: the page that was asked for longest ago goes first.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { matches } from './etag.ts';
import { endOfDay } from './moments.ts';
import { SECURITY_HEADERS } from './security.ts';
import { type WatchParts, watchSites } from './site-watch.ts';
import { type KnownSite, siteOfHost } from './sites.ts';

const LIMIT_BYTES = 64 * 1024 * 1024;
/** Longer queries are answered, but nobody asks for them twice. */
const LONGEST_QUERY = 200;
const KEPT_STATUS: readonly number[] = [200, 404, 410];

export interface KeptPages {
  /** The kept answer to a GET or HEAD, or null when there is none that is fresh. */
  find(request: Request): Promise<Response | null>;
  /** Renders, keeps and answers; requests for the same page at the same time are rendered once. */
  keep(request: Request, render: () => Promise<Response>): Promise<Response>;
  sites(): Promise<readonly KnownSite[]>;
  close(): Promise<void>;
}

export interface KeptParts extends WatchParts {
  now(): Temporal.Instant;
  /** how much is kept at most; 64 MB when absent */
  limitBytes?: number;
  /** Is told of each answer with a kept page of HTML that was there, and of the moment in epoch milliseconds. */
  seen?(request: Request, at: number): void;
}

type Encoding = 'br' | 'gzip' | 'identity';
type Bytes = Uint8Array<ArrayBuffer>;

/** A page in one encoding with all headers that go with it: made once, sent as it is. */
interface Copy {
  body: Bytes;
  headers: Readonly<Record<string, string>>;
}

interface Page {
  site: string;
  version: number;
  /** epoch milliseconds */
  validUntil: number;
  status: number;
  isHtml: boolean;
  headers: Readonly<Record<string, string>>;
  etag: string;
  copies: Map<Encoding, Copy>;
  size: number;
}

export function keepPages(parts: KeptParts): KeptPages {
  const watch = watchSites(parts);
  const limit = parts.limitBytes ?? LIMIT_BYTES;
  const pages = new Map<string, Page>();
  const rendering = new Map<string, Promise<Page | null>>();
  const siteByHost = hostLookup();
  let size = 0;

  function drop(key: string, page: Page): void {
    pages.delete(key);
    size -= page.size;
  }

  function store(key: string, page: Page): void {
    const old = pages.get(key);
    if (old) drop(key, old);
    pages.set(key, page);
    size += page.size;
    for (const [oldest, other] of pages) {
      if (size <= limit) break;
      drop(oldest, other);
    }
  }

  async function answer(key: string, page: Page, request: Request): Promise<Response> {
    if (matches(request.headers.get('if-none-match'), page.etag))
      return new Response(null, { status: 304, headers: page.headers });
    const encoding = encodingFor(request.headers.get('accept-encoding'));
    const { body, headers } = page.copies.get(encoding) ?? (await packAndCount(key, page, encoding));
    return new Response(body, { status: page.status, headers });
  }

  async function packAndCount(key: string, page: Page, encoding: Encoding): Promise<Copy> {
    const copy = await pack(page, encoding);
    if (pages.get(key) === page) size -= page.size;
    page.size = [...page.copies.values()].reduce((sum, { body }) => sum + body.byteLength, 0);
    if (pages.get(key) === page) size += page.size;
    return copy;
  }

  async function render(site: KnownSite, make: () => Promise<Response>): Promise<[Page | null, Response]> {
    // dates are facts of a day: no page outlives its own
    const midnight = endOfDay(parts.now()).epochMilliseconds;
    const response = await make();
    const validUntil = response.headers.get('x-valid-until');
    const isKept =
      KEPT_STATUS.includes(response.status) &&
      !response.headers.has('set-cookie') &&
      !response.headers.get('cache-control')?.includes('no-store');
    if (!isKept) return [null, response];
    const body = new Uint8Array(await response.arrayBuffer());
    const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const headers = { ...headersToKeep(response.headers), ...SECURITY_HEADERS, ...REVALIDATED, etag };
    const page: Page = {
      site: site.siteId,
      version: site.version,
      validUntil: validUntil ? Math.min(Temporal.Instant.from(validUntil).epochMilliseconds, midnight) : midnight,
      status: response.status,
      isHtml: response.headers.get('content-type')?.startsWith('text/html') ?? false,
      headers,
      etag,
      copies: new Map([['identity', copyOf(body, headers, 'identity')]]),
      size: body.byteLength,
    };
    return [page, response];
  }

  return {
    async find(request) {
      const key = keyOf(request);
      const page = pages.get(key);
      if (!page) return null;
      const site = siteByHost(watch.known() ?? (await watch.confirmed()), hostOf(request));
      const isFresh = site?.siteId === page.site && site.version === page.version;
      const at = parts.now().epochMilliseconds;
      if (!isFresh || at >= page.validUntil) {
        if (pages.get(key) === page) drop(key, page);
        return null;
      }
      pages.delete(key);
      pages.set(key, page);
      if (page.status === 200 && page.isHtml) parts.seen?.(request, at);
      return answer(key, page, request);
    },

    async keep(request, make) {
      const site = siteByHost(watch.known() ?? (await watch.confirmed()), hostOf(request));
      if (!site || new URL(request.url).search.length > LONGEST_QUERY) return make();
      const key = keyOf(request);
      // a page begun before a change must not answer those who come after it
      const turn = `${key}\n${site.version}`;
      const other = rendering.get(turn);
      const page = other && (await other);
      if (page) return answer(key, page, request);
      const made = render(site, make);
      const shared = made.then(
        ([page]) => page,
        () => null,
      );
      rendering.set(turn, shared);
      try {
        const [own, response] = await made;
        if (!own) return response;
        store(key, own);
        // the first reader need not wait for the packing
        return request.headers.has('if-none-match') ? answer(key, own, request) : plainAnswer(own);
      } finally {
        if (rendering.get(turn) === shared) rendering.delete(turn);
      }
    },

    sites: async () => watch.known() ?? watch.confirmed(),
    close: () => watch.close(),
  };
}

/** Caches anywhere may hold the page and must ask before each use. */
const REVALIDATED = { 'cache-control': 'public, no-cache', vary: 'accept-encoding' };

function plainAnswer(page: Page): Response {
  const { body, headers } = plainCopy(page);
  return new Response(body, { status: page.status, headers });
}

function plainCopy({ copies }: Page): Copy {
  const copy = copies.get('identity');
  if (!copy) throw new Error('a kept page lost its body');
  return copy;
}

function copyOf(body: Bytes, headers: Page['headers'], encoding: Encoding): Copy {
  const encoded: Record<string, string> = encoding === 'identity' ? {} : { 'content-encoding': encoding };
  return { body, headers: { ...headers, 'content-length': String(body.byteLength), ...encoded } };
}

function headersToKeep(headers: Headers): Record<string, string> {
  const kept = Object.fromEntries(headers);
  delete kept['x-valid-until'];
  delete kept['content-length'];
  return kept;
}

function hostOf(request: Request): string {
  return request.headers.get('host') ?? '';
}

/** Host, path and query; the scheme says nothing, since a proxy may speak TLS for us. */
function keyOf(request: Request): string {
  const { url } = request;
  return `${hostOf(request)}\n${url.slice(url.indexOf('/', url.indexOf('//') + 2))}`;
}

/** Finding a site by host, remembered while the sites are the same. */
function hostLookup(): (sites: readonly KnownSite[], host: string) => KnownSite | null {
  let among: readonly KnownSite[] | null = null;
  let found = new Map<string, KnownSite | null>();
  return (sites, host) => {
    if (sites !== among || found.size > 1000) {
      among = sites;
      found = new Map();
    }
    let site = found.get(host);
    if (site === undefined) {
      site = siteOfHost(sites, host);
      found.set(host, site);
    }
    return site;
  };
}

const BROTLI = /\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/;
const GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/;

function encodingFor(accepted: string | null): Encoding {
  if (!accepted) return 'identity';
  if (BROTLI.test(accepted)) return 'br';
  return GZIP.test(accepted) ? 'gzip' : 'identity';
}

const packers = { br: promisify(brotliCompress), gzip: promisify(gzip) } as const;

async function pack(page: Page, encoding: Encoding): Promise<Copy> {
  const plain = plainCopy(page);
  if (encoding === 'identity') return plain;
  const options = encoding === 'br' ? { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } } : { level: 9 };
  const copy = copyOf(await packers[encoding](plain.body, options), page.headers, encoding);
  page.copies.set(encoding, copy);
  return copy;
}
