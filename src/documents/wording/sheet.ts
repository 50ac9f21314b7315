/** The lists of wording as a workbook that is filled in and taken over. */
import type { Sheet } from '../../paper/sheet.ts';
import { type Text, text } from '../../web/language.ts';
import type { SheetProblem } from '../import/sheet-problems.ts';
import { cellText, headOf, isoDate, readSheets } from '../import/sheets.ts';
import { partsOf, type Refused, refuseEntry } from './rules.ts';
import { ENTRY_KINDS, type EntryFacts } from './state.ts';
import { KIND_NAMES } from './words.ts';

const SHEET = '规范用语';
const HEADS = {
  kind: '类别*',
  word: '姓名或者正确写法*',
  others: '职务或者错误写法',
  from: '起始日期*',
  to: '截止日期',
  source: '来源*',
} as const;
type Key = keyof typeof HEADS;
const KEYS = Object.keys(HEADS) as Key[];
const MOST_ROWS = 1000;
const BAD_DATE = text('不是日期', 'Not a date');
const DATE_REMEDY = text('请按2026-01-05的格式填写', 'Write it as 2026-01-05');

export const templateSheet = (): Sheet => ({
  name: SHEET,
  rows: [KEYS.map((key) => ({ value: HEADS[key], header: true }))],
  widths: [14, 40, 44, 14, 14, 40],
  stickyRows: 1,
});

const problem = (row: number | null, column: string | null, what: Text, remedy: Text): SheetProblem => ({
  sheet: SHEET,
  row,
  column,
  level: 'error',
  what,
  remedy,
});

/** Reads a filled list. Never throws for what is in the file. @param known entries of the site */
export async function readEntries(
  bytes: Uint8Array,
  known: readonly EntryFacts[],
): Promise<{ entries: EntryFacts[]; problems: SheetProblem[] }> {
  const none = (what: Text, row: number | null = null) => ({
    entries: [],
    problems: [
      problem(
        row,
        null,
        what,
        text('请下载模板，填写后另存为.xlsx文件再试', 'Fill in the template and save it as .xlsx'),
      ),
    ],
  });
  const sheets = await readSheets(bytes);
  if ('zh' in sheets) return none(sheets);
  const data = (sheets.find(({ sheet }) => sheet.trim() === SHEET) ?? sheets[0])?.data ?? [];
  const heads = (data[0] ?? []).map((cell) => headOf(cell));
  const at = (key: Key) => heads.indexOf(headOf(HEADS[key]));
  const missing = KEYS.filter((key) => HEADS[key].endsWith('*') && at(key) < 0).map((key) => headOf(HEADS[key]));
  if (missing.length > 0)
    return none(text(`缺少列“${missing.join('、')}”`, `Columns are missing: ${missing.join(', ')}`), 1);
  if (data.length - 1 > MOST_ROWS) return none(text(`超过${MOST_ROWS}行`, `More than ${MOST_ROWS} rows`));
  const problems: SheetProblem[] = [];
  const entries: EntryFacts[] = [];
  for (const [index, cells] of data.slice(1).entries()) {
    const of = (key: Key) => cellText(cells[at(key)]);
    if (KEYS.every((key) => of(key) === '')) continue;
    const read = entryOf(index + 2, of, [...known, ...entries], problems);
    if (read) entries.push(read);
  }
  if (entries.length === 0 && problems.length === 0) return none(text('没有填写任何内容', 'There is nothing in it'));
  return { entries, problems };
}

function entryOf(
  row: number,
  of: (key: Key) => string,
  known: readonly EntryFacts[],
  problems: SheetProblem[],
): EntryFacts | null {
  const say = (key: Key, what: Text, remedy: Text) => {
    problems.push(problem(row, headOf(HEADS[key]), what, remedy));
    return null;
  };
  const kind = ENTRY_KINDS.find((one) => KIND_NAMES[one].zh === of('kind'));
  const names = ENTRY_KINDS.map((one) => KIND_NAMES[one].zh).join('、');
  if (!kind) return say('kind', text('不是可选的类别', 'Not a kind'), text(`请填写${names}`, `One of ${names}`));
  const [from, to] = [isoDate(of('from')), isoDate(of('to'))];
  if (from === null) return say('from', BAD_DATE, DATE_REMEDY);
  if (of('to') !== '' && to === null) return say('to', BAD_DATE, DATE_REMEDY);
  const entry = { kind, word: of('word'), others: partsOf(of('others')), from, to, source: of('source') };
  const refused: Refused | null = refuseEntry(entry, known);
  return refused ? say(refused.field, refused.text, text('请更正后再导入', 'Mend it and try again')) : entry;
}
