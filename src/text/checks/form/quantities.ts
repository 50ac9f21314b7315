/** The counts and shares of a sentence in order, in figures or in characters, each with the words that lead to it. Pure. */

export interface Quantity {
  /** of a share so many per cent; of a count in single units: 3.2万 is 32000 */
  value: number;
  /** digits behind the point, as written */
  decimals: number;
  isShare: boolean;
  /** '八成', '成' of tenths: said roughly */
  isTenths: boolean;
  /** none: '' */
  unit: string;
  /** about, more than, at most … */
  isRough: boolean;
  /** as written */
  written: string;
  start: number;
  end: number;
  /** from the quantity before, or the start of the sentence */
  lead: string;
}

const ARABIC = '\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const HAN = '零〇一二三四五六七八九十百千两';
const UNIT =
  '千瓦时|公斤|千克|斤|个工作日|平方米|平方公里|立方米|公里|公顷|批次|人次|剂次|场次|车次|分钟|小时|个|件|条|人|名|位|户|家|份|次|篇|票|元|亩|吨|处|所|天|日|场|批|辆|套|间|例|起|宗|台|头|只|羽|村|座|项|幅|株|棵|米|部|块|张|镇|乡|组|艘|眼|口|支|对|册|盏|艇|棟|栋|门|笔|本';
const ANY = new RegExp(
  [
    `百分之([${HAN}点]{1,8}|\\d{1,3}(?:\\.\\d+)?)`,
    `(?<![一二三四五六七八九十\\d几])([一二两三四五六七八九1-9])成([一二三四五六七八九半])?(?![员立果功绩本效人年交就品套熟群分不])`,
    `(${ARABIC})\\s*[%％]`,
    `(${ARABIC})\\s*(余|多)?([万亿]|[千百](?![克瓦米]))?(余|多)?(${UNIT})?(?![\\d.,年月时点:：届%％度级号岁周]|[至到—~～-]\\d| [年月时点届])`,
    `(?<![第一二三四五六七八九十])([${HAN}]{1,6})(余|多)?(${UNIT})(?!以[上下])`,
  ].join('|'),
  'uy',
);
/** Every quantity begins with one of these. */
const BEGINS = new Uint8Array(0x10000);
for (const unit of `${HAN}0123456789`) BEGINS[unit.charCodeAt(0)] = 1;

/** Whether a figure in characters may go on with what stands behind its first one: of most it does not. */
export class Follows {
  readonly #any = new Uint8Array(0x10000).fill(1, 0, 0x3001);
  readonly #one = new Uint8Array(0x10000);

  /** `any`: what may stand behind any of them; `one`: behind 一, which by itself mostly says 'a'. */
  constructor(any: string, one: string) {
    for (const unit of `${any}\ufeff`) this.#any[unit.charCodeAt(0)] = 1;
    for (const unit of one) this.#one[unit.charCodeAt(0)] = 1;
  }

  at(text: string, place: number): boolean {
    const unit = text.charCodeAt(place);
    if (unit < 0x3001) return true;
    const next = text.charCodeAt(place + 1);
    return (unit === ONE ? this.#one : this.#any)[next] === 1;
  }
}

const ONE = '一'.charCodeAt(0);
const FOLLOWS = new Follows(`${HAN}${UNIT}成余多`, `${HAN}成`);
const ROUGH = /(?:约|近|超过?|逾|不足|至少|不少于|不低于|不超过|最高|最低|每|第|上浮|No\.?)\s*$/u;
const ROUGH_BEHIND = /^(?:左右|以[上下])/u;
const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** '2024年', '5月': of a date */
const YEAR_OR_MONTH = '年月';

/** Where the digits that begin there end. */
export function digitsEnd(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end += 1;
  return end;
}

export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (BEGINS[text.charCodeAt(at)] === 0 || !FOLLOWS.at(text, at)) continue;
    const end = digitsEnd(text, at);
    if (end > at && YEAR_OR_MONTH.includes(text.charAt(end) || ' ')) {
      at = end;
      continue;
    }
    ANY.lastIndex = at;
    const match = ANY.exec(text);
    if (!match) continue;
    at += match[0].length - 1;
    const quantity = quantityOf(match, text, from);
    if (!quantity) continue;
    found.push(quantity);
    from = quantity.end;
  }
  return found;
}

function quantityOf(match: RegExpExecArray, text: string, from: number): Quantity | null {
  const [, hundredth, tenths, half, share, count, more, scale = '', more2, unit = '', han, more3, unit2 = ''] = match;
  const [start, end] = [match.index, match.index + match[0].length];
  const lead = text.slice(from, start);
  const isRough = Boolean(more ?? more2 ?? more3) || ROUGH.test(lead) || ROUGH_BEHIND.test(text.slice(end, end + 2));
  const whole = { isRough, written: match[0], start, end, lead, isTenths: false, unit: '', isShare: true, decimals: 0 };
  if (tenths) {
    const value = digit(tenths) * 10 + (half === '半' ? 5 : half ? digit(half) : 0);
    return { ...whole, value, isTenths: true };
  }
  const written = share ?? count ?? (hundredth && /\d/.test(hundredth) ? hundredth : undefined);
  const plain = written?.replace(/[,，]/g, '');
  const value = plain === undefined ? numeral(han ?? hundredth ?? '') : Number(plain);
  if (value === null) return null;
  const decimals = plain?.split('.')[1]?.length ?? 0;
  if (share || hundredth) return { ...whole, value, decimals };
  // 'one' in characters mostly says 'a', and a figure in a name is no count
  if ((han && value < 2) || (count && /[第〔A-Za-z.]$/u.test(lead)) || isDay(unit, lead)) return null;
  return { ...whole, isShare: false, value: value * (SCALES[scale] ?? 1), decimals, unit: unitOf(unit || unit2) };
}

/** '5月6日' */
const isDay = (unit: string, lead: string) => unit === '日' && /月\s*$/u.test(lead);

/** 名 and 位 count what 人 counts. */
const unitOf = (unit: string) => (unit === '名' || unit === '位' ? '人' : unit);

const DIGITS = '零一二三四五六七八九';
const digit = (one: string) => (one === '两' ? 2 : Math.max(Number(one) || 0, DIGITS.indexOf(one)));
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 八十五点五, 一百零三, 百, 二十四万一千五百; null where the characters make no number. */
export function numeral(written: string): number | null {
  const [whole = '', tail] = written.split('点');
  let [high, sum, last] = [0, 0, -1];
  for (const one of whole) {
    const ten = TENS[one];
    if (one === '万' || one === '亿') {
      high += (sum + Math.max(0, last) || 1) * (one === '万' ? 1e4 : 1e8);
      [sum, last] = [0, -1];
    } else if (ten !== undefined) {
      sum += (last < 0 ? 1 : last) * ten;
      last = -1;
    } else if (one !== '零' && one !== '〇') {
      if (last >= 0) return null;
      last = digit(one);
    }
  }
  if (whole === '') return null;
  const value = high + sum + Math.max(0, last);
  if (tail === undefined) return value;
  return tail === '' ? null : Number(`${value}.${[...tail].map((one) => digit(one)).join('')}`);
}
