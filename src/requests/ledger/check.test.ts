/** What is said of the rows of a ledger, cell by cell. */
import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../../law/calendar.ts';
import { DEFAULT_SETTINGS } from '../../law/settings.ts';
import type { Unit } from '../../units/read.ts';
import { checkLedger, type LedgerContext } from './check.ts';
import { CASES, CONSULTATIONS, REMEDIES } from './layout.ts';
import { readLedger } from './read.ts';
import { type Cells, ledgerWorkbook } from './workbook.ts';

const unit = (id: string, name: string, parentId: string | null = null) =>
  ({ id, code: id, name, shortName: name, nameEn: name, parentId, activeTo: null }) as Unit;

const CONTEXT: LedgerContext = {
  units: [unit('gov', '示范县人民政府'), unit('office', '县政府办公室', 'gov'), unit('bureau', '县民政局')],
  reach: ['gov', 'bureau'],
  taken: new Set(['已有1号']),
  law: { calendar: nationalCalendar, settings: DEFAULT_SETTINGS },
  now: Temporal.Instant.from('2026-06-01T10:00:00+08:00'),
  today: Temporal.PlainDate.from('2026-06-01'),
};

const SOUND: Cells = {
  number: '1',
  unit: '县民政局',
  channel: '当面',
  receivedOn: '2025-03-05',
  applicantKind: '自然人',
  name: '钱不外泄',
  description: '低保资金发放情况',
};
const ENDED: Cells = { outcome: '予以公开', endedOn: '2025-03-20', servedOn: '2025-03-20' };

async function problemsOf(cases: readonly Cells[], remedies: readonly Cells[] = [], asked: readonly Cells[] = []) {
  const filled = new Map([
    [CASES.name, cases.map((given) => ({ ...SOUND, ...given }))],
    [CONSULTATIONS.name, asked],
    [REMEDIES.name, remedies],
  ]);
  return checkLedger(await readLedger(await ledgerWorkbook([], filled)), CONTEXT);
}
const places = async (given: Cells) =>
  (await problemsOf([given])).problems.map(({ row, column, level }) => `${level} ${row} ${column}`);

describe('a row', () => {
  test('that is sound is planned without a word', async () => {
    const { plan, problems } = await problemsOf([ENDED]);
    expect(problems).toEqual([]);
    expect(plan?.cases[0]?.acts.map(({ kind, on }) => [kind, on])).toEqual([
      ['request.answered', '2025-03-20'],
      ['request.served', '2025-03-20'],
    ]);
  });

  test.each([
    ['an unknown unit', { unit: '县不存在局' }, 'error 2 受理机关'],
    ['a unit of somebody else', { unit: 'office' }, 'error 2 受理机关'],
    ['a handler outside the unit addressed', { handler: '县政府办公室' }, 'error 2 承办单位'],
    ['a payment without a notice', { feePaidOn: '2025-03-10' }, 'error 2 收费通知日期'],
    ['a fee that is no whole amount', { feeOn: '2025-03-06', feeYuan: '100元' }, 'error 2 收费金额'],
    [
      'a payment before its notice',
      { feeOn: '2025-03-10', feeYuan: '100', feePaidOn: '2025-03-07' },
      'error 2 缴费日期',
    ],
    ['a later day without the decision', { delayedUntil: '2025-06-01' }, 'error 2 延迟答复决定日期'],
    ['a case that joins itself', { joins: '1', joinedOn: '2025-03-06' }, 'error 2 并入的登记编号'],
    ['a case that joins none of the file', { joins: '9', joinedOn: '2025-03-06' }, 'error 2 并入的登记编号'],
    ['an outcome that is no leaf', { ...ENDED, outcome: '已办' }, 'error 2 办理结果'],
    ['an outcome without its day', { outcome: '予以公开' }, 'error 2 答复或者终止日期'],
    ['an answer before the receipt', { ...ENDED, endedOn: '2025-03-04' }, 'error 2 答复或者终止日期'],
    ['a service before the answer', { ...ENDED, servedOn: '2025-03-19' }, 'error 2 送达日期'],
    ['a closing before the service', { ...ENDED, closedOn: '2025-03-19' }, 'error 2 归档日期'],
    ['a day that does not exist', { receivedOn: '2025-02-30' }, 'error 2 收到日期'],
    ['a day to come', { receivedOn: '2026-06-02' }, 'error 2 收到日期'],
    ['a receipt under the regulation of 2007', { receivedOn: '2019-05-14' }, 'error 2 收到日期'],
    ['no receipt at the counter', { lodgedOn: '2025-03-05', receivedOn: '' }, 'error 2 收到日期'],
    ['another receipt at the counter', { lodgedOn: '2025-03-04' }, 'error 2 收到日期'],
    ['an extension of forty days', { extendedOn: '2025-03-20', extendedBy: '40' }, 'error 2 延长工作日'],
    ['a clarification without its term', { clarifyOn: '2025-03-07' }, 'error 2 补正期限'],
    ['a clarification that nobody asked for', { clarifiedOn: '2025-03-07' }, 'error 2 补正通知日期'],
    ['a lapse without a clarification', { outcome: 'r3_6_1', endedOn: '2025-03-20' }, 'error 2 补正通知日期'],
    ['a withdrawal that was served', { ...ENDED, ending: '申请人撤回' }, 'error 2 送达日期'],
    ['a number that the site has', { number: '已有1号' }, 'error 2 登记编号'],
    ['no applicant', { name: '' }, 'error 2 申请人'],
    ['a number of no document', { identity: '110101199003070011' }, 'error 2 证件类型'],
    ['a number cut by the table', { document: '居民身份证', identity: '110101199003070000' }, 'warning 2 证件号码'],
    ['an answer of which nobody knows the service', { ...ENDED, servedOn: '' }, 'warning 2 送达日期'],
  ])('with %s is named at its cell', async (_, given, place) => {
    expect(await places(given)).toContain(place);
  });

  test('never repeats what stands in a column of the applicant', async () => {
    const { problems } = await problemsOf([{ document: '钱不外泄的证', phone: '1'.repeat(60) }]);
    expect(problems.length).toBeGreaterThan(1);
    expect(JSON.stringify(problems)).not.toMatch(/钱不外泄|1{40}/);
  });

  test('that the law finds late is imported, and it is said', async () => {
    const late = { clarifyOn: '2025-04-20', clarifyBy: '2025-04-30', clarifiedOn: '2025-04-25' };
    const { plan, problems } = await problemsOf([late]);
    expect(plan?.cases).toHaveLength(1);
    expect(problems.map(({ level, column }) => [level, column])).toContainEqual(['warning', '收到日期']);
  });
});

