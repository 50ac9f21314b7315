/** Rows of budgets and final accounts, named by codes of classes, sections and items: 208, 20805, 2080501. Pure. */
import type { Row } from './table-parts.ts';

const CODE = /^\d{3}(?:\d{2}){0,3}$/;
const PART = /^\d{2}$/;

/** The code in the first cell, or in the first ones, a level in each; null for other rows. */
function codeOf({ cells }: Row): string | null {
  const first = cells[0]?.text ?? '';
  if (!CODE.test(first)) return null;
  let code = first;
  for (const { text } of cells.slice(1, 3)) {
    if (!PART.test(text)) break;
    code += text;
  }
  return code;
}

/** Without the rows that are parts of another row here, whose figures hold theirs. */
export function withoutParts(rows: readonly Row[]): readonly Row[] {
  const codes = rows.map(codeOf);
  const known = new Set(codes);
  const isPart = (code: string | null) =>
    code !== null && [3, 5, 7].some((length) => length < code.length && known.has(code.slice(0, length)));
  return codes.some(isPart) ? rows.filter((_, i) => !isPart(codes[i] ?? null)) : rows;
}
