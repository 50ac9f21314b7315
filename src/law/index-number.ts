/**
 * Index numbers (索引号). There is no national grammar, so a site sets a pattern of literals and placeholders:
 *
 *   {code}      credit code of the unit            {year}   four digits
 *   {month}     two digits                         {serial:5}  the serial, padded to so many digits
 *
 * A number is unique and never reused, so a pattern needs code, year and serial.
 */
import { LawError } from './law-error.ts';
import { words } from './words.ts';

export const DEFAULT_INDEX_PATTERN = '{code}/{year}-{serial:5}';

export interface IndexParts {
  /** Unified social credit code of the unit. */
  code: string;
  year: number;
  /** Month 1–12, for patterns that show it. */
  month?: number;
  /** From 1 within unit and year. */
  serial: number;
}

const PLACEHOLDER = /\{(code|year|month|serial:([1-9]))\}/g;

/** What is wrong with a pattern; empty when it can be used. */
export function indexPatternProblems(pattern: string): string[] {
  const names = [...pattern.matchAll(PLACEHOLDER)].map((match) => (match[1] as string).split(':')[0] as string);
  const rest = pattern.replace(PLACEHOLDER, '');
  const problems = ['code', 'year', 'serial']
    .filter((name) => !names.includes(name))
    .map((name) => `缺少 {${name === 'serial' ? 'serial:5' : name}}`);
  if (new Set(names).size !== names.length) problems.push('同一占位符只能出现一次');
  if (/[{}\s]/.test(rest)) problems.push('含有空白或无法识别的占位符');
  return problems;
}

/** Throws LawError `bad-index-pattern` or `bad-index-serial` (a serial that does not fit its digits). */
export function formatIndexNumber(pattern: string, parts: IndexParts): string {
  const problems = indexPatternProblems(pattern);
  if (problems.length > 0) {
    throw new LawError(
      'bad-index-pattern',
      words(
        `索引号规则不可用：${problems.join('；')}`,
        `Index pattern ${pattern} cannot be used: it needs {code}, {year} and {serial:N}, once each`,
      ),
    );
  }
  return pattern.replace(PLACEHOLDER, (_, name: string, digits: string | undefined) => {
    if (name === 'code') return parts.code;
    if (name === 'year') return String(parts.year).padStart(4, '0');
    if (name === 'month') return twoDigitMonth(parts.month);
    return serial(parts.serial, Number(digits));
  });
}

function twoDigitMonth(month: number | undefined): string {
  if (month !== undefined && Number.isInteger(month) && month >= 1 && month <= 12)
    return String(month).padStart(2, '0');
  throw new LawError(
    'bad-index-month',
    words('索引号规则含月份，须提供1至12的月份', 'This index pattern needs a month, 1 to 12'),
  );
}

function serial(value: number, digits: number): string {
  const text = String(value).padStart(digits, '0');
  if (Number.isInteger(value) && value >= 1 && text.length === digits) return text;
  throw new LawError(
    'bad-index-serial',
    words(
      `流水号 ${value} 超出${digits}位，请调整索引号规则`,
      `Serial ${value} does not fit ${digits} digits: change the index pattern`,
    ),
  );
}
