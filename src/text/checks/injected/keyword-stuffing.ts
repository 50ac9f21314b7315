import { merged, rule, type Span, spansOf } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import { listedWords } from './listed.ts';

/** The same word, several times without anything between. */
const DOUBLED = /([\p{Script=Han}a-z\d]{2,10}?)[ ,、|_-]{0,2}(?:\1[ ,、|_-]{0,2}){3,}/gu;
/** Endings that neighbouring names of bodies and places share rightly. */
const ENDINGS =
  /有限(?:责任)?公司|人民政府|办事处|居民委员会|居委会|村民委员会|村委会|委员会|合作社|小学|中学|幼儿园|服务中心|卫生院|管理局|监督局|办公室|分公司|派出所|保障局|资源局|农村局/gu;
/** What people type to find a shop. */
const SOUGHT =
  /哪家好|哪里有|哪种好|多少钱|价格|费用?|招聘|官网|网址|下载|攻略|排名|排行|推荐|最新|最好|知名|十大|免费|在线|厂家|批发|电话|地址|怎么样|怎么走|联系方式|代理|加盟|app|手机版?|登录|注册|优惠|便宜|正规|专业|靠谱|大全|图片|视频|报价|上门|同城|附近|周边|入口|平台|软件|资料|网$|网站|公司|培训|学校|专线|维修|清洗|清理|疏通|回收|安装|移机|加氟|定制|转让|装修|走势|行情|预测|直播|技巧|规则|开户|大厅|论坛|入门|合买|线路|景点|市场|题库|论文|医院|治疗|症状|偏方|游戏|中介|条件|高清|彩票|六合彩|赛车|飞艇|快三|双色球|时时彩|casino|slot|表$|查询|计算器|破解|空包|出售|交易|程序|遥控器|配资|股票/u;
const BARE = /[,;|_｜/·\s]+/u;
const LISTED = /[,;|_｜/、\s]+/u;
/** characters of a search word */
const SHORTEST = 2;
const LONGEST = 14;
const LABELLED = /(?:关键词|关键字|标签|热门搜索|相关搜索|热搜|搜索|tags?|keywords?)[:\t]/u;

/** Where a list of search words may begin and end within a line: they stand between other words as well. */
const PIECE = /[^\t。!?:()]+/gu;

/** Parts of a line that are lists of search words: short ones that share a word. */
function searchLists(line: string): Span[] {
  if (line.length < 16) return [];
  const isLabelled = LABELLED.test(line);
  return matchesOf(line, PIECE).flatMap((piece): Span[] => {
    const span: Span = [piece.index, piece.index + piece[0].length];
    if (isSearchList(piece[0], isLabelled)) return [span];
    // words between spaces within a sentence of clauses
    if (!piece[0].includes(' ')) return [];
    return [...piece[0].matchAll(/[^,、;]+/gu)].flatMap((clause): Span[] =>
      /\S\s+\S+\s+\S+\s+\S+\s/u.test(clause[0]) && isSearchList(clause[0], false)
        ? [[span[0] + clause.index, span[0] + clause.index + clause[0].length]]
        : [],
    );
  });
}

/** What people look for, and what lists of an office hold as well. */
const OFFICIAL_TOO = /有限(?:责任)?公司|公司|培训|学校|医院|表|查询|市场|专业|线路|景点|公告|费$/gu;

