/** What the pages of my work say. */
import { type Text, text } from '../web/language.ts';
import type { WaitingArea } from '../web/waiting.ts';

export const taskWords = {
  draftDocument: text('起草文件', 'Draft a document'),
  registerRequest: text('登记申请', 'Register a request'),
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
  plans: text('工作要点', 'Key points'),
  inspection: text('巡查整改', 'Inspection'),
  proposals: text('双人复核', 'Second confirmation'),
  retention: text('期满案卷', 'Retention'),
};

/** What each screen is for; their names are those of the navigation. */
export const screenWords = {
  site: text('站点名称、标识、办理规则等设置', 'Names, marks and rules of the site'),
  units: text('设立、变更和撤销机构', 'Found, change and close units'),
  people: text('登记人员，开设和注销账号，重置密码', 'Enter persons, open and close accounts, reset passwords'),
  roles: text('授予和终止角色', 'Grant and end roles'),
  chains: text('规定各单位文件由哪个单位审查、审签', 'Whose reviewers and leaders act on documents'),
  operations: text('数据库、备份、定时任务等运行情况', 'Database, backups and regular tasks'),
  security: text('账号使用情况、登录失败、闲置账号、锁定和解锁', 'Use of accounts, failures, idle ones, locks'),
  proposals: text('复核其他管理员提请的授权、开户和密码重置', 'Confirm what other administrators propose'),
  evaluators: text('开设和终止外部测评员、督查员的账号', 'Accounts of people from outside, for a time'),
  substitutes: text('查看代理安排，为他人或者管理员提请指定代理', 'Who stands in for whom; propose a substitute'),
  handovers: text('人员离任时，把未办结的事项移交给接手人', 'Pass on what somebody who leaves has open'),
  fees: text(
    '信息处理费的计算范围、免收和缴纳方式，网上送达',
    'Fees: what counts, waiver, payment; service on this site',
  ),
  letters: text('上传各单位的文书模板，设置红头', 'Upload templates of letters, set their heads'),
  retention: text('销毁保存期满案卷的个人信息，由第二人确认', 'Erase personal data past retention, by two persons'),
  audit: text('查看留痕：何人、何时、依何据、办何事', 'Read the acts: who did what, when, on what ground'),
};
