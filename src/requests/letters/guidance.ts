import type { Paper } from '../../paper/paper.ts';
import type { Checklist } from './checklist.ts';
import type { GuidanceFacts } from './notice-facts.ts';
import { before, cite, frame, paragraph, provisional, recall, sentence, you } from './wording.ts';

/** 指引告知书: which part is another body's, why, and how to reach it; the rest goes on here (Art. 36(5)). */
export function guidance(facts: GuidanceFacts, ask: Checklist): Paper {
  const who = you(facts);
  const part = ask.text('part', facts.part, '请写明哪一部分内容由其他机关负责公开。');
  const ground = ask.text('ground', facts.ground, '请写明该部分为什么不由本机关负责公开。');
  const name = ask.text('agency.name', facts.agency.name, '请填写负责公开该信息的行政机关名称。');
  const contact = ask.text('agency.contact', facts.agency.contact, '请填写该行政机关的联系方式。');
  const due = ask.date('dueOn', facts.dueOn, '请先由期限规则算出其余内容的答复期限。');
  ask.demand('dueOn', before(facts.request.receivedOn, facts.dueOn), '答复期限应当晚于收到申请的日期。');
  return {
    ...frame(facts, ask),
    title: '政府信息公开申请指引告知书',
    blocks: [
      ...recall(facts, ask),
      paragraph(`经审查，申请中的下列内容不属于本机关负责公开的范围：${sentence(part)}理由是：${sentence(ground)}`),
      paragraph(
        `根据${cite('第三十六条第（五）项')}的规定，现告知${who}，该部分信息由${name}负责公开，${who}可以向其提出申请，联系方式：${sentence(contact)}`,
      ),
      paragraph(
        `其余内容由本机关继续办理，并于${due}前（含当日）答复；对上述部分的处理，届时在答复书中一并写明，并告知救济途径。`,
      ),
      ...provisional(facts.provisionalYear),
    ],
  };
}
