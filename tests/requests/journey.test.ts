/** A request from the public's form to the downloaded answer, through pages alone. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFile } from '../../src/requests/frozen.ts';
import { openRequests, PASSWORD, type RequestsBench } from './bench.ts';
import type { Browser } from './browser.ts';

const NAME = '欧阳秋霖';
const ID = '110101199003070011';
const planted = [
  NAME,
  ID,
  '13912345678',
  '丰水路17号附3',
  '东岭村第三村民小组安置方案',
  '只要2025年的那一份',
  '东岭村安置方案全文',
];

let bench: RequestsBench;
let citizen: Browser;
let clerk: Browser;
let head: Browser;
let number = '';
let code = '';
let id = '';

beforeAll(async () => {
  bench = await openRequests();
  await bench.staff('east', 'clerk', 'drafter');
  await bench.staff('east', 'head', 'approver');
  citizen = bench.browser('east');
  clerk = bench.browser('east');
  head = bench.browser('east');
  await clerk.post('/sign-in', { username: 'clerk', password: PASSWORD });
  await head.post('/sign-in', { username: 'head', password: PASSWORD });
});
afterAll(() => bench.close());

const field = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

async function act(who: Browser, slug: string, fields: Record<string, string> = {}) {
  const page = await (await who.get(`/office/requests/${id}`)).text();
  const response = await who.post(`/office/requests/${id}/${slug}`, { version: field(page, 'version'), ...fields });
  expect([slug, response.status, response.status === 303 ? '' : await response.text()]).toEqual([slug, 303, '']);
}

const status = async (path = '/requests/status', more: Record<string, string> = {}) => {
  const response = await citizen.post(path, { number, code, ...more });
  return { status: response.status, html: await response.text() };
};

test('a form with mistakes says what is wrong and keeps what was typed', async () => {
  const form = await (await citizen.get('/requests/new?unit=gov')).text();
  expect(form).toContain('href="/ask-whom"');
  const response = await citizen.post('/requests/new', {
    id: field(form, 'id'),
    unit: bench.unit('east'),
    applicantKind: 'natural',
    name: NAME,
    identityDocument: 'id-card',
    identityNumber: '110101199003070012',
    description: '东岭村第三村民小组安置方案',
    form: 'electronic',
    delivery: 'email',
  });
  const html = await response.text();
  expect(response.status).toBe(422);
  expect(html).toContain('证件号码不正确');
  expect(html).toContain('请至少填写电话或者邮箱中的一项');
  expect(html).toContain('选择电子邮件的，请填写邮箱');
  expect(html).toContain(NAME);
  expect(html).toContain(field(form, 'id'));
});

test('a complete form gives number and code once, in no address', async () => {
  const form = await (await citizen.get('/requests/new?unit=gov')).text();
  const fields = {
    id: field(form, 'id'),
    unit: bench.unit('east'),
    applicantKind: 'natural',
    name: NAME,
    identityDocument: 'id-card',
    identityNumber: ID,
    phone: '13912345678',
    address: '丰水路17号附3',
    description: '东岭村第三村民小组安置方案',
    form: 'electronic',
    delivery: 'online',
  };
  const response = await citizen.post('/requests/new', fields);
  expect([response.status, response.headers.get('location')]).toEqual([303, '/requests/receipt']);
  const receipt = await (await citizen.get('/requests/receipt')).text();
  [number = '', code = ''] = [...receipt.matchAll(/<strong>([^<]+)<\/strong>/g)].map((match) => match[1] ?? '');
  expect(number).toMatch(/^GOV-\d{4}-0001$/);
  expect(code).toMatch(/^[2-9A-Z]{10}$/);
  expect(await (await citizen.get('/requests/receipt')).text()).toContain('回执只显示一次');
  // the same form again is the same request, not a second one
  await citizen.post('/requests/new', fields);
  expect(await (await citizen.get('/requests/receipt')).text()).toContain(number);
});

test('a wrong number and a wrong code get the same words', async () => {
  const wrong = await Promise.all([
    citizen.post('/requests/status', { number, code: 'AAAAAAAAAA' }),
    citizen.post('/requests/status', { number: 'GOV-2026-9999', code }),
  ]);
  const said = await Promise.all(
    wrong.map(async (response) => /alert-danger.*?<\/ul>/s.exec(await response.text())?.[0]),
  );
  expect(wrong.map((response) => response.status)).toEqual([422, 422]);
  expect(said[0]).toBe(said[1]);
  expect(said[0]).toContain('登记编号或者查询码不正确');
});

test('the case appears on the board after the sweep and at once on the status page', async () => {
  expect((await status()).html).toContain('办理中');
  await bench.sweep('east');
  const board = await (await clerk.get('/office/requests')).text();
  expect(board).toContain(number);
  expect(board).toMatch(/剩20个工作日/);
  id = new RegExp(`/office/requests/([0-9a-f-]{36})">${number}`).exec(board)?.[1] ?? '';
  expect(id).not.toBe('');
});

test('clarification is asked, handed in online, and the clock starts afresh', async () => {
  const today = Temporal.Now.plainDateISO('Asia/Shanghai');
  await act(clerk, 'ask-clarification', {
    items: '写明年份\n写明村民小组',
    replyBy: today.add({ days: 20 }).toString(),
  });
  const page = await status();
  expect(page.html).toContain('写明村民小组');
  expect(page.html).toContain('待申请人补正');
  const done = await status('/requests/supplement', { text: '只要2025年的那一份' });
  expect(done.html).toContain('补正已收到');
  expect((await status('/requests/supplement', { text: '再补一次' })).html).toContain('申请目前的状态不能这样办理');
  const { state } = await bench.state('east', id);
  expect([state.stage, state.supplement]).toEqual(['handling', { text: '只要2025年的那一份' }]);
});

test('an extension is proposed by one person and approved by another', async () => {
  await act(clerk, 'propose-extension', { workingDays: '10', reason: '涉及多年度档案，检索需要时间' });
  await act(head, 'approve-extension');
  expect((await status()).html).toContain('20+10个工作日');
});

test('a refused act keeps what was typed', async () => {
  const page = await (await clerk.get(`/office/requests/${id}/fee`)).text();
  const response = await clerk.post(`/office/requests/${id}/fee`, {
    version: field(page, 'version'),
    way: 'by-count',
    payment: '凭通知书到政务大厅缴纳',
    happenedOn: field(page, 'happenedOn') || Temporal.Now.plainDateISO('Asia/Shanghai').toString(),
    late: '',
  });
  const html = await response.text();
  expect([response.status, html.includes('按件计收标准内不收费'), html.includes('凭通知书到政务大厅缴纳')]).toEqual([
    409,
    true,
    true,
  ]);
});

test('the answer is drafted, previewed, approved, sent, and downloaded as the very bytes that were approved', async () => {
  const form = await (await clerk.get(`/office/requests/${id}/draft?decision=r3_1%3Aprovided`)).text();
  const draft = new FormData();
  draft.set('decision', 'r3_1:provided');
  draft.set('version', field(form, 'version'));
  draft.set('documents', '东岭村安置方案全文');
  draft.set('form', '电子');
  draft.set('files', new File(['东岭村安置方案全文，正文如下'], '东岭村安置方案全文.txt', { type: 'text/plain' }));
  const saved = await clerk.ask(`/office/requests/${id}/draft`, { method: 'POST', body: draft });
  expect(saved.status).toBe(303);
  const preview = await (await clerk.get(saved.headers.get('location') ?? '')).text();
  expect(preview).toContain('政府信息公开申请答复书');
  expect(preview).toContain('东岭村安置方案全文');
  await act(clerk, 'submit');
  await act(head, 'return-draft', { remarks: '请核对文件名称' });
  await act(clerk, 'submit');
  expect((await status()).html).toContain('办理中');
  await act(head, 'approve');
  expect((await status()).html).not.toContain('答复书');
  await act(clerk, 'send');
  await act(clerk, 'serve', { method: 'email' });

  const page = (await status()).html;
  expect(page).toContain('予以公开');
  expect(page).toContain('不服答复怎么办');
  expect(page).toContain('示范市人民政府');
  const { state } = await bench.state('east', id);
  const letter = state.answer?.letter;
  if (!letter) throw new Error('nothing was answered');
  const kept = [letter.pdf, letter.docx, ...(state.answer?.attachments ?? [])];
  expect(kept).toHaveLength(3);
  for (const file of kept) {
    expect(page).toContain(file.blob);
    const response = await citizen.post('/requests/file', { number, code, file: file.blob });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.digest);
    const frozen = await readFile(bench.office, bench.keys, { siteId: 'east', id }, file);
    expect(Buffer.compare(bytes, frozen ?? new Uint8Array())).toBe(0);
    expect(response.headers.get('content-disposition')).toContain('attachment');
  }
  const office = await clerk.get(`/office/requests/${id}/files/${letter.pdf.blob}`);
  expect(
    Buffer.from(await office.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('nothing that was planted stands in any table as text', async () => {
  await bench.sweep('east');
  let whole = '';
  for (const table of await bench.tables()) {
    const { rows } = await sql<{ line: string }>`select t::text as line from ${sql.table(table)} t`.execute(
      bench.owner,
    );
    // bytes are printed in hex, so look for the words in that form as well
    const dump = rows.map(({ line }) => line).join('\n');
    whole += dump;
    for (const word of planted) {
      expect(dump.includes(word), `${word} in ${table}`).toBe(false);
      const hex = Buffer.from(word).toString('hex');
      expect(word.length > 2 && dump.includes(hex), `${word} in bytes of ${table}`).toBe(false);
    }
  }
  // the search itself sees what is there
  expect(whole).toContain(number);
  expect(whole).toContain('request.answered');
});

test('acts replay to the rows that the office holds', async () => {
  expect((await bench.replayed()).differences).toEqual([]);
});

test('once its key is destroyed the case still folds and says so', async () => {
  await bench.keys.destroy(id);
  const { state } = await bench.state('east', id);
  expect([state.stage, state.submission, state.outcome]).toEqual(['served', 'erased', 'r3_1']);
  expect((await bench.replayed()).differences).toEqual([]);
  const page = await clerk.get(`/office/requests/${id}`);
  expect([page.status, (await page.text()).includes('已销毁')]).toEqual([200, true]);
  const own = await status();
  expect([own.status, own.html.includes('已销毁')]).toEqual([200, true]);
  const version = String((await bench.state('east', id)).version);
  const close = await clerk.post(`/office/requests/${id}/close`, { version });
  expect([close.status, (await close.text()).includes('已按期销毁')]).toEqual([409, true]);
});

test('no page met an unexpected fault', () => {
  expect(bench.faults).toEqual([]);
});
