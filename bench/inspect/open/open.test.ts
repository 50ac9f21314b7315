import { describe, expect, it } from 'vitest';
import { text } from '../score.ts';
import { open } from './open.ts';

const pages = open();

describe('the open corpus', () => {
  it('has 400 pages with a fault and 400 without of each difficulty', () => {
    for (const level of ['plain', 'ordinary', 'hard']) {
      const of = pages.filter(({ difficulty }) => difficulty === level);
      expect(of.filter(({ faults }) => faults.length > 0)).toHaveLength(400);
      expect(of.filter(({ faults }) => faults.length === 0)).toHaveLength(400);
    }
  });

  it('is the same each time', () => {
    expect(open()).toEqual(pages);
  });

  it('has the words of each fault on the page, and no slot left open', () => {
    for (const page of pages) {
      for (const fault of page.faults) expect(text(page), page.id).toContain(fault.text);
      expect(text(page), page.id).not.toMatch(/⟦|⟧|\{(?:[\p{Script=Han}\d]+|n+|n[78])\}/u);
    }
  });
});
