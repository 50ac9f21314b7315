import { describe, expect, it } from 'vitest';
import { DIFFICULTIES, type Page, WITHOUT_PLACE } from '../../corpus.ts';
import { DOCUMENTS } from './library.ts';
import { luhnCheck, residentCheck } from './numbers.ts';
import { composed, pages } from './pages.ts';

const all = pages();
const has = (page: Page, check: string) => page.faults.some((fault) => fault.check === check);
const whole = (page: Page) => `${page.title}\n${page.body}`;
const clean = all.filter(({ faults }) => faults.length === 0);

describe('the pages as a whole', () => {
  it('hold seven faults of each of the 33 checks in each difficulty', () => {
    const checks = [...new Set(all.flatMap(({ faults }) => faults.map(({ check }) => check)))];
    expect(checks).toHaveLength(33);
    for (const difficulty of DIFFICULTIES) {
      const own = all.filter((page) => page.difficulty === difficulty);
      for (const check of checks) {
        expect(own.filter((page) => has(page, check)).length, `${difficulty} ${check}`).toBeGreaterThanOrEqual(7);
      }
      expect(own.filter(({ faults }) => faults.length > 0).length).toBeGreaterThanOrEqual(231);
      expect(own.filter(({ faults }) => faults.length === 0).length).toBeGreaterThanOrEqual(210);
    }
  });

  it('hold six clean ones of each kind and difficulty', () => {
    for (const difficulty of DIFFICULTIES) {
      for (const kind of ['interpretation', 'disclosure-guide', 'service-guide', 'normative']) {
        const own = clean.filter((page) => page.difficulty === difficulty && page.kind === kind);
        expect(own.length).toBeGreaterThanOrEqual(6);
      }
    }
  });

  it('come from many documents in many genres', () => {
    expect(DOCUMENTS.length).toBeGreaterThanOrEqual(110);
    expect(new Set(DOCUMENTS.map(({ genre }) => genre)).size).toBeGreaterThanOrEqual(30);
  });

  it('are always the same, each under its own name', () => {
    expect(pages()).toEqual(all);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.every(({ id }) => id.startsWith('lantern-'))).toBe(true);
  });

  it('take no written paragraph for more than five pages', () => {
    const often = [...composed().uses].filter(([text, count]) => text.length > 20 && count > 5);
    expect(often).toEqual([]);
  });

  it('repeat no paragraph on more than five', () => {
    const counts = new Map<string, number>();
    for (const page of all) {
      for (const line of new Set(page.body.split('\n'))) {
        if (line.length > 20) counts.set(line, (counts.get(line) ?? 0) + 1);
      }
    }
    expect([...counts].filter(([, count]) => count > 5)).toEqual([]);
  });
});

describe('each page', () => {
  it('holds the text of a fault exactly once', () => {
    for (const page of all) {
      for (const { check, text } of page.faults) {
        if (WITHOUT_PLACE.has(check)) continue;
        expect(text.trim(), page.id).not.toBe('');
        const inOne = page.title.includes(text) || page.body.includes(text);
        expect(inOne && whole(page).split(text).length === 2, `${page.id} ${text}`).toBe(true);
      }
    }
  });

  it('has 200 to 2,000 characters and a day', () => {
    for (const page of all) {
      expect(whole(page).length, page.id).toBeGreaterThanOrEqual(200);
      expect(whole(page).length, page.id).toBeLessThanOrEqual(2000);
      expect(page.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('has no slot or mark left over', () => {
    for (const page of all) {
      const rest = page.faults.reduce((text, fault) => text.replace(fault.text, ''), whole(page));
      expect(rest, page.id).not.toMatch(/[{}⟦⟧¶→⦃⦄]|<<|>>|undefined|NaN/);
    }
  });
});

describe('the figures', () => {
  it('have right check digits', () => {
    const faults = all.flatMap((page) => page.faults);
    for (const { check, text } of faults) {
      if (check === 'bank-card') expect(luhnCheck(text.slice(0, -1))).toBe(text.at(-1));
      if (check === 'resident-id' && text.length === 18) expect(residentCheck(text.slice(0, 17))).toBe(text.at(-1));
      if (check === 'resident-id') expect([15, 18]).toContain(text.length);
    }
    expect(luhnCheck('7992739871')).toBe('3');
    expect(residentCheck('11010519491231002')).toBe('X');
  });

  it('name the right weekday wherever a page does not have that fault', () => {
    const dated = /(?:(\d{4})年)?(\d+)月(\d+)日[（(](?:星期|周)([日一二三四五六])/g;
    for (const page of all.filter((one) => !has(one, 'wrong-weekday'))) {
      for (const [words, year, month, day, weekday] of whole(page).matchAll(dated)) {
        const then = new Date(Date.UTC(Number(year ?? page.date?.slice(0, 4)), Number(month) - 1, Number(day)));
        expect('日一二三四五六'[then.getUTCDay()], `${page.id} ${words}`).toBe(weekday);
      }
    }
  });

  it('add up in the tables of clean pages', () => {
    let tables = 0;
    for (const page of clean) {
      const rows = page.body.split('\n').map((line) => line.split('\t'));
      for (const [place, row] of rows.entries()) {
        if (row.length < 2 || !/^(合计|总计|支出合计)$/.test(row[0] ?? '')) continue;
        tables++;
        for (let column = 1; column < row.length; column++) {
          const total = row[column] ?? '';
          if (!/^[\d.]+$/.test(total)) continue;
          expect(sumAbove(rows, place, column), `${page.id} ${row.join(' ')}`).toBeCloseTo(Number(total), 2);
        }
      }
    }
    expect(tables).toBeGreaterThan(20);
  });
});

/** The sum of a column above a total, without the rows that say of what another row consists. */
function sumAbove(rows: string[][], place: number, column: number): number {
  let sum = 0;
  for (let above = place - 1; above > 0 && (rows[above]?.length ?? 0) > 1; above--) {
    const value = rows[above]?.[column] ?? '';
    if (/^[\d.]+$/.test(value) && !rows[above]?.[0]?.startsWith('其中')) sum += Number(value);
  }
  return sum;
}
