import { dictionaryWords } from '../../segment.ts';
import { keptWords } from '../kept-words.ts';
import { isName, isUsualName } from '../personal/names.ts';
import { CHECKED_WORDS } from './checked-words.ts';
import { COMMON_CONFUSIONS } from './common-confusions.ts';
import { CONFUSIONS } from './confusions.ts';
import { LOOK_ALIKES } from './look-alikes.ts';
import { foursOf, idioms, isOtherWords, nearBegun, nearEnded, RIGHT, soundOf } from './near-idioms.ts';
import { NEAR_WORDS } from './near-words.ts';
import { OFFICE_CONFUSIONS } from './office-confusions.ts';
import { OFFICE_WORDS } from './office-words.ts';
import { PairFlags, PairTable, pairKey } from './pair-table.ts';
import { shapedLike, shapedSomewhatLike } from './shapes.ts';
import { SHORT_WORDS } from './short-words.ts';

export interface Confusion {
  wrong: string;
  right: string;
  /** longer words in which the same characters are right */
  unless: readonly string[];
  /** found by likeness only: it counts where both characters stand for no other word */
  near?: boolean;
  /** of two characters: it counts where they stand for no other word, or are one of the dictionary together */
  alone?: boolean;
}

const NONE: readonly never[] = [];

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

/** Verbs of one character that take any thing behind them: 补针 is a vaccination, no misspelling of 补正. */
const TAKES_ANY = new Set('请受增减补查报征收付交打领送填写签看听问说改定发给拿买卖租借修建');

/** Every misspelling of the words that were listed with the characters taken for theirs. */
function misspellings(words: string): Confusion[] {
  return words
    .trim()
    .split(/\s+/)
    .flatMap((written) => {
      // a word has as many characters as there are parts
      const size = written.split('/').length;
      const right = written.slice(0, size);
      return written
        .slice(size)
        .split('/')
        .flatMap((others, i) =>
          (size === 2 && i === 1 && TAKES_ANY.has(right.charAt(0)) ? [] : [...others])
            .map((other) => ({
              wrong: right.slice(0, i) + other + right.slice(i + 1),
              right,
              unless: NONE,
              near: true,
            }))
            .filter(({ wrong }) => size > 2 || !meetsByChance(wrong, wrong.charAt(i))),
        );
    });
}

/** Characters that are taken for no other here: they stand beside any word, measure or end a name. */
const OFTEN_ALONE = new Set(
  '一二三四五六七八九十百千万亿两零半东西南北内外里左右甲乙丙丁某层起名道借该级期家户张条次处种类款项组队班站线城路街点份台套座栋间块片批位只本篇页章节周季天岁元角分斤吨米亩里公升度倍楼室号字句声话钱口手头脸心做打看说想叫住吃喝走来去回出进',
);
const NUMERALS = new Set('一二三四五六七八九十百千万两第几多');
const isOwnWord = (character: string) =>
  WORDS_BY_THEMSELVES.has(character) || OFTEN_ALONE.has(character) || FREE.has(character);

/**
 * Whether the character taken for another often stands as a word, or the one beside it does nearly always: 有｜笑, 同｜过,
 * 时｜渐 meet by chance in any prose.
 */
const meetsByChance = (wrong: string, other: string) =>
  isOwnWord(other) || LITTLE.has(wrong.charAt(0)) || LITTLE.has(wrong.charAt(1));

/** The characters that texts of all kinds use most as words, beside those. */
const FREE = new Set(
  '他我这你着地而之她那但多过好很却它见高便没听成事们长门正同即问自副跟笑像较死曾呢达作女开约军称属谁受带先吧占太水今总山党段法连第共另生全行倒快派啊相吗经找均入真拿马干王据子书仍难少些气近杀清学强写既往原发任美杨兵非除边鱼明设州直定越身重低坐儿极放金红朝爱知您报早虽面别初性型讲部送远反指方甚完常意式拉花电剑神动湖河白官师仅教哪变图平府热制望转建命加管场跑穿众么黑怕风信置急石黄取光竟力数曰亲传深买接茶且办待文提系量忙尽郡车啦刚背离言海体酒通满呀李令飞流德足瞧罢亦改刀宽必随居呈汉兹茲毋矣',
);
/** Those that stand beside nearly any other. */
const LITTLE = new Set('有会时地及就没出用过能人');

/** What offices write in short, in no dictionary: 法律援助. */
const ABBREVIATED = new Set('法援 增地 减地 表样 票样 证样 小样 图样 式样 字样'.split(' '));

