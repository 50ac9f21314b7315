import { describe, expect, test } from 'vitest';
import { emptyReport, withTotals } from '../../law/annual-report.ts';
import { literalsIn } from './literals.ts';

const input = emptyReport(2025);
input.t3.r1.natural = 12;
input.t3.r3_1.natural = 9;
input.t2.licence.decisions = 1286;
input.t2.fee.amount = 18.5;
input.t4.review.upheld = 1;
const report = withTotals(input);
const found = (text: string) =>
  literalsIn({ 1: `<p>${text}</p>` }, report).map(({ words, value, cells, state }) => [words, value, cells[0], state]);

describe('a figure written in digits', () => {
  test.each([
    ['全年收到政府信息公开申请12件。', [['全年收到政府信息公开申请12件', 12, 't3.r1.total', 'same']]],
    ['全年收到政府信息公开申请13件。', [['全年收到政府信息公开申请13件', 13, 't3.r1.total', 'differs']]],
    ['作出行政许可决定1286件。', [['作出行政许可决定1286件', 1286, 't2.licence.decisions', 'same']]],
    ['办理行政许可1,300件，', [['办理行政许可1,300件', 1300, 't2.licence.decisions', 'other']]],
    ['行政事业性收费18.5万元', [['行政事业性收费18.5万元', 18.5, 't2.fee.amount', 'same']]],
    ['通过网络收到申请公开信息5件', []],
    ['其中自然人申请5件', [['其中自然人申请5件', 5, 't3.r1.natural', 'other']]],
    ['没有发生行政复议案件。', [['没有发生行政复议', 0, 't4.review.total', 'differs']]],
  ])('“%s” is compared with its cell', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    '2025年3月1日印发《办法》',
    '根据条例第四十九条、第五十条',
    '较上年增长12%',
    '新收政府信息公开申请{{t3.r1.total}}件，予以公开{{t3.r3_1.total}}件',
    '开展培训3期，参加120人次',
    '没有收取信息处理费',
    '未发生行政诉讼',
  ])('is not seen where there is none of the form: “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('is found in every section, and named with its section', () => {
    const texts = { 5: '<p>办结12件</p>', 6: '<p>予以公开9件</p>' };
    expect(literalsIn(texts, report).map(({ section, state }) => [section, state])).toEqual([
      [5, 'differs'],
      [6, 'same'],
    ]);
  });
});
