/** Files with words planted wherever a format can keep them. */
import { strToU8, zipSync } from 'fflate';
import { printCopy } from '../../src/paper/pdf.ts';
import { openBrowser } from '../support/browser.ts';
import { needChineseFont } from '../support/chromium.mjs';
import { planter } from './planted-words.ts';

export interface Source {
  name: string;
  bytes: Uint8Array;
  /** words that an officer sees, and marks */
  visible: readonly string[];
  /** words that only a program finds */
  hidden: readonly string[];
  /** words that must still be there afterwards */
  kept: readonly string[];
}

const plant = planter();

/** All of them, with two hundred planted words. */
export async function plantedSources(): Promise<Source[]> {
  const sources = [await typeset(), await printed(), dressed(), word(), workbook()];
  return sources;
}

export const planted = plant.planted;

/** White and nearly white text, ligatures, words of several runs and lines. */
async function typeset(): Promise<Source> {
  const [han, roman] = [plant.han(25), plant.roman(36)];
  const [split, white, faint] = [plant.han(5), plant.han(5), plant.roman(5)];
  const source = [
    '#set document(date: none)\n#set text(font: ("Libertinus Serif", "Noto Serif SC"), size: 12pt)\n#set page(width: 120mm)',
    `本户情况如下：${han.join('与')}，均已核对。`,
    `Names on file: ${roman.join(' and ')}, checked.`,
    split
      .map(
        (one) =>
          `#text(fill: rgb("#222222"))[${one.slice(0, 2)}]#strong[${one.slice(2, 3)}]#text(size: 13pt)[${one.slice(3)}]`,
      )
      .join('、'),
    `#text(fill: white)[${white.join('、')}]`,
    `#text(fill: rgb("#fbfbfb"))[${faint.join(' ')}]`,
    '补助标准由县级财政部门公布。',
  ].join('\n\n');
  return {
    name: 'typeset.pdf',
    bytes: await printCopy(source, {}),
    visible: [...han, ...roman, ...split],
    hidden: [...white, ...faint],
    kept: ['本户情况如下', '均已核对', 'Names on file', '补助标准由县级财政部门公布'],
  };
}

/** As a browser prints: letters in elements of their own, narrow columns, text that is drawn but not seen. */
async function printed(): Promise<Source> {
  needChineseFont();
  const [han, roman, hidden] = [plant.han(15), plant.roman(15), plant.roman(5)];
  const letters = (one: string) => [...one].map((letter) => `<i style="font-style:normal">${letter}</i>`).join('');
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(`<html lang="zh"><body style="font-family:serif;width:9cm">
      <p>走访记录：${han.map(letters).join('，')}。</p><p style="font-variant-ligatures:none">Visited ${roman.map(letters).join(', ')} today.</p>
      <p style="color:white;print-color-adjust:exact">${hidden.join(' ')}</p><p>走访由村委会两名工作人员完成。</p></body></html>`);
    return {
      name: 'printed.pdf',
      bytes: new Uint8Array(await page.pdf({ format: 'A4' })),
      visible: [...han, ...roman],
      hidden,
      kept: ['走访记录', '走访由村委会两名工作人员完成', 'Visited'],
    };
  } finally {
    await browser.close();
  }
}

const utf16 = (text: string) => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

