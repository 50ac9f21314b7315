/** Names of illicit sites without anything that says what they are: parted by signs, or where the name of an office stands. In folded text. Pure. */
import { type Span, spansOf } from '../rule.ts';
import { HAN, INTERNATIONAL, LATIN, NO_WORD } from './brands.ts';

/** Neither words nor names of places. */
export const BARE =
  '万博|爱游戏|赢咖|立博|米乐(?:m6)?|(?:ob)?欧宝|天博|必发|明升|伟[德徳]|开云|乐鱼|九游会?|华体会?|博万|威廉希尔|申博|葡京|尊龙|利来|凯发|杏彩|沐鸣|蓝冠|雷火|亚博|必威|易游|沙巴|球友会|爱博|平博|火狐|雷竞技|ag真人|永利会|龙8|鼎尚真人|大发快三|betway|bet365|365bet|kaiyun|leyu|yabo|hth|jiuyou|m88|w88|fun88';
const TRADES = '体育|娱乐城?|彩票|棋牌|电竞|真人|国际|app|官网|官方|平台';
const NAME = `(?:${BARE})(?:综合)?(?:${TRADES})*`;

const IN_PLACE: readonly RegExp[] = [
  // 县万博体育中心, 爱游戏股
  new RegExp(`(?<![a-z])(?:${BARE})(?:综合)?(?:体育|娱乐城?|彩票|棋牌|电竞)(?!用品|器材|文化|场所|俱乐部)`, 'gu'),
  new RegExp(
    `(?<![a-z])${NAME}(?=(?:综合|法规|人事|财务|业务|服务)?(?:股|科|局(?!部)|收发室|办公室|党组|委员会|窗口)|(?:服务|管理|会计|指挥)?中心(?!城|广场|小学|校)|(?:镇|乡)?人民政府|街道办|县委|县政府|村委)`,
    'gu',
  ),
  new RegExp(
    `(?<=(?:局|委|办|院|会|室|中心|部|镇|乡)[,，、])${NAME}(?=[,，、](?:县|市|区|各|团|[\\u4e00-\\u9fff]{2,8}(?:局|委|办|院|会|镇|乡)))`,
    'gu',
  ),
  new RegExp(
    `(?<=(?:审核|编辑|来源|供稿|校对|校核|摄影|签发|撰稿|作者|记者|单位|承办|主办|协办|支持|所有|机构|部门|科室|抄送|主送|联系人)[:：]\\s{0,2})${NAME}(?=[\\s,，、。;；)/|]|$)`,
    'gmu',
  ),
  new RegExp(
    `(?<=[由经与和在到向是以往乘、为]|根据|按照|感谢|访问|登录|信息|项目建成后[,，])${NAME}(?=提供|联合|研究|负责|牵头|分管|主持|报送|设立|同意|批准|审核|审定|的(?:基础设施|群众|干部|发展|经济|党员|要求|规定|支持|统一|安排)|为(?:统领|抓手|引领|中心|重点)|是[^。,，]{0,6}(?:重要|抓手|关键)|栏目|站下车|、资源共用|[,，]应当|领导|召开|调研|主任|局长|书记)`,
    'gu',
  ),
  // 星空·体育, 金沙-娱乐: a sign within
  new RegExp(
    `(?<![\\p{Script=Han}])(?:${HAN}|金莎)[-·•*_~](?:体育|娱乐|彩票|棋牌|国际|真人)(?=局|委|办|股|分管负责|研究|报送|提供|联合|负责|官|的|网|app|平台|栏目|在线|政务|公开|客户端|[，,、。)\\s]|$)`,
    'gmu',
  ),
  /(?<=[县经由与、在])(?:半岛|星空|永利|金沙|皇冠|九州|开元|环亚|博天)(?:综合)?[-·•*_~]?(?:体育|娱乐|国际)(?=局|委|分管负责|三楼|村部|设立)/gu,
  // a site for those who bet, whatever its name
  /(?:世界杯|欧洲杯|欧冠|足球|篮球|英超)?买球(?:app|网站?|平台|软件|官网)|竞彩足球(?:比分网|平台|app)|博彩公司(?:大全|排名|推荐|官网)|(?:足球|体育)比分网|龙8唯一|大发快三|体育投注[-·]?沙巴/gu,
];

