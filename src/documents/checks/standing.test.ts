import { describe, expect, it } from 'vitest';
import { isAllowed } from '../../units/allowed-findings.ts';
import { blocking, keyOf, type Looked, refuseStanding, standing, withoutAllowed } from './standing.ts';

const found = (rule: string, severity: 'high' | 'medium', excerpt: string) => ({
  rule,
  severity,
  excerpt,
  span: [0, 1] as const,
  reason: { zh: '有误', en: 'Wrong.' },
  remedy: { zh: '更正', en: 'Mend it.' },
});
const LOOKED: Looked = {
  inText: [found('a', 'high', '甲乙'), found('a', 'high', '甲乙'), found('b', 'medium', '丙')],
  inFiles: [{ ...found('a', 'high', '甲乙'), file: '附件.docx' }],
  unread: [],
};

describe('what blocks', () => {
  it('is each grave finding once, apart for every file', () => {
    expect(blocking(LOOKED).map(({ rule, file, excerpt }) => [rule, file, excerpt])).toEqual([
      ['a', null, '甲乙'],
      ['a', '附件.docx', '甲乙'],
    ]);
  });

  it('is settled by a reason for the same words in the same place alone', () => {
    const overruled = [{ rule: 'a', file: null, excerpt: '甲乙' }];
    expect(standing(LOOKED, overruled).map(({ file }) => file)).toEqual(['附件.docx']);
    expect(keyOf({ rule: 'a', file: null, excerpt: 'b' })).not.toBe(keyOf({ rule: 'ab', file: null, excerpt: '' }));
  });

  it('is said with its number and an example', () => {
    expect(refuseStanding(blocking(LOOKED))?.text.zh).toContain('2 处');
    expect(refuseStanding([])).toBeNull();
  });
});

describe('what a site allows', () => {
  const entry = { rule: 'a', text: '甲乙', reason: '误报', until: '2026-03-02' };

  it('passes up to its last day, under its rule, where its words stand', () => {
    expect(isAllowed([entry], { rule: 'a', excerpt: '前甲乙后' }, '2026-03-02')).toBe(true);
    expect(isAllowed([entry], { rule: 'a', excerpt: '前甲乙后' }, '2026-03-03')).toBe(false);
    expect(isAllowed([entry], { rule: 'b', excerpt: '甲乙' }, '2026-03-02')).toBe(false);
    expect(isAllowed([entry], { rule: 'a', excerpt: '甲丙' }, '2026-03-02')).toBe(false);
  });

  it('is shown no more', () => {
    const { inText, inFiles } = withoutAllowed(LOOKED, [entry], '2026-03-01');
    expect([inText.map(({ rule }) => rule), inFiles]).toEqual([['b'], []]);
  });
});
