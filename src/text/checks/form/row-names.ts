/** What the rows of a table are called in a sentence, and where it names them. Pure. */
import type { TableCell } from '../tables.ts';
import { isTotalLabel, type ReadRow, type ReadTable } from './table-amounts.ts';

export interface NamedRow {
  row: ReadRow;
  /** longest first */
  names: readonly string[];
  /** what stands in brackets behind its label, or in a column of units: 件 of '来信（件）' */
  unit: string | null;
  /** what stands before its label where only both together are one: 县医院 of '县医院 护理 10' */
  group: string;
  /** without the ending that all labels have: 东山 of 东山村 */
  short: string;
}

const BRACKETS = /[（(](?:单位[:：])?([^（）()]{1,8})[）)]$/u;
/** Words at the end of a label or a head that a sentence may leave out. */
const KIND = /(?:总?数量?|总?人数|人员|人次|总量|总额|金额|资金|费用|情况|总数|名称)$/u;
const LIST_NUMBER = /^(?:其中|#)[:：]?\s*|^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)、.．]\s*|^["“]/u;
const NUMBER_OF_LIST = /^(?:序\s*号|编号|排名|名次|#|NO\.?)$/iu;
/** 县 of 县民政局, which a sentence may leave out */
const OF_COUNTY = /^[县市区](?=\p{Script=Han}{2,10}(?:局|委|办|中心|[院馆队站部会])$)/u;
const NO_NAME = /^(?:其[他它余]|备注|说明|[\d.,%％\-—－/\s]*)$/u;
/** So is no row called that an ordinary sentence does not mean by it. */
const DIGITS = '零一二三四五六七八九十';

/** 15日 of 十五日, 六十岁以上 of 60岁以上 */
function inOtherDigits(name: string): string | null {
  if (/\d/.test(name)) {
    const other = name.replace(/(?<![\d.])[1-9]\d?(?![\d.])/gu, (digits) => hanOf(Number(digits)));
    return /\d/.test(other) ? null : other;
  }
  if (!IN_CHARACTERS.test(name)) return null;
  const han = /(?<![\p{Script=Han}])[一二三四五六七八九]?十?[一二三四五六七八九]?(?=[日月号岁年季])/u.exec(name)?.[0];
  return han ? name.replace(han, String(numberOf(han))) : null;
}

const IN_CHARACTERS = /[一二三四五六七八九十][日月号岁年季]/u;

const hanOf = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
};

function numberOf(han: string): number {
  const [tens = '', ones] = han.includes('十') ? han.split('十') : ['', han];
  const ten = han.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 : 0;
  return ten + (ones ? DIGITS.indexOf(ones) : 0);
}

/** The column that says what the rows are, and the one before it where rows beside each other share what stands there. */
function labelColumns({ table: { head }, items }: ReadTable): { column: number; groups: number } {
  const first = NUMBER_OF_LIST.test(head[0]?.text ?? '') && !items.some(({ cells }) => cells.length < 3) ? 1 : 0;
  const alone = { column: first, groups: -1 };
  if (head.length < first + 3) return alone;
  const text = (at: number, column: number) => items[at]?.cells[column]?.text ?? '';
  if (!items.some((_, at) => at > 0 && text(at, first) === text(at - 1, first))) return alone;
  const isNamed = items.every((_, at) => {
    const label = text(at, first + 1);
    return label.length < 12 && /\p{Script=Han}{2}/u.test(label) && !/\d/.test(label);
  });
  return isNamed ? { column: first + 1, groups: first } : alone;
}

/** Whether a text may name a row of this label; most cells are ruled out so. */
function maySay(said: string, label: string): boolean {
  const bare = label.replace(LIST_NUMBER, '').replace(OF_COUNTY, '');
  return bare.length < 2 || /[\d一二三四五六七八九十]/u.test(bare) || said.includes(bare.slice(0, 2));
}

/** The rows that these sentences may name; those of the same name are left out. */
export function namedRows(read: ReadTable, said: string): NamedRow[] {
  const { column, groups } = labelColumns(read);
  const head = read.names[column] ?? '';
  const units = read.names.findIndex((name) => name === '单位' || name === '计量单位');
  let endings: readonly string[] | undefined;
  const rows = read.rows.flatMap((row): NamedRow[] => {
    const cell: TableCell | undefined = row.cells[column];
    if (!cell || row.kind === 'total' || isTotalLabel(cell.text)) return [];
    if (!maySay(said, cell.text)) return [];
    endings ??= sharedEndings(read.rows.map(({ cells }) => cells[column]?.text ?? ''));
    const named = namesOf(
      cell.text,
      head,
      endings.find((one) => cell.text.endsWith(one) && cell.text.length > one.length + 1),
    );
    const group = row.cells[groups]?.text ?? '';
    const unit = named.unit ?? row.cells[units]?.text ?? null;
    return named.names.length > 0 ? [{ row, group, ...named, unit }] : [];
  });
  return rows.filter(
    ({ names: [first], group }, i) =>
      !rows.some((other, at) => at !== i && other.names[0] === first && other.group === group),
  );
}

function namesOf(cell: string, head: string, ending: string | undefined): Omit<NamedRow, 'row' | 'group'> {
  const text = cell.replace(LIST_NUMBER, '').replace(/^["“”「]|["“”」]$/gu, '');
  const unit = BRACKETS.exec(text)?.[1] ?? null;
  const bare = text.replace(BRACKETS, '').trim();
  const short = ending?.length === 1 ? bare.slice(0, -1) : '';
  if (bare.length > 20) return { names: [], unit, short };
  if (/^(?:19|20)\d{2}$/.test(bare)) return { names: [`${bare}年`], unit, short };
  if (NO_NAME.test(bare)) return { names: [], unit, short };
  const noun = head.replace(/(?:名称|类别|类型|名)$/u, '');
  const stems = [
    ending === undefined ? bare : bare.slice(0, -ending.length),
    bare,
    bare.replace(KIND, ''),
    bare.replace(OF_COUNTY, ''),
    noun.length > 0 && bare.endsWith(noun) ? bare.slice(0, -noun.length) : bare,
  ];
  const names = new Set<string>();
  for (const stem of new Set(stems)) {
    if (stem.length > 1) names.add(stem);
    else if (stem.length === 1 && noun.length > 0)
      for (const name of [stem + noun, noun + stem, ...(noun === '季节' ? [`${stem}季`] : [])]) names.add(name);
    if (/\d[—－~～-]\d/u.test(stem)) names.add(stem.replace(/[—－~～-]/u, '至'));
    const other = inOtherDigits(stem);
    if (other && other.length > 1) names.add(other);
  }
  if (bare === '男' || bare === '女')
    for (const behind of ['性', '生', '职工', '的', '选手', '学生', '学员', '村民', '干部', '员工'])
      names.add(bare + behind);
  return { names: [...names].sort((a, b) => b.length - a.length), unit, short };
}

/** What all places of a table end in; else two characters that several labels end in: '代表' of '应到代表' and '实到代表'. */
function sharedEndings(labels: readonly string[]): string[] {
  if (labels.length > MOST_LABELS) return [];
  const [first = ''] = labels;
  const end = first.slice(-1);
  const isPlace = PLACES.includes(end) && labels.length > 1;
  const items = isPlace ? labels.filter((label) => !isTotalLabel(label)) : [];
  if (isPlace && items.every((label) => label.endsWith(end) && label.length > 2 && label.length < 6)) return [end];
  const ends = labels.filter((label) => /^\p{Script=Han}{4,}$/u.test(label)).map((label) => label.slice(-2));
  return [...new Set(ends.filter((one, i) => ends.indexOf(one) !== i))];
}

const MOST_LABELS = 30;
const PLACES = '村镇乡片';
/** What may stand behind a place without its ending. */
const BEHIND_SHORT = /^(?:[^\p{Script=Han}]|[和与及等两三四五六七八九各共为达有是则只仅]|$)/u;

export interface Mention {
  named: NamedRow;
  name: string;
  start: number;
  end: number;
  /** it may be the end of a longer word */
  isLoose: boolean;
}

/** Before a name of two characters: nothing of which it might be the end. */
const OPENS =
  /(?:^|[^\p{Script=Han}]|其中|年度?|[全本我该各][县镇乡市区村校局年次期批周月]|[共为和与及是有于中的在将对即从由用自])$/u;

/** Of the groups that the text names before this place the last one is its own. */
function isOfGroup({ group }: NamedRow, rows: readonly NamedRow[], text: string, at: number): boolean {
  const own = text.lastIndexOf(group, at);
  return own >= 0 && rows.every((row) => row.group === group || text.lastIndexOf(row.group, at) < own);
}

/** Where the text names rows, in order; of names within each other the longest. */
export function mentionsIn(rows: readonly NamedRow[], text: string): Mention[] {
  const found: Mention[] = [];
  for (const named of rows) {
    for (const name of named.names)
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
        const end = at + name.length;
        const isLoose = name.length < 3 && !OPENS.test(text.slice(Math.max(0, at - 4), at));
        if (named.group !== '' && !isOfGroup(named, rows, text, at)) continue;
        if (name === named.short && !BEHIND_SHORT.test(text.slice(end, end + 2))) continue;
        // 市水利局 is not 县水利局
        if (/[省市州县区]/u.test(text.charAt(at - 1)) && named.row.label.slice(1) === name) continue;
        if (/^[\dA-Za-z]/.test(name) && /[\dA-Za-z.]$/.test(text.slice(0, at))) continue;
        if (found.some((other) => other.start <= at && end <= other.end)) continue;
        found.push({ named, name, start: at, end, isLoose });
      }
  }
  return found
    .filter(
      (one) =>
        !found.some(
          (other) =>
            other !== one && other.start <= one.start && one.end <= other.end && other.name.length > one.name.length,
        ),
    )
    .sort((a, b) => a.start - b.start);
}