test('a number twice in the file is named with the row that has it first', async () => {
  const { plan, problems } = await problemsOf([{ number: '7' }, { number: '8' }, { number: '7' }]);
  expect(plan).toBeNull();
  expect(problems).toMatchObject([{ row: 4, column: '登记编号', what: { zh: '编号“7”与第2行重复' } }]);
});

test('a remedy belongs to a row of the file, and follows it', async () => {
  const suit = { number: '1', route: '行政复议', lodgedOn: '2025-03-01', decidedOn: '2025-02-01' };
  const { problems } = await problemsOf([ENDED], [suit, { ...suit, number: '没有的', decidedOn: '' }]);
  expect(problems.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)).toEqual([
    '复议诉讼 2 提起日期',
    '复议诉讼 2 审结日期',
    '复议诉讼 2 结果',
    '复议诉讼 3 登记编号',
  ]);
});

describe('a file', () => {
  test('that is the empty template asks for rows', async () => {
    const { plan, problems } = checkLedger(await readLedger(await ledgerWorkbook(['县民政局'])), CONTEXT);
    expect(plan).toBeNull();
    expect(problems).toMatchObject([{ sheet: '申请台账', row: null }]);
  });

  test('that is no workbook is one problem', async () => {
    const { problems } = checkLedger(await readLedger(Buffer.from('not a workbook')), CONTEXT);
    expect(problems).toMatchObject([{ sheet: null, level: 'error' }]);
  });

  test('keeps a text that begins like a formula a text', async () => {
    const read = await readLedger(await ledgerWorkbook([], new Map([[CASES.name, [{ ...SOUND, number: '=1+1' }]]])));
    expect(read.cases[0]?.at('number')).toBe('=1+1');
  });
});

test('a receipt that pays twice, a chain of joined cases and an opinion about no case are told by row', async () => {
  const paid = { feeOn: '2025-03-06', feeYuan: '100', feePaidOn: '2025-03-07', feeReceipt: '云A0001' };
  const joined = { joinedOn: '2025-03-06' };
  const { plan, problems } = await problemsOf(
    [
      { number: '1', ...paid },
      { number: '2', ...paid, joins: '3', ...joined },
      { number: '3', joins: '1', ...joined },
      { number: '4', joins: '1', ...joined, name: '别人' },
    ],
    [],
    [
      { number: '9', who: '第三方', askedOn: '2025-03-06' },
      { number: '1', who: '第三方', askedOn: '2025-03-04', answeredOn: '2025-03-03' },
    ],
  );
  expect(plan).toBeNull();
  expect(
    problems.filter(({ level }) => level === 'error').map(({ sheet, row, column }) => [sheet, row, column]),
  ).toEqual([
    ['申请台账', 3, '财政票据号码'],
    ['申请台账', 3, '并入的登记编号'],
    ['申请台账', 5, '并入的登记编号'],
    ['征求意见', 2, '登记编号'],
    ['征求意见', 3, '对方答复日期'],
    ['征求意见', 3, '意见'],
    ['征求意见', 3, '征求意见日期'],
  ]);
});
