import { Lexicon } from '../lexicon.ts';
import { merged, rule, type Span, spansOf } from '../rule.ts';
import { BARE, bareInLine, partedBrands } from './bare-brands.ts';
import { ANCHOR_WORDS, HAN, INTERNATIONAL, LATIN, NO_WORD, OFFICE, SITE, TRADE, WHERE, WHOLE_NAME } from './brands.ts';
import { isOfFirm } from './firms.ts';
import { heapsIn } from './heaps.ts';
import { PLACED, PLACED_WORDS } from './placed-brands.ts';
import type { Squeezed } from './squeezed.ts';
import { tradeHeaps } from './trade-heaps.ts';
import { IN_OFFICE, IN_PLACE, LETTERED, SITES, UNLISTED } from './unlisted-brands.ts';

const TAIL = `(?:${WHERE}|${TRADE}|${SITE}|app|平台|入口)*`;
const NOT_IN_WORD = '(?<![a-z0-9@./-])(?<![a-z0-9]_)';
/** A name of letters and digits, as such sites have and offices have not: xyz888, 88win, but not G20 or COP15. */
const TOKEN =
  '(?!cop\\d|covid|iso\\d|gb\\d|office\\d|hao123|http|www|ipv|h\\dn\\d|pm\\d|vol\\d|win\\d\\d?(?!\\d))(?:[a-z]{2,}\\d{2,}|\\d{2,}[a-z]{2,})[a-z0-9]*';

const NUMBERED = '[a-z]{1,4}\\d{2,5}(?![a-z0-9路号线高])';

const LETTERS = [
  new RegExp(`${NOT_IN_WORD}(?:${LATIN})(?![a-z0-9])(?!@|\\.(?:gov|edu|org))${TAIL}`, 'gu'),
  new RegExp(`${NOT_IN_WORD}${TOKEN}(?:${WHERE})*(?:亚洲|${TRADE}|${SITE})${TAIL}`, 'gu'),
  // letters and digits where the name of a place or an office belongs
  new RegExp(`${NOT_IN_WORD}${TOKEN}(?=\\s*(?:${OFFICE}|[\\p{Script=Han}]{1,8}局(?!\\p{Script=Han})))`, 'gu'),
  new RegExp(`${NOT_IN_WORD}${TOKEN}(?=\\s*(?:负责解释|负责实施|印发|主办|承办))`, 'gu'),
  // a letter, some digits and a trade: b88娱乐, a8体育
  new RegExp(`${NOT_IN_WORD}[a-z]{1,3}\\d{0,4}(?:娱乐|体育|棋牌|彩票|电竞)(?!局|场所|中心|馆)${TAIL}`, 'gu'),
  // the address of a site whose name is a number
  /(?<![a-z0-9@/_-])(?:www\.|m\.)?(?!(?:10\d{3}|12\d{3}|95\d{3}|114|126|139|163|189|360|365|58|51job)\.)(?:\d{3,6}|[a-z]{2}|[a-z]{1,3}\d{3,5})\.(?:com|vip|cc|app|xyz|top|bet)(?![a-z.])/gu,
  // a name of the trade with letters and figures: 云顶y7008, 新濠tt6600
  new RegExp(
    `(?:云顶|新濠|永利|金沙|葡京|新葡京|威尼斯人|太阳城|凯发|尊龙|利来|必发|大发|博狗|明升|伟德|龙8)${NUMBERED}`,
    'gu',
  ),
  // 龙8long8国际, ca88亚洲城
  /(?<![a-z@./_])[a-z]{2,6}\d{1,4}(?:亚洲城|国际(?=[,，、]|$))/gmu,
  // stuck to the end of a title: 工作方案的通知hx88
  /(?<=[\p{Script=Han}])(?<![信号微薇群扣京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼])[a-z]{2,3}(?:66|77|88|99|365|888|518|168)\d{0,2}$/gu,
];

const WHOLE_WORDS = new Lexicon(WHOLE_NAME);
const WHOLE = new RegExp(`(?:${WHOLE_NAME})(?![馆场课]|中心|公园|用品|器材|文化|设施|产业|俱乐部)${TAIL}`, 'gu');

const CHINESE = [
  new RegExp(
    `${INTERNATIONAL}(?!大?酒店|大厦|机场|广场|城|物流|学校|贸易|商贸|集团有限|社区|小区|公寓|花园|会展|中心|村|[一二三]期|\\d+[栋号])${TAIL}`,
    'gu',
  ),
  new RegExp(`(?:${NO_WORD})${TAIL}`, 'gu'),
  new RegExp(`(?:澳门)?(?:${HAN})(?:${WHERE})*(?:${TRADE})${TAIL}`, 'gu'),
  new RegExp(`(?:澳门)?(?:${HAN})(?:${WHERE})*(?:${SITE})${TAIL}`, 'gu'),
  new RegExp(`澳门(?:新)?(?:葡京|威尼斯人|金沙|银河|永利|太阳城|皇冠|赌场|百家乐)${TAIL}`, 'gu'),
  /亚洲(?:官网|官方网站)|必赢亚洲|亚洲必赢/gu,
];

