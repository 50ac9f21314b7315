/** The kinds of queries that are measured, drawn from the generated documents themselves: the same for every engine. */
import type { Filters } from '../src/search/filters.ts';
import { NO_FILTERS } from '../src/search/filters.ts';
import { phraseLexemes, readQuery } from '../src/search/query.ts';
import { keyword } from '../src/text/lexemes.ts';
import { queryWords } from '../src/text/segment.ts';
import { random } from './random.ts';
import { type Corpus, FIRST_YEAR, UNITS } from './search-corpus.ts';

export interface Measured {
  text: string;
  /** the words that an engine without our segmenter is given */
  words: readonly string[];
  isPhrase: boolean;
  filters: Filters;
  sort: 'relevance' | 'date';
}

export type Kinds = Readonly<Record<string, readonly Measured[]>>;

const RARE = 30_000;
const COMMON = 150;

/** @param each how many queries of each kind */
export function kindsOf({ document, rankOf, vocabulary }: Corpus, count: number, each: number): Kinds {
  const below = random(20_260_101);
  const some = (make: () => Partial<Measured> & { text: string }): Measured[] =>
    Array.from({ length: each }, () => {
      const made = make();
      return { words: queryWords(made.text), isPhrase: false, filters: NO_FILTERS, sort: 'relevance', ...made };
    });
  /** Words of a random document whose ranks lie between the two. */
  const from = (least: number, most: number, size: number): string[] => {
    for (;;) {
      const { sequence } = document(below(count));
      const fit = [...new Set(sequence)].filter((word) => rankOf(word) >= least && rankOf(word) < most);
      if (fit.length >= size) return Array.from({ length: size }, () => fit.splice(below(fit.length), 1)[0] ?? '');
    }
  };
  const common = () => vocabulary[below(COMMON)] ?? '';
  /** Neighbours in a document, which are common words or any. */
  const neighbours = (isFit: (word: string) => boolean, size: number): string => {
    for (;;) {
      const { sequence, body } = document(below(count));
      for (let tries = 0; tries < 20; tries += 1) {
        const at = below(Math.max(1, sequence.length - size));
        const words = sequence.slice(at, at + size);
        if (words.length === size && words.every(isFit) && body.includes(words.join(''))) return words.join('');
      }
    }
  };
  const filters = () => ({ ...NO_FILTERS, unit: `u${below(UNITS)}`, year: FIRST_YEAR + below(16) });
  return {
    'a rare word': some(() => ({ text: from(RARE, Number.POSITIVE_INFINITY, 1).join('') })),
    'a common word': some(() => ({ text: common() })),
    'two words': some(() => ({ text: from(300, 20_000, 2).join(' ') })),
    'two common words': some(() => ({ text: `${common()} ${common()}` })),
    'a phrase': some(() => ({ text: `"${neighbours(() => true, 3)}"`, isPhrase: true })),
    'a phrase of common words': some(() => ({
      text: `"${neighbours((word) => rankOf(word) < 300, 2)}"`,
      isPhrase: true,
    })),
    'a common word, filtered': some(() => ({ text: common(), filters: filters() })),
    'two words by date': some(() => ({ text: from(20, 3_000, 2).join(' '), sort: 'date' })),
    'a common word by date': some(() => ({ text: common(), sort: 'date' })),
    'a count of thousands': some(() => ({ text: from(200, 3_000, 1).join('') })),
    'a title': some(() => ({ text: document(below(count)).title.replace(/（.*$/, '') })),
    'a document number': some(() => {
      const i = 3 * below(Math.floor(count / 3));
      return { text: `示政办发[${FIRST_YEAR + (i % 16)}]${Math.floor(i / 16) + 1}号` };
    }),
    'most of the words': some(() => ({ text: [...from(300, 20_000, 3), `无此词${below(1e6)}`].join(' ') })),
    nothing: some(() => ({ text: `无此词语${below(1e6)}xyz` })),
  };
}

/** All that these searches look for in the index, apart from filters. */
export function lexemesOf(kinds: Kinds): string[] {
  const queries = Object.values(kinds).flatMap((measured) => measured.map(({ text }) => readQuery(text)));
  const lexemes = queries.flatMap(({ meanings, title, titlePieces, numbers, phrases }) => {
    const words = meanings.flatMap(({ ways }) => ways.flat());
    return [...words, ...words.map(keyword), ...title, ...titlePieces, ...numbers, ...phrases.flatMap(phraseLexemes)];
  });
  return [...new Set(lexemes)];
}
