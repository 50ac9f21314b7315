/** The two national forms as a reader needs them: which rows and columns a table must have, by their printed names. */
import {
  TABLE_2,
  TABLE_3_COLUMN_LABELS,
  TABLE_3_COLUMNS,
  TABLE_3_LINES,
  TABLE_4_COLUMN_LABELS,
  TABLE_4_COLUMNS,
  TABLE_4_GROUP_LABELS,
  TABLE_4_GROUPS,
} from '../../law/report-form.ts';
import type { Unit } from './figure.ts';

export type FormYear = '2019' | '2021';
export const FORM_NUMBERS: Readonly<Record<FormYear, string>> = {
  '2019': '国办公开办函〔2019〕60号',
  '2021': '国办公开办函〔2021〕30号',
};

/** A block of table two under one caption; `item` is the number of the item of Art. 20. */
export interface Block2 {
  item: string;
  columns: readonly { id: string; label: string; unit: Unit }[];
  rows: readonly { id: string; label: string; aliases: readonly string[] }[];
}

const ROW_2_ALIASES: Readonly<Record<string, readonly string[]>> = {
  normativeDoc: ['规范性文件', '行政规范性文件'],
};

const ITEMS = { a20_1: '一', a20_5: '五', a20_6: '六', a20_8: '八' } as const;

const project = (id: string, label: string, unit: Unit = '项') => ({ id, label, unit });
const row = (id: string, label: string, ...aliases: string[]) => ({ id, label, aliases });
const PROJECT_COLUMNS = [
  project('lastYear', '上一年项目数量'),
  project('change', '本年增/减'),
  project('decisions', '处理决定数量', '件'),
];

export const FORMS_2: Readonly<Record<FormYear, readonly Block2[]>> = {
  '2021': TABLE_2.map((block) => ({
    item: ITEMS[block.id],
    columns: block.columns.map(({ id, label, unit }) => ({ id, label: label.zh, unit })),
    rows: block.rows.map(({ id, label }) => ({ id, label: label.zh, aliases: ROW_2_ALIASES[id] ?? [] })),
  })),
  '2019': [
    {
      item: '一',
      columns: [
        project('made', '本年新制作数量', '件'),
        project('opened', '本年新公开数量', '件'),
        project('public', '对外公开总数量', '件'),
      ],
      rows: [row('regulation', '规章'), row('normativeDoc', '规范性文件', '行政规范性文件')],
    },
    {
      item: '五',
      columns: PROJECT_COLUMNS,
      rows: [row('licence', '行政许可'), row('otherServices', '其他对外管理服务事项')],
    },
    { item: '六', columns: PROJECT_COLUMNS, rows: [row('penalty', '行政处罚'), row('coercion', '行政强制')] },
    {
      item: '八',
      columns: [project('lastYear', '上一年项目数量'), project('change', '本年增/减')],
      rows: [row('fee', '行政事业性收费')],
    },
    {
      item: '九',
      columns: [project('projects', '采购项目数量'), project('amount', '采购总金额', '万元')],
      rows: [row('procurement', '政府集中采购')],
    },
  ],
};

/** A printed line of table three with its number and its name apart. */
export interface Line3 {
  id: string;
  number: string;
  name: string;
  /** Carries no figures. */
  header: boolean;
}

const LINES_2021: readonly Line3[] = TABLE_3_LINES.map(({ id, label, header }) => {
  const [number, name] = numbered(label.zh);
  return { id, number, name, header };
});

function numbered(label: string): [string, string] {
  const [, bracketed, plain, rest = ''] = /^(?:（(.)）|(\d|[一二三四])[、.])(.*)$/.exec(label) ?? [];
  return [bracketed ?? plain ?? '', rest];
}

/** In the earlier form 其他处理 is one row with figures. */
export const LINES_3: Readonly<Record<FormYear, readonly Line3[]>> = {
  '2021': LINES_2021,
  '2019': LINES_2021.filter(({ id }) => !id.startsWith('r3_6_')).map((line) =>
    line.id === 'r3_6' ? { ...line, header: false } : line,
  ),
};

export const COLUMNS_3: readonly { id: string; label: string }[] = TABLE_3_COLUMNS.map((id) => ({
  id,
  label: TABLE_3_COLUMN_LABELS[id].zh,
}));

export const GROUPS_4 = TABLE_4_GROUPS.map((id) => ({ id, label: TABLE_4_GROUP_LABELS[id].label.zh }));
export const COLUMNS_4 = TABLE_4_COLUMNS.map((id) => ({ id, label: TABLE_4_COLUMN_LABELS[id].zh }));
