/** The processing fee through its page: counted by the month, computed, noticed, paid. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { noteFeeReceipt, noticeFee, recordPayment, waiveFee } from '../../src/requests/fees/actions.ts';
import { readFile } from '../../src/requests/frozen.ts';
import { recordFailure, recordService } from '../../src/requests/service/actions.ts';
import { changeSite } from '../../src/units/site-actions.ts';
import { morning, openRequests, PASSWORD, type RequestsBench, submission } from './bench.ts';
import type { Browser } from './browser.ts';
import { pageForm } from './page-form.ts';

const PERSON = submission('赵一', '110101199003070038');

let moment = morning('2026-03-02');
let bench: RequestsBench;
let clerk: Actor;
let browser: Browser;
const cases: string[] = [];

beforeAll(async () => {
  bench = await openRequests(() => moment);
  clerk = await bench.staff('east', 'clerk', 'drafter');
  moment = Temporal.Now.instant();
  browser = bench.browser('east');
  await browser.post('/sign-in', { username: 'clerk', password: PASSWORD });
  moment = morning('2026-03-10');
  // one in February and one to a town do not count; twelve in March to the government do
  await bench.register(clerk, { submission: PERSON }, '2026-02-27');
  await bench.register(clerk, { submission: PERSON, unitId: bench.unit('east', 'town-a') }, '2026-03-02');
  for (let at = 0; at < 12; at += 1)
    cases.push((await bench.register(clerk, { submission: PERSON }, at < 6 ? '2026-03-03' : '2026-03-04')).id);
}, 60_000);
afterAll(() => bench.close());

const pageOf = async (id: string) =>
  (await (await browser.get(`/office/requests/${id}/fee`)).text()).replaceAll('<!-- -->', '');
const post = async (id: string, typed: Record<string, string>) => {
  const action = `/office/requests/${id}/fee`;
  return browser.post(action, pageForm(await pageOf(id), action, 'name="way"').fill(typed));
};
const nth = (position: number) => cases[position - 1] ?? '';

test('the page tells the position in the month at this body, and the tenth is free', async () => {
  const html = await pageOf(nth(10));
  expect(html).toContain('本件是2026年3月收到的第10件，当月共12件');
  const refused = await post(nth(10), { way: 'by-count', happenedOn: '2026-03-10' });
  expect([refused.status, (await refused.text()).includes('按件计收标准内不收费')]).toEqual([409, true]);
});

test('one tariff must be chosen, and pages are whole numbers', async () => {
  const none = await post(nth(11), { happenedOn: '2026-03-10' });
  expect([none.status, (await none.text()).includes('请选择计收方式')]).toEqual([422, true]);
  const wrong = await post(nth(11), { way: 'by-pages', pages: '0', happenedOn: '2026-03-10' });
  expect([wrong.status, (await wrong.text()).includes('请填写1以上的整数页数')]).toEqual([422, true]);
});

test('the eleventh is noticed with an amount that nobody typed, in a frozen letter', async () => {
  const response = await post(nth(11), { way: 'by-count', happenedOn: '2026-03-10', receivedOn: '2026-03-10' });
  expect(response.status).toBe(303);
  const { state } = await bench.state('east', nth(11));
  expect(state.fee).toMatchObject({ amountYuan: 100, receivedOn: '2026-03-10' });
  expect(state.fee?.counted).toEqual({ way: 'by-count', year: 2026, month: 3, position: 11 });
  const letter = state.fee?.letter;
  expect(letter?.kind).toBe('fee-notice');
  const bytes = letter && (await readFile(bench.office, bench.keys, { siteId: 'east', id: nth(11) }, letter.pdf));
  expect(
    Buffer.from(bytes ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect(await pageOf(nth(11))).toContain('2026-04-08');
  const twice = bench.on('2026-03-11', clerk, (desk) =>
    noticeFee(desk, nth(11), { tariff: { way: 'by-pages', pages: 400 } }),
  );
  await expect(twice).rejects.toMatchObject({ status: 409 });
});

test('a payment after the last day is refused, one in time restarts the period', async () => {
  const late = bench.on('2026-04-09', clerk, (desk) => recordPayment(desk, nth(11), '001'));
  await expect(late).rejects.toMatchObject({ text: { zh: expect.stringContaining('缴费期限已经届满') } });
  await bench.on('2026-03-20', clerk, (desk) => recordPayment(desk, nth(11), '0098'));
  const { state } = await bench.state('east', nth(11));
  expect([state.stage, state.fee?.paidOn, state.fee?.receiptNumber]).toEqual(['handling', '2026-03-20', '0098']);
});

test('a receipt stands for one payment: in another case it is refused, once voided it may be used again', async () => {
  const paid = async (number: string) => {
    const { id } = await bench.register(clerk, { submission: submission('钱二') }, '2026-03-03');
    await bench.on('2026-03-05', clerk, (desk) => noticeFee(desk, id, { tariff: { way: 'by-pages', pages: 40 } }));
    return { id, pay: () => bench.on('2026-03-06', clerk, (desk) => recordPayment(desk, id, number)) };
  };
  const [first, second] = [await paid('云A0077'), await paid('云A0077')];
  const both = await Promise.allSettled([first.pay(), second.pay()]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const [kept, other] = both[0]?.status === 'fulfilled' ? [first, second] : [second, first];
  const { number } = (await bench.state('east', kept.id)).state;
  await expect(other.pay()).rejects.toMatchObject({ text: { zh: expect.stringContaining(number) } });
});

test('by page the twelfth pays for its pages alone; the waiver ends what was asked', async () => {
  moment = morning('2026-03-11');
  expect((await post(nth(12), { way: 'by-pages', pages: '132', happenedOn: '2026-03-11' })).status).toBe(303);
  expect((await bench.state('east', nth(12))).state.fee?.amountYuan).toBe(1340);
  const settings = (waiver: boolean) => ({ settings: { fees: { waiver } } });
  await bench.at(bench.system('east'), (desk) => changeSite(desk, settings(false)));
  const casePage = async () => (await browser.get(`/office/requests/${nth(12)}`)).text();
  const waive = () => bench.on('2026-03-12', clerk, (desk) => waiveFee(desk, nth(12), '领取最低生活保障金'));
  await expect(waive()).rejects.toMatchObject({ text: { zh: expect.stringContaining('未开放免收') } });
  expect(await casePage()).not.toContain('免收信息处理费');
  await bench.at(bench.system('east'), (desk) => changeSite(desk, settings(true)));
  expect(await casePage()).toContain('免收信息处理费');
  await waive();
  const { state } = await bench.state('east', nth(12));
  expect([state.stage, state.fee?.waivedOn]).toEqual(['handling', '2026-03-12']);
});

test('a notice is not received before it was made, and one that bounced runs no time to pay', async () => {
  const on = <R>(day: string, task: Parameters<typeof bench.on<R>>[2]) => bench.on(day, clerk, task);
  await on('2026-03-12', (desk) => noticeFee(desk, nth(9), { tariff: { way: 'by-pages', pages: 132 } }));
  const early = { happenedOn: Temporal.PlainDate.from('2026-03-11'), late: '补登' };
  await expect(on('2026-03-12', (desk) => noteFeeReceipt(desk, nth(9), early))).rejects.toMatchObject({ status: 409 });
  const letter = (await bench.state('east', nth(9))).state.fee?.letter?.number ?? '';
  await on('2026-03-12', (desk) => recordService(desk, nth(9), { letter, way: 'email' }));
  const bounced = on('2026-03-13', (desk) =>
    recordFailure(desk, nth(9), { letter, way: 'email', reason: 'bounced', remarks: '' }),
  );
  await expect(bounced).rejects.toMatchObject({ text: { zh: expect.stringContaining('请先更正其收到日期') } });
});

test('where the whole site counts together, requests to a town count too', async () => {
  await bench.at(bench.system('east'), (desk) => changeSite(desk, { settings: { fees: { scope: 'site' } } }));
  expect(await pageOf(nth(10))).toContain('本件是2026年3月收到的第11件，当月共13件');
});

test('replay gives the same state', async () => {
  expect((await bench.replayed()).differences).toEqual([]);
  expect(bench.faults).toEqual([]);
});
