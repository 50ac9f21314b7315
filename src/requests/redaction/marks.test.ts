import { describe, expect, it } from 'vitest';
import { cover, folded, type Mark, type PageText, withheldParts } from './marks.ts';

const WHY = { what: '姓名', article: '15', reason: '隐私' } as const;
const words = (text: string): Mark => ({ kind: 'words', words: text, ...WHY });

/** Each character ten points wide on lines of ten characters. */
function page(text: string, isVisible = true): PageText {
  const characters = [...text].map((one, at) => {
    const [left, top] = [(at % 10) * 10, Math.floor(at / 10) * 20];
    return { text: one, isVisible, box: { left, top, right: left + 10, bottom: top + 12 } };
  });
  return { width: 200, height: 400, characters, hasPictures: false };
}

const left = (pages: readonly PageText[], marks: readonly Mark[]) =>
  cover(pages, marks).kept.map((characters) => characters.map((one) => one?.text ?? '#').join(''));

describe('marks', () => {
  it('cover every occurrence, over line ends, with spaces between and on several pages', () => {
    expect(left([page('这里是程 望舒和一二三程望舒四'), page('程望舒')], [words('程望舒')])).toEqual([
      '这里是####和一二三###四',
      '###',
    ]);
  });

  it('cover wide, compatible and differently cased forms of the same', () => {
    expect(left([page('ＡＢｃ一abc')], [words('abc')])).toEqual(['###一###']);
    expect(folded('ﬁ ﬀ\u00adx')).toBe('fiffx');
  });

  it('cover a ligature of which the file names only the first letter', () => {
    expect(left([page('Saforand一Safflorand')], [words('Safflorand')])).toEqual(['########一##########']);
  });

  it('cover whatever shares the place of what they cover', () => {
    const box = { left: 0, top: 0, right: 10, bottom: 12 };
    const joined = [...'ffi'].map((text) => ({ text, box, isVisible: true }));
    expect(left([{ width: 100, height: 100, characters: joined, hasPictures: false }], [words('f')])).toEqual(['###']);
  });

  it('make one box of a stretch, so that letters cannot be counted by their widths', () => {
    const { boxes } = cover([page('一程望舒二')], [words('程望舒')]);
    expect(boxes).toEqual([[{ left: 8.5, top: -1.5, right: 41.5, bottom: 13.5 }]]);
  });

  it('say how often they cover something, and never cover what nobody sees', () => {
    expect(cover([page('程望舒'), page('程望舒', false)], [words('程望舒'), words('没有')]).found).toEqual([1, 0]);
    expect(left([page('程望舒', false)], [])).toEqual(['']);
  });

  it('of a place forbid its text, unless it also stands where nobody marked it: that is said', () => {
    const box: Mark = { kind: 'box', page: 0, box: { left: 0, top: 0, right: 30, bottom: 12 }, ...WHY };
    expect(cover([page('程望舒住在东岭村')], [box])).toMatchObject({ forbidden: ['程望舒'], elsewhere: [] });
    const twice = cover([page('程望舒住在东岭村'), page('程望舒')], [box]);
    expect(twice).toMatchObject({ forbidden: [], elsewhere: [{ text: '程望舒', page: 1 }] });
  });

  it('make the parts of the answer, each once', () => {
    expect(withheldParts([words('甲乙'), words('丙丁'), { ...words('戊己'), what: '电话' }])).toEqual([
      WHY,
      { ...WHY, what: '电话' },
    ]);
  });
});
