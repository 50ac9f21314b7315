import { describe, expect, test } from 'vitest';
import {
  DEFAULT_LETTER_PATTERN,
  DEFAULT_RECEIPT_PATTERN,
  formatLetterNumber,
  isLetterPattern,
  isReceiptPattern,
} from './number-patterns.ts';

describe('a pattern of receipt numbers', () => {
  test.each([DEFAULT_RECEIPT_PATTERN, '依申请〔{year}〕{unit}-{serial:6}号', 'SQ{year}-{unit}-{serial:4}'])(
    '%s is good',
    (pattern) => expect(isReceiptPattern(pattern)).toBe(true),
  );

  test.each([
    ['the year is missing', '{unit}-{serial:4}'],
    ['something stands twice', '{unit}-{year}-{year}-{serial:4}'],
    ['two parts touch, so two units could have the same number', '{unit}{year}-{serial:4}'],
    ['the serial has no digits', '{unit}-{year}-{serial}'],
    ['small letters are typed as capitals', 'sq-{unit}-{year}-{serial:4}'],
    ['digits could be read as part of the serial', '{unit}-{year}-1{serial:4}'],
    ['an unknown part', '{unit}-{year}-{serial:4}-{month}'],
    ['blanks', '{unit} - {year} - {serial:4}'],
  ])('is refused when %s', (_, pattern) => expect(isReceiptPattern(pattern)).toBe(false));
});

describe('a pattern of letter numbers', () => {
  test('needs short name, year and serial once', () => {
    expect(isLetterPattern(DEFAULT_LETTER_PATTERN)).toBe(true);
    expect(isLetterPattern('{short}告〔{year}〕{serial:3}号')).toBe(true);
    expect(isLetterPattern('{unit}告〔{year}〕{serial}号')).toBe(false);
    expect(isLetterPattern('{short}告{serial}号')).toBe(false);
    expect(isLetterPattern('{short} 告〔{year}〕{serial}号')).toBe(false);
  });

  test('is filled, padded where it says so', () => {
    const parts = { short: '示政办', year: 2026, serial: 3 };
    expect(formatLetterNumber(DEFAULT_LETTER_PATTERN, parts)).toBe('示政办依申请〔2026〕3号');
    expect(formatLetterNumber('{short}告〔{year}〕{serial:3}号', parts)).toBe('示政办告〔2026〕003号');
  });
});
