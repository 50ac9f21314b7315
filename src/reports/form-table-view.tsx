/** A table of the form on a page: every figure leads to what it counts. It scrolls inside itself on a narrow screen. */
import { alignmentOf } from '../paper/paper.ts';
import { textLanguage, useLanguage } from '../web/language.ts';
import type { FormCell, FormTable } from './form-tables.ts';

const ALIGN = { left: 'text-start', center: 'text-center', right: 'text-end' } as const;

/** `address` gives where the figure of a cell id leads. */
export function FormTableView(props: { caption: string; table: FormTable; address(cell: string): string }) {
  const { caption, table, address } = props;
  const whole = table.widths.reduce((sum, width) => sum + width, 0);
  const shares = table.widths.map((width, x) => ({ key: `w${x}`, width: `${((100 * width) / whole).toFixed(2)}%` }));
  const keyed = table.rows.map((row, y) => ({ key: `r${y}`, cells: row.map((cell, x) => ({ key: `c${x}`, cell })) }));
  return (
    <section className="table-responsive" aria-label={caption} tabIndex={0}>
      <table className="table align-middle mb-0 wide-form">
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          {shares.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <tbody>
          {keyed.map((row) => (
            <tr key={row.key}>
              {row.cells.map(({ key, cell }) => (
                <Place key={key} cell={cell} address={address} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What is printed under a table: which of its zeros are no numbers, and why. */
export function TableNotes({ notes }: { notes: readonly string[] }) {
  const lang = useLanguage();
  if (notes.length === 0) return null;
  return <p className="text-secondary mt-2" lang={textLanguage(lang)}>{`注：${notes.join('；')}。`}</p>;
}

function Place({ cell, address }: { cell: FormCell; address(cell: string): string }) {
  const className = `border px-1 py-2 text-wrap ${ALIGN[alignmentOf(cell)]}`;
  const shape = { colSpan: cell.colSpan, rowSpan: cell.rowSpan, className };
  if (cell.header)
    return (
      <th {...shape} scope={scopeOf(cell)}>
        {cell.value}
      </th>
    );
  return <td {...shape}>{cell.id ? <a href={address(cell.id)}>{cell.value}</a> : cell.value}</td>;
}

/** Labels of lines stand at the left, those of columns are centred. */
function scopeOf({ align, colSpan = 1, rowSpan = 1 }: FormCell): 'row' | 'rowgroup' | 'col' | 'colgroup' {
  if (align === 'left') return rowSpan > 1 ? 'rowgroup' : 'row';
  return colSpan > 1 ? 'colgroup' : 'col';
}
