/** Papers of a case: attached by applicants, filed by the office, sealed, and nowhere but in the case. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { filesOf } from '../../src/requests/archive/contents.ts';
import { filePapers } from '../../src/requests/papers/actions.ts';
import { waitingRequests } from '../../src/requests/waiting.ts';
import { siteSettings } from '../../src/units/read.ts';
import { zipOf } from '../support/zip.ts';
import { openRequests, PASSWORD, type RequestsBench } from './bench.ts';
import type { Browser } from './browser.ts';

const SECRET = '委托人欧阳秋霖的住址';
const pdf = (text: string) => new File([`%PDF-1.7\n${text}\n%%EOF\n`], `${SECRET}.pdf`);

const office = (extra: string, data: Buffer) =>
  zipOf([
    { name: '[Content_Types].xml', data: Buffer.from('<Types/>') },
    { name: 'word/document.xml', data: Buffer.from('<root/>') },
    { name: extra, data },
  ]);
const armed = [new File([new Uint8Array(office('word/vbaProject.bin', Buffer.from('x')))], '委托书.docx')];
const bomb = [new File([new Uint8Array(office('word/media/a.bin', Buffer.alloc(101 << 20)))], '照片.docx')];

let bench: RequestsBench;
let actor: Actor;
let clerk: Browser;
let stranger: Browser;
let citizen: Browser;

beforeAll(async () => {
  bench = await openRequests();
  actor = await bench.staff('east', 'clerk', 'drafter');
  await bench.staff('east', 'other', 'drafter', 'town-b');
  [clerk, stranger, citizen] = [bench.browser('east'), bench.browser('east'), bench.browser('east')];
  await clerk.post('/sign-in', { username: 'clerk', password: PASSWORD });
  await stranger.post('/sign-in', { username: 'other', password: PASSWORD });
}, 60_000);
afterAll(() => bench.close());
beforeEach(() => {
  bench.faults.length = 0;
});

function send(who: Browser, path: string, fields: Record<string, string>, files: Record<string, readonly File[]>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const [name, list] of Object.entries(files)) for (const file of list) body.append(name, file);
  return who.ask(path, { method: 'POST', body });
}

const asked = () => ({
  id: crypto.randomUUID(),
  unit: bench.unit('east'),
  applicantKind: 'natural',
  name: '沈知远',
  identityDocument: 'id-card',
  identityNumber: '110101199003070011',
  phone: '13912345678',
  description: '东岭村2025年征地补偿方案',
  form: 'electronic',
  delivery: 'online',
});

/** Lodges with these files and reads number and code off the receipt. */
async function lodged(files: readonly File[], fields = asked()) {
  const response = await send(citizen, '/requests/new', fields, { papers: files });
  expect(response.status).toBe(303);
  const html = await (await citizen.get('/requests/receipt')).text();
  const [number = '', code = ''] = [...html.matchAll(/<strong>([^<]+)<\/strong>/g)].map(([, found]) => found ?? '');
  await bench.sweep('east');
  return { id: fields.id, number, code };
}

