import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { hostileTexts, sampleTable } from './sample.ts';
import { type Sheet, workbook } from './sheet.ts';

async function parts(sheets: Sheet[]): Promise<Record<string, string>> {
  const files = unzipSync(await workbook(sheets));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('merged headers, numbers and widths reach the sheet', async () => {
  const files = await parts([{ name: '表三', rows: sampleTable.rows, widths: [30, 8, 8, 8] }]);
  const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
  for (const range of ['A1:A2', 'B1:C1', 'D1:D2']) expect(sheet).toContain(`ref="${range}"`);
  expect(sheet).toMatch(/<c r="B3"[^>]*><v>12<\/v>/);
  expect(sheet).toContain('width="30"');
  expect(files['xl/workbook.xml']).toContain('表三');
});

test('several sheets keep their order and names', async () => {
  const files = await parts(['表二', '表三', '表四'].map((name) => ({ name, rows: [[{ value: name }]] })));
  expect(
    [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet\b[^>]* name="([^"]+)"/g)].map((match) => match[1]),
  ).toEqual(['表二', '表三', '表四']);
});

test('a text is a text, whatever it looks like', async () => {
  const files = await parts([{ name: '表', rows: [...hostileTexts, '甲\u0000乙'].map((value) => [{ value }]) }]);
  const all = Object.values(files).join('');
  expect(all).not.toContain('<f>');
  expect(all).not.toContain('\u0000');
  expect(all).toContain('=HYPERLINK(');
  expect(all).toContain('&lt;/w:t&gt;');
});

test('a table with a hole, an overlap or a span past the end is refused', async () => {
  const sheet = (rows: Sheet['rows']): Sheet => ({ name: '表', rows });
  await expect(workbook([sheet([[{ value: 1 }, { value: 2 }], [{ value: 3 }]])])).rejects.toThrow(
    'does not fill 2 columns',
  );
  await expect(workbook([sheet([[{ value: 1 }], [{ value: 2 }, { value: 3 }]])])).rejects.toThrow(
    'does not fill 1 columns',
  );
  await expect(workbook([sheet([[{ value: 1, rowSpan: 2 }]])])).rejects.toThrow('past the last row');
  await expect(
    workbook([sheet([[{ value: 1 }, { value: 2, rowSpan: 2 }], [{ value: 3, colSpan: 2 }]])]),
  ).rejects.toThrow('overlap');
});

test('a name that Excel would reject is refused', async () => {
  await expect(workbook([{ name: '2025/2026', rows: [[{ value: 1 }]] }])).rejects.toThrow(RangeError);
});
