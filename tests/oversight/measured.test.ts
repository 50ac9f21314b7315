import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recheckFinding } from '../../src/cli/finding.ts';
import { findHolder } from '../../src/cli/holder.ts';
import { measureFrom } from '../../src/cli/round.ts';
import type { KeyStore } from '../../src/db/keys.ts';
import { measurementsOf, type SealedResults } from '../../src/inspection/output/results-file.ts';
import { inspectSite } from '../../src/inspection/probes/inspect-site.ts';
import { score } from '../../src/law/indicators/score.ts';
import { WEBSITE_2019 } from '../../src/law/indicators/set-2019.ts';
import { workbook } from '../../src/paper/sheet.ts';
import { article, column, list, page } from '../crawl/planted/html.ts';
import { type Served, site } from '../crawl/site.ts';
import { type Clerk, type Office, openOffice, versionIn } from '../statistics/bench.ts';

let office: Office;
let inspector: Clerk;
let served: Served;
let folder = '';
let results: SealedResults;
let round = '';
let keys: KeyStore;

const pages: Record<string, string> = {
  '/': page('示范县人民政府', '<a href="/news/">工作动态</a><a href="/gone.html">不存在的页面</a>'),
  '/news/': column('工作动态', '工作动态', list([['/news/1.html', '全县春耕备耕工作会议召开情况', '2026-01-05']])),
  '/news/1.html': article('全县春耕备耕工作会议召开情况', '2026-01-05'),
};

const ROOT = '/office/inspection/rounds';
const unitPage = (code = 'town') => `${ROOT}/${round}/units/${office.unit(code)}`;
const text = (code?: string) => inspector.text(unitPage(code));
const version = async () => versionIn(await text());

async function begin(set: string): Promise<string> {
  const done = await inspector.post(`${ROOT}/new`, {
    ...{ title: `检查批次 ${set}`, from: '2026-01-01', to: '2026-03-31', set, share: '100', seed: '甲' },
    'unitIds[]': [office.unit('gov-office'), office.unit('town')],
  });
  return done.headers.get('location')?.split('/').at(-1) ?? '';
}

async function give(bytes: Uint8Array | string, name = 'results.json', code = 'town') {
  const fields = { version: await version(), listedOn: '2026-03-01' };
  const file = new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);
  const answer = await inspector.post(`${unitPage(code)}/results`, fields, [file], 'results');
  return { status: answer.status, text: answer.status === 303 ? '' : await answer.text() };
}

beforeAll(async () => {
  office = await openOffice();
  inspector = office.as('inspector', 'gov-office');
  await office.person('east', 'xuncha-two', 'inspector', 'gov-office');
  await office.at(office.system('east'), async (desk) => {
    keys = desk.keys;
  });
  folder = mkdtempSync(join(tmpdir(), 'measured-'));
  served = await site(pages);
  const run = inspectSite({
    ...{ folder, start: served.address, crawl: {}, browser: false, linksOnly: false },
    context: { kind: null, today: Temporal.PlainDate.from('2026-03-01') },
  });
  let step = await run.next();
  while (!step.done) step = await run.next();
  results = step.value.results;
  round = await begin('2019-website');
}, 60_000);

afterAll(async () => {
  await served.close();
  await office.close();
  rmSync(folder, { recursive: true, force: true });
  expect(office.pageFaults).toEqual([]);
});

/** What a command works with, in the name of an inspector. */
async function commands() {
  const deps = { office: office.office, keys, now: () => office.now };
  const lacks = 'inspects nothing.';
  const holder = await findHolder(office.office, 'east/xuncha-two', { duty: 'inspection.keep', lacks }, office.now);
  return { deps, holder };
}

const kept = () => readFileSync(join(folder, 'results.json'), 'utf8');

