/** Search words of strangers' trades, one behind another, whatever parts them or nothing, wherever they stand. In folded text. Pure. */
import { Lexicon } from '../lexicon.ts';
import type { Span } from '../span.ts';
import { FORBIDS } from './trades.ts';

/** What strangers deal in; a stretch without any is no such heap. */
const TRADES = [
  '棋牌|真人(?:娱乐|视讯|荷官|棋牌)|真人(?=百家)|电子游艺|百家乐|老虎机|六合彩|时时彩|特码|马会|龙虎斗|网赌|赌场|赌球|博彩|投注|滚球|盘口|外围|走势图|开奖(?:直播|结果|记录|走势)|足球竞猜|电竞|返水|彩金|彩经|捕鱼|pk10|飞艇|北京赛车|大发快三',
  '成人(?:用品|视频|电影|直播|小说|影院|网站)|色情|私密|夜场|情趣|裸聊|约炮|春药|迷药|听话水|催情|男科|包皮|早泄|无痛|人流|代孕|试管婴儿|包男孩',
  '私服|外挂|高仿|复刻|精仿|a货|一比一|vpn|翻墙|梯子|网贷|套现|黑户|秒批|口子|刻章|办证|文凭|代开|发票代|seo|站群|霸屏|快排|私家侦探|婚外情',
].join('|');
/** What is typed beside them. */
const ASKED =
  '官网|登[录陆]|注册|下载|手机版|最新版|入口|平台|网址|app|价格|批发|图片|厂家|公司|排[名行]|哪里|哪[家个]|多少钱|查询|免费|在线|直播|视频|电影|网站|开户|代理|线路|导航|招聘|用品|发货|货源|技巧|预测|计划|资料|大全|同城|娱乐|游戏|体育|贷款|发票|优化|关键词|足球|比分|加速器|软件';
const OF_TRADES = new Lexicon(TRADES);
const WORDS = new Lexicon(`${TRADES}|${ASKED}`);

/** What sentences have between two words, and lists of search words have not. */
const GRAMMAR = /[的了在是把被将对与和及或等有不请为由从向以让给就都也还要会能到个您你我们]|\d{3}/u;
/** A stranger who calls for players, or gives his number, offers something. */
const OFFERS = /[送返]\d|客服|qq|[加联][微v系]|电话\d|秒到|付款|面议|点[击此]|进入|提款/u;
const STOPS = '。!?;:\n\t“”"《》()[]';
/** characters of what else stands between two words of a heap */
const GAP = 5;
/** words of a heap; so many where none comes again */
const FEWEST = 4;
const MANY = 7;
/** of its characters the share of those words */
const COVERED = 0.45;

/** Where they stand. */
export function tradeHeaps(folded: string): Span[] {
  const found: Span[] = [];
  for (let hit = OF_TRADES.next(folded, 0); hit; ) {
    const [start, end] = stretchAround(folded, hit[0]);
    for (const [from, to] of inStretch(folded.slice(start, end))) found.push([start + from, start + to]);
    hit = OF_TRADES.next(folded, Math.max(end, hit[1]));
  }
  return found;
}

function stretchAround(text: string, at: number): Span {
  let [start, end] = [at, at];
  while (start > 0 && !STOPS.includes(text.charAt(start - 1))) start -= 1;
  while (end < text.length && !STOPS.includes(text.charAt(end))) end += 1;
  return [start, end];
}

function inStretch(stretch: string): Span[] {
  const runs: Span[][] = [];
  for (let word = WORDS.next(stretch, 0); word; word = WORDS.next(stretch, word[1])) {
    const run = runs.at(-1);
    const before = run?.at(-1)?.[1] ?? -1;
    const isNext = run && word[0] - before <= GAP && !GRAMMAR.test(stretch.slice(before, word[0]));
    if (isNext) run.push([word[0], word[1]]);
    else runs.push([[word[0], word[1]]]);
  }
  return runs.flatMap((run): Span[] => {
    const span: Span = [run[0]?.[0] ?? 0, run.at(-1)?.[1] ?? 0];
    return run.length >= FEWEST && isHeap(stretch, run, span) ? [span] : [];
  });
}

function isHeap(stretch: string, run: readonly Span[], [start, end]: Span): boolean {
  const written = stretch.slice(start, end);
  const words = run.map((span) => stretch.slice(...span));
  if (OFFERS.test(written) || words.join('').length < COVERED * written.length) return false;
  const ofTrades = words.filter((word) => OF_TRADES.has(word));
  const again = new Set(words.filter((word, i) => words.indexOf(word) !== i));
  // a law names each once
  if (again.size > 1 && ofTrades.length > 0) return words.length >= 2 * FEWEST || ofTrades.length > 2;
  if (FORBIDS.test(stretch)) return false;
  if (ofTrades.some((word) => again.has(word))) return ofTrades.length > 2;
  return ofTrades.length > 2 && words.length >= MANY && words.length - ofTrades.length > 1;
}

/** A passage with a stop in place of each. */
export const withoutHeaps = (passage: string): string =>
  tradeHeaps(passage).reduceRight((rest, [start, end]) => `${rest.slice(0, start)}。${rest.slice(end)}`, passage);
