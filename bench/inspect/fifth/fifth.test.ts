import { describe, expect, it } from 'vitest';
import { DIFFICULTIES, WITHOUT_PLACE } from '../corpus.ts';
import { creditCheck, residentCheck } from './draw.ts';
import { fifth, PLANTED } from './fifth.ts';

const pages = fifth();
const whole = (page: { title: string; body: string }): string => `${page.title}\n${page.body}`;

describe('the fifth corpus that was kept apart', () => {
  it('holds at least 400 pages with faults and 400 clean ones of each difficulty', () => {
    for (const difficulty of DIFFICULTIES) {
      const own = pages.filter((page) => page.difficulty === difficulty);
      expect(own.filter((page) => page.faults.length > 0).length).toBeGreaterThanOrEqual(400);
      expect(own.filter((page) => page.faults.length === 0).length).toBeGreaterThanOrEqual(400);
    }
  });

  it('plants each check at least twelve times at each difficulty', () => {
    for (const difficulty of DIFFICULTIES)
      for (const check of PLANTED)
        expect(
          pages.filter((page) => page.difficulty === difficulty && page.faults.some((fault) => fault.check === check))
            .length,
        ).toBeGreaterThanOrEqual(12);
  });

  it('has each fault standing in its page', () => {
    const lost = pages.flatMap((page) =>
      page.faults
        .filter((fault) => !WITHOUT_PLACE.has(fault.check) && (fault.text === '' || !whole(page).includes(fault.text)))
        .map((fault) => [page.id, fault.text]),
    );
    expect(lost).toEqual([]);
  });

  it('breaks the words it says are broken', () => {
    const whole = pages.flatMap((page) =>
      page.faults.filter(
        (fault) =>
          fault.check === 'mis-decoded' &&
          /^(通知|公告|资金|项目|申报|环境|公共|办公|审批|养老|联系|责任)/.test(fault.text),
      ),
    );
    expect(whole).toEqual([]);
  });

  it('is always the same, with one id a page and a sensible length', () => {
    expect(fifth()).toEqual(pages);
    expect(new Set(pages.map((page) => page.id)).size).toBe(pages.length);
    expect(
      pages
        .filter((page) => page.body.length < 200 || page.body.length > 2000)
        .map((page) => [page.id, page.body.length]),
    ).toEqual([]);
  });

  it('leaves no mark or slot of the generator in a page', () => {
    const left = pages.filter(
      (page) =>
        /[⟦⟧↵¦]/u.test(whole(page)) || (page.faults.length === 0 && /[{}@]/.test(whole(page).replace(/\w+@\w/g, ''))),
    );
    expect(left.map((page) => page.id)).toEqual([]);
  });

  it('has no resident number right by its checksum on a clean page, and credit codes that are', () => {
    for (const page of pages.filter((one) => one.faults.length === 0)) {
      for (const [id] of page.body.matchAll(/(?<![0-9A-Z])\d{17}[\dX](?![0-9A-Z])/g))
        expect(id.startsWith('20') || residentCheck(id.slice(0, 17)) !== id.slice(17)).toBe(true);
      for (const [code] of page.body.matchAll(/(?<![0-9A-Z])9[123]\d{6}MA[0-9A-Z]{8}(?![0-9A-Z])/g))
        expect(creditCheck(code.slice(0, 17))).toBe(code.slice(17));
    }
  });
});
