/** Names of papers. */
import { type Text, text } from '../../web/language.ts';
import type { PaperActs } from './acts.ts';
import type { PaperKind } from './state.ts';

export const PAPER_WORDS: Record<PaperKind, Text> = {
  request: text('申请书、申请邮件', 'The request as it came'),
  envelope: text('信封、邮戳、签收凭证', 'Envelope, postmark, proof of the day it came'),
  signed: text('申请人签字的申请表', 'The form, signed by the applicant'),
  identity: text('身份证明、授权委托材料', 'Proof of identity, authorisation'),
  clarification: text('补正材料', 'Clarification'),
  proof: text('证明材料', 'Evidence'),
  more: text('补充材料', 'Further papers'),
};

export const PAPER_ACT_WORDS: Record<keyof PaperActs, Text> = {
  'request.papers-filed': text('材料入卷', 'Papers filed'),
  'request.papers-sent': text('申请人提交材料', 'Papers sent by the applicant'),
};
