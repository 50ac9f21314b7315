import { describe, expect, it } from 'vitest';
import { maskAddress, maskEmail, maskNumber } from './mask.ts';

describe('what is masked', () => {
  it.each([
    ['330102199001011234', '330*************34'],
    ['13812345678', '138****5678'],
    ['E12345678', 'E12**5678'],
    ['1234567', '123*567'],
    ['12345', '*****'],
    ['', ''],
  ])('of the number %s is %s', (given, shown) => {
    expect(maskNumber(given)).toBe(shown);
    expect([...shown]).toHaveLength([...given].length);
  });

  it('of addresses is all but the beginning', () => {
    expect(maskEmail('zhang.san@example.com')).toBe('z***@example.com');
    expect(maskEmail('@x')).toBe('**');
    expect(maskAddress('示范省示范县城关镇人民路1号')).toBe('示范省示范县******');
    expect(maskAddress('人民路1号')).toBe('人民******');
  });
});
