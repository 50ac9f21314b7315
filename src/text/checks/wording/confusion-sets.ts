import { dictionaryWords } from '../../segment.ts';
import { CONFUSIONS } from './confusions.ts';
import { WordFinder } from './word-finder.ts';

export interface Confusion {
  wrong: string;
  right: string;
  /** longer words in which the same characters are right */
  unless: readonly string[];
}

function parse(words: string): Confusion[] {
  return words
    .trim()
    .split(/\s+/)
    .map((written) => {
      const [pair = '', ...unless] = written.split('!');
      const [wrong = '', right = ''] = pair.split('>');
      return { wrong, right, unless };
    });
}

let finder: WordFinder<Confusion> | undefined;

/** The lists are read on first use. */
function confusionFinder(): WordFinder<Confusion> {
  finder ??= new WordFinder(
    CONFUSIONS.flatMap(({ words }) => parse(words)),
    ({ wrong }) => wrong,
  );
  return finder;
}

/** Characters that stand as words of their own beside another word. */
const WORDS_BY_THEMSELVES = new Set(
  '的了在是为将把被对向从以由与和及并等或者不未可能要会有无人大小上下中前后新老主各每该本此其已又再就才都也还只更最比使让给用至到于按如若则因故所得需须应当请凡市县区镇乡村省国年月日时个件项',
);

/**
 * Two characters that meet where one word ends and the next begins are no word: 机关｜建设 is not 关建. The dictionary
 * is asked only here, when a pair was found; clean texts hardly have any.
 */
function isSeam({ wrong, right }: Confusion, text: string, start: number): boolean {
  const from = Math.max(0, start - 6);
  let at = from;
  let before = '';
  let behind = '';
  for (const word of dictionaryWords(text.slice(from, start + 8))) {
    const end = at + word.length;
    // 新形势 is a word with 新形 in it; but the dictionary has 大部份 beside 大部分 by mistake
    if (at <= start && end > start + 1)
      return word.length > 2 && dictionaryWords(word.replace(wrong, right)).length > 1;
    if (at <= start && end === start + 1) before = word;
    if (at === start + 1) behind = word;
    at = end;
  }
  if (before.length > 1 && behind.length > 1) return true;
  return (
    (before.length > 1 && WORDS_BY_THEMSELVES.has(behind)) || (behind.length > 1 && WORDS_BY_THEMSELVES.has(before))
  );
}

function isRight(confusion: Confusion, text: string, start: number): boolean {
  const { wrong, unless } = confusion;
  const inLonger = unless.some((longer) => {
    const shift = longer.indexOf(wrong);
    return text.startsWith(longer, start - shift);
  });
  return inLonger || (wrong.length === 2 && isSeam(confusion, text, start));
}

export interface WrongWord {
  start: number;
  end: number;
  right: string;
}

/** Words of the lists where they are wrong; of those that overlap the longest. */
export function wrongWords(text: string): WrongWord[] {
  const found = confusionFinder()
    .find(text)
    .filter(({ entry, start }) => !isRight(entry, text, start))
    .map(({ entry, start, end }) => ({ start, end, right: entry.right }));
  return found.filter(
    (one) =>
      !found.some((other) => other !== one && other.start <= one.start && other.end >= one.end && longer(other, one)),
  );
}

const longer = (one: WrongWord, other: WrongWord) => one.end - one.start > other.end - other.start;
