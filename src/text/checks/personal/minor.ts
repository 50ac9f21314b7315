import type { Reading } from '../reading.ts';
import { type Place, rule, type Span } from '../rule.ts';
import { OF_CHILDREN } from './laws.ts';
import { aboutTable, nameCell, namesAtEdges, personsIn, tablesOfPersons } from './persons.ts';

/** What tells that a person is a child: where they learn, how old they are, who looks after them. */
const CHILD =
  /小学|初中|中学|幼儿园|[一二三四五六七八九\d]年级|[（(]?\d{1,2}[)）]?班|监护人|孤儿|留守儿童|困境儿童|未成年|儿童|幼儿|男童|女童|婴儿|患儿|小朋友|少年|家长|学生|(?<!\d)(?:[1-9]|1[0-7])\s*(?:周)?岁/u;
/** Grown-up students are no children. */
const GROWN = /大学|大专|高职|本科|研究生|学院|考上/u;
const GRAVE =
  /资助|救助|补助|补贴|助学|孤儿|困境|留守|低保|贫困|家庭经济困难|特困|事实无人抚养|残疾|患病|患有|身患|确诊|病|就诊|手术|住院|受伤|溺水|案件|案|受害|被害|侵害|欺凌|处罚|违法|盗窃|走失|失踪|寻亲|弃婴|收养|强制报告|监护|隔离|密接|心理|帮扶|慰问|捐/u;
const PRIZE =
  /获奖|一等奖|二等奖|三等奖|优秀奖|特等奖|金奖|银奖|铜奖|优胜|冠军|亚军|季军|三好学生|优秀学生|优秀少先队员|美德少年|新时代好少年|竞赛|比赛|征文|大赛|评选|表彰|录取|名单/u;
const SENTENCE = /[^。！？\n；;]+/gu;
const HEAD = /学校|班级|年级|监护人|就读|家长|年龄|出生/u;

const OF_PRIZE = {
  severity: 'medium' as const,
  reason: {
    zh: '公布了未成年人的姓名和学校，应当确认已征得监护人同意并且确有必要。',
    en: 'The name and the school of a child: make sure that their guardian agreed and that it is needed.',
  },
};

function placeOf(span: Span, about: string): Place[] {
  if (GRAVE.test(about)) return [{ span }];
  return PRIZE.test(about) ? [{ span, ...OF_PRIZE }] : [];
}

function inProse(text: string): Place[] {
  return [...text.matchAll(SENTENCE)].flatMap((match): Place[] => {
    const [sentence] = match;
    if (!CHILD.test(sentence) || GROWN.test(sentence)) return [];
    // a name that opens the sentence, but for its number in a list
    const opening = namesAtEdges(sentence).filter(([start]) => /^[\s\d.、“”]*$/u.test(sentence.slice(0, start)));
    const persons = new Map([...opening, ...personsIn(sentence)].map((span) => [span[0], span]));
    return [...persons.values()].flatMap((person) => {
      const close = sentence.slice(Math.max(0, person[0] - 30), person[1] + 40);
      if (!CHILD.test(close) || isGrownUp(sentence, person)) return [];
      return placeOf([match.index + person[0], match.index + person[1]], sentence);
    });
  });
}

/** Named as somebody's parent, or with an age beyond childhood. */
function isGrownUp(sentence: string, [start, end]: Span): boolean {
  const role =
    /(?:监护人|家长|父亲|母亲|其父|其母|爷爷|奶奶|外公|外婆|祖父|祖母|家属|亲属|嫌疑人|驾驶人|司机|村民|市民|老人|申请人姓名)[:：\s，,为是姓名]{0,3}$/u;
  const age = Number(/^[，,、(（\s男女]{0,4}(\d{1,3})\s*(?:周)?岁/u.exec(sentence.slice(end, end + 10))?.[1] ?? 0);
  return age >= 18 || role.test(sentence.slice(Math.max(0, start - 8), start));
}

function inTables(text: string, reading: Reading): Place[] {
  return tablesOfPersons(reading).flatMap(({ table, names }) => {
    const [about, head] = [aboutTable(text, table), table.head.map((cell) => cell.text).join('\t')];
    const isOfChildren =
      CHILD.test(about + text.slice(table.start, table.end)) &&
      (HEAD.test(head) || /学生|儿童|幼儿/u.test(table.head[names]?.text ?? ''));
    if (!isOfChildren || GROWN.test(about)) return [];
    return table.rows.flatMap((row) => {
      const cell = nameCell(row, names);
      return cell ? placeOf(cell.span, about + row.map((other) => other.text).join('\t')) : [];
    });
  });
}

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
      '受助学生李明，示范县第一小学三年级2班',
      '孤儿王芳，9岁，监护人为其祖父',
      '姓名\t学校\t班级\t资助金额\n李明\t示范县第一小学\t三（2）班\t500',
      '儿童姓名\t监护人\t致困原因\n张小丽\t张建国\t父母重病',
      '留守儿童陈小强（11岁）在校期间受到欺凌',
      '学生李明在示范县第一小学获得征文比赛一等奖',
      '患儿刘小宝，3岁，就诊于县人民医院',
      '获奖名单\n姓名\t学校\t奖项\n李明\t第一小学\t一等奖',
    ],
    pass: [
      '受助学生李某某，示范县第一小学三年级',
      '全县共资助家庭经济困难学生1200人，其中小学生800人',
      '姓名\t学校\t资助金额\n李*明\t示范县第一小学\t500',
      '示范县第一小学校长李明介绍了资助工作',
      '儿童福利主任负责核实监护人情况',
      '大学新生李明获助学金',
    ],
  },
  spans: (text, _context, reading) => (CHILD.test(text) ? [...inProse(text), ...inTables(text, reading)] : []),
});
