import { expect, it } from 'vitest';
import { DIFFICULTIES, type Page } from '../corpus.ts';
import { former } from '../former/former.ts';
import { creditCheck, luhnDigit, residentCheck } from '../former/numbers.ts';
import { text } from '../score.ts';
import { genres } from './clean/genres.ts';
import { faults } from './faults/all.ts';
import { lookalikes } from './near/lookalikes.ts';
import { second } from './second.ts';
import { WEEKDAYS } from './slots.ts';

const pages = second();
const clean = pages.filter((page) => page.faults.length === 0);
const of = (check: string) => pages.flatMap((page) => page.faults.filter((fault) => fault.check === check));
const narrow = (words: string) =>
  words.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
const counted = (list: readonly Page[]) =>
  DIFFICULTIES.map((one) => list.filter(({ difficulty }) => difficulty === one).length);

it('has 400 pages with faults and 400 clean ones of each difficulty, 200 to 2,000 characters long, each with its own name', () => {
  for (const count of counted(clean)) expect(count).toBeGreaterThanOrEqual(400);
  for (const count of counted(pages.filter(({ faults: own }) => own.length > 0)))
    expect(count).toBeGreaterThanOrEqual(400);
  expect(pages.map((page) => text(page).length).filter((n) => n < 200 || n > 2000)).toEqual([]);
  expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
});

it('has 25 ways of each fault at each difficulty, 12 lookalikes of each check and 250 paragraphs', () => {
  expect(Object.entries(faults).filter(([, ways]) => DIFFICULTIES.some((one) => ways[one].length < 25))).toEqual([]);
  const checks = [...Object.keys(faults)].filter((check) => new Set(of(check)).size === 0);
  expect(checks).toEqual([]);
  const few = Object.keys(faults).filter((check) => new Set(lookalikes.filter((one) => one.check === check)).size < 12);
  expect(few).toEqual([]);
  const paragraphs = genres.flatMap(({ openings, middle, closings }) => [...openings, ...middle, ...closings]);
  expect(new Set(paragraphs).size).toBeGreaterThanOrEqual(250);
});

it('has the words of each fault on its page, and no place left unfilled', () => {
  expect(
    pages.filter((page) => page.faults.some((fault) => fault.text === '' || !text(page).includes(fault.text))),
  ).toEqual([]);
  expect(
    pages
      .filter(
        (page) =>
          /[«»⏎¦⦃⦄]|undefined\d|NaN\d|\{[\p{Script=Han}a-z]/u.test(text(page)) &&
          !page.id.includes('mis-decoded') &&
          !page.id.includes('placeholder') &&
          !page.id.includes('web-debris'),
      )
      .map(({ id }) => id),
  ).toEqual([]);
});

it('is the same each time', () => {
  expect(second()).toEqual(pages);
});

it('has right checksums where a number is planted, and no resident ID or bank card on clean pages', () => {
  const digits = (check: string) => of(check).map((fault) => narrow(fault.text).replace(/[ -]/g, '').toUpperCase());
  expect(
    digits('resident-id').filter((id) => id.length !== 15 && residentCheck(id.slice(0, 17)) !== id.slice(17)),
  ).toEqual([]);
  expect(digits('bank-card').filter((card) => luhnDigit(card.slice(0, -1)) !== card.slice(-1))).toEqual([]);
  for (const page of clean) {
    for (const [number] of text(page).matchAll(/(?<![0-9A-Z])\d{17}[\dX](?![0-9A-Z])/g))
      expect([page.id, residentCheck(number.slice(0, 17))]).not.toEqual([page.id, number.slice(17)]);
    for (const [number] of text(page).matchAll(/(?<![0-9A-Z])62\d{14,17}(?![0-9A-Z])/g))
      expect([page.id, luhnDigit(number.slice(0, -1))]).not.toEqual([page.id, number.slice(-1)]);
    for (const [, code = ''] of text(page).matchAll(/统一社会信用代码(?:为)?([0-9A-Z]{18})/g))
      expect([page.id, creditCheck(code.slice(0, 17))]).toEqual([page.id, code.slice(17)]);
  }
});

/** Full dates with a weekday, and whether it is theirs. */
const weekdays = (words: string) =>
  [...words.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日（星期([一二三四五六日])）/g)].map(
    ([, year, month, day, weekday]) =>
      WEEKDAYS[
        Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: Number(day) }).dayOfWeek - 1
      ] === weekday,
  );

it('has right weekdays on clean pages and wrong ones where they are planted', () => {
  const right = clean.flatMap((page) => weekdays(text(page)));
  expect(right.length).toBeGreaterThan(25);
  expect(right.filter((one) => !one)).toEqual([]);
  const wrong = of('wrong-weekday').flatMap((fault) => weekdays(fault.text));
  expect(wrong.length).toBeGreaterThan(25);
  expect(wrong.filter((one) => one)).toEqual([]);
});

const figure = (cell: string | undefined) => Number((cell ?? '').replaceAll(',', ''));

/** Totals of tables (first or last row, so named) that are not the sums of their columns. */
function wrongTotals(page: Page): string[] {
  return (page.body.match(/(?:^.*\t.*(?:\n|$))+/gm) ?? []).flatMap((table) => {
    const rows = table
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    const at = rows.findIndex(([name = '']) => /^(?:合计|总计|合　计|共计|小计|总分)$/.test(name));
    if (at < 0) return [];
    const others = rows.filter((_, n) => n > 0 && n !== at);
    return (rows[at] ?? []).flatMap((cell, column) => {
      const cells = others.map((one) => figure(one[column]));
      if (column === 0 || cell.includes('%') || Number.isNaN(figure(cell)) || cell === '' || cells.some(Number.isNaN))
        return [];
      return Math.abs(cells.reduce((sum, n) => sum + n, 0) - figure(cell)) > 0.005 ? [`${page.id} ${table}`] : [];
    });
  });
}

it('has right sums in the tables of clean pages and wrong ones where they are planted', () => {
  expect(clean.flatMap(wrongTotals)).toEqual([]);
  const planted = pages.filter((page) => page.id.includes('table-sum') && !page.body.includes('\t合计'));
  expect(planted.length).toBeGreaterThan(50);
  expect(planted.filter((page) => wrongTotals(page).length === 0).map(({ id }) => id)).toEqual([]);
});

it('shares no paragraph with the former corpus: below one twelve-character piece in a hundred', () => {
  const pieces = (list: readonly Page[]) => {
    const result = new Set<string>();
    for (const line of new Set(list.flatMap((page) => text(page).split('\n'))))
      for (let n = 0; n + 12 <= line.length; n += 1) result.add(line.slice(n, n + 12));
    return result;
  };
  const known = pieces(former());
  const own = [...pieces(pages)];
  expect(own.filter((piece) => known.has(piece)).length / own.length).toBeLessThan(0.01);
});
