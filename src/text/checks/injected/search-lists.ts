/** Lists of search words between other words: what people type to find a shop, in folded text. Pure. */
import { beginsWithDeed } from '../../segment.ts';
import type { Span } from '../span.ts';
import { isNamed } from './heaps.ts';
import { BARE as BARE_UNIT, COMMA, countOf, endOfStretch, LATIN, LOOSE, piecesIn, SPACE } from './pieces.ts';

/** Endings that neighbouring names of bodies and places share rightly. */
export const ENDINGS =
  /有限(?:责任)?公司|人民政府|办事处|居民委员会|居委会|村民委员会|村委会|委员会|合作社|小学|中学|幼儿园|服务中心|卫生院|管理局|监督局|办公室|分公司|派出所|烟酒店|商店|超市|保障局|资源局|农村局/gu;
/** What people type to find a shop. */
const SOUGHT =
  /哪家好|哪里有|哪种好|多少钱|价格|费用?|招聘|官网|网址|下载|攻略|排名|排行|推荐|最新|最好|知名|十大|免费|在线|厂家|批发|电话|地址|怎么样|怎么走|联系方式|代理|加盟|app|手机版?|登录|注册|优惠|便宜|正规|专业|靠谱|大全|图片|视频|报价|上门|同城|附近|周边|入口|平台|软件|资料|网$|网站|公司|学校|专线|维修|清洗|清理|疏通|回收|安装|移机|加氟|定制|转让|装修|走势|行情|预测|直播|技巧|规则|开户|大厅|论坛|入门|合买|线路|景点|市场|题库|论文|医院|治疗|症状|偏方|游戏|中介|条件|高清|彩票|六合彩|赛车|飞艇|快三|双色球|时时彩|casino|slot|表$|查询|计算器|破解|空包|出售|交易|程序|遥控器|配资|股票|门票|酒店|签证|团购|套餐|网课|外卖|月嫂|保姆|祛[斑痘湿黄]|植发|代练|代购|外挂|刷[赞钻]|[开换修]锁|隆鼻|双眼皮|脱毛|整形|减脂|瘦身|美白|排毒/u;
const BARE = /[,;|_｜/·→\s]+/u;
const LISTED = /[,;|_｜/、→\s]+/u;
/** characters of a search word */
const SHORTEST = 2;
const LONGEST = 14;
/** such words in a row, parted by what parts nothing else */
const FEWEST = 4;
const SHORTEST_LINE = 12;
const WORD = { shortest: SHORTEST, longest: LONGEST, never: 0 };
const LABELLED = /(?:关键词|关键字|标签|热门搜索|相关搜索|热搜|搜索|tags?|keywords?)[:\t]/u;

/** Parts of a line that are lists of search words: short ones that share a word. */
export function searchLists(line: string): Span[] {
  if (line.length < SHORTEST_LINE) return [];
  const found: Span[] = [];
  // asked once: a line may have very many stretches
  let labelled: boolean | undefined;
  const isLabelled = () => (labelled ??= LABELLED.test(line));
  // they stand between other words as well
  for (let start = 0; start < line.length; ) {
    const end = endOfStretch(line, start);
    if (end - start >= SHORTEST * FEWEST) found.push(...inStretch(line, [start, end], isLabelled));
    start = end + 1;
  }
  return found;
}

function inStretch(line: string, span: Span, isLabelled: () => boolean): Span[] {
  const [start, end] = span;
  if (isNamed(line, start)) return [];
  if (mayBeSearchList(line, span) && isSearchList(line.slice(start, end), isLabelled())) return [span];
  // words between spaces within a sentence of clauses
  if (countOf(line, span, SPACE) < FEWEST) return [];
  const piece = line.slice(start, end);
  if (!piece.includes(' ')) return [];
  return [...piece.matchAll(/[^,、;]+/gu)].flatMap((clause): Span[] =>
    /\S\s+\S+\s+\S+\s+\S+\s/u.test(clause[0]) && isSearchList(clause[0], false)
      ? [[start + clause.index, start + clause.index + clause[0].length]]
      : [],
  );
}

