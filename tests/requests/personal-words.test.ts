/** Words of persons, planted in everything that is sealed, and looked for in everything that is not: all acts, all tables. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Actor, Desk } from '../../src/db/acts.ts';
import * as answer from '../../src/requests/actions-answer.ts';
import { proposeMending, refuseMending } from '../../src/requests/actions-mend.ts';
import { dispatchRequest } from '../../src/requests/actions-receive.ts';
import * as wait from '../../src/requests/actions-wait.ts';
import { convertRequest } from '../../src/requests/after/conversion-actions.ts';
import { askCorrection, decideCorrection } from '../../src/requests/after/correction-actions.ts';
import { lodgeReconsideration } from '../../src/requests/after/remedy-actions.ts';
import { recordAttempt, recordHelp } from '../../src/requests/intake/actions.ts';
import { importLedger } from '../../src/requests/ledger/actions.ts';
import { CASES } from '../../src/requests/ledger/layout.ts';
import { ledgerWorkbook } from '../../src/requests/ledger/workbook.ts';
import { ACT_WORDS } from '../../src/requests/messages.ts';
import { filePapers } from '../../src/requests/papers/actions.ts';
import { consultOnline, issueLink, revokeLink, tellCode } from '../../src/requests/parties/actions.ts';
import { giveOpinion } from '../../src/requests/parties/own-opinion.ts';
import { sendCode } from '../../src/requests/parties/sending.ts';
import {
  beginRedaction,
  clear,
  dropRedaction,
  finishRedaction,
  readable,
} from '../../src/requests/redaction/actions.ts';
import { renewLetter } from '../../src/requests/renewal/actions.ts';
import * as review from '../../src/requests/review/actions.ts';
import { findRepetition, joinRequest, separateRequest } from '../../src/requests/serial/actions.ts';
import { recordService } from '../../src/requests/service/actions.ts';
import type { Submission } from '../../src/requests/state.ts';
import { recordUnmasking } from '../../src/requests/unmasking.ts';
import { changeSite } from '../../src/units/site-actions.ts';
import { changeUnit } from '../../src/units/unit-actions.ts';
import { day, morning, openRequests, PASSWORD, type RequestsBench } from './bench.ts';
import type { Browser } from './browser.ts';
import { HANDLING_ROWS } from './form-rows-handling.ts';
import { LATER_ROWS } from './form-rows-later.ts';
import type { Step } from './form-steps.ts';
import { pageForm } from './page-form.ts';

const WORD = '植入密语';
const IDENTITY = '110101199003078612';
const PHONE = '13977771234';
const EMAIL = 'zhiru@miyu.example';
const PLANTED = [WORD, IDENTITY, PHONE, EMAIL];

/** Typed texts that stand open on purpose: of offices and their papers, never of persons. */
const OPEN = new Set([
  ...['receiptNumber', 'tracking', 'body', 'late', 'workingDays'],
  // the case number that a reviewing body or court gives
  ...['reconsideration', 'reconsideration-decided', 'suit', 'suit-decided'].map((slug) => `${slug}:number`),
]);

const person: Submission = {
  applicant: {
    name: `欧阳${WORD}`,
    identity: { document: 'other', number: IDENTITY },
    contactPerson: `联系人${WORD}`,
    phone: PHONE,
    email: EMAIL,
    address: `${WORD}路77号`,
    postcode: '650000',
    fax: PHONE,
  },
  description: `关于${WORD}家宅基地的批准文件`,
  addressedTo: `${WORD}局`,
};

let moment = morning('2026-03-02');
let bench: RequestsBench;
let clerk: Actor;
let head: Actor;
const staff: Record<string, Browser> = {};
const said: unknown[] = [];

beforeAll(async () => {
  for (const way of ['log', 'warn', 'error', 'info'] as const)
    vi.spyOn(console, way).mockImplementation((...words: unknown[]) => said.push(...words));
  bench = await openRequests(() => moment);
  clerk = bench.someone('east');
  head = bench.someone('east', 'approver');
  for (const role of ['drafter', 'approver', 'disclosure-office'] as const) {
    moment = morning('2026-03-02');
    await bench.staff('east', role, role);
    const browser = bench.browser('east');
    moment = Temporal.Now.instant();
    await browser.post('/sign-in', { username: role, password: PASSWORD });
    staff[role] = browser;
  }
}, 60_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await bench.close();
});

const pdf = () => new File([`%PDF-1.7\n${WORD}\n%%EOF\n`], `${WORD}的材料.pdf`);
const newFile = () => ({
  name: `${WORD}.txt`,
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(`${WORD}的全文`),
});

