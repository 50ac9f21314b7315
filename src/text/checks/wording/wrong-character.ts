import { isHanAt } from '../personal/names.ts';
import { type Place, rule } from '../rule.ts';
import { type WrongWord, wrongWords } from './confusion-sets.ts';
import { wrongInContext } from './in-context.ts';
import { wrongParticles } from './particles.ts';

function place(text: string, { start, end, right }: WrongWord): Place {
  const wrong = text.slice(start, end);
  return {
    span: [start, end],
    reason: { zh: `“${wrong}”应为“${right}”。`, en: `${wrong} should be ${right}.` },
    remedy: { zh: `改为“${right}”。`, en: `Write ${right}.` },
  };
}

/** What is quoted as wrong, or was corrected in brackets behind: “装潢”写成“装璜”, 急燥〔躁〕. */
function isQuoted(text: string, { start, end, right }: WrongWord): boolean {
  const [, corrected = ''] = /^[〔[(](?:应[为作是])?(\p{Script=Han}{1,2})[〕\])]/u.exec(text.slice(end, end + 6)) ?? [];
  if (corrected !== '' && right.includes(corrected)) return true;
  const quote = Math.max(text.lastIndexOf('“', start), text.lastIndexOf('"', start));
  if (quote < start - 12 || quote < text.lastIndexOf('\n', start)) return false;
  return SAID_WRONG.test(text.slice(Math.max(0, start - 60), end + 40));
}

/** Traditional characters around it: 回覆 and 茲付 are right in such a text, and it is said elsewhere that it is one. */
function isTraditional(text: string, folded: string, { start, end }: WrongWord): boolean {
  let others = 0;
  for (let at = Math.max(0, start - AROUND); at < end + AROUND && at < text.length; at += 1)
    if (isHanAt(text, at) && text.charCodeAt(at) !== folded.charCodeAt(at)) others += 1;
  return others >= MOST_TRADITIONAL;
}

/** characters that are looked at on either side, and how many of them a Simplified text may hold */
const AROUND = 20;
const MOST_TRADITIONAL = 4;

const SAID_WRONG =
  /写[成作为]|错写|误写|误作|误用|错别字|谐音|篡改成语|改写|店名|招牌|更正为|勘误|应为|通假|古籍|古语|古人|引文|原句|碑文|方言|土话|俗写/u;

