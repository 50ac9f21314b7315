/** The public interface as a program elsewhere uses it: lists to the end, copies kept up by changes, clear mistakes. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ENDPOINTS } from '../../src/api/endpoints.ts';
import { apiRoutes } from '../../src/api/public.tsx';
import { createProgram, type Program } from '../../src/app.ts';
import { connect, type DB } from '../../src/db/connect.ts';
import { fileKeys } from '../../src/db/keys.ts';
import { releaseDocument } from '../../src/documents/actions.ts';
import { withdrawDocument } from '../../src/documents/actions-leave.ts';
import type { Content } from '../../src/documents/state.ts';
import { findDocuments } from '../../src/tasks/find-documents.ts';
import type { Sought } from '../../src/tasks/find-store.ts';
import { shell } from '../../src/web/app.ts';
import type { PublicRoute } from '../../src/web/routes.ts';
import { type County, NOW, openCounty } from '../documents/county.ts';

let county: County;
let program: Program;
const faults: unknown[] = [];

beforeAll(async () => {
  county = await openCounty();
  program = createProgram({
    urls: county.database.urls,
    keysFolder: county.keysFolder,
    now: () => NOW,
    report: (error) => faults.push(error),
  });
  for (let i = 1; i <= 7; i++) await released({ title: `示范县补贴办法之${i}`, number: '示政发〔2026〕9号' });
  await released({
    title: '公示一则',
    kind: 'notice',
    number: '示政发〔2026〕9号',
    effectiveOn: null,
    expiresOn: null,
  });
}, 120_000);

afterAll(async () => {
  expect(faults).toEqual([]);
  await program.close();
  await county.close();
});

let minutes = 0;

/** Releases one document, a minute after the one before. */
async function released(content: Partial<Content>): Promise<string> {
  const id = await county.approved(content);
  minutes += 1;
  const now = NOW.add({ minutes });
  await county.as('drafter', (desk) => releaseDocument(desk, id), { now });
  return id;
}

async function get(path: string, headers: Record<string, string> = {}, host = 'east.test') {
  const response = await program.app.request(`http://${host}${path}`, { headers: { host, ...headers } });
  const body = await response.text();
  return { status: response.status, headers: response.headers, json: () => JSON.parse(body) };
}

const pathOf = (url: string) => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};
const answerOf = (name: string) => {
  const found = ENDPOINTS.find((endpoint) => endpoint.name === name);
  if (!found) throw new Error(name);
  return found.answer;
};

describe('a list', () => {
  it('is walked to its end by cursor: every document once, the newest first', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const answer = await get(`/api/v1/documents?limit=3${cursor && `&cursor=${cursor}`}`);
      expect(answer.status).toBe(200);
      const page = z.object({ items: z.array(z.any()), next: z.string().nullable() }).parse(answer.json());
      expect(answerOf('listDocuments').safeParse(answer.json()).error).toBeUndefined();
      seen.push(...page.items.map((item: { title: string }) => item.title));
      cursor = page.next;
    }
    expect(seen).toEqual(['公示一则', ...[7, 6, 5, 4, 3, 2, 1].map((i) => `示范县补贴办法之${i}`)]);
  });

  it('narrows by kind, unit, column and day, and says nothing of another site', async () => {
    const titles = async (query: string, host?: string) =>
      (await get(`/api/v1/documents?${query}`, {}, host)).json().items.map((item: { title: string }) => item.title);
    expect(await titles('kind=notice')).toEqual(['公示一则']);
    expect(await titles('unit=two')).toEqual([]);
    expect((await titles('unit=one&column=policy')).length + (await titles('column=normative')).length).toBeGreaterThan(
      0,
    );
    expect(await titles('from=2026-03-03')).toEqual([]);
    expect(await titles('from=2026-03-02&to=2026-03-02')).toHaveLength(8);
    expect(await titles('', 'west.test')).toEqual([]);
  });
});

describe('a document', () => {
  it('is found by its index number, with text, files and the digest that was approved', async () => {
    const [first] = (await get('/api/v1/documents?limit=1')).json().items;
    const answer = await get(pathOf(first.self));
    expect(answer.status).toBe(200);
    expect(answerOf('getDocument').safeParse(answer.json()).error).toBeUndefined();
    expect(answer.json()).toMatchObject({ indexNumber: first.indexNumber, title: '公示一则' });
    expect(answer.json().body).toContain('补贴');
    // a slash that the caller did not encode
    expect((await get(`/api/v1/documents/${first.indexNumber}`)).json().digest).toBe(answer.json().digest);
    expect((await get(pathOf(first.self), {}, 'west.test')).status).toBe(404);
  });

  it('is answered by 304 while it stays as it was', async () => {
    const first = await get('/api/v1/documents');
    const etag = first.headers.get('etag') ?? '';
    expect((await get('/api/v1/documents', { 'if-none-match': etag })).status).toBe(304);
    expect((await get('/api/v1/documents', { 'if-none-match': '"other"' })).status).toBe(200);
  });
});

