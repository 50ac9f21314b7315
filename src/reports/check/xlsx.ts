/** The sheets of a workbook as grids, merged cells included. Figures are what the cells hold, not how they are shown. */
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { ImportRefused } from '../../files/refused.ts';
import { inspectXlsx } from '../../files/zip.ts';
import { type Block, type Grid, type GridCell, tidy } from './grid.ts';

/** Places beyond are left out: no report reaches so far, and one lone cell there would fill the memory. */
const MOST_ROWS = 3000;
const MOST_COLUMNS = 200;

/** Throws ImportRefused for what is no sound workbook. */
export function xlsxBlocks(bytes: Buffer): Block[] {
  inspectXlsx(bytes);
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^xl\/(?:sharedStrings|worksheets\/sheet\d+)\.xml$/.test(name),
  });
  const shared = sharedStrings(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()));
  return Object.keys(parts)
    .filter((name) => name.includes('worksheets'))
    .sort((a, b) => sheetNumber(a) - sheetNumber(b))
    .map((name) => ({ kind: 'grid', grid: sheetGrid(strFromU8(parts[name] as Uint8Array), shared) }));
}

const sheetNumber = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 0);

interface Handler {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

function parse(xml: string, { open, text, close }: Handler): void {
  const local = (name: string) => name.replace(/^\w+:/, '');
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open(local(name), attributes),
      ontext: text,
      onclosetag: (name) => close(local(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}

/** Texts by their number. A raised or struck run is marked, so that its digits make no figure; readings of characters are left out. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let inText = false;
  let phonetic = false;
  let mark = '';
  parse(xml, {
    open(name, attributes) {
      if (name === 'si') strings.push('');
      if (name === 'r') mark = '';
      if (name === 'rPh') phonetic = true;
      if (name === 'vertAlign' && attributes.val !== 'baseline') mark = '^';
      if (name === 'strike' && attributes.val !== '0') mark = '~';
      if (name === 't') inText = true;
    },
    text(text) {
      if (inText && !phonetic) strings[strings.length - 1] += mark === '' ? text : `${mark}${text}${mark}`;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') mark = '';
    },
  });
  return strings;
}

function sheetGrid(xml: string, shared: readonly string[]): Grid {
  const grid: Grid = [];
  const merges: string[] = [];
  let place: { x: number; y: number } | null = null;
  let type = '';
  let value = '';
  let inValue = false;
  parse(xml, {
    open(name, attributes) {
      if (name === 'c') {
        place = placeOf(attributes.r ?? '');
        type = attributes.t ?? 'n';
        value = '';
      }
      if (name === 'v' || (name === 't' && type === 'inlineStr')) inValue = true;
      if (name === 'mergeCell') merges.push(attributes.ref ?? '');
    },
    text(text) {
      if (inValue) value += text;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      if (name !== 'c' || !place || place.y >= MOST_ROWS || place.x >= MOST_COLUMNS) return;
      const text = type === 's' ? (shared[Number(value)] ?? '') : type === 'n' ? plainNumber(value) : value;
      const row = rowAt(grid, place.y);
      row[place.x] = { text: tidy(text), picture: false };
    },
  });
  // merged cells never overlap in a sound sheet: together they fill no more places than there are
  let left = MOST_ROWS * MOST_COLUMNS;
  for (const merge of merges) {
    left -= join(grid, merge);
    if (left < 0) throw new ImportRefused('damaged-xlsx');
  }
  const rows = Array.from({ length: grid.length }, (_, y) => grid[y] ?? []).filter((row) =>
    row.some((cell) => cell?.text),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? { text: '', picture: false }));
}

/** A number as the file holds it, which may be 3.0000000000000004 or 1E3, as a person would write it. */
function plainNumber(value: string): string {
  if (value === '') return '';
  const number = Number(value);
  return Number.isFinite(number) && Math.abs(number) < 1e12 ? String(Number(number.toFixed(8))) : value;
}

function placeOf(reference: string): { x: number; y: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (!letters || !digits) return null;
  const x = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { x, y: Number(digits) - 1 };
}

function rowAt(grid: Grid, y: number): Grid[number] {
  const row = grid[y] ?? [];
  grid[y] = row;
  return row;
}

/** Puts the first cell of a range into all its places, and counts them. */
function join(grid: Grid, merge: string): number {
  const [from, to] = merge.split(':').map(placeOf);
  if (!from || !to) return 0;
  const [bottom, right] = [Math.min(to.y, MOST_ROWS - 1), Math.min(to.x, MOST_COLUMNS - 1)];
  const cell: GridCell = grid[from.y]?.[from.x] ?? { text: '', picture: false };
  for (let y = from.y; y <= bottom; y += 1) {
    const row = rowAt(grid, y);
    for (let x = from.x; x <= right; x += 1) row[x] = cell;
  }
  return Math.max(0, bottom - from.y + 1) * Math.max(0, right - from.x + 1);
}
