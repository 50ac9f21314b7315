/**
 * Fills the places of a text, written in braces: `{county}`, `{a=20-80}` (a number, kept under a letter), `{a}`, `{a+b-c}`,
 * `{%a/b}` (share in per cent), `{D+15}` (a day, so many after publication; `w` adds the weekday, `W` a wrong one,
 * `s` leaves the year away), `{yr-1}`, `{person}`…
 */
import { random } from '../../random.ts';
import * as lists from './lists.ts';
import {
  bankCard,
  creditCode,
  mobile,
  notCard,
  oldResidentId,
  passport,
  plate,
  residentId,
  residentIdWithX,
  serial18,
} from './numbers.ts';

/** What one page keeps the same: its county, its day, its chance. */
export interface Setting {
  below: (below: number) => number;
  date: Temporal.PlainDate;
  county: string;
  city: string;
  area: string;
  numbers: Map<string, number>;
  used: Set<string>;
}

export const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** A day from March to October of 2022 to 2025: days of the same month and year stand before and after it. */
const dayOf = (below: (below: number) => number) =>
  Temporal.PlainDate.from({ year: 2022 + below(4), month: 3 + below(8), day: 1 + below(28) });

export function setting(seed: number): Setting {
  const below = random(seed);
  for (let n = 0; n < 5; n += 1) below(2);
  return {
    below,
    date: dayOf(below),
    county: pick(below, lists.COUNTIES),
    city: pick(below, lists.CITIES),
    area: `0${3 + below(5)}${10 + below(89)}`,
    numbers: new Map(),
    used: new Set(),
  };
}