describe('the changes', () => {
  it('tell in order what was released, amended and withdrawn, and go on where they were left', async () => {
    const before = (await get('/api/v1/changes?limit=100')).json();
    expect(before.items.map((change: { seq: number }) => change.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(before.more).toBe(false);
    const id = await released({ title: '即将撤回的办法', number: '示政发〔2026〕9号' });
    await county.as('approver', (desk) => withdrawDocument(desk, id, '数据有误'));
    const after = await get(`/api/v1/changes?cursor=${before.next}`);
    expect(answerOf('listChanges').safeParse(after.json()).error).toBeUndefined();
    expect(after.json().items.map(({ seq, kind }: { seq: number; kind: string }) => [seq, kind])).toEqual([
      [9, 'released'],
      [10, 'withdrawn'],
    ]);
    const gone = await get(pathOf(after.json().items[1].self));
    expect(gone.status).toBe(410);
    expect(gone.json()).toMatchObject({ id: 'gone', status: 410, detail: expect.stringContaining('数据有误') });
    const end = (await get(`/api/v1/changes?cursor=${after.json().next}`)).json();
    expect(end).toMatchObject({ items: [], more: false, next: after.json().next });
  });

  it('are numbered without gaps by releases at the same time', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => county.approved()));
    const start = (await get('/api/v1/changes?limit=100')).json().items.length;
    await Promise.all(ids.map((id) => county.as('drafter', (desk) => releaseDocument(desk, id))));
    const all = (await get('/api/v1/changes?limit=100')).json().items.map((change: { seq: number }) => change.seq);
    expect(all).toEqual(Array.from({ length: start + 12 }, (_, i) => i + 1));
  });
});

describe('documents of the same moment', () => {
  it('come once each, however the list is cut', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = (await get(`/api/v1/documents?limit=2${cursor && `&cursor=${cursor}`}`)).json();
      seen.push(...page.items.map((item: { indexNumber: string }) => item.indexNumber));
      cursor = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(20);
  });
});

describe('search, columns and units', () => {
  it('answer in the shapes that they describe', async () => {
    const found = await get('/api/v1/search?q=%E8%A1%A5%E8%B4%B4%E5%8A%9E%E6%B3%95');
    expect(answerOf('search').safeParse(found.json()).error).toBeUndefined();
    expect(found.json().total.count).toBeGreaterThanOrEqual(7);
    const columns = await get('/api/v1/columns');
    expect(answerOf('listColumns').safeParse(columns.json()).error).toBeUndefined();
    const normative = columns.json().items.find((column: { code: string }) => column.code === 'normative');
    expect(normative.documents).toBeGreaterThanOrEqual(7);
    const units = await get('/api/v1/units');
    expect(answerOf('listUnits').safeParse(units.json()).error).toBeUndefined();
    expect(
      units
        .json()
        .items.map((unit: { code: string }) => unit.code)
        .sort(),
    ).toEqual(['one', 'two']);
  });
});

