import { describe, expect, it } from 'vitest';
import { DIFFICULTIES, type Page, WITHOUT_PLACE } from '../../corpus.ts';
import { identityCheck, luhn } from './numbers.ts';
import { bases, pages } from './pages.ts';

const CHECKS =
  'injected-brand illicit-offer keyword-stuffing mis-decoded dropped-characters traditional-script injected-pinyin private-use placeholder empty-section emptied-table cut-off duplicate-paragraph web-debris run-together resident-id private-phone bank-card passport plate home-address minor medical document-number date-contradiction wrong-weekday percentage table-sum text-table missing-elements validity wrong-character outdated-name'.split(
    ' ',
  );
const KINDS = ['interpretation', 'disclosure-guide', 'service-guide', 'normative'];
const TOTAL = /(合计|总计|小计|总数|总额|总分|总价|共计|总名额|上限相加)$/;

const all = pages();
const clean = all.filter((page) => page.faults.length === 0);
const whole = (page: Page) => `${page.title}\n${page.body}`;
const times = (text: string, part: string) => text.split(part).length - 1;
const without = (...checks: string[]) =>
  all.filter((page) => page.faults.every(({ check }) => !checks.includes(check)));

/** How often each paragraph or sentence over twenty signs stands in the texts given. */
function counted(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const parts = new Set(text.split(/\n|(?<=[。！？；])/).filter((part) => part.trim().length > 20));
    for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return counts;
}

/** The sums of a table that are not those of the rows above them. */
function wrongSums(body: string): string[] {
  const wrong: string[] = [];
  let rows: string[][] = [];
  for (const line of body.split('\n')) {
    const cells = line.split('\t');
    if (cells.length === 1) rows = [];
    else if (TOTAL.test(cells[0] ?? '')) {
      cells.forEach((cell, column) => {
        const parts = rows.slice(1).map((row) => row[column] ?? '');
        if (column === 0 || !/^\d+(\.\d+)?$/.test(cell) || parts.some((part) => !/^\d+(\.\d+)?$/.test(part))) return;
        const sum = parts.reduce((total, part) => total + Number(part), 0);
        if (Math.abs(sum - Number(cell)) > 0.011) wrong.push(`${line}: ${sum}`);
      });
      // a part total stands for its rows in the total that follows
      rows = [rows[0] ?? [], cells];
    } else rows.push(cells);
  }
  return wrong;
}

describe('the pages', () => {
  it('are enough of every difficulty, check and kind', () => {
    expect(bases().length).toBeGreaterThanOrEqual(90);
    expect(new Set(bases().map(({ genre }) => genre)).size).toBeGreaterThanOrEqual(30);
    for (const difficulty of DIFFICULTIES) {
      const of = all.filter((page) => page.difficulty === difficulty);
      expect(of.filter((page) => page.faults.length === 0).length).toBeGreaterThanOrEqual(110);
      for (const check of CHECKS) {
        expect(of.filter((page) => page.faults.some((fault) => fault.check === check)).length, check).toBeGreaterThan(
          2,
        );
      }
      for (const kind of KINDS) {
        expect(clean.filter((page) => page.difficulty === difficulty && page.kind === kind).length).toBeGreaterThan(2);
      }
    }
  });

  it('are named once, dated and of a readable length', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id, date, title, body } of all) {
      expect(id).toMatch(/^teal-/);
      expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(title.length, id).toBeLessThan(60);
      expect(body.length, id).toBeGreaterThanOrEqual(200);
      expect(body.length, id).toBeLessThanOrEqual(2000);
    }
  });

  it('hold each fault once', () => {
    for (const page of all) {
      for (const { check, text } of page.faults) {
        expect(CHECKS).toContain(check);
        if (text === '') expect(WITHOUT_PLACE.has(check), page.id).toBe(true);
        else expect(times(whole(page), text), `${page.id} ${text}`).toBe(1);
      }
    }
  });

  it('hold nothing of the slots and marks', () => {
    for (const page of all) expect(whole(page), page.id).not.toMatch(/[{}⏎«»‹›]|NaN|^[!*#] ?\w/m);
  });

  it('are always the same', () => {
    expect(pages()).toEqual(all);
  });

  it('do not repeat themselves', () => {
    for (const base of bases()) {
      expect(base.clean, base.name).toBeLessThanOrEqual(2);
      expect(base.clean + base.edits.length, base.name).toBeLessThanOrEqual(3);
    }
    for (const [part, count] of counted(bases().map(({ text }) => text))) expect(count, part).toBe(1);
    for (const [part, count] of counted(clean.map(whole))) expect(count, part).toBeLessThanOrEqual(2);
    for (const [part, count] of counted(all.map(whole))) expect(count, part).toBeLessThanOrEqual(3);
  });

  it('name the right weekdays', () => {
    for (const page of without('wrong-weekday')) {
      for (const [day, y, m, d, week] of whole(page).matchAll(/(\d{4})年(\d+)月(\d+)日（(?:星期|周)(.)）/g)) {
        const right = '日一二三四五六'.charAt(new Date(Date.UTC(Number(y), Number(m) - 1, Number(d))).getUTCDay());
        expect(week, `${page.id} ${day}`).toBe(right);
      }
    }
  });

  it('have the check digits that numbers of persons and cards need', () => {
    for (const { id, faults } of all) {
      for (const { check, text } of faults) {
        for (const [number] of text.matchAll(/\d{17,18}[\dX]/g)) {
          if (check === 'resident-id') expect(identityCheck(number.slice(0, 17)), id).toBe(number.slice(17));
          if (check === 'bank-card') expect(luhn(number.slice(0, -1)), id).toBe(number.slice(-1));
        }
      }
    }
  });

  it('add up their tables', () => {
    for (const page of without('table-sum')) expect(wrongSums(page.body), page.id).toEqual([]);
    for (const page of all.filter(({ faults }) => faults.some(({ check }) => check === 'table-sum'))) {
      expect(wrongSums(page.body).length, page.id).toBe(1);
    }
  });
});