/** A sign that no name of an office has within: 星空.体育. */
const SIGNED = new RegExp(
  `(?<![\\p{Script=Han}])(?:${HAN})[.*_~](?:体育|娱乐|彩票|棋牌|国际)(?!频道|新闻|版|[馆场])`,
  'gu',
);
const SIGN = /[.*_~]/u;

/** Signs that are set between the characters of a name. */
const GAP = /[ \u3000\u00a0.·•・*_\-/|~+﹒‧&=^@#\\→`:※%]/gu;
const PARTED =
  /[\p{Script=Han}a-z\d]{1,3}(?:[ \u3000\u00a0.·•・*_\-/|~+﹒‧&=^@#\\→`:※%]{1,2}[\p{Script=Han}a-z\d]{1,3}){1,7}/gu;
/** What is left when the signs are taken out: such a name, begun where one piece begins. */
const WHOLE = new RegExp(
  `(?:(?:${BARE})(?:${TRADES})*|${NO_WORD}|${INTERNATIONAL}|(?:${LATIN})(?:体育|官网|app)?|(?:${HAN}|金莎|万豪|新葡|鑫汇|盛大|金鲨)(?:体育|娱乐城?|彩票|棋牌|电竞|国际|真人|会所?)|澳门(?:新?葡京|金沙|威尼斯人|永利)|金沙城中心|hth华体)`,
  'u',
);

/** Of each name whose characters are parted by signs where it stands; `original` counts the signs. */
function parted(line: string): Span[] {
  return spansOf(line, PARTED).flatMap(([start, end]): Span[] => {
    const piece = line.slice(start, end);
    const places = [...piece].flatMap((_, i) => (GAP_UNITS.has(piece.charAt(i)) ? [] : [i]));
    const found = WHOLE.exec(piece.replace(GAP, ''));
    if (!found) return [];
    const [first, last] = [places[found.index] ?? 0, places[found.index + found[0].length - 1] ?? 0];
    // a short name within a longer row of such pieces
    if (found[0].length === 2 && GAP_UNITS.has(piece.charAt(last + 1))) return [];
    // as it stands without signs it is sought elsewhere; with one, only between two names
    const signs = last - first + 1 - found[0].length;
    return signs > (/\p{Script=Han}/u.test(found[0]) ? 0 : 2) ? [[start + first, start + last + 1]] : [];
  });
}
const GAP_UNITS = new Set(' \u3000\u00a0.·•・*_-/|~+﹒‧&=^@#\\→`:※%');

/** `isSpokenOf`: whether the sentence of a line around a place warns of such sites or reports on them. */
type Spoken = (line: string, span: Span) => boolean;

/** Where the name of an office belongs, in a line. */
export const bareInLine = (line: string, isSpokenOf: Spoken): Span[] =>
  [...IN_PLACE.flatMap((pattern) => spansOf(line, pattern)), ...(SIGN.test(line) ? spansOf(line, SIGNED) : [])].filter(
    (span) => !isSpokenOf(line, span),
  );

const [PARTS, PART] = [1, 2];
const kinds = new Uint8Array(0x10000).fill(PART, 0x3400, 0xa000);
for (let unit = 0x61; unit <= 0x7a; unit += 1) kinds[unit] = PART;
for (const unit of GAP_UNITS) kinds[unit.charCodeAt(0)] = PARTS;

/** Lines in which a character alone stands between two gaps, and such a name with them. */
export function partedBrands(folded: string, isSpokenOf: Spoken): Span[] {
  const found: Span[] = [];
  for (let at = 1; at + 3 < folded.length; at += 1) {
    if (kinds[folded.charCodeAt(at)] !== PARTS || kinds[folded.charCodeAt(at - 1)] !== PART || !isOneAlone(folded, at))
      continue;
    const start = folded.lastIndexOf('\n', at) + 1;
    const next = folded.indexOf('\n', at);
    const line = folded.slice(start, next < 0 ? folded.length : next);
    for (const [from, to] of parted(line)) if (!isSpokenOf(line, [from, to])) found.push([start + from, start + to]);
    at = start + line.length;
  }
  return found;
}

/** Behind one or two signs one character, and signs again. */
function isOneAlone(text: string, from: number): boolean {
  let at = from + 1;
  if (kinds[text.charCodeAt(at)] === PARTS) at += 1;
  if (kinds[text.charCodeAt(at)] !== PART) return false;
  return kinds[text.charCodeAt(at + 1)] === PARTS && (kinds[text.charCodeAt(at + 2)] ?? 0) >= PARTS;
}
