/**
 * Findings as a workbook: the list that a superior office or the national entry 我为政府网站找错 sends, and the details
 * that the office exports. One layout for both.
 */
import type { SheetProblem } from '../../documents/import/sheet-problems.ts';
import { cellText, headOf, isoDate, type Row, readSheets } from '../../documents/import/sheets.ts';
import type { Cell } from '../../paper/paper.ts';
import type { Sheet } from '../../paper/sheet.ts';
import { type Text, text } from '../../web/language.ts';
import { GRAVITY_NAMES, SOURCE_NAMES, STANDING_NAMES } from './messages.ts';
import { type FindingFacts, GRAVITIES, type Gravity, type Source } from './state.ts';
import { alikeKey, type ListedFinding } from './store.ts';

const SHEET = '问题清单';
const HEADS = {
  unit: '责任单位*',
  title: '问题概述*',
  place: '网页地址或者位置*',
  detail: '具体情况和整改要求',
  gravity: '严重程度',
  indicator: '对应指标',
  number: '来源编号',
  foundOn: '发现日期',
} as const;
type Key = keyof typeof HEADS;
const KEYS = Object.keys(HEADS) as Key[];
const LONGEST: Record<Key, number> = {
  unit: 100,
  title: 200,
  place: 2000,
  detail: 5000,
  gravity: 10,
  indicator: 20,
  number: 100,
  foundOn: 20,
};
const MOST_ROWS = 2000;

/** The empty list to be filled in, with the units that can be named. */
export function templateSheets(unitNames: readonly string[]): Sheet[] {
  const heads: Cell[] = KEYS.map((key) => ({ value: HEADS[key], header: true }));
  return [
    { name: SHEET, rows: [heads], widths: [22, 32, 44, 44, 10, 10, 16, 14], stickyRows: 1 },
    { name: '单位名称', rows: unitNames.map((value) => [{ value }]), widths: [40] },
  ];
}

/** The details of findings, in the order of the list. */
export function detailSheet(findings: readonly ListedFinding[], nameOf: (unitId: string) => string): Sheet {
  const heads = [
    ...['责任单位', '问题概述', '网页地址或者位置', '严重程度', '对应指标', '来源', '来源编号', '发现日期'],
    ...['整改通知', '整改时限', '整改情况', '办结日期', '复核未通过次数'],
  ];
  const row = (one: ListedFinding): Cell[] =>
    [
      nameOf(one.unitId),
      one.title,
      one.place,
      GRAVITY_NAMES[one.gravity].zh,
      one.indicator,
      SOURCE_NAMES[one.source].zh,
      one.sourceNumber,
      one.foundOn.toString(),
      one.notice,
      one.dueOn?.toString() ?? '',
      STANDING_NAMES[one.standing].zh,
      one.endedOn?.toString() ?? '',
      one.reopened,
    ].map((value) => ({ value }));
  return {
    name: '整改明细',
    rows: [heads.map((value) => ({ value, header: true })), ...findings.map(row)],
    widths: [20, 32, 44, 10, 10, 16, 16, 12, 22, 12, 12, 12, 10],
    stickyRows: 1,
    landscape: true,
  };
}

