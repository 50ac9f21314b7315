import { bankCard, creditCode, type Draw, digits, oldResidentId, residentId, source } from './numbers.ts';

const COUNTIES = ['云屏县', '栗山县', '沣川县', '岚溪县', '桐岭县', '雁塘县', '乌石县', '明渡县', '柏源县', '竹城县'];
const TOWNS =
  '石桥镇 柳坪镇 上河乡 大坳乡 白沙镇 龙泉镇 双溪乡 麻田镇 青林镇 枫树乡 黄土岭镇 八里镇 杨林乡 月山镇 官渡镇 清水乡';
const VILLAGES =
  '新田村 下湾村 王家冲村 高坡村 李子坪村 大塘村 岩口村 金星村 三合村 古井村 杉木桥村 油榨村 石塘村 桃花村 茶园村 上坪村';
const SURNAMES = '王李张刘陈杨黄赵周吴徐孙朱胡郭何林罗梁宋郑谢唐冯邓曹彭曾肖田潘袁蔡蒋余杜叶程魏苏吕丁沈任姚卢钟姜谭';
const GIVEN =
  '建国 秀英 志强 桂兰 永忠 玉梅 海波 丽华 长青 春生 国平 晓燕 德明 美玲 新民 文斌 水生 金花 立新 冬梅 少华 红霞 正东 素珍 光荣 爱民 家旺 银娥 友良 翠萍';
const TRADES =
  '恒远建设工程 金穗粮油 华盛环保科技 绿源农业开发 宏达路桥 信诚工程咨询 中泰机电设备 鸿图测绘 瑞丰种业 东升物业服务';
const WEEK = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'];

function shuffled<T>(list: T[], draw: Draw): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(draw(0, rest.length - 1), 1)[0] as T);
}

/** Chinese wording of a day. */
export function written(day: Temporal.PlainDate): string {
  return `${day.year}年${day.month}月${day.day}日`;
}

/** The invented names, numbers and dates of one page; the same place asked for twice is the same. */
export class Slots {
  readonly n: Draw;
  readonly c: string;
  readonly a: string;
  readonly day: Temporal.PlainDate;
  readonly y: number;
  readonly area: string;
  readonly #towns: string[];
  readonly #villages: string[];
  readonly #trades: string[];
  readonly #people = new Map<number, string>();
  readonly #kept = new Map<string, number>();

  constructor(seed: string, months: [number, number] = [3, 11], years: [number, number] = [2021, 2025]) {
    this.n = source(seed);
    this.c = COUNTIES[this.n(0, COUNTIES.length - 1)] ?? '';
    this.a = this.c.slice(0, 1);
    let day = Temporal.PlainDate.from({ year: this.n(...years), month: this.n(...months), day: this.n(1, 28) });
    while (day.dayOfWeek > 5) day = day.subtract({ days: 1 });
    this.day = day;
    this.y = day.year;
    this.area = `07${this.n(31, 39)}`;
    this.#towns = shuffled(TOWNS.split(' '), this.n);
    this.#villages = shuffled(VILLAGES.split(' '), this.n);
    this.#trades = shuffled(TRADES.split(' '), this.n);
  }
  /** town by number */
  t(at: number): string {
    return this.#towns[at] ?? '';
  }
  /** village by number */
  v(at: number): string {
    return this.#villages[at] ?? '';
  }
  /** company by number */
  co(at: number): string {
    return `${this.c}${this.#trades[at] ?? ''}有限公司`;
  }
  /** person by number */
  p(at: number): string {
    const known = this.#people.get(at);
    if (known) return known;
    const given = GIVEN.split(' ');
    const taken = new Set([...this.#people.values()].map((name) => name.slice(1)));
    let name = '';
    do name = `${SURNAMES[this.n(0, SURNAMES.length - 1)]}${given[this.n(0, given.length - 1)]}`;
    while (taken.has(name.slice(1)));
    this.#people.set(at, name);
    return name;
  }
  /** the person with the given name hidden */
  ps(at: number): string {
    return `${this.p(at).slice(0, 1)}**`;
  }
  /** day of publication moved by days, written out */
  d(days: number): string {
    return written(this.day.add({ days }));
  }
  /** the same without the year */
  md(days: number): string {
    const day = this.day.add({ days });
    return `${day.month}月${day.day}日`;
  }
  /** weekday of the day of publication moved by days */
  w(days: number): string {
    return WEEK[this.day.add({ days }).dayOfWeek - 1] ?? '';
  }
  /** a weekday that is not the one of that day */
  wrong(days: number): string {
    return WEEK[(this.day.add({ days }).dayOfWeek + this.n(1, 5)) % 7] ?? '';
  }
  /** a kept whole number: drawn at the first call, the same afterwards */
  k(key: string, from = 0, to = 0): number {
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const drawn = this.n(from, to);
    this.#kept.set(key, drawn);
    return drawn;
  }
  /** a decimal between two whole numbers */
  f(from: number, to: number, places = 1): string {
    const scale = 10 ** places;
    return (this.n(from * scale + 1, to * scale - 1) / scale).toFixed(places);
  }
  /** share of two figures in per cent */
  pc(part: number, whole: number, places = 1): string {
    return `${((part / whole) * 100).toFixed(places)}%`;
  }
  tel(): string {
    return `${this.area}-${this.n(3, 8)}${digits(this.n, 6)}`;
  }
  mob(): string {
    return `1${['38', '37', '59', '82', '77', '52'][this.n(0, 5)]}${this.n(1, 9)}${digits(this.n, 7)}`;
  }
  /** a masked mobile number */
  mm(): string {
    const number = this.mob();
    return `${number.slice(0, 3)}****${number.slice(7)}`;
  }
  /** document number of this year */
  no(organ: string): string {
    return `${this.a}${organ}〔${this.y}〕${this.n(2, 68)}号`;
  }
  credit(): string {
    return creditCode(this.n);
  }
  id(years?: [number, number]): string {
    return residentId(this.n, years);
  }
  /** a masked resident ID number */
  mid(): string {
    const number = residentId(this.n);
    return `${number.slice(0, 6)}********${number.slice(14)}`;
  }
  old(): string {
    return oldResidentId(this.n);
  }
  card(): string {
    return bankCard(this.n);
  }
  num(count: number): string {
    return digits(this.n, count);
  }
}

/** Lines of a table: head, rows, and the row of totals computed from them. */
export function sheet(head: string[], rows: (string | number)[][], total = '合计'): string {
  const width = head.length;
  const sums = Array.from({ length: width }, (_, at) => {
    const cells = rows.map((row) => row[at]);
    return cells.every((cell) => typeof cell === 'number') ? tidy(cells.reduce((a, b) => a + b, 0)) : '';
  });
  sums[0] = total;
  return [head, ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? tidy(cell) : cell))), sums]
    .map((row) => row.map((cell) => (cell === '' ? '—' : cell)).join('\t'))
    .join('\n');
}

/** A number without the dust of binary fractions. */
export function tidy(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** The sum of one column. */
export function total(rows: (string | number)[][], at: number): string {
  return tidy(rows.reduce((sum, row) => sum + Number(row[at]), 0));
}
