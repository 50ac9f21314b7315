import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clerk, type Office, openOffice, versionIn } from '../statistics/bench.ts';

let office: Office;
let inspector: Clerk;
let town: Clerk;
let round = '';

beforeAll(async () => {
  office = await openOffice();
  inspector = office.as('inspector', 'gov-office');
  town = office.as('drafter', 'town');
}, 60_000);

afterAll(async () => {
  await office.close();
  expect(office.pageFaults).toEqual([]);
});

const ROOT = '/office/inspection/rounds';
const begin = (change: object = {}) =>
  inspector.post(`${ROOT}/new`, {
    title: '2026年第一季度网站检查',
    from: '2026-01-01',
    to: '2026-03-31',
    set: '2019-website',
    share: '100',
    seed: '2026-Q1 甲',
    'unitIds[]': [office.unit('gov-office'), office.unit('town')],
    ...change,
  });
const idIn = (response: Response) => response.headers.get('location')?.split('/').at(-1) ?? '';
const unitPage = (code: string) => `${ROOT}/${round}/units/${office.unit(code)}`;
const measure = async (code: string, fields: Record<string, string | string[]>) =>
  inspector.post(unitPage(code), { version: versionIn(await inspector.text(unitPage(code))), ...fields });

describe('a round', () => {
  it.each([
    [{ title: '' }, '请填写批次名称'],
    [{ share: '29' }, '抽查比例为30%至100%'],
    [{ seed: ' ' }, '请填写抽签种子'],
    [{ 'unitIds[]': [] }, '请选择检查范围内的单位'],
    [{ to: '2025-12-31' }, '截止日期不能早于起始日期'],
  ])('is refused with the field named: %j', async (change, message) => {
    const refusal = await begin(change);
    const text = await refusal.text();
    expect([refusal.status, text]).toEqual([422, expect.stringContaining(message)]);
    // units that were unticked stay so
    const ticked = 'unitIds[]' in change ? 0 : 2;
    expect(text.match(/<input[^>]*name="unitIds\[\]"[^>]*>/g)?.filter((box) => box.includes('checked'))).toHaveLength(
      ticked,
    );
  });

  it('draws by seed, and shows the draw so that anybody can repeat it', async () => {
    expect((await town.post(`${ROOT}/new`, {})).status).toBe(403);
    const done = await begin({ share: '30' });
    const ids = [office.unit('gov-office'), office.unit('town')];
    const lot = (id: string) => createHash('sha256').update(`2026-Q1 甲:${id}`).digest('hex');
    const [first] = ids.toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1));
    const text = await inspector.text(`${ROOT}/${idIn(done)}`);
    expect(text).toContain(`/units/${first}"`);
    for (const id of ids) expect(text).toContain(lot(id));
    expect(text.match(/\/units\//g)).toHaveLength(1);
  });

  it('opens its own part to a drawn unit, and nothing to others', async () => {
    round = idIn(await begin());
    expect(await town.text(`${ROOT}/${round}`)).not.toContain(office.unit('gov-office'));
    expect((await town.get(unitPage('town'))).status).toBe(200);
    expect((await town.get(unitPage('gov-office'))).status).toBe(404);
    expect((await office.as('inspector', 'gov-office', 'west').get(`${ROOT}/${round}`)).status).toBe(404);
    expect((await office.as('drafter', 'gov').get(`${ROOT}/${round}`)).status).toBe(403);
  });

  it('is drawn again by another seed with a reason, and both draws stay', async () => {
    const id = idIn(await begin({ share: '50' }));
    const again = async (change: Record<string, string | string[]>) => {
      const version = versionIn(await inspector.text(`${ROOT}/${id}`));
      const units = [office.unit('gov-office'), office.unit('town')];
      const said = { version, reason: '漏了一个单位', seed: '乙', share: '100', 'unitIds[]': units, ...change };
      return inspector.post(`${ROOT}/${id}/redraw`, said);
    };
    for (const [change, message] of [
      [{ reason: ' ' }, '请写明原抽签为什么作废'],
      [{ seed: '2026-Q1 甲' }, '须换用新的种子'],
      [{ share: '20' }, '抽查比例为30%至100%'],
    ] as [Record<string, string>, string][]) {
      const refusal = await again(change);
      expect([refusal.status, await refusal.text()]).toEqual([422, expect.stringContaining(message)]);
    }
    const empty = await again({ 'unitIds[]': [] });
    const boxes = (await empty.text()).match(/<input[^>]*name="unitIds\[\]"[^>]*>/g) ?? [];
    expect([empty.status, boxes.length > 0, boxes.filter((box) => box.includes('checked'))]).toEqual([422, true, []]);
    expect((await again({})).status).toBe(303);
    const text = await inspector.text(`${ROOT}/${id}`);
    for (const said of ['漏了一个单位', '2026-Q1 甲', '已作废的抽签（1次）']) expect(text).toContain(said);
    for (const unit of [office.unit('gov-office'), office.unit('town')])
      for (const seed of ['2026-Q1 甲', '乙'])
        expect(text).toContain(createHash('sha256').update(`${seed}:${unit}`).digest('hex'));
    expect((await again({})).status).toBe(422);
    expect(await town.text(`${ROOT}/${id}`)).not.toContain('漏了一个单位');
  });

  it('takes nothing off for what was not looked at, and says what it could come to', async () => {
    expect((await measure('town', { 'D1.5.hits': '1', 'D4.3.hits': '12', 'D4.3.unknown': '3' })).status).toBe(303);
    const text = await inspector.text(unitPage('town'));
    // 5 for the column, 12 × 0.1 for the links
    expect(text).toContain('93.8');
    expect(text).toContain('待定');
    expect(text).toContain('W1.1');
  });

  it('is not qualified by one veto, stands last, and has no rank while something is unknown', async () => {
    expect((await measure('gov-office', { 'W4.3.hits': '5', 'W4.3.unknown': '0' })).status).toBe(303);
    const text = await inspector.text(unitPage('gov-office'));
    expect(text).toContain('不合格');
    const ranks = [
      ...(await inspector.text(`${ROOT}/${round}`)).matchAll(
        /<td class="text-end">(\d*)<\/td>\s*<td[^>]*><a href="[^"]*\/units\/([^"]+)"/g,
      ),
    ];
    expect(ranks.map(([, rank, unit]) => [rank, unit])).toEqual([
      ['', office.unit('town')],
      ['', office.unit('gov-office')],
    ]);
  });

  it('names the line whose numbers cannot be and keeps what was typed', async () => {
    for (const fields of [{ 'D1.5.hits': '-1' }, { 'W2.1.hits': '9', 'W2.1.whole': '8' }] as Record<string, string>[]) {
      const refusal = await measure('town', { ...fields, remarks: '首页打不开' });
      expect(refusal.status).toBe(422);
      const text = await refusal.text();
      expect(text).toContain('is-invalid');
      expect(text).toContain('首页打不开');
    }
  });

  it('shows a later version of the indicators beside its own, and keeps its own', async () => {
    const sets = '/office/inspection/sets/edit?set=2019-website';
    const form = await inspector.text(sets);
    const area = (name: string) =>
      new RegExp(`name="${name}"[^>]*>([^<]*)<`).exec(form)?.[1]?.replaceAll('&gt;', '>') ?? '';
    const line = 'D1.5 | 政策文件 | 未设栏目，或者六个月内未更新 | 5 | 5';
    expect(area('deductions')).toContain(line);
    const save = (deductions: string) =>
      inspector.post(sets, {
        version: versionIn(form),
        name: '政府网站检查指标',
        basis: '县政府常务会议',
        passLine: '60',
        bonusAbove: '80',
        deductions,
        bonus: area('bonus'),
      });
    const wrong = await save(`${area('deductions')}\n坏行`);
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('应写成“编号')]);
    expect((await save(area('deductions').replace(line, line.replace('| 5 | 5', '| 3 | 3')))).status).toBe(303);
    const text = await inspector.text(`${ROOT}/${round}`);
    expect(text).toContain('按现行第2版指标计算');
    expect(text).toContain('93.8');
    expect(text).toContain('95.8');
    expect(await inspector.text('/office/inspection/sets')).toContain('县政府常务会议');
    // whoever began to edit before that would undo it
    expect((await save(area('deductions'))).status).toBe(409);
  });

  it('is assigned, closed, and then stands', async () => {
    const version = async () => versionIn(await inspector.text(`${ROOT}/${round}`));
    const person = await office.person('east', 'xuncha', 'inspector', 'gov-office');
    const assigned = { version: await version(), unitId: office.unit('town'), personId: person.personId ?? '' };
    expect((await inspector.post(`${ROOT}/${round}/assign`, assigned)).status).toBe(303);
    const last = await version();
    expect((await inspector.post(`${ROOT}/${round}/close`, { version: last })).status).toBe(303);
    const late = await inspector.post(unitPage('town'), { version: String(Number(last) + 1), 'D1.5.hits': '0' });
    expect(late.status).toBeGreaterThanOrEqual(409);
    expect(await inspector.text(unitPage('town'))).toContain('93.8');
  });
});

