import { Lexicon } from '../lexicon.ts';
import { merged, rule, type Span, spansOf } from '../rule.ts';
import { ANCHOR_WORDS, HAN, INTERNATIONAL, LATIN, NO_WORD, OFFICE, SITE, TRADE, WHERE } from './brands.ts';
import { alsoSqueezed } from './squeezed.ts';

const TAIL = `(?:${WHERE}|${TRADE}|${SITE}|app|平台|入口)*`;
const NOT_IN_WORD = '(?<![a-z0-9@./-])(?<![a-z0-9]_)';
/** A name of letters and digits, as such sites have and offices have not: xyz888, 88win, but not G20 or COP15. */
const TOKEN =
  '(?!cop\\d|covid|iso\\d|gb\\d|office\\d|hao123|http|www|ipv|h\\dn\\d|pm\\d|vol\\d|win\\d\\d?(?!\\d))(?:[a-z]{2,}\\d{2,}|\\d{2,}[a-z]{2,})[a-z0-9]*';

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
  // stuck to the end of a title: 工作方案的通知hx88
  /(?<=[\p{Script=Han}])[a-z]{2,3}(?:66|77|88|99|365|888|518|168)\d{0,2}$/gu,
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
  /(?<=(?:来源|承办|主办|责任编辑|技术支持|发布机构|版权所有|供稿|审核|为|通过)[:：“]?\s?)(?!中国|人民|新华|环球)[\p{Script=Han}]{2,3}(?:国际|体育|娱乐|彩票|棋牌|电竞)(?=”?(?:[\s,，。;；/|]|$|娱乐|渠道|服务|栏目))/gu,
  /(?<=\p{Script=Han}{2}[:：]\s?)(?!文化|休闲|公共|福利|体育|中国)[\p{Script=Han}]{2,3}(?:娱乐|彩票|棋牌|电竞)(?=[\s,，。;；/|]|$)/gu,
  /[\p{Script=Han}]{2}(?:捕鱼|棋牌|娱乐城|电竞)(?=局|人民政府|街道办|办公室负责)/gu,
];

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

function faults(folded: string): Span[] {
  let start = 0;
  return folded.split('\n').flatMap((line): Span[] => {
    const offset = start;
    start += line.length + 1;
    return inLine(line).map(([from, to]) => [offset + from, offset + to]);
  });
}

/** A line without any of these names no such site. */
const ANCHORS = new Lexicon(ANCHOR_WORDS);

function inLine(line: string): Span[] {
  const found = /[a-z][a-z\d]|\d[a-z]/.test(line) ? LETTERS.flatMap((pattern) => spansOf(line, pattern)) : [];
  if (ANCHORS.has(line))
    found.push(...[...CHINESE, ...IN_PLACE].flatMap((pattern) => spansOf(line, pattern)), ...unlisted(line));
  return found.filter(([start, end]) => !CLEAN.test(line.slice(start, end)));
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
      'BET365镇人民政府',
      '万博manbetx官网财政局',
      '亚洲必赢 教育局通知',
      '政务公开 > 必威体育 > 公开指南',
      '乐鱼体育公开情况：全年收到申请12件',
      'ｂｅｔ３６５官网',
      '新 葡 京 娱 乐 城 财政局',
      '鸿博娱乐官网入口',
      '聚财棋牌教育局关于招生的通知',
      '本办法由 qwe9988 负责解释',
      '瀚海体育app下载 政府信息公开指南',
      '金鲨娱乐城县政府办公室',
      '麻豆传媒在线观看 通知公告',
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
      '更好地满足群众体育需求，真人图书馆走进社区',
      '安全生产培训采用VR100教室，WPS365由信息中心采购',
    ],
  },
  spans: (_text, _context, { folded }) => merged(alsoSqueezed(folded, faults)),
});
