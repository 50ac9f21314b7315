import { type Place, rule, type Span } from '../rule.ts';
import { wrongChanges, wrongPoints } from './percentage-changes.ts';
import { notFollowing, saidTwice } from './percentage-figures.ts';
import { wrongAmongParts, wrongOfNamed } from './percentage-lists.ts';
import { wrongRuns } from './percentage-parts.ts';
import { belowRange, beyondRange, wrongParts, wrongRatios } from './percentage-range.ts';
import { inRow } from './percentage-rows.ts';
import { partsInARow, ratesOfTwo, sharesSaid } from './percentage-said.ts';
import { isExplained, wrongShares } from './percentage-shares.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';

/** A share in figures or words, or one of tenths. */
const SHARE = /[%％]|百分之|(?<=[一二三四五六七八九\d])成/u;
/** … with digits of full width too */
const MAY_SHARE = /[%％]|百分之|(?<=[一二三四五六七八九\d０-９])成|[:：∶]\s*[\d０-９]/u;
const RATIO = /[:：∶]\s*\d{1,2}(?:\.\d+)?\s*[:：∶]/u;

/** A figure below nothing. */
const MINUS = /(?:[-−－]|负)\s*\d[\d.]*\s*[%％]/u;

const NONE: Place[] = [];

/** In the sentences that hold a percentage or a ratio. */
function faults(text: string): Place[] {
  const hasRatio = RATIO.test(text);
  if (!hasRatio && !SHARE.test(text)) return NONE;
  const found: Place[] = [];
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('。', start);
    const end = stop < 0 ? text.length : stop;
    const sentence = start === 0 && end === text.length ? text : text.slice(start, end);
    for (const { span, ...place } of inSentence(sentence, hasRatio))
      found.push({ ...place, span: [span[0] + start, span[1] + start] });
    start = end + 1;
  }
  return found;
}

function inSentence(text: string, mayHaveRatio: boolean): Place[] {
  const ratios = mayHaveRatio ? wrongRatios(text) : NONE;
  if (!SHARE.test(text)) return ratios;
  const quantities = quantitiesIn(text);
  const shares = quantities.filter(({ isShare }) => isShare).length;
  const [hasCounts, hasShares] = [quantities.length - shares > 1, shares > 1];
  return distinct([
    ...beyondRange(text),
    ...(MINUS.test(text) ? belowRange(text) : NONE),
    ...(hasShares ? wrongParts(text) : NONE),
    ...ratios,
    ...(hasCounts
      ? [...notFollowing(text), ...ratesOfTwo(text)].filter(({ span }) => !isOtherwise(quantities, span))
      : NONE),
    ...(hasCounts || hasShares || text.includes('半') ? saidTwice(text) : NONE),
    ...(hasCounts ? sharesSaid(text) : NONE),
    ...(hasShares ? partsInARow(text) : NONE),
    ...(hasCounts ? wrongShares(text, quantities) : NONE),
    ...(hasCounts ? wrongChanges(text, quantities) : NONE),
    ...(hasCounts && hasShares ? wrongAmongParts(quantities) : NONE),
    ...(hasCounts && text.includes('占') ? wrongOfNamed(text, quantities) : NONE),
    ...(hasShares && text.includes('百分点') ? wrongPoints(text, quantities) : NONE),
    ...(hasShares ? wrongRuns(text, quantities) : NONE),
  ]);
}

/** A rate that other counts before it make: of two together, or of those that were done in time. */
function isOtherwise(quantities: readonly Quantity[], [from, to]: Span): boolean {
  const at = quantities.findLastIndex(({ isShare, end }) => isShare && end <= to && end > from);
  const share = quantities[at];
  const counts = quantities.slice(0, at).filter(({ isShare }) => !isShare);
  return share !== undefined && counts.length > 1
    ? isExplained(share, counts)
    : share?.value === 100 && isExplained(share, []);
}

