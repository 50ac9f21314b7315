/** Tables written in one line: `T:乡镇|户数|资金;镇5;20-90|1.5-9.9;合计` (heads; labels; columns; label of the total). */
import { fill } from './fill.ts';
import type { Setting } from './setting.ts';

const RANGE = /^[\d.]+-[\d.]+$/;

function labelsOf(spec: string, s: Setting): string[] {
  const counted = /^(镇|村|企|人)(\d+)$/.exec(spec);
  if (!counted) return spec.split('/').map((label) => fill(label, s));
  return Array.from({ length: Number(counted[2]) }, (_, at) => fill(`{${counted[1]}${at + 1}}`, s));
}

/** A list as long as the table goes down the rows, any other is drawn from. */
function cell(spec: string, row: number, rows: number, s: Setting): string {
  const list = spec.split('/');
  const words = (list.length === rows ? list[row] : s.chance.pick(list)) ?? '';
  return fill(RANGE.test(words) ? `{${words}}` : words, s);
}

/** The rows of a table; its cells are kept as r1, r1.2 … and the sums of its columns as S1, S2 … */
export function table(line: string, s: Setting): string[] {
  const [heads = '', labels = '', columns = '', total] = line.slice(2).split(';');
  const specs = columns.split('|');
  const firsts = labelsOf(labels, s);
  const rows = firsts.map((label, at) => [label, ...specs.map((spec) => cell(spec, at, firsts.length, s))]);
  const sums = specs.map((spec, column) => {
    if (!RANGE.test(spec)) return '—';
    const figures = rows.map((row) => row[column + 1] ?? '');
    const decimals = figures[0]?.split('.')[1]?.length ?? 0;
    return figures.reduce((sum, figure) => sum + Number(figure), 0).toFixed(decimals);
  });
  sums.forEach((sum, at) => {
    s.kept.set(`S${at + 1}`, sum);
  });
  rows.forEach((row, at) => {
    s.kept.set(`r${at + 1}`, row[0] ?? '');
    row.slice(1).forEach((text, column) => {
      s.kept.set(`r${at + 1}.${column + 1}`, text);
    });
  });
  return [heads.split('|'), ...rows, ...(total ? [[total, ...sums]] : [])].map((row) => row.join('\t'));
}

/** Written text as lines, tables first because the text may name their figures. A line with `!` only keeps values. */
export function lines(text: string, s: Setting): string[] {
  const written = text.trim().split('\n');
  const tables = new Map(written.flatMap((line, at) => (line.startsWith('T:') ? [[at, table(line, s)] as const] : [])));
  return written.flatMap((line, at) => {
    const filled = tables.get(at) ?? [fill(line, s)];
    return line.startsWith('!') ? [] : filled;
  });
}
