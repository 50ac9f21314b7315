/** Documents of a kind: whole, or lacking an element. */
import type { Difficulty, Kind, Page } from '../corpus.ts';
import { fill, pick, type Setting } from './slots.ts';

interface Make {
  titles: readonly string[];
  opening: readonly string[];
  /** wordings of each element: the textbook's, the usual one, one without its name */
  elements: Record<string, readonly [plain: string, ordinary: string, hard: string]>;
  /** what is no element, among it words that remind of one */
  other: readonly string[];
  closing: readonly string[];
}

const MAKES: Record<'interpretation' | 'disclosure-guide' | 'service-guide' | 'normative', Make> = {
  interpretation: {
    titles: [
      '《{县}公共厕所管护办法》政策解读',
      '关于《{县}校外托管机构管理规定》的解读',
      '《{县}零工市场建设方案》文字解读',
      '《{县}古树名木保护措施》解读材料',
    ],
    opening: [
      '近日，{县}人民政府办公室印发了上述文件，现就有关内容解读如下。',
      '文件发布后，不少群众来电询问，现由起草单位作一说明。',
    ],
    elements: {
      background: [
        '一、出台背景⏎近年来设施数量增长较快，但管护责任不清、经费没有着落的问题日益突出，亟须建立长效制度。',
        '【起草背景和必要性】原文件已经到期，且与上级新要求不相适应，为巩固已有成果，有必要重新制定。',
        '问：为什么要出台这个文件？⏎答：前几年投诉量逐年上升，原来的做法管不住、管不好，需要立规矩。',
      ],
      grounds: [
        '二、制定依据⏎依据《中华人民共和国城乡规划法》和省人民政府有关规定制定。',
        '【文件依据】主要参照《城市市容和环境卫生管理条例》以及市政府有关实施意见。',
        '问：起草时根据了哪些上位规定？⏎答：根据省条例第二十一条的授权，以及市里去年印发的实施细则。',
      ],
      points: [
        '三、主要内容⏎文件共四章二十二条，明确了责任主体、管护标准、经费来源和考核办法。',
        '【核心条款】一是分清权责，二是统一标准，三是财政按座补助，四是每季度公布考核排名。',
        '问：文件都规定了些什么？⏎答：规定了谁来管、管到什么程度、钱从哪里出、管不好怎么追责四件事。',
      ],
    },
    other: [
      '文件适用于县城建成区和各乡镇集镇，行政村可以参照执行。',
      '起草过程中召开座谈会三次，公开征求意见三十日，未收到反对意见。',
      '所称管护单位，是指依照合同承担日常保洁和维修任务的企业或者个人。',
      '参与起草的同志具有多年基层工作背景，熟悉现场情况。',
      '群众可以根据公示牌上的信息，找到对应的责任人。',
      '新闻发布会背景板由县融媒体中心设计，现场提供文字材料。',
    ],
    closing: ['解读机关：{县}人民政府办公室，咨询电话：{座}。'],
  },
  'disclosure-guide': {
    titles: [
      '{县}{局}政府信息公开指南',
      '{镇}人民政府信息公开指南（{年}年版）',
      '{县}人民政府办公室政府信息公开工作指南',
    ],
    opening: [
      '为便于公民、法人和其他组织获取本机关政府信息，编制本指南。',
      '本指南每年更新一次，需要获取政府信息的，请先阅读以下说明。',
    ],
    elements: {
      classes: [
        '一、信息分类⏎本机关公开的信息分为机构职能、政策文件、规划计划、行政许可、财政信息五类。',
        '公开的内容按照主题划分为六大类，每类下设若干子类。',
        '您能看到的有机构设置、法规文件、办事信息、财政账目等类别。',
      ],
      arrangement: [
        '二、编排体系⏎信息按照索引号、名称、文号、发布日期、生成单位编排，目录按时间倒序排列。',
        '目录由索引号、信息名称、内容概述、生成日期等著录项组成，依年度编次。',
        '每条信息都有索引号，先按类别、再按年份和流水次序排列。',
      ],
      ways: [
        '三、获取方式⏎可以通过县人民政府门户网站、政府公报、档案馆和图书馆查阅点获取，也可以依法提出申请。',
        '主动公开的，登录网站查阅；未公开的，填写申请表当面提交或者邮寄申请获取。',
        '想要哪份材料，可以上网看、到查阅点翻，也可以写申请递交过来。',
      ],
      body: [
        '四、工作机构⏎政府信息公开工作机构：办公室（政务公开股）。',
        '受理机构名称为{县}政务公开股。',
        '这项工作由本机关综合股承担。',
      ],
      address: [
        '办公地址：{县}{路}{a:10-200}号三楼。',
        '来访请到{路}{a:10-200}号行政中心二号楼。',
        '接待点设在{路}{a:10-200}号西侧平房。',
      ],
      hours: [
        '办公时间：周一至周五上午8:30—12:00，下午14:00—17:30（法定节假日除外）。',
        '接待时间为工作日的上午九时至十二时、下午二时至五时。',
        '除节假日外，每天早上八点半到傍晚五点半有人值守。',
      ],
      phone: ['联系电话：{座}。', '咨询请拨{座}。', '有事可打{座}。'],
      fax: ['传真号码：{座}。', '传真：{座}（自动接收）。', '材料也可以传真至{座}。'],
      net: [
        '互联网联系方式：电子邮箱 xxgk@example.gov.cn。',
        '电子邮箱：gongkai@example.gov.cn。',
        '网上来函请发 zwgk@example.gov.cn。',
      ],
    },
    other: [
      '申请人应当提供姓名或者名称、身份证明和联系方式，写明所需信息的名称或者特征。',
      '收到申请后能够当场答复的当场答复，不能当场答复的在二十个工作日内答复。',
      '认为本机关不依法履行公开义务的，可以向上级机关举报，也可以申请行政复议。',
      '本机关提供政府信息不收取费用，但申请数量、频次明显超过合理范围的除外。',
      '法律、行政法规规定不得公开的信息，本机关不予公开。',
    ],
    closing: ['本指南自发布之日起使用。'],
  },
  'service-guide': {
    titles: [
      '食品经营许可证延续办事指南',
      '残疾人证办理服务指南',
      '城镇燃气用户过户办事指南',
      '公共场所卫生许可服务指南',
      '个体工商户注销登记办事指南',
    ],
    opening: ['为方便群众办事，现公布办事指南，请对照准备。', '您好，办理前请仔细阅读以下内容。'],
    elements: {
      basis: [
        '设定依据：《中华人民共和国行政许可法》及相关部门规章。',
        '法律依据　《公共场所卫生管理条例》第四条。',
        '之所以要办理，是《食品安全法》第三十五条作了规定。',
      ],
      conditions: [
        '申请条件：在本县依法登记，具备固定的经营场所和必要的设施设备。',
        '受理条件　材料真实齐全，未被列入限制名单。',
        '凡在本县有固定门面、证件尚在有效期内的，都可以提出。',
      ],
      materials: [
        '办理材料：申请表一份、营业执照复印件一份、申请人证件原件。',
        '需提交　1.申请书；2.场所平面图；3.承诺书。',
        '来的时候带上填好的表、执照复印件和本人证件。',
      ],
      place: [
        '办理地点：{县}政务服务中心二楼{a:10-40}号窗口。',
        '受理地址　{路}{a:10-200}号政务大厅综合窗口。',
        '请到{路}{a:10-200}号大厅，进门左手第三个台席。',
      ],
      time: [
        '办理时间：周一至周五8:30—12:00，14:00—17:30。',
        '工作时间　工作日上午九点至下午五点，中午不休息。',
        '星期一到星期五白天都开门，法定假日不上班。',
      ],
      phone: ['联系电话：{座}。', '咨询方式　{座}。', '拿不准的，先打{座}问一问。'],
      flow: [
        '办理流程：申请—受理—审核—决定—送达。',
        '办理步骤　窗口收件后当场核对，业务股审查，领导签批，通知取件。',
        '交件以后由工作人员核对，核对无误转后台审批，批完短信通知来取。',
      ],
      name: [
        '事项名称：见本指南标题所列事项。',
        '办理事项　标题所列事项（普通程序）。',
        '本指南说的就是标题上这件事怎么办。',
      ],
    },
    other: [
      '收费情况：不收费。',
      '承诺办结时限为五个工作日，法定时限为二十个工作日。',
      '申请人对结果不服的，可以依法申请行政复议或者提起行政诉讼。',
      '结果名称为电子证照，可以在手机上亮证使用。',
      '本事项每年办件量较大，高峰期建议错峰前往。',
      '申请人应当对所填内容的真实性负责。',
    ],
    closing: ['以上内容如有调整，以最新公布的版本为准。'],
  },
  normative: {
    titles: [
      '{县}农村公路路长制实施办法',
      '{县}户外广告设置管理规定',
      '{县}政府投资小型项目管理办法',
      '{县}集贸市场管理细则',
      '{县}餐厨垃圾收运管理办法',
    ],
    opening: [
      '第一条　为了规范管理，维护公共利益，根据有关法律、法规，结合本县实际，制定本办法。',
      '第一条　为加强监督管理，保障群众合法权益，依据上级有关规定，制定本规定。',
    ],
    elements: {
      force: [
        '第九条　本办法自{日+30}起施行，有效期五年，至{日+1855}止。',
        '第九条　本规定自印发之日起施行，有效期三年。',
        '第九条　自{日+31}起按本办法执行，执行期间为五年，期满自行失效。',
      ],
    },
    other: [
      '第二条　本县行政区域内的规划、建设、管理和监督活动，适用本办法。',
      '第三条　管理工作坚持属地负责、分级管理、公众参与的原则。',
      '第四条　县人民政府建立联席会议制度，统筹协调重大事项，办公室设在主管部门。',
      '第五条　乡镇人民政府应当明确专门人员，建立台账，每月巡查不少于两次。',
      '第六条　任何单位和个人不得擅自占用、损毁公共设施，发现违法行为有权举报。',
      '第七条　所需经费列入本级财政预算，接受审计和社会监督。',
      '第八条　违反本办法规定的，由主管部门责令限期改正；拒不改正的，依法处理。',
    ],
    closing: [],
  },
};

