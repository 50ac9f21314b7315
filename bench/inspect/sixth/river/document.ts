/** Written documents: a title, then units parted by an empty line; the lines of a unit stay together on a page. */

import type { Kind } from '../../corpus.ts';
import type { Slots } from './slots.ts';

export interface Document {
  name: string;
  /** what the document is about: a fault or a lookalike is put only where it fits */
  tags: readonly string[];
  months: readonly [number, number];
  kind?: Kind;
  write: (s: Slots) => string;
}

/** tags: words parted by spaces; lines beginning with '# ' are headings, numbered when the page is cut */
export function doc(
  name: string,
  tags: string,
  write: (s: Slots) => string,
  months: readonly [number, number] = [1, 12],
): Document {
  return { name, tags: tags.split(' '), months, write };
}

/** a document with a kind: units may begin with '@element ' to say which element they are */
export function kindDoc(name: string, kind: Kind, tags: string, write: (s: Slots) => string): Document {
  return { name, kind, tags: tags.split(' '), months: [1, 12], write };
}

export interface Unit {
  element?: string;
  lines: string[];
}

interface Written {
  title: string;
  units: Unit[];
}

/** written text → title and units; marks of figures stay */
export function parse(text: string): Written {
  const [head = '', ...rest] = text.trim().split(/\n\s*\n/);
  const units = rest.map((block): Unit => {
    const lines = block.split('\n').map((line) => line.replace(/^ +/, ''));
    const mark = /^@(\S+) /.exec(lines[0] ?? '');
    if (!mark?.[1]) return { lines };
    return { element: mark[1], lines: [(lines[0] ?? '').slice(mark[0].length), ...lines.slice(1)] };
  });
  return { title: head.trim(), units };
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四'];

/** headings get their numbers in order */
export function numbered(lines: readonly string[]): string[] {
  let at = 0;
  return lines.map((line) => {
    if (!line.startsWith('# ')) return line;
    at += 1;
    return `${NUMERALS[at - 1] ?? ''}、${line.slice(2)}`;
  });
}

/** figures of prose that a table on the page holds stand between ⟪ and ⟫ */
export function unmarked(line: string): string {
  return line.replace(/[⟪⟫]/g, '');
}
