/** Tables whose sums are right, with a sentence before and one behind. */
import { decimal, fill, grouped, type Setting } from '../fill.ts';

/** Rows of cells; the first is the head. */
export type Table = string[][];

export const write = (table: Table) => table.map((row) => row.join('\t')).join('\n');

interface Sheet {
  before: string;
  /** first column's head and the others' */
  head: string[];
  rows: string[];
  total: string;
  /** the least and the greatest of a figure; decimals */
  range: [number, number, number];
  /** whether the last column adds up the others */
  across?: boolean;
}

const TOWNS = ['城关镇', '东河镇', '西山镇', '南桥镇', '龙泉乡', '双溪镇', '清水镇', '高坪乡', '永安镇'];

export const SHEETS: readonly Sheet[] = [
  {
    before: '{county}{yr}年一般公共预算支出安排如下（单位：万元）：',
    head: ['科目', '预算数'],
    rows: [
      '一般公共服务支出',
      '公共安全支出',
      '教育支出',
      '科学技术支出',
      '社会保障和就业支出',
      '卫生健康支出',
      '农林水支出',
      '住房保障支出',
    ],
    total: '合计',
    range: [800, 48000, 0],
  },
  {
    before: '各乡镇危房改造任务分配情况如下：',
    head: ['乡镇', '新建户数', '修缮户数', '小计'],
    rows: TOWNS,
    total: '合计',
    range: [2, 40, 0],
    across: true,
  },
  {
    before: '本部门{yr}年收入支出预算总表（单位：万元）：',
    head: ['项目', '金额'],
    rows: ['人员经费', '公用经费', '专项业务费', '信息化建设费', '培训费'],
    total: '总计',
    range: [12, 900, 2],
  },
  {
    before: '{yr}年度收到和处理政府信息公开申请的情况如下：',
    head: ['办理结果', '自然人', '法人或其他组织', '总计'],
    rows: ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理'],
    total: '合计',
    range: [0, 60, 0],
    across: true,
  },
  {
    before: '{yr}年上半年各乡镇植树造林完成情况（单位：亩）：',
    head: ['乡镇', '一季度', '二季度', '合计'],
    rows: TOWNS,
    total: '全县合计',
    range: [100, 1900, 0],
    across: true,
  },
  {
    before: '热线受理诉求分类统计：',
    head: ['类别', '件数'],
    rows: ['咨询', '投诉', '求助', '建议', '表扬'],
    total: '合计',
    range: [5, 700, 0],
  },
  {
    before: '行政执法数据统计表：',
    head: ['执法单位', '行政许可', '行政处罚', '行政检查', '合计'],
    rows: ['县公安局', '县住房和城乡建设局', '县市场监督管理局', '县交通运输局', '县应急管理局', '县林业局'],
    total: '总计',
    range: [3, 2600, 0],
    across: true,
  },
  {
    before: '义务教育学校招生计划（单位：人）：',
    head: ['学校', '一年级', '七年级', '合计'],
    rows: ['城东学校', '城西学校', '滨河学校', '西山学校', '东河学校'],
    total: '合计',
    range: [40, 400, 0],
    across: true,
  },
  {
    before: '项目投资构成（单位：万元）：',
    head: ['费用名称', '投资额'],
    rows: ['建筑工程费', '安装工程费', '设备购置费', '工程建设其他费用', '预备费'],
    total: '总投资',
    range: [30, 5200, 1],
  },
  {
    before: '资金分配明细（单位：元）：',
    head: ['村（社区）', '补助资金'],
    rows: ['上坪村', '大塘村', '东风村', '前进村', '梅岭村', '花园社区'],
    total: '合计',
    range: [10000, 280000, 0],
  },
];

export interface Filled {
  before: string;
  table: Table;
  /** the figures of the body, a row a row of the table, without heads and totals */
  figures: number[][];
  sheet: Sheet;
}

