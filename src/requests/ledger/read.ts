/** Reads the sheets of a ledger into lines; what cannot be read is said by cell. */
import type { SheetProblem } from '../../documents/import/sheet-problems.ts';
import { cellText, headOf, isoDate, type Row, readSheets } from '../../documents/import/sheets.ts';
import { text } from '../../web/language.ts';
import { CASES, type Column, LAYOUTS, type Layout } from './layout.ts';
import { type Findings, findings } from './problems.ts';

const MOST_ROWS = 5000;

/** One filled row; every value is '' or has the form that its column asks for. */
export interface Line {
  row: number;
  /** A text, an ISO date, or the kept value of a choice; '' where nothing stands, or nothing that can be read. */
  at(key: string): string;
  /** Whether something stands there, readable or not. */
  has(key: string): boolean;
}

export interface ReadLedger {
  cases: readonly Line[];
  consultations: readonly Line[];
  remedies: readonly Line[];
  problems: readonly SheetProblem[];
}

/** Never throws for what is in the file: a file that is no workbook is a problem of the file. */
export async function readLedger(bytes: Uint8Array): Promise<ReadLedger> {
  const found = findings();
  const sheets = await readSheets(bytes);
  if ('zh' in sheets) {
    const remedy = text(
      '请下载模板，填写后另存为.xlsx文件再试',
      'Download the template, fill it in and save it as .xlsx',
    );
    found.add('error', { layout: null }, sheets, remedy);
    return { cases: [], consultations: [], remedies: [], problems: found.problems };
  }
  const [cases = [], consultations = [], remedies = []] = LAYOUTS.map((layout) => {
    const sheet = sheets.find(({ sheet: name }) => name.trim() === layout.name);
    if (sheet) return linesOf(layout, sheet.data, found);
    if (layout.isOptional) return [];
    found.add(
      'error',
      { layout },
      text(`缺少工作表“${layout.name}”`, `The sheet “${layout.name}” is missing`),
      text('请使用模板，不要删除或者改名', 'Use the template and keep its sheets'),
    );
    return [];
  });
  if (cases.length === 0 && found.problems.length === 0)
    found.add(
      'error',
      { layout: CASES },
      text('没有填写任何申请', 'There is no request in it'),
      text('从第2行起每件申请填一行', 'Fill in one row for each request, from row 2'),
    );
  return { cases, consultations, remedies, problems: found.problems };
}

function linesOf(layout: Layout, data: readonly Row[], found: Findings): Line[] {
  const heads = (data[0] ?? []).map(headOf);
  const known = new Map<Column, number>();
  for (const column of layout.columns) {
    const at = heads.indexOf(column.head);
    if (at >= 0) known.set(column, at);
    else if (column.needed)
      found.add(
        'error',
        { layout, row: 1, key: column.key },
        text(`缺少“${column.head}”一栏`, `The column “${column.head}” is missing`),
        text('请保留模板第一行的栏目名称', 'Keep the heads of the template in the first row'),
      );
  }
  sayUnknownHeads(layout, heads, found);
  if (data.length > MOST_ROWS + 1) {
    const what = text(`超过${MOST_ROWS}行`, `More than ${MOST_ROWS} rows`);
    found.add('error', { layout, row: MOST_ROWS + 2 }, what, text('请分几个文件导入', 'Import it in several files'));
    return [];
  }
  return data.slice(1).flatMap((cells, index) => {
    const given = new Map([...known].map(([column, at]) => [column, cellText(cells[at])]));
    if (![...given.values()].some(Boolean)) return [];
    const row = index + 2;
    const values = new Map(
      [...given].map(([column, value]) => [column.key, readValue(layout, row, column, value, found)]),
    );
    const filled = new Set([...given].filter(([, value]) => value !== '').map(([{ key }]) => key));
    return [{ row, at: (key: string) => values.get(key) ?? '', has: (key: string) => filled.has(key) }];
  });
}

/** A column that is not taken over must not be lost silently. */
function sayUnknownHeads(layout: Layout, heads: readonly string[], found: Findings): void {
  const names = layout.columns.map(({ head }) => head);
  for (const head of heads.filter((one) => one !== '' && !names.includes(one)))
    found.add(
      'warning',
      { layout, row: 1 },
      text(`“${head.slice(0, 30)}”不是模板的栏目，不会导入`, `“${head.slice(0, 30)}” is no column of the template`),
      text('栏目名称有误的请改正；确不需要的可以保留', 'Correct its name, or leave it if it is not needed'),
    );
}

function readValue(layout: Layout, row: number, column: Column, value: string, found: Findings): string {
  const { key, head, hint, longest = 100 } = column;
  const wrong = (zh: string, en: string, remedyZh: string, remedyEn: string) => {
    found.add('error', { layout, row, key }, text(zh, en), text(remedyZh, remedyEn));
    return '';
  };
  if (value === '') {
    if (!column.needed) return '';
    return wrong(`“${head}”未填写`, `“${head}” is empty`, `填写“${head}”${hint ? `：${hint}` : ''}`, 'Fill it in');
  }
  if (value.length > longest)
    return wrong(`“${head}”超过${longest}字`, `“${head}” is longer than ${longest} characters`, '请缩短', 'Shorten it');
  if (column.isDate)
    return (
      isoDate(value) ?? wrong(`“${value}”不是有效日期`, `“${value}” is no date`, '请写作2025-01-05', 'Write 2025-01-05')
    );
  if (!column.choices) return value;
  const kept = keptValue(column.choices, value);
  if (kept !== null) return kept;
  const all = [...column.choices.keys()].join('、');
  // what stands in a column of the applicant's is not repeated
  const named = column.personal ? '所填内容' : `“${value.slice(0, 40)}”`;
  return wrong(
    key === 'outcome' ? `${named}不是21个末级项目之一` : `${named}不在可选项中`,
    column.personal ? 'This is none of the choices' : `“${value.slice(0, 40)}” is none of the choices`,
    `从下列各项中选择：${all}`,
    'Choose one of the sheet of choices',
  );
}

/** The number that the printed form sets before a row, as in （一） or 1. or 1、 */
const NUMBERED = /^(?:（[一二三四五六七]）|\([一二三四五六七]\)|\d{1,2}[.．、])\s*/;

function keptValue(choices: ReadonlyMap<string, string>, value: string): string | null {
  const bare = value
    .replace(NUMBERED, '')
    .replace(/（区分处理.*）$/, '')
    .replaceAll(/\s/g, '');
  return choices.get(value) ?? choices.get(bare) ?? [...choices.values()].find((kept) => kept === value) ?? null;
}
