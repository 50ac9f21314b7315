import type { Reading } from '../reading.ts';
import { merged, rule, type Span, spansOf } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import type { Table } from '../tables.ts';
import { blankRows, signRows } from './blank-rows.ts';
import { isNamedAlone } from './captions-alone.ts';
import { isHollow } from './hollow-tables.ts';
import { columnsAlone } from './lost-rows.ts';
import { isLastPromise, nothingBelow, promised } from './promised-tables.ts';

/** Bars with nothing between them, or a line of nothing but bars. Two neighbouring empty cells of a row are no fault. */
const EMPTY_CELLS = /\|(?:[ \t\u00a0\u3000]*\|){3,}/gu;
const BARE_BARS = /^[ \t\u00a0\u3000]*\|(?:[ \t\u00a0\u3000]*\|)*[ \t\u00a0\u3000]*$/gmu;
/** A bar left at the end of a line that has no other cell. */
const STRAY_BAR = /^([^|\n]*[^|\s])[ \t\u00a0\u3000]*\|[ \t\u00a0\u3000]*$/gmu;
/** Borders of a drawn table right below each other: no cell between them says anything. */
const FRAME = /^(?:[ \u3000]*[─━═│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬][─━═│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬ \u3000]*(?:\n|$)){2,}/gmu;

