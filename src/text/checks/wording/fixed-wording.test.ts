import { describe, expect, it } from 'vitest';
import { fixedWording } from './fixed-wording.ts';
import type { OfficeLists } from './lists.ts';

const day = (written: string) => Temporal.PlainDate.from(written);
const lists: OfficeLists = {
  leaders: [
    {
      name: '甄示范',
      titles: ['县委副书记', '县人民政府县长'],
      from: day('2023-03-01'),
      to: null,
      source: '示例任免通知一',
    },
    {
      name: '柳样本',
      titles: ['县人民政府县长'],
      from: day('2019-01-01'),
      to: day('2023-02-28'),
      source: '示例任免通知二',
    },
    { name: '欧阳例', titles: ['县委书记'], from: day('2022-01-01'), to: null, source: '示例任免通知三' },
  ],
  formulations: [
    {
      wording: '坚持便民、高效、公开的办事原则，做到有诉必应、有问必答',
      wrong: ['便民高效公开办事'],
      from: day('2022-01-01'),
      to: null,
      source: '示例会议公报',
    },
    {
      wording: '推进政务公开规范化建设三年行动',
      wrong: ['政务公开三年计划'],
      from: day('2019-01-01'),
      to: day('2021-12-31'),
      source: '示例方案',
    },
  ],
  confusions: [
    { right: '青石板镇', wrong: ['青石镇', '石板'], from: day('2020-01-01'), to: null, source: '示例地名录' },
    { right: '柳河大桥', wrong: ['柳河桥'], from: day('2020-01-01'), to: day('2022-12-31'), source: '示例地名录' },
  ],
};
const check = (text: string, today = '2024-05-01') =>
  fixedWording.check(text, { lists, today: day(today) }).map(({ span }) => text.slice(...span));

describe('names and titles', () => {
  it('are left alone where they are as in the list', () => {
    expect(check('县长甄示范主持会议，县委书记欧阳例出席。')).toEqual([]);
    expect(check('示范县人民政府县长甄示范、县委书记欧阳例到城关镇调研。')).toEqual([]);
    expect(check('县委副书记、县长甄示范同志讲话。甄示范强调，要抓好落实。')).toEqual([]);
  });

  it('are found where the title is another', () => {
    expect(check('副县长甄示范主持会议。')).toEqual(['副县长甄示范']);
    expect(check('县委书记甄示范同志指出')).toEqual(['县委书记甄示范']);
  });

  it('are found where one character of the name is another', () => {
    expect(check('县长甄示犯主持会议。')).toEqual(['甄示犯']);
    expect(check('县委书记欧阳列同志到会')).toEqual(['欧阳列']);
  });

  it('follow the day of the text', () => {
    const text = '县长柳样本主持会议。\n示范县人民政府办公室\n2021年5月8日';
    expect(check(text)).toEqual([]);
    expect(check('县长甄示犯主持会议。\n示范县人民政府办公室\n2021年5月8日')).toEqual([]);
  });
});

describe('formulations', () => {
  it('are left alone where they stand as in the list, whatever the marks between', () => {
    expect(check('要坚持便民、高效、公开的办事原则，做到有诉必应、有问必答。')).toEqual([]);
    expect(check('坚持便民高效公开的办事原则，做到“有诉必应、有问必答”')).toEqual([]);
  });

  it('are found where a character or two differ', () => {
    expect(check('要坚持便民、高效、公平的办事原则，做到有诉必应、有问必答。')).toEqual([
      '坚持便民、高效、公平的办事原则，做到有诉必应、有问必答',
    ]);
    expect(check('坚持便民、高效、公开办事原则，做到有诉必应、有问必答')).toHaveLength(1);
  });

  it('are found where they are written in a way known to be wrong', () =>
    expect(check('推进便民高效公开办事')).toEqual(['便民高效公开办事']));

  it('are not looked for in what merely shares some words, nor before their day', () => {
    expect(check('办事原则要公开，做到有问必答。')).toEqual([]);
    expect(check('要坚持便民、高效、公平的办事原则，做到有诉必应、有问必答。', '2020-05-01')).toEqual([]);
  });
});

it('finds nothing without a list', () =>
  expect(fixedWording.check('副县长甄示范主持会议。', { today: day('2024-05-01') })).toEqual([]));

describe('local words', () => {
  it('are found where they are wrong, not inside of the right one, and as no grave fault', () => {
    expect(check('青石镇、青石板镇和青石板街')).toEqual(['青石镇', '石板']);
    const [found] = fixedWording.check('到青石镇调研。', { lists, today: day('2024-05-01') });
    expect(found).toMatchObject({ severity: 'medium', remedy: { zh: '改为“青石板镇”。' } });
  });

  it('and formulations hold on their days alone', () => {
    expect(check('柳河桥通车，政务公开三年计划完成。')).toEqual([]);
    expect(check('柳河桥通车，政务公开三年计划完成。', '2021-05-01')).toEqual(['政务公开三年计划', '柳河桥']);
  });
});
