/** Role × unit × state over every office route, from the route table: what DUTIES does not permit is refused. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AREAS } from '../../src/areas.ts';
import type { Desk } from '../../src/db/acts.ts';
import { connect, type DB } from '../../src/db/connect.ts';
import { fileKeys } from '../../src/db/keys.ts';
import { signInRoutes } from '../../src/units/sign-in.tsx';
import { shell } from '../../src/web/app.ts';
import { DUTIES, type Duty, holds } from '../../src/web/duties.ts';
import { atDesk, type OfficeRoute } from '../../src/web/routes.ts';
import { type DemoDatabase, demoDatabase } from '../support/demo.ts';
import { everyRole, HEADER, headerSessions, isPermitted, outsiders, type Visitor } from './cast.ts';
import { FORMS } from './forms.ts';
import { type Target, targetsOf } from './targets.ts';

const ROUTES = AREAS.flatMap((area) => area.officeRoutes);
const HOST = 'http://www.shifan.example';

let database: DemoDatabase;
let connections: DB[];
let office: DB;
let app: ReturnType<typeof shell>;
let find: (route: OfficeRoute) => Promise<Target[]>;
/** Ids of units by code. */
let units: Map<string, string>;
const faults: unknown[] = [];

beforeAll(async () => {
  database = await demoDatabase();
  const keys = fileKeys(database.keysFolder);
  office = connect(database.urls.office, { max: 4 });
  const published = connect(database.urls.public, { max: 2 });
  const intake = connect(database.urls.intake, { max: 1 });
  connections = [office, published, intake];
  const now = () => Temporal.Now.instant();
  const officeDeps = { office, keys, now };
  app = shell({
    publicDeps: { published, intake, keys, now },
    officeDeps,
    sessions: headerSessions,
    publicRoutes: AREAS.flatMap((area) => area.publicRoutes),
    officeRoutes: ROUTES,
    report: (error) => faults.push(error),
  });
  const system = { siteId: 'shifan', personId: null, role: 'system', unitId: null };
  find = targetsOf(office, <T>(task: (desk: Desk) => Promise<T>) => atDesk(officeDeps, system, now(), task));
  const rows = await office.selectFrom('office.units').select(['id', 'code']).where('site_id', '=', 'shifan').execute();
  units = new Map(rows.map((row) => [row.code, row.id]));
}, 400_000);

afterAll(async () => {
  await Promise.all(connections.map((db) => db.destroy()));
  await database.drop();
});

const unit = (code: string) => {
  const id = units.get(code);
  if (!id) throw new Error(`the county has no unit ${code}`);
  return id;
};

async function ask(
  route: OfficeRoute,
  params: Target['params'],
  { session }: Visitor,
  form: URLSearchParams | FormData = new URLSearchParams(),
): Promise<Response> {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
  return app.request(HOST + path, {
    method: route.method.toUpperCase(),
    headers: session ? { [HEADER]: JSON.stringify(session) } : {},
    ...(route.method === 'post' ? { body: form } : {}),
  });
}

/** Refused: 403 or 404; or led to where one signs in or changes the password. */
function isRefused(answer: Response): boolean {
  if (answer.status === 403 || answer.status === 404) return true;
  return answer.status === 303 && /^\/(sign-in|office\/password)/.test(answer.headers.get('location') ?? '');
}

