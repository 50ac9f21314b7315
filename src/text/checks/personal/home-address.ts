import type { Reading } from '../reading.ts';
import { merged, rule, type Span } from '../rule.ts';
import { PERSONAL } from './laws.ts';
import { isName } from './names.ts';
import { nameCell, namesAtEdges, personsIn, tablesOfPersons } from './persons.ts';

const NUMBER = '[\\d一二三四五六七八九十百]{1,5}(?:-\\d{1,4}){0,3}';
/** Down to the house: 12号, 3幢2单元501室, 二组15号, 8-2-301; read in folded text. */
const HOUSE = `${NUMBER}(?:号院?|幢|栋|座|单元|室|户|号楼|楼)(?:[东西南北]?${NUMBER}(?:号楼|号|幢|栋|座|单元|层|楼|室|户)?)*|\\d{1,3}-\\d{1,3}-\\d{2,4}`;
const PLACE =
  '[\\p{Script=Han}\\d]{2,30}?(?:村|路|街|巷|弄|里|组|屯|庄|湾|社|小区|花园|花苑|公寓|家园|新村|苑|府|城|庭|社区|大道|胡同|坊|园)';
const ADDRESS = `${PLACE}[\\p{Script=Han}]{0,8}(?:${HOUSE})`;
/** After a word for where a person lives. */
const HOME = new RegExp(
  `(?:家庭(?:住址|地址)|户籍(?:地址|所在地|地)?|居住(?:地址|地)?|现?住址|住所地?|现居|家住|住在|住于|租住|现住|[,;、]住|户口所在地|,家在|(?<unclear>(?:联系|通讯|邮寄)?地址))[地址为是于在:\\s]{0,4}(?<address>${ADDRESS})`,
  'gu',
);
const CELL = new RegExp(ADDRESS, 'u');
const OF_BODY =
  /单位地址|办公地址|公司|企业|注册地|经营(?:场所|地址)|办公室|机构|现场|项目|工地|中心|门店|药店|超市|饭店|餐馆|幼儿园|医院/u;
const OF_OFFICE =
  /联系人|负责人|办公|报名|咨询|窗口|大厅|[局委办厅科股站所院校馆](?![\p{Script=Han}]{0,2}[区村街])|会议室|教室|施工|改造|道路/u;
/** Whose seat is called 住所 too. */
const OF_COMPANY = /公司|企业|信用代码|合作社|法定代表人|[厂店行]/u;
/** how far before an address it may be said that it is a body's */
const REACH = 24;

function inProse({ folded }: Reading): Span[] {
  return [...folded.matchAll(HOME)].flatMap((match): Span[] => {
    const end = match.index + match[0].length;
    const start = end - (match.groups?.address?.length ?? 0);
    const line = folded.lastIndexOf('\n', match.index) + 1;
    const before = folded.slice(Math.max(line, match.index - REACH), match.index);
    if (OF_BODY.test(before) || (/住所/.test(match[0]) && OF_COMPANY.test(folded.slice(line, match.index)))) return [];
    // 'address' alone may be an office's: it counts where a private person is named before it
    const isHome = match.groups?.unclear ? personsIn(before).length > 0 : isNamed(nearby(folded, line, end));
    return isHome ? [[start, end]] : [];
  });
}

/** A room, or a house of a village: an office has seldom one. */
const DWELLING = /\d(?:栋|幢|单元|室|门)|号楼|\d-\d{1,3}-\d{2,}|(?:组|村|屋|塘|庄|湾)\d{1,4}号/u;
const IN_LINE = new RegExp(ADDRESS, 'gu');

/** A dwelling in a line that names a person, where no word says that somebody lives there. */
function besideNames({ folded }: Reading): Span[] {
  if (!DWELLING.test(folded)) return [];
  let start = 0;
  return folded.split('\n').flatMap((line): Span[] => {
    const offset = start;
    start += line.length + 1;
    if (!DWELLING.test(line) || OF_BODY.test(line) || OF_OFFICE.test(line)) return [];
    if (personsIn(line).length + namesAtEdges(line).length === 0) return [];
    return [...line.matchAll(IN_LINE)].flatMap((match): Span[] =>
      DWELLING.test(match[0]) ? [[offset + match.index, offset + match.index + match[0].length]] : [],
    );
  });
}

