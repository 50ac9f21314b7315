import { describe, expect, test } from 'vitest';
import { emptyReport, withTotals } from '../../law/annual-report.ts';
import { frozenReferences, referables, referencesIn, resolvedTexts, unknownReferences } from './rules.ts';

const input = emptyReport(2025);
input.t3.r1.natural = 12;
input.t3.r1.legal = 3;
input.t3.r3_3_1.natural = 2;
input.t3.r3_3_8.legal = 1;
input.t4.direct.upheld = 1;
input.t4.afterReview.upheld = 2;
input.t2.fee.amount = 3.25;
const report = withTotals(input);

describe('a reference in a text', () => {
  test('is read as the figure of its cell', () => {
    const texts = { 1: '<p>新收申请{{t3.r1.total}}件，收费{{ t2.fee.amount }}万元。</p>' };
    expect(resolvedTexts(texts, report)).toEqual({ 1: '<p>新收申请15件，收费3.25万元。</p>' });
  });

  test('may stand for a sum for which the form has no cell', () => {
    const texts = { 1: '不予公开{{t3.r3_3.total}}件，行政诉讼{{t4.suits.total}}件，维持{{t4.suits.upheld}}件' };
    expect(resolvedTexts(texts, report)[1]).toBe('不予公开3件，行政诉讼3件，维持3件');
  });

  test('follows the table: another report, another text', () => {
    const texts = { 6: '<p>{{t3.r1.natural}}</p>' };
    expect(resolvedTexts(texts, withTotals(emptyReport(2025)))[6]).toBe('<p>0</p>');
  });

  test('that means nothing stays as it is and is named once', () => {
    const texts = { 1: '{{t3.r9.total}}件、{{t3.r9.total}}件、{{新收}}件', 5: '无' };
    expect(resolvedTexts(texts, report)[1]).toBe(texts[1]);
    expect(unknownReferences(texts, report)).toEqual([
      { section: 1, reference: 't3.r9.total' },
      { section: 1, reference: '新收' },
    ]);
  });

  test('is frozen with its cells and its figure', () => {
    const texts = { 1: '{{t3.r1.total}}', 5: '{{t4.suits.upheld}}' };
    expect(frozenReferences(texts, report)).toEqual([
      { section: 1, reference: 't3.r1.total', cells: ['t3.r1.total'], value: 15 },
      { section: 5, reference: 't4.suits.upheld', cells: ['t4.direct.upheld', 't4.afterReview.upheld'], value: 3 },
    ]);
    expect(frozenReferences({ 1: '没有数字' }, report)).toEqual([]);
  });
});

test('everything that can be referred to has a name and an address of its own', () => {
  const all = referables(report);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(all.map(({ where }) => where.zh)).size).toBe(all.length);
  expect(referencesIn('甲{{a}}乙{{ b }}丙{c}')).toEqual(['a', 'b']);
});
