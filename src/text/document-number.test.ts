import { describe, expect, it } from 'vitest';
import { findDocumentNumbers, parseDocumentNumber, sameDocumentNumber } from './document-number.ts';

const CANONICAL = '示政办发〔2025〕12号';

describe('reading a document number', () => {
  it.each([
    '示政办发〔2025〕12号',
    '示政办发［2025］12号',
    '示政办发[2025]12号',
    '示政办发（2025）12号',
    '示政办发(2025)12号',
    '示政办发【2025】12号',
    '示政办发〖2025〗12号',
    '示政办发〔2025〕12',
    '示政办发〔2025〕第12号',
    '示政办发〔２０２５〕１２号',
    '示政办发 〔 2025 〕 12 号',
    '示政办发　〔2025〕　12号',
    '示政辦發〔2025〕12號',
    '  示政办发〔2025〕012号  ',
  ])('reads %s', (text) => {
    expect(parseDocumentNumber(text)).toEqual({ agency: '示政办发', year: 2025, serial: 12, canonical: CANONICAL });
    expect(sameDocumentNumber(text, CANONICAL)).toBe(true);
  });

  it.each([
    '',
    '示政办发',
    '〔2025〕12号',
    '示政办发〔25〕12号',
    '示政办发〔2025〕号',
    '见示政办发〔2025〕12号文件',
    '示政办发〔3025〕12号',
  ])('refuses %s', (text) => expect(parseDocumentNumber(text)).toBeNull());

  it('tells numbers apart', () => {
    expect(sameDocumentNumber('示政办发〔2025〕12号', '示政发〔2025〕12号')).toBe(false);
    expect(sameDocumentNumber('示政办发〔2025〕12号', '示政办发〔2024〕12号')).toBe(false);
    expect(sameDocumentNumber('无', '无')).toBe(false);
  });
});

describe('finding document numbers in a text', () => {
  it('gives each with the span of what was written', () => {
    const text = '根据示政发〔2024〕3号和《某某办法》（示政办發［２０２５］１２號），参照 示财函(2023)7号 办理。';
    const found = findDocumentNumbers(text);
    expect(found.map((f) => f.canonical)).toEqual(['示政发〔2024〕3号', '示政办发〔2025〕12号', '示财函〔2023〕7号']);
    expect(found.map((f) => text.slice(...f.span))).toEqual([
      '示政发〔2024〕3号',
      '示政办發［２０２５］１２號',
      '示财函(2023)7号',
    ]);
  });

  it('takes a number without 号 only where an agency word stands before it', () => {
    expect(findDocumentNumbers('文号：示政办发〔2025〕12\n公开')).toHaveLength(1);
    expect(findDocumentNumbers('本县（2025）12个项目')).toEqual([]);
    expect(findDocumentNumbers('示政办发（2025）12个月内')).toEqual([]);
  });

  it('finds a citation without agency word', () => {
    const text = '同年 〔2025〕12号文件';
    const [found] = findDocumentNumbers(text);
    expect(found).toMatchObject({ agency: '同年', year: 2025 });
    expect(findDocumentNumbers('（〔2025〕12号）')[0]).toMatchObject({
      agency: '',
      canonical: '〔2025〕12号',
      span: [1, 10],
    });
  });
});
