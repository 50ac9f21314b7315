/** Addresses in a sitemap (sitemaps.org): XML of pages or of further sitemaps, or a line an address. */
import { Parser } from 'htmlparser2';

export interface Sitemap {
  pages: string[];
  /** further sitemaps */
  maps: string[];
}

/** bytes and addresses that one sitemap may have by its protocol */
export const SITEMAP_BYTES = 50_000_000;
const MOST = 50_000;

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
