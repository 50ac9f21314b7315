/** What the query may have meant when it was spelled in pinyin or mistyped: other queries, the likeliest first. */
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import { initialsOf, pinyinOf } from '../text/pinyin.ts';
import { knownTerms } from './meanings.ts';
import { gapsOf, isNear, rearranged, replaced, type Suspect, spellings, suspects } from './mistyped.ts';
import type { SynonymLine } from './synonyms.ts';
import { fillingGap, spelledSo, titleFrequencies } from './terms.ts';

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
export async function corrections(asking: Asking): Promise<string[]> {
  const found = [...(await spelled(asking)), ...(await mistyped(asking))].filter(
    ({ suspect, word }) => word !== suspect.text,
  );
  found.sort((a, b) => b.suspect.text.length + b.kind - (a.suspect.text.length + a.kind) || b.documents - a.documents);
  return [...new Set(found.map(({ suspect, word }) => replaced(asking.text, suspect, word)))].slice(0, MOST);
}

/** Latin letters read as pinyin. */
async function spelled({ db, siteId, own, text }: Asking): Promise<Candidate[]> {
  const typed = spellings(text);
  if (typed.length === 0) return [];
  const known = dictionary(own);
  const rows = await spelledSo(
    db,
    siteId,
    typed.map((suspect) => suspect.text),
  );
  return typed.flatMap((suspect) => [
    ...known
      .filter(({ pinyin, initials }) => pinyin === suspect.text || initials === suspect.text)
      // what the law calls so is meant rather than two words that happen to be neighbours
      .map(({ term, pinyin }) => ({
        suspect,
        word: term,
        kind: 3,
        documents: pinyin === suspect.text ? 2_000 : 1_000,
      })),
    ...rows
      .filter((row) => row.spelling === suspect.text)
      .map((row) => ({ suspect, word: row.term, kind: 3, documents: row.documents })),
  ]);
}

/** Chinese words that sound like known ones, or differ from them by one character. */
async function mistyped({ db, siteId, own, text }: Asking): Promise<Candidate[]> {
  const all = suspects(text);
  if (all.length === 0) return [];
  const known = dictionary(own);
  const inTitles = await titleFrequencies(
    db,
    siteId,
    all.map(({ text: word }) => word),
  );
  const terms = new Set(known.map(({ term }) => term));
  const unknown = all.filter(({ text: word }) => !inTitles.has(word) && !terms.has(word)).slice(0, 40);
  const sounds = new Map(unknown.map((suspect) => [suspect.text, pinyinOf(suspect.text)]));
  // one after the other: a search has one connection
  const alike = await spelledSo(db, siteId, [...new Set(sounds.values())]);
  const gaps = await fillingGap(
    db,
    siteId,
    unknown.slice(0, 12).flatMap(({ text: word }) => gapsOf(word)),
  );
  const arranged = await titleFrequencies(
    db,
    siteId,
    unknown.flatMap(({ text: word }) => rearranged(word)),
  );
  return unknown.flatMap((suspect) => {
    const { text: word } = suspect;
    const sound = sounds.get(word);
    const made = rearranged(word);
    return [
      ...known
        .filter(({ term, pinyin }) => term.length === word.length && pinyin === sound)
        .map(({ term }) => ({ suspect, word: term, kind: 3, documents: 1_000 })),
      ...known
        .filter(({ term }) => isNear(word, term))
        .map(({ term }) => ({ suspect, word: term, kind: 2, documents: 1_000 })),
      ...alike
        .filter((row) => row.spelling === sound && row.term.length === word.length)
        .map((row) => ({ suspect, word: row.term, kind: 3, documents: row.documents })),
      ...gaps
        .filter((row) => row.typed === word)
        .map((row) => ({ suspect, word: row.term, kind: 2, documents: row.documents })),
      ...made
        .filter((other) => arranged.has(other))
        .map((other) => ({ suspect, word: other, kind: 2, documents: arranged.get(other) ?? 0 })),
    ];
  });
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
