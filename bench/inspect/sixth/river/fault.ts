/** Ways to put a fault into a page. */

import { DIFFICULTIES, type Difficulty, type Fault } from '../../corpus.ts';
import type { Chance } from './chance.ts';
import type { Slots } from './slots.ts';
import type { Cut } from './stock.ts';

/** page with its fault; undefined: this cut gives no place for it */
export interface Changed {
  title: string;
  lines: string[];
  faults: Fault[];
}

export interface Planting {
  check: string;
  difficulty: Difficulty;
  tags: readonly string[];
  /** smallest page it may be put into */
  put: (cut: Cut, c: Chance) => Changed | undefined;
}

/** text with [[words]] or [[check:words]] → text and the faults these words are */
function labelled(check: string, text: string): { text: string; faults: Fault[] } {
  const faults: Fault[] = [];
  const plain = text.replace(/\[\[(?:([a-z+-]+):)?([\s\S]*?)\]\]/g, (_, other: string | undefined, words: string) => {
    for (const one of (other ?? check).split('+')) faults.push({ check: one, text: words });
    return words;
  });
  return { text: plain, faults };
}

/** a written paragraph (or several lines) put between those of the page */
export function insert(check: string, cut: Cut, c: Chance, text: string): Changed | undefined {
  if (cut.joints.length === 0) return undefined;
  const found = labelled(check, text);
  const at = c.pick(cut.joints);
  return {
    title: cut.title,
    lines: [...cut.lines.slice(0, at + 1), ...found.text.split('\n'), ...cut.lines.slice(at + 1)],
    faults: found.faults,
  };
}

type Line = string | ((s: Slots) => string);
type Lines = Partial<Record<Difficulty, readonly (readonly [tags: string, line: Line])[]>>;

/** plantings of written paragraphs; tags '*' fit every document; a line that begins with 'TITLE ' changes the title */
export function plantings(check: string, lines: Lines): Planting[] {
  return (['plain', 'ordinary', 'hard'] as const).flatMap((difficulty) =>
    (lines[difficulty] ?? []).map(
      ([tags, line]): Planting => ({
        check,
        difficulty,
        tags: tags === '*' ? [] : tags.split(' '),
        put: (cut, c) => {
          const text = typeof line === 'string' ? line : line(cut.s);
          if (text.startsWith('TITLE ')) {
            const found = labelled(check, text.slice(6).replace('…', cut.title));
            return { title: found.text, lines: cut.lines, faults: found.faults };
          }
          if (text.startsWith('END ')) {
            const found = labelled(check, text.slice(4));
            return { title: cut.title, lines: [...cut.lines, ...found.text.split('\n')], faults: found.faults };
          }
          return insert(check, cut, c, text);
        },
      }),
    ),
  );
}

type Put = (cut: Cut, c: Chance) => Changed | undefined;

/** eight plantings a difficulty, the way of each chosen by its turn */
export function turns(check: string, put: (difficulty: Difficulty, turn: number) => Put): Planting[] {
  return DIFFICULTIES.flatMap((difficulty) =>
    Array.from({ length: 8 }, (_, turn): Planting => ({ check, difficulty, tags: [], put: put(difficulty, turn) })),
  );
}