/** Every common character in place of one that sounds or looks like it, in words of two. */
function lookalikes(words: string): Confusion[] {
  const listed = [...new Set(words.trim().split(/\s+/))].filter(({ length }) => length === 2);
  const common = new Set([...idioms()].join('') + NEAR_WORDS);
  const bySound = Map.groupBy(common, soundOf);
  const all = new Set(listed);
  return listed.flatMap((right) =>
    [...right].flatMap((character, i) =>
      [...new Set([...(bySound.get(soundOf(character)) ?? []), ...shapedLike(character)])]
        .filter((other) => other !== character && !(i === 1 && TAKES_ANY.has(right.charAt(0))))
        .map((other) => (i === 0 ? other + right.charAt(1) : right.charAt(0) + other))
        .filter((wrong) => !all.has(wrong) && !ABBREVIATED.has(wrong) && !meetsByChance(wrong, wrong.charAt(i)))
        .map((wrong) => ({ wrong, right, unless: NONE, near: true })),
    ),
  );
}

/** As well as those, where a word of two stands beside: 任务｜数, 文化｜占, 市财｜农. */
const BESIDE_SHORT = new Set('数新农超按');

/** The same in words of three, also of what looks less alike: the other two tell more than one. */
function likeShortWords(words: string): Confusion[] {
  const listed = new Set(words.trim().split(/\s+/));
  const common = new Set([...listed, ...idioms(), NEAR_WORDS].join(''));
  const bySound = Map.groupBy(common, soundOf);
  return [...listed].flatMap((right) =>
    [...right].flatMap((character, i) =>
      [...new Set([...(bySound.get(soundOf(character)) ?? []), ...shapedSomewhatLike(character)])]
        .filter((other) => other !== character && !isOwnWord(other) && !BESIDE_SHORT.has(other))
        .map((other) => right.slice(0, i) + other + right.slice(i + 1))
        .filter((wrong) => !listed.has(wrong))
        .map((wrong) => ({ wrong, right, unless: NONE, near: true })),
    ),
  );
}

interface Tables {
  /** those of idioms with what they are, those of wrong words as one of many */
  flags: PairFlags;
  /** by their pair with the wrong character */
  words: PairTable<Confusion>;
}

let tables: Tables | undefined;

/** The lists are read on first use. */
function looked(): Tables {
  if (tables) return tables;
  const confusions: Confusion[] = [
    ...[...CONFUSIONS, ...LOOK_ALIKES].flatMap(({ words }) => parse(words)),
    ...[...OFFICE_CONFUSIONS, ...COMMON_CONFUSIONS]
      .flatMap(({ words }) => parse(words))
      .map((one) => ({
        ...one,
        alone: one.wrong.length === 2,
      })),
    ...misspellings(NEAR_WORDS),
    ...misspellings(CHECKED_WORDS),
    ...lookalikes(OFFICE_WORDS),
    ...likeShortWords(SHORT_WORDS),
  ];
  const flags = new PairFlags();
  const keys = confusions.map((confusion) => {
    const offset = pairOf(confusion);
    flags.markOne(confusion.wrong, offset);
    return pairKey(confusion.wrong, offset);
  });
  for (const idiom of idioms()) for (const offset of foursOf(idiom)) flags.markFour(idiom, offset);
  tables = { flags, words: new PairTable(keys, confusions) };
  return tables;
}

/** Where in the wrong word the pair stands that right texts hardly have: the one with the wrong character. */
function pairOf(confusion: Confusion): number {
  return Math.max(0, Math.min(placeOf(confusion), confusion.wrong.length - 2));
}

/** The first character that is wrong. */
function placeOf({ wrong, right }: Confusion): number {
  for (let place = 0; place < wrong.length; place += 1)
    if (wrong.charCodeAt(place) !== right.charCodeAt(place)) return place;
  return -1;
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
  for (const word of keptWords(text, from, start + 8)) {
    const end = at + word.length;
    // 新形势 is a word with 新形 in it; but the dictionary has 大部份 beside 大部分 by mistake
    if (at <= start && end > start + 1)
      return word.length > 2 && dictionaryWords(word.replace(wrong, right)).length > 1;
    if (at <= start && end === start + 1) before = word;
    if (at === start + 1) behind = word;
    at = end;
  }
  if (before.length > 1 && behind.length > 1) return true;
  return (before.length > 1 && isOwnWord(behind)) || (behind.length > 1 && isOwnWord(before));
}

/** Whether both characters are left over between words, and no part of a name or of an unknown word. */
function areLeftOver(text: string, start: number, mayBeName: (written: string) => boolean): boolean {
  const from = Math.max(0, start - 6);
  const tokens: { word: string; at: number }[] = [];
  let at = from;
  for (const word of keptWords(text, from, start + 8)) {
    tokens.push({ word, at });
    at += word.length;
  }
  const first = tokens.findIndex((token) => token.at === start);
  const [one, two, next] = [tokens[first], tokens[first + 1], tokens[first + 2]];
  const previous = tokens[first - 1];
  if (one?.word.length !== 1 || two?.word.length !== 1) return false;
  const isLost = ({ word }: { word: string } = { word: '，' }) =>
    word.length === 1 && /\p{Script=Han}/u.test(word) && !WORDS_BY_THEMSELVES.has(word) && !NUMERALS.has(word);
  if (isLost(previous) || isLost(next)) return false;
  return ![start - 1, start].some((place) => [2, 3].some((length) => mayBeName(text.slice(place, place + length))));
}

