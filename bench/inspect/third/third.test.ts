import { expect, test } from 'vitest';
import { DIFFICULTIES, type Page } from '../corpus.ts';
import { paragraphs } from './hosts.ts';
import { creditCheck, luhnCheck, residentCheck } from './ids.ts';
import { third } from './third.ts';

const pages = third();
const whole = (page: Page): string => `${page.title}\n${page.body}`;
const of = (check: string): Page[] => pages.filter((page) => page.faults.some((fault) => fault.check === check));
const CHECKS = [...new Set(pages.flatMap((page) => page.faults.map(({ check }) => check)))];
const narrow = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚ]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)).replace(/[\s\-·]/g, '');

test('at least 400 pages with faults and 400 clean ones of each difficulty, 200 to 2,000 characters each', () => {
  for (const difficulty of DIFFICULTIES) {
    const own = pages.filter((page) => page.difficulty === difficulty);
    expect(own.filter(({ faults }) => faults.length > 0).length).toBeGreaterThanOrEqual(400);
    expect(own.filter(({ faults }) => faults.length === 0).length).toBeGreaterThanOrEqual(400);
  }
  expect(pages.filter((page) => whole(page).length < 200 || whole(page).length > 2000)).toEqual([]);
  expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
});

test('each of the 33 checks has at least twelve differently worded faults at each difficulty', () => {
  expect(CHECKS.length).toBe(33);
  for (const check of CHECKS)
    for (const difficulty of DIFFICULTIES) {
      const own = of(check).filter((page) => page.difficulty === difficulty);
      expect(new Set(own.map(({ body }) => body)).size).toBeGreaterThanOrEqual(12);
    }
  expect(paragraphs()).toBeGreaterThanOrEqual(250);
});

test('each fault stands in its page, and but for repeated paragraphs once', () => {
  for (const page of pages)
    for (const fault of page.faults) {
      const count = whole(page).split(fault.text).length - 1;
      if (fault.check === 'duplicate-paragraph') expect(count).toBe(2);
      else if (fault.check === 'missing-elements' || fault.check === 'validity') expect(page.title).toBe(fault.text);
      else expect([page.id, fault.text, count]).toEqual([page.id, fault.text, 1]);
    }
});

test('nothing of the making is left in a page', () => {
  const left = pages.filter((page) =>
    /[⟦⟧Σ→⟨⟩]|undefined|NaN|\{[A-Za-z]\w*\d?\}|\{[dDmwYiW][+-]\d+\}/.test(whole(page)),
  );
  expect(left.map((page) => page.id)).toEqual([]);
});

test('the pages are always the same', () => {
  expect(third()).toEqual(pages);
});

const clean = pages.filter(({ faults }) => faults.length === 0);

test('clean pages hold no resident number, no broken characters and no long paragraph twice', () => {
  for (const page of clean) {
    const text = whole(page);
    for (const [number] of text.matchAll(/(?<![\dA-Z])\d{17}[\dX](?![\dA-Z])/g))
      expect(number.slice(17)).not.toBe(residentCheck(number.slice(0, 17)));
    expect(text.replace(/[\n\t]/g, '')).not.toMatch(/\p{Co}|\p{Cc}|\ufffd/u);
    const long = page.body.split('\n').filter((line) => line.length > 25);
    expect([page.id, new Set(long).size]).toEqual([page.id, long.length]);
  }
});

test('clean pages name no weekday beside a date but its own', () => {
  for (const page of clean)
    for (const found of page.body.matchAll(/(\d{4})年(\d+)月(\d+)日[（，](星期.)/g)) {
      const day = Temporal.PlainDate.from({ year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) });
      expect(found[4]).toBe(`星期${'一二三四五六日'.charAt(day.dayOfWeek - 1)}`);
    }
});

test('numbers of persons and cards are right by their checksums', () => {
  for (const fault of pages.flatMap(({ faults }) => faults)) {
    const number = narrow(fault.text);
    if (fault.check === 'resident-id' && number.length === 18)
      expect(number.slice(17)).toBe(residentCheck(number.slice(0, 17)));
    if (fault.check === 'resident-id') expect([15, 18]).toContain(number.length);
    if (fault.check === 'bank-card') {
      expect(number).toMatch(/^\d{16,19}$/);
      expect(number.slice(-1)).toBe(luhnCheck(number.slice(0, -1)));
    }
  }
  for (const [code] of pages
    .map(whole)
    .join('\n')
    .matchAll(/91\d{6}MA[0-9A-Z]{8}/g))
    expect(code.slice(17)).toBe(creditCheck(code.slice(0, 17)));
});

test('broken decoding is no private-use character, so that a page has one label', () => {
  for (const page of of('mis-decoded')) expect(whole(page).replace(/[\n\t]/g, '')).not.toMatch(/\p{Co}|\p{Cc}/u);
});
