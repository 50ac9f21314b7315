import type { Paper } from '../../paper/paper.ts';
import type { Checklist } from './checklist.ts';
import type { ClarificationFacts } from './facts.ts';
import { before, cite, frame, paragraph, recall, you } from './wording.ts';

/** 补正告知书: everything to be completed, said once, with a reasonable period and the consequence of silence (Art. 30). */
export function clarification(facts: ClarificationFacts, ask: Checklist): Paper {
  const items = ask.texts('items', facts.items, '请逐项写明需要补正的内容。');
  const replyBy = ask.date('clarifyReplyBy', facts.clarifyReplyBy, '请确定合理的补正期限。');
  ask.demand('clarifyReplyBy', before(facts.letterDate, facts.clarifyReplyBy), '补正期限应当晚于文书日期。');
  return {
    ...frame(facts, ask),
    title: '政府信息公开申请补正告知书',
    blocks: [
      ...recall(facts, ask),
      paragraph(
        `经审查，该申请内容不明确或者不完整，不符合${cite('第二十九条第二款')}的要求。根据${cite('第三十条')}的规定，现一次性告知${you(facts)}对下列事项作出补正：`,
      ),
      { kind: 'numbered', items },
      paragraph(`请于${replyBy}前（含当日）将补正材料送交本机关。补正时如需帮助，可以按本告知书所列方式与本机关联系。`),
      paragraph(
        `答复期限自本机关收到补正的申请之日起重新计算。${you(facts)}无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。`,
      ),
    ],
  };
}
