/** What the landing page of the office says. */
import { type Text, text } from '../web/language.ts';

export const taskWords = {
  title: text('工作台', 'My work'),
  nothing: text('目前没有待您办理的事项。', 'Nothing waits for you.'),
  counts: text('待办事项', 'To do'),
  drafts: text('我的草稿', 'My drafts'),
  review: text('待我审查', 'For my review'),
  approval: text('待我审签', 'For my approval'),
  release: text('已审签待发布', 'Approved, to be released'),
  due: text('在办的公开申请', 'Requests to handle'),
  requestApproval: text('待我审签的答复和延期', 'Answers and extensions for my approval'),
  unconfirmed: text('待确认收到的申请', 'Requests to be confirmed'),
  returned: text('已退回', 'Returned'),
  untitled: text('（无标题）', '(no title)'),
  document: text('文件', 'Document'),
  unit: text('单位', 'Unit'),
  changed: text('最近办理', 'Last act'),
  number: text('登记编号', 'Receipt number'),
  standing: text('期限', 'Time left'),
  dueOn: text('答复截止', 'Due'),
  none: text('没有', 'None'),
  all: (count: number): Text => text(`查看全部 ${count} 件`, `See all ${count}`),
  screens: text('职责范围', 'Your screens'),
  noRole: text('您目前没有任何角色，请与安全管理员联系。', 'You hold no role. Ask your security administrator.'),
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
