/** The first run over HTTP, on a real database that has no site. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countyOfForty, workbookOf } from '../../tests/setup/workbook-of-forty.ts';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { createProgram, type Program } from '../app.ts';

const CODE = 'K7QM-2FHX-9D3R-PW4T';

let database: TestDatabase;
let folder: string;
let program: Program;
let cookie = '';
const faults: unknown[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'gongkai-keys-'));
  program = createProgram({
    urls: database.urls,
    keysFolder: folder,
    now: () => Temporal.Now.instant(),
    setupCode: CODE,
    report: (error) => faults.push(error),
  });
});
afterAll(async () => {
  await program.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (cookie && !headers.has('cookie')) headers.set('cookie', cookie);
  return program.app.request(`http://county.test${path}`, {
    ...init,
    headers: { host: 'county.test', ...Object.fromEntries(headers) },
  });
}
const post = (path: string, body: URLSearchParams | FormData, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', body, headers });
const upload = (bytes: Uint8Array, name = '示范县.xlsx') => {
  const form = new FormData();
  form.set('workbook', new File([new Uint8Array(bytes)], name));
  return post('/setup/check', form);
};
const digestOf = (page: string) => /name="digest" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? '';

describe('while there is no site', () => {
  test('every address leads to the set-up, in its language', async () => {
    for (const path of ['/', '/office', '/documents/x', '/sign-in', '/elder/units'])
      expect((await ask(path)).headers.get('location'), path).toBe('/setup');
    expect((await ask('/en/units')).headers.get('location')).toBe('/en/setup');
    expect((await post('/requests/new', new URLSearchParams())).status).toBe(503);
  });

  test('it asks for the code first, whatever is asked for', async () => {
    for (const path of ['/setup', '/setup/template.xlsx', '/setup/found'])
      expect(await (await ask(path)).text(), path).toContain('name="code"');
    expect(await (await upload(new Uint8Array(10))).text()).toContain('请重新输入设置码');
    expect(await (await post('/setup/found', new URLSearchParams({ digest: '' }))).text()).toContain('name="code"');
    expect(await (await ask('/en/setup')).text()).toContain('Set-up code');
  });

  test('a wrong code is refused, and so is a request from another site', async () => {
    const wrong = await post('/setup/code', new URLSearchParams({ code: 'AAAA' }));
    expect([wrong.status, wrong.headers.getSetCookie()]).toEqual([422, []]);
    expect(await wrong.text()).toContain('设置码不正确');
    const foreign = await post('/setup/code', new URLSearchParams({ code: CODE }), { 'sec-fetch-site': 'cross-site' });
    expect(foreign.status).toBe(403);
  });

  test('the code opens it for this browser alone', async () => {
    const entered = await post('/setup/code', new URLSearchParams({ code: CODE.toLowerCase() }));
    expect(entered.headers.get('location')).toBe('/setup');
    const [set = ''] = entered.headers.getSetCookie();
    expect(set).toMatch(/HttpOnly; SameSite=Strict/);
    cookie = set.split(';')[0] ?? '';
    expect(await (await ask('/setup')).text()).toContain('下载模板');
    expect(await (await ask('/setup', { headers: { cookie: 'gongkai-setup=guess' } })).text()).toContain('name="code"');
  });

  test('the template is handed out as a workbook', async () => {
    const file = await ask('/setup/template.xlsx');
    expect(file.headers.get('content-type')).toContain('spreadsheetml');
    expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain('政务公开建站模板.xlsx');
    expect(new Uint8Array(await file.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  });

  test('what is no workbook, or too large, is refused in words', async () => {
    expect(await (await post('/setup/check', new FormData())).text()).toContain('请选择文件');
    const text = await upload(new TextEncoder().encode('hello'), '名单.txt');
    expect([text.status, (await text.text()).includes('文件不是.xlsx工作簿')]).toEqual([422, true]);
    const large = await upload(new Uint8Array(6 * 1024 * 1024));
    expect([large.status, (await large.text()).includes('提交的内容过大')]).toEqual([422, true]);
  });

  test('mistakes are shown with the file, sheet, row and column, and nothing can be confirmed', async () => {
    const county = countyOfForty();
    Object.assign(county.units[5] ?? {}, { parent: '<b>nowhere' });
    const answer = await upload(await workbookOf(county));
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('示范县.xlsx');
    expect(page).toContain('机构 · 第7行 · 上级单位代码');
    expect(page).toContain('&lt;b&gt;nowhere');
    expect(digestOf(page)).toBe('');
    const forced = await post('/setup/found', new URLSearchParams({ digest: '' }));
    expect([forced.status, (await forced.text()).includes('请重新上传')]).toEqual([422, true]);
  });
});

describe('a workbook without mistakes', () => {
  test('is shown before it is founded; only what was shown can be confirmed', async () => {
    const small = countyOfForty();
    const codes = ['gov', 'gov-office', 'yunling'];
    small.units = small.units.filter(({ code = '' }) => codes.includes(code));
    small.people = small.people.filter(({ unit = '' }) => codes.includes(unit));
    const page = await (await upload(await workbookOf(small))).text();
    for (const word of ['检查通过', '示范县云岭镇人民政府', 'yunling.ld', '共 3 项', '12年', '建县纪念日'])
      expect(page, word).toContain(word);
    const other = await post('/setup/found', new URLSearchParams({ digest: 'f'.repeat(64) }));
    expect(await other.text()).toContain('请重新上传');

    const founded = await post('/setup/found', new URLSearchParams({ digest: digestOf(page) }));
    const passwords = await founded.text();
    expect([founded.status, founded.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(passwords.match(/<code>\S{14}<\/code>/g)).toHaveLength(9);
    expect(passwords).toContain('只显示这一次');
    const csv = Buffer.from(/base64,([A-Za-z0-9+/=]+)/.exec(passwords)?.[1] ?? '', 'base64').toString();
    expect(csv.split('\r\n')[0]).toBe('\uFEFF"姓名","职务","单位","账号","初始密码"');
    expect(csv).toContain('"示范县云岭镇人民政府","yunling.jb"');
  });

  test('then the set-up is gone and the site answers', async () => {
    await expect.poll(async () => (await ask('/setup')).status).toBe(404);
    expect((await ask('/setup/template.xlsx')).status).toBe(404);
    expect((await post('/setup/found', new URLSearchParams({ digest: '' }))).status).toBe(404);
    expect(await (await ask('/')).text()).toContain('示范县人民政府');
    expect((await ask('/office')).headers.get('location')).toContain('/sign-in');
  });

  test('nothing met a fault', () => expect(faults).toEqual([]));
});
