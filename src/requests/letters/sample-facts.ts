import type { Notice, RemedyFacts } from './common-facts.ts';
import type { AnswerFacts, Decision, LetterFacts } from './facts.ts';
import type { CorrectionResult } from './notice-facts.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const notice = (number: string, iso: string): Notice => ({ number, date: day(iso) });

const common = {
  number: '示自然资公开〔2026〕12号',
  unit: {
    name: '示范县自然资源局',
    address: '示范县人民路1号行政中心3号楼201室',
    phone: '0000-1234567',
    officeHours: '工作日8:30—12:00，14:30—17:30',
  },
  letterDate: day('2026-03-30'),
};

const toApplicant = {
  ...common,
  applicant: { name: '张三', kind: 'person' as const },
  request: {
    receiptNumber: 'ZRJ-2026-0012',
    lodgedOn: day('2026-03-02'),
    receivedOn: day('2026-03-03'),
    description: '青山镇东岭村2025年度集体土地征收补偿安置方案及补偿款支付明细。',
  },
};

/** Free choice between reconsideration and suit. */
export const eitherRemedy: RemedyFacts = {
  reconsiderationFirst: false,
  reconsiderationBody: '示范县人民政府',
  reconsiderationDays: 60,
  court: '示范县人民法院',
  suitMonths: 6,
  suitDaysAfterReconsideration: 15,
  articles: ['《中华人民共和国行政复议法》第二十条', '《中华人民共和国行政诉讼法》第四十五条、第四十六条'],
};

/** Reconsideration before suit. */
export const reconsiderationFirst: RemedyFacts = {
  ...eitherRemedy,
  reconsiderationFirst: true,
  articles: ['《中华人民共和国行政复议法》第二十条、第二十三条第一款第四项', '《中华人民共和国行政诉讼法》第四十五条'],
};

