import { describe, expect, test } from 'vitest';
import { DIFFICULTIES, type Page, WITHOUT_PLACE } from '../../corpus.ts';
import {
  bankCard,
  creditCheck,
  creditCode,
  luhn,
  oldResidentId,
  residentCheck,
  residentId,
  source,
} from './numbers.ts';
import { built, pages } from './pages.ts';
import { Slots } from './slots.ts';

const CHECKS = [
  'injected-brand illicit-offer keyword-stuffing',
  'mis-decoded dropped-characters traditional-script injected-pinyin private-use placeholder',
  'emptied-table empty-section cut-off duplicate-paragraph web-debris run-together',
  'resident-id private-phone bank-card passport plate home-address minor medical',
  'document-number date-contradiction wrong-weekday table-sum text-table percentage missing-elements validity',
  'wrong-character outdated-name',
].flatMap((line) => line.split(' '));

const all = pages();
const whole = (page: Page) => `${page.title}\n${page.body}`;

describe('the hill half of the labelled pages', () => {
  test('holds at least 205 pages with faults and 205 clean ones of each difficulty', () => {
    for (const difficulty of DIFFICULTIES) {
      const of = all.filter((page) => page.difficulty === difficulty);
      expect(of.filter((page) => page.faults.length > 0).length).toBeGreaterThanOrEqual(205);
      expect(of.filter((page) => page.faults.length === 0).length).toBeGreaterThanOrEqual(205);
    }
  });

  test('has at least seven pages of every check and difficulty and no other check', () => {
    for (const difficulty of DIFFICULTIES)
      for (const check of CHECKS) {
        const of = all.filter((page) => page.difficulty === difficulty && page.faults.some((f) => f.check === check));
        expect(of.length, `${check} ${difficulty}`).toBeGreaterThanOrEqual(7);
      }
    for (const page of all) for (const fault of page.faults) expect(CHECKS).toContain(fault.check);
  });

  test('finds the words of every fault in its page', () => {
    for (const page of all)
      for (const fault of page.faults) {
        if (WITHOUT_PLACE.has(fault.check)) continue;
        expect(fault.text.length, page.id).toBeGreaterThan(0);
        expect(whole(page), page.id).toContain(fault.text);
        const often = whole(page).split(fault.text).length - 1;
        expect(often, `${page.id} ${fault.text}`).toBe(fault.check === 'duplicate-paragraph' ? Math.max(1, often) : 1);
      }
  });

  test('puts no written paragraph and no literal line on more than six pages', () => {
    for (const [block, count] of built().uses) expect(count, block).toBeLessThanOrEqual(6);
    const lines = new Map<string, number>();
    for (const page of all)
      for (const line of new Set(page.body.split('\n')))
        if (line.length > 20) lines.set(line, (lines.get(line) ?? 0) + 1);
    for (const [line, count] of lines) expect(count, line).toBeLessThanOrEqual(6);
  });

  test('keeps to 200 to 2,000 characters, to ids of its own and to finished wordings', () => {
    expect(new Set(all.map((page) => page.id)).size).toBe(all.length);
    for (const page of all) {
      expect(page.id).toMatch(/^hill-/);
      expect(page.body.length, page.id).toBeGreaterThanOrEqual(200);
      expect(page.body.length, page.id).toBeLessThanOrEqual(2000);
      const clean = page.faults.reduce((text, fault) => text.replaceAll(fault.text, ''), whole(page));
      expect(clean, page.id).not.toMatch(/undefined|NaN|⟦|⟧|\{T\}|^#|\n#|§/);
    }
  });

  test('is the same at every call', () => {
    expect(pages()).toEqual(all);
  });

  test('makes numbers with right check digits', () => {
    const draw = source('numbers');
    for (let time = 0; time < 50; time++) {
      const id = residentId(draw);
      expect(id).toHaveLength(18);
      expect(residentCheck(id.slice(0, 17))).toBe(id.slice(17));
      expect(oldResidentId(draw)).toMatch(/^\d{15}$/);
      const card = bankCard(draw);
      expect([16, 19]).toContain(card.length);
      expect(luhn(card.slice(0, -1))).toBe(card.slice(-1));
      const code = creditCode(draw);
      expect(code).toHaveLength(18);
      expect(creditCheck(code.slice(0, 17))).toBe(code.slice(17));
    }
    expect(residentCheck('11010519491231002')).toBe('X');
  });

  test('names the right weekday, and a wrong one when asked', () => {
    const s = new Slots('days');
    for (let days = -20; days < 20; days++) {
      const names = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'];
      const right = names[s.day.add({ days }).dayOfWeek - 1];
      expect(s.w(days)).toBe(right);
      expect(s.wrong(days)).not.toBe(right);
    }
  });
});
