import { daysAfter, longDate, shortDate, weekday } from './calendar.ts';
import { misread } from './decode.ts';
import { card, identity, mobile, oldIdentity } from './numbers.ts';
import { digits, pick, type Random } from './seed.ts';

const COUNTIES = ['云岭', '临沔', '桐川', '青泽', '松陂', '岚皋湾', '澧源', '栗岗', '沅陂', '雁坪', '杉溪', '鹿泉坪'];
const TOWNS = [
  '石桥镇',
  '枫林镇',
  '双河镇',
  '白鹤镇',
  '龙潭镇',
  '梅岗镇',
  '大坪镇',
  '沙洲镇',
  '柳塘镇',
  '黄陂镇',
  '新田铺镇',
  '望江镇',
];
const VILLAGES = ['上湾', '樟树', '杨家畈', '红旗', '塘口', '铁炉', '高峰', '牛角', '长冲', '茶园', '河背', '竹山'];
const SURNAMES = '陈李张刘王黄周吴徐胡朱郭何罗谢唐邓曹彭曾萧田董潘袁蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范';
const GIVEN = [
  '建军',
  '国华',
  '丽娟',
  '志强',
  '春梅',
  '永福',
  '秀英',
  '晓东',
  '海燕',
  '德全',
  '金莲',
  '文斌',
  '小红',
  '立新',
  '玉兰',
  '卫平',
];

/** Stands for the area code until the page is filled: a county has one. */
const AREA = '\0';

type Values = Map<string, string>;

function number(random: Random, range: string): string {
  const [low = '0', high = '0'] = range.split('-');
  const places = low.split('.')[1]?.length ?? 0;
  return (Number(low) + random() * (Number(high) - Number(low))).toFixed(places);
}

/** Sums, differences and products of slots; no brackets, * before + and -. */
function reckon(formula: string, values: Values): number {
  const factor = (word: string) => Number(values.get(word) ?? word);
  return formula.split(/(?=[+-])/).reduce((sum, term) => {
    const sign = term.startsWith('-') ? -1 : 1;
    const factors = term.replace(/^[+-]/, '').split('*').map(factor);
    return sum + sign * factors.reduce((product, value) => product * value, 1);
  }, 0);
}

function exact(value: number): string {
  if (!Number.isFinite(value)) throw new Error('a formula without its numbers');
  return String(Number(value.toFixed(2)));
}

function named(random: Random, slot: string): string | undefined {
  const lists: Record<string, readonly string[]> = { 镇: TOWNS, 村: VILLAGES, 名: GIVEN };
  const list = lists[slot];
  return list && pick(random, list);
}

function fresh(slot: string, random: Random): string | undefined {
  switch (slot.replace(/\d+$/, '')) {
    case '县':
      return pick(random, COUNTIES);
    case '人':
      return pick(random, SURNAMES) + pick(random, GIVEN);
    case '姓':
      return pick(random, SURNAMES);
    case 'T':
      return `${AREA}-${pick(random, ['6', '7', '5'])}${digits(random, 6)}`;
    case 'id':
      return identity(random);
    case 'oldid':
      return oldIdentity(random);
    case 'phone':
      return mobile(random);
    case 'card':
      return card(random);
    default:
      return named(random, slot.replace(/\d+$/, ''));
  }
}

/** {D+3} long date, {M+3} month and day, {W+3} weekday, {X+3} a wrong weekday, {Y-1} year, {N} month: from the page's day. */
function dated(slot: string, date: string): string | undefined {
  const found = /^([DMWXYN])([+-]\d+)?$/.exec(slot);
  if (!found) return undefined;
  const offset = Number(found[2] ?? 0);
  const day = daysAfter(date, offset);
  const forms: Record<string, string> = {
    D: longDate(day),
    M: shortDate(day),
    W: weekday(day),
    X: weekday(day, 2),
    Y: String(Number(date.slice(0, 4)) + offset),
    N: String(Number(day.slice(5, 7))),
  };
  return forms[found[1] ?? ''];
}

function written(slot: string): string | undefined {
  if (slot.startsWith('L:')) return `{${slot.slice(2)}}`;
  if (slot.startsWith('u:')) return String.fromCodePoint(Number.parseInt(slot.slice(2), 16));
  const found = /^(\w[\w-]*>[\w-]+):(.+)$/.exec(slot);
  return found ? misread(found[1] ?? '', found[2] ?? '') : undefined;
}

function value(slot: string, values: Values, random: Random, date: string): string {
  const ready = values.get(slot) ?? dated(slot, date) ?? written(slot);
  if (ready !== undefined) return ready;
  if (slot.startsWith('=')) return exact(reckon(slot.slice(1), values));
  if (slot.startsWith('%')) {
    const [part = '', whole = ''] = slot.slice(1).split('/');
    return `${((reckon(part, values) / reckon(whole, values)) * 100).toFixed(1)}%`;
  }
  const taken = new Set(values.values());
  for (let tries = 0; tries < 100; tries++) {
    const found = fresh(slot, random);
    if (found === undefined) throw new Error(`an unknown slot: ${slot}`);
    if (taken.has(found)) continue;
    values.set(slot, found);
    return found;
  }
  throw new Error(`no value left for ${slot}`);
}

/** Fills the slots of a page: {a:10-50} draws a number once, {a} names it again, {=a+b} reckons, {%a/b} is a share. */
export function fill(text: string, random: Random, date: string): string {
  const values: Values = new Map();
  const drawn = text.replace(/\{([a-z]\d?):(\d[\d.]*-\d[\d.]*)\}/g, (_, name: string, range: string) => {
    if (!values.has(name)) values.set(name, number(random, range));
    return values.get(name) ?? '';
  });
  const filled = drawn.replace(/\{([^{}]+)\}/g, (_, slot: string) => value(slot, values, random, date));
  return filled.replaceAll(AREA, pick(random, ['0745', '0855', '0793', '0563']));
}
