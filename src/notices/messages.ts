/** What the pages of notices say. */
import { type Text, text } from '../web/language.ts';

export const noticeWords = {
  title: text('通知', 'Notices'),
  unread: text('未读', 'Unread'),
  all: text('全部', 'All'),
  none: text('没有通知。', 'No notices.'),
  noneUnread: text('没有未读通知。', 'Nothing unread.'),
  what: text('事项', 'What'),
  unit: text('单位', 'Unit'),
  when: text('通知时间', 'When'),
  open: text('查看', 'Open'),
  fresh: text('未读', 'unread'),
  readAll: text('全部标为已读', 'Mark all as read'),
  settings: text('本人设置', 'My settings'),
  reminders: text('催办规则', 'Reminders'),
};

export const profileWords = {
  title: text('本人设置', 'My settings'),
  told: text('接收提醒的方式', 'How I am told'),
  lead: text(
    '平台内的通知始终保留。勾选后，新的待办和到期提醒同时发送到下列邮箱或手机，其中只有登记编号和链接，不含内容。',
    'Notices in the program always stay. Those sent out hold a receipt number and a link, and no content.',
  ),
  email: text('电子邮箱', 'E-mail'),
  mobile: text('手机号码', 'Mobile number'),
  channels: text('同时发送', 'Also send'),
  byEmail: text('邮件', 'E-mail'),
  bySms: text('短信', 'SMS'),
  noMail: text('本站尚未开通邮件发送。', 'This site does not send mail yet.'),
  noSms: text('本站尚未开通短信发送。', 'This site does not send SMS yet.'),
  badEmail: text('请填写正确的电子邮箱', 'This is not an e-mail address'),
  badMobile: text('请填写11位手机号码', 'A mobile number has eleven digits'),
  needEmail: text('选择邮件提醒的，请填写电子邮箱', 'Give the address to send mail to'),
  needMobile: text('选择短信提醒的，请填写手机号码', 'Give the number to send SMS to'),
  save: text('保存', 'Save'),
  saved: text('已保存。', 'Saved.'),
  account: text('账号与代理', 'Account and substitutes'),
  password: text('修改密码', 'Change password'),
  substitutes: text('指定代理人', 'Name a substitute'),
  roles: text('现任职责', 'Roles held'),
};

export const reminderWords = {
  title: text('催办规则', 'Reminders'),
  lead: text(
    '距答复或者公布期限还剩下列工作日时提醒；逾期的，三方都提醒。天数没有法定规定，由本单位确定。',
    'Reminders go out when so many working days are left; what is overdue is told to all three. No law names the days.',
  ),
  officer: text('提醒经办人', 'Drafting officer'),
  leader: text('提醒审签领导', 'Approving leader'),
  office: text('提醒政务公开办', 'Disclosure office'),
  hint: text(
    '剩余工作日，用逗号分隔，0 表示到期当日；留空则只在逾期时提醒',
    'Days left, with commas; 0 is the last day; empty: only when over',
  ),
  bad: text('请填写0至60之间的整数，用逗号分隔，最多8个', 'Whole numbers from 0 to 60 with commas, eight at most'),
  readDays: text('已读消息保留天数（自然日）', 'Calendar days for which a notice is kept after it was read'),
  unreadDays: text('未读消息保留天数（自然日）', 'Calendar days for which a notice is kept that nobody read'),
  badKept: text('请填写30至3650之间的整数', 'A whole number from 30 to 3650'),
  save: text('保存', 'Save'),
  saved: text('催办规则已保存。', 'Saved.'),
} satisfies Record<string, Text>;
