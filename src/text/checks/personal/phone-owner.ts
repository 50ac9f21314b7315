/** Whose a mobile number is that stands in running text. Pure; all in folded text. */
import type { Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import { peopleIn } from './people.ts';
import { PRIVATE } from './persons.ts';

/** `person`: somebody of whom nothing is said; `nobody`: none is named. */
export type Whose = 'private' | 'official' | 'person' | 'nobody';

/** Offices, their duties and those who answer for them: a mobile number there is what the public is to call. */
const OFFICIAL =
  '联系人|联络员|联系方式|联系电话|咨询|监督电话|监督举报|举报电话|投诉电话|举报方式|受理电话|值班|热线|报名电话|报名|预约|服务电话|办公电话|办公室|经办人|承办人|公证员|项目经理|技术员|农技员|工作人员|干部|负责人|责任人|法定代表人|采购人|采购单位|代理机构|招标人|招标代理|中标|供应商|网格员|网格长|河长|路长|林长|书记|主任|局长|科长|股长|队长|站长|所长|校长|院长|班主任|医生|调解员|志愿者|联系单位|单位|公司|企业|合作社|政府|委员会|村委|居委|(?<![本专])科|[局委办厅股站所队院校馆]|中心|派出所|支部|协会|商会|电力抢修|抢修|维修|客服|救援|预订|订购|热线电话|护林员|水管员|防疫员|保洁员|护路员|代办员';
/** The word that stands nearest before the number says whose it is. */
const WHOSE = new RegExp(
  `(?<private>${PRIVATE}|本人|家住|住址|户籍|上访|欠薪|来电人|机主|持卡人|收款人|领款人|领取人|受领人|(?<!联系|负责|经办|承办|代理|代表|采购|招标|投标|责任|发言|主持|承包|经营|中标|管理|监督|主办|审核|志愿|经纪|法)[人者户](?:的|本人)?(?:联系)?(?:电话|手机|号码))|(?<official>${OFFICIAL})`,
  'gu',
);

/** In its sentence; a line that only labels goes on from the one above. */
export function whoseIn(text: string, [start, end]: Span): Whose {
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

/** What an office or a shop says of its own number, wherever it stands in the sentence. */
const OF_OFFICE =
  /咨询|热线|值班|监督|举报(?!人)|投诉电话|投诉方式|受理|客服|服务(?:手机|电话|热线)|24\s?小时|办公|招商|统一配发|对外公布|预约|报名(?:电话|方式|地点|处|咨询)|联系人|公务|专营|主营|承接|经销|批发|零售|会务组?|组委会|抢修|维修|救援|招领|调度/u;
/** A number that serves whoever calls. */
const OF_SERVICE = /预约|请提前|乘车请|服务(?:手机|电话|热线)|值班|热线|对外公布|统一配发/u;
/** how far before or behind its number a person is named */
const BEFORE = 45;
const BEHIND = 14;

/** Offices and duties of a village, as lists of those on duty name them. */
const DUTY =
  '经营者|创办人|合伙人|支书|书记|主任|主席|委员|会计|文书|专干|村医|乡村医生|辅警|民警|(?<!家)[组连排河湖林田路塘渠库堤片段网格栋户]长|(?:责任|负责|联络|值守|值班|带班)人员?|(?:巡[查河护林堤]|监测|预警|安全|管护|看护|养护|[看放供管]水|水管|护[林路河渠]|信息|网格|协管|联防|宣传|引导|保洁|防疫|代办|联络)员|\\p{Script=Han}(?<![学会队党社团成演球动伤职雇船驶人])员|经理';
const DUTY_BEFORE = new RegExp(`(?:${DUTY})[\\s:]{0,2}$`, 'u');
const DUTY_BEHIND = new RegExp(
  `^[\\s,(]{1,2}(?!应聘|求职|报考|拟聘)\\p{Script=Han}{0,6}(?:${DUTY})[\\s,:)(]{0,2}(?:(?:联系|值班)?(?:电话|手机))?[\\s,:)(]{0,2}$`,
  'u',
);

/** '良种经营部（业主李明）' */
const OF_SHOP = /[店部厂场铺馆社行所][(,:\s]{0,2}(?:业主|店主|老板|经营者|户主)[:\s]?$/u;

/** Whoever left, gave or registered it, and whom to call for somebody in need: 所留联系方式, 紧急联系人为其妻. */
const LEFT =
  /(?:[所预]留|留下|留存|自留|留言|填写|登记)的?(?:联系)?(?:方式|电话|手机|号码|手机号码?)[为是:,，(\s]{0,3}$|紧急联系人[为是:(]{0,2}(?:其|系)?\p{Script=Han}{0,4}[,:(\s]{0,2}(?:电话|手机)?[,:(\s]{0,2}$|(?:其|其他|他|她)(?:妻子?|丈?夫|[儿女]子?|女儿|父亲?|母亲?|家属|老伴|爱人)(?:的)?(?:联系)?(?:电话|手机|号码)?[为是:,(\s]{0,2}$/u;
const LONGEST_LABEL = 24;
const ITS_OWNER = /^的?(?:机主|号主|失主|车主)/u;

/** Whose number it is: of the person who is named nearest; where nobody is, by the words before it. */
function whoseInProse(sentence: string, start: number, end: number): Whose {
  const lead = sentence.slice(Math.max(0, start - LONGEST_LABEL), start);
  if (ITS_OWNER.test(sentence.slice(end)) || (LEFT.test(lead) && !OF_OFFICE.test(lead.replace('紧急联系人', ''))))
    return 'private';
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
  if (OF_SHOP.test(sentence.slice(0, person.span[0]))) return 'official';
  const between = before ? sentence.slice(person.span[1], start) : '';
  const isOnDuty = before && (DUTY_BEFORE.test(sentence.slice(0, person.span[0])) || DUTY_BEHIND.test(between));
  if (isOnDuty && !/私人|个人|本人/u.test(between)) return 'official';
  if (before && isAside(sentence, before.span, [start, end])) return 'private';
  if (person.personal) return /咨询|热线|值班|监督|受理|办公/u.test(between) ? 'official' : 'private';
  if (OF_OFFICE.test(sentence)) return 'official';
  if (words === 'official' && OF_AID.test(sentence) && !TO_CALL.test(sentence)) return 'private';
  return words === 'nobody' ? 'person' : words;
}

/** '学员梁德旺（150…）愿意转让名额': in brackets right behind a name, in a clause that names no office and asks nobody to call. */
function isAside(sentence: string, [from, name]: Span, [start, end]: Span): boolean {
  if (!/^\((?:联系方式|手机|电话|手机号码?)?[:为]?$/u.test(sentence.slice(name, start)) || sentence.charAt(end) !== ')')
    return false;
  const open = Math.max(...[...',，:、'].map((mark) => sentence.lastIndexOf(mark, from - 1)));
  const stop = /[,，、]/u.exec(sentence.slice(end))?.index ?? sentence.length - end;
  const clause = `${sentence.slice(open + 1, name)} ${sentence.slice(end + 1, end + stop)}`;
  return (
    sentence.charAt(open) !== ':' &&
    sentence.charAt(open) !== '、' &&
    clause.length > name - from + 4 &&
    !IN_DUTY.test(clause)
  );
}
const IN_DUTY = new RegExp(`${OFFICIAL}|负责|联系(?!方式)|组织|主持|带队|受理|解答|${DUTY}`, 'u');

/** What is done for persons, or what they ask for. */
const OF_AID =
  /救助|补助|补贴|低保|资助|助学|奖学金|已?领取|已领|特困|残疾|危房|危改|征收|搬迁|住院|诉求|求助|反映|投诉人|认领|签收|签名/u;
/** Whoever reads it is to call. */
const TO_CALL = /联系(?!方式|电话|手机|号码)|咨询|请(?:拨|致电|与)|负责|办理|可拨|拨打/u;

/** Right before a name: 请联系管水员张大山. */
const OWN = /私人|本人|自己|失主|拾得|邻居|老乡|同村|亲[戚友]|朋友/u;
const ASKED_TO_CALL = /(?:请(?:拨打|致电|与|找)?联系|可联系|咨询|致电)[\p{Script=Han}]{0,5}$/u;

const COMPLAINS = /反映|留言|求助|诉求|投诉称|来电称|建议/u;

/** Who helps without pay answers for no office, unless others are to call. */
const isOfVolunteer = (sentence: string, start: number) =>
  /(?:志愿者|学员|会员|队员|选手|骑友|舞友)[:：]?$/u.test(sentence.slice(0, start)) &&
  !OF_OFFICE.test(sentence) &&
  !TO_CALL.test(sentence);

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
  return (
    isHidden ||
    (/\p{Script=Han}(?:先生|女士)[,(的]/u.test(lead) && COMPLAINS.test(sentence)) ||
    /(?:捐赠|捐款|拾得|报案|报警|来访|投诉|求助|反映|索赔|乘车|购房|租房)[人者]\p{Script=Han}(?:先生|女士|某)[(,\s]{0,2}$/u.test(
      lead,
    )
  );
}

/** 住户孙某自留177…, 诉求人顾先生（189…）: whose name is hidden, whatever offices the sentence names before. */
const RIGHT_BEHIND =
  /(?:(?<masked>\p{Script=Han}[某×*○]{1,2})|\p{Script=Han}(?:先生|女士|大爷|大妈|老人))(?:自留|本人|留下|留存|所留)?的?\(?(?:联系)?(?:电话|手机|号码|手机号)?[为是:：,，、(（\s]{0,2}$/u;
const WHO_ASKED =
  /您好|捐|拾得|报案|索赔|乘客|诉求|反映|投诉人|来电|来信|求助|回访|回拨|住户|村民|居民|业主|群众|租户|失主|当事人/u;

export function isRightBehindMasked(before: string, about: string): boolean {
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
