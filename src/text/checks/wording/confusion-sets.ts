import { dictionaryWords } from '../../segment.ts';
import { isName, isUsualName } from '../personal/names.ts';
import { CHECKED_WORDS } from './checked-words.ts';
import { COMMON_CONFUSIONS } from './common-confusions.ts';
import { CONFUSIONS } from './confusions.ts';
import { isEveryday } from './everyday-characters.ts';
import { LONE_WORDS, SURE_WORDS } from './lone-words.ts';
import { LOOK_ALIKES } from './look-alikes.ts';
import { MISSPELT_IDIOMS } from './misspelt-idioms.ts';
import { MISSPELT_WORDS } from './misspelt-words.ts';
import { foursOf, idioms, isOtherWords, nearBegun, nearEnded, RIGHT, siftNear, soundOf } from './near-idioms.ts';
import { NEAR_WORDS } from './near-words.ts';
import { OFFICE_CONFUSIONS } from './office-confusions.ts';
import { OFFICE_WORDS } from './office-words.ts';
import { isOwnWord } from './own-words.ts';
import { IS_ONE, PairFlags, PairTable, pairKey } from './pair-table.ts';
import { shapedLike, shapedSomewhatLike } from './shapes.ts';
import { SHORT_WORDS } from './short-words.ts';
import {
  areLeftOver,
  type Confusion,
  isLoneMisspelling,
  isOfPlace,
  isOfWordBeyond,
  isOneWord,
  isSeam,
  placeOf,
} from './standing.ts';

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
function misspellings(words: string, lone?: Confusion['lone']): Confusion[] {
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
          (size === 2 && i === 1 && !lone && TAKES_ANY.has(right.charAt(0)) ? [] : [...others])
            .map((other) => ({
              wrong: right.slice(0, i) + other + right.slice(i + 1),
              right,
              unless: NONE,
              ...(lone ? { lone } : { near: true }),
            }))
            .filter(({ wrong }) =>
              lone ? !(i === 1 && BEFORE_ANY.has(right.charAt(0))) : size > 2 || !meetsByChance(wrong, wrong.charAt(i)),
            ),
        );
    });
}

/**
 * Whether the character taken for another often stands as a word, or the one beside it does nearly always: 有｜笑, 同｜过,
 * 时｜渐 meet by chance in any prose.
 */
const meetsByChance = (wrong: string, other: string) =>
  isOwnWord(other) || LITTLE.has(wrong.charAt(0)) || LITTLE.has(wrong.charAt(1));

/** Those that stand beside nearly any other. */
const LITTLE = new Set('有会时地及就没出用过能人');

/** Those that any word may follow, a rare one too: 对｜皆, 以｜誉, 又｜迹. */
const BEFORE_ANY = new Set('对把被向从以为与和及并或但而则且让使给由因若已又再就才都也还只更最须所请故各每该本此其');

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
        // by sound alone one is found where a rare character stands
        .filter((wrong) => shapedLike(character).includes(wrong.charAt(i)) || !isEveryday(wrong))
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
    ...[...OFFICE_CONFUSIONS, ...COMMON_CONFUSIONS, ...MISSPELT_WORDS, ...MISSPELT_IDIOMS]
      .flatMap(({ words }) => parse(words))
      .map((one) => ({
        ...one,
        alone: one.wrong.length === 2,
      })),
    ...misspellings(NEAR_WORDS),
    ...misspellings(CHECKED_WORDS),
    ...misspellings(LONE_WORDS, 'beside'),
    ...misspellings(SURE_WORDS, 'sure'),
    ...lookalikes(OFFICE_WORDS),
    ...likeShortWords(SHORT_WORDS),
  ];
  const exceptions = new Map(
    confusions.filter(({ unless }) => unless.length > 0).map((one) => [one.wrong, one.unless]),
  );
  for (const one of confusions) if (one.unless.length === 0) one.unless = exceptions.get(one.wrong) ?? NONE;
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

function isRight(confusion: Confusion, text: string, start: number): boolean {
  // most that are found by likeness alone are words: 公司 is like 公示
  if (confusion.near && confusion.wrong.length < 4 && isWord(confusion.wrong)) return true;
  if (isExcepted(confusion, text, start)) return true;
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
      (placeOf(confusion) === 2 && goesOn(confusion.wrong, text, start + 3)) ||
      isOtherWords(text, start, 3, start + placeOf(confusion)) ||
      (placeOf(confusion) === 2 && isOfPlace(text, start + 3)) ||
      /^\p{Script=Han}?[〔([]/u.test(text.slice(start + 3, start + 5))
    );
  if (confusion.near && confusion.wrong.length > 3)
    return isOtherWords(text, start, confusion.wrong.length, start + placeOf(confusion));
  if (confusion.lone) return !isLoneMisspelling(confusion, text, start);
  if (confusion.near)
    return (
      /^[〔([]/u.test(text.slice(start + 2, start + 3)) ||
      isOfPlace(text, start + 2) ||
      !areLeftOver(text, start, isName)
    );
  const { wrong } = confusion;
  // nobody is called so, but with a third character somebody may be
  if (confusion.alone && !isOneWord(wrong, text, start) && !areLeftOver(text, start, isUsualName)) return true;
  return wrong.length === 2 ? isSeam(confusion, text, start) : isOfWordBeyond(confusion, text, start);
}

/** What ends a word of three is a verb of its own, told by what follows it: 信息｜划｜为七类, 停车｜常｜遇拥堵. */
const goesOn = (wrong: string, text: string, end: number) =>
  VERBS.has(wrong.charAt(2)) || '为成给归到至于了'.includes(text.charAt(end) || '。');

/** Verbs, adverbs and qualities of one character. */
const VERBS = new Set(
  '常占宽厚紧松深浅细粗净脏贵贱薄满空足齐忙存住站坐立走拉推拖装拆修挖填砌铺浇种养喂治护查验审评改换缴交罚奖借贷租买卖送寄取还发收领签写练考学办设建缺欠超差变属归含涉距离隔靠沿依凭据照受致促助引导统连续停止始终渐愈越皆俱尚仍曾即便则',
);

/** Within a longer word in which it is right. */
const isExcepted = ({ wrong, unless }: Confusion, text: string, start: number) =>
  unless.some((longer) => text.startsWith(longer, start - longer.indexOf(wrong)));

/** Words of offices that no dictionary has. */
const OWN_WORDS = new Set(
  '惠企 惠民 惠农 惠侨 惠台 助企 稳岗 纾困 普惠 免申 双减 双拥 河长 林长 田长 链长 三资 三农 适老 补免 拒报 分堆'.split(
    ' ',
  ),
);

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
  const pairs = flags.find(text);
  siftNear(pairs);
  const { count, places, kinds } = pairs;
  for (let i = 0; i < count; i += 1) {
    const [at, kind] = [places[i] ?? 0, kinds[i] ?? 0];
    if ((kind & IS_ONE) !== 0) {
      const list = words.list(pairKey(text, at));
      for (let place = words.begin(list); place < words.end(list); place += 1) {
        const one = words.items[place];
        const start = one ? at - pairOf(one) : -1;
        if (one && start >= 0 && text.startsWith(one.wrong, start) && !isRight(one, text, start))
          found.push({ start, end: start + one.wrong.length, right: one.right });
      }
    }
    const leftOut = kind >>> 1;
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
