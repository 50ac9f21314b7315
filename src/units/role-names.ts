/** What the role of an act is called: one of the office, or what acts without an office. */
import { ROLES } from '../web/duties.ts';
import { type Text, text } from '../web/language.ts';
import { ROLE_NAMES } from './messages.ts';

/** Roles of acts that no appointment gives. */
export const OTHER_ROLES: Readonly<Record<string, Text>> = {
  system: text('系统', 'System'),
  public: text('公众', 'The public'),
  applicant: text('申请人', 'Applicant'),
  'third-party': text('第三方', 'Third party'),
  'co-maker': text('共同制作机关', 'Co-maker'),
  'signed-in': text('登录人员', 'Signed in'),
};

export function roleName(role: string): Text {
  const known = ROLES.find((name) => name === role);
  return known ? ROLE_NAMES[known] : (OTHER_ROLES[role] ?? text(role, role));
}
