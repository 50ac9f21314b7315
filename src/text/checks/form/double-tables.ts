/** Two lists beside each other in one table, each with its own total, as final accounts set them. Pure. */
import type { Table, TableCell } from '../tables.ts';

const isWords = (cell: TableCell | undefined) => /\p{Script=Han}/u.test(cell?.text ?? '');

/** After how many columns the names of columns come again, and with them what the rows are; 0 where they do not. */
function period({ head, rows }: Table): number {
  if (head.length < 4) return 0;
  const again = head.findIndex(({ text }, i) => text !== '' && head.findIndex((other) => other.text === text) < i);
  const size = again < 0 ? 0 : again - head.findIndex(({ text }) => text === head[again]?.text);
  if (size < 2 || head.length % size !== 0) return 0;
  const [first] = rows;
  const isNamed = (start: number) => isWords(first?.[start]) || isWords(first?.[start + 1]);
  return Array.from({ length: head.length / size }, (_, i) => i * size).every(isNamed) ? size : 0;
}

/** '指标\t2023年\t2024年': as well the other way about, so that years, months and quarters name its rows. */
export function turned(table: Table): Table | null {
  const { head, rows } = table;
  const times = head.slice(1).filter(({ text }) => TIME.test(text)).length;
  if (times < 2 || times < head.length - 2 || rows.some(({ length }) => length !== head.length)) return null;
  const column = (i: number) => rows.flatMap((row) => row[i] ?? []);
  const [corner, ...others] = head;
  return corner
    ? { ...table, head: [corner, ...column(0)], rows: others.map((one, i) => [one, ...column(i + 1)]) }
    : null;
}

const TIME = /^(?:(?:19|20)\d{2}年|\d{1,2}月份?|[一二三四]季度|第[一二三四]季度)$/u;

/** The table itself, or each of its lists as a table. */
export function listsOf(table: Table): Table[] {
  const size = period(table);
  if (size === 0 || table.rows.some((row) => row.length !== table.head.length)) return [table];
  return Array.from({ length: table.head.length / size }, (_, i): Table => {
    const of = (row: readonly TableCell[]) => row.slice(i * size, (i + 1) * size);
    return {
      ...table,
      head: of(table.head),
      rows: table.rows.map(of).filter((row) => row.some(({ text }) => text !== '')),
    };
  });
}
