/** Figures that a paragraph states, with what they count. Pure. */
import type { Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';

export interface Claim {
  /** in single units: 3.2万 is 32000 */
  value: number;
  written: string;
  /** 1, 万 or 亿 */
  scale: number;
  unit: string;
  measure: Measure;
  /** things that rows of a table may be: 3家, 五项 */
  counts: boolean;
  /** said of the whole: 共, 合计, 累计 … */
  isWhole: boolean;
  span: Span;
}

/** What a unit measures; of things counted the unit itself. */
export type Measure = string;

const UNITS =
  '毫米|剂次|批次|人次|平方公里|平方米|公里|千米|公顷|公斤|立方米|千瓦时|工作日|㎡|元|件|条|个|项|家|户|份|次|篇|批|所|处|场|期|宗|起|台|套|辆|座|口|种|例|人|名|位|亩|吨|米|只|头|株|棵|盏|对|册|张|床|桶|袋|箱|瓶|羽|盒|尾|间|支|票|艘|枚|根|眼|栋|幢|顶|升|℃|方(?![面案式法向针便可程])';
const ARABIC = '\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const HAN = '一二三四五六七八九十百两';
/** Every claim begins with one of these. */
export const FIGURES = `0123456789${HAN}`;
const STATED = new RegExp(
  `(?<![\\d.,〔第—\\-－~～至/])(?:(${ARABIC})|([${HAN}]{1,5}))\\s*(余|多)?([万亿千])?(余|多)?(${UNITS})(?![\\p{Script=Han}]{0,3}以[上下内])`,
  'uy',
);
/** The same with units of time and others that seldom stand in tables. */
const STATED_WITH_DAYS = new RegExp(
  `(?<![\\d.,〔第—\\-－~～至/])(?<value>${ARABIC})\\s*(?<more>余|多)?(?<scale>[万亿千])?(?<more2>余|多)?(?<unit>${UNITS}|天|日|小时|间|支|班|岁|分|吨|棵|人天|对|公顷)`,
  'gu',
);
/** Before a figure that is not exact, or of each. */
const ABOUT = /(?:约|近|超过?|逾|不足|至少|不少于|不低于|不超过|最高|最低|每)\s*$/u;
/** A rate, a limit, a plan or another year's figure need not stand in the table. */
const NOT_THIS =
  /(?:每|标准|人均|户均|平均|常年|不超过|不少于|不低于|限|上年|去年|往年|同期|同比|较|增(?!加值)|减|降|比|计划(?!总?投资)|目标|预计|第|节约|其余|另)[^，。；]{0,6}$/u;
const WHOLE = /(?:共计?|合计|总计|累计|总(?:[数额量长]|投资|里程)|之和|一共|全部)[^，。；\d]{0,14}$/u;
const COUNTED = /^(?:件|条|个|项|家|户|份|篇|所|处|场|期|宗|起|台|套|辆|座|口|种|例|人|名|位|批|批次)$/u;

const SCALES: Record<string, number> = { 千: 1e3, 万: 1e4, 亿: 1e8 };
const DIGITS = '零一二三四五六七八九';

const begins = new Uint8Array(0x10000);
for (const unit of FIGURES) begins[unit.charCodeAt(0)] = 1;
const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;

export function claimsIn(line: string, start: number): Claim[] {
  const claims: Claim[] = [];
  let before = 0;
  for (let at = 0; at < line.length; at += 1) {
    const unit = line.charCodeAt(at);
    const mayBegin = begins[unit] === 1 && !(isDigit(unit) && isDigit(before));
    before = unit;
    if (!mayBegin) continue;
    STATED.lastIndex = at;
    const match = STATED.exec(line);
    if (!match) continue;
    const claim = claimOf(match, line, start);
    if (claim) claims.push(claim);
    at += match[0].length - 1;
    before = 0;
  }
  return claims;
}

function claimOf(match: RegExpExecArray, line: string, start: number): Claim | null {
  const [, value, han = '', more, scale = '', more2, unit = ''] = match;
  if (more || more2) return null;
  const written = value ?? han;
  const number = value ? Number(value.replace(/[,，]/g, '')) : chineseNumber(han);
  // 'one' in Chinese numerals is mostly no count, and 一批 says 'some'
  if (number === null || (!value && number < 2)) return null;
  const before = line.slice(Math.max(0, match.index - 20), match.index);
  if (ABOUT.test(before) || NOT_THIS.test(before)) return null;
  const at = start + match.index;
  const factor = SCALES[scale] ?? 1;
  return {
    value: number * factor,
    written,
    scale: factor,
    unit: scale + unit,
    measure:
      unit === '个'
        ? `个${/^\p{Script=Han}?/u.exec(line.slice(match.index + match[0].length))?.[0] ?? ''}`
        : measureOf(unit),
    counts: COUNTED.test(unit) && factor === 1 && Number.isInteger(number),
    isWhole: WHOLE.test(before),
    span: [at, at + written.length],
  };
}

/** A figure with its unit, and its place in the line. */
export interface NamedFigure {
  value: number;
  scale: number;
  written: string;
  unit: string;
  start: number;
  end: number;
}

/** Every figure with a unit that is not said to be about: for comparing where a column is named. */
export function figuresIn(line: string): NamedFigure[] {
  return matchesOf(line, STATED_WITH_DAYS).flatMap((match) => {
    const { value = '', more, more2, scale = '', unit = '' } = match.groups ?? {};
    if (more || more2 || value === '' || ABOUT.test(line.slice(Math.max(0, match.index - 6), match.index))) return [];
    const factor = SCALES[scale] ?? 1;
    return [
      {
        value: Number(value.replace(/[,，]/g, '')) * factor,
        scale: factor,
        written: value,
        unit: scale + unit,
        start: match.index,
        end: match.index + value.length,
      },
    ];
  });
}

export function measureOf(unit: string): Measure {
  if (unit.includes('元')) return 'money';
  if (PERSONS.has(unit)) return 'persons';
  if (/亩|公顷|平方|㎡/u.test(unit)) return 'area';
  return unit === '公里' || unit === '千米' ? 'length' : unit;
}

const PERSONS: ReadonlySet<string> = new Set(['人', '名', '位', '人次']);

/** Up to 999; null when the characters make no number. */
function chineseNumber(han: string): number | null {
  const match = /^(?:([一二三四五六七八九两])百)?(?:零?([一二三四五六七八九])?(十))?([一二三四五六七八九两])?$/u.exec(
    han,
  );
  if (!match || han === '') return null;
  const digit = (one = '') => (one === '两' ? 2 : Math.max(0, DIGITS.indexOf(one || '零')));
  const [, hundreds, tens, ten, units] = match;
  return digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(units);
}
