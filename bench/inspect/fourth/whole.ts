import type { Difficulty } from '../corpus.ts';
import type { Random } from './random.ts';

const INTERPRETED = [
  '《{county}农村公路养护管理办法》',
  '《{county}城区停车场管理规定》',
  '《{county}养老服务补贴实施方案》',
  '《{county}促进中小企业发展若干措施》',
  '《{county}生活垃圾分类实施细则》',
];

/** What an interpretation must say, in three voices: headings, questions, running prose. */
const SAID: Record<string, string[]> = {
  背景: [
    '§起草背景¶近年来，群众对这项工作的期待越来越高，原有做法在责任划分、资金保障等方面已经不能适应发展需要，亟待加以规范。',
    '问：为什么要出台这个文件？¶答：原文件实施已满五年，基层普遍反映标准偏低、程序偏长，有必要重新制定。',
    '随着城镇人口增加，过去靠各部门分头管理的老办法遇到了不少难题，问题年年反映、年年难解，这是制定文件的起因和背景。',
  ],
  依据: [
    '§制定依据¶文件主要依据有关法律法规和省人民政府同类规章制定，同时参照了市级实施意见。',
    '问：制定的依据是什么？¶答：依据国家有关法律、《重大行政决策程序暂行条例》以及省、市的配套文件。',
    '起草时以有关法律、行政法规为依据，逐条对照上级文件，确保没有抵触。',
  ],
  内容: [
    '§主要内容¶全文共{a=12..30}条，重点明确三方面事项：一是各级各部门的职责；二是办理的标准和程序；三是违反规定应当承担的责任。',
    '问：主要规定了哪些内容？¶答：主要是提高补助标准、缩短审核时限、增加监督条款，其中审核时限由20个工作日压缩到12个工作日。',
    '文件的主要内容可以概括为“三个明确”：明确谁来管，明确怎么管，明确管不好怎么办。群众最关心的收费问题，规定一律实行明码标价。',
  ],
};
const BESIDE = [
  '起草过程中，先后征求了{b=12..30}家单位和社会公众的意见，采纳合理建议{c=3..11}条。',
  '文件经县司法局合法性审查，并经县人民政府常务会议讨论通过。',
  '各乡镇要抓好宣传，让群众看得懂、记得住、用得上。',
  '群众办理相关业务时如有疑问，可以拨打{tel}咨询，工作时间有人接听。',
];
/** Sentences that use an element's word in another sense. */
const DECOYS: Record<string, string> = {
  背景: '解读视频的背景音乐已经取得授权。',
  依据: '群众可以依据本解读到窗口咨询。',
  内容: '文件全文可以在门户网站查阅，内容较长的可以下载后阅读。',
};
export const INTERPRETATION_ELEMENTS = Object.keys(SAID);

/** An interpretation as title and text, without the element named, if one is. */
export function interpretation(random: Random, lacking?: string, decoy = false): [title: string, text: string] {
  const style = random.whole(0, 2);
  const parts = INTERPRETATION_ELEMENTS.filter((element) => element !== lacking).map(
    (element) => SAID[element]?.[style] ?? '',
  );
  const about = random.one(INTERPRETED);
  return [
    `${about}${random.one(['政策解读', '解读', '解读材料'])}`,
    [
      `${about}已经印发，为便于社会各界理解和执行，现作如下说明。`,
      ...parts,
      ...random.some(BESIDE, 3),
      ...(lacking && decoy ? [DECOYS[lacking]] : []),
      '解读机关：{county}司法局',
    ].join('¶'),
  ];
}

const RULES: [name: string, word: string, articles: string[]][] = [
  [
    '{county}集镇管理办法',
    '办法',
    [
      '第一条　为了加强集镇管理，改善人居环境，根据有关法律、法规，结合本县实际，制定本办法。',
      '第二条　本办法适用于本县行政区域内集镇的规划、建设、市容和公共秩序管理。',
      '第三条　县城市管理部门负责指导监督，乡镇人民政府负责具体实施。',
      '第四条　临街经营者应当保持门前整洁，不得占用人行道加工、堆放货物。',
      '第五条　违反本办法规定的，由有关部门依法处理；构成犯罪的，依法追究刑事责任。',
    ],
  ],
  [
    '{county}农村集体聚餐食品安全管理规定',
    '规定',
    [
      '第一条　为了规范农村集体聚餐活动，保障公众身体健康，制定本规定。',
      '第二条　举办者应当提前三日向村民委员会报告，一次就餐人数在100人以上的，由乡镇派员现场指导。',
      '第三条　承办者应当持有健康证明，并对每种菜品留样，留样时间不少于48小时。',
      '第四条　禁止使用野生菌、河豚、四季豆等高风险食材，禁止采购来源不明的肉类。',
      '第五条　发生食物中毒的，举办者应当立即停止供餐，保护现场，并在两小时内报告。',
    ],
  ],
  [
    '{county}政府投资项目管理实施细则',
    '细则',
    [
      '第一条　为健全科学、民主的投资决策机制，根据《政府投资条例》，制定本细则。',
      '第二条　政府投资项目应当列入年度投资计划，未列入计划的不予安排资金。',
      '第三条　项目单位应当编制项目建议书、可行性研究报告和初步设计，按照规定报批。',
      '第四条　投资概算经核定后原则上不得突破；确需调整的，由项目单位提出方案，报原核定部门批准。',
      '第五条　审计机关依法对项目预算执行和决算情况进行监督，结果向社会公告。',
    ],
  ],
  [
    '{county}人才公寓租赁管理暂行办法',
    '办法',
    [
      '第一条　为解决引进人才阶段性住房困难，规范公寓租赁，制定本办法。',
      '第二条　公寓只租不售，租金按照同地段市场价的{a=5..7}0%收取，租期一般不超过三年。',
      '第三条　申请人应当与县内用人单位签订一年以上劳动合同，且本人及配偶在县城没有住房。',
      '第四条　承租人不得转租、转借，不得改变房屋用途，退租时应当结清水、电、气费用。',
      '第五条　弄虚作假取得租赁资格的，收回房屋，三年内不再受理其申请。',
    ],
  ],
];

