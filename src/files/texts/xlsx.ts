/** A workbook: its sheets row by row, and what lies hidden in it. */
import type { Bilingual } from '../../text/checks/rule.ts';
import { ImportRefused } from '../refused.ts';
import { inspectXlsx } from '../zip.ts';
import { type Piece, type PieceLine, piece, present } from './piece.ts';
import { besidePiece, propertyPiece, readXml, textsIn, xmlParts } from './xml.ts';

/** A to ZZ, as for workbooks that are imported */
const MOST_COLUMNS = 702;

/** Throws ImportRefused for what is no sound workbook. */
export function xlsxPieces(bytes: Buffer): Piece[] {
  inspectXlsx(bytes);
  const parts = xmlParts(bytes);
  const shared = sharedStrings(parts.get('xl/sharedStrings.xml') ?? '');
  const used = new Set<number>();
  const sheets = sheetsOf(parts).map(({ name, hidden, xml }) =>
    sheetPieces({ name, hidden }, readSheet(xml, shared, used)),
  );
  const texts = (pattern: RegExp, names: string) =>
    [...parts].filter(([name]) => pattern.test(name)).flatMap(([, xml]) => textsIn(xml, new Set(names.split(' '))));
  return present([
    ...sheets.flat(),
    besidePiece({ zh: '批注', en: 'comments' }, [
      ...texts(/^xl\/comments[^/]*\.xml$|^xl\/comments\//, 'text author'),
      ...texts(/^xl\/threadedComments\//, 'text'),
    ]),
    besidePiece(
      { zh: '文本框、图表中的文字', en: 'text in shapes and charts' },
      texts(/^xl\/(?:drawings|charts)\/[^/]+\.xml$/, 't v'),
    ),
    besidePiece({ zh: '数据透视表缓存', en: 'cache of a pivot table' }, cached(parts, /^xl\/pivotCache\//)),
    besidePiece({ zh: '外部链接缓存', en: 'cache of other workbooks' }, texts(/^xl\/externalLinks\/[^/]+\.xml$/, 'v')),
    besidePiece(
      { zh: '已不显示的残留文字', en: 'left over, shown nowhere' },
      shared.filter((_, index) => !used.has(index)),
    ),
    propertyPiece(parts),
  ]);
}

interface SheetFile {
  name: string;
  hidden: boolean;
  xml: string;
}

/** In the order of the tabs. */
function sheetsOf(parts: ReadonlyMap<string, string>): SheetFile[] {
  const targets = new Map<string, string>();
  readXml(parts.get('xl/_rels/workbook.xml.rels') ?? '', {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id && Target) targets.set(Id, Target.replace(/^\/?(?:xl\/)?/, 'xl/'));
    },
  });
  const sheets: SheetFile[] = [];
  readXml(parts.get('xl/workbook.xml') ?? '', {
    open(name, attributes) {
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
      const hidden = /hidden/i.test(attributes.state ?? '');
      sheets.push({ name: attributes.name ?? '', hidden, xml: parts.get(targets.get(id) ?? '') ?? '' });
    },
  });
  return sheets;
}

interface Row {
  /** as Excel counts */
  number: number;
  hidden: boolean;
  cells: string[];
}

interface SheetText {
  rows: Row[];
  /** places of columns that are not shown, from 0 */
  hiddenColumns: Set<number>;
}

function readSheet(xml: string, shared: readonly string[], used: Set<number>): SheetText {
  const sheet: SheetText = { rows: [], hiddenColumns: new Set() };
  let [type, value, inValue, column] = ['n', '', false, -1];
  readXml(xml, {
    open(name, attributes) {
      if (name === 'col' && isOn(attributes.hidden)) {
        const to = Math.min(Number(attributes.max), MOST_COLUMNS);
        for (let at = Math.max(1, Number(attributes.min)); at <= to; at += 1) sheet.hiddenColumns.add(at - 1);
      } else if (name === 'row') {
        const number = Number(attributes.r) || (sheet.rows.at(-1)?.number ?? 0) + 1;
        sheet.rows.push({ number, hidden: isOn(attributes.hidden), cells: [] });
        column = -1;
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? column + 1;
        [type, value] = [attributes.t ?? 'n', ''];
      } else if (name === 'v' || (name === 't' && type === 'inlineStr')) inValue = true;
    },
    text(text) {
      if (inValue) value += text;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      const row = sheet.rows.at(-1);
      if (name !== 'c' || !row || column < 0 || value === '') return;
      if (column >= MOST_COLUMNS) throw new ImportRefused('far-cell');
      if (type === 's') used.add(Number(value));
      const text =
        type === 's' ? (shared[Number(value)] ?? '') : type === 'n' ? plainNumber(value) : type === 'b' ? '' : value;
      while (row.cells.length < column) row.cells.push('');
      row.cells[column] = text.replace(/\s+/g, ' ').trim();
    },
  });
  return sheet;
}

const isOn = (value: string | undefined) => value === '1' || value === 'true';

function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : null;
}

/** A number as a person reads it: 0.1 for 0.10000000000000001, all digits of 3.3010219900307E17. */
function plainNumber(value: string): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  if (Math.abs(number) >= 1e12)
    return Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : value;
  return String(Number(number.toFixed(8)));
}

/** What is shown in one piece; hidden rows and columns in others, so that it can be said. */
function sheetPieces(
  { name, hidden }: { name: string; hidden: boolean },
  { rows, hiddenColumns }: SheetText,
): (Piece | null)[] {
  const line = (cells: readonly string[], number: number): PieceLine => ({
    text: cells.join('\t').replace(/\t+$/, ''),
    place: { sheet: name, row: number },
  });
  const said = (zh: string, en: string): Bilingual => ({ zh: `${zh}“${name}”`, en: `${en} “${name}”` });
  const all = rows.map(({ cells, number }) => line(cells, number));
  if (hidden) return [piece('beside', said('隐藏的工作表', 'hidden sheet'), all)];
  const shown = rows.filter((row) => !row.hidden);
  const inColumns = (wanted: boolean) => (cells: readonly string[]) =>
    cells.map((cell, at) => (hiddenColumns.has(at) === wanted ? cell : ''));
  return [
    piece(
      'sheet',
      said('工作表', 'sheet'),
      shown.map(({ cells, number }) => line(inColumns(false)(cells), number)),
    ),
    piece(
      'beside',
      said('隐藏的行，工作表', 'hidden rows of sheet'),
      rows.filter((row) => row.hidden).map(({ cells, number }) => line(cells, number)),
    ),
    hiddenColumns.size > 0
      ? piece(
          'beside',
          said('隐藏的列，工作表', 'hidden columns of sheet'),
          shown.map(({ cells, number }) => line(inColumns(true)(cells), number)),
        )
      : null,
  ];
}

/** Texts by their number; readings of characters are left out. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let [inText, phonetic] = [false, false];
  readXml(xml, {
    open(name) {
      if (name === 'si') strings.push('');
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = true;
    },
    text(text) {
      if (inText && !phonetic) strings[strings.length - 1] += text;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
    },
  });
  return strings;
}

function cached(parts: ReadonlyMap<string, string>, pattern: RegExp): string[] {
  const values = new Set<string>();
  for (const [name, xml] of parts)
    if (pattern.test(name))
      readXml(xml, {
        open(element, { v }) {
          if (v && (element === 's' || element === 'n')) values.add(v);
        },
      });
  return [...values];
}
