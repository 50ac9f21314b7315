/** What the rows and columns of a table are to its totals. */
import type { Cell, Table } from '../tables.ts';
import { cellFigure, type Figure } from './figures.ts';

/** total: of all; subtotal: of the rows since the last one; of: 'among these', already counted; item: anything else */
export type RowKind = 'item' | 'subtotal' | 'total' | 'of';

export interface Row {
  cells: readonly Cell[];
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
const isOfAll = ([first, ...rest]: readonly Cell[]) =>
  first !== undefined && /^全[县镇市区年]$/u.test(first.text) && !rest.some(({ text }) => /\p{Script=Han}/u.test(text));

export function rowOf(cells: readonly Cell[]): Row {
  const labels = cells.slice(0, 2).map(({ text }) => text);
  const level = LEVELS.findIndex((pattern) => labels.some((label) => pattern.test(label))) + 1;
  const kind: RowKind =
    labels.some((label) => TOTAL.test(label)) || isOfAll(cells)
      ? 'total'
      : labels.some((label) => SUBTOTAL.test(label))
        ? 'subtotal'
        : labels.some((label) => OF.test(label))
          ? 'of'
          : 'item';
  return { cells, kind, level };
}

export const isTotalHead = (head: string) => TOTAL.test(head) || SUBTOTAL.test(head);
export const isAdded = (head: string) => !NOT_ADDED.test(head);

/** The figures of a column: nothing written counts nothing; null when a cell says something else. */
export function columnFigures(rows: readonly Row[], column: number): (Figure | null)[] | null {
  const figures: (Figure | null)[] = [];
  for (const { cells } of rows) {
    const text = cells[column]?.text ?? '';
    const figure = cellFigure(text);
    if (!figure && !/^[-—－/／\s]*$/.test(text)) return null;
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
function spread(cells: readonly Cell[], width: number): readonly Cell[] {
  const [first, ...rest] = cells;
  if (!first || cells.length >= width || !(TOTAL.test(first.text) || SUBTOTAL.test(first.text))) return cells;
  const covered = Array.from(
    { length: width - cells.length },
    (): Cell => ({ text: '', span: [first.span[1], first.span[1]] }),
  );
  return rest.some(({ text }) => text === '') ? [...cells, ...covered] : [first, ...covered, ...rest];
}
