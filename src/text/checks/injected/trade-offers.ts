/** Sentences in which a trade that goes on in secret offers its goods, whatever else the sentence says. In folded text. Pure. */
import { Lexicon } from '../lexicon.ts';
import type { Span } from '../span.ts';
import { heapsIn } from './heaps.ts';
import { OWN_NUMBER, TOLD } from './told.ts';
import { tradeHeaps } from './trade-heaps.ts';
import { FORBIDS, TRADES, type Trade } from './trades.ts';

/** Whose goods a word is. */
const SOLD_BY = new Map<string, Trade[]>();
for (const trade of TRADES)
  for (const word of trade.goods.split('|')) SOLD_BY.set(word, [...(SOLD_BY.get(word) ?? []), trade]);
const GOODS = new Lexicon([...SOLD_BY.keys()].sort((a, b) => b.length - a.length).join('|'));

/** Of each unit whether it ends a sentence. */
const ends = new Uint8Array(0x10000);
for (const stop of '。;!?()\n') ends[stop.charCodeAt(0)] = 1;
/** characters of a sentence; what runs on longer is looked at around the word */
const LONGEST = 160;

function sentenceAround(text: string, start: number, end: number): Span {
  let from = start;
  while (from > 0 && start - from < LONGEST && ends[text.charCodeAt(from - 1)] === 0) from -= 1;
  let to = end;
  while (to < text.length && to - end < LONGEST && ends[text.charCodeAt(to)] === 0) to += 1;
  return [from, to];
}

/** Short words in a row of which several share two characters are another fault. */
const SEARCH_WORDS =
  /(\p{Script=Han}{2})[^,，|、_ ]{0,4}[,，|、_ ]*[^,，|、_ ]{0,4}\1[^,，|、_ ]{0,4}[,，|、_ ]*[^,，|、_ ]{0,4}\1/u;

/** Of a row the cell that the word stands in; a sentence without cells is one. */
function cellAround(sentence: string, at: number): string {
  const end = sentence.indexOf('\t', at);
  return sentence.slice(sentence.lastIndexOf('\t', at) + 1, end < 0 ? sentence.length : end);
}

/** How much a seller says: nothing, something, or so much that the title does not speak for it. `at`: where the good stands. */
function saidOf(sentence: string, at: number, { sold, lawful }: Trade): 0 | 1 | 2 {
  const first = sold.exec(sentence);
  if (!first || FORBIDS.test(sentence) || TOLD.test(sentence) || lawful?.test(cellAround(sentence, at))) return 0;
  if (SEARCH_WORDS.test(sentence) || heapsIn(sentence).length + tradeHeaps(sentence).length > 0) return 0;
  return !sentence.includes('“') && sold.test(sentence.slice(first.index + first[0].length)) ? 2 : 1;
}

/** `isWarned`: whether the title or the heading above warns of what follows. */
export function tradeOffers(folded: string, isWarned: (at: number) => boolean): Span[] {
  const found: Span[] = [];
  for (let place = GOODS.next(folded, 0); place; ) {
    const [start, end] = place;
    const span = sentenceAround(folded, start, end);
    const sentence = folded.slice(...span);
    let said = 0;
    for (const trade of SOLD_BY.get(folded.slice(start, end)) ?? [])
      said = Math.max(said, saidOf(sentence, start - span[0], trade));
    const isFound = said === 2 || (said === 1 && (OWN_NUMBER.test(sentence) || !isWarned(start)));
    if (isFound) found.push(span);
    place = GOODS.next(folded, isFound ? span[1] : start + 1);
  }
  return found;
}
