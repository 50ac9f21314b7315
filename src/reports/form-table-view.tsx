/** A table of the form on a page: every figure leads to what it counts. It scrolls inside itself on a narrow screen. */
import { alignmentOf } from '../paper/paper.ts';
import type { FormCell, FormTable } from './form-tables.ts';

const ALIGN = { left: 'text-start', center: 'text-center', right: 'text-end' } as const;

/** `address` gives where the figure of a cell id leads. */
export function FormTableView(props: { caption: string; table: FormTable; address(cell: string): string }) {
  const { caption, table, address } = props;
  const keyed = table.rows.map((row, y) => ({ key: `r${y}`, cells: row.map((cell, x) => ({ key: `c${x}`, cell })) }));
  return (
    <section className="table-responsive" aria-label={caption} tabIndex={0}>
      <table className="table table-bordered table-sm align-middle report-form">
        <caption className="visually-hidden">{caption}</caption>
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

function Place({ cell, address }: { cell: FormCell; address(cell: string): string }) {
  const shape = { colSpan: cell.colSpan, rowSpan: cell.rowSpan, className: ALIGN[alignmentOf(cell)] };
  if (cell.header) return <th {...shape}>{cell.value}</th>;
  return <td {...shape}>{cell.id ? <a href={address(cell.id)}>{cell.value}</a> : cell.value}</td>;
}
