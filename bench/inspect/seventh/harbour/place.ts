/** Names, places, numbers and dates of one page, all invented. */
import { bankCard, creditCode, residentId } from './codes.ts';
import type { Random } from './random.ts';

const COUNTIES = '永澜 溪州 安陵 平崖 沐川口 丰岭 洛塘 云坪 宁渡 青岘 长湖 石泉湾 怀渠 望江岭'.split(' ');
const CITIES = '江陵 南岭 河阳 东屏 渭川'.split(' ');
const TOWNS =
  '柳溪 石桥 大湾 双河 青龙 白沙 杨家 清泉 茶坪 三岔 龙井 新店 黄土 凤凰 古渡 沙坪 马蹄 竹园 官塘 水磨'.split(' ');
const VILLAGES =
  '向阳 前进 红星 五里 高峰 塘坊 桃园 梨树 东沟 西岭 上坝 下河 团结 新民 麻柳 松林 井坎 石门 罗家 金山'.split(' ');
const ROADS = '人民路 建设路 滨河路 文昌路 迎宾大道 解放街 朝阳街 新华路'.split(' ');
const SURNAMES = [...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗郑梁谢宋唐许邓冯韩曹曾'];
const GIVEN =
  '建国 秀英 志强 桂兰 晓梅 文斌 国庆 玉珍 永福 春华 德明 丽娟 海燕 光荣 庆元 素芬 立新 长林 正平 月娥 大勇 佳琪 子涵 学军 世杰 兴旺 红霞 少华 天佑 雨桐'.split(
    ' ',
  );
const TRADES = '建设工程 农业发展 商贸 食品 园林绿化 劳务服务 运输 环保科技 建材'.split(' ');
const STYLES = '宏远 嘉禾 金穗 恒通 瑞丰 天成 博源 昌隆 顺达 华茂 泰和 永兴'.split(' ');
const WEEKDAYS = [...'日一二三四五六'];
const DAY = 86_400_000;

const MAKERS: Record<string, (random: Random, own: Place) => string> = {
  县: (random) => `${random.pick(COUNTIES)}县`,
  市: (random) => `${random.pick(CITIES)}市`,
  镇: (random) => `${random.pick(TOWNS)}镇`,
  村: (random) => `${random.pick(VILLAGES)}村`,
  社区: (random) => `${random.pick(VILLAGES)}社区`,
  路: (random) => `${random.pick(ROADS)}${random.whole(8, 260)}号`,
  街: (random) => random.pick(ROADS),
  名: (random) => random.pick(SURNAMES) + random.pick(GIVEN),
  姓: (random) => random.pick(SURNAMES),
  掩名: (random) => `${random.pick(SURNAMES)}*${random.pick(GIVEN).slice(-1)}`,
  公司: (random, own) => `${own.get('短')}${random.pick(STYLES)}${random.pick(TRADES)}有限公司`,
  电话: (random) => `0${random.whole(731, 898)}-${random.whole(2, 8)}${random.digits(6)}`,
  手机: (random) => `1${random.pick(['38', '39', '57', '82', '51', '77', '99'])}${random.digits(8)}`,
  身份证: (random) => residentId(random),
  童身份证: (random) => residentId(random, 'child'),
  旧身份证: (random) => residentId(random, 'old'),
  银行卡: (random) => bankCard(random),
  信用码: (random) => creditCode(random),
  护照: (random) => `${random.pick(['E', 'G', 'EJ', 'ED'])}${random.digits(8)}`.slice(0, 9),
  车牌: (random) =>
    `${random.pick(['皖', '川', '鄂', '陕', '赣'])}${random.pick([...'BCDEFHJ'])}${random.pick([...'AKMNRT'])}${random.whole(1000, 9999)}`,
  号: (random) => String(random.whole(11, 96)),
};

/** Splits an identity number or a phone for masking. */
const mask = (text: string, head: number, tail: number) =>
  text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(-tail);

export class Place {
  readonly #random: Random;
  readonly #settled = new Map<string, string>();
  readonly #published: number;

  constructor(random: Random) {
    this.#random = random;
    this.#published = Date.UTC(random.pick([2023, 2024, 2024, 2025]), random.whole(2, 8), random.whole(1, 28));
    if (this.#weekend(this.#published)) this.#published += 2 * DAY;
  }

  /** Day of publication, ISO. */
  get date(): string {
    return new Date(this.#published).toISOString().slice(0, 10);
  }

  /** What stands in a slot: a name, a place, a number, a date. */
  get(slot: string): string {
    const settled = this.#settled.get(slot);
    if (settled !== undefined) return settled;
    const made = this.#make(slot);
    this.#settled.set(slot, made);
    return made;
  }

  #make(slot: string): string {
    const year = new Date(this.#published).getUTCFullYear();
    const shifted = /^年([-+]\d+)?$/.exec(slot);
    if (shifted) return String(year + Number(shifted[1] ?? 0));
    const day = /^(误?周|日|前)(\d)(短|月)?$/.exec(slot);
    if (day) return this.#day(day[1] ?? '', Number(day[2]), day[3]);
    if (slot === '短') return this.get('县').slice(0, -1);
    if (slot === '月') return String(new Date(this.#published).getUTCMonth() + 1);
    const masked = /^掩(身份证|手机|银行卡)(\d?)$/.exec(slot);
    if (masked)
      return masked[1] === '手机'
        ? mask(this.get(`手机${masked[2]}9`), 3, 4)
        : mask(this.get(`${masked[1]}${masked[2]}9`), 6, 4);
    const maker = MAKERS[slot.replace(/\d+$/, '')];
    if (!maker) throw new Error(`unknown slot: ${slot}`);
    return this.#fresh(maker);
  }

  /** No two slots of a page hold the same. */
  #fresh(maker: (random: Random, own: Place) => string): string {
    const used = new Set(this.#settled.values());
    let made = maker(this.#random, this);
    while (used.has(made)) made = maker(this.#random, this);
    return made;
  }

  /** Working days on both sides of the publication: 前3 before 前1 before 日0 before 日3. */
  #day(what: string, step: number, form?: string): string {
    let time = this.#published + (what === '前' ? -1 : 1) * step * 8 * DAY;
    if (this.#weekend(time)) time += (what === '前' ? -2 : 2) * DAY;
    const date = new Date(time);
    if (what === '周') return `星期${WEEKDAYS[date.getUTCDay()]}`;
    if (what === '误周') return `星期${WEEKDAYS[(date.getUTCDay() + 2) % 7]}`;
    const short = `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
    if (form === '月') return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月`;
    return form === '短' ? short : `${date.getUTCFullYear()}年${short}`;
  }

  #weekend(time: number): boolean {
    return [0, 6].includes(new Date(time).getUTCDay());
  }
}
