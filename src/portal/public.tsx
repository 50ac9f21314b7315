/** Which address shows what. */
import type { PublicRoute } from '../web/routes.ts';
import { column } from './column.tsx';
import { disclosure } from './disclosure.tsx';
import { columnFeed, siteFeed } from './feeds.ts';
import { home } from './home.tsx';
import { robots, sitemapPart, sitemapXml } from './sitemap.ts';
import { sitemap } from './sitemap-page.tsx';
import { unit, units } from './units.tsx';

const page = (path: string, handle: PublicRoute['handle']): PublicRoute => ({
  method: 'get',
  path,
  kept: true,
  handle,
});

export const publicRoutes: readonly PublicRoute[] = [
  page('/', home),
  page('/disclosure', disclosure),
  page('/disclosure/:unit', disclosure),
  page('/disclosure/:unit/:column', disclosure),
  page('/columns/:code', column),
  page('/columns/:code/feed.xml', columnFeed),
  page('/units', units),
  page('/units/:code', unit),
  page('/feed.xml', siteFeed),
  page('/sitemap', sitemap),
  page('/sitemap.xml', sitemapXml),
  page('/sitemap/:part', sitemapPart),
  page('/robots.txt', robots),
];
