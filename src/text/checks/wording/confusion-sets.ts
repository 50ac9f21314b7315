import { isUsualName } from '../personal/names.ts';
import { COMMON_CONFUSIONS } from './common-confusions.ts';
import { CONFUSIONS } from './confusions.ts';
import { LOOK_ALIKES } from './look-alikes.ts';
import { MISSPELT_IDIOMS } from './misspelt-idioms.ts';
import { MISSPELT_WORDS } from './misspelt-words.ts';
import { foursOf, idioms, nearBegun, nearEnded, RIGHT, siftNear } from './near-idioms.ts';
import { OFFICE_CONFUSIONS } from './office-confusions.ts';
import { IS_ONE, PairFlags, PairTable, pairKey } from './pair-table.ts';
import { areLeftOver, type Confusion, isOfWordBeyond, isOneWord, isSeam, placeOf } from './standing.ts';

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

function isRight(confusion: Confusion, text: string, start: number): boolean {
  if (isExcepted(confusion, text, start)) return true;
  const place = start + placeOf(confusion);
  if (place === start + confusion.wrong.length - 1 && OWN_WORDS.has(text.slice(place, place + 2))) return true;
  if (
    confusion.wrong.length === 2 &&
    [-1, 0, 1].some((shift) => OWN_WORDS.has(text.slice(start + shift, start + shift + 2)))
  )
    return true;
  const { wrong } = confusion;
  // nobody is called so, but with a third character somebody may be
  if (confusion.alone && !isOneWord(wrong, text, start) && !areLeftOver(text, start, isUsualName)) return true;
  return wrong.length === 2 ? isSeam(confusion, text, start) : isOfWordBeyond(confusion, text, start);
}

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
