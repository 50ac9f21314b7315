/** Which site a request is for: by host name; on any other name (a bare address, localhost) the site whose hosts hold "*". */
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Site } from './routes.ts';

/** The site of a Host header, or null while there is none. */
export async function siteOf(published: Kysely<Database>, host: string): Promise<Site | null> {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  const sites = await published.selectFrom('published.sites').selectAll().orderBy('site_id').execute();
  const row = sites.find((site) => site.hosts.includes(name)) ?? sites.find((site) => site.hosts.includes('*'));
  if (!row) return null;
  return {
    siteId: row.site_id,
    name: row.name,
    shortName: row.short_name,
    nameEn: row.name_en,
    marks: row.marks as Record<string, string>,
  };
}
