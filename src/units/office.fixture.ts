/** Two sites with units and staff on a real database, and a browser's way of asking. For tests only. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '../../tests/support/database.ts';
import type { Desk } from '../db/acts.ts';
import { connect } from '../db/connect.ts';
import { fileKeys } from '../db/keys.ts';
import { replay } from '../db/replay.ts';
import { shell } from '../web/app.ts';
import type { Area } from '../web/area.ts';
import type { Role } from '../web/duties.ts';
import { atDesk } from '../web/routes.ts';
import { area } from './area.ts';
import type { AuthDeps } from './deps.ts';
import { enterPerson } from './person-actions.ts';
import { staffSessions } from './sessions.ts';
import { signInRoutes } from './sign-in.tsx';
import { foundSite } from './site-actions.ts';
import { foundUnit } from './unit-actions.ts';

export const PASSWORD = 'Lantern-4-River';

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** Sites 'east' (host east.test, unit 'gov') and 'west' (west.test, unit 'gov'), without persons. */
export async function openOffice({
  beside = [],
  ...more
}: Pick<AuthDeps, 'province'> & { beside?: readonly Area[] } = {}) {
  const database = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-keys-'));
  const keys = fileKeys(folder);
  const office = connect(database.urls.office, { max: 5 });
  const published = connect(database.urls.public, { max: 2 });
  const intake = connect(database.urls.intake, { max: 1 });
  const owner = connect(database.urls.owner, { max: 1 });
  const worker = connect(database.urls.worker, { max: 1 });
  // PostgreSQL keeps microseconds: a finer moment would come back rounded up
  let moment = Temporal.Now.instant().round('millisecond');
  const now = () => moment;
  const officeDeps = { office, keys, now };
  const faults: unknown[] = [];
  const app = shell({
    publicDeps: { published, intake, keys, now },
    officeDeps,
    sessions: staffSessions(officeDeps),
    publicRoutes: [...signInRoutes({ ...officeDeps, ...more }), ...area.publicRoutes],
    officeRoutes: [area, ...beside].flatMap((one) => one.officeRoutes),
    report: (error) => faults.push(error),
  });
  const systemOf = (siteId: string) => ({ siteId, personId: null, role: 'system', unitId: null });
  const system = <T>(siteId: string, task: (desk: Desk) => Promise<T>): Promise<T> =>
    atDesk(officeDeps, systemOf(siteId), moment, task);

  let browsers = 0;
  const units: Record<string, string> = {};
  for (const siteId of ['east', 'west']) {
    units[siteId] = await system(siteId, async (desk) => {
      await foundSite(desk, { name: `${siteId}县`, hosts: [`${siteId}.test`] });
      return foundUnit(desk, { code: 'gov', name: `${siteId}县人民政府`, kind: 'government' });
    });
  }

  return {
    deps: officeDeps,
    published,
    owner,
    faults,
    app,
    system,
    /** The same with the rights of the sweeps. */
    sweeping: <T>(siteId: string, task: (desk: Desk) => Promise<T>): Promise<T> =>
      atDesk({ ...officeDeps, office: worker }, systemOf(siteId), moment, task),
    unit: (siteId: string) => units[siteId] ?? '',
    pass: (duration: Temporal.DurationLike) => {
      moment = moment.add(duration);
    },
    now,
    /** Enters a person with account `username`, PASSWORD and these roles at the site's unit; returns the id. */
    staff: (siteId: string, username: string, roles: readonly Role[] = [], mustChangePassword = false) =>
      system(siteId, (desk) =>
        enterPerson(desk, {
          name: `${username}某`,
          account: { username, password: PASSWORD, mustChangePassword },
          grants: roles.map((role) => ({ role, unitId: units[siteId] ?? '' })),
        }),
      ),
    /** Each browser has an address of its own, unless one is given. */
    browser: (siteId: string, address?: string) => {
      browsers += 1;
      return browser(app, `${siteId}.test`, address ?? `10.0.${browsers >> 8}.${browsers & 255}`);
    },
    replayed: () =>
      replay(
        owner,
        keys,
        [area, ...beside].flatMap((one) => one.aggregates),
      ),
    async close() {
      await Promise.all([office, published, intake, owner, worker].map((db) => db.destroy()));
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

/** Keeps cookies like a browser and follows nothing by itself. */
function browser(app: ReturnType<typeof shell>, host: string, address: string) {
  const cookies = new Map<string, string>();
  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('host', host);
    headers.set('x-forwarded-for', address);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await app.request(`http://${host}${path}`, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(cookie)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
  const post = (path: string, fields: Record<string, string>) =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields) });
  return {
    cookies,
    get: (path: string) => ask(path),
    post,
    signIn: (username: string, password = PASSWORD, more: Record<string, string> = {}) =>
      post('/sign-in', { username, password, ...more }),
  };
}
