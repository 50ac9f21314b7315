/** How the characters of a misspelling stand between the words of a text: left over, or where two words meet. The dictionary is asked. */
import { dictionaryWords } from '../../segment.ts';
import { keptWords } from '../kept-words.ts';
import { isHanAt, isName, isUsualName } from '../personal/names.ts';
import { isOwnWord, NUMERALS, WORDS_BY_THEMSELVES } from './own-words.ts';

export interface Confusion {
  wrong: string;
  right: string;
  /** longer words in which the same characters are right, whichever list has them */
  unless: readonly string[];
  /** by how rarely its characters stand alone: it counts where the right word would be one, what stands beside it asked or not */
  lone?: 'beside' | 'sure';
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

/** Words of one character that stand beside any other, besides the others that do. */
const BESIDE_ANY = new Set('经现均共还但较很同随先曾凭据照我你他她它们这那些全只能来去做看说需参里');

/** Whether a name stands there: a usual one anywhere, any where it begins or ends a piece of text. */
const isInName = (text: string, start: number): boolean =>
  [
    [start, start + 2],
    [start, start + 3],
    [start - 1, start + 2],
  ].some(([from = 0, to = 0]) => {
    const written = text.slice(Math.max(0, from), to);
    return isUsualName(written) || (isName(written) && !(isHanAt(text, from - 1) && isHanAt(text, to)));
  });

/** Whether its characters stand alone and would be one word if they were written so; and are no part of a name. */
export function isLoneMisspelling({ right, lone }: Confusion, text: string, start: number): boolean {
  const [from, end] = [Math.max(0, start - 6), start + 8];
  const tokens = placed(keptWords(text, from, end), from);
  const first = tokens.findIndex(({ at }) => at === start);
  const [previous, one, two, next] = [-1, 0, 1, 2].map((step) => tokens[first + step]);
  if (first < 0 || one?.word.length !== 1 || two?.word.length !== 1) return false;
  const isLost = (token: Token | undefined) =>
    token?.word.length === 1 &&
    /\p{Script=Han}/u.test(token.word) &&
    !WORDS_BY_THEMSELVES.has(token.word) &&
    !NUMERALS.has(token.word) &&
    !BESIDE_ANY.has(token.word);
  if (lone === 'beside' && (isLost(previous) || isLost(next))) return false;
  if (isOfPlace(text, start + 2) || /[〔([]/u.test(text.charAt(start + 2))) return false;
  if (isInName(text, start) || /^\p{Script=Han}?[村镇乡]/u.test(text.slice(start + 2, start + 4))) return false;
  const mended = text.slice(from, start) + right + text.slice(start + right.length, end);
  return placed(keptWords(mended, 0, mended.length), from).some(
    ({ word, at }) => at <= start && at + word.length >= start + right.length,
  );
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

/** What stands before it may be the name of a place: 设集｜村, 建义｜路. */
const isOfPlace = (text: string, end: number) => '村镇乡县市路街河桥坝寨屯'.includes(text.charAt(end) || '。');

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
