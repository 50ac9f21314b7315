import type { Line } from '../lines.ts';
import { type Place, rule, type Span } from '../rule.ts';
import type { Table } from '../tables.ts';
import { namedColumns, namedMost, namedRates } from './named-columns.ts';
import { beside, proseOf } from './prose.ts';
import { agrees } from './same.ts';
import { statedFaults } from './stated-rows.ts';
import { isTotalLabel } from './table-amounts.ts';
import { clauseFaults } from './table-clauses.ts';
import { contextOf } from './table-context.ts';
import { labelFaults } from './table-labels.ts';
import { leadFaults } from './table-leads.ts';
import { wholeFaults } from './table-wholes.ts';

const round = (amount: number) => Number(amount.toFixed(4));

function place(
  said: { span: Span; written: string; unit: string },
  amounts: readonly number[],
  what: 'row' | 'whole',
): Place {
  const shown = [...new Set(amounts.map(round))].slice(0, 4);
  return {
    span: said.span,
    reason: {
      zh: `正文中的“${said.written}${said.unit}”与表中的${what === 'row' ? '数字' : '合计数'}${shown.join('、')}不一致。`,
      en: `The text says ${said.written}; ${what === 'row' ? 'the table says' : 'the totals of the table are'} ${shown.join(', ')}.`,
    },
  };
}

/** '其中农村低保合计2901.8万元': one of the totals of a table, whichever column is meant. */
function isATotal(text: string, { span }: Place, tables: readonly Table[]): boolean {
  if (
    !/(?:合计|总计|共计|全部|占[^，。；\d]{0,8}总[面数额量投])[^，。；\d]{0,6}$/u.test(
      text.slice(Math.max(0, span[0] - 12), span[0]),
    )
  )
    return false;
  const written = (/^[\d.,，]+/u.exec(text.slice(...span))?.[0] ?? '').replaceAll(/[,，]/g, '');
  const scale = text.startsWith('万', span[0] + written.length) ? 1e4 : 1;
  const totals = tables.flatMap(({ rows }) => rows.filter(([first]) => first && isTotalLabel(first.text)));
  return totals
    .flat()
    .some((cell) => cell.figure && agrees(Number(written) * scale, scale, written, cell.figure.value));
}

function faults(text: string, lines: readonly Line[], tables: readonly Table[]): Place[] {
  const { paragraphs, pointing } = proseOf(text, lines, tables);
  const title = lines[0]?.text ?? '';
  const contexts = tables.map((table) => contextOf(table, lines));
  const besides = contexts.map((context) => ({ context, near: beside(paragraphs, context.from, context.table.end) }));
  const named = besides.flatMap(({ context, near }) => {
    return [
      ...namedColumns(context, near, pointing, title),
      ...namedRates(context, near, title),
      ...namedMost(context, near),
    ];
  });
  const through = besides.flatMap(({ context, near }) => clauseFaults(context, near, title));
  const places = [
    ...named.map(({ start, end, written, unit, amounts, isRow }) =>
      place({ span: [start, end], written, unit }, amounts, isRow ? 'row' : 'whole'),
    ),
    ...labelFaults(text, contexts, paragraphs, title).map(({ claim, amounts }) => place(claim, amounts, 'row')),
    ...leadFaults(contexts, paragraphs, title).map(({ claim, amounts }) => place(claim, amounts, 'whole')),
    ...wholeFaults(contexts, paragraphs, title).map(({ claim, amounts }) => place(claim, amounts, 'whole')),
    ...statedFaults(contexts, paragraphs, pointing, title).map(({ figure: { start, end, written, unit }, amounts }) =>
      place({ span: [start, end], written, unit }, amounts, 'row'),
    ),
    ...through.map(({ claim, amounts, isRow }) => place(claim, amounts, isRow ? 'row' : 'whole')),
  ];
  return places.filter(
    (one, i) => places.findIndex((other) => other.span[0] === one.span[0]) === i && !isATotal(text, one, tables),
  );
}

const ROWS = '乡镇\t件数\n城关镇\t12\n青山镇\t30\n柳河乡\t5\n合计\t47';
const REPORT = '项目\t数量\n主动公开文件\t16\n依申请公开办结\t32\n行政复议案件\t2';

