/** Whether the dates of a row can have happened in their order. Pure. */
import type { Channel } from '../../law/events.ts';
import { REGULATION_2019 } from '../../law/regulation.ts';
import { text } from '../../web/language.ts';
import { CORRECT, needs, ordered, type Say } from './check-rules.ts';
import { CASES } from './layout.ts';
import { articlesOf, endingOf, isReceivedAtOnce } from './plan.ts';
import type { Line } from './read.ts';

export function checkDates(line: Line, today: Temporal.PlainDate, say: Say): void {
  for (const { key, head, isDate } of CASES.columns)
    if (isDate && key !== 'clarifyBy' && key !== 'delayedUntil' && line.at(key) > today.toString())
      say('error', key, text(`${head}晚于今天`, 'In the future'), CORRECT);
  checkReceipt(line, say);
  checkSteps(line, say);
  checkEnd(line, say);
}

function checkReceipt(line: Line, say: Say): void {
  const channel = line.at('channel') as Channel | '';
  const [lodgedOn, receivedOn] = [line.at('lodgedOn'), line.at('receivedOn')];
  const first = receivedOn || lodgedOn;
  if (first && first < REGULATION_2019.inForceFrom)
    say(
      'error',
      'receivedOn',
      text('2019年5月15日以前收到，适用修订前的条例', 'Received before 2019-05-15, under the regulation of 2007'),
      text('请从表中删去该行，原台账另行保存', 'Remove the row; the old ledger is kept apart'),
    );
  ordered(line, say, 'lodgedOn', 'receivedOn');
  if (receivedOn === '' && !line.has('receivedOn')) {
    // who withdraws before anybody confirmed the receipt was never received
    const isOver = line.has('outcome') && endingOf(line) !== 'withdrawn';
    if (lodgedOn === '' || (channel && isReceivedAtOnce(channel)) || isOver)
      say(
        'error',
        'receivedOn',
        text('“收到日期”未填写', 'The day of receipt is missing'),
        text('填写条例第三十一条规定的收到之日', 'Give the day of receipt under Art. 31'),
      );
    return;
  }
  if (channel && isReceivedAtOnce(channel) && lodgedOn && receivedOn && lodgedOn !== receivedOn)
    say(
      'error',
      'receivedOn',
      text('当面、口头、签收邮寄的，收到日期应当与提交日期相同', 'By this channel both days are the same'),
      text('更正其中一个日期，或者更正提交方式', 'Correct one of the days, or the channel'),
    );
}

function checkSteps(line: Line, say: Say): void {
  for (const key of ['clarifyOn', 'thirdOn', 'extendedOn', 'endedOn']) ordered(line, say, 'receivedOn', key);
  for (const key of ['clarifyOn', 'thirdOn', 'extendedOn']) needs(line, say, key, 'receivedOn');
  needs(line, say, 'clarifyOn', 'clarifyBy');
  needs(line, say, 'clarifiedOn', 'clarifyOn');
  needs(line, say, 'thirdAnsweredOn', 'thirdOn');
  needs(line, say, 'thirdAnsweredOn', 'thirdConsents');
  needs(line, say, 'extendedOn', 'extendedBy');
  ordered(line, say, 'clarifyOn', 'clarifyBy');
  ordered(line, say, 'clarifyOn', 'clarifiedOn');
  ordered(line, say, 'thirdOn', 'thirdAnsweredOn');
  const [asked, replyBy] = [line.at('clarifyOn'), line.at('clarifyBy')];
  if (asked && replyBy && Temporal.PlainDate.compare(replyBy, Temporal.PlainDate.from(asked).add({ years: 3 })) > 0)
    say('error', 'clarifyBy', text('补正期限超过三年', 'More than three years'), CORRECT);
  const days = line.at('extendedBy');
  if (days && !/^(?:[1-9]|1\d|20)$/.test(days))
    say(
      'error',
      'extendedBy',
      text(`“${days}”不是1至20的整数`, `“${days}” is no number from 1 to 20`),
      text('延长期限最长二十个工作日（第三十三条）', 'At most twenty working days (Art. 33)'),
    );
}

function checkEnd(line: Line, say: Say): void {
  needs(line, say, 'outcome', 'endedOn');
  for (const key of ['endedOn', 'servedOn', 'closedOn', 'ending']) needs(line, say, key, 'outcome');
  for (const key of ['clarifiedOn', 'thirdOn', 'extendedOn']) ordered(line, say, key, 'endedOn');
  ordered(line, say, 'endedOn', 'servedOn');
  ordered(line, say, 'endedOn', 'closedOn');
  ordered(line, say, 'servedOn', 'closedOn');
  if (line.has('withheld') && articlesOf(line.at('withheld')) === null)
    say(
      'error',
      'withheld',
      text('只能填14、15、16', 'Only 14, 15 and 16'),
      text('写作14、16；没有的不填', 'Write 14、16, or leave it empty'),
    );
  if (!line.at('outcome')) return;
  const how = endingOf(line);
  const fixed = { clarification: 'r3_6_1', fee: 'r3_6_2' } as const;
  if ((how === 'clarification' || how === 'fee') && line.at('outcome') !== fixed[how])
    say(
      'error',
      'ending',
      text('结束方式与办理结果不符', 'This does not fit the outcome'),
      text('更正结束方式或者办理结果', 'Correct one of the two'),
    );
  if (how === 'clarification') needs(line, say, 'outcome', 'clarifyOn');
  if (how === 'answered') {
    if (line.has('clarifyOn')) needs(line, say, 'clarifyOn', 'clarifiedOn');
    if (line.at('endedOn') && !line.has('servedOn'))
      say(
        'warning',
        'servedOn',
        text('未填送达日期，按答复日期登记', 'No day of service: that of the answer is taken'),
        text('台账或者回执有记载的，请补填', 'Fill it in where it is known'),
      );
  } else if (line.has('servedOn'))
    say(
      'error',
      'servedOn',
      text('撤回、终止的申请没有答复，不填送达日期', 'A case that ended without an answer has no service'),
      text('清空送达日期，或者更正结束方式', 'Empty it, or correct how the case ended'),
    );
}
