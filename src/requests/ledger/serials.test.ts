import { expect, test } from 'vitest';
import { serialOf } from './serials.ts';

test.each([
  ['{unit}-{year}-{serial:4}', 'GOV-2026-0012', { year: '2026', serial: 12 }],
  ['{unit}-{year}-{serial:4}', 'gov-2026-12345', { year: '2026', serial: 12_345 }],
  ['{unit}-{year}-{serial:4}', 'BUREAU-2026-0012', null],
  ['{unit}-{year}-{serial:4}', '2026年第12号', null],
  ['依申请〔{year}〕{unit}-{serial:6}号', '依申请〔2025〕GOV-000003号', { year: '2025', serial: 3 }],
])('by the pattern %s the number %s is %j', (pattern, number, expected) => {
  expect(serialOf(pattern, 'gov', number)).toEqual(expected);
});
