import type { Paragraph as DocxParagraph, Table as DocxTable, IParagraphOptions, TextRun } from 'docx';
import { type FlowItem, flow } from './flow.ts';
import { layOut } from './grid.ts';
import { alignmentOf, type Cell, type Paper, type Table } from './paper.ts';

type Docx = typeof import('docx');
type Child = DocxParagraph | DocxTable;

// Half-points and twips, as Word counts. GB/T 9704-2012: 三号 body on a 29 pt line, 二号 title, 四号 page number.
const BODY = 32;
const TITLE = 44;
const SMALL = 28;
const LINE = 580;
const INDENT = 640;
const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
const TEXT_WIDTH = mm(156);
const RED = 'C00000';
const BLACK = '000000';

// Fonts every Chinese office has; Word substitutes an absent one. The hint sets “ ” in Chinese width.
const FANGSONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', hint: 'eastAsia', eastAsia: '仿宋' };
const HEITI = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', hint: 'eastAsia', eastAsia: '黑体' };
const KAITI = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', hint: 'eastAsia', eastAsia: '楷体' };
const SONGTI = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', hint: 'eastAsia', eastAsia: '方正小标宋简体' };

/**
 * The paper as a Word file for editing and record. Unlike the PDF it is not byte-stable: it carries its time of making.
 * @throws RangeError for a table whose cells do not make a full rectangle.
 */
export async function docx(paper: Paper): Promise<Uint8Array> {
  const word = await import('docx');
  const file = new word.Document({
    title: paper.title,
    creator: paper.signature.unit,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: FANGSONG, size: BODY, language: { eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(25) },
          },
        },
        footers: { default: pageNumber(word, 'right'), even: pageNumber(word, 'left') },
        children: flow(paper).flatMap((item, index, items) => draw(word, item, paper.lang, items[index + 1]?.kind)),
      },
    ],
  });
  return new Uint8Array(await word.Packer.toBuffer(file));
}

function draw(word: Docx, item: FlowItem, lang: Paper['lang'], next?: FlowItem['kind']): Child[] {
  // A signature never stands on a page without text of its letter.
  const keepNext = next === 'signature' || next === 'attachments';
  const say = (text: string, look: IParagraphOptions = {}, run: object = {}) =>
    new word.Paragraph({
      spacing: { line: LINE, lineRule: word.LineRuleType.EXACT },
      ...look,
      children: runs(word, text, run),
    });
  const indent = { indent: { firstLine: INDENT } };
  switch (item.kind) {
    case 'letterhead':
      return [
        ...(item.classification ? [say(item.classification, {}, { font: HEITI })] : []),
        say(
          item.unit,
          { alignment: 'center', spacing: {} },
          { font: SONGTI, bold: true, color: item.color === 'red' ? RED : BLACK, size: unitSize(item.unit) },
        ),
        ...item.lines.map((line) => say(line, { alignment: 'center' }, { size: SMALL })),
      ];
    case 'number':
      return [say(item.text, { alignment: 'center' })];
    case 'title':
      return [
        say('', {
          border: { bottom: { style: 'single', color: RED, size: 12, space: 1 } },
          spacing: { line: 120, after: 400 },
        }),
        say(
          item.text,
          { alignment: 'center', heading: 'Heading1', spacing: { after: 400 } },
          { font: SONGTI, size: TITLE, color: '000000' },
        ),
      ];
    case 'salutation':
      return [say(item.text)];
    case 'heading':
      return [
        say(
          item.text,
          { ...indent, heading: item.level === 1 ? 'Heading2' : 'Heading3', keepNext: true },
          { font: item.level === 1 ? HEITI : KAITI, size: BODY, color: '000000' },
        ),
      ];
    case 'paragraph':
      return [say(item.text, { ...indent, alignment: 'both', keepNext })];
    case 'note':
      return [say(item.text, indent, { size: SMALL })];
    case 'fields':
      return item.fields.map((field) => say(`${field.label}${lang === 'zh' ? '：' : ': '}${field.value}`, indent));
    case 'table':
      return [
        ...(item.table.caption
          ? [say(item.table.caption, { alignment: 'center', keepNext: true }, { bold: true })]
          : []),
        table(word, item.table),
      ];
    case 'attachments':
      return item.items.map((name, index) => {
        const width = lang === 'zh' ? 960 : 1800;
        const text = index === 0 ? item.label + name : name;
        return say(text, {
          keepNext: true,
          indent: index === 0 ? { left: INDENT + width, hanging: width } : { left: INDENT + width },
          ...(index === 0 ? { spacing: { before: LINE, line: LINE, lineRule: 'exact' } } : {}),
        });
      });
    case 'signature':
      return signature(word, item.unit, item.date);
    case 'new-page':
      return [new word.Paragraph({ pageBreakBefore: true })];
    case 'contact':
      return item.lines.map((line, index) =>
        say(line, { ...indent, spacing: { before: index === 0 ? LINE : 0 } }, { size: SMALL }),
      );
  }
}

