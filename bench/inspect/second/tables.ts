/** Tables whose sums are right, or wrong by purpose. */
import type { Difficulty } from '../corpus.ts';
import { grouped, lines, pick, rounded, type Setting } from './slots.ts';
import type { Planted, Way, Ways } from './ways.ts';

interface Theme {
  genres: string[];
  /** what the table shows */
  caption: string;
  first: string;
  /** what is counted, with its unit */
  columns: [name: string, unit: string][];
  rows: string[];
}

const THEMES: readonly Theme[] = lines(`
补贴｜各乡镇耕地补贴发放｜乡镇｜户数/户 金额/元｜柳林镇 青石镇 桥头镇 沙河镇
民政｜城乡低保动态管理｜类别｜人数/人 户数/户｜城市低保 农村低保 特困供养
学校｜新学期在校学生｜学校｜学生数/人 班级数/个｜第一中学 第二中学 实验小学 城关小学 育才学校
医院｜义诊接诊｜科室｜接诊数/人次 开方数/张｜内科 外科 骨科 中医科
预算｜本级支出执行｜科目｜预算数/万元 执行数/万元｜教育支出 卫生健康支出 农林水支出 住房保障支出
年报｜政府信息公开申请办理｜处理结果｜件数/件 网上件数/件｜予以公开 部分公开 不予公开 无法提供
农业｜春播进度｜作物｜计划面积/亩 已播面积/亩｜水稻 玉米 大豆 油菜
水务｜灌区渠系整治｜灌区｜渠道/公里 投资/万元｜东干渠 西干渠 南支渠
应急｜安全检查｜行业｜检查企业/家 隐患/条｜危险化学品 烟花爆竹 工贸 矿山
市场｜食品抽检｜品种｜抽检批次/批次 合格批次/批次｜粮食制品 蔬菜制品 肉制品 饮料
交通｜农村公路建设｜路线｜里程/公里 投资/万元｜东线 西线 环湖线 柳青线
环保｜信访举报办理｜类型｜受理数/件 办结数/件｜大气 水 噪声 固体废物
住建｜老旧小区改造｜小区｜住户/户 楼栋/栋｜桂园 西苑 光明里 北门新村
自然｜营造林任务｜乡镇｜造林/亩 抚育/亩｜长岗乡 大洼乡 双溪乡
社区｜志愿服务｜队伍｜人数/人 服务次数/次｜理发队 维修队 宣讲队 巡逻队
退役｜岗位推荐｜行业｜岗位/个 企业/家｜制造 安保 物流 建筑
人社｜专场招聘｜行业｜提供岗位/个 参会企业/家｜电子装配 家政服务 餐饮住宿 商贸
文旅｜场馆接待｜场馆｜接待人数/人次 开放天数/天｜博物馆 图书馆 文化馆
政务｜窗口办件｜窗口｜收件/件 办结/件｜不动产 社保 医保 公安
督查｜问题整改｜单位｜发现问题/个 已整改/个｜甲镇 乙镇 丙镇 丁镇
法院｜诉前调解｜案由｜收案/件 调成/件｜民间借贷 物业服务 婚姻家庭 劳动争议
招标｜办公设备采购｜品目｜数量/台 金额/元｜台式计算机 打印机 扫描仪
人事｜招聘计划｜系统｜人数/人 岗位/个｜教育 卫生 农业 综合
警情｜电信诈骗案件｜类型｜立案/起 破案/起｜刷单返利 虚假投资 冒充客服
气象｜降雨实况｜站点｜雨量/毫米 雨日/天｜城关站 龙泉站 马坪站
公示｜道路养护考核｜路段｜得分项/项 扣分项/项｜一工区 二工区 三工区
会议｜民生实事进展｜类别｜项目/个 完工/个｜教育 医疗 交通 养老
`).map((line) => {
  const [genres = '', caption = '', first = '', columns = '', rows = ''] = line.split('｜');
  return {
    genres: genres.split(','),
    caption,
    first,
    columns: columns.split(' ').map((one): [string, string] => {
      const [name = '', unit = ''] = one.split('/');
      return [name, unit];
    }),
    rows: rows.split(' '),
  };
});

interface Sheet {
  head: string[];
  rows: { name: string; cells: number[] }[];
  sums: number[];
  /** decimals of each column */
  places: number[];
}

