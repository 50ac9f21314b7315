/** What the pages of this area say. Chinese as an office writes it. */
import type { Channel } from '../law/events.ts';
import { type Text, text } from '../web/language.ts';

/** How a request came in, as a letter says it: 以…方式提交. */
export const CHANNEL_WORDS: Record<Channel, Text> = {
  counter: text('当面', 'at the counter'),
  oral: text('口头', 'orally'),
  'post-signed': text('挂号信或者特快专递', 'signed post'),
  'post-plain': text('平常信函', 'plain post'),
  web: text('互联网', 'web'),
  fax: text('传真', 'fax'),
  email: text('电子邮件', 'e-mail'),
};
