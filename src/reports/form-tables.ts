/** The three tables of the national form with their merged cells: one shape for page, .docx, .xlsx and document. */
import type { Report } from '../law/annual-report.ts';
import {
  TABLE_2,
  TABLE_3_COLUMN_LABELS,
  TABLE_3_COLUMNS,
  TABLE_3_HEADERS,
  TABLE_3_LINES,
  TABLE_4_COLUMN_LABELS,
  TABLE_4_COLUMNS,
  TABLE_4_GROUP_LABELS,
  TABLE_4_GROUPS,
  type Table3Line,
  type Table3Row,
} from '../law/report-form.ts';
import type { Words } from '../law/words.ts';
import type { Cell, Table } from '../paper/paper.ts';
import { text } from '../web/language.ts';

/** A cell of the form; `id` names its figure, as 't3.r1.natural'. */
export interface FormCell extends Cell {
  id?: string;
}

export interface FormTable extends Table {
  rows: FormCell[][];
  widths: number[];
}

type Lang = keyof Words;
type Span = Pick<Cell, 'colSpan' | 'rowSpan'>;

const head = (label: Words, lang: Lang, span: Span = {}): FormCell => ({ value: label[lang], header: true, ...span });
const side = (label: Words, lang: Lang, span: Span = {}): FormCell => ({ ...head(label, lang, span), align: 'left' });

const CONTENT = text('信息内容', 'Content');

/** 二、主动公开政府信息情况: four blocks, each with its article, its heads and its rows, on one grid of four columns. */
export function table2({ t2 }: Report, lang: Lang): FormTable {
  const rows = TABLE_2.flatMap((block) => {
    // the blocks with one figure set it across the three columns of the first block
    const span: Span = block.columns.length === 1 ? { colSpan: 3 } : {};
    return [
      [{ value: block.caption, header: true, colSpan: 4 }],
      [head(CONTENT, lang), ...block.columns.map((column) => head(column.label, lang, span))],
      ...block.rows.map((row): FormCell[] => {
        const values: Record<string, number> = t2[row.id];
        return [
          side(row.label, lang),
          ...block.columns.map(({ id }) => ({ value: values[id] ?? 0, id: `t2.${row.id}.${id}`, ...span })),
        ];
      }),
    ];
  });
  return { rows, widths: [4, 3, 3, 3] };
}

/** 三、收到和处理政府信息公开申请情况: three columns of labels, seven of figures. */
export function table3({ t3 }: Report, lang: Lang): FormTable {
  const figures = (row: Table3Row): FormCell[] =>
    TABLE_3_COLUMNS.map((column) => ({ value: t3[row][column], id: `t3.${row}.${column}` }));
  const labels = TABLE_3_COLUMN_LABELS;
  const heads: FormCell[][] = [
    [
      head(TABLE_3_HEADERS.note, lang, { colSpan: 3, rowSpan: 3 }),
      head(TABLE_3_HEADERS.applicants, lang, { colSpan: 7 }),
    ],
    [
      head(labels.natural, lang, { rowSpan: 2 }),
      head(TABLE_3_HEADERS.organisations, lang, { colSpan: 5 }),
      head(labels.total, lang, { rowSpan: 2 }),
    ],
    (['enterprise', 'research', 'welfare', 'legal', 'other'] as const).map((column) => head(labels[column], lang)),
  ];
  const rows = TABLE_3_LINES.flatMap((line, at): FormCell[][] => {
    if (line.header) return [];
    return [[...labelsOf(line, at, lang), ...figures(line.id)]];
  });
  return { rows: [...heads, ...rows], widths: [1.4, 2.6, 6, 1.3, 1.3, 1.3, 1.3, 1.3, 1.3, 1.3] };
}

/** The labels left of a line's figures: those of the groups that begin with it, then its own across what is left. */
function labelsOf(line: Table3Line, at: number, lang: Lang): FormCell[] {
  if (line.level === 0) return [side(line.label, lang, { colSpan: 3 })];
  const before = TABLE_3_LINES[at - 1];
  const span = { rowSpan: TABLE_3_LINES.filter(isOfSection).length };
  const section = line.id === 'r3_1' ? RESULTS.map((label) => side(label, lang, span)) : [];
  if (line.level === 1) return [...section, side(line.label, lang, { colSpan: 2 })];
  const group = before?.header ? [side(before.label, lang, { rowSpan: membersOf(before.id) })] : [];
  return [...group, side(line.label, lang)];
}

const isOfSection = (line: Table3Line): boolean => !line.header && line.id.startsWith('r3');
const membersOf = (group: string): number => TABLE_3_LINES.filter((line) => line.id.startsWith(`${group}_`)).length;
const RESULTS = TABLE_3_LINES.filter((line) => line.id === 'r3').map((line) => line.label);

/** 四、政府信息公开行政复议、行政诉讼情况: one row of figures. */
export function table4({ t4 }: Report, lang: Lang): FormTable {
  const suits = TABLE_4_GROUPS.filter((group) => TABLE_4_GROUP_LABELS[group].parent !== null);
  const litigation = TABLE_4_GROUP_LABELS.direct.parent ?? TABLE_4_GROUP_LABELS.direct.label;
  return {
    rows: [
      [
        head(TABLE_4_GROUP_LABELS.review.label, lang, { colSpan: 5, rowSpan: 2 }),
        head(litigation, lang, { colSpan: 5 * suits.length }),
      ],
      suits.map((group) => head(TABLE_4_GROUP_LABELS[group].label, lang, { colSpan: 5 })),
      TABLE_4_GROUPS.flatMap(() => TABLE_4_COLUMNS.map((column) => head(TABLE_4_COLUMN_LABELS[column], lang))),
      TABLE_4_GROUPS.flatMap((group) =>
        TABLE_4_COLUMNS.map((column) => ({ value: t4[group][column], id: `t4.${group}.${column}` })),
      ),
    ],
    widths: Array.from({ length: 5 * TABLE_4_GROUPS.length }, () => 1),
  };
}

/** The table of a section; `content` as the form names it. */
export function formTable(content: 't2' | 't3' | 't4', report: Report, lang: Lang): FormTable {
  return { t2: table2, t3: table3, t4: table4 }[content](report, lang);
}
