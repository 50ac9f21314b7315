/** A sentence that may speak of a table, and what the table contradicts in it. */
import type { MeasuredColumn } from './measured.ts';
import type { Paragraph } from './prose.ts';
import type { Mention } from './row-names.ts';
import type { SaidFigure, Sentence } from './said-figures.ts';
import type { TableContext } from './table-context.ts';

/** A sentence that may speak of a table. */
export interface Statement {
  context: TableContext;
  /** all tables of the text */
  contexts: readonly TableContext[];
  columns: () => readonly MeasuredColumn[];
  paragraph: Paragraph;
  sentence: Sentence;
  /** where it names rows of the table */
  named: readonly Mention[];
  /** paragraphs between it and the table */
  distance: number;
  /** '见下表', '注：' */
  isPointing: boolean;
  /** of the page */
  title: string;
}

/** A place of the text that the table contradicts. */
export interface StatedFault {
  start: number;
  end: number;
  written: string;
  /** what the table says instead: of a row or of the whole */
  right: string;
  of: 'row' | 'whole';
}

const SHOWN = 4;

/** A figure of the sentence, with what the table has instead. */
export function faultOf(
  { text, start }: Sentence,
  figure: SaidFigure,
  amounts: readonly number[],
  of: StatedFault['of'],
): StatedFault {
  const right = [...new Set(amounts.map((amount) => Number(amount.toFixed(4))))].slice(0, SHOWN).join('、');
  return {
    start: start + figure.start,
    end: start + figure.end,
    written: text.slice(figure.start, figure.unitEnd),
    right,
    of,
  };
}
