import type { Reading } from '../reading.ts';
import { type CheckContext, type Place, rule, type Span } from '../rule.ts';
import { OF_HEROES } from './ailments.ts';
import { isSomebodysChild, isToldOfChild } from './children.ts';
import { OF_CHILDREN } from './laws.ts';
import { isNameAlone, withoutGaps } from './names.ts';
import { peopleIn } from './people.ts';
import { aboutTable, nameCell, tablesOfPersons } from './persons.ts';
import { type Sentence, sentencesAbout } from './sentences.ts';

const YEARS = '(?:[1-9]|1[0-7]|[一二三四五六七八九]|十[一二三四五六七]?)';
const SCHOOL =
  '(?:小学|初级中学|初中|中学|幼儿园|实验学校|学校|中心校|完小|教学点|[一二三四五六七八九]年级|初[一二三]|高[一二三]|[（(]?[一二三四五六\\d]{1,2}[)）]?班|[大中小]班|学前班)';
/** Words for a child, right before the name; behind them who names the child may stand. */
const CHILD_BEFORE = new RegExp(
  `(?:(?:孤儿?|儿童|(?<![留大研毕]|研究|毕业)学生|少年|少女|女童|男童|女孩|男孩|幼儿|(?<!试管)婴儿|弃婴|未成年(?:人|被告人|被害人|(?:犯罪)?嫌疑人|子女|罪犯)?|女生|男生|孩子|患儿|被收养人|被监护人|人员子女|学童|新生|同学|辍学生|小朋友|小姑娘|小男孩|小女孩|幼女|幼子|童)(?:名叫|叫|为|是)?|取名|起名|(?:学生|儿童|幼儿|孤儿|童|孩子)姓名|(?:年级|班级|学校|年龄)[:：][^:：;；,，]{1,12}[;；,，](?:学生|儿童)?姓名|(?<![\\d一二三四五六七八九十百零])${YEARS}(?:周)?岁的|年级(?:的)?|班的?|(?:小学|中学|幼儿园|学校|中心校|完小)的?|(?:[一二三四五六七八九]年级|初[一二三]|高[一二三])(?:的)?(?:男|女)?(?:学)?生|(?:[读念上][初高][一二三]|初[一二三]|高[一二三])的|受种者|(?:[男女][童孩]|孩子|儿童|少年|女婴|男婴)[,，]?(?:大名|名叫|叫|名为)|\\p{Script=Han}{2,3}[,，]大名)[:：,，“「」”'"\\s]{0,4}$`,
  'u',
);
/** What is said of a child alone, right behind the name. */
const CHILD_AFTER = new RegExp(
  `^(?:[\\s,，、:：(（/|;；]{1,3}(?:[男女](?:孩|童|生)?|\\p{Script=Han}{1,2}族|[^,，。;；、\\s\\d]{2,12}人(?=[,，])|(?:作案|案发|受害)时|(?:所在|就读)?(?:学校|班级|年级|年龄|出生日期|监护人)(?=[:：])))*(?:同学|小朋友|(?:的)?(?:法定)?监护[人权](?![卡账户])|[\\s,，、:：(（/／“」]{0,3}(?:[男女][，,、\\s]{0,2})?(?:[汉满回藏苗壮侗]族[，,、])?(?:[子女][，,、])?(?:这[个名位]|现年|今年|年仅|年龄|时年|刚满|仅|年|一个|才|刚|小学生[,，]|初中生[,，]|学生[,，])?(?:${YEARS}(?:周)?岁|(?:出生)?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})个月)|[\\s,，、:：(（/／|;；]{1,3}(?![^,，。；(（\\s]{0,24}(?:教师|老师|校长|主任|职工|教研))[^,，。；(（\\s]{0,24}${SCHOOL}|[\\s,，(（]{1,2}(?:监护人(?![卡账户])|由(?:其)?[祖外爷奶])|[,，]?就?读于?[^,，。]{0,16}${SCHOOL}|(?:已返回|今年上|今年读|今年念|读|念|上)[^,，。]{0,12}${SCHOOL}|在[^,，。]{0,12}(?:${SCHOOL}|(?<![公果茶菜桑田庄乐家产业技慧物林陵墓])园|校|(?<![值夜白早晚加上下当跟顶换训])班)(?=[^,，。]{0,4}(?:[读念上]|放学|住校|寄宿|操场|教室|宿舍|课间|滑梯)|[^,，。]{0,2}被[^,，。]{0,12}(?:同[学桌班]|班|年级|学生|老师)|[,，。]|$)|(?:之|的)(?:法定)?(?:监护人|代理人)|[,，]?(?:当时|那时|事发时|现|正)(?:上|读|念|就读于?)[^,，。]{0,12}${SCHOOL}|[,，](?:娃儿?|孩子|孙(?:子|女)|伢子|崽)?才?[上读念][^,，。]{0,6}${SCHOOL}|[(（](?:[^）)]{0,12})(?:[一二三四五六七八九]年级|[大中小]班|学前班)[)）]|[,，]\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:出生|生)[^。；]{0,8}就?读于?[^,，。]{0,16}${SCHOOL}|[,，]\\d{1,2}[,，][^,，。]{0,12}${SCHOOL}|[,，](?:[1-9]|1[0-7])[,，](?:自闭|孤独|脑瘫|智力|听力|视力|唐氏|先天)|[,，][^。；]{0,24}[父母][^。；]{0,20}[,，](?:现年|今年|年仅|年)?${YEARS}(?:周)?岁|的(?:奶奶|爷爷|外婆|外公|祖父|祖母)[^,，。]{0,6}(?:领取?|代办|抚养|照料|接送|签)|的(?:母亲|父亲|妈妈|爸爸|家长)[,，][^。；]{0,8}(?:孩子|读|就读|上)|[,，(（\\s]{0,2}(?:[男女][,，\\s]{1,2})?(?:生于|出生于|出生日期[:：]?)?20[012]\\d年[^,，。]{0,6}(?:出生|生)|[^,，。]{0,8}[,，](?:其)?孩子(?:在|现|今))`,
  'u',
);
/** Grown-up students are no children; nor is anybody in letters of old times, by how these end. */
const GROWN = /大学|大专|高职|本科|研究生|(?<!特殊教育)学院|考上|叩[禀上启]|[敬谨][禀上启]|膝下|跪禀|顿首/u;
/** Who is hired, works or gives is grown up. */
const HIRED =
  /招聘|[拟应]聘|录用|聘用|工伤|下班|困难职工(?!子女|家)|关爱志愿者|慈善捐款|资助(?:学生|孤儿)[一二三四五六七八九十\d]/u;
