import type { Reading } from '../reading.ts';
import { type Place, rule, type Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import type { Table } from '../tables.ts';
import { numbersIn, type Written } from './digits.ts';
import { PERSONAL } from './laws.ts';
import { isNameAlone } from './names.ts';
import { peopleIn } from './people.ts';
import { aboutTable, nameCell, nameColumn, PRIVATE } from './persons.ts';

/** Offices, their duties and those who answer for them: a mobile number there is what the public is to call. */
const OFFICIAL =
  '联系人|联络员|联系方式|联系电话|咨询|监督电话|监督举报|举报电话|投诉电话|举报方式|受理电话|值班|热线|报名电话|报名|预约|服务电话|办公电话|办公室|经办人|承办人|公证员|项目经理|技术员|农技员|工作人员|干部|负责人|责任人|法定代表人|采购人|采购单位|代理机构|招标人|招标代理|中标|供应商|网格员|网格长|河长|路长|林长|书记|主任|局长|科长|股长|队长|站长|所长|校长|院长|班主任|医生|调解员|志愿者|联系单位|单位|公司|企业|合作社|政府|委员会|村委|居委|[局委办厅科股站所队院校馆]|中心|派出所|支部|协会|商会|电力抢修|抢修|维修|客服|救援|预订|订购|热线电话|护林员|水管员|防疫员|保洁员|护路员|代办员';
/** The word that stands nearest before the number says whose it is. */
const WHOSE = new RegExp(
  `(?<private>${PRIVATE}|本人|家住|住址|户籍|上访|欠薪|来电人|机主|持卡人|收款人|领款人|领取人|受领人|(?<!联系|负责|经办|承办|代理|代表|采购|招标|投标|责任|发言|主持|承包|经营|中标|管理|监督|主办|审核|志愿|经纪|法)[人者户](?:的|本人)?(?:联系)?(?:电话|手机|号码))|(?<official>${OFFICIAL})`,
  'gu',
);
const PRIVATE_TABLE =
  /补贴|补助|救助|资助|低保|特困|残疾|受助|发放|户主|申请人|学生|家长|监护人|患者|考生|体检|隔离|密接|身份证|住址|家庭|农户|贫困|脱贫|搬迁|征收|被拆迁|退役军人|投诉|信访/u;
const OFFICIAL_TABLE =
  /单位|部门|职务|职称|机构|企业|公司|科室|网格|责任人|负责人|联系人|联络|河长|路长|林长|值班|办公|网点|门店|站点|学校名称|名称|岗位|包村|包保|驻村|代办|专家|讲师|村干部|热线|地点|地址/u;

const mayBeMobile = (run: string) => /1[ \u00a0-]{0,2}[3-9](?:[ \u00a0.-]{0,2}\d){9}/.test(run);
const isMobile = ({ digits, groups }: Written) =>
  /^1[3-9]\d{9}$/.test(digits) &&
  (groups.length === 1 ||
    groups.length > 10 ||
    /^3,(?:4,4|3,5|5,3|8)$|^4,(?:4,3|3,4)$|^3,3,(?:3,2|2,3|5)$|^7,4$|^5,6$|^6,5$/.test(groups.join()));

/** +86, 0 and Tel before it are no part of another number: what is cut off with them is the same number. */
const PREFIXED =
  /(?<![\d*＊])(?:\+?86[- ]?|0)(?=1[3-9]\d(?:[ -]?\d){8}(?!\d))|(?<![a-z])(?:tel|phone|mobile|mob|cell|wechat|vx|wx)[.:]?(?=1[3-9])/gu;

/** Groups of a longer number, such as a card's. */
const isOfLonger = (text: string, [start, end]: Span) =>
  /(?<!\+?86)(?<=\d)[ -]$/.test(text.slice(Math.max(0, start - 4), start)) || /^[ .-]\d/.test(text.slice(end, end + 2));

const HIGH = {
  severity: 'high' as const,
  reason: {
    zh: '公开了私人的手机号码，号码与当事人、申请人等并列，可以识别到个人。',
    en: 'The mobile number of a private person stands beside who they are.',
  },
};

type Whose = 'private' | 'official' | 'person' | 'nobody';

/** What an office or a shop says of its own number, wherever it stands in the sentence. */
const OF_OFFICE =
  /咨询|热线|值班|监督|举报(?!人)|投诉电话|投诉方式|受理|客服|服务(?:手机|电话|热线)|24\s?小时|办公|招商|统一配发|对外公布|预约|报名(?:电话|方式|地点|处|咨询)|联系人|公务|抢修|维修|救援|招领|调度/u;
/** A number that serves whoever calls. */
const OF_SERVICE = /服务(?:手机|电话|热线)|值班|热线|对外公布|统一配发/u;
/** how far before or behind its number a person is named */
const BEFORE = 45;
const BEHIND = 14;

/** Offices and duties of a village, as lists of those on duty name them. */
const DUTY =
  '支书|书记|主任|主席|委员|会计|文书|专干|村医|乡村医生|辅警|民警|(?<!家)[组连排河湖林田路塘渠库堤片段网格栋户]长|(?:责任|负责|联络|值守|值班|带班)人员?|(?:巡[查河护林堤]|监测|预警|安全|管护|看护|养护|[看放供管]水|水管|护[林路河渠]|信息|网格|协管|联防|宣传|引导|保洁|防疫|代办|联络)员';
const DUTY_BEFORE = new RegExp(`(?:${DUTY})[\\s:]{0,2}$`, 'u');
const DUTY_BEHIND = new RegExp(
  `^[\\s,(]{1,2}(?!应聘|求职|报考|拟聘)\\p{Script=Han}{0,6}(?:${DUTY})[\\s,:)(]{0,2}(?:(?:联系|值班)?(?:电话|手机))?[\\s,:)(]{0,2}$`,
  'u',
);

/** Whose number it is: of the person who is named nearest; where nobody is, by the words before it. */
function whoseInProse(sentence: string, start: number, end: number): Whose {
  const people = peopleIn(sentence);
  const before = people.findLast(({ span }) => span[1] <= start && start - span[1] <= BEFORE);
  const person = before ?? people.find(({ span }) => span[0] >= end && span[0] - end <= BEHIND);
  if (!person && OF_SERVICE.test(sentence)) return 'official';
  const words = whoseByWords(sentence.slice(0, start));
  if (!person) {
    if (words === 'official' && isRightBehindMasked(sentence.slice(0, start), sentence)) return 'person';
    return words === 'nobody' && isOfMasked(sentence, start, end) ? 'person' : words;
  }
  if (person.official) return isOfVolunteer(sentence, person.span[0]) ? 'person' : 'official';
  if (ASKED_TO_CALL.test(sentence.slice(0, person.span[0])) && !OF_AID.test(sentence) && !OWN.test(sentence))
    return 'official';
  const between = before ? sentence.slice(person.span[1], start) : '';
  const isOnDuty = before && (DUTY_BEFORE.test(sentence.slice(0, person.span[0])) || DUTY_BEHIND.test(between));
  if (isOnDuty && !/私人|个人|本人/u.test(between)) return 'official';
  if (person.personal) return /咨询|热线|值班|监督|受理|办公/u.test(between) ? 'official' : 'private';
  if (OF_OFFICE.test(sentence)) return 'official';
  if (words === 'official' && OF_AID.test(sentence) && !TO_CALL.test(sentence)) return 'private';
  return words === 'nobody' ? 'person' : words;
}

/** What is done for persons, or what they ask for. */
const OF_AID =
  /救助|补助|补贴|低保|资助|助学|奖学金|已?领取|已领|特困|残疾|危房|危改|征收|搬迁|住院|诉求|求助|反映|投诉人|认领|签收|签名/u;
/** Whoever reads it is to call. */
const TO_CALL = /联系(?!方式|电话|手机|号码)|咨询|请(?:拨|致电|与)|负责|办理|可拨|拨打/u;

/** Right before a name: 请联系管水员张大山. */
const OWN = /私人|本人|自己|失主|拾得/u;
const ASKED_TO_CALL = /(?:请(?:拨打|致电|与|找)?联系|可联系|咨询|致电)[\p{Script=Han}]{0,5}$/u;

const COMPLAINS = /反映|留言|求助|诉求|投诉称|来电称|建议/u;

/** Who helps without pay answers for no office, unless others are to call. */
const isOfVolunteer = (sentence: string, start: number) =>
  /(?:志愿者|学员|会员)[:：]?$/u.test(sentence.slice(0, start)) && !OF_OFFICE.test(sentence) && !TO_CALL.test(sentence);

/** Of somebody whose name is hidden while the number is not. */
function isOfMasked(sentence: string, start: number, end: number): boolean {
  const lead = sentence.slice(Math.max(0, start - BEFORE), start);
  if (OF_OFFICE.test(sentence)) return false;
  const isHidden = /\p{Script=Han}(?:[某×*○]{1,2})(?![\p{Script=Han}]{0,4}[路街村镇号])/u.test(lead);
  // '手机139…，王某某的'
  if (
    /^[\s,，(（]{0,2}(?:[是为系归属]|户主|机主)?:?\p{Script=Han}[某×*○]{1,2}(?:的(?![\p{Script=Han}]{2})|所[有用]|本人|使用|[)）,，]|$)/u.test(
      sentence.slice(end),
    )
  )
    return true;
  return isHidden || (/\p{Script=Han}(?:先生|女士)[,(的]/u.test(lead) && COMPLAINS.test(sentence));
}

/** 住户孙某自留177…, 诉求人顾先生（189…）: whose name is hidden, whatever offices the sentence names before. */
const RIGHT_BEHIND =
  /(?:(?<masked>\p{Script=Han}[某×*○]{1,2})|\p{Script=Han}(?:先生|女士|大爷|大妈|老人))(?:自留|本人|留下|留存|所留)?的?(?:联系)?(?:电话|手机|号码|手机号)?[为是:：,，、(（\s]{0,2}$/u;
const WHO_ASKED = /诉求|反映|投诉人|来电|来信|求助|回访|回拨|住户|村民|居民|业主|群众|租户|失主|当事人/u;

function isRightBehindMasked(before: string, about: string): boolean {
  const found = RIGHT_BEHIND.exec(before);
  if (!found || OF_OFFICE.test(before.slice(-20)) || ASKED_TO_CALL.test(before.slice(0, found.index))) return false;
  return found.groups?.masked !== undefined || WHO_ASKED.test(about);
}

/** What is nearest counts. */
function whoseByWords(before: string): Whose {
  let whose: Whose = 'nobody';
  for (const { groups } of matchesOf(before, WHOSE)) {
    // a person who was named as private does not become official by "联系电话" or "单位" behind the name
    if (groups?.private) whose = 'private';
    else if (
      whose !== 'private' ||
      /联系人|经办|承办|咨询|热线|监督|受理|负责人|工作人员|采购|代理|值班|举报电话|举报方式|服务电话|抢修|维修/u.test(
        groups?.official ?? '',
      )
    )
      whose = 'official';
  }
  return whose;
}

const plain = (run: string) =>
  run
    .replace(/(?<![\d.])(1[3-9]\d)\.(\d{4})\.(\d{4})(?![\d.])/gu, '$1-$2-$3')
    .replace(PREFIXED, (prefix) => ' '.repeat(prefix.length));

function faults(text: string, reading: Reading): Place[] {
  return numbersIn(reading, { least: 11, mayHold: mayBeMobile, prepare: plain, fits: isMobile }).flatMap(
    ({ span, groups }): Place[] => {
      if (groups.length > 1 && isOfLonger(reading.folded, span)) return [];
      const table = reading.tables.find(({ start, end }) => start <= span[0] && span[1] <= end);
      const whose = table ? whoseInTable(text, table, span[0]) : whoseIn(reading.folded, span);
      if (whose === 'private') return [{ span, ...HIGH }];
      if (whose !== 'person') return [];
      const isOnDuty = !table && LISTS_OFFICES.test(headingAbove(reading.folded, span[0]));
      return isOnDuty ? [] : [{ span }];
    },
  );
}

/** characters of a heading */
const LONGEST_HEADING = 40;

/** Of a list with a number in each line: the line above the first of them. */
function headingAbove(text: string, at: number): string {
  let start = text.lastIndexOf('\n', at - 1) + 1;
  while (start > 0) {
    const end = start - 1;
    start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end).trim();
    if (line !== '' && !/1[3-9]\d{9}/.test(line))
      return line.length < LONGEST_HEADING && !/[。;]$/.test(line) ? line : '';
  }
  return '';
}

/** In its sentence; a line that only labels goes on from the one above. */
function whoseIn(text: string, [start, end]: Span): Whose {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const from = Math.max(line, text.lastIndexOf('。', start) + 1, afterSemicolon(text, start));
  const stop = /[。;\n]/u.exec(text.slice(end))?.index ?? text.length - end;
  const above = text.slice(text.lastIndexOf('\n', line - 2) + 1, line);
  const isLabel =
    from === line && start - line < 12 && above.length < 40 && peopleIn(text.slice(line, start)).length === 0;
  const first = isLabel ? line - above.length : from;
  return whoseInProse(text.slice(first, end + stop).replace('\n', ','), start - first, end - first);
}

/** Behind the last semicolon that no label or short piece of a form follows: '姓名：李明；血型O；手机：…' belongs together. */
function afterSemicolon(text: string, start: number): number {
  let end = start;
  let at = text.lastIndexOf(';', start - 1);
  while (at > 0 && /^\p{Script=Han}{2,7}:|^[^,。:]{1,6}$/u.test(text.slice(at + 1, end))) {
    end = at;
    at = text.lastIndexOf(';', at - 1);
  }
  return at + 1;
}

/** A cell that says what somebody is, whatever the head is about. */
const KIND_OF_PERSON =
  /^(?:低保户|特困户|五保户|脱贫户|监测户|贫困户|困难户|残疾人|申请人|户主|家长|监护人|本人|村民|业主|群众|居民|农户|患者|租户)$/u;

/** Said of a table as a whole: whom it lists. */
const LISTS_OFFICES =
  /值班|通讯录|联系方式|联系人|联络|网格|河长|林长|干部|责任人|服务电话|咨询|网点|门店|维修|代办|专家|讲师|教师|名师|带班/u;

function whoseInTable(text: string, table: Table, at: number): Whose {
  const row = table.rows.find((cells) => (cells.at(-1)?.span[1] ?? 0) >= at) ?? [];
  const about = aboutTable(text, table);
  const head = table.head.map((cell) => cell.text).join(' ');
  const own = row.map((cell) => cell.text).join(' ');
  if (row.some(({ text: cell }) => isNameAlone(cell)) && row.some(({ text: cell }) => KIND_OF_PERSON.test(cell)))
    return 'private';
  const cell = row.find(({ span }) => span[0] <= at && at < span[1]);
  const column = cell ? (table.head[row.indexOf(cell)]?.text ?? '') : '';
  if (cell && isRightBehindMasked(cell.text.replace(/\d[\d -]*$/u, ''), `${column} ${cell.text}`)) return 'person';
  if (OFFICIAL_TABLE.test(head))
    return /户主|申请人|身份证|家长|监护人|患者|学生姓名|住址/u.test(head) ? 'private' : 'official';
  if (PRIVATE_TABLE.test(head)) return 'private';
  const names = nameColumn(table);
  const above = about.split('\n').filter(Boolean);
  const caption = `${above[0] ?? ''}\n${above.at(-2) ?? ''}`;
  const isPerson = names >= 0 && nameCell(row, names) !== undefined;
  if (isPerson && !LISTS_OFFICES.test(caption))
    return /村民|农户|户主|居民|群众|考生|学员/u.test(table.head[names]?.text ?? '') || PRIVATE_TABLE.test(about)
      ? 'private'
      : 'person';
  if (PRIVATE_TABLE.test(about)) return 'private';
  if (OFFICIAL_TABLE.test(about) || /联系人|负责人|咨询|联系电话/u.test(own)) return 'official';
  return names >= 0 ? 'person' : 'nobody';
}

export const privatePhone = rule({
  id: 'private-phone',
  severity: 'medium',
  finds: { zh: '疑似公开了私人的手机号码。', en: 'Probably the mobile number of a private person.' },
  ground: PERSONAL,
  remedy: {
    zh: '私人号码应当删去或者遮盖中间四位，如“138****5678”；确为单位公布的联系方式的，写明单位和用途。',
    en: 'Remove it, or mask its middle (138****5678); where it is an office’s contact, name the office.',
  },
  examples: {
    match: [
      '手机13912345678，王某某的。',
      '散养户何少华手机173 248 168 71',
      '类别\t建议\t承办单位\n养老\t增加床位\t县民政局\n程雪梅\t1584 6929 547\t低保户',
      '申请人李明，联系电话13812345678',
      '投诉人王芳（手机：138 1234 5678）反映噪声扰民',
      '患者家属电话13912345678',
      '李建国 13812345678',
      '姓名\t补贴金额\t联系电话\n李明\t300\t13812345678',
      '户主\t电话\n李明\t１３８１２３４５６７８',
      '失主可联系本人138-1234-5678',
      '学生家长张伟，电话：+8613812345678',
      '一、申请人：李明\n电话：13812345678',
      '张海燕，李家沟村五组，1778 4662 911，危房已拆除',
      '献血者：高家明；血型O；手机：13812345678',
      '奖学金拟发放对象董天佑，Tel13812345678',
      '苏建国，男，五十六岁，联系电话：13812345678，申请危房改造',
      '经电话回访诉求人顾先生（13812345678），对办理结果表示满意，工单予以办结。',
      '单位\t值班电话\t反映人及回拨号码\n县水利局\t0745-7060443\t钟女士，13812345678\n县住建局\t0745-7060444\t匿名',
      '网民“罗某某”留下手机号13812345678，要求修复路灯',
    ],
    pass: [
      '村支书刘建军：13912345678',
      '护林员陈大山 13812340003',
      '联系人：李明，联系电话：13812345678',
      '县应急管理局值班电话13812345678',
      '采购代理机构：示范咨询有限公司，电话13812345678',
      '咨询热线12345、0571-88880000',
      '申请人李某，联系电话138****5678',
      '网格员\t负责区域\t联系电话\n李明\t一组\t13812345678',
      '单位\t联系人\t电话\n县水利局\t王芳\t13912345678',
      '村级河长李建国，电话13812345678',
      '项目编号13812345678号',
      '报名联系：王老师13812345678',
      '群众举报电话为0563-8996840，值班手机为13812345678，由主管部门安排专人接听。',
      '第3组 廖石生 横岭—鹅公坑 1960 6390118',
      '统计数13812345678元',
      '城乡居民养老保险补助 1842 1842 100.0 2.6万人',
      '扶贫车间招工，联系黎厂长13812345678',
      '村民如需灌溉，请联系管水员张大山，13812345678。',
      '家庭农场主王建国，13812345678，常年供应土鸡蛋。',
      '供货商：樊大牛农资店，电话13812345678',
      '请加班主任尹素芳微信13812345678',
      '石灰窑村 妇联主席 张建国 13812345678\n白沙村 张建国 护林员 13812345678',
      '白沙渠\t1.2\t张建国\t治调主任\t13812345678\t每周1次',
      '防汛值班表\n7月1日 张建国 13812345678\n7月2日 李海燕 13812345679',
      '大塘组 联户长 张建国 13812345678 搬迁12户',
      '公交失物招领电话：13812345678（调度室常建军）',
    ],
  },
  spans: (text, _context, reading) => faults(text, reading),
});
