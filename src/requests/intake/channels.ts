/** What each channel asks of whoever registers: which day counts, and which proof belongs to it. */
import type { Channel } from '../../law/events.ts';
import { type Text, text } from '../../web/language.ts';

/** What comes over this site's own form is not registered by hand. */
export const BY_HAND = [
  'counter',
  'oral',
  'post-signed',
  'post-plain',
  'fax',
  'email',
] as const satisfies readonly Channel[];
export type ByHand = (typeof BY_HAND)[number];

interface Asked {
  /** the day to enter */
  day: Text;
  /** the request as it came; null where nothing came on paper */
  scan: Text | null;
  /** what proves the day */
  proof: Text | null;
  /** whether help is often given */
  help: boolean;
}

export const ASKED: Record<ByHand, Asked> = {
  counter: {
    day: text('当面提交的日期', 'Handed in on'),
    scan: text('申请书扫描件', 'Scan of the request'),
    proof: null,
    help: true,
  },
  oral: { day: text('口头提出并由工作人员填写的日期', 'Asked and filled in on'), scan: null, proof: null, help: true },
  'post-signed': {
    day: text('签收的日期', 'Signed for on'),
    scan: text('申请书扫描件', 'Scan of the request'),
    proof: text('信封、签收凭证扫描件', 'Scan of the envelope and the proof of delivery'),
    help: false,
  },
  'post-plain': {
    day: text('信函到达的日期', 'Arrived on'),
    scan: text('申请书扫描件', 'Scan of the request'),
    proof: text('信封扫描件（含邮戳）', 'Scan of the envelope with its postmark'),
    help: false,
  },
  fax: {
    day: text('传真到达的日期', 'Arrived on'),
    scan: text('传真件', 'The fax'),
    proof: null,
    help: false,
  },
  email: {
    day: text('邮件到达的日期', 'Arrived on'),
    scan: text('邮件及附件（另存为PDF或者打包为ZIP）', 'The mail with its attachments, as PDF or ZIP'),
    proof: null,
    help: false,
  },
};