/** Last articles that say nothing of when the document holds; the hard ones speak of other times. */
const WITHOUT_FORCE: Record<Difficulty, readonly string[]> = {
  plain: [
    '第九条　本办法由主管部门负责解释。',
    '第九条　其他未尽事宜由主管部门另行规定。',
    '第九条　各乡镇可以制定具体方案。',
  ],
  ordinary: [
    '第九条　法律、法规另有规定的，从其规定。',
    '第九条　开发区参照本办法管理。',
    '第九条　本办法所称以上包括本数，所称不满不包括本数。',
  ],
  hard: [
    '第九条　经营许可的有效期为三年，期满前一个月可以申请延续。',
    '第九条　考核结果自公布之日起五个工作日内可以申请复核。',
    '第九条　已经开工的项目，自竣工之日起两年内由建设单位负责维护。',
    '第九条　主管部门应当每年对施行情况进行评估，并向县人民政府报告。',
  ],
};

const LEVEL: Record<Difficulty, 0 | 1 | 2> = { plain: 0, ordinary: 1, hard: 2 };

export const LACKING = Object.keys(MAKES) as (keyof typeof MAKES)[];

/** Beyond one, a page of the kind lacks the n-th element (at plain difficulty two). */
export function kindPage(at: Setting, id: string, difficulty: Difficulty, kind: Kind, lack: number | undefined): Page {
  const make = MAKES[kind as keyof typeof MAKES];
  const names = Object.keys(make.elements).filter((name) => name !== 'name');
  const lacking =
    lack === undefined
      ? []
      : [
          names[lack % names.length],
          ...(difficulty === 'plain' && names.length > 1 ? [names[(lack + 1) % names.length]] : []),
        ];
  const elements = Object.entries(make.elements)
    .filter(([name]) => !lacking.includes(name))
    .map(([, wordings]) => wordings[at.below(LEVEL[difficulty] + 1) as 0 | 1 | 2]);
  const normative = kind === 'normative';
  const count = normative ? 7 : difficulty === 'plain' ? 2 : 3 + at.below(2);
  const skipped = at.below(make.other.length);
  const others = make.other.filter(
    (_, n) => normative || (n - skipped + make.other.length) % make.other.length < count,
  );
  const ending = normative && lack !== undefined ? [pick(at, WITHOUT_FORCE[difficulty])] : [];
  const parts = [
    pick(at, make.opening),
    ...(normative ? [...others, ...elements, ...ending] : [...elements, ...others]),
    ...make.closing,
  ];
  const title = fill(at, pick(at, make.titles));
  const body = parts.map((part) => fill(at, part));
  const filler =
    '有关材料可以到各乡镇便民服务中心免费索取，工作人员提供讲解和帮助；行动不便的居民可以委托村（社区）代办员办理，代办不收取任何费用，材料往返均有登记。';
  const whole = body.join('\n').length < 200 ? [...body.slice(0, -1), filler, ...body.slice(-1)] : body;
  return {
    id,
    difficulty,
    title,
    body: whole.join('\n'),
    kind,
    date: String(at.date),
    faults: lack === undefined ? [] : [{ check: normative ? 'validity' : 'missing-elements', text: title }],
  };
}
