import { describe, expect, test } from 'vitest';
import { DIFFICULTIES, type Page, WITHOUT_PLACE } from '../../corpus.ts';
import { luhnHolds, residentCheck } from './make/numbers.ts';
import { pages } from './pages.ts';

const CHECKS = `injected-brand illicit-offer keyword-stuffing mis-decoded dropped-characters traditional-script
injected-pinyin private-use placeholder empty-section emptied-table cut-off duplicate-paragraph web-debris run-together
resident-id private-phone bank-card passport plate home-address minor medical document-number date-contradiction
wrong-weekday percentage table-sum text-table missing-elements validity wrong-character outdated-name`.split(/\s+/);
const KINDS = ['interpretation', 'disclosure-guide', 'service-guide', 'normative'];
const all = pages();
const has = (page: Page, check: string) => page.faults.some((fault) => fault.check === check);
const whole = ({ title, body }: Page) => `${title}\n${body}`;
const paragraphs = ({ body }: Page) => new Set(body.split('\n').filter((line) => line.length > 20));

/** Tables of a page whose last row is a total: its figures beside the sums of the rows above. */
function totals({ body }: Page): { stated: string; summed: string }[] {
  const tables = body.split(/\n(?![^\n]*\t)/).flatMap((part) => part.split(/^(?![^\n]*\t)[^\n]*\n/));
  return tables.flatMap((table) => {
    const rows = table
      .split('\n')
      .filter((line) => line.includes('\t'))
      .map((line) => line.split('\t'));
    const last = rows.at(-1);
    if (!last || rows.length < 3 || !/^(合计|总计|收入合计|支出总计)$/.test(last[0] ?? '')) return [];
    return last.flatMap((stated, column) => {
      if (!/^[\d.]+$/.test(stated)) return [];
      const sum = rows.slice(1, -1).reduce((sofar, row) => sofar + Number(row[column]), 0);
      return [{ stated, summed: sum.toFixed(stated.split('.')[1]?.length ?? 0) }];
    });
  });
}

describe('counts', () => {
  test.each(DIFFICULTIES)('%s pages are enough for every check, clean ones and each kind', (difficulty) => {
    const of = all.filter((page) => page.difficulty === difficulty);
    const few = CHECKS.filter((check) => of.filter((page) => has(page, check)).length < 7);
    expect(few).toEqual([]);
    const clean = of.filter(({ faults }) => faults.length === 0);
    expect(clean.length).toBeGreaterThanOrEqual(210);
    for (const kind of KINDS) expect(clean.filter((page) => page.kind === kind).length).toBeGreaterThanOrEqual(6);
  });

  test('no label is of an unknown check and no id stands twice', () => {
    expect(all.flatMap(({ faults }) => faults).filter(({ check }) => !CHECKS.includes(check))).toEqual([]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.filter(({ id, date }) => !id.startsWith('quarry-') || date === undefined)).toEqual([]);
  });
});

describe('form', () => {
  test('the words of a fault stand once in its page', () => {
    const wrong = all.filter((page) =>
      page.faults.some(
        ({ check, text }) =>
          !(WITHOUT_PLACE.has(check) && text === '') && (text === '' || whole(page).split(text).length !== 2),
      ),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('pages have 200 to 2,000 characters and no paragraph stands on more than five', () => {
    expect(all.filter(({ body }) => body.length < 200 || body.length > 2000).map(({ id }) => id)).toEqual([]);
    const counts = new Map<string, number>();
    for (const page of all) for (const line of paragraphs(page)) counts.set(line, (counts.get(line) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 5)).toEqual([]);
  });

  test('nothing of slots, choices and marks is left', () => {
    const debris = (page: Page) => page.faults.filter(({ check }) => check === 'web-debris').map(({ text }) => text);
    const left = all.filter((page) => {
      const text = debris(page).reduce((sofar, words) => sofar.replace(words, ''), whole(page));
      return /[{}⟦⟧§]|NaN|undefined|^~$|^T:|^@|\[[^\]\n]*\|/m.test(text) && !has(page, 'mis-decoded');
    });
    expect(left.map(({ id }) => id)).toEqual([]);
  });

  test('the pages are always the same', () => {
    expect(pages()).toEqual(all);
  });
});

describe('truth', () => {
  test('resident numbers and bank cards hold, and whole ones stand only where they are labelled', () => {
    for (const { check, text } of all.flatMap(({ faults }) => faults)) {
      if (check === 'resident-id' && text.length >= 18) expect(residentCheck(text.slice(0, 17))).toBe(text[17]);
      if (check === 'bank-card') expect(luhnHolds(text.replaceAll(' ', ''))).toBe(true);
    }
    const stray = all.filter((page) => {
      const found = whole(page).match(/(?<!\d)\d{17}[\dX](?!\d)/g) ?? [];
      return !has(page, 'resident-id') && found.some((number) => residentCheck(number.slice(0, 17)) === number[17]);
    });
    expect(stray.map(({ id }) => id)).toEqual([]);
  });

  test('weekdays are right where they are not the fault', () => {
    const wrong = all.filter(
      (page) =>
        !has(page, 'wrong-weekday') &&
        [...whole(page).matchAll(/(\d{4})年(\d+)月(\d+)日（(?:星期|周)([一二三四五六日])）/g)].some(
          ([, year, month, day, weekday]) =>
            '日一二三四五六'[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()] !== weekday,
        ),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('totals are right where they are not the fault', () => {
    const tables = all.filter((page) => !has(page, 'table-sum') && page.faults.length === 0).flatMap(totals);
    expect(tables.length).toBeGreaterThan(60);
    expect(tables.filter(({ stated, summed }) => stated !== summed)).toEqual([]);
  });

  test('days exist where they are not the fault', () => {
    const wrong = all.filter(
      (page) =>
        page.faults.length === 0 &&
        [...whole(page).matchAll(/(\d{4})年(\d+)月(\d+)日/g)].some(
          ([, year, month, day]) =>
            new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() !== Number(day),
        ),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
