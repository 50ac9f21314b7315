import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileFinding } from '../../src/oversight/rectification/actions.ts';
import { waitingFindings } from '../../src/oversight/rectification/waiting.ts';
import { workbook } from '../../src/paper/sheet.ts';
import { siteSettings } from '../../src/units/read.ts';
import { calendarAt } from '../../src/units/site-calendar.ts';
import { type Clerk, type Office, openOffice, versionIn } from '../statistics/bench.ts';

let office: Office;
let inspector: Clerk;
let town: Clerk;
let other: Clerk;

beforeAll(async () => {
  office = await openOffice();
  inspector = office.as('inspector', 'gov-office');
  town = office.as('drafter', 'town');
  other = office.as('drafter', 'gov-office');
}, 60_000);

afterAll(async () => {
  await office.close();
  expect(office.pageFaults).toEqual([]);
});

const ROOT = '/office/inspection';
const LIMIT = '2026-03-13';

const facts = (change: object = {}) => ({
  title: '政策文件栏目六个月未更新',
  place: 'https://www.shifan.example/policy/',
  unitId: office.unit('town'),
  gravity: 'medium',
  source: 'inspection',
  sourceNumber: '',
  indicator: 'D1.5',
  detail: '请补充本年度文件',
  ...change,
});

async function filed(change: object = {}): Promise<string> {
  const done = await inspector.post(`${ROOT}/new`, facts(change));
  expect(done.status).toBe(303);
  return done.headers.get('location')?.split('/').at(-1) ?? '';
}

async function told(...ids: string[]): Promise<string> {
  const done = await inspector.post(`${ROOT}/notices`, { 'finding[]': ids, dueOn: LIMIT, remarks: '请举一反三' });
  expect(done.status).toBe(303);
  return new URL(done.headers.get('location') ?? '', 'http://x').searchParams.get('number') ?? '';
}

const page = (id: string) => `${ROOT}/findings/${id}`;
const act = async (who: Clerk, id: string, step: string, fields: Record<string, string> = {}, files: File[] = []) =>
  who.post(`${page(id)}/${step}`, { version: versionIn(await inspector.text(page(id))), ...fields }, files);

