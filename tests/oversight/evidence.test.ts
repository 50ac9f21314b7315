/** The evidence package: opens without this program, its digests hold, and nothing personal is in it. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { workbook } from '../../src/paper/sheet.ts';
import { pdfOf } from '../inspection/files.ts';
import { type Clerk, type Office, openOffice, versionIn } from '../statistics/bench.ts';

const run = promisify(execFile);
let office: Office;
let inspector: Clerk;
let town: Clerk;
let folder: string;

/** Planted: each stands in a field that the package shows. */
const IDENTITY = '11010519491231002X';
const PLANTED = [IDENTITY, '13800138000', '沈知远', 'xuncha某'];

beforeAll(async () => {
  office = await openOffice();
  folder = await mkdtemp(join(tmpdir(), 'gongkai-evidence-'));
  inspector = office.as('inspector', 'gov-office');
  town = office.as('drafter', 'town');
  const round = await inspector.post('/office/inspection/rounds/new', {
    title: '第一季度检查',
    from: '2026-01-01',
    to: '2026-03-31',
    set: '2019-website',
    share: '100',
    seed: '甲',
    'unitIds[]': [office.unit('gov-office'), office.unit('town')],
  });
  const person = await office.person('east', 'xuncha', 'inspector', 'gov-office');
  const page = round.headers.get('location') ?? '';
  const assigned = {
    version: versionIn(await inspector.text(page)),
    unitId: office.unit('town'),
    personId: person.personId ?? '',
  };
  expect((await inspector.post(`${page}/assign`, assigned)).status).toBe(303);
  const unit = `${round.headers.get('location')}/units/${office.unit('town')}`;
  const measured = {
    version: versionIn(await inspector.text(unit)),
    'D1.5.hits': '1',
    'D4.3.hits': '2',
    'D4.3.unknown': '3',
  };
  expect((await inspector.post(unit, measured)).status).toBe(303);
  await finding('town', `名单未遮盖证件号 ${IDENTITY}`, [
    await sheet('说明', '首页栏目空白'),
    await sheet('名单', `沈知远，身份证号${IDENTITY}，电话13800138000`),
    new File([Buffer.from('89504e470d0a1a0a', 'hex'), 'x'.repeat(60)], '截图.png'),
    new File([pdfOf(['minutes of the meeting']).slice()], '会议纪要.pdf'),
    new File([pdfOf([`resident ${IDENTITY}`]).slice()], '登记表.pdf'),
    new File([pdfOf(['page with a scan) Tj ET BI /W 1 /H 1 /CS /G /BPC 8 ID a EI BT (end']).slice()], '扫描件.pdf'),
  ]);
  await finding('gov-office', '办公室栏目空白', []);
}, 90_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
  await office.close();
  expect(office.pageFaults).toEqual([]);
});

/** An attachment with one cell of text. */
async function sheet(name: string, value: string): Promise<File> {
  return new File([(await workbook([{ name, rows: [[{ value }]] }])).slice()], `${name}.xlsx`);
}

/** Filed, told, and answered by the unit. */
async function finding(code: string, title: string, files: readonly File[]): Promise<void> {
  const filed = await inspector.post(
    '/office/inspection/new',
    {
      unitId: office.unit(code),
      title,
      detail: `=cmd|公示名单，身份证号${IDENTITY}，联系人手机号码13800138000`,
      place: 'https://www.example.gov.cn/a.html',
      indicator: 'D1.5',
      gravity: 'high',
      source: 'inspection',
      sourceNumber: '',
    },
    files,
  );
  const page = filed.headers.get('location') ?? '';
  expect([filed.status, page]).toEqual([303, expect.stringContaining('/findings/')]);
  const id = page.split('/').at(-1) ?? '';
  const told = await inspector.post('/office/inspection/notices', {
    'finding[]': [id],
    dueOn: '2026-03-20',
    remarks: '请举一反三',
  });
  expect(told.status).toBe(303);
  const version = versionIn(await inspector.text(page));
  const remarks = `已遮盖，身份证号${IDENTITY}`;
  expect((await office.as('drafter', code).post(`${page}/answer`, { version, remarks })).status).toBe(303);
}

