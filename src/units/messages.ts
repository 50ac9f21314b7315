/** What the pages of this area say. */
import type { Role } from '../web/duties.ts';
import { type Text, text } from '../web/language.ts';
import type { UnitKind } from './unit-fold.ts';

export const signInWords = {
  title: text('工作人员登录', 'Staff sign-in'),
  lead: text('政务公开工作平台', 'Open-government office'),
  username: text('账号', 'Account name'),
  password: text('密码', 'Password'),
  enter: text('登录', 'Sign in'),
  wrong: text('账号或密码不正确。', 'The account name or the password is not right.'),
  wait: (minutes: number): Text =>
    text(`尝试次数过多，请在 ${minutes} 分钟后再试。`, `Too many attempts. Try again in ${minutes} minutes.`),
  locked: {
    failures: text(
      '登录失败次数过多，账号已暂时锁定。请稍后再试，或者请安全管理员解除锁定。',
      'Locked for a while after too many failures. Try again later, or ask the security administrator.',
    ),
    idle: text(
      '账号长期未使用，已自动锁定。请与安全管理员联系解除锁定。',
      'Locked because it was not used for long. The security administrator unlocks it.',
    ),
    administrator: text(
      '账号已被安全管理员锁定。请与安全管理员联系。',
      'Locked by the security administrator. Ask there.',
    ),
    early: text(
      '此账号的使用期限尚未开始，请在起始日期之后登录。',
      'The days of this account have not begun. Sign in from its first day on.',
    ),
    over: text(
      '此账号的使用期限已经届满或者提前终止，不能再登录。需要延长的，请与派出您的单位和本县安全管理员联系。',
      'The days of this account are over. To have it prolonged, ask the body that sent you and the security administrator.',
    ),
  },
  help: text(
    '账号被锁定的，请与安全管理员联系；忘记密码或账号被注销的，请与系统管理员联系。群众办事无须登录。',
    'Locked out? Ask the security administrator; for a forgotten password the system administrator. The public needs no account.',
  ),
};

export const passwordWords = {
  title: text('修改密码', 'Change password'),
  forced: text(
    '您正在使用初始密码，须先修改密码，方可办理其他事项。',
    'This is an initial password. Change it before you do anything else.',
  ),
  outdated: text(
    '您的密码已超过规定的使用期限，须先修改密码，方可办理其他事项。',
    'Your password is older than allowed. Change it before you do anything else.',
  ),
  old: text('您的密码已使用较长时间，建议现在修改。', 'Your password has grown old. It is time to change it.'),
  present: text('当前密码', 'Present password'),
  wanted: text('新密码', 'New password'),
  again: text('再次输入新密码', 'New password again'),
  different: text('两次输入的新密码不一致', 'The two new passwords differ'),
  hint: (length: number, classes: number, history: number): Text =>
    text(
      `不少于 ${length} 个字符，至少包含大写字母、小写字母、数字、符号中的 ${classes} 类，不得与最近 ${history} 次的密码相同`,
      `At least ${length} characters and ${classes} of: capitals, small letters, digits, signs; none of your last ${history}`,
    ),
  save: text('修改密码', 'Change password'),
  later: text('以后再改', 'Not now'),
};

export const ROLE_NAMES: Record<Role, Text> = {
  drafter: text('经办人', 'Drafting officer'),
  reviewer: text('公开（保密）审查员', 'Release reviewer'),
  approver: text('审签领导', 'Approving leader'),
  'legal-reviewer': text('合法性审查员', 'Legal reviewer'),
  'disclosure-office': text('政务公开办', 'Disclosure office'),
  inspector: text('巡查测评员', 'Inspector'),
  'system-admin': text('系统管理员', 'System administrator'),
  'security-admin': text('安全管理员', 'Security administrator'),
  'audit-admin': text('审计管理员', 'Audit administrator'),
  evaluator: text('外部测评员', 'Outside evaluator'),
  'superior-inspector': text('外部督查员', 'Outside inspector'),
};

export const UNIT_KIND_NAMES: Record<UnitKind, Text> = {
  government: text('政府', 'Government'),
  department: text('工作部门', 'Department'),
  town: text('乡镇（街道）', 'Town'),
  office: text('派出或所属机构', 'Subordinate office'),
  other: text('其他', 'Other'),
};

export const formWords = {
  save: text('保存', 'Save'),
  ground: text('依据或理由', 'Ground'),
  since: text('起始日期', 'From'),
  until: text('终止日期', 'Until'),
  untilHint: text('自该日起不再生效；长期有效的留空', 'The first day on which it no longer holds; empty if open'),
  edit: text('查看与修改', 'Open'),
  today: text('今天', 'today'),
  open: text('长期', 'open'),
};

