/** Lists of search words by their form: short items of which most share their beginning, whatever parts them. Pure. */
import { type Span, spansOf } from '../rule.ts';
import { FOREIGN_TRADES } from './foreign-trades.ts';
import { isNamed } from './heaps.ts';
import { DIGIT, endOfStretch, ITEM, piecesIn } from './pieces.ts';
import { areOfOneKind } from './search-lists.ts';
import { squeezed } from './squeezed.ts';
import type { Stuffed } from './stuffed-lines.ts';

/** What parts such items: ideographic commas, plus signs, dashes, brackets … */
const PARTS = /[→、,;|_｜+·\s[\]【】/-]+/u;
/** characters of a run of items and what parts them, without the stops of sentences */
const RUN = 12;
/** Words said to be search words. */
const LABELLED = /(?:关键词|关键字|keywords?|标签|热搜|热门搜索|相关搜索|tags?)[:\s]{1,2}/u;
const FEWEST = 5;
const LONGEST = 12;
const ITEMS = { shortest: 1, longest: LONGEST, never: DIGIT };
/** Names of places and bodies share characters rightly. */
const OF_PLACES = /[村镇乡县市区局号组楼路校街园]$|年级|公司|委员会|中心|第[一二三四五六七八九十]/u;
/** The same phrase three times; two words three times each. */
const THRICE =
  /([\p{Script=Han}]{4,10})\1{2,}|([\p{Script=Han}](?![啦啊呀哈嘻隆咚当铃嗒答喳吱嘟])[\p{Script=Han}]{1,2})\2{3,}|(?:([\p{Script=Han}]{2,3})\3{2,}[,，、 ]?){2,}/gu;
/** 北京搬家上海搬家广州搬家 … */
const SUFFIXED = /[\p{Script=Han}]{2}([\p{Script=Han}]{2})(?:[\p{Script=Han}]{2}\1){3,}/gu;

/** `may`: what the line may hold at all; `isApart`: characters may be set apart; `isSought`: what people type to find a shop. */
export function listedWords(line: string, may: Stuffed, isApart: boolean, isSought: (word: string) => boolean): Span[] {
  const labelled = may.hasLabel ? LABELLED.exec(line) : null;
  if (labelled) {
    const list = line.slice(labelled.index + labelled[0].length);
    const items = list.split(PARTS).filter(Boolean);
    if (
      items.length >= 6 &&
      items.some((item) => isSought(item) || FOREIGN_TRADES.has(item)) &&
      heldByMost(items) >= 0.7 &&
      items.every((item) => item.length <= LONGEST && !/\d{3}/.test(item))
    )
      return [[line.length - list.length, line.length]];
  }
  const plain = inLine(line, may, isSought);
  return plain.length === 0 && may.hasPieces && isApart ? closed(line) : plain;
}

/** The same word again and again, its characters set apart. */
export function closed(line: string): Span[] {
  const close = squeezed(line);
  return close ? spansOf(close.text, AGAIN).map(close.original) : [];
}
const AGAIN = /([\p{Script=Han}]{2})\1{3,}/gu;

function inLine(line: string, may: Stuffed, isSought: (word: string) => boolean): Span[] {
  const thrice = (may.isNear || may.isChained) && standsThrice(line);
  return [
    ...(may.hasPieces ? lists(line, isSought) : []),
    ...(thrice ? spansOf(line, THRICE, ([, ...words]) => new Set(words.find(Boolean)).size > 1) : []),
    ...(may.isFourth
      ? spansOf(line, SUFFIXED, ([whole, word = '']) => new Set(whole).size > word.length + 4 && !OF_PLACES.test(word))
      : []),
  ];
}

/** characters of a word that may stand three times, one behind another */
const [SHORT_WORD, LONG_WORD] = [2, 10];

/** Whether two characters come again as far behind, and as far again: most lines are ruled out so. */
function standsThrice(line: string): boolean {
  for (let at = 0; at + 3 * SHORT_WORD <= line.length; at += 1) {
    const [first, second] = [line.charCodeAt(at), line.charCodeAt(at + 1)];
    for (let apart = SHORT_WORD; apart <= LONG_WORD; apart += 1)
      if (
        line.charCodeAt(at + apart) === first &&
        line.charCodeAt(at + 2 * apart) === first &&
        line.charCodeAt(at + apart + 1) === second &&
        line.charCodeAt(at + 2 * apart + 1) === second
      )
        return true;
  }
  return false;
}

function lists(line: string, isSought: (word: string) => boolean): Span[] {
  const found: Span[] = [];
  for (let start = 0; start < line.length; ) {
    const end = endOfStretch(line, start);
    if (end - start >= RUN && piecesIn(line, [start, end], ITEM, ITEMS) >= FEWEST) {
      const run = line.slice(start, end);
      if ([...run].length >= RUN && isList(run, isSought, LABELLED.test(line)) && !isNamed(line, start))
        found.push([start, end]);
    }
    start = end + 1;
  }
  return found;
}

function isList(run: string, isSought: (word: string) => boolean, isLabelled: boolean): boolean {
  const items = run.split(PARTS).filter(Boolean);
  if (items.length < FEWEST || items.some((item) => item.length > LONGEST || /\d/.test(item))) return false;
  if (items.some((item) => OF_PLACES.test(item) || /[请均应可须的了和与及]/u.test(item))) return false;
  const sought = items.filter((item) => isSought(item)).length;
  if (sought < 2) return false;
  // of different wares, but asked for as nobody but a customer does
  if (sought / items.length >= 0.6 && items.filter((item) => ASKED.test(item)).length > 1) return true;
  if (!isLabelled && areOfOneKind(items)) return false;
  const starts = share(items.map((item) => item.slice(0, 2)));
  const ends = share(items.map((item) => item.slice(-2)));
  const held = heldByMost(items);
  return (
    (starts >= 0.8 && sought * 3 >= items.length && new Set(items).size > items.length / 2) ||
    (held >= 0.9 && (sought / items.length >= 0.4 || items.length >= 8)) ||
    (ends >= 0.9 && sought / items.length >= 0.8 && items.length >= 7) ||
    (held >= 0.5 && items.length >= 9 && sought >= 3)
  );
}

/** Whether somebody asks there as a customer does. */
export const isAsked = (line: string): boolean => ASKED.test(line);
const ASKED = /哪家好|哪个好|哪里有|哪种好|多少钱|怎么样|价格表|排行榜|靠谱吗/u;

/** Of the pieces the share of the commonest. */
function share(pieces: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const piece of pieces) if (piece.length === 2) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return Math.max(0, ...counts.values()) / pieces.length;
}

/** The share of items that hold the commonest two characters. */
function heldByMost(items: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const item of items)
    for (const piece of new Set(Array.from({ length: item.length - 1 }, (_, i) => item.slice(i, i + 2))))
      counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return Math.max(0, ...counts.values()) / items.length;
}
