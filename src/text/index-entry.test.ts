import { describe, expect, it } from 'vitest';
import { indexEntry, termsOf } from './index-entry.ts';
import { allOf, charPairs, charThrees, ownNumber, quoted, runLexemes } from './lexemes.ts';

const document = {
  title: '示范县概况',
  number: '示政发〔2026〕3号',
  summary: '位置与人口',
  body: '<p>全县面积。水田面积</p>',
};

/** Lexemes of a literal: what stands in quotes. */
const lexemes = (literal = '') => [...literal.matchAll(/'((?:[^']|'')*)'/g)].map((match) => match[1]);

describe('the index of a document', () => {
  it('holds its words, its title whole, in words and in pairs, its subject, its number and all pairs of characters', () => {
    const all = ['概况', '面积', '=示范县概况', '~县概', '^概况', '+人口', '+面积', '№示政发〔2026〕3号', '·县面'];
    expect(lexemes(indexEntry(document).words)).toEqual(expect.arrayContaining(all));
  });

  it('ranks title and number before the summary, and the summary before what stands out in the text', () => {
    const { head } = indexEntry(document);
    for (const part of [`'概况':1A`, `'№〔2026〕3号':1A`, `'人口':1B`, `'面积':1C`]) expect(head).toContain(part);
    expect(lexemes(head)).not.toContain('全县');
  });

  it('keeps title and text in one folded line for wordings in quotation marks', () => {
    expect(indexEntry({ ...document, body: '<p>ＡＰＰ政務</p><p>公開</p>' }).folded).toBe('示范县概况 app政务 公开');
  });

  it('is bounded, however long the text is', () => {
    const names = Array.from({ length: 200_000 }, (_, i) => `x${i.toString(36)}`).join(' ');
    const { words } = indexEntry({ ...document, body: `<p>${names} ${'a'.repeat(5_000)}</p>` });
    expect(Buffer.byteLength(words)).toBeLessThan(1_400_000);
    expect(lexemes(words)).toContain('=示范县概况');
    const longest = indexEntry({ ...document, body: `<p>${'a'.repeat(5_000)}</p>` }).words;
    expect(Math.max(...lexemes(longest).map((lexeme) => Buffer.byteLength(lexeme ?? '')))).toBeLessThan(2_046);
  });
});

describe('terms of a title', () => {
  it('are its words and pairs of neighbours, with their pinyin', () => {
    expect(termsOf('住房公积金')).toContainEqual({ term: '公积金', pinyin: 'gongjijin', initials: 'gjj' });
    expect(termsOf('政务公开要点').map(({ term }) => term)).toEqual(
      expect.arrayContaining(['政务', '公开', '政务公开']),
    );
    expect(termsOf('2025年（A）')).toEqual([]);
  });
});

describe('lexemes', () => {
  it('know a number by every shortening of its agency', () => {
    expect(ownNumber('示政办发〔2025〕12号')).toEqual(
      expect.arrayContaining(['№示政办发〔2025〕12号', '№政办发〔2025〕12号', '№〔2025〕12号']),
    );
    expect(ownNumber('没有文号')).toEqual([]);
  });

  it('pair neighbouring Chinese characters, each pair once', () => {
    expect(charPairs('公开公开a公')).toEqual(['·公开', '·开公']);
  });

  it('number threes of neighbouring Chinese characters, the same ones the same', () => {
    expect(charThrees('信息公开')).toEqual([...charThrees('信息公'), ...charThrees('息公开')]);
    expect(charThrees('公开公开公开')).toHaveLength(2);
    expect(charThrees('公开a开')).toEqual([]);
    expect(charThrees('信息公开')[0]).toMatch(/^·[0-9a-f]{1,5}$/);
  });

  it('ask for a wording by its threes, and by pairs where it has no more', () => {
    expect(runLexemes('公开')).toEqual(['·公开']);
    expect(runLexemes('公开a信息公开')).toEqual(['·公开', ...charThrees('信息公开')]);
    expect(indexEntry(document).words).toContain(`'${charThrees('全县面积')[0]}'`);
  });

  it('keep quotes and backslashes from ending a literal', () => {
    expect(quoted("a'b\\c")).toBe("'a''b\\\\c'");
    expect(allOf(['公开', '& | !'])).toBe("'公开' & '& | !'");
    expect(allOf([])).toBeNull();
  });
});
