/** The two national forms as a reader needs them: which rows and columns a table must have, by their printed names. */
import {
  TABLE_3_COLUMN_LABELS,
  TABLE_3_COLUMNS,
  TABLE_4_COLUMN_LABELS,
  TABLE_4_COLUMNS,
  TABLE_4_GROUP_LABELS,
  TABLE_4_GROUPS,
} from '../../law/report-form.ts';
import { type FormYear, table2Of, table3LinesOf } from '../../law/report-forms.ts';
import type { Unit } from './figure.ts';

/** A block of table two under one caption; `item` is the number of the item of Art. 20. */
export interface Block2 {
  item: string;
  columns: readonly { id: string; label: string; unit: Unit }[];
  rows: readonly { id: string; label: string; aliases: readonly string[] }[];
}

const ROW_2_ALIASES: Readonly<Record<string, readonly string[]>> = {
  normativeDoc: ['规范性文件', '行政规范性文件'],
};

const ITEMS = { a20_1: '一', a20_5: '五', a20_6: '六', a20_8: '八', a20_9: '九' } as const;

export const FORMS_2: Readonly<Record<FormYear, readonly Block2[]>> = {
  '2019': blocks('2019'),
  '2021': blocks('2021'),
};

function blocks(form: FormYear): Block2[] {
  return table2Of(form).map((block) => ({
    item: ITEMS[block.id],
    columns: block.columns.map(({ id, label, unit }) => ({ id, label: label.zh, unit })),
    rows: block.rows.map(({ id, label }) => ({ id, label: label.zh, aliases: ROW_2_ALIASES[id] ?? [] })),
  }));
}

/** A printed line of table three with its number and its name apart. */
export interface Line3 {
  id: string;
  number: string;
  name: string;
  /** Carries no figures. */
  header: boolean;
}

function numbered(label: string): [string, string] {
  const [, bracketed, plain, rest = ''] = /^(?:（(.)）|(\d|[一二三四])[、.])(.*)$/.exec(label) ?? [];
  return [bracketed ?? plain ?? '', rest];
}

export const LINES_3: Readonly<Record<FormYear, readonly Line3[]>> = { '2019': lines('2019'), '2021': lines('2021') };

function lines(form: FormYear): Line3[] {
  return table3LinesOf(form).map(({ id, label, header }) => {
    const [number, name] = numbered(label.zh);
    return { id, number, name, header };
  });
}

export const COLUMNS_3: readonly { id: string; label: string }[] = TABLE_3_COLUMNS.map((id) => ({
  id,
  label: TABLE_3_COLUMN_LABELS[id].zh,
}));

export const GROUPS_4 = TABLE_4_GROUPS.map((id) => ({ id, label: TABLE_4_GROUP_LABELS[id].label.zh }));
export const COLUMNS_4 = TABLE_4_COLUMNS.map((id) => ({ id, label: TABLE_4_COLUMN_LABELS[id].zh }));
