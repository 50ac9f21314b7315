/** Page tags 网页标签 of 国办发〔2017〕47号, annex 2: of the site, of a column, of an article. */
import type { MetaTags } from './page-options.ts';
import type { PublicContext, Site, SiteColumn } from './routes.ts';

/** On every page. */
export function siteTags(site: Site): MetaTags {
  return { SiteName: site.name, SiteDomain: site.marks.domain ?? '', SiteIDCode: site.marks.idCode ?? '' };
}

/** On column pages, and on articles for the column that they stand in first. */
export function columnTags(column: Pick<SiteColumn, 'name' | 'description' | 'keywords' | 'type'>): MetaTags {
  return {
    ColumnName: column.name,
    ColumnDescription: column.description,
    ColumnKeywords: column.keywords,
    ColumnType: column.type,
  };
}

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/;

/** The full address of a path. On a machine's own name it stays there; elsewhere it is the site's domain over TLS. */
export function fullAddress(context: Pick<PublicContext, 'c' | 'site'>, path: string): string {
  const host = context.c.req.header('host') ?? '';
  if (LOOPBACK.test(host)) return `http://${host}${path}`;
  return `https://${context.site.marks.domain ?? host}${path}`;
}
