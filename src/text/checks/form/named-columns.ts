/** Figures that a sentence about a table gives with the name of a column: '中医科的开方数为24张', '开放天数共354天'. Pure. */
import type { Line } from '../lines.ts';
import { figuresIn } from './claims.ts';
import { type Amount, amountsOf, isTotalLabel, itemsOf, labelOf } from './table-amounts.ts';
import { POINTS_TO_TABLE, pointsToTable, sentenceAt, speaksOf, type TableContext } from './table-context.ts';

/** Between the name of a column and its figure. */
const BETWEEN =
  /^(?:案件|人员|群众|项目|资金|农户|企业|面积|批次)?(?:的(?=[总合共累数]))?(?:总数|总量|总额|合计|总计|共计|累计|一共|数|量)?(?:即有|即为|共有|共|计|有|为|是|达到|达|即|[：:（(])?$/u;
const WHOLE = /总数|总量|总额|合计|总计|共计|累计|一共|共|计/u;
/** Before a column's name where no row is named: nothing but what the table is about. */
const OPENS = /(?:^|[，。；：:（(、]|其中|的|涉及|中|全年|今年|全县|全镇|本次)$/u;

interface Column {
  name: string;
  at: number;
}

function columnsOf({ table }: TableContext): Column[] {
  return table.head
    .map(({ text }, at) => ({ name: text.replace(/[（(].*$/u, '').trim(), at }))
    .filter(({ name, at }) => at > 0 && name.length >= 2 && !isTotalLabel(name));
}

/** The lines right above what leads to a table and right below the table, in order. */
export function linesBeside({ table, from }: TableContext, lines: readonly Line[]): Line[] {
  const beside: Line[] = [];
  for (let at = firstFrom(lines, from) - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (!line || from - line.span[1] >= 3) break;
    if (line.span[1] <= from) beside.unshift(line);
  }
  for (let at = firstFrom(lines, table.end); at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || line.span[0] - table.end >= 3) break;
    beside.push(line);
  }
  return beside;
}

/** Index of the first line that begins there or later. */
function firstFrom(lines: readonly Line[], place: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.span[0] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface NamedPlace {
  start: number;
  end: number;
  written: string;
  unit: string;
  amounts: readonly number[];
  isRow: boolean;
}

/** Places whose figure is not the cell or the total that they name. */
export function namedColumns(
  context: TableContext,
  near: readonly Line[],
  prose: readonly Line[],
  title: string,
): NamedPlace[] {
  const lines = prose.some(pointsToTable) ? prose.filter((line) => near.includes(line) || pointsToTable(line)) : near;
  if (lines.length === 0) return [];
  const columns = columnsOf(context);
  const { items, totals } = itemsOf(context.table);
  const rows = items.map((cells) => ({
    label: labelOf(cells),
    get amounts() {
      return amountsOf(context.table, cells);
    },
  }));
  const cellOf = (amounts: readonly Amount[], column: number) => amounts.find((one) => one.column === column)?.value;
  return lines.flatMap((line): NamedPlace[] => {
    const beside = near.includes(line);
    return figuresIn(line.text).flatMap(({ value, scale, written, unit, start, end }): NamedPlace[] => {
      const before = line.text.slice(Math.max(0, start - 40), start);
      const column = columns
        .filter(
          ({ name }) => before.includes(name) && BETWEEN.test(before.slice(before.lastIndexOf(name) + name.length)),
        )
        .sort((a, b) => b.name.length - a.name.length)[0];
      const sentence = sentenceAt(line.text, start);
      if (!column || !speaksOf(context, sentence, title, line.span[1])) return [];
      if (!beside && !POINTS_TO_TABLE.test(sentence)) return [];
      const lead = before.slice(0, before.lastIndexOf(column.name));
      const between = before.slice(before.lastIndexOf(column.name) + column.name.length);
      const row = rows
        .filter(({ label }) => label.length > 1 && lead.slice(-24).includes(label))
        .sort((a, b) => lead.lastIndexOf(b.label) - lead.lastIndexOf(a.label))[0];
      if (row && rows.filter(({ label }) => label === row.label).length > 1) return [];
      if (
        !row &&
        !(
          OPENS.test(lead) &&
          (WHOLE.test(between) || POINTS_TO_TABLE.test(sentence) || /[涉总共]|^$|[：:]$/u.test(lead.slice(-3)))
        )
      )
        return [];
      const total = totals
        .map((cells) => cellOf(amountsOf(context.table, cells), column.at))
        .filter((one) => one !== undefined);
      const values = items.map((cells) => cellOf(amountsOf(context.table, cells), column.at));
      const sum = values.reduce<number>((all, one) => all + (one ?? 0), 0);
      const told = row
        ? [cellOf(row.amounts, column.at)].filter((one) => one !== undefined)
        : [...total, ...(values.includes(undefined) ? [] : [sum])];
      if (told.length === 0 || told.some((one) => agrees(value, scale, written, one))) return [];
      return [
        {
          start: line.span[0] + start,
          end: line.span[0] + end,
          written,
          unit,
          amounts: told,
          isRow: row !== undefined,
        },
      ];
    });
  });
}

/** '合格率为98%' beside a table whose columns 抽检数 and 合格数 make 89 %. */
export function namedRates(context: TableContext, near: readonly Line[], title: string): NamedPlace[] {
  const { table } = context;
  if (!near.some(({ text }) => text.includes('率'))) return [];
  const heads = table.head.map(({ text }) => text.replace(/[（(].*$/u, '').trim());
  return near.flatMap((line): NamedPlace[] => {
    if (!line.text.includes('率')) return [];
    if (!speaksOf(context, line.text, title, line.span[1])) return [];
    return [...line.text.matchAll(RATE)].flatMap((match): NamedPlace[] => {
      const { stem = '', rate = '' } = match.groups ?? {};
      const part = heads.findIndex(
        (head, at) => at > 1 && new RegExp(`^${stem}(?:批次|件|人|户)?数?量?$`, 'u').test(head),
      );
      const base = part - 1;
      if (part < 0 || !BASE.test(heads[base] ?? '')) return [];
      const shares = table.rows.map((cells) => {
        const amounts = amountsOf(table, cells);
        const [all, some] = [base, part].map((at) => amounts.find(({ column }) => column === at)?.value);
        return all && some !== undefined ? (some / all) * 100 : null;
      });
      const { items } = itemsOf(table);
      const sums = [base, part].map((at) =>
        items.reduce(
          (sum, cells) => sum + (amountsOf(table, cells).find(({ column }) => column === at)?.value ?? 0),
          0,
        ),
      );
      const whole = ((sums[1] ?? 0) / (sums[0] || 1)) * 100;
      const step = 10 ** -(rate.split('.')[1]?.length ?? 0);
      if ([...shares, whole].some((share) => share !== null && Math.abs(share - Number(rate)) < step)) return [];
      if (whole <= 0 || whole > 100) return [];
      const start = line.span[0] + match.index + match[0].lastIndexOf(rate);
      return [{ start, end: start + rate.length, written: rate, unit: '%', amounts: [whole], isRow: false }];
    });
  });
}

const RATE =
  /(?<stem>合格|办结|完成|整改|破案|开工|达标|通过|参保|覆盖|录取|满意)率(?:为|达到|达|是)?\s*(?<rate>\d{1,3}(?:\.\d+)?)[%％]/gu;
const BASE = /抽检|抽查|检查|检测|检验|受理|收到|收件|应|总|计划|任务|立案|发现|报名|申请|样品|问卷/u;

/** '高坪乡最多，有36件' right above a table in which nothing is 36. */
export function namedMost(context: TableContext, near: readonly Line[]): NamedPlace[] {
  const { table } = context;
  const line = near.find((one) => one.span[0] < table.start);
  const match = line && MOST.exec(line.text);
  if (!line || !match) return [];
  const { written = '', unit = '' } = match.groups ?? {};
  const amounts = itemsOf(table).items.flatMap((cells) => amountsOf(table, cells));
  const value = Number(written);
  if (amounts.length < 2 || amounts.some((amount) => agrees(value, 1, written, amount.value))) return [];
  if (new Set(amounts.map(({ column }) => column)).size > 1) return [];
  const start = line.span[0] + match.index + match[0].lastIndexOf(written);
  const most = Math.max(...amounts.map((amount) => amount.value));
  return [{ start, end: start + written.length, written, unit, amounts: [most], isRow: true }];
}

const MOST =
  /^[^，。；]{2,12}最[多高大][，,]?(?:有|为|达到|达|是|共)?(?<written>\d+(?:\.\d+)?)(?<unit>[\p{Script=Han}]{1,2})/u;

/** Whether what the prose says may be what a cell says: in another unit, or rounded. */
export function agrees(value: number, scale: number, written: string, amount: number): boolean {
  const step = 10 ** -(written.split('.')[1]?.length ?? 0);
  // '800.98万元' of 8,009,803 yuan: less than one of the last place away
  const inLarger = scale > 1 ? 0.999 : 1e-9;
  return [1, 1e4, 1e8, 1e-4, 1e-8].some(
    (factor) =>
      Math.abs(value - amount * factor) < step * scale * (factor < 1 ? 1 : inLarger) + 1e-9 ||
      Math.abs(value / scale - amount * factor) < 1e-9,
  );
}