/** The line and, for forms with a line for each item, some lines above it; and the clause behind. */
function nearby(text: string, line: number, end: number): string {
  let start = line;
  for (let up = 0; up < 4 && start > 0; up += 1) start = text.lastIndexOf('\n', start - 2) + 1;
  const above = text
    .slice(start, line)
    .split('\n')
    .filter((other) => other.length < 30);
  return `${above.join('\n')}\n${text.slice(line, end + 12)}`;
}

/** Whether a person is named, before the address or right behind it (家住……的李明). */
function isNamed(text: string): boolean {
  if (personsIn(text).length > 0) return true;
  const behind = /(?:的)(\p{Script=Han}{2,3})/u.exec(text.slice(-13))?.[1] ?? '';
  if ([3, 2].some((n) => isName(behind.slice(0, n)))) return true;
  const leading =
    /(?:^|[。；;：:\n\s\t])(\p{Script=Han}{2,4})(?=[，,、\s(（]*(?:家住|住在|现住|租住)|[，,、\s(（]+(?:男|女|住|现住|户籍|家庭|身份证|\d{1,2}岁))/u.exec(
      text,
    )?.[1] ?? '';
  return isName(leading);
}

function inTables(reading: Reading): Span[] {
  return tablesOfPersons(reading).flatMap(({ table, names }) => {
    const column = table.head.findIndex(({ text }) =>
      /住址|家庭地址|居住地|户籍地|住所|详细地址|家庭住址|^地址$/u.test(text),
    );
    return column < 0
      ? []
      : table.rows.flatMap((row): Span[] => {
          const cell = row[column];
          const isAddress = cell && CELL.test(reading.folded.slice(...cell.span));
          return isAddress && nameCell(row, names) ? [cell.span] : [];
        });
  });
}

export const homeAddress = rule({
  id: 'home-address',
  severity: 'medium',
  finds: {
    zh: '公开了个人的家庭住址，具体到门牌、楼幢或者房号，并列有姓名。',
    en: 'The home of a named person, down to the house or the room.',
  },
  ground: PERSONAL,
  remedy: {
    zh: '只写到乡镇、街道或者村、社区，门牌和房号遮盖；不需要的，删去住址。',
    en: 'Name only the township or the village; mask house and room, or remove the address.',
  },
  examples: {
    match: [
      '申请人李明，男，家住示范县城关镇人民路12号3幢2单元501室',
      '当事人：王芳，住址：青山镇柳树村二组15号',
      '姓名：李明\n家庭住址：示范县幸福小区8幢2单元301室',
      '姓名\t家庭住址\t补助金额\n李明\t青山镇柳树村三组21号\t300',
      '村民张伟现住柳河乡大湾村5组36号，生活困难',
      '患者李建国，居住地：幸福家园8-2-301',
      '被处罚人陈强，女，户籍地址为示范县城关镇东街社区56号',
    ],
    pass: [
      '办公地址：示范县城关镇人民路1号',
      '示范商贸有限公司，住所：城关镇人民路12号',
      '申请人李某，家住青山镇柳树村',
      '申请人李明，家住青山镇柳树村',
      '事故现场位于人民路12号门前，住建局到场处置',
      '家住××小区的李××已领取补贴',
      '姓名\t家庭住址\n李明\t青山镇柳树村',
      '姓名\t家庭住址\n李**\t青山镇柳树村*组**号',
      '联系人：李明，地址：城关镇康宁路58号二楼',
    ],
  },
  spans: (text, _context, reading) =>
    /住|户籍|地址|家在|[栋幢室组号]/u.test(text)
      ? merged([...inProse(reading), ...besideNames(reading), ...inTables(reading)])
      : [],
});
