/** What the cells of a table measure. Pure. */
import type { Cell, Table } from '../tables.ts';
import { type Claim, type Measure, measureOf } from './claims.ts';
import { cellFigure } from './figures.ts';

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
const TOTAL = /合\s*计|总\s*计|共\s*计|总\s*数|小\s*计|^总体$|^全[县镇市区年部]$/u;

export const isTotalLabel = (label: string) => TOTAL.test(label);

/** （万元） */
function unitOf(head: string): Measure | null {
  const unit = /[（(](?:单位[:：])?([^（）()]{1,5})[）)]/u.exec(head)?.[1];
  return unit ? measureOf(unit.replace(/^[千万亿百]+(?=[\p{Script=Han}])/u, '')) : null;
}

function measureOfHead(head: string): Measure | null {
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

/** Of each column of a table whether it holds no amounts, else what they measure; worked out once for all its rows. */
const columns = new WeakMap<Table, readonly { none: boolean; measure: Measure | null }[]>();

function columnsOf(table: Table): readonly { none: boolean; measure: Measure | null }[] {
  const known = columns.get(table);
  if (known) return known;
  const first = unitOf(table.head[0]?.text ?? '');
  const made = table.head.map(({ text }) => ({ none: NO_AMOUNT.test(text), measure: measureOfHead(text) ?? first }));
  columns.set(table, made);
  return made;
}

/** The figures of a row with what they measure; numbers of lists and years are none. */
export function amountsOf(table: Table, cells: readonly Cell[]): Amount[] {
  return cells.flatMap(({ text }, column): Amount[] => {
    if (!/\d/.test(text)) return [];
    const { none, measure } = columnsOf(table)[column] ?? { none: false, measure: unitOf(table.head[0]?.text ?? '') };
    if (none) return [];
    const figure = cellFigure(text);
    if (figure) return [{ value: figure.value, column, measure }];
    const [, digits = '', scale = '', unit = ''] = WITH_UNIT.exec(text.trim()) ?? [];
    const value = Number(digits.replace(/[,，]/g, ''));
    return digits && Number.isFinite(value)
      ? [{ value: value * (SCALES[scale] ?? 1), column, measure: measureOf(unit) }]
      : [];
  });
}

/** Whether an amount may be what a paragraph speaks of; where the label stands right before the figure, less must tell. */
export function measures({ measure }: Amount, claim: Claim, isClose: boolean): boolean {
  if (measure === null) return isClose;
  if (measure === claim.measure) return true;
  // '3个村' counts villages, whatever the column counts
  if (claim.measure.startsWith('个') && claim.measure.length > 1) return isClose && measure === '个';
  if (measure === ANY) return isClose || /^(?:persons|[件个户项份次条宗]|批次)$/u.test(claim.measure);
  // 件 of cases and 个 of things are written for each other
  return isClose && [measure, claim.measure].every((one) => /^[件个项宗起份批]$|^批次$/u.test(one));
}

/** What a row is about: its first cell that says something in words, without its number. */
export function labelOf(cells: readonly Cell[]): string {
  const [first = ''] = cells.map(({ text }) => text.trim());
  if (first === '男' || first === '女') return `${first}性`;
  const label = cells.find(({ text }) => /\p{Script=Han}{2}/u.test(text))?.text ?? '';
  return label.replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]/u, '').trim();
}

export function itemsOf({ rows }: Table): { items: (readonly Cell[])[]; totals: (readonly Cell[])[] } {
  const isTotal = (cells: readonly Cell[]) => cells.slice(0, 2).some(({ text }) => TOTAL.test(text));
  const isItem = (cells: readonly Cell[]) => !isTotal(cells) && !/^(?:#|（|\()?其\s*中/u.test(cells[0]?.text ?? '');
  return { items: rows.filter(isItem), totals: rows.filter(isTotal) };
}