describe('results of a site', () => {
  it.each([
    ['no results at all', () => '{"version": 2}', '不是检查结果文件'],
    ['no JSON', () => '<html>', '不是检查结果文件'],
    [
      'more found than looked at',
      () =>
        kept()
          .replace(/"whole": \d+/, '"whole": 0')
          .replace(/"hits": \d+/, '"hits": 9'),
      '不是检查结果文件',
    ],
    ['a day to come', () => kept().replace('"today": "2026-03-01"', '"today": "2027-03-01"'), '检查日在今天之后'],
  ])('with %s are refused', async (_, bytes, message) => {
    expect(await give(bytes())).toEqual({ status: 422, text: expect.stringContaining(message) });
  });

  it('come to the score that their measurements come to, and say what proves them', async () => {
    expect(await give(kept())).toEqual({ status: 303, text: '' });
    const { points, total } = score(WEBSITE_2019, measurementsOf(results));
    const shown = await text();
    for (const said of [
      `${points}`,
      `${total.low}–${total.high}`,
      results.evidence.digest,
      'broken-links 2',
      '2026-03-01',
    ])
      expect(shown).toContain(said);
    expect(shown).toContain('程序测得');
    // what no program knows is named with its reason
    expect(shown).toContain('W1.2 是否涉及国家秘密');
    const unseen = results.indicators.find(({ indicator, whole, open }) => /^[DW]/.test(indicator) && !whole && !open);
    expect(shown).toContain(`${unseen?.indicator} 没有看到可供检查的内容`);
    const file = /href="([^"]*\/results\/[0-9a-f]{64})"/.exec(shown)?.[1] ?? '';
    expect(await inspector.text(file)).toBe(kept());
    expect(await office.as('drafter', 'town').text(unitPage())).toContain(results.evidence.digest);
  });

  it('are taken over once, and from one site', async () => {
    expect(await give(kept())).toEqual({ status: 422, text: expect.stringContaining('已经录入过') });
    const other = kept().replaceAll(served.address, 'https://www.other.gov.cn/');
    expect(await give(other)).toEqual({ status: 422, text: expect.stringContaining('结果是www.other.gov.cn的') });
  });

  it('are corrected by a person with a reason, line by line', async () => {
    const before = score(WEBSITE_2019, measurementsOf(results));
    const enter = async (fields: Record<string, string>) =>
      inspector.post(unitPage(), { version: await version(), remarks: '', ...fields });
    const wordless = await enter({ 'D4.3.hits': '0', 'D4.3.unknown': '0' });
    expect([wordless.status, await wordless.text()]).toEqual([422, expect.stringContaining('D4.3：请写明更正理由')]);
    const corrected = { 'D4.3.hits': '0', 'D4.3.unknown': '0', 'D4.3.reason': '维护窗口内检查' };
    // what the program could not judge is entered without any reason
    expect((await enter({ ...corrected, 'W1.2.hits': '0' })).status).toBe(303);
    const after = score(WEBSITE_2019, {
      ...measurementsOf(results),
      'D4.3': { hits: 0, unknown: 0 },
      'W1.2': { hits: 0, unknown: 0 },
    });
    expect(after.points).toBeGreaterThan(before.points);
    const shown = await text();
    expect(shown).toContain(`${after.total.low}–${after.total.high}`);
    expect(shown).toContain('维护窗口内检查');
  });

  it('stand beside later ones, and a correction falls with what it corrected', async () => {
    const later = JSON.parse(kept()) as SealedResults;
    const one = later.indicators.find(({ indicator }) => indicator === 'D4.3');
    const probe = later.probes.find(({ id }) => id === 'broken-links');
    if (!one || !probe) throw new Error('links were not probed');
    Object.assign(one, { hits: one.hits + 1, whole: one.whole + 1 });
    Object.assign(probe, { version: 3 });
    expect(await give(JSON.stringify(later))).toEqual({ status: 303, text: '' });
    const shown = await text();
    expect(shown).toContain('broken-links 2 → 3');
    expect(shown).toContain(
      `按这一次结果${score(WEBSITE_2019, { ...measurementsOf(later), 'W1.2': { hits: 0, unknown: 0 } }).points}（`,
    );
    expect(shown).toContain('原更正不再适用（理由：维护窗口内检查）');
    const { total } = score(WEBSITE_2019, { ...measurementsOf(later), 'W1.2': { hits: 0, unknown: 0 } });
    expect(shown).toContain(`${total.low}–${total.high}`);
  });

  it('are taken over by the command with their evidence looked at first', async () => {
    const { deps, holder } = await commands();
    const said: string[] = [];
    const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) };
    const measure = (unit: string) => measureFrom(deps, holder, { round, unit, from: folder, on: null }, io);
    const asked = join(folder, 'asked.json');
    const sealed = readFileSync(asked);
    appendFileSync(asked, ' ');
    expect({ code: await measure('gov-office'), said }).toEqual({
      code: 1,
      said: [expect.stringContaining('asked.json')],
    });
    writeFileSync(asked, sealed);
    expect({ code: await measure('gov-office'), said }).toEqual({
      code: 0,
      said: [expect.anything(), expect.stringContaining('项指标')],
    });
    expect(await text('gov-office')).toContain(results.evidence.digest);
    expect(await text('gov-office')).toContain('这份结果也录入了');
    expect(await office.as('drafter', 'town').text(unitPage())).not.toContain('这份结果也录入了');
    await expect(measure('nowhere')).rejects.toThrow('There is no unit nowhere');
    const unread = measureFrom(deps, holder, { round: 'Q1', unit: 'gov-office', from: folder, on: null }, io);
    await expect(unread).rejects.toThrow('There is no round Q1');
  });
});

