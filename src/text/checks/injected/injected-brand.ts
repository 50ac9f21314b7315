import { merged, rule, type Span, spansOf } from '../rule.ts';

/** Gambling brands written with Latin letters; none is a word that a public office would use. */
const LATIN =
  '365bet|bet365|188bet|betway|betvictor|bwin|unibet|1xbet|22bet|10bet|dafabet|opebet|manbetx|vwin|fun88|w88|m88|12bet|yabo|beplay|hth\\d*|188金宝博|ag8|k8凯发|ob体育|leyu|long8|tlc\\d+|hg\\d{4}|u8体育|m6米乐';
/** Chinese brands: many are ordinary words, so they count only together with what such a site calls itself. */
const HAN =
  '威尼斯人|新葡京|葡京|永利|金沙|银河|太阳城|皇冠|万博|亚博|亚搏|必威|必赢|乐鱼|开云|华体会|爱游戏|九游会|九游|伟德|立博|韦德|大发|优德|博狗|凯发|澳博|米乐|完美|星空|江南|竞博|天博|酷游|开元|亚美|日博|乐博|沙巴|188|365';
const TRADE = '娱乐城|娱乐场|娱乐|体育(?![场馆公中局设赛产健活教运器用文事彩])|彩票|棋牌|电竞|真人|赌场|赌城|博彩|投注';
const SITE = '官方网站|官方网址|官方入口|官网|网址|备用网址|登录入口|手机版|app下载|下载app';
const WHERE = '亚洲|国际|中国|全站|在线|线上|官方|集团';

const TAIL = `(?:${WHERE}|${TRADE}|${SITE}|app|平台|入口)*`;
const OFFICE = '办公室|人民政府|街道办事处|委员会|[\\p{Script=Han}]{1,8}局(?!\\p{Script=Han})';
const NOT_IN_WORD = '(?<![A-Za-z0-9])';

const PATTERNS = [
  new RegExp(`${NOT_IN_WORD}(?:${LATIN})(?![A-Za-z0-9])${TAIL}`, 'giu'),
  new RegExp(`(?:澳门)?(?:${HAN})(?:${WHERE})*(?:${TRADE})${TAIL}`, 'giu'),
  new RegExp(`(?:澳门)?(?:${HAN})(?:${WHERE})*(?:${SITE})${TAIL}`, 'giu'),
  new RegExp(`澳门(?:新)?(?:葡京|威尼斯人|金沙|银河|永利|太阳城|皇冠|赌场|百家乐)${TAIL}`, 'giu'),
  // any name of letters and digits that calls itself such a site
  new RegExp(
    `${NOT_IN_WORD}(?:[A-Za-z]+\\d{2,}|\\d{2,}[A-Za-z]+)(?:${WHERE})*(?:亚洲|娱乐|体育|彩票|棋牌|真人|投注|博彩)${TAIL}`,
    'giu',
  ),
  /亚洲(?:官网|官方网站)|必赢亚洲|亚洲必赢/gu,
  // letters and digits where the name of a place belongs: 'abc123 办公室'
  new RegExp(`${NOT_IN_WORD}(?:[a-z]{2,}\\d{2,}|\\d{2,}[a-z]{2,})[a-z0-9]*(?=\\s*(?:${OFFICE}))`, 'gu'),
];

export const injectedBrand = rule({
  id: 'injected-brand',
  severity: 'high',
  finds: {
    zh: '本应是机关或地区名称的位置出现赌博等网站的名称，疑似页面被篡改后的残留。',
    en: 'The name of a gambling site stands where an office or a place should be named: probably left by a tampered page.',
  },
  ground: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）单项否决：安全、泄密事故等严重问题',
  remedy: {
    zh: '对照原件恢复机关名称，并检查来源网站是否被篡改。',
    en: 'Restore the name from the original, and have the site it came from examined.',
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
    ],
  },
  spans: (text) => merged(PATTERNS.flatMap((pattern): Span[] => spansOf(text, pattern))),
});
