import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Sheet, workbook } from '../../paper/sheet.ts';
import { asPdf } from './source.ts';

const sheet = (name: string): Sheet => ({ name, rows: [[{ value: '补助名单' }]] });
const far = '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>';

describe('a file to be redacted', () => {
  it('that is a PDF is taken as it is, so that it is kept once', async () => {
    const bytes = new Uint8Array(Buffer.from('%PDF-1.7\n%%EOF\n'));
    expect(await asPdf('名单.pdf', bytes)).toBe(bytes);
  });

  it('that is a workbook is refused for a cell far away, in a hidden sheet too', async () => {
    const parts = unzipSync(await workbook([sheet('公开'), sheet('底稿')]));
    const change = (name: string, from: string, to: string) => {
      const part = strFromU8(parts[name] ?? new Uint8Array());
      expect(part).toContain(from);
      parts[name] = strToU8(part.replace(from, to));
    };
    change('xl/workbook.xml', 'name="底稿"', 'name="底稿" state="hidden"');
    change('xl/worksheets/sheet2.xml', '</sheetData>', far);
    await expect(asPdf('名单.xlsx', zipSync(parts))).rejects.toMatchObject({ reason: 'far-cell' });
  });

  it('with more text than two hundred pages is refused in words of its own', async () => {
    await expect(asPdf('长.txt', Buffer.from('某某事项。\n'.repeat(40_000)))).rejects.toMatchObject({
      reason: 'too-long',
    });
  });
});
