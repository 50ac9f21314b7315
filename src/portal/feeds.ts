/** Atom feeds (RFC 4287): of the whole site and of each column. */
import { type ListedDocument, listDocuments } from '../documents/published-lists.ts';
import { columnName, columnPath, withDescendants } from '../web/columns.ts';
import { href } from '../web/language.ts';
import { fullAddress } from '../web/meta.ts';
import { endOfDay } from '../web/moments.ts';
import { siteName } from '../web/public-layout.tsx';
import { notFound } from '../web/refusal.ts';
import type { PublicContext } from '../web/routes.ts';
import { xml, xmlResponse } from './xml.ts';

const LENGTH = 50;

export async function siteFeed(context: PublicContext): Promise<Response> {
  const { site, deps, now, lang } = context;
  const list = await listDocuments(deps.published, site.siteId, now, { limit: LENGTH });
  return feed(context, { title: siteName(site, lang), path: '/', list });
}

export async function columnFeed(context: PublicContext): Promise<Response> {
  const { c, site, deps, now, lang } = context;
  const column = site.columns.find((known) => known.code === c.req.param('code'));
  if (!column) throw notFound();
  const columns = withDescendants(site, column.code);
  const list = await listDocuments(deps.published, site.siteId, now, { columns, limit: LENGTH });
  return feed(context, {
    title: `${siteName(site, lang)} - ${columnName(column, lang)}`,
    path: columnPath(column.code),
    list,
  });
}

interface Feed {
  title: string;
  /** what the feed is about */
  path: string;
  list: readonly ListedDocument[];
}

function feed(context: PublicContext, { title, path, list }: Feed): Response {
  const { site, lang, now } = context;
  const address = (to: string) => xml(fullAddress(context, href(lang, to)));
  const own = xml(fullAddress(context, new URL(context.c.req.url).pathname));
  const updated = list
    .map((document) => document.changedAt)
    .sort(Temporal.Instant.compare)
    .at(-1);
  const entries = list.map(
    (document) => `  <entry>
    <id>${address(`/documents/${document.slug}`)}</id>
    <title>${xml(document.title)}</title>
    <link rel="alternate" type="text/html" href="${address(`/documents/${document.slug}`)}"/>
    <published>${document.releasedAt}</published>
    <updated>${document.changedAt}</updated>
    <author><name>${xml(document.unitName)}</name></author>${
      document.summary ? `\n    <summary>${xml(document.summary)}</summary>` : ''
    }
  </entry>`,
  );
  const body = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <id>${own}</id>
  <title>${xml(title)}</title>
  <link rel="self" type="application/atom+xml" href="${own}"/>
  <link rel="alternate" type="text/html" href="${address(path)}"/>
  <updated>${updated ?? '1970-01-01T00:00:00Z'}</updated>
  <author><name>${xml(site.name)}</name></author>
${entries.join('\n')}
</feed>
`;
  return xmlResponse(body, 'application/atom+xml', endOfDay(now));
}
