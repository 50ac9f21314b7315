/** What review and numbering say. */
import { type Text, text } from '../../web/language.ts';
import type { CancelReason, DoneStep, OpinionResult, ReviewStep } from './state.ts';

export const STEP_WORDS: Record<ReviewStep, Text> = {
  opinion: text('合法性审查', 'Legal opinion'),
  head: text('审签', 'Approval'),
  leader: text('县领导审签', 'County leader'),
};

export const OPINION_WORDS: Record<OpinionResult, Text> = {
  agree: text('同意', 'Agrees'),
  object: text('有不同意见，请领导决定', 'Objects, for the head to decide'),
  returned: text('退回承办人修改', 'Returned to the drafter'),
};

export const DONE_WORDS: Record<DoneStep['result'], Text> = {
  agree: text('同意', 'Agreed'),
  object: text('有不同意见', 'Objected'),
  approved: text('同意', 'Approved'),
};

export const CANCEL_WORDS: Record<CancelReason | 'voided' | 'superseded', Text> = {
  year: text('答复跨年度，另行编号', 'The answer is dated in another year'),
  closed: text('未作答复即办结', 'Closed without an answer'),
  voided: text('登记作废', 'The act was voided'),
  superseded: text('退回后重新编号', 'Numbered anew after a return'),
};
