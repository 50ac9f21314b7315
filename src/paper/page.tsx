import { createElement, Fragment, type ReactNode } from 'react';
import { type FlowItem, flow } from './flow.ts';
import { alignmentOf, type Cell, type Field, type Paper, type Table } from './paper.ts';

/** The paper as HTML for reading, preview and print. Looks come from {@link paperStyles}; no inline styles. */
export function PaperPage({ paper }: { paper: Paper }): ReactNode {
  return (
    <article className="paper" lang={paper.lang === 'zh' ? 'zh-CN' : 'en'}>
      {each(flow(paper), draw)}
    </article>
  );
}

/** One table of a paper as HTML, with its caption and merged cells. */
export function PaperTable({ table }: { table: Table }): ReactNode {
  return (
    <div className="paper-table">
      <table>
        {table.caption && <caption>{table.caption}</caption>}
        {table.widths && <colgroup>{each(shares(table.widths), drawColumn)}</colgroup>}
        <tbody>{each(table.rows, drawRow)}</tbody>
      </table>
    </div>
  );
}

// The parts of a paper have no identity but their place, and a paper is never re-ordered on screen.
function each<T>(parts: readonly T[], render: (part: T) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...parts.map((part) => render(part)));
}

function draw(item: FlowItem): ReactNode {
  switch (item.kind) {
    case 'letterhead':
      return (
        <header className="paper-letterhead">
          {item.classification && <p className="paper-classification">{item.classification}</p>}
          <p className={item.color === 'red' ? 'paper-unit' : 'paper-unit paper-unit-black'}>{item.unit}</p>
          {each(item.lines, drawHeadLine)}
        </header>
      );
    case 'title':
      return <h1 className="paper-title">{item.text}</h1>;
    case 'number':
    case 'salutation':
    case 'paragraph':
    case 'note':
      return <p className={`paper-${item.kind}`}>{item.text}</p>;
    case 'heading':
      return item.level === 1 ? <h2>{item.text}</h2> : <h3>{item.text}</h3>;
    case 'fields':
      return <dl className="paper-fields">{each(item.fields, drawField)}</dl>;
    case 'table':
      return <PaperTable table={item.table} />;
    case 'attachments':
      return (
        <div className="paper-attachments">
          <span>{item.label}</span>
          <ul>{each(item.items, drawItem)}</ul>
        </div>
      );
    case 'signature':
      return (
        <footer className="paper-signature">
          <p>{item.unit}</p>
          <p>{item.date}</p>
        </footer>
      );
    case 'new-page':
      return <hr className="paper-new-page" />;
    case 'contact':
      return <address className="paper-contact">{each(item.lines, drawLine)}</address>;
  }
}

const drawHeadLine = (line: string): ReactNode => <p className="paper-head-line">{line}</p>;
const drawItem = (name: string): ReactNode => <li>{name}</li>;
const drawLine = (line: string): ReactNode => <p>{line}</p>;
const drawColumn = (share: number): ReactNode => <col width={`${share}%`} />;

/** Whole per cents of the width, at least one; the HTML that the public reads takes no other. */
const shares = (widths: readonly number[]): number[] => {
  const sum = widths.reduce((total, one) => total + one, 0);
  return widths.map((one) => Math.max(1, Math.floor((100 * one) / sum)));
};

const drawRow = (row: Cell[]): ReactNode => <tr>{each(row, drawCell)}</tr>;

function drawField(field: Field): ReactNode {
  return (
    <div>
      <dt>{field.label}</dt>
      <dd>{field.value}</dd>
    </div>
  );
}

function drawCell(cell: Cell): ReactNode {
  const shape = { colSpan: cell.colSpan, rowSpan: cell.rowSpan, className: `paper-${alignmentOf(cell)}` };
  return cell.header ? <th {...shape}>{cell.value}</th> : <td {...shape}>{cell.value}</td>;
}
