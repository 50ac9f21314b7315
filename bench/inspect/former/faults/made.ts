/** Faults made by machine: paragraphs that stand twice, totals and sentences that do not fit their tables. */
import { paragraphs } from '../clean/genres.ts';
import { type Filled, sheet } from '../clean/tables.ts';
import { fill, pick, type Setting } from '../fill.ts';

type Made = (at: Setting) => string;
type Level = 'plain' | 'ordinary' | 'hard';

/** Two halves that stand apart in the page are parted by ⇕. */
const twice =
  (least: number, most: number, between: (text: string) => string): Made =>
  (at) => {
    for (;;) {
      const text = fill(at, pick(at.below, paragraphs));
      if (text.length >= least && text.length <= most) return between(text);
    }
  };

const side = (text: string) => `«${text}»\n${text}`;
const apart = (text: string) => `«${text}»⇕${text}`;

export const duplicate: Record<Level, readonly Made[]> = {
  plain: [twice(70, 200, side), twice(70, 200, apart)],
  ordinary: [twice(45, 90, apart), twice(45, 90, (text) => `«${text}»\n特此说明。\n${text}`)],
  hard: [
    twice(34, 55, apart),
    twice(45, 90, (text) => `«${text}»⇕　　${text}`),
    twice(40, 90, (text) => `«${text}»⇕${text} `),
  ],
};

/** Another figure in the place of the right one, off by a tenth to a half, by a swap of digits or by one. */
function off(at: Setting, figure: string, small: boolean): string {
  const plain = figure.replaceAll(',', '');
  const places = plain.split('.')[1]?.length ?? 0;
  const value = Number(plain);
  const wrong = small
    ? value + (value > 20 && at.below(2) ? -1 : 1) * (1 + at.below(9)) * 10 ** -places
    : value * (1.1 + at.below(40) / 100) + 3;
  const text = Math.abs(wrong).toFixed(places);
  return figure.includes(',') ? text.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : text;
}

const marked = (filled: Filled, row: number) =>
  `${filled.before}\n${filled.table.map((cells, n) => (n === row ? `«${cells.join('\t')}»` : cells.join('\t'))).join('\n')}`;

/** The total of a column is wrong; where rows are added up too, it fits its row no more than its column. */
const wrongTotal =
  (small: boolean, only?: (filled: Filled['sheet']) => boolean): Made =>
  (at) => {
    const filled = sheet(at, only);
    const last = filled.table.length - 1;
    const cells = filled.table[last] ?? [];
    const column = cells.length - 1;
    cells[column] = off(at, cells[column] ?? '', small);
    return marked(filled, last);
  };

const wrongRow =
  (small: boolean): Made =>
  (at) => {
    const filled = sheet(at, (one) => one.across === true);
    const row = 1 + at.below(filled.table.length - 2);
    const cells = filled.table[row] ?? [];
    cells[cells.length - 1] = off(at, cells[cells.length - 1] ?? '', small);
    return marked(filled, row);
  };

/** A figure of the body was changed, so that its row's and its column's totals are wrong. */
const wrongCell =
  (small: boolean): Made =>
  (at) => {
    const filled = sheet(at, (one) => one.range[2] === 0 && one.range[0] >= 2);
    const row = 1 + at.below(filled.table.length - 2);
    const cells = filled.table[row] ?? [];
    cells[1] = off(at, cells[1] ?? '', small);
    const from = filled.table.map((line) => line.join('\t'));
    return `${filled.before}\n«${from.join('\n')}»`;
  };

const narrow = (one: Filled['sheet']) => !one.across;
const wordy = (lines: string): Made[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => (at) => fill(at, line));

export const tableSum: Record<Level, readonly Made[]> = {
  plain: [
    wrongTotal(false, narrow),
    wrongTotal(false),
    wrongRow(false),
    ...wordy(`
办件统计：⏎窗口→办件量⏎社保→120⏎医保→80⏎税务→100⏎«合计→360»
资金来源（万元）：⏎来源→金额⏎中央→500⏎省级→300⏎县级→200⏎«合计→1200»
人员编制：⏎类别→人数⏎行政→{a=20-40}⏎事业→{b=20-40}⏎«合计→{a+b+5}»`),
  ],
  ordinary: [
    wrongTotal(true, narrow),
    wrongTotal(true),
    wrongRow(true),
    wrongCell(false),
    ...wordy(`
«合计→88→12»⏎乡镇→新建→修缮⏎{town}→30→5⏎{town}→38→7
支出决算表（万元）⏎项目→基本支出→项目支出→合计⏎教育→{a=100-300}→{b=50-90}→{a+b}⏎卫生→{c=100-300}→{d=50-90}→{c+d}⏎«合计→{a+c}→{b+d}→{a+b+c}»`),
  ],
  hard: [
    wrongTotal(true, (one) => one.range[2] > 0),
    wrongTotal(true),
    wrongCell(true),
    wrongRow(true),
    ...wordy(`
收入情况（万元）⏎项目→金额⏎一、财政拨款→{a=300-600}⏎其中：基金预算→{b=20-90}⏎二、其他收入→{c=20-90}⏎«本年收入合计→{a+b+c}»
类别→件数⏎受理→{a=30-90}⏎（一）咨询→{b=10-20}⏎（二）投诉→{c=10-20}⏎«小计→{b+c+1}»⏎（三）其他→{d=3-9}
乡镇→户数（户）→面积（亩）⏎{town}→1,2{10-90}→{a=300-800}.5⏎{town}→980→{b=300-800}.5⏎«全县→——→{a+b}»`),
  ],
};

