import type { Slots } from '../slots.ts';
import { tidy } from '../slots.ts';

export interface Rows {
  names: string[];
  values: number[];
  sum: number;
}

export function rows(names: string[], s: Slots, from: number, to: number, scale = 1): Rows {
  const values = names.map(() => s.n(from, to) / scale);
  return { names, values, sum: Number(tidy(values.reduce((a, b) => a + b, 0))) };
}

/** A table with one column of figures; the last row is marked when it is wrong by so much. */
export function column(head: string, given: Rows, off: number, label = '合计'): string {
  const lines = given.names.map((name, at) => `${name}\t${tidy(given.values[at] ?? 0)}`);
  const last = `${label}\t${tidy(given.sum + off)}`;
  return [head, ...lines, off === 0 ? last : `⟦${last}⟧`].join('\n');
}

/** A table whose total of one row or of the last row is wrong, with two columns. */
export function double(head: string, names: string[], s: Slots, off: number, across: boolean): string {
  const data = names.map(() => [s.n(110, 480), s.n(20, 99)] as const);
  const line = data.map(([a, b], at) => `${names[at]}\t${a}\t${b}\t${a + b}`);
  const [a, b] = data.reduce<[number, number]>((sum, pair) => [sum[0] + pair[0], sum[1] + pair[1]], [0, 0]);
  if (across)
    line[1] = `⟦${names[1]}\t${data[1]?.[0]}\t${data[1]?.[1]}\t${(data[1]?.[0] ?? 0) + (data[1]?.[1] ?? 0) + off}⟧`;
  if (across) return [head, ...line].join('\n');
  return [head, ...line, `⟦总计\t${a}\t${b + off}\t${a + b}⟧`].join('\n');
}

export const towns = (s: Slots) => [s.t(6), s.t(7), s.t(8), s.t(9)];

export interface Told {
  values: [number, number, number];
  sum: number;
}

/** A sentence that misstates the table after it. */
export function told(
  s: Slots,
  head: string,
  names: string[],
  from: number,
  to: number,
  sentence: (table: Told) => string,
): string {
  const given = rows(names, s, from, to);
  const [a = 0, b = 0, c = 0] = given.values;
  return `${sentence({ values: [a, b, c], sum: given.sum })}\n${column(head, given, 0)}`;
}
