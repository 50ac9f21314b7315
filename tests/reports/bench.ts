/** A county on a real database: government, its office, a town; cases and documents by their acts. For tests only. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RawBuilder } from 'kysely';
import { area as catalogueArea } from '../../src/catalogue/area.ts';
import { openColumns } from '../../src/catalogue/columns.ts';
import { DEFAULT_COLUMNS } from '../../src/catalogue/default-columns.ts';
import { type Actor, type Desk, load, type NewAct, record } from '../../src/db/acts.ts';
import { connect } from '../../src/db/connect.ts';
import { fileKeys } from '../../src/db/keys.ts';
import { replay } from '../../src/db/replay.ts';
import {
  approveDocument,
  clearDocument,
  draftDocument,
  releaseDocument,
  submitDocument,
} from '../../src/documents/actions.ts';
import { documents } from '../../src/documents/fold.ts';
import { CHECKLIST } from '../../src/documents/rules.ts';
import type { Content } from '../../src/documents/state.ts';
import type { OutcomeRow } from '../../src/law/outcomes.ts';
import { area } from '../../src/reports/area.ts';
import { requests } from '../../src/requests/fold.ts';
import { area as unitsArea } from '../../src/units/area.ts';
import { enterPerson } from '../../src/units/person-actions.ts';
import { staffSessions } from '../../src/units/sessions.ts';
import { signInRoutes } from '../../src/units/sign-in.tsx';
import { foundSite } from '../../src/units/site-actions.ts';
import { foundUnit } from '../../src/units/unit-actions.ts';
import { shell } from '../../src/web/app.ts';
import type { Role } from '../../src/web/duties.ts';
import { atDesk } from '../../src/web/routes.ts';
import { browser } from '../requests/browser.ts';
import { freshDatabase } from '../support/database.ts';

const PASSWORD = 'Lantern-4-River';
const LETTER = { kind: 'answer', number: '', date: '2024-01-01', pdf: {}, docx: {} };

export type County = Awaited<ReturnType<typeof openCounty>>;

/** Sites 'east' and 'west' with units gov, gov-office and town; it is 2 March 2026. */
export async function openCounty() {
  const database = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-keys-'));
  const keys = fileKeys(folder);
  const office = connect(database.urls.office, { max: 4 });
  const published = connect(database.urls.public, { max: 2 });
  const intake = connect(database.urls.intake, { max: 1 });
  const owner = connect(database.urls.owner, { max: 1 });
  const moment = Temporal.Instant.from('2026-03-02T09:00:00+08:00');
  const deps = { office, keys, now: () => moment };
  // cookies live by the machine's clock
  const signing = { ...deps, now: () => Temporal.Now.instant() };
  const faults: unknown[] = [];
  const app = shell({
    publicDeps: { published, intake, keys, now: deps.now },
    officeDeps: deps,
    sessions: staffSessions(signing),
    publicRoutes: signInRoutes(signing),
    officeRoutes: area.officeRoutes,
    report: (error) => faults.push(error),
  });
  const at = <T>(actor: Actor, task: (desk: Desk) => Promise<T>) => atDesk(deps, actor, moment, task);
  const system = (siteId: string): Actor => ({ siteId, personId: null, role: 'system', unitId: null });
  const units = new Map<string, string>();
  const unit = (code: string, siteId = 'east') => units.get(`${siteId}/${code}`) ?? '';
  for (const siteId of ['east', 'west'])
    await at(system(siteId), async (desk) => {
      await foundSite(desk, { name: `${siteId}县人民政府`, hosts: [`${siteId}.test`] });
      await openColumns(desk, DEFAULT_COLUMNS);
      for (const [code, name, kind] of [
        ['gov', `${siteId}县人民政府`, 'government'],
        ['gov-office', `${siteId}县人民政府办公室`, 'department'],
        ['town', `${siteId}青山镇人民政府`, 'town'],
      ] as const)
        units.set(`${siteId}/${code}`, await foundUnit(desk, { code, name, kind, activeFrom: '2019-01-01' }));
    });

  const person = (siteId: string, username: string, role: Role, code: string) =>
    at(system(siteId), async (desk): Promise<Actor> => {
      const unitId = unit(code, siteId);
      const account = { username, password: PASSWORD, mustChangePassword: false };
      const personId = await enterPerson(desk, {
        name: `${username}某`,
        account,
        grants: [{ role, unitId, startsOn: '2019-01-01' }],
      });
      return { siteId, personId, role, unitId };
    });

  let serial = 0;
  return {
    office,
    app,
    faults,
    at,
    unit,
    system,
    person,
    now: moment,
    /** Signs in and asks like a browser without scripts. */
    async signIn(username: string, siteId = 'east') {
      const own = browser(app, `${siteId}.test`);
      await own.post('/sign-in', { username, password: PASSWORD });
      return own;
    },
    /** A request received over the counter, with the acts given as [kind, date, data]. Returns its id. */
    request(
      code: string,
      received: string,
      acts: readonly (readonly [kind: string, on: string, data?: object])[] = [],
      applicantKind = 'natural',
      siteId = 'east',
    ): Promise<string> {
      const id = randomUUID();
      serial += 1;
      const lodging = {
        number: `N-${siteId}-${serial}`,
        queryDigest: '0'.repeat(64),
        unitId: unit(code, siteId),
        channel: 'counter',
        confirmation: null,
        applicantKind,
        applicantIndex: '0'.repeat(64),
        form: 'paper',
        delivery: 'post',
      };
      return at(system(siteId), async (desk) => {
        let loaded = await load(desk, requests, { siteId, id });
        for (const [kind, on, data] of [['request.registered', received, lodging] as const, ...acts])
          loaded = await record(desk, requests, loaded, {
            kind,
            happenedOn: Temporal.PlainDate.from(on),
            data: data ?? {},
          });
        return id;
      });
    },
    /** Voids the newest standing act of a kind. */
    voidAct(id: string, kind: string, siteId = 'east'): Promise<void> {
      return at(system(siteId), async (desk) => {
        const loaded = await load(desk, requests, { siteId, id });
        const act = loaded.acts.findLast((one) => one.kind === kind);
        if (!act) throw new Error(`no ${kind}`);
        const voiding: NewAct = { kind: 'void', voids: act.seq, ground: '答复登记有误' };
        await record(desk, requests, loaded, voiding);
      });
    },
    /** Takes a document through review, approval and release by three persons. */
    async release(documentId: string, people: { drafter: Actor; reviewer: Actor; approver: Actor }): Promise<void> {
      await at(people.drafter, (desk) => submitDocument(desk, documentId));
      const checklist = CHECKLIST.map((item) => item.id);
      const review = { verdict: 'publish', basis: '条例第十七条', checklist } as const;
      await at(people.reviewer, (desk) => clearDocument(desk, documentId, review));
      await at(people.approver, (desk) => approveDocument(desk, documentId));
      await at(people.drafter, (desk) => releaseDocument(desk, documentId));
    },
    draftNormative(drafter: Actor, change: Partial<Content>): Promise<string> {
      return at(drafter, (desk) => draftDocument(desk, drafter.unitId ?? '', { ...NORMATIVE, ...change }));
    },
    /** `more`: aggregates of other areas that a test acts on */
    replayed: (more: readonly unknown[] = []) =>
      replay(owner, keys, [
        ...more,
        ...unitsArea.aggregates,
        ...catalogueArea.aggregates,
        documents,
        requests,
        ...area.aggregates,
      ] as Parameters<typeof replay>[2]),
    published,
    /** Runs a statement of the public's writing role. */
    asIntake: (statement: RawBuilder<unknown>) => statement.execute(intake),
    async close() {
      await Promise.all([office, published, intake, owner].map((db) => db.destroy()));
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

export const answered = (on: string, outcome: OutcomeRow) =>
  ['request.answered', on, { outcome, withheldUnder: [], digest: '', letter: LETTER, attachments: [] }] as const;

const NORMATIVE: Content = {
  title: '青山镇村级公益岗位管理办法',
  body: '<p>为规范村级公益岗位管理，制定本办法。</p>',
  kind: 'normative',
  columns: [DEFAULT_COLUMNS.find((column) => column.code !== 'annual-reports')?.code ?? ''],
  number: '青政规〔2024〕1号',
  signedOn: '2024-05-06',
  effectiveOn: '2024-06-01',
  expiresOn: '2025-05-31',
  publicUntil: null,
  subjectClass: null,
  summary: null,
  attribute: 'proactive',
  attributeGround: '条例第二十条第（一）项',
  interprets: null,
  channels: ['web'],
  plannedAt: null,
  attachments: [],
};
