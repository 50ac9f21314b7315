/** What the columns and cells of a table measure, and whether a figure of a sentence may be one of theirs. Pure. */
import type { Table } from '../tables.ts';
import { measureOf } from './measure.ts';
import { firstFrom, type Paragraph } from './prose.ts';
import type { NamedRow } from './row-names.ts';
import type { SaidFigure } from './said-figures.ts';
import { agrees } from './same.ts';
import { measureOfHead } from './table-amounts.ts';
import type { TableContext } from './table-context.ts';

/** What a cell holds, with what it measures; null where nothing tells. */
export interface Held {
  value: number;
  column: number;
  measure: string | null;
}

/** A column that may hold amounts; what it measures is worked out when one asks. */
export class MeasuredColumn {
  readonly at: number;
  readonly name: string;
  /** without count words */
  readonly core: string;
  readonly #head: string;
  readonly #caption: () => string | null;
  #measure: string | null | undefined;

  constructor(at: number, head: string, name: string, caption: () => string | null) {
    this.at = at;
    this.name = name.replace(/^其中[:：]?/u, '');
    this.core = this.name.replace(KIND, '') || this.name;
    this.#head = head;
    this.#caption = caption;
  }

  get measure(): string | null {
    if (this.#measure === undefined) this.#measure = this.#measured();
    return this.#measure;
  }

  #measured(): string | null {
    const { name } = this;
    if (/率|占比|比例|比重/u.test(name)) return '%';
    const unit =
      unitIn(this.#head) ??
      (/[%％]/u.test(this.#head) ? '%' : null) ??
      (/^(?:元|万元|亩|户|人|件|吨|公里|公斤)$/u.test(name) ? name : null);
    if (unit) return measureOfUnit(unit);
    const own = COUNTED.exec(name)?.[0] ?? measureOfHead(this.#head);
    const caption = own ? null : this.#caption();
    return caption ? measureOfUnit(caption) : own;
  }
}

/** '（万头、万只）' is of several, '（万）' of none. */
function unitIn(head: string): string | undefined {
  const unit = UNIT.exec(head)?.[1];
  return unit === undefined || /^[万亿千百]+$|[、,，]/u.test(unit) ? undefined : unit;
}

const NO_AMOUNT = /序\s*号|编号|号码|电话|邮编|代码|身份证|备注|排名|名次/u;
const UNIT = /[（(](?:单位[:：])?([^（）()]{1,8})[）)]/u;
const KIND = /(?:总?数量?|[人户件个项家次处批场株班台]次?数|批次|情况|总额|金额|总量|价格|人员)$/u;
/** 场 of 场次, 株 of 株数 */
const COUNTED =
  /(?<=^|[^人批])[场车班件户台架辆](?=次$)|[株头只羽盏亩班组支队门间床桌张册本盒瓶袋桶箱口栋幢艘枚根眼块天](?=数$)/u;
/** also 教材费25元 */
const CELL =
  /^(?:[^第\d]{0,5}\p{Script=Han}[：:]?)?(?<digits>[-−－]?[\d,，]+(?:\.\d+)?)\s*(?<scale>[万亿千])?(?<unit>[\p{Script=Han}℃%％㎡/]{1,6})$/u;
const SCALES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 };

const ABROAD: Readonly<Record<string, string>> = {
  mg: '毫克',
  μg: '微克',
  ug: '微克',
  g: '克',
  kg: '公斤',
  t: '吨',
  km: 'length',
  m: '米',
  mm: '毫米',
  km2: 'area',
  'm³': '立方米',
  m3: '立方米',
  千克: '公斤',
  L: '升',
};

export const measureOfUnit = (unit: string): string | null => {
  const bare = unit.replace(/^(?:[万亿百]|千(?![克米瓦]))+(?=\p{Script=Han})/u, '').replace('％', '%');
  if (bare === '') return null;
  if (/^[场车班件户台架辆]次$/u.test(bare)) return bare[0] ?? null;
  if (/[/／每]/u.test(bare)) return measureOfUnit(bare.split(/[/／每]/u)[0] ?? '');
  if (/^(?:度|摄氏度|℃)$/u.test(bare)) return '℃';
  if (bare in ABROAD) return ABROAD[bare] ?? null;
  return measureOf(bare);
};

export function measuredColumns({ read, table }: TableContext, paragraphs: readonly Paragraph[]): MeasuredColumn[] {
  const caption = () => captionUnit(table, paragraphs);
  return table.head.flatMap(({ text }, at) =>
    at === 0 || NO_AMOUNT.test(text) ? [] : [new MeasuredColumn(at, text, read.names[at] ?? '', caption)],
  );
}

export function heldOf({ row, unit }: NamedRow, columns: readonly MeasuredColumn[]): Held[] {
  return columns.flatMap(({ at, measure }): Held[] => {
    const cell = row.cells[at];
    if (!cell) return [];
    const own = measure === null || measure === 'any' ? (unit ? measureOfUnit(unit) : measure) : measure;
    if (cell.figure) return [{ value: cell.figure.value, column: at, measure: own }];
    const { digits = '', scale = '', unit: behind = '' } = CELL.exec(cell.text)?.groups ?? {};
    const value = Number(digits.replaceAll(/[,，]/g, '').replace(/^[−－]/u, '-'));
    return digits && Number.isFinite(value)
      ? [{ value: value * (SCALES[scale] ?? 1), column: at, measure: measureOfUnit(behind) }]
      : [];
  });
}

/** 2: of the same unit; 1: of any; 0: of another. */
export function fits({ measure }: Pick<Held, 'measure'>, { unit }: SaidFigure, name: string): number {
  const own = unit === '' ? null : measureOfUnit(unit);
  if (own === null) return measure === null || measure === 'any' || /分|值|率|指数/u.test(name) ? 1 : 0;
  if (own === measure) return 2;
  if (own === '%' || measure === '%') return 0;
  if ([own, measure].every((one) => one === 'length' || one === '米')) return 2;
  if (measure === null || measure === 'any') return 1;
  return /^[件个项宗起份批条次例]$/u.test(own) && /^[件个项宗起份批条次例]$|^批次$/u.test(measure) ? 1 : 0;
}

/** '8个项目' where no row and no column is of 项目 */
export function isOfOther(sentence: string, { unit, unitEnd }: SaidFigure, known: string): boolean {
  if (unit !== '个') return false;
  const noun = /^(?!以[上下]|左右|[的和与及])\p{Script=Han}{1,2}/u.exec(sentence.slice(unitEnd))?.[0];
  return noun !== undefined && !known.includes(noun);
}

const METRES: Readonly<Record<string, number>> = { 公里: 1e3, 千米: 1e3 };

export const isSame = ({ value, scale, written, unit }: SaidFigure, amount: number) =>
  agrees(Math.abs(value), scale, written, Math.abs(amount)) ||
  agrees(value * (METRES[unit] ?? 1), scale * (METRES[unit] ?? 1), written, amount) ||
  (unit === '米' && agrees(value, scale, written, amount * 1e3));

/** '数量', '金额': a name that says nothing of what is counted. */
const GENERAL = /^(?:\p{Script=Han}{0,2}(?:数量?|金额|资金|数额|面积|情况|结果|人次|总量)|.{0,1})$/u;

export const isGeneral = (name: string): boolean => GENERAL.test(name);

/** 1 where two figures may be one of which the other is a slip; less the farther they are from each other. */
export function closeness({ value, scale, unit }: SaidFigure, amounts: readonly number[]): number {
  // the unit of either may be told elsewhere
  const factors = [
    1,
    ...(scale > 1 || unit === '元' ? [1e4, 1e-4] : []),
    ...(/^(?:米|公里|千米|吨)$/u.test(unit) ? [1e3, 1e-3] : []),
  ];
  const ratios = amounts.flatMap((one) =>
    one === 0 || value === 0 ? [] : factors.map((factor) => Math.abs((value / one) * factor)),
  );
  const best = Math.min(...ratios.map((ratio) => Math.max(ratio, 1 / ratio)), Infinity);
  return best <= 2 ? 1 : best <= 4 ? 0 : best <= 12 ? -1 : -2;
}

/** '单位：万元' right above a table */
function captionUnit(table: Table, paragraphs: readonly Paragraph[]): string | null {
  const lead = paragraphs[firstFrom(paragraphs, table.start) - 1];
  if (!lead || table.start - lead.end > 2 || !lead.text.includes('单位')) return null;
  return /单位[:：为]?\s*([\p{Script=Han}%]{1,4})(?![\p{Script=Han}]*[，,].*单位)/u.exec(lead.text)?.[1] ?? null;
}
