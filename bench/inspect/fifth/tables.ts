import type { Difficulty } from '../corpus.ts';
import { at, type Draw } from './draw.ts';

/** A table and the sentence that belongs to it; wrong names the figure that was falsified. */
export interface Sheet {
  lines: string[];
  wrong?: string;
}

// caption | head of the first column | columns | rows | range | unit | decimals
const SPECS = `
{y}年县级财政专项资金安排表|项目|年初安排,追加安排|农村公路养护,中小学校舍维修,乡村医生补助,水库移民扶持,文物保护|20-480|万元|2
各乡镇油菜播种面积统计表|乡镇|上年面积,今年面积|柳塘镇,石盘乡,青荷镇,白鹭镇,双槐乡,栗园镇|800-5200|亩|0
城区公厕改造进度表|片区|新建座数,改造座数|城东片区,城南片区,城西片区,城北片区|3-24|座|0
政府信息公开申请办理情况|申请人类型|本年新收,上年结转|自然人,商业企业,科研机构,社会公益组织|2-45|件|0
农村饮水工程投资构成表|费用名称|中央资金,省级资金,县级资金|取水工程,净水厂,输配水管网,自动化监测|31-390|万元|1
义务教育阶段在校学生统计|学段|男生,女生|一至三年级,四至六年级,七年级,八年级,九年级|310-2300|人|0
社区养老服务设施建设情况|社区|床位数,助餐座位数|东门社区,桥头社区,荷塘社区,文庙社区,新城社区|12-96|个|0
县直单位公务用车保有量|单位类型|机要应急用车,执法执勤用车|党政机关,参公单位,事业单位|4-58|辆|0
水稻机插秧补贴汇总表|乡镇|作业面积,补贴金额|梅坞镇,沙渡镇,铁炉乡,长堰镇,竹坪乡|410-8700|元|0
十二月份行政处罚案件分类|案由|一般程序,简易程序|占道经营,违规停车,渣土撒漏,油烟扰民|5-140|件|0
城乡低保资金发放表|季度|城市低保,农村低保|第一季度,第二季度,第三季度,第四季度|86-940|万元|1
林业有害生物防治面积|种类|人工防治,飞机防治|松材线虫病,马尾松毛虫,竹蝗,油茶尺蠖|120-3600|亩|0
公共图书馆图书购置计划|类别|春季购置,秋季购置|文学,历史地理,农业科学,少儿读物,工具书|60-1900|册|0
乡镇卫生院设备采购预算|设备名称|县级资金,上级资金|彩色超声仪,全自动生化仪,数字化摄片机,心电图机|4-88|万元|2
供水管网改造工程量清单|管径|主管长度,支管长度|一百毫米,一百五十毫米,二百毫米,三百毫米|240-5100|米|0
公益性岗位开发情况|岗位类型|上半年,下半年|保洁,护林,护路,水管员,助残|6-180|人|0
旅游接待情况统计表|景区|一日游人次,过夜人次|云麓山景区,古驿道景区,荷花湿地,红军桥旧址|1200-46000|人次|0
不动产登记业务量|业务类型|窗口受理,网上受理|首次登记,转移登记,变更登记,抵押登记,注销登记|40-1300|件|0
畜禽粪污资源化利用设施表|乡镇|沉淀池,贮粪棚|石盘乡,白鹭镇,苦竹乡,云麓镇|5-76|处|0
青年就业见习补贴支出|单位|生活补助,带教补贴|县人民医院,县融媒体中心,县供销社,县自来水公司|1-39|万元|2
县乡道路水毁修复投资表|路线|路基,路面,桥涵|柳石线,青白线,双栗线,梅沙线|11-260|万元|1
职业技能培训人数统计|工种|初级班,中级班|电工,焊工,育婴员,中式烹调师,茶艺师|18-150|人|0
文化惠民演出场次表|剧团|下乡场次,进校场次|县花鼓戏剧团,县木偶剧团,云麓民乐团|7-64|场|0
耕地地力保护补贴面积|乡镇|水田,旱地|栗园镇,竹坪乡,盘龙桥镇,沙渡镇,青荷镇,铁炉乡|950-9800|亩|0
义诊活动服务情况|科室|测量血压,健康咨询|内科,外科,中医科,口腔科,眼科|15-220|人次|0
再生资源回收网点布局表|街道|回收站,智能回收箱|东城街道,西城街道,南城街道,北城街道|3-42|个|0
供暖燃煤锅炉淘汰台账|行业|十蒸吨以下,十蒸吨以上|食品加工,洗浴,酿造,木材加工|1-17|台|0
`
  .trim()
  .split('\n');

