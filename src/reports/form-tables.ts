/** The three tables of the national form with their merged cells: one shape for page, .docx, .xlsx and document. */
import { figuresOfRow, type Report } from '../law/annual-report.ts';
import {
  TABLE_3_COLUMN_LABELS,
  TABLE_3_COLUMNS,
  TABLE_3_HEADERS,
  TABLE_4_COLUMN_LABELS,
  TABLE_4_COLUMNS,
  TABLE_4_GROUP_LABELS,
  TABLE_4_GROUPS,
} from '../law/report-form.ts';
import { type PrintedLine, type PrintedRow, table2Of, table3LinesOf } from '../law/report-forms.ts';
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

/** 二、主动公开政府信息情况: blocks, each with its article, its heads and its rows, on one grid of four columns. */
export function table2({ t2, form }: Report, lang: Lang): FormTable {
  const rows = table2Of(form).flatMap((block) => {
    // a block with fewer figures than the first one sets its last across what is left
    const last = block.columns.length - 1;
    const spanOf = (at: number): Span => (at === last && last < 2 ? { colSpan: 3 - last } : {});
    return [
      [{ value: block.caption, header: true, colSpan: 4 }],
      [head(CONTENT, lang), ...block.columns.map((column, at) => head(column.label, lang, spanOf(at)))],
      ...block.rows.map((row): FormCell[] => {
        const values: Record<string, number> = t2[row.id] ?? {};
        return [
          side(row.label, lang),
          ...block.columns.map(({ id }, at) => ({ value: values[id] ?? 0, id: `t2.${row.id}.${id}`, ...spanOf(at) })),
        ];
      }),
    ];
  });
  // its heads belong to their block alone: none is printed again on the next page
  return { rows, widths: [4, 3, 3, 3], dense: true, heads: 0 };
}

/** 三、收到和处理政府信息公开申请情况: three columns of labels, seven of figures. */
export function table3(report: Report, lang: Lang): FormTable {
  const figures = (row: PrintedRow): FormCell[] =>
    TABLE_3_COLUMNS.map((column) => ({ value: figuresOfRow(report, row)[column], id: `t3.${row}.${column}` }));
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
  const lines = table3LinesOf(report.form);
  const rows = lines.flatMap((line, at): FormCell[][] =>
    isPrinted(line) ? [[...labelsOf(line, lines, at, lang), ...figures(line.id)]] : [],
  );
  return {
    rows: [...heads, ...rows],
    widths: [1, 1.9, 5.6, 1.25, 1.25, 1.25, 1.25, 1.25, 1.25, 1.7],
    dense: true,
    onePage: true,
    heads: heads.length,
  };
}

/** The labels left of a line's figures: those of the groups that begin with it, then its own across what is left. */
function labelsOf(line: PrintedLine, lines: readonly PrintedLine[], at: number, lang: Lang): FormCell[] {
  if (line.level === 0) return [side(line.label, lang, { colSpan: 3 })];
  const before = lines[at - 1];
  const span = { rowSpan: lines.filter((one) => isPrinted(one) && one.id.startsWith('r3')).length };
  const section = before?.id === 'r3' ? [side(before.label, lang, span)] : [];
  if (line.level === 1) return [...section, side(line.label, lang, { colSpan: 2 })];
  const members = lines.filter(({ id }) => before && id.startsWith(`${before.id}_`)).length;
  const group = before?.header ? [side(before.label, lang, { rowSpan: members })] : [];
  return [...group, side(line.label, lang)];
}

const isPrinted = (line: PrintedLine): line is PrintedLine & { id: PrintedRow } => !line.header;

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
    dense: true,
    heads: 3,
  };
}

/** The table of a section; `content` as the form names it. */
export function formTable(content: 't2' | 't3' | 't4', report: Report, lang: Lang): FormTable {
  return { t2: table2, t3: table3, t4: table4 }[content](report, lang);
}
