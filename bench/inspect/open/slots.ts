/** Fills the slots of a wording: invented names, and numbers whose check digits are right. */
import { creditCheckDigit } from '../../../src/text/credit-code.ts';
import { CLEAN } from './clean.ts';

export type Below = (below: number) => number;

const LISTS: Record<string, readonly string[]> = {
  县: ['云溪县', '临江县', '青川县', '安远县', '永丰县'],
  镇: ['石桥镇', '清水镇', '南塘镇', '双河乡', '白马镇', '大坪乡'],
  村: ['李家湾村', '柳林村', '上坪村', '桃源村', '石牌村', '新塘村'],
  局: [
    '农业农村局',
    '自然资源局',
    '市场监督管理局',
    '教育局',
    '民政局',
    '卫生健康局',
    '医疗保障局',
    '人力资源和社会保障局',
    '住房和城乡建设局',
    '交通运输局',
    '水利局',
    '财政局',
    '应急管理局',
  ],
  路: ['建设路', '人民路', '解放大道', '滨河东路', '文化街', '迎宾大道'],
  校: ['石桥中心小学', '实验小学', '清水镇中心小学', '第二小学', '城关镇第一小学'],
  企: ['云溪县鑫源建材有限公司', '临江县绿丰农业科技有限公司', '青川县众诚商贸有限公司'],
};
/** paragraphs long enough to be noticed twice */
const DOUBLED = CLEAN.plain.filter((one) => one.length > 24 && !one.includes('{'));
const FAMILY = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const GIVEN = [
  '建国',
  '秀英',
  '志强',
  '丽华',
  '海燕',
  '文斌',
  '国庆',
  '小红',
  '玉兰',
  '子涵',
  '明辉',
  '桂芳',
  '晓东',
  '雪梅',
  '永刚',
  '伟',
  '敏',
  '静',
  '磊',
  '娟',
  '家豪',
  '思雨',
];
const MOBILE = ['138', '139', '150', '151', '186', '187', '177', '133', '198'];
const CARDS = ['622848', '621700', '622202', '621799', '623052', '621226'];
const DAYS = '一二三四五六日';

const pick = <T>(list: readonly T[], below: Below): T => {
  const one = list[below(list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};
const digits = (n: number, below: Below) => Array.from({ length: n }, () => below(10)).join('');
const two = (n: number) => String(n).padStart(2, '0');

function residentId(below: Below, last?: 'X'): string {
  for (;;) {
    const first = `${pick(['530', '430', '510', '360'], below)}${1 + below(3)}${two(21 + below(8))}${1950 + below(60)}${two(1 + below(12))}${two(1 + below(28))}${digits(3, below)}`;
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const check = '10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(first[i]), 0) % 11];
    if (last ? check === last : check !== 'X') return `${first}${check}`;
  }
}

function card(below: Below): string {
  const first = `${pick(CARDS, below)}${digits(12, below)}`;
  const sum = [...first].reverse().reduce((total, digit, i) => {
    const doubled = i % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${first}${(10 - (sum % 10)) % 10}`;
}

const spaced = (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1 ');
const plate = (below: Below, between = '', more = 0) =>
  `${pick([...'云湘川赣鄂'], below)}${pick([...'ABCDEFGH'], below)}${between}${more ? 'D' : ''}${pick([...'ABCDEFGHJKLMNPQRSTUVWXYZ'], below)}${digits(4, below)}`;

/** One value a slot a page, so that the same name means the same person. */
export function filler(date: Temporal.PlainDate, below: Below): (words: string) => string {
  const known = new Map<string, string>();
  const name = () => `${pick(FAMILY, below)}${pick(GIVEN, below)}`;
  const mobile = () => `${pick(MOBILE, below)}${digits(8, below)}`;
  const near = date.add({ days: 3 + below(20) });
  const day = (shift: number) => DAYS[(near.dayOfWeek - 1 + shift) % 7];
  const wrong = () => day(1 + below(6));
  const long = `${near.year}年${near.month}月${near.day}日`;
  const makers: Record<string, () => string> = {
    年: () => `${date.year}`,
    月: () => `${date.month}`,
    日: () => `${date.day}`,
    mm: () => two(date.month),
    dd: () => two(date.day),
    n: () => `${2 + below(8)}`,
    nn: () => `${10 + below(90)}`,
    nnn: () => `${100 + below(900)}`,
    n7: () => digits(7, below),
    n8: () => digits(8, below),
    段: () => pick(DOUBLED, below),
    人: name,
    人2: name,
    手机: mobile,
    手机2: mobile,
    手机杠: () => mobile().replace(/(\d{3})(\d{4})/, '$1-$2-'),
    座机: () => `08${10 + below(90)}-${2 + below(7)}${digits(6, below)}`,
    证: () => residentId(below),
    证x: () => residentId(below, 'X'),
    证空: () => residentId(below).replace(/^(.{6})(.{8})/, '$1 $2 '),
    证杠: () => residentId(below).replace(/^(.{6})(.{8})/, '$1-$2-'),
    证15: () =>
      `4301${two(21 + below(8))}${two(30 + below(60))}${two(1 + below(12))}${two(1 + below(28))}${digits(3, below)}`,
    卡: () => card(below),
    卡空: () => spaced(card(below)),
    码: () => {
      const first = `9153${digits(4, below)}MA${digits(6, below)}K`;
      return `${first}${creditCheckDigit(first)}`;
    },
    牌: () => plate(below),
    牌2: () => plate(below),
    牌点: () => plate(below, '·'),
    牌空: () => plate(below, ' '),
    牌能: () => plate(below, '', 1),
    对周: () => `${long}（星期${day(0)}）`,
    误周: () => `${long}（星期${wrong()}）`,
    误周短: () => `${long}（周${wrong()}）`,
    误周礼: () => `${long}星期${wrong()}`,
    误周点: () => `${near.year}.${near.month}.${near.day} 星期${wrong()}`,
    误周杠: () => `${near.toString()} 周${wrong()}`,
  };
  return (words) =>
    words.replace(/\{([^{}]+)\}/g, (whole, slot: string) => {
      const made = known.get(slot) ?? makers[slot]?.() ?? (LISTS[slot] ? pick(LISTS[slot], below) : whole);
      known.set(slot, made);
      return made;
    });
}