async function built(steps: readonly Step[], given: object = {}): Promise<string> {
  const { id } = await bench.register(clerk, { submission: person, ...given });
  for (const [on, who, task] of steps) await bench.on(on, who === 'clerk' ? clerk : head, (desk) => task(desk, id));
  return id;
}

/** Names of the fields in which anything can be typed. */
function freeTexts(html: string): Set<string> {
  const found = html.matchAll(/<textarea[^>]*\sname="([^"]+)"|<input[^>]*\stype="text"[^>]*\sname="([^"]+)"/g);
  return new Set([...found].map(([, area, line]) => area ?? line ?? ''));
}

async function sent(who: Browser, path: string, fields: Record<string, string>, field: string, file: File | null) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) if (name !== field || !file) body.append(name, value);
  if (file) body.append(field, file);
  return who.ask(path, { method: 'POST', body });
}

/** Every form of a case, with the word in each of its texts and in the name of each file. */
async function postRows(): Promise<void> {
  for (const row of [...HANDLING_ROWS, ...LATER_ROWS]) {
    const id = await built(row.from ?? [], row.given);
    moment = morning(row.today);
    const action = `/office/requests/${id}/${row.slug}`;
    const who = staff[row.who ?? 'drafter'];
    const html = await (await who?.get(`/office/requests/${id}`))?.text();
    if (!who || !html) throw new Error('nobody is signed in');
    const texts = freeTexts(new RegExp(`<form[^>]*action="${action}"[^>]*>(.*?)</form>`, 's').exec(html)?.[1] ?? '');
    const form = pageForm(html, action);
    const typed = Object.fromEntries(
      [...new Set([...Object.keys(row.typed), ...Object.keys(form.values)])].flatMap((name) => {
        if (name === 'contact') return [[name, EMAIL]];
        const given = row.typed[name];
        const isText =
          texts.has(name) &&
          !OPEN.has(name) &&
          !OPEN.has(`${row.slug}:${name}`) &&
          !/^\d{4}-\d\d-\d\d$/.test(given ?? '');
        return isText ? [[name, `${WORD}的${given ?? '话'}`]] : given === undefined ? [] : [[name, given]];
      }),
    );
    const filled = form.fill({ ...typed, ...('happenedOn' in typed ? { late: '次日补登' } : {}) });
    const response = await sent(who, action, filled, 'files', 'files' in form.values ? pdf() : null);
    expect([row.form, response.status]).toEqual([row.form, response.status === 200 ? 200 : 303]);
  }
}

const on = (iso: string, task: (desk: Desk) => Promise<unknown>, who = clerk) => bench.on(iso, who, task);
const granted = () => ({
  decision: { outcome: 'r3_1' as const, way: 'provided' as const, documents: [`${WORD}批准文件`], form: '纸质' },
  attachments: [newFile()],
});