/** Properties, bookmarks, notes, form fields and attached files around a page with one line. */
function dressed(): Source {
  const visible = plant.roman(5);
  const [title, author, bookmark, note, value, attached] = [
    plant.han(2),
    plant.roman(3),
    plant.han(3),
    plant.han(5),
    plant.han(5),
    plant.roman(5),
  ];
  const xmp = plant.han(2);
  const line = `BT /F1 12 Tf 40 700 Td (Register of ${visible.join(', ')} kept.) Tj ET`;
  const metadata = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject><rdf:Bag><rdf:li>${xmp.join(' ')}</rdf:li></rdf:Bag></dc:subject></rdf:Description></rdf:RDF></x:xmpmeta>`;
  const file = attached.join('\n');
  const stream = (dictionary: string, body: string) =>
    `<<${dictionary}/Length ${Buffer.byteLength(body)}>>\nstream\n${body}\nendstream`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/Metadata 6 0 R/Outlines 7 0 R/AcroForm<</Fields[10 0 R]>>/Names<</EmbeddedFiles<</Names[(a) 11 0 R]>>>>>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>/Annots[9 0 R 10 0 R]>>',
    stream('', line),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    stream('/Type/Metadata/Subtype/XML', metadata),
    '<</Type/Outlines/First 8 0 R/Last 8 0 R/Count 1>>',
    `<</Title ${utf16(bookmark.join(' '))}/Parent 7 0 R/Dest[3 0 R/Fit]>>`,
    `<</Type/Annot/Subtype/Text/Rect[50 600 70 620]/Contents ${utf16(note.join(' '))}>>`,
    `<</Type/Annot/Subtype/Widget/FT/Tx/T(owner)/V ${utf16(value.join(' '))}/Rect[50 500 300 520]/P 3 0 R>>`,
    '<</Type/Filespec/F(notes.txt)/UF(notes.txt)/EF<</F 12 0 R>>>>',
    stream('/Type/EmbeddedFile', file),
    `<</Title ${utf16(title.join(' '))}/Author(${author.join(' ')})>>`,
  ];
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = Buffer.byteLength(body);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = Buffer.byteLength(body);
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 13 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return {
    name: 'dressed.pdf',
    bytes: new Uint8Array(Buffer.from(body)),
    visible,
    hidden: [...title, ...author, ...bookmark, ...note, ...value, ...attached, ...xmp],
    kept: ['Register of', 'kept.'],
  };
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Words over several runs and in tables; revisions, comments, hidden text, headers, custom parts, properties. */
function word(): Source {
  const [seen, table, inserted] = [plant.han(8), plant.roman(6), plant.han(2)];
  const [deleted, comment, hidden, custom, property] = [
    plant.han(4),
    plant.roman(4),
    plant.han(4),
    plant.roman(3),
    plant.roman(3),
  ];
  const run = (text: string, look = '') => `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t>${text}</w:t></w:r>`;
  const halves = (one: string) => run(one.slice(0, 2)) + run(one.slice(2), '<w:b/>');
  const row = (one: string) => `<w:tr><w:tc><w:p>${run('备注')}</w:p></w:tc><w:tc><w:p>${run(one)}</w:p></w:tc></w:tr>`;
  const body = [
    `<w:p>${run('会议记录：')}${seen.map(halves).join(run('、'))}</w:p>`,
    `<w:p><w:ins w:id="1" w:author="a">${run(inserted.join('和'))}</w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>${deleted.join('和')}</w:delText></w:r></w:del></w:p>`,
    `<w:p>${run(hidden.join(' '), '<w:vanish/>')}<w:r><w:commentReference w:id="0"/></w:r></w:p>`,
    `<w:tbl>${table.map(row).join('')}</w:tbl>`,
    `<w:p>${run('会议决定按期完成道路维修。')}</w:p>`,
  ].join('');
  const parts = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${XML}<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/comments.xml': `${XML}<w:comments ${W}><w:comment w:id="0"><w:p>${run(comment.join(' '))}</w:p></w:comment></w:comments>`,
    'customXml/item1.xml': `${XML}<data>${custom.join(' ')}</data>`,
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${property.join(' ')}</dc:creator></cp:coreProperties>`,
  };
  return {
    name: 'word.docx',
    bytes: zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
    visible: [...seen, ...table, ...inserted],
    hidden: [...deleted, ...comment, ...hidden, ...custom, ...property],
    kept: ['会议记录', '备注', '会议决定按期完成道路维修'],
  };
}

/** Shared strings and computed values; hidden sheet, row and column, comments, a link to another workbook, what it kept. */
function workbook(): Source {
  const [shared, computed] = [plant.han(8), plant.roman(4)];
  const [sheet, row, column, comment, linked] = [
    plant.han(3),
    plant.han(2),
    plant.roman(2),
    plant.roman(4),
    plant.han(2),
  ];
  const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const strings = ['户主', '发放合计见末行', ...shared, ...sheet, ...row, ...column];
  const at = (text: string) => strings.indexOf(text);
  const cell = (place: string, text: string) => `<c r="${place}" t="s"><v>${at(text)}</v></c>`;
  const rows = [
    `<row r="1">${cell('A1', '户主')}${cell('B1', column[0] ?? '')}</row>`,
    ...shared.map((one, index) => `<row r="${index + 2}">${cell(`A${index + 2}`, one)}</row>`),
    ...computed.map(
      (one, index) => `<row r="${index + 20}"><c r="A${index + 20}" t="str"><f>A2&amp;A3</f><v>${one}</v></c></row>`,
    ),
    ...row.map((one, index) => `<row r="${index + 30}" hidden="1">${cell(`A${index + 30}`, one)}</row>`),
    `<row r="40">${cell('A40', '发放合计见末行')}${cell('B40', column[1] ?? '')}</row>`,
  ].join('');
  const R = `xmlns:r="${RELATION}"`;
  const parts = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook ${S} ${R}><sheets><sheet name="发放" sheetId="1" r:id="r1"/><sheet name="底稿" sheetId="2" state="veryHidden" r:id="r2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${RELATION}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="r3" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${XML}<sst ${S}>${strings.map((one) => `<si><t>${one}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet ${S}><cols><col min="2" max="2" hidden="1"/></cols><sheetData>${rows}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `${XML}<worksheet ${S}><sheetData>${sheet.map((one, index) => `<row r="${index + 1}">${cell(`A${index + 1}`, one)}</row>`).join('')}</sheetData></worksheet>`,
    'xl/comments1.xml': `${XML}<comments ${S}><commentList><comment ref="A1"><text><t>${comment.join(' ')}</t></text></comment></commentList></comments>`,
    'xl/externalLinks/externalLink1.xml': `${XML}<externalLink ${S}><externalBook><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>${linked.join(' ')}</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
  };
  return {
    name: 'workbook.xlsx',
    bytes: zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
    visible: [...shared, ...computed],
    hidden: [...sheet, ...row, ...column, ...comment, ...linked],
    kept: ['户主', '发放合计见末行'],
  };
}
