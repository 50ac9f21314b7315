/** The figures that a sentence states, with whatever unit stands behind them, in digits or in characters. Pure. */
import { digitsEnd, Follows, numeral } from './quantities.ts';

export interface SaidFigure {
  /** in single units: 3.2万 is 32000; below zero where the sentence says so */
  value: number;
  /** 1, 千, 万 or 亿 */
  scale: number;
  /** as written, without unit; in digits where it is in characters */
  written: string;
  /** 元, 公里, %, 毫克/升 …; '' where none stands there */
  unit: string;
  /** '约', '近', '以上' … */
  isRough: boolean;
  start: number;
  /** behind the figure */
  end: number;
  /** behind its unit */
  unitEnd: number;
}

/** A sentence; its figures are worked out when one asks. */
export class Sentence {
  readonly text: string;
  /** in the whole text */
  readonly start: number;
  #figures: readonly SaidFigure[] | undefined;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
  }

  get figures(): readonly SaidFigure[] {
    this.#figures ??= saidFigures(this.text);
    return this.#figures;
  }
}

const ENDS = new Uint8Array(0x10000);
for (const unit of '。；;！？!?') ENDS[unit.charCodeAt(0)] = 1;

export function sentencesOf(text: string, start: number): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && ENDS[text.charCodeAt(at)] === 0) continue;
    if (at > from) found.push(new Sentence(text.slice(from, at), start + from));
    from = at + 1;
  }
  return found;
}

const ARABIC = '\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const HAN = '零〇一二两三四五六七八九十百千万亿';
/** longer ones first */
const UNITS =
  '(?:立方|平方)(?:公里|千米|米)|微克|毫克|毫升|毫米|厘米|分米|公里|千米|公顷|公斤|千克|千瓦时|千瓦|兆瓦|分贝|摄氏度|人天|工日|(?:件|人|户|亩|场|批|剂|台|车|班|架|辆|艘|头|条|家|处|例|份)次|个工作日|工作日|日历天|个(?:月|百分点)|小时|分钟|[元件条个项家户份次篇批所处场期宗起台套辆座口例人名位亩吨米只头株棵盏对册张床桶袋箱瓶盒尾间支票艘枚根眼栋幢顶羽升克斤天日岁班组队本部幅块片段趟门笔包捆处村社镇乡校度分秒年]|方(?![面案式法向针便可程块])|单(?!元)|万美元|美元|[℃㎡%％]|[A-Za-zμ]{1,5}(?:/[A-Za-z]{1,2}[³3]?)?(?![A-Za-z])';
const PER = '(?:[/／每](?:立方米|平方米|公斤|千克|[升斤亩人户月年天次件米吨]))?';
const STATED = new RegExp(
  `(?:(${ARABIC})|([${HAN}]{1,12}(?:点[零一二三四五六七八九]{1,3})?))\\s*(余|多)?([万亿千])?(余|多)?((?:${UNITS})${PER})?`,
  'uy',
);

/** Every figure begins with one of these. */
const BEGINS = new Uint8Array(0x10000);
for (const unit of `0123456789${HAN}`) BEGINS[unit.charCodeAt(0)] = 1;
const FOLLOWS = new Follows(`${HAN}${UNITS}点余多`, `${HAN}点`);

