import { garble } from './garble.ts';
import { bankCard, creditCode, landline, mobile, oldResidentId, passport, plate, residentId } from './identities.ts';
import type { Random } from './random.ts';

const COUNTIES = ['宁川县', '云岭县', '安澜县', '青禾县', '临溪县', '怀清县', '石桥县', '永泽县', '平峪县', '西陵县'];
const TOWNS = ['青石镇', '柳河镇', '大坪乡', '沙沟镇', '新集镇', '白云乡', '双桥镇', '龙泉镇', '东关镇', '三岔镇'];
const VILLAGES = ['上湾村', '石门村', '杨树村', '小河村', '红旗村', '团结村', '马家沟村', '桃园村', '后坡村', '柏林村'];
const ROADS = ['人民路', '建设路', '解放街', '振兴大道', '文昌路', '滨河路', '迎宾大道', '光明街'];
const SURNAMES = [...'张王李赵刘陈杨黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const GIVEN = [...'建国华明秀英桂芳玉兰志强德福永军海燕春梅晓东文辉立新素珍红霞长生学礼金凤佳宁雨桐'];
const WEEK = [...'一二三四五六日'];

/** What the slots of one page stand for: the same slot means the same thing throughout the page. */
export interface Slots {
  /** day of the page */
  day: Temporal.PlainDate;
  /** the text with every `{slot}` filled in */
  fill(text: string): string;
}

/** D whole date, M month and day, I with hyphens, P with points, W weekday, X and V weekdays of other days. */
function onDay(form: string, day: Temporal.PlainDate): string {
  const weekday = (shift: number): string => WEEK[(day.dayOfWeek - 1 + shift) % 7] ?? '';
  if (form === 'I') return day.toString();
  if (form === 'P') return `${day.year}.${day.month}.${day.day}`;
  if (form === 'W') return weekday(0);
  if (form === 'X') return weekday(3);
  if (form === 'V') return weekday(1);
  return `${form === 'D' ? `${day.year}年` : ''}${day.month}月${day.day}日`;
}

const wide = (digits: string): string =>
  digits.replace(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

function withX(random: Random): string {
  const made = residentId(random);
  return made.endsWith('X') ? made : withX(random);
}

function personName(random: Random): string {
  const first = random.one(GIVEN);
  return `${random.one(SURNAMES)}${first}${random.one(GIVEN.filter((one) => one !== first))}`;
}

/** Sums, differences and products of named numbers, from left to right; with the most decimals of its parts. */
function reckon(expression: string, numbers: ReadonlyMap<string, string>): string {
  let decimals = 0;
  let total = 0;
  for (const [, sign, term] of `+${expression}`.matchAll(/([+\-*])([^+\-*]+)/g)) {
    const text = numbers.get(term ?? '') ?? term ?? '';
    const value = Number(text);
    if (Number.isNaN(value)) throw new Error(`no number ${term} in ${expression}`);
    decimals = Math.max(decimals, text.split('.')[1]?.length ?? 0);
    total = sign === '*' ? total * value : sign === '-' ? total - value : total + value;
  }
  return total.toFixed(decimals);
}

/** Fresh slots for a page of the given year's working season (July to September: half a year is over, and the edge of a year is far). */
export function slots(random: Random, year: number): Slots {
  const day = new Temporal.PlainDate(year, random.whole(7, 9), random.whole(1, 28));
  const numbers = new Map<string, string>();
  const known = new Map<string, string>();
  const county = random.one(COUNTIES);
  const different = (list: readonly string[], key: string): string => {
    const used = [...known].filter(([name]) => name.startsWith(key)).map(([, value]) => value);
    return random.one(list.filter((one) => !used.includes(one)));
  };
  const makers: Record<string, () => string> = {
    county: () => county,
    lb: () => '{',
    rb: () => '}',
    abbr: () => county.slice(0, 1),
    city: () => random.one(['南岭市', '朔宁市', '岳西市', '华川市', '云州市']),
    town: () => different(TOWNS, 'town'),
    village: () => different(VILLAGES, 'village'),
    road: () => different(ROADS, 'road'),
    name: () => personName(random),
    masked: () => `${random.one(SURNAMES)}${random.one(['某某', '某', '**', '*'])}`,
    tel: () => landline(random),
    mobile: () => mobile(random),
    mobm: () => mobile(random).replace(/(?<=^...)\d{4}/, '****'),
    id: () => residentId(random),
    idold: () => oldResidentId(random),
    idm: () => residentId(random).replace(/(?<=^.{6})\d{8}/, '********'),
    idsp: () => residentId(random).replace(/^(.{6})(.{8})/, '$1 $2 '),
    idfw: () => wide(residentId(random)),
    idlow: () => withX(random).toLowerCase(),
    mobsp: () => mobile(random).replace(/^(...)(....)/, '$1 $2 '),
    mobd: () => mobile(random).replace(/^(...)(....)/, '$1-$2-'),
    mobfw: () => wide(mobile(random)),
    cardsp: () => bankCard(random).replace(/(\d{4})(?=\d)/g, '$1 '),
    cardd: () => bankCard(random).replace(/(\d{4})(?=\d)/g, '$1-'),
    cardfw: () => wide(bankCard(random)),
    platesp: () => plate(random).replace('·', ' '),
    platej: () => plate(random).replace('·', ''),
    card: () => bankCard(random),
    cardm: () => bankCard(random).replace(/(?<=^.{4})\d+(?=.{4}$)/, '****'),
    uscc: () => creditCode(random),
    plate: () => plate(random),
    passport: () => passport(random),
    docno: () => `${county.slice(0, 1)}政办发〔${year}〕${random.whole(2, 96)}号`,
  };
  const one = (slot: string): string => {
    if (slot.startsWith('?')) {
      one(slot.slice(1));
      return '';
    }
    const definition = /^(\w+)=(\d+)\.\.(\d+)(?::(\d))?$/.exec(slot);
    if (definition) {
      const [, name = '', low, high, decimals = '0'] = definition;
      const scale = 10 ** Number(decimals);
      const value = (random.whole(Number(low) * scale, Number(high) * scale) / scale).toFixed(Number(decimals));
      numbers.set(name, value);
      return value;
    }
    const number = numbers.get(slot);
    if (number !== undefined) return number;
    if (slot.startsWith('=')) return reckon(slot.slice(1), numbers);
    if (slot.startsWith('%')) {
      const [part = '', all = ''] = slot.slice(1).split('/');
      return `${((100 * Number(reckon(part, numbers))) / Number(reckon(all, numbers))).toFixed(1)}%`;
    }
    const garbled = /^(.>.):(.*)$/s.exec(slot);
    if (garbled) return garble(garbled[1] ?? '', garbled[2] ?? '');
    const coded = /^u([0-9a-f]{4,6})$/.exec(slot);
    if (coded) return String.fromCodePoint(Number.parseInt(coded[1] ?? '', 16));
    const dated = /^([DMWXVIP])([+-]\d+)?$/.exec(slot);
    if (dated) return onDay(dated[1] ?? '', day.add({ days: Number(dated[2] ?? 0) }));
    const years = /^y([+-]\d+)?$/.exec(slot);
    if (years) return String(year + Number(years[1] ?? 0));
    const before = known.get(slot);
    if (before !== undefined) return before;
    const made = makers[slot.replace(/\d$/, '')]?.();
    if (made === undefined) throw new Error(`unknown slot {${slot}}`);
    known.set(slot, made);
    return made;
  };
  return {
    day,
    fill: (text) => text.replace(/\{((?:.>.:)?[^{}]+)\}/gs, (_, slot: string) => one(slot)),
  };
}
