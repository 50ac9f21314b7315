import { Lexicon } from '../lexicon.ts';
import { merged, rule, type Span, spansOf } from '../rule.ts';
import { BARE, bareInLine, partedBrands } from './bare-brands.ts';
import { ANCHOR_WORDS, HAN, INTERNATIONAL, LATIN, NO_WORD, OFFICE, SITE, TRADE, WHERE } from './brands.ts';
import { PLACED } from './placed-brands.ts';
import type { Squeezed } from './squeezed.ts';

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

/** Behind a name that no list holds. */
const UNLISTED = [
  new RegExp(
    `(?:娱乐城?|棋牌|电竞|真人|博彩|(?<!国|县|市|省|区|国家|全民|中国|教育|旅游|文化|和)体育|(?<!体育|福利)彩票)(?:${WHERE})*(?:${SITE})${TAIL}`,
    'gu',
  ),
  new RegExp(
    `(?:娱乐城|赌场|赌城|棋牌|博彩|(?<!文化|广播电视|休闲|公共)娱乐|(?<!体育|福利)彩票|电竞)(?=\\s*(?:\\p{Script=Han}{0,3}[县市区])?${OFFICE})`,
    'gu',
  ),
];
/** A name that no list holds where the words behind it say that an office's belongs: 易游体育政务公开平台, 来源：万喜国际. */
const IN_PLACE = [
  /(?<=^|[^\p{Script=Han}]|[是的到在为由与问录])(?!教育|文化|旅游|全民|中国|社会|学校|群众|农民|公共|休闲|县区|城乡)[\p{Script=Han}]{2,3}(?<!教育|文化|旅游|广电|科技|[县市区省])(?:体育|娱乐|棋牌|电竞|彩票)(?=\s*(?:政务公开|信息公开|申请公开|公开指南|政务服务|渠道|门户网站|官方|申请))/gu,
  /(?<=(?:来源|承办|主办|责任编辑|技术支持|发布机构|版权所有|供稿|审核|为|通过)[:：“]?\s?)(?!中国|人民|新华|环球)[\p{Script=Han}]{2,3}(?:国际|体育|娱乐城?|彩票|棋牌|电竞)(?=”?(?:[\s,，。;；/|]|$|娱乐|渠道|服务|栏目))/gu,
  /(?<=\p{Script=Han}{2}[:：]\s?)(?!文化|休闲|公共|福利|体育|中国)[\p{Script=Han}]{2,3}(?:娱乐|彩票|棋牌|电竞)(?=[\s,，。;；/|]|$)/gu,
  /[\p{Script=Han}]{2}(?:捕鱼|棋牌|娱乐城|电竞)(?=局|人民政府|街道办|办公室负责)/gu,
];

/** What only such sites are called, with what only sites are called behind it. */
const SITES = new RegExp(
  `(?:[\\u4e00-\\u9fff]{2,3}(?<!体育|福利|文化|休闲|公共|电子|网络|手机|群众|农民|中国|的|了|和|与|是|打|玩))?(?:体育投注|足彩投注|彩票投注|网上赌场?|网络赌场|网赌|真人百家乐|百家乐|老虎机|六合彩|时时彩|龙虎斗|麻将胡了|飞禽走兽|捕鱼达人|百人牛牛|棋牌游戏|(?<!文化|休闲|公共)棋牌|(?<!体育|福利)彩票|(?<!文化|休闲|公共)娱乐|电竞|真人)(?:娱乐|电玩城|国际)?(?:${SITE}|平台|网(?![点络吧格])|app|注册|开户|旗舰厅|中文网|客户端|电玩城|娱乐|投注)${TAIL}`,
  'gu',
);
/** The same name alone, where an office's belongs: 县体育投注局. */
const IN_OFFICE =
  /(?:体育投注|足彩投注|彩票投注|百家乐|老虎机|六合彩|时时彩|龙虎斗|网赌|博彩)(?=局|办公室|委员会|收发室|服务(?:窗口|中心)?。|人民政府)/gu;
