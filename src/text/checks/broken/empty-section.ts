import type { Line } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { merged, rule, type Span } from '../rule.ts';
import { emptyLabels, isAboveOthers } from './empty-labels.ts';
import { emptySiblings } from './empty-siblings.ts';
import { bareHeadings, SAYS } from './headings.ts';
import { FIRST_MARK, INNER_MARK, signsOf } from './line-signs.ts';
import { punctuated } from './punctuation.ts';
import { beginsIn, isAt, unitsOf } from './units.ts';

const NUMERALS = '一二三四五六七八九十';
/** '二、…' at the start of a line or after the end of a sentence, up to a space or the end of its line. */
const FIRST = new RegExp(`(?<![^。！？\\s|])([${NUMERALS}]{1,3})、([^\\s。；;！？|]{2,40})`, 'uy');
const NUMERAL = unitsOf(NUMERALS);
/** '（二）…' alone on its line. */
const SECOND = new RegExp(`^[（(]([${NUMERALS}]{1,3})[）)]([^\\s，。；;：:！？|、]{2,30})$`, 'u');
const BRACKET = unitsOf('（(');
/** What may stand below the last section: who signed, and when. */
const SIGNATURE = /^\s*(?:[^\n，。；：]{2,30}\n\s*)?(?:\d{4}年\d{1,2}月\d{1,2}日\s*)?$/u;
/** '本通知自印发之日起施行' is no heading. */
const SENTENCE = /[，：:]|自|请|应|须|起|为|由|按|附件/u;
/** A section with less than this below it does not show that the text is made of sections. */
const REAL_CONTENT = 30;

interface Section {
  order: number;
  span: Span;
  /** characters between its heading and the next */
  content: number;
}

/** A heading with its number. */
interface Head {
  numeral: string;
  span: Span;
}

function chapterHeads(reading: Reading): Head[] {
  const { text, lines } = reading;
  const signs = signsOf(reading);
  const found: Head[] = [];
  for (const [i, { span }] of lines.entries()) {
    if (!((signs[i] ?? 0) & (FIRST_MARK | INNER_MARK))) continue;
    for (let at = text.indexOf('、', span[0]); at >= 0 && at < span[1]; at = text.indexOf('、', at + 1)) {
      let start = at;
      while (start > at - 3 && isAt(text, start - 1, NUMERAL)) start -= 1;
      if (start === at) continue;
      FIRST.lastIndex = start;
      const match = FIRST.exec(text);
      if (!match) continue;
      found.push({ numeral: match[1] ?? '', span: [start, start + match[0].length] });
      at = start + match[0].length - 1;
    }
  }
  return found;
}

function sectionHeads(lines: readonly Line[]): Head[] {
  const found: Head[] = [];
  for (const { text, span } of lines) {
    const numeral = text.length < 40 && beginsIn(text, BRACKET) ? SECOND.exec(text)?.[1] : undefined;
    if (numeral) found.push({ numeral, span });
  }
  return found;
}

