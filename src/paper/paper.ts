/**
 * A structured official paper (letter, notice, report): the one source of its page, .docx and PDF.
 *
 * It is plain data that survives JSON unchanged, so it can be stored, compared and frozen by digest. Every text is
 * literal: no renderer gives meaning to markup inside it. A line break in a text is kept as a line break.
 */
export interface Paper {
  lang: 'zh' | 'en';
  letterhead: {
    /** Name of the issuing office as printed in red. */
    unit: string;
    /** Mark at the top left, such as a secrecy class or urgency. */
    classification?: string;
    /** Small lines under the name, such as the address. */
    lines?: string[];
    /** Red unless the office prints otherwise. */
    color?: 'red' | 'black';
  };
  /** Document number, such as 示政公开答〔2026〕12号. */
  number?: string;
  title: string;
  /** Whom the paper addresses, with its closing colon. */
  salutation?: string;
  blocks: Block[];
  /** How to contest the decision; printed after the blocks. */
  remedies?: Block[];
  attachments?: string[];
  signature: {
    unit: string;
    /** ISO date, YYYY-MM-DD, in the county's calendar (Asia/Shanghai). Also the creation date inside the PDF. */
    date: string;
  };
  contact?: Contact;
  /** Printed on a page of its own after everything else, such as a reply slip. */
  annex?: Block[];
}

/** Where the reader can ask about this paper; printed at its foot. */
export interface Contact {
  person?: string;
  phone: string;
  address?: string;
  hours?: string;
}

export type Block =
  | { kind: 'paragraph'; text: string }
  /** The number ('一、') is part of the text. */
  | { kind: 'heading'; level: 1 | 2; text: string }
  /** Items numbered 1. 2. 3. in order. */
  | { kind: 'numbered'; items: string[] }
  | { kind: 'fields'; fields: Field[] }
  | { kind: 'table'; table: Table }
  | { kind: 'note'; text: string };

export interface Field {
  label: string;
  value: string;
}

/** Rows as in HTML: a cell covered by a span from the left or from above is left out of its row. */
export interface Table {
  caption?: string;
  rows: Cell[][];
  /** Relative widths of the columns; equal when absent. */
  widths?: number[];
  /** A form with many columns: smaller type, little room in the cells, labels at the left in plain type. */
  dense?: boolean;
  /** Kept whole in Word, on a page of its own where it must be: small type, lines close together. */
  onePage?: boolean;
  /** How many rows on top are printed again on every page; when absent, those that hold nothing but heads. */
  heads?: number;
}

export interface Cell {
  value: string | number;
  colSpan?: number;
  rowSpan?: number;
  header?: boolean;
  /** Headers and numbers are centred by default, text starts at the left. */
  align?: 'left' | 'center' | 'right';
}

/** How a cell is aligned when it says nothing itself. */
export function alignmentOf(cell: Cell): 'left' | 'center' | 'right' {
  return cell.align ?? (cell.header || typeof cell.value === 'number' ? 'center' : 'left');
}
