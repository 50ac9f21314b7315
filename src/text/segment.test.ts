import { describe, expect, it } from 'vitest';
import { queryWords, words } from './segment.ts';

describe('words of a text', () => {
  it('gives long words and their parts, without punctuation', () => {
    const tokens = words('《中华人民共和国政府信息公开条例》，自2019年5月15日起施行。');
    expect(tokens).toEqual(expect.arrayContaining(['中华', '共和国', '政府', '信息', '公开', '条例', '2019']));
    expect(tokens.every((token) => /[\p{L}\p{N}]/u.test(token))).toBe(true);
  });

  it('meets Traditional text, full width and capitals', () => {
    expect(words('政務公開ＡＰＰ')).toEqual(words('政务公开app'));
  });

  it('keeps a document number as one token however it was typed', () => {
    for (const typed of ['示政办发〔2025〕12号', '示政辦發[2025]12號', '示政办发（２０２５）第12号']) {
      expect(words(`现印发给你们（${typed}）`)).toEqual(
        expect.arrayContaining(['示政办发〔2025〕12号', '〔2025〕12号']),
      );
    }
  });
});

describe('words of a query', () => {
  it('are all among the words of the text they were taken from', () => {
    const text =
      '示范县人民政府办公室关于印发2025年政务公开工作要点的通知（示政办发〔2025〕12号）依申请公开平均答复工作日';
    const index = new Set(words(text));
    for (const query of [
      '依申请公开 平均答复工作日',
      '政務公開工作要點',
      '示政办发[2025]12',
      '示政办发〔2025〕12号',
      text,
    ]) {
      expect(queryWords(query).filter((word) => !index.has(word))).toEqual([]);
    }
  });

  it('meet a longer text in which the same characters were cut otherwise', () => {
    const index = new Set(words('《中华人民共和国政府信息公开条例》'));
    expect(index.has('中华人民共和国')).toBe(false);
    expect(queryWords('中华人民共和国').filter((word) => !index.has(word))).toEqual([]);
  });

  it('are distinct, and a document number is a single one', () => {
    expect(queryWords('示政办发【2025】12號')).toEqual(['示政办发〔2025〕12号']);
    expect(queryWords('公开 公开')).toEqual(['公开']);
    expect(queryWords('，。 ')).toEqual([]);
  });
});
