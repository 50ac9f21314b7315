import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENT } from '../../tests/documents/county.ts';
import { compareContent, compareTexts, compareWords, isEqual, type Piece } from './compare.ts';

const without = (pieces: readonly Piece[], kind: Piece['kind']) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');
const change = (given: Partial<typeof CONTENT>) => compareContent(CONTENT, { ...CONTENT, ...given });

describe('two versions of a document', () => {
  it('are equal when nothing differs', () => {
    expect(isEqual(change({}))).toBe(true);
  });

  it('differ in words, which stay whole', () => {
    expect(compareWords('每人每月补贴300元。', '每人每月补贴400元。')).toEqual([
      { kind: 'same', text: '每人每月补贴' },
      { kind: 'removed', text: '300' },
      { kind: 'added', text: '400' },
      { kind: 'same', text: '元。' },
    ]);
  });

  it('show a changed paragraph once and a new one as new', () => {
    const before = ['第一条　总则。', '第二条　补贴标准为每月300元。', '第三条　附则。'];
    const after = ['第一条　总则。', '第二条　补贴标准为每月400元。', '另有规定的从其规定。', '第三条　附则。'];
    const kinds = compareTexts(before, after).map((pieces) => [...new Set(pieces.map(({ kind }) => kind))].join('+'));
    expect(kinds).toEqual(['same', 'same+removed+added', 'added', 'same']);
  });

  it('do not mix paragraphs that have nothing but a comma in common', () => {
    const [first, second] = compareTexts(['甲乙丙丁，戊己。'], ['供水管网改造，九月完成施工验收。']);
    expect(first?.map(({ kind }) => kind)).toEqual(['removed']);
    expect(second?.map(({ kind }) => kind)).toEqual(['added']);
  });

  it('tell a cell of a table from its row', () => {
    const row = (sum: string) => `<table><tr><th>项目</th><td>${sum}</td></tr></table>`;
    const { body } = compareContent({ ...CONTENT, body: row('300元') }, { ...CONTENT, body: row('500元') });
    expect(body[0]?.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['300', '500']);
  });

  it('may differ in their format alone', () => {
    const { isFormatOnly, body } = compareContent(
      { ...CONTENT, body: '<p>总则</p>' },
      { ...CONTENT, body: '<h2>总则</h2>' },
    );
    expect(isFormatOnly).toBe(true);
    expect(body).toEqual([[{ kind: 'same', text: '总则' }]]);
  });

  it('name the fields that differ, in the order of the form', () => {
    expect(change({ effectiveOn: null, kind: 'notice', columns: ['notices'] }).fields).toEqual([
      'kind',
      'columns',
      'effectiveOn',
    ]);
  });

  it('compare attachments by their bytes, whatever they are called', () => {
    const file = (name: string, digest: string) => ({ name, digest, mediaType: 'application/pdf', size: 9 });
    const { attachments } = compareContent(
      { ...CONTENT, attachments: [file('旧.pdf', 'a'), file('附表.pdf', 'b')] },
      { ...CONTENT, attachments: [file('附表（改名）.pdf', 'b'), file('附表.pdf', 'c')] },
    );
    expect(attachments.map(({ kind, file: { name } }) => `${kind} ${name}`)).toEqual([
      'same 附表（改名）.pdf',
      'added 附表.pdf',
      'removed 旧.pdf',
    ]);
  });

  it('give back either text when what came or went is left out', () => {
    const text = fc.string({ unit: fc.constantFrom('示', '范', '县', '，', '1', ' ', 'a'), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compareWords(before, after);
        expect(without(pieces, 'added')).toBe(before);
        expect(without(pieces, 'removed')).toBe(after);
      }),
    );
    fc.assert(
      fc.property(fc.array(text), fc.array(text), (before, after) => {
        const lines = compareTexts(before, after);
        expect(lines.map((line) => without(line, 'added')).join('')).toBe(before.join(''));
        expect(lines.map((line) => without(line, 'removed')).join('')).toBe(after.join(''));
      }),
    );
  });
});