/** Who speaks of such sites: a warning, a report, a lottery of the state. */
const SPOKEN_OF =
  /[即就]送|招代理|代理招|充[一二三五六八\d]|提现|上分|加微|日赚|首存|充值|查处|打击|警惕|防范|非法|赌博|诈骗|整治|关闭|取缔|举报|拒绝|远离|严禁|公益金|宣讲|提醒|境外|涉赌|抓获|侦破|案件|违法|犯罪|骗|游戏厅|经营户|检查/u;

/** Short words in a row of which several share two characters: stuffing, not a name in a place. */
const SEARCH_WORDS =
  /(\p{Script=Han}{2})[^,，|、_ ]{0,4}[,，|、_ ]+[^,，|、_ ]{0,4}\1[^,，|、_ ]{0,4}[,，|、_ ]+[^,，|、_ ]{0,4}\1/u;

/** 娱乐平台娱乐官网娱乐登录: the same. */
const CHAINED = /(娱乐|棋牌|彩票|体育|电竞|直播|赌场|赌城|老虎机|百家乐)(?:\p{Script=Han}{1,4}\1){3}/u;

/** What each of these has in it. */
const OF_GAMES =
  /投注|赌场?|百家乐|老虎机|六合彩|时时彩|龙虎斗|麻将胡了|飞禽走兽|捕鱼|百人牛牛|棋牌|彩票|娱乐|电竞|真人|博彩/u;
const IN_GAMES = [SITES, IN_OFFICE];
const NAMED = [...CHINESE, ...IN_PLACE];

const namedIn = (line: string): Span[] => [
  ...NAMED.flatMap((pattern) => spansOf(line, pattern)),
  ...(WHOLE_WORDS.next(line, 0) ? spansOf(line, WHOLE) : []),
];

function structural(line: string, hasLetter: boolean): Span[] {
  const found = [
    ...(OF_GAMES.test(line) ? IN_GAMES : []),
    ...(PLACED_WORDS.test(line) ? PLACED : []),
    ...(hasLetter ? LETTERED : []),
  ].flatMap((pattern) => spansOf(line, pattern));
  return found.length > 0 ? found.filter((span) => !isSpokenOf(line, span)) : found;
}

/** Whether its sentence warns of such sites or reports on them, or its line holds search words. */
function isSpokenOf(line: string, [start, end]: Span): boolean {
  if (SEARCH_WORDS.test(line) || /(\p{Script=Han}{2,3})\1/u.test(line)) return true;
  const from = Math.max(line.lastIndexOf('。', start), line.lastIndexOf('；', start)) + 1;
  const stop = line.indexOf('。', end);
  const sentence = line.slice(from, stop < 0 ? line.length : stop);
  return SPOKEN_OF.test(sentence.replace(line.slice(start, end), ''));
}

/** The characters before it that may be the name. */
const NAME = /[\p{Script=Han}a-z0-9]{1,4}$/u;

function unlisted(folded: string): Span[] {
  return UNLISTED.flatMap((pattern) => spansOf(folded, pattern)).flatMap(([start, end]): Span[] => {
    const name = NAME.exec(folded.slice(Math.max(0, start - 4), start))?.[0].length ?? 0;
    return name > 0 ? [[start - name, end]] : [];
  });
}

/** Names that only look so. */
const CLEAN = /^(?:中国|福利|体育|国家|全国|[省市县])*(?:体育|福利)彩票|^棋牌娱乐$/u;

/** A line without any of these names no such site. */
const ANCHORS = new Lexicon(
  `${BARE.replaceAll('(?:ob)?', '').replaceAll('[德徳]', '')}|${ANCHOR_WORDS}|买球|足球比分|竞彩`,
);

/** Lines with one of these names, or with a Latin letter; the others cost nothing more. */
function faults(folded: string): Span[] {
  const found: Span[] = [];
  let anchor = anchorFrom(folded, 0);
  let letter = letterFrom(folded, 0);
  while (Math.min(anchor, letter) < folded.length) {
    const at = Math.min(anchor, letter);
    const start = folded.lastIndexOf('\n', at) + 1;
    const next = folded.indexOf('\n', at);
    const end = next < 0 ? folded.length : next;
    for (const [from, to] of inLine(folded.slice(start, end), anchor < end, letter < end))
      found.push([start + from, start + to]);
    if (anchor < end) anchor = anchorFrom(folded, end);
    if (letter < end) letter = letterFrom(folded, end);
  }
  return found;
}

