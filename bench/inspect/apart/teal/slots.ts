import { COUNTIES, MEN, ROADS, SURNAMES, TOWNS, VILLAGES, WOMEN } from './names.ts';
import { bankCard, digits, identity, mobile, oldIdentity, type Random, random } from './numbers.ts';
import { reckon } from './reckon.ts';

const DAY = 86_400_000;

/** Fills the slots of a written page: places, persons, dates relative to the page's own, figures and what is reckoned from them. */
export function filler(seed: string, date: string): (text: string) => string {
  const next = random(seed);
  const values = new Map<string, number>();
  const kept = new Map<string, string>();
  const used = new Set<string>();
  let lastIsWoman = false;
  const county = COUNTIES[next(0, COUNTIES.length - 1)] ?? '';

  function fresh(list: readonly string[]): string {
    for (;;) {
      const word = list[next(0, list.length - 1)] ?? '';
      if (used.has(word)) continue;
      used.add(word);
      return word;
    }
  }

  function person(woman: boolean): string {
    lastIsWoman = woman;
    return fresh(SURNAMES) + pick(woman ? WOMEN : MEN, next);
  }

  const makers: Record<string, () => string> = {
    县: () => county,
    简: () => county.charAt(0),
    镇: () => fresh(TOWNS),
    村: () => fresh(VILLAGES),
    路: () => fresh(ROADS),
    名: () => person(next(0, 1) === 0),
    男名: () => person(false),
    女名: () => person(true),
    /** of the person named last */
    性: () => (lastIsWoman ? '女' : '男'),
    姓: () => fresh(SURNAMES),
    电话: () => `0${next(3, 8)}${next(10, 99)}-${next(2, 8)}${digits(next, 6)}`,
    手机: () => mobile(next),
    身份证: () => identity(next, lastIsWoman),
    青年身份证: () => identity(next, lastIsWoman, next(1997, 2001)),
    旧身份证: () => oldIdentity(next),
    银行卡: () => bankCard(next),
    护照: () => `E${'ABCDEFGH'.charAt(next(0, 7))}${digits(next, 7)}`,
    车牌: () => `皖${'ABCDEFGH'.charAt(next(0, 7))}${'ABCDEFGHJK'.charAt(next(0, 9))}${next(1000, 9999)}`,
  };

  function slot(inner: string, row: number): string {
    const set = /^(!?)([a-z]+)(\+?=)(-?\d+)~(\d+)$/.exec(inner);
    if (set) {
      const [, silent, name = '', how, low, high] = set;
      const value = next(Number(low), Number(high));
      values.set(name, how === '=' ? value : (values.get(name) ?? 0) + value);
      values.set(`l${name}`, value);
      return silent ? '' : String(value);
    }
    if (inner === '#') return String(row);
    if (inner.startsWith('列:')) return inner.slice(2).split('|')[row - 1] ?? '';
    if (inner.startsWith('%')) return `${(reckon(inner.slice(1), values) * 100).toFixed(1)}%`;
    if (inner.startsWith('=')) return String(Math.round(reckon(inner.slice(1), values) * 100) / 100);
    const day = /^(日|月日|年|月|周|错周|点日|横日)([+-]\d+)?$/.exec(inner);
    if (day) return dated(day[1] ?? '', new Date(Date.parse(date) + Number(day[2] ?? 0) * DAY), Number(day[2] ?? 0));
    const figures = /^数(\d+)$/.exec(inner);
    if (figures) return digits(next, Number(figures[1]));
    const named = /^(\D+?)(\d*)$/.exec(inner);
    const maker = makers[named?.[1] ?? ''];
    if (!maker) return String(reckon(inner, values));
    if (!named?.[2]) return maker();
    const known = kept.get(inner) ?? maker();
    kept.set(inner, known);
    return known;
  }

  /** Inner slots first: {月日+{k}}. */
  function filled(line: string, row: number): string {
    const once = line.replace(/\{([^{}]+)\}/g, (_all, inner: string) => slot(inner, row));
    return once === line ? line : filled(once, row);
  }

  return (text) =>
    text
      .split('\n')
      .flatMap((line) => {
        const rows = /^\*(\d+) (.*)$/.exec(line);
        const count = Number(rows?.[1] ?? 1);
        return Array.from({ length: count }, (_, row) => filled(rows?.[2] ?? line, row + 1));
      })
      .join('\n');
}

const pick = (list: readonly string[], next: Random): string => list[next(0, list.length - 1)] ?? '';

/** `shift` counts days; for 年 it counts years. */
function dated(form: string, day: Date, shift: number): string {
  const [y, m, d, w] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate(), day.getUTCDay()];
  if (form === '年') return String(new Date(day.getTime() - shift * DAY).getUTCFullYear() + shift);
  if (form === '月') return String(m);
  if (form === '周') return '日一二三四五六'.charAt(w);
  if (form === '错周') return '日一二三四五六'.charAt((w + 2) % 7);
  if (form === '月日') return `${m}月${d}日`;
  if (form === '点日') return `${y}.${m}.${d}`;
  if (form === '横日') return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return `${y}年${m}月${d}日`;
}
