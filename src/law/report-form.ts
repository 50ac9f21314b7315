/** The form of the annual report (国办公开办函〔2021〕30号, the earlier one is `report-forms.ts`) as data: sections, tables, row and column ids, labels. */
import { OUTCOME_ROWS, OUTCOMES, type OutcomeRow } from './outcomes.ts';
import { type Words, words } from './words.ts';

export const REPORT_FORM = {
  title: '中华人民共和国政府信息公开工作年度报告格式',
  documentNumber: '国办公开办函〔2021〕30号',
  issuedOn: '2021-09-26',
  /** Last day of publication, month and day of the following year (Art. 49). */
  publishBefore: { department: '01-31', government: '03-31' },
} as const;

export interface ReportSection {
  number: 1 | 2 | 3 | 4 | 5 | 6;
  title: Words;
  content: 'text' | 't2' | 't3' | 't4';
  /** What a text section must speak of. */
  mustCover: readonly Words[];
}

export const REPORT_SECTIONS: readonly ReportSection[] = [
  {
    number: 1,
    title: words('一、总体情况', '1. Overview'),
    content: 'text',
    mustCover: [
      words('主动公开', 'proactive disclosure'),
      words('依申请公开', 'disclosure on request'),
      words('政府信息管理', 'information management'),
      words('政府信息公开平台建设', 'the disclosure platform'),
      words('监督保障', 'supervision (governments: assessment, evaluation, accountability)'),
    ],
  },
  { number: 2, title: words('二、主动公开政府信息情况', '2. Proactive disclosure'), content: 't2', mustCover: [] },
  { number: 3, title: words('三、收到和处理政府信息公开申请情况', '3. Requests'), content: 't3', mustCover: [] },
  {
    number: 4,
    title: words('四、政府信息公开行政复议、行政诉讼情况', '4. Reconsideration and litigation'),
    content: 't4',
    mustCover: [],
  },
  {
    number: 5,
    title: words('五、存在的主要问题及改进情况', '5. Problems and improvement'),
    content: 'text',
    mustCover: [],
  },
  {
    number: 6,
    title: words('六、其他需要报告的事项', '6. Other matters'),
    content: 'text',
    mustCover: [words('信息处理费收取情况', 'processing fees collected')],
  },
];

// Table two.

/** Rows of table two with their columns; amounts in 万元, everything else in 件. The earlier form has others beside them. */
export type Table2 = Rows2021 & Record<string, Record<string, number>>;

interface Rows2021 {
  regulation: { issued: number; repealed: number; valid: number };
  normativeDoc: { issued: number; repealed: number; valid: number };
  licence: { decisions: number };
  penalty: { decisions: number };
  coercion: { decisions: number };
  /** Amount in 万元, decimals allowed. */
  fee: { amount: number };
}

export interface Table2Block {
  id: 'a20_1' | 'a20_5' | 'a20_6' | 'a20_8' | 'a20_9';
  caption: string;
  columns: readonly { id: string; label: Words; unit: '件' | '项' | '万元' }[];
  rows: readonly { id: string; label: Words }[];
}

const DECISIONS_COLUMN = [
  { id: 'decisions', label: words('本年处理决定数量', 'Decisions this year'), unit: '件' },
] as const;

export const TABLE_2: readonly Table2Block[] = [
  {
    id: 'a20_1',
    caption: '第二十条第（一）项',
    columns: [
      { id: 'issued', label: words('本年制发件数', 'Issued this year'), unit: '件' },
      { id: 'repealed', label: words('本年废止件数', 'Repealed this year'), unit: '件' },
      { id: 'valid', label: words('现行有效件数', 'In force'), unit: '件' },
    ],
    rows: [
      { id: 'regulation', label: words('规章', 'Rules') },
      { id: 'normativeDoc', label: words('行政规范性文件', 'Normative documents') },
    ],
  },
  {
    id: 'a20_5',
    caption: '第二十条第（五）项',
    columns: DECISIONS_COLUMN,
    rows: [{ id: 'licence', label: words('行政许可', 'Licences') }],
  },
  {
    id: 'a20_6',
    caption: '第二十条第（六）项',
    columns: DECISIONS_COLUMN,
    rows: [
      { id: 'penalty', label: words('行政处罚', 'Penalties') },
      { id: 'coercion', label: words('行政强制', 'Coercive measures') },
    ],
  },
  {
    id: 'a20_8',
    caption: '第二十条第（八）项',
    columns: [
      { id: 'amount', label: words('本年收费金额（单位：万元）', 'Collected this year (10,000 yuan)'), unit: '万元' },
    ],
    rows: [{ id: 'fee', label: words('行政事业性收费', 'Administrative charges') }],
  },
];

// Table three.

