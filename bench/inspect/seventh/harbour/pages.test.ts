import { expect, test } from 'vitest';
import { DIFFICULTIES } from '../../corpus.ts';
import { creditCheck, luhnHolds, residentCheck } from './codes.ts';
import { pages } from './pages.ts';
import { DOCUMENTS, documentsOf } from './source.ts';

const KINDS = ['interpretation', 'disclosure-guide', 'service-guide', 'normative'] as const;
const ALL = pages();
const CLEAN = ALL.filter(({ faults }) => faults.length === 0);
const has = (check: string) => (page: { faults: { check: string }[] }) =>
  page.faults.some((fault) => fault.check === check);
const textOf = ({ title, body }: { title: string; body: string }) => `${title}\n${body}`;

test('every check has seven pages in every difficulty, besides enough clean ones of every kind', () => {
  const checks = [...new Set(ALL.flatMap(({ faults }) => faults.map(({ check }) => check)))];
  expect(checks).toHaveLength(33);
  for (const difficulty of DIFFICULTIES) {
    const own = ALL.filter((page) => page.difficulty === difficulty);
    for (const check of checks) expect(own.filter(has(check)).length, check).toBeGreaterThanOrEqual(7);
    const clean = own.filter(({ faults }) => faults.length === 0);
    expect(clean.length).toBeGreaterThanOrEqual(210);
    for (const kind of KINDS) expect(clean.filter((page) => page.kind === kind).length).toBeGreaterThanOrEqual(6);
  }
  const documents = [...DOCUMENTS, ...KINDS.flatMap(documentsOf)];
  expect(documents.length).toBeGreaterThanOrEqual(110);
  expect(new Set(documents.map(({ genre }) => genre)).size).toBeGreaterThanOrEqual(30);
});

test('a label stands once in its page', () => {
  for (const page of ALL)
    for (const { check, text } of page.faults) {
      if (text === '') expect(['missing-elements', 'validity']).toContain(check);
      else expect(textOf(page).split(text), page.id).toHaveLength(2);
    }
});

test('no paragraph of more than twenty characters stands on more than five pages', () => {
  const counts = new Map<string, number>();
  for (const { body } of ALL)
    for (const line of new Set(body.split('\n'))) if (line.length > 20) counts.set(line, (counts.get(line) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > 5)).toEqual([]);
});

test('pages are of the right size, hold no leftovers, and are always the same', () => {
  for (const page of ALL) {
    expect(page.body.length, page.id).toBeGreaterThanOrEqual(200);
    expect(page.body.length, page.id).toBeLessThanOrEqual(2000);
    expect(textOf(page), page.id).not.toMatch(/[{}⟦⟧↵]|@P|undefined|NaN/);
  }
  expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
  expect(pages()).toEqual(ALL);
});

test('invented numbers hold their check digits', () => {
  const texts = (check: string) => ALL.flatMap(({ faults }) => faults.filter((fault) => fault.check === check));
  for (const { text } of texts('resident-id'))
    if (text.length === 18) expect(residentCheck(text.slice(0, 17))).toBe(text[17]);
    else expect(text).toMatch(/^\d{15}$/);
  for (const { text } of texts('bank-card')) expect(luhnHolds(text), text).toBe(true);
  for (const page of ALL)
    for (const [code] of page.body.matchAll(/\b91\d{6}MA[0-9A-Z]{8}\b/g))
      expect(creditCheck(code.slice(0, 17))).toBe(code[17]);
});

test('dates and weekdays fit, but where they are the fault', () => {
  for (const page of ALL)
    for (const [, year, month, day, weekday] of page.body.matchAll(/(\d{4})年(\d+)月(\d+)日[（，、\s　]*(星期.)?/g)) {
      const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
      if (!has('date-contradiction')(page)) expect(date.getUTCMonth() + 1, page.id).toBe(Number(month));
      if (weekday && !has('wrong-weekday')(page)) expect('日一二三四五六'[date.getUTCDay()], page.id).toBe(weekday[2]);
    }
});

test('tables add up, but where they are the fault', () => {
  let tables = 0;
  for (const page of CLEAN) {
    let rows: string[][] = [];
    for (const line of page.body.split('\n')) {
      const cells = line.split('\t');
      if (cells.length < 2) rows = [];
      else if (/^合\s*计$/.test(cells[0] ?? '')) {
        tables++;
        for (const [at, total] of cells.entries())
          if (/^[\d.]+$/.test(total)) {
            const sum = rows.reduce(
              (before, row) => before + (/^[\d.]+$/.test(row[at] ?? '') ? Number(row[at]) : 0),
              0,
            );
            expect(sum, page.id).toBeCloseTo(Number(total), 3);
          }
      } else rows.push(cells);
    }
  }
  expect(tables).toBeGreaterThan(30);
});
