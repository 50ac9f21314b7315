/** What the portal's pages say. */
import type { UnitKind } from '../units/unit-fold.ts';
import { type Text, text } from '../web/language.ts';

export const homeWords = {
  statistics: text('公开统计', 'Statistics'),
  news: text('政务要闻', 'News'),
  more: text('更多', 'More'),
  moreOf: (name: string): Text => text(`查看更多${name}`, `More: ${name}`),
  entries: text('公开服务', 'Services'),
  disclosure: text('政府信息公开', 'Disclosure'),
  disclosureLead: text('指南、制度、法定主动公开内容、年报', 'Guides, rules, statutory content, annual reports'),
  request: text('依申请公开', 'Request information'),
  requestLead: text('在线提交申请，二十个工作日内答复', 'File a request; answered within 20 working days'),
  status: text('申请办理查询', 'Follow a request'),
  statusLead: text('凭登记编号和查询码查看进度', 'By receipt number and query code'),
  policies: text('政策文件', 'Policies'),
  policiesLead: text('行政规范性文件及其有效性', 'Normative documents and their validity'),
  consultation: text('意见征集', 'Consultations'),
  consultationLead: text('重大决策草案公开征求意见', 'Drafts open for your opinion'),
  annualReports: text('公开年报', 'Annual reports'),
  annualReportsLead: text('历年政府信息公开工作报告', 'The statutory reports of every year'),
  response: text('回应关切', 'Responses'),
  services: text('办事服务', 'Services'),
  interpretation: text('政策解读', 'Interpretations'),
  notices: text('通知公告', 'Notices'),
  statutory: text('法定主动公开内容', 'Statutory disclosure'),
  statutoryLead: text(
    '依照《中华人民共和国政府信息公开条例》第二十条、第二十一条',
    'Under Art. 20 and 21 of the Regulations on Open Government Information',
  ),
  units: text('机构信息', 'Units'),
  empty: text('暂无信息', 'Nothing yet'),
  open: text('进入', 'Open'),
};

export const disclosureWords = {
  statistics: text('公开统计', 'Statistics'),
  title: text('政府信息公开', 'Disclosure'),
  platform: text('政府信息公开平台', 'Disclosure platform'),
  navigation: text('政府信息公开栏目', 'Disclosure columns'),
  request: text('依申请公开', 'Request information'),
  requestButton: text('申请公开政府信息', 'Request information'),
  whole: text('全部机关', 'All units'),
  chooseUnit: text('各机关政府信息公开', 'Disclosure by unit'),
  more: text('查看全部', 'See all'),
  items: text('法定主动公开事项', 'Items by law'),
  latest: text('最新公开', 'Latest'),
  empty: text('该栏目暂无信息。', 'Nothing has been released here yet.'),
  count: (n: number): Text => text(`${n} 条`, `${n}`),
  requestLead: text(
    '除主动公开的政府信息外，公民、法人或者其他组织可以向本机关申请获取相关政府信息。本机关收到申请后，能够当场答复的当场答复；不能当场答复的，自收到申请之日起20个工作日内答复。',
    'Apart from what is published on our own initiative, anyone may request information of this government. What cannot be answered on the spot is answered within 20 working days of receipt.',
  ),
  follow: text('查询申请办理情况', 'Follow a request'),
};

export const columnWords = {
  sections: text('栏目导航', 'Columns'),
  feed: text('订阅本栏目', 'Feed of this column'),
  empty: text('该栏目暂无信息。', 'Nothing has been released here yet.'),
  total: (n: number): Text => text(`共 ${n} 条`, `${n} in all`),
};

export const unitWords = {
  title: text('机构信息', 'Units'),
  lead: text(
    '各机关的职能、联系方式和公开的政府信息。',
    'What each unit does, how to reach it, and what it has published.',
  ),
  contact: text('联系方式', 'Contact'),
  address: text('办公地址', 'Address'),
  hours: text('办公时间', 'Office hours'),
  phone: text('联系电话', 'Telephone'),
  fax: text('传真', 'Fax'),
  email: text('电子邮箱', 'E-mail'),
  postcode: text('邮政编码', 'Postcode'),
  creditCode: text('统一社会信用代码', 'Unified social credit code'),
  disclosure: text('本机关政府信息公开', 'Disclosure of this unit'),
  request: text('向本机关申请公开', 'Request information of this unit'),
  functions: text('机构职能', 'Functions'),
  latest: text('最新公开信息', 'Latest'),
  empty: text('暂无公开信息。', 'Nothing has been released yet.'),
};

export const UNIT_KIND_TITLES: Readonly<Record<UnitKind, Text>> = {
  government: text('人民政府', 'Government'),
  department: text('政府工作部门', 'Departments'),
  town: text('乡镇、街道', 'Towns and subdistricts'),
  office: text('派出机构', 'Agencies'),
  other: text('其他机构', 'Others'),
};

export const sitemapWords = {
  title: text('站点地图', 'Site map'),
  columns: text('栏目', 'Columns'),
  services: text('服务', 'Services'),
  units: text('机构', 'Units'),
  search: text('搜索', 'Search'),
  feeds: text('信息订阅', 'Feeds'),
  siteFeed: text('全站最新信息', 'Everything new'),
};
