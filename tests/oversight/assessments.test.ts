import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered } from '../reports/bench.ts';
import { type Clerk, type Office, openOffice, versionIn } from '../statistics/bench.ts';

let office: Office;
let inspector: Clerk;
let check = '';

const ROOT = '/office/assessment/checks';

beforeAll(async () => {
  office = await openOffice();
  inspector = office.as('inspector', 'gov-office');
  await office.request('town', '2026-01-05', [answered('2026-01-09', 'r3_1')]);
  await office.request('town', '2026-01-05', [answered('2026-03-01', 'r3_1')]);
  await inspector.post('/office/inspection/sets/edit', {
    version: '0',
    id: 'county-2026',
    name: '政务公开考核',
    basis: '示政办发〔2026〕3号',
    passLine: '60',
    bonusAbove: '90',
    deductions:
      '# 培训 | 10\nP1 | 参加培训 | 未参加人员 | 占比 | 10\n# 答复 | 90\nA1 | 按时答复 | 超期答复 | 5 | 60\nC1 | 专区 | 无人值守 | 5 | 30',
    bonus: '',
  });
}, 60_000);

afterAll(async () => {
  await office.close();
  expect(office.pageFaults).toEqual([]);
});

const plan = (change: object = {}) =>
  inspector.post(`${ROOT}/new`, {
    title: '一季度单位互查',
    kind: 'cross',
    from: '2026-01-01',
    to: '2026-03-31',
    set: 'county-2026',
    share: '100',
    seed: '甲',
    training: 'P1',
    answers: 'A1',
    'unitIds[]': [office.unit('gov'), office.unit('gov-office'), office.unit('town')],
    ...change,
  });
const pageOf = (code: string) => `${check}/units/${office.unit(code)}`;
const pairsIn = (html: string) =>
  [...html.matchAll(/\/units\/([0-9a-f-]{36})"[^>]*>([^<]+)<\/a><\/td><td[^>]*>([^<]+)</g)].map(
    ([, , unit, by]) => `${unit} ← ${by}`,
  );

describe('a cross check', () => {
  it('pairs by seed; the next one has other pairs, and one of two units that just did each other is refused', async () => {
    expect((await office.as('drafter', 'town').post(`${ROOT}/new`, {})).status).toBe(403);
    const few = await plan({ 'unitIds[]': [office.unit('town')] });
    expect([few.status, await few.text()]).toEqual([422, expect.stringContaining('单位太少')]);
    const done = await plan();
    expect([done.status, done.status === 303 ? '' : await done.text()]).toEqual([303, '']);
    check = done.headers.get('location') ?? '';
    const next = (await plan({ title: '二季度单位互查', to: '2026-06-30' })).headers.get('location') ?? '';
    const [first, second] = [pairsIn(await inspector.text(check)), pairsIn(await inspector.text(next))];
    expect([first.length, second.length]).toEqual([3, 3]);
    expect(first.filter((pair) => second.includes(pair))).toEqual([]);
    expect((await office.as('inspector', 'gov-office', 'west').get(check)).status).toBe(404);
  });

  it('is entered by the unit that checks, beside what the program measures; what differs is decided', async () => {
    const page = pageOf('town');
    const version = async () => versionIn(await inspector.text(page));
    // late by the program: one of two
    const before = await inspector.text(page);
    expect(before).toContain('>1/2<');
    const [checker, stranger] = (await office.as('drafter', 'gov').get(page)).ok
      ? ['gov', 'gov-office']
      : ['gov-office', 'gov'];
    expect((await office.as('drafter', stranger).post(`${page}/cross`, { version: await version() })).status).toBe(404);
    const clerk = office.as('drafter', checker);
    const bad = await clerk.post(`${page}/cross`, { version: await version(), 'C1.hits': '-1' });
    expect([bad.status, await bad.text()]).toEqual([422, expect.stringContaining('请填写0或者正整数')]);
    const fields = {
      version: await version(),
      'C1.hits': '2',
      'A1.hits': '2',
      'A1.whole': '2',
      remarks: '专区两次无人',
    };
    expect((await clerk.post(`${page}/cross`, fields)).status).toBe(303);
    // 5 for the late answer, 10 for the counter: the program's number counts until somebody decides
    const text = await inspector.text(page);
    for (const words of ['>85<', '专区两次无人', '不一致']) expect(text).toContain(words);
    const unsaid = await inspector.post(`${page}/decide`, { version: await version(), item: 'A1', use: 'checker' });
    expect([unsaid.status, await unsaid.text()]).toEqual([422, expect.stringContaining('请写明理由')]);
    const said = { version: await version(), item: 'A1', use: 'checker', reason: '另有一件逾期未登记' };
    expect((await inspector.post(`${page}/decide`, said)).status).toBe(303);
    expect(await inspector.text(page)).toContain('>80<');
  });

  it('is closed, and makes the year with the others', async () => {
    const version = versionIn(await inspector.text(check));
    expect((await inspector.post(`${check}/close`, { version })).status).toBe(303);
    expect(await inspector.text(pageOf('town'))).not.toContain(`action="${pageOf('town')}"`);
    const year = await inspector.text(`${ROOT}/year?year=2026`);
    expect(year).toContain('政务公开考核');
    expect(year).toContain('1/2');
    // one of its two checks was not entered: a range, no points
    expect(year).toContain('>70–80<');
    expect(await inspector.text(`${ROOT}/year?year=2020`)).toContain('这一年没有');
  });
});

it('a third party is named, and its drawn units are entered by inspectors', async () => {
  const unnamed = await plan({ kind: 'third-party' });
  expect([unnamed.status, await unnamed.text()]).toEqual([422, expect.stringContaining('第三方机构')]);
  const done = await plan({ kind: 'third-party', body: '评估中心', share: '30', title: '第三方评估' });
  const page = done.headers.get('location') ?? '';
  const text = await inspector.text(page);
  expect(text).toContain('评估中心');
  expect(text.match(/\/units\/[0-9a-f-]{36}"/g)).toHaveLength(1);
});

it('a cross check is paired again for a stated reason; what it lacks is named', async () => {
  const path = (await plan({ title: '配对有误的互查' })).headers.get('location') ?? '';
  const again = async (change: object) => {
    const version = versionIn(await inspector.text(path));
    const units = [office.unit('gov'), office.unit('town')];
    return inspector.post(`${path}/redraw`, {
      version,
      reason: '多选了单位',
      seed: '乙',
      'unitIds[]': units,
      ...change,
    });
  };
  for (const [change, message] of [
    [{ reason: '' }, '请写明原抽签为什么作废'],
    [{ seed: '甲' }, '须换用新的种子'],
    [{ 'unitIds[]': [office.unit('town')] }, '单位太少'],
  ] as const) {
    const refusal = await again(change);
    expect([refusal.status, await refusal.text()]).toEqual([422, expect.stringContaining(message)]);
  }
  expect((await office.as('drafter', 'town').post(`${path}/redraw`, {})).status).toBe(403);
  const units = [office.unit('gov'), office.unit('gov-office'), office.unit('town')];
  expect((await again({ 'unitIds[]': units })).status).toBe(303);
  const text = await inspector.text(path);
  for (const said of ['多选了单位', '已作废的抽签（1次）']) expect(text).toContain(said);
  expect(pairsIn(text)).toHaveLength(3);
});
