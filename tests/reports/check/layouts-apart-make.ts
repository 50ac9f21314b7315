/** How layouts of another hand are made: what changes in a page, a table or a part of a file. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { layout as known, type Layout } from './layouts-known.ts';
import { docx, xlsx } from './office-files.ts';
import { dressed, htmlTable, page } from './render.ts';
import type { Cell, Rows, Sample } from './sample.ts';

export const layout = (
  name: string,
  make: (s: Sample) => string | Uint8Array,
  form: '2019' | '2021' = '2021',
): Layout => known(name, make, { form, readable: 'some' });
export const figures = (change: (text: string, cell: Cell) => string) => (s: Sample) =>
  dressed(s, (cell) => (cell.id ? change(cell.text, cell) : cell.text));
export const shown = (change: (text: string, cell: Cell) => string) => (s: Sample) => page(figures(change)(s));
export const inner = (change: (text: string) => string) => (s: Sample) =>
  page(s, { inner: ({ text, id }) => (id ? change(text) : text) });
export const three = (change: (rows: Rows) => Rows) => (s: Sample) => page({ ...s, t3: change(s.t3) });
export const four = (change: (rows: Rows) => Rows) => (s: Sample) => page({ ...s, t4: change(s.t4) });
export const two = (change: (rows: Rows) => Rows) => (s: Sample) => page({ ...s, t2: change(s.t2) });
export const words = (from: string | RegExp, to: string) => (s: Sample) =>
  page(dressed(s, ({ text, id }) => (id ? text : text.replaceAll(from, to))));
export const isFigures = (row: readonly Cell[]) => row.some(({ id }) => id);
export const total = (row: readonly Cell[]) => row.reduce((sum, { id, text }) => sum + (id ? Number(text) : 0), 0);
export const nothing = (row: readonly Cell[]) => isFigures(row) && total(row) === 0;
export const begins = (row: readonly Cell[]) => row.some(({ rowSpan }) => (rowSpan ?? 1) > 1);

/** A part of a zipped office file written anew. */
function mended(bytes: Uint8Array, part: RegExp, change: (xml: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, data]): [string, Uint8Array] => [
    name,
    part.test(name) ? strToU8(change(Buffer.from(data).toString('utf8'))) : data,
  ]);
  return zipSync(Object.fromEntries(parts));
}
export const sheets = (change: (xml: string) => string) => (s: Sample) => mended(xlsx(s), /sheet\d+\.xml$/, change);
export const document = (change: (xml: string) => string) => (s: Sample) => mended(docx(s), /document\.xml$/, change);

export const CHINESE = [...'零一二三四五六七八九'];
export const inserted = (
  rows: Rows,
  after: (row: readonly Cell[]) => boolean,
  make: (row: readonly Cell[]) => Cell[],
): Rows => rows.flatMap((row) => (after(row) ? [row, make(row)] : [row]));
export const seven = (text: string): Cell[] => Array.from({ length: 7 }, () => ({ text }));
export const columnsChanged = (rows: Rows, from: number, to: number): Rows =>
  rows.map((row, y) => {
    const start = y === 2 ? -1 : row.findIndex(({ id }) => id);
    if (y < 2 || (y > 2 && start < 0)) return row;
    const base = y === 2 ? -1 : start;
    const copy = [...row];
    const [a, b] = [copy[base + from], copy[base + to]];
    if (a && b) {
      copy[base + from] = b;
      copy[base + to] = a;
    }
    return copy;
  });

/** Rows and figures of a group in one cell each, a line each. */
export function packed(rows: Rows): string {
  const lines = rows.filter((row) => row.some(({ id }) => id?.startsWith('t3.r3_3_')));
  const others = rows.filter((row) => !lines.includes(row));
  const at = others.findIndex((row) => row.some(({ id }) => id === 't3.r3_2.total'));
  const labels = lines.map((row) => row.findLast(({ id }) => !id)?.text ?? '').join('<br>');
  const columns = Array.from({ length: 7 }, (_, column) =>
    lines.map((row) => row.filter(({ id }) => id)[column]?.text ?? '').join('<br>'),
  );
  const one: Cell[] = [{ text: '（三）不予公开' }, { text: labels }, ...columns.map((text) => ({ text }))];
  const whole = [...others.slice(0, at + 1), one, ...others.slice(at + 1)];
  return htmlTable(
    whole.map((row) => row.map((cell) => (cell.text === '三、本年度办理结果' ? { ...cell, rowSpan: 15 } : cell))),
  );
}