function isSearchList(piece: string, isLabelled: boolean): boolean {
  const soft = wordsOf(piece, /,.*,.*,/u.test(piece) && /[a-z] [a-z]/u.test(piece) ? /,\s*/u : BARE);
  if (soft && soft.length >= 4) {
    const sought = soughtOf(soft);
    if (sought === 0 && soft.length < 6) return false;
    const shared = share(soft);
    if (sought > 0 && shared.long >= 1) return true;
    if (soft.length >= 6 && (new Set(soft).size <= soft.length / 2 || shared.prefix >= 0.8)) return true;
    if (soft.length >= 8 && sought >= 2 && shared.single >= 0.8) return true;
    const pairs = soft.length >= 9 || (soft.length >= 5 && sought >= 2) ? 0.6 : soft.length >= 6 ? 0.9 : Infinity;
    if (pairs < 1 && shared.pair >= pairs) return true;
    if (soft.length >= 6 && isLabelled && sought / soft.length >= 0.4) return true;
  }
  const listed = wordsOf(piece, LISTED);
  if (!listed || listed.length < 5) return false;
  if (listed.some((word) => /[请均应可须]|如下/u.test(word))) return false;
  const sought = listed.filter((word) => SOUGHT.test(word.replace(OFFICIAL_TOO, ''))).length;
  if (isLabelled && listed.length >= 6 && sought / listed.length >= 0.5) return true;
  if (sought < 4 || sought / listed.length < 0.4) return false;
  const { pair } = share(listed);
  return (
    (sought >= 4 && sought / listed.length >= 0.5 && pair >= 0.5) ||
    (sought >= 4 && listed.length >= 8 && sought / listed.length >= 0.4 && pair >= 0.4)
  );
}

/** How many are words that people look for, beside the endings of names of bodies. */
const soughtOf = (words: readonly string[]) => words.filter((word) => SOUGHT.test(word.replace(ENDINGS, ''))).length;

function wordsOf(piece: string, parting: RegExp): string[] | null {
  const words = piece.trim().split(parting).filter(Boolean);
  return words.every((word) => word.length >= SHORTEST && word.length <= LONGEST && /\p{L}{2}/u.test(word))
    ? words
    : null;
}

interface Share {
  pair: number;
  prefix: number;
  long: number;
  single: number;
}

/**
 * The shares of words that hold the commonest pair of characters, begin with it, or hold the commonest four; each is
 * counted when it is asked for.
 */
function share(words: readonly string[]): Share {
  const bare = words.map((word) => word.replace(ENDINGS, ''));
  const of = (lists: readonly (readonly string[])[]) => commonest(lists) / words.length;
  return {
    get pair() {
      return of(bare.map((word) => piecesOf(word, 2).filter((pair) => !OF_PLACES.test(pair))));
    },
    get prefix() {
      return of(bare.map((word) => [word.slice(0, 2)].filter((start) => start.length === 2)));
    },
    get long() {
      return commonest(words.map((word) => piecesOf(word, 4))) / words.length;
    },
    get single() {
      return of(bare.map((word) => piecesOf(word, 1)));
    },
  };
}

/** Names of places and of what is counted share such pairs rightly: 坪村, 号楼. */
const OF_PLACES = /[村镇乡县市区号组楼路局校园街年月日元级第人民政府\d]/u;

const piecesOf = (word: string, length: number) =>
  Array.from({ length: Math.max(0, word.length - length + 1) }, (_, i) => word.slice(i, i + length));

