import type { Paper } from '../../paper/paper.ts';
import type { Checklist } from './checklist.ts';
import type { CoMakerEnquiryFacts } from './notice-facts.ts';
import { replySlip } from './reply-slip.ts';
import { before, cite, frame, online, paragraph, recallToOther, within } from './wording.ts';

/** 征求意见函: asks a body that made the information together with this one; its silence is consent (Art. 34). */
export function coMakerEnquiry(facts: CoMakerEnquiryFacts, ask: Checklist): Paper {
  const { replyBy } = facts;
  const recalled = recallToOther(facts, ask);
  const information = ask.text('information', facts.information, '请写明共同制作的是哪些政府信息。');
  const days = ask.number('replyWorkingDays', facts.replyWorkingDays, '请填写答复的工作日数。');
  const lastDay = replyBy ? ask.date('replyBy', replyBy, '请填写答复的最后一日。') : '';
  ask.demand('replyBy', before(facts.letterDate, replyBy ?? null), '答复的最后一日应当晚于文书日期。');
  return {
    ...frame(facts, ask),
    title: '政府信息公开征求意见函',
    blocks: [
      paragraph(`${recalled}，申请公开的信息中有下列内容由本机关牵头、与你单位共同制作：`),
      paragraph(information),
      paragraph(
        `根据${cite('第三十四条')}的规定，现征求你单位意见：是否同意公开；不同意公开或者只同意公开一部分的，请说明范围、理由和法律依据。`,
      ),
      paragraph(
        `请自收到本函之日起${within(days, lastDay)}提出意见，可以使用所附的意见回执。${online(facts.opinionCode)}逾期未提出意见的，视为同意公开。`,
      ),
    ],
    annex: [replySlip],
  };
}