/** One filled row, with the row of the sheet as Excel counts it. */
export interface ReadFinding {
  row: number;
  facts: Omit<FindingFacts, 'files'>;
  /** ISO date; null: the day on which it is taken over */
  foundOn: string | null;
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
 * Reads a filled list. Never throws for what is in the file.
 * @param units in force, by full and by short name @param today ISO date: nothing was found later
 */
export async function readFindings(
  bytes: Uint8Array,
  { source, units, today }: { source: Source; units: ReadonlyMap<string, string>; today: string },
): Promise<{ findings: ReadFinding[]; problems: SheetProblem[] }> {
  const sheets = await readSheets(bytes);
  const useTemplate = text(
    '请下载模板，填写后另存为.xlsx文件再试',
    'Download the template, fill it in and save it as .xlsx',
  );
  if ('zh' in sheets) return { findings: [], problems: [{ ...problem(null, null, sheets, useTemplate), sheet: null }] };
  const data = (sheets.find(({ sheet }) => sheet.trim() === SHEET) ?? sheets[0])?.data ?? [];
  const at = columnsOf(data[0] ?? []);
  const missing = KEYS.filter((key) => HEADS[key].endsWith('*') && !at.has(key));
  if (missing.length > 0) {
    const names = missing.map((key) => HEADS[key].slice(0, -1)).join('、');
    const what = text(`缺少列“${names}”`, `Columns are missing: ${names}`);
    return { findings: [], problems: [problem(1, null, what, useTemplate)] };
  }
  if (data.length - 1 > MOST_ROWS) {
    const what = text(`超过${MOST_ROWS}行`, `More than ${MOST_ROWS} rows`);
    return {
      findings: [],
      problems: [problem(null, null, what, text('请分成几个文件导入', 'Split it into several files'))],
    };
  }
  const problems: SheetProblem[] = [];
  const findings = data.slice(1).flatMap((cells, index): ReadFinding[] => {
    const of = (key: Key) => cellText(cells[at.get(key) ?? -1]);
    if (KEYS.every((key) => of(key) === '')) return [];
    return [oneRow(index + 2, of, { source, units, today }, problems)];
  });
  if (findings.length === 0 && problems.length === 0)
    problems.push(
      problem(
        null,
        null,
        text('没有填写任何问题', 'There is no finding in it'),
        text('从第2行起每个问题填一行', 'One row for each, from row 2'),
      ),
    );
  return { findings, problems: [...problems, ...twice(findings)] };
}

function columnsOf(heads: Row): Map<Key, number> {
  const found = new Map<Key, number>();
  heads.forEach((cell, index) => {
    const key = KEYS.find((one) => headOf(HEADS[one]) === headOf(cell));
    if (key && !found.has(key)) found.set(key, index);
  });
  return found;
}

function oneRow(
  row: number,
  of: (key: Key) => string,
  { source, units, today }: { source: Source; units: ReadonlyMap<string, string>; today: string },
  problems: SheetProblem[],
): ReadFinding {
  const say = (key: Key, what: Text, remedy: Text) => problems.push(problem(row, headOf(HEADS[key]), what, remedy));
  for (const key of KEYS) {
    const value = of(key);
    if (HEADS[key].endsWith('*') && value === '')
      say(key, text('没有填写', 'Nothing stands here'), text('请补填', 'Fill it in'));
    if (value.length > LONGEST[key])
      say(key, text(`超过${LONGEST[key]}字`, `Longer than ${LONGEST[key]} characters`), text('请缩短', 'Shorten it'));
  }
  const unitId = units.get(of('unit')) ?? '';
  if (of('unit') !== '' && unitId === '')
    say(
      'unit',
      text(`没有名为“${of('unit')}”的单位`, `No unit is called ${of('unit')}`),
      text('请按“单位名称”工作表填写全称或者简称', 'Use a name of the second sheet'),
    );
  const gravity = gravityOf(of('gravity'));
  if (gravity === null)
    say(
      'gravity',
      text('不是可选的严重程度', 'Not a gravity'),
      text('请填写单项否决、严重、一般或者轻微', 'One of 单项否决, 严重, 一般, 轻微'),
    );
  const foundOn = of('foundOn') === '' ? null : isoDate(of('foundOn'));
  if (of('foundOn') !== '' && (foundOn === null || foundOn > today))
    say(
      'foundOn',
      text('不是已过去的日期', 'Not a date until today'),
      text('请按2026-01-05的格式填写', 'Write it as 2026-01-05'),
    );
  return {
    row,
    foundOn,
    facts: {
      unitId,
      title: of('title'),
      detail: of('detail'),
      place: of('place'),
      indicator: of('indicator'),
      gravity: gravity ?? 'medium',
      source,
      sourceNumber: of('number'),
    },
  };
}

function gravityOf(typed: string): Gravity | null {
  if (typed === '') return 'medium';
  return GRAVITIES.find((one) => GRAVITY_NAMES[one].zh === typed) ?? null;
}

/** A number of the source that stands twice in the list. */
function twice(findings: readonly ReadFinding[]): SheetProblem[] {
  const first = new Map<string, number>();
  return findings.flatMap(({ row, facts: { sourceNumber } }) => {
    if (sourceNumber === '') return [];
    const earlier = first.get(sourceNumber);
    if (earlier === undefined) {
      first.set(sourceNumber, row);
      return [];
    }
    const what = text(`来源编号与第${earlier}行重复`, `The number stands in row ${earlier} already`);
    return [problem(row, headOf(HEADS.number), what, text('请删除重复的一行', 'Delete one of the rows'))];
  });
}

/** Rows without a number that say what is filed and not settled: a list that is given twice. */
export function filedBefore(findings: readonly ReadFinding[], open: ReadonlySet<string>): SheetProblem[] {
  return findings
    .filter(({ facts }) => facts.sourceNumber === '' && open.has(alikeKey(facts)))
    .map(({ row }) =>
      problem(
        row,
        headOf(HEADS.title),
        text('同一单位、同一位置的这个问题已经登记，尚未销号', 'This finding of the unit is filed and not settled'),
        text('请删除此行；确是另一处问题的，写明位置或者来源编号', 'Delete this row, or tell its place or number'),
      ),
    );
}

/** Problems of numbers that the site has taken over before. */
export function takenBefore(findings: readonly ReadFinding[], taken: ReadonlySet<string>): SheetProblem[] {
  return findings
    .filter(({ facts }) => facts.sourceNumber !== '' && taken.has(facts.sourceNumber))
    .map(({ row, facts }) =>
      problem(
        row,
        headOf(HEADS.number),
        text(`编号“${facts.sourceNumber}”已经导入过`, `${facts.sourceNumber} was taken over before`),
        text('请删除此行', 'Delete this row'),
      ),
    );
}