/** In how many lists the piece stands that is in most of them. */
function commonest(lists: readonly (readonly string[])[]): number {
  const counts = new Map<string, number>();
  for (const list of lists) for (const piece of new Set(list)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** A run of words that begin alike, nothing between them: 土地证土地证办理土地证查询土地证过户. */
const CHAINED =
  /(?<![\p{Script=Han}a-z])([\p{Script=Han}a-z]{2,5}?)(?:(?!\1)[\p{Script=Han}a-z]{0,6}?\1){3,}[\p{Script=Han}a-z]{0,6}/gu;

function chained(line: string): Span[] {
  return spansOf(
    line,
    CHAINED,
    ([whole, word = '']) =>
      new Set(word).size > 1 && (whole.split(word).length - 1) * (word.length + 2.5) >= whole.length - 4,
  );
}

/** characters of a phrase that is counted */
const PHRASE = 4;
/** how far apart the same phrase stands in a stuffed line */
const NEAR = 40;
const TIMES = 4;
/** share of the line that its repetitions take */
const COVERED = 0.4;

/** A line in which one phrase comes again and again: places of phrases that stood shortly before are counted. */
function isStuffed(line: string): boolean {
  // a list of neighbouring things shares words rightly
  if (line.length < PHRASE * TIMES || /[\t〔[(第]|(?:、[^、]*){3}/u.test(line)) return false;
  const bare = line.replace(ENDINGS, '，').replace(/\d+/gu, '0');
  const counts = new Map<string, number[]>();
  for (let at = 0; at + PHRASE <= bare.length; at += 1) {
    const phrase = bare.slice(at, at + PHRASE);
    if (!/^[\p{Script=Han}a-z]+$/u.test(phrase)) continue;
    const places = counts.get(phrase) ?? [];
    if (at - (places.at(-1) ?? -PHRASE) >= PHRASE) places.push(at);
    counts.set(phrase, places);
  }
  return [...counts.values()].some((places) => {
    if (places.length < TIMES) return false;
    const reach = (places.at(-1) ?? 0) + PHRASE - (places[0] ?? 0);
    return (places.length * PHRASE) / reach >= COVERED;
  });
}

/** For each phrase, by its number in a small table, where it began last. */
const last = new Int32Array(1 << 14);

/** By so much the first unit of a phrase counts in its hash. */
const FIRST_COUNTS = 31 ** (PHRASE - 1);

/** How many places of a line begin with a phrase that began shortly before; now and then two phrases share a number. */
function repeats(line: string, start: number): number {
  let count = 0;
  // from phrase to phrase; the table is a power of two, so that a hash may be cut at any time
  let hash = 0;
  for (let i = 0; i < PHRASE - 1; i += 1) hash = Math.imul(hash, 31) + line.charCodeAt(i);
  for (let at = 0; at + PHRASE <= line.length; at += 1) {
    hash = (Math.imul(hash, 31) + line.charCodeAt(at + PHRASE - 1)) & (last.length - 1);
    const before = last[hash] ?? 0;
    if (before >= start && start + at - before < NEAR) count += 1;
    last[hash] = start + at;
    hash -= Math.imul(FIRST_COUNTS, line.charCodeAt(at));
  }
  return count;
}

/** The same word several times without anything between, within a line. */
function inARow(line: string): Span[] {
  return spansOf(line, DOUBLED, ([, word = '']) => new Set(word).size > 1 && /[\p{Script=Han}a-z]/u.test(word));
}

/** Its first two characters come at least three times more. */
function beginsAgain(line: string): boolean {
  const word = line.slice(0, 2);
  let at = 0;
  for (let times = 0; times < 3; times += 1) {
    at = line.indexOf(word, at + 2);
    if (at < 0 || word.length < 2) return false;
  }
  return true;
}

/** Of each code unit whether it parts the words of a list. */
const PARTS_WORDS = new Uint8Array(0x10000);
for (const mark of ',;|_｜/·、 \t\u3000-') PARTS_WORDS[mark.charCodeAt(0)] = 1;

/** Four short words or more in a row, parted by marks or gaps. */
function looksListed(line: string): boolean {
  let [words, length] = [0, 0];
  for (let at = 0; at <= line.length; at += 1) {
    if (at < line.length && PARTS_WORDS[line.charCodeAt(at)] !== 1) {
      length += 1;
      continue;
    }
    if (length > LONGEST) words = 0;
    else if (length >= SHORTEST) words += 1;
    if (words >= 4) return true;
    length = 0;
  }
  return false;
}

/** Lines that may be words in a row: no sentence, or parted by signs that sentences do not have. */
const mayList = (line: string): boolean =>
  line.length >= 12 &&
  (!line.includes('。') || line.includes('][') || looksListed(line)) &&
  (line.length < 100 || looksListed(line));

/** What broke on its way repeats itself too. */
const BROKEN = /锟斤拷|烫烫|屯屯|&(?:nbsp|amp|[lg]t|#\d+);/u;

function faults(folded: string): Span[] {
  const found: Span[] = [];
  last.fill(-1);
  let start = 0;
  for (const line of folded.split('\n')) {
    const isBroken = BROKEN.test(line);
    const hasRepeats = repeats(line, start) >= TIMES - 1 && !isBroken;
    const lists = isBroken
      ? []
      : [
          ...(looksListed(line) ? searchLists(line) : []),
          ...(hasRepeats || mayList(line)
            ? listedWords(line, (word) => SOUGHT.test(word.replace(OFFICIAL_TOO, '')))
            : []),
        ];
    const own = [...(hasRepeats ? inARow(line) : []), ...(beginsAgain(line) && !isBroken ? chained(line) : [])];
    if (hasRepeats && isStuffed(line)) found.push([start, start + line.length]);
    else for (const [from, to] of [...lists, ...own]) found.push([start + from, start + to]);
    start += line.length + 1;
  }
  return found;
}

export const keywordStuffing = rule({
  id: 'keyword-stuffing',
  severity: 'medium',
  finds: {
    zh: '同一词语不成句地反复出现，或者堆砌搜索词，疑似为骗取搜索排名植入。',
    en: 'The same phrase repeated without a sentence, or a pile of search words: probably planted to be found.',
  },
  ground: '《政府网站发展指引》（国办发〔2017〕47号）：内容应当准确、规范；《互联网信息服务管理办法》第十五条',
  remedy: { zh: '删去堆砌的词语，检查标题和关键词设置。', en: 'Remove the words, and look at title and keywords.' },
  examples: {
    match: [
      '示范县搬家公司,示范县搬家公司电话,示范县搬家公司价格,示范县搬家公司哪家好,示范县搬家公司推荐,示范县专业搬家公司',
      '办证办证办证办证办证',
      '贷款 贷款 贷款 贷款 贷款',
      '选择示范开锁公司就找示范开锁公司，专业的示范开锁公司为您提供示范开锁公司服务',
      '旅游攻略_示范县旅游景点推荐_示范县旅游地址_示范县旅游价格_示范县旅游官网',
      '租房、租房网、租房信息、租房价格、租房平台、短期租房、公寓租房',
      '整形－整形医院－整形价格－整形哪家好－整形排名－整形咨询',
      '[红木家具][红木家具价格][红木家具厂家][红木家具图片][红木家具回收]',
      '北京搬家上海搬家广州搬家深圳搬家杭州搬家成都搬家',
      '免费小说免费小说免费小说-示范县人民政府',
      '贷 款 贷 款 贷 款 贷 款 贷 款',
      '关键词：体育直播在线、足球直播免费、篮球直播app、体育直播官网、体育直播下载',
    ],
    pass: [
      '柳树村、大湾村、永利村、金沙村、石桥村、青山村',
      '示范县财政局、示范县教育局、示范县公安局、示范县民政局、示范县水利局',
      '县财政局，县教育局，县公安局，县民政局，县水利局，县审计局',
      '姓名\t单位\t得分\n李某\t县财政局\t90\n王某\t县财政局\t88\n张某\t县财政局\t87\n赵某\t县财政局\t86',
      '加强组织领导，加强队伍建设，加强监督检查，加强宣传引导，加强经费保障。',
      '示市监处罚〔2024〕1号、示市监处罚〔2024〕2号、示市监处罚〔2024〕3号、示市监处罚〔2024〕4号',
      '甲建设有限公司、乙建设有限公司、丙建设有限公司、丁建设有限公司、戊建设有限公司',
      '公开、公平、公正，依法公开、主动公开、及时公开、全面公开',
      '咨询电话、投诉电话、监督电话、举报电话均为12345',
      '一是抓学习，二是抓落实，三是抓督查，四是抓考核',
      '————————————————',
      '幼儿教育、小学教育、初中教育、高中教育、职业教育、特殊教育',
      '农业机械、农业技术、农业信息、农业保险、农业气象服务均有安排',
      '第一中学、第二中学、第三中学、第四中学、第五中学、第六中学',
    ],
  },
  spans: (_text, _context, { folded }) => merged(faults(folded)),
});
