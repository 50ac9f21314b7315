import { describe, expect, it } from 'vitest';
import { DIFFICULTIES, WITHOUT_PLACE } from '../corpus.ts';
import { CHECKS, cleanPieces, fourth, ways } from './fourth.ts';
import { bankCard, creditCheck, creditCode, luhn, residentCheck, residentId } from './identities.ts';
import { seeded } from './random.ts';

const pages = fourth();
const whole = (page: { title: string; body: string }): string => `${page.title}\n${page.body}`;

describe('the fourth corpus that was kept apart', () => {
  it('are at least 400 with faults and 400 clean ones of each difficulty', () => {
    for (const difficulty of DIFFICULTIES) {
      const of = pages.filter((page) => page.difficulty === difficulty);
      expect(of.filter((page) => page.faults.length > 0).length).toBeGreaterThanOrEqual(400);
      expect(of.filter((page) => page.faults.length === 0).length).toBeGreaterThanOrEqual(400);
    }
  });

  it('hold at least twelve pages of each check at each difficulty, differently worded', () => {
    for (const check of CHECKS)
      for (const difficulty of DIFFICULTIES) {
        const held = pages.filter(
          (page) => page.difficulty === difficulty && page.faults.some((f) => f.check === check),
        );
        expect(held.length, `${check} ${difficulty}`).toBeGreaterThanOrEqual(12);
        if (!WITHOUT_PLACE.has(check)) expect(ways(check, difficulty), check).toBeGreaterThanOrEqual(12);
      }
  });

  it('have names of their own and 200 to 2,000 characters', () => {
    expect(new Set(pages.map((page) => page.id)).size).toBe(pages.length);
    for (const page of pages) {
      expect(whole(page).length, page.id).toBeGreaterThanOrEqual(200);
      expect(whole(page).length, page.id).toBeLessThanOrEqual(2000);
    }
  });

  it('hold the words of each fault', () => {
    for (const page of pages)
      for (const fault of page.faults) {
        expect(CHECKS, page.id).toContain(fault.check);
        expect(fault.text.trim(), page.id).not.toBe('');
        expect(whole(page).includes(fault.text), page.id).toBe(true);
      }
  });

  it('name clean pages clean and leave no slot unfilled in them', () => {
    for (const page of pages.filter((one) => one.id.includes('-clean-'))) {
      expect(page.faults, page.id).toEqual([]);
      expect(/[⟦⟧{}§¶|^]/.test(whole(page)), page.id).toBe(false);
    }
  });

  it('never repeat a long line in clean pages', () => {
    for (const page of pages.filter((one) => one.faults.length === 0)) {
      const long = page.body.split('\n').filter((line) => line.length > 20);
      expect(new Set(long).size, page.id).toBe(long.length);
    }
  });

  it('are written from at least 250 different clean paragraphs', () => {
    expect(new Set(cleanPieces()).size).toBeGreaterThanOrEqual(250);
  });

  it('are the same in every run', () => {
    expect(fourth()).toEqual(pages);
  });

  it('hold resident numbers and cards whose check characters are right', () => {
    const narrow = (text: string): string => text.normalize('NFKC').replace(/[ -]/g, '').toUpperCase();
    const found = (check: string): string[] =>
      pages.flatMap((page) => page.faults.filter((fault) => fault.check === check).map((fault) => narrow(fault.text)));
    const long = found('resident-id').filter((id) => id.length !== 15);
    expect(long.length).toBeGreaterThan(30);
    for (const id of long) expect(id.slice(17), id).toBe(residentCheck(id.slice(0, 17)));
    for (const card of found('bank-card')) expect(luhn(card), card).toBe(true);
  });
});

describe('invented numbers', () => {
  it('know the examples of the standards', () => {
    expect(residentCheck('11010519491231002')).toBe('X');
    expect(creditCheck('91350100M000100Y4')).toBe('3');
    expect(luhn('4539578763621486')).toBe(true);
    expect(luhn('4539578763621487')).toBe(false);
  });

  it('are right by their own check characters', () => {
    const random = seeded(4);
    for (let count = 0; count < 200; count++) {
      const id = residentId(random);
      expect(id.slice(17)).toBe(residentCheck(id.slice(0, 17)));
      const code = creditCode(random);
      expect(code).toHaveLength(18);
      expect(code.slice(17)).toBe(creditCheck(code.slice(0, 17)));
      expect(luhn(bankCard(random))).toBe(true);
    }
  });
});
