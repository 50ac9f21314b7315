/** Writes ledgers: the empty template, and a filled one. Cells are text, so that no number loses its digits and nothing is a formula. */
import type { CellObject, Sheet } from 'write-excel-file/node';
import { literal } from '../../paper/literal.ts';
import { type Column, LAYOUTS, type Layout } from './layout.ts';

/** Rows that are prepared as text. */
const READY_ROWS = 300;
/** Rows that a drop-down is not needed for: what may stand there is on a sheet of its own. */
const GUIDE = '填写说明';
const CHOICES = '可选值';

export type Cells = Readonly<Record<string, string>>;

/** @param filled rows of each sheet by the name of the sheet; `units` are named on the sheet of choices */
export async function ledgerWorkbook(
  units: readonly string[],
  filled: ReadonlyMap<string, readonly Cells[]> = new Map(),
): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node');
  const sheets = [
    ...LAYOUTS.map((layout) => sheetOf(layout, filled.get(layout.name))),
    guide(),
    choices(units),
  ] as Sheet<never>[];
  return write(sheets, { fontFamily: '宋体', fontSize: 11 }).toBuffer();
}

const HEAD = { fontWeight: 'bold', backgroundColor: '#DCE6F1', wrap: true, borderStyle: 'thin' } as const;
const head = (value: string): CellObject => ({ value, type: String, ...HEAD });
const plain = (value: string): CellObject => ({
  value: literal(value),
  type: String,
  wrap: true,
  alignVertical: 'top',
});
const input = (value = ''): CellObject =>
  value === '' ? { type: String, format: '@' } : { value: literal(value), type: String, format: '@', wrap: true };

const titleOf = ({ head: title, needed }: Column) => (needed ? `${title} *` : title);

function sheetOf({ name, columns }: Layout, rows: readonly Cells[] | undefined) {
  const ready = rows ?? Array.from({ length: READY_ROWS }, (): Cells => ({}));
  return {
    sheet: name,
    data: [columns.map((one) => head(titleOf(one))), ...ready.map((row) => columns.map(({ key }) => input(row[key])))],
    columns: columns.map(({ width = 14 }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  };
}

function guide() {
  const lines = [
    '每件申请在“申请台账”中填一行，另有其他征求意见对象的，在“征求意见”中一个对象填一行；每件行政复议、行政诉讼在“复议诉讼”中填一行。带 * 的为必填项。',
    '请不要修改工作表名称和第一行的栏目名称。上传后逐行检查；有错误时一行也不导入，改正后重新上传。',
    '2019年5月15日以前收到的申请适用修订前的条例，不在导入范围，原台账另行保存。',
    '申请人信息导入后加密保存。填好的文件含有个人信息，导入后请按规定保管或者销毁。',
  ];
  const described = LAYOUTS.flatMap(({ name, lead, columns }) => [
    [head(name), head(lead), head('示例')],
    ...columns.map((one) => [
      plain(titleOf(one)),
      plain([one.hint, one.choices ? '从“可选值”中选填' : ''].filter(Boolean).join('；')),
      plain(one.example ?? ''),
    ]),
  ]);
  return {
    sheet: GUIDE,
    data: [
      [head('政府信息公开申请台账'), head(''), head('')],
      ...lines.map((line) => [plain(''), plain(line), plain('')]),
      ...described,
    ],
    columns: [{ width: 24 }, { width: 80 }, { width: 34 }],
  };
}

/** What may stand in a column, one list a column; the units of the site first. */
function choices(units: readonly string[]) {
  const chosen = LAYOUTS.flatMap(({ columns }) => columns).flatMap(({ head: title, choices: given }) =>
    given ? [[title, ...given.keys()]] : [],
  );
  const lists = [['受理机关', ...units], ...chosen];
  const longest = Math.max(...lists.map((list) => list.length));
  const data = Array.from({ length: longest }, (_, y) =>
    lists.map((list) => (y === 0 ? head(list[y] ?? '') : plain(list[y] ?? ''))),
  );
  return { sheet: CHOICES, data, columns: lists.map(() => ({ width: 26 })) };
}
