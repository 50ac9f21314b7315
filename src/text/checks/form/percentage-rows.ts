/** Percentages in the rows of a table. */
import type { Reading } from '../reading.ts';
import type { Place } from '../rule.ts';
import type { Table, TableCell } from '../tables.ts';
import { cellFigure, type Figure, isShare } from './figures.ts';

const RATE = /(?:率|比例|完成度|进度)(?:[（(][%％][）)])?$/u;
const SHARE = /(?:占比|比重|所占比例)(?:[（(][%％][）)])?$/u;
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

function wrongRates({ head, rows }: Table): Fault[] {
  const at = head.findIndex(({ text }) => RATE.test(text) && !NO_PART.test(text));
  if (at < 0) return [];
  const [whole, part, ...more] = head.flatMap(({ text }, i) =>
    i !== at && !/序\s*号/u.test(text) && rows.every((cells) => cells[i]?.figure) ? [i] : [],
  );
  if (whole === undefined || part === undefined || more.length > 0) return [];
  const judged = rows.map((cells) => {
    const [all, some, rate] = [whole, part, at].map((i) => percentOf(cells[i]));
    if (!all || !some || !rate || all.value === 0) return null;
    const share = (some.value / all.value) * 100;
    return { share, isRight: isShare(rate, share) };
  });
  const right = judged.filter((one) => one?.isRight).length;
  // heads that say which is which need no other row
  const isSaid =
    /应|计划|任务|总数|受理|收到|发放/u.test(head[whole]?.text ?? '') &&
    /实|已|完成|办结|收回/u.test(head[part]?.text ?? '');
  return judged.flatMap((own, row): Fault[] => {
    const cell = rows[row]?.[at];
    if (!own || own.isRight || !cell) return [];
    if (!(isSaid && own.share <= 100) && (right === 0 || right * 2 < judged.length - 1)) return [];
    const share = Number(own.share.toFixed(2));
    const zh = `按本行的两个数计算应为${share}%，与“${cell.text}”不符。`;
    return [{ row, cell, zh, en: `From its row it would be ${share} %.` }];
  });
}

function wrongShares(table: Table): Fault[] {
  const { head, rows } = table;
  const columns = head.flatMap(({ text }, i) => (SHARE.test(text) && !NO_PART.test(text) ? [i] : []));
  if (columns.length === 0 || rows.some(([cell]) => NO_PART.test(cell?.text ?? ''))) return [];
  const row = lastItem(table);
  return columns.flatMap((i): Fault[] => {
    const figures = rows.slice(0, row + 1).map((cells) => percentOf(cells[i]));
    const total = figures.reduce((sum, figure) => sum + (figure?.value ?? 0), 0);
    const cell = rows[row]?.[i];
    if (!cell || figures.includes(null) || figures.length < 2 || total <= 100.5 || total > 150) return [];
    const sum = Number(total.toFixed(2));
    return [{ row, cell, zh: `各项占比合计为${sum}%，不等于100%。`, en: `The parts make ${sum} % of the whole.` }];
  });
}

/** The row above the total, or the last one. */
const lastItem = ({ rows }: Table) => (TOTAL.test(rows.at(-1)?.[0]?.text ?? '') ? rows.length - 2 : rows.length - 1);
