import { type Place, rule } from '../rule.ts';
import { asPrinted } from './as-printed.ts';
import { missingElements } from './elements.ts';
import { withPlainLabels } from './elements-labels.ts';
import { titleSpan } from './title-place.ts';

const INTERPRETED = '《示范县公共停车场管理办法》政策解读';
const BACKGROUND = '一、出台背景\n近年来，县城停车供需矛盾突出。';
const GROUNDS = '二、制定依据\n《示范省停车场管理规定》。';
const POINTS = '三、主要内容\n《办法》共五章三十条，规定了停车场的规划、建设和收费。';

const GUIDE = [
  '示范县政府信息公开指南',
  '一、政府信息的分类和编排体系\n按主题分为十类，每条信息有索引号。',
  '二、获取方式\n可以通过县政府门户网站查阅。',
  '三、工作机构\n政府信息公开工作机构：示范县政府办公室',
  '办公地址：示范大道一号',
  '办公时间：工作日8:30—17:30',
  '联系电话：0000-1234567',
  '传真号码：0000-1234568',
  '互联网联系方式：xxgk@example.gov.cn',
];
const SERVICE = [
  '事项名称：老年人优待证办理',
  '设定依据：《示范省实施老年人权益保障法办法》第二十条',
  '申请条件：年满六十周岁的本县户籍老年人',
  '办理材料：身份证、近期照片',
  '办理地点：县政务服务中心一楼',
  '办理时间：工作日9:00—17:00',
  '联系电话：0000-1234567',
  '办理流程：申请、受理、审核、发证',
];
const without = (lines: readonly string[], at: number) => lines.filter((_, i) => i !== at).join('\n');