export const APPLICANT_COLUMNS = ['natural', 'enterprise', 'research', 'welfare', 'legal', 'other'] as const;
/** What an applicant is: a natural person or one of five kinds of organisation. */
export type ApplicantColumn = (typeof APPLICANT_COLUMNS)[number];
export type Table3Column = ApplicantColumn | 'total';
export const TABLE_3_COLUMNS: readonly Table3Column[] = [...APPLICANT_COLUMNS, 'total'];

export const TABLE_3_COLUMN_LABELS: Readonly<Record<Table3Column, Words>> = {
  natural: words('自然人', 'Natural person'),
  enterprise: words('商业企业', 'Enterprise'),
  research: words('科研机构', 'Research body'),
  welfare: words('社会公益组织', 'Welfare organisation'),
  legal: words('法律服务机构', 'Legal service'),
  other: words('其他', 'Other'),
  total: words('总计', 'Total'),
};

export const TABLE_3_HEADERS = {
  note: words('本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和', 'In each column: 1 + 2 = 3 + 4'),
  applicants: words('申请人情况', 'Applicants'),
  organisations: words('法人或其他组织', 'Organisations'),
} as const;

export type Table3InputRow = 'r1' | 'r2' | OutcomeRow | 'r4';
export type Table3Row = Table3InputRow | 'r3_7';
export const TABLE_3_INPUT_ROWS: readonly Table3InputRow[] = ['r1', 'r2', ...OUTCOME_ROWS, 'r4'];
export const TABLE_3_ROWS: readonly Table3Row[] = ['r1', 'r2', ...OUTCOME_ROWS, 'r3_7', 'r4'];

/** A printed line of table three; headers carry no figures. */
export type Table3Line =
  | { id: Table3Row; label: Words; level: 0 | 1 | 2; header: false }
  | { id: 'r3' | 'r3_3' | 'r3_4' | 'r3_5' | 'r3_6'; label: Words; level: 0 | 1; header: true };

export const TABLE_3_LINES: readonly Table3Line[] = [
  { id: 'r1', label: words('一、本年新收政府信息公开申请数量', '1. Received this year'), level: 0, header: false },
  {
    id: 'r2',
    label: words('二、上年结转政府信息公开申请数量', '2. Carried over from last year'),
    level: 0,
    header: false,
  },
  { id: 'r3', label: words('三、本年度办理结果', '3. Outcomes this year'), level: 0, header: true },
  ...leaves('r3_1', 'r3_2'),
  { id: 'r3_3', label: words('（三）不予公开', '（三） Withheld'), level: 1, header: true },
  ...leaves('r3_3_1', 'r3_3_8'),
  { id: 'r3_4', label: words('（四）无法提供', '（四） Cannot be provided'), level: 1, header: true },
  ...leaves('r3_4_1', 'r3_4_3'),
  { id: 'r3_5', label: words('（五）不予处理', '（五） Not processed'), level: 1, header: true },
  ...leaves('r3_5_1', 'r3_5_5'),
  { id: 'r3_6', label: words('（六）其他处理', '（六） Otherwise ended'), level: 1, header: true },
  ...leaves('r3_6_1', 'r3_6_3'),
  { id: 'r3_7', label: words('（七）总计', '（七） Total'), level: 1, header: false },
  { id: 'r4', label: words('四、结转下年度继续办理', '4. Carried over to next year'), level: 0, header: false },
];

function leaves(from: OutcomeRow, to: OutcomeRow): Table3Line[] {
  return OUTCOMES.slice(OUTCOME_ROWS.indexOf(from), OUTCOME_ROWS.indexOf(to) + 1).map((outcome) => ({
    id: outcome.row,
    label: outcome.label,
    level: outcome.row.split('_').length === 2 ? 1 : 2,
    header: false,
  }));
}

// Table four.

export const TABLE_4_GROUPS = ['review', 'direct', 'afterReview'] as const;
export type Table4Group = (typeof TABLE_4_GROUPS)[number];
export const TABLE_4_RESULTS = ['upheld', 'corrected', 'otherResult', 'pending'] as const;
export type Table4Result = (typeof TABLE_4_RESULTS)[number];
export type Table4Column = Table4Result | 'total';
export const TABLE_4_COLUMNS: readonly Table4Column[] = [...TABLE_4_RESULTS, 'total'];

export const TABLE_4_GROUP_LABELS: Readonly<Record<Table4Group, { parent: Words | null; label: Words }>> = {
  review: { parent: null, label: words('行政复议', 'Reconsideration') },
  direct: { parent: words('行政诉讼', 'Litigation'), label: words('未经复议直接起诉', 'Direct suit') },
  afterReview: { parent: words('行政诉讼', 'Litigation'), label: words('复议后起诉', 'After reconsideration') },
};

export const TABLE_4_COLUMN_LABELS: Readonly<Record<Table4Column, Words>> = {
  upheld: words('结果维持', 'Upheld'),
  corrected: words('结果纠正', 'Corrected'),
  otherResult: words('其他结果', 'Other result'),
  pending: words('尚未审结', 'Pending'),
  total: words('总计', 'Total'),
};
