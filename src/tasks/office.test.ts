import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyRole, HEADER, headerSessions, type Visitor, visitor } from '../../tests/permissions/cast.ts';
import { type DemoDatabase, demoDatabase } from '../../tests/support/demo.ts';
import { AREAS } from '../areas.ts';
import { connect, type DB } from '../db/connect.ts';
import { fileKeys } from '../db/keys.ts';
import type { ListedCase } from '../requests/store.ts';
import { shell } from '../web/app.ts';
import type { Role } from '../web/duties.ts';
import { waitingCases } from './rules.ts';

let database: DemoDatabase;
let connections: DB[];
let office: DB;
let app: ReturnType<typeof shell>;
const faults: unknown[] = [];

beforeAll(async () => {
  database = await demoDatabase();
  const keys = fileKeys(database.keysFolder);
  office = connect(database.urls.office, { max: 3 });
  const published = connect(database.urls.public, { max: 1 });
  const intake = connect(database.urls.intake, { max: 1 });
  connections = [office, published, intake];
  const now = () => Temporal.Now.instant();
  app = shell({
    publicDeps: { published, intake, keys, now },
    officeDeps: { office, keys, now },
    sessions: headerSessions,
    publicRoutes: AREAS.flatMap((area) => area.publicRoutes),
    officeRoutes: AREAS.flatMap((area) => area.officeRoutes),
    report: (error) => faults.push(error),
  });
}, 180_000);

afterAll(async () => {
  await Promise.all(connections.map((db) => db.destroy()));
  await database.drop();
  expect(faults).toEqual([]);
});

const get = (path: string, { session }: Visitor) =>
  app.request(new URL(path, 'http://www.shifan.example').href, { headers: { [HEADER]: JSON.stringify(session) } });

async function unitId(code: string): Promise<string> {
  const query = office.selectFrom('office.units').select('id').where('site_id', '=', 'shifan').where('code', '=', code);
  return (await query.executeTakeFirstOrThrow()).id;
}

const cardsOf = (page: string) => [...page.matchAll(/id="((?:documents|requests)-[a-z]+)"/g)].map(([, id]) => id);

describe('the landing page', () => {
  test('shows to each role only links that it can open', async () => {
    const everybody = everyRole(await unitId('gov-office'), 'the office');
    for (const one of [...everybody, visitor('without a role')]) {
      const page = await get('/office', one);
      expect(page.status).toBe(200);
      const links = (await page.text()).matchAll(/href="(\/office[^"#]*)"/g);
      for (const path of new Set([...links].map(([, path = '']) => path.replaceAll('&amp;', '&'))))
        expect((await get(path, one)).status, `${one.name}: ${path}`).toBe(200);
    }
  }, 60_000);

  test('shows administrators their own screens and nothing that waits', async () => {
    const office = await unitId('gov-office');
    const screens: [Role, string][] = [
      ['system-admin', '/office/units'],
      ['security-admin', '/office/roles'],
      ['audit-admin', '/office/audit'],
    ];
    for (const [role, path] of screens) {
      const page = await (await get('/office', visitor(role, {}, [[role, office]]))).text();
      expect(page).toContain('id="screens"');
      expect(page).toContain(`href="${path}"`);
      expect(cardsOf(page)).toEqual([]);
    }
  });

  test('counts what waits at each stage for whom the duty reaches it', async () => {
    const rows = await office
      .selectFrom('office.documents')
      .select(({ fn }) => ['unit_id', 'stage', fn.countAll<number>().as('count')])
      .where('site_id', '=', 'shifan')
      .where('stage', 'in', ['review', 'approval'])
      .groupBy(['unit_id', 'stage'])
      .execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const { unit_id, stage, count } of rows) {
      const role = stage === 'review' ? 'reviewer' : 'approver';
      const page = await (await get('/office', visitor('one of its unit', {}, [[role, unit_id]]))).text();
      expect(page).toContain(`id="documents-${stage}"`);
      expect(page).toContain(`（${count}）`);
    }
  });

  test('lists open cases for the disclosure office, the most urgent first', async () => {
    const one = visitor('disclosure office', {}, [['disclosure-office', await unitId('gov-office')]]);
    const page = await (await get('/office', one)).text();
    expect(cardsOf(page)).toContain('requests-due');
    const english = await (await get('/en/office', one)).text();
    expect(english).toContain('Requests to handle');
  });
});

describe('of the open cases', () => {
  const open = (stage: ListedCase['stage'], id: string, unitId = 'a', handlerUnitId = unitId) =>
    ({ id, stage, unitId, handlerUnitId }) as ListedCase;
  const as = (role: Role, unitId: string) => [{ role, unitId, unitName: '' }];
  const ids = (list: readonly ListedCase[]) => list.map((one) => one.id);
  const cases = [open('handling', '1'), open('approval', '2'), open('lodged', '3'), open('drafted', '4', 'a', 'b')];

  test('a drafter handles those of the unit, and those that were dispatched to it', () => {
    expect(ids(waitingCases(cases, new Set(), as('drafter', 'a')).due)).toEqual(['1', '4']);
    expect(ids(waitingCases(cases, new Set(), as('drafter', 'b')).due)).toEqual(['4']);
    expect(ids(waitingCases(cases, new Set(), as('drafter', 'a')).unconfirmed)).toEqual(['3']);
    expect(waitingCases(cases, new Set(), as('drafter', 'a')).approval).toEqual([]);
  });

  test('the head of the addressee, not of the unit that handles, decides answers and extensions', () => {
    const extended = new Set(['4']);
    expect(ids(waitingCases(cases, extended, as('approver', 'a')).approval)).toEqual(['2', '4']);
    expect(waitingCases(cases, extended, as('approver', 'b')).approval).toEqual([]);
    expect(waitingCases(cases, extended, as('approver', 'a')).due).toEqual([]);
  });
});