describe('what an applicant attaches', () => {
  test('is filed with the request once, sealed, and read by whoever may read the case alone', async () => {
    const fields = asked();
    const { id } = await lodged([pdf('甲'), pdf('乙')], fields);
    await lodged([pdf('甲'), pdf('乙')], fields);
    const { state, acts } = await bench.state('east', id);
    expect(acts.map(({ kind }) => kind)).toEqual(['request.lodged', 'request.papers-sent']);
    expect(state.papers).toMatchObject([
      { of: 'request', by: 'applicant', names: { names: [`${SECRET}.pdf`, `${SECRET}.pdf`] } },
    ]);
    const [first] = state.papers[0]?.files ?? [];
    const page = await (await clerk.get(`/office/requests/${id}`)).text();
    expect(page).toContain('申请和补充的材料');
    expect(page).toContain(`/office/requests/${id}/files/${first?.blob}`);
    const got = await clerk.get(`/office/requests/${id}/files/${first?.blob}`);
    expect(await got.text()).toBe('%PDF-1.7\n甲\n%%EOF\n');
    expect(got.headers.get('content-disposition')).toContain('attachment');
    expect((await stranger.get(`/office/requests/${id}/files/${first?.blob}`)).status).toBe(403);
    const { rows } = await sql<{ bytes: Buffer }>`select bytes from office.blobs where digest = ${first?.blob}`.execute(
      bench.owner,
    );
    expect(rows[0]?.bytes.includes('%PDF')).toBe(false);
    const data = JSON.stringify(acts.map((act) => act.data));
    expect(data).not.toContain(SECRET);
    expect(filesOf(acts).map(({ name }) => name)).toEqual([`${SECRET}.pdf`, `${SECRET}.pdf`]);
  });

  test('is refused where it is not what it says, hides a bomb or macros, or is too much; nothing is lodged', async () => {
    const cases: [readonly File[], string][] = [
      [armed, '宏'],
      [bomb, '过大'],
      [[new File([Buffer.from('89504e470d0a1a0a0000', 'hex')], '图.docx')], '不符'],
      [[new File([Buffer.from('4d5a90000000', 'hex')], '程序.xlsx')], '不是可以上传的类型'],
      [[new File([new Uint8Array(11 << 20)], '大.pdf')], '10MB'],
      [Array.from({ length: 6 }, (_, at) => pdf(`${at}`)), '最多附5个'],
      [[new File([Buffer.from('504b0506'.padEnd(44, '0'), 'hex')], '空.zip')], '不是可以'],
    ];
    const before = await sql<{ n: number }>`select count(*)::int as n from office.acts`.execute(bench.owner);
    for (const [files, says] of cases) {
      const response = await send(citizen, '/requests/new', asked(), { papers: files });
      const html = await response.text();
      expect([response.status, html.includes(says)], says).toEqual([422, true]);
    }
    const after = await sql<{ n: number }>`select count(*)::int as n from office.acts`.execute(bench.owner);
    expect(after.rows).toEqual(before.rows);
    expect(bench.faults).toEqual([]);
  });

  test('is chosen again where the form comes back, and a body beyond the limit is not read', async () => {
    const response = await send(citizen, '/requests/new', { ...asked(), description: '' }, { papers: [pdf('甲')] });
    expect([response.status, (await response.text()).includes('附件没有保留')]).toEqual([422, true]);
    const whole = Array.from({ length: 4 }, (_, at) => new File([new Uint8Array(9 << 20)], `${at}.pdf`));
    expect((await send(citizen, '/requests/new', asked(), { papers: whole })).status).toBe(413);
    // other forms of the public stay small
    const status = await send(citizen, '/requests/status', { number: 'a'.repeat(400_000), code: 'b' }, {});
    expect(status.status).toBe(413);
  });

  test('comes later too, by number and code, while the case is open', async () => {
    const ticket = await lodged([]);
    const unsaid = await send(citizen, '/requests/papers', { number: ticket.number, code: ticket.code }, {});
    const html = await unsaid.text();
    expect([unsaid.status, html.includes('请选择文件'), html.includes('请说明是什么材料')]).toEqual([422, true, true]);
    const mark = async () => {
      const source = { db: bench.office, keys: bench.keys, settings: await siteSettings(bench.office, 'east') };
      const today = Temporal.Now.plainDateISO('Asia/Shanghai');
      const items = await waitingRequests({ ...source, today }, 'east', 'all');
      return items.find(({ id }) => id === ticket.id)?.mark ?? 0;
    };
    const before = await mark();
    const more = { number: ticket.number, code: ticket.code, note: '户口簿复印件' };
    const done = await send(citizen, '/requests/papers', more, { papers: [pdf('丙')] });
    const shown = await done.text();
    expect([done.status, shown.includes('材料已收到'), shown.includes(`${SECRET}.pdf`)]).toEqual([200, true, true]);
    await bench.sweep('east');
    expect(await (await clerk.get(`/office/requests/${ticket.id}`)).text()).toContain('补充材料：户口簿复印件');
    // whoever handles the case is told of it
    expect(await mark()).toBeGreaterThan(before);
    await send(citizen, '/requests/withdraw', { ...ticket, sure: 'yes', reason: '' }, {});
    const late = await send(citizen, '/requests/papers', more, { papers: [pdf('丁')] });
    expect(await late.text()).toContain('申请目前的状态不能这样办理');
    const wrong = await send(citizen, '/requests/papers', { ...more, code: 'WRONGCODE2' }, { papers: [pdf('丁')] });
    expect(wrong.status).toBe(422);
    expect(
      (await bench.state('east', ticket.id)).acts.filter(({ kind }) => kind === 'request.papers-sent'),
    ).toHaveLength(1);
  });

  test('has its limits in the database too', async () => {
    const hex = 'a'.repeat(64);
    const call = (of: string, type: string, size: number, file: Buffer) =>
      sql`select intake.file_papers('east', 'X', ${hex}, ${of}, ${[type]}::text[], ${[size]}::integer[],
        ${[hex]}::text[], ${[file]}::bytea[], ${Buffer.alloc(40)})`.execute(bench.intake);
    const wrong = [
      ['proof', 'application/pdf', 5, 40],
      ['more', 'application/zip', 5, 40],
      ['more', 'application/pdf', 0, 40],
      ['more', 'application/pdf', 5, 4],
      ['more', 'application/pdf', 5, 14_000_001],
    ] as const;
    // one after the other: a refusal that nobody waits for yet would be a fault of the test
    for (const [of, type, size, length] of wrong)
      await expect(call(of, type, size, Buffer.alloc(length))).rejects.toMatchObject({ code: '23514' });
  });
});

