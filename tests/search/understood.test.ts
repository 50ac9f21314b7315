/** What people type and what they mean, through the program: corrections, suggestions, the county's own synonyms, the index made anew. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProgram, type Program } from '../../src/app.ts';
import { releaseDocument } from '../../src/documents/actions.ts';
import { withdrawDocument } from '../../src/documents/actions-leave.ts';
import type { Content } from '../../src/documents/state.ts';
import { enterPerson } from '../../src/units/person-actions.ts';
import { type County, openCounty, PASSWORD } from '../documents/county.ts';

let county: County;
let program: Program;
const faults: unknown[] = [];
/** only what binds has such dates */
const UNDATED = { effectiveOn: null, expiresOn: null };

beforeAll(async () => {
  county = await openCounty();
  program = createProgram({
    urls: county.database.urls,
    keysFolder: county.keysFolder,
    // sessions live by the real clock
    now: () => Temporal.Now.instant(),
    report: (error) => faults.push(error),
  });
  const { rows } = await sql<{
    id: string;
  }>`select id from office.units where site_id = 'east' and code = 'one'`.execute(county.admin);
  const unitId = rows[0]?.id ?? '';
  for (const role of ['disclosure-office', 'reviewer'] as const) {
    const account = { username: `${role}-one`, password: PASSWORD, mustChangePassword: false };
    const grants = [{ role, unitId, startsOn: '2020-01-01' }];
    await county.as('drafter', (desk) => enterPerson(desk, { name: '某某', account, grants }));
  }
  await released({ title: '示范县最低生活保障审核办法', number: '示民〔2026〕3号' });
  await released({ title: '示范县公积金提取须知', number: null, kind: 'service', ...UNDATED });
  await released({ title: '示范县汽渡收费公告', number: null, kind: 'notice', ...UNDATED });
}, 120_000);

afterAll(async () => {
  expect(faults).toEqual([]);
  await program.close();
  await county.close();
});

async function released(content: Partial<Content>): Promise<string> {
  const id = await county.approved({ summary: null, ...content });
  await county.as('drafter', (desk) => releaseDocument(desk, id));
  return id;
}

async function get(path: string, headers: Record<string, string> = {}) {
  const host = headers.host ?? 'east.test';
  const response = await program.app.request(`http://${host}${path}`, { headers: { ...headers, host } });
  return { status: response.status, html: await response.text(), headers: response.headers };
}

const seen = (html: string) => html.replace(/<[^>]*>/g, '');
const search = async (q: string, more = '') => seen((await get(`/search?q=${encodeURIComponent(q)}${more}`)).html);
const suggested = async (q: string, host = 'east.test') =>
  JSON.parse((await get(`/search/suggest?q=${encodeURIComponent(q)}`, { host })).html) as {
    text: string;
    path: string | null;
  }[];

describe('the search page', () => {
  it.each([
    '低保',
    'dibao',
    'gongjijin',
    'gjj',
    '低保怎么申请',
    '公积经提取',
    '底保',
    '示民2026-3',
    '〔2026〕3号',
    '低保办法在哪里',
  ])('finds what %s means', async (typed) => {
    expect(await search(typed)).toMatch(/最低生活保障审核办法|公积金提取须知/);
  });

  it('says what it searched instead, and offers to search as typed', async () => {
    const corrected = await search('公积经提取');
    expect(corrected).toContain('没有找到“公积经提取”，以下是“公积金提取”的搜索结果。');
    expect(corrected).toContain('仍然搜索“公积经提取”');
    expect(await search('公积经提取', '&exact=1')).not.toContain('以下是');
  });

  it('never suggests what only a withdrawn document holds', async () => {
    const id = await released({ title: '螺旋桨采购公示', number: null, kind: 'notice', ...UNDATED });
    expect((await suggested('luoxuan')).map(({ text }) => text)).toContain('螺旋桨');
    await county.as('approver', (desk) => withdrawDocument(desk, id, '误发'));
    expect(await suggested('luoxuan')).toEqual([]);
    expect(await search('罗旋桨采购')).not.toContain('螺旋桨');
  });
});

describe('suggestions', () => {
  it('are words, titles, columns and units of the site, each leading where it says', async () => {
    expect((await suggested('公积')).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['公积金', '示范县公积金提取须知']),
    );
    const title = (await suggested('公积金提取')).find(({ path }) => path?.startsWith('/documents/'));
    expect((await get(title?.path ?? '')).html).toContain('公积金提取须知');
    expect((await suggested('one')).some(({ path }) => path?.startsWith('/units/'))).toBe(true);
    expect(await suggested('公积', 'west.test')).toEqual([]);
  });

  it('are kept by nobody, and asked for nothing strange', async () => {
    expect((await get('/search/suggest?q=x')).headers.get('cache-control')).toBe('no-store');
    for (const q of ['', 'a', '%', `'`, '"; drop', '公'.repeat(300), '\u200b', '🙂', '%_\\'])
      expect(await suggested(q), q.slice(0, 9)).toBeInstanceOf(Array);
    for (const raw of ['%00', '%ED%A0%80', '%ff', '公'.repeat(5_000)])
      expect((await get(`/search/suggest?q=${raw}`)).status, raw.slice(0, 9)).toBeLessThan(500);
  });
});

describe('the county’s own synonyms', () => {
  async function signIn(username: string) {
    const response = await program.app.request('http://east.test/sign-in', {
      method: 'POST',
      headers: { host: 'east.test' },
      body: new URLSearchParams({ username, password: PASSWORD }),
    });
    const cookie = response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    return { host: 'east.test', cookie };
  }

  async function save(headers: Record<string, string>, synonyms: string) {
    const page = (await get('/office/synonyms', headers)).html;
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '0';
    return program.app.request('http://east.test/office/synonyms', {
      method: 'POST',
      headers,
      body: new URLSearchParams({ synonyms, version }),
    });
  }

  it('are for those who keep the catalogue', async () => {
    const headers = await signIn('reviewer-one');
    expect((await get('/office/synonyms', headers)).status).toBe(403);
    expect((await save(headers, '摆渡=汽渡')).status).toBe(403);
  });

  it('are found at once when they are saved, and refused with the line when they are no groups', async () => {
    const headers = await signIn('disclosure-office-one');
    expect(await search('过江船')).not.toContain('汽渡收费公告');
    expect((await save(headers, '过江船>汽渡\r\n')).status).toBe(303);
    expect(await search('过江船')).toContain('汽渡收费公告');
    const bad = await save(headers, '过江船>汽渡\n没有符号');
    expect(bad.status).toBe(422);
    const page = await bad.text();
    expect(seen(page)).toContain('第 2 行“没有符号”不合格式');
    expect(page).toContain('没有符号</textarea>');
    expect(await search('过江船')).toContain('汽渡收费公告');
  });
});

describe('documents without an index', () => {
  it('get theirs by the sweep, withdrawn ones never', async () => {
    const gone = await released({ title: '撤下的汽渡通告', number: null, kind: 'notice', ...UNDATED });
    await county.as('approver', (desk) => withdrawDocument(desk, gone, '误发'));
    await sql`delete from published.words`.execute(county.admin);
    expect(await search('汽渡收费')).not.toContain('汽渡收费公告');
    await program.sweeper.round();
    expect(await search('汽渡收费')).toContain('汽渡收费公告');
    expect(await search('撤下的汽渡')).not.toContain('撤下的汽渡通告');
  });
});
