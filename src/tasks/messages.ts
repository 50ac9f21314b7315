/** What the pages of my work say. */
import { type Text, text } from '../web/language.ts';
import type { WaitingArea } from '../web/waiting.ts';

export const taskWords = {
  title: text('工作台', 'My work'),
  todo: text('待办', 'To do'),
  done: text('已办', 'Done'),
  started: text('我发起的', 'Begun by me'),
  nothing: text('目前没有待您办理的事项。', 'Nothing waits for you.'),
  nothingHere: text('没有符合条件的待办事项，请调整筛选条件。', 'Nothing waits that matches. Change the filter.'),
  overdue: text('已逾期', 'Overdue'),
  soon: text('5个工作日内到期', 'Due within 5 working days'),
  all: text('全部', 'All'),
  counts: text('待办概况', 'Overview'),
  filter: text('筛选', 'Filter'),
  area: text('类别', 'Kind'),
  unit: text('单位', 'Unit'),
  what: text('办理事项', 'To do'),
  name: text('名称或者编号', 'Title or number'),
  due: text('期限', 'Due'),
  since: text('等待自', 'Since'),
  untitled: text('（无标题）', '(no title)'),
  provisional: text('（暂定）', ' (prov.)'),
  left: (days: number): Text =>
    days < 0
      ? text(`逾期${-days}个工作日`, `${-days} working days over`)
      : days === 0
        ? text('今日到期', 'Due today')
        : text(`剩${days}个工作日`, `${days} working days left`),
  nothingDone: text('您还没有办理过事项。', 'You have not acted yet.'),
  when: text('办理时间', 'When'),
  act: text('办理内容', 'Act'),
  subject: text('对象', 'Subject'),
  notMine: text('（已不在您的职责范围内）', '(no longer within your duties)'),
  nothingStarted: text('您还没有发起过文件、申请登记或者年度报告。', 'You have begun nothing yet.'),
  begun: text('发起日期', 'Begun'),
  stands: text('现在环节', 'Stands at'),
  holder: text('现由谁办理', 'Who has it'),
  nobody: text('暂无人员具备此职责', 'Nobody holds this duty'),
  outside: text('等待申请人或者征询对象', 'Waits for somebody outside'),
  finished: text('—', '—'),
  more: (names: string, count: number): Text => text(`${names}等${count}人`, `${names} and others (${count})`),
  screens: text('职责范围', 'Your screens'),
  noRole: text('您目前没有任何角色，请与安全管理员联系。', 'You hold no role. Ask your security administrator.'),
  standIn: (name: string, roles: string, until: string): Text =>
    text(`您正在代 ${name} 履行职责：${roles}，至${until}。`, `You stand in for ${name}: ${roles}, until ${until}.`),
  stoodIn: (name: string, roles: string, until: string): Text =>
    text(`您的职责由 ${name} 代理：${roles}，至${until}。`, `${name} stands in for you: ${roles}, until ${until}.`),
};

export const AREA_WORDS: Record<WaitingArea, Text> = {
  documents: text('文件发布', 'Documents'),
  requests: text('依申请公开', 'Requests'),
  reports: text('年度报告', 'Annual reports'),
};

/** What each administrator keeps; their names are those of the navigation. */
export const screenWords = {
  site: text('站点名称、标识、办理规则等设置', 'Names, marks and rules of the site'),
  units: text('设立、变更和撤销机构', 'Found, change and close units'),
  people: text('登记人员，开设和注销账号，重置密码', 'Enter persons, open and close accounts, reset passwords'),
  roles: text('授予和终止角色', 'Grant and end roles'),
  security: text('停用和恢复账号', 'Lock and unlock accounts'),
  audit: text('查看留痕：何人、何时、依何据、办何事', 'Read the acts: who did what, when, on what ground'),
};
