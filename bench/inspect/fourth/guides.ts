import type { Random } from './random.ts';

/** The element classes of a service guide, besides its name, which the title says. */
export const SERVICE_ELEMENTS = ['设定依据', '申请条件', '办理材料', '办理地点', '办理时间', '联系电话', '办理流程'];

interface Matter {
  name: string;
  values: Record<string, string>;
}

const PLACE = '{county}政务服务中心{road}{p=1..200}号，一楼综合受理区{q=1..9}号窗口';
const HOURS = '工作日上午8:30至12:00，下午14:30至17:30，法定节假日除外';

const MATTERS: Matter[] = [
  {
    name: '食品经营许可（新办）',
    values: {
      设定依据: '《中华人民共和国食品安全法》第三十五条、《食品经营许可和备案管理办法》',
      申请条件: '具有与经营的食品品种、数量相适应的场所和设备，配备食品安全管理人员，有合理的设备布局和工艺流程',
      办理材料: '食品经营许可申请书、主要设备设施布局图和操作流程文件、食品安全自查等保证食品安全的规章制度',
      办理地点: PLACE,
      办理时间: HOURS,
      联系电话: '{tel}',
      办理流程: '申请、受理、审查（含现场核查）、决定、发证',
    },
  },
  {
    name: '残疾人辅助器具适配补贴申请',
    values: {
      设定依据: '《残疾预防和残疾人康复条例》第二十六条和省有关实施意见',
      申请条件: '具有本县户籍，持有有效残疾人证，经评估确有适配辅助器具需要',
      办理材料: '申请表一份、居民户口簿和残疾人证复印件、辅助器具评估报告',
      办理地点: '{town}便民服务中心（{road}{p=1..200}号）二楼民政残联窗口',
      办理时间: '周一至周五9:00—17:00，中午不休息',
      联系电话: '{tel}（咨询），{tel2}（监督）',
      办理流程: '个人提出申请→乡镇初审→县残疾人联合会审核→定点机构适配→资金结算',
    },
  },
  {
    name: '林木采伐许可',
    values: {
      设定依据: '《中华人民共和国森林法》第五十六条',
      申请条件: '林地权属清楚、没有争议，采伐的林木不属于禁止采伐的范围，并且在年采伐限额以内',
      办理材料: '采伐申请表、林权证明、伐区调查设计文件，采伐后的更新承诺书',
      办理地点: '{county}林业局办公楼一层大厅（{road}{p=1..200}号）',
      办理时间: '每周一至周五，夏令时8:00—12:00、15:00—18:00；冬令时8:30—12:00、14:30—17:30',
      联系电话: '{tel}',
      办理流程: '提交申请；窗口当场核对；林业站五日内踏勘；审批股出具意见；领取许可证件',
    },
  },
  {
    name: '公共场所卫生许可延续',
    values: {
      设定依据: '《公共场所卫生管理条例》第四条及其实施细则',
      申请条件: '许可证有效期届满前三十日提出，经营场所、布局没有改变，从业人员持有有效健康合格证明',
      办理材料: '延续申请书、原许可证原件、一年内的卫生检测报告或者评价报告',
      办理地点: PLACE,
      办理时间: HOURS,
      联系电话: '{tel}转{r=801..899}',
      办理流程: '网上填报或者窗口递交，受理后五个工作日内审核，准予延续的当日制证，可以邮寄送达',
    },
  },
  {
    name: '养老机构备案',
    values: {
      设定依据: '《中华人民共和国老年人权益保障法》第四十三条、《养老机构管理办法》第九条',
      申请条件: '已依法办理法人登记，床位数在10张以上，服务场所权属明确且安全合格',
      办理材料: '备案申请书、登记证书、服务场所权属证明或者租赁合同、备案承诺书',
      办理地点: '{county}民政局三楼养老服务股，{road}{p=1..200}号',
      办理时间: HOURS,
      联系电话: '{tel}',
      办理流程: '提交材料，形式审查，出具备案回执，录入信息系统，二十日内现场检查',
    },
  },
  {
    name: '道路货物运输经营许可',
    values: {
      设定依据: '《中华人民共和国道路运输条例》第二十一条、第二十四条',
      申请条件: '有与经营业务相适应并经检测合格的车辆，有符合规定条件的驾驶人员，有健全的安全生产管理制度',
      办理材料: '申请表、负责人身份证明、机动车检测合格证明、拟聘驾驶员从业资格证、安全管理制度文本',
      办理地点: '{county}交通运输综合服务大厅，{road}{p=1..200}号汽车站东侧',
      办理时间: '周一至周六9:00—16:30（周六只受理预约）',
      联系电话: '咨询{tel}，投诉12328',
      办理流程: '受理（1日）→审查（3日）→许可决定（2日）→送达（1日）',
    },
  },
];

