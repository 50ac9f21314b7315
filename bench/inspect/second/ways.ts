import type { Difficulty, Fault } from '../corpus.ts';
import { unmark } from '../former/marks.ts';
import { genres } from './clean/genres.ts';
import { fill, lines, type Setting } from './slots.ts';

/** What is put into a page. */
export interface Planted {
  /** T: the title; + the end of a paragraph; $ the closing; @ the opening; otherwise a block of its own */
  sign: string;
  text: string;
  /** stands once more further below */
  again?: string;
  faults: Fault[];
  /** paragraphs of the genre of which it was made: they do not stand beside it */
  made?: readonly string[];
}

/** One way in which a fault is worded. */
export interface Way {
  /** in whose pages it stands; none: in any */
  genres: readonly string[];
  make: (at: Setting) => Planted;
}

export type Ways = Record<Difficulty, Way[]>;

/** A paragraph of a genre, to be broken in some way. */
export interface Source {
  genre: string;
  head: string;
  text: string;
}

export const sources: readonly Source[] = genres.flatMap(({ name, middle }) =>
  middle.map((line) => {
    const [head = '', text = ''] = line.split('｜');
    return { genre: name, head, text };
  }),
);

/** So many paragraphs of many genres. */
export const spread = (count: number, offset: number): Source[] =>
  Array.from({ length: count }, (_, n) => sources[(n * 37 + offset) % sources.length]).filter(
    (one) => one !== undefined,
  );

const pairs = (text: string) =>
  new Set(
    [...text.matchAll(/[\p{Script=Han}]{2,}/gu)].flatMap(([run]) => [...run].slice(1).map((char, n) => run[n] + char)),
  );

const GENRE_PAIRS = genres.map(({ name, titles, openings, middle, closings }) => ({
  name,
  own: pairs([...titles, ...openings, ...middle, ...closings].join('。')),
}));

/** The genres whose words are most like the text's: rare pairs of characters count more. */
function alike(text: string): string[] {
  const scores = GENRE_PAIRS.map(({ name, own }) => ({
    name,
    score: [...pairs(text)]
      .filter((pair) => own.has(pair))
      .reduce((sum, pair) => sum + 1 / GENRE_PAIRS.filter((one) => one.own.has(pair)).length, 0),
  }));
  const best = Math.max(...scores.map(({ score }) => score));
  return best < 0.7 ? [] : scores.filter(({ score }) => score > best * 0.85).map(({ name }) => name);
}

const SIGN = /^(T:|[+$@](?=\S))/;

/** Genres of the text's own matter, else those of its check. */
function fitting(text: string, among: readonly string[]): readonly string[] {
  const own = alike(text.replace(/\{[^}]*\}/g, '。'));
  return own.length > 0 ? own : among;
}

/** The way that a marked line describes; without marks all of it is the fault. */
function written(check: string, among: readonly string[], line: string): Way {
  const [, own, rest = ''] = /^(?:([\p{Script=Han},]{2,})::)?(.*)$/u.exec(line) ?? [];
  const sign = SIGN.exec(rest)?.[0] ?? '';
  const words = rest.slice(sign.length);
  const marked = words.includes('«') ? words : `«${words}»`;
  return {
    genres: own ? own.split(',') : fitting(words, among),
    make: (at) => ({ sign: sign.slice(0, 1), ...unmark(check, fill(at, marked)) }),
  };
}

const LEVELS: Record<string, Difficulty> = { '% plain': 'plain', '% ordinary': 'ordinary', '% hard': 'hard' };

/** Ways by check, out of a list: `# check genres`, `% difficulty`, a line a way. */
export function waysOf(list: string): Record<string, Ways> {
  const all: Record<string, Ways> = {};
  let check = '';
  let among: string[] = [];
  let level: Difficulty = 'plain';
  for (const line of lines(list)) {
    const next = LEVELS[line];
    if (next) level = next;
    else if (/^# [a-z]/.test(line)) {
      const [, name = '', named = ''] = line.split(' ');
      check = name;
      among = named.split(',');
      all[check] = { plain: [], ordinary: [], hard: [] };
    } else all[check]?.[level].push(written(check, among, line));
  }
  return all;
}