/** Every way a request can end, with the articles its letter cites, for tests. */
export const sampleDecisions: { decision: Decision; articles: string[] }[] = [
  {
    decision: {
      outcome: 'r3_1',
      way: 'already-public',
      where: '示范县人民政府门户网站“征地信息公开”专栏，可以检索、下载',
    },
    articles: ['第三十六条第（一）项'],
  },
  {
    decision: { outcome: 'r3_1', way: 'provided', documents: ['东岭村土地征收补偿安置方案'], form: '纸质' },
    articles: ['第三十六条第（二）项'],
  },
  {
    decision: {
      outcome: 'r3_1',
      way: 'to-collect',
      how: '查阅、抄录',
      where: '示范县自然资源局档案室',
      when: '2026年4月1日起的工作日',
    },
    articles: ['第三十六条第（二）项'],
  },
  {
    decision: {
      outcome: 'r3_2',
      documents: ['东岭村土地征收补偿安置方案', '补偿款支付明细（遮盖身份证号码和银行账号）'],
      form: '电子',
      withheld: [
        { what: '被征收人的身份证号码、银行账号', article: '15', reason: '属于个人隐私，公开会损害被征收人的合法权益' },
        { what: '方案审议时的讨论记录', article: '16-2', reason: '形成于内部审议过程，不反映最终决定' },
      ],
    },
    articles: ['第三十七条', '第十五条', '第十六条第二款'],
  },
  {
    decision: { outcome: 'r3_3_1', ground: '该图件由有权机关依法定密，目前仍在保密期限内' },
    articles: ['第十四条'],
  },
  {
    decision: {
      outcome: 'r3_3_2',
      basis: '《中华人民共和国未成年人保护法》第一百零三条',
      ground: '该材料载有案件中未成年人的姓名、住所和就读学校，公开后可以识别其身份',
    },
    articles: ['第十四条', '未成年人保护法'],
  },
  {
    decision: {
      outcome: 'r3_3_3',
      endangered: ['公共安全', '社会稳定'],
      ground: '其中标明了供水设施的薄弱部位，公开后设施可能遭到破坏',
    },
    articles: ['第十四条'],
  },
  {
    decision: {
      outcome: 'r3_3_4',
      interest: '商业秘密',
      thirdParty: { answer: 'objected', consultedOn: day('2026-03-06') },
      publicInterestWeighed: true,
      ground: '报价构成不为公众所知悉，具有商业价值，企业已采取保密措施',
    },
    articles: ['第十五条', '第三十二条'],
  },
  {
    decision: { outcome: 'r3_3_5', matter: '人事管理', ground: '该信息是本机关干部年度考核的内部安排，不对外产生影响' },
    articles: ['第十六条第一款'],
  },
  {
    decision: {
      outcome: 'r3_3_6',
      matter: '讨论记录',
      noDutyToPublish: true,
      ground: '该记录形成于方案审议过程中，不是最终决定',
    },
    articles: ['第十六条第二款'],
  },
  {
    decision: { outcome: 'r3_3_7', noDutyToPublish: true, ground: '该询问笔录存于行政处罚案卷' },
    articles: ['第十六条第二款'],
  },
  {
    decision: {
      outcome: 'r3_3_8',
      matter: '不动产登记资料',
      basis: '《不动产登记暂行条例》第二十七条',
      access: '携带身份证明到示范县不动产登记中心查询窗口申请',
    },
    articles: ['第三十六条第（七）项', '不动产登记暂行条例'],
  },
  {
    decision: {
      outcome: 'r3_4_1',
      way: 'not-held',
      search: '以“东岭村”“补偿明细”为关键词检索本机关2024年至2025年档案和公文系统',
    },
    articles: ['第三十六条第（四）项'],
  },
  {
    decision: {
      outcome: 'r3_4_1',
      way: 'other-agency',
      ground: '补偿款由青山镇人民政府支付，明细由其制作',
      agency: { name: '示范县青山镇人民政府', contact: '青山镇兴隆街8号，0000-7654321' },
    },
    articles: ['第三十六条第（五）项'],
  },
  {
    decision: { outcome: 'r3_4_2', ground: '需要从二百余份协议中摘录数据并重新编制统计表' },
    articles: ['第三十八条'],
  },
  {
    decision: {
      outcome: 'r3_4_3',
      clarification: notice('示自然资公开补〔2026〕3号', '2026-03-05'),
      repliedOn: day('2026-03-12'),
      ground: '补正仍为“与征地有关的全部材料”，没有指明地块、时间或者文件',
    },
    articles: ['第二十九条第二款', '第三十条'],
  },
  {
    decision: {
      outcome: 'r3_5_1',
      matter: '投诉',
      ground: '申请内容是对施工单位夜间施工的处理要求',
      channel: { name: '示范县12345政务服务便民热线', contact: '电话12345' },
    },
    articles: ['第三十九条第一款'],
  },
  {
    decision: { outcome: 'r3_5_2', earlier: notice('示自然资公开答〔2025〕88号', '2025-11-20') },
    articles: ['第三十六条第（六）项'],
  },
  {
    decision: {
      outcome: 'r3_5_3',
      publication: '《示范县年鉴（2025）》',
      access: '可以到示范县图书馆借阅或者向书店购买',
    },
    articles: ['第三十九条第二款'],
  },
  {
    decision: {
      outcome: 'r3_5_4',
      frequency: '2026年1月至2月共提出86件，内容均涉及同一地块',
      reasonsNotice: notice('示自然资公开说〔2026〕1号', '2026-03-04'),
      ground: '所称“了解更多情况”与已答复的内容重复，不能说明需要',
    },
    articles: ['第三十五条'],
  },
  {
    decision: {
      outcome: 'r3_5_5',
      earlier: notice('示自然资公开答〔2025〕90号', '2025-12-02'),
      ground: '申请要求在已提供的方案复印件上加盖印章并注明“与原件一致”',
    },
    articles: ['第二条', '第三十八条'],
  },
  {
    decision: {
      outcome: 'r3_6_1',
      clarification: notice('示自然资公开补〔2026〕4号', '2026-03-05'),
      replyBy: day('2026-03-26'),
    },
    articles: ['第三十条'],
  },
  {
    decision: {
      outcome: 'r3_6_2',
      fee: notice('示自然资公开费〔2026〕1号', '2026-03-04'),
      amountYuan: 700,
      payBy: day('2026-03-27'),
    },
    articles: ['第四十二条', '国办函〔2020〕109号'],
  },
  { decision: { outcome: 'r3_6_3', way: 'withdrawn', withdrawnOn: day('2026-03-20') }, articles: ['第二十七条'] },
  {
    decision: {
      outcome: 'r3_6_3',
      way: 'other',
      ground: '申请人在答复作出前死亡，其近亲属表示不再继续申请',
      basis: '《中华人民共和国政府信息公开条例》第二十七条',
    },
    articles: ['第二十七条'],
  },
];

/** An answer with this decision and the remedies its kind has in 2026. */
export function sampleAnswer(decision: Decision): AnswerFacts {
  const refusal = /^r3_3_[1-7]$/.test(decision.outcome);
  return { kind: 'answer', ...toApplicant, decision, remedies: refusal ? reconsiderationFirst : eitherRemedy };
}

const landBureau = { name: '示范县不动产登记中心', contact: '示范县人民路3号，0000-7650000' };
export const sampleCorrections: CorrectionResult[] = [
  { way: 'corrected', from: '张山', to: '张三', correctedOn: day('2026-03-27') },
  { way: 'passed-on', ground: '登记簿由登记机构管理', body: landBureau, passedOn: day('2026-03-27') },
  { way: 'told', ground: '登记簿由登记机构管理', body: landBureau },
  { way: 'refused', because: 'accurate', ground: '记录与确权时的公示材料和身份证件复印件一致' },
  { way: 'refused', because: 'unproven', ground: '所附证明没有出具机关的印章，也没有出具日期' },
];

