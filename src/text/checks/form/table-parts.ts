/** What the rows and columns of a table are to its totals. */
import { emptyCell, type Table, type TableCell } from '../tables.ts';
import type { Figure } from './figures.ts';

/** total: of all; subtotal: of the rows since the last one; of: 'among these', already counted; item: anything else */
export type RowKind = 'item' | 'subtotal' | 'total' | 'of';

export interface Row {
  cells: readonly TableCell[];
  kind: RowKind;
  /** 一、 → 1, （一） → 2, 1. → 3; 0 without a number */
  level: number;
}

const TOTAL =
  /^(?:[一二三四五六七八九十]、)?(?:[^，。、\d]{0,8})?(?:合\s*计|总\s*计|共\s*计|总\s*数|总投资)(?:[（(][^）)]{0,8}[）)])?[:：]?$/;
const SUBTOTAL = /^(?:[^，。、\d]{0,8})?小\s*计(?:[（(][^）)]{0,8}[）)])?[:：]?$/;
const OF = /^(?:（?其\s*中|#其中|（其中)/;
const LEVELS = [/^[一二三四五六七八九十]{1,3}(?:、|$)/, /^[（(][一二三四五六七八九十]{1,3}[）)]/, /^\d{1,2}[.．、]\D/];

/** Columns whose figures are never added up. */
const NOT_ADDED =
  /序\s*号|编号|号码|年份|年度$|单价|均价|单产|亩产|每|均|率|比重|占比|比例|[%％]|增长|增幅|增减|同比|环比|排名|名次|位次|电话|邮编|代码|日期|时间|期限|备注|标准|指数|折合|倍|面积\/|元\/|其中/;

/** '全县' with nothing but figures behind it; with words there it is where something lies. */
const isOfAll = ([first, ...rest]: readonly TableCell[]) =>
  first?.text.startsWith('全') &&
  /^全[县镇市区年]$/u.test(first.text) &&
  !rest.some(({ text }) => /\p{Script=Han}/u.test(text));

/** Without one of these characters a cell names no total and no part. */
const mayTell = (label: string) => label.includes('计') || label.includes('总') || label.includes('其');

function kindOf(cells: readonly TableCell[]): RowKind {
  const [first, second] = cells;
  const labels = [first, second].flatMap((cell) => (cell && mayTell(cell.text) ? [cell.text] : []));
  if (labels.some((label) => TOTAL.test(label)) || isOfAll(cells)) return 'total';
  if (labels.some((label) => SUBTOTAL.test(label))) return 'subtotal';
  return labels.some((label) => OF.test(label)) ? 'of' : 'item';
}

export function rowOf(cells: readonly TableCell[]): Row {
  const [first, second] = cells;
  const level = LEVELS.findIndex((pattern) => pattern.test(first?.text ?? '') || pattern.test(second?.text ?? '')) + 1;
  return { cells, kind: kindOf(cells), level };
}

/** Whether any row or column is a total: in most tables none is. */
export function hasTotals({ head, rows }: Table): boolean {
  return (
    head.some(({ text }) => isTotalHead(text)) ||
    kindOf(head) === 'total' ||
    rows.some((cells) => SUMS.has(kindOf(cells)))
  );
}

const SUMS: ReadonlySet<RowKind> = new Set(['total', 'subtotal']);

export const isTotalHead = (head: string) => mayTell(head) && (TOTAL.test(head) || SUBTOTAL.test(head));
export const isAdded = (head: string) => !NOT_ADDED.test(head);

/** The figures of a column: nothing written counts nothing; null when a cell says something else. */
export function columnFigures(rows: readonly Row[], column: number): (Figure | null)[] | null {
  const figures: (Figure | null)[] = [];
  for (const { cells } of rows) {
    const figure = cells[column]?.figure ?? null;
    if (!figure && !/^[-—－/／\s]*$/.test(cells[column]?.text ?? '')) return null;
    figures.push(figure);
  }
  return figures;
}

/** Rows as broad as the head; null when one is not, so that cells cannot be told to lie below each other. */
export function evenRows({ head, rows }: Table): Row[] | null {
  const even = rows.map((cells) => rowOf(spread(cells, head.length)));
  return even.every(({ cells }) => cells.length === head.length) ? even : null;
}

/**
 * '合计' may reach over several columns: what its cell covers is left out of the line. Where there are empty cells it does
 * not, and what is left out are empty ones at the end.
 */
function spread(cells: readonly TableCell[], width: number): readonly TableCell[] {
  const [first, ...rest] = cells;
  if (!first || cells.length >= width || !(TOTAL.test(first.text) || SUBTOTAL.test(first.text))) return cells;
  const covered = Array.from({ length: width - cells.length }, () => emptyCell(first.end));
  return rest.some(({ text }) => text === '') ? [...cells, ...covered] : [first, ...covered, ...rest];
}