async function actCount(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from office.acts`.execute(office);
  return rows[0]?.n ?? 0;
}

/** Asks all, and returns who was not refused: 'drafter of b · POST … · request lodged → 200'. */
async function notRefused(
  route: OfficeRoute,
  targets: readonly Target[],
  visitors: (target: Target) => readonly Visitor[],
): Promise<string[]> {
  const admitted: string[] = [];
  for (const target of targets) {
    for (const one of visitors(target)) {
      const answer = await ask(route, target.params, one);
      if (!isRefused(answer)) admitted.push(`${one.name} · ${nameOf(route)} · ${target.label} → ${answer.status}`);
    }
  }
  return admitted;
}

/** Posts that keep what is a person's own and nobody else's to see: working copies, marks until they are used, windows, a ledger that is looked over. */
const PRIVATE =
  /\/(?:copy|copy\/discard|window)$|\/redaction\/:blob\/(?:words|box|unmark)$|^\/office\/notices\/(?:read|:id)$|^\/office\/requests\/import$/;
const isPrivate = (route: OfficeRoute) => PRIVATE.test(route.path);
const nameOf = (route: OfficeRoute) => `${route.method.toUpperCase()} ${route.path}`;
const dutyOf = ({ duty }: OfficeRoute): Duty | null => (duty === 'signed-in' ? null : duty);

describe('the route table', () => {
  test('keeps the office under /office, names no route twice and says of every post which act it records', () => {
    for (const route of ROUTES) {
      expect(route.path).toMatch(/^\/office(\/|$)/);
      expect(route.act === null, nameOf(route)).toBe(route.method === 'get' || isPrivate(route));
    }
    expect(new Set(ROUTES.map(nameOf)).size).toBe(ROUTES.length);
  });

  test("asks for a duty everywhere but on one's own pages", () => {
    const open = ROUTES.filter((route) => route.duty === 'signed-in').map(nameOf);
    expect(open.filter((name) => !/ \/office\/my-account(\/|$)/.test(name)).sort()).toEqual([
      'GET /office',
      'GET /office/done',
      'GET /office/find',
      'GET /office/notices',
      'GET /office/password',
      'GET /office/profile',
      'GET /office/started',
      'GET /office/substitutes',
      'POST /office/notices/:id',
      'POST /office/notices/read',
      'POST /office/password',
      'POST /office/profile',
      // the action itself asks whose appointment it is
      'POST /office/substitutes',
      'POST /office/substitutes/:id/end',
    ]);
    for (const route of ROUTES) if (route.duty !== 'signed-in') expect(DUTIES).toHaveProperty([route.duty]);
  });

  test('lets the public post where one signs in or out and where an applicant writes, and nowhere else', () => {
    const routes = [...signInRoutes({} as never), ...AREAS.flatMap((area) => area.publicRoutes)];
    const posts = routes.filter((route) => route.method === 'post').map((route) => route.path);
    expect(posts.sort()).toEqual([
      // who signed in as a citizen
      '/citizens/sign-out',
      // who was asked for an opinion, by a link of its own
      '/opinion/:token',
      '/opinion/:token/answer',
      '/requests/file',
      // counted before asking; the applicant's words stay out of addresses
      '/requests/found',
      '/requests/new',
      '/requests/papers',
      '/requests/related',
      '/requests/status',
      '/requests/suggest',
      '/requests/supplement',
      '/requests/withdraw',
      '/sign-in',
      '/sign-in/passkey',
      '/sign-in/step',
      '/sign-out',
    ]);
    for (const route of routes) {
      expect(route.path).not.toMatch(/^\/office/);
      expect(route.method === 'post' && route.kept, route.path).toBe(false);
    }
  });
});

describe.each(ROUTES.map((route) => [nameOf(route), route] as const))('%s', (_name, route) => {
  const duty = dutyOf(route);

  test('refuses outsiders and every role whose duty it is not, and records nothing', async () => {
    const targets = await find(route);
    const before = await actCount();
    const home = unit('chengguan');
    // somebody with an initial password may do one thing: change it; somebody without a role may see the landing page
    const strangers = outsiders(home).filter(({ session }) => {
      if (route.path === '/office/password') return session?.siteId !== 'shifan';
      return duty !== null || session?.siteId !== 'shifan' || session.mustChangePassword;
    });
    const without = duty === null ? [] : everyRole(home, 'a town').filter((one) => !isHeld(one, duty));
    // whether they are let in does not hang on the state: one target is enough
    expect(await notRefused(route, targets.slice(0, 1), () => [...strangers, ...without])).toEqual([]);
    expect(await actCount()).toBe(before);
  });

  test('refuses the same role of another unit in every state, and records nothing', async () => {
    if (duty === null) return;
    const targets = await find(route);
    const before = await actCount();
    const others = (target: Target) => {
      const own = target.units(duty);
      const codes = ['chengguan', 'liuhe', 'mzj', ...units.keys()].filter((code) => !own?.includes(unit(code)));
      return everyRole(unit(codes[0] ?? ''), 'another unit').filter((one) => !isPermitted(one, duty, own));
    };
    const within = targets.filter((target) => target.units(duty) !== null);
    expect(await notRefused(route, within, others)).toEqual([]);
    expect(await actCount()).toBe(before);
  });

  test('lets in whom the duty names', async () => {
    if (duty === null || route.method === 'post') return;
    for (const target of await find(route)) {
      const home = target.units(duty)?.[0] ?? unit('chengguan');
      for (const one of everyRole(home, 'its unit').filter((who) => isPermitted(who, duty, [home]))) {
        const { status } = await ask(route, target.params, one);
        expect(status, `${one.name} · ${target.label}`).not.toBe(403);
        expect(status, `${one.name} · ${target.label}`).toBeLessThan(500);
      }
    }
  });
});

describe('a form that names a unit', () => {
  // names no unit: it takes what the person may read, which tests/requests/ledger.test.ts holds to his own unit
  // and a calendar feed is the person's own: it gives what that person may read (tests/requests/calendar-feed.test.ts)
  const ofReach = [
    'POST /office/requests/export',
    'POST /office/requests/calendar-feed',
    'POST /office/requests/calendar-feed/close',
  ];
  const withoutTarget = ROUTES.filter(
    (route) => route.act !== null && !route.path.includes(':') && !ofReach.includes(nameOf(route)),
  );
  const byUnit = withoutTarget.filter((route) => {
    const duty = dutyOf(route);
    return duty !== null && everyRole('a', 'a').some((one) => isHeld(one, duty) && !isPermitted(one, duty, ['b']));
  });

  test.each(byUnit.map((route) => [nameOf(route), route] as const))(
    'is refused for another: %s',
    async (name, route) => {
      const form = FORMS[name];
      if (!form) throw new Error(`${name}: give a form that would be accepted of its own unit`);
      const duty = dutyOf(route) as Duty;
      const before = await actCount();
      const roles = everyRole(unit('liuhe'), 'another unit').filter((one) => isHeld(one, duty));
      const strangers = roles.filter((one) => !isPermitted(one, duty, [unit('chengguan')]));
      expect(strangers.length).toBeGreaterThan(0);
      for (const one of strangers) {
        const answer = await ask(route, {}, one, form(unit('chengguan')));
        expect(answer.status, one.name).toBe(403);
      }
      expect(await actCount()).toBe(before);
      // the same form of the own unit is accepted, so it was refused for the unit's sake
      const [own] = everyRole(unit('chengguan'), 'its unit').filter((one) => isHeld(one, duty));
      const answer = own && (await ask(route, {}, own, form(unit('chengguan'))));
      expect(answer?.status).toBe(303);
      expect(await actCount()).toBeGreaterThan(before);
    },
  );
});

describe('a list', () => {
  const lists = ROUTES.filter((route) => route.method === 'get' && !route.path.includes(':'));

  test.each(lists.map((route) => [nameOf(route), route] as const))(
    'names nothing of other units: %s',
    async (_, route) => {
      const duty = dutyOf(route);
      const home = unit('chengguan');
      for (const one of everyRole(home, 'a town').filter((who) => duty === null || isHeld(who, duty))) {
        const page = await (await ask(route, {}, one)).text();
        const named = new Set(page.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g));
        const foreign = await unreadable(one, home);
        expect(
          foreign.filter((id) => named.has(id)),
          one.name,
        ).toEqual([]);
      }
    },
  );

  /** Cases, and documents that are not public, which this person's duties do not reach. */
  async function unreadable(one: Visitor, home: string): Promise<string[]> {
    const { rows } = await sql<{ id: string; duty: 'request.read' | 'document.read'; units: string[] }>`
      select id, 'request.read' as duty, array[unit_id::text, handler_unit_id::text] as units from office.requests
      union all
      select id, 'document.read', array[unit_id::text] from office.documents
      where stage not in ('released', 'withdrawn', 'ended')`.execute(office);
    expect(rows.some((row) => row.units.includes(home))).toBe(true);
    return rows.filter((row) => !isPermitted(one, row.duty, row.units)).map((row) => row.id);
  }
});

test('nobody met a fault of the program', () => {
  expect(faults).toEqual([]);
});

function isHeld({ session }: Visitor, duty: Duty): boolean {
  return holds(session?.appointments ?? [], duty).length > 0;
}