describe('a finding', () => {
  it('is filed with what it lacks named and what was typed kept', async () => {
    for (const [change, message] of [
      [{ title: ' ' }, '请用一句话写明问题'],
      [{ place: '' }, '请填写网页地址或者现场位置'],
      [{ unitId: office.unit('gov', 'west') }, '请选择责任单位'],
    ] as const) {
      const refusal = await inspector.post(`${ROOT}/new`, facts(change));
      expect(refusal.status).toBe(422);
      const text = await refusal.text();
      expect(text).toContain(message);
      expect(text).toContain('请补充本年度文件');
    }
    expect((await town.post(`${ROOT}/new`, facts())).status).toBe(403);
  });

  it('is filed once by a form that is posted twice, at once or after a broken connection', async () => {
    const once = /name="once" value="([^"]+)"/.exec(await inspector.text(`${ROOT}/new`))?.[1] ?? '';
    const before = await figures();
    const post = () => inspector.post(`${ROOT}/new`, facts({ place: '专区', sourceNumber: 'ZX-1', once }));
    const done = [...(await Promise.all([post(), post()])), await post()];
    expect(done.map(({ status, headers }) => [status, headers.get('location')])).toEqual(
      done.map(() => [303, page(once)]),
    );
    expect(await figures()).toBe(before + 1);
    const late = await office.as('inspector', 'gov-office', 'west').post(`${ROOT}/new`, facts({ once }));
    expect([late.status, late.headers.get('location')]).not.toEqual([303, page(once)]);
  });

  it('is seen by its unit once the unit was told, and by no other unit', async () => {
    const id = await filed({ place: '首页' });
    expect((await town.get(page(id))).status).toBe(403);
    expect(await town.text(ROOT)).not.toContain('首页');
    await told(id);
    expect((await town.get(page(id))).status).toBe(200);
    expect(await town.text(ROOT)).toContain('首页');
    expect((await other.get(page(id))).status).toBe(403);
    expect((await office.as('inspector', 'gov-office', 'west').get(page(id))).status).toBe(404);
  });

  it('is counted for its unit once the unit was told', async () => {
    const [known, seen] = [await figures(), await figures(town)];
    const id = await filed({ place: '搜索' });
    expect([await figures(), await figures(town)]).toEqual([known + 1, seen]);
    await told(id);
    expect(await figures(town)).toBe(seen + 1);
  });

  it('says which of its texts is too long', async () => {
    const long = await inspector.post(`${ROOT}/new`, facts({ title: '长'.repeat(201) }));
    expect([long.status, await long.text()]).toEqual([422, expect.stringContaining('问题概述不超过200字')]);
  });

  it('keeps an indicator of a set of the county', async () => {
    expect(await inspector.text(`${ROOT}/new?indicator=K7`)).toContain('<option value="K7" selected="">');
    const id = await filed({ place: '政务公开专区', indicator: 'K7' });
    expect(await inspector.text(`${page(id)}/change`)).toContain('<option value="K7" selected="">');
  });

  it('goes on after an appeal that was not right, in its words and with no earlier limit', async () => {
    const id = await filed({ place: '会议公开' });
    await told(id);
    await act(town, id, 'answer', { remarks: '已改' });
    await act(inspector, id, 'reopen', { remarks: '仍缺一项', dueOn: '2026-03-31' });
    expect(await inspector.text(page(id))).not.toContain('申诉不成立');
    await act(town, id, 'appeal', { remarks: '不归我镇' });
    const text = await inspector.text(page(id));
    for (const word of ['裁定理由', '申诉不成立，继续整改', 'value="2026-03-31"']) expect(text).toContain(word);
    await act(inspector, id, 'reopen', { remarks: '职责清单已列明', dueOn: '2026-03-31' });
    const after = await town.text(page(id));
    expect(after.match(/复核未通过，继续整改/g)).toHaveLength(1);
    expect(after.match(/申诉不成立，继续整改/g)).toHaveLength(1);
  });

  it('goes from notice over an answer that did not mend it to its end', async () => {
    const id = await filed({ place: '通知公告' });
    const number = await told(id);
    expect(number).toMatch(/网改〔2026〕\d+号$/);
    expect((await act(other, id, 'answer', { remarks: '已更新' })).status).toBe(403);
    const silent = await act(town, id, 'answer', { remarks: ' ' });
    expect([silent.status, await silent.text()]).toEqual([422, expect.stringContaining('请写明具体情况')]);
    const proof = new File([Buffer.from('%PDF-1.4\n%%EOF\n')], '整改截图.pdf');
    expect((await act(town, id, 'answer', { remarks: '已更新三篇' }, [proof])).status).toBe(303);
    expect(await inspector.text(page(id))).toContain('整改截图.pdf');
    const early = await act(inspector, id, 'reopen', { remarks: '仍缺一篇', dueOn: '2026-03-01' });
    expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('整改时限应当晚于今天')]);
    expect((await act(inspector, id, 'reopen', { remarks: '仍缺一篇', dueOn: '2026-03-20' })).status).toBe(303);
    expect(await town.text(page(id))).toContain('2026-03-20');
    expect((await act(town, id, 'answer', { remarks: '已补齐' })).status).toBe(303);
    expect((await act(inspector, id, 'pass', {})).status).toBe(303);
    expect(await town.text(page(id))).toContain('已销号');
    expect(await town.text(page(id))).not.toContain('name="remarks"');
  });

  it('is withdrawn when an appeal is right, and then counts no more', async () => {
    const before = await figures();
    const id = await filed({ place: '领导信息' });
    await told(id);
    expect((await act(town, id, 'appeal', { remarks: '栏目由县政府办维护' })).status).toBe(303);
    expect(await figures()).toEqual(before + 1);
    expect((await act(inspector, id, 'withdraw', { reason: '' })).status).toBe(422);
    expect((await act(inspector, id, 'withdraw', { reason: '申诉成立' })).status).toBe(303);
    expect(await figures()).toEqual(before);
  });

  it('names what the unit was found with before, by place or indicator', async () => {
    const facts = { place: '年报', unitId: office.unit('town'), gravity: 'medium', detail: '' } as const;
    const about = {
      ...facts,
      title: '年报栏目空白',
      indicator: 'W4.3',
      source: 'inspection',
      sourceNumber: '',
    } as const;
    await office.at(office.system('east'), (desk) => fileFinding(desk, { ...about, files: [] }, '2026-03-01'));
    // what was found on the same day is another fault of the same inspection
    await filed({ title: '年报附件打不开', place: '年报' });
    const again = await filed({ title: '年报栏目又空白', place: '年报', indicator: '' });
    const unlike = await filed({ title: '无关', place: '机构职能', indicator: '' });
    expect(await inspector.text(page(again))).toMatch(/一年内同类问题（1）[\s\S]*年报栏目空白/);
    expect(await inspector.text(page(unlike))).not.toContain('一年内同类问题');
  });
});

