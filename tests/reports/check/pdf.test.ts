import { expect, it } from 'vitest';
import type { Block } from '../../../src/paper/paper.ts';
import { pdf } from '../../../src/paper/pdf.ts';
import { checkBytes } from '../../../src/reports/check/check-bytes.ts';
import { type Rows, sample } from './sample.ts';

it('says of a PDF whose pages are broken that it is damaged', async () => {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[9 0 R]/Count 1>>'];
  const body = objects.map((one, index) => `${index + 1} 0 obj${one}endobj\n`).join('');
  const broken = Buffer.from(`%PDF-1.7\n${body}trailer<</Root 1 0 R/Size 3>>\n%%EOF\n`);
  expect(await checkBytes('broken.pdf', broken)).toMatchObject({
    report: null,
    reason: { zh: expect.stringContaining('已损坏') },
  });
});

it('reads the ruled tables of a PDF, and none wrong where a page cuts one', async () => {
  const filled = sample(5);
  const table = (rows: Rows, widths?: number[]): Block => ({
    kind: 'table',
    table: {
      rows: rows.map((row) => row.map(({ text, colSpan = 1, rowSpan = 1 }) => ({ value: text, colSpan, rowSpan }))),
      ...(widths ? { widths } : {}),
    },
  });
  const { bytes } = await pdf({
    lang: 'zh',
    letterhead: { unit: '某某局' },
    title: filled.title,
    blocks: [table(filled.t2), table(filled.t3, [1, 2, 4, 1, 1, 1, 1, 1, 1, 1]), table(filled.t4)],
    signature: { unit: '某某局', date: '2025-01-20' },
  });
  const { report } = await checkBytes('report.pdf', bytes);
  expect(report?.tables).toMatchObject({ t2: { read: 10 }, t4: { read: 15 } });
  for (const [id, value] of Object.entries(report?.cells ?? {})) expect([id, value]).toEqual([id, filled.truth[id]]);
});