describe('the search of the office', () => {
  it('finds public documents by their text as visitors do, as well as by number, and leads each to what it may see', async () => {
    const { office, keysFolder, east } = county;
    const found = async (person: Sought['person'], words: string) =>
      findDocuments(
        { db: office, keys: fileKeys(keysFolder), siteId: 'east', person, words },
        NOW.add({ minutes: 90 }),
      );
    const { people, id: unitId } = east.units.one;
    const held = { role: 'drafter', unitId, unitName: 'one' } as const;
    const drafter = { personId: people.drafter, appointments: [held] };
    const nobody = { personId: people.reviewer, appointments: [] };
    const [own] = await found(drafter, '残疾人就业 一则');
    expect(own).toMatchObject({ title: '公示一则', stage: 'released', path: `/office/documents/${own?.id}` });
    const [open] = await found(nobody, '残疾人就业 一则');
    expect(open).toMatchObject({ title: '公示一则', stage: null });
    expect(open?.path).toMatch(/^\/documents\//);
    expect((await found(drafter, '示政发[2026]9号')).length).toBeGreaterThan(5);
    expect(await found(nobody, '残疾人就业 不存在的词语')).toEqual([]);
  });
});

/** The interface without the rest of the program; asks it at an address. */
function apiAlone(
  published: DB,
  more: { perMinute?: number; before?: readonly PublicRoute[]; report(error: unknown, reference: string): void },
) {
  const deps = { keys: fileKeys(county.keysFolder), now: () => NOW };
  const app = shell({
    publicDeps: { ...deps, published, intake: published },
    officeDeps: { ...deps, office: published },
    sessions: { current: async () => null },
    publicRoutes: [...(more.before ?? []), ...apiRoutes(more.perMinute)],
    officeRoutes: [],
    report: more.report,
  });
  return (path: string) => app.request(`http://east.test${path}`, { headers: { host: 'east.test' } });
}

describe('mistakes', () => {
  it.each([
    ['/api/v1/documents?limit=1000', 400, 'parameter.limit'],
    ['/api/v1/documents?limit=1&limit=2', 400, 'parameter.limit'],
    ['/api/v1/documents?unti=one', 400, 'parameter.unti'],
    ['/api/v1/documents?column=nothing', 400, 'parameter.column'],
    ['/api/v1/documents?from=2026-02-30', 400, 'parameter.from'],
    ['/api/v1/documents?cursor=%FF', 400, 'parameter.cursor'],
    ['/api/v1/documents?cursor=WyJhIiwiYiJd', 400, 'parameter.cursor'],
    ['/api/v1/changes?cursor=Wy0xXQ', 400, 'parameter.cursor'],
    ['/api/v1/search', 400, 'parameter.q'],
    ['/api/v1/documents?unit=nobody', 400, 'parameter.unit'],
    ['/api/v1/documents?from=2026-03-02&to=2026-03-01', 400, 'parameter.to'],
    ['/api/v1/documents/none/such-00001', 404, 'not-found'],
    ['/api/v1/nothing', 404, 'not-found'],
  ])('%s is refused by name', async (path, status, id) => {
    const answer = await get(path);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ status, id });
    expect(answer.status).toBe(status);
  });

  it('say what the parameter has to be, and where the codes stand', async () => {
    const detail = async (path: string) => (await get(path)).json().detail;
    expect(await detail('/api/v1/documents?limit=1000')).toBe('参数 limit 须为1至100的整数');
    expect(await detail('/en/api/v1/documents?from=today')).toContain('written like 2026-05-01');
    expect(await detail('/api/v1/documents?unit=nobody')).toContain('/api/v1/units');
    expect(await detail('/api/v1/documents/none')).toContain('索引号');
  });

  it('of method are told what is possible', async () => {
    const ask = (method: string, headers: Record<string, string> = {}) =>
      program.app.request('http://east.test/api/v1/documents', { method, headers: { host: 'east.test', ...headers } });
    const refused = await ask('DELETE');
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(await refused.json()).toMatchObject({ id: 'method' });
    // a browser asks so before a page of another site may ask for what changed
    const asked = await ask('OPTIONS', { origin: 'https://elsewhere.test', 'sec-fetch-site': 'cross-site' });
    expect([asked.status, asked.headers.get('access-control-allow-headers')]).toEqual([204, 'If-None-Match']);
    const answer = await get('/api/v1/documents?limit=1', { origin: 'https://elsewhere.test' });
    expect(answer.headers.get('access-control-expose-headers')).toContain('ETag');
    // nothing else answers it, and nothing that changes is open to another site
    const foreign = await ask('POST', { origin: 'https://elsewhere.test' });
    expect(foreign.headers.get('content-type')).toContain('application/problem+json');
    expect(await foreign.json()).toMatchObject({ status: 403, id: 'foreign' });
  });

  it('of our own are problems too, and say nothing but their number', async () => {
    const gone = connect('postgresql://gongkai_public:word@127.0.0.1:1/gone', { max: 1 });
    const broken: PublicRoute = {
      method: 'get',
      path: '/api/v1/broken',
      kept: false,
      handle: () => Promise.reject(new Error('password of the database')),
    };
    for (const [published, path] of [
      [county.published, '/en/api/v1/broken'],
      [gone, '/en/api/v1/units'],
    ] as const) {
      const found: string[] = [];
      const answer = await apiAlone(published, { before: [broken], report: (_, number) => found.push(number) })(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        500,
        'application/problem+json; charset=utf-8',
      ]);
      expect(await answer.json()).toEqual({
        type: 'about:blank',
        title: 'Internal Server Error',
        status: 500,
        id: 'fault',
        detail: `Something went wrong. Try again later; our reference is ${found[0]}.`,
      });
    }
    await gone.destroy();
  });

  it('beyond the budget is told when to come again', async () => {
    const alone = apiAlone(county.published, { perMinute: 2, report: (error) => faults.push(error) });
    const ask = () => alone('/api/v1/units');
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('the description', () => {
  it('is valid OpenAPI and names every endpoint', async () => {
    const description = (await get('/api/v1/openapi.json')).json();
    const result = await new Validator().validate(description);
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(Object.keys(description.paths)).toEqual(ENDPOINTS.map((endpoint) => endpoint.path));
    expect(JSON.stringify(description)).not.toContain('$defs');
    expect(Object.keys(description.components.schemas)).toContain('DocumentItem');
  });

  it('has a page for people, in both languages', async () => {
    for (const path of ['/developers', '/en/developers']) expect((await get(path)).status).toBe(200);
  });
});
