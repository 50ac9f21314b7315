import { Document, Packer, Paragraph } from 'docx';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { approveAnswer, draftAnswer, submitDraft } from '../../src/requests/actions-answer.ts';
import { readFile } from '../../src/requests/frozen.ts';
import { morning, openRequests, PASSWORD, type RequestsBench } from './bench.ts';
import type { Browser } from './browser.ts';

const HERE = '/office/requests/letter-template';
let moment = morning('2026-03-02');
let bench: RequestsBench;
let office: Browser;
let clerk: Actor;
let head: Actor;

beforeAll(async () => {
  bench = await openRequests(() => moment);
  clerk = bench.someone('east');
  head = bench.someone('east', 'approver');
  await bench.staff('east', 'office', 'disclosure-office');
  await bench.staff('east', 'drafter', 'drafter');
  // the store of sessions keeps the world's time
  moment = Temporal.Now.instant();
  office = await signedIn('office');
});
afterAll(() => bench.close());
beforeEach(() => {
  bench.faults.length = 0;
});

async function signedIn(username: string): Promise<Browser> {
  const browser = bench.browser('east');
  await browser.post('/sign-in', { username, password: PASSWORD });
  return browser;
}

async function template(place = '{{正文}}'): Promise<File> {
  const children = [new Paragraph('东县人民政府用笺'), new Paragraph('第{{文号}}'), new Paragraph(place)];
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  return new File([new Uint8Array(bytes)], '东县模板.docx');
}

async function upload(browser: Browser, file: File | null, unitId = bench.unit('east')): Promise<Response> {
  const body = new FormData();
  body.append('unitId', unitId);
  if (file) body.append('template', file);
  return browser.ask(HERE, { method: 'POST', body });
}

const textOf = async (bytes: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
const sample = (format: string, unitId = bench.unit('east')) => office.get(`${HERE}/sample.${format}?unit=${unitId}`);

/** An answer of the unit as it is frozen. */
async function frozenAnswer() {
  const { id } = await bench.register(clerk);
  await bench.on('2026-03-04', clerk, async (desk) => {
    await draftAnswer(desk, id, {
      decision: { outcome: 'r3_1', way: 'provided', documents: ['补偿安置方案'], form: '纸质' },
    });
    await submitDraft(desk, id);
  });
  await bench.on('2026-03-05', head, (desk) => approveAnswer(desk, id));
  const letter = (await bench.state('east', id)).state.approval?.letter;
  if (!letter) throw new Error('nothing was approved');
  const bytes = async (file: typeof letter.pdf) =>
    new Uint8Array((await readFile(bench.office, bench.keys, { siteId: 'east', id }, file)) ?? expect.fail('erased'));
  return { id, letter, docx: await bytes(letter.docx), pdf: await bytes(letter.pdf) };
}

describe('the template of a unit', () => {
  test('is refused by the name of its fault, and nothing is kept of it', async () => {
    const refused = await upload(office, await template('正文写在这里'));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('缺少占位段落“{{正文}}”');
    expect((await upload(office, null)).status).toBe(422);
    expect((await upload(office, new File(['{{正文}}'], 'a.docx'))).status).toBe(422);
    expect(await (await office.get(`${HERE}?unit=${bench.unit('east')}`)).text()).toContain('没有模板');
  });

  test('is tried on a sample and used for letters from then on, of this unit alone', async () => {
    expect((await upload(office, await template())).status).toBe(303);
    const page = await (await office.get(`${HERE}?unit=${bench.unit('east')}`)).text();
    expect(page).toContain('东县模板.docx');
    const tried = await textOf(new Uint8Array(await (await sample('docx')).arrayBuffer()));
    expect(tried).toContain('东县人民政府用笺');
    expect(tried).toContain('这是用来检查文书样式的示例');
    const other = await sample('docx', bench.unit('east', 'town-a'));
    expect(await textOf(new Uint8Array(await other.arrayBuffer()))).not.toContain('东县人民政府用笺');
    const { letter, docx } = await frozenAnswer();
    const text = await textOf(docx);
    expect(text).toContain('东县人民政府用笺');
    expect(text).toContain(`第${letter.number}`);
    expect(text).toContain('本机关决定予以公开');
  });

  test('is given back as it came, and letters are printed without it once it is removed', async () => {
    const kept = await office.get(`${HERE}/file?unit=${bench.unit('east')}`);
    expect(await textOf(new Uint8Array(await kept.arrayBuffer()))).toContain('{{正文}}');
    expect((await office.post(`${HERE}/remove`, { unitId: bench.unit('east') })).status).toBe(303);
    expect((await office.get(`${HERE}/file?unit=${bench.unit('east')}`)).status).toBe(404);
    expect(await textOf((await frozenAnswer()).docx)).not.toContain('东县人民政府用笺');
  });

  test('is the business of the disclosure office and of no other site', async () => {
    const drafter = await signedIn('drafter');
    expect((await upload(drafter, await template())).status).toBe(403);
    expect((await upload(office, await template(), bench.unit('west'))).status).toBeGreaterThanOrEqual(403);
    expect((await office.get(`${HERE}?unit=${bench.unit('west')}`)).status).toBe(404);
  });
});

test('name and lines of the head stand on the PDF of the letters that follow', async () => {
  const unitId = bench.unit('east');
  const tooMany = await office.post(`${HERE}/head`, {
    unitId,
    name: '东县人民政府',
    lines: '一\n二\n三\n四',
    color: 'red',
  });
  expect(tooMany.status).toBe(422);
  expect(await tooMany.text()).toContain('最多三行');
  const typed = { unitId, name: '东县人民政府公文', lines: '政务中路1号', color: 'black' };
  const saved = await office.post(`${HERE}/head`, typed);
  expect(saved.status).toBe(303);
  expect(await (await office.get(saved.headers.get('location') ?? '')).text()).toContain('已保存。');
  const { text } = await extractText(await getDocumentProxy((await frozenAnswer()).pdf.slice()), { mergePages: true });
  expect(text.replace(/\s/g, '')).toContain('东县人民政府公文政务中路1号');
});

test('all letters of a case are on one page, with their files', async () => {
  const { id, letter } = await frozenAnswer();
  const page = await (await office.get(`/office/requests/${id}/letters`)).text();
  expect(page).toContain(letter.number);
  expect(page).toContain('已审签，待发出');
  const file = await office.get(`/office/requests/${id}/files/${letter.pdf.blob}`);
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});
