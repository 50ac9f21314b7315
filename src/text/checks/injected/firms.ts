/** Firms, houses, streets and goods that bear the name of a site by chance; in folded text. Pure. */
import type { Span } from '../span.ts';
import { SITE } from './brands.ts';

/** What says that a site is meant all the same. */
const OF_SITE = new RegExp(`${SITE}|app|平台|投注|娱乐城|[a-z]\\d|\\d[a-z]`, 'u');
/** What stands between such a name and what it is the name of; no office. */
const OF_WHAT = String.raw`[^\p{P}\s局委办府院的由和与及一关于走做]`;
/** What may be called so, with a word or two between. */
const BODY =
  '公司|合作社|养殖[场户]|种植户|(?:经营|经销|服务|维修|批发)部|门市|商行|文具行|车行|(?<!老哥)俱乐部|工作室|个体户|店(?!铺)|厂(?!区)|用品|器材|排档|发廊|网[吧咖]|酒吧|坊(?!间)|棋牌室|(?:健身|台球|美容|照相|茶|面)馆';
/** Right behind it. */
const HOUSE =
  '酒店|宾馆|饭店|餐厅|酒楼|茶楼|影楼|商厦|大厦|小区|新村|家园|花园|公寓|幼儿园|小学|(?:驾|学)校|ktv|影院|水城|[山池湖岭](?!区)|景区|蛋挞|豆捞|业委会|业主|物业|社区|超市|商店|协会|农庄|农场|渔村|牧场|码头|大桥|露营地|婚纱';
const WARES = '食品|[鞋酒纸]业|实业|日化|灯饰|建材|电器|家具|橱柜|服饰|烟酒|粮油|五金|彩印';
const FIRM = new RegExp(
  String.raw`^[”"]?(?:\([^)\n]{1,8}\))?(?:${OF_WHAT}{0,6}(?:${BODY})|大?(?:${HOUSE})|${WARES}|号(?:游船|渔船|货轮|客轮|列车|轮船)|牌\p{Script=Han}|大?[路巷街](?![线径道]|\p{Script=Han}{0,3}办))`,
  'u',
);

/** 威尼斯人小区, 必威（营口）科技有限公司: a house or a firm is called so, and nothing says that a site is meant. */
export const isOfFirm = (line: string, [start, end]: Span): boolean =>
  !OF_SITE.test(line.slice(start, end)) && FIRM.test(line.slice(end, end + 24));
