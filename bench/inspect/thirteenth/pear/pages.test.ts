import { expect, test } from 'vitest';
import { DIFFICULTIES, type Kind, type Page, WITHOUT_PLACE } from '../../corpus.ts';
import { weekday } from './calendar.ts';
import { identityDigit, luhn } from './numbers.ts';
import { pages } from './pages.ts';

const all = pages();
const clean = all.filter((page) => page.faults.length === 0);
const KINDS: Kind[] = ['interpretation', 'disclosure-guide', 'service-guide', 'normative'];

function text(page: Page): string {
  return `${page.title}\n${page.body}`;
}

/** Pages of one written document have all but the last part of the id in common. */
function document(page: Page): string {
  return page.id.replace(/-\d+$/, '');
}

test('the pages are always the same and their ids are theirs alone', () => {
  expect(pages()).toEqual(all);
  expect(new Set(all.map((page) => page.id)).size).toBe(all.length);
  expect(all.every((page) => page.id.startsWith('pear-') && page.date)).toBe(true);
});

test.each(DIFFICULTIES)('%s: enough pages, faults of every check and whole pages of every kind', (difficulty) => {
  const own = all.filter((page) => page.difficulty === difficulty);
  const sound = own.filter((page) => page.faults.length === 0);
  expect(own.length - sound.length).toBeGreaterThanOrEqual(99);
  expect(sound.length).toBeGreaterThanOrEqual(110);
  const checks = Map.groupBy(
    own.flatMap((page) => page.faults.map((fault) => fault.check)),
    (check) => check,
  );
  expect(checks.size).toBe(33);
  expect([...checks].filter(([, list]) => list.length < 3).map(([check]) => check)).toEqual([]);
  for (const kind of KINDS) expect(sound.filter((page) => page.kind === kind).length, kind).toBeGreaterThanOrEqual(3);
});

test('the text of a fault stands once in its page', () => {
  const wrong = all.flatMap((page) =>
    page.faults
      .filter((fault) => !WITHOUT_PLACE.has(fault.check) && text(page).split(fault.text).length !== 2)
      .map((fault) => `${page.id} ${fault.check}`),
  );
  expect(wrong).toEqual([]);
});

test('pages are of 200 to 2,000 characters and have no leftovers', () => {
  expect(all.filter((page) => text(page).length < 200 || text(page).length > 2000).map((page) => page.id)).toEqual([]);
  const leftover = /[⟦⟧\0{}]|=>|NaN/;
  expect(all.filter((page) => leftover.test(text(page))).map((page) => page.id)).toEqual([]);
});

test('a document is on three pages at most, two of them clean, and documents share no sentence', () => {
  const documents = Map.groupBy(all, document);
  expect(documents.size).toBeGreaterThanOrEqual(90);
  for (const [id, own] of documents) {
    expect(own.length, id).toBeLessThanOrEqual(3);
    expect(own.filter((page) => page.faults.length === 0).length, id).toBeLessThanOrEqual(2);
  }
  const seen = new Map<string, Set<string>>();
  for (const page of all) {
    for (const sentence of text(page).split(/[\n。；！？]/)) {
      const bare = sentence.replace(/\d+/g, '0');
      if (bare.length > 20) seen.set(bare, (seen.get(bare) ?? new Set()).add(document(page)));
    }
  }
  expect([...seen].filter(([, ids]) => ids.size > 1).map(([sentence]) => sentence)).toEqual([]);
});

test('identity and card numbers hold', () => {
  const faults = all.flatMap((page) => page.faults);
  for (const { text: stretch } of faults.filter((fault) => fault.check === 'resident-id')) {
    const number = /\d{17}[\dX]|\d{15}/.exec(stretch)?.[0] ?? '';
    if (number.length === 18) expect(identityDigit(number.slice(0, 17))).toBe(number[17]);
    else expect(number).toHaveLength(15);
  }
  for (const { text: stretch } of faults.filter((fault) => fault.check === 'bank-card')) {
    expect(luhn(/\d{16,19}/.exec(stretch)?.[0] ?? '1')).toBe(true);
  }
});

test('dates exist and weekdays fit', () => {
  const other = all.filter((page) => !page.faults.some((fault) => /date|weekday|dropped/.test(fault.check)));
  for (const page of other) {
    for (const [found, year, month = '', day = '', said] of text(page).matchAll(
      /(\d{4}年)?(\d{1,2})月(\d{1,2})日(?:[（为](星期.))?/g,
    )) {
      const iso = `${year?.slice(0, 4) ?? page.date?.slice(0, 4)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      expect(new Date(iso).toISOString().slice(0, 10), `${page.id} ${found}`).toBe(iso);
      if (said) expect(said, `${page.id} ${found}`).toBe(weekday(iso));
    }
  }
});

/** The last row of a table whose first cell is a total, against the rows above it down to the head. */
function misfits(page: Page): string[] {
  const rows = page.body.split('\n').map((line) => line.split('\t'));
  return rows.flatMap((row, at) => {
    if (row.length < 3 || !/[合小总]计|^总额/.test(row[0] ?? '')) return [];
    const head = rows.findLastIndex((above, i) => i < at && above.length < 2) + 1;
    const parts = rows.slice(head + 1, at);
    return row.slice(1).flatMap((cell, column) => {
      if (!/^\d+(\.\d+)?$/.test(cell)) return [];
      const sum = parts.reduce((total, part) => total + (Number(part[column + 1]) || 0), 0);
      return Math.abs(sum - Number(cell)) < 0.051 ? [] : [`${page.id} ${row[0]} ${column + 2}`];
    });
  });
}

test('the sums of clean tables add up, those of faulty ones do not', () => {
  expect(clean.flatMap(misfits)).toEqual([]);
  const faulty = all.filter((page) => page.faults.some((fault) => fault.check === 'table-sum'));
  expect(faulty.filter((page) => misfits(page).length === 0).map((page) => page.id)).toEqual([]);
});
