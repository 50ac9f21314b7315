import { at, bankCard, creditCode, type Draw, mobile, oldId, passport, plate, residentId } from './draw.ts';

/** What a page is set in: its county, its day of publication, its chance. */
export interface Scene {
  chance: Draw;
  county: string;
  /** milliseconds UTC of the day of publication */
  day: number;
}

const DAY = 86_400_000;
const COUNTIES = [
  '岚川县',
  '沅岭县',
  '溪桥县',
  '汀湖县',
  '石泾县',
  '青柘县',
  '澜丰县',
  '荻洲县',
  '桐岗县',
  '漳桥县',
  '禾源县',
  '峪南县',
];
const TOWNS = [
  '柳塘镇',
  '石盘乡',
  '青荷镇',
  '白鹭镇',
  '双槐乡',
  '栗园镇',
  '竹坪乡',
  '沙渡镇',
  '梅坞镇',
  '铁炉乡',
  '长堰镇',
  '云麓镇',
  '盘龙桥镇',
  '苦竹乡',
];
const VILLAGES = [
  '杨柳湾村',
  '大石坳村',
  '上坪村',
  '新塘村',
  '桃源坝村',
  '黄泥塘村',
  '竹山村',
  '河口村',
  '双井村',
  '石门楼村',
  '枣林村',
  '龙潭村',
  '红岩村',
  '樟树下村',
];
const ROADS = ['解放路', '建设路', '滨河路', '迎宾大道', '文昌路', '育才街', '兴业路', '朝阳街'];
const SURNAMES = [...'陈刘周吴郑孙胡朱高林何郭罗梁宋唐许邓冯韩曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁'];
const GIVEN = [
  '建国',
  '秀英',
  '志强',
  '桂芳',
  '文斌',
  '丽华',
  '海涛',
  '玉兰',
  '春生',
  '晓燕',
  '光明',
  '德贵',
  '美玲',
  '永福',
  '少华',
  '雪梅',
  '立军',
  '长林',
  '满香',
  '国栋',
  '红霞',
  '世杰',
  '冬梅',
  '家兴',
];
const WEEK = [...'日一二三四五六'];

/** A scene from a seed: days lie between March 2024 and October 2025. */
export function scene(chance: Draw): Scene {
  return { chance, county: chance.pick(COUNTIES), day: Date.UTC(2024, 2, 1) + chance.number(0, 600) * DAY };
}

/** The day of publication as an ISO date. */
export const iso = (set: Scene): string => new Date(set.day).toISOString().slice(0, 10);

function date(set: Scene, offset: number, form: string): string {
  const day = new Date(set.day + offset * DAY);
  const short = `${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
  if (form === 'm') return short;
  if (form === 'i') return day.toISOString().slice(0, 10);
  const full = `${day.getUTCFullYear()}年${short}`;
  if (form === 'w') return `${full}（星期${at(WEEK, day.getUTCDay())}）`;
  if (form === 'W') return `${full}（星期${at(WEEK, day.getUTCDay() + set.chance.number(1, 6))}）`;
  if (form === 'v') return `星期${at(WEEK, day.getUTCDay())}`;
  if (form === 'V') return `星期${at(WEEK, day.getUTCDay() + set.chance.number(2, 5))}`;
  return full;
}

/** The value of a slot; braces that are no slot stay as they are. */
function slot(set: Scene, name: string): string | undefined {
  const { chance } = set;
  const dated = /^d([+-]\d+)?([mwWiVv])?$/.exec(name);
  if (dated) return date(set, Number(dated[1] ?? 0), dated[2] ?? '');
  const year = /^y([+-]\d+)?$/.exec(name);
  if (year) return String(new Date(set.day).getUTCFullYear() + Number(year[1] ?? 0));
  const range = /^(\d+)-(\d+)$/.exec(name);
  if (range) return String(chance.number(Number(range[1]), Number(range[2])));
  const short = set.county.slice(0, 1);
  const makers: Record<string, () => string> = {
    P: () => set.county,
    p: () => short,
    T: () => chance.pick(TOWNS),
    V: () => chance.pick(VILLAGES),
    R: () => chance.pick(ROADS),
    k: () => chance.pick(SURNAMES) + chance.pick(GIVEN),
    s: () => chance.pick(SURNAMES),
    tel: () => `07${chance.number(30, 99)}-${chance.number(2, 8)}${chance.number(100000, 999999)}`,
    id: () => residentId(chance),
    old: () => oldId(chance),
    mob: () => mobile(chance),
    card: () => bankCard(chance),
    pass: () => passport(chance),
    plate: () => plate(chance),
    code: () => creditCode(chance),
    doc: () =>
      `${short}政${chance.pick(['', '办'])}发〔${new Date(set.day).getUTCFullYear() - 1}〕${chance.number(2, 98)}号`,
  };
  return makers[name]?.();
}

/**
 * Fills the slots of a text: {P} county, {T} town, {d-3} date, {d+5w} date with weekday, {10-90} number.
 * {id:4} parts a value in groups of four by spaces, {id:w} makes it full-width; {a=k} keeps a name, {a} repeats it.
 * ¦ parts the cells of a row, ↵ parts paragraphs.
 */
export function fill(set: Scene, text: string): string {
  const kept = new Map<string, string>();
  return text
    .replaceAll('¦', '\t')
    .replaceAll('↵', '\n')
    .replace(/\{([^{}]+)\}/g, (whole, inside: string) => {
      const known = kept.get(inside);
      if (known !== undefined) return known;
      const [name = '', group] = inside.split(':');
      const named = /^(\w)=(.+)$/.exec(name);
      const value = slot(set, named?.[2] ?? name);
      if (value === undefined) return whole;
      if (named?.[1]) kept.set(named[1], value);
      if (group === 'w') return value.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      if (group === '-') return value.replace(/(.{6})(.{8})(.*)/, '$1-$2-$3');
      return group ? (value.match(new RegExp(`.{1,${group}}`, 'g')) ?? []).join(' ') : value;
    });
}