/** Several patterns may find one fault: the first stands for those that it overlaps. */
const distinct = (places: readonly Place[]) =>
  places.filter(({ span }, i) => !places.slice(0, i).some((one) => one.span[0] < span[1] && span[0] < one.span[1]));

export const percentage = rule({
  id: 'percentage',
  severity: 'medium',
  finds: {
    zh: '百分比超出可能的范围，或者与旁边的数字不符。',
    en: 'A percentage that cannot be, or does not follow from the figures beside it.',
  },
  ground:
    '《中华人民共和国统计法》第六条、第九条：统计资料应当真实、准确；《政府网站与政务新媒体检查指标》：信息内容应当准确',
  remedy: { zh: '核实基数后重新计算。', en: 'Check the figures and compute it again.' },
  examples: {
    match: [
      '三次产业比重为15.6∶39.2∶52.4',
      '基本支出占46%，项目支出占62%，两项合起来即为支出总额。',
      '教育支出为农林水支出的-12%。',
      '用户由12万增加到15万，增长30%。',
      '漏损率由18%降至9.5%，下降9.5个百分点。',
      '森林126万亩，占国土的63%，其中公益林69.3万亩，占森林的65%。',
      '总投资2000万元，已完成1560万元，完成投资的87%。',
      '全年办结率达134%',
      '示范镇农户中已有161%完成登记',
      '游客由888百人次增加到1114百人次，增长6.5%',
      '去向\t人数\t占比\n省外\t1044\t33.78%\n县外\t1356\t22.36%\n县内\t691\t43.87%\n合计\t3091\t100.00%',
      '群众满意度为102.5％',
      '其中女职工占全体职工的112%',
      '办理时限压缩120%',
      '网络申请占45%，信函申请占40%，当面申请占27%。',
      '一、二、三产业分别占20%、45%、47%',
      '三次产业结构为12.3:45.6:48.1',
      '共收到申请10件，办结8件，办结率70%。',
      '全年共收到政府信息公开申请120件，其中网上申请90件，占70%。',
      '抽检食品500批，其中合格480批，合格率98%',
      '主动公开信息由100条增加到120条，增长30%。',
      '办理时间由20个工作日压缩至8个工作日，压缩50%',
      '平均答复7.29个工作日，比法定的20个工作日压缩了53.55%',
      '应参加培训200人，实际参加培训150人，参加率80%',
      '完成80件，占总任务100件的85%',
      '其中男性55%，女性50%',
      '由200件增至300件，增长40%',
      '10件中有8件按期办结，占70%',
      '政策覆盖率120%',
      '2023年办理100件，2024年办理120件，同比增长30%',
      '指标\t应完成\t已完成\t完成率\n改厕\t400\t300\t85%\n改水\t200\t150\t75%',
      '来源\t比重\n财政\t70%\n自筹\t25%\n捐赠\t15%',
      '合格率由96%提高到102%',
      '到会率为百分之一百二十',
      '签到18/20（80%）',
      '八成（60%）以上的店铺',
      '应到代表200人，实到180人，出席率95%',
      '发放问卷200份，收回180份，回收率95%',
      '男职工占58%，女职工占52%',
      '满意占75%，基本满意占25%，不满意占12%，三项合计112%。',
      '整改问题25个，完成20个，整改率90%。',
      '参会代表60人，实到54人，到会率80%。',
      '全县240个村已通客车216个，通达率96%。',
      '投票1000票，赞成900票，赞成率80%。',
      '250份收回225份（80%）',
      '优秀等次6人，总数40人，占25%。',
      '支出进度为预算的45%，预算400万元，已支出240万元。',
      '收回问卷：很满意70%、满意25%、一般15%。',
      '构成：财政50％；自筹40％；社会20％',
      '8成为农户，另有百分之三十为商户。',
      '入户率＝18÷20＝80%',
      '项\t应\t实\t率\n巡查\t40\t30\t85%',
      '安排危房改造任务320户，截至9月底竣工288户，竣工率85%。',
      '常住人口1800人，60岁以上老人450人，占总人口的35%。',
      '抽检十批次，合格八批次，合格率70%',
      '投票\t同意18人\t共20人\t同意率八成',
      '投诉量从去年的80起下降到今年的60起，降幅为35%；受理2000起，比上年增加200起，增长15%',
      '四成务农，三成务工，其余五成经商；男生占52%，女生占45%',
      '县级财政承担60%，乡镇配套30%，村级自筹20%',
      '应到84人，实到33人，到场率60.8%。',
      '设备在线率（在线台数与总台数之比）一季度97.2%，二季度101.6%。',
      '空置率为-5.4%，表示不满意的占-3%。',
      '全县农户中已有百分之一百二十用上自来水。',
      '党员占比30.2%，群众占比82.5%。',
      '40个村中30个通了客车（85%），应签250户，已签200户，92%。',
      '上年产量544吨，本年产量594吨，增长25.8%。',
      '上半年完成2.4亿元，上年同期2.0亿元，增长12%；培训费18万元，比2024年的20万元减少2万元，下降20%。',
      '工资247万元，占57.0%；补助90万元，占23.6%；商品44万元，占11.5%。',
      '信件27封、留言113条、来电9段，三项加起来149条，其中留言占85.8%。',
      '户籍人口2.4万人，60周岁以上6240人，占户籍人口的20.6%；研究生占12%，本科占68%，大专占15%，高中及以下占10%。',
      '比上学期的5000名减少200名，减幅为5%；规模1亿元，甲认缴3500万元，持股45%；乙认缴6500万元，持股65%。',
      '在园儿童9600人，其中公办园5280人，占65%；任务800人，已筛查552人，占任务的101%。',
      '品名\t本月\t上月\t涨跌\n生猪\t15.60\t15.00\t4.0%\n鸡蛋\t9.20\t10.00\t-18.0%\n黄瓜\t4.40\t5.50\t-20.0%',
      '地区\t计划（座）\t完成（座）\t完成率（%）\n城区\t20\t18\t90\n乡镇\t50\t40\t80\n景区\t10\t7\t75',
      '来源\t户数\t占比\n甲\t20\t20%\n乙\t30\t35%\n丙\t50\t50%',
      '第一、二、三产业增加值占比分别为18%、36%、41%',
    ],
    pass: [
      '按对象重复统计：大户占六成、合作社占五成、散户占三成。',
      '收支差额为总收入的-3%。',
      '60周岁以上312人，65周岁以上208人，占总人口的比例分别为21.4%和14.3%。',
      '近视率由46.3%下降到44.1%，下降2.2个百分点。',
      '按类型统计，渗漏占58%，水压不足占47%，无人清掏占31%，一座可能同时有几类问题。',
      '窗口\t受理（件）\t办结（件）\t满意率\n社保\t4260\t4231\t99.6%\n税务\t3154\t3154\t99.9%\n公安\t1986\t1980\t99.8%',
      '签订后付30%，验收后付60%，余款10%；甲方承担40%，乙方承担50%，丙方承担10%。',
      '房租247万元，占64.8%；补助90万元，占23.6%；商品44万元，占11.5%。满意占60%，基本满意占30%，不满意占4%，说不清的占6%。',
      '药占比28.6%，耗占比14.2%，检查收入占比31%，服务收入占比36.4%。',
      '水蚀2518.33平方公里，风蚀609.13平方公里，分别占流失面积的80.52%、19.48%。',
      '建成制种田9.6万亩,其中新建1.2万亩;综合机械化率82.7%。',
      '跑动次数由3.2次减至0.4次，办理时间压减68%；由4个环节整合为1个环节，0.5个工作日办结，即办件比例达71.3%',
      '销售利润率为-5.4%，价格同比-3%，漏损率变化-2%。',
      '男性50人、女性65人，女性占56.5%；同意75票，反对9票，弃权6票，赞成率83.3%。',
      '上年产量544吨，本年产量594吨，增长9.2%；40个村中30个通了客车（75%）。',
      '债务率121.5%，初中毛入学率108.6%，占计划的130%；自 2019 年成立以来，共化解纠纷 286 起，成功率 98.6%',
      '三大产业产值占比分别为38.2%、27.5%、16.9%，其他产业占17.4%',
      '办结率100%，满意度99.8%',
      '申请120件，办结118件，满意率99%；全县240个村，新建卫生室30个，覆盖率100%。',
      '大米合格率98%、面粉99%、食用油97%，平均压减环节59%、材料58%、时间72%。',
      '网办60%、窗办30%、邮寄10%；知晓途径：广播60%、村干部55%、网络48%（可多选）',
      '八成为农户，另有二成为商户；三分之二（66.7%）的业主同意，收回225份（90%）',
      '抽检200批次，不合格6批次，合格率97%；处罚款12万元，检查企业200家，同比增长5%。',
      '指标\t应完成\t已完成\t完成率\n改厕\t400\t300\t75%\n改水\t200\t150\t75%',
      '来源\t比重\n财政\t60%\n自筹\t25%\n捐赠\t15%\n合计\t100%',
      '企业可以同时归入两类，各类占比相加会超过100%，竹木58%、食品49%、装备21%。',
      '两类客户有重叠：农户占62%，商户占45%，合作社占20%',
      '床位占比\t≥55%\t51.2%',
      '民意调查（可多选）：步行占62%，骑行占45%，公交占38%。',
      '约八成（79%）的店铺，签到18/20（90%）',
      '同比增长134%，产销率102%，拨备覆盖率215%，投资完成率105%',
      '完成年度预算的105%',
      '办理时限压缩63.55%',
      '网络申请占45%，信函申请占40%，当面申请占15%。',
      '代表中党员占60%，女性占45%，少数民族占12%，本科以上占80%。',
      '一、二、三产业分别占20%、35%、45%',
      '三次产业结构为12.3:45.6:42.1，资金按6:3:1比例分担',
      '共收到申请10件，办结8件，办结率80%。',
      '抽检500批，合格480批，合格率96%',
      '共收到申请70件，其中网上申请48件，占68.6%；信函申请22件，占31.4%。',
      '主动公开信息由100条增加到120条，增长20%。',
      '平均答复7.29个工作日，比法定的20个工作日压缩了63.55%',
      '全年公开3000余条，其中财政类1000余条，占30%左右',
      '食品抽检共620批，检出不合格样品15批，总体合格率97.6%。',
      '发布政策解读近200件，其中规范性文件解读26件（解读率100%）',
      '中标总额311.20万元，比预算节约14.80万元，节约率4.5%。',
      '收入2.35亿元，其中税收1.21亿元，占51.5%',
      '植树任务完成率132%，残疾儿童康复目标90人，实际完成97人，完成率107.8%；受理80件，当年办结72件，按时办结率100%',
      '发现隐患45处，现场整改30处，限期整改15处，整改率100%',
      '受访者关注教育的占72%，关注医疗的占68%，关注住房的占40%（每人可选三项）。',
      '资本金占20%，银行贷款占80%，其中中长期贷款占60%。',
      '用户中微信办理占七成，其中老年人占三成，多数由子女代办占两成。',
      '余额12亿元，比年初增加2亿元，增长20%；投诉由300件降至210件，下降了30%',
      '财政拨款800万元，占80%；事业收入200万元，占20%。以3至5岁幼儿为主，占77%',
    ],
  },
  near: '%％:∶百成\t',
  spans: (text, _context, reading) => [
    ...(MAY_SHARE.test(text) ? faults(reading.halved) : NONE),
    ...(/[\t|]/.test(text) ? inRow(reading.row) : NONE),
  ],
});
