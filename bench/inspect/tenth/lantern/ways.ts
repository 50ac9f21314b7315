/** Reads the written ways of going wrong, and what looks like them. */
import type { Difficulty } from '../../corpus.ts';

export interface Way {
  check: string;
  difficulty: Difficulty;
  /** groups or genres of documents it suits; none: all */
  suits: string[];
  /** where it goes: a paragraph of its own, added to one, in place of the signature, in place of the title */
  where: 'paragraph' | 'added' | 'end' | 'title';
  /** with its marks, lines parted by line breaks and cells by tabs */
  text: string;
}

const DIFFICULTY: Record<string, Difficulty> = { p: 'plain', o: 'ordinary', h: 'hard' };
const WHERE: readonly [string, Way['where']][] = [
  ['T:', 'title'],
  ['+', 'added'],
  ['$', 'end'],
];

/** `<<words>>` is repeated wherever `<<>>` stands. */
function repeated(text: string): string {
  const said = /<<(.+?)>>/.exec(text)?.[1];
  return said === undefined ? text : text.replace(`<<${said}>>`, said).replaceAll('<<>>', said);
}

function way(check: string, line: string): Way {
  const [, letter = '', suits = '', rest = ''] = /^([poh]) (?:@(\S+) )?(.*)$/.exec(line) ?? [];
  const difficulty = DIFFICULTY[letter];
  if (difficulty === undefined) throw new Error(`no way to go wrong: ${line}`);
  const [sign = '', where = 'paragraph' as const] = WHERE.find(([start]) => rest.startsWith(start)) ?? [];
  const text = repeated(rest.slice(sign.length).replaceAll('¶', '\n').replaceAll('→', '\t'))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  return { check, difficulty, suits: suits === '' ? [] : suits.split(','), where, text };
}

export function parseWays(written: string): Way[] {
  return written
    .split(/^# /m)
    .slice(1)
    .flatMap((block) => {
      const [check = '', ...lines] = block.trimEnd().split('\n');
      return lines.map((line) => way(check, line));
    });
}
