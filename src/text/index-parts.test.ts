import { describe, expect, it } from 'vitest';
import { indexParts } from './index-parts.ts';
import { allOf, quoted } from './lexemes.ts';

const document = { title: '示范县概况', number: '示政发〔2026〕3号', summary: '位置与人口', body: '<p>全县面积</p>' };

/** Lexemes of a literal: what stands in quotes. */
const lexemes = (literal = '') => [...literal.matchAll(/'((?:[^']|'')*)':/g)].map((match) => match[1]);

describe('the index of a document', () => {
  it('holds its words, its whole title, the pairs and words of the title, and its own number', () => {
    const [part] = indexParts(document);
    expect(lexemes(part)).toEqual(
      expect.arrayContaining(['概况', '面积', '=示范县概况', '~县概', '^概况', '№示政发〔2026〕3号', '№〔2026〕3号']),
    );
    expect(part).toMatch(/'概况':\d+A/);
    expect(part).toMatch(/'人口':\d+B/);
    expect(part).toMatch(/'面积':\d+D/);
  });

  it('comes in parts when the body is long, each with the title', () => {
    const parts = indexParts({ ...document, body: `<p>${'全县面积和人口。'.repeat(6_000)}</p>` });
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) {
      expect(lexemes(part)).toContain('=示范县概况');
      const positions = [...part.matchAll(/(\d+)[ABD]/g)].map((match) => Number(match[1]));
      expect(Math.max(...positions)).toBeLessThan(16_384);
    }
  });

  it('bounds words without end', () => {
    const [part = ''] = indexParts({ ...document, body: `<p>${'a'.repeat(5_000)}</p>` });
    expect(Math.max(...lexemes(part).map((lexeme) => Buffer.byteLength(lexeme ?? '')))).toBeLessThan(2_046);
  });
});

describe('a lexeme in a literal', () => {
  it('keeps quotes and backslashes from ending it', () => {
    expect(quoted("a'b\\c")).toBe("'a''b\\\\c'");
    expect(allOf(['公开', '& | !'])).toBe("'公开' & '& | !'");
    expect(allOf([])).toBeNull();
  });
});
