/** Percentages in the rows of a table. */
import type { Reading } from '../reading.ts';
import type { Place } from '../rule.ts';
import type { Table, TableCell } from '../tables.ts';
import { cellFigure, type Figure, isShare } from './figures.ts';

const RATE = /(?:率|比例|完成度|进度)(?:[（(][%％][）)])?$/u;
const SHARE = /(?:占比|比重|所占比例)(?:[（(][%％][）)])?$/u;
const CHANGE = /涨跌|增减|增长|增幅|涨幅|降幅|减幅|同比|环比|升降/u;
const MAY_BE_SHARE = /[率例度比重涨增降减]/u;
/** no amount that a percentage is made of */
const IS_SHARE = /[%％率比幅]|增长|涨跌|增减/u;
const NO_AMOUNT = /序\s*号|编号|排名|名次|电话|年份/u;
const TOTAL = /^(?:合\s*计|总\s*计|全\s*[县市部])/u;
/** Shares of these overlap, and a rate of growth is none. */
const NO_PART = /其中|增|降|同比|环比|变化|上年/u;

const percentOf = (cell: TableCell | undefined): Figure | null =>
  cell ? (cell.figure ?? cellFigure(cell.text.replace(/[%％]$/u, ''))) : null;

/** A cell of a row that cannot be. */
interface Fault {
  row: number;
  cell: TableCell;
  zh: string;
  en: string;
}

/** The table that was asked for last: its rows come one behind the other. */
let last: { table: Table; faults: readonly Fault[] } | undefined;

/** Of all rows at once, since the rows are judged by each other. */
function faultsOf(table: Table): readonly Fault[] {
  if (last?.table !== table) last = { table, faults: [...wrongRates(table), ...wrongShares(table)] };
  return last.faults;
}

/** In this row: a rate that its two figures do not make, where they do in others; in the last one: shares above the whole. */
export function inRow(row: Reading['row']): Place[] {
  if (!row) return [];
  const { table, index, start } = row;
  return faultsOf(table)
    .filter((fault) => fault.row === index)
    .map(({ cell, zh, en }) => ({ span: [cell.start - start, cell.end - start], reason: { zh, en } }));
}

/** How a column of percentages comes of two others: a share of one in the other, or the change from one to the other. */
type Relation = (one: number, other: number) => number;
const share: Relation = (part, whole) => (part / whole) * 100;
const rise: Relation = (now, before) => ((now - before) / before) * 100;
const fall: Relation = (now, before) => ((before - now) / before) * 100;

interface Judged {
  right: number;
  isRight: boolean;
}

/** Nearly all of the whole: such shares are alike by chance. */
const NEARLY_ALL = 97;
/** Columns that are asked for what makes a percentage. */
const MOST_COLUMNS = 8;

function relationOf(head: string, cells: readonly (TableCell | undefined)[]): Relation | null {
  if ((RATE.test(head) || SHARE.test(head)) && !NO_PART.test(head)) return share;
  if (!CHANGE.test(head) || !(/[%％率幅]/u.test(head) || cells.some((cell) => cell && /[%％]$/u.test(cell.text))))
    return null;
  return /(?:降|减|跌)幅?/u.test(head) && !/增减|升降|涨跌/u.test(head) ? fall : rise;
}

/** A percentage that its row does not give, where the same two columns give it in the other rows. */
function wrongRates({ head, rows }: Table): Fault[] {
  if (!head.some(({ text }) => MAY_BE_SHARE.test(text))) return [];
  const columns = head.flatMap(({ text }, i) =>
    !NO_AMOUNT.test(text) && rows.every((cells) => cells[i]?.figure) ? [i] : [],
  );
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return [];
  return head.flatMap(({ text }, at): Fault[] => {
    if (!MAY_BE_SHARE.test(text)) return [];
    const written = rows.map((cells) => percentOf(cells[at]));
    const relation = relationOf(
      text,
      rows.map((cells) => cells[at]),
    );
    const others = columns.filter((i) => i !== at && !IS_SHARE.test(head[i]?.text ?? ''));
    if (!relation || others.length < 2) return [];
    const pairs = others.flatMap((one) => others.flatMap((other) => (other === one ? [] : [{ one, other }])));
    const judged = pairs.map(({ one, other }) => ({
      one,
      other,
      rows: rows.map((cells, row): Judged | null => {
        const [a, b, own] = [cells[one]?.figure, cells[other]?.figure, written[row]];
        if (!a || !b || !own || b.value === 0) return null;
        const right = relation(a.value, b.value);
        return { right, isRight: isShare(own, right) };
      }),
    }));
    const told = judged.filter((pair) =>
      isTold(pair.rows, {
        isOnly: others.length === 2,
        isSaid: relation === share && isSaid(text, head[pair.other]?.text ?? '', head[pair.one]?.text ?? ''),
      }),
    );
    const [best] = told.toSorted((x, y) => count(y.rows) - count(x.rows));
    if (!best) return [];
    return best.rows.flatMap((own, row): Fault[] => {
      const cell = rows[row]?.[at];
      if (
        !own ||
        own.isRight ||
        !cell ||
        judged.some((pair) => pair !== best && count(pair.rows) > 1 && pair.rows[row]?.isRight)
      )
        return [];
      const right = Number(own.right.toFixed(2));
      const zh = `按本行的两个数计算应为${right}%，与“${cell.text}”不符。`;
      return [{ row, cell, zh, en: `From its row it would be ${right} %.` }];
    });
  });
}

