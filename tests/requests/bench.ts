/** Two sites with units and staff on a real database, and the connections that requests use. For tests only. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { area as citizensArea } from '../../src/citizens/area.ts';
import type { Actor, Desk } from '../../src/db/acts.ts';
import { read } from '../../src/db/acts.ts';
import { connect } from '../../src/db/connect.ts';
import { fileKeys } from '../../src/db/keys.ts';
import { replay } from '../../src/db/replay.ts';
import { type NewRequest, registerRequest } from '../../src/requests/actions-receive.ts';
import { area } from '../../src/requests/area.ts';
import { requests } from '../../src/requests/fold.ts';
import type { Submission } from '../../src/requests/state.ts';
import { area as unitsArea } from '../../src/units/area.ts';
import { enterPerson } from '../../src/units/person-actions.ts';
import { staffSessions } from '../../src/units/sessions.ts';
import { signInRoutes } from '../../src/units/sign-in.tsx';
import { foundSite } from '../../src/units/site-actions.ts';
import { foundUnit } from '../../src/units/unit-actions.ts';
import { shell } from '../../src/web/app.ts';
import type { Role } from '../../src/web/duties.ts';
import { atDesk, type CitizenService } from '../../src/web/routes.ts';
import { freshDatabase } from '../support/database.ts';
import { browser } from './browser.ts';

export type RequestsBench = Awaited<ReturnType<typeof openRequests>>;
export const PASSWORD = 'Lantern-4-River';

export const day = (iso: string) => Temporal.PlainDate.from(iso);
/** Nine in the morning of a day, in the county. */
export const morning = (iso: string) => Temporal.Instant.from(`${iso}T09:00:00+08:00`);

export const submission = (name = '张三', number = '110101199003070011'): Submission => ({
  applicant: {
    name,
    identity: { document: 'id-card', number },
    contactPerson: '',
    phone: '13800000000',
    email: '',
    address: '示范县人民路9号',
    postcode: '',
    fax: '',
  },
  description: '青山镇东岭村2025年度集体土地征收补偿安置方案',
});

/** Sites 'east' and 'west' (east.test, west.test), each with a government and the towns A and B below it; `now` is their clock. */
export async function openRequests(
  now: () => Temporal.Instant = () => Temporal.Now.instant(),
  citizens: CitizenService | null = null,
) {
  const database = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-keys-'));
  const keys = fileKeys(folder);
  const office = connect(database.urls.office, { max: 6 });
  const published = connect(database.urls.public, { max: 2 });
  const intake = connect(database.urls.intake, { max: 10 });
  const worker = connect(database.urls.worker, { max: 2 });
  const owner = connect(database.urls.owner, { max: 1 });
  const officeDeps = { office, keys, now };
  const faults: unknown[] = [];
  const app = shell({
    publicDeps: { published, intake, keys, now, citizens },
    officeDeps,
    sessions: staffSessions(officeDeps),
    publicRoutes: [...signInRoutes(officeDeps), ...citizensArea.publicRoutes, ...area.publicRoutes],
    officeRoutes: area.officeRoutes,
    report: (error) => faults.push(error),
  });
  const at = <T>(actor: Actor, task: (desk: Desk) => Promise<T>, moment = now()) =>
    atDesk(officeDeps, actor, moment, task);
  const system = (siteId: string): Actor => ({ siteId, personId: null, role: 'system', unitId: null });

  const units: Record<string, string> = {};
  const unit = (siteId: string, code = 'gov') => units[`${siteId}/${code}`] ?? '';
  for (const siteId of ['east', 'west']) {
    await at(system(siteId), async (desk) => {
      await foundSite(desk, { name: `${siteId}县`, hosts: [`${siteId}.test`] });
      const common = {
        activeFrom: '2019-01-01',
        contact: { address: '人民路1号', phone: '0000-1234567' },
        reconsideration: [{ name: '示范市人民政府', from: '2019-01-01', to: null }],
        courts: [{ name: '示范县人民法院', from: '2019-01-01', to: null }],
      };
      const gov = await foundUnit(desk, {
        ...common,
        code: 'gov',
        name: `${siteId}县人民政府`,
        shortName: '县政府',
        kind: 'government',
      });
      units[`${siteId}/gov`] = gov;
      for (const code of ['town-a', 'town-b'])
        units[`${siteId}/${code}`] = await foundUnit(desk, {
          ...common,
          code,
          name: `${siteId}${code}镇人民政府`,
          kind: 'town',
          parentId: gov,
        });
    });
  }
  const ref = (siteId: string, id: string) => ({ siteId, id });

  const bench = {
    database,
    keys,
    office,
    published,
    intake,
    worker,
    owner,
    app,
    faults,
    at,
    unit,
    system,
    /** Enters a person with account `username`, PASSWORD and one role for a unit; returns who acts. */
    async staff(siteId: string, username: string, role: Role, code = 'gov'): Promise<Actor> {
      const unitId = unit(siteId, code);
      const personId = await at(system(siteId), (desk) =>
        enterPerson(desk, {
          name: `${username}某`,
          account: { username, password: PASSWORD, mustChangePassword: false },
          grants: [{ role, unitId }],
        }),
      );
      return { siteId, personId, role, unitId };
    },
    /** Somebody without an account, for tests of actions. */
    someone: (siteId: string, role: Role = 'drafter', code = 'gov'): Actor => ({
      siteId,
      personId: randomUUID(),
      role,
      unitId: unit(siteId, code),
    }),
    register(actor: Actor, given: Partial<NewRequest> = {}, on = '2026-03-03') {
      const whole: NewRequest = {
        unitId: unit(actor.siteId),
        channel: 'counter',
        applicantKind: 'natural',
        submission: submission(),
        form: 'paper',
        delivery: 'post',
        ...given,
      };
      return at(actor, (desk) => registerRequest(desk, whole), morning(on));
    },
    /** Does one act as somebody on a day. */
    on: <T>(iso: string, actor: Actor, task: (desk: Desk) => Promise<T>) => at(actor, task, morning(iso)),
    async state(siteId: string, id: string) {
      const loaded = await read(office, keys, requests, ref(siteId, id));
      if (!loaded) throw new Error(`there is no request ${id}`);
      return loaded;
    },
    /** What the sweeper does: the acts of the public become state. */
    async sweep(siteId: string) {
      const deps = {
        now,
        atDesk: <T>(site: string, task: (desk: Desk) => Promise<T>) =>
          worker.transaction().execute((tx) => task({ tx, keys, now: now(), actor: system(site) })),
      };
      for (const sweep of area.sweeps) await sweep.run(deps, siteId);
    },
    replayed: () => replay(owner, keys, [...unitsArea.aggregates, ...area.aggregates]),
    browser: (siteId: string) => browser(app, `${siteId}.test`),
    /** Lodges straight through the database's function, as the public's process does. */
    async lodge(siteId: string, code = 'gov') {
      const { lodge } = await import('../../src/requests/own-case.ts');
      return lodge(
        { intake, keys },
        {
          siteId,
          id: randomUUID(),
          unitId: unit(siteId, code),
          applicantKind: 'natural',
          form: 'paper',
          delivery: 'post',
        },
        submission(),
      );
    },
    tables: async () => {
      const { rows } = await sql<{ name: string }>`select format('%I.%I', table_schema, table_name) as name
        from information_schema.tables where table_schema in ('office', 'published', 'intake')`.execute(owner);
      return rows.map(({ name }) => name);
    },
    async close() {
      await Promise.all([office, published, intake, worker, owner].map((db) => db.destroy()));
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
  return bench;
}