/** Figures of a theme; some of money and length have decimals. */
function sheetOf(at: Setting, { first, columns, rows }: Theme, broken: boolean): Sheet {
  const places = columns.map(([, unit]) => (broken && /元|公里|毫米/.test(unit) ? 1 + at.below(2) : 0));
  const made = rows.map((name) => {
    const big = 20 + at.below(400);
    const cells = columns.map(([, unit], n) => {
      const whole = n === 0 ? big : /元/.test(unit) ? big * 300 + at.below(900) : 1 + at.below(big);
      return places[n] ? Number((whole + at.below(100) / 100).toFixed(places[n])) : whole;
    });
    return { name, cells };
  });
  const sums = columns.map((_, n) => Number(made.reduce((sum, { cells }) => sum + (cells[n] ?? 0), 0).toFixed(2)));
  return { head: [first, ...columns.map(([name, unit]) => `${name}（${unit}）`)], rows: made, sums, places };
}

type Write = (n: number, column: number) => string;
const written =
  ({ places }: Sheet, group: boolean): Write =>
  (n, column) => {
    const fixed = n.toFixed(places[column] ?? 0);
    return group ? grouped(fixed) : fixed;
  };

const row = (name: string, cells: readonly number[], write: Write) => [name, ...cells.map(write)].join('\t');

const TOTALS = ['合计', '总计', '合　计', '共计', '小计'];
const BEFORE = [
  '（C）情况如下表。',
  '下表列出了C的具体数字。',
  'C情况统计表',
  '现将C情况列表公布。',
  '表1　C情况',
  '各方面关心的C情况，分项列示如下。',
];
/** Of another year than the page's own figures. */
const earlier = (theme: Theme) => `上年同期${theme.caption}`;
const caption = (at: Setting, theme: Theme) => pick(at, BEFORE).replace('（C）', 'C').replace('C', earlier(theme));

/** A right table of a theme of this genre, if there is one. */
export function cleanTable(at: Setting, genre: string, difficulty: Difficulty): string | undefined {
  const theme = THEMES.find(({ genres }) => genres.includes(genre));
  if (!theme) return undefined;
  const sheet = sheetOf(at, theme, difficulty !== 'plain');
  const write = written(sheet, difficulty === 'hard');
  const total = row(pick(at, TOTALS.slice(0, difficulty === 'plain' ? 1 : 4)), sheet.sums, write);
  const body = sheet.rows.map(({ name, cells }) => row(name, cells, write));
  return [caption(at, theme), sheet.head.join('\t'), ...(at.below(4) === 0 ? [total, ...body] : [...body, total])].join(
    '\n',
  );
}

/** A total that is not: far off, with figures exchanged, or near. */
function off(at: Setting, sum: number, difficulty: Difficulty): number {
  const digits = String(Math.round(sum));
  if (difficulty === 'plain') return Number((sum + 10 * (1 + at.below(9)) + 100).toFixed(2));
  if (difficulty === 'ordinary') return Number((sum + (at.below(2) ? 10 : -9)).toFixed(2));
  const exchanged = Number(digits.slice(0, -2) + [...digits.slice(-2)].reverse().join(''));
  return digits.length > 1 && exchanged !== Number(digits) && at.below(2) === 0
    ? Number((exchanged + (sum - Math.round(sum))).toFixed(2))
    : Number((sum + (at.below(2) ? 1 : -1)).toFixed(2));
}

function wrongSum(theme: Theme, difficulty: Difficulty, n: number): Way {
  return {
    genres: theme.genres,
    make: (at): Planted => {
      const sheet = sheetOf(at, theme, difficulty !== 'plain');
      const write = written(sheet, difficulty === 'hard' && n % 2 === 0);
      const bad = n % sheet.sums.length;
      const sums = sheet.sums.map((sum, column) => (column === bad ? off(at, sum, difficulty) : sum));
      const total = row(TOTALS[difficulty === 'plain' ? 0 : n % TOTALS.length] ?? '', sums, write);
      const rows = sheet.rows.map(({ name, cells }) => row(name, cells, write));
      const body = difficulty === 'hard' && n % 3 === 0 ? [total, ...rows] : [...rows, total];
      const text = [caption(at, theme), sheet.head.join('\t'), ...body].join('\n');
      return { sign: '', text, faults: [{ check: 'table-sum', text: total }] };
    },
  };
}

