import { expect, test } from 'vitest';
import { DIFFICULTIES, type Page, WITHOUT_PLACE } from '../../corpus.ts';
import { Day } from './days.ts';
import { idCheck, luhn } from './numbers.ts';
import { COUNTS, KINDS, pages } from './pages.ts';

const all = pages();
const whole = ({ title, body }: Page) => `${title}\n${body}`;
const clean = all.filter(({ faults }) => faults.length === 0);
const ofCheck = (check: string) => all.filter(({ faults }) => faults[0]?.check === check);
const checks = new Set(all.flatMap(({ faults }) => faults.map(({ check }) => check)));

test('there are enough pages of each check, kind and difficulty', () => {
  expect(checks.size).toBe(33);
  for (const difficulty of DIFFICULTIES) {
    for (const check of checks) {
      expect(ofCheck(check).filter((page) => page.difficulty === difficulty).length, check).toBeGreaterThanOrEqual(
        COUNTS.faulty,
      );
    }
    const own = clean.filter((page) => page.difficulty === difficulty);
    expect(own.length).toBeGreaterThanOrEqual(COUNTS.clean);
    for (const kind of KINDS) {
      expect(own.filter((page) => page.kind === kind).length).toBeGreaterThanOrEqual(COUNTS.kind);
    }
  }
});

test('ids are different and begin alike, and every page has a date', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.every(({ id, date }) => id.startsWith('willow-') && date !== undefined)).toBe(true);
});

test('the text of each fault stands once in its page', () => {
  for (const page of all) {
    for (const { check, text } of page.faults) {
      if (WITHOUT_PLACE.has(check)) expect(text).toBe('');
      else expect(whole(page).split(text).length, `${page.id} ${text}`).toBe(2);
    }
  }
});

test('no paragraph stands on more than five pages', () => {
  const stands = new Map<string, Set<string>>();
  for (const { id, body } of all) {
    for (const line of body.split('\n').filter((line) => line.length > 20)) {
      stands.set(line, (stands.get(line) ?? new Set()).add(id));
    }
  }
  expect([...stands].filter(([, ids]) => ids.size > 5)).toEqual([]);
});

test('pages have 200 to 2,000 characters and no leftovers of slots and marks', () => {
  for (const page of all) {
    expect(page.body.length, page.id).toBeGreaterThanOrEqual(200);
    expect(page.body.length, page.id).toBeLessThanOrEqual(2000);
    expect(whole(page), page.id).not.toMatch(/[«»]|\{[#!=%]|\{[a-z]+[-+\d:=]*[^;\s]*\}|undefined[年月]|NaN/);
  }
});

test('the pages are the same every time', () => expect(pages()).toEqual(all));

test('the numbers of people have right check digits', () => {
  const texts = (check: string) =>
    all.flatMap(({ faults }) => faults.filter((fault) => fault.check === check).map(({ text }) => text));
  for (const text of texts('resident-id')) {
    expect(text).toMatch(/^(\d{15}|\d{17}[\dX])$/);
    if (text.length === 18) expect(idCheck(text.slice(0, 17))).toBe(text.at(-1));
  }
  for (const text of texts('bank-card')) expect(text.length === 19 && luhn(text)).toBe(true);
});

test('weekdays are right where they are not the fault', () => {
  for (const page of all) {
    const year = Number(page.date?.slice(0, 4));
    for (const [found, own, month, day, weekday] of whole(page).matchAll(
      /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日（?(?:星期|周)([一二三四五六日])/g,
    )) {
      const right = Day.of(Number(own ?? year), Number(month), Number(day)).weekday() === weekday;
      const fault = page.faults.some(({ check, text }) => check === 'wrong-weekday' && text.includes(found));
      expect(right, `${page.id} ${found}`).toBe(!fault);
    }
  }
});

test('the totals of clean tables add up', () => {
  for (const { id, body } of clean) {
    const rows = body.split('\n').map((line) => line.split('\t'));
    for (const [at, row] of rows.entries()) {
      if (row.length < 2 || !/^(合计|总计|全部)$/.test(row[0] ?? '')) continue;
      let start = at;
      while ((rows[start - 1]?.length ?? 0) > 1) start -= 1;
      const above = rows.slice(start + 1, at);
      const split = above.some(([name]) => name?.startsWith('其中'));
      const parts = split ? above.filter(([name]) => /^[一二]、/.test(name ?? '')) : above;
      for (const [column, total] of row.entries()) {
        const figures = parts.map((part) => Number(part[column]));
        if (column === 0 || !/^[\d.]+$/.test(total) || figures.some(Number.isNaN)) continue;
        const sum = figures.reduce((all, figure) => all + figure, 0);
        expect(sum, `${id} ${row.join(' ')}`).toBeCloseTo(Number(total), 6);
      }
    }
  }
});
