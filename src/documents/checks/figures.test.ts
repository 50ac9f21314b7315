import { describe, expect, it } from 'vitest';
import { type Figures, figureFindings } from './figures.ts';

const TEXT = `关于检查结果的通报
范围内共有5个单位，抽查5个单位，尚有指标未查清1个。
一、得分和排名
名次\t单位\t得分
1\t青山镇\t98.5
2\t河口乡\t91
四、工作要求
各单位于15个工作日内整改，平均分为94.75分。`;

const FIGURES: Figures = {
  source: '第一季度检查',
  lines: ['名次\t单位\t得分', '1\t青山镇\t98.5', '2\t河口乡\t91'],
  written:
    '范围内共有{{范围内单位数}}个单位，抽查{{抽查单位数}}个单位，尚有指标未查清{{未查清单位数}}个。\n各单位于15个工作日内整改，平均分为{{平均分}}分。',
  known: [
    { name: '范围内单位数', value: '5' },
    { name: '抽查单位数', value: '5' },
    { name: '未查清单位数', value: '1' },
    { name: '平均分', value: '94.75' },
  ],
};

const found = (from: string, to: string) =>
  figureFindings(TEXT.replace(from, to), FIGURES).map(({ span: [start, end], reason }) => [
    TEXT.replace(from, to).slice(start, end).replaceAll('\t', ' '),
    reason.zh.split('：')[1],
  ]);

describe('computed figures', () => {
  it.each([
    ['as they were computed', '关于', '关于'],
    ['with spaces that an editor added', '抽查5个', '抽查 5 个'],
    ['spelt out', '各单位于15', '五个单位中有一处待查，各单位于15'],
    ['beside other words', '各单位于15个工作日内整改', '请各单位按时整改，15日前报送'],
    ['in another order', '1\t青山镇\t98.5\n2\t河口乡\t91', '2\t河口乡\t91\n1\t青山镇\t98.5'],
  ])('may stand %s', (_, from, to) => {
    expect(found(from, to)).toEqual([]);
  });

  it.each([
    ['in a sentence', '抽查5个', '抽查 4 个', [['4', '“抽查单位数”应为5，文中写为4']]],
    ['in a cell', '98.5', '99.5', [['1 青山镇 99.5', '应为“1　青山镇　98.5”']]],
    ['by leaving a row out', '2\t河口乡\t91\n', '', [['', '缺少“2　河口乡　91”']]],
    ['by a figure of nobody’s', '各单位于15', '另有7家单位未参加，各单位于15', [['7', '其中没有“7家单位”这个数据']]],
    ['in words', '各单位于15', '另有三家单位未参加，各单位于15', [['三', '其中没有“三家单位”这个数据']]],
    ['by another sentence', '，抽查5个单位', '，其中检查了8个单位', [['8', '其中没有“8个单位”这个数据']]],
  ])('are typed over %s', (_, from, to, expected) => {
    expect(found(from, to)).toEqual(expected);
  });

  it('name what stands there now, so that a reason holds for that alone', () => {
    const [first] = figureFindings(TEXT.replace('98.5', '99.5'), FIGURES);
    expect([first?.severity, first?.excerpt]).toEqual(['high', '1 青山镇 99.5']);
  });
});
