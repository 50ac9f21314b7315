/** What the rows and columns of a table are to its totals. */
import { emptyCell, type Table, type TableCell } from '../tables.ts';
import { cellFigure, type Figure } from './figures.ts';

/** total: of all; subtotal: of the rows since the last one; of: 'among these', already counted; item: anything else */
export type RowKind = 'item' | 'subtotal' | 'total' | 'of';

export class Row {
  readonly cells: readonly TableCell[];
  kind: RowKind;
  #level: number | undefined;

  constructor(cells: readonly TableCell[]) {
    this.cells = cells;
    this.kind = kindOf(cells);
  }

  /** 一、 → 1, （一） → 2, 1. → 3; 0 without a number */
  get level(): number {
    this.#level ??= levelOf(this.cells);
    return this.#level;
  }
}

/** '菌落总数' is measured, no sum. */
const TOTAL =
  /^(?:[一二三四五六七八九十]、)?(?:[^，。、\d]{0,8}|[A-Z\d一二三四五六七八九十两](?:、[A-Z])*[^，。、\d]{0,6})(?:合\s*计|总\s*计|共\s*计|(?<!菌落|[菌胞粒])总\s*数|总投资|总得分|^计)(?:[（(][^）)]{0,8}[）)])?[:：]?$/;
/** A total where it stands first or last, and no figure of its own: '总面积' among figures of a county is one of them. */
const OF_ALL =
  /^(?:\p{Script=Han}{0,6})?总(?:额|价|金额|人数|人口|户数|面积|量|里程|费用|件数|次数|数量|票数|分|经费|支出|收入|名额|长度|投入|产值|场次|天数|株数|吨数)$|^(?:[一二三四]季度|[上下]半年|本[年月期]|全年)?累计$|^全[天县镇市区年乡村校院局队所厂司部体片线段场组园]$/u;
