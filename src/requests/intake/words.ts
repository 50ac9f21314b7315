/** Names in coming in. */
import { type Text, text } from '../../web/language.ts';
import type { IntakeActs } from './acts.ts';
import type { ContactWay, HelpKind } from './state.ts';

export const CONTACT_WORDS: Record<ContactWay, Text> = {
  phone: text('电话', 'Telephone'),
  sms: text('短信', 'SMS'),
  email: text('电子邮件', 'E-mail'),
  fax: text('传真', 'Fax'),
  visit: text('当面', 'In person'),
};

export const HELP_WORDS: Record<HelpKind, Text> = {
  reading: text('代为阅读、讲解', 'Read out or explained'),
  writing: text('代为填写', 'Filled in for the applicant'),
  translation: text('翻译、手语', 'Translated, sign language'),
  access: text('无障碍协助', 'Help with access'),
};

export const INTAKE_ACT_WORDS: Record<keyof IntakeActs, Text> = {
  'request.confirmed': text('双方确认收到', 'Receipt confirmed'),
  'request.contact-tried': text('联系申请人未成', 'Applicant not reached'),
  'request.helped': text('为申请人提供帮助', 'Help given to the applicant'),
};
