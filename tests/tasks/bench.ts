/** The bench of requests with pages of the office on it, and the sweeps of notices. For tests only. */
import { type Actor, type Desk, dateOf, record } from '../../src/db/acts.ts';
import { area as documents } from '../../src/documents/area.ts';
import { area as notices } from '../../src/notices/area.ts';
import { withBell } from '../../src/notices/bell.ts';
import type { Channels } from '../../src/notices/channels.ts';
import { deliverSweep } from '../../src/notices/deliver.ts';
import { raiseSweep } from '../../src/notices/raise.ts';
import { area as reports } from '../../src/reports/area.ts';
import { area as requests } from '../../src/requests/area.ts';
import { area as tasks } from '../../src/tasks/area.ts';
import { area as units } from '../../src/units/area.ts';
import { loadPerson } from '../../src/units/person-actions.ts';
import { personAggregate } from '../../src/units/person-fold.ts';
import { holdersOn } from '../../src/units/substitutes-store.ts';
import { shell } from '../../src/web/app.ts';
import type { Area } from '../../src/web/area.ts';
import type { Sessions } from '../../src/web/session.ts';
import { openRequests } from '../requests/bench.ts';

export type TasksBench = Awaited<ReturnType<typeof openTasks>>;

const AREAS = [tasks, notices, units, documents, requests, reports];
const PERSON = 'x-test-person';

/** @param areas whose pages are served */
export async function openTasks(now: () => Temporal.Instant, areas: readonly Area[] = AREAS) {
  const bench = await openRequests(now);
  const { office, published, intake, keys, worker, faults } = bench;
  /** Who the header says, with what this person holds on the day: passwords and sessions' ends follow the real clock. */
  const sessions: Sessions = {
    async current(request, siteId) {
      const personId = request.headers.get(PERSON);
      if (personId === null) return null;
      const [holder] = await holdersOn(office, siteId, dateOf(now()), personId);
      const { personName = '', appointments = [] } = holder ?? {};
      return { siteId, accountId: personId, personId, personName, appointments, mustChangePassword: false };
    },
  };
  const app = shell({
    publicDeps: { published, intake, keys, now },
    officeDeps: { office, keys, now },
    sessions: withBell(sessions, office),
    publicRoutes: areas.flatMap((area) => area.publicRoutes),
    officeRoutes: areas.flatMap((area) => area.officeRoutes),
    report: (error) => faults.push(error),
  });
  const deps = {
    now,
    atDesk: <T>(siteId: string, task: (desk: Desk) => Promise<T>) =>
      worker.transaction().execute((tx) => task({ tx, keys, now: now(), actor: bench.system(siteId) })),
  };
  const ask = ({ siteId, personId }: Actor, path: string, init: RequestInit = {}) =>
    app.request(`http://${siteId}.test${path}`, {
      ...init,
      headers: { host: `${siteId}.test`, [PERSON]: personId ?? '' },
    });
  return {
    ...bench,
    get: (who: Actor, path: string) => ask(who, path),
    page: async (who: Actor, path: string) => (await ask(who, path)).text(),
    post(who: Actor, path: string, fields: Readonly<Record<string, string | readonly string[]>>) {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
      return ask(who, path, { method: 'POST', body });
    },
    /** One round of raising and sending. */
    async round(siteId: string, channels: Channels) {
      await raiseSweep(() => channels).run(deps, siteId);
      await deliverSweep(() => channels).run(deps, siteId);
    },
    /** Says where somebody wants to be told. */
    contacts({ siteId, personId }: Actor, contacts: { email?: string; mobile?: string }) {
      return bench.at(bench.system(siteId), async (desk) => {
        const person = await loadPerson(desk, personId ?? '');
        const { email = '', mobile = '' } = contacts;
        const data = { email, mobile, byEmail: email !== '', bySms: mobile !== '' };
        await record(desk, personAggregate, person, { kind: 'person.contacts', data });
      });
    },
  };
}
