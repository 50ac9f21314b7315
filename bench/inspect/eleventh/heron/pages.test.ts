import { expect, test } from 'vitest';
import { DIFFICULTIES } from '../../corpus.ts';
import { idCheckDigit, luhnDigit } from './numbers.ts';
import { pages } from './pages.ts';
import { written } from './written.ts';

const CHECKS =
  'injected-brand illicit-offer keyword-stuffing mis-decoded dropped-characters traditional-script injected-pinyin private-use placeholder empty-section emptied-table cut-off duplicate-paragraph web-debris run-together resident-id private-phone bank-card passport plate home-address minor medical document-number date-contradiction wrong-weekday percentage table-sum text-table missing-elements validity wrong-character outdated-name'.split(
    ' ',
  );
const all = pages();
const clean = all.filter((page) => page.faults.length === 0);
const whole = ({ title, body }: { title: string; body: string }) => `${title}\n${body}`;

test('every check has five pages of each difficulty, and there are enough clean ones', () => {
  const lacking: string[] = [];
  for (const difficulty of DIFFICULTIES) {
    const of = all.filter((page) => page.difficulty === difficulty);
    for (const check of CHECKS) {
      if (of.filter((page) => page.faults[0]?.check === check).length < 5) lacking.push(`${difficulty} ${check}`);
    }
    const spotless = clean.filter((page) => page.difficulty === difficulty);
    if (spotless.length < 150) lacking.push(`${difficulty} clean`);
    for (const kind of ['interpretation', 'disclosure-guide', 'service-guide', 'normative'] as const) {
      if (spotless.filter((page) => page.kind === kind).length < 5) lacking.push(`${difficulty} clean ${kind}`);
    }
  }
  expect(lacking).toEqual([]);
  expect(new Set(all.flatMap((page) => page.faults.map((fault) => fault.check)))).toEqual(new Set(CHECKS));
});

test('identifiers are distinct, dates are given and lengths are those of county pages', () => {
  expect(new Set(all.map((page) => page.id)).size).toBe(all.length);
  for (const page of all) {
    expect(page.id).toMatch(/^heron-/);
    expect(page.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(whole(page).length, page.id).toBeGreaterThanOrEqual(200);
    expect(whole(page).length, page.id).toBeLessThanOrEqual(2000);
  }
});

test('the text of a fault stands once in its page', () => {
  for (const page of all) {
    for (const fault of page.faults) {
      if (fault.text !== '') expect(whole(page).split(fault.text).length - 1, `${page.id} ${fault.text}`).toBe(1);
    }
  }
});

test('no written document makes more than three pages or two clean ones, and none stands twice', () => {
  const documents = written();
  for (const { title, uses } of documents) {
    expect(uses.length, title).toBeLessThanOrEqual(3);
    expect(uses.filter((use) => !use.check).length, title).toBeLessThanOrEqual(2);
  }
  const seen = new Map<string, string>();
  for (const { title, lines } of documents) {
    for (const sentence of new Set(lines.join('\n').split(/[\n。]/))) {
      if (sentence.length <= 20) continue;
      expect(seen.get(sentence), sentence).toBeUndefined();
      seen.set(sentence, title);
    }
  }
  expect(documents.length).toBeGreaterThanOrEqual(100);
  expect(new Set(documents.map((document) => document.genre)).size).toBeGreaterThanOrEqual(30);
});

test('no paragraph over twenty characters stands on more than three pages', () => {
  const on = new Map<string, number>();
  for (const page of all) {
    for (const line of new Set(page.body.split('\n'))) if (line.length > 20) on.set(line, (on.get(line) ?? 0) + 1);
  }
  expect([...on].filter(([, count]) => count > 3)).toEqual([]);
});

test('no slot, sign of an edit or empty line is left', () => {
  for (const page of all) {
    const clear = page.faults.reduce((text, fault) => text.replace(fault.text, '（）'), whole(page));
    expect(clear, page.id).not.toMatch(/[{}⟦⟧⟪⟫¦«»]|=>| ;; |NaN|\n\n/);
  }
});

test('the pages are always the same', () => {
  expect(pages()).toEqual(all);
});

test('weekdays on pages without a wrong one are right', () => {
  const faulty = (check: string) => check === 'wrong-weekday';
  for (const page of all.filter(({ faults }) => !faults.some(({ check }) => faulty(check)))) {
    for (const [said, year, month, day, weekday] of whole(page).matchAll(
      /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[（(]?(?:星期|周)([一二三四五六日])/g,
    )) {
      const years = year ? [Number(year)] : [-1, 0, 1].map((off) => Number(page.date?.slice(0, 4)) + off);
      const fits = years.some(
        (one) => '日一二三四五六'[new Date(Date.UTC(one, Number(month) - 1, Number(day))).getUTCDay()] === weekday,
      );
      expect(fits, `${page.id} ${said}`).toBe(true);
    }
  }
});

test('numbers of persons have right check digits', () => {
  for (const { id, faults } of all) {
    for (const { check, text } of faults) {
      if (check === 'resident-id') {
        const number = /\d{17}[\dX]|\d{15}/.exec(text.replace(/[\s-]/g, ''))?.[0] ?? '';
        expect(number.length === 15 || number[17] === idCheckDigit(number), `${id} ${text}`).toBe(true);
      }
      if (check === 'bank-card') {
        const number = /\d{16,19}/.exec(text.replace(/[\s-]/g, ''))?.[0] ?? '';
        expect(number.at(-1), `${id} ${text}`).toBe(luhnDigit(number.slice(0, -1)));
      }
    }
  }
});

test('the totals of tables on clean pages add up', () => {
  let tables = 0;
  for (const page of clean) {
    for (const rows of tablesOf(page.body)) {
      const at = rows.findIndex(([name = '']) => /^(?:总计|合计|小计|共计|总数)$/.test(name));
      if (at < 2) continue;
      tables++;
      rows[at]?.forEach((total, column) => {
        const parts = rows.slice(1, at).map((row) => figure(row[column]));
        if (column === 0 || Number.isNaN(figure(total)) || /^[—-]?$/.test(total) || parts.some(Number.isNaN)) return;
        const sum = parts.reduce((one, other) => one + other, 0);
        expect(Math.abs(sum - figure(total)), `${page.id} ${total} ≠ ${sum}`).toBeLessThan(0.06);
      });
    }
  }
  expect(tables).toBeGreaterThan(20);
});

function tablesOf(body: string): string[][][] {
  const tables: string[][][] = [[]];
  for (const line of body.split('\n')) {
    if (line.includes('\t')) tables.at(-1)?.push(line.split('\t'));
    else tables.push([]);
  }
  return tables;
}

/** The figure of a cell; a dash is nothing. */
function figure(cell = ''): number {
  return /^[—-]?$/.test(cell) ? 0 : Number(cell.replaceAll(',', ''));
}
