/** The public pages of one document: its text with the national metadata header, what is left after withdrawal, its files. */
import { columnTags, fullAddress } from '../web/meta.ts';
import { endOfDay, minute } from '../web/moments.ts';
import { publicPage } from '../web/page.tsx';
import { notFound, Refusal } from '../web/refusal.ts';
import type { PublicContext, PublicRoute } from '../web/routes.ts';
import { DocumentArticle } from './article.tsx';
import { GoneDocument } from './gone.tsx';
import { documentWords as words } from './messages.ts';
import { findDocument, findFile, type PublicDocument } from './published.ts';

export const publicRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/documents/:slug', kept: true, handle: show },
  { method: 'get', path: '/files/:slug/:position/:name', kept: false, handle: download },
];

async function show(context: PublicContext): Promise<Response> {
  const { c, site, deps, now } = context;
  const document = await findDocument(deps.published, site.siteId, c.req.param('slug') ?? '', now);
  if (!document) throw notFound();
  const column = document.columns[0];
  const validUntil = endOfDay(now);
  if (document.gone) {
    const title = document.gone.reason === null ? words.endedTitle : words.withdrawnTitle;
    return publicPage(
      context,
      { title: title[context.lang], status: 410, validUntil },
      <GoneDocument document={document} />,
    );
  }
  return publicPage(
    context,
    { title: document.title, meta: tagsOf(context, document), validUntil, ...(column ? { column } : {}) },
    <DocumentArticle document={document} site={site} />,
  );
}

/** Content tags, and those of the column that the document stands in first. */
function tagsOf(context: PublicContext, document: PublicDocument) {
  const column = context.site.columns.find((known) => known.code === document.columns[0]);
  const address = new URL(context.c.req.url).pathname;
  return {
    ...(column ? columnTags(column) : {}),
    ArticleTitle: document.title,
    PubDate: minute(document.releasedAt),
    ContentSource: document.unitName,
    Author: document.unitName,
    Keywords: [document.subjectClass, column?.name].filter(Boolean).join(','),
    Description: document.summary ?? excerpt(document.body),
    Url: fullAddress(context, address),
  };
}

/** The first hundred characters of the text. */
function excerpt(body: string): string {
  const plain = body.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
  return plain.trim().slice(0, 100);
}

/** Files are downloaded under their name and never shown inside the page, whatever they hold. */
async function download(context: PublicContext): Promise<Response> {
  const { c, site, deps, now } = context;
  const address = {
    slug: c.req.param('slug') ?? '',
    position: Number(c.req.param('position')),
    name: c.req.param('name') ?? '',
  };
  if (!Number.isInteger(address.position) || address.position > 10_000) throw notFound();
  const file = await findFile(deps.published, site.siteId, address, now);
  if (file.found === 'nothing') throw notFound();
  if (file.found === 'gone') throw new Refusal('document.gone', 410, words.fileGone);
  const etag = `"${file.digest}"`;
  const headers = { etag, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
  if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(file.bytes.slice(), {
    headers: {
      ...headers,
      'content-type': file.mediaType,
      'content-length': String(file.bytes.byteLength),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, percent)}`,
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