export const textTable = rule({
  id: 'text-table',
  severity: 'high',
  finds: { zh: '正文中的数字与表中的数字不一致。', en: 'A figure in the text differs from the table it describes.' },
  ground:
    '《中华人民共和国统计法》第六条、第九条：统计资料应当真实、准确；《政府网站与政务新媒体检查指标》：信息内容应当准确',
  remedy: { zh: '核实后统一正文和表格中的数字。', en: 'Find out which is right and make both the same.' },
  examples: {
    match: [
      `全县共受理申请49件，具体见下表：\n${ROWS}`,
      `各乡镇受理情况如下：城关镇12件，青山镇31件，柳河乡5件。\n${ROWS}`,
      `${REPORT}\n全年主动公开文件18件，行政复议案件2件。`,
      `全年累计办理47件（见表1），其中柳河乡共15件。\n表1 办理情况\n${ROWS}`,
      '全县共有12户符合条件：\n镇\t户数\n城关镇\t6\n青山镇\t5',
      '拟补贴三家企业，名单如下：\n序号\t企业\n1\t甲公司\n2\t乙公司',
      '本次采购合计1250元，明细如下：\n品名\t金额（元）\n桌\t800\n椅\t400\n合计\t1,200',
      '今年投入资金800万元，具体如下：\n项目\t资金（万元）\n道路\t500\n桥梁\t200\n合计\t700',
      '从下表看，青山镇的办结数为27件。\n乡镇\t受理数（件）\t办结数（件）\n青山镇\t30\t17\n柳河乡\t9\t8',
      '开放天数共354天，按下表分列。\n场馆\t接待人数（人次）\t开放天数（天）\n博物馆\t239\t195\n文化馆\t159\t38',
      '青山镇（办结数19件）列在首位，其余见下表。\n乡镇\t受理数（件）\t办结数（件）\n青山镇\t30\t17\n柳河乡\t9\t8',
      '合格率为98%。\n类别\t抽检数\t合格数\n食品\t100\t90\n药品\t100\t88',
      '青山镇最多，有36件。\n乡镇\t件数\n城关镇\t12\n青山镇\t30',
      '去年受理情况如下表，其中青山镇29件。\n乡镇\t件数\n城关镇\t12\n青山镇\t30',
      '排查隐患86处，完成整改36处。\n类型\t排查数（处）\t整改数（处）\n通道\t50\t15\n用电\t36\t15\n合计\t86\t30',
      '中央资金437万元、省级资金271万元。\n来源\t拨付（万元）\n中央资金\t437\n省级资金\t171',
      '棉被发放224床，大衣发放368件。\n物资\t发放数量\n棉被\t174\n大衣\t368',
      '本年资本性支出预算16万元。\n科目\t上年决算\t本年预算\n人员支出\t12\t14\n资本性支出\t25\t18',
      '拟聘用5名教师，现予公示。\n序号\t姓名\n1\t张某\n2\t李某',
      '|项目|数量（件）|\n|规章解读|6|\n|文件解读|14|\n全年完成规章解读7件、文件解读14件。',
      '南线、北线里程之和为79公里，分段里程如下表。\n路段\t里程（公里）\n南线\t44\n北线\t37\n合计\t81',
      '本批安排资金809万元，分两个方面使用：\n用途\t金额（万元）\n产业发展\t477\n农村道路\t145\n合计\t622',
      '办公耗材一项支出7002元，其余见下表。\n名目\t金额（元）\n办公耗材\t6912\n餐费\t2160\n合计\t9072',
      '主管长度总计12369米，三百毫米占2545米。\n管径\t主管长度（米）\n一百毫米\t9826\n三百毫米\t2543\n合计\t12369',
      '今年办理来信286件，来访71批。\n类别\t数量\n来信（件）\t241\n来访（批）\t71',
      '三个村中，官田村募集最多，有一万零一百元。\n村名\t募集（元）\n黄桷村\t4200\n官田村\t9100',
      '再生稻单产为再生季产量，每亩三百八十一公斤。\n品种\t单产（公斤）\n中稻\t562\n再生稻\t318',
    ],
    pass: [
      '经审查，203件准予许可，4件不予许可。\n项目\t数量\n受理数量\t209\n许可数量\t203',
      '水位回落（警戒水位16.00米，华阳站保证水位18.19米）。\n站名\t水位（米）\n华阳\t14.87\n泊湖\t13.02',
      '上表显示，乙村的补贴为35件，全部补贴合计104件。\n村\t申请（件）\t补贴（件）\n甲村\t9\t69\n乙村\t7\t35\n合计\t16\t104',
      '全县一般公共预算支出40.60亿元。\n科目\t金额（万元）\n教育\t44635\n卫生健康\t24235\n合计\t68870\n以上为县本级部分科目支出情况。',
      '全县有耕地32万亩，今年播种情况如下：\n作物\t面积（万亩）\n小麦\t6\n油菜\t5\n合计\t11',
      '收回问卷300份，有效问卷结果如下：\n评价\t份数（份）\n满意\t200\n一般\t80\n合计\t280',
      '预算报告\n一般公共预算支出2486万元，完成预算的98.3%，收入情况如下：\n项目\t金额（万元）\n税收收入\t420\n非税收入\t154\n收入合计\t574',
      '人工造林358亩，占项目总面积748亩的47.9%。\n内容\t面积（亩）\n人工造林\t358\n封山育林\t390\n合计\t748',
      '2023年全县共受理行政复议案件28件，2024年情况见下表。\n类别\t件数\n维持\t18\n撤销\t9',
      '上表显示，甲村的补贴为93000元，全部补贴合计567400元。\n村\t补贴（万元）\n甲村\t9.30\n乙村\t47.44\n合计\t56.74',
      '教育支出3.2亿元，卫生支出1.8亿元。\n科目\t支出（万元）\n教育支出\t32000\n卫生支出\t18000\n合计\t50000',
      '月份\t降水（毫米）\n四月\t186.5\n五月\t221.0\n常年四月平均降水为170毫米。',
      '停车收费标准：首小时3元，全天最高20元。\n区域\t首小时（元）\t最高（元）\n一类\t3\t20\n二类\t2\t15',
      '上表显示，第四季度的农村低保为482.3万元，全部农村低保合计2901.8万元。\n季度\t城市低保（万元）\t农村低保（万元）\n第三季度\t834.9\t2419.5\n第四季度\t787.1\t482.3\n合计\t1622.0\t2901.8',
      '改造道路14公里，总投资489万元。\n道路\t长度（公里）\t投资（万元）\n一路\t6\t169\n二路\t8\t320\n合计\t14\t489',
      '资金来源：上级补助2640万元，合计4316万元。\n项目\t投资（万元）\n道路\t4016\n桥梁\t300\n合计\t4316',
      '自2019年以来累计改造1352户，今年情况如下：\n镇\t户数\n城关镇\t6\n青山镇\t5',
      '去年全县受理申请30件，城关镇10件。\n上半年各镇受理情况如下表。\n乡镇\t件数\n城关镇\t12\n青山镇\t30',
      '收到申请37件，其中予以公开12件。\n上年同期办理情况统计表\n结果\t件数\n予以公开\t30\n部分公开\t5',
      '全县在册低保3646户，本次抽查两镇结果如下。\n乡镇\t抽查户数\n城关镇\t31\n青山镇\t50',
      '从下表看，青山镇的办结数为17件。\n乡镇\t受理数（件）\t办结数（件）\n青山镇\t30\t17',
      '合格率为89%。\n类别\t抽检数\t合格数\n食品\t100\t90\n药品\t100\t88',
      '收费分基础包、慢病包、孕产包三种，标准如下：\n服务包\t年费（元）\n基础包\t20\n慢病包\t80\n孕产包\t150\n老年包\t120',
      '西关片开工四条小巷。\n片区\t小巷（条）\n东关片\t6\n西关片\t7',
      `全县共受理申请47件，具体见下表：\n${ROWS}`,
      `各乡镇受理情况如下：城关镇12件，青山镇30件，柳河乡5件。\n${ROWS}`,
      `${REPORT}\n全年主动公开文件16件，行政复议案件2件。`,
      '本次采购合计0.12万元，明细如下：\n品名\t金额（元）\n桌\t800\n椅\t400\n合计\t1,200',
      '中标总价为800.98万元，具体如下。\n标段\t中标价（元）\n一标段\t4782726\n二标段\t3227077\n合计\t8009803',
      `全县另有民办机构8件，不在下表统计范围。\n${ROWS}`,
      `全县共受理申请近50件，具体见下表：\n${ROWS}`,
      `青山镇2024年受理30件，城关镇3个村参加试点。全县共有3个乡镇，具体见下表：\n${ROWS}`,
      '全县总面积1286平方公里，共有3个乡镇，情况如下：\n乡镇\t行政村（个）\t面积\n城关镇\t19\t318\n青山镇\t22\t547\n柳河乡\t17\t421\n合计\t58\t1286',
      '项目\t金额（万元）\n道路养护\t1200\n桥梁检测\t350\n道路养护共投入0.12亿元。',
    ],
  },
  spans: (text, _context, { lines, tables }) => (tables.length === 0 ? [] : faults(text, lines, tables)),
});
