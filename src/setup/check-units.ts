/** The sheet 机构: every unit right in itself, its parent entered, and nobody above itself. */
import { isCreditCode } from '../text/credit-code.ts';
import { UNIT_KIND_NAMES } from '../units/messages.ts';
import type { Contact } from '../units/unit-fold.ts';
import { type Text, text } from '../web/language.ts';
import { type LineReader, readLine } from './fields.ts';
import { keyOfName } from './layout.ts';
import type { PlannedUnit } from './plan.ts';
import type { Findings } from './problems.ts';
import type { Line } from './workbook.ts';

const CODE = /^[a-z0-9][a-z0-9-]{0,39}$/;
const CONTACT = ['address', 'hours', 'phone', 'fax', 'email', 'postcode'] as const satisfies (keyof Contact)[];

interface Row {
  unit: PlannedUnit;
  read: LineReader;
}

/** The units, each after the one above it, as far as they can be read. */
export function checkUnits(lines: readonly Line[], found: Findings, today: Temporal.PlainDate): PlannedUnit[] {
  const rows = lines.map((line) => unitRow(readLine('units', line, found), today));
  sayRepeated(rows, 'code', ({ unit }) => unit.code, '单位代码', 'unit code');
  sayRepeated(rows, 'name', ({ unit }) => unit.name, '单位全称', 'name');
  sayRepeated(rows, 'creditCode', ({ unit }) => unit.creditCode ?? '', '统一社会信用代码', 'credit code');
  if (rows.length === 0)
    found.error(
      { sheet: 'units' },
      text('没有填写任何单位', 'No unit is entered'),
      text('至少填写本级政府', 'Enter the government at least'),
    );
  else if (!rows.some(({ unit }) => unit.kind === 'government'))
    found.error(
      { sheet: 'units' },
      text('没有类别为“政府”的单位', 'No unit is a government'),
      text('填写本级政府，单位类别选择“政府”', 'Enter the government itself'),
    );
  sayParents(rows);
  return parentsFirst(rows.map(({ unit }) => unit));
}

function unitRow(read: LineReader, today: Temporal.PlainDate): Row {
  const code = read.text('code');
  if (code !== '' && !CODE.test(code))
    read.error(
      'code',
      text(`单位代码“${code}”不符合要求`, `“${code}” is no unit code`),
      text('使用小写字母、数字、横线，最多40位，不以横线开头', 'Use small letters, digits and dashes, 40 at most'),
    );
  const name = read.text('name');
  const activeFrom = read.date('activeFrom', today.toString()) ?? today.toString();
  const email = read.text('email');
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    read.error('email', text(`“${email}”不是电子邮箱`, `“${email}” is no e-mail address`), CHECK);
  const postcode = read.text('postcode', 20);
  if (postcode !== '' && !/^\d{6}$/.test(postcode))
    read.error('postcode', text(`邮政编码“${postcode}”应为6位数字`, `The postcode “${postcode}” has 6 digits`), CHECK);
  const contact = CONTACT.map((key) => [key, read.text(key)] as const).filter(([, value]) => value !== '');
  const remedy = (key: string) => {
    const body = read.text(key);
    return body === '' ? [] : [{ name: body, from: activeFrom, to: null }];
  };
  const unit: PlannedUnit = {
    code,
    name,
    shortName: read.text('shortName', 60) || name,
    nameEn: read.text('nameEn') || name,
    kind: kindOf(read),
    parent: read.text('parent') || null,
    creditCode: creditCodeOf(read),
    activeFrom,
    contact: Object.fromEntries(contact),
    reconsideration: remedy('reconsideration'),
    courts: remedy('court'),
  };
  if (unit.reconsideration.length === 0 || unit.courts.length === 0)
    read.warn(
      unit.reconsideration.length === 0 ? 'reconsideration' : 'court',
      text('没有填写行政复议机关或者管辖法院', 'Reconsideration body or court is missing'),
      text(
        '补充后答复文书才能告知救济途径；也可以建站后在“机构管理”中填写',
        'Answers name them; they can be entered later',
      ),
    );
  return { unit, read };
}

const CHECK = text('请核对后更正', 'Check and correct it');

function kindOf(read: LineReader): PlannedUnit['kind'] {
  const given = read.text('kind');
  const kind = keyOfName(UNIT_KIND_NAMES, given);
  if (kind === undefined && given !== '')
    read.error(
      'kind',
      text(`没有“${given}”这一单位类别`, `“${given}” is no kind of unit`),
      text(`从下列各项中选择：${names()}`, 'Choose one of the list'),
    );
  return kind ?? 'other';
}

const names = () =>
  Object.values(UNIT_KIND_NAMES)
    .map(({ zh }) => zh)
    .join('、');

function creditCodeOf(read: LineReader): string | null {
  const given = read.text('creditCode').toUpperCase();
  if (given !== '' && !isCreditCode(given))
    read.error(
      'creditCode',
      given.length === 18
        ? text(`统一社会信用代码“${given}”的校验码不符`, `The check digit of “${given}” is wrong`)
        : text(`统一社会信用代码“${given}”不是18位`, `“${given}” has not 18 characters`),
      text('对照登记证书更正；单元格须为文本格式', 'Compare it with the certificate; keep the cell a text'),
    );
  return given || null;
}

function sayRepeated(rows: readonly Row[], field: string, of: (row: Row) => string, zh: string, en: string): void {
  const first = new Map<string, number>();
  for (const row of rows) {
    const value = of(row);
    const before = first.get(value);
    if (value === '') continue;
    if (before === undefined) first.set(value, row.read.row);
    else
      row.read.error(
        field,
        text(`${zh}“${value}”与第${before}行重复`, `The ${en} “${value}” is that of row ${before}`),
        text('每个单位只填一行，各不相同', 'Each unit has one row'),
      );
  }
}

function sayParents(rows: readonly Row[]): void {
  const parents = new Map(rows.map(({ unit }) => [unit.code, unit.parent]));
  const say = ({ read }: Row, what: Text, remedy: Text) => read.error('parent', what, remedy);
  for (const row of rows) {
    const { code, parent } = row.unit;
    if (parent === null) continue;
    if (!parents.has(parent))
      say(
        row,
        text(`没有代码为“${parent}”的单位`, `No unit has the code “${parent}”`),
        text('填写本表中的单位代码', 'Use a code of this sheet'),
      );
    else if (isAboveItself(code, parents))
      say(
        row,
        text('上级单位形成循环', 'The unit stands above itself'),
        text('更正上级单位代码', 'Correct the parent'),
      );
  }
}

function isAboveItself(code: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at = parents.get(code) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === code) return true;
    seen.add(at);
  }
  return false;
}

/** Founding goes from the top down. Units in a circle, which are errors, stay at the end. */
function parentsFirst(units: readonly PlannedUnit[]): PlannedUnit[] {
  const placed: PlannedUnit[] = [];
  let waiting = [...units];
  for (;;) {
    const known = new Set(placed.map(({ code }) => code));
    const ready = waiting.filter(({ parent }) => parent === null || known.has(parent));
    if (ready.length === 0) return [...placed, ...waiting];
    placed.push(...ready);
    waiting = waiting.filter((unit) => !ready.includes(unit));
  }
}
