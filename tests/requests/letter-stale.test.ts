import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { approveAnswer, draftAnswer, returnDraft, sendAnswer, submitDraft } from '../../src/requests/actions-answer.ts';
import { askClarification, consult } from '../../src/requests/actions-wait.ts';
import { lettersOf } from '../../src/requests/letter-list.ts';
import { renewLetter } from '../../src/requests/renewal/actions.ts';
import { recordService } from '../../src/requests/service/actions.ts';
import { changeUnit } from '../../src/units/unit-actions.ts';
import { day, openRequests, PASSWORD, type RequestsBench } from './bench.ts';
import { pageForm } from './page-form.ts';

let bench: RequestsBench;
let clerk: Actor;
let head: Actor;
beforeAll(async () => {
  bench = await openRequests();
  clerk = bench.someone('east');
  head = bench.someone('east', 'approver');
});
afterAll(() => bench.close());

const decision = { outcome: 'r3_1', way: 'provided', documents: ['补偿安置方案'], form: '纸质' } as const;

test('an answer whose facts changed after approval is not sent until it was approved anew', async () => {
  const { id } = await bench.register(clerk);
  const approve = async () => {
    await bench.on('2026-03-05', clerk, (desk) => submitDraft(desk, id));
    await bench.on('2026-03-05', head, (desk) => approveAnswer(desk, id));
  };
  await bench.on('2026-03-04', clerk, (desk) =>
    draftAnswer(desk, id, { decision: { ...decision, documents: [...decision.documents] } }),
  );
  await approve();
  await bench.on('2026-03-05', bench.system('east'), (desk) =>
    changeUnit(desk, bench.unit('east'), { courts: [{ name: '云州铁路运输法院', from: '2019-01-01', to: null }] }),
  );
  const send = () => bench.on('2026-03-06', clerk, (desk) => sendAnswer(desk, id));
  await expect(send()).rejects.toMatchObject({
    id: 'request-stale',
    text: { zh: expect.stringContaining('管辖法院由“示范县人民法院”变为“云州铁路运输法院”') },
  });
  await bench.on('2026-03-06', head, (desk) => returnDraft(desk, id, '管辖法院已调整，请重新送审'));
  await bench.on('2026-03-06', clerk, (desk) => submitDraft(desk, id));
  await bench.on('2026-03-06', head, (desk) => approveAnswer(desk, id));
  await send();
  expect((await bench.state('east', id)).state.stage).toBe('answered');
});

const move = (on: string, address: string) =>
  bench.on(on, bench.system('east'), (desk) =>
    changeUnit(desk, bench.unit('east'), { contact: { address, phone: '0000-1234567' } }),
  );

test('a notice whose facts changed does not leave; one click makes it anew under its number, and the applicant gets that', async () => {
  const { id, number, code } = await bench.register(clerk);
  await bench.on('2026-03-04', clerk, (desk) =>
    askClarification(desk, id, { items: ['请写明年份'], replyBy: day('2026-03-20') }),
  );
  await move('2026-03-05', '新区大道8号');
  const old = (await bench.state('east', id)).state.clarification?.letter;
  const serve = () =>
    bench.on('2026-03-05', clerk, (desk) => recordService(desk, id, { letter: old?.number ?? '', way: 'email' }));
  await expect(serve()).rejects.toMatchObject({
    id: 'request-stale',
    text: { zh: expect.stringMatching(/由“人民路1号”变为“新区大道8号”.*/) },
  });
  await bench.staff('east', 'renewer', 'drafter');
  const browser = bench.browser('east');
  await browser.post('/sign-in', { username: 'renewer', password: PASSWORD });
  const address = `/office/requests/${id}/letters`;
  const page = await (await browser.get(address)).text();
  expect(page).toContain('按现在的案卷重新生成');
  const held = await browser.get(`/office/requests/${id}/files/${old?.pdf.blob}`);
  expect([held.status, (await held.text()).includes('按现在的案卷重新生成')]).toEqual([409, true]);
  const form = pageForm(page, `${address}/renew`);
  expect((await browser.post(`${address}/renew`, form.fill({}))).status).toBe(303);
  const { state, acts } = await bench.state('east', id);
  const anew = state.clarification?.letter;
  expect([anew?.number, anew?.date]).toEqual([old?.number, old?.date]);
  expect(anew?.pdf.digest).not.toBe(old?.pdf.digest);
  expect(lettersOf(state, acts).map(({ letter, standing }) => [letter.pdf.blob, standing])).toEqual([
    [old?.pdf.blob, 'replaced'],
    [anew?.pdf.blob, 'issued'],
  ]);
  expect(state.clarification?.askedOn).toBe('2026-03-04');
  await serve();
  const citizen = bench.browser('east');
  const own = await (await citizen.post('/requests/status', { number, code })).text();
  expect([own.includes(anew?.pdf.blob ?? '-'), own.includes(old?.pdf.blob ?? '-')]).toEqual([true, false]);
  const file = await citizen.post('/requests/file', { number, code, file: anew?.pdf.blob ?? '' });
  expect(file.headers.get('content-type')).toBe('application/pdf');
  // served, or as the case says: nothing to make anew
  await expect(bench.on('2026-03-06', clerk, (desk) => renewLetter(desk, id, old?.number ?? ''))).rejects.toMatchObject(
    { id: 'request-renewal' },
  );
});

test('what left on an earlier day left as it was; an enquiry to a third party is made anew where it waits, out of the applicant’s sight', async () => {
  const { id, number, code } = await bench.register(clerk);
  await bench.on('2026-03-06', clerk, (desk) =>
    askClarification(desk, id, { items: ['请写明年份'], replyBy: day('2026-03-20') }),
  );
  const letter = (await bench.state('east', id)).state.clarification?.letter?.number ?? '';
  await move('2026-03-10', '旧城路3号');
  await bench.on('2026-03-10', clerk, (desk) =>
    recordService(desk, id, { letter, way: 'email' }, { happenedOn: day('2026-03-06'), late: '当日发出，次日补登' }),
  );
  const other = await bench.register(clerk);
  await bench.on('2026-03-10', clerk, (desk) =>
    consult(desk, other.id, { who: 'third-party', name: '某公司', information: '合同', interest: '商业秘密' }),
  );
  await move('2026-03-11', '人民路1号');
  const enquiry = (await bench.state('east', other.id)).state.consultations[0]?.letter;
  await bench.on('2026-03-11', clerk, (desk) => renewLetter(desk, other.id, enquiry?.number ?? ''));
  const anew = (await bench.state('east', other.id)).state.consultations[0]?.letter;
  expect(anew?.pdf.digest).not.toBe(enquiry?.pdf.digest);
  const citizen = bench.browser('east');
  const own = await (await citizen.post('/requests/status', { number: other.number, code: other.code })).text();
  expect([own.includes('重新生成文书'), own.includes(anew?.number ?? '-')]).toEqual([false, false]);
  expect((await citizen.post('/requests/file', { number, code, file: anew?.pdf.blob ?? '' })).status).toBe(404);
  expect((await bench.replayed()).differences).toEqual([]);
});
