/** Lessons are written by the disclosure office and linked from the pages of their step. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load, record } from '../../src/db/acts.ts';
import { area } from '../../src/lessons/area.ts';
import { withLessons } from '../../src/lessons/with-lessons.ts';
import { requests } from '../../src/requests/fold.ts';
import { answered } from '../reports/bench.ts';
import { type Clerk, type Office, openOffice, versionIn } from '../statistics/bench.ts';

let office: Office;
let keeper: Clerk;
let drafter: Clerk;
let lesson = '';

const ROOT = '/office/lessons';
const STEP_PAGE = '/office/inspection/findings/';

beforeAll(async () => {
  office = await openOffice((routes) => withLessons([...routes, ...area.officeRoutes]));
  keeper = office.as('disclosure-office', 'gov-office');
  drafter = office.as('drafter', 'town');
}, 60_000);

afterAll(async () => {
  await office.close();
  expect(office.pageFaults).toEqual([]);
});

const write = (change: object = {}) =>
  keeper.post(`${ROOT}/new`, {
    title: '整改答复附前后截图',
    text: '先改，再截图。\n\n前后各一张，写明网址。',
    from: '2026-03-01',
    'steps[]': ['finding'],
    ...change,
  });

/** A finding of the town that it was told of. */
async function findingPage(): Promise<string> {
  const facts = { title: '栏目空白', place: '首页', gravity: 'medium', source: 'inspection', indicator: '' };
  const filed = await keeper.post('/office/inspection/new', { ...facts, unitId: office.unit('town') });
  const address = filed.headers.get('location') ?? '';
  const finding = address.split('/').at(-1) ?? '';
  await keeper.post('/office/inspection/notices', { 'finding[]': [finding], dueOn: '2026-03-20', remarks: '' });
  return address;
}

describe('a lesson', () => {
  it('is written by the disclosure office alone, and refused with the field named', async () => {
    expect((await drafter.post(`${ROOT}/new`, {})).status).toBe(403);
    const refusal = await write({ 'steps[]': [] });
    expect([refusal.status, await refusal.text()]).toEqual([422, expect.stringContaining('请选择适用的环节')]);
    const done = await write();
    expect(done.status).toBe(303);
    lesson = done.headers.get('location') ?? '';
    expect(await drafter.text(lesson)).toContain('前后各一张');
    expect((await office.as('drafter', 'town', 'west').get(lesson)).status).toBe(404);
  });

  it('is linked from the page of its step while it holds, and from no other', async () => {
    const page = await findingPage();
    expect(page).toContain(STEP_PAGE);
    expect(await drafter.text(page)).toContain(`href="${lesson}"`);
    expect(await drafter.text('/office/inspection')).not.toContain(lesson);
    const version = versionIn(await keeper.text(lesson));
    const early = await keeper.post(`${lesson}/end`, { version, to: '2026-02-01' });
    expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('不能早于启用日期')]);
    expect((await keeper.post(`${lesson}/end`, { version, to: '2026-03-01' })).status).toBe(303);
    expect(await drafter.text(page)).not.toContain(lesson);
    expect((await drafter.get(lesson)).status).toBe(404);
    expect(await keeper.text(ROOT)).toContain('已停用');
  });

  it('is changed by a later act', async () => {
    const address = (await write({ title: '旧题' })).headers.get('location') ?? '';
    const version = versionIn(await keeper.text(`${address}/change`));
    const fields = { title: '新题', text: '新内容', from: '2026-03-01', 'steps[]': ['drafting', 'finding'] };
    expect((await keeper.post(`${address}/change`, { version, ...fields })).status).toBe(303);
    const text = await drafter.text(address);
    expect([text.includes('新题'), text.includes('起草'), text.includes('旧题')]).toEqual([true, true, false]);
  });

  it('begins with what a remedy taught, where a lesson was drawn', async () => {
    const lodged = { route: 'reconsideration', body: '', number: '' };
    const id = await office.request('town', '2026-01-05', [
      answered('2026-01-20', 'r3_1'),
      ['request.reconsideration-lodged', '2026-01-25', lodged],
      ['request.reconsideration-decided', '2026-02-20', { result: 'corrected' }],
    ]);
    const page = `${ROOT}/new?case=${id}&remedy=0`;
    expect((await keeper.get(page)).status).toBe(404);
    expect(await keeper.text(ROOT)).toContain('没有已总结的案件');
    await office.at(office.system('east'), async (desk) => {
      const loaded = await load(desk, requests, { siteId: 'east', id });
      await record(desk, requests, loaded, {
        kind: 'request.lesson-drawn',
        data: { position: 0, cause: 'procedure', route: 'reconsideration', lodgedOn: '2026-01-25' },
        personal: { happened: '送达没有凭证', changes: '邮寄一律用挂号并存回执' },
      });
    });
    expect(await keeper.text(ROOT)).toContain(page.replace('&', '&amp;'));
    expect(await keeper.text(page)).toContain('邮寄一律用挂号并存回执');
    expect((await drafter.get(page)).status).toBe(403);
  });
});
