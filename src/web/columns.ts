/** Walking a site's columns. */
import type { Language } from './language.ts';
import type { Site, SiteColumn } from './routes.ts';

/** The disclosure platform has pages of its own; every other column is a list. */
export function columnPath(code: string): string {
  return code === 'disclosure' ? '/disclosure' : `/columns/${code}`;
}

export function columnName(column: Pick<SiteColumn, 'name' | 'nameEn'>, lang: Language): string {
  return lang === 'zh' ? column.name : column.nameEn;
}

export function childrenOf(site: Site, code: string | null): SiteColumn[] {
  return site.columns.filter((column) => column.parent === code);
}

/** The column itself and all below it. */
export function withDescendants(site: Site, code: string): string[] {
  return [code, ...childrenOf(site, code).flatMap((child) => withDescendants(site, child.code))];
}

/** The outermost column above a column, or the column itself. */
export function rootOf(site: Site, code: string): string {
  const parent = site.columns.find((column) => column.code === code)?.parent;
  return parent ? rootOf(site, parent) : code;
}
