import type { Reading } from '../reading.ts';
import { merged, rule, type Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import { SENSITIVE } from './laws.ts';
import { isName, isUsualName } from './names.ts';
import { privatePeopleIn } from './people.ts';
import { runsOf } from './runs.ts';

const SAYS_SO = '(?:护 ?照|旅行证件|出入?境证件) ?(?:号码|号|编号|证号|no\\.?)?';
/** G12345678, EA1234567, and what other countries number theirs with; read in folded text. */
const NUMBER = '(?:[deghps](?: ?\\d){8}|e[a-z](?: ?\\d){7}|[a-z]{1,2} ?\\d{6,8}|\\d{9})';
const BESIDE = new RegExp(
  `(?:${SAYS_SO}|passport(?: ?(?:no\\.?|number))?)(?:\\n|[^\\n\\d*]{0,16}?(?:\\d[.、][^\\n\\d*]{0,6})?)(?<![a-z\\d])(?<number>${NUMBER})(?![a-z\\d*])`,
  'gu',
);
/** Permits for travel to and from 港澳台: C12345678, CA1234567, T12345678, H0123456789. */
const PERMIT =
  /(?:台胞证|台湾(?:居民)?来往大陆通行证)(?:号码|号|编号|证号)?[为是:\s(]{0,3}(?<plain>\d{8})(?![\d*件本人个张])|(?:(?:港澳|台湾|大陆|内地)(?:居民)?(?:来往)?(?:内地|大陆)?通行证|台胞证|回乡证)(?:号码|号|编号|证号)?[^\n\d*]{0,6}(?<number>(?:c[a-z]?|[tlhmw])\d{7,10})(?![a-z\d*])/gu;
const AFTERWARDS =
  /(?<![a-z\d])(?<number>[deghps]\d{8}|e[a-z]\d{7})(?![a-z\d*])[^\n]{0,6}护照|(?<![a-z\d])(?<other>[deghps](?: ?\d){8}|[a-z]{1,2}\d{6,8}|\d{9})[(,、\s]{1,2}护照/gu;
/** 因私出境证件, 旅行证件, 机票: what is said of a number that nobody calls that of a passport. */
const OF_TRAVEL =
  /出境证件|出入境证件|旅行证件|出国|出境|因私|因公|国家移民管理|出入境管理|机票|航班|经济舱|商务舱|公务舱|登机|旅客|入境|回国|归国|归侨|侨眷|侨胞|外籍|境外|海外|签证|持照|签发机关|护照|团组|出访|所持|行程单|任务批件/u;
/** The form of a Chinese passport, alone between other signs. */
const BARE = /(?<![a-z\d.-])(?<![a-z\d]{2}\/)(?<number>[deg]\d{8}|e[a-z] ?\d{7})(?![a-z\d*-])/gu;
/** how far around it such words stand */
const AROUND = 60;

const CELL = new RegExp(`^${NUMBER}$`, 'u');

const MAY_SAY_SO = ['护照', '护 照', '旅行证件', '境证件', 'passport', '通行证', '台胞证', '回乡证'];
/** A number with its letters, or of eight or nine digits alone. */
const MAY_BE = /(?<![a-z\d])(?:[a-z]{1,2} ?\d(?: ?\d){5}|\d{8,9}(?!\d))/u;
/** signs of the shortest number */
const LEAST = 7;

/** Digits that nobody was given: all the same. */
const SAMPLE = /(\d)\1{5,}$/u;

const NO_PERSONS = /样本|样例|示例|样式|格式|窗口|叫号|排队|受理号|办件/u;

/** '由字母和八位数字组成，如E12345678' */
const OF_FORM = /组成|[,，]例?如[a-z]/u;

/** The number of something else that stands right before it. */
const OF_OTHERS = /(?:凭证|票据|发票|合同|设备|流水|批次|档案|产品|物流|快递|运单|卷宗)(?:编?号码?)[为是:]?$/u;

function inProse(folded: string): Span[] {
  return [BESIDE, AFTERWARDS, PERMIT].flatMap((pattern) =>
    matchesOf(folded, pattern).flatMap((match): Span[] => {
      const number = match.groups?.number ?? match.groups?.plain ?? match.groups?.other ?? '';
      const behind = folded.slice(match.index + match[0].length, match.index + match[0].length + 8);
      if (SAMPLE.test(number) || NO_PERSONS.test(match[0]) || OF_FORM.test(match[0]) || /样式|样本|回执/u.test(behind))
        return [];
      const start = match.index + match[0].indexOf(number);
      const own = folded.slice(Math.max(0, start - 12), start);
      if (OF_OTHERS.test(own) || (start === match.index && OF_THINGS.test(own))) return [];
      return [[start, start + number.length]];
    }),
  );
}

/** 航班信息：冯红霞/E91923292/经济舱: of a person who travels. */
function ofTravellers(folded: string): Span[] {
  return matchesOf(folded, BARE).flatMap(({ index, groups }): Span[] => {
    const number = groups?.number ?? '';
    const line = folded.lastIndexOf('\n', index) + 1;
    const stop = folded.indexOf('\n', index);
    const end = stop < 0 ? folded.length : stop;
    const around = folded.slice(Math.max(line, index - AROUND), Math.min(end, index + AROUND));
    const own = folded.slice(Math.max(line, index - 12), index);
    if (!SAMPLE.test(number) && isListed(folded, line, own)) return [[index, index + number.length]];
    if (SAMPLE.test(number) || NO_PERSONS.test(around) || OF_THINGS.test(own) || !OF_TRAVEL.test(around)) return [];
    return privatePeopleIn(around).length > 0 || /证件|持照|身份|批件|本子/u.test(around)
      ? [[index, index + number.length]]
      : [];
  });
}

/** '傅长林　EE2249921　报失' in a list of passports, or '傅长林持有的EE2249921': somebody is named right before it. */
function isListed(folded: string, line: number, own: string): boolean {
  const [, name = ''] = /(\p{Script=Han}{2,4})(?:\s{1,3}|持有的)$/u.exec(own) ?? [];
  if (!isUsualName(name.slice(-3)) && !isName(name)) return false;
  return folded.slice(Math.max(0, line - ABOVE), line + AROUND).includes('护照');
}
/** characters of what is said above a list */
const ABOVE = 200;

/** The number of a thing. */
const OF_THINGS =
  /(?:型号|批号|货号|设备|产品|批次|物资|合同|项目|订单|运单|发票|凭证|票据|档案|卷宗|单号|编号)[\p{Script=Han}]{0,3}[为是:\s]?$/u;

function inTables({ tables, folded }: Reading): Span[] {
  return tables.flatMap(({ head, rows }) => {
    const column = head.findIndex(({ text }) => /护照|港澳通行证|台湾通行证/u.test(text));
    return column < 0
      ? []
      : rows.flatMap((row): Span[] => {
          const cell = row[column];
          return cell && CELL.test(folded.slice(...cell.span)) ? [cell.span] : [];
        });
  });
}

export const passport = rule({
  id: 'passport',
  severity: 'high',
  finds: { zh: '出现完整的护照号码。', en: 'A whole passport number.' },
  ground: SENSITIVE,
  remedy: {
    zh: '删去号码，或者遮盖中间各位，如“E12****78”。',
    en: 'Remove the number, or mask its middle: E12****78.',
  },
  examples: {
    match: [
      '台商谢先生，证件：台湾居民来往大陆通行证 08391746',
      '号码\t姓名\t证件\nA001\tDavid Brown\t534821907（护照）',
      '代管护照一览：1.罗国栋G45106610',
      '护照号：E12345678',
      '请谢淑珍（台胞证05113312）尽快来取证件',
      '下列护照宣布作废：\n王*　E4****071　报失\n谢长林　EE2249921　报失',
      '护照号例如E00000000（样例），居民谢翠萍持有的EC2656978属于第二种',
      '境外意外保险已登记：赵志强／女／EA 6896688',
      '航班信息：冯红霞/E91923292/经济舱，费用由本人承担。',
      '因私出境证件注销名单中，许思远的证件号为EE8980208，签发机关为国家移民管理局。',
      '归侨侨眷登记：韩美玲，持照号码ED3381995，本次回乡为祭祖。',
      '事项\t材料编号\t持有人\n出境证件\tG03809754\t马国庆',
      '持G12345678号护照入境',
      '护照（号码EA1234567）遗失声明',
      '姓名\t护照号码\n李明\tE12345678',
      '证件类型：护照，证件号码：Ｅ１２３４５６７８',
      'Passport No. EB1234567',
      '港澳通行证号码C12345678，持证人李明',
      '外籍教师护照号码 AB123456',
      '黄长江，护照 EH76 9385 6，拟赴境外培训',
    ],
    pass: [
      '设备型号E12345678 护照读取机',
      '护照号码由字母E和八位数字组成，如E12345678，可在资料页查看',
      '护照号：E12****78',
      '出入境窗口办理护照，收费120元，咨询电话0571-88880000',
      '护照以字母E开头，后接8位数字',
      '型号E12345678的电表',
      '出境货物报关，设备型号E12345678，收货人李明',
      '旅行证件：李明（EH*****11）',
      '往来港澳通行证办理12345678件，车辆通行证编号20240315',
      '护照、港澳通行证办理量分别为12345678件',
      '姓名\t护照号码\n李明\tE1*****78',
      '护照号码：________',
      '护照办理窗口叫号E12345678已过号',
    ],
  },
  spans: (_text, _context, reading) => {
    const { folded } = reading;
    const isMet = ([start, end]: Span) => end - start >= LEAST && MAY_BE.test(folded.slice(start, end));
    if (!runsOf(reading).some(isMet)) return [];
    const said = MAY_SAY_SO.some((words) => folded.includes(words)) ? [...inProse(folded), ...inTables(reading)] : [];
    return merged([...said, ...ofTravellers(folded)]);
  },
});