function orderOf(numeral: string): number {
  const [tens = '', units = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const ten = numeral.includes('十') ? (tens ? NUMERALS.indexOf(tens) + 1 : 1) * 10 : 0;
  return ten + (units ? NUMERALS.indexOf(units) + 1 : 0);
}

/** Runs of headings numbered one after the other; what ends a section is the next heading of either order. */
function runsOfSections(text: string, heads: readonly Head[], ends: readonly number[]): Section[][] {
  const runs: Section[][] = [];
  let next = 0;
  for (const { numeral, span } of heads) {
    while (next < ends.length && (ends[next] ?? 0) < span[1]) next += 1;
    const section: Section = {
      order: orderOf(numeral),
      span,
      content: contentOf(text, span[1], ends[next] ?? text.length),
    };
    const run = runs.at(-1);
    if (run && section.order === (run.at(-1)?.order ?? 0) + 1) run.push(section);
    else runs.push([section]);
  }
  return runs;
}

/** Characters that are neither white space nor bars; of more than are needed no more are counted. */
function contentOf(text: string, start: number, end: number): number {
  let content = 0;
  for (let at = start; at < end && content < REAL_CONTENT; at += 1) if (!isSilent(text.charCodeAt(at))) content += 1;
  return content;
}
const isSilent = (unit: number) =>
  unit === 0x7c ||
  unit === 0x0a ||
  unit === 0x20 ||
  unit === 0x3000 ||
  unit === 0xa0 ||
  (unit < 0x20 && unit > 8 && unit < 14);

const real = (run: readonly Section[]) => run.filter(({ content }) => content >= REAL_CONTENT).length;
const bare = (text: string, run: readonly Section[]) =>
  run.filter(({ content, span }) => content === 0 && !SAYS.test(text.slice(...span)));

/** A last heading with nothing but the signature below it. */
function emptyLast(text: string, run: readonly Section[]): Section[] {
  const last = run.at(-1);
  if (!last || real(run) < 2 || last.span[1] - last.span[0] > 18) return [];
  const heading = text.slice(...last.span);
  return SIGNATURE.test(text.slice(last.span[1])) && !SENTENCE.test(heading) ? [last] : [];
}

function emptySections(reading: Reading): Span[] {
  const { text, lines } = reading;
  const [ofChapters, ofSections] = [chapterHeads(reading), sectionHeads(lines)];
  if (ofChapters.length + ofSections.length === 0) return [];
  const first = ofChapters.map(({ span }) => span[0]);
  const both = [...first, ...ofSections.map(({ span }) => span[0])].sort((a, b) => a - b);
  const chapters = runsOfSections(text, ofChapters, first);
  const sections = runsOfSections(text, ofSections, both);
  const end = chapters.at(-1) ?? [];
  return [
    // in a plain list every item is bare; in a text of sections only the emptied ones are; the last ends with the text
    ...chapters.map((run) => run.slice(0, -1)).flatMap((inner) => (real(inner) > 0 ? bare(text, inner) : [])),
    ...emptyLast(text, end),
    ...sections.flatMap((run) => (real(run) > 1 ? bare(text, run) : [])),
  ].map(({ span }) => span);
}

const LONG = '本年度共收到申请若干件，均在法定期限内办结，没有因此引起行政复议和行政诉讼。';

export const emptySection = rule({
  id: 'empty-section',
  severity: 'medium',
  finds: {
    zh: '标题下没有内容，疑似表格或者段落丢失。',
    en: 'A heading has nothing below it: a table or paragraphs were probably lost.',
  },
  ground:
    '《中华人民共和国政府信息公开条例》第五十条：年度报告应当包括的内容；《政府网站与政务新媒体检查指标》：信息内容应当完整',
  remedy: {
    zh: '从原件补上该部分的表格或者文字；确无内容的写“无”。',
    en: 'Supply the table or text of the section from the original; where there is none, say so.',
  },
  examples: {
    match: [
      '通知\n一、工作目标\n二、主要任务\n加强日常巡查。',
      '指南\n【申请条件】\n【办理材料】\n申请表一份。',
      '办法\n第三条\n第四条　本办法所称补助，是指专项资金。',
      '问答\n问：申请需要哪些材料？\n问：多久办结？\n答：十个工作日。',
      '指南\n办理条件：\n办理材料：身份证。',
      `一、工作情况\n${LONG}\n二、存在问题\n${LONG}\n三、下一步打算`,
      `一、工作情况\n${LONG}\n二、存在问题\n${LONG}\n三、下一步打算\n\n示范县人民政府办公室\n2024年5月1日`,
      `一、总体情况\n（一）机制建设\n${LONG}\n（二）队伍建设\n（三）平台建设\n${LONG}\n二、其他\n无`,
      `一、总体情况\n${LONG}\n二、主动公开情况\n三、申请办理情况\n四、其他事项\n无`,
      `一、总体情况 ${LONG} 二、主动公开情况\n三、申请办理情况\n四、存在问题 ${LONG}`,
      '方案\n1．资金保障。\n安排专项经费二十万元。\n2．人员保障。\n（四）严格考核\n按季度通报。',
      '问答\n答：\n问：补办要多久？\n答：三个工作日。',
      '指南\n事项名称\n受理机构\n县民政局\n办理时限\n十个工作日',
      '通知\n一、\n二、请各村于月底前上报。',
      '方案\n甲、经费来源\n乙、使用范围\n只用于维修。',
      '内容\n种植要点\n采收贮藏要求\n八成熟时采收，阴凉处贮藏。',
      '要点\n（１）温度管理\n（２）水分管理\n见干见湿，切忌大水漫灌。',
      '规定\n第五条 部门分工\n第六条 经费保障\n所需经费列入年度预算。',
      '方案\n（一）完善工作机制\n（二）强化宣传引导。利用广播、展板等形式宣传。',
      '方案\n三、下一步打算\n示范县司法局\n2024年6月21日\n县工会送去凉茶。',
      '日程\n上午\n参观展馆。\n下午\n晚上\n自由活动。',
      '提示\n〔风险提示〕\n〔投诉渠道〕\n拨打12345热线。',
      '概况\n项目负责人：\n建设地点：工业园区内。',
      `一、收费依据\n${LONG}\n二、收费标准\n| | |\n三、监督电话\n12345`,
      '方案\n1.清淤：由河长负责。\n2.护岸：\n3.巡河：每周两次。',
      '小结\n优点：响应快。\n缺点：\n建议：增加夜班。',
      '通知\n重点是：一是查隐患；二是；三是建台账。\n（甲）登记；（乙）标准：；（丙）公示。',
      '日程\n8:00　集合\n8:30\n9:00　出发',
      '办法\n第六条　补助的对象：\n第七条　本办法由县水务站解释。',
      '附录甲　名词\n“渠”指灌溉渠道。\n附录乙　算法\n附录丙　电话\n县水务站，12345',
      '项目\t说明\n受理条件\t本县居民\n申请材料\t\n收费\t不收费',
      '方案\n2.1 总体目标\n三年建成灌区。\n2.2 重点任务\n2.3 资金筹措\n由县财政安排。\n2.4 附则\n自发布之日起执行。',
      // those that are named alike say something
      '释义\n第一条\n【释义】本条说明目的。\n第二条\n【释义】\n第三条\n【释义】本条说明范围。',
      '要点\n（1）商务部分\n（2）技术部分：施工方案二十分。\n（3）报价部分：四十分。',
      '发言\n李建国：建议加强宣传。\n王志强：\n赵敏：愿意牵线搭桥。',
      '要点\n室内避险\n就近躲在坚固的家具旁边。\n室外避险\n震后自救\n保持呼吸畅通，敲击求救。',
      '方案\n1.动员阶段（3月）。召开会议，部署任务。\n2.整治阶段（4月）。\n3.总结阶段（5月）。建立台账，总结经验。',
      '公告\n一、收入\n今年共收到捐款三十六万元。\n二、结余情况\n示范县慈善会\n2025年12月1日',
      '分工\n市场监管局：检查后厨和明码标价。\n公安局：\n交通运输局：加开直通班线。',
      '方案\n一、时间。三月上旬集中开展。\n二、地点。各镇供销社门前。\n三、资金。\n示范县农业农村局\n2023年4月10日',
      '公告\n请向县住房和城乡建设局反映。\n危房鉴定的主要结论如下：',
      '通报\n一是压实责任。签订责任书。\n二是加强宣传。\n三是严格督查。每周通报。\n下一步工作：',
    ],
    pass: [
      '电话\n教育局：请拨打服务热线。\n各镇：\n河口镇：请拨打值班电话。\n柳河镇：请拨打值班电话。',
      '节目\n开场舞蹈\n由县文化馆的二十名队员表演。\n二胡独奏\n赛马\n由县剧团表演，时长五分钟。',
      `一、公开范围\n${LONG}\n二、受理机构：示范县政府办公室\n三、办公地点：县政府大院\n四、传真：0000-5551234`,
      '公告\n需要准备：\n1.申请书\n2.身份证明\n3.所需材料\n材料齐全的当场受理。',
      '通知\n一、工作目标\n（一）总体要求\n全面完成任务。\n（二）主要任务\n加强巡查。',
      `一、工作情况\n${LONG}\n二、存在问题\n${LONG.replace('若干', '几')}\n三、本通知自印发之日起施行\n示范县人民政府办公室\n2024年5月1日`,
      `提交下列材料：\n（一）身份证明\n（二）户口簿\n（三）近期照片\n${LONG}`,
      `一、总体情况\n${LONG}\n二、主动公开情况\n项目\t件数\n三、其他事项\n无`,
      `会议议程如下：\n一、审议工作报告\n二、听取情况汇报\n三、部署下一步工作\n${LONG}`,
      '通知\n县直各单位：\n联系人：李某\n一是统一思想。\n二是明确责任。\n三是强化督查。',
      '方案\n1．资金保障。\n2．人员保障。\n3．组织保障。\n各单位抓好落实。',
      '方案\n四、注意事项\n1.请勿携带火种\n2.请服从管理\n县林业局负责解释。',
      '通知\n一、附件\n1．任务分工表\n2．联系人名单\n请认真组织实施。',
      '通告\n一、整治重点\n(一)违规制作、销售烟花爆竹的行为;\n(二)占道经营(含流动摊点);\n二、举报电话:12345。',
      '用户须知\n1.本系统仅供本县居民使用\n2.请妥善保管密码\n3.如有疑问请致电12345',
      '需提交：\n一、申请书\n二、身份证明\n三、其他材料',
      `一、总则\n（一）目的。${LONG}\n二、职责\n（一）牵头单位。县政府办。`,
      '公告\n收费标准：\n成人票：二十元\n学生票：十元\n联系方式：\n联系人：李某\n电话：12345',
      '登记\n申请人：\n联系电话：\n申请日期：',
      '目录\n1.1 编制目的\n1.2 适用范围\n2 组织体系\n2.1 指挥部\n2.2 办公室',
      '问答\n1.补贴发给谁\n2.多久能够办结\n请咨询镇便民中心。\n一、谁来管水？\n二、钱从哪里来？\n三、坏了怎么办？\n村民会议讨论决定。',
      '须知\n1.怎样报名？\n到镇文化站填表。\n2.能否代办？\n可以。\n录取线：普通班：430分；艺术班：380分。',
    ],
  },
  spans: (_text, _context, reading) => {
    const read = punctuated(reading);
    const isNoLabelOfOthers = ([start]: Span) =>
      !isAboveOthers(
        read.lines,
        read.lines.findIndex(({ span }) => span[0] === start),
      );
    return merged([
      ...emptySections(read),
      ...bareHeadings(read).filter(isNoLabelOfOthers),
      ...emptyLabels(read),
      ...emptySiblings(read),
    ]);
  },
});