const count = (rows: readonly (Judged | null)[]) => rows.filter((one) => one?.isRight).length;

/** Heads that say which is the whole and which the part, by the name of the rate. */
const isSaid = (rate: string, whole: string, part: string): boolean =>
  /应|计划|任务|目标|总数|受理|收到|发放/u.test(whole) &&
  /实|已|完成|办结|收回/u.test(part) &&
  !(/满意|好评|及格|优/u.test(rate) && !/满意|好评|及格|优/u.test(part));

/** Whether two columns are what the percentages are made of. */
function isTold(
  rows: readonly (Judged | null)[],
  { isOnly, isSaid: said }: { isOnly: boolean; isSaid: boolean },
): boolean {
  const known = rows.filter((one) => one !== null);
  const right = known.filter(({ isRight }) => isRight);
  const wrong = known.length - right.length;
  if (wrong === 0 || known.some((one) => !one.isRight && one.right > 400)) return false;
  if (said && isOnly) return known.every(({ right: value }) => value <= 100) || right.length > wrong;
  const sure = right.filter(({ right: value }) => value < NEARLY_ALL).length;
  return (
    sure > 0 && (isOnly ? right.length * 2 >= known.length - 1 : sure > 1) && (isOnly || wrong * 3 <= known.length)
  );
}

function wrongShares(table: Table): Fault[] {
  const { head, rows } = table;
  // '比例' alone may be a rate
  const isOfAll = (i: number, text: string) => text.startsWith('比例') && percentOf(rows.at(-1)?.[i])?.value === 100;
  const columns = head.flatMap(({ text }, i) =>
    (SHARE.test(text) || isOfAll(i, text)) && !NO_PART.test(text) ? [i] : [],
  );
  if (columns.length === 0 || rows.some(([cell]) => NO_PART.test(cell?.text ?? ''))) return [];
  const row = lastItem(table);
  return columns.flatMap((i): Fault[] => {
    const figures = rows.slice(0, row + 1).map((cells) => percentOf(cells[i]));
    if (figures.includes(null) || figures.length < 2) return [];
    const own = wrongOfColumn(table, i, row);
    if (own.length > 0) return own;
    const total = figures.reduce((sum, figure) => sum + (figure?.value ?? 0), 0);
    const cell = rows[row]?.[i];
    const isAll = percentOf(rows[row + 1]?.[i])?.value === 100;
    if (!cell || total > 150 || (total <= 100.5 && !(isAll && total < 99 - figures.length / 2))) return [];
    const sum = Number(total.toFixed(2));
    return [{ row, cell, zh: `各项占比合计为${sum}%，不等于100%。`, en: `The parts make ${sum} % of the whole.` }];
  });
}

/**
 * The one share that is not that of its row in the sum of a column of which all others are; or two that changed places, which
 * are less than all where the last row says that all is 100.
 */
function wrongOfColumn({ head, rows }: Table, at: number, lastRow: number): Fault[] {
  if (lastRow < 2) return [];
  const items = rows.slice(0, lastRow + 1);
  const shares = items.map((cells) => percentOf(cells[at]));
  const whole = rows[lastRow + 1];
  for (const [i, { text }] of head.entries()) {
    if (i === 0 || i === at || NO_AMOUNT.test(text) || IS_SHARE.test(text)) continue;
    const amounts = items.map((cells) => cells[i]?.figure?.value ?? Number.NaN);
    const sum = amounts.reduce((all, one) => all + one, 0);
    if (!(sum > 0)) continue;
    const right = amounts.map((one) => (one / sum) * 100);
    const isOf = (row: number, amount: number) => {
      const own = shares[row];
      return own ? isShare(own, amount) : false;
    };
    const wrong = right.flatMap((amount, row) => (isOf(row, amount) ? [] : [row]));
    const [one = -1, other = -1] = wrong;
    const areSwapped =
      wrong.length === 2 &&
      percentOf(whole?.[at])?.value === 100 &&
      whole?.[i]?.figure?.value === sum &&
      isOf(one, right[other] ?? Number.NaN) &&
      isOf(other, right[one] ?? Number.NaN);
    if (wrong.length !== 1 && !areSwapped) continue;
    return wrong.flatMap((row): Fault[] => {
      const cell = items[row]?.[at];
      if (!cell) return [];
      const share = Number((right[row] ?? 0).toFixed(2));
      const zh = `按本列的数计算应为${share}%，与“${cell.text}”不符。`;
      return [{ row, cell, zh, en: `From its column it would be ${share} %.` }];
    });
  }
  return [];
}

/** The row above the total, or the last one. */
const lastItem = ({ rows }: Table) => (TOTAL.test(rows.at(-1)?.[0]?.text ?? '') ? rows.length - 2 : rows.length - 1);
