/** Coming in: scans, contact with the applicant, wrong addressee, what is missing, oral requests, help. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { confirmRequest, receiveUnreached, recordAttempt } from '../../src/requests/intake/actions.ts';
import { countHelp } from '../../src/requests/intake/store.ts';
import { changeSite } from '../../src/units/site-actions.ts';
import { needReaders, run } from '../support/readers.ts';
import { morning, openRequests, PASSWORD, type RequestsBench, submission } from './bench.ts';
import type { Browser } from './browser.ts';
import { pageForm } from './page-form.ts';

const NUMBER = '13912345678';
let moment = morning('2026-03-10');
let bench: RequestsBench;
let actor: Actor;
let clerk: Browser;

beforeAll(async () => {
  needReaders();
  bench = await openRequests(() => moment);
  actor = await bench.staff('east', 'clerk', 'drafter');
  clerk = bench.browser('east');
  moment = Temporal.Now.instant();
  await clerk.post('/sign-in', { username: 'clerk', password: PASSWORD });
  moment = morning('2026-03-10');
}, 60_000);
afterAll(() => bench.close());

const caseAt = (id: string) => `/office/requests/${id}`;
const pageOf = async (id: string) => (await (await clerk.get(caseAt(id))).text()).replaceAll('<!-- -->', '');
const NEW = '/office/requests/new';
const stepTwo = async (channel: string, lodgedOn: string) =>
  (await clerk.get(`${NEW}?${new URLSearchParams({ channel, unit: bench.unit('east'), lodgedOn })}`)).text();

const typed = { name: '沈知远', description: '青山镇2025年度道路养护合同', delivery: 'collect' };

/** Registers by the form of a channel and gives the id of the case. */
async function register(channel: string, more: Record<string, string> = {}, files: Record<string, File> = {}) {
  const fields = pageForm(await stepTwo(channel, '2026-03-10'), NEW).fill({ ...typed, ...more });
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) if (!(name in files)) body.append(name, value);
  for (const [name, file] of Object.entries(files)) body.append(name, file);
  const response = await clerk.ask(NEW, { method: 'POST', body });
  expect(response.status).toBe(303);
  return response.headers.get('location')?.split('/')[3] ?? '';
}

test('the day of receipt and its reason are shown before anything is saved, by channel', async () => {
  const signed = await stepTwo('post-signed', '2026-03-10');
  for (const shown of [
    '收到申请之日',
    '2026-03-10',
    '签收邮寄，签收之日为收到之日',
    '第三十一条第（二）项',
    '2026-04-08',
  ])
    expect(signed, shown).toContain(shown);
  const plain = await stepTwo('post-plain', '2026-03-10');
  expect(plain).toContain('平常信函，应于收到当日与申请人联系确认');
  expect(plain).not.toContain('答复期限');
  expect(await stepTwo('fax', '2026-03-10')).toContain('尚待双方确认');
  for (const [channel, has, not] of [
    ['post-plain', 'name="envelope"', 'name="help[]"'],
    ['email', 'name="scan"', 'name="envelope"'],
    ['oral', 'name="help[]"', 'name="scan"'],
  ] as const) {
    const html = await stepTwo(channel, '2026-03-10');
    expect([html.includes(has), html.includes(not)], channel).toEqual([true, false]);
  }
  const odd = await clerk.get(`${NEW}?channel=web&unit=x&lodgedOn=yesterday`);
  const html = await odd.text();
  expect([odd.status, html.includes('请选择提交方式'), html.includes('请填写日期')]).toEqual([422, true, true]);
});

test('scan and envelope are filed with the registration, and a request of another body says what follows', async () => {
  const pdf = (name: string) => new File([`%PDF-1.7\n${name}\n%%EOF\n`], name);
  const id = await register(
    'post-signed',
    { addressedTo: 'easttown-a镇人民政府' },
    { scan: pdf('申请书.pdf'), envelope: pdf('信封.pdf') },
  );
  const { state } = await bench.state('east', id);
  expect(state.papers.map(({ of, on }) => [of, on])).toEqual([
    ['request', '2026-03-10'],
    ['envelope', '2026-03-10'],
  ]);
  const page = await pageOf(id);
  for (const shown of ['申请书.pdf', '信封.pdf', '第三十六条第五项', '0000-1234567'])
    expect(page, shown).toContain(shown);
  expect(page).toContain('申请书写明的机关是“easttown-a镇人民政府”');
  const draft = await (await clerk.get(`${caseAt(id)}/draft?decision=r3_4_1:other-agency`)).text();
  expect(draft).toContain('负责公开的机关');
});

test('what a request lacks is named, and stands in the clarification', async () => {
  const id = await register('counter');
  const page = await pageOf(id);
  expect(page).toContain('申请缺少下列内容');
  expect(pageForm(page, `${caseAt(id)}/ask-clarification`).values.items).toBe(
    '请提供申请人的身份证明\n请提供申请人的联系方式',
  );
  const whole = await bench.register(actor);
  expect(await pageOf(whole.id)).not.toContain('申请缺少下列内容');
});

