import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyRole, HEADER, headerSessions, type Visitor, visitor } from '../../tests/permissions/cast.ts';
import { type DemoDatabase, demoDatabase } from '../../tests/support/demo.ts';
import { AREAS } from '../areas.ts';
import { connect, type DB } from '../db/connect.ts';
import { fileKeys, type KeyStore } from '../db/keys.ts';
import { DOCUMENT_KINDS } from '../documents/state.ts';
import { changeSite } from '../units/site-actions.ts';
import { shell } from '../web/app.ts';
import type { Role } from '../web/duties.ts';

let database: DemoDatabase;
let connections: DB[];
let office: DB;
let app: ReturnType<typeof shell>;
let keys: KeyStore;
const faults: unknown[] = [];

beforeAll(async () => {
  database = await demoDatabase();
  keys = fileKeys(database.keysFolder);
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
}, 400_000);

afterAll(async () => {
  await Promise.all(connections.map((db) => db.destroy()));
  await database.drop();
  expect(faults).toEqual([]);
});

const get = (path: string, { session }: Visitor) =>
  app.request(new URL(path, 'http://www.shifan.example').href, { headers: { [HEADER]: JSON.stringify(session) } });

/** The status that somebody ends at: some places lead on to the one that this person works with. */
async function opened(path: string, one: Visitor): Promise<number> {
  const answer = await get(path, one);
  const next = answer.status === 303 ? answer.headers.get('location') : null;
  return next?.startsWith('/office/') ? (await get(next, one)).status : answer.status;
}

async function unitId(code: string): Promise<string> {
  const query = office.selectFrom('office.units').select('id').where('site_id', '=', 'shifan').where('code', '=', code);
  return (await query.executeTakeFirstOrThrow()).id;
}

const listed = (page: string) =>
  [...page.matchAll(/<a href="\/office\/(documents|requests|reports)\/([0-9a-f-]{36})"/g)].map(([, area, id]) => ({
    area,
    id,
  }));

describe('my work', () => {
  test('shows to each role only links that it can open', async () => {
    const everybody = everyRole(await unitId('gov-office'), 'the office');
    for (const one of [...everybody, visitor('without a role')]) {
      for (const tab of ['/office', '/office/done', '/office/started']) {
        const page = await get(tab, one);
        expect(page.status).toBe(200);
        const links = (await page.text()).matchAll(/href="(\/office[^"#]*)"/g);
        for (const path of new Set([...links].map(([, path = '']) => path.replaceAll('&amp;', '&'))))
          expect(await opened(path, one), `${one.name}: ${path}`).toBe(200);
      }
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
      expect(listed(page)).toEqual([]);
    }
  });

  test('tells somebody who holds no role so, and shows administrators their screens', async () => {
    const nobody = visitor('nobody', {}, []);
    expect(await (await get('/office', nobody)).text()).toContain('您目前没有任何角色');
    const guard = visitor('guard', {}, [['security-admin', await unitId('gov-office')]]);
    const page = await (await get('/office', guard)).text();
    const main = page.slice(page.indexOf('id="screens"'));
    for (const name of ['角色授权', '账号安全', '双人复核', '工作移交', '期满案卷']) expect(main).toContain(name);
  });

  test('lists what waits at each stage for whom the duty reaches it', async () => {
    const rows = await office
      .selectFrom('office.documents')
      .select(['id', 'unit_id', 'stage'])
      .where('site_id', '=', 'shifan')
      .where('stage', 'in', ['review', 'approval'])
      .execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const { id, unit_id, stage } of rows) {
      const role = stage === 'review' ? 'reviewer' : 'approver';
      const mine = await (
        await get('/office?area=documents', visitor('one of its unit', {}, [[role, unit_id]]))
      ).text();
      expect(listed(mine)).toContainEqual({ area: 'documents', id });
      const other = stage === 'review' ? 'approver' : 'reviewer';
      const theirs = await (await get('/office', visitor('another duty', {}, [[other, unit_id]]))).text();
      expect(listed(theirs)).not.toContainEqual({ area: 'documents', id });
    }
  });

  test('hides a review from who had a hand in the text', async () => {
    const row = await office
      .selectFrom('office.documents as d')
      .innerJoin('office.document_editors as e', 'e.document_id', 'd.id')
      .select(['d.id', 'd.unit_id', 'e.person_id'])
      .where('d.site_id', '=', 'shifan')
      .where('d.stage', '=', 'review')
      .executeTakeFirstOrThrow();
    const both = visitor('drafter and reviewer', { personId: row.person_id }, [['reviewer', row.unit_id]]);
    expect(listed(await (await get('/office', both)).text())).not.toContainEqual({ area: 'documents', id: row.id });
  });

  test('puts what is over first, then what is due soon, and keeps to the filter', async () => {
    const one = visitor('disclosure office', {}, [['disclosure-office', await unitId('gov-office')]]);
    const page = await (await get('/office?area=requests', one)).text();
    expect(listed(page).every(({ area }) => area === 'requests')).toBe(true);
    const left = [...page.matchAll(/(逾期|剩)(\d+)个工作日/g)].map(([, over, days]) =>
      over === '逾期' ? -Number(days) : Number(days),
    );
    expect(left.length).toBeGreaterThan(2);
    expect(left).toEqual(left.toSorted((a, b) => a - b));
    const english = await (await get('/en/office?urgency=overdue', one)).text();
    expect(english).not.toMatch(/working days left</);
  });

  test('a page that is not there is the last one', async () => {
    const one = visitor('disclosure office', {}, [['disclosure-office', await unitId('gov-office')]]);
    const last = await (await get('/office?page=99', one)).text();
    expect(listed(last).length).toBeGreaterThan(0);
  });
});

