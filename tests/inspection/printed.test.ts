/** Office files as the program itself writes them: their text comes back in paragraphs, with nothing to find in it. */
import { expect, it } from 'vitest';
import { readTexts } from '../../src/files/read-texts.ts';
import { checkFile } from '../../src/inspection/check/check-file.ts';
import { docx } from '../../src/paper/docx.ts';
import type { Paper } from '../../src/paper/paper.ts';
import { pdf } from '../../src/paper/pdf.ts';
import { samplePaper } from '../../src/paper/sample.ts';
import { workbook } from '../../src/paper/sheet.ts';

const context = { kind: null, today: Temporal.PlainDate.from('2026-05-01') };
const SENTENCES = [
  '依法公开是基本要求。',
  '全县2025年共办结1280件，比上年增加37件，详见附件。',
  '各单位按季度核对，发现差错的，及时更正并说明原因。',
];
/** Long enough to fill more than a page. */
const LONG = Array.from({ length: 60 }, (_, at) => `第${at + 1}点，${SENTENCES[at % 3]}`).join('');
const paper: Paper = { ...samplePaper, blocks: [{ kind: 'paragraph', text: LONG }, ...samplePaper.blocks] };

const textOf = async (name: string, bytes: Uint8Array) =>
  (await readTexts(name, bytes)).pieces.find(({ role }) => role === 'text')?.text.split('\n') ?? [];

it('a PDF: paragraphs over lines and pages are one, page numbers and the typesetter’s spaces are gone', async () => {
  const { bytes } = await pdf(paper);
  const lines = await textOf('paper.pdf', bytes);
  expect(lines).toContain(LONG);
  expect(lines).toContain('2026年3月5日');
  expect(lines.filter((line) => /^— \d+ —$/.test(line))).toEqual([]);
  expect(lines).toContain('一、本年新收\t12\t3\t15');
  expect(await checkFile('paper.pdf', bytes, context)).toEqual({ file: 'paper.pdf', findings: [], unread: null });
});

it('a Word document: paragraphs, and rows of tables by tabs', async () => {
  const bytes = await docx(paper);
  const lines = await textOf('paper.docx', bytes);
  expect(lines).toContain(LONG);
  expect(lines).toContain('一、本年新收\t12\t3\t15');
  expect(await checkFile('paper.docx', bytes, context)).toEqual({ file: 'paper.docx', findings: [], unread: null });
});

it('a workbook: rows by tabs', async () => {
  const rows = [
    [{ value: '项目' }, { value: '金额' }],
    [{ value: '教育' }, { value: 12.5 }],
  ];
  const bytes = await workbook([{ name: '收费', rows }]);
  const { type, pieces } = await readTexts('paper.xlsx', bytes);
  expect(type).toBe('xlsx');
  expect(pieces[0]).toMatchObject({ role: 'sheet', text: '项目\t金额\n教育\t12.5' });
});
