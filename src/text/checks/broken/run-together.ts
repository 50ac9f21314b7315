import type { Line } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { merged, rule, type Span } from '../rule.ts';
import { gluedFormula, signedBehind } from './glued-ends.ts';
import { gluedItems } from './glued-items.ts';
import { gluedMarks } from './glued-marks.ts';
import { openingsBehind } from './glued-openings.ts';
import { gluedPart } from './glued-parts.ts';
import { siblingAmid } from './glued-siblings.ts';
import { gluedWord } from './glued-words.ts';
import { isJoined } from './joined-lines.ts';
import {
  CELL,
  COLON,
  FIRST_MARK,
  FORMULA,
  INNER_ARTICLE,
  INNER_MARK,
  INNER_ORDINAL,
  INNER_QUESTION,
  SAID,
  SECTION,
  signsOf,
} from './line-signs.ts';
import { punctuated } from './punctuation.ts';

/** Lines without any of these are one paragraph, unless a date ends them. */
const ANY = INNER_MARK | FIRST_MARK | INNER_ARTICLE | INNER_ORDINAL | INNER_QUESTION | SAID | COLON | SECTION | FORMULA;

function faults(reading: Reading): Span[] {
  const { lines } = reading;
  const signs = signsOf(reading);
  const found: Span[] = [];
  for (const [i, line] of lines.entries()) placesIn(line, lines, i, signs[i] ?? 0, found);
  for (const at of openingsBehind(reading)) found.push([at - 6, at + 6]);
  for (const { line, at } of gluedMarks(lines, signs)) found.push(at < 0 ? line.span : around(line, at));
  return found;
}

/** Adds where something begins in this line that should have one of its own. */
function placesIn(line: Line, lines: readonly Line[], i: number, signs: number, found: Span[]): void {
  const word = gluedWord(line, signs);
  if (word >= 0) found.push(around(line, word));
  const signed = signedBehind(line.text, lines[i + 1]?.text ?? '');
  if (signed >= 0) found.push(around(line, signed));
  const isCells = (signs & CELL) !== 0;
  // a bar may stand behind a whole text
  const mayHold = !isCells || (line.text.length >= WHOLE && !/^\||\t/u.test(line.text));
  const items = mayHold && signs & (INNER_MARK | INNER_ARTICLE) ? gluedItems(lines, i) : null;
  if (items) found.push([around(line, items[0])[0], around(line, items[1])[1]]);
  if (isCells) return;
  const sibling = siblingAmid(lines, i, signs);
  if (sibling >= 0) found.push(around(line, sibling));
  const part = gluedPart(lines, i, signs);
  if (part > 0) found.push(around(line, part));
  if (!(signs & ANY) && !line.text.endsWith('日')) return;
  if (line.text.length >= SHORTEST && isJoined(line.text, signs)) found.push(line.span);
  const at = gluedFormula(line.text, signs);
  if (at >= 0) found.push(around(line, at));
}

/** A few characters on both sides of the place. */
const around = ({ span }: Line, at: number): Span => [
  Math.max(span[0], span[0] + at - 6),
  Math.min(span[1], span[0] + at + 12),
];

/** characters of a line that can hold two paragraphs, and of one that may be a whole text */
const [SHORTEST, WHOLE] = [10, 120];

