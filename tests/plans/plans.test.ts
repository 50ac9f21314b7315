import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { waitingTasks } from '../../src/plans/store.ts';
import { type Clerk, type Office, openOffice, versionIn } from '../statistics/bench.ts';

let office: Office;
let keeper: Clerk;
let town: Clerk;
let lead: Clerk;
let head: Clerk;
let plan = '';
let task = '';
let indexNumber = '';
const numbers: Record<string, string> = {};

beforeAll(async () => {
  office = await openOffice();
  keeper = office.as('disclosure-office', 'gov-office');
  lead = office.as('drafter', 'gov-office');
  town = office.as('drafter', 'town');
  head = office.as('approver', 'gov-office');
  const people: Record<'drafter' | 'reviewer' | 'approver', Actor> = {
    drafter: await office.person('east', 'jingban', 'drafter', 'gov-office'),
    reviewer: await office.person('east', 'shencha', 'reviewer', 'gov-office'),
    approver: await office.person('east', 'shenqian', 'approver', 'gov-office'),
  };
  const id = await office.draftNormative(people.drafter, {});
  await office.release(id, people);
  const row = await office.office
    .selectFrom('office.documents')
    .select('index_number')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  indexNumber = row.index_number ?? '';
  for (const code of ['gov-office', 'town']) {
    const request = await office.request(code, '2026-02-02');
    const found = await office.office
      .selectFrom('office.requests')
      .select('number')
      .where('id', '=', request)
      .executeTakeFirstOrThrow();
    numbers[code] = found.number.toUpperCase();
  }
}, 60_000);

afterAll(async () => {
  await office.close();
  expect(office.pageFaults).toEqual([]);
});

const idIn = (response: Response) => response.headers.get('location')?.split('/').at(-1) ?? '';
const page = () => `/office/plans/tasks/${task}`;
const act = async (who: Clerk, path: string, fields: Record<string, string>, files: File[] = []) =>
  who.post(`${page()}/${path}`, { version: versionIn(await keeper.text(page())), ...fields }, files);

describe('a key point', () => {
  it('is entered with what it lacks named and what was typed kept', async () => {
    const facts = { year: '2026', title: '提升解读质量', source: '', body: '' };
    const bare = await keeper.post('/office/plans', facts);
    expect(bare.status).toBe(422);
    const text = await bare.text();
    expect(text).toContain('请填写要点内容');
    expect(text).toContain('value="提升解读质量"');
    const done = await keeper.post('/office/plans', { ...facts, body: '解读与文件同步发布。' });
    expect(done.status).toBe(303);
    plan = idIn(done);
    expect(await town.text('/office/plans')).toContain('提升解读质量');
    expect(await office.as('drafter', 'town', 'west').text('/office/plans')).not.toContain('提升解读质量');
    expect((await office.as('disclosure-office', 'gov-office', 'west').get(`/office/plans/${plan}`)).status).toBe(404);
  });

  it('is kept by the disclosure office alone', async () => {
    expect((await lead.post('/office/plans', { year: '2026', title: 'x', body: 'y' })).status).toBe(403);
    expect((await head.post(`/office/plans/${plan}/drop`, { ground: 'x', version: '1' })).status).toBe(403);
  });

  it('is split into tasks of units in force, with a limit not before its year', async () => {
    const facts = {
      title: '发布解读',
      leadUnitId: office.unit('gov-office'),
      'partnerUnitIds[]': [office.unit('town')],
      dueOn: '2026-02-27',
      expected: '解读一件',
    };
    const split = (change: object) => keeper.post(`/office/plans/${plan}/new-task`, { ...facts, ...change });
    for (const [change, message] of [
      [{ dueOn: '2025-12-31' }, '完成时限不能早于2026年'],
      [{ leadUnitId: office.unit('town') }, '牵头单位不能同时作为配合单位'],
      [{ leadUnitId: office.unit('gov', 'west') }, '请选择牵头单位'],
      [{ expected: ' ' }, '请填写成果形式'],
    ] as const) {
      const refusal = await split(change);
      expect(refusal.status).toBe(422);
      const text = await refusal.text();
      expect(text).toContain(message);
      expect(text).toContain('value="发布解读"');
    }
    expect((await split({})).status).toBe(303);
    const text = await keeper.text(`/office/plans/${plan}`);
    task = /plans\/tasks\/([0-9a-f-]{36})/.exec(text)?.[1] ?? '';
    expect(text).toContain('已逾期');
  });
});

