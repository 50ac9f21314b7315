/** Words of a query and what means the same. Pure. */
import { fold } from '../text/script.ts';
import { queryWords } from '../text/segment.ts';
import { COUNTY_SYNONYMS, type SynonymLine } from './synonyms.ts';

/** One thing that a document should hold, in any of its ways. */
export interface Meaning {
  /** as typed, folded */
  typed: string;
  /** each way is words that must all be there; the first is what was typed */
  ways: readonly (readonly string[])[];
  /** what is marked in a text: the wordings themselves */
  marked: readonly string[];
}

interface Index {
  to: ReadonlyMap<string, readonly string[]>;
  /** the length of the longest term that begins with a character */
  longest: ReadonlyMap<string, number>;
}

const LONGEST_TERM = 16;
const LONGEST_MEANT = 24;
const MOST_WAYS = 8;
let everywhere: Index | undefined;

/** The meanings of a text in order, each once: the longest known term at each place, and between them the plain words. */
export function meaningsIn(text: string, own: readonly SynonymLine[] = []): Meaning[] {
  everywhere ??= indexOf(COUNTY_SYNONYMS);
  // who types more means these very words: a title, a sentence
  const indexes = text.length > LONGEST_MEANT ? [] : own.length > 0 ? [indexOf(own), everywhere] : [everywhere];
  const folded = fold(text);
  const found: Meaning[] = [];
  let plain = '';
  const settle = () => {
    for (const word of queryWords(plain)) found.push({ typed: word, ways: [[word]], marked: [word] });
    plain = '';
  };
  for (let at = 0; at < folded.length; ) {
    const term = longestAt(folded, at, indexes);
    if (term === null) {
      plain += folded[at];
      at += 1;
      continue;
    }
    settle();
    found.push(meaningOf(term, indexes));
    at += term.length;
  }
  settle();
  return distinct(found);
}

/** All that is known to mean the same as a term, the term itself first. */
function meaningOf(term: string, indexes: readonly Index[]): Meaning {
  const others = indexes.flatMap((index) => index.to.get(term) ?? []).filter((other) => other !== term);
  const wordings = [...new Set([term, ...others])].slice(0, MOST_WAYS);
  const ways = wordings.map(queryWords).filter((words) => words.length > 0);
  return { typed: term, ways, marked: [...new Set([...wordings, ...ways.flat()])] };
}

/** The longest term that begins here. Where a longer word of the text goes on, the term is no part of it only by chance. */
function longestAt(text: string, at: number, indexes: readonly Index[]): string | null {
  const first = text.charAt(at);
  const longest = Math.max(0, ...indexes.map((index) => index.longest.get(first) ?? 0));
  for (let length = Math.min(LONGEST_TERM, longest, text.length - at); length > 1; length -= 1) {
    const term = text.slice(at, at + length);
    if (indexes.some((index) => index.to.has(term)) && !cutsLatin(text, at, length)) return term;
  }
  return null;
}

const LATIN = /[a-z0-9]/;
const cutsLatin = (text: string, at: number, length: number): boolean =>
  (LATIN.test(text[at] ?? '') && LATIN.test(text[at - 1] ?? '')) ||
  (LATIN.test(text[at + length - 1] ?? '') && LATIN.test(text[at + length] ?? ''));

function indexOf(lines: readonly SynonymLine[]): Index {
  const index = new Map<string, string[]>();
  const longest = new Map<string, number>();
  for (const { from, to } of lines)
    for (const term of from.map(fold)) {
      index.set(term, [...(index.get(term) ?? []), ...to.map(fold)]);
      longest.set(term.charAt(0), Math.max(term.length, longest.get(term.charAt(0)) ?? 0));
    }
  return { to: index, longest };
}

function distinct(meanings: readonly Meaning[]): Meaning[] {
  const seen = new Set<string>();
  return meanings.filter(({ typed }) => !seen.has(typed) && seen.add(typed));
}

/** Every term of the lists, for whoever types pinyin or mistypes. */
export function knownTerms(own: readonly SynonymLine[] = []): string[] {
  return [...new Set([...own, ...COUNTY_SYNONYMS].flatMap(({ from }) => from.map(fold)))];
}
