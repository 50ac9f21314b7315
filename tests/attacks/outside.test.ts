/** Somebody from outside, and a unit, after what is not theirs in the pages of oversight. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileFinding } from '../../src/oversight/rectification/actions.ts';
import { workbook } from '../../src/paper/sheet.ts';
import { type Clerk, type Office, openOffice, versionIn } from '../statistics/bench.ts';

const IDENTITY = '11010519491231002X';
let office: Office;
let inspector: Clerk;
let evaluator: Clerk;
let superior: Clerk;
let town: Clerk;

beforeAll(async () => {
  office = await openOffice();
  inspector = office.as('inspector', 'gov-office');
  evaluator = office.as('evaluator', 'town');
  superior = office.as('superior-inspector', 'gov-office');
  town = office.as('drafter', 'town');
  await office.person('east', 'jiaren', 'drafter', 'town');
}, 60_000);

afterAll(async () => {
  await office.close();
  expect(office.pageFaults).toEqual([]);
});

const sheet = async (rows: readonly (readonly string[])[], name = '名单.xlsx') =>
  new File(
    [(await workbook([{ name: '一', rows: rows.map((row) => row.map((value) => ({ value }))) }])).slice()],
    name,
  );

async function landed(answer: Response): Promise<string> {
  expect({ status: answer.status, text: answer.status === 303 ? '' : await answer.text() }).toEqual({
    status: 303,
    text: '',
  });
  return answer.headers.get('location') ?? '';
}

const filed = async (title: string, files: readonly File[] = []) =>
  landed(
    await inspector.post(
      '/office/inspection/new',
      {
        ...{ unitId: office.unit('town'), title, detail: '', place: '首页', indicator: '', gravity: 'high' },
        ...{ source: 'inspection', sourceNumber: '' },
      },
      files,
    ),
  );

const told = async (page: string) =>
  landed(
    await inspector.post('/office/inspection/notices', {
      ...{ 'finding[]': [page.split('/').at(-1) ?? ''], dueOn: '2026-03-20', remarks: '' },
    }),
  );

const fileIn = (html: string, what: string) => new RegExp(`href="([^"]+/${what}/[0-9a-f]{64})"`).exec(html)?.[1] ?? '';

describe('a training session', () => {
  let page = '';
  beforeAll(async () => {
    const held = {
      ...{ title: `案例讲评（身份证号${IDENTITY}）`, on: '2026-02-10', hours: '1.5', place: '', lecturer: '县司法局' },
      'unitIds[]': [office.unit('town')],
    };
    const material = await sheet([[`案例：申请人身份证号${IDENTITY}`]], '课件.xlsx');
    page = await landed(await inspector.post('/office/assessment/training/new', held, [material]));
  });

  it('is masked for people from outside: names, words, material', async () => {
    for (const who of [evaluator, superior]) {
      for (const path of [page, '/office/assessment', '/office/assessment/training/year']) {
        const html = await who.text(path);
        expect([path, html.includes(IDENTITY), html.includes('jiaren某')]).toEqual([path, false, false]);
      }
      const material = fileIn(await town.text(page), 'files');
      expect([fileIn(await who.text(page), 'files'), (await who.get(material)).status]).toEqual(['', 403]);
    }
    expect((await town.get(fileIn(await town.text(page), 'files'))).status).toBe(200);
    expect(await town.text('/office/assessment/training/year')).toContain('jiaren某');
  });
});

describe('a round', () => {
  let page = '';
  const accounts = [
    ['责任单位', '平台', '账号名称', '状态', '最近发布日期'],
    ['east青山镇人民政府', '微信公众号', '青山发布', '正常', '2026-02-20'],
    ['east县人民政府办公室', '微信公众号', '政务办', '正常', '2026-01-01'],
  ];
  beforeAll(async () => {
    const round = {
      ...{ title: '检查批次', from: '2026-01-01', to: '2026-03-31', set: '2019-new-media', share: '100', seed: '甲' },
      'unitIds[]': [office.unit('town')],
    };
    const begun = await landed(await inspector.post('/office/inspection/rounds/new', round));
    page = `${begun}/units/${office.unit('town')}`;
    const version = async () => versionIn(await inspector.text(page));
    const remarks = `公示中有身份证号${IDENTITY}`;
    await landed(await inspector.post(page, { version: await version(), remarks }));
    const given = { version: await version(), listedOn: '2026-03-01' };
    await landed(await inspector.post(`${page}/results`, given, [await sheet(accounts)], 'results'));
  });

  it('keeps what inspectors noted masked from outside', async () => {
    expect(await inspector.text(page)).toContain(IDENTITY);
    for (const who of [evaluator, superior]) expect(await who.text(page)).not.toContain(IDENTITY);
  });

  it('hands the accounts of all units to nobody who reads for one', async () => {
    const list = fileIn(await inspector.text(page), 'results');
    expect((await inspector.get(list)).status).toBe(200);
    for (const who of [town, evaluator]) expect((await who.get(list)).status).toBe(403);
  });
});

describe('a finding', () => {
  it('that no unit was told of is not told as a repeat of another one', async () => {
    const untold = await office.at(office.system('east'), (desk) =>
      fileFinding(
        desk,
        {
          ...{ unitId: office.unit('town'), title: '尚未通知的问题', detail: '', place: '首页', indicator: '' },
          ...{ gravity: 'high', source: 'inspection', sourceNumber: '', files: [] },
        },
        '2026-02-20',
      ),
    );
    const earlier = `/office/inspection/findings/${untold}`;
    const later = await filed('已经通知的问题');
    await told(later);
    expect(await inspector.text(later)).toContain('尚未通知的问题');
    for (const who of [town, evaluator]) {
      expect((await who.get(earlier)).status).toBe(403);
      const html = await who.text(later);
      expect([html.includes('已经通知的问题'), html.includes('尚未通知的问题')]).toEqual([true, false]);
    }
  });

  it('hands out no document with a picture in it: nothing reads who is on it', async () => {
    const plain = await sheet([['首页栏目空白']], '说明.xlsx');
    const parts = unzipSync(new Uint8Array(await plain.arrayBuffer()));
    const pictured = zipSync({ ...parts, 'xl/media/image1.png': strToU8('身份证照片') });
    const page = await filed('材料带图', [plain, new File([pictured.slice()], '带图.xlsx')]);
    await told(page);
    const linksOf = async (who: typeof evaluator) =>
      [...(await who.text(page)).matchAll(/href="([^"]+\/files\/[0-9a-f]{64})"/g)].map(([, path = '']) => path);
    const all = await linksOf(inspector);
    expect(await linksOf(evaluator)).toEqual(all.slice(0, 1));
    const answers = await Promise.all(all.map(async (path) => (await evaluator.get(path)).status));
    expect(answers).toEqual([200, 403]);
  });
});

it.each([
  '/office/inspection/public-on?day=0000-01-01',
  '/office/inspection/public-on.xlsx?day=0000-01-01',
  '/office/inspection/evidence.zip?from=0000-01-01&to=0000-12-31',
  '/office/inspection/evidence.zip?from=0000-01-01&to=9999-12-31',
  '/office/inspection/units?from=0000-01-01&to=0000-12-31',
  '/office/inspection/public-on?day=9999-12-31&unit=x&column=%27&page=1e308',
])('%s is no fault', async (path) => {
  expect((await superior.get(path)).status).toBeLessThan(500);
});

it('a round of the year 0 is refused in its form', async () => {
  const round = { title: '批次', from: '0000-01-01', to: '0000-12-31', set: '2019-website', share: '100', seed: '甲' };
  const answer = await inspector.post('/office/inspection/rounds/new', {
    ...round,
    'unitIds[]': [office.unit('town')],
  });
  expect(answer.status).toBe(422);
});