/** The dictionary has the misspelling too, or it stands as a word here. */
function isOneWord(wrong: string, text: string, start: number): boolean {
  const from = Math.max(0, start - 6);
  let at = from;
  for (const word of keptWords(text, from, start + 8)) {
    if (at === start && word === wrong) return true;
    at += word.length;
  }
  return false;
}

/** Of words that were asked for. */
const wordsKnown = new Map<string, boolean>();

/** Whether the dictionary has it: then it is no misspelling, wherever it stands. */
function isWord(written: string): boolean {
  let known = wordsKnown.get(written);
  if (known === undefined) {
    known = dictionaryWords(written).length === 1;
    wordsKnown.set(written, known);
  }
  return known;
}

/** What stands before it may be the name of a place: 设集｜村, 建义｜路. */
const isOfPlace = (text: string, end: number) => '村镇乡县市路街河桥坝寨屯'.includes(text.charAt(end) || '。');

function isRight(confusion: Confusion, text: string, start: number): boolean {
  const place = start + placeOf(confusion);
  if (place === start + confusion.wrong.length - 1 && OWN_WORDS.has(text.slice(place, place + 2))) return true;
  if (
    confusion.wrong.length === 2 &&
    [-1, 0, 1].some((shift) => OWN_WORDS.has(text.slice(start + shift, start + shift + 2)))
  )
    return true;
  // the agency of a document number: 某审报〔2024〕3号
  if (confusion.near && confusion.wrong.length === 3)
    return (
      isOtherWords(text, start, 3, start + placeOf(confusion)) ||
      isWord(confusion.wrong) ||
      (placeOf(confusion) === 2 && isOfPlace(text, start + 3)) ||
      /^\p{Script=Han}?[〔([]/u.test(text.slice(start + 3, start + 5))
    );
  if (confusion.near && confusion.wrong.length > 3)
    return isOtherWords(text, start, confusion.wrong.length, start + placeOf(confusion));
  if (confusion.near)
    return (
      isWord(confusion.wrong) ||
      /^[〔([]/u.test(text.slice(start + 2, start + 3)) ||
      isOfPlace(text, start + 2) ||
      !areLeftOver(text, start, isName)
    );
  const { wrong, unless } = confusion;
  // nobody is called so, but with a third character somebody may be
  if (confusion.alone && !isOneWord(wrong, text, start) && !areLeftOver(text, start, isUsualName)) return true;
  const inLonger = unless.some((longer) => {
    const shift = longer.indexOf(wrong);
    return text.startsWith(longer, start - shift);
  });
  return inLonger || (wrong.length === 2 ? isSeam(confusion, text, start) : isOfWordBeyond(confusion, text, start));
}

/** Words of offices that no dictionary has. */
const OWN_WORDS = new Set(
  '惠企 惠民 惠农 惠侨 惠台 助企 稳岗 纾困 普惠 免申 双减 双拥 河长 林长 田长 链长 三资 三农 适老 补免 拒报 分堆'.split(
    ' ',
  ),
);

/** The character taken for wrong belongs to a word that reaches beyond: 生产｜利润 is no 生产力, 现象｜以前 no 像以前. */
function isOfWordBeyond(confusion: Confusion, text: string, start: number): boolean {
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

export interface WrongWord {
  start: number;
  end: number;
  right: string;
}

/** Words of the lists where they are wrong, of those that overlap the longest; and idioms with one wrong character. */
export function wrongWords(text: string): WrongWord[] {
  const { flags, words } = looked();
  const found: WrongWord[] = [];
  const near: WrongWord[] = [];
  let right = -1;
  for (let at = flags.next(text, 0); at >= 0; at = flags.next(text, at + 1)) {
    if (flags.isOne(text, at)) {
      const key = pairKey(text, at);
      for (let place = words.first(key); ; place += 1) {
        const one = words.item(place, key);
        if (!one) break;
        const start = at - pairOf(one);
        if (start >= 0 && text.startsWith(one.wrong, start) && !isRight(one, text, start))
          found.push({ start, end: start + one.wrong.length, right: one.right });
      }
    }
    const leftOut = flags.leftOut(text, at);
    if (leftOut === 0) continue;
    const begun = nearBegun(text, at, leftOut);
    if (begun === RIGHT) right = at;
    // most that stand here are as they should be
    const idiom = begun ?? (right !== at - 2 ? nearEnded(text, at, leftOut) : null);
    if (idiom && idiom !== RIGHT && !near.some(({ start, end }) => start < idiom.end && idiom.start < end))
      near.push(idiom);
  }
  if (found.length + near.length < 2) return found.concat(near);
  for (const idiom of near)
    if (!found.some(({ start, end }) => start < idiom.end && idiom.start < end)) found.push(idiom);
  return found.filter(
    (one) =>
      !found.some((other) => other !== one && other.start <= one.start && other.end >= one.end && longer(other, one)),
  );
}

const longer = (one: WrongWord, other: WrongWord) => one.end - one.start > other.end - other.start;
