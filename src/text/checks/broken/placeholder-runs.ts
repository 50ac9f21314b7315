/** Runs of one sign that stand for a figure, a name or a place; told by what stands right before and right behind. Pure. */
import type { Reading } from '../reading.ts';
import type { Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';

/** One kind of signs; no other character of the text need be looked at. */
interface Signs {
  holds: string;
  run: RegExp;
}

const CROSS: Signs = {
  holds: '×ㄨxXｘＸ',
  run: /(?=[×ㄨxXｘＸ])(?:[×ㄨ]|(?<![A-Za-z\d.])[xXｘＸ])[×ㄨxXｘＸ]*(?![A-Za-z\d])/gu,
};
const STAR: Signs = { holds: '*＊', run: /[*＊]{2,}/gu };
const CIRCLE: Signs = { holds: '○〇◯', run: /(?=[○〇◯])(?<![一二三四五六七八九十百千万零])[○〇◯]+/gu };
const FIGURE: Signs = { holds: '#＃@▲△■□◆●', run: /[#＃@▲△■□◆●]{2,}/gu };
const LETTER: Signs = { holds: 'NＮnM', run: /(?=[NＮnM])(?<![A-Za-z\d+＋])[NＮnM](?![A-Za-z\d+＋])/gu };

interface Place {
  signs: readonly Signs[];
  least: number;
  before: RegExp;
  behind: RegExp;
  /** what hides a person or a firm on purpose stands so too */
  mayHide?: true;
}

const HAN = '[\\u4e00-\\u9fff]';
const OFFICER = '(?:书记|[县镇乡区市局部院校处站队馆所]长|主任|主席|领导)';
const NAMED =
  '(?:会议|精神|协会|商会|学会|有限公司|有限责任|建筑|公司|银行|支行|学校|小学|中学|医院|工程|项目|方案|文件|办法|规定|活动|专班|领导小组|中心|办公室|大道|广场|水库|公路|村委会|居委会)';

const PLACES: readonly Place[] = [
  // 由县×局牵头
  {
    signs: [CROSS],
    least: 1,
    before: /[由请经报][县市镇乡]?$/u,
    behind: /^(?:局|镇|乡|办|委|中心|站|部门|单位)(?=牵头|负责|配合|承办|组织|审|等|汇总|批)/u,
  },
  // ×楼×室, 第×位
  {
    signs: [CROSS],
    least: 1,
    before: /[楼院心局：:在]$/u,
    behind: /^(?:楼|号楼|栋|层)[×ㄨxXｘＸ]{1,4}号?(?:会议)?室/u,
  },
  { signs: [CROSS], least: 1, before: /(?<!份证[号码]*)第$/u, behind: /^(?:位|名)(?!数)/u },
  // ㄨ月ㄨ日, ＊＊月底
  { signs: [CROSS], least: 1, before: /[为至于到在：:]$/u, behind: /^月[×ㄨxXｘＸ]+日/u },
  {
    signs: [CROSS, STAR],
    least: 2,
    before: /(?:^|[\t：:，。；于至到在])$/u,
    behind: /^(?:月底|月份|月[上中下]旬|年底|日前)/u,
  },
  // ××会议室, 县××协会, ***建筑有限公司
  {
    signs: [CROSS, STAR],
    least: 2,
    before: /(?:^|[：:，。；、（《\u4e00-\u9fff][ \u3000]?)$/u,
    behind: new RegExp(`^(?:${NAMED}|${HAN}{2,4}(?:有限公司|协会|大道))`, 'u'),
    mayHide: true,
  },
  {
    signs: [CROSS, STAR],
    least: 2,
    before: /《[^》《]{0,20}$/u,
    behind: /^[^》《×]{0,10}(?:法|条例|规定|办法|方案|通知|意见|决定|公告|规划)》/u,
  },
  // ××局共核减重名9处, 各奖XX牌灭火器
  {
    signs: [CROSS],
    least: 2,
    before: /(?:^|[，。；]|[\u4e00-\u9fff]、)$/u,
    behind: /^[县市镇乡]?(?:局|办|委)(?:[已共]|联合|会同|组织|牵头|负责)/u,
    mayHide: true,
  },
  { signs: [CROSS], least: 2, before: /(?:奖|赠|送|发放?|购[买置]?|配备?)$/u, behind: /^牌(?![照号])/u, mayHide: true },
  {
    signs: [CROSS],
    least: 2,
    before: /(?:给予|予以|颁发|发给|授予|享受|评为|获得)$/u,
    behind: /^(?:奖[励金状]|补[助贴]|资助|优惠|待遇|称号|证书)/u,
    mayHide: true,
  },
  // 县委书记××同志主持
  {
    signs: [CROSS, STAR, FIGURE],
    least: 2,
    before: new RegExp(`(?:${OFFICER}|[由请了达])[ \\u3000]?$`, 'u'),
    behind:
      /^[ \u3000]?(?:同志|主持|率|带队|出席|讲话|参加|一行|作了|[到来赴在对就]|前往|深入|调研|检查|指出|强调|表示|要求)/u,
    mayHide: true,
  },
  {
    signs: [CROSS],
    least: 2,
    before: /(?:^|[，。；])[ \u3000]*$/u,
    behind: /^同志(?:任|为(?!人)|主持|出席|兼|不再|传达|宣读)/u,
    mayHide: true,
  },
  // a whole line, a whole cell
  { signs: [CROSS], least: 4, before: /^[ \t\u3000]*$/u, behind: /^[。]?[ \t\u3000]*$/u },
  { signs: [STAR], least: 2, before: /\t$/u, behind: /^(?:\t|$)/u, mayHide: true },
  // ○○年○○月, 党员▲▲名
  { signs: [CIRCLE], least: 1, before: /(?:^|[^○〇◯])$/u, behind: /^年[○〇◯]{1,2}月/u },
  { signs: [CIRCLE], least: 2, before: /[有共计约达由为在是]$/u, behind: new RegExp(`^${HAN}`, 'u') },
  {
    signs: [FIGURE],
    least: 2,
    before: new RegExp(`${HAN}$`, 'u'),
    behind: /^(?:名(?!单)|人(?![民大物])|户|个|件|项|亩|元|吨|公里|平方|次|[万亿][元人亩户]|[%％])/u,
  },
  // N月N日, 前n个月, N亿元
  { signs: [LETTER], least: 1, before: /(?:^|[，。；：于至到在年])$/u, behind: /^月[NＮnM]日/u },
  // 缩短到N分钟, 受益群众N余人
  {
    signs: [LETTER],
    least: 1,
    before: /[到至为约达共计众民及仅近超过]$/u,
    behind: /^(?:余[人名户]|分钟|小时|个工作日|[万亿]?元(?!素)|亩|吨|名(?!单))/u,
  },
  { signs: [LETTER], least: 1, before: /(?:[今去]年)?前$/u, behind: /^个[月季]/u },
  { signs: [LETTER], least: 1, before: new RegExp(`${HAN}$`, 'u'), behind: /^(?:[万亿]元|人次|公里|平方米|个百分点)/u },
];

/** Whom or what a text names so is not named on purpose. */
const HIDING =
  /处罚|违法|违规|违纪|(?<![方草议档提预教备答文])案|[起上申]诉|纠纷|[来去]信|投诉|举报|网友|受害|被骗|诈骗|骗子|冒充|当事人|被[申处]|反映|例如|比如|事故|[投举]报|死者|患者|逃|某|捐|匿名|为例|假如|假设/u;
/** A person of the text is hidden: 李××, 当事人：×××; whatever bears the same sign is hidden as well. */
const HIDDEN =
  /(?:当事人|被处罚人|申请人|来信人|投诉人|举报人|信访人|姓名|法定代表人|原告|被告|罪犯|户主|上诉人|负责人姓名)[：:]?[ \u3000]*[张王李赵刘陈杨黄吴周徐孙胡朱何郭罗梁宋郑谢韩唐冯董程曹袁邓许傅曾彭吕苏卢蒋蔡贾丁魏薛]?(?<sign>[×*＊]+)|[张王李赵刘陈杨黄吴周徐孙胡朱郭罗梁宋郑谢韩唐冯董程曹袁邓许曾彭吕苏卢蒋蔡贾丁魏薛](?<other>[×*＊]{1,2})(?![×*＊年月日个]|[镇乡县区市]的?)/u;

/** The sign by which a text hides persons or firms; '' where it hides none. */
export function hidingSign(text: string): string {
  const groups = HIDDEN.exec(text)?.groups;
  return (groups?.sign ?? groups?.other ?? '').charAt(0);
}

/** characters on both sides that tell */
const SIDE = 24;

/** Every such run. */
export function signRuns(reading: Reading): Span[] {
  const { text } = reading;
  const found: Span[] = [];
  const isHiding = HIDING.test(reading.lines[0]?.text ?? '');
  for (const signs of [CROSS, STAR, CIRCLE, FIGURE, LETTER]) {
    if (!reading.holds(signs.holds)) continue;
    const places = PLACES.filter((place) => place.signs.includes(signs));
    for (const { index, 0: run } of matchesOf(text, signs.run)) {
      const [start, end] = [text.lastIndexOf('\n', index) + 1, text.indexOf('\n', index)];
      const line = text.slice(start, end < 0 ? text.length : end);
      const at = index - start;
      const before = line.slice(Math.max(0, at - SIDE), at);
      const behind = line.slice(at + run.length, at + run.length + SIDE);
      const stands = places.some(
        (place) =>
          run.length >= place.least &&
          place.before.test(before) &&
          place.behind.test(behind) &&
          !(place.mayHide && (isHiding || HIDING.test(line))),
      );
      if (stands) found.push([index, index + run.length]);
    }
  }
  return found;
}
