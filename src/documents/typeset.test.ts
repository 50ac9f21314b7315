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

  it('tells which cells the heads of a table belong to, and leaves what was said already', () => {
    const table =
      '<table><tbody><tr><th>单位</th><th colspan="2">金额</th></tr><tr><th>甲</th><td>1</td><td>2</td></tr></tbody></table>';
    const set = typeset(table, '表格');
    expect(set).toContain('<tr><th scope="col">单位</th><th scope="col" colspan="2">金额</th></tr>');
    expect(set).toContain('<tr><th scope="row">甲</th>');
    expect(typeset('<table><tr><th scope="row">甲</th></tr></table>', '表格')).toContain('<th scope="row">甲</th>');
  });

  it('lets a table scroll in a region that the keyboard reaches', () => {
    expect(typeset('<table><tbody><tr><td>1</td></tr></tbody></table>', '表格')).toBe(
      '<div class="scroll" role="region" tabindex="0" aria-label="表格"><table><tbody><tr><td>1</td></tr></tbody></table></div>',
    );
  });
});
