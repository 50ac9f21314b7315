import type { Paper } from '../../paper/paper.ts';
import type { Checklist } from './checklist.ts';
import type { ThirdPartyEnquiryFacts } from './facts.ts';
import { replySlip } from './reply-slip.ts';
import { before, cite, frame, online, paragraph, recallToOther, within } from './wording.ts';

/** 征求意见书: asks a third party whose rights disclosure may harm, says what silence means, and holds a reply slip (Art. 32). */
export function thirdPartyEnquiry(facts: ThirdPartyEnquiryFacts, ask: Checklist): Paper {
  const { thirdPartyReplyBy, opinionCode } = facts;
  const recalled = recallToOther(facts, ask);
  const information = ask.text('information', facts.information, '请写明征求意见所涉及的政府信息。');
  const interest = ask.text('interest', facts.interest, '请写明可能受到损害的第三方权益。');
  const days = ask.number('replyWorkingDays', facts.replyWorkingDays, '请填写答复的工作日数。');
  const lastDay = thirdPartyReplyBy ? ask.date('thirdPartyReplyBy', thirdPartyReplyBy, '请填写答复的最后一日。') : '';
  ask.demand(
    'thirdPartyReplyBy',
    before(facts.letterDate, thirdPartyReplyBy ?? null),
    '答复的最后一日应当晚于文书日期。',
  );
  return {
    ...frame(facts, ask),
    title: '政府信息公开征求意见书',
    blocks: [
      paragraph(`${recalled}，其中涉及你方的信息为：`),
      paragraph(information),
      paragraph(
        `经审查，公开上述信息可能涉及你方的${interest}。根据${cite('第十五条', '第三十二条')}的规定，现书面征求你方意见：是否同意公开；不同意公开或者只同意公开一部分的，请说明范围和理由。`,
      ),
      paragraph(
        `请自收到本征求意见书之日起${within(days, lastDay)}书面答复本机关，可以使用所附的意见回执。${online(opinionCode)}`,
      ),
      paragraph(
        '你方逾期未提出意见的，由本机关依照条例的规定决定是否公开。你方不同意公开且有合理理由的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的内容和理由书面告知你方。',
      ),
    ],
    annex: [replySlip],
  };
}
