import { describe, expect, it } from 'vitest';
import { DIFFICULTIES, WITHOUT_PLACE } from '../../corpus.ts';
import { idCheck, luhn } from './numbers.ts';
import { pages } from './pages.ts';
import { weekday } from './slots.ts';

const all = pages();
const clean = all.filter((page) => page.faults.length === 0);
const KINDS = ['interpretation', 'disclosure-guide', 'service-guide', 'normative'];
const count = (text: string, part: string) => text.split(part).length - 1;

describe('the pages', () => {
  it('are enough of each difficulty, check and kind', () => {
    for (const difficulty of DIFFICULTIES) {
      const faulty = all.filter((page) => page.difficulty === difficulty && page.faults.length > 0);
      const by = Map.groupBy(faulty, (page) => page.faults[0]?.check);
      expect(by.size).toBe(33);
      for (const [check, found] of by) expect([check, found.length >= 3]).toEqual([check, true]);
      expect(clean.filter((page) => page.difficulty === difficulty).length).toBeGreaterThanOrEqual(100);
      for (const kind of KINDS)
        expect(clean.filter((page) => page.difficulty === difficulty && page.kind === kind).length).toBeGreaterThan(2);
    }
  });

  it('are the same each time and have ids of their own', () => {
    expect(pages()).toEqual(all);
    expect(new Set(all.map((page) => page.id)).size).toBe(all.length);
  });

  it('hold the words of each fault once', () => {
    for (const page of all)
      for (const { check, text } of page.faults)
        if (WITHOUT_PLACE.has(check)) expect(text).toBe('');
        else expect([page.id, text, count(`${page.title}\n${page.body}`, text)]).toEqual([page.id, text, 1]);
  });

  it('have 200 to 2,000 characters', () => {
    const odd = all.filter((page) => page.body.length < 200 || page.body.length > 2000);
    expect(odd.map((page) => [page.id, page.body.length])).toEqual([]);
  });

  it('share no paragraph with more than four others', () => {
    const seen = new Map<string, number>();
    for (const page of all)
      for (const line of new Set(page.body.split('\n')))
        if (line.length > 20) seen.set(line, (seen.get(line) ?? 0) + 1);
    expect([...seen].filter(([, times]) => times > 5)).toEqual([]);
  });

  it('have no slots or marks left', () => {
    const left = /\{[\p{Script=Han}\w=%+>-]+\}|<<|undefined|NaN/u;
    expect(all.filter((page) => left.test(page.title + page.body)).map((page) => page.id)).toEqual([]);
  });

  it('have private-use and control characters only as the fault', () => {
    const strange = all.filter((page) => /[\p{Co}\p{Cc}]/u.test(page.body.replace(/[\t\n]/g, '')));
    expect(strange.every((page) => page.faults[0]?.check === 'private-use')).toBe(true);
  });

  it('have right check digits where numbers must have them', () => {
    for (const page of all)
      for (const { check, text } of page.faults) {
        if (check === 'resident-id' && text.length === 18) expect(idCheck(text)).toBe(text.at(-1));
        if (check === 'bank-card') expect(luhn(text)).toBe(true);
      }
  });

  it('have right weekdays where none is the fault', () => {
    for (const page of all.filter((one) => one.faults[0]?.check !== 'wrong-weekday'))
      for (const [words, year, month, day, name] of page.body.matchAll(
        /(\d{4}年)?(\d{1,2})月(\d{1,2})日（(星期.)）/g,
      )) {
        const date = new Date(Date.UTC(Number((year ?? page.date ?? '').slice(0, 4)), Number(month) - 1, Number(day)));
        expect([page.id, words, weekday(date)]).toEqual([page.id, words, name]);
      }
  });

  it('have tables that add up where they are clean', () => {
    for (const page of clean) {
      const rows = page.body.split('\n').map((line) => line.split('\t'));
      const end = rows.findIndex(([name, ...cells]) => name === '合计' && cells.length > 0);
      const total = rows[end];
      if (!total) continue;
      let start = end;
      while ((rows[start - 1]?.length ?? 0) > 1) start--;
      for (const [column, cell] of total.entries()) {
        const parts = rows.slice(start + 1, end).map((row) => Number(row[column]));
        if (column > 0 && cell !== '') expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Number(cell));
      }
    }
  });
});
