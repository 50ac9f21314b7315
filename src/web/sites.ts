/** Which site a request is for: by host name; on any other name (a bare address, localhost) the site whose hosts hold "*". */
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Site } from './routes.ts';

export interface KnownSite extends Site {
  hosts: readonly string[];
  /** goes up with every change of what the public sees */
  version: number;
}

/** All sites with their columns, as published. */
export async function readSites(published: Kysely<Database>): Promise<KnownSite[]> {
  const [sites, columns] = await Promise.all([
    published.selectFrom('published.sites').selectAll().orderBy('site_id').execute(),
    published.selectFrom('published.columns').selectAll().orderBy('sort').orderBy('code').execute(),
  ]);
  return sites.map((row) => ({
    siteId: row.site_id,
    name: row.name,
    shortName: row.short_name,
    nameEn: row.name_en,
    marks: row.marks as Record<string, string>,
    hosts: row.hosts,
    version: row.version,
    columns: columns
      .filter((column) => column.site_id === row.site_id)
      .map(({ site_id, name_en, sort, ...same }) => ({ ...same, nameEn: name_en })),
  }));
}

/** The site of a Host header, or null while there is none. */
export function siteOfHost(sites: readonly KnownSite[], host: string): KnownSite | null {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return sites.find((site) => site.hosts.includes(name)) ?? sites.find((site) => site.hosts.includes('*')) ?? null;
}
