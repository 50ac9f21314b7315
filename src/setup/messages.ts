/** What the first-run pages and the page of chains say. */
import { type Text, text } from '../web/language.ts';

export const setupWords = {
  title: text('首次设置', 'First set-up'),
  lead: text('系统中尚无站点。完成以下设置后，网站和工作平台即可使用。', 'There is no site yet. This founds it.'),
  other: text('English', '中文'),
  steps: [
    text('输入设置码', 'Enter the code'),
    text('填写并上传工作簿', 'Fill in and upload the workbook'),
    text('核对并确认', 'Look it over and confirm'),
    text('分发初始密码', 'Hand out the passwords'),
  ],
  code: text('设置码', 'Set-up code'),
  codeHint: text(
    '程序启动时显示在服务器终端上，共16位，不区分大小写',
    'Shown on the terminal of the server when the program started: 16 characters',
  ),
  enter: text('继续', 'Continue'),
  wrong: text(
    '设置码不正确，请核对服务器终端上最近一次启动时显示的设置码。',
    'The code is wrong. Take the one of the last start.',
  ),
  wait: text('错误次数过多，请10分钟后再试。', 'Too many wrong codes. Try again in 10 minutes.'),
  expired: text('请重新输入设置码。', 'Enter the code again.'),
  download: text('下载模板', 'Download the template'),
  fillIn: text(
    '下载模板，按“填写说明”填写站点、机构、人员等内容，保存为.xlsx文件，再在下面上传。上传后先检查，不会立即建站。',
    'Download the template, fill it in, save it as .xlsx and upload it below. It is checked first; nothing is founded yet.',
  ),
  file: text('已填写的工作簿（.xlsx，不超过5 MB）', 'The filled workbook (.xlsx, 5 MB at most)'),
  upload: text('上传并检查', 'Upload and check'),
  again: text('更正后重新上传', 'Upload it again'),
  noFile: text('请选择文件', 'Choose a file'),
  chosen: (name: string, bytes: number): Text =>
    text(`已上传：${name}（${Math.ceil(bytes / 1024)} KB）`, `Uploaded: ${name} (${Math.ceil(bytes / 1024)} KB)`),
  errors: (count: number): Text => text(`有 ${count} 处错误，改正后才能建站`, `${count} errors stand in the way`),
  warnings: (count: number): Text =>
    text(`有 ${count} 处提示，不影响建站`, `${count} warnings; they do not stand in the way`),
  sound: text('检查通过，没有错误', 'No error was found'),
  preview: text('将要建立的内容', 'What will be founded'),
  confirm: text('确认建站', 'Found it'),
  confirmHint: text(
    '确认后一次建立全部内容，并为每人生成初始密码。人数较多时需要数十秒，请勿关闭页面。',
    'All of it is founded at once, with an initial password for everybody. It may take a minute; keep the page open.',
  ),
  stale: text('请重新上传工作簿，核对后再确认。', 'Upload the workbook again and look it over before you confirm.'),
  founded: text('建站完成', 'The site is founded'),
  once: text(
    '以下初始密码只显示这一次。请现在打印或下载，当面交给本人；离开本页后无法再次查看，遗失的由系统管理员重置。',
    'These passwords are shown this once. Print or download them now and hand them over in person.',
  ),
  csv: text('下载账号清单', 'Download the list'),
  signIn: text('已妥善保存，前往登录', 'They are safe: go to sign-in'),
  next: text(
    '首次登录须修改初始密码。此后可在工作平台修改站点设置、机构、人员和审签链。',
    'Passwords are changed at the first sign-in. Everything can be changed later in the office.',
  ),
  busy: text('系统尚未完成首次设置。', 'This system is not set up yet.'),
};

export const planWords = {
  site: text('站点', 'Site'),
  hosts: text('访问域名', 'Hosts'),
  anyHost: text('所有域名', 'Every name'),
  numbers: text('编号规则', 'Numbering'),
  retention: text('个人信息保存期限', 'Retention of personal data'),
  years: (count: number): Text => text(`${count}年`, `${count} years`),
  units: text('机构', 'Units'),
  people: text('人员', 'People'),
  chains: text('审签链', 'Chains of approval'),
  days: text('县自定日期', "The county's own days"),
  count: (count: number): Text => text(`共 ${count} 项`, `${count} in all`),
  code: text('单位代码', 'Code'),
  name: text('名称', 'Name'),
  kind: text('类别', 'Kind'),
  parent: text('上级单位', 'Parent'),
  person: text('姓名', 'Name'),
  account: text('账号', 'Account'),
  roles: text('角色', 'Roles'),
  unit: text('单位', 'Unit'),
  password: text('初始密码', 'Initial password'),
  working: text('上班', 'working day'),
  off: text('放假', 'day off'),
  none: text('没有。', 'None.'),
};

export const chainWords = {
  title: text('审签链', 'Approval chains'),
  requests: text('依申请公开答复的审查审签流程、年度报告统计口径', 'Review of answers to requests, rows of the report'),
  lead: text(
    '指定单位的文件由哪个单位的审查员审查、哪个单位的领导审签。没有列出的单位由本单位审查、审签。同时适用多项时，以指明单位的为准，其次以指明信息类别的为准。',
    'Whose reviewers and leaders act on a unit’s documents. Without a chain it is the unit’s own. The most specific chain holds.',
  ),
  none: text(
    '尚未设置审签链，各单位由本单位审查、审签。',
    'No chain is set: every unit reviews and approves for itself.',
  ),
  unit: text('起草单位', 'Unit'),
  kind: text('信息类别', 'Kind of document'),
  review: text('审查单位', 'Reviewed by'),
  approve: text('审签单位', 'Approved by'),
  every: text('全部单位', 'Every unit'),
  everyKind: text('全部类别', 'Every kind'),
  own: text('本单位', 'The unit itself'),
  add: text('新增审签链', 'Add a chain'),
  save: text('新增', 'Add'),
  end: text('终止', 'End'),
  ended: text('已终止。未办结文件按现行审签链办理。', 'Ended. Documents under way follow the chains as they now are.'),
  added: text('已新增。未办结文件按现行审签链办理。', 'Added. Documents under way follow the chains as they now are.'),
  repeated: text(
    '该单位、该信息类别已有审签链，请先终止原有的一项',
    'There is a chain for this unit and kind: end it first',
  ),
  empty: text('审查单位和审签单位至少选择一项', 'Choose the reviewing unit, the approving unit, or both'),
  unknown: text('没有这个单位', 'There is no such unit'),
};
