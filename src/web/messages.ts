/** What the frames of public and office pages say. */
import { text } from './language.ts';

export const publicFrame = {
  skip: text('跳到正文', 'Skip to content'),
  navigation: text('主导航', 'Main navigation'),
  home: text('首页', 'Home'),
  motto: text('政务公开 · 阳光透明', 'Open government'),
  search: text('搜索', 'Search'),
  searchLabel: text('全站搜索', 'Search this site'),
  searchHint: text('请输入文件名称、文号或关键词', 'Title, document number or keyword'),
  request: text('依申请公开', 'Request information'),
  sitemap: text('站点地图', 'Site map'),
  elderView: text('长者模式', 'Large type'),
  standardView: text('退出长者模式', 'Usual type'),
  otherLanguage: text('English', '中文'),
  here: text('当前位置', 'You are here'),
};

export const footer = {
  organiser: text('主办单位', 'Published by'),
  undertaker: text('承办单位', 'Kept by'),
  phone: text('联系电话', 'Telephone'),
  address: text('地址', 'Address'),
  idCode: text('网站标识码', 'Site code'),
  icp: text('ICP备案号', 'ICP record'),
  police: text('公安备案号', 'Public security record'),
  disclosure: text('政府信息公开', 'Disclosure'),
  units: text('机构信息', 'Units'),
  sitemap: text('站点地图', 'Site map'),
  feed: text('信息订阅', 'Feed'),
  developers: text('数据接口', 'Data interface'),
  findFault: text('我为政府网站找错', 'Report a fault of this site'),
  sponsors: text(
    '本网站以中文版内容为准，英文界面仅供参考。',
    'The Chinese text of this site is authoritative. English names are for reference.',
  ),
};

export const officeFrame = {
  skip: text('跳到正文', 'Skip to content'),
  platform: text('政务公开工作平台', 'Open-government office'),
  navigation: text('工作导航', 'Office navigation'),
  start: text('工作台', 'My work'),
  documents: text('文件发布', 'Documents'),
  requests: text('依申请公开', 'Requests'),
  reports: text('年度报告', 'Annual reports'),
  plans: text('工作要点', 'Key points'),
  columns: text('栏目管理', 'Columns'),
  calendar: text('工作日历', 'Calendar'),
  site: text('站点设置', 'Site'),
  operations: text('运行状况', 'Operations'),
  units: text('机构管理', 'Units'),
  people: text('人员账号', 'People'),
  roles: text('角色授权', 'Roles'),
  security: text('账号安全', 'Account security'),
  proposals: text('双人复核', 'Second confirmation'),
  audit: text('审计记录', 'Audit'),
  password: text('修改密码', 'Password'),
  signOut: text('退出登录', 'Sign out'),
  publicSite: text('查看网站', 'Public site'),
  back: text('返回', 'Back'),
  otherLanguage: text('English', '中文'),
};
