/** Pages made to keep the program busy: reading one takes no longer than its length. */
import { expect, it } from 'vitest';
import { checkBytes } from '../../src/reports/check/check-bytes.ts';

// each took minutes where work grew with the square of its length
it.each([
  ['elements within each other', `<html><body>${'<div>'.repeat(400_000)}`],
  ['tables within each other', `<html>${'<table><tr><td>'.repeat(100_000)}`],
  ['one long line', `<html><body><p>${'收到'.repeat(400_000)}`],
  ['one long line of brackets', `<html><body><p>${'（'.repeat(500_000)}${'件'.repeat(200_000)}`],
  ['spans that reach far', `<html><table>${'<tr><td colspan=1000 rowspan=65534>一</td></tr>'.repeat(300)}</table>`],
])('%s', async (_, page) => {
  const { report, reason } = await checkBytes('页面', Buffer.from(page));
  expect(reason !== null || report?.verdict === 'not read').toBe(true);
});
