import { describe, expect, it } from 'vitest';
import { ARTICLE_20, ARTICLE_21, articleName, chineseNumber, GUIDE_ELEMENTS } from './articles.ts';
import { DEFAULT_INDEX_PATTERN, formatIndexNumber, indexPatternProblems } from './index-number.ts';
import { SUBJECT_CLASSES } from './subjects.ts';

describe('articles', () => {
  it.each([
    [3, '三'],
    [10, '十'],
    [15, '十五'],
    [20, '二十'],
    [36, '三十六'],
  ])('writes %i as %s', (value, text) => {
    expect(chineseNumber(value)).toBe(text);
  });

  it.each([
    ['33', '条例第三十三条'],
    ['36(2)', '条例第三十六条第（二）项'],
    ['16(2)', '条例第十六条第二款'],
    ['31(3)', '条例第三十一条第（三）项'],
    ['36(4),36(5)', '条例第三十六条第（四）项、第三十六条第（五）项'],
    ['2007:24', '2007年条例第二十四条'],
    ['2007:21(4), 24', '2007年条例第二十一条第（四）项、第二十四条'],
  ])('names %s as %s', (code, name) => {
    expect(articleName(code).zh).toBe(name);
  });

  it('list the fifteen items of Art. 20, Art. 21 and the guide’s elements', () => {
    expect(ARTICLE_20.map((item) => item.code)).toEqual(Array.from({ length: 15 }, (_, index) => `a20-${index + 1}`));
    expect(ARTICLE_21.county).toHaveLength(7);
    expect(ARTICLE_21.town).toHaveLength(8);
    expect(GUIDE_ELEMENTS).toHaveLength(9);
  });
});

describe('subject classes', () => {
  it('are 22 different ones', () => {
    expect(new Set(SUBJECT_CLASSES).size).toBe(22);
  });
});

describe('index numbers', () => {
  const parts = { code: '11441700007280420Y', year: 2021, serial: 50 };

  it('follow the default pattern', () => {
    expect(formatIndexNumber(DEFAULT_INDEX_PATTERN, parts)).toBe('11441700007280420Y/2021-00050');
  });

  it('follow a pattern with a month', () => {
    const pattern = '{code}/{year}{month}-{serial:5}';
    expect(formatIndexNumber(pattern, { ...parts, month: 4 })).toBe('11441700007280420Y/202104-00050');
    expect(() => formatIndexNumber(pattern, parts)).toThrow(/month/);
  });

  it.each([
    '{code}-{serial:5}',
    '{code}/{year}-{serial}',
    '{code}/{year}-{serial:5}-{serial:5}',
    '{code} {year}{serial:5}',
  ])('refuse the pattern %s', (pattern) => {
    expect(indexPatternProblems(pattern)).not.toEqual([]);
    expect(() => formatIndexNumber(pattern, parts)).toThrow(/pattern/);
  });

  it('refuse a serial that does not fit, so that numbers never collide', () => {
    expect(() => formatIndexNumber(DEFAULT_INDEX_PATTERN, { ...parts, serial: 100_000 })).toThrow(/100000/);
    expect(() => formatIndexNumber(DEFAULT_INDEX_PATTERN, { ...parts, serial: 0 })).toThrow(/Serial 0/);
  });
});
