import { expect, test } from 'vitest';
import { isCardNumber, isIdCard, isOldIdCard } from './identity-number.ts';

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

test.each([
  ['330102650315123', true],
  ['330102651315123', false],
  ['990102650315123', false],
  ['33010265031512', false],
])('identity card of fifteen digits %s', (number, valid) => {
  expect(isOldIdCard(number)).toBe(valid);
});

test('a wrong digit of a card number is seen, and two neighbours that changed places', () => {
  const number = '6222020200012345676';
  const check = [...'0123456789'].find((digit) => isCardNumber(`${number.slice(0, -1)}${digit}`)) ?? '';
  const right = `${number.slice(0, -1)}${check}`;
  for (let i = 0; i < right.length; i++) {
    const wrong = right.slice(0, i) + ((Number(right[i]) + 1) % 10) + right.slice(i + 1);
    expect(isCardNumber(wrong), wrong).toBe(false);
  }
  expect(isCardNumber('0000000000000000')).toBe(false);
  expect(isCardNumber('123')).toBe(false);
});
