/** Names of such sites that no list holds, told by what only sites are called and by what stands around them. In folded text. */
import { OFFICE, SITE, TRADE, WHERE } from './brands.ts';

const TAIL = `(?:${WHERE}|${TRADE}|${SITE}|app|平台|入口)*`;

/** Behind a name that no list holds. */
export const UNLISTED = [
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
export const IN_PLACE = [
  /(?<=^|[^\p{Script=Han}]|[是的到在为由与问录])(?!教育|文化|旅游|全民|中国|社会|学校|群众|农民|公共|休闲|县区|城乡)[\p{Script=Han}]{2,3}(?<!教育|文化|旅游|广电|科技|[县市区省])(?:体育|娱乐|棋牌|电竞|彩票)(?=\s*(?:政务公开|信息公开|申请公开|公开指南|政务服务|渠道|门户网站|官方|申请))/gu,
  /(?<=(?:来源|承办|主办|责任编辑|技术支持|发布机构|版权所有|供稿|审核|为|通过)[:：“]?\s?)(?!中国|人民|新华|环球)[\p{Script=Han}]{2,3}(?:国际|体育|娱乐城?|彩票|棋牌|电竞)(?=”?(?:[\s,，。;；/|]|$|娱乐|渠道|服务|栏目))/gu,
  /(?<=\p{Script=Han}{2}[:：]\s?)(?!文化|休闲|公共|福利|体育|中国)[\p{Script=Han}]{2,3}(?:娱乐|彩票|棋牌|电竞)(?=[\s,，。;；/|]|$)/gu,
  /[\p{Script=Han}]{2}(?:捕鱼|棋牌|娱乐城|电竞)(?=局|人民政府|街道办|办公室负责)/gu,
];

/** What only such sites are called, with what only sites are called behind it. */
export const SITES = new RegExp(
  `(?:[\\u4e00-\\u9fff]{2,3}(?<!体育|福利|文化|休闲|公共|电子|网络|手机|群众|农民|中国|的|了|和|与|是|打|玩))?(?:体育投注|足彩投注|彩票投注|网上赌场?|网络赌场|网赌|真人百家乐|百家乐|老虎机|六合彩|时时彩|龙虎斗|麻将胡了|飞禽走兽|捕鱼达人|百人牛牛|棋牌游戏|(?<!文化|休闲|公共)棋牌|(?<!体育|福利)彩票|(?<!文化|休闲|公共)娱乐|电竞|真人)(?:娱乐|电玩城|国际)?(?:${SITE}|平台|网(?![点络吧格])|app|注册|开户|旗舰厅|中文网|客户端|电玩城|娱乐|投注)${TAIL}`,
  'gu',
);
/** The same name alone, where an office's belongs: 县体育投注局. */
export const IN_OFFICE =
  /(?:体育投注|足彩投注|彩票投注|百家乐|老虎机|六合彩|时时彩|龙虎斗|网赌|博彩)(?=局|办公室|委员会|收发室|服务(?:窗口|中心)?。|人民政府)/gu;
/** Letters with a hall, a spare address: ag旗舰厅, ku游备用网址, bet8注册; 利来w66, 必发bf88. */
export const LETTERED = [
  /(?<![a-z0-9@./_-])(?:mg|pg|ag|bg|cq9|jdb|pt|bbin|og|db|pp|fg|ky|vg|sa|ae|wm|dg|ea|ebet)(?:电子|真人|视讯|游戏平台|棋牌|捕鱼|麻将|旗舰厅|老虎机)/gu,
  /(?<![a-z0-9@./_-])[a-z]{1,6}\d{0,4}[\u4e00-\u9fff]{0,2}(?:旗舰厅|备用网址|备用网站|娱乐城|真人(?:视讯|厅)?|捕鱼|老虎机)/gu,
  /(?<![a-z0-9@./_-])(?:bet|win|vip|xin|ku|ag|bg|pg|mg|pt|bb|hg|tb|ob|im|dg|sb|kb|bf|ab|od|yb|hy|jn|ml|ly|xk)\d{0,4}(?:游|体育|国际|娱乐)?(?:注册|官网|网址|平台|登录|app|下载)(?!要求|资本|会计|商标|信息|企业|用户|公司)/gu,
  /[\u4e00-\u9fff]{2}(?:[a-z]{1,2}(?:66|77|88|99|918|168|888)|[kzj][5-9]|d88|v8)(?![a-z0-9路号线高])/gu,
];
