import { describe, expect, it } from 'vitest';
import { typeset } from './typeset.ts';

describe('setting a text', () => {
  it.each([
    ['<p>示范县财政局<br />2026年4月20日</p>', '<p class="closing">示范县财政局<br />2026年4月20日</p>'],
    [
      '<p>甲局<br />乙局<br />二〇二六年四月二十日</p>',
      '<p class="closing">甲局<br />乙局<br />二〇二六年四月二十日</p>',
    ],
    ['<p>示范县财政局</p>\n<p>2026年4月20日</p>', '<p class="closing">示范县财政局<br />2026年4月20日</p>\n'],
  ])('puts unit and date together: %s', (given, set) => expect(typeset(given, '表格')).toBe(set));

  it.each([
    '<p>本通知自2026年5月1日起施行。</p><p>2026年4月20日印发</p>',
    '<p>会议时间如下：</p><p>2026年4月20日</p>',
    '<p>第一条<br />第二条</p>',
  ])('leaves other paragraphs alone: %s', (given) => expect(typeset(given, '表格')).toBe(given));

  it('lets a table scroll in a region that the keyboard reaches', () => {
    expect(typeset('<table><tbody><tr><td>1</td></tr></tbody></table>', '表格')).toBe(
      '<div class="scroll" role="region" tabindex="0" aria-label="表格"><table><tbody><tr><td>1</td></tr></tbody></table></div>',
    );
  });
});
