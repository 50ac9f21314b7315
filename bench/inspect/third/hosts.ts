/** The clean pages into which pieces are set: a coherent page of one kind of writing. */
import { fill, type Setting } from './fill.ts';
import { AFFAIRS } from './hosts-affairs.ts';
import { FIGURED } from './hosts-figures.ts';
import { PEOPLE } from './hosts-people.ts';
import { WORK } from './hosts-work.ts';
import { pick } from './ids.ts';
import type { Text } from './kinds.ts';

interface Genre {
  name: string;
  titles: string[];
  /** alternatives of each block: the first of each belong together, the second of each, … */
  blocks: string[][];
}

const GENRES: readonly Genre[] = [WORK, AFFAIRS, PEOPLE, FIGURED]
  .join('\n')
  .split(/^# /m)
  .slice(1)
  .map((text) => {
    const [head = '', ...rest] = text.trim().split(/\n\s*\n/);
    const [name = '', titles = '', ...first] = head.split('\n');
    return { name, titles: titles.split(' / '), blocks: [first, ...rest.map((block) => block.split('\n'))] };
  });

/** How many different paragraphs of clean pages there are. */
export const paragraphs = (): number => GENRES.flatMap((genre) => genre.blocks.flat()).length;

/** A clean page; names: only of these kinds of writing. */
export function host(setting: Setting, names?: readonly string[]): Text {
  const genre = pick(
    setting.random,
    GENRES.filter(({ name }) => !names || names.includes(name)),
  );
  const turn = Math.floor(setting.random() * genre.titles.length);
  const chosen = genre.blocks.map((block) => block[turn] ?? block[0] ?? '');
  return { title: fill(genre.titles[turn] ?? '', setting), blocks: chosen.map((block) => fill(block, setting)) };
}
