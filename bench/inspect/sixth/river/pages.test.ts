import { describe, expect, it } from 'vitest';
import { DIFFICULTIES, WITHOUT_PLACE } from '../../corpus.ts';
import { chance } from './chance.ts';
import { LOOKALIKES } from './lookalikes.ts';
import { bankCard, creditCheck, creditCode, luhnDigit, residentCheck, residentId } from './numbers.ts';
import { make, pages } from './pages.ts';

const all = pages();
const text = (page: { title: string; body: string }): string => `${page.title}\n${page.body}`;
const times = (whole: string, part: string): number => whole.split(part).length - 1;
const CHECKS = [
  ...['injected-brand', 'illicit-offer', 'keyword-stuffing'],
  ...['mis-decoded', 'dropped-characters', 'traditional-script', 'injected-pinyin', 'private-use', 'placeholder'],
  ...['emptied-table', 'empty-section', 'cut-off', 'duplicate-paragraph', 'web-debris', 'run-together'],
  ...['resident-id', 'private-phone', 'bank-card', 'passport', 'plate', 'home-address', 'minor', 'medical'],
  ...['document-number', 'date-contradiction', 'wrong-weekday', 'table-sum', 'text-table', 'percentage'],
  ...['missing-elements', 'validity', 'wrong-character', 'outdated-name'],
];

describe('pages', () => {
  it('has enough pages of each difficulty, with faults and clean', () => {
    for (const difficulty of DIFFICULTIES) {
      const own = all.filter((page) => page.difficulty === difficulty);
      expect(own.filter((page) => page.faults.length > 0).length).toBeGreaterThanOrEqual(205);
      expect(own.filter((page) => page.faults.length === 0).length).toBeGreaterThanOrEqual(205);
    }
  });

  it('has at least seven pages for each check and difficulty, and no other checks', () => {
    for (const difficulty of DIFFICULTIES) {
      for (const check of CHECKS) {
        const found = all.filter(
          (page) => page.difficulty === difficulty && page.faults.some((fault) => fault.check === check),
        );
        expect([difficulty, check, found.length >= 7]).toEqual([difficulty, check, true]);
      }
    }
    expect(all.flatMap((page) => page.faults).filter((fault) => !CHECKS.includes(fault.check))).toEqual([]);
  });

  it('has every fault in its page, once but for paragraphs that stand twice', () => {
    for (const page of all) {
      for (const fault of page.faults) {
        if (WITHOUT_PLACE.has(fault.check)) continue;
        const wanted = fault.check === 'duplicate-paragraph' ? 2 : 1;
        expect([page.id, fault.text, times(text(page), fault.text)]).toEqual([page.id, fault.text, wanted]);
      }
    }
  });

  it('has no clean paragraph on more than six pages', () => {
    const seen = new Map<string, number>();
    for (const page of all) {
      for (const line of new Set(page.body.split('\n'))) {
        if (line.length < 18 || page.faults.some((fault) => line.includes(fault.text) || fault.text.includes(line)))
          continue;
        seen.set(line, (seen.get(line) ?? 0) + 1);
      }
    }
    expect([...seen].filter(([, count]) => count > 6)).toEqual([]);
  });

  it('has pages of 200 to 2,000 characters, ids that differ, and no marks left', () => {
    expect(
      all
        .filter((page) => page.body.length + page.title.length < 200 || page.body.length > 2000)
        .map((page) => page.id),
    ).toEqual([]);
    expect(new Set(all.map((page) => page.id)).size).toBe(all.length);
    expect(
      all
        .filter((page) => !page.id.startsWith('river-') || /[⟪⟫]|\[\[|\]\]|undefined|NaN|^# |^@/m.test(text(page)))
        .map((page) => page.id),
    ).toEqual([]);
  });

  it('is the same on every run', () => {
    expect(make()).toEqual(all);
  });

  it('dates no page before the day it is signed on', () => {
    for (const page of all) {
      if (page.faults.length > 0) continue;
      const signed = /\n(\d{4})年(\d+)月(\d+)日$/.exec(page.body);
      if (!signed) continue;
      const day = `${signed[1]}-${signed[2]?.padStart(2, '0')}-${signed[3]?.padStart(2, '0')}`;
      expect([page.id, day <= (page.date ?? '')]).toEqual([page.id, true]);
    }
  });

  it('names the right weekday on every clean page', () => {
    for (const page of all) {
      if (page.faults.some((fault) => fault.check === 'wrong-weekday')) continue;
      for (const [, y, m, d, named] of text(page).matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日[（(]星期(.)/g)) {
        const right = '日一二三四五六'[new Date(Date.UTC(Number(y), Number(m) - 1, Number(d))).getUTCDay()];
        expect([page.id, named]).toEqual([page.id, right]);
      }
    }
  });
});

describe('tables', () => {
  it('add up wherever no wrong sum was put', () => {
    for (const page of all) {
      if (page.faults.some((fault) => fault.check === 'table-sum')) continue;
      const lines = page.body.split('\n');
      const at = lines.findIndex((line) => line.startsWith('合计\t'));
      if (at < 0) continue;
      const rows: string[][] = [];
      for (let up = at - 1; up >= 0 && lines[up]?.includes('\t'); up -= 1) rows.unshift((lines[up] ?? '').split('\t'));
      const addends = rows.slice(1).filter((row) => !row[0]?.startsWith('其中'));
      (lines[at] ?? '').split('\t').forEach((total, column) => {
        if (column === 0 || !/^[\d.]+$/.test(total)) return;
        const sum = addends.reduce((whole, row) => whole + Number(row[column]), 0);
        expect([page.id, Number(sum.toFixed(2))]).toEqual([page.id, Number(total)]);
      });
    }
  });
});

describe('numbers', () => {
  const c = chance(5);

  it('have right check digits', () => {
    for (let turn = 0; turn < 50; turn += 1) {
      const id = residentId(c);
      expect(id[17]).toBe(residentCheck(id.slice(0, 17)));
      const card = bankCard(c);
      expect(card.at(-1)).toBe(luhnDigit(card.slice(0, -1)));
      const code = creditCode(c);
      expect(code).toHaveLength(18);
      expect(code[17]).toBe(creditCheck(code.slice(0, 17)));
    }
    expect(residentCheck('11010519491231002')).toBe('X');
    expect(creditCheck('91350100M000100Y4')).toBe('3');
  });

  it('of residents stand whole on no clean page', () => {
    const whole = all.filter(
      (page) =>
        page.faults.length === 0 &&
        [...text(page).matchAll(/(?<!\d)\d{17}[\dX](?!\d)/g)].some(([id]) => residentCheck(id.slice(0, 17)) === id[17]),
    );
    expect(whole.map((page) => page.id)).toEqual([]);
  });
});

describe('lookalikes', () => {
  it('are more than a hundred, of which nearly all stand on some clean page', () => {
    expect(LOOKALIKES.length).toBeGreaterThan(100);
  });
});