export const runTogether = rule({
  id: 'run-together',
  severity: 'low',
  finds: {
    zh: '分段丢失，多级标题、条文或者落款与正文连成一段。',
    en: 'The paragraphs were lost: headings, articles or the signature run on in one block.',
  },
  ground: '《党政机关公文格式》（GB/T 9704—2012）正文的结构层次',
  remedy: { zh: '按原件恢复分段和标题。', en: 'Restore paragraphs and headings from the original.' },
  examples: {
    match: [
      // others of their kind each begin a line
      '教案\n第一节，导入。教师讲故事。第二节，朗读。学生轮流读。\n第三节，答疑。',
      '问答\n问：旧的要交吗？\n答：不强制。\n问：怎么领？答：实名后领券。',
      '来信：家里承包地证上的面积少了，怎么办？县农业农村局回复：您好，来信收到。',
      '关于封闭道路的公告广大市民：\n道路将于明日封闭。',
      '方案\n三、方式\n公开竞价。价高者得。四、其他\n款项纳入预算管理。\n五、附则\n即日起施行。',
      '联系人：李明联系电话：0000-5551234地址：人民路12号',
      '特此通知。附件：1.任务分解表2.联系方式表',
      `一、总体情况 （一）机制健全。${'有关单位要认真落实。'.repeat(12)} （二）队伍稳定。按时报送。 二、存在问题 不足。`,
      '第一条为规范用水，制定本规约。第二条水费按方计收。第三条损坏管网的照价赔偿。',
      '一、指导思想二、工作目标三、保障措施',
      '请各单位遵照执行。示范县财政局2024年3月5日',
      '一、申请对象\n年满六十周岁的老年人\n按照有关规定二、申请条件\n本县户籍。',
      '二、办理时间周一至周五上午八时三十分至十二时，下午二时至五时三十分；节假日除外，周六延时。',
      '会议强调：一是加强领导二是强化宣传三是严格考核',
      '①填写申请表②提交村委会③镇政府审核',
      '特此通知示范县教育局',
      '各镇要压紧压实责任二、强化督导检查，确保任务落实。',
      '为规范管理，制定本办法第二条 本县行政区域内适用本办法。',
      '复印件可以现场办理问：需要预约吗？答：不需要。',
      '1.身份证复印件2.户口簿复印件3.近期照片',
      '关于做好防汛工作的通知各乡镇人民政府：',
      '特此通知。示范县人民政府办公室　二〇二四年三月五日',
      '报名条件：身体健康报名时间：3月1日至10日',
      '受到群众欢迎近日，县医院开展义诊。',
      '重大情况及时上报4、严肃工作纪律',
      '项目\t内容\n要求\t持证上岗二、着装整齐',
      '申请条件年满十八周岁申请材料身份证、照片',
      '原有功能由新渠替代第五条管理单位应当加强维护。',
      '补贴标准为每亩一百元申报时间为3月1日至30日。',
      '序号姓名性别单位联系电话',
      '由县民政局解释七、其他',
      '为确保工作开展，制定本方案如下一、指导思想',
      '由乡镇统一组织Ⅲ、验收标准',
      '遵守考场纪律第六条罚则',
      '适用本规定第三条 县水利局主管河道管理工作。',
      '每季度通报一次五保障措施',
      '严禁野外用火四是加强值守',
      '以上意见请遵照执行示范县人民政府2024年12月12日',
      '请各单位认真贯彻执行附件1：任务分解表',
      '办理时限为十个工作日收费标准：不收费',
      '时间：7月25日地点：镇文化站',
      '供应商应当独立承担责任b.具有良好的信誉。',
      '道路已于3月5日修复感谢您对我们工作的支持！',
      '形成工作合力第二、强化督导检查。',
      '切断电源（2）加强值守巡查。',
      '做好今年的工作各单位要抓紧部署。',
      '受理时间为每个工作日办理流程：当面申请。',
      '完成整改。二、基本原则坚持政府引导、市场运作。',
      '一、任务分工。各镇包干到户。二、资金安排。按亩拨付。\n三、验收要求。年底前完成。',
      '第五条　资金专户管理。第六条　每年公示一次。\n第七条　自印发之日起施行。',
      '问：去哪里办？\n答：到镇便民中心。问：要带什么？\n答：带户口簿。',
      '【来信】路灯不亮。（3月5日） 【承办】县城管局\n【结果】已经修好。',
      '下周停水检修，请提前储水。示范县自来水公司2024年3月5日',
      '下周停水检修，请提前储水。示范县自来水公司\n2024年3月5日',
      '一、冬修目标。全县清淤三十公里。二、重点任务。维修泵站十二座。三、保障措施。落实资金。',
      '第一条 为规范管理，制定本办法。第二条 本办法适用于本县行政区域。',
      '落实了责任。2、开展排查，整治隐患。3、加强宣传，发放资料。',
      '问：补助标准是多少？答：每月二百元。问：如何申请？答：向村委会申请。',
      '（一）办理条件。年满六十周岁、户籍在本县的老年人，凭居住证同等享受。（二）所需材料。居民身份证原件，近期免冠照片一张；委托他人代办的另附委托书。',
      '群众意见已经汇总。（五）完成时限为月底。',
      '【时间】3月5日上午九点【地点】镇政府会议室【对象】各村支部书记【要求】不得请假',
      '请抓紧组织实施。抄送：县委办公室',
      '1.公厕保洁不及时。2.路灯损坏未修。3.垃圾桶满溢。',
      '水库已经加固完成，请周知。示范县水利局',
      '以上人选表决通过。（此件公开发布）',
      '居民：路灯何时修？所长：本周修好。居民：费用谁出？所长：镇里承担。',
      '主持人：刘大海记录人：张小敏出席人员：全体委员',
      '组织保障成立专班。经费保障列入预算。技术保障聘请专家。',
      '三、工作步骤（一）动员部署阶段（10月）',
      '问题：管网老化严重措施：更换主管道三公里责任人：刘大海',
      '示范县秋季征兵公告为做好今年征兵工作，根据有关规定，现公告如下。',
      '考核结果作为评先依据。附件：考核评分表',
      '附件：考核评分表　示范县教育局　2024年3月5日',
      '须知\n谁能办：本县居民。\n怎么办：当面交材料，七天内发证。去哪里办：镇便民中心。\n什么时候办：工作日。',
    ],
    pass: [
      '各地要举一反三、严防死守，避免朝三暮四、推诿扯皮。\n各单位要举一反三、立查立改，把隐患消灭在萌芽状态。\n报站时“北河路（二）站”与“北河路（一）站”相距四百米，请注意区分。',
      '第一步，情境导入。第二步，朗读课文。第三步，合作探究。',
      '一、小（一）型水库加固\n来源：示范县融媒体中心编辑：刘大海审核：王小敏\n三、九天最冷。请抄送：县委办公室',
      '报名时间为三月。报名地点为文化馆。报名条件为年满十八周岁。\n三年级一、二班上午参加。四、五班下午参加。',
      '（一）提高认识。（二）精心组织。（三）务求实效。以上三点请一并遵守。\n依照第五条处理。第六条明确了时限。',
      '注：1.本表数据截至年底。2.增速按可比价格计算。\n【建议】1.抓紧采收。2.加固大棚。3.转移人员。',
      '出席：县政府领导；列席：县人大、县政协有关同志。\n二、不良事件。主动上报三例，均为一、二级轻度。\n三、整改',
      '工作成绩有：一、产量稳；二、价格平；三、质量好。\n四、经费情况\n按季拨付。',
      '境内有水库3座，分别为莲花水库（中型）、北坡水库（小（一）型）、九井水库（小（二）型）。',
      '各镇人民政府、县直有关单位：为做好今年的防火工作，现将有关事项通知如下。',
      '联系人:温同志,联系电话:0000-5551234。',
      '回复内容：您反映的问题收悉，现回复如下：经现场核查，路灯已经更换。',
      '产量由1.1万吨增至1.2万吨，居全县第二、全市第五。首先感谢您对工作的支持。',
      '申请条件和申请材料见公告，标段二、标段三合并开标。\n违反本办法第五条的，应当退回。\n招收五、六年级学生',
      '政策解读（二）补贴怎么领取\n常务会议指出，近日，气温下降。农历逢三、逢八赶集，请至会议室2、会议室3。',
      '全县五一、端午期间照常开放，记者问：怎么办？答：致电热线。',
      '第五条　有下列情形之一的，不予补助：（一）未按规定申报的。（二）弄虚作假的。',
      '联系人：李明，联系电话：0000-5551234，地址：人民路12号',
      '问：如何申请？答：向村委会申请。',
      '一、总体情况\n（一）机制健全。有关单位要认真落实。\n（二）队伍稳定。\n二、存在问题\n不足。',
      '申请人应当提交下列材料：（一）申请书；（二）身份证明；（三）其他材料。',
      '事项\t材料\n过户\t①申请表（1份）②身份证（1份）③合同\n材料：①申请表②身份证③合同\n（  ）1.消防通道可以停车。\n（  ）2.电动车可以上楼。',
      '赴外人数：浙江17、江苏9、广东4\n地址：人民路1号（邮编：100000）',
      '具备下列条件的可以申请：（一）年满十八周岁。（二）有固定住所。（三）信用良好。',
      '会议指出，一是提高认识；二是压实责任；三是强化督查。',
      '评出一、二、三等奖各一名，周一、周二、周三开放办理。',
      '依照第一条、第二条的规定办理。第三条规定的情形除外。',
      '（一）强化学习，广泛宣传。各单位组织干部职工学习。',
      '示范县财政局2024年3月5日',
      '一、标准统一、口径一致\n二、独一无二、特色鲜明\n每周一、周二、周三开放。',
      '评出一等奖1名、二等奖2名。第一、二、三产业协调发展。\n二、三产业占比提高',
      '一、申请。二、受理。三、审核。四、公示。五、发放。以上五个环节应当在二十个工作日内办结。',
      '依照本条第（一）项、第（二）项的规定，同一设备不能既享受（一）又享受（四）。',
      '一、工作要求高，任务重，各单位要统筹安排。\n（一）时间安排合理。有关单位按照方案落实，确保按期完成任务。',
      '工作中做到一是摸清底数，二是建立台账，三是限期整改。',
      '本办法由县财政局负责解释。自2024年3月5日起施行。',
      '办法于2024年1月1日由县人民政府公布。县财政局于2024年3月5日印发细则。',
    ],
  },
  spans: (_text, _context, reading) => merged(faults(punctuated(reading))),
});
