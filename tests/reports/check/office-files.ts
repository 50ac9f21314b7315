/** Reports as Word documents and workbooks, written part by part so that merges and blank rows are as offices make them. */
import { strToU8, zipSync } from 'fflate';
import { places } from './render.ts';
import type { Cell, Rows, Sample } from './sample.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

export interface WordLook {
  /** The runs of a cell. */
  runs?: (text: string) => string;
  /** Rows of table three after which a new table begins, without its head. */
  cutAfter?: number;
}

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

export function docx(sample: Sample, { runs = (text) => run(text), cutAfter }: WordLook = {}): Uint8Array {
  const paragraph = (text: string) => `<w:p>${run(text)}</w:p>`;
  const cut = cutAfter ?? sample.t3.length;
  const whole = wordTable(sample.t3, runs);
  const t3 = `<w:tbl>${whole.slice(0, cut).join('')}</w:tbl>${cut < whole.length ? `<w:p/><w:tbl>${whole.slice(cut).join('')}</w:tbl>` : ''}`;
  const table = (rows: Rows) => `<w:tbl>${wordTable(rows, runs).join('')}</w:tbl>`;
  const body = [
    paragraph(sample.title),
    paragraph(sample.prose),
    table(sample.t2),
    paragraph('三、收到和处理政府信息公开申请情况'),
    t3,
    paragraph('四、政府信息公开行政复议、行政诉讼情况'),
    table(sample.t4),
  ].join('');
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync({ '[Content_Types].xml': strToU8(TYPES), 'word/document.xml': strToU8(document) });
}

function wordTable(rows: Rows, runs: (text: string) => string): string[] {
  const begun = new Set<Cell>();
  return places(rows).map((row) => {
    const cells = row.flatMap((cell, x) => {
      if (!cell || (x > 0 && row[x - 1] === cell)) return [];
      const merge = (cell.rowSpan ?? 1) === 1 ? '' : begun.has(cell) ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>';
      const text = begun.has(cell) ? '' : cell.text;
      begun.add(cell);
      return `<w:tc><w:tcPr><w:gridSpan w:val="${cell.colSpan ?? 1}"/>${merge}</w:tcPr><w:p>${runs(text)}</w:p></w:tc>`;
    });
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
}

export interface SheetLook {
  merges?: boolean;
  /** Figures as texts. */
  asText?: boolean;
  /** A blank row after every row of labels and figures. */
  blanks?: boolean;
  oneSheet?: boolean;
}

export function xlsx(
  sample: Sample,
  { merges = true, asText = false, blanks = false, oneSheet = false }: SheetLook = {},
): Uint8Array {
  const tables = [sample.t2, sample.t3, sample.t4];
  const sheets = oneSheet ? [tables] : tables.map((table) => [table]);
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(TYPES),
    'xl/workbook.xml': strToU8('<workbook/>'),
  };
  for (const [index, content] of sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(sheet(content, { merges, asText, step: blanks ? 2 : 1 }));
  return zipSync(parts);
}

function sheet(
  tables: readonly Rows[],
  { merges, asText, step }: { merges: boolean; asText: boolean; step: number },
): string {
  const rows: string[] = [];
  const merged: string[] = [];
  let top = 2;
  for (const table of tables) {
    const seen = new Set<Cell>();
    for (const [y, row] of places(table).entries()) {
      const at = top + y * step;
      const cells = row.map((cell, x) => {
        if (!cell || seen.has(cell)) return '';
        seen.add(cell);
        const [right, down] = [(cell.colSpan ?? 1) - 1, (cell.rowSpan ?? 1) - 1];
        if (right + down > 0) merged.push(`${letter(x)}${at}:${letter(x + right)}${at + down * step}`);
        return cell.id && !asText
          ? `<c r="${letter(x)}${at}"><v>${cell.text}</v></c>`
          : `<c r="${letter(x)}${at}" t="inlineStr"><is><t>${escaped(cell.text)}</t></is></c>`;
      });
      rows.push(`<row r="${at}">${cells.join('')}</row>`);
    }
    top += table.length * step + 2;
  }
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<worksheet><sheetData>${rows.join('')}</sheetData>${merges ? `<mergeCells>${ranges}</mergeCells>` : ''}</worksheet>`;
}

const letter = (x: number) => String.fromCharCode(65 + x);
