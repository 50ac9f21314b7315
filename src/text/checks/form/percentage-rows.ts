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

const percentOf = (cell: TableCell | undefined): Figure | null => cellFigure((cell?.text ?? '').replace(/[%％]$/u, ''));

const place = (cell: TableCell, start: number, zh: string, en: string): Place => ({
  span: [cell.span[0] - start, cell.span[1] - start],
  reason: { zh, en },
});

/** In this row: a rate that its two figures do not make, where they do in others; in the last one: shares above the whole. */
export function inRow(row: Reading['row']): Place[] {
  return row ? [...wrongRate(row), ...wrongShares(row)] : [];
}

function wrongRate({ table, index, start }: NonNullable<Reading['row']>): Place[] {
  const at = table.head.findIndex(({ text }) => RATE.test(text) && !NO_PART.test(text));
  const [whole, part, ...more] = table.head.flatMap((_, i) =>
    i !== at &&
    table.rows.every((cells) => cellFigure(cells[i]?.text ?? '')) &&
    !/序\s*号/u.test(table.head[i]?.text ?? '')
      ? [i]
      : [],
  );
  if (at < 0 || whole === undefined || part === undefined || more.length > 0) return [];
  const judged = table.rows.map((cells) => {
    const [all, some, rate] = [percentOf(cells[whole]), percentOf(cells[part]), percentOf(cells[at])];
    if (!all || !some || !rate || all.value === 0) return null;
    const share = (some.value / all.value) * 100;
    return { share, isRight: isShare(rate, share) };
  });
  const own = judged[index];
  const right = judged.filter((one) => one?.isRight).length;
  const cell = table.rows[index]?.[at];
  // heads that say which is which need no other row
  const isSaid =
    /应|计划|任务|总数|受理|收到|发放/u.test(table.head[whole]?.text ?? '') &&
    /实|已|完成|办结|收回/u.test(table.head[part]?.text ?? '');
  if (!own || own.isRight || !cell) return [];
  if (!(isSaid && own.share <= 100) && (right === 0 || right * 2 < judged.length - 1)) return [];
  const share = Number(own.share.toFixed(2));
  return [
    place(
      cell,
      start,
      `按本行的两个数计算应为${share}%，与“${cell.text}”不符。`,
      `From its row it would be ${share} %.`,
    ),
  ];
}

function wrongShares({ table, index, start }: NonNullable<Reading['row']>): Place[] {
  if (index !== lastItem(table) || table.rows.some(([cell]) => NO_PART.test(cell?.text ?? ''))) return [];
  return table.head.flatMap(({ text }, i): Place[] => {
    if (!SHARE.test(text) || NO_PART.test(text)) return [];
    const figures = table.rows.slice(0, index + 1).map((cells) => percentOf(cells[i]));
    const total = figures.reduce((sum, figure) => sum + (figure?.value ?? 0), 0);
    const cell = table.rows[index]?.[i];
    if (!cell || figures.includes(null) || figures.length < 2 || total <= 100.5 || total > 150) return [];
    const sum = Number(total.toFixed(2));
    return [place(cell, start, `各项占比合计为${sum}%，不等于100%。`, `The parts make ${sum} % of the whole.`)];
  });
}

/** The row above the total, or the last one. */
const lastItem = ({ rows }: Table) => (TOTAL.test(rows.at(-1)?.[0]?.text ?? '') ? rows.length - 2 : rows.length - 1);
