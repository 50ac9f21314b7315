/** What fills the slots of a base document: names, places, days and figures, drawn from a seed. */
import { bankCard, creditCode, type Draw, mobile, oldId, residentId } from './numbers.ts';

const COUNTIES =
  '云川县 临溪县 石泉坪县 青柏县 安麓县 长岭河县 丰谷县 白杨县 新垣县 清陵县 武丘县 永澜县 南屏山县 北固原县 宁台县 松涧县 怀柏县 金峪县 平楚县 昌源县 广岫县 和浦县 东铭县 西垣县'.split(
    ' ',
  );
const CITIES = '临江州市 云岭市 安西川市 南峰市 怀宁州市 青河州市'.split(' ');
const TOWNS =
  '柳河镇 石桥镇 太平镇 白马镇 青龙镇 红岩镇 双河镇 大坪镇 沙湾镇 马鞍镇 龙泉镇 高坝镇 新店镇 三溪镇 黄泥镇 清水镇 桐木镇 野鹿镇 长滩镇 官渡镇 梨园镇 万寿镇 古城镇 茶店镇'.split(
    ' ',
  );
const VILLAGES =
  '石门村 上坝村 杨柳村 桃花村 向阳村 前进村 龙井村 梨树村 松林村 大湾村 红星村 新民村 河口村 枫香村 茶山村 双堰村 高桥村 铁匠沟村 周家坪村 水磨村 牛角湾村 岩脚村 白塔村 竹园村 柏杨村 麻柳村'.split(
    ' ',
  );
const SURNAMES = '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧'.split(' ');
const GIVEN =
  '建国 桂芳 德明 秀兰 永福 玉珍 志强 春梅 光华 素英 世海 文静 长贵 淑琴 国栋 晓燕 大勇 月娥 正平 红霞 天佑 彩云 忠义 雪莲 顺江 美玲 祥林 丽君 开荣 翠萍'.split(
    ' ',
  );
const WEEK = '日一二三四五六';

/** Figures of a table: the value in a row and column, the total of a column, and the rows as lines. */
export interface Grid {
  at: (row: number, column: number) => number;
  sum: (column: number) => number;
  text: string;
}

function random(seed: string): Draw {
  let state = [...seed].reduce((hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 16777619), 2166136261);
  return (lo, hi) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return lo + (((mixed ^ (mixed >>> 14)) >>> 0) % (hi - lo + 1));
  };
}

function shuffled<T>(list: readonly T[], r: Draw): T[] {
  const left = [...list];
  return list.map(() => left.splice(r(0, left.length - 1), 1)[0] as T);
}

/** All slots of one page; `month` 1 to 12 fixes the month of publication. */
export function slots(seed: string, month: number, fixedYear: number) {
  const r = random(seed);
  const year = fixedYear || r(2023, 2025);
  const first = Date.UTC(year, (month || r(1, 12)) - 1, r(3, 20));
  const at = (days: number): Date => new Date(first + days * 86400000);
  const md = (days: number): string => `${at(days).getUTCMonth() + 1}月${at(days).getUTCDate()}日`;
  const kept = new Map<string, number>();
  const names = shuffled(SURNAMES, r).map((surname, i) => surname + GIVEN[(i * 7 + r(0, 2) * 10) % GIVEN.length]);
  return {
    c: COUNTIES[r(0, COUNTIES.length - 1)] as string,
    city: CITIES[r(0, CITIES.length - 1)] as string,
    t: shuffled(TOWNS, r),
    v: shuffled(VILLAGES, r),
    /** full names */
    n: names,
    /** masked names */
    m: names.map((name, i) => (i % 2 ? `${name[0]}*${name[2]}` : `${name[0]}某某`)),
    y: year,
    iso: at(0).toISOString().slice(0, 10),
    /** date, so many days from publication */
    d: (days: number): string => `${at(days).getUTCFullYear()}年${md(days)}`,
    md,
    /** weekday of that day, or of the one `off` days from it */
    w: (days: number, off = 0): string => `星期${WEEK[at(days + off).getUTCDay()]}`,
    /** a figure that keeps its value under its name */
    k: (name: string, lo = 0, hi = 0): number => {
      const value = kept.get(name) ?? r(lo, hi);
      kept.set(name, value);
      return value;
    },
    r,
    f: (value: number, places = 2): string => value.toFixed(places),
    p: (list: string): string => shuffled(list.split(' '), r)[0] as string,
    tel: `08${r(31, 39)}-${r(5, 8)}${r(100000, 999999)}`,
    /** rows of drawn figures and a total row named `total` (none: ''); `parts`: each column is a part of the first */
    grid: (rows: string[], columns: number, lo: number, hi: number, total = '合计', parts = false): Grid => {
      const v = rows.map(() => {
        const first = r(lo, hi);
        const next = (i: number): number => (parts ? Math.ceil((first * r(40, 95)) / 100 / i) : r(lo, hi));
        return Array.from({ length: columns }, (_, i) => (i === 0 ? first : next(i)));
      });
      const sum = (column: number): number => v.reduce((all, row) => all + (row[column] ?? 0), 0);
      const lines = rows.map((row, i) => [row, ...(v[i] ?? [])].join('\t'));
      const last = [total, ...Array.from({ length: columns }, (_, i) => sum(i))].join('\t');
      return { at: (row, column) => v[row]?.[column] ?? 0, sum, text: [...lines, ...(total ? [last] : [])].join('\n') };
    },
    id: () => residentId(r),
    id15: () => oldId(r),
    mob: () => mobile(r),
    card: () => bankCard(r),
    code: () => creditCode(r),
    /** digits */
    x: (count: number): string => Array.from({ length: count }, () => r(0, 9)).join(''),
  };
}

export type Slots = ReturnType<typeof slots>;
