import { expect, test } from 'vitest';
import { isIdCard, isPlausible } from './identity.ts';

test.each([
  ['11010519491231002X', true],
  ['11010519491231002x', false],
  ['110105194913310025', false],
  ['110105194902300026', false],
  ['', false],
  ['1101051949123100', false],
])('identity card %s', (number, valid) => {
  expect(isIdCard(number)).toBe(valid);
});

test('one wrong digit is seen', () => {
  const number = '11010519491231002X';
  for (let i = 0; i < 17; i++) {
    const other = number.slice(0, i) + ((Number(number[i]) + 1) % 10) + number.slice(i + 1);
    expect(isIdCard(other), other).toBe(false);
  }
});

test('each document has a number of its kind', () => {
  expect(isPlausible('credit-code', '11010519491231002X')).toBe(false);
  expect(isPlausible('passport', 'E12')).toBe(false);
  expect(isPlausible('passport', 'E12345678')).toBe(true);
});
