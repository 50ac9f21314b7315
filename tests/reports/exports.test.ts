import { describe, expect, it } from 'vitest';
import { emptyReport, type Report, withTotals } from '../../src/law/annual-report.ts';
import { reportCells } from '../../src/law/report-identities.ts';
import { layOut } from '../../src/paper/grid.ts';
import { reportDocx, reportXlsx } from '../../src/reports/exports.ts';
import { formTable } from '../../src/reports/form-tables.ts';
import { type PrintedReport, reportHtml } from '../../src/reports/report-paper.ts';
import { unzipped } from './unzipped.ts';

/** A figure of its own in every counted cell, so that none can stand in another's place. */
function numbered(): Report {
  const input = emptyReport(2025);
  let next = 1000;
  for (const row of Object.values(input.t3)) for (const column in row) row[column as keyof typeof row] = next++;
  for (const row of Object.values(input.t4)) for (const column in row) row[column as keyof typeof row] = next++;
  for (const row of Object.values<Record<string, number>>({ ...input.t2 }))
    for (const column in row) row[column] = next++;
  return withTotals(input);
}

const report = numbered();
const printed: PrintedReport = {
  name: '示范县人民政府',
  scope: 'government',
  year: 2025,
  report,
  texts: { 1: '<p>全年主动公开信息。</p>', 5: '<p>存在不足。</p>', 6: '<p>无</p>' },
  notes: ['行政许可本年处理决定数量：未提供'],
  corrections: [],
  date: '2026-03-02',
  snapshotOn: null,
};

describe.each(['t2', 't3', 't4'] as const)('table %s', (content) => {
  it.each(['zh', 'en'] as const)('is a full rectangle that shows every figure once in %s', (lang) => {
    const table = formTable(content, report, lang);
    const grid = layOut(table.rows);
    expect(new Set(grid.map((row) => row.length))).toEqual(new Set([table.widths.length]));
    const shown = table.rows.flat().flatMap((cell) => (cell.id ? [[cell.id, cell.value]] : []));
    const expected = reportCells(report).filter((cell) => cell.id.startsWith(content));
    expect(shown.sort()).toEqual(expected.map((cell) => [cell.id, cell.value]).sort());
  });
});

describe('files of a report', () => {
  it('in Word hold six sections, merged heads and every figure', async () => {
    const file = await reportDocx(printed);
    const xml = unzipped(file.bytes)['word/document.xml'] ?? '';
    for (const title of ['一、总体情况', '三、收到和处理政府信息公开申请情况', '六、其他需要报告的事项'])
      expect(xml).toContain(title);
    expect(xml).toContain('全年主动公开信息。');
    expect(xml).toContain('<w:gridSpan w:val="7"/>');
    // table three is one piece: every row of it but the last keeps with the next
    const [, three = ''] = /三、收到和处理(.*?)四、/s.exec(xml) ?? [];
    const rows = three.split('<w:tr>').slice(1);
    expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual(rows.map((_, at) => at < rows.length - 1));
    expect(xml).toContain('<w:vMerge w:val="restart"/>');
    for (const { value } of reportCells(report)) expect(xml).toContain(`>${value}<`);
  });

  it('in Excel hold the three tables with figures as numbers and merged cells', async () => {
    const file = await reportXlsx(printed);
    const parts = unzipped(file.bytes);
    const sheets = Object.entries(parts)
      .filter(([path]) => path.startsWith('xl/worksheets/sheet'))
      .map(([, xml]) => xml);
    expect(sheets).toHaveLength(3);
    for (const { value } of reportCells(report)) expect(sheets.join()).toContain(`<v>${value}</v>`);
    expect(sheets.every((xml) => xml.includes('<mergeCell '))).toBe(true);
    expect(sheets.filter((xml) => xml.includes('orientation="landscape"'))).toHaveLength(2);
  });

  it('as a document keep the merged heads and hold no markup of their own', () => {
    const html = reportHtml({ ...printed, texts: { ...printed.texts, 6: '<p onclick="x">无<script>1</script></p>' } });
    expect(html).toContain('<th colspan="7">申请人情况</th>');
    expect(html).not.toMatch(/script|onclick|class=|style=/);
    for (const { value } of reportCells(report)) expect(html).toMatch(new RegExp(`<td[^>]*>${value}</td>`));
  });
});
