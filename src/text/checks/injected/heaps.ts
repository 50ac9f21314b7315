/** Heaps of search words that share nothing: short words in a row that name what strangers sell or look for. In folded text. Pure. */
import { type Span, spansOf } from '../rule.ts';
import { FORBIDS } from './trades.ts';

/** Short words between single gaps, or parted by commas. */
const SPACED =
  /(?<![\p{Script=Han}a-z\d])[\p{Script=Han}a-z\d]{2,12}(?: [\p{Script=Han}a-z\d]{2,12}){4,}(?![\p{Script=Han}a-z\d:])/gu;
const PARTED = /[\p{Script=Han}a-z]{2,15}(?:[,、;][\p{Script=Han}a-z\d]{2,12}){4,}/gu;

/** What has no place on the page of an office. */
const DARK =
  /赌|博彩|老虎机|捕鱼|斗地主|时时彩|六合彩|北京赛车|飞艇|特码|走势图|百家乐|视讯|龙虎斗|骰宝|轮盘|二八杠|牛牛|私服|传奇|外挂|成人|无码|三级片|伦理片|壮阳|催情|伟哥|神药|听话水|口子|网贷|秒批|黑户|挂靠|挂证|走私|套牌|黑车|抵押车|水车|蜘蛛池|外链|seo|破解版|小说|配资|算命|八字合婚|同城交友|电影天堂/u;
/** How people ask for what they want to buy or see. */
const ASKED =
  /哪[家种]好|多少钱|价格|报价|排[名行]|官网|网址|下载|大全|厂家|批发|直销|回收|直播|源码|模板|小程序|app|网$|论坛|计算器|比分|积分榜|赛程|之家|定制|排行|速成|收录|4s店/gu;
const FEWEST = 3;

/** Whoever calls for players offers something. */
const OFFERS = /送\d|客服|qq|加[微v]|联系/u;

function isHeap(written: string): boolean {
  if (OFFERS.test(written)) return false;
  const words = written.split(/[ ,、;]/u);
  const dark = words.filter((word) => DARK.test(word)).length;
  const isSpaced = written.includes(' ');
  if (dark >= FEWEST && dark * (isSpaced ? 3 : 2) >= words.length) return true;
  if (!isSpaced) return false;
  const asked = words.filter((word) => DARK.test(word) || word.search(ASKED) >= 0).length;
  // prices of five goods are a row of a bulletin
  const kinds = new Set([...written.matchAll(ASKED)].map(([kind]) => kind)).size + dark;
  return asked >= FEWEST && kinds >= FEWEST && asked * 2 >= words.length;
}

/** A list within a sentence that bans what it names: 不得参与百家乐、六合彩、赌球等活动. */
const isBanned = (line: string, [start, end]: Span): boolean =>
  line.charAt(end) === '等' || FORBIDS.test(line.slice(Math.max(0, start - 20), end));

const [GAP, COMMA, LIST_COMMA, SEMICOLON] = [0x20, 0x2c, 0x3001, 0x3b];
/** gaps or commas in the shortest heap */
const PARTS = 4;

/** Where they stand in a line. */
export function heapsIn(line: string): Span[] {
  let [gaps, commas] = [0, 0];
  for (let at = 0; at < line.length; at += 1) {
    const unit = line.charCodeAt(at);
    if (unit === GAP) gaps += 1;
    else if (unit === COMMA || unit === LIST_COMMA || unit === SEMICOLON) commas += 1;
  }
  return [
    ...(gaps < PARTS ? [] : spansOf(line, SPACED).filter((span) => isHeap(line.slice(...span)))),
    // without gaps only what has no place here makes a heap
    ...(commas < PARTS || !DARK.test(line)
      ? []
      : spansOf(line, PARTED).filter((span) => isHeap(line.slice(...span)) && !isBanned(line, span))),
  ];
}
