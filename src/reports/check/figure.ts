/** One cell's figure. Whatever is not plainly a number is not read. */
import { halfWidth } from '../../text/script.ts';
import { type Text, text } from '../../web/language.ts';
import type { GridCell } from './grid.ts';

export type Unit = '件' | '万元' | '项';
export type Figure = { value: number } | { unread: Text };

const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/;
const BLANK = /^(?:[-—–−/\\―_]+|无|空)?$/;

export const NO_CELL = text('没有这一格', 'there is no such cell');

/** Reads a number of the unit; thousands separators and full-width digits are known, an amount in yuan becomes 万元. */
export function readFigure(cell: GridCell | null, unit: Unit): Figure {
  if (!cell) return { unread: NO_CELL };
  if (cell.picture) return { unread: text('是图片', 'it is a picture') };
  return readNumber(cell.text, unit);
}

/** The same of a text. */
export function readNumber(given: string, unit: Unit): Figure {
  const plain = halfWidth(given).replace(/[−﹣]/g, '-').trim();
  if (BLANK.test(plain)) {
    if (plain === '') return { unread: text('为空白，未填“0”', 'it is blank, not “0”') };
    return { unread: text(`填的是“${plain}”，不是数字`, `it says “${plain}”, no number`) };
  }
  const [, figure = plain, suffix = ''] = /^(.*?\d)\s?(件|项|宗|个|条|万元|元|宗件)$/.exec(plain) ?? [];
  const match = NUMBER.exec(figure);
  const factor = factorOf(suffix, unit);
  if (!match || factor === null) {
    return { unread: text(`“${shortened(given)}”不是可以确定的数字`, `“${shortened(given)}” is no certain number`) };
  }
  const [, sign, whole = '', decimals = ''] = match;
  // only what is more or fewer than last year, counted in 项, can be below nought
  if (sign === '-' && unit !== '项') return { unread: text(`“${plain}”是负数`, `“${plain}” is below nought`) };
  const value = Number(`${sign}${whole.replaceAll(',', '')}${decimals}`);
  return { value: factor === 1 ? value : Number((value * factor).toFixed(8)) };
}

/** null: the suffix is of another unit. */
function factorOf(suffix: string, unit: Unit): number | null {
  if (suffix === '') return 1;
  if (unit === '万元') return suffix === '万元' ? 1 : suffix === '元' ? 0.0001 : null;
  return suffix.endsWith('元') ? null : 1;
}

/** A number, or one of the marks that stand for none: what a line of figures is made of. */
export function looksLikeFigure(token: string): boolean {
  const plain = halfWidth(token);
  return NUMBER.test(plain) || /^(?:-|—|–|\/|--|——)$/.test(plain) || /^\d[\d,]*(?:\.\d+)?(?:件|万元|元)$/.test(plain);
}

const shortened = (given: string) => (given.length > 20 ? `${given.slice(0, 20)}…` : given);
