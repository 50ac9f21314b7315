import { describe, expect, it } from 'vitest';
import { excerpt, highlight, type Piece, textOfClean } from './excerpt.ts';

const marked = (pieces: readonly Piece[]) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('highlighting', () => {
  it('marks the words as they are written in the text, joining what touches', () => {
    expect(marked(highlight('2025年政務公開ＡＰＰ要點', ['政务', '公开', 'app']))).toBe('2025年[政務公開ＡＰＰ]要點');
  });

  it('marks a lone character only when nothing else was asked for', () => {
    expect(marked(highlight('县里的政府', ['县', '政府']))).toBe('县里的[政府]');
    expect(marked(highlight('县里的政府', ['县']))).toBe('[县]里的政府');
  });

  it('hands on text, not HTML', () => {
    expect(highlight('<b>公开</b>', ['公开'])).toEqual([
      { text: '<b>', hit: false },
      { text: '公开', hit: true },
      { text: '</b>', hit: false },
    ]);
  });
});

describe('an excerpt', () => {
  it('shows the stretch with the most different words', () => {
    const text = `公开。${'无关'.repeat(200)}依申请公开平均答复时间${'其他'.repeat(200)}`;
    const shown = marked(excerpt(text, ['公开', '申请', '答复']));
    expect(shown).toContain('[申请公开]平均[答复]');
    expect(shown).toMatch(/^….*…$/);
    expect(shown.length).toBeLessThan(170);
  });

  it('begins at the beginning when nothing is found, and may be empty', () => {
    expect(marked(excerpt('第一条　为了促进就业', ['没有']))).toBe('第一条　为了促进就业');
    expect(excerpt('', ['没有'])).toEqual([]);
  });

  it('never cuts a character of two code units in half', () => {
    for (const lead of ['', '字']) {
      const pieces = excerpt(`${lead}${'𠮷'.repeat(300)}公开${'𠮷'.repeat(300)}`, ['公开']);
      expect(pieces.every(({ text }) => text.isWellFormed())).toBe(true);
    }
  });
});

describe('the text of a clean body', () => {
  it('has no tags and no entities, even when the body was cut inside a tag', () => {
    expect(textOfClean('<p>甲&amp;lt;乙</p><p>丙&lt;丁&gt;</p><a href="https')).toBe('甲&lt;乙 丙<丁>');
  });
});
