/** What the slots of a page are filled with: places, names, dates in order, figures. */
import { misDecoded } from './decode.ts';
import * as numbers from './numbers.ts';

const COUNTIES = ['溪桥', '云麓', '柏泉', '禾川', '青屏', '沅北', '石羊', '白塘', '梅岭', '枫江'];
const TOWNS = ['大田', '龙口', '黄柏', '石门桥', '杨家滩', '三江口', '东山', '花园', '马鞍', '水口', '长冲', '莲塘'];
const VILLAGES = ['新塘', '桐木', '上游', '五星', '红岩', '枫树', '金盆', '麻溪', '横岭', '塘湾', '石井', '竹山'];
const ROADS = ['人民', '建设', '文昌', '迎宾', '桃源', '沿河', '朝阳', '解放'];
const SURNAMES = ['刘', '陈', '周', '邓', '肖', '罗', '唐', '曾', '彭', '尹', '谭', '欧阳', '夏', '莫'];
const GIVEN = [
  '建国',
  '春梅',
  '志勇',
  '秀英',
  '晓东',
  '玉兰',
  '海波',
  '文静',
  '国平',
  '丽华',
  '永强',
  '小芳',
  '德明',
  '雪莲',
];
const WEEK = ['日', '一', '二', '三', '四', '五', '六'];
const DAY = 86_400_000;

export const weekday = (date: Date) => `星期${WEEK[date.getUTCDay()]}`;
const long = (date: Date) => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
const short = (date: Date) => `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;

/** The same or the next working day, holidays apart. */
function working(time: number): Date {
  const date = new Date(time);
  const day = date.getUTCDay();
  return new Date(time + (day === 6 ? 2 : day === 0 ? 1 : 0) * DAY);
}

function different(random: numbers.Random, from: readonly string[], count: number): string[] {
  const found = new Set<string>();
  while (found.size < count) found.add(numbers.pick(random, from));
  return [...found];
}

/** Everything one page says, by the name of its slot, and the page's day (ISO). */
export interface Setting {
  values: Map<string, string>;
  date: string;
}

/** The setting of a page; the same for the same seed. */
export function settingOf(seed: string): Setting {
  const random = numbers.seeded(seed);
  const n = (low: number, high: number) => numbers.between(random, low, high);
  const values = new Map<string, string>();
  const put = (name: string, value: string | number) => values.set(name, String(value));
  const county = numbers.pick(random, COUNTIES);
  put('县', `${county}县`);
  put('代', county.charAt(0));
  const lists = { 镇: TOWNS, 村: VILLAGES, 路: ROADS };
  for (const [name, list] of Object.entries(lists))
    for (const [at, found] of different(random, list, 4).entries()) put(name + (at || ''), `${found}${name}`);
  const surnames = different(random, SURNAMES, 6);
  for (const [at, given] of different(random, GIVEN, 6).entries()) {
    put(`名${at + 1}`, `${surnames[at]}${given}`);
    put(`姓${at + 1}`, `${surnames[at]}`);
    put(`手机${at + 1}`, numbers.mobile(random));
    put(`身份证${at + 1}`, numbers.residentId(random));
    put(`卡${at + 1}`, numbers.bankCard(random));
    put(`车牌${at + 1}`, numbers.plate(random));
    put(`护照${at + 1}`, numbers.passport(random));
    put(`旧证${at + 1}`, numbers.oldResidentId(random));
    put(`电话${at + 1}`, `0739-${n(2, 8)}${n(100_000, 999_999)}`);
  }
  put('童证', numbers.residentId(random, 2012, 2015));
  const day = working(Date.UTC(n(2024, 2025), n(3, 8), n(1, 28)));
  const time = day.getTime();
  const dates = {
    更前: working(time - n(30, 42) * DAY),
    前: working(time - n(7, 16) * DAY),
    日: day,
    后: working(time + n(8, 18) * DAY),
    远: working(time + n(35, 60) * DAY),
  };
  for (const [name, date] of Object.entries(dates)) {
    put(name, long(date));
    put(`短${name}`, short(date));
    put(`星期${name}`, weekday(date));
    put(`错星期${name}`, weekday(new Date(date.getTime() + 2 * DAY)));
    put(`错周${name}`, weekday(new Date(date.getTime() + 2 * DAY)).slice(-1));
    put(`点${name}`, date.toISOString().slice(0, 10).replaceAll('-', '.'));
    put(`横${name}`, date.toISOString().slice(0, 10));
  }
  const year = day.getUTCFullYear();
  for (const [name, offset] of [
    ['年', 0],
    ['上年', -1],
    ['前年', -2],
    ['次年', 1],
  ] as const)
    put(name, year + offset);
  put('号', n(11, 98));
  for (let at = 1; at <= 9; at++) {
    put(`n${at}`, n(1, 8) * 10 + n(1, 9));
    put(`N${at}`, n(101, 989));
  }
  return { values, date: day.toISOString().slice(0, 10) };
}

/** The value of sums and differences of number slots, such as `n1+n2-3`. */
function sum(expression: string, values: Map<string, string>): number {
  let total = 0;
  for (const [, sign, term] of expression.matchAll(/([+-]?)(\w+)/g))
    total += (sign === '-' ? -1 : 1) * Number(values.get(term ?? '') ?? term);
  return total;
}

/** The text with its slots filled; a slot without a value is an error. */
export function fill(text: string, { values }: Setting): string {
  return text
    .replace(/\{=([\w+-]+)\}/g, (_, expression: string) => String(sum(expression, values)))
    .replace(
      /\{%([\w+-]+)\/([\w+-]+)\}/g,
      (_, part: string, whole: string) => `${((100 * sum(part, values)) / sum(whole, values)).toFixed(1)}%`,
    )
    .replace(/\{([\p{Script=Han}\w]+)\}/gu, (slot, name: string) => {
      const value = values.get(name);
      if (value === undefined) throw new Error(`no value for ${slot}`);
      return value;
    })
    .replace(/\{([\w-]+)>([\w-]+):([^}]+)\}/g, (_, written: string, read: string, words: string) =>
      misDecoded(words, written, read),
    );
}
