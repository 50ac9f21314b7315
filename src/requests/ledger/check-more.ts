/** Whether fees, a later day, joining and further consultations of a row can be so. Pure. */
import { type Text, text } from '../../web/language.ts';
import { CORRECT, needs, ordered, type Say } from './check-rules.ts';
import { CONSULTATIONS } from './layout.ts';
import type { findings } from './problems.ts';
import type { Line } from './read.ts';

/** @param receipts of the file so far, with the row of each: a receipt stands for one payment */
export function checkFee(line: Line, receipts: Map<string, number>, say: Say): void {
  for (const key of ['feeNumber', 'feeYuan', 'feeReceivedOn', 'feePaidOn']) needs(line, say, key, 'feeOn');
  needs(line, say, 'feeOn', 'feeYuan');
  needs(line, say, 'feeOn', 'receivedOn');
  needs(line, say, 'feeReceipt', 'feePaidOn');
  ordered(line, say, 'receivedOn', 'feeOn');
  ordered(line, say, 'feeOn', 'feeReceivedOn');
  ordered(line, say, 'feeOn', 'feePaidOn');
  ordered(line, say, 'feePaidOn', 'endedOn');
  const amount = line.at('feeYuan');
  if (amount && !/^[1-9]\d{0,6}$/.test(amount))
    say(
      'error',
      'feeYuan',
      text(`“${amount}”不是整数金额`, `“${amount}” is no whole amount`),
      text('填写整数，不写“元”', 'Write a whole number without a unit'),
    );
  const receipt = line.at('feeReceipt');
  const before = receipts.get(receipt);
  if (receipt && before !== undefined)
    say(
      'error',
      'feeReceipt',
      text(`财政票据号码与第${before}行相同`, `This receipt is that of row ${before}`),
      text('一张票据只对应一次缴费，请核对', 'A receipt stands for one payment: check it'),
    );
  else if (receipt) receipts.set(receipt, line.row);
}

export function checkDelay(line: Line, say: Say): void {
  needs(line, say, 'delayedOn', 'delayedUntil');
  needs(line, say, 'delayedUntil', 'delayedOn');
  needs(line, say, 'delayedOn', 'receivedOn');
  ordered(line, say, 'receivedOn', 'delayedOn');
  ordered(line, say, 'delayedOn', 'delayedUntil');
  ordered(line, say, 'delayedOn', 'endedOn');
  const [on, until] = [line.at('delayedOn'), line.at('delayedUntil')];
  if (on && until && Temporal.PlainDate.compare(until, Temporal.PlainDate.from(on).add({ years: 3 })) > 0)
    say('error', 'delayedUntil', text('延迟超过三年', 'More than three years'), CORRECT);
}

/** A case joins another of the same file, unit and applicant, which joins none itself. */
export function checkJoined(line: Line, cases: ReadonlyMap<string, Line>, say: Say): void {
  needs(line, say, 'joinedOn', 'joins');
  const number = line.at('joins');
  if (number === '') return;
  needs(line, say, 'joins', 'joinedOn');
  const lead = cases.get(number);
  const wrong = (what: Text, remedy: Text) => say('error', 'joins', what, remedy);
  const other = text('填写同一文件中的另一件申请的编号', 'Use the number of another request of this file');
  if (number === line.at('number')) {
    wrong(text('并入了本件自身', 'It joins itself'), other);
    return;
  }
  if (!lead) {
    wrong(text(`“申请台账”中没有编号“${number}”`, `No row has the number “${number}”`), other);
    return;
  }
  if (lead.has('joins'))
    wrong(
      text('所并入的申请又并入了另一件', 'What it joins joins another one'),
      text('都并入同一件申请', 'Let all join the same request'),
    );
  for (const key of ['unit', 'name'])
    if (lead.at(key) !== line.at(key))
      wrong(
        key === 'unit'
          ? text('与所并入的申请不是同一受理机关', 'Not of the same unit')
          : text('与所并入的申请不是同一申请人', 'Not of the same applicant'),
        text('只有同一申请人向同一机关的申请可以并案', 'Only requests of one applicant to one unit are joined'),
      );
  const on = line.at('joinedOn');
  const first = [line.at('receivedOn'), lead.at('receivedOn')].toSorted().at(-1) ?? '';
  if (on && on < first) say('error', 'joinedOn', text(`并案日期早于收到日期（${first}）`, `Before ${first}`), CORRECT);
  for (const end of [line.at('endedOn'), lead.at('endedOn')])
    if (on && end && on > end)
      say('error', 'joinedOn', text(`并案日期晚于答复日期（${end}）`, `After ${end}`), CORRECT);
}

/** A row of the sheet of consultations. */
export function checkConsultation(
  line: Line,
  cases: ReadonlyMap<string, Line>,
  today: Temporal.PlainDate,
  add: ReturnType<typeof findings>['add'],
): void {
  const say: Say = (level, key, what, remedy) =>
    add(level, { layout: CONSULTATIONS, row: line.row, key }, what, remedy);
  const number = line.at('number');
  const of = cases.get(number);
  if (number !== '' && !of)
    say(
      'error',
      'number',
      text(`“申请台账”中没有编号“${number}”`, `No row of the ledger has the number “${number}”`),
      text('填写同一文件中的登记编号', 'Use a number of this file'),
    );
  for (const key of ['askedOn', 'partyReceivedOn', 'answeredOn'])
    if (line.at(key) > today.toString()) say('error', key, text('日期晚于今天', 'In the future'), CORRECT);
  ordered(line, say, 'askedOn', 'partyReceivedOn', CONSULTATIONS);
  ordered(line, say, 'askedOn', 'answeredOn', CONSULTATIONS);
  needs(line, say, 'answeredOn', 'consents', CONSULTATIONS);
  needs(line, say, 'consents', 'answeredOn', CONSULTATIONS);
  const [asked, received, ended] = [line.at('askedOn'), of?.at('receivedOn') ?? '', of?.at('endedOn') ?? ''];
  if (of && !of.has('receivedOn'))
    say(
      'error',
      'number',
      text('该申请尚未收到', 'This request is not received yet'),
      text('补填“申请台账”中的收到日期', 'Give its day of receipt'),
    );
  if (asked && received && asked < received)
    say('error', 'askedOn', text(`早于收到申请之日（${received}）`, `Before the receipt on ${received}`), CORRECT);
  if (asked && ended && asked > ended)
    say('error', 'askedOn', text(`晚于答复之日（${ended}）`, `After the answer on ${ended}`), CORRECT);
}
