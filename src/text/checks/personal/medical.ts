import type { Reading } from '../reading.ts';
import { merged, rule, type Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import { endOfAilment, isHeadedByAilment, OF_HEROES, SAID } from './ailments.ts';
import { DISEASE, GENERAL, STATE } from './diseases.ts';
import { SENSITIVE } from './laws.ts';
import { inRows, inTables, isOfPhysicians } from './medical-rows.ts';
import { toldOfNamedElsewhere } from './named-elsewhere.ts';
import { withoutGaps } from './names.ts';
import { type Person, peopleIn } from './people.ts';
import { type Sentence, sentencesAbout } from './sentences.ts';

/** What may stand before it, or before a disease. */
const LEADING =
  '(?:突发|突然|已是|已经|已患|已|现|曾|仍|须|需|需要|正在|正|接受|因|系|有|是|为|患|重度|中度|轻度|完全|部分|长期|常年|持续|术后|定期|每周)';
/** What says of a person that they are ill, disabled or treated; enough wherever it stands in their sentence. */
const ILL = new RegExp(
  `(?:身患|患有|罹患|得了|得上|名下的[\\p{Script=Han}]{0,8}为|确诊(?:为|患)?|诊断(?:为|[:：])|查出|检出|感染|突发|病情|并发|因患|因(?=[\\p{Script=Han}]{2,8}(?:住院|入院|手术|治疗|去世|病故|返贫|致贫|瘫痪|获得?|得到|申请))|死因(?:为|系|是)|前年|去年|今年|年前|因病(?:住院|返贫|致贫|丧失)|(?<!疾)病种[为是:：]|(?<![病伤疾])患(?!者)|(?:本人|户主)[有是]|[他她其]的?)\\s*${DISEASE}|精神(?:障碍|疾病|病)患者|精神病药|(?:抗抑郁|抗癫痫|抗精神病|降糖|降压|抗结核|靶向|胰岛素|美沙酮)(?:药|治疗|注射)|[服吃用](?:用|食)?[\\p{Script=Han}]{0,6}(?:抗癫痫|抗抑郁|抗精神病|降糖|降压|靶向|抗结核|抗病毒)[药\\p{Script=Han}]{0,3}|(?:放|装|植入)了?[一两二三四五\\d]?[个枚]?(?:心脏)?支架|三高(?=[”"」,，、和并])|心脏搭桥|透析费用?|化疗费用?|因(?:抑郁症?|焦虑症?|癌症|肿瘤|精神分裂症?|重病|肝病|肾病)(?=辞|请|病?退|离|住|不能|无法)|椎间盘突出|(?:听力|视力|言语|智力|肢体|精神)障碍(?!者联)|病毒(?:携带者|感染者)|携带者|搭桥手术|偏瘫|半身不遂|抗抑郁|(?:抑郁|焦虑|癫痫|躁狂)症?发作|(?:肢体|视力|听力|言语|智力|精神|多重)(?:[一二三四壹贰叁肆]级)?残疾(?!人联)|残疾(?:等级|类别)|残疾[,，]?[一二三四壹贰叁肆]级|(?:[肢视听言智精]残|肢体|视力|听力|言语|智力|精神)[,，/／]?[一二三四壹贰叁肆]级|[一二三四壹贰叁肆]级(?:肢体|视力|听力|言语|智力|精神)?残疾|致残|(?:致|造成|导致)[\\p{Script=Han}]{0,6}(?:损伤|骨折|截肢|瘫痪|昏迷|失明|残疾|重伤|轻伤)|换[肾肝心](?!脏?起搏)|[肾肝心肺]脏?移植|[一二三四五六七八九十][级等]伤残|伤残[一二三四五六七八九十]级|(?:长期|住院|接受|进行|正在|做了|刚做完|行|每周|需|门诊)(?:[\\p{Script=Han}]{0,6})(?:透析|化疗|放疗|手术|住院治疗|放化疗)|(?:行|做了?|接受|施行)[\\p{Script=Han}]{1,12}术(?![\\p{Script=Han}]{0,2}(?:培训|人员|交流|水平|创新|改造|服务))|透析治疗|(?:化疗|透析|放疗|住院|术后|康复)(?:期间|治疗)?(?:中)?的|(?:尿毒|透析|化疗|放疗)(?=[,，、/／。]|$)|移植术?后|术后|(?:手术费|治疗费|医疗费)(?=已|由|[,，])|截肢|阳性|丧失劳动能力|卧病|瘫痪|截瘫|病危|重症监护|送医救治|戒毒人员|美沙酮|痴呆|失能老人|残疾军人|双目失明|双眼失明|双耳失聪|装了?假肢|被[\\p{Script=Han}]{0,6}(?:绞断|压断|截断|砸断)|(?:限制|无)(?:民事)?行为能力|植入(?:心脏)?(?:支架|起搏器)|(?:孕检|产检|体检|筛查)(?:结果)?(?:异常|阳性)|残疾儿童|患病儿童|康复训练|身患重病`,
  'gu',
);
/** A disease named bare, right beside the name: 李明（尿毒症）, 王芳，肺癌，5000元. */
const BESIDE = new RegExp(
  `^[)）]?(?:[的之](?:[妻夫父母子女]亲?|妻子|丈夫|儿子|女儿))?(?:\\s*[,、/／(（:：|\\s;]\\s*(?:(?:[男女]|\\d{1,3}周?岁|[一二三四五六七八九十]{1,3}岁|本人|住院|\\p{Script=Han}{1,2}族|女童|男童|[男女]孩|[12]\\d{3}年[^,，]{0,6}生|出生于[12]\\d{3}年[^,，]{0,6}|原因|[病残][种情况别类]{1,2}栏?:?|诊断:?|健康状况:?)[,，、\\s;:：]\\s*){0,3}(?:${LEADING}{0,3}(?:${DISEASE}|${STATE})|[\\p{Script=Han}]{0,3}ca(?=[)）/／,，|])|hiv|残[(（]?[一二三四]级|[\\p{Script=Han}]{2,6}(?:置换|移植|切除|搭桥)(?=[,，、|/／)）]))|(?:已是|已患|已)${DISEASE}|(?:因|重度|中度|轻度|系|有|是|为)${DISEASE}|${LEADING}{0,2}${STATE})`,
  'u',
);
/** '事由：肝癌，对象程素芬' */
const REASON_BEFORE = new RegExp(
  `(?:事由|病种|病因|原因|病名|诊断|疾病|残疾类别|类别)栏?[:：]?(?:${DISEASE}|${STATE})[,，、;；/／|\\s](?:救助|补助|申请)?(?:对象|姓名|患者|人员)?栏?[:：]?$`,
  'u',
);
/** 残疾人李明 says enough, while 残疾人 in general says nothing. */
const DISABLED_BEFORE =
  /(?:残疾人|残疾军人|重病患者|大病患者|精神病人|失能老人|病退人员|(?:病|症|癌|瘤|炎|血压|抑郁|癫痫|自闭|艾滋|结核)患者|感染者|携带者)[:：]?$/u;
/** What stands last before the name in both. */
const MAY_LEAD = new Set([...'象名者员栏人:：,，、;；/／| \t\u3000\u00a0'].map((end) => end.charCodeAt(0)));
/** What somebody does for others who are ill, who are named or meant by what follows. */
const ACTS =
  /擅长|主攻|专攻|专治|专长|主治|演示|模拟|练习|学习|进修|骨干|让|团队|走访|看望|慰问|探望|带领|带队|率|讲|介绍|到\p{Script=Han}{0,10}(?:学校|学院|医院|敬老院|福利院|家中)|[给替帮](?!予)|(?<![双方转])向|(?<![断诊定系业类级别种因分])为(?!由)|照[顾料]|护理|救治|接诊|诊治|主刀|陪同|服务|登记|组织|参加|开展|负责|研究|关爱|结对|捐|提醒|扮演|饰演|孩子的?[父母]|(?<![被遭][^,]{0,12})(?:[撞打刺砍]伤|殴打)/u;
/** What of theirs may be ill beside themselves. */
const OF_BEASTS = /家的|[树果猪牛羊鸡鸭鹅鱼虾苗稻麦禽畜犬猫蜂]|作物|养殖|种植/u;
/** Crops, and what grows on them. */
const OF_FIELDS = /[田株丛穗苗叶亩垄棚枝]|地块/u;
/** Pests and plants that are ill: 松材线虫病. */
const OF_PLANTS = /虫|疫木|[树松稻麦]|发现(?!患)/u;
const isOfThemselves = (between: string) => !ACTS.test(between) && !OF_BEASTS.test(between);

/** 因病去世, 因病请假: no illness is named. */
const UNNAMED =
  /^[,，\s(（:：]?因病(?:[)）,，、。]|$|去世|逝世|病故|辞世|不幸|医治|抢救|请假|缺席|辞|退|离|免|调|提前|休)/u;
/** how far apart a name and an illness of one sentence stand at most */
const REACH = 40;

function inProse(reading: Reading, sentences: readonly Sentence[]): Span[] {
  return sentences.flatMap((one): Span[] => {
    const { sentence, start: offset } = one;
    if (sentence.includes('\t')) {
      const rows = [...inRows(sentence), ...(one.mayName ? inCells(sentence) : [])];
      if (rows.length === 0 || isOfPhysicians(reading, offset)) return [];
      return rows.map(([from, to]) => [offset + from, offset + to]);
    }
    const elsewhere = toldOfNamedElsewhere(reading.folded, one);
    if (elsewhere) return [elsewhere];
    if (!one.mayName) return [];
    const ills = matchesOf(sentence, ILL).filter(({ index }) => !UNNAMED.test(sentence.slice(index, index + 8)));
    const isWanted = (start: number, end: number) =>
      besideIll(sentence, start, end) !== null || toldOf(sentence, [start, end], []) !== null;
    const people = peopleIn(sentence, ills.length > 0 ? undefined : isWanted);
    // an office does not hide an illness that is told of its holder
    const persons = people
      .filter(
        ({ official, span }) =>
          !official ||
          /^(?:同志)?[,，]?(?:不幸|突然|近日)?(?:因?患(?!者)|确诊|突发|身患|罹患|查出|因[\p{Script=Han}]{1,8}(?:病|癌|瘤|结核|炎|坏死|突出|骨折|抑郁|梗|中风|手术))/u.test(
            sentence.slice(span[1], span[1] + 12),
          ),
      )
      .map(({ span }) => span);
    return persons.flatMap((person): Span[] => {
      const found = illOf(sentence, person, ills, people) ?? toldOf(sentence, person, people);
      return found && !OF_HEROES.test(sentence) ? [[offset + found[0], offset + found[1]]] : [];
    });
  });
}

/** What is put between brackets about somebody stands by itself: '义诊共查471人（曹翠萍疑似尘肺）'; else all up to it, and the rest of its clause: 糖尿病知识讲座. */
function clauseOf(sentence: string, start: number, end: number): string {
  const open = sentence.lastIndexOf('(', start);
  const close = open < 0 ? -1 : sentence.indexOf(')', open);
  return close >= end
    ? sentence.slice(open, close)
    : `${sentence.slice(0, end)}${/^[^,]{0,8}/u.exec(sentence.slice(end))?.[0] ?? ''}`;
}

/** The span of a name and what is said of their health right beside it. */
function besideIll(sentence: string, start: number, end: number): Span | null {
  const after = sentence.slice(end, end + 30);
  if (UNNAMED.test(after)) return null;
  const beside = BESIDE.exec(after) ?? (after.includes(' ') ? BESIDE.exec(withoutGaps(after)) : null);
  if (
    beside &&
    !GENERAL.test(clauseOf(sentence, start, end + beside[0].length)) &&
    !ACTS.test(beside[0]) &&
    !OF_FIELDS.test(beside[0])
  )
    return [start, Math.min(sentence.length, end + beside[0].length)];
  if (!MAY_LEAD.has(sentence.charCodeAt(start - 1))) return null;
  const reason = REASON_BEFORE.exec(sentence.slice(Math.max(0, start - 24), start));
  if (reason) return [start - reason[0].length, end];
  const before = DISABLED_BEFORE.exec(sentence.slice(Math.max(0, start - 6), start));
  if (before) return [start - before[0].length, end];
  return null;
}

/** The same in words that must be told of them, or that head a list of names. */
function toldOf(sentence: string, [start, end]: Span, people: readonly Person[]): Span | null {
  const next = people.find(({ span }) => span[0] >= end)?.span[0] ?? sentence.length;
  const told = sentence.slice(end, next);
  const length = isHeadedByAilment(sentence, [start, end]) ? 0 : endOfAilment(told);
  if (length < 0 || UNNAMED.test(told) || GENERAL.test(clauseOf(sentence, start, end + length))) return null;
  return [start, end + length];
}

/** The span of a person and what is said of their health. */
function illOf(
  sentence: string,
  [start, end]: Span,
  ills: readonly RegExpExecArray[],
  people: readonly Person[],
): Span | null {
  const beside = besideIll(sentence, start, end);
  if (beside) return beside;
  for (const ill of ills) {
    const stop = ill.index + ill[0].length;
    // behind the name, unless another one stands nearer; or right before it
    const isBehind =
      ill.index >= start + 2 &&
      ill.index - end < REACH &&
      !OF_PLANTS.test(ill[0]) &&
      !(sentence.charAt(end) === ':' && ill.index - end > SAID) &&
      isOfThemselves(sentence.slice(end, ill.index).replace(/[为系是属]$/u, '')) &&
      !people.some(({ span }) => span[0] >= end && span[1] <= ill.index);
    const isBefore = stop <= start && start - stop < 12 && !people.some(({ span }) => span[0] < ill.index);
    if (isBehind) return [start, stop];
    if (isBefore) return [ill.index, end];
  }
  return null;
}

/** A cell of a row that names somebody and tells it of them: 罗学文（户主之弟）持精神二级残疾证. */
function inCells(sentence: string): Span[] {
  return [...sentence.matchAll(/[^\t]{6,}/gu)].flatMap(({ index, 0: cell }) => {
    const people = peopleIn(cell, (start, end) => toldOf(cell, [start, end], []) !== null);
    return people.flatMap(({ span, official }): Span[] => {
      const found = official ? null : toldOf(cell, span, people);
      return found ? [[index + found[0], index + found[1]]] : [];
    });
  });
}

export const medical = rule({
  id: 'medical',
  severity: 'high',
  finds: {
    zh: '公开了具名个人的疾病、残疾或者治疗情况。',
    en: 'The disease, disability or treatment of a named person.',
  },
  ground: SENSITIVE,
  remedy: {
    zh: '隐去姓名（如“李某”），或者删去病情、残疾类别和等级。',
    en: 'Hide the name (李某), or remove what is said of health.',
  },
  examples: {
    match: [
      '谢翠萍同志：\n您反映的问题收悉。您于2024年确诊系统性红斑狼疮，门诊费用按规定报销。',
      '申请人：谢德明。\n申请人称，其左膝韧带撕裂系工作中受伤。',
      '来电人：谢翠萍\n诉求：本人做完乳腺癌手术，报销未到账。',
      '1.谢德明，县水泥厂，强直性脊柱炎；',
      '2月14日，谢德明被邻家的狗咬伤右小腿，狂犬疫苗花费1200元',
      '姓名\t年龄\t孕周\t预产期\n谢丽丽\t27\t32\t5月10日',
      '义诊共查90名工人，需要复查的（石材工人谢翠萍胸片提示双肺散在结节，疑似尘肺）由企业组织',
      '一人（谢德明）右腿胫骨断裂，已转往市里',
      '二年级学生谢翠萍严重花生过敏史，每餐核对',
      '申请人李明身患尿毒症，每周透析三次',
      '患者王芳，女，52岁，被诊断为乳腺癌',
      '村民张伟患有精神分裂症，生活不能自理',
      '姓名\t残疾类别\t补贴金额\n李明\t肢体二级\t120',
      '姓名\t病种\t救助金额\n王芳\t白血病\t5000',
      '李建国，男，确诊为肺结核，已隔离治疗',
      '低保户陈强因患糖尿病长期住院',
      '残疾人周强，视力一级残疾',
      '其中曹素芬因宫颈癌化疗负债较多',
      '困难原因：赵思远常年患类风湿，手指变形',
      '职业病诊断：康文斌，噪声聋',
      '事由：肝癌，对象程素芬，五千元',
      '谢学军：智残，兜底；教师王芳患鼻咽癌',
      '徐宏伟的右手被机器绞断，装了假肢',
      '邹慧敏|心脏瓣膜置换|6000',
      '化疗期间的高素芳仍坚持上班',
      '失能评估：王金凤，重度失能，长期卧床',
      '残疾证\t类别\t等级\n何秀英\t智力\t二级',
      '病种栏：再障；姓名栏：丁明辉',
      '经鉴定，蒋桂英为限制民事行为能力人',
      '易地扶贫户岳德山（盲人）已纳入兜底',
      '困难教师郭永福，患乳腺癌，学校工会前往慰问',
      '序号\t姓名\t致困原因\n1\t彭永忠\t胃癌术后',
      '新田村周美玲家，本人有糖尿病',
      '调整理由：胡银娥同志患重度抑郁症，不能坚持工作',
      '江福林因车祸致颅脑损伤',
      '户主\t申请理由\n张建国\t长期靠胰岛素维持，视网膜已病变',
      '临时救助：张建国，肺部感染住院，自付二万元',
      '教师李海燕不幸罹患白血病，急需骨髓移植',
      '志愿者看望了谢德明。老人去年冬天摔断了股骨，一直卧床',
      '谢学军，跟腱撕裂，打石膏，同意缓考',
      '户主\t情形\n谢德明\t肺气肿，离不开氧气机',
      '镇长走进党员谢桂芳的院子。前几年他靠竹编还清外债，他右腿装着假肢，走山路不便',
      '村东头谢翠萍怀着二胎，还在摘茶\n退休工人谢桂芳，老慢支二十年\n四年级二班谢德明撞到栏杆，额头缝了三针',
      '姓名\t乡镇\t辅具\n谢翠萍（双耳重度听障）\t长滩镇\t助听器',
      '住户谢桂芳膝盖里打着钢钉，上下楼不便',
      '学生谢小军戏水时溺水，抢救后在家休养',
    ],
    pass: [
      '请假：谢海涛（因病）、谢进（公差）',
      '邻县已发现黄龙病疫点；网上叫卖“包治黄龙病”的不可信',
      '谢海涛听见喊声，有人溺水，转身就跑',
      '人大代表谢勇：让罕见病患者用得上药。',
      '姓名\t科室\t理由\n谢静\t儿科\t抢救脑炎患儿成功',
      '被告谢平驾车撞伤行人何某，致其骨盆骨折，赔偿12万元。',
      '投保人\t受灾原因\t面积\n谢建国\t松材线虫病\t3.2亩',
      '人群\t登记\t管理\n高血压\t6217\t2823\n糖尿病\t4825\t1324',
      '近期阴雨天多，田间湿度大，马铃薯晚疫病中心病株已在河口镇出现。',
      '看望了谢桂芳。她说他在市里打工，他所在的医院招收护工。',
      '护林员谢明亮巡山十五年，今年又发现松材线虫病疫木三株',
      '剧中谢丽饰演身患重病的母亲',
      '九十二岁的谢秀山回忆，那场战役中他的右腿被弹片炸伤',
      '马建国：主任医师，擅长腰椎间盘突出、骨折微创手术',
      '李海燕（肿瘤科）、张建国（产科）值班，手术由王芳安排',
      '姓名\t备注\n张建国\t贡献突出\n李海燕\t表现突出',
      '李海燕，成绩突出，获评优秀；她不怕疾病',
      '姓名\t原因\n张建国\t因病请假\n李海燕\t外出培训',
      '关于柏林村道路硬化项目“一事一议”情况的公示',
      '申请人李某身患尿毒症，每周透析三次',
      '县疾控中心提醒：糖尿病患者应当定期检查',
      '县人民医院李明主任医师讲解高血压防治',
      '全县登记严重精神障碍患者312人，规范管理率96%',
      '姓名\t残疾类别\t补贴金额\n李*\t肢体二级\t120',
      '肢体残疾一级、二级的，每人每月补贴120元',
      '李明医生讲解痛风防治，王芳主任接诊哮喘患者，县体检中心李强负责登记。',
      '免费疫苗：乙肝、百白破、麻腮风、乙脑，筛查时间另行通知',
      '教师王芳讲授聋哑学生康复知识，移植苗木由李明负责',
      '王芳同志荣获抗击新冠肺炎疫情先进个人',
      '因病致贫的家庭可以申请救助',
      '孙淑芬到特殊教育学校看望听力残疾学生',
      '程光明带领团队为偏瘫患者做康复',
      '石秀兰家的柑橘树患黄龙病',
      '捐献者苗磊成功捐献造血干细胞，挽救一名白血病患者',
      '签约服务团队：方文、金玉兰，服务对象为高血压、糖尿病患者',
      '姓名\t论文题目\n石慧\t糖尿病',
      '邀请孟庆国讲脑卒中的识别与急救',
      '代表卢伟民因病去世，其代表资格自然终止',
      '烈士张建国，在战斗中双腿截肢，后牺牲',
      '义诊共为90名工人做检查（主讲人钱俊杰，擅长尘肺诊治）。',
      '稻瘟病：施行早、肥料多的田块病叶率高，要抓紧防治。',
      '植发哪家好；植发后遗症；种植眉毛',
      '各路段值守人员手里有纸质本，看不清的可以请值守人员念一遍',
      '（一）宫颈癌：高危型HPV检测—阳性者行阴道镜检查',
      '1 杨* 杨*平 汤山街道 孤独症 县妇幼保健院 21000',
    ],
  },
  spans: (_text, _context, reading) => {
    const sentences = sentencesAbout(reading, 'health');
    return sentences.length > 0 ? merged([...inProse(reading, sentences), ...inTables(reading)]) : [];
  },
});
