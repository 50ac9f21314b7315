/** What the cells of a table measure. Pure. */
import type { Table, TableCell } from '../tables.ts';
import { type Measure, measureOf } from './measure.ts';

export interface Amount {
  value: number;
  column: number;
  /** null where neither head nor cell tells */
  measure: Measure | null;
}

/** Any count: 数量, 处理数 */
const ANY = 'any';
const WITH_UNIT =
  /^([\d,，.]+)\s*([万亿千]?)(元|人次|批次|公里|平方米|公顷|件|条|个|项|家|户|份|次|人|名|亩|吨|米|辆|台|套|所|处)$/u;
const SCALES: Record<string, number> = { 千: 1e3, 万: 1e4, 亿: 1e8 };
const NO_AMOUNT =
  /序\s*号|编号|号码|年份|年度$|日期|时间|电话|邮编|代码|面积比|占比|比例|比重|率|[%％]|增长|增幅|同比|单价|标准|排名|期限|年龄|得分|分数/u;
const TOTAL =
  /合\s*计|总\s*计|共\s*计|(?<!菌落|[菌胞粒])总\s*数|小\s*计|^总体?$|^全(?:[县镇市区年部乡村校院局]|社区|街道)$/u;

const OF = /^(?:#|（|\()?其\s*中/u;

const mayTotal = (label: string) => label.includes('计') || label.includes('总') || label.startsWith('全');

export const isTotalLabel = (label: string) => mayTotal(label) && TOTAL.test(label);

/** （万元） */
function unitOf(head: string): Measure | null {
  const unit = /[（(](?:单位[:：])?([^（）()]{1,5})[）)]/u.exec(head)?.[1];
  // '（万）' names none, '（头、只）' several
  if (unit !== undefined && /^[万亿千百]+$|[、，,]/u.test(unit)) return null;
  return unit ? measureOf(unit.replace(/^[千万亿百]+(?=[\p{Script=Han}])/u, '')) : null;
}

export function measureOfHead(head: string): Measure | null {
  const unit = unitOf(head);
  if (unit) return unit;
  if (/^(?:户|件|人|个|项|家|条|份|批|所|处|场|辆|套|例)$/u.test(head)) return measureOf(head);
  const counted = /(件|条|个|项|家|户|份|次|篇|批|所|处|场|宗|起|台|套|辆|座|例)(?:次)?数/u.exec(head)?.[1];
  if (counted) return counted;
  if (/人数|人员|人口|名额|人次/u.test(head)) return 'persons';
  if (/金额|资金|预算|决算|支出|收入|投资|经费|补贴|补助|产值|造价|奖金|费/u.test(head)) return 'money';
  if (/面积/u.test(head)) return 'area';
  if (/里程|长度/u.test(head)) return 'length';
  if (/批次/u.test(head)) return '批次';
  return /数|量$|合计|总计/u.test(head) ? ANY : null;
}

/** A row with what is read of it, when one asks. */
export class ReadRow {
  readonly cells: readonly TableCell[];
  /** total: of all or of some; of: 'among these'; item: anything else */
  readonly kind: 'item' | 'total' | 'of';
  /** what it is about */
  readonly label: string;
  readonly #columns: () => readonly Column[];
  #amounts: readonly Amount[] | undefined;

  constructor(cells: readonly TableCell[], columns: () => readonly Column[]) {
    this.cells = cells;
    this.#columns = columns;
    this.label = labelOf(cells);
    const [first = '', second = ''] = [cells[0]?.text, cells[1]?.text];
    const isTotal = isTotalLabel(first) || isTotalLabel(second);
    this.kind = isTotal ? 'total' : first.includes('其') && OF.test(first) ? 'of' : 'item';
  }

  /** Its figures with what they measure; numbers of lists and years are none. */
  get amounts(): readonly Amount[] {
    this.#amounts ??= amountsOf(this.cells, this.#columns());
    return this.#amounts;
  }

  /** What it has in a column; undefined where that is no amount. */
  at(column: number): number | undefined {
    return this.amounts.find((one) => one.column === column)?.value;
  }
}

/** The figures of a column, gone through once. */
interface ColumnFigures {
  /** what the first item measures; undefined where no item has a figure in it */
  measure: Measure | null | undefined;
  /** of every row */
  values: number[];
  /** of the items, in order; and what they come to */
  items: Amount[];
  sum: number;
  totals: Amount[];
}

/** A table whose rows are read once, however many figures are compared with them. */
export class ReadTable {
  readonly table: Table;
  readonly rows: readonly ReadRow[];
  readonly items: readonly ReadRow[];
  readonly totals: readonly ReadRow[];
  #names: readonly string[] | undefined;
  #figures: readonly ColumnFigures[] | undefined;

  constructor(table: Table) {
    this.table = table;
    let columns: readonly Column[] | undefined;
    const ask = () => (columns ??= columnsOf(table));
    const rows: ReadRow[] = [];
    const items: ReadRow[] = [];
    const totals: ReadRow[] = [];
    for (const cells of table.rows) {
      const row = new ReadRow(cells, ask);
      rows.push(row);
      if (row.kind === 'item') items.push(row);
      else if (row.kind === 'total') totals.push(row);
    }
    [this.rows, this.items, this.totals] = [rows, items, totals];
  }

  /** Its heads without what stands in brackets behind them. */
  get names(): readonly string[] {
    this.#names ??= this.table.head.map(({ text }) => nameOf(text));
    return this.#names;
  }

  /** One for each head. */
  get figures(): readonly ColumnFigures[] {
    this.#figures ??= figuresOf(this.rows, this.table.head.length);
    return this.#figures;
  }
}

function nameOf(head: string): string {
  for (let at = 0; at < head.length; at += 1) {
    const unit = head.charCodeAt(at);
    if (unit === 0x28 || unit === 0xff08) return head.slice(0, at).trim();
  }
  return head;
}

function figuresOf(rows: readonly ReadRow[], width: number): ColumnFigures[] {
  const columns: ColumnFigures[] = [];
  for (let i = 0; i < width; i += 1) columns.push({ measure: undefined, values: [], items: [], sum: 0, totals: [] });
  for (const row of rows)
    for (const amount of row.amounts) {
      const column = columns[amount.column];
      if (!column) continue;
      column.values.push(amount.value);
      if (row.kind === 'total') column.totals.push(amount);
      else if (row.kind === 'item') {
        if (column.measure === undefined) column.measure = amount.measure;
        column.items.push(amount);
        column.sum += amount.value;
      }
    }
  return columns;
}

/** What a column measures; null: it holds no amounts. */
type Column = { measure: Measure | null } | null;

function columnsOf({ head }: Table): Column[] {
  const first = unitOf(head[0]?.text ?? '');
  return head.map(({ text }) => (NO_AMOUNT.test(text) ? null : { measure: measureOfHead(text) ?? first }));
}

function amountsOf(cells: readonly TableCell[], columns: readonly Column[]): Amount[] {
  const amounts: Amount[] = [];
  cells.forEach(({ text, figure }, column) => {
    const head = columns[column];
    if (head === null || !(figure || /^\d/.test(text))) return;
    if (figure) amounts.push({ value: figure.value, column, measure: head?.measure ?? null });
    else {
      const [, digits = '', scale = '', unit = ''] = WITH_UNIT.exec(text) ?? [];
      const value = Number(digits.replace(/[,，]/g, ''));
      if (digits && Number.isFinite(value))
        amounts.push({ value: value * (SCALES[scale] ?? 1), column, measure: measureOf(unit) });
    }
  });
  return amounts;
}

/** What a row is about: its first cell that says something in words, without its number. */
function labelOf(cells: readonly TableCell[]): string {
  const first = cells[0]?.text ?? '';
  if (first === '男' || first === '女') return `${first}性`;
  // '6月', 'A包'
  const label =
    cells.find(({ text }) => hasWord(text))?.text ?? (/^[\dA-Z]{1,2}\p{Script=Han}$/u.test(first) ? first : '');
  return /^[（(\d一二三四五六七八九十]/.test(label)
    ? label.replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]/u, '').trim()
    : label;
}

const isHan = (unit: number) => (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0x3005 || unit === 0x3007;

/** Two characters side by side. */
function hasWord(text: string): boolean {
  for (let i = 1; i < text.length; i += 1) if (isHan(text.charCodeAt(i)) && isHan(text.charCodeAt(i - 1))) return true;
  return false;
}