export const wrongCharacter = rule({
  id: 'wrong-character',
  severity: 'medium',
  finds: { zh: '用了错别字。', en: 'A character is taken for another.' },
  ground: '《中华人民共和国国家通用语言文字法》第九条；《党政机关公文处理工作条例》第十九条：文字表述应当准确、规范',
  remedy: { zh: '改正错别字。', en: 'Correct the character.' },
  examples: {
    match: [
      '能力上在强化。健全培训体系。认识上再提升。',
      '政务新媒体的作用还发挥的不明显。',
      '各项工作正在有条不紊的进行，专题页面形象生动的集中展示了运行情况。',
      '已按装路灯二百盏',
      '大部份群众表示满意',
      '截止目前，全县共受理申请12件',
      '印发了座谈会记要',
      '向贫困户赠送一幅对联',
      '形成县乡一体、条抓快统的格局',
      '群众的医食住行都能在线办理',
      '发放异地搬迁补助金，实施异地扶贫搬迁',
      '请登陆网站查询',
      '招聘启示',
      '充份发挥作用，既使困难也要完成',
      '不断建全制度，严竣形势下峻工验收',
      '签定合同，统一布署',
      '群众反应问题得到解决',
      '对企业反应的用工难问题已经转办',
      '权利清单和责任清单',
      '截止2023年12月底，全县共发布信息300条',
      '全体队员奋不雇身，会场座无虚度，对违规行为严惩不殆',
      '现场搭起帐蓬，另人感动，对困难户给于照顾',
      '票据遗失申明，凡事符合条件的，均可报名',
      '住院费用记入台帐，项目以投入使用。',
      '会议审义并通过了报告，工程款已拔付到位。',
      '进一步加强对资金的监菅',
      '严守生态红钱，推进污水处里和垃圾分累',
      '贯彻一岗双责，工程如期峻工',
      '各村要做好防讯抗旱准备，安全渡过汛期',
      '气势磅薄的合唱，名符其实的示范村',
      '本着公平、公证、公开的原则，副县长住持会议',
      '秩序井然有续，当前经济形式总体平稳，工作敢于但当',
      '各项指标均以完成，请广大居民勿必关好门窗',
      '会议强调，要克已奉公、防微杜浙，县供水有限职任公司负责组识实施',
      '材料巳经归挡，祥见附件，逾期末缴的额满既止',
      '消防通道被杂物赌塞，水位已超过警介水位',
      '凡符和条件的均可身请，问提逐项处埋，教肓经费已经到位，活动于上午结朿',
      '工程款纳人专户管理，全年收人突破五亿元，折除违建三处，隐患均以全部整治到位',
      '培训费用有县财政承担，共设岗位十二各，待偶按月发放',
      '资金己到位，春荼每亩用药22亳升，群众可以向主管部门反应问题',
    ],
    pass: [
      '充电车棚和适老扶手由住建局负责，不虚报、不拒报，及时组织补免，分堆进行。',
      '按装机容量计算，安装路灯二百盏，各部份额已定',
      '报名截止时间为5月1日，申报截止2024年3月1日',
      '截至目前，全县共受理申请12件，报名已经截止',
      '会议纪要、一副对联、一幅画',
      '机关建设、有关健康服务、营商会总体情况、当年未发生、到期未办结',
      '接着作出安排，为民族团结作贡献，沿着名山路前行',
      '加强机关建设，推进招标工作，提升产业质量，建设及管理',
      '公民的合法权利，权力清单，登录系统，军舰登陆港口',
      '群众反映强烈的问题，身体出现不良反应',
      '企业异地搬迁改造，工厂异地搬迁后的旧址',
      '另人工费用三万元，即将完成，即使下雨也不停工，在创新高地建设中，可以完成，予以办结。',
      '今年已上市，县级已上报，机关已完成，以完成任务为目标，调配和使用，公司法记载',
      '财政部署名文章，财政部署专项工作，发展步伐一致',
      '关注消防安全，专注消除隐患，组织会同期未成年人活动',
      '全面依法治国，法治政府建设，形式多样，形势严峻',
      '非机动车可以借道通行，村名由来已久，自6月1日起施行，见柳湾审报〔2025〕3号',
      '充分发挥既有优势，即使困难也要完成',
      '任务数、完成数见附表，示范财农〔2024〕3号，人工智能、公证处、水力发电、寺院住持',
      '已免跑腿220人次，清单签于2021年，期末按实际天数结算，货款两清，旅行社履行义务',
      '遥感影像解译工作，药物不良反应情况，如火如荼开展，知己到访，小组识别风险',
      '按排名先后录取，不按装机容量；渡过难关，渡过黄河；燃气泄漏，个人信息泄露',
      '这样的活动应当多办，增人不增地、减人不减地，每月补针一次，拾到者请交派出所',
      '各村有管水员，同过一座桥；此乃自然之理，政令之行',
      '设集村、礼民村、信芳镇，代表杨建素签字',
      '但负担仍重，没有监督的权力必然导致腐败，缴费记入个人账户',
      '化肥生产利润下滑，按执行利率计息，从新登记的企业看',
      '均以完成日期较晚者为准，以茶叶早以闻名，勠力同心',
      '“装潢”写成“装璜”，应当纠正；用“咳不容缓”“默默无蚊”之类谐音篡改成语',
      '原文：急燥〔躁〕情绪',
      '表样可下载，票样、证样、小样见附件，图样、式样、字样从新',
      '及时纠治“四风”，误种的罂粟已经铲除，异址新建卫生室，蚕具消毒，续报三次，欠发部分年内补齐',
      '致被调查住户的一封信，学校调整菜量，村民高价收药，健康检测每年一次，两路出行，应报尽报',
      '店名“衣见钟情”“食全食美”；古人说：“凡事豫则立，不豫则废。”',
      '家禽分栏，考室隔离，县防指续报，建设用地异址新建，县际班线，组间道路，共祭先烈',
      '该县兴福里镇、邓记干货行，查处以“代妈”为名的非法中介，车辆限行，出院时只付个人负担部分',
      '试管里的溶液变红，水管里结了冰',
      '茶水可以续水，电子版表式请下载，精防医生每月随访，草药蒸疗，每针收成本费二十元，高台镇饮食小记。',
      '相关成份、有关份额，责任不得推委，备受关注和倍受鼓舞都可以说，一份份合同，撤消和取销；用现代话说',
      '不要自己去试真假；要请律师的，自己挑；公示语以中文为主；反对的：办节要花钱。',
    ],
  },
  spans: (text, _context, { folded }) =>
    [
      ...[...wrongWords(folded), ...wrongInContext(folded)].filter((word) => !isTraditional(text, folded, word)),
      // 的 and 地 are two in both scripts
      ...wrongParticles(folded),
    ]
      .filter((word) => !isQuoted(folded, word))
      .map((word) => place(text, word)),
});