const ASKED: Record<string, string> = {
  设定依据: '办理这一事项有什么法律依据？',
  申请条件: '哪些人可以申请？',
  办理材料: '需要带哪些材料？',
  办理地点: '到什么地方办？',
  办理时间: '什么时间可以去办？',
  联系电话: '打哪个电话咨询？',
  办理流程: '要经过哪些环节？',
};

/** Sentences that use an element's word in another sense. */
const DECOYS: Record<string, string> = {
  设定依据: '审查人员依据申请内容逐项核对，不得擅自增加要求。',
  申请条件: '我们将继续改善服务条件，为群众提供轮椅、饮水等便利。',
  办理材料: '本指南的宣传材料可以免费取阅。',
  办理地点: '群众对本指南有修改意见的，欢迎在网站留言。',
  办理时间: '本指南更新时间为{D-3}，以后如有调整将重新发布。',
  联系电话: '申请人应当保持电话畅通，以便工作人员通知领取结果。',
  办理流程: '经过流程再造，群众跑腿次数明显减少。',
};

const STYLES: ((element: string, value: string) => string)[] = [
  (element, value) => `§${element}¶${value}。`,
  (element, value) => `${element}：${value}`,
  (element, value) => `问：${ASKED[element]}¶答：${value}。`,
  (element, value) => `${element}|${value}`,
  (element, value) => `【${element}】${value}。`,
];

const CLOSING = [
  '本事项不收取任何费用，申请人可以通过政务服务网查询办理进度。',
  '办理结果可以选择窗口领取或者邮政寄递，寄递费用由政府承担。',
  '申请人对处理结果有异议的，可以依法申请行政复议或者提起行政诉讼。',
];

/** A service guide as title and text, without the element named, if one is. */
export function serviceGuide(random: Random, lacking?: string, decoy = false): [title: string, text: string] {
  const matter = random.one(MATTERS);
  const style = random.whole(0, STYLES.length - 1);
  const parts = ['事项名称', ...SERVICE_ELEMENTS]
    .filter((element) => element !== lacking)
    .map((element) => {
      const value = matter.values[element] ?? matter.name;
      if (element === '事项名称' && style === 2) return `${matter.name}怎么办？看这份指南就够了。`;
      return STYLES[style]?.(element, value) ?? value;
    });
  const heading = style === 3 ? ['项目|内容'] : [];
  const text = [...heading, ...parts, random.one(CLOSING), ...(lacking && decoy ? [DECOYS[lacking]] : [])];
  return [`${matter.name}${random.one(['办事指南', '服务指南', '办理须知'])}`, text.join('¶')];
}

