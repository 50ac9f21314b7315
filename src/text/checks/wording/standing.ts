/** How the characters of a misspelling stand between the words of a text: left over, or where two words meet. The dictionary is asked. */
import { dictionaryWords } from '../../segment.ts';
import { keptWords } from '../kept-words.ts';
import { isOwnWord, NUMERALS, WORDS_BY_THEMSELVES } from './own-words.ts';

export interface Confusion {
  wrong: string;
  right: string;
  /** longer words in which the same characters are right, whichever list has them */
  unless: readonly string[];
  /** of two characters: it counts where they stand for no other word, or are one of the dictionary together */
  alone?: boolean;
}

/** The first character that is wrong. */
export function placeOf({ wrong, right }: Confusion): number {
  for (let place = 0; place < wrong.length; place += 1)
    if (wrong.charCodeAt(place) !== right.charCodeAt(place)) return place;
  return -1;
}

/**
 * Two characters that meet where one word ends and the next begins are no word: 机关｜建设 is not 关建. The dictionary
 * is asked only here, when a pair was found; clean texts hardly have any.
 */
export function isSeam({ wrong, right }: Confusion, text: string, start: number): boolean {
  const from = Math.max(0, start - 6);
  let at = from;
  let before = '';
  let behind = '';
  for (const word of keptWords(text, from, start + 8)) {
    const end = at + word.length;
    // 新形势 is a word with 新形 in it; but the dictionary has 大部份 beside 大部分 by mistake
    if (at <= start && end > start + 1)
      return word.length > 2 && dictionaryWords(word.replace(wrong, right)).length > 1;
    if (at <= start && end === start + 1) before = word;
    if (at === start + 1) behind = word;
    at = end;
  }
  // 网签｜定金, 招｜开发商
  if (behind.length > 1) return true;
  return before.length > 1 && isOwnWord(behind);
}

/** Whether both characters are left over between words, and no part of a name or of an unknown word. */
export function areLeftOver(text: string, start: number, mayBeName: (written: string) => boolean): boolean {
  const from = Math.max(0, start - 6);
  const tokens = placed(keptWords(text, from, start + 8), from);
  const first = tokens.findIndex((token) => token.at === start);
  const [one, two, next] = [tokens[first], tokens[first + 1], tokens[first + 2]];
  const previous = tokens[first - 1];
  if (one?.word.length !== 1 || two?.word.length !== 1) return false;
  const isLost = ({ word }: { word: string } = { word: '，' }) =>
    word.length === 1 && /\p{Script=Han}/u.test(word) && !WORDS_BY_THEMSELVES.has(word) && !NUMERALS.has(word);
  if (isLost(previous) || isLost(next)) return false;
  return ![start - 1, start].some((place) => [2, 3].some((length) => mayBeName(text.slice(place, place + length))));
}

interface Token {
  word: string;
  at: number;
}

function placed(words: readonly string[], from: number): Token[] {
  let at = from;
  return words.map((word) => {
    const token = { word, at };
    at += word.length;
    return token;
  });
}

/** The dictionary has the misspelling too, or it stands as a word here. */
export function isOneWord(wrong: string, text: string, start: number): boolean {
  const from = Math.max(0, start - 6);
  let at = from;
  for (const word of keptWords(text, from, start + 8)) {
    if (at === start && word === wrong) return true;
    at += word.length;
  }
  return false;
}

/** The character taken for wrong belongs to a word that reaches beyond: 生产｜利润 is no 生产力, 现象｜以前 no 像以前. */
export function isOfWordBeyond(confusion: Confusion, text: string, start: number): boolean {
  const [from, place] = [Math.max(0, start - 4), start + placeOf(confusion)];
  const end = start + confusion.wrong.length;
  let at = from;
  for (const word of keptWords(text, from, end + 4)) {
    const stop = at + word.length;
    if (at <= place && place < stop) return word.length > 1 && (at < start || stop > end);
    at = stop;
  }
  return false;
}
