/** What reading a table gives. */

import type { FormYear } from '../../law/report-forms.ts';
import { type Text, text } from '../../web/language.ts';
import type { Figure } from './figure.ts';

export type TableId = 't2' | 't3' | 't4';

/** The cells of one table: ids as `t3.r1.natural`. Cells that are not in `cells` are not read. */
export interface TableReading {
  form: FormYear | null;
  cells: Map<string, Figure>;
}

/** A table as it was read, why it was not read, or null where there is none. */
export type Reading = TableReading | { refused: Text } | null;

export const refusal = (zh: string, en: string): { refused: Text } => ({ refused: text(zh, en) });

export function isRead(reading: Reading): reading is TableReading {
  return reading !== null && 'cells' in reading;
}

/** Of the same table found several times: the one they agree on. */
export function agreed(readings: readonly Reading[]): Reading {
  const read = readings.filter(isRead);
  const [first] = read;
  if (!first) return readings.find((one) => one !== null) ?? null;
  const print = ({ cells }: TableReading) => JSON.stringify([...cells].sort(([a], [b]) => (a < b ? -1 : 1)));
  if (read.some((one) => print(one) !== print(first)))
    return refusal(
      '同一张表出现几次而数字不同，不能确定以哪一张为准',
      'the table stands there several times with other figures',
    );
  return first;
}