async function unpacked(who: Clerk, query: string, into: string): Promise<string> {
  const response = await who.get(`/office/inspection/evidence.zip?${query}`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
  const at = join(folder, into);
  await writeFile(`${at}.zip`, new Uint8Array(await response.arrayBuffer()));
  await run('unzip', ['-qo', `${at}.zip`, '-d', at]);
  return at;
}

const PERIOD = 'from=2026-01-01&to=2026-03-31';
const all = async (at: string) =>
  (await readdir(at, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());

it('holds what sha256sum confirms, every file once', async () => {
  const at = await unpacked(inspector, PERIOD, 'whole');
  const { stdout } = await run('sha256sum', ['-c', 'SHA256SUMS'], { cwd: at });
  const listed = stdout.trim().split('\n');
  expect(listed.every((line) => line.endsWith(': OK'))).toBe(true);
  expect(listed).toHaveLength((await all(at)).length - 1);
  const { files } = JSON.parse(await readFile(join(at, 'manifest.json'), 'utf8')) as { files: { path: string }[] };
  expect(files.map(({ path }) => path)).toContain('tables.xlsx');
  const index = await readFile(join(at, 'index.html'), 'utf8');
  for (const part of ['问题清单', '整改通知', '整改过程', '抽签依据', '得分', '测量结果', '公开内容'])
    expect(index).toContain(part);
  expect(index).toMatch(/<a href="files\/[0-9a-f]{64}\.xlsx">/);
});

it('tells findings, notices, answers, the draw and what was measured', async () => {
  const at = join(folder, 'whole');
  const table = (name: string) => readFile(join(at, 'tables', `${name}.csv`), 'utf8');
  expect(await table('1-findings')).toContain('办公室栏目空白');
  // no cell is a formula
  expect(await table('1-findings')).toContain("'=cmd|");
  expect(await table('2-notices')).toContain('请举一反三');
  expect(await table('3-steps')).toContain('已遮盖');
  expect(await table('5-draws')).toContain(office.unit('town'));
  expect(await table('7-measurements')).toMatch(/D4\.3,[^\n]*,2,3,/);
  expect(await table('6-scores')).toContain('尚未检查');
});

it('holds nothing personal: planted words are masked, and files that hold them or cannot be read stay out', async () => {
  const at = join(folder, 'whole');
  const { stdout } = await run('unzip', ['-p', join(at, 'tables.xlsx')], { maxBuffer: 50_000_000 });
  expect(stdout).toContain('已遮盖');
  const texts = [stdout];
  for (const one of await all(at)) texts.push(await readFile(join(one.parentPath, one.name), 'utf8'));
  for (const word of PLANTED) expect([word, texts.filter((text) => text.includes(word)).length]).toEqual([word, 0]);
  const files = await readFile(join(at, 'tables', '4-proofs.csv'), 'utf8');
  expect(files).toContain('含有疑似个人信息');
  expect(files).toContain('图片等无法机器核验');
  expect(files).toContain('其中有图片、图形或者附件');
  const kept = (await all(join(at, 'files'))).map(({ name }) => name.replace(/^[0-9a-f]{64}/, ''));
  expect(kept.sort()).toEqual(['.pdf', '.xlsx']);
});

it('gives an evaluator his units alone, of a period or of a round, and nobody else anything', async () => {
  const evaluator = office.as('evaluator', 'town');
  const at = await unpacked(evaluator, PERIOD, 'town');
  const index = await readFile(join(at, 'index.html'), 'utf8');
  expect(index).not.toContain('办公室栏目空白');
  expect(index).not.toContain(office.unit('gov-office'));
  const choose = await evaluator.text('/office/inspection/evidence');
  const round = /evidence\.zip\?round=([0-9a-f-]{36})/.exec(choose)?.[1] ?? '';
  await unpacked(evaluator, `round=${round}`, 'round');
  const empty = await unpacked(evaluator, `${PERIOD}&unit=${office.unit('gov-office')}`, 'none');
  expect(await readFile(join(empty, 'index.html'), 'utf8')).toContain('问题清单（0行）');
  expect((await evaluator.get('/office/inspection/evidence.zip?from=2026-03-02&to=2026-03-01')).status).toBe(422);
  expect((await evaluator.get(`/office/inspection/evidence.zip?round=${office.unit('town')}`)).status).toBe(404);
  expect((await town.get('/office/inspection/evidence')).status).toBe(403);
});

it('masks the same on the pages that an evaluator opens, and hands out no file that may name somebody', async () => {
  const evaluator = office.as('evaluator', 'town');
  const list = await evaluator.text('/office/inspection');
  const page = /href="(\/office\/inspection\/findings\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? '';
  const one = await evaluator.text(page);
  expect(one).toContain('［已遮盖］');
  for (const word of PLANTED) expect([word, list.includes(word), one.includes(word)]).toEqual([word, false, false]);
  expect(await town.text(page)).toContain(IDENTITY);
  const pathsIn = (html: string) => [...html.matchAll(/href="([^"]+\/files\/[0-9a-f]{64})"/g)].map(([, path]) => path);
  const statuses = async (who: Clerk, paths: readonly (string | undefined)[]) =>
    (await Promise.all(paths.map(async (path) => (await who.get(path ?? '')).status))).sort();
  // what is not handed out says why in its place, and is refused to whoever knows its address
  expect(await statuses(evaluator, pathsIn(one))).toEqual([200, 200]);
  for (const why of ['含有疑似个人信息', '图片等无法机器核验', '其中有图片、图形或者附件'])
    expect(one).toContain(`此材料不向外部人员提供：${why}`);
  const whole = pathsIn(await town.text(page));
  expect(await statuses(evaluator, whole)).toEqual([200, 200, 403, 403, 403, 403]);
  expect(await statuses(town, whole)).toEqual([200, 200, 200, 200, 200, 200]);
});