/** Unit and date, centred on each other for the seal, at the right and kept on one page. */
function signature(word: Docx, unit: string, date: string): Child[] {
  const left = Math.max(0, TEXT_WIDTH - INDENT - Math.max(unit.length, 9) * 320);
  const at = { indent: { left, right: INDENT }, alignment: 'center' as const, keepLines: true };
  return [
    new word.Paragraph({ ...at, keepNext: true, spacing: { before: 2 * LINE }, children: runs(word, unit) }),
    new word.Paragraph({ ...at, spacing: { line: LINE, lineRule: 'exact' }, children: runs(word, date) }),
  ];
}

function runs(word: Docx, text: string, look: object = {}): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new word.TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

function table(word: Docx, given: Table): DocxTable {
  const { rows, widths, dense, onePage = false } = given;
  const look: CellLook = { size: onePage ? CELL.small : dense ? CELL.dense : CELL.roomy, dense: dense ?? false };
  const columns = layOut(rows)[0]?.length ?? 1;
  const shares = widths ?? Array.from({ length: columns }, () => 1);
  const sum = shares.reduce((total, share) => total + share, 0);
  // heads are printed again on every page that the table goes on to
  const heads = given.heads ?? rows.findIndex((row) => !row.every((cell) => cell.header));
  return new word.Table({
    width: { size: TEXT_WIDTH, type: 'dxa' },
    ...(dense ? { margins: { left: mm(1), right: mm(1) } } : {}),
    columnWidths: shares.map((share) => Math.floor((TEXT_WIDTH * share) / sum)),
    rows: rows.map(
      (row, y) =>
        new word.TableRow({
          cantSplit: true,
          tableHeader: y < heads,
          // a row that keeps with the next one: all of them make the table one piece
          children: row.map((cell) =>
            tableCell(word, cell, { ...look, isWhole: onePage, keepNext: onePage && y < rows.length - 1 }),
          ),
        }),
    ),
  });
}

// 小四; 五号 in a form with many columns; 小五 on a line of 11 pt where a long form must stand on one page
const CELL = { roomy: 24, dense: 21, small: 18 };
const SMALL_LINE = 220;

interface CellLook {
  size: number;
  dense: boolean;
  isWhole?: boolean;
  keepNext?: boolean;
}

function tableCell(word: Docx, cell: Cell, { size, dense, isWhole = false, keepNext = false }: CellLook) {
  const bold = cell.header && !(dense && alignmentOf(cell) === 'left');
  const look = { size, ...(bold ? { bold: true } : {}) };
  const spacing = isWhole ? { spacing: { line: SMALL_LINE, lineRule: word.LineRuleType.EXACT } } : {};
  return new word.TableCell({
    ...(cell.colSpan ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan ? { rowSpan: cell.rowSpan } : {}),
    verticalAlign: 'center',
    children: [
      new word.Paragraph({
        alignment: alignmentOf(cell),
        keepNext,
        ...spacing,
        children: runs(word, String(cell.value), look),
      }),
    ],
  });
}

function pageNumber(word: Docx, alignment: 'left' | 'right') {
  const children = [new word.TextRun({ size: SMALL, children: ['— ', word.PageNumber.CURRENT, ' —'] })];
  return new word.Footer({
    children: [new word.Paragraph({ alignment, indent: { left: 280, right: 280 }, children })],
  });
}

/** The red name fills at most one line of the text width. */
function unitSize(unit: string): number {
  return Math.max(BODY, Math.min(80, Math.floor(TEXT_WIDTH / 10 / Math.max(1, unit.length))));
}