it('a list of accounts is judged by the same rule of freshness', async () => {
  round = await begin('2019-new-media');
  const rows = [
    ['责任单位', '平台', '账号名称', '状态', '最近发布日期', '互动功能'],
    ['east青山镇人民政府', '微信公众号', '青山发布', '正常', '2026-02-20', '有'],
    ['east青山镇人民政府', '微博', '青山微博', '停用', '2025-08-01', '有'],
    ['east县人民政府办公室', '微信公众号', '政务办', '正常', '2025-01-01', '无'],
  ];
  const bytes = await workbook([{ name: '账号', rows: rows.map((row) => row.map((value) => ({ value }))) }]);
  expect(await give(bytes, '账号名单.xlsx')).toEqual({ status: 303, text: '' });
  const shown = await text();
  expect(shown).toContain('不合格');
  expect(shown).toContain('单项否决 M2.1');
  expect(shown).toMatch(/检查账号[\s\S]{0,200}2</);
  const nobody = await workbook([
    { name: '账号', rows: [rows[0] ?? [], rows[3] ?? []].map((row) => row.map((value) => ({ value }))) },
  ]);
  expect(await give(nobody, '账号名单.xlsx')).toEqual({ status: 422, text: expect.stringContaining('名单中没有') });
  const headless = await workbook([{ name: '账号', rows: [[{ value: '甲' }]] }]);
  expect(await give(headless, '账号名单.xlsx')).toEqual({ status: 422, text: expect.stringContaining('没有找到表头') });
});

describe('a finding is looked at again by its probe', () => {
  const file = async (place: string, indicator: string, detail = '') => {
    const done = await inspector.post('/office/inspection/new', {
      ...{ unitId: office.unit('town'), title: '问题', detail, place, indicator, gravity: 'medium' },
      ...{ source: 'inspection', sourceNumber: '' },
    });
    return done.headers.get('location')?.split('/').at(-1) ?? '';
  };
  const again = async (id: string) => {
    const { deps, holder } = await commands();
    const said: string[] = [];
    const code = await recheckFinding(deps, holder, id, { out: (line) => said.push(line) });
    return { code, said: said.join() };
  };
  const at = (path: string) => new URL(path, served.address).href;

  it('which says that it stands until it is mended, with the page as evidence', async () => {
    const dead = await file(at('/gone.html'), 'D4.3', `链接${at('/gone.html')}打不开`);
    const holder = await file(at('/'), 'D4.3', `首页的链接${at('/gone.html')}打不开`);
    const unnamed = await file(at('/'), 'D4.3');
    const stale = await file(at('/news/'), 'D1.4');
    expect(await again(dead)).toEqual({
      code: 1,
      said: expect.stringMatching(/问题仍然存在[\s\S]*访问时间：\d{4}-\d\d-\d\d \d\d:\d\d；应答：404/),
    });
    expect(await again(stale)).toEqual({
      code: 1,
      said: expect.stringMatching(/问题仍然存在[\s\S]*最近一次是2026-01-05/),
    });
    const before = { ...pages };
    pages['/gone.html'] = article('补发的信息内容', '2026-02-28');
    pages['/news/'] = column('工作动态', '工作动态', list([['/news/2.html', '县领导调研防汛准备工作', '2026-02-27']]));
    pages['/news/2.html'] = article('县领导调研防汛准备工作', '2026-02-27');
    try {
      expect(await again(dead)).toEqual({ code: 0, said: expect.stringContaining('没有再发现这个问题') });
      // other dead links of the page are other findings
      expect(await again(holder)).toEqual({ code: 0, said: expect.stringContaining('没有再发现这个问题') });
      expect(await again(unnamed)).toEqual({ code: 1, said: expect.stringContaining('请人工复核') });
      expect(await again(stale)).toEqual({ code: 0, said: expect.stringContaining('没有再发现这个问题') });
      const shown = await inspector.text(`/office/inspection/findings/${stale}`);
      expect(shown.match(/程序复查</g)).toHaveLength(2);
      const proof = /href="([^"]*\/files\/[0-9a-f]{64})"[^>]*>复查页面/.exec(
        shown.slice(shown.lastIndexOf('程序复查<')),
      )?.[1];
      expect(await inspector.text(proof ?? '')).toBe(pages['/news/']);
    } finally {
      for (const path of Object.keys(pages)) delete pages[path];
      Object.assign(pages, before);
    }
  });

  it('but not where no program can tell', async () => {
    // a column that is nowhere: one page of the site proves nothing
    const nowhere = await file(at('/news/'), 'D1.3');
    expect(await again(nowhere)).toEqual({ code: 1, said: expect.stringContaining('请人工复核') });
    await expect(again(await file('县政务服务大厅', 'D1.3'))).rejects.toThrow('is no address');
    await expect(again(await file(at('/news/'), ''))).rejects.toThrow('no indicator');
    await expect(again('none')).rejects.toThrow('There is no finding');
  });
});
