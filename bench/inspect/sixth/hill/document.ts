import type { Difficulty, Kind } from '../../corpus.ts';
import { Slots } from './slots.ts';

/**
 * A written document. Its text: the title, then blocks parted by an empty line; a block that begins with # takes the
 * next Chinese numeral as heading, one with § the next article; [name] before a block names it, so that it can be left
 * out. Blocks of several lines stay together.
 */
export interface Doc {
  id: string;
  /** subjects it fits, parted by a space */
  theme: string;
  level: Difficulty;
  kind?: Kind;
  /** months of publication */
  m?: [number, number];
  /** years of publication */
  years?: [number, number];
  /** to whom it is addressed */
  to?: (s: Slots) => string;
  /** who signs; the day is added */
  sign?: (s: Slots) => string;
  text: (s: Slots) => string;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五'];

export interface Blocks {
  title: string;
  blocks: { name: string; text: string }[];
}

export function blocksOf(doc: Doc, s: Slots): Blocks {
  const [title = '', ...rest] = doc.text(s).trim().split('\n');
  const blocks = rest
    .join('\n')
    .trim()
    .split(/\n\n+|\n(?=\[\w+\])/)
    .reduce<string[]>((done, block) => {
      // a table stays with the paragraph that announces it
      if (done.length > 0 && /^[^\n[]*\t/.test(block)) done.push(`${done.pop()}\n${block}`);
      else done.push(block);
      return done;
    }, [])
    .map((block) => {
      const name = /^\[(\w+)\]/.exec(block)?.[1] ?? '';
      return { name, text: name ? block.slice(name.length + 2) : block };
    });
  return { title, blocks };
}

/** Headings and articles counted in the order in which they are left. */
export function numbered(blocks: string[]): string[] {
  let heading = 0;
  let article = 0;
  return blocks.flatMap((block) =>
    block.split('\n').map((line) => {
      const mark = line.startsWith('⟦') ? '⟦' : '';
      const bare = line.slice(mark.length);
      if (bare.startsWith('#')) return `${mark}${NUMERALS[heading++]}、${bare.slice(1)}`;
      if (line.startsWith('§')) return `第${NUMERALS[article++]}条　${line.slice(1)}`;
      return line;
    }),
  );
}

export function slotsFor(doc: Doc, seed: string): Slots {
  return new Slots(seed, doc.m, doc.years);
}
