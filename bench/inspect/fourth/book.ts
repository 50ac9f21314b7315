import type { Difficulty } from '../corpus.ts';
import { lines } from './genre.ts';

/** Pieces of text for each check and difficulty. In faults, `⟦…⟧` marks the words of the check, `⟦other:…⟧` another's. */
export type Book = Record<string, Record<Difficulty, string[]>>;

/**
 * A book from its text: `= check` opens a check, `- difficulty` a difficulty, every other line is a piece.
 * A piece may open with `#title¶`; it is `whole` when it opens with `!` and then stands without other paragraphs.
 */
export function book(text: string): Book {
  const made: Book = {};
  let pieces: Record<Difficulty, string[]> = { plain: [], ordinary: [], hard: [] };
  let difficulty: Difficulty = 'plain';
  for (const line of lines(text)) {
    if (line.startsWith('= ')) {
      pieces = { plain: [], ordinary: [], hard: [] };
      made[line.slice(2)] = pieces;
    } else if (line === '- plain' || line === '- ordinary' || line === '- hard')
      difficulty = line.slice(2) as Difficulty;
    else pieces[difficulty].push(line);
  }
  return made;
}

/** Both books in one: the pieces of the second after those of the first. */
export function joined(first: Book, second: Book): Book {
  const pieces = (check: string, difficulty: Difficulty): string[] => [
    ...(first[check]?.[difficulty] ?? []),
    ...(second[check]?.[difficulty] ?? []),
  ];
  const checks = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  return Object.fromEntries(
    checks.map((check) => [
      check,
      { plain: pieces(check, 'plain'), ordinary: pieces(check, 'ordinary'), hard: pieces(check, 'hard') },
    ]),
  );
}
