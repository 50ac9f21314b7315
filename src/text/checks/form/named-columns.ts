/** Figures that a sentence about a table gives with the name of a column: '中医科的开方数为24张', '开放天数共354天'. Pure. */
import { matchesOf } from '../searched.ts';
import { type Paragraph, POINTS_TO_TABLE } from './prose.ts';
import { agrees } from './same.ts';
import { isTotalLabel, type ReadRow } from './table-amounts.ts';
import { sentenceAt, speaksOf, type TableContext } from './table-context.ts';

/** Between the name of a column and its figure. */
const BETWEEN =
  /^(?:案件|人员|群众|项目|资金|农户|企业|面积|批次)?(?:的(?=[总合共累数]))?(?:总数|总量|总额|合计|总计|共计|累计|一共|数|量)?(?:即有|即为|共有|共|计|有|为|是|达到|达|即|[：:（(])?$/u;
const WHOLE = /总数|总量|总额|合计|总计|共计|累计|一共|共|计/u;
/** Before a column's name where no row is named: nothing but what the table is about. */
const OPENS = /(?:^|[，。；：:（(、]|其中|的|涉及|中|全年|今年|全县|全镇|本次)$/u;

/** A word that leaves the row spoken of before. */
const OF_ALL = /全部|合计|总计|共计|其余|其他|各/u;

/** The row named last before this place of the words, or as the end of them: '卫生支出' is a row where 支出 is a column. */
function rowBefore(rows: readonly ReadRow[], words: string, end: number): ReadRow | undefined {
  let [found, last]: [ReadRow | undefined, number] = [undefined, Math.max(0, end - 30)];
  for (const row of rows) {
    const { label } = row;
    if (label.length < 2) continue;
    const at = words.lastIndexOf(label, end - label.length);
    const close = at + label.length;
    if (at < 0 || close < last || (close === last && label.length <= (found?.label.length ?? 0))) continue;
    [found, last] = [row, close];
  }
  return found && OF_ALL.test(words.slice(last, end)) ? undefined : found;
}

interface Column {
  name: string;
  at: number;
}

/** The columns that one of these texts names. */
function columnsIn({ read }: TableContext, texts: readonly Paragraph[]): Column[] {
  const columns: Column[] = [];
  read.names.forEach((name, at) => {
    if (at === 0 || name.length < 2 || !texts.some(({ text }) => text.includes(name)) || isTotalLabel(name)) return;
    columns.push({ name, at });
  });
  return columns;
}

export interface NamedPlace {
  start: number;
  end: number;
  written: string;
  unit: string;
  amounts: readonly number[];
  isRow: boolean;
}

/** Those beside the table and those that point to one, in order, each once. */
function concerned(near: readonly Paragraph[], pointing: readonly Paragraph[]): readonly Paragraph[] {
  if (pointing.length === 0) return near;
  if (near.length === 0) return pointing;
  return [...new Set([...near, ...pointing])].sort((a, b) => a.start - b.start);
}

/** Places whose figure is not the cell or the total that they name. */
export function namedColumns(
  context: TableContext,
  near: readonly Paragraph[],
  pointing: readonly Paragraph[],
  title: string,
): NamedPlace[] {
  const candidates = concerned(near, pointing).filter(({ hasFigures }) => hasFigures);
  if (candidates.length === 0) return [];
  const columns = columnsIn(context, candidates);
  if (columns.length === 0) return [];
  const { items, totals } = context.read;
  return candidates.flatMap((paragraph): NamedPlace[] => {
    const isBeside = near.includes(paragraph);
    return paragraph.figures.flatMap(({ value, scale, written, unit, start, end }): NamedPlace[] => {
      const before = paragraph.text.slice(Math.max(0, start - 40), start);
      const column = columns
        .filter(
          ({ name }) => before.includes(name) && BETWEEN.test(before.slice(before.lastIndexOf(name) + name.length)),
        )
        .sort((a, b) => b.name.length - a.name.length)[0];
      if (!column) return [];
      const sentence = sentenceAt(paragraph.text, start);
      if (!speaksOf(context, sentence, title, paragraph.end)) return [];
      if (!isBeside && !POINTS_TO_TABLE.test(sentence)) return [];
      const lead = before.slice(0, before.lastIndexOf(column.name));
      const between = before.slice(before.lastIndexOf(column.name) + column.name.length);
      const row = rowBefore(items, before, lead.length + column.name.length);
      if (row && items.filter(({ label }) => label === row.label).length > 1) return [];
      if (
        !row &&
        !(
          OPENS.test(lead) &&
          (WHOLE.test(between) || POINTS_TO_TABLE.test(sentence) || /[涉总共]|^$|[：:]$/u.test(lead.slice(-3)))
        )
      )
        return [];
      // what a cell says may be said of that cell
      if (!row && !WHOLE.test(between) && items.some((item) => saysSo(item.at(column.at), value, scale, written)))
        return [];
      const told = row ? [row.at(column.at)] : toldOf(items, totals, column.at);
      const amounts = told.filter((one) => one !== undefined);
      if (amounts.length === 0 || amounts.some((one) => agrees(value, scale, written, one))) return [];
      return [
        {
          start: paragraph.start + start,
          end: paragraph.start + end,
          written,
          unit,
          amounts,
          isRow: row !== undefined,
        },
      ];
    });
  });
}

const saysSo = (amount: number | undefined, value: number, scale: number, written: string) =>
  amount !== undefined && agrees(value, scale, written, amount);

/** What a column comes to: its totals, and the sum of its items where each has a figure. */
function toldOf(items: readonly ReadRow[], totals: readonly ReadRow[], column: number): (number | undefined)[] {
  const values = items.map((row) => row.at(column));
  const sum = values.reduce<number>((all, one) => all + (one ?? 0), 0);
  return [...totals.map((row) => row.at(column)), ...(values.includes(undefined) ? [] : [sum])];
}

/** '合格率为98%' beside a table whose columns 抽检数 and 合格数 make 89 %. */
export function namedRates(context: TableContext, near: readonly Paragraph[], title: string): NamedPlace[] {
  const lines = near.filter(({ text }) => text.includes('率'));
  if (lines.length === 0) return [];
  return lines.flatMap((line): NamedPlace[] => {
    const rates = matchesOf(line.text, RATE);
    if (rates.length === 0 || !speaksOf(context, line.text, title, line.end)) return [];
    return rates.flatMap((match): NamedPlace[] => {
      const { stem = '', rate = '' } = match.groups ?? {};
      const { names: heads, rows, items } = context.read;
      const part = heads.findIndex(
        (head, at) => at > 1 && head.startsWith(stem) && COUNT.test(head.slice(stem.length)),
      );
      const base = part - 1;
      if (part < 0 || !BASE.test(heads[base] ?? '')) return [];
      const shares = rows.map((row) => {
        const [all, some] = [row.at(base), row.at(part)];
        return all && some !== undefined ? (some / all) * 100 : null;
      });
      const [all, some] = [base, part].map((at) => items.reduce((sum, row) => sum + (row.at(at) ?? 0), 0));
      const whole = ((some ?? 0) / (all || 1)) * 100;
      const step = 10 ** -(rate.split('.')[1]?.length ?? 0);
      if ([...shares, whole].some((share) => share !== null && Math.abs(share - Number(rate)) < step)) return [];
      if (whole <= 0 || whole > 100) return [];
      const start = line.start + match.index + match[0].lastIndexOf(rate);
      return [{ start, end: start + rate.length, written: rate, unit: '%', amounts: [whole], isRow: false }];
    });
  });
}

const COUNT = /^(?:批次|件|人|户)?数?量?$/u;
const RATE =
  /(?<stem>合格|办结|完成|整改|破案|开工|达标|通过|参保|覆盖|录取|满意)率(?:为|达到|达|是)?\s*(?<rate>\d{1,3}(?:\.\d+)?)[%％]/gu;
const BASE = /抽检|抽查|检查|检测|检验|受理|收到|收件|应|总|计划|任务|立案|发现|报名|申请|样品|问卷/u;

/** '高坪乡最多，有36件' right above a table in which nothing is 36. */
export function namedMost(context: TableContext, near: readonly Paragraph[]): NamedPlace[] {
  const line = near.find((one) => one.start < context.table.start);
  const match = line?.text.includes('最') && MOST.exec(line.text);
  if (!line || !match) return [];
  const { written = '', unit = '' } = match.groups ?? {};
  const amounts = context.read.items.flatMap((row) => row.amounts);
  const value = Number(written);
  if (amounts.length < 2 || amounts.some((amount) => agrees(value, 1, written, amount.value))) return [];
  if (new Set(amounts.map(({ column }) => column)).size > 1) return [];
  const start = line.start + match.index + match[0].lastIndexOf(written);
  const most = Math.max(...amounts.map((amount) => amount.value));
  return [{ start, end: start + written.length, written, unit, amounts: [most], isRow: true }];
}

const MOST =
  /^[^，。；]{2,12}最[多高大][，,]?(?:有|为|达到|达|是|共)?(?<written>\d+(?:\.\d+)?)(?<unit>[\p{Script=Han}]{1,2})/u;