export function pick<T>(below: (below: number) => number, from: readonly T[]): T {
  const one = from[below(from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

/** One that the page does not have yet, as long as there is one. */
function fresh(at: Setting, from: readonly string[]): string {
  for (let n = 0; n < 20; n += 1) {
    const one = pick(at.below, from);
    if (!at.used.has(one)) {
      at.used.add(one);
      return one;
    }
  }
  return pick(at.below, from);
}

export const longDay = (day: Temporal.PlainDate) => `${day.year}年${day.month}月${day.day}日`;
export const grouped = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
/** At most `places` decimals, without zeros at the end. */
export const decimal = (n: number, places = 2) => String(Number(n.toFixed(places)));

/** The same in full-width digits and letters. */
const wide = (text: string) => text.replace(/[0-9A-Za-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

const digits = (at: Setting, count: number) => Array.from({ length: count }, () => at.below(10)).join('');

const NAMED: Record<string, (at: Setting) => string> = {
  county: (at) => at.county,
  city: (at) => at.city,
  place: (at) => at.county.replace(/县$/, ''),
  town: (at) => fresh(at, lists.TOWNS),
  village: (at) => fresh(at, lists.VILLAGES),
  bureau: (at) => fresh(at, lists.BUREAUS),
  dept: (at) => at.county + fresh(at, lists.BUREAUS),
  company: (at) => `${at.county.replace(/县$/, '')}${fresh(at, lists.FIRMS)}`,
  school: (at) => at.county + fresh(at, lists.SCHOOLS),
  hospital: (at) => at.county + fresh(at, lists.HOSPITALS),
  road: (at) => fresh(at, lists.ROADS),
  estate: (at) => fresh(at, lists.ESTATES),
  person: (at) => fresh(at, lists.PEOPLE),
  child: (at) => fresh(at, lists.CHILDREN),
  masked: (at) => `${pick(at.below, lists.SURNAMES)}${pick(at.below, ['某某', '某', '*', '**', '×'])}`,
  tel: (at) => `${at.area}-${2 + at.below(7)}${digits(at, 6)}`,
  cell: (at) => mobile(at.below),
  cellspaced: (at) => mobile(at.below).replace(/^(.{3})(.{4})/, '$1 $2 '),
  celldash: (at) => mobile(at.below).replace(/^(.{3})(.{4})/, '$1-$2-'),
  cellwide: (at) => wide(mobile(at.below)),
  cellmask: (at) => mobile(at.below).replace(/^(.{3}).{4}/, '$1****'),
  id: (at) => residentId(at.below),
  idspaced: (at) => residentId(at.below).replace(/^(.{6})(.{8})/, '$1 $2 '),
  iddash: (at) => residentId(at.below).replace(/^(.{6})(.{8})/, '$1-$2-'),
  idwide: (at) => wide(residentId(at.below)),
  idlower: (at) => residentIdWithX(at.below).toLowerCase(),
  id15: (at) => oldResidentId(at.below),
  idmask: (at) => residentId(at.below).replace(/^(.{6}).{8}/, '$1********'),
  serial: (at) => serial18(at.below),
  card: (at) => bankCard(at.below),
  cardspaced: (at) => bankCard(at.below).replace(/(.{4})(?=.)/g, '$1 '),
  carddash: (at) => bankCard(at.below).replace(/(.{4})(?=.)/g, '$1-'),
  cardwide: (at) => wide(bankCard(at.below)),
  cardmask: (at) => bankCard(at.below).replace(/^(.{4}).*(.{4})$/, '$1 **** **** $2'),
  notcard: (at) => notCard(at.below),
  credit: (at) => creditCode(at.below),
  credit11: (at) => creditCode(at.below, '11'),
  plate: (at) => plate(at.below),
  platedot: (at) => plate(at.below).replace(/^(..)/, '$1·'),
  platespaced: (at) => plate(at.below).replace(/^(..)/, '$1 '),
  platewide: (at) => wide(plate(at.below)),
  plated: (at) => plate(at.below).replace(/^(..).(....)$/, `$1D$2${at.below(10)}`),
  passportspaced: (at) => passport(at.below).replace(/^(..)/, '$1 '),
  passportlower: (at) => passport(at.below).toLowerCase(),
  passportwide: (at) => wide(passport(at.below)),
  passport: (at) => passport(at.below),
  no: (at) => String(1 + at.below(98)),
  yr: (at) => String(at.date.year),
  month: (at) => String(at.date.month),
  wk: (at) => `${WEEKDAYS[at.date.dayOfWeek - 1]}`,
  badwk: (at) => `${WEEKDAYS[(at.date.dayOfWeek + at.below(6)) % 7]}`,
};

const WEEKDAY_FORMS: Record<string, (day: Temporal.PlainDate, name: string) => string> = {
  X: (day, name) => `${longDay(day)}星期${name}`,
  z: (day, name) => `${longDay(day)}（周${name}）`,
  n: (day, name) => `${longDay(day)}(星期 ${name})`,
  i: (day, name) => `${day} 星期${name}`,
  d: (day, name) => `${day.year}.${day.month}.${day.day}（周${name}）`,
  q: (day, name) => `${wide(longDay(day))}（周${name}）`,
  l: (day, name) => `${longDay(day)}，礼拜${name}`,
};

/** `s` without the year, `i` ISO; `w` with the weekday, `W` with a wrong one, in the form of a letter behind it. */
function day(at: Setting, shift: number, form: string): string {
  const on = at.date.add({ days: shift });
  if (/w/i.test(form)) {
    // a wrong one is one to six days off
    const name = WEEKDAYS[(on.dayOfWeek + (form.includes('W') ? at.below(6) : 6)) % 7] ?? '';
    return WEEKDAY_FORMS[form.slice(1)]?.(on, name) ?? `${longDay(on)}（星期${name}）`;
  }
  return form === 's' ? `${on.month}月${on.day}日` : form === 'i' ? String(on) : longDay(on);
}

function number(at: Setting, name: string): number {
  const value = at.numbers.get(name);
  if (value === undefined) throw new Error(`no number ${name}`);
  return value;
}

function place(at: Setting, inside: string): string {
  const set = /^([a-z])=(\d+)-(\d+)$/.exec(inside);
  if (set) {
    const [, name = '', from, to] = set;
    const value = Number(from) + at.below(Number(to) - Number(from) + 1);
    at.numbers.set(name, value);
    return String(value);
  }
  const range = /^(\d+)-(\d+)$/.exec(inside);
  if (range) return String(Number(range[1]) + at.below(Number(range[2]) - Number(range[1]) + 1));
  const when = /^D([+-]\d+)?([wWsiXzndql]*)$/.exec(inside);
  if (when) return day(at, Number(when[1] ?? 0), when[2] ?? '');
  const year = /^yr([+-]\d+)$/.exec(inside);
  if (year) return String(at.date.year + Number(year[1]));
  const share = /^%([a-z])\/([a-z])$/.exec(inside);
  if (share) return `${decimal((100 * number(at, share[1] ?? '')) / number(at, share[2] ?? ''), 1)}%`;
  if (/^[a-z]([+*/-][a-z\d]+)*$/.test(inside)) {
    let total = number(at, inside[0] ?? '');
    for (const [, sign, name = ''] of inside.slice(1).matchAll(/([+*/-])([a-z]|\d+)/g)) {
      const other = /\d/.test(name) ? Number(name) : number(at, name);
      total =
        sign === '+' ? total + other : sign === '-' ? total - other : sign === '*' ? total * other : total / other;
    }
    return decimal(total, 1);
  }
  const named = NAMED[inside];
  if (named) return named(at);
  // pieces of scripts and style sheets
  if (/[^\w+*/%-]/.test(inside)) return `{${inside}}`;
  throw new Error(`no such place: {${inside}}`);
}

/** The text with its places filled, ⏎ as line breaks and → as the tabs of a table row. */
export function fill(at: Setting, text: string): string {
  return text
    .replace(/\{([^{}]+)\}/g, (_, inside: string) => place(at, inside))
    .replaceAll('⏎', '\n')
    .replaceAll('→', '\t');
}