/** Numbers of something, parts of dates, codes and names. */
const NO_FIGURE_BEFORE = /(?:[第〔（(]|[A-Za-z.\d—~～/][-−－]?|\d[:：]|\d\s?[-−－至到])$/u;
/** What the first of them ends in. */
const ENDS_NO_FIGURE = new Uint8Array(0x10000);
for (const unit of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789第〔（(.—~～/:：-−－至到')
  ENDS_NO_FIGURE[unit.charCodeAt(0)] = 1;
const NO_FIGURE_BEHIND = /^(?:[月号时点:：级届周路线楼岁]|[-−－~～—至到]\s?\d|日(?!元)|年|\.\d|\d)/u;
const ROUGH_BEFORE =
  /(?:约为?|近|超过?|超出|逾|突破|不足|接近|将近|至少|至多|不少于|不低于|不高于|不超过|不多于|大于|小于|低于|高于|少于|多于|最多可|满)\s*$/u;
const ROUGH_BEHIND = /^(?:左右|上下|以[上下内外]|及以[上下]|出头|[余多]|不到)/u;
const SCALES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 };

function saidFigures(text: string): SaidFigure[] {
  const found: SaidFigure[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (BEGINS[text.charCodeAt(at)] === 0 || !FOLLOWS.at(text, at)) continue;
    const figure = figureAt(text, at);
    if (!figure) {
      while (isDigit(text.charCodeAt(at + 1))) at += 1;
      continue;
    }
    found.push(figure);
    at = Math.max(at, figure.unitEnd - 1);
  }
  return found;
}

const isDigit = (unit: number) => (unit >= 0x30 && unit <= 0x39) || unit === 0x2e;

/** '5月', '15日', '2024年': most digits of a text are of a date, and need not be looked at. */
function isOfDate(text: string, start: number): boolean {
  const end = digitsEnd(text, start);
  const sign = end > start ? text.charAt(end) : '';
  if (sign === '月') return true;
  const isYear = sign === '年' && end - start === 4 && (text.startsWith('20', start) || text.startsWith('19', start));
  return (isYear || sign === '日') && !'/／每历'.includes(text.charAt(end + 1));
}

function signBefore(text: string, start: number): string {
  const sign = text.charAt(start - 1);
  if (sign === '负' || sign === '下') return sign === '负' ? sign : text.startsWith('零下', start - 2) ? '零下' : '';
  return /^[-−－]$/u.test(sign) && !/\d/.test(text.charAt(start - 2)) ? sign : '';
}

function figureAt(text: string, at: number): SaidFigure | null {
  if (isOfDate(text, at)) return null;
  STATED.lastIndex = at;
  const match = STATED.exec(text);
  if (!match) return null;
  const [, digits, han, more, scale = '', more2, unit = ''] = match;
  const sign = signBefore(text, at);
  const before = text.slice(Math.max(0, at - 6), at);
  const behind = text.slice(at + match[0].length);
  const isEnding = ENDS_NO_FIGURE[text.charCodeAt(at - sign.length - 1)] === 1;
  if (isEnding && NO_FIGURE_BEFORE.test(sign ? before.slice(0, -sign.length) : before)) return null;
  const length = (digits ?? han ?? '').length;
  // '电话：0123', '受理：120件'
  if (unit === '' && /[:：]$/u.test(before)) return null;
  if (unit === '' && NO_FIGURE_BEHIND.test(behind)) return null;
  // '2024年', '15日'
  if (digits && (unit === '年' || unit === '日') && (/^(?:19|20)\d{2}$/.test(digits) || unit === '日')) return null;
  if (digits && length > 9) return null;
  if (han && (unit === '' || unit === '年' || unit === '日')) return null;
  const number = digits ? Number(digits.replaceAll(/[,，]/g, '')) : numeral(han ?? '');
  // 'one' in characters mostly says 'a'
  if (number === null || (han && number < 2)) return null;
  const factor = SCALES[scale] ?? 1;
  const ends = digits ? factor : (SCALES[/[千万亿]$/u.exec(han ?? '')?.[0] ?? ''] ?? 1);
  return {
    value: number * factor * (sign ? -1 : 1),
    scale: ends,
    written: digits?.replaceAll(/[,，]/g, '') ?? String(number / ends),
    unit: unit.replace('％', '%'),
    isRough: Boolean(more ?? more2) || ROUGH_BEFORE.test(before) || ROUGH_BEHIND.test(behind),
    start: at - sign.length,
    end: at + length,
    unitEnd: at + match[0].length,
  };
}
