/** A filled report as plain rows of cells, in either form, for layouts to dress. */
import { emptyReport, type Report, withTotals } from '../../../src/law/annual-report.ts';
import { OUTCOME_ROWS } from '../../../src/law/outcomes.ts';
import { APPLICANT_COLUMNS, TABLE_3_COLUMNS, TABLE_4_GROUPS, TABLE_4_RESULTS } from '../../../src/law/report-form.ts';

export interface Cell {
  text: string;
  colSpan?: number;
  rowSpan?: number;
  /** Set on figures: the id of the cell. */
  id?: string;
}
export type Rows = Cell[][];

export interface Sample {
  form: '2019' | '2021';
  t2: Rows;
  t3: Rows;
  t4: Rows;
  /** What a reader must find, by cell id. */
  truth: Record<string, number>;
  title: string;
  /** A sentence whose figures are those of the tables. */
  prose: string;
}

/** Figures that differ from cell to cell, so that a reader who slips by one place is found out. */
export function sampleReport(seed: number): Report {
  let state = (seed * 2654435761) >>> 0;
  const next = (most: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const input = emptyReport(2024);
  for (const row of OUTCOME_ROWS)
    for (const column of APPLICANT_COLUMNS) input.t3[row][column] = next(3) === 0 ? next(40) : 0;
  const report = withTotals(input);
  for (const column of APPLICANT_COLUMNS) {
    const done = report.t3.r3_7[column];
    input.t3.r4[column] = next(6);
    input.t3.r2[column] = Math.min(next(5), done);
    input.t3.r1[column] = done + input.t3.r4[column] - input.t3.r2[column];
  }
  for (const group of TABLE_4_GROUPS) for (const result of TABLE_4_RESULTS) input.t4[group][result] = next(9);
  input.t2.normativeDoc = { issued: 1 + next(8), repealed: next(5), valid: 20 + next(60) };
  input.t2.licence.decisions = 1000 + next(9000);
  input.t2.penalty.decisions = next(900);
  input.t2.coercion.decisions = next(90);
  input.t2.fee.amount = (100 + next(90000)) / 100;
  return withTotals(input);
}

const figure = (id: string, value: number, spans: Partial<Cell> = {}): Cell => ({ text: String(value), id, ...spans });
const label = (text: string, colSpan = 1, rowSpan = 1): Cell => ({ text, colSpan, rowSpan });

export function sample(seed: number, form: '2019' | '2021' = '2021'): Sample {
  const report = sampleReport(seed);
  const t2 = form === '2021' ? table2(report) : earlierTable2(seed);
  const t3 = table3(report, form);
  const t4 = table4(report);
  const truth = Object.fromEntries(
    [...t2, ...t3, ...t4].flat().flatMap(({ id, text }) => (id ? [[id, Number(text)] as const] : [])),
  );
  const { r1, r2, r3_7, r4 } = report.t3;
  return {
    form,
    t2,
    t3,
    t4,
    truth,
    title: `某某局${form === '2021' ? 2024 : 2020}年政府信息公开工作年度报告`,
    prose: `本年度共收到政府信息公开申请${r1.total}件，上年结转${r2.total}件，办结${r3_7.total}件，结转下年度继续办理${r4.total}件。`,
  };
}

function table2({ t2 }: Report): Rows {
  const caption = (item: string) => [label(`第二十条第（${item}）项`, 4)];
  const decisions = () => [label('信息内容'), label('本年处理决定数量', 3)];
  return [
    caption('一'),
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((text) => label(text)),
    [
      label('规章'),
      ...(['issued', 'repealed', 'valid'] as const).map((id) => figure(`t2.regulation.${id}`, t2.regulation[id])),
    ],
    [
      label('行政规范性文件'),
      ...(['issued', 'repealed', 'valid'] as const).map((id) => figure(`t2.normativeDoc.${id}`, t2.normativeDoc[id])),
    ],
    caption('五'),
    decisions(),
    [label('行政许可'), figure('t2.licence.decisions', t2.licence.decisions, { colSpan: 3 })],
    caption('六'),
    decisions(),
    [label('行政处罚'), figure('t2.penalty.decisions', t2.penalty.decisions, { colSpan: 3 })],
    [label('行政强制'), figure('t2.coercion.decisions', t2.coercion.decisions, { colSpan: 3 })],
    caption('八'),
    [label('信息内容'), label('本年收费金额（单位：万元）', 3)],
    [label('行政事业性收费'), figure('t2.fee.amount', t2.fee.amount, { colSpan: 3 })],
  ];
}

function earlierTable2(seed: number): Rows {
  let count = seed * 7;
  const next = () => (count = (count * 31 + 11) % 997);
  const row = (id: string, text: string, columns: string[], spans: number[] = []): Cell[] => [
    label(text),
    ...columns.map((column, index) => figure(`t2.${id}.${column}`, next(), { colSpan: spans[index] ?? 1 })),
  ];
  const caption = (item: string) => [label(`第二十条第（${item}）项`, 4)];
  const project = () => ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'].map((text) => label(text));
  const columns = ['lastYear', 'change', 'decisions'];
  return [
    caption('一'),
    ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'].map((text) => label(text)),
    row('regulation', '规章', ['made', 'opened', 'public']),
    row('normativeDoc', '规范性文件', ['made', 'opened', 'public']),
    caption('五'),
    project(),
    row('licence', '行政许可', columns),
    row('otherServices', '其他对外管理服务事项', columns),
    caption('六'),
    project(),
    row('penalty', '行政处罚', columns),
    row('coercion', '行政强制', columns),
    caption('八'),
    [label('信息内容'), label('上一年项目数量'), label('本年增/减', 2)],
    row('fee', '行政事业性收费', ['lastYear', 'change'], [1, 2]),
    caption('九'),
    [label('信息内容'), label('采购项目数量'), label('采购总金额', 2)],
    row('procurement', '政府集中采购', ['projects', 'amount'], [1, 2]),
  ];
}

const LINES: readonly [string, string][] = [
  ['r3_3_1', '1.属于国家秘密'],
  ['r3_3_2', '2.其他法律行政法规禁止公开'],
  ['r3_3_3', '3.危及“三安全一稳定”'],
  ['r3_3_4', '4.保护第三方合法权益'],
  ['r3_3_5', '5.属于三类内部事务信息'],
  ['r3_3_6', '6.属于四类过程性信息'],
  ['r3_3_7', '7.属于行政执法案卷'],
  ['r3_3_8', '8.属于行政查询事项'],
  ['r3_4_1', '1.本机关不掌握相关政府信息'],
  ['r3_4_2', '2.没有现成信息需要另行制作'],
  ['r3_4_3', '3.补正后申请内容仍不明确'],
  ['r3_5_1', '1.信访举报投诉类申请'],
  ['r3_5_2', '2.重复申请'],
  ['r3_5_3', '3.要求提供公开出版物'],
  ['r3_5_4', '4.无正当理由大量反复申请'],
  ['r3_5_5', '5.要求行政机关确认或重新出具已获取信息'],
  ['r3_6_1', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ['r3_6_2', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
  ['r3_6_3', '3.其他'],
];
const GROUPS: readonly [string, string][] = [
  ['r3_3_', '（三）不予公开'],
  ['r3_4_', '（四）无法提供'],
  ['r3_5_', '（五）不予处理'],
  ['r3_6_', '（六）其他处理'],
];

function table3({ t3 }: Report, form: '2019' | '2021'): Rows {
  const figures = (id: string, rows = [id]): Cell[] =>
    TABLE_3_COLUMNS.map((column) =>
      figure(
        `t3.${id}.${column}`,
        rows.reduce((sum, row) => sum + t3[row as keyof typeof t3][column], 0),
      ),
    );
  const leaves = form === '2021' ? LINES : LINES.filter(([id]) => !id.startsWith('r3_6_'));
  const rows: Rows = [
    [label('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3), label('申请人情况', 7)],
    [label('自然人', 1, 2), label('法人或其他组织', 5), label('总计', 1, 2)],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text) => label(text)),
    [label('一、本年新收政府信息公开申请数量', 3), ...figures('r1')],
    [label('二、上年结转政府信息公开申请数量', 3), ...figures('r2')],
    [label('三、本年度办理结果', 1, form === '2021' ? 22 : 20), label('（一）予以公开', 2), ...figures('r3_1')],
    [label('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 2), ...figures('r3_2')],
  ];
  for (const [id, text] of leaves) {
    const group = GROUPS.find(([prefix]) => id === `${prefix}1`);
    const size = leaves.filter(([other]) => other.startsWith(group?.[0] ?? '-')).length;
    rows.push([...(group ? [label(group[1], 1, size)] : []), label(text), ...figures(id)]);
  }
  if (form === '2019') rows.push([label('（六）其他处理', 2), ...figures('r3_6', ['r3_6_1', 'r3_6_2', 'r3_6_3'])]);
  rows.push([label('（七）总计', 2), ...figures('r3_7')]);
  rows.push([label('四、结转下年度继续办理', 3), ...figures('r4')]);
  return rows;
}

function table4({ t4 }: Report): Rows {
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  return [
    [label('行政复议', 5), label('行政诉讼', 10)],
    [...results.map((text) => label(text, 1, 2)), label('未经复议直接起诉', 5), label('复议后起诉', 5)],
    [...results, ...results].map((text) => label(text)),
    TABLE_4_GROUPS.flatMap((group) =>
      [...TABLE_4_RESULTS, 'total' as const].map((result) => figure(`t4.${group}.${result}`, t4[group][result])),
    ),
  ];
}
