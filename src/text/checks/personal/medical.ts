import { Lexicon } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { merged, rule, type Span } from '../rule.ts';
import { SENSITIVE } from './laws.ts';
import { isName, nameLengthAt } from './names.ts';
import { nameCell, namesAtEdges, personsIn, tablesOfPersons } from './persons.ts';

const DISEASE =
  '[\\p{Script=Han}]{0,8}(?:癌|肿瘤|白血病|尿毒症|糖尿病|高血压|心脏病|冠心病|肺结核|结核病|肝炎|艾滋病|精神分裂症|精神障碍|精神疾病|抑郁症|癫痫|脑梗死?|脑出血|脑瘫|中风|骨折|瘫痪|肾衰竭|血友病|帕金森病?|阿尔茨海默病?|孤独症|自闭症|渐冻症|红斑狼疮|矽肺|尘肺病?|截肢|失明|聋哑|性病|梅毒|综合征|综合症|炎|病|症)';
/** What says of a person that they are ill, disabled or treated. */
const ILL = new RegExp(
  `(?:身患|患有|罹患|确诊(?:为|患)?|被诊断为|诊断为|经诊断|诊断[:：]|查出|感染|突发|病情|因患|因(?=[\\p{Script=Han}]{2,8}(?:住院|入院|手术|治疗|去世|病故|返贫|致贫|瘫痪))|因病(?:住院|返贫|致贫|丧失)|患)\\s*${DISEASE}|(?<=[,，、\\t ])[\\p{Script=Han}]{0,6}(?:癌|白血病|尿毒症|肝硬化|脑瘫|坏死|脑梗塞?|肾衰竭|血友病|自闭症|抑郁症|肺结核|瘤)(?=[,，、\\t ]|$)|精神障碍患者|(?:听力|视力|言语|智力)障碍|病毒携带者|搭桥手术|偏瘫|抗抑郁|(?:肢体|视力|听力|言语|智力|精神|多重)(?:[一二三四]级)?残疾|残疾等级|残疾[一二三四]级|[一二三四]级(?:肢体|视力|听力|言语|智力|精神)?残疾|(?:长期|住院|接受|进行|正在|做了|行)(?:[\\p{Script=Han}]{0,6})(?:透析|化疗|放疗|手术治疗|手术|住院治疗)|新冠(?:病毒)?(?:核酸)?(?:检测)?阳性|(?:HIV|hiv|乙肝|梅毒|核酸)(?:检测)?(?:结果)?(?:呈)?阳性|丧失劳动能力|卧病在床|瘫痪在床|病危`,
  'gu',
);
/** A passage that teaches or reports in general. */
const OF_EXPERT = /(?:医生|医师|主任|教授|专家|护士|讲师|局长|书记|院长)/u;
const NOT_BARE = /^(?:[，,、(（]|因|患|身患|罹患|被|经|系|现|今|确|突|曾|于|是|为|，)/u;
const TABLE_HEAD = /残疾|病种|疾病|诊断|病名|伤情|患病|病情|治疗|致残|致贫原因/u;
const NOTHING = /^(?:无|否|健康|良好|正常|-|—|\/|0|因学|因灾|缺技术|缺资金|缺劳力)?$/u;

/** Words of which a sentence about somebody's health holds one. */
const OF_HEALTH = new Lexicon(
  '病|癌|残疾|确诊|患|结核|症|炎|诊断|瘤|透析|化疗|手术|阳性|瘫|骨折|梗|伤情|致贫|失明|截肢|癫痫|丧失劳动|障碍|携带者|搭桥|抑郁|坏死|肝硬化',
);

/** A sentence, so far as names and illnesses in it belong together. */
const SENTENCE = /[^。！？\n；;]+/gu;

function inProse(text: string): Span[] {
  return [...text.matchAll(SENTENCE)].flatMap((match): Span[] => {
    const [sentence] = match;
    if (!OF_HEALTH.has(sentence)) return [];
    const ills = [...sentence.matchAll(ILL)];
    if (ills.length === 0) return [];
    const persons = [...personsIn(sentence), ...atBeginning(sentence), ...namesAtEdges(sentence)].sort(
      (a, b) => a[0] - b[0],
    );
    return ills.flatMap((ill): Span[] => {
      const person =
        persons.findLast(([start]) => start < ill.index) ??
        persons.find(([start]) => start - ill.index - ill[0].length < 12);
      if (!person || OF_EXPERT.test(sentence.slice(person[1], person[1] + 4))) return [];
      const start = Math.min(person[0], ill.index);
      const end = Math.max(person[1], ill.index + ill[0].length);
      return end - start > 80 ? [] : [[match.index + start, match.index + end]];
    });
  });
}

/** A name that opens its sentence: 李明，患有…… */
function atBeginning(sentence: string): Span[] {
  const lead =
    /^[\s\d.、（(）)一二三四五六七八九十]*(?:[\p{Script=Han}]{2,10}[镇乡村县区市校班])?/u.exec(sentence)?.[0].length ??
    0;
  for (const at of new Set([lead, /^\s*/.exec(sentence)?.[0].length ?? 0])) {
    const length = nameLengthAt(sentence, at);
    if (length > 0 && isName(sentence.slice(at, at + length)) && NOT_BARE.test(sentence.slice(at + length)))
      return [[at, at + length]];
  }
  return [];
}

function inTables(reading: Reading): Span[] {
  return tablesOfPersons(reading).flatMap(({ table, names }) => {
    const column = table.head.findIndex(({ text }) => TABLE_HEAD.test(text));
    return column < 0
      ? []
      : table.rows.flatMap((row): Span[] => {
          const [name, ill] = [nameCell(row, names), row[column]];
          if (!name || !ill || NOTHING.test(ill.text)) return [];
          return [[Math.min(name.span[0], ill.span[0]), Math.max(name.span[1], ill.span[1])]];
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
      '申请人李明身患尿毒症，每周透析三次',
      '患者王芳，女，52岁，被诊断为乳腺癌',
      '村民张伟患有精神分裂症，生活不能自理',
      '姓名\t残疾类别\t补贴金额\n李明\t肢体二级\t120',
      '姓名\t病种\t救助金额\n王芳\t白血病\t5000',
      '李建国，男，确诊为肺结核，已隔离治疗',
      '低保户陈强因患糖尿病长期住院',
      '残疾人周强，视力一级残疾',
    ],
    pass: [
      '申请人李某身患尿毒症，每周透析三次',
      '县疾控中心提醒：糖尿病患者应当定期检查',
      '县人民医院李明主任医师讲解高血压防治',
      '全县登记严重精神障碍患者312人，规范管理率96%',
      '姓名\t残疾类别\t补贴金额\n李*\t肢体二级\t120',
      '肢体残疾一级、二级的，每人每月补贴120元',
      '王芳同志荣获抗击新冠肺炎疫情先进个人',
      '因病致贫的家庭可以申请救助',
    ],
  },
  spans: (text, _context, reading) => (OF_HEALTH.has(text) ? merged([...inProse(text), ...inTables(reading)]) : []),
});
