/** How long it takes to check a thousand published reports on disk: pages, text, Word, workbooks, PDF. Fails beyond a minute. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkReports } from '../src/cli/report-check.ts';
import type { Block } from '../src/paper/paper.ts';
import { pdf } from '../src/paper/pdf.ts';
import { docx, xlsx } from '../tests/reports/check/office-files.ts';
import { joined, page, plain } from '../tests/reports/check/render.ts';
import { type Rows, type Sample, sample } from '../tests/reports/check/sample.ts';

const COUNT = 1000;
/** seconds */
const MOST = 60;

/** Setting is slow and not what is measured: some few reports, many times. */
const SET = 5;

async function printed(of: Sample): Promise<Uint8Array> {
  const table = (rows: Rows, widths?: number[]): Block => ({
    kind: 'table',
    table: {
      rows: rows.map((row) => row.map(({ text, colSpan = 1, rowSpan = 1 }) => ({ value: text, colSpan, rowSpan }))),
      ...(widths ? { widths } : {}),
    },
  });
  const blocks = [table(of.t2), table(of.t3, [1, 2, 4, 1, 1, 1, 1, 1, 1, 1]), table(of.t4)];
  const signature = { unit: '某某局', date: '2025-01-20' };
  return (await pdf({ lang: 'zh', letterhead: { unit: '某某局' }, title: of.title, blocks, signature })).bytes;
}

const pdfs = await Promise.all(Array.from({ length: SET }, (_, at) => printed(sample(at))));
const folder = await mkdtemp(join(tmpdir(), 'report-check-'));
try {
  for (let index = 0; index < COUNT; index += 1) {
    const filled = sample(index, index % 10 === 9 ? '2019' : '2021');
    const [ending, bytes] =
      index % 10 === 5
        ? (['pdf', pdfs[((index / 10) % SET) | 0] ?? ''] as const)
        : index % 10 === 7
          ? (['docx', docx(filled)] as const)
          : index % 10 === 8
            ? (['xlsx', xlsx(filled)] as const)
            : index % 10 === 6
              ? (['txt', plain(filled, joined('\t'))] as const)
              : (['html', page(filled)] as const);
    await writeFile(join(folder, `${index}.${ending}`), bytes);
  }
  const begun = performance.now();
  let lines = 0;
  const code = await checkReports([folder], { out: () => (lines += 1), err: console.error });
  const seconds = (performance.now() - begun) / 1000;
  const memory = Math.round(process.memoryUsage().rss / 1024 / 1024);
  console.log(
    `${COUNT} reports in ${seconds.toFixed(1)} s (at most ${MOST}), ${memory} MB, ${lines} lines, exit code ${code}`,
  );
  if (seconds > MOST || code !== 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true });
}
