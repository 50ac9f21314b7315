import { describe, expect, it } from 'vitest';
import { DIFFICULTIES, type Page, WITHOUT_PLACE } from '../../corpus.ts';
import { parse } from './base.ts';
import { SOURCES } from './bases/sources.ts';
import { idCheck, luhnHolds } from './numbers.ts';
import { pages } from './pages.ts';

const CHECKS = Object.keys(SOURCES)
  .map((name) => (name.endsWith('-guide') || name === 'interpretation' ? 'missing-elements' : name))
  .filter((name) => name !== 'everyday' && name !== 'lookalike');
const KINDS = ['interpretation', 'disclosure-guide', 'service-guide', 'normative'];

const all = pages();
const clean = all.filter((page) => page.faults.length === 0);
const has = (page: Page, check: string) => page.faults.some((fault) => fault.check === check);

describe('how many pages there are', () => {
  it.each(DIFFICULTIES)('five of each check, and clean ones: %s', (difficulty) => {
    const here = all.filter((page) => page.difficulty === difficulty);
    for (const check of CHECKS)
      expect([check, here.filter((page) => has(page, check)).length >= 5]).toEqual([check, true]);
    const without = here.filter((page) => page.faults.length === 0);
    expect(without.length).toBeGreaterThanOrEqual(150);
    expect(here.length - without.length).toBeGreaterThanOrEqual(165);
    for (const kind of KINDS)
      expect([kind, without.filter((page) => page.kind === kind).length >= 5]).toEqual([kind, true]);
  });

  it('covers the 33 checks', () => expect(new Set(CHECKS).size).toBe(33));

  it('is the same on every run, with ids of its own', () => {
    expect(pages()).toEqual(all);
    expect(new Set(all.map((page) => page.id)).size).toBe(all.length);
  });
});

describe('a page', () => {
  it('has 200 to 2,000 characters, a date and no slot left open', () => {
    for (const page of all) {
      expect([page.id, page.body.length >= 200 && page.body.length <= 2000]).toEqual([page.id, true]);
      expect(page.date).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(page.title + page.body).not.toMatch(/(?<!\{)\{[a-z!=[][a-z0-9~:.+*/()-]*\}|[«»¶⦃⦄]|NaN|Infinity/);
    }
  });

  it('holds the text of each fault once', () => {
    for (const page of all) {
      for (const { check, text } of page.faults) {
        if (WITHOUT_PLACE.has(check)) expect(text).toBe('');
        else expect([page.id, text, `${page.title}\n${page.body}`.split(text).length]).toEqual([page.id, text, 2]);
      }
    }
  });
});

describe('what is written', () => {
  it('comes again on no more than three pages, two of them clean', () => {
    expect(often(all, 3)).toEqual([]);
    expect(often(clean, 2)).toEqual([]);
  });

  it('stands in one base document only', () => {
    const lines = Object.values(SOURCES).flatMap((source) => parse(source).flatMap((base) => base.lines));
    const sentences = lines
      .filter((line) => !line.startsWith('|'))
      .flatMap((line) => line.split('。'))
      .filter((sentence) => sentence.length > 20);
    expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([]);
    expect(Object.values(SOURCES).flatMap(parse).length).toBeGreaterThanOrEqual(300);
  });
});

describe('what is reckoned', () => {
  it('identity numbers and cards have right check digits', () => {
    for (const page of all) {
      for (const { check, text } of page.faults) {
        const digits = text.normalize('NFKC').replace(/[ -]/g, '');
        if (check === 'resident-id' && digits.length === 18) expect(digits[17]).toBe(idCheck(digits));
        if (check === 'bank-card') expect([page.id, luhnHolds(digits)]).toEqual([page.id, true]);
      }
    }
  });

  it('weekdays fit their dates', () => {
    for (const page of all.filter((one) => !has(one, 'wrong-weekday'))) {
      for (const [, year, month, day, weekday] of page.body.matchAll(/(\d{4})年(\d+)月(\d+)日（(?:星期|周)(.)）/g)) {
        const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
        expect([page.id, '日一二三四五六'[date.getUTCDay()]]).toEqual([page.id, weekday]);
      }
    }
  });

  it('totals of clean tables are the sums of their columns', () => {
    const wrong = clean.flatMap((page) =>
      tables(page.body)
        .filter((rows) => !adds(rows))
        .map(() => page.id),
    );
    expect(wrong).toEqual([]);
  });
});

/** Paragraphs over twenty characters that stand on more pages than allowed. */
function often(some: readonly Page[], allowed: number): string[] {
  const pagesOf = new Map<string, number>();
  for (const page of some) {
    const paragraphs = new Set(page.body.split('\n').filter((line) => line.length > 20));
    for (const paragraph of paragraphs) pagesOf.set(paragraph, (pagesOf.get(paragraph) ?? 0) + 1);
  }
  return [...pagesOf].filter(([, count]) => count > allowed).map(([paragraph]) => paragraph);
}

function tables(body: string): string[][][] {
  const blocks: string[][][] = [[]];
  for (const line of body.split('\n')) {
    if (line.includes('\t')) blocks.at(-1)?.push(line.split('\t'));
    else blocks.push([]);
  }
  return blocks.filter((rows) => rows.length > 1);
}

/** Whether the last total row is the sum of the rows above it since the total before, "其中" apart. */
function adds(rows: readonly (readonly string[])[]): boolean {
  let parts: (readonly string[])[] = [];
  for (const row of rows.slice(1)) {
    const label = row[0] ?? '';
    if (/^(合计|总计|全县|总|总数|累计|小计|三库合计|以上三种小计)$/.test(label)) {
      for (let at = 1; at < row.length; at += 1) {
        const total = row[at] ?? '';
        const values = parts.map((part) => part[at] ?? '');
        if (!/^[\d.]+$/.test(total) || !values.every((value) => /^[\d.]*$/.test(value))) continue;
        if (Math.abs(values.reduce((sum, value) => sum + Number(value), 0) - Number(total)) > 0.051) return false;
      }
      parts = [];
    } else if (!label.startsWith('其中')) parts.push(row);
  }
  return true;
}