export const unitWords = {
  list: text('机构管理', 'Units'),
  add: text('新增单位', 'Add a unit'),
  none: text('尚未录入单位。', 'No unit has been entered yet.'),
  code: text('单位代码', 'Code'),
  codeHint: text('用于网址和编号，录入后不再变更', 'For addresses and numbers; it does not change later'),
  name: text('单位全称', 'Full name'),
  shortName: text('简称', 'Short name'),
  nameEn: text('英文名称', 'English name'),
  kind: text('单位类别', 'Kind'),
  parent: text('上级单位', 'Parent unit'),
  topLevel: text('无（本级政府）', 'None (top level)'),
  creditCode: text('统一社会信用代码', 'Unified social credit code'),
  activeFrom: text('设立日期', 'Founded on'),
  active: text('存续期间', 'Period'),
  contact: text('联系方式', 'Contact'),
  address: text('办公地址', 'Address'),
  hours: text('办公时间', 'Office hours'),
  phone: text('联系电话', 'Telephone'),
  fax: text('传真号码', 'Fax'),
  email: text('电子邮箱', 'E-mail'),
  website: text('网站地址', 'Site'),
  postcode: text('邮政编码', 'Postcode'),
  remedies: text('救济途径', 'Remedies'),
  remediesHint: text(
    '答复书据此告知申请人。机关或法院变更时，为原记录填写终止日期，另起一行填写新的名称。',
    'Letters name these. When one changes, end the old line and add a new one.',
  ),
  reconsideration: text('行政复议机关', 'Reconsideration body'),
  courts: text('行政诉讼管辖法院', 'Court'),
  badRemedy: text('救济途径各行须填写名称和起始日期', 'Every line needs a name and a start'),
  close: text('撤销单位', 'Close the unit'),
  closeHint: text(
    '撤销后不能再以该单位名义办理新事项，以往公开内容和办件记录保留。',
    'No new matter is begun in its name; its past stays.',
  ),
  activeTo: text('撤销日期', 'Closed on'),
  successor: text('职责承接单位', 'Successor'),
  succession: text('登记职责承接单位', 'Enter the successor'),
  successionHint: text(
    '单位合并或更名重组后，原单位未办结的申请和年度报告的结转数据由承接单位接续。',
    'What the closed unit had not ended, and what its annual report carried over, goes on with the successor.',
  ),
  needSuccessor: text('请选择职责承接单位', 'Choose the successor'),
  closed: text('已撤销', 'Closed'),
};

export const peopleWords = {
  list: text('人员账号', 'People'),
  add: text('登记人员', 'Enter a person'),
  none: text('没有符合条件的人员。', 'Nobody matches.'),
  count: (all: number): Text => text(`共 ${all} 人`, all === 1 ? '1 person' : `${all} persons`),
  name: text('姓名', 'Name'),
  post: text('职务', 'Post'),
  phone: text('办公电话', 'Office telephone'),
  username: text('账号', 'Account name'),
  usernameHint: text('3至32位小写字母、数字、点、横线或下划线', '3 to 32 small letters, digits, dots, dashes'),
  namesake: text('确认是同名的另一人，并非重复登记', 'This is another person of the same name'),
  namesakeFound: text(
    '已有同名人员。一人只能有一个账号；确为另一人的，请勾选确认后再次提交。',
    'A person of this name is entered. One person has one account; tick the box if this is somebody else.',
  ),
  shownOnce: text(
    '请将初始密码当面交给本人。离开本页后无法再次查看；本人首次登录时必须修改。',
    'Hand it over in person. It is not shown again, and must be changed at the first sign-in.',
  ),
  initial: text('初始密码', 'Initial password'),
  account: text('账号状态', 'Account'),
  roles: text('现任角色', 'Roles held'),
  done: text('完成', 'Done'),
  close: text('注销账号', 'Close the account'),
  closeHint: text('注销后不可恢复，此人的办理记录保留。', 'For good; what the person did stays.'),
  noAccount: text('未开通账号', 'No account'),
};

export const ACCOUNT_STATES = {
  open: text('正常', 'Open'),
  locked: text('已锁定', 'Locked'),
  closed: text('已注销', 'Closed'),
};

export const roleWords = {
  list: text('角色授权', 'Roles'),
  lead: text(
    '提请授予、延长角色，经另一名管理员复核后生效；终止角色即时生效。三类管理员由不同人员担任，不兼任业务角色；任何人不得为本人授权。',
    'Propose roles, which another administrator confirms, and end them. The three administrators hold no other role; nobody grants to himself.',
  ),
  held: text('任职记录', 'Appointments'),
  none: text('尚无授权。', 'No role yet.'),
  role: text('角色', 'Role'),
  unit: text('所在单位', 'Unit'),
  grantedBy: text('提请人、复核人', 'Proposed and confirmed by'),
  system: text('系统设置', 'Set-up'),
  grant: text('提请授予角色', 'Propose a role'),
  grantGround: text('授权依据（任职文件等）', 'Ground (decision of appointment)'),
  end: text('终止', 'End'),
  choose: text('请选择', 'Choose'),
  current: text('现任', 'In force'),
  past: text('已终止', 'Ended'),
  future: text('尚未开始', 'Not yet'),
  own: text('不得为本人办理授权。', 'You cannot grant to yourself.'),
};