/** Complete letters of every other kind. */
export const sampleLetters: Exclude<LetterFacts, AnswerFacts>[] = [
  {
    kind: 'receipt',
    ...toApplicant,
    channel: '互联网渠道',
    receiptRule: '双方确认之日为收到之日',
    dueOn: day('2026-03-31'),
    queryCode: 'K7Q4M2',
    letterDate: day('2026-03-03'),
  },
  {
    kind: 'clarification',
    ...toApplicant,
    items: ['指明所需信息涉及的地块或者村民小组', '补充有效的身份证明'],
    clarifyReplyBy: day('2026-04-20'),
  },
  {
    kind: 'extension',
    ...toApplicant,
    reason: '申请内容涉及多个年度的纸质档案，检索核对需要较长时间',
    approvedOn: day('2026-03-28'),
    workingDays: 20,
    dueOn: day('2026-03-31'),
    extendedDueOn: day('2026-04-29'),
  },
  {
    kind: 'third-party-enquiry',
    ...common,
    thirdParty: { name: '示范县宏远测绘有限公司' },
    request: { receiptNumber: 'ZRJ-2026-0012', receivedOn: day('2026-03-03') },
    information: '你方2025年为东岭村土地征收项目提交的测绘报价单。',
    interest: '商业秘密',
    replyWorkingDays: 15,
    thirdPartyReplyBy: day('2026-04-21'),
  },
  {
    kind: 'co-maker-enquiry',
    ...common,
    coMaker: { name: '示范县农业农村局' },
    request: { receiptNumber: 'ZRJ-2026-0012', receivedOn: day('2026-03-03') },
    information: '2025年与你单位联合印发的《青山镇耕地保护检查情况通报》。',
    replyWorkingDays: 15,
    replyBy: day('2026-04-21'),
    opinionCode: 'H3M7QK2T',
  },
  {
    kind: 'third-party-override',
    ...common,
    thirdParty: { name: '示范县宏远测绘有限公司' },
    request: { receiptNumber: 'ZRJ-2026-0012', receivedOn: day('2026-03-03') },
    enquiry: notice('示自然资公开征〔2026〕2号', '2026-03-06'),
    objectedOn: day('2026-03-20'),
    disclosed: ['东岭村土地征收项目测绘服务费的总额', '测绘面积和地类认定结果'],
    ground: '测绘结果直接决定被征收人获得补偿的数额，不公开将使其无从核对',
    remedies: eitherRemedy,
  },
  {
    kind: 'fee-notice',
    ...toApplicant,
    counted: { way: 'by-count', year: 2026, month: 3, position: 31 },
    tiers: [{ from: 31, to: 31, units: 1, priceYuan: 200, sumYuan: 200 }],
    amountYuan: 200,
    payment: '到示范县政务服务中心财政窗口缴纳，或者扫描缴款码在线缴纳',
    payWorkingDays: 20,
    payBy: day('2026-04-28'),
    afterPayment: 'restarts',
  },
  {
    kind: 'assistance',
    ...toApplicant,
    because: 'disability',
    advice: ['申请表中的“所需信息”可以写明村名、年份和文件名称', '可以在本机关查阅点查阅已公开的征地批准文件'],
    help: '由工作人员代为填写申请表、宣读答复内容，并提供大字版材料',
  },
  {
    kind: 'guidance',
    ...toApplicant,
    part: '补偿款支付明细',
    ground: '补偿款由青山镇人民政府支付，明细由其制作',
    agency: { name: '示范县青山镇人民政府', contact: '青山镇兴隆街8号，0000-7654321' },
    dueOn: day('2026-03-31'),
  },
  {
    kind: 'reasons-request',
    ...toApplicant,
    frequency: '2026年1月至2月共提出86件，内容均涉及同一地块',
    replyBy: day('2026-04-10'),
  },
  {
    kind: 'delayed-period',
    ...toApplicant,
    frequency: '2026年1月至2月共提出86件',
    reasonsNotice: notice('示自然资公开说〔2026〕1号', '2026-03-10'),
    reasonsGivenOn: day('2026-03-18'),
    reason: '需要逐件检索2019年以来的纸质档案，并与其他申请一并核对',
    dueOn: day('2026-03-31'),
    delayedUntil: day('2026-05-29'),
  },
  ...sampleCorrections.map((result) => ({
    kind: 'correction' as const,
    ...toApplicant,
    record: '《东岭村土地确权登记表》（2024年）',
    result,
    remedies: eitherRemedy,
  })),
];