export const emptiedTable = rule({
  id: 'emptied-table',
  severity: 'medium',
  finds: {
    zh: '表格内容丢失，只剩下竖线或者表题。',
    en: 'A table lost its content: only bars or its caption are left.',
  },
  ground: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：信息内容应当准确、完整',
  remedy: {
    zh: '从原件重新录入表格，删去多余的竖线。',
    en: 'Enter the table again from the original and remove the stray bars.',
  },
  examples: {
    match: [
      '项目名称\t金额\n\t\n\t',
      '中标候选人名单如下：\n监督部门：示范县财政局',
      '年度报告 | |||||||||',
      '| | | | |',
      '合计 | 3 |\n|\n|\n完',
      '收费情况见下表：\n\n三、监督检查',
      '表1 收费项目一览表\n表2 减免项目一览表\n无',
      '示范县年度报告 |\n正文',
      '项目\t数量\t金额\n甲\t\t\n乙\t\t\n丙\t\t',
      '现将名单公布如下：\n\n示范县人民政府\n2024年5月1日',
      '经审核，拟补贴对象情况如下：',
      '收费标准见下表：\n\n示范县财政局\n2024年5月1日',
      '表一　各乡镇完成情况\n从上表可以看出，各乡镇进展均衡。',
      '附表：岗位一览表\n以上岗位面向社会公开招聘。',
      '停水范围和时间如下：\n请广大用户提前储水。',
      '获奖名单如下：\n希望受表彰的单位再创佳绩。',
      '通知\n经评审，获奖单位是：\n希望受表扬的单位再接再厉。',
      '指南\n材料清单（共5项）：\n窗口应当一次性告知申请人。',
      '公告\n主要指标完成情况见下表：\n总体来看，各项工作进展顺利。',
      '公告\n调整后的票价表：',
      '通知\n加强监督。\n举报受理渠道公布于下：',
      '通知\n现将各环节所需材料列明于后：\n示范县人民政府\n2024年5月1日',
      '方案\n两个阶段的时间节点分别为：',
      '公告\n拨付资金三笔。\n表2　资金来源构成（单位：万元）\n示范县财政局\n2024年5月1日',
      '通知\n一、收入情况（见下表）\n各单位应当加强预算管理。',
      '（表）\n投诉量逐月下降。',
      '指标\t单位\t完成\n产值\t万元\t\n税收\t万元\t\n用电\t千瓦时\t',
      '开票信息：\n户名\t\n税号\t\n地址\t',
      '品名\t规格\t单价\n-\t-\t-\n-\t-\t-',
      '┌──┬──┐\n├──┼──┤\n└──┴──┘',
      '指标\t单位\t数值\n户数\t户\t31\n管网长度\t\t\n达标率\t\t\n以上由水厂提供。',
      '通知\n完成情况如下。\n完成情况统计表（单位：户）\n从统计情况看，进度较为均衡。',
      '通报\n—\t—\t—\n—\t—\t—\n上表为各泵站水位。',
      '通报\n｜　｜　｜\n｜　｜　｜',
      '通报\n图表：近三年水质\n从上述图表可以看出，水质逐年好转。',
      '公告\n附表：水费分段\n名称\t标准\n水费按月收取。',
      '通知\n姓名、单位、职务\n以上人员请准时到会。',
      '停车场清理公告\n部分车辆长期停放，现公告清理。\n序号\t车型\t颜色\t号牌\t停放位置\n车主请自行移走。',
      '公示\n拟补贴主体如下。\n主体\t机具\t数量（台）\t补贴额（万元）\n公示七天。',
      '公告\n撤销的组织见表：\n名称\t编号\t主管单位\n（  ）\t（  ）\t（  ）\n（  ）\t（  ）\t（  ）\n自公告之日起不得活动。',
      '检测结果见表。\n指标\t限值\t出厂水\t末梢水\n浑浊度\t1\t\t\n余氯\t0.05\t\t\n耗氧量\t3\t\t\n各项指标均符合标准。',
    ],
    pass: [
      '收支预算总表（单位：万元）\n类别\t金额\n人员经费\n在职人员工资\t511\n津贴补贴\t375\n小计\t886',
      '报名回执\n单位\t姓名\t职务\t电话\n（由参加单位填写）\t\t\t',
      '打分表由评委现场填写：\n评委\t得分\t意见\n\t\t\n\t\t',
      '┌──┬──┐\n│项目│金额│\n├──┼──┤\n│甲　│３　│\n└──┴──┘',
      '| 项目 | 数量 |\n|---|---|\n| 甲 | 3 |\n| 合计 | | |',
      '收费情况见下表：\n项目\t金额\n甲\t3',
      '表1 收费项目一览表\n项目\t金额\n甲\t3',
      '|甲|乙|丙|\n|1||3|',
      '如下表述有误：县|区应为县（区）',
      '项目\t数量\t金额\n甲\t3\t\n乙\t\t20\n丙\t5\t',
      '培训报名表\n姓名\t单位\t电话\n\t\t\n\t\t',
      '现将情况报告如下：\n一、总体情况\n全年公开信息三百条。',
      '现将名单公布如下：\n某某、某某、某某。\n示范县人民政府\n2024年5月1日',
      '现将有关事项通知如下。\n请广大家长关注孩子使用手机的情况。',
      '现将有关情况通报如下：\n今年以来，各单位认真落实。\n附件：1.任务表\n附表：岗位一览表\n示范县人民政府',
      '便民信息\n公示期间，任何单位和个人都可以反映情况。\n附件：重点项目清单\n以上同志任职时间自印发之日起计算。',
      '处理结果如下：\n给予警告处分。\n奖项\t获奖者\t备注\n一等奖\t李某\t\n二等奖\t王某\t',
      '合同\n甲方____出租给乙方____，地块见下表。\n序号\t名称\t面积\n1\t\t\n2\t\t',
      '回执（请参会人员填写）\n单位\t姓名\t电话\n\t\t\n注：请于会前发回。\n表样：\n日期\t领用人\t数量\n\t\t\n\t\t',
      '通报\n各村按时上报检查结果。\n希望受表彰的家庭再接再厉。',
      '申请人填写样表如下：\n姓名\t\n性别\t\n住址\t',
      '启事\n姓名\t\t性别\t\n学历\t\t专业\t\n以上为登记样表。',
      '说明：“—”表示当年没有发生。\n年份\t旱\t涝\n甲村\t—\t—\n乙村\t—\t—',
      '预算公开\n政府性基金预算支出表\n科目\t合计\t基本支出\n\t\t\n本单位没有使用政府性基金预算安排的支出，故本表为空。',
      '物资登记簿（七月起使用）\n日期\t品名\t数量\n\t\t\n\t\t\n请逐笔登记。',
      '招聘\n报名请填写下表：\n姓名\t学历\t联系方式\n\t\t\n逾期不再受理。',
      '（下表由各站值守员手填）\n站名\t水位\t险情\n\t\t\n\t\t\n每日早八点传回。',
      '比赛分组：\n甲组：李某\n乙组：王某\n以上分组抽签产生。',
    ],
  },
  spans: (text, _context, reading) =>
    merged([
      ...byLines(reading),
      ...(text.includes('|') ? [...spansOf(text, EMPTY_CELLS), ...spansOf(text, BARE_BARS), ...strayBars(text)] : []),
      ...reading.tables.filter((table) => isHollow(text, table)).map(placeOf),
      ...(reading.holds('─━═┌└├┬') ? spansOf(text, FRAME) : []),
      ...blankRows(text),
      ...signRows(reading),
    ]),
});

/** Lines that promise, name or head a table of which nothing stands below. */
function byLines(reading: Reading): Span[] {
  const { lines } = reading;
  const found: Span[] = [];
  const columns = columnsAlone(reading);
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) continue;
    found.push(...promised(line, reading.text));
    if (nothingBelow(lines, i) || isNamedAlone(lines, i) || columns(i)) found.push(line.span);
  }
  const last = lines.at(-1);
  if (last && lines.length > 1 && isLastPromise(last.text)) found.push(last.span);
  return found;
}

const placeOf = ({ start, end }: Table): Span => [start, end];

function strayBars(text: string): Span[] {
  return matchesOf(text, STRAY_BAR).map((match) => [
    match.index + (match[1] ?? '').length,
    match.index + match[0].length,
  ]);
}
