/** Kinds of columns, told by their tag or their name. Names are those of 国办发〔2017〕47号 and what sites call them. */

export type ColumnKind =
  | 'overview'
  | 'functions'
  | 'leaders'
  | 'news'
  | 'notices'
  | 'policy'
  | 'interpretation'
  | 'services'
  | 'messages'
  | 'service-figures'
  | 'guide'
  | 'rules'
  | 'duty'
  | 'annual-reports'
  | 'request'
  | 'survey'
  | 'site'
  | 'other';

/** The first that fits decides: '政策解读' is no policy document, '办事统计' no service. */
const NAMES: readonly [ColumnKind, RegExp][] = [
  ['site', /(?:站点|网站)地图|搜索|检索/],
  ['guide', /信息公开指南/],
  ['rules', /信息公开制度/],
  ['duty', /法定主动公开内容/],
  ['annual-reports', /信息公开(?:工作)?年(?:度报告|报)|^(?:公开)?(?:年度报告|年报)$/],
  ['request', /依申请公开|申请公开政府信息/],
  ['service-figures', /办[事件](?:数据)?统计|办件(?:公示|情况)/],
  ['interpretation', /解读/],
  ['survey', /征集|调查|在线访谈|回应关切/],
  ['policy', /政策文件|规范性文件|文件资料|政策法规|政府文件|县政府文件|公文公开/],
  ['notices', /通知公告|公示公告|公告公示|^(?:通知|公告|公示)$/],
  ['news', /动态|要闻|新闻|头条/],
  ['overview', /概况|走进|(?:县|市|区|镇|乡|街道)情/],
  ['functions', /机构职能|机构信息|机构设置|单位职[能责]|部门职责|内设机构/],
  ['leaders', /领导(?:信息|之窗|介绍|班子|分工)|负责人信息|县领导/],
  ['messages', /咨询投诉|留言|信箱|我要(?:问|写信|咨询)|网上咨询|互动交流|政务咨询|建言献策/],
  ['services', /办事服务|政务服务|办事指南|网上办事|服务事项|办事大厅/],
];

/** Kind of a column by the value of its ColumnType tag or its name; null for a name that is no known column's. */
export function columnKind(name: string): ColumnKind | null {
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** Kind of a column by a heading that is its name and nothing else, up to so many characters; 低保办事指南 is a guide. */
export function columnNamed(heading: string, beside: number): ColumnKind | null {
  for (const [kind, pattern] of NAMES) {
    const name = pattern.exec(heading)?.[0];
    if (name === '办事指南' && heading !== name) return null;
    if (name) return heading.length - name.length <= beside ? kind : null;
  }
  return null;
}

/** Columns that do not change for months though nothing is wrong: they are looked at for being there, not for their age. */
export const STANDING: ReadonlySet<ColumnKind> = new Set([
  'site',
  'overview',
  'functions',
  'leaders',
  'guide',
  'rules',
  'duty',
  'annual-reports',
  'request',
  'services',
  'messages',
  'survey',
]);