/** An answer with its whole review, a redacted file, an extension; what follows it. */
async function playAnswer(): Promise<void> {
  const chain = { unit: null, group: null, opinion: true, opinionUnit: null, leaderUnit: 'town-b' };
  await bench.at(bench.system('east'), (desk) => changeSite(desk, { settings: { requestChains: [chain] } }));
  moment = morning('2026-03-02');
  const legal = await bench.staff('east', 'legal', 'legal-reviewer');
  const leader = await bench.staff('east', 'leader', 'approver', 'town-b');
  const id = await built([]);
  await on('2026-03-04', (desk) => dispatchRequest(desk, id, bench.unit('east', 'town-a')));
  await on('2026-03-05', (desk) => recordUnmasking(desk, id, '核对身份'));
  await on('2026-03-05', (desk) => wait.proposeExtension(desk, id, { workingDays: 5, reason: `${WORD}的档案` }));
  await on('2026-03-05', (desk) => wait.approveExtension(desk, id), head);
  for (const who of ['agency', 'co-maker', 'third-party'] as const)
    await on('2026-03-05', (desk) =>
      wait.consult(desk, id, { who, name: `${WORD}局`, information: WORD, interest: WORD }),
    );
  await on('2026-03-05', (desk) => wait.noteConsultationReceipt(desk, id, { who: 'co-maker', party: '2' }));
  await on('2026-03-05', (desk) => wait.noteConsultationReceipt(desk, id, { who: 'third-party', party: '3' }));
  for (const [who, party] of [
    ['agency', '1'],
    ['co-maker', '2'],
    ['third-party', '3'],
  ] as const)
    await on('2026-03-06', (desk) => wait.recordOpinion(desk, id, { who, party, consents: true, text: `${WORD}同意` }));
  const file = await readable(newFile());
  await on('2026-03-06', (desk) => beginRedaction(desk, id, file));
  const source = (await bench.state('east', id)).state.redactions[0]?.source.digest ?? '';
  const ground = { what: `${WORD}的姓名`, article: '15' as const, reason: `${WORD}的理由` };
  const cleared = await clear(file.pdf, '公开件.pdf', [{ kind: 'words', words: WORD, ...ground }]);
  await on('2026-03-06', (desk) => finishRedaction(desk, id, source, cleared));
  await on('2026-03-06', (desk) => dropRedaction(desk, id, source));
  await on('2026-03-10', (desk) => answer.draftAnswer(desk, id, granted()));
  await on('2026-03-10', (desk) => answer.submitDraft(desk, id));
  await on('2026-03-10', (desk) => review.giveOpinion(desk, id, { result: 'agree', text: `${WORD}无异议` }), legal);
  await on('2026-03-10', (desk) => answer.returnDraft(desk, id, `${WORD}写错了`), head);
  await on('2026-03-10', (desk) => answer.submitDraft(desk, id));
  await on('2026-03-10', (desk) => review.giveOpinion(desk, id, { result: 'object', text: `${WORD}有异议` }), legal);
  await on('2026-03-10', (desk) => review.approveStep(desk, id, `${WORD}已核实`), head);
  await on('2026-03-11', (desk) => answer.approveAnswer(desk, id, {}, `${WORD}同意`), leader);
  await on('2026-03-11', (desk) => answer.sendAnswer(desk, id));
  await on('2026-03-11', (desk) => recordService(desk, id, { way: 'email', proof: [newFile()] }));
  await on('2026-03-12', (desk) => convertRequest(desk, id, { title: '批准文件', body: '<p>批准文件全文。</p>' }));
  await on('2026-03-12', (desk) => askCorrection(desk, id, { record: `${WORD}的名册`, evidence: WORD }));
  const blank = { from: '', to: '', ground: '', body: '', contact: '' };
  await on('2026-03-13', (desk) =>
    decideCorrection(desk, id, { ...blank, result: 'corrected', from: WORD, to: `${WORD}二` }),
  );
  await on('2026-03-20', (desk) => lodgeReconsideration(desk, id, { files: [newFile()] }));
  await bench.at(bench.system('east'), (desk) => changeSite(desk, { settings: { requestChains: [] } }));
}

/** Cases of one applicant, links, a date that is mended, a letter made anew, what came in and by whom. */
async function playBeside(): Promise<void> {
  const [lead, joined] = [await built([]), await built([])];
  await on('2026-03-04', (desk) => joinRequest(desk, joined, lead));
  await on('2026-03-04', (desk) => separateRequest(desk, joined));
  await on('2026-03-04', (desk) => joinRequest(desk, joined, lead));
  await on('2026-03-05', (desk) => answer.draftAnswer(desk, lead, granted()));
  await on('2026-03-05', (desk) => answer.submitDraft(desk, lead));
  await on('2026-03-05', (desk) => answer.approveAnswer(desk, lead), head);
  await on('2026-03-05', (desk) => answer.sendAnswer(desk, lead));
  const { id: other } = await bench.register(clerk, { submission: person }, '2026-03-06');
  await on('2026-03-06', (desk) => findRepetition(desk, other, lead));
  await on('2026-03-06', (desk) => wait.askClarification(desk, other, { items: [WORD], replyBy: day('2026-03-20') }));
  const asked = (await bench.state('east', other)).acts.at(-1);
  await on('2026-03-06', (desk) => proposeMending(desk, other, { seq: asked?.seq ?? 0, reason: '误登' }));
  await on('2026-03-06', (desk) => refuseMending(desk, other, '未见错误'), head);
  const letter = (await bench.state('east', other)).state.clarification?.letter?.number ?? '';
  await bench.on('2026-03-07', bench.system('east'), (desk) =>
    changeUnit(desk, bench.unit('east'), { contact: { address: '新区大道8号', phone: '0000-1234567' } }),
  );
  await on('2026-03-07', (desk) => renewLetter(desk, other, letter));
  moment = morning('2026-03-05');
  const linked = await built([]);
  const asks = { who: 'third-party', name: `${WORD}公司`, information: WORD, interest: WORD } as const;
  const { token, code } = await bench.at(clerk, (desk) => consultOnline(desk, linked, asks));
  await giveOpinion(bench, { siteId: 'east', token, code }, { id: linked, consents: false, text: `${WORD}反对` });
  const again = await built([]);
  await bench.at(clerk, (desk) => wait.consult(desk, again, asks));
  const whom = { who: 'third-party', party: '1' } as const;
  await bench.at(clerk, (desk) => issueLink(desk, again, whom));
  await bench.at(clerk, (desk) => tellCode(desk, again, { ...whom, way: 'phone' }));
  await bench.at(clerk, (desk) => issueLink(desk, again, whom));
  await bench.at(clerk, (desk) => sendCode(desk, again, { ...whom, way: 'sms', to: PHONE }));
  await bench.at(clerk, (desk) => revokeLink(desk, again, whom));
  const came = await bench.register(clerk, { submission: person, channel: 'post-plain' });
  const tried = { way: 'phone', number: PHONE, answeredBy: WORD, remarks: WORD } as const;
  await on('2026-03-03', (desk) => recordAttempt(desk, came.id, tried));
  await on('2026-03-03', (desk) => recordHelp(desk, came.id, { kinds: ['writing'], note: `为${WORD}代写` }));
  await on('2026-03-04', (desk) => filePapers(desk, came.id, { of: 'envelope', note: WORD, files: [newFile()] }));
  const bytes = await ledgerWorkbook([], new Map([[CASES.name, [ledgerRow]]]));
  await bench.at(clerk, (desk) => importLedger(desk, { bytes }, 'all'), Temporal.Instant.from('2026-06-01T02:00:00Z'));
}