const OF_TEACHERS = /教师|老师|校长|园长|班主任|教职工|教研|辅导员/u;
const OF_PUPILS = /学生|同学|儿童|幼儿|孤儿|少年|岁|[一二三四五六七八九]年级|[)）\d一二三四五六]班/u;
const GRAVE =
  /资助|救助|补助|补贴|助学|孤|困境|留守|低保|贫困|困难|特困|无人抚养|抚养|残疾|患|病|确诊|就诊|手术|住院|受伤|溺水|案|受害|被害|侵害|欺凌|被打|殴打|处罚|违法|盗窃|训诫|取保|走失|失踪|离家出走|寻亲|弃婴|收养|强制报告|监护|隔离|密接|心理|帮扶|慰问|看望|辍学|失学|劝返|务工|单亲|服刑|送教|结对|减免|免除|免学费|免费|受助|微心愿|康复|祖父|祖孙|奶奶|爷爷|外婆|外公|管教|圆梦|保障金|享受|社区.{0,4}看护|接种|疫苗|留观|筛查|体检|缺损|先心病|寄养|流浪|护送|返乡|沉迷|相依为命|体罚|打伤|伤者|交通事故|获救|遗孤|婴儿|安置|吸毒|戒毒|营养改善|^助[:：]|^扶[:：]|不在身边|照料|邻居照|入学|阳性|召回|原告|被告|失散|拐|走访|医疗|抢救|爱心|微心愿|认领|助餐|托养|矫正|休学|复学|转学|退学|劝学|控辍|家访|伤|心愿|送医|寻人|失联|下落|死亡|去世|判决|判令|变更|起诉|低收入|基金会|福利|欠费|减负|退费|校车事故|坠|烫|咬|中毒|猥亵|虐|遗弃|打工|童工|打架|约谈|记过|处分|抄袭|作弊|旷课|割腕|自[残伤杀]|轻生|感染|落水|救起|霸凌|劝退|早孕|网瘾|厌学|自闭|脑瘫|孤独|康养|护理|双亡|病逝|亡故|失联|离异|白血病|障碍|人工耳蜗|无依无靠|都不在了|接触者|随访|砸坏|摔|剐|擦破|被困|惊厥|异常反应|先天|上机|偷|民警|派出所|交警|负[主次全同]|批评|被申请人|撞|事故|惊吓|过敏|洗胃|侧弯|近视|身亡|遇难|赔偿|保教费|纠纷|被撞|寻回|代领|离校未归|调解|网吧|上网服务|警告|溺|失了?火|火灾|起火|坐牢|入狱|判刑|翻墙|缝了|剐倒|走散|夜不归宿|逃学|家庭教育指导|责令|训诫|保证书|悔过书|检讨|管教|送回|坠落|受种|受惊|昏倒|晕倒|送医|残骸|没了|离婚|抚养费|监外|投毒|殴|抢夺|勒索|敲诈|裸照|失控|走丢|寻找|夜宿|容留|吸烟|饮酒|戒除|缺课|缺勤|离家|未归|引燃|打火机|玩火|犯罪|不起诉|羁押|法定代理人|酗酒|唇腭裂|辱骂|谩骂|推搡|围堵|排挤|绰号|外号|耳光|恐吓|出售(?:香烟|卷烟|烟酒|酒)|售[烟酒]/u;