const SUBTOTAL = /^(?:[^，。、\d]{0,8})?小\s*计(?:[（(][^）)]{0,8}[）)])?[:：]?$/;
const OF = /^(?:（?其\s*中|#其中|（其中)/;
const LEVELS = [/^[一二三四五六七八九十]{1,3}(?:、|$)/, /^[（(][一二三四五六七八九十]{1,3}[）)]/, /^\d{1,2}[.．、]\D/];

/** Columns whose figures are never added up. */
const NOT_ADDED =
  /序\s*号|编号|号码|年份|年度$|单价|均价|单产|亩产|每|均|率|比重|占比|比例|[%％]|增长|增幅|增减|同比|环比|排名|名次|位次|电话|邮编|代码|日期|时间|期限|备注|标准|指数|折合|倍|面积\/|元\/|其中/;

const isAll = (label: string) =>
  (label.includes('总') || label.startsWith('全') || label.endsWith('累计')) && OF_ALL.test(label);

const NUMBER = /^[（(\d一二三四五六七八九十]/;

function levelOf([first, second]: readonly TableCell[]): number {
  const [one, other] = [first?.text ?? '', second?.text ?? ''];
  if (!NUMBER.test(one) && !NUMBER.test(other)) return 0;
  return LEVELS.findIndex((pattern) => pattern.test(one) || pattern.test(other)) + 1;
}

/** With nothing but figures behind it; with words there it is where something lies. */
export const isOfAll = ([first, ...rest]: readonly TableCell[]) =>
  first !== undefined &&
  isAll(first.text) &&
  !rest.some((cell) => /\p{Script=Han}/u.test(cell.text) && !amountIn(cell));

/** Without one of these characters a cell names no total and no part. */
function mayTell(label: string): boolean {
  for (let at = 0; at < label.length; at += 1) {
    const unit = label.charCodeAt(at);
    if (unit === JI || unit === ZONG || unit === QI) return true;
  }
  return false;
}

const [JI, ZONG, QI] = ['计', '总', '其'].map((sign) => sign.charCodeAt(0));

function kindOf([first, second]: readonly TableCell[]): RowKind {
  const [one, other] = [first?.text ?? '', second?.text ?? ''];
  if (!mayTell(one) && !mayTell(other)) return 'item';
  if (TOTAL.test(one) || TOTAL.test(other)) return 'total';
  if (SUBTOTAL.test(one) || SUBTOTAL.test(other)) return 'subtotal';
  return OF.test(one) || OF.test(other) ? 'of' : 'item';
}

/** Whether any row or column is a total, or may be: in most tables none is. */
export function hasTotals({ head, rows }: Table): boolean {
  return (
    head.some(({ text }) => isTotalHead(text) || isMaybeTotalHead(text)) ||
    kindOf(head) === 'total' ||
    isOfAll(rows[0] ?? []) ||
    isOfAll(rows.at(-1) ?? []) ||
    rows.some((cells) => SUMS.has(kindOf(cells)))
  );
}

const SUMS: ReadonlySet<RowKind> = new Set(['total', 'subtotal']);

export const isTotalHead = (head: string) => mayTell(head) && (TOTAL.test(head) || SUBTOTAL.test(head));
/** '总人口', '全年': a total where most rows show it. */
export const isMaybeTotalHead = (head: string) => isAll(head);
export const isAdded = (head: string) => !NOT_ADDED.test(head);

const WITH_UNIT =
  /^([-+\d,，.０-９ ]+)([万亿]?(?:元|[亩件个人户吨只头台套份条处项次家辆])|公里|公顷|人次|平方米|批次)$/u;

/** What a cell holds with its unit: '1,286.5亩' */
export function amountIn({ text }: TableCell): { figure: Figure; unit: string } | null {
  const [, written = '', unit = ''] = WITH_UNIT.exec(text) ?? [];
  const figure = cellFigure(written);
  return figure && { figure, unit };
}

/** The figures of a column in whose every cell the same unit stands; null in others. */
function unitFigures(rows: readonly Row[], column: number): (Figure | null)[] | null {
  const figures: (Figure | null)[] = [];
  let unit: string | undefined;
  for (const { cells } of rows) {
    const cell = cells[column];
    const amount = cell ? amountIn(cell) : null;
    if (!amount || (unit !== undefined && amount.unit !== unit)) return null;
    unit = amount.unit;
    figures.push(amount.figure);
  }
  return figures;
}

/** The figures of a column: nothing written counts nothing; null when a cell says something else. */
export function columnFigures(rows: readonly Row[], column: number): (Figure | null)[] | null {
  const figures: (Figure | null)[] = [];
  for (const { cells } of rows) {
    const figure = cells[column]?.figure ?? null;
    if (!figure && !/^[-—－/／\s]*$/.test(cells[column]?.text ?? ''))
      return figures.length === 0 ? unitFigures(rows, column) : null;
    figures.push(figure);
  }
  return figures;
}

/** Rows as broad as the head, without the one that numbers its columns; null when one is not, so that cells cannot be told to lie below each other. */
export function evenRows({ head, rows }: Table): Row[] | null {
  const even = rows
    .filter((cells) => !cells.slice(0, 2).some(({ text }) => /^[栏行]\s*次$/u.test(text)))
    .map((cells) => new Row(spread(cells, head.length, rows)));
  const isOfFigures = /指标/u.test(head[0]?.text ?? '') || /单位/u.test(head[1]?.text ?? '');
  for (const row of [even[0], even.at(-1)])
    if (row?.kind === 'item' && !isOfFigures && isOfAll(row.cells)) row.kind = 'total';
  return even.every(({ cells }) => cells.length === head.length) ? even : null;
}

/**
 * '合计' may reach over several columns: what its cell covers is left out of the line. Where there are empty cells it may
 * not, and what is left out are empty ones at the end: then its figures must stand where those of other rows do.
 */
function spread(cells: readonly TableCell[], width: number, rows: Table['rows']): readonly TableCell[] {
  const [first, ...rest] = cells;
  if (!first || cells.length >= width || !(TOTAL.test(first.text) || SUBTOTAL.test(first.text))) return cells;
  const covered = Array.from({ length: width - cells.length }, () => emptyCell(first.end));
  const behind = [first, ...covered, ...rest];
  if (!rest.some(({ text }) => text === '')) return behind;
  const atEnd = [...cells, ...covered];
  const like = rows.find((row) => row.length === width) ?? [];
  const fitting = (row: readonly TableCell[]) => row.filter(({ figure }, i) => figure && like[i]?.figure).length;
  return fitting(behind) > fitting(atEnd) ? behind : atEnd;
}
