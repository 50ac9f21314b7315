import { at, type Draw } from './draw.ts';

// name | ground | conditions | papers | steps
const ITEMS = `
食品小作坊登记|《中华人民共和国食品安全法》第三十六条|有固定场所，生产条件与品种相适应|申请书、身份证复印件、场所平面图|申请人提交材料，窗口受理，现场核查，核发登记证
残疾人证办理|《中华人民共和国残疾人保障法》第二条|本县户籍，经指定医院评定达到残疾标准|申请表、户口簿、近期白底照片三张|本人申请，医院评定，残联审核，发放证件
老年人优待证申领|《中华人民共和国老年人权益保障法》第五十三条|年满六十周岁，户籍在本县|身份证、近期免冠照片一张|提出申请，当场审核，制证领取
取水许可|《中华人民共和国水法》第四十八条|取水符合水资源规划，有合法的取水设施|取水申请书、水资源论证报告、与第三者利害关系说明|网上申报，形式审查，专家评审，作出决定
临时占用草地审批|《中华人民共和国草原法》第四十条|占用期限不超过两年，不修建永久性建筑|申请书、位置图、补偿协议|窗口收件，实地查看，审批，送达批复
动物诊疗许可|《中华人民共和国动物防疫法》第六十一条|有一名以上执业兽医师，场所布局合理|申请表、场所产权证明、执业兽医资格证书|申报，受理，现场验收，发证
公共场所卫生许可|《公共场所卫生管理条例》第四条|有与经营规模相适应的消毒设施|申请表、平面布局图、卫生检测报告|提交材料，形式审查，现场核实，发放许可证
灵活就业人员参保登记|《中华人民共和国社会保险法》第十条|男未满六十周岁，女未满五十五周岁，未在单位参保|身份证、登记表|窗口提交，信息核对，登记办结
林木采伐许可|《中华人民共和国森林法》第五十六条|林权清楚，采伐不超过限额|采伐申请、权属证明、伐区调查设计|村级公示，乡镇初审，林业部门审批，核发许可证
排水许可|《城镇排水与污水处理条例》第二十一条|排放口设置符合规划，水质达到标准|申请表、排水平面图、水质检测报告|申请，受理，现场勘查，决定，送达
户外广告设施设置审批|《城市市容和环境卫生管理条例》第十一条|位置符合专项规划，结构安全|申请表、效果图、场地使用协议|网上申请，部门会审，作出决定，领取批文
民办幼儿园筹设审批|《中华人民共和国民办教育促进法》第十二条|有合格的举办者和必要的办学资金|筹设报告、举办者资格材料、资金证明|提出申请，材料审查，实地评估，答复
再生育保健服务登记|《中华人民共和国母婴保健法》第十四条|夫妻一方户籍或者居住地在本县|双方身份证、结婚证|线上填报，信息比对，登记成功
道路货物运输经营许可|《中华人民共和国道路运输条例》第二十二条|有检测合格的车辆，驾驶人员符合条件|申请表、车辆检测报告、驾驶人员从业资格证|提交申请，审查，决定，颁发许可证
临时救助申请|《社会救助暂行办法》第四十七条|因突发事件导致基本生活暂时出现困难|申请书、授权核对书、困难情况说明|个人申请，入户调查，乡镇审核，发放救助金
兽药经营许可|《兽药管理条例》第二十二条|有相适应的技术人员、营业场所和仓库|申请表、人员学历证明、管理制度文本|受理，资料审查，现场检查，发证
建设工程档案验收|《建设工程质量管理条例》第十七条|工程完工，竣工资料整理齐全|档案移交目录、竣工图、验收申请|预约，查阅案卷，提出意见，出具认可书
农药经营许可|《农药管理条例》第二十四条|经营人员经过培训，营业和仓储场所与生活区分开|申请表、培训合格证明、场所照片|网上申请，受理，现场核查，核发许可证
`
  .trim()
  .split('\n');

const PLACES = [
  '县政务服务中心二楼综合窗口',
  '{R}{12-260}号县政务服务中心{3-40}号窗口',
  '县民生服务大厅一楼东侧',
  '各乡镇便民服务中心，县城居民到{R}{5-88}号',
  '县行政审批服务局受理大厅',
  '{T}便民服务中心三号窗口',
];
const TIMES = [
  '周一至周五9:00—12:00，13:30—17:00（法定节假日除外）',
  '工作日上午8:30至12:00，下午14:30至17:30',
  '周一至周六上午九时至下午五时，中午不休息',
  '每周一至周五，夏季8时至18时，冬季8时30分至17时30分',
  '法定工作日上班时间，周五下午全县统一学习不对外办理',
];
const HEADS: readonly (readonly string[])[] = [
  ['事项名称', '设定依据', '申请条件', '办理材料', '办理地点', '办理时间', '联系电话', '办理流程'],
  ['服务事项', '办理依据', '受理条件', '所需材料', '受理地点', '受理时间', '咨询电话', '办理程序'],
  ['事项', '法律依据', '谁可以申请', '要带什么', '在哪里办', '什么时候办', '打什么电话问', '怎么办'],
];
const NUMERALS = [...'一二三四五六七八'];

/** How a guide is laid out: numbered headings, labels, a table, questions, prose. */
export const LAYOUTS = 5;

/** The paragraphs of a service guide with all eight element classes, less those left out (0 name … 7 steps). */
export function service(
  chance: Draw,
  index: number,
  layout: number,
  without: readonly number[] = [],
): { title: string; lines: string[] } {
  const [name = '', ground = '', conditions = '', papers = '', steps = ''] = at(ITEMS, index).split('|');
  const values = [
    name,
    ground,
    conditions,
    papers,
    chance.pick(PLACES),
    chance.pick(TIMES),
    '{tel}',
    steps.replaceAll('，', ' → '),
  ];
  const heads = at(HEADS, index);
  const kept = values.map((_, element) => element).filter((element) => !without.includes(element));
  const title = without.includes(0) ? '办事指南' : `${name}办事指南`;
  const head = (element: number): string => at(heads, element);
  const value = (element: number): string => at(values, element);
  if (layout === 0)
    return {
      title,
      lines: kept.flatMap((element, order) => [`${at(NUMERALS, order)}、${head(element)}`, `${value(element)}。`]),
    };
  if (layout === 1) return { title, lines: kept.map((element) => `${head(element)}：${value(element)}`) };
  if (layout === 2)
    return { title, lines: ['要素\t内容', ...kept.map((element) => `${head(element)}\t${value(element)}`)] };
  if (layout === 3) {
    const asks = [
      '这是什么事项？',
      '凭什么规定设立？',
      '需要符合哪些条件？',
      '要准备哪些材料？',
      '到哪里办理？',
      '哪些时间可以办？',
      '不清楚打哪个电话？',
      '具体怎么走程序？',
    ];
    return { title, lines: kept.map((element) => `问：${at(asks, element)}答：${value(element)}。`) };
  }
  const prose = [
    `本指南适用于${name}。`,
    `该事项依据${ground}设立。`,
    `申请的人应当${/^[男女年本因有]/.test(conditions) ? '符合下列情形：' : '做到：'}${conditions}。`,
    `请带上${papers}。`,
    `请到${value(4)}办理。`,
    `受理时间为${value(5)}。`,
    `有疑问请致电{tel}。`,
    `办理时依次经过以下环节：${steps}。`,
  ];
  return {
    title,
    lines: [
      kept
        .map((element) => at(prose, element))
        .slice(0, 3)
        .join(''),
      kept
        .map((element) => at(prose, element))
        .slice(3)
        .join(''),
    ],
  };
}
