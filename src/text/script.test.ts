import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, halfWidth, isTraditionalOnly, simplify } from './script.ts';

describe('folding', () => {
  it.each([
    ['政務公開', '政务公开'],
    ['ＧＯＮＧＫＡＩ　２０２５', 'gongkai 2025'],
    ['於是之後', '于是之后'],
    ['乾隆年间的著名建筑覆盖', '乾隆年间的著名建筑覆盖'],
    ['示政办发〔2025〕12号', '示政办发〔2025〕12号'],
    ['İstanbul', 'İstanbul'],
  ])('folds %s into %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('keeps length, so that spans in folded text are spans in the original', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(text).length === text.length));
  });

  it('gives the same for a part alone and inside the whole', () => {
    const letter = fc.constantFrom(...'務公開縣區於後乾著發复復面麵Ａａ１');
    fc.assert(
      fc.property(
        fc.string({ unit: letter }),
        fc.string({ unit: letter }),
        (a, b) => fold(a) + fold(b) === fold(a + b),
      ),
    );
  });

  it('changes nothing the second time', () => {
    const once = fold('臺灣省後麵發髮鐘鍾係繫　Ａ');
    expect(fold(once)).toBe(once);
  });
});

it('leaves Latin letters alone when only the script is simplified', () => expect(simplify('A縣B區')).toBe('A县B区'));
it('leaves Chinese punctuation alone in half width', () => expect(halfWidth('〔２０２５〕。、')).toBe('〔2025〕。、'));

it('tells Traditional from what both scripts share', () => {
  expect([...'務區開後於'].every(isTraditionalOnly)).toBe(true);
  expect([...'政公里乾著覆县'].some(isTraditionalOnly)).toBe(false);
});