const WAYS = [
  (c: string, total: string, item: string, part: string) => `从表中可以看出，${c}合计${total}，其中${item}${part}。`,
  (c: string, total: string, item: string, part: string) => `经统计，${c}共${total}，${item}一项为${part}。`,
  (c: string, total: string, item: string, part: string) => `上表显示，${item}的${c}为${part}，全部${c}合计${total}。`,
  (c: string, total: string, item: string, part: string) => `说明：${c}总计${total}，${item}占${part}。`,
];

const show = (value: number, decimals: number): string => (value / 10 ** decimals).toFixed(decimals);

/** A table whose totals are right and a sentence that agrees with it, unless a fault is asked for. */
export function sheet(
  chance: Draw,
  index: number,
  difficulty: Difficulty,
  fault?: 'sum' | 'text',
  talks = fault !== 'sum',
): Sheet {
  const [caption = '', first = '', columnText = '', rowText = '', range = '', unit = '', places = '0'] = at(
    SPECS,
    index,
  ).split('|');
  const columns = columnText.split(',');
  const rows = rowText.split(',');
  const decimals = Number(places);
  const [low = 0, high = 0] = range.split('-').map((part) => Number(part) * 10 ** decimals);
  const cross = difficulty !== 'plain' && index % 2 === 0 && unit !== '元';
  const mixed = unit === '元';
  const grid = rows.map(() => columns.map(() => chance.number(low, high)));
  const sums = columns.map((_, column) => grid.reduce((total, row) => total + (row[column] ?? 0), 0));
  const across = (row: readonly number[]): number => row.reduce((total, value) => total + value, 0);
  const cells = [...grid, sums].map((row) =>
    (cross ? [...row, across(row)] : row).map((value) => show(value, decimals)),
  );
  let wrong: string | undefined;
  if (fault === 'sum') {
    const last = at(cells, rows.length);
    const column = difficulty === 'plain' ? 0 : cross && difficulty === 'hard' ? columns.length : columns.length - 1;
    // a falsified sum of the crosswise total stands in a row, so that one cell alone is wrong
    const line = cross && difficulty === 'hard' ? at(cells, index % rows.length) : last;
    const right = Math.round(Number(line[column]) * 10 ** decimals);
    const off = difficulty === 'plain' ? Math.max(20, Math.round(right / 5)) : difficulty === 'ordinary' ? 10 : 9;
    wrong = show(right + (index % 3 === 0 && right > off + 9 ? -off : off), decimals);
    line[column] = wrong;
  }
  const heads = columns.map((name) => (mixed && !name.includes('金额') ? `${name}（亩）` : `${name}（${unit}）`));
  const total = chance.pick(['合计', '合计', '总计']);
  const lines = [
    caption,
    [first, ...heads, ...(cross ? [`小计（${unit}）`] : [])].join('\t'),
    ...cells.map((row, line) => [line === rows.length ? total : at(rows, line), ...row].join('\t')),
  ];
  if (!talks) return wrong === undefined ? { lines } : { lines, wrong };
  const column = mixed ? 1 : index % columns.length;
  const item = index % rows.length;
  const sum = sums[column] ?? 0;
  const part = at(grid, item)[column] ?? 0;
  const say = (value: number): string => {
    if (unit === '万元' && difficulty === 'hard' && index % 2 === 1)
      return `${Math.round(value * 10 ** (4 - decimals))}元`;
    return `${show(value, decimals)}${unit}`;
  };
  let saidSum = say(sum);
  let saidPart = say(part);
  if (fault === 'text') {
    const shift =
      difficulty === 'plain' ? Math.max(30, Math.round(sum / 4)) : difficulty === 'ordinary' ? 10 : 1 + (index % 7);
    if (difficulty === 'hard' && index % 2 === 0) wrong = saidPart = say(part + shift + 1);
    else wrong = saidSum = say(sum + shift);
  }
  lines.push(at(WAYS, index + lines.length)(at(columns, column), saidSum, at(rows, item), saidPart));
  return wrong === undefined ? { lines } : { lines, wrong };
}
