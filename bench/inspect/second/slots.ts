/**
 * Fills the places of a text: `{县}` county, `{镇}`, `{村}`, `{名}` (a new person each time), `{甲}` (the same on the whole
 * page), `{a:20-80}` a number kept under a letter, `{=a+b}`, `{%a/b}`, `{日+15}` a day so many after publication, `{周+15}`
 * with its weekday, `{误周+15}` with a wrong one, `{身}`, `{手}`…
 */
import { random } from '../../random.ts';
import * as right from '../former/numbers.ts';
import * as names from './names.ts';

export interface Setting {
  below: (below: number) => number;
  date: Temporal.PlainDate;
  county: string;
  city: string;
  area: string;
  kept: Map<string, string>;
  numbers: Map<string, number>;
}

export const WEEKDAYS = '一二三四五六日';

export function pick<T>(at: Pick<Setting, 'below'>, from: ArrayLike<T>): T {
  const one = from[at.below(from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

export function setting(seed: number): Setting {
  const below = random(seed);
  for (let n = 0; n < 7; n += 1) below(3);
  return {
    below,
    date: Temporal.PlainDate.from({ year: 2022 + below(4), month: 3 + below(8), day: 1 + below(28) }),
    county: pick({ below }, names.COUNTIES),
    city: pick({ below }, names.CITIES),
    area: `0${3 + below(6)}${11 + below(88)}`,
    kept: new Map(),
    numbers: new Map(),
  };
}

export const longDay = (day: Temporal.PlainDate) => `${day.year}年${day.month}月${day.day}日`;
export const grouped = (n: number | string) => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
export const rounded = (n: number, places = 2) => String(Number(n.toFixed(places)));
const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const blocks = (text: string, sizes: readonly number[], between: string) => {
  return sizes
    .map((size, n) => {
      const from = sizes.slice(0, n).reduce((sum, one) => sum + one, 0);
      return text.slice(from, from + size);
    })
    .filter((part) => part !== '')
    .join(between);
};
const fours = (text: string, between: string) => blocks(text, [4, 4, 4, 4, 4], between);

/** One that this page does not have yet. */
function fresh(at: Setting, make: () => string): string {
  for (let n = 0; n < 30; n += 1) {
    const one = make();
    if (at.kept.get(`used ${one}`) === undefined) {
      at.kept.set(`used ${one}`, one);
      return one;
    }
  }
  return make();
}

function kept(at: Setting, key: string, make: () => string): string {
  const one = at.kept.get(key) ?? make();
  at.kept.set(key, one);
  return one;
}

const person = (at: Setting) => fresh(at, () => pick(at, names.SURNAMES) + pick(at, names.GIVEN));
const short = (at: Setting) => at.county.slice(0, -1);

const NAMED: Record<string, (at: Setting) => string> = {
  县: (at) => at.county,
  地: short,
  字: (at) => at.county.slice(0, 1),
  市: (at) => at.city,
  镇: (at) => fresh(at, () => pick(at, names.TOWNS)),
  村: (at) => fresh(at, () => pick(at, names.VILLAGES)),
  社: (at) => fresh(at, () => pick(at, names.COMMUNITIES)),
  局: (at) => fresh(at, () => pick(at, names.BUREAUS)),
  本社: (at) => kept(at, '本社', () => pick(at, names.COMMUNITIES)),
  路: (at) => fresh(at, () => pick(at, names.ROADS)),
  校: (at) => fresh(at, () => pick(at, names.SCHOOLS)),
  院: (at) => fresh(at, () => pick(at, names.HOSPITALS)),
  企: (at) => fresh(at, () => `${short(at)}${pick(at, names.COMPANIES)}有限公司`),
  名: person,
  甲: (at) => kept(at, '甲', () => person(at)),
  乙: (at) => kept(at, '乙', () => person(at)),
  姓: (at) => pick(at, names.SURNAMES),
  掩名: (at) => pick(at, names.SURNAMES) + pick(at, ['某某', '某', '**', '*明', '*华', '先生', '女士']),
  年: (at) => String(at.date.year),
  月: (at) => String(at.date.month),
  身: (at) => right.residentId(at.below),
  身x: (at) => right.residentIdWithX(at.below),
  身小: (at) => right.residentIdWithX(at.below).toLowerCase(),
  身15: (at) => right.oldResidentId(at.below),
  隔身: (at) => blocks(right.residentId(at.below), [6, 8, 4], ' '),
  隔身4: (at) => blocks(right.residentId(at.below), [6, 4, 4, 4], ' '),
  横身: (at) => blocks(right.residentId(at.below), [6, 8, 4], '-'),
  宽身: (at) => wide(right.residentId(at.below)),
  掩身: (at) => right.residentId(at.below).replace(/^(.{6}).{8}/, '$1********'),
  掩身4: (at) => right.residentId(at.below).replace(/.{4}$/, '****'),
  手: (at) => right.mobile(at.below),
  隔手: (at) => blocks(right.mobile(at.below), [3, 4, 4], ' '),
  横手: (at) => blocks(right.mobile(at.below), [3, 4, 4], '-'),
  宽手: (at) => wide(right.mobile(at.below)),
  点手: (at) => blocks(right.mobile(at.below), [3, 4, 4], '.'),
  掩手: (at) => right.mobile(at.below).replace(/^(...)..../, '$1****'),
  卡: (at) => right.bankCard(at.below),
  隔卡: (at) => fours(right.bankCard(at.below), ' '),
  横卡: (at) => fours(right.bankCard(at.below), '-'),
  宽卡: (at) => wide(right.bankCard(at.below)),
  掩卡: (at) => right.bankCard(at.below).replace(/^(.{4}).*(.{4})$/, '$1***********$2'),
  非卡: (at) => right.notCard(at.below),
  照: (at) => right.passport(at.below),
  旧照: (at) => `G${right.mobile(at.below).slice(3)}`,
  宽照: (at) => wide(right.passport(at.below)),
  隔照: (at) => blocks(right.passport(at.below), [2, 7], ' '),
  掩照: (at) => right.passport(at.below).replace(/.{5}$/, '*****'),
  牌: (at) => right.plate(at.below),
  点牌: (at) => blocks(right.plate(at.below), [2, 5], '·'),
  隔牌: (at) => blocks(right.plate(at.below), [2, 5], ' '),
  绿牌: (at) => `${right.plate(at.below).slice(0, 2)}D${1 + at.below(9)}${right.mobile(at.below).slice(7)}`,
  掩牌: (at) => right.plate(at.below).replace(/...$/, '***'),
  宽牌: (at) => wide(right.plate(at.below)),
  座: (at) => `${at.area}-${2 + at.below(7)}${String(100_000 + at.below(900_000))}`,
  码: (at) => right.creditCode(at.below),
  机关码: (at) => right.creditCode(at.below, '11'),
  串: (at) => right.serial18(at.below),
};

/** Value of a sum, product… over the page's numbers. */
function value(at: Setting, expression: string): number {
  const tokens = expression.match(/[a-z]|\d+(?:\.\d+)?|[-+*/()]/g) ?? [];
  let n = 0;
  const atom = (): number => {
    const token = tokens[n++] ?? '';
    if (token === '(') {
      const inner = sum();
      n += 1;
      return inner;
    }
    const number = /[a-z]/.test(token) ? at.numbers.get(token) : Number(token);
    if (number === undefined || Number.isNaN(number)) throw new Error(`no value of ${token} in ${expression}`);
    return number;
  };
  const product = (): number => {
    let result = atom();
    while (tokens[n] === '*' || tokens[n] === '/') result = tokens[n++] === '*' ? result * atom() : result / atom();
    return result;
  };
  const sum = (): number => {
    let result = product();
    while (tokens[n] === '+' || tokens[n] === '-')
      result = tokens[n++] === '+' ? result + product() : result - product();
    return result;
  };
  return sum();
}

function dayAs(at: Setting, form: string, shift: number): string {
  const day = at.date.add({ days: shift });
  const weekday = WEEKDAYS[day.dayOfWeek - 1] ?? '';
  const wrong = WEEKDAYS[(day.dayOfWeek + at.below(6)) % 7] ?? '';
  const two = (n: number) => String(n).padStart(2, '0');
  const forms: Record<string, string> = {
    日: longDay(day),
    月日: `${day.month}月${day.day}日`,
    周: `${longDay(day)}（星期${weekday}）`,
    月日周: `${day.month}月${day.day}日（星期${weekday}）`,
    星期: `星期${weekday}`,
    误周: `${longDay(day)}（星期${wrong}）`,
    误星期: `星期${wrong}`,
    误字: wrong,
    字周: weekday,
    短日: `${day.year}-${two(day.month)}-${two(day.day)}`,
    点日: `${day.year}.${day.month}.${day.day}`,
    斜日: `${day.year}/${day.month}/${day.day}`,
    宽日: wide(longDay(day)).replace(/[\uff21-\uff5a]/g, ''),
    日数: String(day.day),
    月数: String(day.month),
  };
  const made = forms[form];
  if (made === undefined) throw new Error(`no form of a day ${form}`);
  return made;
}

function slot(at: Setting, name: string): string {
  const named = NAMED[name];
  if (named) return named(at);
  const year = /^年([-+]\d+)$/.exec(name);
  if (year) return String(at.date.year + Number(year[1]));
  const number = /^([a-z]):(\d+)-(\d+)(?:\.(\d))?$/.exec(name);
  if (number) {
    const [, letter = '', least = '', most = '', places] = number;
    const whole = Number(least) + at.below(Number(most) - Number(least) + 1);
    const made = places ? Number((whole + (1 + at.below(98)) / 100).toFixed(Number(places))) : whole;
    at.numbers.set(letter, made);
    return String(made);
  }
  if (/^[a-z]$/.test(name)) return String(at.numbers.get(name));
  if (name.startsWith('=')) return rounded(value(at, name.slice(1)));
  if (name.startsWith(',')) return grouped(rounded(value(at, name.slice(1))));
  if (name.startsWith('%')) return `${rounded(value(at, name.slice(1)) * 100, 1)}%`;
  const day = /^(误?[\p{Script=Han}]+)([-+]\d+)?$/u.exec(name);
  if (day) return dayAs(at, day[1] ?? '', Number(day[2] ?? 0));
  throw new Error(`no such place {${name}}`);
}

/** `⏎` is a new line, `¦` parts cells, `⦃⦄` are braces. Numbers hold within the text; one used before it is set is small. */
export function fill(at: Setting, text: string): string {
  at.numbers.clear();
  for (const letter of 'abcdef') at.numbers.set(letter, 12 + at.below(17));
  return text
    .replace(/\{([^{}\n]+)\}/g, (_, name: string) => slot(at, name))
    .replaceAll('⦃', '{')
    .replaceAll('⦄', '}')
    .replaceAll('⏎', '\n')
    .replaceAll('¦', '\t');
}

/** A text a line. */
export const lines = (list: string): string[] => list.split('\n').filter((line) => line.trim() !== '');
