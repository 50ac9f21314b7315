/** Proves that the pages are what they claim: labels, lengths, repetition, check digits, weekdays, sums. */
import { expect, it } from 'vitest';
import type { Page } from '../../corpus.ts';
import { DIFFICULTIES } from '../../corpus.ts';
import { creditCheck, idCheck, luhn } from './numbers.ts';
import { pages } from './pages.ts';

const all = pages();
const clean = all.filter((page) => page.faults.length === 0);
const whole = (page: Page): string => `${page.title}\n${page.body}`;
const has = (page: Page, ...checks: string[]): boolean => page.faults.some((fault) => checks.includes(fault.check));
const over = <T>(list: T[], most: number): T[] => {
  const counts = new Map<T, number>();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > most).map(([item]) => item);
};

it('holds enough pages of each difficulty, and three for each check', () => {
  for (const difficulty of DIFFICULTIES) {
    const here = all.filter((page) => page.difficulty === difficulty);
    expect(here.filter((page) => page.faults.length > 0).length).toBeGreaterThanOrEqual(99);
    expect(here.filter((page) => page.faults.length === 0).length).toBeGreaterThanOrEqual(80);
    const counts = new Map<string, number>();
    for (const { check } of here.flatMap((page) => page.faults)) counts.set(check, (counts.get(check) ?? 0) + 1);
    expect(counts.size).toBe(33);
    expect([...counts].filter(([, count]) => count < 3)).toEqual([]);
    for (const kind of ['interpretation', 'disclosure-guide', 'service-guide', 'normative'])
      expect(here.filter((page) => page.kind === kind && page.faults.length === 0).length).toBeGreaterThanOrEqual(3);
  }
});

it('is always the same, with ids of its own, dates and fit lengths', () => {
  expect(pages()).toEqual(all);
  expect(new Set(all.map((page) => page.id)).size).toBe(all.length);
  for (const page of all) {
    expect(page.id).toMatch(/^larch-/);
    expect(page.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect([page.id, page.body.length < 200 || page.body.length > 2000]).toEqual([page.id, false]);
  }
});

it('has the text of each fault once on its page', () => {
  for (const page of all)
    for (const { check, text } of page.faults)
      if (text || (check !== 'missing-elements' && check !== 'validity'))
        expect([page.id, text, whole(page).split(text).length]).toEqual([page.id, text, 2]);
});

it('repeats no paragraph and no sentence too often', () => {
  const written = (list: Page[], parts: (page: Page) => string[]): string[] =>
    list.flatMap((page) =>
      [...new Set(parts(page).map((part) => part.replace(/\d+/g, '0')))].filter((part) => part.length > 20),
    );
  const paragraphs = (page: Page): string[] => page.body.split('\n');
  const sentences = (page: Page): string[] => page.body.split(/[\n。！？；]/);
  for (const parts of [paragraphs, sentences]) {
    expect(over(written(clean, parts), 2)).toEqual([]);
    expect(over(written(all, parts), 3)).toEqual([]);
  }
});

it('leaves no slots and signs of the markup', () => {
  for (const page of all) {
    const rest = page.faults.reduce((text, fault) => (fault.text ? text.replace(fault.text, '') : text), whole(page));
    expect([
      page.id,
      rest.match(/\$\{|\{\{|undefined|NaN|[«»⏎〜\uFFFD\uE000-\uF8FF\u0080-\u009F]|=>|\+>|&&/)?.[0],
    ]).toEqual([page.id, undefined]);
  }
});

it('has right check digits in whole numbers', () => {
  for (const { check, text } of all.flatMap((page) => page.faults)) {
    const digits = text.replace(/[ -]/g, '');
    if (check === 'resident-id' && digits.length === 18) expect(idCheck(digits.slice(0, 17))).toBe(digits[17]);
    if (check === 'bank-card') expect(luhn(digits.slice(0, -1))).toBe(digits.at(-1));
  }
  for (const code of all.flatMap((page) => whole(page).match(/\b91[0-9A-Z]{16}\b/g) ?? []))
    expect(creditCheck(code.slice(0, 17))).toBe(code[17]);
});

it('says the right weekday everywhere else', () => {
  for (const page of all.filter((page) => !has(page, 'wrong-weekday', 'date-contradiction')))
    for (const [, year, month, day, name] of page.body.matchAll(
      /(?:(20\d\d)年)?(\d+)月(\d+)日[（\t](?:星期)([一二三四五六日])(?![、—])/g,
    )) {
      const date = new Date(Date.UTC(Number(year ?? page.date?.slice(0, 4)), Number(month) - 1, Number(day)));
      expect([page.id, month, day, '日一二三四五六'[date.getUTCDay()]]).toEqual([page.id, month, day, name]);
    }
});

it('adds up in tables whose last row is a total', () => {
  let tables = 0;
  for (const page of all.filter((page) => !has(page, 'table-sum', 'emptied-table', 'mis-decoded'))) {
    let rows: string[][] = [];
    for (const line of `${page.body}\n`.split('\n')) {
      const cells = line.split('\t');
      if (cells.length < 2) rows = [];
      else if (
        /^(合计|总计|小计|累计|全县|全年|收入总计|合计批次|三个标段合计)$/.test(cells[0] ?? '') &&
        rows.length > 1
      ) {
        tables += 1;
        for (const column of cells.keys())
          if (column > 0 && /^\d+$/.test(cells[column] ?? ''))
            expect([page.id, rows.reduce((sum, row) => sum + Number(row[column]), 0)]).toEqual([
              page.id,
              Number(cells[column]),
            ]);
        rows = [];
      } else if (/^-?[\d.]+$/.test(cells[1] ?? '')) rows.push(cells);
      else rows = [];
    }
  }
  expect(tables).toBeGreaterThan(20);
});
