import { expect, test } from 'vitest';
import { isPlausible } from './identity.ts';

test('each document has a number of its kind', () => {
  expect(isPlausible('credit-code', '11010519491231002X')).toBe(false);
  expect(isPlausible('passport', 'E12')).toBe(false);
  expect(isPlausible('passport', 'E12345678')).toBe(true);
});
