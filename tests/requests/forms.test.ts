/** Every form on requests: posted as the page offers it, once with a mistake and once right. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import type { NewRequest } from '../../src/requests/actions-receive.ts';
import { morning, openRequests, PASSWORD, type RequestsBench } from './bench.ts';
import type { Browser } from './browser.ts';
import { HANDLING_ROWS } from './form-rows-handling.ts';
import { LATER_ROWS } from './form-rows-later.ts';
import { feeNoticed, feeReceived, type Row, type Step } from './form-steps.ts';
import { pageForm } from './page-form.ts';

const ROWS = [...HANDLING_ROWS, ...LATER_ROWS];

let moment = morning('2026-03-02');
let bench: RequestsBench;
let clerk: Actor;
let head: Actor;
const staff: Record<string, Browser> = {};

beforeAll(async () => {
  bench = await openRequests(() => moment);
  clerk = bench.someone('east');
  head = bench.someone('east', 'approver');
  for (const role of ['drafter', 'approver', 'disclosure-office'] as const) {
    moment = morning('2026-03-02');
    await bench.staff('east', role, role);
    const browser = bench.browser('east');
    // the store of sessions keeps the world's time
    moment = Temporal.Now.instant();
    await browser.post('/sign-in', { username: role, password: PASSWORD });
    staff[role] = browser;
  }
});
afterAll(() => bench.close());
beforeEach(() => {
  bench.faults.length = 0;
});

const by = (role: string): Browser => {
  const browser = staff[role];
  if (!browser) throw new Error(`nobody is ${role}`);
  return browser;
};
const caseAt = (id: string) => `/office/requests/${id}`;
/** As it reads: the marks between pieces of text are no words. */
const pageOf = async (id: string, role = 'drafter') =>
  (await (await by(role).get(caseAt(id))).text()).replaceAll('<!-- -->', '');

/** A case received on 3 March that has come through these steps. */
async function built(steps: readonly Step[], given: Partial<NewRequest> = {}): Promise<string> {
  const { id } = await bench.register(clerk, given);
  for (const [on, who, task] of steps) await bench.on(on, who === 'clerk' ? clerk : head, (desk) => task(desk, id));
  return id;
}

/** What is entered after its day says why. */
const explained = (typed: Record<string, string>) =>
  'happenedOn' in typed ? { ...typed, late: '回执次日送到' } : typed;

async function demandKept(id: string, row: Row): Promise<void> {
  const { slug, who = 'drafter', wrong } = row;
  if (!wrong) return;
  const [typed, says] = wrong;
  const action = `${caseAt(id)}/${slug}`;
  const before = (await bench.state('east', id)).acts.length;
  const response = await by(who).post(action, pageForm(await pageOf(id, who), action).fill(explained(typed)));
  const html = await response.text();
  expect([409, 422]).toContain(response.status);
  expect(html).toContain(says);
  expect(html).toContain(`<details class="border rounded mb-2" open="" id="${slug}">`);
  expect(pageForm(html, action).values).toMatchObject(typed);
  expect((await bench.state('east', id)).acts).toHaveLength(before);
}