/** Letters with a hall, a spare address: ag旗舰厅, ku游备用网址, bet8注册; 利来w66, 必发bf88. */
const LETTERED = [
  /(?<![a-z0-9@./_-])(?:mg|pg|ag|bg|cq9|jdb|pt|bbin|og|db|pp|fg|ky|vg|sa|ae|wm|dg|ea|ebet)(?:电子|真人|视讯|游戏平台|棋牌|捕鱼|麻将|旗舰厅|老虎机)/gu,
  /(?<![a-z0-9@./_-])[a-z]{1,6}\d{0,4}[\u4e00-\u9fff]{0,2}(?:旗舰厅|备用网址|备用网站|娱乐城|真人(?:视讯|厅)?|捕鱼|老虎机)/gu,
  /(?<![a-z0-9@./_-])(?:bet|win|vip|xin|ku|ag|bg|pg|mg|pt|bb|hg|tb|ob|im|dg|sb|kb|bf|ab|od|yb|hy|jn|ml|ly|xk)\d{0,4}(?:游|体育|国际|娱乐)?(?:注册|官网|网址|平台|登录|app|下载)(?!要求|资本|会计|商标|信息|企业|用户|公司)/gu,
  /[\u4e00-\u9fff]{2}(?:[a-z]{1,2}(?:66|77|88|99|918|168|888)|[kzj][5-9]|d88|v8)(?![a-z0-9路号线高])/gu,
];
/** Who speaks of such sites: a warning, a report, a lottery of the state. */
const SPOKEN_OF =
  /招代理|代理招|充[一二三五六八\d]|提现|上分|加微|日赚|首存|充值|查处|打击|警惕|防范|非法|赌博|诈骗|整治|关闭|取缔|举报|拒绝|远离|严禁|公益金|宣讲|提醒|境外|涉赌|抓获|侦破|案件|违法|犯罪|骗|游戏厅|经营户|检查/u;

/** Short words in a row of which several share two characters: stuffing, not a name in a place. */
const SEARCH_WORDS =
  /(\p{Script=Han}{2})[^,，|、_ ]{0,4}[,，|、_ ]+[^,，|、_ ]{0,4}\1[^,，|、_ ]{0,4}[,，|、_ ]+[^,，|、_ ]{0,4}\1/u;

/** 娱乐平台娱乐官网娱乐登录: the same. */
const CHAINED = /(娱乐|棋牌|彩票|体育|电竞|直播)(?:\p{Script=Han}{1,4}\1){3}/u;

const STRUCTURES = [SITES, IN_OFFICE, ...PLACED, ...LETTERED];
const NAMED = [...CHINESE, ...IN_PLACE];

function structural(line: string): Span[] {
  const found = STRUCTURES.flatMap((pattern) => spansOf(line, pattern));
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
const CLEAN = /^(?:中国|福利|体育|国家|全国|[省市县])*(?:体育|福利)彩票/u;

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
  found.push(...structural(line));
  if (hasAnchor) found.push(...bareInLine(line, isSpokenOf));
  if (hasAnchor)
    found.push(
      ...NAMED.flatMap((pattern) => spansOf(line, pattern)).filter((span) => !isQuotedCase(line, span)),
      ...unlisted(line),
    );
  return found.filter(([start, end]) => !CLEAN.test(line.slice(start, end)));
}

/** “亚博”网络赌博团伙: the name of a case. */
const isQuotedCase = (line: string, [start, end]: Span): boolean =>
  /[“"「]/.test(line.charAt(start - 1)) && /[”"」]/.test(line.charAt(end)) && isSpokenOf(line, [start, end]);

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
      '经金沙-娱乐分管负责同志签字后报送，版权所有：世界杯买球app',
    ],
    pass: [
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
      '安全生产培训采用VR100教室，WPS365由信息中心采购',
    ],
  },
  spans: (_text, _context, { folded, squeezed }) =>
    merged([...faults(folded), ...partedBrands(folded, isSpokenOf), ...(squeezed ? inSqueezed(squeezed) : [])]),
});
