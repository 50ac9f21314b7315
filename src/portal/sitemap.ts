/** sitemap.xml and robots.txt: what a search engine should know of the site. */
import { countDocuments, listDocuments } from '../documents/published-lists.ts';
import { columnPath } from '../web/columns.ts';
import { fullAddress } from '../web/meta.ts';
import { day, endOfDay } from '../web/moments.ts';
import { notFound } from '../web/refusal.ts';
import type { PublicContext } from '../web/routes.ts';
import { listUnits } from './published.ts';
import { xml, xmlResponse } from './xml.ts';

/** sitemaps.org allows 50,000 addresses a file. */
const PER_FILE = 45_000;
const XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** All addresses in one file; beyond 45,000 documents an index of several. */
export async function sitemapXml(context: PublicContext): Promise<Response> {
  const { site, deps, now } = context;
  const count = await countDocuments(deps.published, site.siteId, now, {});
  if (count <= PER_FILE) return addresses(context, [...(await fixedPages(context)), ...(await documents(context, 0))]);
  const parts = Array.from({ length: Math.ceil(count / PER_FILE) + 1 }, (_, part) => {
    const address = xml(fullAddress(context, `/sitemap/${part}.xml`));
    return `  <sitemap><loc>${address}</loc></sitemap>`;
  });
  return xmlResponse(
    `<sitemapindex ${XMLNS}>\n${parts.join('\n')}\n</sitemapindex>\n`,
    'application/xml',
    endOfDay(now),
  );
}

/** /sitemap/0.xml holds the fixed pages, the following ones the documents. */
export async function sitemapPart(context: PublicContext): Promise<Response> {
  const part = /^(\d{1,4})\.xml$/.exec(context.c.req.param('part') ?? '')?.[1];
  if (part === undefined) throw notFound();
  return addresses(
    context,
    part === '0' ? await fixedPages(context) : await documents(context, (Number(part) - 1) * PER_FILE),
  );
}

interface Address {
  path: string;
  changedOn?: string;
}

async function fixedPages({ site, deps, now }: PublicContext): Promise<Address[]> {
  const units = await listUnits(deps.published, site.siteId, now);
  const paths = [
    '/',
    '/disclosure',
    '/units',
    '/sitemap',
    ...site.columns.map((column) => columnPath(column.code)),
    ...units.flatMap((unit) => [`/units/${unit.code}`, `/disclosure/${unit.code}`]),
  ];
  return [...new Set(paths)].map((path) => ({ path }));
}

async function documents({ site, deps, now }: PublicContext, offset: number): Promise<Address[]> {
  const list = await listDocuments(deps.published, site.siteId, now, { limit: PER_FILE, offset });
  return list.map((document) => ({ path: `/documents/${document.slug}`, changedOn: day(document.changedAt) }));
}

function addresses(context: PublicContext, list: readonly Address[]): Response {
  if (list.length === 0) throw notFound();
  const lines = list.map(({ path, changedOn }) => {
    const changed = changedOn ? `<lastmod>${changedOn}</lastmod>` : '';
    return `  <url><loc>${xml(fullAddress(context, path))}</loc>${changed}</url>`;
  });
  return xmlResponse(`<urlset ${XMLNS}>\n${lines.join('\n')}\n</urlset>\n`, 'application/xml', endOfDay(context.now));
}

/** Everything public may be found; the office and personal pages are nobody's search result. */
export async function robots(context: PublicContext): Promise<Response> {
  const lines = [
    'User-agent: *',
    'Disallow: /office',
    'Disallow: /sign-in',
    'Disallow: /requests/status',
    `Sitemap: ${fullAddress(context, '/sitemap.xml')}`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
