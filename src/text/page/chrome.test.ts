import { expect, it } from 'vitest';
import { isChrome } from './chrome.ts';

const left = (...texts: string[]) => {
  const lines = texts.map((text, start) => ({ text, start }));
  return texts.filter((_, at) => !isChrome(lines, at));
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

it('is none in the middle of a text, and no paragraph that speaks of such things', () => {
  const said = [
    '位置：迎晖路与人民路交叉口，占地12亩，用途为停车场。',
    '申请人可以在自助终端打印证明，打印后请核对。',
    '发布会的时间、地点和来源由主办单位另行通知。',
  ];
  expect(left(...said, ...BODY, '当前位置：首页>公示', ...BODY)).toHaveLength(said.length + 2 * BODY.length + 1);
});