describe('what the office files', () => {
  test('stands in the case with kind, reason, day and person; a mistake is voided', async () => {
    const { id } = await bench.register(actor);
    const file = { name: `${SECRET}.png`, mediaType: 'image/png', bytes: new Uint8Array([1, 2, 3]) };
    await bench.on('2026-03-05', actor, (desk) =>
      filePapers(desk, id, { of: 'envelope', note: '信封正面邮戳', files: [file] }),
    );
    const { state } = await bench.state('east', id);
    expect(state.papers).toMatchObject([{ of: 'envelope', by: 'office', on: '2026-03-05', personId: actor.personId }]);
    const page = await (await clerk.get(`/office/requests/${id}`)).text();
    for (const shown of [`${SECRET}.png`, '信封、邮戳、签收凭证：信封正面邮戳', '2026-03-05', 'clerk某'])
      expect(page).toContain(shown);
    const nothing = bench.on('2026-03-05', actor, (desk) =>
      filePapers(desk, id, { of: 'more', note: '无', files: [] }),
    );
    await expect(nothing).rejects.toMatchObject({ id: 'request-papers' });
  });

  test('is refused by the form where it is armed, and kept where it is sound', async () => {
    const { id } = await bench.register(actor);
    const { version } = await bench.state('east', id);
    const fields = { version: String(version), of: 'identity', note: '授权委托书' };
    const action = `/office/requests/${id}/papers`;
    const bad = await send(clerk, action, fields, { files: armed });
    expect([bad.status, (await bad.text()).includes('宏')]).toEqual([422, true]);
    expect((await send(clerk, action, fields, { files: [pdf('委托')] })).status).toBe(303);
    expect((await send(stranger, action, fields, { files: [pdf('委托')] })).status).toBe(403);
    expect((await bench.state('east', id)).state.papers).toHaveLength(1);
  });

  test('is gone with the key of the case', async () => {
    const { id } = await bench.register(actor);
    const file = { name: '证.png', mediaType: 'image/png', bytes: new Uint8Array([1, 2, 3]) };
    await bench.on('2026-03-05', actor, (desk) => filePapers(desk, id, { of: 'proof', note: '证', files: [file] }));
    const [kept] = (await bench.state('east', id)).state.papers[0]?.files ?? [];
    await bench.keys.destroy(id);
    const page = await (await clerk.get(`/office/requests/${id}`)).text();
    expect([page.includes('证明材料1'), page.includes('证.png')]).toEqual([true, false]);
    expect((await clerk.get(`/office/requests/${id}/files/${kept?.blob}`)).status).toBe(404);
  });
});

test('the state of the office is what the acts say', async () => {
  await bench.sweep('east');
  expect((await bench.replayed()).differences).toEqual([]);
});
