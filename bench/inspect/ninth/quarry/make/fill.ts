/** Fills the slots of written text: {县}, {镇2}, {日+3}, {12-80}, {a=3-9}, {=a+b}, {%a/b}, [one|other]. */
import { bankCard, digits, mobile, oldResident, passport, plate, resident } from './numbers.ts';
import type { Setting } from './setting.ts';

const WEEKDAYS = '日一二三四五六';

function shifted(day: Date, by: string): Date {
  return new Date(day.getTime() + (by === '' ? 0 : Number(by)) * 86_400_000);
}

const dateForms: Record<string, (day: Date) => string> = {
  日: (day) => `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`,
  月日: (day) => `${day.getUTCMonth() + 1}月${day.getUTCDate()}日`,
  年月: (day) => `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月`,
  月: (day) => `${day.getUTCMonth() + 1}月`,
  年: (day) => `${day.getUTCFullYear()}`,
  号: (day) => `${day.getUTCDate()}日`,
  周: (day) => `星期${WEEKDAYS[day.getUTCDay()]}`,
  曜: (day) => `${WEEKDAYS[day.getUTCDay()]}`,
  错周: (day) => `星期${WEEKDAYS[(day.getUTCDay() + 3) % 7]}`,
  错曜: (day) => `${WEEKDAYS[(day.getUTCDay() + 2) % 7]}`,
  邻曜: (day) => `${WEEKDAYS[(day.getUTCDay() + 1) % 7]}`,
  横日: (day) => day.toISOString().slice(0, 10),
  点日: (day) => day.toISOString().slice(0, 10).replaceAll('-', '.'),
};

const words: Record<string, (s: Setting, number: number) => string> = {
  县: (s) => s.county.name,
  市: (s) => s.county.city,
  字: (s) => s.county.mark,
  河: (s) => s.county.rivers[0] ?? '',
  河二: (s) => s.county.rivers[1] ?? '',
  镇: (s, number) => s.town(number),
  村: (s, number) => s.village(number),
  人: (s, number) => s.person(number),
  姓: (s, number) => s.person(number).slice(0, 1),
  企: (s, number) => s.firm(number),
  话: (s) => `${s.county.area}-${s.chance.int(3, 8)}${digits(6, s.chance)}`,
  区号: (s) => s.county.area,
  机: (s) => mobile(s.chance),
  机遮: (s) => mobile(s.chance).replace(/^(...)....(....)$/, '$1****$2'),
  证: (s) => resident(s.county.region, s.chance),
  旧证: (s) => oldResident(s.county.region, s.chance),
  证遮: (s) => resident(s.county.region, s.chance).replace(/^(.{6}).{8}(.{4})$/, '$1********$2'),
  卡: (s) => bankCard(s.chance),
  卡分: (s) => bankCard(s.chance).replace(/(.{4})(?=.)/g, '$1 '),
  卡遮: (s) => bankCard(s.chance).replace(/^(.{6}).*(.{4})$/, '$1*********$2'),
  牌: (s) => plate(s.county.plate, s.chance),
  牌遮: (s) => plate(s.county.plate, s.chance).replace(/..(.)$/, '**$1'),
  照: (s) => passport(s.chance),
  数: (s) => digits(6, s.chance),
};

/** The value of a sum of kept numbers, from left to right, with as many decimals as they have. */
function calculate(sum: string, s: Setting): string {
  const [first = '', ...rest] = sum.split(/(?=[+\-*/])/);
  const texts = [first, ...rest.map((part) => part.slice(1))].map((name) => s.kept.get(name) ?? name);
  const decimals = Math.max(...texts.map((text) => text.split('.')[1]?.length ?? 0));
  const total = rest.reduce((sofar, part, at) => {
    const value = Number(texts[at + 1]);
    const sign = part[0];
    return sign === '+' ? sofar + value : sign === '-' ? sofar - value : sign === '*' ? sofar * value : sofar / value;
  }, Number(texts[0]));
  if (Number.isNaN(total)) throw new Error(`cannot calculate ${sum}`);
  return total.toFixed(decimals);
}

function percent(quotient: string, s: Setting): string {
  const [above = '', below = ''] = quotient.split('/');
  const value = (name: string) => Number(calculate(name, s));
  return `${((value(above) / value(below)) * 100).toFixed(1)}%`;
}

function range(spec: string, s: Setting): string | undefined {
  const found = /^(\d+(?:\.(\d+))?)-(\d+(?:\.\d+)?)$/.exec(spec);
  if (!found) return undefined;
  const scale = 10 ** (found[2]?.length ?? 0);
  const value = s.chance.int(Math.round(Number(found[1]) * scale), Math.round(Number(found[3]) * scale)) / scale;
  return value.toFixed(found[2]?.length ?? 0);
}

/** A wrong figure near a right one: two digits change places, or one digit changes. */
function spoiled(figure: string): string {
  const at = figure.search(/\d(?=\d)/);
  if (at >= 0 && figure[at] !== figure[at + 1] && figure[at + 1] !== '0') {
    return `${figure.slice(0, at)}${figure[at + 1]}${figure[at]}${figure.slice(at + 2)}`;
  }
  return figure.replace(/\d/, (digit) => String((Number(digit) % 9) + 1));
}

function slot(spec: string, s: Setting): string {
  const named = /^([A-Za-z一-龥]\w*)=(.+)$/.exec(spec);
  if (named) {
    const value = slot(named[2] ?? '', s);
    s.kept.set(named[1] ?? '', value);
    return value;
  }
  const kept = s.kept.get(spec);
  if (kept !== undefined) return kept;
  if (spec.includes('|')) return slot(s.chance.pick(spec.split('|')), s);
  if (spec.startsWith('=')) return calculate(spec.slice(1), s);
  if (spec.startsWith('%')) return percent(spec.slice(1), s);
  if (spec.startsWith('误')) return spoiled(slot(spec.slice(1), s));
  const year = /^([去前明])年$/.exec(spec);
  if (year) return String(s.day.getUTCFullYear() + (spec === '明年' ? 1 : spec === '去年' ? -1 : -2));
  const date = /^(\D+?)([+-]\d+)?$/.exec(spec);
  const form = dateForms[date?.[1] ?? ''];
  if (form) return form(shifted(s.day, date?.[2] ?? ''));
  const word = /^(\D+?)(\d*)$/.exec(spec);
  const make = words[word?.[1] ?? ''];
  if (make) return make(s, Number(word?.[2] || 1));
  const number = range(spec, s);
  if (number !== undefined) return number;
  if (/^[一-龥]+$/.test(spec)) return spec;
  throw new Error(`unknown slot {${spec}}`);
}

/** The text with every choice made and every slot filled. */
export function fill(text: string, s: Setting): string {
  const chosen = text.replace(/\[([^[\]\n]*\|[^[\]\n]*)\]/g, (_, list: string) => s.chance.pick(list.split('|')));
  return chosen.replace(/\{([^{}\n ;]+)\}/g, (_, spec: string) => slot(spec, s));
}
