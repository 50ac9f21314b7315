import { describe, expect, it } from 'vitest';
import { LONGEST_QUERY, readQuery } from './query.ts';

describe('a query', () => {
  it('is one line without control characters', () => {
    expect(readQuery(' 政务\u0000\n\t公开\u200b ').text).toBe('政务 公开');
  });

  it('is bounded, and says so', () => {
    const query = readQuery('公开'.repeat(5_000));
    expect([...query.text]).toHaveLength(LONGEST_QUERY);
    expect(query.shortened).toBe(true);
    expect(query.words.length).toBeLessThanOrEqual(40);
    expect(readQuery('公开').shortened).toBe(false);
  });

  it('knows a document number in any brackets, with or without its agency and its last character', () => {
    for (const typed of [
      '示政办发〔2025〕12号',
      '示政辦發[2025]12號',
      '示政办发（２０２５）第12号',
      '示政办发【2025】12',
    ])
      expect(readQuery(typed).numbers, typed).toEqual(['№示政办发〔2025〕12号']);
    expect(readQuery('〔2025〕12号').numbers).toEqual(['№〔2025〕12号']);
    expect(readQuery('2025年第12号').numbers).toEqual(['№〔2025〕12号']);
    expect(readQuery('2025年12月').numbers).toEqual([]);
  });

  it('knows wordings in quotation marks of every kind', () => {
    expect(readQuery('"平均 答复" “工作日”「县」').phrases).toEqual(['平均 答复', '工作日', '县']);
    expect(readQuery('没有关上的"引号').phrases).toEqual([]);
    expect(readQuery('"" “ ”').phrases).toEqual([]);
  });

  it('knows a year, but not in the middle of other digits', () => {
    expect(readQuery('２０２５年政务公开').year).toBe(2025);
    expect(readQuery('统计公报 2024').year).toBe(2024);
    expect(readQuery('电话12025550100').year).toBeNull();
  });

  it('reads Traditional like Simplified', () => {
    expect(readQuery('政務公開工作要點')).toEqual({ ...readQuery('政务公开工作要点'), text: '政務公開工作要點' });
  });

  it('asks for nothing when it holds no letter and no digit', () => {
    const query = readQuery('？！…——《》\\\'":*&|!()<>');
    expect([query.words, query.title, query.titlePieces, query.numbers, query.phrases]).toEqual([[], [], [], [], []]);
  });
});
