/** The office pages of key points and statistics over a test county, asked as holders of roles. For tests only. */
import type { KeyStore } from '../../src/db/keys.ts';
import { area as oversight } from '../../src/oversight/area.ts';
import { area as plans } from '../../src/plans/area.ts';
import { area as statistics } from '../../src/statistics/area.ts';
import { shell } from '../../src/web/app.ts';
import type { Role } from '../../src/web/duties.ts';
import type { OfficeRoute } from '../../src/web/routes.ts';
import { HEADER, headerSessions, visitor } from '../permissions/cast.ts';
import { openCounty } from '../reports/bench.ts';

export type Office = Awaited<ReturnType<typeof openOffice>>;
export type Clerk = ReturnType<Office['as']>;

/** @param more routes beside these, or a wrapping of them */
export async function openOffice(more: (routes: readonly OfficeRoute[]) => readonly OfficeRoute[] = (all) => all) {
  const county = await openCounty();
  let keys: KeyStore | null = null;
  await county.at(county.system('east'), async (desk) => {
    keys = desk.keys;
  });
  if (!keys) throw new Error('no keys');
  const now = () => county.now;
  const faults: unknown[] = [];
  const app = shell({
    publicDeps: { published: county.published, intake: county.published, keys, now },
    officeDeps: { office: county.office, keys, now },
    sessions: headerSessions,
    publicRoutes: statistics.publicRoutes,
    officeRoutes: more([...plans.officeRoutes, ...oversight.officeRoutes, ...statistics.officeRoutes]),
    report: (error) => faults.push(error),
  });

  /** Somebody in a role at a unit, by its code; a person of the county where one is named. */
  function as(role: Role, code: string, siteId = 'east', personId?: string) {
    const who = personId === undefined ? { siteId } : { siteId, personId };
    const { session } = visitor(`${role} of ${code}`, who, [[role, county.unit(code, siteId)]]);
    const ask = (path: string, init: RequestInit = {}) =>
      app.request(`http://${siteId}.test${path}`, {
        ...init,
        headers: { host: `${siteId}.test`, [HEADER]: JSON.stringify(session) },
      });
    return {
      get: (path: string) => ask(path),
      text: async (path: string) => (await ask(path)).text(),
      /** `field`: the one in which the files are posted */
      post(
        path: string,
        fields: Record<string, string | readonly string[]>,
        files: readonly File[] = [],
        field = 'files',
      ) {
        const body = new FormData();
        for (const [name, values] of Object.entries(fields))
          for (const value of [values].flat()) body.append(name, value);
        for (const file of files) body.append(field, file);
        return ask(path, { method: 'POST', body });
      },
    };
  }

  return {
    ...county,
    as,
    pageFaults: faults,
    publicPage: (path: string, siteId: string) =>
      app.request(`http://${siteId}.test${path}`, { headers: { host: `${siteId}.test` } }),
    replayed: () => county.replayed([...plans.aggregates, ...statistics.aggregates]),
  };
}

/** The version that the forms of a page carry. */
export function versionIn(html: string): string {
  return /name="version"[^>]*value="(\d+)"/.exec(html)?.[1] ?? '';
}
