/** What the query may have meant when it was spelled in pinyin or mistyped: other queries, the likeliest first. */
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import { initialsOf, pinyinOf } from '../text/pinyin.ts';
import { type Alike, type Likeness, wordsAlike } from './alike.ts';
import { knownTerms } from './meanings.ts';
import { gapsOf, isNear, rearranged, replaced, type Suspect, spellings, suspects } from './mistyped.ts';
import type { SynonymLine } from './synonyms.ts';

interface Asking {
  db: Kysely<Database>;
  siteId: string;
  /** synonyms of the site */
  own: readonly SynonymLine[];
  /** as searched */
  text: string;
  /** what is alike, where that was looked up already */
  alike: Alike | null;
}

const MOST = 4;
/** Stretches that may be mistyped, and how many of them with any character in the place of each of theirs. */
const SUSPECTS = 60;
const CHANGED = 24;

interface Candidate {
  suspect: Suspect;
  word: string;
  /** 3 spelled or sounding so, 2 one character other */
  kind: number;
  documents: number;
}

/** Queries that were perhaps meant, at most four. */
export async function corrections({ db, siteId, own, text, alike }: Asking): Promise<string[]> {
  const likeness = likenessOf(text, own);
  if (likeness === null) return [];
  const typed = spellings(text);
  const known = dictionary(own);
  const like = alike ?? (await wordsAlike(db, siteId, likeness));
  const unknown = suspectsAmong(text, known).filter(({ text: word }) => !like.inTitles.includes(word));
  const sounds = new Map(likeness.spellings.map(({ typed: word, spelling }) => [word, spelling]));
  const found = [
    ...typed.flatMap((suspect) => spelled(suspect, known, like)),
    ...unknown.flatMap((suspect) => mistyped(suspect, sounds.get(suspect.text), known, like)),
  ].filter(({ suspect, word }) => word !== suspect.text);
  found.sort((a, b) => b.suspect.text.length + b.kind - (a.suspect.text.length + a.kind) || b.documents - a.documents);
  return [...new Set(found.map(({ suspect, word }) => replaced(text, suspect, word)))].slice(0, MOST);
}

/** What should be looked up to correct a text; null: nothing in it can be. */
export function likenessOf(text: string, own: readonly SynonymLine[]): Likeness | null {
  const typed = spellings(text).map((suspect) => suspect.text);
  const words = suspectsAmong(text, dictionary(own)).map((suspect) => suspect.text);
  if (typed.length === 0 && words.length === 0) return null;
  return {
    words,
    spellings: [...new Set([...typed, ...words])].map((word) => ({
      typed: word,
      spelling: typed.includes(word) ? word : pinyinOf(word),
    })),
    gaps: words.slice(0, CHANGED).flatMap(gapsOf),
    rearranged: words.flatMap(rearranged),
  };
}

/** Those that the lists do not know. */
function suspectsAmong(text: string, { terms }: Dictionary): Suspect[] {
  return suspects(text)
    .filter((suspect) => !terms.has(suspect.text))
    .slice(0, SUSPECTS);
}

/** Latin letters read as pinyin. */
function spelled(suspect: Suspect, known: Dictionary, like: Alike): Candidate[] {
  const { text } = suspect;
  return [
    ...[...new Set([...(known.byPinyin.get(text) ?? []), ...(known.byInitials.get(text) ?? [])])]
      // what the law calls so is meant rather than two words that happen to be neighbours
      .map(({ term, pinyin }) => ({ suspect, word: term, kind: 3, documents: pinyin === text ? 2_000 : 1_000 })),
    ...like.spelled
      .filter((row) => row.spelling === text)
      .map((row) => ({ suspect, word: row.term, kind: 3, documents: row.documents })),
  ];
}

/** Chinese words that sound like known ones, or differ from them by one character. */
function mistyped(suspect: Suspect, sound: string | undefined, known: Dictionary, like: Alike): Candidate[] {
  const { text: word } = suspect;
  return [
    ...(known.byPinyin.get(sound ?? '') ?? [])
      .filter(({ term }) => term.length === word.length)
      .map(({ term }) => ({ suspect, word: term, kind: 3, documents: 1_000 })),
    ...nearIn(known, word)
      .filter(({ term }) => isNear(word, term))
      .map(({ term }) => ({ suspect, word: term, kind: 2, documents: 1_000 })),
    ...like.spelled
      .filter((row) => row.spelling === sound && row.term.length === word.length)
      .map((row) => ({ suspect, word: row.term, kind: 3, documents: row.documents })),
    ...like.filling
      .filter((row) => row.typed === word)
      .map((row) => ({ suspect, word: row.term, kind: 2, documents: row.documents })),
    ...rearranged(word)
      .filter((other) => like.standing[other] !== undefined)
      .map((other) => ({ suspect, word: other, kind: 2, documents: like.standing[other] ?? 0 })),
  ];
}

interface Spelled {
  term: string;
  pinyin: string;
  initials: string;
}

interface Dictionary {
  terms: ReadonlySet<string>;
  byPinyin: ReadonlyMap<string, readonly Spelled[]>;
  byInitials: ReadonlyMap<string, readonly Spelled[]>;
  /** by the first character, and by the last behind a hyphen */
  byEnd: ReadonlyMap<string, readonly Spelled[]>;
}

let everywhere: Dictionary | undefined;
const ownDictionaries = new WeakMap<readonly SynonymLine[], Dictionary>();

/** Terms of the synonym lists with their spelling; each list is spelled once. */
function dictionary(own: readonly SynonymLine[]): Dictionary {
  if (own.length === 0) {
    everywhere ??= dictionaryOf(knownTerms());
    return everywhere;
  }
  const made = ownDictionaries.get(own) ?? dictionaryOf(knownTerms(own));
  ownDictionaries.set(own, made);
  return made;
}

function dictionaryOf(terms: readonly string[]): Dictionary {
  const spelt = terms
    .filter((term) => /^\p{Script=Han}+$/u.test(term))
    .map((term): Spelled => ({ term, pinyin: pinyinOf(term), initials: initialsOf(term) }));
  return {
    terms: new Set(spelt.map(({ term }) => term)),
    byPinyin: Map.groupBy(spelt, ({ pinyin }) => pinyin),
    byInitials: Map.groupBy(spelt, ({ initials }) => initials),
    byEnd: new Map([
      ...Map.groupBy(spelt, ({ term }) => term.charAt(0)),
      ...Map.groupBy(spelt, ({ term }) => `-${term.slice(-1)}`),
    ]),
  };
}

/** Those that begin or end like the word: one slip leaves its first or its last character as it was. */
function nearIn({ byEnd }: Dictionary, word: string): readonly Spelled[] {
  return [...new Set([...(byEnd.get(word.charAt(0)) ?? []), ...(byEnd.get(`-${word.slice(-1)}`) ?? [])])];
}