describe('a task', () => {
  it('opens for its lead and partner units and the disclosure office', async () => {
    for (const [who, status] of [
      [keeper, 200],
      [lead, 200],
      [town, 200],
      [office.as('drafter', 'gov'), 403],
      [office.as('reviewer', 'gov-office'), 403],
    ] as const)
      expect((await who.get(page())).status).toBe(status);
    expect((await act(town, 'report', { state: 'doing', note: '推进' })).status).toBe(403);
  });

  it('waits for its lead unit', async () => {
    const today = Temporal.PlainDate.from('2026-03-02');
    const of = (code: string, checks = false) =>
      waitingTasks(office.office, 'east', { leads: [office.unit(code)], checks }, today);
    expect((await of('gov-office')).map(({ id, waitsFor }) => [id, waitsFor])).toEqual([[task, 'report']]);
    expect(await of('town', true)).toEqual([]);
    expect(await waitingTasks(office.office, 'west', { leads: 'all', checks: true }, today)).toEqual([]);
    expect(await lead.text('/office/plans')).toContain('待报送进展（1）');
  });

  it('is not done without evidence that exists and belongs to its units', async () => {
    for (const [fields, message] of [
      [{ state: 'done', note: '已经发布' }, '报送完成须有佐证'],
      [{ state: 'done', note: '已经发布', evidenceDocument: '无此号' }, '没有索引号为“无此号”的已发布文件'],
      [{ state: 'done', note: '已经发布', evidenceCase: 'N-OTHER-1' }, '没有登记编号为“N-OTHER-1”的申请'],
      [{ state: 'done', note: '' }, '请填写进展情况'],
    ] as const) {
      const refusal = await act(lead, 'report', fields);
      expect(refusal.status).toBe(422);
      const text = await refusal.text();
      expect(text).toContain(message);
      expect(text).toContain(fields.note);
    }
    const script = new File(['<script>'], '照片.pdf');
    expect(await (await act(lead, 'report', { state: 'doing', note: '推进' }, [script])).text()).toContain('照片.pdf');
  });

  it('is reported with a note, a released document and a file, which the units can open', async () => {
    const file = new File(['%PDF-1.7 台账 %%EOF'], '台账.pdf');
    const fields = { state: 'done', note: '解读已发布。', evidenceDocument: indexNumber };
    expect((await act(lead, 'report', fields, [file])).status).toBe(303);
    const text = await lead.text(page());
    expect(text).toContain(indexNumber);
    const address = /href="([^"]*\/files\/[0-9a-f]{64})"/.exec(text)?.[1] ?? '';
    const answer = await town.get(address);
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(await answer.text()).toContain('台账');
    expect((await office.as('drafter', 'gov').get(address)).status).toBe(403);
    expect((await lead.get(`${page()}/files/${'0'.repeat(64)}`)).status).toBe(404);
  });

  it('is looked back at: sent back with remarks, reported again, passed, and then closed', async () => {
    expect(await keeper.text('/office/plans')).toContain('待回头看（1）');
    expect(await (await act(keeper, 'reopen', { remarks: ' ' })).text()).toContain('退回时请写明存在的问题');
    expect((await act(keeper, 'reopen', { remarks: '未写明受理窗口' })).status).toBe(303);
    expect(await lead.text(page())).toContain('未写明受理窗口');
    expect(await (await act(keeper, 'pass', {})).text()).toContain('尚未报送完成');
    expect(
      (await act(lead, 'report', { state: 'done', note: '已补充', evidenceCase: numbers.town ?? '' })).status,
    ).toBe(303);
    expect((await act(lead, 'pass', {})).status).toBe(403);
    expect((await act(keeper, 'pass', { remarks: '' })).status).toBe(303);
    // nothing is left to be done: the page has no form, and one that was kept is refused
    expect(await lead.text(page())).not.toContain('id="report"');
    expect((await act(lead, 'report', { state: 'doing', note: '再报' })).status).toBe(409);
    const row = await office.office
      .selectFrom('office.plan_tasks')
      .selectAll()
      .where('id', '=', task)
      .executeTakeFirst();
    expect([row?.state, row?.review, row?.done_on?.toString()]).toEqual(['done', 'passed', '2026-03-02']);
  });

  it('is not changed over what somebody else has done since', async () => {
    const stale = await lead.post(`${page()}/report`, { version: '1', state: 'doing', note: '旧表单' });
    expect(stale.status).toBe(409);
  });
});

it('a dropped key point is counted no more and cannot be split', async () => {
  const version = versionIn(await keeper.text(`/office/plans/${plan}`));
  expect((await keeper.post(`/office/plans/${plan}/drop`, { version, ground: '上级调整' })).status).toBe(303);
  const text = await keeper.text('/office/plans');
  expect(text).toContain('已取消');
  expect(text).not.toContain('发布解读');
  expect((await keeper.post(`/office/plans/${plan}`, { version, title: 'x', body: 'y' })).status).toBe(409);
});

it('every row follows from the acts', async () => {
  expect((await office.replayed()).differences).toEqual([]);
});