it('a round ends without units that were not measured only if they are left out knowingly', async () => {
  const page = `${ROOT}/${idIn(await begin({ title: '2026年第二季度网站检查' }))}`;
  const version = versionIn(await inspector.text(page));
  const unasked = await inspector.post(`${page}/close`, { version });
  expect([unasked.status, await unasked.text()]).toEqual([422, expect.stringContaining('还有2个单位没有检查')]);
  expect((await inspector.post(`${page}/close`, { version, 'leaving[]': ['yes'] })).status).toBe(303);
  expect(await inspector.text(page)).toContain('已结束');
});

it('a county makes a set of its own, by share too', async () => {
  const save = (change: object = {}) =>
    inspector.post('/office/inspection/sets/edit', {
      version: '0',
      id: 'county-2026',
      name: '政务公开考核',
      basis: '示政办发〔2026〕3号',
      passLine: '60',
      bonusAbove: '90',
      deductions: '# 培训 | 10\nP1 | 参加培训 | 未参加人员 | 占比 | 10\n# 答复 | 90\nA1 | 按时答复 | 超期答复 | 5 | 90',
      bonus: '',
      ...change,
    });
  expect((await save({ id: 'A B' })).status).toBe(422);
  const wrong = await save({ passLine: '-1' });
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('请填写0至1000的数')]);
  expect((await save()).status).toBe(303);
  const again = await save();
  expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('且未被使用')]);
  round = idIn(await begin({ set: 'county-2026', title: '年度考核' }));
  expect((await measure('town', { 'P1.hits': '2', 'P1.whole': '8', 'A1.hits': '1' })).status).toBe(303);
  // a quarter of ten, and five
  expect(await inspector.text(unitPage('town'))).toContain('92.5');
});
