/** Looks over a ledger row by row: either every row becomes a case, or none does and every problem is named. Pure. */
import { inOrder, type SheetProblem } from '../../documents/import/sheet-problems.ts';
import type { Law } from '../../law/clock-types.ts';
import { LawError } from '../../law/law-error.ts';
import type { Unit } from '../../units/read.ts';
import { type Text, text } from '../../web/language.ts';
import { caseClock } from '../clock.ts';
import { isPlausible } from '../identity.ts';
import { isInside } from '../units.ts';
import { checkDates } from './check-dates.ts';
import { checkConsultation, checkDelay, checkFee, checkJoined } from './check-more.ts';
import type { Say } from './check-rules.ts';
import { CASES, LAYOUTS, REMEDIES } from './layout.ts';
import { imaginedActs, type PlannedCase, type PlannedRemedy, planCase, planRemedy } from './plan.ts';
import { findings } from './problems.ts';
import type { Line, ReadLedger } from './read.ts';

export interface LedgerContext {
  units: readonly Unit[];
  /** units for which the person may import */
  reach: 'all' | readonly string[];
  /** numbers of this ledger that the site has already */
  taken: ReadonlySet<string>;
  law: Law;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

export interface CheckedLedger {
  /** null while anything is wrong */
  plan: { cases: readonly PlannedCase[]; remedies: readonly PlannedRemedy[] } | null;
  problems: readonly SheetProblem[];
}

export function checkLedger(
  { cases, consultations, remedies, problems }: ReadLedger,
  context: LedgerContext,
): CheckedLedger {
  const found = findings();
  found.problems.push(...problems);
  const rows = new Map<string, number>();
  const receipts = new Map<string, number>();
  const numbers = new Map(cases.map((line) => [line.at('number'), line]));
  for (const line of consultations) checkConsultation(line, numbers, context.today, found.add);
  const asked = Map.groupBy(consultations, (line) => line.at('number'));
  // what could not be read was said when the sheet was read
  const unread = new Set(
    problems.flatMap(({ level, sheet, row }) => (level === 'error' && sheet === CASES.name ? [row] : [])),
  );
  const planned = cases.map((line) => {
    const before = found.problems.length;
    const say: Say = (level, key, what, remedy) =>
      found.add(level, { layout: CASES, row: line.row, key }, what, remedy);
    checkNumber(line, rows, context, say);
    const units = checkUnits(line, context, say);
    checkIdentity(line, say);
    checkDates(line, context.today, say);
    checkFee(line, receipts, say);
    checkDelay(line, say);
    checkJoined(line, numbers, say);
    const isSound = !found.problems.slice(before).some(({ level }) => level === 'error');
    if (!isSound || unread.has(line.row) || !units) return null;
    const one = planCase(line, units.unit, units.handler, soundOnly(asked.get(line.at('number')) ?? []));
    checkClock(one, context, say);
    return one;
  });
  const after = remedies.map((line) => checkRemedy(line, numbers, context, found.add));
  const isWhole = !found.problems.some(({ level }) => level === 'error');
  const kept = planned.filter((one) => one !== null);
  return {
    plan: isWhole ? { cases: kept, remedies: after } : null,
    problems: inOrder(
      found.problems,
      LAYOUTS.map(({ name }) => name),
    ),
  };
}

/** Those of which a clock can be made: what is wrong with the others was said. */
const soundOnly = (lines: readonly Line[]) =>
  lines.filter(
    (line) => line.at('who') !== '' && line.at('askedOn') !== '' && !(line.at('answeredOn') && !line.at('consents')),
  );

/** Numbers are kept as they were; control characters and line breaks have no place in one. */
function checkNumber(line: Line, rows: Map<string, number>, { taken }: LedgerContext, say: Say): void {
  const number = line.at('number');
  if (number === '') return;
  if (/\p{Cc}/u.test(number) || number.length > 60)
    say(
      'error',
      'number',
      text('登记编号超过60字，或者含有换行', 'Longer than 60 characters, or with a line break'),
      text('请更正编号', 'Correct it'),
    );
  const before = rows.get(number);
  if (before === undefined) rows.set(number, line.row);
  else
    say(
      'error',
      'number',
      text(`编号“${number}”与第${before}行重复`, `“${number}” is that of row ${before}`),
      text('每件申请一个编号；重复的行请删去', 'Every request has its own: remove what is there twice'),
    );
  if (taken.has(number))
    say(
      'error',
      'number',
      text(`编号“${number}”在系统中已有`, `“${number}” is in the system already`),
      text('已登记或者已导入的，请删去该行', 'Remove the row if it was registered or imported before'),
    );
}

function checkUnits(
  line: Line,
  { units, reach }: LedgerContext,
  say: Say,
): { unit: string; handler: string | null } | null {
  const find = (given: string) => {
    const same = units.filter(({ name, shortName, code }) => [name, shortName, code].includes(given));
    return same.find(({ activeTo }) => activeTo === null) ?? same[0];
  };
  const unknown = (key: string, given: string) =>
    say(
      'error',
      key,
      text(`没有名称或者代码为“${given}”的机构`, `No unit is called “${given}”`),
      text('填写“可选值”表中的机构名称', 'Use a name of the sheet of choices'),
    );
  const given = line.at('unit');
  if (given === '') return null;
  const unit = find(given);
  if (!unit) {
    unknown('unit', given);
    return null;
  }
  if (reach !== 'all' && !reach.includes(unit.id))
    say(
      'error',
      'unit',
      text(`您不能导入“${unit.name}”的申请`, `You cannot import requests of ${unit.nameEn}`),
      text('请由负责该机关的人员导入', 'Somebody in charge of it must'),
    );
  const inner = line.at('handler');
  const handler = inner === '' ? undefined : find(inner);
  if (inner !== '' && !handler) unknown('handler', inner);
  if (handler && !isInside(handler.id, unit.id, units))
    say(
      'error',
      'handler',
      text('承办单位不在受理机关之内', 'It is not inside the unit addressed'),
      text('填写受理机关的内设或者下属单位，或者不填', 'Name a unit inside it, or none'),
    );
  return { unit: unit.id, handler: handler?.id ?? null };
}

/** Old ledgers hold what they hold: a number that cannot be right is said, and taken over as it is. */
function checkIdentity(line: Line, say: Say): void {
  const [document, number] = [line.at('document'), line.at('identity')];
  if (number === '') return;
  if (!line.has('document'))
    say(
      'error',
      'document',
      text('已填证件号码，证件类型未填写', 'A number needs the kind of document'),
      text('选择证件类型', 'Choose it'),
    );
  else if (document && !isPlausible(document as Parameters<typeof isPlausible>[0], number.toUpperCase()))
    say(
      'warning',
      'identity',
      text('证件号码与证件类型不符', 'This is not a number of that document'),
      text('请核对；末位是0的，可能是表格把号码当作数字', 'Check it; a table may have taken it for a number'),
    );
}

/** What the law holds against the row's history: it is imported, since it happened, but it is said. */
function checkClock(planned: PlannedCase, { law, now }: LedgerContext, say: Say): void {
  const again = text('请核对日期；确实如此的可以导入', 'Check the dates; if they are right, it is imported so');
  try {
    for (const { words } of caseClock(imaginedActs(planned, now), law).faults)
      say('warning', 'receivedOn', text(words.zh, words.en), again);
  } catch (error) {
    if (!(error instanceof LawError)) throw error;
    say('error', 'receivedOn', text(error.words.zh, error.words.en), text('请核对日期', 'Check the dates'));
  }
}

function checkRemedy(
  line: Line,
  cases: ReadonlyMap<string, Line>,
  { today }: LedgerContext,
  add: ReturnType<typeof findings>['add'],
): PlannedRemedy {
  const say = (key: string, what: Text, remedy: Text) =>
    add('error', { layout: REMEDIES, row: line.row, key }, what, remedy);
  const number = line.at('number');
  const of = cases.get(number);
  const correct = text('请核对文书，更正日期', 'Look at the papers and correct the date');
  if (number !== '' && !of)
    say(
      'number',
      text(`“申请台账”中没有编号“${number}”`, `No row of the ledger has the number “${number}”`),
      text('填写同一文件中的登记编号', 'Use a number of this file'),
    );
  const [lodgedOn, decidedOn] = [line.at('lodgedOn'), line.at('decidedOn')];
  for (const key of ['lodgedOn', 'decidedOn'])
    if (line.at(key) > today.toString()) say(key, text('日期晚于今天', 'In the future'), correct);
  const receivedOn = of?.at('receivedOn') ?? '';
  if (lodgedOn && receivedOn && lodgedOn < receivedOn)
    say('lodgedOn', text(`提起日期早于收到申请之日（${receivedOn}）`, `Before the receipt on ${receivedOn}`), correct);
  if (of && !of.has('receivedOn'))
    say(
      'number',
      text('该申请尚未收到', 'This request is not received yet'),
      text('补填“申请台账”中的收到日期', 'Give its day of receipt'),
    );
  if (lodgedOn && decidedOn && decidedOn < lodgedOn)
    say('decidedOn', text('审结日期早于提起日期', 'Decided before it was lodged'), correct);
  for (const [key, other] of [
    ['result', 'decidedOn'],
    ['decidedOn', 'result'],
  ] as const)
    if (line.has(key) && !line.has(other))
      say(
        other,
        text('结果和审结日期须同时填写', 'Result and day of decision belong together'),
        text('补填，或者两栏都清空', 'Fill it in, or empty both'),
      );
  return planRemedy(line);
}
