/** Tables of a PDF that go over pages: read where they are whole again, and never a figure wrong. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/paper/paper.ts';
import { pdf } from '../../../src/paper/pdf.ts';
import { checkBytes } from '../../../src/reports/check/check-bytes.ts';
import { type Rows, sample } from './sample.ts';

const filled = [sample(5), sample(11, '2019')];

async function checked(of: (typeof filled)[number], lines: number, heads: number) {
  const table = (rows: Rows, repeated: number, widths?: number[]): Block => ({
    kind: 'table',
    table: {
      heads: repeated,
      rows: rows.map((row) => row.map(({ text, colSpan = 1, rowSpan = 1 }) => ({ value: text, colSpan, rowSpan }))),
      ...(widths ? { widths } : {}),
    },
  });
  const { bytes } = await pdf({
    lang: 'zh',
    letterhead: { unit: '某某局' },
    title: of.title,
    blocks: [
      ...Array.from({ length: lines }, (): Block => ({ kind: 'paragraph', text: '公开意识还需加强。' })),
      table(of.t2, 0),
      table(of.t3, heads, [1, 2, 4, 1, 1, 1, 1, 1, 1, 1]),
      table(of.t4, heads),
    ],
    signature: { unit: '某某局', date: '2025-01-20' },
  });
  return (await checkBytes('report.pdf', bytes)).report;
}

describe.each([
  ['repeated on the next page', 3],
  ['not repeated', 0],
])('with heads %s', (_, heads) => {
  it('wherever a page cuts them, every figure that is read is right, and nearly all tables are read', async () => {
    const whole = { t2: 0, t3: 0, t4: 0 };
    let tried = 0;
    for (let lines = 0; lines < 22; lines += 1) {
      const of = filled[lines % 2] as (typeof filled)[number];
      const report = await checked(of, lines, heads);
      for (const [id, value] of Object.entries(report?.cells ?? {}))
        expect([lines, id, value]).toEqual([lines, id, of.truth[id]]);
      tried += 1;
      for (const id of ['t2', 't3', 't4'] as const) {
        const { read = 0, of: all = 1 } = report?.tables[id] ?? {};
        if (read === all) whole[id] += 1;
      }
    }
    for (const count of Object.values(whole)) expect(count).toBeGreaterThanOrEqual(tried * 0.8);
  }, 60_000);
});
