/** What is filled into a written document: invented places, people, days and figures, the same throughout one page. */
import { type Chance, chance } from './chance.ts';
import { bankCard, creditCode, mobile, residentId } from './numbers.ts';

const COUNTIES: readonly (readonly [county: string, city: string, short: string, area: string])[] = [
  ['澜水县', '宣陵市', '澜', '0736'],
  ['松陵县', '宣陵市', '松', '0736'],
  ['沅坪县', '靖川市', '沅', '0745'],
  ['绣川县', '靖川市', '绣', '0745'],
  ['临沱县', '嘉临市', '临', '0817'],
  ['白岗县', '嘉临市', '白', '0817'],
  ['荆塘县', '楚安市', '荆', '0717'],
  ['安浦县', '楚安市', '安', '0717'],
  ['柳坪县', '延谷市', '柳', '0859'],
  ['景岩县', '延谷市', '景', '0859'],
];
const TOWNS = [
  '青石',
  '双河',
  '龙潭',
  '太平桥',
  '石门坎',
  '柏树',
  '马家铺',
  '新店',
  '黄泥塘',
  '大垭',
  '枫林',
  '桐子',
  '永兴',
  '白马',
  '两岔河',
  '清溪',
  '观音阁',
  '长岭',
  '仙女',
  '高坪',
];
const VILLAGES = [
  '杨柳',
  '胜利',
  '红岩',
  '上坝',
  '塘坎',
  '石板',
  '大湾',
  '梨树',
  '桂花',
  '三台',
  '河口',
  '茶园',
  '金星',
  '团结',
  '沙坪',
  '竹园',
  '天井',
  '老屋场',
  '栗子坪',
  '水井湾',
  '新联',
  '龙井',
  '木桥',
  '东风',
  '文昌',
];
const SURNAMES = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '黄',
  '周',
  '吴',
  '徐',
  '孙',
  '胡',
  '朱',
  '高',
  '林',
  '何',
  '郭',
  '罗',
  '梁',
  '宋',
  '郑',
  '谢',
  '韩',
  '唐',
  '冯',
  '邓',
  '曹',
  '彭',
  '曾',
  '萧',
  '田',
  '蒋',
  '余',
  '向',
  '覃',
  '龚',
];
const GIVEN = [
  '建国',
  '桂英',
  '志强',
  '秀兰',
  '明华',
  '玉珍',
  '国庆',
  '春梅',
  '德富',
  '海燕',
  '光明',
  '晓红',
  '永福',
  '素芳',
  '家旺',
  '丽萍',
  '长青',
  '世英',
  '文斌',
  '冬梅',
  '大勇',
  '云霞',
  '正才',
  '艳玲',
  '先进',
  '菊香',
  '开林',
  '小琴',
  '宗贵',
  '雪莲',
];
const CHILDREN = ['子涵', '雨桐', '浩然', '梓萱', '俊熙', '欣怡', '宇轩', '思琪', '嘉豪', '诗涵', '一诺', '天佑'];
const WEEK = ['日', '一', '二', '三', '四', '五', '六'];
const DAY = 86_400_000;

function placed(list: readonly string[], c: Chance): string[] {
  return c.shuffled(list);
}

/** months: the first and last month in which such a document is written */
export function slots(seed: number, months: readonly [number, number] = [1, 12]) {
  const c = chance(seed);
  const [county, city, short, area] = c.pick(COUNTIES);
  const towns = placed(TOWNS, c);
  const villages = placed(VILLAGES, c);
  const surnames = placed(SURNAMES, c);
  const given = placed(GIVEN, c);
  const children = placed(CHILDREN, c);
  const year = c.n(2022, 2025);
  let base = Date.UTC(
    year,
    c.n(months[0], Math.min(months[1], year === 2025 ? Math.max(10, months[0]) : 12)) - 1,
    c.n(3, 24),
  );
  while (new Date(base).getUTCDay() % 6 === 0) base += DAY;
  const at = (offset: number): Date => new Date(base + offset * DAY);
  const md = (offset = 0): string => `${at(offset).getUTCMonth() + 1}月${at(offset).getUTCDate()}日`;
  const d = (offset = 0): string => `${at(offset).getUTCFullYear()}年${md(offset)}`;
  const weekday = (offset = 0): string => `星期${WEEK[at(offset).getUTCDay()] ?? ''}`;
  const person = (i: number): string => `${surnames[i % surnames.length] ?? ''}${given[i % given.length] ?? ''}`;
  return {
    ...c,
    /** county */
    c: county,
    city,
    short,
    /** towns, by number */
    t: `${towns[0] ?? ''}镇`,
    town: (i: number): string => `${towns[i % towns.length] ?? ''}${i % 5 === 3 ? '乡' : '镇'}`,
    /** villages, by number */
    v: `${villages[0] ?? ''}村`,
    village: (i: number): string => `${villages[i % villages.length] ?? ''}村`,
    y: year,
    d,
    md,
    /** full date with its weekday */
    w: (offset = 0): string => `${d(offset)}（${weekday(offset)}）`,
    weekday,
    iso: (offset = 0): string => at(offset).toISOString().slice(0, 10),
    p: person,
    child: (i: number): string => `${surnames[(i + 5) % surnames.length] ?? ''}${children[i % children.length] ?? ''}`,
    /** made anonymous */
    m: (i: number): string => `${surnames[i % surnames.length] ?? ''}${i % 3 === 0 ? '某' : '某某'}`,
    star: (i: number): string => `${surnames[i % surnames.length] ?? ''}*${(given[i % given.length] ?? '').slice(1)}`,
    tel: (): string => `${area}-${c.n(3, 8)}${c.n(100000, 999999)}`,
    no: (office: string, offset = 0): string => `${short}${office}〔${at(offset).getUTCFullYear()}〕${c.n(2, 98)}号`,
    id: (from?: number, to?: number): string => residentId(c, from, to),
    mobile: (): string => mobile(c),
    card: (length?: number): string => bankCard(c, length),
    credit: (kind?: string): string => creditCode(c, kind),
    plate: (): string =>
      `${c.pick(['湘', '川', '鄂', '黔', '皖'])}${c.pick([...'ABCDEFH'])}${c.pick([...'ABCDEFGHJKLMN'])}${c.n(1000, 9999)}`,
  };
}

export type Slots = ReturnType<typeof slots>;

/** share in percent with one decimal, as it is written */
export function share(part: number, whole: number): string {
  return `${Number(((part / whole) * 100).toFixed(1))}%`;
}

/** table with a total row: the first column names, the others add up (those given as text are left out) */
export function totals(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  label = '合计',
): string {
  const sums = head.slice(1).map((_, at) => {
    const cells = rows.map((row) => row[at + 1]);
    const numbers = cells.filter((cell): cell is number => typeof cell === 'number');
    return numbers.length === cells.length ? String(Number(numbers.reduce((a, b) => a + b, 0).toFixed(2))) : '—';
  });
  return [head, ...rows, [label, ...sums]].map((row) => row.join('\t')).join('\n');
}

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, ...rows].map((row) => row.join('\t')).join('\n');
}

/** sum of one column */
export function column(rows: readonly (readonly (string | number)[])[], at: number): number {
  return Number(rows.reduce((total, row) => total + Number(row[at]), 0).toFixed(2));
}
