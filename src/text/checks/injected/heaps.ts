/** Heaps of search words that share nothing: short words in a row that name what strangers sell or look for. In folded text. Pure. */
import { type Span, spansOf } from '../rule.ts';
import { FOREIGN_TRADES } from './foreign-trades.ts';
import { FORBIDS } from './trades.ts';

/** Short words between single gaps; the first perhaps stuck to a sentence; or parted by commas or bars. */
const SPACED =
  /(?<![\p{Script=Han}a-z\d])[\p{Script=Han}a-z\d]{2,12}(?: [\p{Script=Han}a-z\d]{2,12}){4,}(?![\p{Script=Han}a-z\d:])/gu;
const STUCK = /[\p{Script=Han}a-z\d.]{2,12}(?:,?[ \t][\p{Script=Han}a-z\d.]{2,12}){3,}(?![\p{Script=Han}a-z\d:])/gu;
const PARTED = /[\p{Script=Han}a-z\d]{2,15}(?:[,、;|_/][\p{Script=Han}a-z\d.]{2,12}){4,}/gu;

/** What has no place on the page of an office. */
const DARK =
  /赌|博彩|老虎机|捕鱼|斗地主|时时彩|六合彩|北京赛车|飞艇|特码|走势图|百家乐|视讯|龙虎斗|骰宝|轮盘|二八杠|牛牛|私服|传奇|外挂|成人|无码|三级片|伦理片|壮阳|催情|伟哥|神药|听话水|口子|网贷|秒批|黑户|挂靠|挂证|走私|套牌|黑车|抵押车|水车|蜘蛛池|外链|seo|破解版|小说|配资|算命|八字合婚|同城交友|电影天堂/u;
/** How people ask for what they want to buy or see. */
const ASKED =
  /哪[家种]好|多少钱|价格|报价|排[名行]|官网|网址|下载|大全|厂家|批发|直销|回收|直播|源码|模板|小程序|app|网$|论坛|计算器|比分|积分榜|赛程|之家|定制|排行|速成|收录|4s店/gu;
const FEWEST = 3;
const FEWEST_LATIN = 2;
/** words of a row; where commas part them, which sentences have as well, and so many of them of strangers' trades */
const WORDS = 4;
const WORDS_PARTED = 5;
const FOREIGN_PARTED = 4;

/** Whoever calls for players offers something. */
const OFFERS = /送\d|客服|qq|加[微v]|联系/u;

function isHeap(written: string): boolean {
  if (OFFERS.test(written)) return false;
  const words = written.split(/[\s,、;|_/]+/u);
  const isSpaced = /\s/u.test(written);
  if (words.length < (isSpaced ? WORDS : WORDS_PARTED)) return false;
  const dark = words.filter((word) => DARK.test(word)).length;
  if (dark >= FEWEST && dark * (isSpaced ? 3 : 2) >= words.length) return true;
  if (isOfStrangers(words, isSpaced)) return true;
  // cells tell prices as well
  if (!written.includes(' ')) return false;
  const asked = words.filter((word) => DARK.test(word) || word.search(ASKED) >= 0).length;
  // prices of five goods are a row of a bulletin
  const kinds = new Set([...written.matchAll(ASKED)].map(([kind]) => kind)).size + dark;
  return asked >= FEWEST && kinds >= FEWEST && asked * 2 >= words.length;
}

/** Most words name what strangers sell. */
function isOfStrangers(words: readonly string[], isSpaced: boolean): boolean {
  const foreign = words.filter((word) => FOREIGN_TRADES.next(word, 0)).length;
  // in English every word stands alone
  if (!/\p{Script=Han}/u.test(words.join(''))) return foreign >= FEWEST_LATIN;
  return isSpaced
    ? foreign >= FEWEST && foreign * 2 >= words.length
    : foreign >= FOREIGN_PARTED && foreign * 5 >= words.length * 3;
}

/** What belongs to such a list of an office: 不得参与百家乐、六合彩、赌球等活动; 经营范围：…. */
const isBanned = (line: string, [start, end]: Span): boolean =>
  line.charAt(end) === '等' ||
  COUNTED.test(line.slice(start, end)) ||
  FORBIDS.test(line.slice(Math.max(0, start - 20), end)) ||
  isNamed(line, start);

/** 甲、乙、丙、丁四类. */
const COUNTED = /[一二三四五六七八九十\d][类种项样]$/u;

/** A label before it says what the list is of: 服务项目：…, 培训工种：…; what is said to be search words is none. */
export function isNamed(line: string, start: number): boolean {
  if (line.charAt(start - 1) !== ':') return false;
  const label = LABEL.exec(line.slice(Math.max(0, start - LONGEST_LABEL), start))?.[0];
  return label !== undefined && !OF_SEARCH.test(label);
}
/** characters of a label with what stands before it */
const LONGEST_LABEL = 16;
const LABEL = /(?:^|[。;!?】)\s])[\p{Script=Han}a-z\d、“”《》]{2,14}:$/u;
const OF_SEARCH =
  /关键|标签|搜|相关|编辑|来源|审核|责编|情形|链接|推荐|阅读|热词|导读|推广|广告|赞助|合作|附件?:|备注|注:/u;

const [TAB, GAP, COMMA, LIST_COMMA, SEMICOLON, BAR, LOW_LINE] = [0x09, 0x20, 0x2c, 0x3001, 0x3b, 0x7c, 0x5f];
/** gaps or commas in the shortest heap */
const GAPS = 3;
const PARTS = 4;

/** Where they stand in a line; `known`: whether it has some words of strangers' trades, if that was asked before. */
export function heapsIn(line: string, known?: boolean): Span[] {
  let [tabs, gaps, commas] = [0, 0, 0];
  for (let at = 0; at < line.length; at += 1) {
    const unit = line.charCodeAt(at);
    if (unit === GAP) gaps += 1;
    else if (unit === TAB) tabs += 1;
    else if (unit === COMMA || unit === LIST_COMMA || unit === SEMICOLON || unit === BAR || unit === LOW_LINE)
      commas += 1;
  }
  const isSpaced = gaps + tabs >= GAPS;
  if (!isSpaced && commas < PARTS) return [];
  const isOfTrades = known ?? hasTrades(line);
  return [
    ...(isSpaced && (isOfTrades || gaps > GAPS)
      ? spansOf(line, isOfTrades ? STUCK : SPACED).flatMap((span) => spaced(line, span))
      : []),
    // without gaps only what has no place here makes a heap
    ...(commas >= PARTS && isOfTrades
      ? spansOf(line, PARTED).filter((span) => isHeap(line.slice(...span)) && !isBanned(line, span))
      : []),
  ];
}

/** So many words of strangers' trades in it as make a heap. */
function hasTrades(line: string): boolean {
  let count = 0;
  for (let place = FOREIGN_TRADES.next(line, 0); place; place = FOREIGN_TRADES.next(line, place[1])) {
    count += 1;
    if (count >= FEWEST) return true;
  }
  return false;
}

/** The words between gaps, without the end of a sentence that the first is stuck to. */
function spaced(line: string, [start, end]: Span): Span[] {
  const isStuck = /[\p{Script=Han}a-z\d]/u.test(line.charAt(start - 1));
  const from = isStuck ? start + line.slice(start).search(/\s/u) + 1 : start;
  return isHeap(line.slice(from, end)) && !isNamed(line, from) ? [[from, end]] : [];
}
