import type { Paper } from '../../paper/paper.ts';
import type { Checklist } from './checklist.ts';
import type { ReasonsRequestFacts } from './notice-facts.ts';
import { before, cite, frame, paragraph, recall, sentence, you } from './wording.ts';

/** 说明理由告知书: what is beyond reason, until when to explain, and what may follow (Art. 35). It moves no date. */
export function reasonsRequest(facts: ReasonsRequestFacts, ask: Checklist): Paper {
  const who = you(facts);
  const frequency = ask.text('frequency', facts.frequency, '请写明申请的数量和频次。');
  const replyBy = ask.date('replyBy', facts.replyBy, '请确定说明理由的合理期限。');
  ask.demand('replyBy', before(facts.letterDate, facts.replyBy), '说明理由的期限应当晚于文书日期。');
  return {
    ...frame(facts, ask),
    title: '政府信息公开申请说明理由告知书',
    blocks: [
      ...recall(facts, ask),
      paragraph(`经审查，${who}提出政府信息公开申请的数量、频次明显超过合理范围：${sentence(frequency)}`),
      paragraph(
        `根据${cite('第三十五条')}的规定，请${who}在${replyBy}前（含当日）向本机关书面说明提出上述申请的理由。书写确有困难的，可以口头说明，由本机关代为记录。`,
      ),
      paragraph(
        `本机关认为理由不合理的，依法告知${who}不予处理；理由合理，但无法在法定期限内答复的，确定延迟答复的合理期限并告知${who}。${who}逾期没有说明的，本机关根据已掌握的情况作出认定。`,
      ),
      paragraph('说明理由期间，该申请的答复期限照常计算。'),
    ],
  };
}