/** A table with right sums; figures of four digits and more are grouped on some pages. */
export function sheet(at: Setting, only?: (sheet: Sheet) => boolean): Filled {
  const fit = only ? SHEETS.filter(only) : SHEETS;
  const chosen = fit[at.below(fit.length)] ?? SHEETS[0];
  if (!chosen) throw new Error('no sheet');
  const [least, most, places] = chosen.range;
  const write =
    at.below(3) === 0
      ? (n: number) => (places ? n.toFixed(places) : grouped(n))
      : (n: number) => (places ? n.toFixed(places) : String(n));
  const columns = chosen.head.length - 1 - (chosen.across ? 1 : 0);
  const names = chosen.rows.slice(0, 4 + at.below(chosen.rows.length - 3));
  const unit = 10 ** places;
  const figures = names.map(() =>
    Array.from({ length: columns }, () => (least * unit + at.below((most - least) * unit)) / unit),
  );
  const sum = (list: readonly number[]) => Number(list.reduce((a, b) => a + b, 0).toFixed(places));
  const row = (name: string, list: readonly number[]) => [
    name,
    ...list.map(write),
    ...(chosen.across ? [write(sum(list))] : []),
  ];
  const totals = Array.from({ length: columns }, (_, c) => sum(figures.map((list) => list[c] ?? 0)));
  return {
    before: fill(at, chosen.before),
    table: [chosen.head, ...names.map((name, n) => row(name, figures[n] ?? [])), row(chosen.total, totals)],
    figures,
    sheet: chosen,
  };
}

const masked = ['张某某', '李某某', '王某', '刘某某', '陈某', '杨某某', '赵某', '周某某'];

/** Tables of other shapes: masked lists, scores, prices, parts named by 其中. */
export const OTHERS: readonly ((at: Setting) => string)[] = [
  (at) => {
    const rows = masked
      .slice(0, 4 + at.below(4))
      .map((name, n) => [
        String(n + 1),
        name,
        fill(at, '{idmask}'),
        fill(at, '{village}'),
        String(150 + 10 * at.below(40)),
      ]);
    return `公示名单如下：\n${write([['序号', '姓名', '身份证号码', '所在村', '补助金额（元）'], ...rows])}`;
  },
  (at) => {
    const [a, b, c] = [at.below(300) + 200, at.below(150) + 20, at.below(400) + 100];
    return `收入预算情况（单位：万元）：\n${write([
      ['项目', '金额'],
      ['一、一般公共预算拨款', String(a)],
      ['其中：上级转移支付', String(b)],
      ['二、其他收入', String(c)],
      ['收入合计', String(a + c)],
    ])}`;
  },
  (at) => {
    const rows = Array.from({ length: 4 }, (_, n) => {
      const [written, oral] = [60 + at.below(30), 65 + at.below(30)];
      return [
        String(n + 1),
        `2024${String(10000 + at.below(80000))}`,
        String(written),
        String(oral),
        decimal(written * 0.6 + oral * 0.4),
      ];
    }).sort((a, b) => Number(b[4]) - Number(a[4]));
    return `考生总成绩（笔试占60%，面试占40%）：\n${write([['序号', '准考证号', '笔试成绩', '面试成绩', '总成绩'], ...rows])}`;
  },
  (at) =>
    `收费项目和标准：\n${write([
      ['收费项目', '计费单位', '收费标准（元）'],
      ['不动产登记费（住宅）', '件', '80'],
      ['城镇垃圾处理费', '户/月', String(3 + at.below(5))],
      ['机动车号牌工本费', '副', '100'],
    ])}`,
  (at) => {
    const [last, now] = [200 + at.below(300), 500 + at.below(300)];
    return `主要指标完成情况：\n${write([
      ['指标', '上年', '本年', '增长'],
      ['网上办件量（件）', String(last), String(now), `${decimal((100 * (now - last)) / last, 1)}%`],
      ['开放数据集（个）', '40', '94', '135%'],
    ])}`;
  },
  (at) =>
    fill(at, '值班安排表：⏎日期→带班领导→值班电话⏎{Dw}→{person}→{tel}⏎{D+1w}→{person}→{tel}⏎{D+2w}→{person}→{tel}'),
  (at) =>
    fill(
      at,
      '中标结果：⏎标段→中标单位→统一社会信用代码→中标价（万元）⏎一标段→{company}→{credit}→{100-400}.5⏎二标段→{company}→{credit}→{100-400}.8',
    ),
  (at) =>
    fill(
      at,
      '报名表（样表，由申请人填写）：⏎姓名→→性别→⏎出生年月→→联系电话→⏎申请理由→⏎申请人签名：＿＿＿＿　　年　月　日',
    ),
];
