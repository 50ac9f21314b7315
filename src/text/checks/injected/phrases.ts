/** The same words again and again within a line: without a sentence, or so densely that it is none. Pure. */
import { type Span, spansOf } from '../rule.ts';
import { comesAgain } from './glued-words.ts';
import { ENDINGS, isSought } from './search-lists.ts';
import { PHRASE } from './stuffed-lines.ts';

/** The same word, several times without anything between. */
const DOUBLED = /([\p{Script=Han}a-z\d]{2,10}?)[ ,、|_-]{0,2}(?:\1[ ,、|_-]{0,2}){3,}/gu;
/** The same word several times without anything between, within a line. */
export function inARow(line: string): Span[] {
  if (!comesAgain(line)) return [];
  return spansOf(line, DOUBLED, ([, word = '']) => new Set(word).size > 1 && /[\p{Script=Han}a-z]/u.test(word));
}

/** A run of words that begin alike, nothing between them: 土地证土地证办理土地证查询土地证过户. */
const CHAINED =
  /(?<![\p{Script=Han}a-z])([\p{Script=Han}a-z]{2,5}?)(?:[\p{Script=Han}a-z]{0,6}?\1){3,}[\p{Script=Han}a-z]{0,6}/gu;

export function chained(line: string): Span[] {
  return spansOf(
    line,
    CHAINED,
    ([whole, word = '']) =>
      new Set(word).size > 1 && (whole.split(word).length - 1) * (word.length + 2.5) >= whole.length - 4,
  );
}

const TIMES = 4;
/** '国道不少于二十米，省道不少于十五米': what rules say again and again. */
const LIMIT = /不(?:得)?(?:[少低小多高大]于|超过|足)[\d一二三四五六七八九十百千万两]+\p{Script=Han}?/gu;
/** 青林镇的桥头、龙泉镇的桥头: a name that several places bear. */
const OF_PLACE = /[镇乡村县市区街]的/gu;
/** share of the line that its repetitions take */
const COVERED = 0.4;

const CLAUSES = /[,，。;；:：、!！?？“”"\s]+/u;
/**
 * '知道孩子去了哪里，知道孩子和谁在一起', '有困难找网格员，有矛盾找网格员': each stands in a clause of its own that says
 * more, and none is what people search for.
 */
function isParallel(line: string, phrase: string): boolean {
  const clauses = line.split(CLAUSES).filter((clause) => clause.includes(phrase));
  return (
    new Set(clauses).size === clauses.length &&
    clauses.every(
      (clause) =>
        clause.length >= phrase.length + 3 &&
        clause.indexOf(phrase) === clause.lastIndexOf(phrase) &&
        !isSought(clause),
    )
  );
}

/** A sentence about a thing names it once in a clause. */
const isTwiceInClause = (line: string, phrase: string) =>
  line.split(CLAUSES).some((clause) => clause.indexOf(phrase) !== clause.lastIndexOf(phrase));

/** A line in which one phrase comes again and again: places of phrases that stood shortly before are counted. */
export function isStuffed(line: string): boolean {
  // a list of neighbouring things shares words rightly
  if (line.length < PHRASE * TIMES || /[\t〔[(第]|(?:、[^、]*){3}/u.test(line)) return false;
  const bare = line.replace(ENDINGS, '，').replace(LIMIT, '，').replace(OF_PLACE, '，').replace(/\d+/gu, '0');
  if (!comesAgain(bare)) return false;
  const counts = new Map<string, number[]>();
  for (let at = 0; at + PHRASE <= bare.length; at += 1) {
    const phrase = bare.slice(at, at + PHRASE);
    if (!/^[\p{Script=Han}a-z]+$/u.test(phrase)) continue;
    // 债务余额144亿元: what has a figure each time
    if (bare.charAt(at + PHRASE) === '0') continue;
    const places = counts.get(phrase) ?? [];
    if (at - (places.at(-1) ?? -PHRASE) >= PHRASE) places.push(at);
    counts.set(phrase, places);
  }
  return [...counts].some(([phrase, places]) => {
    if (places.length < TIMES || isParallel(bare, phrase)) return false;
    if (!isSought(bare) && !isTwiceInClause(bare, phrase)) return false;
    const reach = (places.at(-1) ?? 0) + PHRASE - (places[0] ?? 0);
    return (places.length * PHRASE) / reach >= COVERED;
  });
}
