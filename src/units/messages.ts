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
  help: text(
    '账号被停用、锁定或忘记密码的，请与本单位系统管理员联系。群众办事无须登录。',
    'If your account is locked or you forgot the password, ask your system administrator. The public needs no account.',
  ),
};

export const passwordWords = {
  title: text('修改密码', 'Change password'),
  forced: text(
    '您正在使用初始密码，须先修改密码，方可办理其他事项。',
    'This is an initial password. Change it before you do anything else.',
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
  'disclosure-office': text('政务公开办', 'Disclosure office'),
  inspector: text('巡查测评员', 'Inspector'),
  'system-admin': text('系统管理员', 'System administrator'),
  'security-admin': text('安全管理员', 'Security administrator'),
  'audit-admin': text('审计管理员', 'Audit administrator'),
};

export const UNIT_KIND_NAMES: Record<UnitKind, Text> = {
  government: text('政府', 'Government'),
  department: text('工作部门', 'Department'),
  town: text('乡镇（街道）', 'Town'),
  office: text('派出或所属机构', 'Subordinate office'),
  other: text('其他', 'Other'),
};
