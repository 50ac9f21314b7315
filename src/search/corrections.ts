/** What the query may have meant when it was spelled in pinyin or mistyped: other queries, the likeliest first. */
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import { initialsOf, pinyinOf } from '../text/pinyin.ts';
import { knownTerms } from './meanings.ts';
import { gapsOf, isNear, rearranged, replaced, type Suspect, spellings, suspects } from './mistyped.ts';
import type { SynonymLine } from './synonyms.ts';
import { type Alike, titleFrequencies, wordsLike } from './terms.ts';

type DB = Kysely<Database>;

interface Asking {
  db: DB;
  siteId: string;
  /** synonyms of the site */
  own: readonly SynonymLine[];
  /** as searched */
  text: string;
}

const MOST = 4;

interface Candidate {
  suspect: Suspect;
  word: string;
  /** 3 spelled or sounding so, 2 one character other */
  kind: number;
  documents: number;
}

/** Queries that were perhaps meant, at most four. */
export async function corrections({ db, siteId, own, text }: Asking): Promise<string[]> {
  const typed = spellings(text);
  const all = suspects(text);
  if (typed.length === 0 && all.length === 0) return [];
  const known = dictionary(own);
  const unknown = await unknownOf({ db, siteId }, all, new Set(known.map(({ term }) => term)));
  const sounds = new Map(unknown.map((suspect) => [suspect.text, pinyinOf(suspect.text)]));
  const like = await wordsLike(db, siteId, {
    spellings: [...new Set([...typed.map((suspect) => suspect.text), ...sounds.values()])],
    gaps: unknown.slice(0, 12).flatMap(({ text: word }) => gapsOf(word)),
    words: unknown.flatMap(({ text: word }) => rearranged(word)),
  });
  const found = [
    ...typed.flatMap((suspect) => spelled(suspect, known, like)),
    ...unknown.flatMap((suspect) => mistyped(suspect, sounds.get(suspect.text), known, like)),
  ].filter(({ suspect, word }) => word !== suspect.text);
  found.sort((a, b) => b.suspect.text.length + b.kind - (a.suspect.text.length + a.kind) || b.documents - a.documents);
  return [...new Set(found.map(({ suspect, word }) => replaced(text, suspect, word)))].slice(0, MOST);
}

/** Those that are no words of titles or of the lists. */
async function unknownOf(
  { db, siteId }: Pick<Asking, 'db' | 'siteId'>,
  all: readonly Suspect[],
  terms: ReadonlySet<string>,
): Promise<Suspect[]> {
  if (all.length === 0) return [];
  const inTitles = await titleFrequencies(
    db,
    siteId,
    all.map(({ text: word }) => word),
  );
  return all.filter(({ text: word }) => !inTitles.has(word) && !terms.has(word)).slice(0, 40);
}

/** Latin letters read as pinyin. */
function spelled(suspect: Suspect, known: readonly Spelled[], like: Alike): Candidate[] {
  const { text } = suspect;
  return [
    ...known
      .filter(({ pinyin, initials }) => pinyin === text || initials === text)
      // what the law calls so is meant rather than two words that happen to be neighbours
      .map(({ term, pinyin }) => ({ suspect, word: term, kind: 3, documents: pinyin === text ? 2_000 : 1_000 })),
    ...like.spelled
      .filter((row) => row.spelling === text)
      .map((row) => ({ suspect, word: row.term, kind: 3, documents: row.documents })),
  ];
}

/** Chinese words that sound like known ones, or differ from them by one character. */
function mistyped(suspect: Suspect, sound: string | undefined, known: readonly Spelled[], like: Alike): Candidate[] {
  const { text: word } = suspect;
  return [
    ...known
      .filter(({ term, pinyin }) => term.length === word.length && pinyin === sound)
      .map(({ term }) => ({ suspect, word: term, kind: 3, documents: 1_000 })),
    ...known
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

let everywhere: readonly Spelled[] | undefined;
const spell = (term: string): Spelled => ({ term, pinyin: pinyinOf(term), initials: initialsOf(term) });

/** Terms of the synonym lists with their spelling; those that hold everywhere are spelled once. */
function dictionary(own: readonly SynonymLine[]): readonly Spelled[] {
  everywhere ??= knownTerms()
    .filter((term) => /^\p{Script=Han}+$/u.test(term))
    .map(spell);
  return own.length === 0 ? everywhere : [...everywhere, ...own.flatMap(({ from }) => from.map(spell))];
}