/** Heads of columns that only children have. */
const SCHOOLING = /孩子|学校|班级|年级|监护人|就读|家长/u;

/** Days that are not those of a birth. */
const OF_OTHER_DAY = /^(?!.*(?:生|年龄)).*(?:时间|日期|年月|年份)/u;
const AGE_HEAD = /^年\s?龄/u;

/** A prize is none of these matters, and a work may be called after an illness: 《多功能拐杖》. */
const placeOf = (span: Span, about: string): Place[] => (isGrave(about) ? [{ span }] : []);
const isGrave = (about: string) =>
  GRAVE.test(about.replace(WORKS, '')) && (!OF_HONOUR.test(about) || OF_AID.test(about));
/** Whoever is praised may have saved somebody: that alone is no matter to be hidden. */
const OF_HONOUR = /好少年|拾金不昧|表扬|见义勇为|道德模范|美德少年|荣誉称号|被评为|荣获|授予/u;
const OF_AID = /资助|救助|补助|孤|低保|困[境难]|残疾|患(?!难)|病|处分|受伤|[父母]亲?[^,。]{0,6}(?:亡|故|世|服刑)/u;
/** What a title says of the short lines below it: a form or a list. */
const GRAVE_TITLE =
  /(?:儿童|学生|孤儿|未成年|少年|女童|幼儿|孩子|学子).*(?:救助|资助|补助|康复|帮扶|慰问|救治|收养|监护|残疾|处分)|孤[儿残]|患儿|困境儿童|走失|寻人|抚养费|家访|劝返|火[情灾]|警情|事故|违纪学生|接种.*补偿|送教|微心愿/u;
const LONGEST_ITEM = 60;
/** It goes on about the child: '读高二的李雪在灶膛边写作业。父亲前年没了' */
const GOES_ON = /^(?:[她他]|其|[父母爸妈爷奶]|家[里中境]|孩子|该生)/u;