/** Findings counted for the town since the year began. */
async function figures(who = inspector): Promise<number> {
  const text = await who.text(`${ROOT}/units`);
  return Number(new RegExp(`unit=${office.unit('town')}".*?<td[^>]*>(\\d+)</td>`, 's').exec(text)?.[1] ?? 0);
}

describe('a notice', () => {
  it('goes to one unit, tells all chosen findings under one number, and is a page and a file', async () => {
    const [a, b] = [await filed({ place: '甲' }), await filed({ place: '乙' })];
    const elsewhere = await filed({ place: '丙', unitId: office.unit('gov-office') });
    const mixed = await inspector.post(`${ROOT}/notices`, { 'finding[]': [a, elsewhere], dueOn: LIMIT, remarks: '' });
    expect([mixed.status, await mixed.text()]).toEqual([422, expect.stringContaining('一份整改通知只能发给一个单位')]);
    const number = await told(a, b);
    const address = `${ROOT}/notices?number=${encodeURIComponent(number)}`;
    const text = await town.text(address);
    for (const word of [number, '甲', '乙', '2026年3月13日', '请举一反三']) expect(text).toContain(word);
    expect((await other.get(address)).status).toBe(404);
    const file = await town.get(`${ROOT}/notices/file.docx?number=${encodeURIComponent(number)}`);
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('is refused with what was ticked still ticked, in the list as it was narrowed', async () => {
    const id = await filed({ place: '庚' });
    const refusal = await inspector.post(`${ROOT}/notices?stage=found`, {
      'finding[]': [id],
      dueOn: '2026-03-01',
      remarks: '',
    });
    const text = await refusal.text();
    expect(refusal.status).toBe(422);
    expect(text).toMatch(new RegExp(`<input[^>]*checked=""[^>]*value="${id}"|value="${id}"[^>]*checked`));
    expect(text).toContain('/office/inspection/notices?stage=found');
  });

  it('is not given twice for one finding, whoever is faster', async () => {
    const id = await filed({ place: '丁' });
    const give = () => inspector.post(`${ROOT}/notices`, { 'finding[]': [id], dueOn: LIMIT, remarks: '' });
    const answers = await Promise.all([give(), give()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  });
});

describe('a list of another office', () => {
  const HEADS = ['责任单位*', '问题概述*', '网页地址或者位置*', '严重程度', '来源编号', '发现日期'];
  const list = async (...rows: string[][]) => {
    const sheet = { name: '问题清单', rows: [HEADS, ...rows].map((row) => row.map((value) => ({ value }))) };
    const form = [new File([(await workbook([sheet])).slice()], '清单.xlsx')];
    return inspector.post(`${ROOT}/import`, { source: 'report-errors' }, form, 'list');
  };
  const good = (number: string) => [
    townName,
    '链接打不开',
    'https://www.shifan.example/a',
    '轻微',
    number,
    '2026-02-20',
  ];
  let townName = '';

  beforeAll(async () => {
    const row = await office.office
      .selectFrom('office.units')
      .select('name')
      .where('id', '=', office.unit('town'))
      .executeTakeFirstOrThrow();
    townName = row.name;
  });

  it('is taken over whole, with the day on which each was found', async () => {
    expect((await list(good('ZC-1'), good('ZC-2'))).status).toBe(303);
    const text = await inspector.text(`${ROOT}?source=report-errors`);
    for (const word of ['ZC-1', 'ZC-2', '2026-02-20', '我为政府网站找错']) expect(text).toContain(word);
  });

  it('is refused whole when a row is wrong, with row, column and remedy', async () => {
    const wrong = await list(good('ZC-3'), ['无此单位', '', 'x', '很重', 'ZC-3', '2027-01-01']);
    expect(wrong.status).toBe(422);
    const text = await wrong.text();
    for (const word of [
      '第3行 · 责任单位',
      '没有名为“无此单位”的单位',
      '问题概述',
      '不是可选的严重程度',
      '不是已过去的日期',
      '来源编号与第2行重复',
    ])
      expect(text).toContain(word);
    expect(await inspector.text(`${ROOT}?source=report-errors`)).not.toContain('ZC-3');
  });

  it('takes no entry twice', async () => {
    const again = await list(good('ZC-9'), good('ZC-1'));
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('编号“ZC-1”已经导入过')]);
    expect(await inspector.text(`${ROOT}?source=report-errors`)).not.toContain('ZC-9');
    const typed = await inspector.post(`${ROOT}/new`, facts({ source: 'report-errors', sourceNumber: 'ZC-1' }));
    expect([typed.status, await typed.text()]).toEqual([422, expect.stringContaining('此来源编号已经登记过问题')]);
  });

  it('that has no numbers is not taken over twice either', async () => {
    expect((await list(good(''))).status).toBe(303);
    const again = await list(good('ZC-20'), good(''));
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('已经登记，尚未销号')]);
    expect(await inspector.text(`${ROOT}?source=report-errors`)).not.toContain('ZC-20');
  });

  it('is no workbook: said, not thrown', async () => {
    const refusal = await inspector.post(`${ROOT}/import`, { source: 'superior' }, [new File(['x'], 'a.xlsx')], 'list');
    expect([refusal.status, await refusal.text()]).toEqual([422, expect.stringContaining('请下载模板')]);
  });
});

