/** The few building blocks that pages share. Look is Tabler's; meaning never rests on colour alone. */
import { Fragment, type ReactNode } from 'react';
import type { Text } from './language.ts';
import { text, useLanguage } from './language.ts';

export function Card({
  title,
  actions,
  children,
  id,
}: {
  title?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  id?: string;
}) {
  return (
    <section className="card mb-3" id={id}>
      {title || actions ? (
        <div className="card-header">
          <h2 className="card-title h3">{title}</h2>
          {actions ? <div className="card-actions">{actions}</div> : null}
        </div>
      ) : null}
      <div className="card-body">{children}</div>
    </section>
  );
}

export interface TableColumn<Row> {
  head: ReactNode;
  cell(row: Row): ReactNode;
  /** figures are set right, in columns of equal width */
  numeric?: boolean;
  /** stays on one line (dates, numbers of cases) */
  tight?: boolean;
}

/** A table that scrolls inside itself on a narrow screen and says so when it is empty. */
export function DataTable<Row>(props: {
  caption: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey(row: Row): string;
  empty: Text;
  /** On a narrow screen each row stands as a block of its own, every cell under its head: for rows that are read one by one. */
  stacked?: boolean;
}) {
  const lang = useLanguage();
  if (props.rows.length === 0) return <p className="text-secondary empty-note">{props.empty[lang]}</p>;
  // what a phone lays out anew may not be fixed by the framework's utilities, which nothing overrides
  const [end, tight] = props.stacked ? ['cell-end', 'cell-tight'] : ['text-end', 'text-nowrap'];
  const className = (c: TableColumn<Row>) => [c.numeric ? end : '', c.tight ? tight : ''].join(' ').trim() || undefined;
  // laid out as blocks, a table is one only by name
  const named = (role: string) => (props.stacked ? { role } : {});
  return (
    // a region that scrolls must be reachable by keyboard
    <section className="table-responsive" aria-label={props.caption} tabIndex={0}>
      <table className={`table table-vcenter card-table${props.stacked ? ' table-stacked' : ''}`} {...named('table')}>
        <caption className="visually-hidden">{props.caption}</caption>
        <thead {...named('rowgroup')}>
          <tr {...named('row')}>
            {props.columns.map((c, i) => (
              <th key={String(i)} scope="col" className={className(c)} {...named('columnheader')}>
                {c.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...named('rowgroup')}>
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)} {...named('row')}>
              {props.columns.map((c, i) => (
                <td
                  key={String(i)}
                  className={className(c)}
                  {...named('cell')}
                  {...(props.stacked ? { 'data-head': c.head } : {})}
                >
                  {c.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export type Tone = 'plain' | 'good' | 'wait' | 'warn' | 'bad';
const MARKS: Record<Tone, string> = { plain: '', good: '✓ ', wait: '', warn: '! ', bad: '!! ' };

/** A state in words; good, warning and bad also carry a mark, so that it reads without colour. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`tone tone-${tone}`}>
      {MARKS[tone]}
      {children}
    </span>
  );
}

/** Term and value pairs; a pair without value is left out. */
export function Facts({ items }: { items: readonly (readonly [term: ReactNode, value: ReactNode])[] }) {
  return (
    <dl className="row facts">
      {items.map(([term, value], i) =>
        value === null || value === undefined || value === '' ? null : (
          <div className="col-12 row" key={String(i)}>
            <dt className="col-sm-3">{term}</dt>
            <dd className="col-sm-9">{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

export function Notice({ tone = 'wait', title, children }: { tone?: Tone; title?: ReactNode; children?: ReactNode }) {
  const kind = { plain: 'secondary', good: 'success', wait: 'info', warn: 'warning', bad: 'danger' }[tone];
  return (
    <div className={`alert alert-${kind}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {title ? <h2 className="alert-title h4">{title}</h2> : null}
      {children}
    </div>
  );
}

/** A form that is one button: for acts that need no further input. */
export function ActionForm(props: {
  action: string;
  label: ReactNode;
  version?: number;
  tone?: 'primary' | 'danger' | 'secondary';
  children?: ReactNode;
}) {
  return (
    <form method="post" action={props.action} className="d-inline-block me-2">
      {props.version === undefined ? null : <input type="hidden" name="version" value={props.version} />}
      {props.children}
      <button type="submit" className={`btn btn-${props.tone ?? 'primary'}`}>
        {props.label}
      </button>
    </form>
  );
}

const PAGER = { nav: text('分页', 'Pages'), previous: text('上一页', 'Previous'), next: text('下一页', 'Next') };

/** Pages of a list; `address(n)` gives the address of page n, counted from 1. */
export function Pager(props: { page: number; pages: number; address(page: number): string }) {
  const lang = useLanguage();
  const { page, pages } = props;
  if (pages <= 1) return null;
  const near = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, pages])].filter(
    (n) => n >= 1 && n <= pages,
  );
  return (
    <nav aria-label={PAGER.nav[lang]}>
      <ul className="pagination flex-wrap">
        {page > 1 ? (
          <li className="page-item">
            <a className="page-link" rel="prev" href={props.address(page - 1)}>
              {PAGER.previous[lang]}
            </a>
          </li>
        ) : null}
        {near.map((n, i) => (
          <Fragment key={n}>
            {n - 1 > (near[i - 1] ?? 0) ? (
              <li className="page-item disabled" aria-hidden="true">
                <span className="page-link">…</span>
              </li>
            ) : null}
            <li className={`page-item${n === page ? ' active' : ''}`}>
              <a className="page-link" href={props.address(n)} aria-current={n === page ? 'page' : undefined}>
                {n}
              </a>
            </li>
          </Fragment>
        ))}
        {page < pages ? (
          <li className="page-item">
            <a className="page-link" rel="next" href={props.address(page + 1)}>
              {PAGER.next[lang]}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
