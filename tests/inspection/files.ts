/** Files as offices have them, with something planted where a reader does not look. */
import { zipOf } from '../support/zip.ts';

const part = (name: string, xml: string) => ({
  name,
  data: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`),
});
const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A resident's number with its right check digit; nobody's. */
export const RESIDENT = '11010119900307731X';

const core = (title: string) =>
  part(
    'docProps/core.xml',
    `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>${title}</dc:title><dc:creator>办公室</dc:creator></cp:coreProperties>`,
  );

interface WordParts {
  /** w:p elements or text of paragraphs */
  body?: readonly string[];
  comment?: string;
  header?: string;
  note?: string;
  title?: string;
}

const paragraph = (given: string) => (given.startsWith('<') ? given : `<w:p><w:r><w:t>${given}</w:t></w:r></w:p>`);

export const hiddenRun = (text: string) => `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
export const deletedRun = (text: string) =>
  `<w:p><w:del w:author="王某"><w:r><w:delText>${text}</w:delText></w:r></w:del></w:p>`;
export const wordTable = (rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

export function docxOf({ body = [], comment, header, note, title = '通知' }: WordParts): Buffer {
  const holding = (root: string, text: string | undefined, name: string) =>
    text === undefined ? [] : [part(name, `<w:${root} ${W}>${paragraph(text)}</w:${root}>`)];
  return zipOf([
    part('[Content_Types].xml', TYPES),
    part('word/document.xml', `<w:document ${W}><w:body>${body.map(paragraph).join('')}</w:body></w:document>`),
    ...holding('comments', comment, 'word/comments.xml'),
    ...holding('hdr', header, 'word/header1.xml'),
    ...holding('footnotes', note, 'word/footnotes.xml'),
    core(title),
  ]);
}

interface SheetParts {
  name: string;
  hidden?: boolean;
  /** rows of cells; a row that starts with '!' in its first cell is hidden */
  rows: readonly (readonly string[])[];
  /** columns that are hidden, from 1 */
  hiddenColumns?: readonly number[];
}

export function xlsxOf(
  sheets: readonly SheetParts[],
  more: { comment?: string; leftOver?: string; title?: string } = {},
): Buffer {
  const refs = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${hidden ? ' state="hidden"' : ''}/>`,
  );
  const relations = sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`);
  return zipOf([
    part('[Content_Types].xml', TYPES),
    part('xl/workbook.xml', `<workbook xmlns:r="r"><sheets>${refs.join('')}</sheets></workbook>`),
    part('xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`),
    ...sheets.map((sheet, at) => part(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet))),
    part('xl/sharedStrings.xml', `<sst>${more.leftOver === undefined ? '' : `<si><t>${more.leftOver}</t></si>`}</sst>`),
    ...(more.comment === undefined
      ? []
      : [
          part(
            'xl/comments1.xml',
            `<comments><commentList><comment><text><r><t>${more.comment}</t></r></text></comment></commentList></comments>`,
          ),
        ]),
    core(more.title ?? '统计表'),
  ]);
}

const columnName = (at: number): string =>
  (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

function sheetXml({ rows, hiddenColumns = [] }: SheetParts): string {
  const columns = hiddenColumns.map((at) => `<col min="${at}" max="${at}" hidden="1"/>`).join('');
  const made = rows.map((cells, y) => {
    const hidden = cells[0]?.startsWith('!') ? ' hidden="1"' : '';
    const inner = cells.map((cell, x) => {
      const reference = `${columnName(x)}${y + 1}`;
      return /^\d+(?:\.\d+)?$/.test(cell)
        ? `<c r="${reference}"><v>${cell}</v></c>`
        : `<c r="${reference}" t="inlineStr"><is><t>${cell.replace(/^!/, '')}</t></is></c>`;
    });
    return `<row r="${y + 1}"${hidden}>${inner.join('')}</row>`;
  });
  return `<worksheet><cols>${columns}</cols><sheetData>${made.join('')}</sheetData></worksheet>`;
}

/** A PDF of one page with these lines of Latin text, and what it says of itself; '' draws no text at all. */
export function pdfOf(lines: readonly string[], subject = ''): Buffer {
  const text = lines.map((line, at) => `BT /F1 12 Tf 72 ${720 - at * 40} Td (${line}) Tj ET`).join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Subject (${subject}) /Producer (test) >>`,
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) body += `${String(offset).padStart(10, '0')} 00000 n \n`;
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}

/** Text in GB 18030, by the reverse of what the decoder offers for two bytes. */
export function gb18030(text: string): Buffer {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1)
      table.set(decoder.decode(new Uint8Array([first, second])), [first, second]);
  return Buffer.from(
    [...text].flatMap((character) =>
      character < '\x80' ? character.charCodeAt(0) : [...(table.get(character) ?? [])],
    ),
  );
}
