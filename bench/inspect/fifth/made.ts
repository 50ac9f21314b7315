import { at } from './draw.ts';
import { fill, type Scene } from './slots.ts';

const TOPICS =
  '农村公路养护,高标准农田建设,中小学课后服务,城区内涝治理,饮用水水源保护,山塘水库除险,公共图书馆延时开放,乡村医生培训,政务服务一窗受理,老旧小区改造,义务植树,秸秆综合利用,古树名木保护,非遗传承,文物巡查,食品小作坊整治,燃气管网更新,公交线路优化,充电设施布局,殡葬服务收费公示,村级财务公开,农机安全检查,渔政巡护,地质灾害监测,气象预警发布,养老助餐点建设,残疾人无障碍改造,职业技能培训,退役军人就业,妇女儿童维权,法律援助下乡,信访积案化解,档案数字化,统计调查员培训,国有资产盘点,政府采购合同公开,土地执法巡查,林业有害生物防治,水土保持,河道清障'.split(
    ',',
  );
const OFFICES =
  '县水利局,县教育局,县民政局,县财政局,县司法局,县林业局,县统计局,县审计局,县农业农村局,县自然资源局,县交通运输局,县卫生健康局,县应急管理局,县医疗保障局,县退役军人事务局,县住房和城乡建设局,县文化广电旅游局,县市场监督管理局'.split(
    ',',
  );
const SKY = ['多云', '阴', '小雨', '晴', '阵雨', '晴转多云', '阴转小雨', '多云间阴'];
const GOODS = '早籼米,菜籽油,猪后腿肉,鸡蛋,白菜,豆腐,西红柿,土豆,草鱼,苹果,大蒜,生姜'.split(',');
const HEADS = [
  '讨论中提到的事项还有',
  '同期推进的工作包括',
  '本周简报另外摘登',
  '列入下次调度的内容是',
  '近期答复群众关心的话题有',
  '各单位报来的信息涉及',
  '栏目本月更新了以下几方面内容：',
];

/** As many different elements as asked for. */
function some(set: Scene, list: readonly string[], count: number): string[] {
  const first = set.chance.number(0, list.length - 1);
  const step = set.chance.pick([1, 5, 7, 11]);
  return [...new Set(Array.from({ length: count }, (_, index) => at(list, first + index * step)))];
}

const lines: readonly ((set: Scene) => string)[] = [
  (set) =>
    `${set.chance.pick(HEADS)}${some(set, TOPICS, set.chance.number(5, 7)).join('、')}。有关材料已经由办公室汇总，按职责分送${some(set, OFFICES, 3).join('、')}。`,
  (set) => {
    const tasks = some(set, TOPICS, set.chance.number(4, 6));
    return [
      '近期工作清单',
      '工作内容\t承办单位\t完成时间',
      ...tasks.map((task, row) => `${task}\t${set.chance.pick(OFFICES)}\t{d+${20 + row * set.chance.number(3, 19)}}`),
    ].join('\n');
  },
  (set) =>
    [
      '分乡镇天气',
      '乡镇\t天气\t气温',
      ...some(set, ['柳塘镇', '石盘乡', '青荷镇', '白鹭镇', '双槐乡', '栗园镇', '梅坞镇', '沙渡镇', '云麓镇'], 6).map(
        (town) => {
          const low = set.chance.number(6, 16);
          return `${town}\t${set.chance.pick(SKY)}\t${low}—${low + set.chance.number(4, 10)}℃`;
        },
      ),
    ].join('\n'),
  (set) =>
    [
      '农贸市场零售价格',
      '品名\t单位\t零售均价（元）',
      ...some(set, GOODS, set.chance.number(5, 7)).map(
        (name) => `${name}\t500克\t${set.chance.number(2, 18)}.${set.chance.number(10, 99)}`,
      ),
    ].join('\n'),
  (set) =>
    [
      '部门公开电话',
      '单位\t公开电话',
      ...some(set, OFFICES, set.chance.number(4, 6)).map(
        (office) => `${office}\t0746-${set.chance.number(2, 8)}${set.chance.number(100000, 999999)}`,
      ),
    ].join('\n'),
  (set) =>
    `{d-${set.chance.number(2, 9)}}，${set.chance.pick(OFFICES)}派员到{T}了解${set.chance.pick(TOPICS)}情况，同行的还有${set.chance.pick(OFFICES)}的技术人员。镇里介绍了${some(set, TOPICS, 2).join('和')}的做法，希望在${set.chance.pick(TOPICS)}方面得到更多指导。`,
  (set) =>
    `${set.chance.pick(OFFICES)}在答复中说明，${set.chance.pick(TOPICS)}已经列入年度计划，由{T}先行试点；涉及${set.chance.pick(TOPICS)}的建议，将同${set.chance.pick(OFFICES)}商量后再定。`,
  (set) =>
    `本期学习内容为${some(set, TOPICS, 3).join('、')}，由${set.chance.pick(OFFICES)}讲解，{T}和{V}的干部参加，课后到现场看了${set.chance.pick(TOPICS)}的实例。`,
];

/** A clean paragraph or small table put together by chance: seldom the same twice. */
export function made(set: Scene, index: number): string {
  return fill(set, at(lines, index)(set));
}
