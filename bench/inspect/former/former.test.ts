import { expect, test } from 'vitest';
import type { Page } from '../corpus.ts';
import { DIFFICULTIES, WITHOUT_PLACE } from '../corpus.ts';
import { paragraphs, traps } from './clean/genres.ts';
import { sheet } from './clean/tables.ts';
import { faults } from './faults/all.ts';
import { setting } from './fill.ts';
import { former } from './former.ts';
import {
  bankCard,
  creditCheck,
  creditCode,
  luhnDigit,
  notCard,
  residentCheck,
  residentId,
  serial18,
} from './numbers.ts';

const pages = former();
const whole = (page: Page) => `${page.title}\n${page.body}`;
const of = (difficulty: string) => pages.filter((page) => page.difficulty === difficulty);

test('at least 400 pages with faults and 400 clean ones of each difficulty', () => {
  for (const difficulty of DIFFICULTIES) {
    expect(of(difficulty).filter((page) => page.faults.length > 0).length).toBeGreaterThanOrEqual(400);
    expect(of(difficulty).filter((page) => page.faults.length === 0).length).toBeGreaterThanOrEqual(400);
  }
});

test('every check has at least 25 faults of each difficulty, in different words', () => {
  const checks = [...Object.keys(faults), ...WITHOUT_PLACE];
  expect(checks).toHaveLength(33);
  for (const check of checks)
    for (const difficulty of DIFFICULTIES) {
      const found = of(difficulty).flatMap((page) => page.faults.filter((fault) => fault.check === check));
      expect(found.length, `${check}, ${difficulty}`).toBeGreaterThanOrEqual(25);
    }
});

test('every fault stands in its page', () => {
  for (const page of pages)
    for (const fault of page.faults) expect(whole(page).includes(fault.text) && fault.text !== '', page.id).toBe(true);
});

test('pages have their length, their own id, no marks and no open places of the generator', () => {
  expect(new Set(pages.map((page) => page.id)).size).toBe(pages.length);
  for (const page of pages) {
    expect(page.body.length, page.id).toBeGreaterThanOrEqual(200);
    expect(page.body.length, page.id).toBeLessThanOrEqual(2000);
    expect(whole(page), page.id).not.toMatch(/[«»⏎⇕]|\{[a-z]+\}/);
  }
});

test('the same pages every time, no two the same', () => {
  expect(former()).toEqual(pages);
  expect(new Set(pages.map(whole)).size).toBe(pages.length);
});

test('at least 250 different clean paragraphs, and lookalikes of every check', () => {
  const all = [...paragraphs, ...Object.values(traps).flat()];
  expect(new Set(all).size).toBeGreaterThanOrEqual(250);
  for (const check of [...Object.keys(faults), ...WITHOUT_PLACE])
    expect(traps[check]?.length, check).toBeGreaterThan(2);
});

test('IDs, credit codes and cards are right by their checksums, their lookalikes wrong', () => {
  expect(residentCheck('11010519491231002')).toBe('X');
  expect(creditCheck('91350100M000100Y4')).toBe('3');
  expect(luhnDigit('7992739871')).toBe('3');
  const { below } = setting(7);
  for (let n = 0; n < 300; n += 1) {
    const [id, serial, code, card, other] = [
      residentId(below),
      serial18(below),
      creditCode(below),
      bankCard(below),
      notCard(below),
    ];
    expect(id).toMatch(/^\d{17}[\dX]$/);
    expect(residentCheck(id.slice(0, 17))).toBe(id.slice(17));
    expect(residentCheck(serial.slice(0, 17))).not.toBe(serial.slice(17));
    expect(creditCheck(code.slice(0, 17))).toBe(code.slice(17));
    expect(luhnDigit(card.slice(0, -1))).toBe(card.slice(-1));
    expect(luhnDigit(other.slice(0, -1))).not.toBe(other.slice(-1));
  }
});

test('the sums of clean tables are right', () => {
  for (let seed = 1; seed < 200; seed += 1) {
    const { table } = sheet(setting(seed));
    const figures = table.slice(1).map((row) => row.slice(1).map((cell) => Number(cell.replaceAll(',', ''))));
    const total = figures.pop() ?? [];
    total.forEach((sum, column) => {
      const added = figures.reduce((a, row) => a + (row[column] ?? 0), 0);
      expect(Math.abs(added - sum)).toBeLessThan(0.001);
    });
  }
});

test('weekdays named in clean pages are right', () => {
  let seen = 0;
  for (const page of pages.filter(({ faults: none }) => none.length === 0))
    for (const [, year, month, day, name] of whole(page).matchAll(/(\d{4})年(\d+)月(\d+)日（星期(.)）/g)) {
      seen += 1;
      const date = Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: Number(day) });
      expect('一二三四五六日'[date.dayOfWeek - 1], page.id).toBe(name);
    }
  expect(seen).toBeGreaterThan(100);
});