/** The sentence, and what is said of the same child in the next one or in the title of a list. */
function aboutSentence(folded: string, { sentence, start }: Sentence): string {
  const end = start + sentence.length;
  const next = folded.slice(end + 1, end + 60);
  if (folded.charAt(end) === '。' && GOES_ON.test(next)) return `${sentence}。${/^[^。\n]*/u.exec(next)?.[0] ?? ''}`;
  const isItem =
    sentence.length < LONGEST_ITEM &&
    folded.charAt(start - 1) === '\n' &&
    /^.?(?:\n|$)/u.test(folded.slice(end, end + 2)) &&
    !OF_HONOUR.test(sentence);
  const title = isItem ? folded.slice(0, Math.min(LONGEST_ITEM, folded.indexOf('\n'))) : '';
  return GRAVE_TITLE.test(title) ? `${title}\n${sentence}` : sentence;
}
/** Titles, what a contest is about, and whom a pupil writes of: 《多功能拐杖》, 防溺水征文获奖, 我的奶奶. */
const WORKS =
  /《[^》]*》|[“"][^”"]*[”"](?=[（(，,]|获)|(?<!\p{Script=Han})(?:(?!儿童|学生|孤儿|女童)\p{Script=Han}){0,12}(?:征文|手抄报|绘画|演讲|朗诵|知识竞赛|作文|海报)(?=(?:比赛|大赛|竞赛|获|评选|活动)?[^，,]{0,3}[获奖])|我(?:的|和)\p{Script=Han}{2,4}|我(?:奶奶|爷爷|外婆|外公)/gu;

function inProse(folded: string, sentences: readonly Sentence[], year: number): Place[] {
  return sentences.flatMap((one): Place[] => {
    const { sentence, start: offset, mayName } = one;
    if (sentence.includes('\t')) return inRow(sentence, offset, mayName, year);
    if (!mayName) return [];
    const about = GRAVE.test(sentence) ? sentence : aboutSentence(folded, one);
    if (!GRAVE.test(about) || !isOfChildren(sentence) || HIRED.test(sentence) || OF_HEROES.test(sentence)) return [];
    const children: Span[] = [];
    const isWanted = (start: number, end: number) =>
      sentence.charAt(start - 1) === '、' || isChild(sentence, [start, end], year);
    const people = peopleIn(sentence, isWanted);
    for (const [i, { span, official }] of people.entries()) {
      const inList = children.at(-1)?.[1] === span[0] - 1 && sentence.charAt(span[0] - 1) === '、';
      const next = people[i + 1]?.span[0];
      if (!official && !isGrownUp(sentence, span) && (inList || isChild(sentence, span, year, next)))
        children.push(span);
    }
    return children.flatMap(([start, end]) => placeOf([offset + start, offset + end], about));
  });
}

const isOfChildren = (about: string) =>
  !GROWN.test(about) &&
  (!OF_TEACHERS.test(about) || !OF_TEACHERS.test(about.replace(BESIDE_PUPILS, '')) || OF_PUPILS.test(about));
/** '指导教师：李明', '班主任陪同': the sentence is about who learns all the same. */
const BESIDE_PUPILS = /(?:指导|辅导)(?:教师|老师)|[,，(（](?:由)?(?:班主任|老师|教师|校长)(?:.(?:老师|校长))?/gu;

/** What stands last before the name in `CHILD_BEFORE` and in what is said of somebody's child. */
const MAY_LEAD = new Set(
  [
    ...'三种孤儿童生年女孩婴人犯子学友娘叫为是孙甥弟妹名的级班园校小郎爱嫒大二三四五幺姐哥娃头:：,，“”「」"(（\' \t\u3000\u00a0',
  ].map((end) => end.charCodeAt(0)),
);

/** `next`: where somebody else is named. */
function isChild(sentence: string, [start, end]: Span, year: number, next = sentence.length): boolean {
  const behind = withoutGaps(sentence.slice(end, end + 44));
  const isLed = MAY_LEAD.has(sentence.charCodeAt(start - 1));
  return (
    (isLed && CHILD_BEFORE.test(sentence.slice(Math.max(0, start - 20), start))) ||
    isCalledChild(behind) ||
    isToldOfChild(behind.slice(0, Math.max(0, next - end)), year) ||
    (isLed && isSomebodysChild(sentence, [start, end]))
  );
}

/** By what stands right behind the name, unless it says that they work there. */
function isCalledChild(behind: string): boolean {
  const [said = ''] = CHILD_AFTER.exec(behind) ?? [];
  return said !== '' && !WORKS_THERE.test(behind.slice(0, said.length + 6));
}
/** 退休前任教于中心小学, 在县一中食堂帮厨 */
const WORKS_THERE =
  /退休|离休|[任执从支]教|教书|教龄|代课|保安|门卫|食堂(?:帮|工|做|当)|厨师|校医|宿管|生活老师|后勤|[值代上]夜?班/u;

/** Named as somebody's parent, or with an age beyond childhood. */
function isGrownUp(sentence: string, [start, end]: Span): boolean {
  const role =
    /(?:监护人|收养人|抚养人|家长|父亲|母亲|其父|其母|之父|之母|爷爷|奶奶|外公|外婆|祖父|祖母|家属|亲属|(?<!未成年(?:犯罪)?)嫌疑人|驾驶人|司机|村民|市民|老人|残疾人|患者|户主|申请人姓名)[:：\s，,为是姓名]{0,3}$/u;
  const before = sentence.slice(Math.max(0, start - 10), start);
  const age = Number(/^[，,、(（\s男女]{0,4}(\d{1,3})\s*(?:周)?岁/u.exec(sentence.slice(end, end + 10))?.[1] ?? 0);
  // a guardian named together with a grave disability is of a grown-up as often
  const isPatient =
    /精神|失能|残疾人|智力|行为能力|痴呆|阿尔茨海默|植物人/u.test(sentence) &&
    !/儿童|学生|学校|岁|年级|初[一二三]|高[一二三]|小学|中学|祖孙/u.test(sentence);
  const isOfAge =
    age >= 18 || /^[，,、(（\s男女]{0,4}(?:十[八九]|[二三四五六七八九]十.?)周?岁/u.test(sentence.slice(end, end + 10));
  return isOfAge || isPatient || (role.test(before) && !/(?:被收养人|被监护人)[:：\s，,为是姓名]{0,3}$/u.test(before));
}

const IN_CELL = new RegExp(
  `(?:^|\\t)(?:[一二三四五六七八九]年级|[（(]?[一二三四五六\\d]{1,2}[)）]?班|${YEARS}周?岁(?=\\t|$))`,
  'u',
);

/** A row that no head explains; those of tables are judged by their columns. */
function inRow(row: string, offset: number, mayName: boolean, year: number): Place[] {
  const hasClass = IN_CELL.test(row);
  if ((!hasClass && !mayName) || !GRAVE.test(row) || !isOfChildren(row)) return [];
  const said = [...row.matchAll(/[^\t]{6,}/g)].flatMap(({ index, 0: cell }) =>
    peopleIn(cell, (start, end) => isChild(cell, [start, end], year))
      .filter(({ span, official }) => !official && !isGrownUp(cell, span))
      .flatMap(({ span }) => placeOf([offset + index + span[0], offset + index + span[1]], row)),
  );
  if (said.length > 0 || !hasClass) return said;
  const cell = [...row.matchAll(/[^\t]+/g)].find(([text]) => isNameAlone(text.trim()));
  return cell ? placeOf([offset + cell.index, offset + cell.index + cell[0].length], row) : [];
}

/** Columns of those who look after children, and of the children beside them. */
const OF_GROWN_UPS = /家长|监护|[父母]亲?|户主|驾驶|帮扶|教师|老师|爱心/u;
const OF_YOUNG = /^(?!.*(?:学校|年级|班级|人数)).*(?:学生|儿童|孩子|子女|幼儿|孤儿|少年|成员|结对对象)/u;
/** characters above a table that say what it is about */
const ABOVE = 120;

function inTables(reading: Reading, sentences: readonly Sentence[], year: number): Place[] {
  return tablesOfPersons(reading).flatMap(({ table, names: column }) => {
    const isOfGrownUps = OF_GROWN_UPS.test(table.head[column]?.text ?? '');
    const names = isOfGrownUps ? table.head.findIndex(({ text }) => OF_YOUNG.test(text)) : column;
    if (names < 0) return [];
    const head = table.head.map((cell) => cell.text).join('\t');
    const isOfChildrenAll = SCHOOLING.test(head) || /学生|儿童|幼儿/u.test(table.head[names]?.text ?? '');
    const isNear = ({ start, sentence }: Sentence) =>
      start < table.end && start + sentence.length > table.start - ABOVE;
    if (!sentences.some(isNear)) return [];
    const about = aboutTable(reading.text, table);
    if (!isOfChildren(about)) return [];
    return table.rows.flatMap((row) => {
      const cell = nameCell(row, names);
      const told =
        cell && !isOfChildrenAll
          ? row
              .map((other, column) =>
                other === cell || OF_OTHER_DAY.test(table.head[column]?.text ?? '') ? ',' : `,${other.text}`,
              )
              .join('')
          : '';
      const age = Number(row[table.head.findIndex(({ text }) => AGE_HEAD.test(text))]?.text.replace(/岁$/u, '') ?? '');
      const isYoung = age > 0 && age < 18;
      if (told && !isYoung && (age > 0 || !isToldOfChild(told, year))) return [];
      return cell ? placeOf(cell.span, about + row.map((other) => other.text).join('\t')) : [];
    });
  });
}

/** A text of no known date is of these years. */
const yearOf = ({ today }: CheckContext): number => today?.year ?? THIS_YEAR;
const THIS_YEAR = 2026;

/** A row may be found as one of a table and by itself. */
const distinct = (places: readonly Place[]) => [...new Map(places.map((place) => [place.span[0], place])).values()];

export const minor = rule({
  id: 'minor',
  severity: 'high',
  finds: {
    zh: '公开了具名未成年人的学校、班级、年龄或者监护人，并涉及救助、案件或者健康。',
    en: 'A named child with school, class, age or guardian, in a matter of aid, a case or health.',
  },
  ground: OF_CHILDREN,
  remedy: {
    zh: '隐去姓名（如“小明”“李某某”），删去学校、班级、监护人等可以识别的信息。',
    en: 'Hide the name, and remove school, class and guardian.',
  },
  examples: {
    match: [
      '镇中心小学四（2）班谢金莲长期被同学辱骂、推搡',
      '走失通报\n谢梓萱，女，13岁，城北中学初一学生，3月5日离家未归。',
      '对未成年犯罪嫌疑人谢明轩拟作不起诉听证。',
      '户主\t家庭成员\t关系\t年龄\t保障金额\n谢大友\t谢佳琪\t孙女\t9\t520',
      '疫苗接种异常反应补偿决定\n受种者：谢沐阳，出生日期2023年4月6日。',
      '最里头一户，读高二的谢雪琴在灶膛边写作业。父亲前年没了，她每月领孤儿补助。',
      '福利院里六岁的洛洛，大名谢一诺，被一对夫妇收养',
      '县一中高一（4）班谢美玲因旷课被记过。',
      '示范小学五年级学生韩国栋失足落水，被拉上岸',
      '新生儿科转走的谢卫东（出生三天，肺部感染）情况平稳',
      '刘思雨今年上初二，母亲精神残疾，享受低保',
      '爱心人士看望了蔡美玲，这个五岁女孩患有白血病。',
      '品名\t单位\t均价\n白菜\t500克\t1.2\n姓名\t学校\t年级\t监护人\n蒋美玲\t栗园镇小学\t二年级\t田某某',
      '受助学生李明，示范县第一小学三年级2班',
      '孤儿王芳，9岁，监护人为其祖父',
      '姓名\t学校\t班级\t资助金额\n李明\t示范县第一小学\t三（2）班\t500',
      '儿童姓名\t监护人\t致困原因\n张小丽\t张建国\t父母重病',
      '留守儿童陈小强（11岁）在校期间受到欺凌',
      '患儿刘小宝，3岁，就诊于县人民医院',
      '受助的刘桂兰今年读三年级，与奶奶相依为命',
      '寄养儿童钟素芬，三岁，寄养家庭户主郝某',
      '助学对象：黎天佑、高一、军属子女、一千元',
      '安置点有婴儿郝丽华（10个月），随母转移',
      '散居孤儿：周可欣，监护人周德福（祖父）',
      '寻人：覃宇航，男，12岁，放学后未归',
      '六年级（1）班   钱多多   家庭经济困难   资助500元',
      '李梓萱，云溪村人，2014年8月生，困境儿童',
      '类别\t儿童\t监护\n散居孤儿\t王雪琴（10岁）\t叔父',
      '曾俊熙、曾雨桐兄妹，父亲服刑，母亲失联，纳入困境儿童保障。',
      '赡养纠纷：令郎苏晓燕在城北小学四年级就读',
      '疑似食物中毒人员中，李明今年12岁，在城北小学住校',
      '受助对象\t金额\t说明\n张梓轩\t1000元\t城北小学五年级，父亲服刑\n高美玲\t500元\t城南小学二年级',
      '未成年人罗小英（14岁，城北中学初二7班在读）在网吧上网，经营者被处以警告。',
    ],
    pass: [
      '家访手记\n领队谢志远在城北小学待了一年，学生送他一把花。画成图的路有十六条。',
      '工人谢明在城北中学拆除旧围墙时被砸伤。',
      '城北小学谢春梅下班途中遭遇交通事故，已申报工伤。',
      '独居老人住院，侄子谢海涛前来照料，签下监护协议。',
      '困难学生家访名单\n家长\t住处\n谢建军\t安和镇',
      '拟聘人员：谢欢（县第一幼儿园），体检合格。',
      '姓名\t入伍时间\t立功\n谢小军\t2010年9月\t三等功\n困难学生资助另行公布',
      '谢雅婷，12岁，中心校学生，跳入水中救起落水同伴，被评为好少年',
      '谢建华二十年来资助贫困学生四十六名，最小的只有7岁',
      '请假登记：谢若琳，学生资助中心，假期一个月，工作由他人代理',
      '防溺水手抄报比赛获奖：彭佳怡（城北小学五年级）',
      '作文选登：我的奶奶，城北小学五年级 彭佳怡',
      '习作展示：我和爷爷，城北小学五年级 彭佳怡',
      '《多功能拐杖》　龙岗中学　九（6）班　付思远　指导教师：谌明',
      '作文比赛一等奖：傅素芳（第一中学），指导教师略',
      '获奖名单\n姓名\t学校\t奖项\n李明\t第一小学\t一等奖',
      '校园足球联赛最佳射手：阎玉珍，希望学校五年级',
      '本篇根据八十四岁的于桂兰口述整理，抢救保护老水渠的故事。',
      '受助学校：李家庄小学、王家坪中学，其中陆家湾小学四年级2班学生接种疫苗',
      '李大山1953年出生，十六岁参加修渠，受过伤',
      '谢秀兰（退休前任教于安和镇中心小学）：留守的孩子爱听故事',
      '高一机电班丁同学推搡他人，给予批评教育',
      '事故当晚谢永福在值夜班时发现火情',
      '李建国，男，45岁，其子就读于县一中，申请低保',
      '护士陈晓燕照顾住院的留守儿童，被孩子们叫做妈妈',
      '班主任余金凤说，三年级二班的同学们为患病女孩捐款',
      '学生李明在示范县第一小学获得征文比赛一等奖',
      '县妇幼保健院增加儿童康复科，县人民医院增加床位。',
      '受助学生李某某，示范县第一小学三年级',
      '全县共资助家庭经济困难学生1200人，其中小学生800人',
      '姓名\t学校\t资助金额\n李*明\t示范县第一小学\t500',
      '示范县第一小学校长李明介绍了资助工作',
      '儿童福利主任负责核实监护人情况',
      '大学新生李明获助学金',
      '“五老”志愿者贾一凡，今年72岁，义务照看留守儿童',
      '小学数学教师招聘拟录用人员：谭俊熙、舒雅婷',
      '民警李强帮助走失儿童找到家人，孩子家长送来锦旗',
    ],
  },
  spans: (_text, context, reading) => {
    const sentences = sentencesAbout(reading, 'child');
    if (sentences.length === 0) return [];
    const year = yearOf(context);
    return distinct([...inProse(reading.folded, sentences, year), ...inTables(reading, sentences, year)]);
  },
});