/** Whether words in a row are short enough there; those that are parted by commas alone may hold gaps. */
const mayBeSearchList = (line: string, span: Span): boolean =>
  piecesIn(line, span, LOOSE, WORD) > FEWEST ||
  piecesIn(line, span, BARE_UNIT, WORD) >= FEWEST ||
  (countOf(line, span, COMMA) > 2 && countOf(line, span, LATIN) > 1);

/** What people look for, and what lists of an office hold as well. */
const OFFICIAL_TOO = /烟酒店|有限(?:责任)?公司|公司|培训|学校|医院|表|查询|市场|专业|线路|景点|公告|费$/gu;

/** Whether people type this word to find a shop. */
export const isSought = (word: string): boolean => SOUGHT.test(word.replace(OFFICIAL_TOO, ''));

function isSearchList(piece: string, isLabelled: boolean): boolean {
  const soft = wordsOf(piece, /,.*,.*,/u.test(piece) && /[a-z] [a-z]/u.test(piece) ? /,\s*/u : BARE);
  if (soft && soft.length >= FEWEST) {
    const sought = soughtOf(soft);
    if (areTold(soft, sought, isLabelled)) return false;
    if (!areSought(soft, sought, isLabelled) && !isListOfSought(piece, isLabelled)) return false;
    // clauses that official sentences set beside each other: 坚持预防为主，坚持问题导向; the dictionary is asked at last
    return isLabelled || sought * 2 >= soft.length || new Set(soft).size < soft.length || !areClauses(soft);
  }
  return isListOfSought(piece, isLabelled);
}

/** Figures, clauses, or kinds of one thing. */
function areTold(words: readonly string[], sought: number, isLabelled: boolean): boolean {
  // 猪肉价格15元，牛肉价格35元: figures are told, not sought
  if (!isLabelled && words.filter((word) => /\d/.test(word)).length * 2 > words.length) return true;
  if (sought === 0 && words.length < 6 && new Set(words).size > 1) return true;
  // clauses of a sentence are longer
  if (words.join('').length > words.length * 9) return true;
  // kinds of one thing: 养老保险，医疗保险
  return areOfOneKind(words);
}

/** Words that share so much that none but a seeker puts them together. */
function areSought(words: readonly string[], sought: number, isLabelled: boolean): boolean {
  const shared = share(words);
  const different = new Set(words).size;
  if (different * 4 <= words.length) return !words.every((word) => VALUE.test(word));
  if (sought === 0) return false;
  const asked = words.filter(isSought).length;
  if (shared.isLong) return true;
  if (asked > 1 && words.length >= 7 && different > 5 && shared.pair >= 0.8) return true;
  if (words.length >= 6 && (different <= words.length / 2 || (asked * 2 >= words.length && shared.prefix >= 0.8)))
    return true;
  if (words.length >= 8 && sought >= 2 && shared.single >= 0.8) return true;
  const pairs = words.length >= 9 || (words.length >= 5 && sought >= 2) ? 0.6 : words.length >= 6 ? 0.9 : Infinity;
  if (asked > 1 && pairs < 1 && shared.pair >= pairs) return true;
  return words.length >= 6 && isLabelled && sought / words.length >= 0.4;
}

/** Kinds of one thing, each named once: 水费查询、电费查询. */
export const areOfOneKind = (words: readonly string[]): boolean =>
  new Set(words).size === words.length && words.every((word) => word.endsWith(words[0]?.slice(-2) ?? ' '));

/** What cells of a table say. */
const VALUE = /合格|优秀|良好|达标|正常|完成|同意|通过|有效|[同见如]上|晴|多云/u;

