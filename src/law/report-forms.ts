/**
 * The two national forms that reports of these years have: 国办公开办函〔2019〕60号 for years before 2021, 〔2021〕30号 from
 * then on. They differ in table two, in row （六） of table three and in one heading.
 */
import {
  REPORT_FORM,
  REPORT_SECTIONS,
  type ReportSection,
  TABLE_2,
  TABLE_3_LINES,
  TABLE_3_ROWS,
  type Table2Block,
  type Table3Line,
  type Table3Row,
} from './report-form.ts';
import { words } from './words.ts';

export type FormYear = '2019' | '2021';

export const FORM_NUMBERS: Readonly<Record<FormYear, string>> = {
  '2019': '国办公开办函〔2019〕60号',
  '2021': REPORT_FORM.documentNumber,
};

const FIRST_YEAR_OF_2021 = 2021;

/** The form that the report of a year takes. */
export const formOfYear = (year: number): FormYear => (year < FIRST_YEAR_OF_2021 ? '2019' : '2021');

/** The form with this document number; the later one for a number that is neither's. */
export const formOfNumber = (number: string): FormYear => (number === FORM_NUMBERS['2019'] ? '2019' : '2021');

const PROJECTS = [
  { id: 'lastYear', label: words('上一年项目数量', 'Items last year'), unit: '项' },
  { id: 'change', label: words('本年增/减', 'More or fewer this year'), unit: '项' },
] as const;
const DECISIONS = { id: 'decisions', label: words('处理决定数量', 'Decisions'), unit: '件' } as const;

const TABLE_2_OF_2019: readonly Table2Block[] = [
  {
    id: 'a20_1',
    caption: '第二十条第（一）项',
    columns: [
      { id: 'made', label: words('本年新制作数量', 'Made this year'), unit: '件' },
      { id: 'opened', label: words('本年新公开数量', 'Disclosed this year'), unit: '件' },
      { id: 'public', label: words('对外公开总数量', 'Public in all'), unit: '件' },
    ],
    rows: [
      { id: 'regulation', label: words('规章', 'Rules') },
      { id: 'normativeDoc', label: words('规范性文件', 'Normative documents') },
    ],
  },
  {
    id: 'a20_5',
    caption: '第二十条第（五）项',
    columns: [...PROJECTS, DECISIONS],
    rows: [
      { id: 'licence', label: words('行政许可', 'Licences') },
      { id: 'otherServices', label: words('其他对外管理服务事项', 'Other services to the public') },
    ],
  },
  {
    id: 'a20_6',
    caption: '第二十条第（六）项',
    columns: [...PROJECTS, DECISIONS],
    rows: [
      { id: 'penalty', label: words('行政处罚', 'Penalties') },
      { id: 'coercion', label: words('行政强制', 'Coercive measures') },
    ],
  },
  {
    id: 'a20_8',
    caption: '第二十条第（八）项',
    columns: PROJECTS,
    rows: [{ id: 'fee', label: words('行政事业性收费', 'Administrative charges') }],
  },
  {
    id: 'a20_9',
    caption: '第二十条第（九）项',
    columns: [
      { id: 'projects', label: words('采购项目数量', 'Purchases'), unit: '项' },
      { id: 'amount', label: words('采购总金额', 'Amount of purchases (10,000 yuan)'), unit: '万元' },
    ],
    rows: [{ id: 'procurement', label: words('政府集中采购', 'Central government procurement') }],
  },
];

/** A row that is printed with figures: the earlier form has one row 其他处理 for the three of the later one. */
export type PrintedRow = Table3Row | 'r3_6';
export type PrintedLine =
  | Exclude<Table3Line, { id: 'r3_6' }>
  | { id: 'r3_6'; label: Table3Line['label']; level: 1; header: boolean };

/** The leaves that row 其他处理 of the earlier form counts together. */
export const OTHERWISE_ENDED = ['r3_6_1', 'r3_6_2', 'r3_6_3'] as const;
const isOtherwiseEnded = (id: string): boolean => OTHERWISE_ENDED.some((row) => row === id);

const LINES: Readonly<Record<FormYear, readonly PrintedLine[]>> = {
  '2021': TABLE_3_LINES as readonly PrintedLine[],
  '2019': TABLE_3_LINES.filter(({ id }) => !isOtherwiseEnded(id)).map(
    (line): PrintedLine =>
      line.id === 'r3_6' ? { id: 'r3_6', label: line.label, level: 1, header: false } : (line as PrintedLine),
  ),
};

const ROWS: Readonly<Record<FormYear, readonly PrintedRow[]>> = {
  '2021': TABLE_3_ROWS,
  '2019': TABLE_3_ROWS.flatMap((row): PrintedRow[] =>
    row === OTHERWISE_ENDED[0] ? ['r3_6'] : isOtherwiseEnded(row) ? [] : [row],
  ),
};

const SECTIONS: Readonly<Record<FormYear, readonly ReportSection[]>> = {
  '2021': REPORT_SECTIONS,
  '2019': REPORT_SECTIONS.map((section) =>
    section.number === 5
      ? {
          ...section,
          title: words('五、政府信息公开工作存在的主要问题及改进情况', '5. Problems of the work and improvement'),
        }
      : section,
  ),
};

/** The blocks of table two. */
export const table2Of = (form: FormYear): readonly Table2Block[] => (form === '2019' ? TABLE_2_OF_2019 : TABLE_2);
/** The printed lines of table three, headers included. */
export const table3LinesOf = (form: FormYear): readonly PrintedLine[] => LINES[form];
/** Its rows with figures. */
export const table3RowsOf = (form: FormYear): readonly PrintedRow[] => ROWS[form];
/** The six sections with their titles. */
export const sectionsOf = (form: FormYear): readonly ReportSection[] => SECTIONS[form];
