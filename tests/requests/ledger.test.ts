/** An office's old ledger comes in whole or not at all, counts like any other case, and goes out as it came. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { actsOf } from '../../src/db/acts.ts';
import { siteFrame, tally } from '../../src/reports/compile.ts';
import { importLedger } from '../../src/requests/ledger/actions.ts';
import { casesToExport, exportLedger } from '../../src/requests/ledger/export-store.ts';
import { CASES, CONSULTATIONS, REMEDIES } from '../../src/requests/ledger/layout.ts';
import { type Cells, ledgerWorkbook } from '../../src/requests/ledger/workbook.ts';
import { lateField } from '../../src/requests/office-acts.ts';
import { day, openRequests, PASSWORD, type RequestsBench } from './bench.ts';

const NOW = Temporal.Instant.from('2026-06-01T10:00:00+08:00');
const TODAY = day('2026-06-01');
const SECRET = '钱不外泄';

let bench: RequestsBench;
let clerk: Actor;
beforeAll(async () => {
  bench = await openRequests();
  clerk = await bench.staff('east', 'office', 'disclosure-office');
  await bench.staff('east', 'drafter', 'drafter', 'town-a');
}, 60_000);
afterAll(() => bench.close());

const row = (number: string, given: Cells = {}): Cells => ({
  number,
  unit: 'east县人民政府',
  channel: '互联网',
  lodgedOn: '2025-03-03',
  receivedOn: '2025-03-05',
  applicantKind: '自然人',
  name: SECRET,
  document: '居民身份证',
  identity: '110101199003070011',
  phone: '13900001234',
  description: '2024年低保资金发放情况',
  ...given,
});
const granted: Cells = {
  outcome: '（一）予以公开',
  endedOn: '2025-03-20',
  servedOn: '2025-03-21',
  servedBy: '邮寄送达',
};

const book = (cases: readonly Cells[], remedies: readonly Cells[] = [], asked: readonly Cells[] = []) =>
  ledgerWorkbook(
    [],
    new Map([
      [CASES.name, cases],
      [CONSULTATIONS.name, asked],
      [REMEDIES.name, remedies],
    ]),
  );
const bring = async (on: RequestsBench, as: Actor, bytes: Uint8Array) =>
  on.at(as, (desk) => importLedger(desk, { bytes }, 'all'), NOW);
const rowsOf = (on: RequestsBench) =>
  on.office.selectFrom('office.requests').selectAll().where('site_id', '=', 'east').orderBy('number').execute();
const figures = async (on: RequestsBench, year: number) => {
  const frame = await siteFrame(on.office, 'east');
  const place = { scope: 'county' as const, unitId: on.unit('east'), year };
  return (await tally(on.office, frame, place, TODAY)).figures.report;
};

const LEDGER: readonly Cells[] = [
  row('2025年第1号', { ...granted, reference: '东政依申请〔2025〕1号', closedOn: '2025-04-10' }),
  row('2025年第2号', {
    channel: '挂号信或者特快专递',
    lodgedOn: '',
    unit: 'town-a',
    extendedOn: '2025-03-28',
    extendedBy: '20',
    outcome: '部分公开',
    withheld: '15、16',
    endedOn: '2025-04-25',
    servedOn: '2025-04-25',
    servedBy: '直接送达',
  }),
  row('2025年第3号', {
    clarifyOn: '2025-03-10',
    clarifyBy: '2025-03-25',
    outcome: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    endedOn: '2025-03-26',
    closedOn: '2025-03-27',
  }),
  row('2025年第4号', { outcome: '其他', ending: '申请人撤回', endedOn: '2025-03-12' }),
  row('2025年第5号', {
    clarifyOn: '2025-03-10',
    clarifyBy: '2025-03-25',
    clarifiedOn: '2025-03-20',
    thirdOn: '2025-03-21',
    thirdAnsweredOn: '2025-04-01',
    thirdConsents: '不同意公开',
    outcome: 'r3_3_4',
    endedOn: '2025-04-28',
    servedOn: '2025-04-28',
  }),
  row('2025年第6号', {
    feeOn: '2025-03-07',
    feeNumber: '东政费〔2025〕1号',
    feeYuan: '100',
    feeReceivedOn: '2025-03-10',
    feePaidOn: '2025-03-12',
    feeReceipt: '云A0001',
    delayedOn: '2025-03-20',
    delayedUntil: '2025-06-30',
    outcome: '予以公开',
    endedOn: '2025-06-20',
    servedOn: '2025-06-20',
  }),
  row('2025年第7号', {
    ...granted,
    ...{ joins: '2025年第1号', joinedOn: '2025-03-06' },
    ...{ thirdOn: '2025-03-07', thirdAnsweredOn: '2025-03-10', thirdConsents: '同意公开' },
  }),
  row('GOV-2026-0012', { lodgedOn: '2026-05-20', receivedOn: '2026-05-20', handler: 'town-b' }),
  row('2026年第2号', { channel: '平常信函', lodgedOn: '2026-05-29', receivedOn: '' }),
];
const ASKED: readonly Cells[] = [
  {
    ...{ number: '2025年第7号', who: '第三方', party: SECRET },
    ...{ askedOn: '2025-03-07', partyReceivedOn: '2025-03-08', answeredOn: '2025-03-11', consents: '同意公开' },
  },
  { number: '2025年第7号', who: '共同制作机关', party: '某机关', askedOn: '2025-03-08', partyReceivedOn: '2025-03-09' },
];
const SUITS: readonly Cells[] = [
  {
    number: '2025年第5号',
    route: '行政复议',
    lodgedOn: '2025-05-10',
    body: '示范市人民政府',
    result: '结果纠正',
    decidedOn: '2025-06-30',
  },
  { number: '2025年第1号', route: '未经复议直接起诉', lodgedOn: '2025-05-12', body: '示范县人民法院' },
];

describe('a ledger that is sound', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await book(LEDGER, SUITS, ASKED);
    expect(await bring(bench, clerk, bytes)).toMatchObject({ cases: 9, remedies: 2 });
  });

  test('becomes cases with their own numbers, dates and outcomes', async () => {
    const rows = await rowsOf(bench);
    const seen = rows.map((one) => [
      one.number,
      one.stage,
      one.outcome,
      one.first_received_on?.toString() ?? null,
      one.answered_on?.toString() ?? null,
    ]);
    expect(seen).toEqual([
      ['2025年第1号', 'closed', 'r3_1', '2025-03-05', '2025-03-20'],
      ['2025年第2号', 'served', 'r3_2', '2025-03-05', '2025-04-25'],
      ['2025年第3号', 'closed', 'r3_6_1', '2025-03-05', '2025-03-26'],
      ['2025年第4号', 'withdrawn', 'r3_6_3', '2025-03-05', '2025-03-12'],
      ['2025年第5号', 'served', 'r3_3_4', '2025-03-05', '2025-04-28'],
      ['2025年第6号', 'served', 'r3_1', '2025-03-05', '2025-06-20'],
      ['2025年第7号', 'served', 'r3_1', '2025-03-05', '2025-03-20'],
      ['2026年第2号', 'lodged', null, null, null],
      ['GOV-2026-0012', 'handling', null, '2026-05-20', null],
    ]);
    expect(rows.find(({ number }) => number === 'GOV-2026-0012')?.handler_unit_id).toBe(bench.unit('east', 'town-b'));
  });

  test('keeps fees, a later day, who else was asked, and what was joined with what', async () => {
    const ids = new Map((await rowsOf(bench)).map(({ id, number }) => [number, id]));
    const state = async (number: string) => (await bench.state('east', ids.get(number) ?? '')).state;
    const six = await state('2025年第6号');
    expect(six.fee).toMatchObject({
      amountYuan: 100,
      receivedOn: '2025-03-10',
      paidOn: '2025-03-12',
      receiptNumber: '云A0001',
    });
    expect(six.delayedUntil).toBe('2025-06-30');
    const seven = await state('2025年第7号');
    expect(seven.joined).toEqual({ id: ids.get('2025年第1号'), number: '2025年第1号', on: '2025-03-06' });
    expect((await state('2025年第1号')).leads).toMatchObject([{ id: ids.get('2025年第7号'), number: '2025年第7号' }]);
    expect(
      seven.consultations.map(({ who, party, receivedOn, consents }) => [who, party, receivedOn, consents]),
    ).toEqual([
      ['third-party', '1', null, true],
      ['third-party', '2', '2025-03-08', true],
      ['co-maker', '3', '2025-03-09', null],
    ]);
  });

  test('counts by the clock: extension, clarification and consultation move the due date', async () => {
    const dues = await bench.office.selectFrom('office.request_dues').select(['request_id', 'used']).execute();
    const used = new Map(dues.map((one) => [one.request_id, one.used]));
    const byNumber = new Map((await rowsOf(bench)).map(({ id, number }) => [number, used.get(id)]));
    expect(byNumber.get('2025年第1号')).toBe(11);
    // afresh from the clarification, and without the days of the third party
    expect(byNumber.get('2025年第5号')).toBeLessThan(byNumber.get('2025年第2号') ?? 0);
  });

  test('is in the report of its year', async () => {
    const report = await figures(bench, 2025);
    expect(report.t3.r3_1.natural).toBe(3);
    expect(report.t3.r3_2.natural).toBe(1);
    expect(report.t4.review.corrected).toBe(1);
  });

  test('is its own record: no day of it waits for a second person, and nobody can type a reason like it', async () => {
    const states = await Promise.all((await rowsOf(bench)).map(({ id }) => bench.state('east', id)));
    const entries = states.flatMap(({ state }) => state.late);
    expect(entries.length).toBeGreaterThan(10);
    expect(entries.filter(({ isWitnessed }) => isWitnessed)).toEqual([]);
    expect(lateField.safeParse(entries[0]?.reason).success).toBe(false);
    expect(lateField.safeParse('由台账补登').success).toBe(true);
  });

  test('says in every act which row it came from, and nothing of the applicant', async () => {
    const [first] = await rowsOf(bench);
    const ref = { siteId: 'east', id: first?.id ?? '' };
    const acts = await actsOf(bench.office, bench.keys, 'request', ref);
    expect(acts.map(({ kind }) => kind).slice(0, 4)).toEqual([
      'request.registered',
      'request.confirmed',
      'request.joined',
      'request.answered',
    ]);
    expect(new Set(acts.map(({ ground }) => ground))).toEqual(
      new Set([expect.stringMatching(/^由台账（校验值[0-9a-f]{8}）第2行导入$/)]),
    );
    const open = await bench.office.selectFrom('office.acts').select(['data', 'ground']).execute();
    expect(JSON.stringify(open)).not.toMatch(/钱不外泄|13900001234|110101199003070011|低保资金/);
  });

  test('lets the series of new numbers go on after the highest that was imported', async () => {
    const made = await bench.register(clerk, {}, '2026-06-01');
    expect(made.number).toBe('GOV-2026-0013');
    expect((await bench.register(clerk, { unitId: bench.unit('east', 'town-a') }, '2026-06-01')).number).toBe(
      'TOWN-A-2026-0001',
    );
  });

  test('is known when it comes again, and its rows are known in another file', async () => {
    const before = (await rowsOf(bench)).length;
    await expect(bring(bench, clerk, bytes)).rejects.toMatchObject({ id: 'ledger-known' });
    const changed = await book([...LEDGER, row('2025年第9号', granted)]);
    await expect(bring(bench, clerk, changed)).rejects.toMatchObject({ id: 'ledger-problems' });
    expect(await rowsOf(bench)).toHaveLength(before);
  });

  test('follows from its acts', async () => {
    expect((await bench.replayed()).differences).toEqual([]);
  });
});

test('nothing is imported when one row of many is wrong', async () => {
  const before = (await rowsOf(bench)).length;
  const bytes = await book([row('甲1', granted), row('甲2', { ...granted, endedOn: '2025-03-04' })]);
  await expect(bring(bench, clerk, bytes)).rejects.toMatchObject({ id: 'ledger-problems' });
  expect(await rowsOf(bench)).toHaveLength(before);
});

test('what is exported comes in again on another machine with the same states and figures', async () => {
  const source = { db: bench.office, keys: bench.keys };
  const ids = await casesToExport(bench.office, 'east', { reach: 'all', year: null });
  const bytes = await exportLedger(source, 'east', ids, true);
  const fresh = await openRequests();
  try {
    const other = fresh.someone('east', 'disclosure-office');
    await bring(fresh, other, bytes);
    const shown = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
      rows.map(
        ({ number, stage, outcome, lodged_on, first_received_on, answered_on, served_on, closed_on, ended_by }) =>
          [number, stage, outcome, lodged_on, first_received_on, answered_on, served_on, closed_on, ended_by].map(
            String,
          ),
      );
    expect(shown(await rowsOf(fresh))).toEqual(shown(await rowsOf(bench)));
    for (const year of [2025, 2026]) expect(await figures(fresh, year)).toEqual(await figures(bench, year));
    // and once more: the second export says what the first one said
    const again = await casesToExport(fresh.office, 'east', { reach: 'all', year: null });
    const second = await exportLedger({ db: fresh.office, keys: fresh.keys }, 'east', again, true);
    const { readLedger } = await import('../../src/requests/ledger/read.ts');
    const cells = async (file: Uint8Array) =>
      (await readLedger(file)).cases.map((line) => CASES.columns.map(({ key }) => line.at(key)));
    expect((await cells(second)).toSorted()).toEqual((await cells(bytes)).toSorted());
  } finally {
    await fresh.close();
  }
}, 60_000);

test('two hundred rows come in within seconds', async () => {
  const many = Array.from({ length: 200 }, (_, at) => row(`批${at}`, { ...granted, closedOn: '2025-04-10' }));
  const bytes = await book(many);
  const start = performance.now();
  await bring(bench, clerk, bytes);
  expect(performance.now() - start).toBeLessThan(60_000);
}, 120_000);

describe('the pages', () => {
  const upload = async (visitor: Awaited<ReturnType<typeof signIn>>, bytes: Uint8Array) => {
    const body = new FormData();
    body.set('ledger', new File([bytes.slice()], '2024年台账.xlsx'));
    return visitor.ask('/office/requests/import', { method: 'POST', body });
  };
  async function signIn(username: string) {
    const visitor = bench.browser('east');
    await visitor.post('/sign-in', { username, password: PASSWORD });
    return visitor;
  }

  test('show every problem by sheet, row and column before anything is imported, then import what is sound', async () => {
    const visitor = await signIn('office');
    const before = (await rowsOf(bench)).length;
    const wrong = await upload(visitor, await book([row('乙1', { ...granted, unit: '不存在的局' })]));
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('申请台账 · 第2行 · 受理机关');
    const sound = await upload(visitor, await book([row('=乙2', granted)]));
    const page = await sound.text();
    expect(sound.status).toBe(200);
    expect(await rowsOf(bench)).toHaveLength(before);
    const content = /name="content" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const done = await visitor.post('/office/requests/import/confirm', { content });
    expect(done.status).toBe(303);
    expect(await rowsOf(bench)).toHaveLength(before + 1);
    expect(await (await visitor.get(done.headers.get('location') ?? '')).text()).toContain('已导入1件申请');
    const twice = await visitor.post('/office/requests/import/confirm', { content });
    expect([twice.status, await twice.text()]).toEqual([409, expect.stringContaining('已经导入过')]);
  });

  test('export personal data for a reason alone, and record it with every case', async () => {
    const visitor = await signIn('office');
    const plain = await visitor.get('/office/requests/export/ledger.xlsx?year=2025');
    const { readLedger } = await import('../../src/requests/ledger/read.ts');
    const read = async (answer: Response) => (await readLedger(new Uint8Array(await answer.arrayBuffer()))).cases;
    const bare = await read(plain);
    expect([bare.length > 200, bare.some((line) => line.has('name') || line.has('description'))]).toEqual([
      true,
      false,
    ]);
    expect((await visitor.post('/office/requests/export', { ofYear: '2026', ground: ' ' })).status).toBe(422);
    const whole = await read(await visitor.post('/office/requests/export', { ofYear: '2026', ground: '移交新系统' }));
    expect(whole.some((line) => line.at('name') === SECRET)).toBe(true);
    const looked = await bench.office
      .selectFrom('office.acts')
      .select('ground')
      .where('kind', '=', 'personal.unmasked')
      .execute();
    expect(looked.map(({ ground }) => ground)).toEqual(whole.map(() => '移交新系统'));
  });

  test('of the import are closed to whoever handles cases of one unit, who exports his own alone and without applicants', async () => {
    const visitor = await signIn('drafter');
    expect((await visitor.get('/office/requests/import')).status).toBe(403);
    expect((await upload(visitor, await book([row('丙1', granted)]))).status).toBe(403);
    const { readLedger } = await import('../../src/requests/ledger/read.ts');
    const answer = await visitor.get('/office/requests/export/ledger.xlsx');
    const { cases } = await readLedger(new Uint8Array(await answer.arrayBuffer()));
    expect(new Set(cases.map((line) => line.at('unit')))).toEqual(new Set(['easttown-a镇人民政府']));
    // the data of applicants are the disclosure office's to take out
    expect(await (await visitor.get('/office/requests/export')).text()).not.toContain('并逐件留痕备查');
    expect((await visitor.post('/office/requests/export', { ofYear: '', ground: '移交档案' })).status).toBe(403);
  });
});
