/** Writes the empty workbook: explanations, the sheets to fill in with drop-down lists, examples, and the lists. */
import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { CellObject, Feature, Sheet } from 'write-excel-file/node';
import { type Field, LIST_HEADS, layoutOf, SHEET_KEYS, type SheetLayout } from './layout.ts';
import { choicesOf, validations } from './template-lists.ts';

/** What the writer takes pictures from; the template has none. */
type Picture = Stream | Buffer | Blob;

/** Rows of a table that are prepared as text, so that codes and telephone numbers keep their zeros. */
const READY_ROWS = 300;

const GUIDE = '填写说明';
const EXAMPLES = '示例';
const CHOICES = '选项';

export const TEMPLATE_NAME = '政务公开建站模板.xlsx';

/** The template as an .xlsx file. */
export function template(): Promise<Uint8Array> {
  return writeSheets(new Map());
}

/** The template with rows filled in: by sheet key, lists of cells in the order of the fields. */
export async function writeSheets(filled: ReadonlyMap<string, readonly (readonly string[])[]>): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node');
  const layouts = SHEET_KEYS.map((key) => [layoutOf(key), filled.get(key) ?? []] as const);
  const sheets: Sheet<Picture>[] = [
    guide(),
    ...layouts.map(([layout, rows]) => (layout.shape === 'list' ? listSheet(layout, rows) : tableSheet(layout, rows))),
    examples(),
    choices(),
  ];
  const names = sheets.map(({ sheet }) => sheet ?? '');
  const lists: Feature<Picture> = {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const found = layouts.find(([{ name }]) => name === names[sheetIndex]);
            return found ? validations(xml, found[0], CHOICES) : xml;
          },
        },
      },
    },
  };
  return write(sheets, { fontFamily: '宋体', fontSize: 11, features: [lists] }).toBuffer();
}

const HEAD = { fontWeight: 'bold', backgroundColor: '#DCE6F1', wrap: true, borderStyle: 'thin' } as const;
const plain = (value: string): CellObject => ({ value, type: String, wrap: true, alignVertical: 'top' });
const head = (value: string): CellObject => ({ value, type: String, ...HEAD });
const input = (value?: string): CellObject =>
  value ? { value, type: String, format: '@', wrap: true } : { type: String, format: '@' };

const titleOf = ({ head: title, needed }: Field) => (needed ? `${title} *` : title);

function tableSheet({ name, fields }: SheetLayout, rows: readonly (readonly string[])[]): Sheet<Picture> {
  const ready = Array.from({ length: Math.max(READY_ROWS, rows.length) }, (_, y) =>
    fields.map((_field, x) => input(rows[y]?.[x])),
  );
  return {
    sheet: name,
    data: [fields.map((field) => head(titleOf(field))), ...ready],
    columns: fields.map(({ width = 16 }) => ({ width })),
    stickyRowsCount: 1,
  };
}

/** A list is filled by one row: the values in the order of the fields. */
function listSheet({ name, fields }: SheetLayout, [values = []]: readonly (readonly string[])[]): Sheet<Picture> {
  return {
    sheet: name,
    data: [
      LIST_HEADS.map(head),
      ...fields.map((field, y) => [
        head(titleOf(field)),
        input(values[y] || field.filled),
        plain(field.hint + (field.needed ? '（必填）' : '')),
      ]),
    ],
    columns: [{ width: 36 }, { width: 44 }, { width: 70 }],
    stickyRowsCount: 1,
  };
}

function guide(): Sheet<Picture> {
  const lines = [
    '按顺序填写“站点”“机构”“人员”，其余各表按需填写。带 * 的为必填项。“示例”“选项”和本表不会导入。',
    '请不要修改工作表名称和第一行的栏目名称。填写后保存为.xlsx，在首次设置页面上传，或者运行 npx gongkai init 文件名.xlsx。',
    '系统逐行检查，有错误时不导入任何内容；改正后重新上传即可。',
  ];
  const described = SHEET_KEYS.flatMap((key) => {
    const { name, lead, fields } = layoutOf(key);
    return [
      [head(name), head(lead), head('')],
      ...fields.map((field) => [plain(titleOf(field)), plain(field.hint), plain(field.needed ? '必填' : '')]),
    ];
  });
  return {
    sheet: GUIDE,
    data: [
      [head('政务公开系统建站模板'), head(''), head('')],
      ...lines.map((line) => [plain(''), plain(line)]),
      ...described,
    ],
    columns: [{ width: 36 }, { width: 100 }, { width: 8 }],
  };
}

function examples(): Sheet<Picture> {
  const rows = SHEET_KEYS.flatMap((key) => {
    const { name, fields, shape } = layoutOf(key);
    const shown = fields.map((field) => [field.head, field.example ?? field.filled ?? ''] as const);
    if (shape === 'list') return [[head(name)], ...shown.map((pair) => pair.map(plain)), []];
    return [[head(name)], shown.map(([title]) => head(title)), shown.map(([, example]) => plain(example)), []];
  });
  return { sheet: EXAMPLES, data: rows, columns: Array.from({ length: 16 }, () => ({ width: 22 })) };
}

/** What drop-down lists offer, one list a column. */
function choices(): Sheet<Picture> {
  const lists = choicesOf();
  const longest = Math.max(...lists.map((list) => list.length));
  const data = Array.from({ length: longest }, (_, y) => lists.map((list) => plain(list[y] ?? '')));
  return { sheet: CHOICES, data, columns: lists.map(() => ({ width: 28 })) };
}
