/** Reads a filled workbook into its cells. What is not a workbook, or too large for one, is refused. */
import { strFromU8, unzipSync } from 'fflate';
import type { CellValue, Row, Sheet } from 'read-excel-file/universal';
import { ImportRefused } from '../../files/refused.ts';
import { inspectXlsx } from '../../files/zip.ts';
import { type Text, text } from '../../web/language.ts';

/** bytes; a workbook of thousands of filled rows is below two megabytes */
export const LARGEST_WORKBOOK = 5 * 1024 * 1024;

export type { Row, Sheet };

const NOT_XLSX = text('文件不是.xlsx工作簿，或者已损坏', 'This is not an .xlsx workbook, or it is damaged');

/** The sheets, or why there are none; never throws for what is in the file. Every part is looked at before a reader is let to it. */
export async function readSheets(bytes: Uint8Array): Promise<Sheet[] | Text> {
  if (bytes.byteLength > LARGEST_WORKBOOK) return text('文件超过5 MB', 'The file is larger than 5 MB');
  const fault = faultIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (fault) return fault;
  if (reachesFar(bytes)) return text('表格中有单元格超出第9999行或ZZ列', 'A cell lies beyond row 9999 or column ZZ');
  const { default: read } = await import('read-excel-file/universal');
  const buffer = new Uint8Array(bytes).buffer;
  return read(buffer).catch(() => NOT_XLSX);
}

function faultIn(bytes: Buffer): Text | null {
  try {
    inspectXlsx(bytes);
    return null;
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    if (error.reason === 'macros') return error.words;
    return error.reason === 'zip-bomb' ? text('文件展开后过大', 'The file is too large when unpacked') : NOT_XLSX;
  }
}

/** A to ZZ */
export const MOST_COLUMNS = 702;
/** A row or cell that names a place other than A1 to ZZ9999. */
const FAR = /<(?:\w+:)?(?:c|row)\s(?:[^<>]*?\s)?r\s*=\s*["'](?!(?:[A-Z]{1,2})?\d{1,4}["'])/;

/** The reader fills every place before the last cell: one far away would fill the memory. The size was looked at before. */
export function reachesFar(bytes: Uint8Array): boolean {
  try {
    // a workbook says itself which of its parts are sheets
    return Object.values(unzipSync(bytes)).some((part) => FAR.test(strFromU8(part, true)));
  } catch {
    // damaged: the reader says so
    return false;
  }
}

/** A head of a column. Needed ones are marked in templates with an asterisk. */
export const headOf = (cell: CellValue | null | undefined) => cellText(cell).replace(/\s*[*＊]$/, '');

/** A cell as text: whatever Excel made of what was typed. */
export function cellText(cell: CellValue | null | undefined): string {
  const value: unknown = cell;
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value).normalize('NFC').replaceAll('\0', '').trim();
}

/** A date as people type it: 2026-01-05, 2026/1/5, 2026.1.5, 2026年1月5日; null when it is none from 1949 to 2199. */
export function isoDate(given: string): string | null {
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(given);
  if (!match) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  if (year < 1949 || year > 2199) return null;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}
