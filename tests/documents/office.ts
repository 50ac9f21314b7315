/** The office of a test county over HTTP, signed in as one of its people. For tests only. */
import { fileKeys } from '../../src/db/keys.ts';
import { area } from '../../src/documents/area.ts';
import { staffSessions } from '../../src/units/sessions.ts';
import { signInRoutes } from '../../src/units/sign-in.tsx';
import { shell } from '../../src/web/app.ts';
import { type County, PASSWORD } from './county.ts';

export type Person = Awaited<ReturnType<ReturnType<typeof serveOffice>['signIn']>>;

/** `faults` receives programmer errors: it stays empty. */
export function serveOffice(county: County) {
  const keys = fileKeys(county.keysFolder);
  // sessions have a clock of their own, so that this one cannot stand still
  const now = () => Temporal.Now.instant();
  const deps = { office: county.office, keys, now };
  const faults: unknown[] = [];
  const app = shell({
    publicDeps: { published: county.published, intake: county.published, keys, now },
    officeDeps: deps,
    sessions: staffSessions(deps),
    publicRoutes: [...signInRoutes(deps), ...area.publicRoutes],
    officeRoutes: area.officeRoutes,
    report: (error) => faults.push(error),
  });

  /** Signs in with an account like drafter-one and asks as that person from then on. */
  async function signIn(username: string, siteId = 'east') {
    const host = `${siteId}.test`;
    const ask = (path: string, init: RequestInit = {}) =>
      app.request(`http://${host}${path}`, { ...init, headers: { host, cookie, ...init.headers } });
    let cookie = '';
    const entered = await ask('/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ username, password: PASSWORD }),
    });
    if (entered.status !== 303) throw new Error(`${username} cannot sign in: ${entered.status}`);
    cookie = entered.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    return {
      get: (path: string) => ask(path),
      text: async (path: string) => (await ask(path)).text(),
      post: (
        path: string,
        fields: Record<string, string | readonly string[]>,
        files: readonly File[] = [],
        name = 'attachments',
      ) => {
        const body = new FormData();
        for (const [field, values] of Object.entries(fields))
          for (const value of [values].flat()) body.append(field, value);
        for (const file of files) body.append(name, file);
        return ask(path, { method: 'POST', body });
      },
    };
  }
  return { signIn, faults, app };
}

/** The version that a form on the page carries. */
export function versionIn(html: string): string {
  return /name="version"[^>]*value="(\d+)"|value="(\d+)"[^>]*name="version"/.exec(html)?.slice(1).find(Boolean) ?? '';
}
