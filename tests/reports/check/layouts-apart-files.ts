/** Flattened text, Word files and workbooks as other hands leave them. */
import { document, layout, sheets } from './layouts-apart-make.ts';
import type { Layout } from './layouts-known.ts';
import { docx, run } from './office-files.ts';
import { dressed, joined, plain } from './render.ts';

export const FILES_APART: readonly Layout[] = [
  // text
  layout('labels broken over lines', (s) =>
    plain(
      dressed(s, ({ text, id }) => (id ? text : text.replace(/(.{6})/g, '$1\n'))),
      joined('\n'),
    ),
  ),
  layout('quoted and parted by commas', (s) =>
    plain(s, (rows) => rows.map((row) => row.map(({ text }) => `"${text}"`).join(',')).join('\n')),
  ),
  layout('wide spaces between figures', (s) => plain(s, joined('\u3000'))),
  layout('last columns of nothing left out', (s) => plain(s, (rows) => joined('\t')(rows).replace(/(\t0)+$/gm, ''))),
  layout('two columns of text', (s) =>
    plain(s, (rows) => {
      const lines = joined(' ')(rows).split('\n');
      const half = Math.ceil(lines.length / 2);
      return lines
        .slice(0, half)
        .map((line, at) => `${line}    ${lines[half + at] ?? ''}`)
        .join('\n');
    }),
  ),
  layout('a figure lost on its way', (s) =>
    plain(s, (rows) =>
      joined(' ')(rows.map((row, y) => (y % 5 === 4 ? row.filter(({ id }, x) => !(id && x === row.length - 3)) : row))),
    ),
  ),
  layout('a mark-down table', (s) =>
    plain(s, (rows) =>
      rows
        .map(
          (row, y) =>
            `|${row.map(({ text }) => text).join('|')}|${y === 0 ? `\n|${row.map(() => '---').join('|')}|` : ''}`,
        )
        .join('\n'),
    ),
  ),
  // Word
  layout('Word with computed fields', (s) =>
    docx(s, { runs: (text) => `<w:r><w:instrText>=SUM(LEFT) 12</w:instrText></w:r>${run(text)}` }),
  ),
  layout('Word with comments beside figures', (s) =>
    docx(s, { runs: (text) => `${run(text)}<w:r><w:commentReference w:id="1"/></w:r>` }),
  ),
  layout('Word with text in boxes', (s) =>
    docx(s, {
      runs: (text) =>
        `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    }),
  ),
  layout('Word with moved text', (s) =>
    docx(s, {
      runs: (text) =>
        `<w:moveFrom w:id="1"><w:r><w:t>6</w:t></w:r></w:moveFrom><w:moveTo w:id="2">${run(text)}</w:moveTo>`,
    }),
  ),
  layout('Word with struck figures', (s) => docx(s, { runs: (text) => run('8', '<w:strike/>') + run(text) })),
  layout(
    'Word with rows that begin later',
    document((xml) =>
      xml.replaceAll(
        '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="1"/><w:vMerge/></w:tcPr><w:p><w:r><w:t xml:space="preserve"></w:t></w:r></w:p></w:tc>',
        '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>',
      ),
    ),
  ),
  layout(
    'Word with deleted rows',
    document((xml) =>
      xml.replace(/<w:tr>(?=(?:(?!<w:tr>).)*二、上年结转)/s, '<w:tr><w:trPr><w:del w:id="9"/></w:trPr>'),
    ),
  ),
  // workbooks
  layout(
    'a workbook with formulas and their values',
    sheets((xml) => xml.replace(/<v>(\d+)<\/v>/g, '<f>SUM(A1:B1)</f><v>$1</v>')),
  ),
  layout(
    'a workbook with formulas alone',
    sheets((xml) => xml.replace(/<v>(\d+)<\/v>/g, '<f>SUM(A1:B1)</f>')),
  ),
  layout(
    'a workbook with hidden columns',
    sheets((xml) => xml.replace('<sheetData>', '<cols><col min="5" max="6" hidden="1"/></cols><sheetData>')),
  ),
  layout(
    'a workbook with hidden rows',
    sheets((xml) => xml.replace(/<row r="(7|9)"/g, '<row r="$1" hidden="1"')),
  ),
  layout(
    'a workbook with errors',
    sheets((xml) => xml.replace(/<c r="([A-Z]+\d+)"><v>0<\/v>/g, '<c r="$1" t="e"><v>#REF!</v>')),
  ),
  layout(
    'a workbook with yes and no',
    sheets((xml) => xml.replace(/<c r="([A-Z]+\d+)"><v>([01])<\/v>/g, '<c r="$1" t="b"><v>$2</v>')),
  ),
  layout(
    'a workbook with powers of ten',
    sheets((xml) => xml.replace(/<v>(\d)(\d{3})<\/v>/g, '<v>$1.$2E3</v>')),
  ),
  layout(
    'a workbook with cells that do not say where they are',
    sheets((xml) => xml.replace(/<c r="[A-Z]+\d+"/g, '<c')),
  ),
];