describe('acts on a case', () => {
  test.each(ROWS)('$slug: $form', async (row) => {
    const { slug, who = 'drafter' } = row;
    const id = await built(row.from ?? [], row.given);
    moment = morning(row.today);
    await demandKept(id, row);
    const action = `${caseAt(id)}/${slug}`;
    const response = await by(who).post(action, pageForm(await pageOf(id, who), action).fill(explained(row.typed)));
    expect([response.status, response.headers.get('location')]).toEqual([303, caseAt(id)]);
    const last = (await bench.state('east', id)).acts.at(-1);
    expect([last?.kind, last?.happenedOn.toString()]).toEqual([row.kind, row.on]);
    expect(last?.data).toEqual(row.data ?? {});
    expect(last?.personal).toEqual(row.personal ?? null);
    const page = await pageOf(id, who);
    for (const words of row.shows) expect(page).toContain(words);
    expect(bench.faults).toEqual([]);
  });

  test('dispatch: a case goes to a town inside the addressee', async () => {
    const id = await built([]);
    moment = morning('2026-03-10');
    const action = `${caseAt(id)}/dispatch`;
    const form = pageForm(await pageOf(id, 'disclosure-office'), action);
    expect(() => form.fill({ unitId: bench.unit('west') })).toThrow('does not offer');
    const unitId = bench.unit('east', 'town-a');
    expect((await by('disclosure-office').post(action, form.fill({ unitId }))).status).toBe(303);
    const last = (await bench.state('east', id)).acts.at(-1);
    expect([last?.kind, last?.happenedOn.toString(), last?.data]).toEqual([
      'request.dispatched',
      '2026-03-10',
      { unitId },
    ]);
    expect(await pageOf(id)).toContain('承办单位</dt><dd class="col-sm-9">easttown-a镇人民政府');
  });

  test('what is entered after its day says why, and the reason stands in the history', async () => {
    const { id } = await bench.register(clerk, { channel: 'post-plain' });
    moment = morning('2026-03-06');
    const action = `${caseAt(id)}/confirm`;
    const form = pageForm(await pageOf(id), action);
    const silent = await by('drafter').post(action, form.fill({ number: '13800000000', happenedOn: '2026-03-05' }));
    expect([silent.status, (await silent.text()).includes('请说明补登原因')]).toEqual([422, true]);
    const said = { number: '13800000000', happenedOn: '2026-03-05', late: '电话确认后次日登记' };
    expect((await by('drafter').post(action, form.fill(said))).status).toBe(303);
    expect(await pageOf(id)).toContain('电话确认后次日登记');
  });

  test('mend: an act is moved to its right date, and the reason outlives a mistake', async () => {
    const id = await built([feeNoticed, feeReceived]);
    moment = morning('2026-03-12');
    const wrong = (await bench.state('east', id)).acts.at(-1);
    const action = `${caseAt(id)}/mend`;
    const form = (html: string) => pageForm(html, action, `name="seq" value="${wrong?.seq}"`);
    const post = async (typed: Record<string, string>) =>
      by('drafter').post(action, form(await pageOf(id, 'drafter')).fill(typed));
    const mistakes = [
      [{ happenedOn: '2026-03-13', reason: '回执上的日期看错了' }, 409, '日期不能晚于今天'],
      [{ happenedOn: '2026-03-09', reason: ' ' }, 422, '请写明理由'],
    ] as const;
    for (const [typed, status, says] of mistakes) {
      const refused = await post(typed);
      const html = await refused.text();
      expect([refused.status, html.includes(says), html.includes('<details open="">')]).toEqual([status, true, true]);
      expect(form(html).values).toMatchObject(typed);
      expect((await bench.state('east', id)).acts.at(-1)).toEqual(wrong);
    }
    expect((await post({ happenedOn: '2026-03-09', reason: '回执上的日期看错了' })).status).toBe(303);
    // the proposer is not offered to confirm it; the approver sees what it would move
    expect(await pageOf(id, 'drafter')).not.toContain('mend/confirm');
    const waiting = await pageOf(id, 'approver');
    expect(waiting).toContain(`的日期由 ${wrong?.happenedOn} 更正为 2026-03-09`);
    const confirmation = pageForm(waiting, `${action}/confirm`);
    expect((await by('approver').post(`${action}/confirm`, confirmation.fill({}))).status).toBe(303);
    const [voided, anew] = (await bench.state('east', id)).acts.slice(-2);
    expect([voided?.kind, voided?.voids, voided?.ground]).toEqual(['void', wrong?.seq, '回执上的日期看错了']);
    expect([anew?.kind, anew?.happenedOn.toString()]).toEqual(['request.fee-notice-received', '2026-03-09']);
    expect(await pageOf(id)).toContain('已作废：回执上的日期看错了');
    expect(bench.faults).toEqual([]);
  });
});