/** Ways to say from when and how long a rule is in force; `#` stands for its name. */
const IN_FORCE = [
  '第六条　本#自{D+30}起施行，有效期五年。',
  '第六条　本#自公布之日起施行，有效期至{y+5}年12月31日。',
  '第六条　本#自印发之日起三十日后施行，有效期三年，期满自动失效。',
  '第六条　本#由县司法局负责解释，自{y}年12月1日起施行，有效期5年。',
  '施行日期：{D+30}¶有效性：现行有效¶有效期限：五年',
];
/** Closings that speak of time or force, but not of this rule's. */
const NOT_IN_FORCE: Record<Difficulty, string[]> = {
  plain: [
    '第六条　本#由县人民政府办公室负责解释。',
    '第六条　本#未尽事宜，按照国家有关规定执行。',
    '第六条　各有关部门应当加强协作，保证本#落实到位。',
    '第六条　对执行本#成绩突出的单位和个人，按照规定给予表彰。',
  ],
  ordinary: [
    '第六条　各乡镇可以结合实际制定具体措施，并报县人民政府备案。',
    '第六条　法律、法规和规章另有规定的，从其规定。',
    '第六条　本#的解释权属于县有关主管部门。',
  ],
  hard: [
    '第六条　各乡镇应当自收到本#之日起三十日内提出落实方案。',
    '第六条　申请人取得的资格自批准之日起一年内有效。',
    '第六条　国家有关规定自施行之日起与本#不一致的，从其规定。',
    '第六条　依照本#作出的决定，自送达之日起生效。',
  ],
};

const withLast = (rule: (typeof RULES)[number], last: string): [title: string, text: string] => [
  rule[0],
  [...rule[2], last.replace('#', rule[1])].join('¶'),
];

/** A rule as title and text. */
export const normative = (random: Random): [title: string, text: string] =>
  withLast(random.one(RULES), random.one(IN_FORCE));

/** A rule that does not say from when and how long it holds; another for each number below twelve. */
export function unlimited(difficulty: Difficulty, number: number): [title: string, text: string] {
  const lasts = NOT_IN_FORCE[difficulty];
  const rule = RULES[number % RULES.length];
  const last = lasts[Math.floor(number / RULES.length) % lasts.length];
  if (rule === undefined || last === undefined) throw new RangeError(`no rule ${number}`);
  return withLast(rule, last);
}

/** A complete annual report: the six parts of Article 50 and the national form. */
export function annualReport(_random: Random): [title: string, text: string] {
  return [
    '{county}{y-1}年政府信息公开工作年度报告',
    [
      '§总体情况¶{y-1}年，本县主动公开政府信息{a=2000..6000}条，依法受理公开申请，规范性文件全部集中公开，平台运行平稳。',
      '§主动公开政府信息情况¶信息内容|本年制发件数|本年废止件数|现行有效件数¶规章|0|0|0¶行政规范性文件|{c=3..9}|{d=1..3}|{e=40..90}',
      '§收到和处理政府信息公开申请情况¶处理结果|自然人|法人或其他组织|总计¶予以公开|{f=20..40}|{g=1..9}|{=f+g}¶部分公开|{h=1..9}|{i=1..4}|{=h+i}¶不予公开|{j=1..6}|{k=0..2}|{=j+k}¶总计|{=f+h+j}|{=g+i+k}|{=f+g+h+i+j+k}',
      '§政府信息公开行政复议、行政诉讼情况¶结果维持|结果纠正|其他结果|尚未审结|总计¶{l=1..4}|0|{m=0..2}|0|{=l+m}',
      '§存在的主要问题及改进情况¶部分单位解读形式单一，栏目更新不够及时。下一步将加强业务培训，按季度通报检查情况，丰富图文解读。',
      '§其他需要报告的事项¶本年度没有收取信息处理费，没有其他需要报告的事项。',
    ].join('¶'),
  ];
}
