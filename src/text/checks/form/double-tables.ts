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