/** Texts of a kind with nothing missing, and each with one part taken out: the tests of this rule, which needs a kind. */
export const KIND_EXAMPLES = {
  interpretation: {
    whole: [
      [INTERPRETED, BACKGROUND, GROUNDS, POINTS].join('\n'),
      '《示范县停车管理办法》解读\n为规范停车秩序，根据《示范省停车场管理规定》，县政府制定了本办法。办法明确了收费标准和投诉渠道。',
      '《示范县停车管理办法》的说明\n现行办法收费标准偏低，今年有代表提出修改建议。\n修改工作以省停车场管理规定为根据。\n主要修改如下：放宽夜间停车，取消包月。',
      '《示范县停车管理办法》解读\n近三年县城车辆翻番，乱停占道的投诉居首位。为了既方便停车又保障通行，制定本办法十分必要。\n本办法以省停车场管理规定为依据。\n办法的核心是三句话：白天收费，夜间免费，消防通道一律禁停。',
      '问答：新的停车办法\n问：为什么要换？\n答：收费标准十年没变，车位跟不上。\n问：这样改有根据吗？\n答：有，省停车场管理规定。\n问：改了哪些？\n答：夜间免费。',
      '停车新规图解\n乱停占道屡禁不止，县里定了新办法。\n文件依据→《示范省停车场管理规定》\n谁能停→本县车主\n多少钱→每小时两元',
      '放学托管新规解读\n“四点半难题”困扰双职工家庭，托管点却无人监管。\n上位法有食品安全法。\n必须登记、必须留样；不得设在四层以上。',
      '停车新规看图说话\n上位文件：《示范省停车场管理规定》\n来龙去脉：旧办法停用两年，收费口径不一\n谁来管：县城管局\n怎么收：白天每小时两元\n交给谁：线上付',
    ],
    lacking: [
      [INTERPRETED, GROUNDS, POINTS, '起草过程中召开座谈会三次。'],
      [INTERPRETED, BACKGROUND, POINTS],
      [INTERPRETED, BACKGROUND, GROUNDS],
      ['关于停车办法的解读', '问：有什么依据？', '答：省停车场管理规定。', '问：由谁解释？', '答：县城管局。'],
    ].map((lines) => lines.join('\n')),
  },
  'disclosure-guide': {
    whole: [
      GUIDE.join('\n'),
      '示范街道信息公开指南\n【公开内容】机构职责、救助、财务等，按栏目和年份排列。\n【怎样获取】县政府网站街道子站。\n【受理机构】示范街道党政办公室\n【地址】示范路9号\n【受理时间】工作日\n【电话】0000-1234567　【传真】0000-1234568',
      GUIDE.join('\n').replace('传真号码：', '传　　真　').replace('联系电话：', '电  话：'),
      GUIDE.join('\n').replace('联系电话：', '☎ ').replace('传真号码：', 'Fax '),
      GUIDE.join('\n').replace(
        '政府信息的分类和编排体系\n按主题分为十类，每条信息有索引号。',
        '可看的信息共三门\n各门以日期为序。',
      ),
      GUIDE.join('\n').replace('政府信息公开工作机构：', ''),
      GUIDE.join('\n').replace('政府信息公开工作机构：', '名称：').replace('办公时间：工作日', '对外办公：上午'),
      GUIDE.join('\n').replace('三、工作机构', '【谁来受理】').replace('传真号码：0000-1234568\n', ''),
      '示范镇政府信息公开指南\n镇政府把信息分成四类，每条编有流水号，即索引号。在门户网站能查到。\n负责这项工作的机构是镇党政办公室，办公地址在示范路1号，办公时间是周一至周五上午八点半到十二点。\n联系电话和传真号码都是0000-1234567，电子邮箱是a@example.gov.cn。',
      [
        '怎样知道教育局的事',
        '这些东西给大家看：招生办法、学校名单、经费账、处分决定。摆放的规矩：同类放一格，格里按学年从后往前。',
        '自己查：县政府网教育栏目。托我们查：交书面申请。',
        '经管这件事的是局人事股，在育才路9号三楼东头，上学日的上午八点到十二点有人，电话0000-1234567，传真0000-1234568，邮箱a@example.cn。',
      ].join('\n'),
    ],
    lacking: [3, 4, 5, 6, 7, 8].map((at) => without(GUIDE, at).replace('三、工作机构\n', '')),
  },
  'service-guide': {
    whole: [
      SERVICE.join('\n'),
      SERVICE.join('\n')
        .replace('申请条件：', '❶ 补贴对象\n')
        .replace('办理时间：工作日9:00—17:00', '六、时间：全年开放'),
      SERVICE.join('\n').replace('事项名称：老年人优待证办理', '服务指南：老年人优待证'),
      SERVICE.join('\n').replace('申请条件：', '1.申请条件。').replace('办理地点：', '5.受理地点。'),
      SERVICE.map((line) => line.replace('：', '\t')).join('\n'),
      '示范县高龄津贴指南\n事项名称　高龄津贴\n办理依据　《示范省高龄津贴办法》第三条规定\n适用对象与条件　年满八十周岁的老人\n所需材料　身份证\n办理流程　申请、初审、发放\n办理时间　工作日8:30—12:00\n受理地点　县政务服务中心\n联系方式　0000-1234567',
      '开个农家小店\n这件事的正式名称叫“个体工商户设立登记”，根据是《市场主体登记管理条例》第八条。\n有固定经营场所的公民就能申请，具备下列条件即可申请。\n材料只要三份：申请书、身份证、场所证明。材料送到县政务服务中心“企业开办”专区。\n窗口每个工作日九点开门。窗口当场初审，接着报局里核准，然后通知领取执照。\n先打0000-1234567问一问。',
      '老年人优待证申领须知\n年满六十周岁的本县老人可以申领老年人优待证。依据是省里的优待办法。带身份证和照片，周一到周五上班时间到政务服务中心（和平路18号）填表，当场核对，三天后取证。电话0000-1234567。',
      '临时占道怎样报批\n想在指定路段摆摊的经营者看这里。按照县里的市容管理规定办。\n要交两样：身份证和摊位示意图，交到县城管局三楼。\n朝九晚五，双休日不办。先看现场，再发占道牌。拿不准就拨12319。',
      '临时摆摊占道须知\n（条件）不在消防通道上。\n（材料）身份证、示意图。\n（步骤）申请、核对、审批、发牌。\n（地点）示范路9号。\n（时间）工作日。\n（电话）0000-1234567\n（依据）市容管理条例',
      '自来水报装\n供水条例是报装的依据。\n管网已通到门前的单位和居民。\n一张申请单、一份身份证复印件。\n报件、看现场、施工、通水四步。\n水务公司营业厅，建设路与人民路交叉口。\n全年不打烊。\n热线96116。',
      '取水许可办理\n审批依据\n《取水条例》第三条\n申请主体\n从河里取水的单位\n报件清单\n申请书；论证报告\n审批链条\n窗口接收—股室评审—局务会研究—核发\n递件处\n县政务服务中心三楼\n值班安排\n星期一到星期五\n联系电话\n0000-1234567',
      '奖学补助申领\n（一）考上大学的低保家庭孩子可以提出；\n（二）按照县里的教育救助办法发放；\n（三）带通知书、户口本；\n（四）镇里看完材料，县里核准后打到卡上；\n（五）在村服务站递交；\n（六）服务站周一至周六办公；\n（七）咨询：0000-1234567。',
      '社保卡补换一次性告知单\n对象：本县参保人\n申请材料：\n序号\t材料名称\t份数\n1\t身份证\t1\n办理流程：\n1.申请：到窗口填表\n2.办结：当场制卡\n出处：《社会保障卡管理办法》\n县人社局二楼5号窗口，0000-1234567，星期一至星期五',
    ],
    lacking: [
      [...SERVICE.filter((line) => !/依据|时间/.test(line)), '办结时限：五个工作日', '是否收费：否'].join('\n'),
      ...SERVICE.map((_, at) => without(SERVICE, at)),
      [...without(SERVICE, 4).split('\n'), '问哪里\t0000-1234567'].join('\n'),
      // told only where another element is told of
      [...SERVICE.filter((line) => !/条件|地点/u.test(line)), '备注：在窗口交材料'].join('\n'),
      '临时占道申请怎么办\n依据：《示范省市容条例》\n谁能办：有固定的经营场所\n带什么：身份证、示意图\n怎么走：先在窗口交材料，再领占道牌\n什么时候去：工作日9:00—17:00\n电话：0000-1234567',
    ],
  },
} as const;

function faults(text: string, kind: Parameters<typeof missingElements>[1]): Place[] {
  const missing = missingElements(kind ? asPrinted(withPlainLabels(text)) : text, kind);
  const span = titleSpan(text);
  if (missing.length === 0 || !span) return [];
  const zh = missing.map((element) => element.zh).join('、');
  const en = missing.map((element) => element.en).join(', ');
  return [
    {
      span,
      reason: { zh: `缺少要素：${zh}。`, en: `Missing: ${en}.` },
      remedy: { zh: `补充：${zh}。`, en: `Supply: ${en}.` },
    },
  ];
}

export const missingElementsRule = rule({
  id: 'missing-elements',
  severity: 'medium',
  finds: { zh: '缺少这类文本应当具备的要素。', en: 'Elements are missing that a text of its kind must have.' },
  ground:
    '《中华人民共和国政府信息公开条例》第十二条（公开指南的内容）；《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）办事指南要素；《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》（政策解读）',
  remedy: { zh: '补充缺少的要素。', en: 'Supply what is missing.' },
  // without a kind nothing is known to be missing: see KIND_EXAMPLES
  examples: { match: [], pass: [INTERPRETED, SERVICE.join('\n')] },
  spans: (text, { kind }) => faults(text, kind),
});
