import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clerk, type Office, openOffice, versionIn } from '../statistics/bench.ts';

let office: Office;
let one: Clerk;
let other: Clerk;
let ids: [string, string];
let town: Clerk;
let sample = '';
let document = '';

const ROOT = '/office/assessment/samples';

beforeAll(async () => {
  office = await openOffice();
  const people = [
    await office.person('east', 'pingjia', 'inspector', 'gov-office'),
    await office.person('east', 'pingyi', 'inspector', 'gov-office'),
  ];
  ids = [people[0]?.personId ?? '', people[1]?.personId ?? ''];
  one = office.as('inspector', 'gov-office', 'east', ids[0]);
  other = office.as('inspector', 'gov-office', 'east', ids[1]);
  town = office.as('drafter', 'town');
  const staff = {
    drafter: await office.person('east', 'jingban', 'drafter', 'town'),
    reviewer: await office.person('east', 'shencha', 'reviewer', 'town'),
    approver: await office.person('east', 'shenqian', 'approver', 'town'),
  };
  const explained = await office.draftNormative(staff.drafter, {});
  await office.release(explained, staff);
  const about = {
    kind: 'interpretation',
    interprets: explained,
    number: null,
    title: '《青山镇村级公益岗位管理办法》解读',
  } as const;
  const body =
    '<h2>背景</h2><p>岗位管理需要规范。</p><h2>依据</h2><p>就业促进法。</p><h2>主要内容</h2><p>明确岗位条件。</p>';
  const interpretation = await office.draftNormative(staff.drafter, {
    ...about,
    body,
    effectiveOn: null,
    expiresOn: null,
  });
  await office.release(interpretation, staff);
}, 60_000);

afterAll(async () => {
  await office.close();
  expect(office.pageFaults).toEqual([]);
});

const drawIt = (change: object = {}) =>
  one.post(`${ROOT}/new`, {
    title: '一季度解读评查',
    from: '2026-01-01',
    to: '2026-03-31',
    share: '100',
    seed: '甲',
    first: ids[0],
    second: ids[1],
    ...change,
  });
const points = (background: string) => ({
  'points-background': background,
  'points-grounds': '10',
  'points-main': '20',
  'points-change': '15',
  'points-form': '5',
  'points-linked': '10',
  'points-in-time': '10',
});

describe('a sample', () => {
  it('is drawn by inspectors alone, and refused with the field named', async () => {
    expect((await town.post(`${ROOT}/new`, {})).status).toBe(403);
    const same = await drawIt({ second: ids[0] });
    expect([same.status, await same.text()]).toEqual([422, expect.stringContaining('两名不同的评查人')]);
    expect(await (await drawIt({ from: '2020-01-01', to: '2020-01-02' })).text()).toContain('没有公开的解读材料');
    const done = await drawIt();
    expect([done.status, done.status === 303 ? '' : await done.text()]).toEqual([303, '']);
    sample = done.headers.get('location') ?? '';
    document = /href="([^"]+\/documents\/[0-9a-f-]{36})"/.exec(await one.text(sample))?.[1] ?? '';
    expect((await office.as('inspector', 'gov-office', 'west').get(sample)).status).toBe(404);
  });

  it('is drawn again for a stated reason by another seed, by inspectors alone', async () => {
    const again = async (change: object) =>
      one.post(`${sample}/redraw`, {
        ...{ version: versionIn(await one.text(sample)), reason: '期间选错', seed: '乙', share: '100', ...change },
      });
    for (const [change, message] of [
      [{ reason: '' }, '请写明原抽签为什么作废'],
      [{ seed: '甲' }, '须换用新的种子'],
      [{ share: '0' }, '比例'],
    ] as const) {
      const refusal = await again(change);
      expect([refusal.status, await refusal.text()]).toEqual([422, expect.stringContaining(message)]);
    }
    expect((await town.post(`${sample}/redraw`, {})).status).toBe(403);
    expect((await again({ version: '1' })).status).toBe(409);
    expect((await again({})).status).toBe(303);
    const text = await one.text(sample);
    for (const said of ['期间选错', '已作废的抽签（1次）', document]) expect(text).toContain(said);
  });

  it('is graded apart by its two graders: neither sees the other before both did', async () => {
    expect(await (await one.post(document, { ...points('16'), remarks: '' })).text()).toContain('0至15');
    expect((await one.post(document, { ...points('15'), remarks: '背景清楚' })).status).toBe(303);
    expect(await one.text(document)).toContain('背景清楚');
    expect(await other.text(document)).not.toContain('背景清楚');
    const third = office.as('inspector', 'gov-office');
    expect(await (await third.post(document, { ...points('1'), remarks: '' })).text()).toContain(
      '只有指定的两名评查人',
    );
    expect((await other.post(document, { ...points('1'), remarks: '背景未讲' })).status).toBe(303);
    for (const who of [one, other])
      for (const words of ['背景清楚', '背景未讲', '相差超过允许范围'])
        expect(await who.text(document)).toContain(words);
  });

  it('is closed once what differs is settled; examples are shown to the whole office', async () => {
    const version = async () => versionIn(await one.text(document));
    const early = await one.post(`${sample}/close`, { version: await version() });
    expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('还有1件没有评定')]);
    const unsaid = await one.post(`${document}/settle`, { version: await version(), points: '80', reason: '' });
    expect(unsaid.status).toBe(422);
    const said = { version: await version(), points: '80', reason: '合议认为背景较清楚' };
    expect((await one.post(`${document}/settle`, said)).status).toBe(303);
    const why = '问答清楚，附有图解';
    expect((await one.post(`${document}/example`, { version: await version(), why })).status).toBe(303);
    expect(await town.text('/office/assessment/examples')).toContain(why);
    expect((await town.get(sample)).status).toBe(403);
    expect((await one.post(`${sample}/close`, { version: await version() })).status).toBe(303);
    const text = await one.text(sample);
    for (const words of ['已结束', '>80<', '合议结果']) expect(text).toContain(words);
    expect((await one.post(document, { ...points('15'), remarks: '' })).status).toBe(422);
    const late = { version: await version(), reason: '再抽', seed: '丙', share: '100' };
    expect(await (await one.post(`${sample}/redraw`, late)).text()).toContain('已经结束，不能重新抽签');
  });
});

it('keeps what is graded by as settings, for samples to come', async () => {
  const page = `${ROOT}/rubric`;
  const save = async (elements: string) =>
    one.post(page, { version: versionIn(await one.text(page)), elements, days: '5', tolerance: '8' });
  expect(await (await save('背景 | 10')).text()).toContain('第1行应写成');
  expect((await save('background | 背景 | 40\nmain | 要点 | 60')).status).toBe(303);
  const next = (await drawIt()).headers.get('location') ?? '';
  const form = await one.text(/href="([^"]+\/documents\/[0-9a-f-]{36})"/.exec(await one.text(next))?.[1] ?? '');
  expect([form.includes('points-main'), form.includes('points-form')]).toEqual([true, false]);
  expect(await one.text(sample)).toContain('>80<');
});