it('what is open waits for whoever has the turn', async () => {
  const id = await filed({ place: '戊' });
  const { calendar } = await siteSettings(office.office, 'east');
  const today = Temporal.PlainDate.from('2026-03-02');
  const waits = async () => {
    const items = await waitingFindings(office.office, 'east', { calendar: calendarAt(calendar, null), today });
    const item = items.find((one) => one.id === id);
    return item && [item.step, item.waitsFor, item.deadline?.on.toString() ?? null];
  };
  expect(await waits()).toEqual(['inspection.notice', 'inspection.keep', null]);
  await told(id);
  expect(await waits()).toEqual(['inspection.mend', 'inspection.answer', LIMIT]);
  await act(town, id, 'answer', { remarks: '已改' });
  expect(await waits()).toEqual(['inspection.check', 'inspection.keep', null]);
  await act(inspector, id, 'pass', {});
  expect(await waits()).toBeUndefined();
});

it('the details go out as a workbook of what one may see', async () => {
  const file = await town.get(`${ROOT}/findings.xlsx`);
  expect(file.headers.get('content-type')).toContain('spreadsheetml');
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

it('the number and the usual limit of notices are settings', async () => {
  const save = async (number: string) =>
    inspector.post(`${ROOT}/settings`, {
      version: versionIn(await inspector.text(`${ROOT}/settings`)),
      number,
      days: '3',
    });
  expect((await save('{year}')).status).toBe(422);
  expect((await save('{short}督〔{year}〕{serial}号')).status).toBe(303);
  expect(await told(await filed({ place: '己' }))).toMatch(/督〔2026〕\d+号$/);
});