/** The total of each row stands in the last column; one is wrong. */
function wrongRow(theme: Theme, n: number): Way {
  return {
    genres: theme.genres,
    make: (at): Planted => {
      const rows = theme.rows.map((name) => ({
        name,
        cells: [10 + at.below(90), 10 + at.below(90), 10 + at.below(90)],
      }));
      const bad = n % rows.length;
      const made = rows.map(({ name, cells }, m) => {
        const sum = cells.reduce((one, two) => one + two, 0);
        return [name, ...cells, m === bad ? sum + (n % 2 ? 1 : -10) : sum].join('\t');
      });
      const [, unit = ''] = theme.columns[0] ?? [];
      const text = [
        `${earlier(theme)}情况（单位：${unit}）`,
        [theme.first, '上旬', '中旬', '下旬', '合计'].join('\t'),
        ...made,
      ].join('\n');
      return { sign: '', text, faults: [{ check: 'table-sum', text: made[bad] ?? '' }] };
    },
  };
}

/** Prose before a table: T its total, R and V a row and its value, U the unit, N the column's name, C the caption; *…* is wrong. */
const PROSE: Record<Difficulty, readonly string[]> = {
  plain: [
    'C情况如下表，N合计*TU*。',
    'C共涉及N*TU*，分项见下表。',
    '据统计，C的N总数为*TU*，具体见表。',
    '从下表看，R的N为*VU*。',
    'C中，R的N是*VU*，详见下表。',
  ],
  ordinary: [
    'C有序推进，N累计达到*TU*，其中RVU，各项数字见下表。',
    'C中N合计TU，其中R*VU*。',
    '在C中，R完成得较好，N有*VU*；总数为TU。',
    '据统计，C的N共*TU*，明细如下。',
    'R（N*VU*）列在首位，其余见下表。',
  ],
  hard: [
    'C：N*TU*（含RVU）。',
    'R一项，N即有*VU*，占总数TU中的一部分。',
    'N共*TU*，按下表分列。',
    '表中所列C，R为*VU*（N）。',
    'N计*TU*。',
  ],
};

function wrongProse(theme: Theme, difficulty: Difficulty, n: number): Way {
  return {
    genres: theme.genres,
    make: (at): Planted => {
      const sheet = sheetOf(at, theme, difficulty === 'hard');
      const write = written(sheet, difficulty === 'hard' && n % 2 === 0);
      const column = n % sheet.sums.length;
      const [name = '', unit = ''] = theme.columns[column] ?? [];
      const one = sheet.rows[n % sheet.rows.length];
      const value = one?.cells[column] ?? 0;
      const sum = sheet.sums[column] ?? 0;
      const prose = PROSE[difficulty][n % PROSE[difficulty].length] ?? '';
      const right: Record<string, string> = { C: earlier(theme), R: one?.name ?? '', N: name, U: unit };
      const figure = (letter: string, wrong: boolean) => {
        const n2 = letter === 'T' ? sum : value;
        return rounded(wrong ? n2 + (difficulty === 'plain' ? 17 : difficulty === 'ordinary' ? 9 : 2) : n2);
      };
      let bad = '';
      const text = prose.replace(/\*([TV])U\*|([TV])|([CRNU])/g, (_, off: string, good: string, other: string) => {
        if (other) return right[other] ?? '';
        if (good) return figure(good, false);
        bad = figure(off, true) + unit;
        return bad;
      });
      const body = sheet.rows.map(({ name: of, cells }) => row(of, cells, write));
      const total = row('合计', sheet.sums, write);
      const withTotal =
        prose.includes('*T') && n % 3 !== 0 ? [...body, total] : difficulty === 'hard' ? body : [...body, total];
      return {
        sign: '',
        text: [text, sheet.head.join('\t'), ...withTotal].join('\n'),
        faults: [{ check: 'text-table', text: bad }],
      };
    },
  };
}

const each = (make: (theme: Theme, n: number) => Way) => THEMES.map(make);

export const tableSum: Ways = {
  plain: each((theme, n) => wrongSum(theme, 'plain', n)),
  ordinary: each((theme, n) => (n % 4 === 3 ? wrongRow(theme, n) : wrongSum(theme, 'ordinary', n))),
  hard: each((theme, n) => (n % 5 === 4 ? wrongRow(theme, n) : wrongSum(theme, 'hard', n))),
};
export const textTable: Ways = {
  plain: each((theme, n) => wrongProse(theme, 'plain', n)),
  ordinary: each((theme, n) => wrongProse(theme, 'ordinary', n)),
  hard: each((theme, n) => wrongProse(theme, 'hard', n)),
};