describe('what I did and what I began', () => {
  /** Somebody of the demonstration who acted, with the roles that the person holds. */
  async function actor(kind: string, role: Role) {
    const act = await office
      .selectFrom('office.acts')
      .select(['person_id', 'unit_id', 'subject_id'])
      .where('site_id', '=', 'shifan')
      .where('kind', '=', kind)
      .where('person_id', 'is not', null)
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    const personId = act.person_id ?? '';
    return { personId, subjectId: act.subject_id, one: visitor('somebody', { personId }, [[role, act.unit_id ?? '']]) };
  }

  test('lists the newest acts of the person alone, with what they were about', async () => {
    const { one, subjectId } = await actor('document.cleared', 'reviewer');
    const page = await (await get('/office/done', one)).text();
    expect(page).toContain('完成公开审查');
    expect(page).not.toContain('起草文件');
    const nobody = await (await get('/office/done', visitor('new', {}, [['reviewer', await unitId('mzj')]]))).text();
    expect(nobody).toContain('您还没有办理过事项');
    expect(nobody).not.toContain(subjectId);
  });

  test('keeps titles from somebody who has moved to another unit', async () => {
    const { personId } = await actor('document.cleared', 'reviewer');
    const moved = visitor('moved', { personId }, [['inspector', await unitId('mzj')]]);
    const page = await (await get('/office/done', moved)).text();
    expect(page).toContain('已不在您的职责范围内');
    expect(listed(page)).toEqual([]);
  });

  test('links what a reviewer reviews for another unit, and only of the kinds that the chain names', async () => {
    const { personId, subjectId } = await actor('document.cleared', 'reviewer');
    const { kind, code } = await office
      .selectFrom('office.documents as d')
      .innerJoin('office.units as u', (join) =>
        join.onRef('u.site_id', '=', 'd.site_id').onRef('u.id', '=', 'd.unit_id'),
      )
      .select(['d.kind', 'u.code'])
      .where('d.id', '=', subjectId)
      .executeTakeFirstOrThrow();
    const acts = code === 'gov-office' ? 'mzj' : 'gov-office';
    const reviewer = visitor('of another unit', { personId }, [['reviewer', await unitId(acts)]]);
    const links = async () => listed(await (await get('/office/done', reviewer)).text()).map(({ id }) => id);
    const chained = (chain: { kind: string | null }[]) =>
      office.transaction().execute(async (tx) => {
        const chains = chain.map((one) => ({ unit: code, ...one, reviewUnit: acts, approveUnit: null }));
        const actor = { siteId: 'shifan', personId: null, role: 'system', unitId: null };
        await changeSite({ tx, keys, now: Temporal.Now.instant(), actor }, { settings: { chains } });
      });
    expect(await links()).toEqual([]);
    await chained([{ kind }]);
    expect(await links()).toContain(subjectId);
    expect((await get(`/office/documents/${subjectId}`, reviewer)).status).toBe(200);
    await chained([{ kind: DOCUMENT_KINDS.find((other) => other !== kind) ?? null }]);
    expect(await links()).not.toContain(subjectId);
    await chained([]);
  });

  test('says of what I began where it stands and who has the turn', async () => {
    const row = await office
      .selectFrom('office.documents as d')
      .innerJoin('office.document_editors as e', 'e.document_id', 'd.id')
      .select(['d.id', 'd.unit_id', 'e.person_id'])
      .where('d.site_id', '=', 'shifan')
      .where('d.stage', '=', 'review')
      .executeTakeFirstOrThrow();
    const mine = visitor('drafter', { personId: row.person_id }, [['drafter', row.unit_id]]);
    const page = await (await get('/office/started', mine)).text();
    expect(page).toContain('待公开审查');
    expect(listed(page).length).toBeGreaterThan(0);
    const far = await get('/office/started?page=99', mine);
    expect(listed(await far.text()).length).toBeGreaterThan(0);
  });
});