export const siteWords = {
  title: text('站点设置', 'Site settings'),
  saved: text('设置已保存', 'Saved'),
  identity: text('站点标识', 'Identity'),
  name: text('站点名称', 'Name'),
  shortName: text('简称', 'Short name'),
  nameEn: text('英文名称', 'English name'),
  hosts: text('域名', 'Hosts'),
  hostsHint: text(
    '每行一个；* 表示其他站点均未使用的域名都由本站响应',
    'One a line; * stands for every name no other site has',
  ),
  badHost: text('域名格式不正确', 'Not a host name'),
  marks: text('页脚与网页标签', 'Footer and meta marks'),
  safety: text('账号安全', 'Account safety'),
  minLength: text('密码最短长度', 'Shortest password'),
  minClasses: text('密码至少包含的字符种类', 'Classes of characters'),
  history: text('不得重复使用最近几次的密码', 'Earlier passwords barred'),
  maxAgeDays: text('密码建议更换周期（天）', 'Advise a change after (days)'),
  maxFailures: text('连续失败几次后锁定', 'Failures before a lock'),
  lockMinutes: text('锁定时长（分钟）', 'Lock (minutes)'),
  idleMinutes: text('无操作自动退出（分钟）', 'Idle timeout (minutes)'),
  numbering: text('编号规则', 'Numbering'),
  pattern: text('索引号编制规则', 'Index numbers'),
  patternHint: text(
    '须含 {code}、{year}、{serial:5}，可含 {month}；不影响已编号的信息',
    'With {code}, {year} and {serial:5}, {month} if wanted; numbers already given stay',
  ),
  badPattern: text(
    '规则须包含 {code}、{year} 和 {serial:位数} 各一次',
    'It needs {code}, {year} and {serial:N}, once each',
  ),
  receipt: text('依申请公开登记编号规则', 'Receipt numbers of requests'),
  receiptHint: text(
    '须含 {unit}（单位代码）、{year}、{serial:4} 各一次，各部分之间用大写字母、汉字、横线或括号隔开；不影响已编号的申请',
    'With {unit}, {year} and {serial:4} once each, parted by capitals, Chinese characters, dashes or brackets; numbers already given stay',
  ),
  badReceipt: text(
    '规则须包含 {unit}、{year} 和 {serial:位数} 各一次，其间用大写字母、汉字、横线或括号隔开',
    'It needs {unit}, {year} and {serial:N} once each, parted by capitals, Chinese characters, dashes or brackets',
  ),
  letter: text('依申请公开文书编号规则', 'Numbers of letters about requests'),
  letterHint: text(
    '须含 {short}（单位简称）、{year}、{serial} 各一次；不影响已编号的文书',
    'With {short}, {year} and {serial} once each; numbers already given stay',
  ),
  badLetter: text(
    '规则须包含 {short}、{year} 和 {serial} 各一次，且不含空格',
    'It needs {short}, {year} and {serial} once each, and no blanks',
  ),
  retention: text('保存期限', 'Retention'),
  requestYears: text('已办结申请的个人信息保存年限（年）', 'Years for which personal data of closed requests are kept'),
  requestYearsHint: text(
    '自办结（复议、诉讼终结的自终结）之日起算。期满后由政务公开办提出、另一人确认，方可销毁。现行规定未统一年限，由本级确定；审计记录长期保存，不予删除',
    'From the end of the case. The disclosure office then proposes erasure and a second person confirms it. No rule names the years; audit records are never deleted',
  ),
  law: text('期限计算', 'Counting of time'),
  lawHint: text(
    '法律、法规未作明确规定的事项，由本级决定。修改后，未办结事项按新设置计算，已发出的文书不变。',
    'What the law leaves open. Open matters follow a change; letters already sent do not.',
  ),
  yes: text('是', 'Yes'),
  no: text('否', 'No'),
};

/** Labels of the marks that pages show, in the order of the form. */
export const MARKS: readonly (readonly [string, Text])[] = [
  ['organiser', text('主办单位', 'Organiser')],
  ['undertaker', text('承办单位', 'Run by')],
  ['phone', text('联系电话', 'Telephone')],
  ['address', text('地址', 'Address')],
  ['domain', text('主域名', 'Domain')],
  ['idCode', text('网站标识码', 'Site code')],
  ['icp', text('ICP备案号', 'ICP number')],
  ['police', text('公安机关备案号', 'Public security number')],
  ['registrar', text('党政机关网站标识网址（https）', 'Address of the mark of party and government bodies (https)')],
  ['findFault', text('“我为政府网站找错”入口网址（https）', 'Address for reporting faults of the site (https)')],
];
