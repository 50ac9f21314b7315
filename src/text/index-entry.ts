/** What the search knows of a document, made when it is released. Pure. */
import { plainText } from './html.ts';
import {
  charPairs,
  charThrees,
  keyword,
  LONGEST,
  ownNumber,
  quoted,
  titlePairs,
  titleWord,
  wholeTitle,
} from './lexemes.ts';
import { initialsOf, pinyinOf } from './pinyin.ts';
import { fold } from './script.ts';
import { words } from './segment.ts';
import { standingOut } from './standing-out.ts';

export interface Indexed {
  title: string;
  number: string | null;
  summary: string | null;
  /** clean HTML */
  body: string;
}

/** A word or two neighbouring words of a title, for whoever types pinyin or mistypes. */
interface Term {
  term: string;
  /** 'gongjijin' */
  pinyin: string;
  /** 'gjj' */
  initials: string;
}

interface IndexEntry {
  /** tsvector literal of all lexemes, without places: a vector of 1 MB then holds any honest document */
  words: string;
  /** tsvector literal that ranks: A title and number, B summary, C words that stand out in the text */
  head: string;
  /** title and text, folded, in one line: what a wording in quotation marks is looked for in */
  folded: string;
  terms: readonly Term[];
}

/** A tsvector holds at most 1 MB of lexemes; pairs and threes, the most of them, are given up first. */
const BYTES = 900_000;

export function indexEntry(document: Indexed): IndexEntry {
  const { title, number, summary } = document;
  const text = plainText(document.body);
  const titleWords = words(title);
  const summaryWords = words(summary ?? '');
  const bodyWords = words(text);
  const marks = [...ownNumber(number), wholeTitle(title), ...new Set(titleWords.map(titleWord)), ...titlePairs(title)];
  const outstanding = standingOut(bodyWords);
  const folded = fold(`${title}\n${text}`).replace(/\s+/g, ' ');
  const all = `${folded} ${fold(summary ?? '')}`;
  const plain = [...titleWords, ...words(number ?? ''), ...summaryWords, ...bodyWords];
  const keywords = [...titleWords, ...summaryWords, ...outstanding].map(keyword);
  return {
    words: bounded([marks, keywords, plain, charPairs(all), charThrees(all)]),
    head: weighed({ A: [...titleWords, ...words(number ?? ''), ...marks], B: summaryWords, C: outstanding }),
    folded,
    terms: termsOf(title),
  };
}

/** Words of a title of two characters or more, and pairs of neighbours of up to six. */
export function termsOf(title: string): Term[] {
  const terms = new Set<string>();
  for (const run of fold(title).match(/\p{Script=Han}{2,}/gu) ?? []) {
    const all = words(run);
    // search mode gives the parts of long words too; neighbours are those that stand next to each other in the run
    for (const word of all) if ([...word].length > 1) terms.add(word);
    for (const [i, word] of all.entries()) {
      const pair = word + (all[i + 1] ?? '');
      if (pair !== word && [...pair].length > 2 && [...pair].length <= 6 && run.includes(pair)) terms.add(pair);
    }
  }
  return [...terms].map((term) => ({ term, pinyin: pinyinOf(term), initials: initialsOf(term) }));
}

function bounded(groups: readonly (readonly string[])[]): string {
  const all = groups.flat().map((lexeme) => lexeme.slice(0, LONGEST));
  // a character takes three bytes at most; counting them exactly costs more than all else here
  if (all.reduce((sum, lexeme) => sum + 3 * lexeme.length + 1, 0) <= BYTES)
    return [...new Set(all)].map(quoted).join(' ');
  const lexemes = new Set<string>();
  let bytes = 0;
  for (const short of all) {
    if (lexemes.has(short)) continue;
    bytes += Buffer.byteLength(short) + 1;
    if (bytes > BYTES) break;
    lexemes.add(short);
  }
  return [...lexemes].map(quoted).join(' ');
}

type Weight = 'A' | 'B' | 'C';

/** Each lexeme once, with the best of its weights. */
function weighed(groups: Readonly<Record<Weight, readonly string[]>>): string {
  const best = new Map<string, Weight>();
  for (const weight of ['A', 'B', 'C'] as const)
    for (const lexeme of groups[weight].slice(0, 1_000)) if (!best.has(lexeme)) best.set(lexeme, weight);
  return [...best].map(([lexeme, weight]) => `${quoted(lexeme)}:1${weight}`).join(' ');
}