export const textTable: Record<Level, readonly Made[]> = {
  plain: wordy(`
«全年共受理申请{a=60-90}件。⏎办理结果→件数⏎予以公开→{b=20-40}⏎不予公开→{c=5-15}⏎合计→{b+c}»
«上半年共完成造林{a=3000-4000}亩。⏎季度→面积（亩）⏎一季度→{b=500-900}⏎二季度→{c=500-900}⏎合计→{b+c}»
«本年收入总计{a=900-999}万元。⏎项目→金额（万元）⏎财政拨款→{b=200-400}⏎其他收入→{c=20-90}⏎收入总计→{b+c}»
«本次共招聘{a=60-90}人，岗位如下。⏎岗位→人数⏎教师→{b=10-20}⏎医生→{c=5-15}⏎合计→{b+c}»
«共检查企业{a=90-99}家。⏎类别→家数⏎餐饮→{b=10-30}⏎食品生产→{c=10-30}⏎合计→{b+c}»
«热线共接听来电{a=900-999}件，其中投诉{d=300-400}件。⏎类别→件数⏎咨询→{b=100-200}⏎投诉→{c=100-200}⏎合计→{b+c}»
«东河镇危房改造{a=60-90}户。⏎乡镇→户数⏎东河镇→{b=10-30}⏎西山镇→{c=10-30}⏎合计→{b+c}»
«项目总投资{a=5000-6000}万元。⏎费用→金额（万元）⏎建筑工程→{b=500-900}⏎设备购置→{c=100-400}⏎总投资→{b+c}»
«教育支出{a=900-999}万元，主要用于学校运转。⏎科目→预算数（万元）⏎教育支出→{b=200-500}⏎卫生健康支出→{c=100-400}⏎合计→{b+c}»
«网站全年发布信息{a=900-999}条。⏎栏目→条数⏎通知公告→{b=200-300}⏎政策解读→{c=20-90}⏎合计→{b+c}»`),
  ordinary: wordy(`
«从下表看，咨询类最多，达{a=310-390}件。⏎类别→件数⏎咨询→{b=200-300}⏎投诉→{c=100-150}⏎求助→{d=20-90}⏎合计→{b+c+d}»
«办理结果→件数⏎予以公开→{b=20-40}⏎部分公开→{c=5-15}⏎合计→{b+c}⏎如上表所示，全年答复申请{a=60-90}件。»
«三公经费预算{a=30-40}万元，其中公务接待费{e=21-29}万元。⏎项目→金额（万元）⏎公务接待费→{b=5-9}⏎公务用车运行费→{c=10-20}⏎合计→{b+c}»
«西山镇完成{a=310-390}亩，居全县第一。⏎乡镇→完成面积（亩）⏎西山镇→{b=200-300}⏎东河镇→{c=100-190}⏎合计→{b+c}»
«行政许可数量为{a=1100-1900}件。⏎项目→数量⏎行政许可→{b=300-900}⏎行政处罚→{c=100-190}»
«全县{x=18-20}所学校参与，城东学校招生{a=410-490}人。⏎学校→招生人数⏎城东学校→{b=200-300}⏎城西学校→{c=100-190}⏎合计→{b+c}»
«一标段中标价{a=310-390}万元。⏎标段→中标价（万元）⏎一标段→{b=200-300}⏎二标段→{c=100-190}»
«抽检不合格{a=11-19}批次。⏎结果→批次⏎合格→{b=200-300}⏎不合格→{c=2-9}⏎合计→{b+c}»
«编制{a=61-69}名，实有人员见下表。⏎类别→编制数⏎行政→{b=10-20}⏎事业→{c=20-30}⏎合计→{b+c}»
«主要粮食作物中，水稻产量{a=61-69}万吨。⏎作物→产量（万吨）⏎水稻→{b=10-20}⏎玉米→{c=5-9}⏎合计→{b+c}»`),
  hard: wordy(`
«总计{a=101-199}户、{e=401-499}人。⏎乡镇→户→人⏎{town}→{b=30-40}→{c=100-120}⏎{town}→{d=30-50}→{f=100-120}⏎总计→{b+d}→{c+f}»
«本年支出{a=300-700}万元，比上年减少。⏎年份→支出（万元）⏎上年→980⏎本年→{a+20}»
«计划总投资1.5亿元。⏎来源→金额（万元）⏎财政→8000⏎自筹→5000⏎合计→13000»
«共有一百二十户受益。⏎村→户数⏎{village}→45⏎{village}→65⏎合计→110»
«合格率为98%。⏎类别→抽检数→合格数⏎食品→100→90⏎药品→100→88⏎合计→200→178»
«{town}最多，有36件；其余各镇均不足20件。⏎乡镇→件数⏎城北镇→{b=21-29}⏎城南镇→{c=10-19}⏎合计→{b+c}»
«（表中共列{a=5-9}个项目）⏎序号→项目⏎1→道路硬化⏎2→河道清淤⏎3→路灯安装»
«财政拨款{b=200-300}.6万元（见表）。⏎项目→金额（万元）⏎财政拨款→{c=310-390}.6⏎事业收入→{d=20-30}.2»
«人均补贴{a=700-900}元。⏎项目→数值⏎补贴总额（元）→60000⏎人数（人）→120»
«其中女性{a=41-49}名。⏎性别→人数⏎男→{b=50-70}⏎女→{c=20-39}⏎合计→{b+c}»`),
};