/** The elements of a disclosure guide by Article 12 of the Regulations, each said in three ways. */
const DISCLOSURE: Record<string, string[]> = {
  分类: [
    '§信息分类¶本机关公开的政府信息分为机构职能、政策文件、财政预决算、应急管理、重点领域信息等类别。',
    '公开的信息按照内容分类，包括概况信息、法规文件、规划计划、统计数据、人事信息五类。',
    '依照主题，信息划分为综合政务、经济管理、社会事业、公共安全四个类别。',
  ],
  编排: [
    '§编排体系¶每条信息配有索引号、名称、生成日期、文号和发布机构，目录按照生成日期倒序排列。',
    '信息编排采用索引号、主题词和日期相结合的体系，先按类别、再按日期排列。',
    '目录的编排体系由索引号、信息名称、内容概述、生成日期组成，便于检索。',
  ],
  获取: [
    '§获取方式¶主动公开的信息可以在县人民政府门户网站、政府公报和查阅点获取；其他信息可以填写申请表，当面、邮寄或者网上提出申请。',
    '公众获取信息有两种方式：一是查阅主动公开的内容，二是向本机关提出公开申请，由本机关依法答复。',
    '您可以通过网站、公示栏、档案馆和图书馆的查阅场所获取信息，也可以书面申请公开。',
  ],
  机构: [
    '§公开工作机构¶机构名称：{county}人民政府办公室政务公开股',
    '政府信息公开工作机构为{county}人民政府办公室信息公开科。',
    '本县政府信息公开工作由{county}人民政府办公室（政务公开办公室）负责受理。',
  ],
  地址: [
    '办公地址：{county}{road}{a=1..90}号行政中心{b=1..5}楼',
    '办公地址为{county}{road}{a=1..90}号{b=201..599}室，来访请在门卫处登记。',
    '地址：{county}{road}{a=1..90}号县政府大院二号楼。',
  ],
  时间: [
    '办公时间：周一至周五8:30—12:00，14:30—17:30（法定节假日除外）',
    '对外办公时间为工作日上午8:30至12:00、下午14:30至18:00。',
    '每周一至周五9:00—17:00办公，节假日不对外接待。',
  ],
  电话: ['联系电话：{tel}', '联系电话为{tel}，节假日由值班人员接听。', '咨询电话：{tel}。'],
  传真: ['传真号码：{tel2}', '传真号码为{tel2}，发送后请来电确认。', '传真：{tel2}。'],
  网络: [
    '电子邮箱：zwgk{e=100..999}@example.gov.cn',
    '互联网联系方式：电子邮箱xxgk{e=100..999}@example.gov.cn，也可以在网站“互动交流”栏目留言。',
    '电子邮件请寄gk{e=100..999}@example.gov.cn。',
  ],
};
const DISCLOSURE_DECOYS: Record<string, string> = {
  分类: '公众的意见建议将逐条整理后研究采纳。',
  编排: '本指南由办公室文印人员校对。',
  获取: '本指南更新后，公众不必重新登记。',
  机构: '其他机构应当配合做好宣传。',
  地址: '请在申请表中写清您的通信地址。',
  时间: '本指南更新时间为{D-3}。',
  电话: '申请人应当保持电话畅通。',
  传真: '办理过程中形成的材料请自行留存副本。',
  网络: '网络如有故障，请稍后重试。',
};
export const DISCLOSURE_ELEMENTS = Object.keys(DISCLOSURE);

const PREFACES = [
  '为了更好地提供政府信息公开服务，根据《中华人民共和国政府信息公开条例》，编制本指南。',
  '为方便公民、法人和其他组织获得本县政府信息，特编制本指南，并在每年年初更新。',
];
const RELIEF =
  '公民、法人或者其他组织认为本机关在政府信息公开工作中侵犯其合法权益的，可以依法申请行政复议或者提起行政诉讼。';

/** A disclosure guide as title and text, without the element named, if one is. */
export function disclosureGuide(random: Random, lacking?: string, decoy = false): [title: string, text: string] {
  const style = random.whole(0, 2);
  const parts = DISCLOSURE_ELEMENTS.filter((element) => element !== lacking).map(
    (element) => DISCLOSURE[element]?.[style] ?? '',
  );
  return [
    random.one(['{county}政府信息公开指南', '{county}人民政府信息公开指南（{y}年）']),
    [random.one(PREFACES), ...parts, ...(lacking && decoy ? [DISCLOSURE_DECOYS[lacking]] : []), RELIEF].join('¶'),
  ];
}
