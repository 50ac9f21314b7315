/** How written material is read: base documents and the passages that are put into them. */
import { DIFFICULTIES, type Difficulty, type Kind } from '../../corpus.ts';

/** Subjects a base document may belong to: people, money, notices, administration. */
export type Group = 'p' | 'm' | 'n' | 'a';

/** A document whose paragraphs each stand for themselves, so that any of them, in order, make a page. */
export interface Base {
  group: Group;
  title: string;
  office: string;
  paragraphs: string[];
}

/** Lines put into a page. A fault stands in `<<…>>`, or for another check than the passage's in `<<check|…>>`. */
export interface Passage {
  checks: string[];
  difficulty: Difficulty;
  groups: Group[];
  /** alone: the whole page; last: the page ends with it, without signature */
  place: 'among' | 'alone' | 'last';
  title?: string;
  office?: string;
  kind?: Kind;
  lines: string[];
}

const GROUPS: readonly Group[] = ['p', 'm', 'n', 'a'];

const blocks = (text: string, mark: string) =>
  `\n${text.trim()}`
    .split(`\n${mark} `)
    .slice(1)
    .map((block) => block.split('\n').filter((line) => line !== ''));

/** Base documents: a line `@ group|title|office`, then a paragraph a line. */
export function bases(text: string): Base[] {
  return blocks(text, '@').map(([head = '', ...paragraphs]) => {
    const [group, title, office] = head.split('|');
    if (!group || !title || !office) throw new Error(`not a head: ${head}`);
    return { group: group as Group, title, office, paragraphs };
  });
}

/** Passages: a line `= check,check difficulty groups place kind`, perhaps `T title|office`, then lines. */
export function passages(text: string): Passage[] {
  return blocks(text, '=').map(([head = '', ...rest]) => {
    const [checks = '', level = '', groups = 'x', place = 'among', kind] = head.split(' ');
    const difficulty = DIFFICULTIES.find((name) => name.startsWith(level));
    if (!difficulty || !level) throw new Error(`no difficulty: ${head}`);
    const titled = rest[0]?.startsWith('T ') ? rest[0].slice(2).split('|') : undefined;
    const lines = titled ? rest.slice(1) : rest;
    return {
      checks: checks === 'clean' ? [] : checks.split(','),
      difficulty,
      groups: GROUPS.filter((group) => groups === 'x' || groups.includes(group)),
      place: place as Passage['place'],
      ...(titled?.[0] ? { title: titled[0] } : {}),
      ...(titled?.[1] ? { office: titled[1] } : {}),
      ...(kind ? { kind: kind as Kind } : {}),
      lines,
    };
  });
}
