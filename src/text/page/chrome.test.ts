import { expect, it } from 'vitest';
import { chromeOf } from './chrome.ts';

const left = (...texts: string[]) => {
  const lines = texts.map((text, start) => ({ text, start }));
  const chrome = chromeOf(lines, '关于渠道清淤完成情况的公示');
  return lines.filter((line) => !chrome.has(line)).map(({ text }) => text);
};
const BODY = Array.from({ length: 20 }, (_, at) => `第${at + 1}项工作已经完成，有关单位正在验收。`);

it('is what a template writes above and below a text', () => {
  const above = [
    '您现在的位置：首页>通知公告>公示',
    '关于渠道清淤完成情况的公示',
    '发布日期：2026-11-20 信息来源：县水利局 浏览次数：86 字号：[大 中 小] 打印',
  ];
  const below = ['责任编辑：办公室', '分享到：微博 微信', '上一篇：无', '扫一扫在手机打开当前页'];
  expect(left(...above, ...BODY, ...below)).toEqual(['关于渠道清淤完成情况的公示', ...BODY]);
});

it('stands below a heading that comes after the data of the document', () => {
  const data = [
    '索引号\t1/2026-00002',
    '主题分类\t水利',
    '成文日期\t2026-11-18',
    '发文字号\t—',
    '有效性\t—',
    '废止日期\t—',
    '标题\t甲',
    '概述\t乙',
  ];
  const heading = '关于渠道清淤完成情况的公示';
  const facts = '发布日期：2026-11-20 14:20来源：县水利局';
  expect(left(...data, heading, facts, ...BODY)).toEqual([...data, heading, ...BODY]);
});

it('is none in the middle of a text, and no paragraph that speaks of such things', () => {
  const said = [
    '位置：迎晖路与人民路交叉口，占地12亩，用途为停车场。',
    '申请人可以在自助终端打印证明，打印后请核对。',
    '发布会的时间、地点和来源由主办单位另行通知。',
  ];
  expect(left(...said, ...BODY, '当前位置：首页>公示', ...BODY)).toHaveLength(said.length + 2 * BODY.length + 1);
});