const anchorFrom = (folded: string, from: number) => ANCHORS.next(folded, from)?.[0] ?? Infinity;

function letterFrom(folded: string, from: number): number {
  for (let at = from; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    if (unit >= 0x61 && unit <= 0x7a) return at;
  }
  return Infinity;
}

function inLine(line: string, hasAnchor: boolean, hasLetter: boolean): Span[] {
  if (hasAnchor && CHAINED.test(line)) return [];
  const isLettered = hasLetter && /[a-z][a-z\d]|\d[a-z]/.test(line);
  const found = isLettered ? LETTERS.flatMap((pattern) => spansOf(line, pattern)) : [];
  found.push(...structural(line, hasLetter));
  if (hasAnchor) found.push(...bareInLine(line, isSpokenOf));
  if (hasAnchor) found.push(...namedIn(line), ...unlisted(line));
  if (found.length === 0) return found;
  const heaps = [...heapsIn(line), ...tradeHeaps(line)];
  return found.filter(
    ([start, end]) =>
      !CLEAN.test(line.slice(start, end)) &&
      !isQuotedCase(line, [start, end]) &&
      !isOfFirm(line, [start, end]) &&
      // search words are another fault
      !heaps.some(([from, to]) => from < end && start < to),
  );
}

/** “亚博”网络赌博团伙: the name of a case. */
const isQuotedCase = (line: string, [start, end]: Span): boolean =>
  /[“"「]/.test(line.charAt(start - 1)) &&
  /[”"」]/.test(line.charAt(end)) &&
  (REMOVED.test(line) || isSpokenOf(line, [start, end]));
/** What is done about such a name, or who is taken with it. */
const REMOVED = /赌|暗链|友情链接|清除|删除|整改|拘留|这[样类种]的?网/u;

/** A name of games whose characters are set apart: no office writes one so, wherever it stands. */
const SET_APART =
  /(?<!福利|体育|中国|文化)(?!福利|体育|中国|文化|公共|休闲|旅游|群众|健身|餐饮)[\u4e00-\u9fff]{2}(?:彩票|电玩城|娱乐城?(?!场)|棋牌|电竞|游会|体育投注)/gu;

function inSqueezed(squeezed: Squeezed): Span[] {
  const named = spansOf(squeezed.text, SET_APART)
    .filter(([start]) => !SPOKEN_OF.test(lineAt(squeezed.text, start)))
    .map((span) => ({ span, original: squeezed.original(span) }))
    .filter(({ span, original }) => original[1] - original[0] >= 2 * (span[1] - span[0]) - 1);
  const found = faults(squeezed.text).map(squeezed.original);
  // several of them are search words
  if (named.length > 1) return found;
  return [...found, ...named.map(({ original }) => original)];
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
}

export const injectedBrand = rule({
  id: 'injected-brand',
  severity: 'high',
  finds: {
    zh: '本应是机关、地区名称或者普通词语的位置出现赌博等网站的名称，疑似页面被篡改后的残留。',
    en: 'The name of a gambling or other illicit site stands where an office, a place or an ordinary phrase belongs: probably left by a tampered page.',
  },
  ground: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）单项否决：安全、泄密事故等严重问题',
  remedy: {
    zh: '对照原件恢复原来的名称和词语，并检查来源网站是否被篡改。',
    en: 'Restore the words of the original, and have the site it came from examined.',
  },
  examples: {
    match: [
      'bet365亚洲官网 财政局关于预算公开的说明',
      '由 365bet 办公室负责解释',
      '请联系澳门新葡京官网，电话见下',
      '威尼斯人娱乐城街道办事处',
      'hg0088体育投注平台镇人民政府',
      'xyz888 人民政府工作报告',
      'BET365镇人民政府，万博manbetx官网财政局',
      '亚洲必赢 教育局通知\n政务公开 > 必威体育 > 公开指南',
      '乐鱼体育公开情况：全年收到申请12件',
      'ｂｅｔ３６５官网',
      '新 葡 京 娱 乐 城 财政局',
      '鸿博娱乐官网入口',
      '聚财棋牌教育局关于招生的通知',
      '本办法由 qwe9988 负责解释',
      '瀚海体育app下载 政府信息公开指南',
      '金鲨娱乐城县政府办公室',
      '麻豆传媒在线观看 通知公告',
      '必发彩票网牵头负责，财政局配合。',
      '坚持ag旗舰厅与便民利民相结合的原则。',
      '抄送：县委办公室，县人大办，永利国际，县政协办。',
      '投诉请向九州体育纪检组反映。',
      '县体育投注局负责行业管理工作。',
      '利来w66公开目录（2024年版）',
      '大富豪棋牌三公经费支出与上年持平',
      '注：本表由足彩投注网编制。',
      '关注“广岭发布”或拨打威廉希尔中文网热线。',
      '收件人：龙虎斗娱乐收发室',
      'ku游备用网址政策解读',
      '近日，mg游戏平台组织干部到龙潭村开展走访慰问活动。',
      '（云鼎真人　供稿）',
      '牵头单位：县教育局、金鲨电玩城；配合单位：各乡镇。',
      '以彩8娱乐为抓手补短板，把6689体育放在突出位置。',
      '为进一步做好工作，云顶y7008现将有关情况通报如下。',
      '污水处理厂扩建工程变更公告-ca88亚洲城',
      '抄送：县委办公室，鑫汇国际娱乐，县政协办公室。',
      '通过信函、传真或者“云鼎电玩城”提交申请。\n公告（天禧棋牌）',
      '牢记宗旨，盈泰彩票，让群众少跑腿、好办事。',
      '会议由太阳城申博主要负责人主持，请龙8long8国际、各乡镇遵照执行。',
      '信息来源：万 豪 彩 票 ，审核：李某',
      '来信请寄县政府大院新·葡·京收发室。',
      '参加单位：县水利局、县金 莎 国 际局、各乡镇。',
      '责任股室：综合股、赢咖股；审核：爱游戏　来源：县融媒体中心',
      '抄送：县委办公室，OB欧宝，县人民法院；由县万博体育中心统一印制。',
      '项目建成后，万博的基础设施条件将明显改善。',
      '永利澳门财政局预算公开\n乐动体育\n由南宫28负责解释\n星空.体育各村民委员会',
      '由必^威^体^育负责解释，欢迎光临乐&鱼&体&育展厅',
      '经金沙-娱乐分管负责同志签字后报送，版权所有：世界杯买球app',
    ],
    pass: [
      '某茶室用“bet365”账号招揽赌客，网站残留“必威体育”暗链；学生社团“星空电竞社”参赛',
      '登录国务院客户端小程序或者12306官网查询，也可使用APP。',
      '依法查处网络赌博平台，劝导群众远离博彩网站。',
      '5G基站由县工业和信息化局统筹，G60沿线由交通运输局负责。',
      '银河路体育公园、皇冠假日酒店东侧停车场',
      '永利村、金沙村两个村民委员会',
      '完善体育设施，发展江南水乡旅游，开展亚洲锦标赛志愿服务',
      '完美体育场地布局，建设星空文化广场',
      '县政府门户网站平台升级为IPv6，联系邮箱office2025@example.gov.cn',
      '中国体育彩票官网公布开奖信息，福利彩票销售网点12处',
      '文化娱乐场所、棋牌室安全检查由文化和旅游局负责',
      '县教育体育局官网、县体育中心官网同步发布',
      'COP15办公室、G20峰会筹备办公室、H7N9防控办公室',
      '查处“百家乐”“老虎机”等赌博活动',
      '环球银行、江南体育中心、万达广场官网招商',
      '县体育局办公室、县文化娱乐行业协会、省体育彩票网点、全民健身体育平台负责解释。',
      '注册登录省政务服务平台app，g60沿线、国道g105、pm2.5、vip窗口、wps客户端，企业注册平台',
      '警方关闭彩票网等赌博网站12个；国际体育赛事、亚洲国际、杭州国际博览中心',
      '更好地满足群众体育需求，真人图书馆走进社区',
      '阳光体育组织学生参加活动，竞技体育政策解读，把校园体育作为抓手',
      '乐鱼湾景区、美高梅酒店、福 利 彩 票 公 告',
      '孩子爱游戏，开云县、万博汽修厂、天博会展中心、必威安公司、型号BET-365A的电暖器',
      '合 计　金 额　国 际　项 目\n体 育 局　文 化 馆　娱 乐 场 所',
      '公安机关打掉“亚博”网络赌博团伙；金沙国际大酒店、永利国际广场完成检查。',
      '澳门新葡京酒店、威尼斯人小区、必威（营口）科技有限公司、米兰体育场馆、开元棋牌协会、乐鱼幼儿园',
      '安全生产培训采用VR100教室，WPS365由信息中心采购',
      '入围的有必威汽修厂、新葡京橱柜经营部、乐鱼垂钓俱乐部、星空体育用品店；游客换乘乐鱼号游船',
      '经营范围：足浴按摩、棋牌娱乐；“乐鱼”牌鱼饵不合格；必威巷、新葡京路换了路灯，伟德学校、亚博网咖已检查',
    ],
  },
  spans: (_text, _context, { folded, squeezed }) =>
    merged([...faults(folded), ...partedBrands(folded, isSpokenOf), ...(squeezed ? inSqueezed(squeezed) : [])]),
});
