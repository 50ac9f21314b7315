/** Addresses in a sitemap (sitemaps.org): XML of pages or of further sitemaps, or a line an address. */
import { gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';

export interface Sitemap {
  pages: string[];
  /** further sitemaps */
  maps: string[];
}

/** bytes and addresses that one sitemap may have by its protocol */
export const SITEMAP_BYTES = 50_000_000;
const MOST = 50_000;

/** The text of a sitemap as it was sent: many are files packed by gzip. null for a broken one, and for one that is larger than it may be. */
export function sitemapText(bytes: Buffer, most = SITEMAP_BYTES): string | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString('utf8');
  try {
    return gunzipSync(bytes, { maxOutputLength: most }).toString('utf8');
  } catch (cause) {
    if (/^(?:Z_|ERR_BUFFER_TOO_LARGE)/.test((cause as NodeJS.ErrnoException).code ?? '')) return null;
    throw cause;
  }
}

export function readSitemap(content: string): Sitemap {
  const found: Sitemap = { pages: [], maps: [] };
  if (!/^\s*(?:<\?xml|<(?:\w+:)?(?:urlset|sitemapindex)\b)/.test(content.replace(/^\ufeff/, ''))) {
    found.pages = content
      .split(/\s+/)
      .filter((line) => /^https?:\/\//.test(line))
      .slice(0, MOST);
    return found;
  }
  let within: 'pages' | 'maps' = 'pages';
  let location: string | null = null;
  const parser = new Parser(
    {
      onopentag(name) {
        const plain = local(name);
        if (plain === 'url') within = 'pages';
        else if (plain === 'sitemap') within = 'maps';
        else if (name === 'loc') location = '';
      },
      ontext(part) {
        if (location !== null) location += part;
      },
      onclosetag(name) {
        if (name !== 'loc' || location === null) return;
        if (found.pages.length + found.maps.length < MOST) found[within].push(location.trim());
        location = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(content);
  return found;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
