/** The sign-in list as a workbook, filled in and read again, and the figures by unit. Pure but for reading the file. */
import type { SheetProblem } from '../../documents/import/sheet-problems.ts';
import { cellText, headOf, type Row, readSheets } from '../../documents/import/sheets.ts';
import type { Sheet } from '../../paper/sheet.ts';
import { type Text, text } from '../../web/language.ts';
import type { StaffOfUnit, UnitAttendance } from './rules.ts';
import type { Present } from './state.ts';

const SHEET = '签到表';
const HEADS = { unit: '单位*', name: '姓名*', came: '是否到场' } as const;
type Key = keyof typeof HEADS;
const KEYS = Object.keys(HEADS) as Key[];
const MOST_ROWS = 5000;
const CAME = new Set(['', '是', '到', '已到', '√', '✓', '1']);
const AWAY = new Set(['否', '缺席', '请假', '×', '0']);

/** Everybody who was to come, to be marked. */
export function signInSheet(staff: readonly StaffOfUnit[], nameOf: (unitId: string) => string): Sheet {
  return {
    name: SHEET,
    rows: [
      KEYS.map((key) => ({ value: HEADS[key], header: true })),
      ...staff.map(({ unitId, name }) => [nameOf(unitId), name, ''].map((value) => ({ value }))),
    ],
    widths: [30, 16, 14],
    stickyRows: 1,
  };
}

const problem = (row: number | null, column: string | null, what: Text, remedy: Text): SheetProblem => ({
  sheet: SHEET,
  row,
  column,
  level: 'error',
  what,
  remedy,
});

/**
 * Reads a filled list: a row without a mark came, since lists of those present are what is usually kept. Never throws for
 * what is in the file.
 * @param units of the session by full and by short name
 */
export async function readSignIn(
  bytes: Uint8Array,
  { units, staff }: { units: ReadonlyMap<string, string>; staff: readonly StaffOfUnit[] },
): Promise<{ present: Present[]; problems: SheetProblem[] }> {
  const sheets = await readSheets(bytes);
  const useTemplate = text(
    '请下载签到表，填写后另存为.xlsx文件再试',
    'Download the list, fill it in and save it as .xlsx',
  );
  if ('zh' in sheets) return { present: [], problems: [{ ...problem(null, null, sheets, useTemplate), sheet: null }] };
  const data: Row[] = (sheets.find(({ sheet }) => sheet.trim() === SHEET) ?? sheets[0])?.data ?? [];
  const heads = (data[0] ?? []).map((cell) => headOf(cell));
  const at = (key: Key) => heads.indexOf(headOf(HEADS[key]));
  const missing = KEYS.filter((key) => HEADS[key].endsWith('*') && at(key) < 0).map((key) => headOf(HEADS[key]));
  if (missing.length > 0) {
    const names = missing.join('、');
    const what = text(`缺少列“${names}”`, `Columns are missing: ${names}`);
    return { present: [], problems: [problem(1, null, what, useTemplate)] };
  }
  if (data.length - 1 > MOST_ROWS) {
    const what = text(`超过${MOST_ROWS}行`, `More than ${MOST_ROWS} rows`);
    return { present: [], problems: [problem(null, null, what, text('请删除多余的行', 'Delete rows'))] };
  }
  const problems: SheetProblem[] = [];
  const rows = data.slice(1).flatMap((cells, index) => {
    const of = (key: Key) => cellText(cells[at(key)]);
    if (KEYS.every((key) => of(key) === '')) return [];
    const one = personOf(index + 2, of, { units, staff }, problems);
    return one ? [{ ...one, row: index + 2 }] : [];
  });
  const first = new Map<string, number>();
  for (const { personId, row } of rows) {
    const earlier = first.get(personId);
    if (earlier === undefined) first.set(personId, row);
    else
      problems.push(
        problem(
          row,
          headOf(HEADS.name),
          text(`与第${earlier}行是同一人`, `The same person stands in row ${earlier}`),
          text('请删除重复的一行', 'Delete one of the rows'),
        ),
      );
  }
  if (rows.length === 0 && problems.length === 0)
    problems.push(
      problem(
        null,
        null,
        text('没有到场人员', 'Nobody came'),
        text('从第2行起每人填一行', 'One row for each, from row 2'),
      ),
    );
  return { present: rows.map(({ personId, unitId }) => ({ personId, unitId })), problems };
}

function personOf(
  row: number,
  of: (key: Key) => string,
  { units, staff }: { units: ReadonlyMap<string, string>; staff: readonly StaffOfUnit[] },
  problems: SheetProblem[],
): Present | null {
  const say = (key: Key, what: Text, remedy: Text) => {
    problems.push(problem(row, headOf(HEADS[key]), what, remedy));
    return null;
  };
  if (AWAY.has(of('came'))) return null;
  if (!CAME.has(of('came')))
    return say('came', text(`“${of('came')}”不明确`, 'Not a mark'), text('请填写“是”或者“否”', 'Write 是 or 否'));
  const unitId = units.get(of('unit'));
  if (unitId === undefined)
    return say(
      'unit',
      text(`“${of('unit')}”不是此次培训的参训单位`, `${of('unit')} is no unit of this session`),
      text('请填写参训单位的全称或者简称', 'Use the full or the short name of a unit of this session'),
    );
  const named = staff.filter((one) => one.unitId === unitId && one.name === of('name'));
  const [person] = named;
  if (!person)
    return say(
      'name',
      text(`该单位没有工作人员“${of('name')}”`, `The unit has no member of staff called ${of('name')}`),
      text('请核对姓名；没有账号的人员先由系统管理员登记', 'Check the name; whoever has no account is entered first'),
    );
  if (named.length > 1)
    return say(
      'name',
      text('该单位有同名人员', 'The unit has two of this name'),
      text('请在网页上勾选', 'Tick the right one on the page'),
    );
  return { personId: person.personId, unitId };
}

/** Who was at no session, and the figures by unit with what each rate is made of. */
export function attendanceSheets(rows: readonly UnitAttendance[], nameOf: (unitId: string) => string): Sheet[] {
  const head = (names: string[]) => names.map((value) => ({ value, header: true }));
  return [
    {
      name: '各单位参训情况',
      rows: [
        head(['单位', '应参加场次', '参训人数（分子）', '在岗人数（分母）', '参训率']),
        ...rows.map(({ unitId, sessions, attended, staff }) =>
          [nameOf(unitId), sessions, attended, staff, `${((attended / staff) * 100).toFixed(1)}%`].map((value) => ({
            value,
          })),
        ),
      ],
      widths: [30, 12, 18, 18, 12],
      stickyRows: 1,
    },
    {
      name: '未参训人员',
      rows: [
        head(['单位', '姓名']),
        ...rows.flatMap(({ unitId, absent }) =>
          absent.map(({ name }) => [nameOf(unitId), name].map((value) => ({ value }))),
        ),
      ],
      widths: [30, 16],
      stickyRows: 1,
    },
  ];
}