describe('registration', () => {
  const CHANNELS = [
    ['post-plain', '平常信函', '待确认收到', null],
    ['post-signed', '挂号信或者特快专递', '办理中', null],
    ['fax', '传真', '待确认收到', 'office'],
    ['email', '电子邮件', '待确认收到', 'office'],
    ['oral', '口头', '办理中', null],
    ['counter', '当面', '办理中', null],
  ] as const;
  const request = {
    late: '周末收到',
    applicantKind: 'natural',
    name: '李"四" & 家人',
    identityDocument: 'id-card',
    identityNumber: '110101199003070011',
    phone: '13800000000',
    address: '示范县人民路9号',
    description: '青山镇2025年度道路养护合同',
    form: 'paper',
    delivery: 'post',
  };
  const registered = async () =>
    (await (await by('drafter').get('/office/requests?show=all')).text()).match(/GOV-2026-\d{4}/g)?.length ?? 0;

  test.each(CHANNELS)(
    '%s: the request is entered with the day it came',
    async (channel, words, stage, confirmation) => {
      moment = morning('2026-03-10');
      const address = '/office/requests/new';
      const step = (lodgedOn: string) =>
        by('drafter').get(`${address}?${new URLSearchParams({ channel, unit: bench.unit('east'), lodgedOn })}`);
      const future = await step('2026-03-11');
      expect([future.status, (await future.text()).includes('日期不能晚于今天')]).toEqual([422, true]);
      const second = await (await step('2026-03-09')).text();
      expect(second).toContain(channel === 'oral' ? '第二十九条' : '第三十一条');
      const form = pageForm(second, address);
      const typed = { ...request, ...(channel === 'oral' ? { helpNote: '申请人不识字，代为填写' } : {}) };

      const before = await registered();
      const mistaken = { ...typed, description: '合同', address: '' };
      const refused = await by('drafter').post(address, form.fill(mistaken));
      const html = await refused.text();
      expect(refused.status).toBe(422);
      expect(html).toContain('请写明所需信息的名称');
      // what lacks in a letter that has come is asked for by a notice, not at the counter
      expect(html).not.toContain('选择邮寄的，请填写通信地址');
      expect(pageForm(html, address).values).toMatchObject(mistaken);
      const silent = await by('drafter').post(address, form.fill({ ...typed, late: '' }));
      expect([silent.status, (await silent.text()).includes('请说明补登原因')]).toEqual([422, true]);
      expect(await registered()).toBe(before);

      const response = await by('drafter').post(address, form.fill(typed));
      const receipt = response.headers.get('location') ?? '';
      expect([response.status, receipt]).toEqual([
        303,
        expect.stringMatching(/^\/office\/requests\/[0-9a-f-]{36}\/(?:receipt|oral-form)$/),
      ]);
      const id = receipt.split('/')[3] ?? '';
      const { acts, state } = await bench.state('east', id);
      expect(acts.map(({ kind, happenedOn }) => [kind, happenedOn.toString()])).toEqual([
        ['request.registered', '2026-03-09'],
        ...(channel === 'oral' ? [['request.helped', '2026-03-09']] : []),
      ]);
      expect(acts[0]?.data).toMatchObject({ channel, confirmation, form: 'paper', delivery: 'post' });
      expect(state.submission).toMatchObject({
        description: request.description,
        applicant: { name: request.name, identity: { document: 'id-card', number: request.identityNumber } },
      });
      expect(await (await by('drafter').get(`${caseAt(id)}/receipt`)).text()).toContain(state.number);
      const page = await pageOf(id);
      for (const shown of [`2026-03-09，${words}`, stage, request.description]) expect(page).toContain(shown);
      expect(bench.faults).toEqual([]);
    },
  );
});

describe('withdrawal by the applicant', () => {
  test('is asked to be confirmed, keeps the reason, and ends the case once', async () => {
    // the public's acts bear the date of the database
    moment = Temporal.Now.instant();
    const { id, number, code } = await bench.lodge('east');
    const citizen = bench.browser('east');
    const enter = pageForm(await (await citizen.get('/requests/status')).text(), '/requests/status');
    const status = await (await citizen.post('/requests/status', enter.fill({ number, code }))).text();
    const form = pageForm(status, '/requests/withdraw');
    const reason = '已经从档案馆得到';

    const unsure = await citizen.post('/requests/withdraw', form.fill({ reason }));
    const html = await unsure.text();
    expect([unsure.status, html.includes('请勾选确认后再撤回')]).toEqual([422, true]);
    expect(html).toContain('<details class="mb-3" open="">');
    expect(pageForm(html, '/requests/withdraw').values).toMatchObject({ reason, number, code });
    expect((await bench.state('east', id)).acts).toHaveLength(1);

    const done = await citizen.post('/requests/withdraw', form.fill({ reason, sure: 'yes' }));
    const after = await done.text();
    expect(done.status).toBe(200);
    for (const words of ['申请已撤回。', '申请人已撤回', '申请人撤回申请']) expect(after).toContain(words);
    expect(after).not.toContain('action="/requests/withdraw"');
    const { acts } = await bench.state('east', id);
    const last = acts.at(-1);
    const today = moment.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
    expect([acts.length, last?.kind, last?.role, last?.happenedOn.toString()]).toEqual([
      2,
      'request.withdrawn',
      'applicant',
      today,
    ]);
    expect(last?.personal).toEqual({ reason });

    const again = await citizen.post('/requests/withdraw', form.fill({ reason, sure: 'yes' }));
    expect(await again.text()).toContain('申请目前的状态不能这样办理');
    expect((await bench.state('east', id)).acts).toHaveLength(2);
    await bench.sweep('east');
    expect(await pageOf(id)).toContain('申请人已撤回');
    expect(bench.faults).toEqual([]);
  });
});

test('what the forms recorded replays to the rows that the office holds', async () => {
  await bench.sweep('east');
  expect((await bench.replayed()).differences).toEqual([]);
});
