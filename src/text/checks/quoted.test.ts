import { expect, test } from 'vitest';
import { checkText } from './check-text.ts';

const rulesIn = (text: string) => checkText(text).map(({ rule }) => rule);

test.each([
  '有的通知把日期写成“2024年2月30日”，应当逐字核对。',
  '还有一份稿子把“2月30日”写进会议通知，被退回重写。',
  '一份请示的文号误写为“示政发[2022]8号”，年份应当用六角括号。',
  '× 示农字[2019]第08号。√ 示农〔2019〕8号。',
  '1．哪一个文号正确？A. 示政[2025]3号 B. 示政〔2025〕3号',
  '需要澄清的是，“皇冠体育”“必威”等网站盗用我队照片，与我队无关。',
])('a fault that is shown is none: %s', (text) => {
  expect(rulesIn(text)).toEqual([]);
});

test.each([
  ['一份请示的文号为示政发[2022]8号，请遵照执行。', 'document-number'],
  ['会议定于2024年2月30日召开，地点在“群众之家”。', 'date-contradiction'],
  ['来信请寄“皇冠体育”办公室。', 'injected-brand'],
  ['他把材料写成文字，印发了“示政发[2022]8号”文件。', 'document-number'],
])('a fault of the page stays one: %s', (text, rule) => {
  expect(rulesIn(text)).toContain(rule);
});