/** Words parted by ideographic commas as well, most of which are sought. */
function isListOfSought(piece: string, isLabelled: boolean): boolean {
  const listed = wordsOf(piece, LISTED);
  if (!listed || listed.length < 5) return false;
  if (listed.some((word) => /[请均应可须]|如下/u.test(word))) return false;
  if (!isLabelled && areOfOneKind(listed)) return false;
  const sought = listed.filter(isSought).length;
  if (isLabelled && listed.length >= 6 && sought / listed.length >= 0.5) return true;
  if (sought < 4 || sought / listed.length < 0.4) return false;
  const { pair } = share(listed);
  return (sought / listed.length >= 0.5 && pair >= 0.5) || (listed.length >= 8 && pair >= 0.4);
}

/** Each begins with what is done, or how; things are searched for. */
const areClauses = (words: readonly string[]) => words.every((word) => word.length > 3 && beginsWithDeed(word));

/** How many are words that people look for, beside the endings of names of bodies. */
const soughtOf = (words: readonly string[]) => words.filter((word) => SOUGHT.test(word.replace(ENDINGS, ''))).length;

function wordsOf(piece: string, parting: RegExp): string[] | null {
  const words = piece.trim().split(parting).filter(Boolean);
  return words.every(
    (word) => word.length >= SHORTEST && word.length <= LONGEST && /\p{L}{2}/u.test(word) && !/[“”"]/u.test(word),
  )
    ? words
    : null;
}

interface Share {
  pair: number;
  prefix: number;
  isLong: boolean;
  single: number;
}

/**
 * The shares of words that hold the commonest pair of characters, begin with it, or hold the commonest character; and
 * whether four in a row stand in all. Each is counted when it is asked for.
 */
function share(words: readonly string[]): Share {
  const bare = words.map((word) => word.replace(ENDINGS, ''));
  const of = (keyOf: (word: string, at: number) => number) => commonest(bare, keyOf) / words.length;
  return {
    get pair() {
      return of((word, at) => (isPlace(word, at) || isPlace(word, at + 1) ? 0 : pairKey(word, at)));
    },
    get prefix() {
      return of((word, at) => (at === 0 ? pairKey(word, at) : 0));
    },
    get isLong() {
      const [first = '', ...others] = words;
      for (let at = 0; at + LONG <= first.length; at += 1)
        if (others.every((word) => word.includes(first.slice(at, at + LONG)))) return true;
      return false;
    },
    get single() {
      return of((word, at) => word.charCodeAt(at));
    },
  };
}

/** characters in a row that all words of a list may share */
const LONG = 4;
/** Names of places and of what is counted share pairs with these rightly: 坪村, 号楼. */
const OF_PLACES = '村镇乡县市区号组楼路局校园街元级第人民政府0123456789';
/** 一月, 六日: not 月嫂. */
const OF_DAYS = '年月日';
const NUMERALS = '0123456789一二三四五六七八九十';
const isPlace = (word: string, at: number) =>
  at < word.length &&
  (OF_PLACES.includes(word.charAt(at)) ||
    (OF_DAYS.includes(word.charAt(at)) && at > 0 && NUMERALS.includes(word.charAt(at - 1))));

/** Two units; 0 where the word has no second. */
const pairKey = (word: string, at: number) =>
  at + 1 < word.length ? (word.charCodeAt(at) << 16) | word.charCodeAt(at + 1) : 0;

/** In how many words the piece stands that is in most of them; `keyOf` is that of the piece at a place, 0 for none. */
function commonest(words: readonly string[], keyOf: (word: string, at: number) => number): number {
  const counts = new Map<number, { count: number; lastIn: number }>();
  let most = 0;
  words.forEach((word, i) => {
    for (let at = 0; at < word.length; at += 1) {
      const key = keyOf(word, at);
      if (key === 0) continue;
      const piece = counts.get(key) ?? { count: 0, lastIn: -1 };
      if (piece.lastIn === i) continue;
      piece.count += 1;
      piece.lastIn = i;
      if (piece.count === 1) counts.set(key, piece);
      if (piece.count > most) most = piece.count;
    }
  });
  return most;
}
