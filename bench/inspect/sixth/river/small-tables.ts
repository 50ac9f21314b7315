/** Small tables with the sentence that speaks of their total. */
import type { Slots } from './slots.ts';

interface SmallTable {
  head: readonly [string, string];
  rows: readonly (readonly [string, number])[];
  /** the sentence before the table, with the total */
  say: (total: string) => string;
}

const byVillage = (s: Slots, low: number, high: number): (readonly [string, number])[] =>
  [6, 7, 8, 9].map((i) => [s.village(i), s.n(low, high)] as const);

export const SMALL_TABLES: readonly ((s: Slots) => SmallTable)[] = [
  (s) => ({
    head: ['村名', '植树（株）'],
    rows: byVillage(s, 300, 2600),
    say: (n) => `今春以来，4个村共栽植树苗${n}株，成活率较高，分村数字如下：`,
  }),
  (s) => ({
    head: ['地点', '路灯（盏）'],
    rows: byVillage(s, 12, 88),
    say: (n) => `已安装太阳能路灯${n}盏，其分布见下表：`,
  }),
  (s) => ({
    head: ['捐赠单位', '金额（元）'],
    rows: [
      ['县工商联', s.n(31, 60) * 100],
      ['县慈善总会', s.n(20, 90) * 100],
      ['返乡企业家', s.n(15, 70) * 100],
    ],
    say: (n) => `社会各界合计捐款${n}元，明细如下：`,
  }),
  (s) => ({
    head: ['月份', '来信来访（件）'],
    rows: [
      ['第一个月', s.n(8, 40)],
      ['第二个月', s.n(8, 40)],
      ['第三个月', s.n(8, 40)],
    ],
    say: (n) => `本季度登记来信来访共${n}件，分月情况如下：`,
  }),
  (s) => ({
    head: ['工种', '培训人数（人）'],
    rows: [
      ['电工', s.n(20, 60)],
      ['育婴员', s.n(20, 60)],
      ['中式烹调', s.n(20, 60)],
      ['电商客服', s.n(20, 60)],
    ],
    say: (n) => `技能培训班结业${n}人，按照工种统计如下：`,
  }),
  (s) => ({
    head: ['村名', '清运垃圾（吨）'],
    rows: byVillage(s, 11, 66),
    say: (n) => `整治期间共清运垃圾${n}吨，各村清运量见下表：`,
  }),
  (s) => ({
    head: ['类别', '物资（件）'],
    rows: [
      ['棉衣', s.n(60, 200)],
      ['大米', s.n(60, 200)],
      ['食用油', s.n(60, 200)],
    ],
    say: (n) => `慰问物资总计${n}件，已经全部发放，类别如下：`,
  }),
  (s) => ({
    head: ['路段', '长度（公里）'],
    rows: [
      ['进村路', s.n(11, 49) / 10],
      ['产业路', s.n(11, 49) / 10],
      ['入户路', s.n(11, 49) / 10],
    ],
    say: (n) => `今年硬化道路里程${n}公里，分路段为：`,
  }),
  (s) => ({
    head: ['医疗机构', '接种（剂次）'],
    rows: [
      ['中心卫生院', s.n(300, 900)],
      ['第一村卫生室', s.n(60, 260)],
      ['第二村卫生室', s.n(60, 260)],
    ],
    say: (n) => `本月共接种疫苗${n}剂次，各点工作量如下：`,
  }),
  (s) => ({
    head: ['作物', '受灾面积（亩）'],
    rows: [
      ['水稻', s.n(120, 700)],
      ['玉米', s.n(90, 500)],
      ['蔬菜', s.n(20, 160)],
    ],
    say: (n) => `经核灾，农作物受灾面积${n}亩，分作物情况如下：`,
  }),
  (s) => ({
    head: ['收入项目', '金额（元）'],
    rows: [
      ['鱼塘租金', s.n(30, 90) * 100],
      ['门面租金', s.n(20, 80) * 100],
      ['光伏收益', s.n(40, 140) * 100],
    ],
    say: (n) => `村集体上半年入账${n}元，来源见下表：`,
  }),
  (s) => ({
    head: ['年级', '寄宿生（人）'],
    rows: [
      ['七年级', s.n(60, 140)],
      ['八年级', s.n(60, 140)],
      ['九年级', s.n(60, 140)],
    ],
    say: (n) => `本校现有寄宿生${n}人，按照年级统计为：`,
  }),
];

/** what each of the tables is about: documents with one of these tags may hold it */
export const SMALL_TABLE_TAGS: readonly string[] = [
  'village news',
  'village works',
  'aid money',
  'letters village report',
  'labour recruit news village',
  'environment village health',
  'aid news',
  'works village',
  'health',
  'farm weather',
  'money village',
  'school',
];