const ledgerRow = {
  number: '2025年第1号',
  unit: 'east县人民政府',
  channel: '当面',
  receivedOn: '2025-03-05',
  applicantKind: '自然人',
  name: WORD,
  phone: PHONE,
  description: WORD,
  ...{ clarifyOn: '2025-03-06', clarifyBy: '2025-03-20', clarifiedOn: '2025-03-07' },
};

/** What applicants do on this site, with the day of the database. */
async function playPublic(): Promise<void> {
  moment = Temporal.Now.instant();
  const citizen = bench.browser('east');
  const id = crypto.randomUUID();
  const { applicant } = person;
  const fields = {
    ...{ id, unit: bench.unit('east'), applicantKind: 'natural', name: applicant.name, phone: PHONE, email: EMAIL },
    ...{ identityDocument: 'other', identityNumber: IDENTITY, address: applicant.address },
    ...{ description: person.description, form: 'electronic', delivery: 'online' },
  };
  expect((await sent(citizen, '/requests/new', fields, 'papers', pdf())).status).toBe(303);
  const receipt = await (await citizen.get('/requests/receipt')).text();
  const [number = '', code = ''] = [...receipt.matchAll(/<strong>([^<]+)<\/strong>/g)].map(([, found]) => found ?? '');
  await bench.sweep('east');
  const replyBy = moment.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().add({ days: 20 });
  await bench.at(clerk, (desk) => wait.askClarification(desk, id, { items: [WORD], replyBy }));
  const ticket = { number, code };
  await sent(citizen, '/requests/supplement', { ...ticket, text: `${WORD}的补正` }, 'clarifying', pdf());
  await sent(citizen, '/requests/papers', { ...ticket, note: `${WORD}的户口簿` }, 'papers', pdf());
  await sent(citizen, '/requests/withdraw', { ...ticket, sure: 'yes', reason: `${WORD}已得到` }, '', null);
  await citizen.post('/requests/related', { description: WORD, unit: '' });
  await citizen.post('/requests/status', { number: WORD, code: WORD });
  await bench.sweep('east');
  expect((await bench.state('east', id)).acts.map(({ kind }) => kind)).toEqual([
    'request.lodged',
    'request.papers-sent',
    'request.clarification-asked',
    'request.clarified',
    'request.papers-sent',
    'request.papers-sent',
    'request.withdrawn',
  ]);
}

/** Kinds that no history here holds: they have no texts and seal nothing. */
const BARE = ['request.number-cancelled', 'void'];

test('no word of a person stands open in any act, table or message, whatever was done with a case', async () => {
  await postRows();
  await playAnswer();
  await playBeside();
  await playPublic();
  const { rows: kinds } = await sql<{ kind: string }>`
    select distinct kind from office.acts where subject_kind = 'request'`.execute(bench.owner);
  const reached = kinds.map(({ kind }) => kind);
  expect(Object.keys(ACT_WORDS).filter((kind) => !reached.includes(kind) && !BARE.includes(kind))).toEqual([]);
  const hex = PLANTED.map((word) => Buffer.from(word).toString('hex'));
  const open: string[] = [];
  for (const table of await bench.tables()) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(table)} t`.execute(bench.owner);
    for (const { row } of rows)
      if ([...PLANTED, ...hex].some((word) => row.includes(word))) open.push(`${table}: ${row.slice(0, 600)}`);
  }
  expect(open).toEqual([]);
  expect(PLANTED.filter((word) => JSON.stringify(said.map(String)).includes(word))).toEqual([]);
  expect(bench.faults).toEqual([]);
}, 300_000);