test('who was reached, when and by what number is kept sealed and shown masked', async () => {
  const { id } = await bench.register(actor, { channel: 'email' }, '2026-03-09');
  moment = morning('2026-03-10');
  const action = `${caseAt(id)}/confirm`;
  const form = pageForm(await pageOf(id), action);
  const silent = await clerk.post(action, form.fill({ way: 'phone' }));
  expect([silent.status, (await silent.text()).includes('请填写所用的号码或者邮箱')]).toEqual([422, true]);
  expect((await clerk.post(action, form.fill({ way: 'phone', number: NUMBER, answeredBy: '申请人本人' }))).status).toBe(
    303,
  );
  const { acts, state } = await bench.state('east', id);
  expect(JSON.stringify(acts.at(-1)?.data)).not.toContain(NUMBER);
  expect(state.firstReceivedOn).toBe('2026-03-10');
  const page = await pageOf(id);
  expect([page.includes(NUMBER), page.includes('申请人本人'), page.includes('已确认')]).toEqual([false, true, true]);
});

test('three attempts that failed let the case go on, no earlier than the last; where the site waits, nothing does', async () => {
  const { id } = await bench.register(actor, { channel: 'post-plain' }, '2026-03-03');
  const attempt = (on: string) =>
    bench.on(on, actor, (desk) =>
      recordAttempt(desk, id, { way: 'phone', number: NUMBER, answeredBy: '', remarks: '无人接听' }),
    );
  const goOn = (on: string) => bench.on(on, actor, (desk) => receiveUnreached(desk, id));
  await attempt('2026-03-03');
  await attempt('2026-03-04');
  await expect(goOn('2026-03-04')).rejects.toMatchObject({ text: { zh: expect.stringContaining('还差1次') } });
  expect(await pageOf(id)).toContain('联系申请人2次未成');
  await attempt('2026-03-06');
  await bench.on('2026-03-06', bench.system('east'), (desk) =>
    changeSite(desk, { settings: { intake: { attempts: 3, unreached: 'wait' } } }),
  );
  await expect(goOn('2026-03-06')).rejects.toMatchObject({ text: { zh: expect.stringContaining('联系到申请人以后') } });
  await bench.on('2026-03-06', bench.system('east'), (desk) =>
    changeSite(desk, { settings: { intake: { attempts: 3, unreached: 'proceed' } } }),
  );
  const early = bench.on('2026-03-06', actor, (desk) =>
    receiveUnreached(desk, id, { happenedOn: Temporal.PlainDate.from('2026-03-05'), late: '补登' }),
  );
  await expect(early).rejects.toMatchObject({ text: { zh: expect.stringContaining('日期不能早于2026-03-06') } });
  await goOn('2026-03-06');
  const { state } = await bench.state('east', id);
  expect([state.stage, state.firstReceivedOn, state.contacts.length]).toEqual(['handling', '2026-03-06', 3]);
  expect(await pageOf(id)).toContain('多次联系申请人未成');
});

test('an oral request is filled in by staff, printed, signed and filed; the help is recorded', async () => {
  const blank = pageForm(await stepTwo('oral', '2026-03-10'), NEW).fill({ ...typed, helpNote: '' });
  const unsaid = await clerk.post(NEW, blank);
  expect([unsaid.status, (await unsaid.text()).includes('请写明书面申请的困难')]).toEqual([422, true]);
  const id = await register('oral', {
    identityNumber: '110101199003070011',
    phone: NUMBER,
    helpNote: '申请人不识字，代为填写并宣读',
  });
  expect((await bench.state('east', id)).state.help).toMatchObject([
    { kinds: ['writing'], note: { note: '申请人不识字，代为填写并宣读' } },
  ]);
  const counted = { siteId: 'east', unitIds: [bench.unit('east')], from: '2026-03-01', to: '2026-03-31' };
  expect(await countHelp(bench.office, counted)).toEqual({ cases: 1, kinds: { writing: 1 } });
  expect(await countHelp(bench.office, { ...counted, unitIds: [bench.unit('east', 'town-a')] })).toEqual({
    cases: 0,
    kinds: {},
  });
  expect(await pageOf(id)).toContain('口头申请表尚未由申请人签字入卷');
  const printed = await clerk.post(`${caseAt(id)}/oral-form`, {});
  expect(printed.headers.get('content-type')).toBe('application/pdf');
  const file = join(tmpdir(), `oral-${id}.pdf`);
  writeFileSync(file, new Uint8Array(await printed.arrayBuffer()));
  const text = run('pdftotext', '-layout', file, '-').replaceAll(/\s/g, '');
  for (const said of [
    '沈知远',
    '110101199003070011',
    NUMBER,
    '青山镇2025年度道路养护合同',
    '申请人（签名或者按指印）',
    '代为填写',
    'clerk某',
  ])
    expect(text, said).toContain(said);
  const signed = new FormData();
  signed.append('version', String((await bench.state('east', id)).version));
  signed.append('of', 'signed');
  signed.append('note', '申请人当场签字');
  signed.append('happenedOn', '2026-03-10');
  signed.append('files', new File(['%PDF-1.7\nx\n%%EOF\n'], '签字件.pdf'));
  expect((await clerk.ask(`${caseAt(id)}/papers`, { method: 'POST', body: signed })).status).toBe(303);
  expect(await pageOf(id)).not.toContain('口头申请表尚未由申请人签字入卷');
  const counter = await bench.register(actor, { submission: submission() });
  expect((await clerk.get(`${caseAt(counter.id)}/oral-form`)).status).toBe(404);
});

test('a confirmation of before contacts were kept still counts', async () => {
  const { id } = await bench.register(actor, { channel: 'post-plain' }, '2026-03-03');
  await bench.on('2026-03-04', actor, (desk) => confirmRequest(desk, id));
  expect((await bench.state('east', id)).state).toMatchObject({ stage: 'handling', contacts: [] });
  expect((await bench.replayed()).differences).toEqual([]);
  expect(bench.faults).toEqual([]);
});
