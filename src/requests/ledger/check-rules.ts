/** What one column of a row asks of another. Pure. */
import { type Text, text } from '../../web/language.ts';
import { CASES, columnOf, type Layout } from './layout.ts';
import type { Line } from './read.ts';

/** Says what is wrong with a column of the row. */
export type Say = (level: 'error' | 'warning', key: string, what: Text, remedy: Text) => void;

export const CORRECT = text('请核对原件，更正日期', 'Look at the original and correct the date');

/** `later` may not lie before `earlier`; says so at the later one. */
export function ordered(line: Line, say: Say, earlier: string, later: string, layout: Layout = CASES): void {
  const [from, to] = [line.at(earlier), line.at(later)];
  const headOf = (key: string) => columnOf(layout, key).head;
  if (from && to && to < from)
    say('error', later, text(`${headOf(later)}早于${headOf(earlier)}（${from}）`, `Before ${from}`), CORRECT);
}

/** What one column needs of another. */
export function needs(line: Line, say: Say, key: string, other: string, layout: Layout = CASES): void {
  const headOf = (one: string) => columnOf(layout, one).head;
  if (line.has(key) && !line.has(other))
    say(
      'error',
      other,
      text(`已填“${headOf(key)}”，“${headOf(other)}”未填写`, `“${headOf(key)}” needs “${headOf(other)}”`),
      text(`补填“${headOf(other)}”，或者清空“${headOf(key)}”`, 'Fill it in, or empty the other one'),
    );
}
