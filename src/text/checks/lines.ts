/** The lines of a text that say something, trimmed, with their places: what a check of paragraphs goes through. */
import type { Span } from './span.ts';

export interface Line {
  text: string;
  span: Span;
}

/** In order; lines of nothing but white space are left out. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end);
    const bare = line.trim();
    if (bare !== '') {
      const begin = start + line.indexOf(bare);
      lines.push({ text: bare, span: [begin, begin + bare.length] });
    }
    start = end + 1;
  }
  return lines;
}

/** Cells of a table, parted by tabs or bars: no sentence to be judged as one. */
export function isRow({ text }: Line): boolean {
  return text.includes('\t') || text.includes('|');
}
