/**
 * The columns that a new site begins with: the four fixed ones of 国办公开办函〔2019〕61号 with the items of 条例 Art. 20/21
 * below 法定主动公开内容, and what 国办发〔2017〕47号 expects of a government site. `type` is the ColumnType of its page tags.
 */
import { ARTICLE_20, ARTICLE_21, articleName } from '../law/articles.ts';
import type { ColumnState } from './fold.ts';

type Seed = readonly [
  code: string,
  parent: string | null,
  name: string,
  nameEn: string,
  type: string,
  description: string,
];

const STATUTORY: readonly (readonly [string, string, string])[] = [
  ['a20-1', '规章和规范性文件', 'Rules and normative documents'],
  ['a20-2', '机关职能与机构设置', 'Functions and organisation'],
  ['a20-3', '规划计划及相关政策', 'Plans and related policies'],
  ['a20-4', '统计信息', 'Statistics'],
  ['a20-5', '行政许可和对外管理服务', 'Licences and services'],
  ['a20-6', '行政处罚和行政强制', 'Penalties and coercive measures'],
  ['a20-7', '财政预算决算', 'Budget and final accounts'],
  ['a20-8', '行政事业性收费', 'Administrative charges'],
  ['a20-9', '政府集中采购', 'Government procurement'],
  ['a20-10', '重大建设项目', 'Major construction projects'],
  ['a20-11', '民生保障政策与实施', 'Education, health, social security and employment'],
  ['a20-12', '突发公共事件', 'Public emergencies'],
  ['a20-13', '监督检查', 'Supervision and inspection'],
  ['a20-14', '公务员招考', 'Civil service recruitment'],
  ['a20-15', '其他法定公开事项', 'Other matters required by law'],
  ['a21', '基层公开事项', 'Matters of counties and towns (Art. 21)'],
];

/** What Art. 20 or 21 says belongs in the column. */
function statutoryText(code: string): string {
  const item = [...ARTICLE_20, ARTICLE_21].find((one) => one.code === code);
  if (!item) throw new Error(`no item of Art. 20 or 21 is called ${code}`);
  return `${articleName(item.article).zh}：${item.name.zh}`;
}

const SEEDS: readonly Seed[] = [
  [
    'disclosure',
    null,
    '政府信息公开',
    'Disclosure',
    '信息公开目录',
    '政府信息公开平台：指南、制度、法定主动公开内容和年报',
  ],
  [
    'guide',
    'disclosure',
    '政府信息公开指南',
    'Disclosure guides',
    '信息公开指南',
    '各机关政府信息的分类、编排体系、获取方式和工作机构联系方式',
  ],
  ['system', 'disclosure', '政府信息公开制度', 'Disclosure rules', '政策文件', '政府信息公开的法规、规章和工作制度'],
  [
    'statutory',
    'disclosure',
    '法定主动公开内容',
    'Statutory disclosure',
    '信息公开目录',
    '依照条例第二十条、第二十一条主动公开的政府信息',
  ],
  [
    'annual-reports',
    'disclosure',
    '政府信息公开年报',
    'Annual reports',
    '信息公开年报',
    '各机关历年政府信息公开工作年度报告',
  ],
  ...STATUTORY.map(
    ([code, name, nameEn]): Seed => [code, 'statutory', name, nameEn, '信息公开目录', statutoryText(code)],
  ),
  ['news', null, '政务要闻', 'News', '工作动态', '本地政务活动和工作动态'],
  ['notices', null, '通知公告', 'Notices', '工作动态', '面向社会发布的通知、公告和公示'],
  ['policies', null, '政策文件', 'Policies', '政策文件', '行政规范性文件和其他政策文件'],
  [
    'normative',
    'policies',
    '行政规范性文件',
    'Normative documents',
    '政策文件',
    '现行有效及已废止、失效的行政规范性文件',
  ],
  ['policy', 'policies', '其他政策文件', 'Other policy documents', '政策文件', '规范性文件以外主动公开的文件'],
  ['interpretation', 'policies', '政策解读', 'Interpretations', '政策解读', '政策文件的背景、依据和主要内容解读'],
  ['interaction', null, '互动交流', 'Dialogue', '咨询投诉', '意见征集与回应关切'],
  ['consultation', 'interaction', '意见征集', 'Consultations', '征集调查', '重大决策草案公开征求意见及采纳情况'],
  ['response', 'interaction', '回应关切', 'Responses', '回应关切', '对社会关切事项的回应'],
  ['about', null, '本地概况', 'About', '概况信息', '概况和负责人信息'],
  ['overview', 'about', '概况信息', 'Overview', '概况信息', '自然地理、历史沿革、行政区划和经济社会概况'],
  ['leaders', 'about', '负责人信息', 'Leaders', '负责人信息', '政府及部门负责人的职务与分工'],
  ['services', null, '办事服务', 'Services', '办事服务', '面向群众和企业的办事指南'],
];

export const DEFAULT_COLUMNS: readonly ColumnState[] = SEEDS.map(
  ([code, parent, name, nameEn, type, description], i) => ({
    code,
    parent,
    name,
    nameEn,
    type,
    description,
    keywords: name,
    sort: (i + 1) * 10,
    closedOn: null,
  }),
);
