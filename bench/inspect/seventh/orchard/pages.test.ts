import { expect, test } from 'vitest';
import { DIFFICULTIES, WITHOUT_PLACE } from '../../corpus.ts';
import { idCheckDigit, luhn } from './numbers.ts';
import { BASES, pages, WAYS } from './pages.ts';

const all = pages();
const clean = all.filter((page) => page.faults.length === 0);
const whole = (page: (typeof all)[number]) => `${page.title}\n${page.body}`;
const has = (page: (typeof all)[number], check: string) => page.faults.some((fault) => fault.check === check);

test('the same pages at every call', () => {
  expect(pages()).toEqual(all);
  expect(new Set(all.map((page) => page.id)).size).toBe(all.length);
  expect(all.every((page) => page.id.startsWith('orchard-'))).toBe(true);
});

test('enough documents, ways and pages', () => {
  expect(BASES.length).toBeGreaterThanOrEqual(110);
  const checks = [...new Set(WAYS.map((way) => way.check))];
  expect(checks).toHaveLength(33);
  for (const difficulty of DIFFICULTIES) {
    const here = all.filter((page) => page.difficulty === difficulty);
    for (const check of checks) {
      expect(here.filter((page) => has(page, check)).length, `${check} ${difficulty}`).toBeGreaterThanOrEqual(7);
      const ways = WAYS.filter((way) => way.check === check && way.difficulty === difficulty);
      expect(ways.length, `${check} ${difficulty}`).toBeGreaterThanOrEqual(5);
    }
    const harmless = here.filter((page) => page.faults.length === 0);
    expect(harmless.length).toBeGreaterThanOrEqual(210);
    for (const kind of ['interpretation', 'disclosure-guide', 'service-guide', 'normative']) {
      expect(harmless.filter((page) => page.kind === kind).length, kind).toBeGreaterThanOrEqual(6);
    }
  }
});

test('pages that lack something have a kind', () => {
  const lacking = all.filter((page) => has(page, 'missing-elements') || has(page, 'validity'));
  expect(lacking.filter((page) => !page.kind)).toEqual([]);
});

test('the words of each fault stand once in their page', () => {
  for (const page of all) {
    for (const { check, text } of page.faults) {
      const times = WITHOUT_PLACE.has(check) ? 2 : whole(page).split(text).length;
      expect(times, `${page.id} ${text}`).toBe(2);
    }
  }
});

test('no long paragraph on more than five pages, all pages of readable length', () => {
  const seen = new Map<string, number>();
  for (const page of all) {
    expect(page.body.length, page.id).toBeGreaterThanOrEqual(200);
    expect(page.body.length, page.id).toBeLessThanOrEqual(2000);
    for (const line of new Set(page.body.split('\n'))) {
      if ([...line].length > 20) seen.set(line, (seen.get(line) ?? 0) + 1);
    }
  }
  expect([...seen].filter(([, times]) => times > 5)).toEqual([]);
});

test('nothing of the writing is left over', () => {
  for (const page of all) {
    if (!has(page, 'mis-decoded')) expect(whole(page), page.id).not.toMatch(/[{}«»¶¦§‖№]|undefined|NaN|^>>/m);
    if (page.faults.length === 0) expect(whole(page), page.id).not.toMatch(/，，|。。|、、|，。/);
  }
});

test('identity and card numbers carry their check digits', () => {
  for (const page of all) {
    for (const { check, text } of page.faults) {
      if (check === 'resident-id' && text.length === 18)
        expect(idCheckDigit(text.slice(0, 17)), page.id).toBe(text.at(-1));
      if (check === 'resident-id') expect([15, 18]).toContain(text.length);
      if (check === 'bank-card') expect(luhn(text), page.id).toBe(true);
    }
  }
});

/** Year, month, day and weekday of the dates that name one. */
const WITH_WEEKDAY = /(?:(\d{4})[年.])?(\d{1,2})[月.](\d{1,2})日?\s*[（，]?(?:即)?(?:星期|周)([一二三四五六日])/g;

test('weekdays fit, save where that is the fault', () => {
  let seen = 0;
  for (const page of all) {
    for (const [words, year, month, day, weekday = ''] of whole(page).matchAll(WITH_WEEKDAY)) {
      const date = new Date(Date.UTC(Number(year ?? page.date?.slice(0, 4)), Number(month) - 1, Number(day)));
      const wrong = page.faults.some(({ check, text }) => check === 'wrong-weekday' && text.includes(words));
      expect('日一二三四五六'[date.getUTCDay()] === weekday, `${page.id} ${words}`).toBe(!wrong);
      seen++;
    }
  }
  expect(seen).toBeGreaterThan(60);
});

test('dates of clean pages exist', () => {
  for (const page of clean) {
    for (const [words, year, month, day] of whole(page).matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日/g)) {
      const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
      expect(date.getUTCMonth() + 1, `${page.id} ${words}`).toBe(Number(month));
    }
  }
});

test('totals of clean tables add up', () => {
  let sums = 0;
  for (const page of clean) {
    const rows = page.body.split('\n').map((line) => line.split('\t'));
    rows.forEach((row, at) => {
      if (!/^合计$/.test(row[0] ?? '')) return;
      const parts: string[][] = [];
      for (let up = at - 1; (rows[up]?.length ?? 0) === row.length; up--) parts.push(rows[up] ?? []);
      row.forEach((cell, column) => {
        if (!/^\d+(\.\d+)?$/.test(cell)) return;
        const total = parts.map((part) => Number(part[column])).filter((figure) => !Number.isNaN(figure));
        expect(
          total.reduce((sum, figure) => sum + figure, 0),
          `${page.id} ${cell}`,
        ).toBeCloseTo(Number(cell), 5);
        sums++;
      });
    });
  }
  expect(sums).toBeGreaterThan(30);
});
