import { describe, expect, it } from 'vitest';
import { creditCheckDigit, isCreditCode } from './credit-code.ts';

describe('the unified social credit code', () => {
  it.each(['91350100M000100Y43', '11441700007280420Y'])('accepts %s', (code) => {
    expect(isCreditCode(code)).toBe(true);
  });

  it.each([
    ['a changed character', '91350100M000100Y44'],
    ['two characters exchanged', '91350100M001000Y43'],
    ['a letter outside of the alphabet', '91350100I000100Y43'],
    ['small letters', '91350100m000100y43'],
    ['seventeen characters', '91350100M000100Y4'],
    ['nothing', ''],
  ])('refuses %s', (_, code) => {
    expect(isCreditCode(code)).toBe(false);
  });

  it('completes seventeen characters with the one that fits', () => {
    expect(creditCheckDigit('91350100M000100Y4')).toBe('3');
    expect(creditCheckDigit('short')).toBeNull();
  });
});
