import type { Paper } from '../../paper/paper.ts';
import type { Checklist } from './checklist.ts';
import type { ReceiptFacts } from './facts.ts';
import { before, cite, frame, paragraph, provisional, recall, sentence, you } from './wording.ts';

/** 登记回执: the request is registered, the legal date of receipt and the due date that follows (Art. 31, 33). */
export function receipt(facts: ReceiptFacts, ask: Checklist): Paper {
  const channel = ask.text('channel', facts.channel, '请填写申请的提交方式。');
  const due = ask.date('dueOn', facts.dueOn, '请先由期限规则算出答复期限。');
  const rule = ask.text('receiptRule', facts.receiptRule, '请先确定收到申请的日期。');
  ask.demand('dueOn', before(facts.request.receivedOn, facts.dueOn), '答复期限应当晚于收到申请的日期。');
  const { queryCode } = facts;
  return {
    ...frame(facts, ask),
    title: '政府信息公开申请登记回执',
    blocks: [
      ...recall(facts, ask),
      paragraph(
        `${you(facts)}以${channel}方式提交的上述申请，本机关已予登记。依照${cite('第三十一条')}的规定，${sentence(rule)}`,
      ),
      paragraph(`根据${cite('第三十三条')}的规定，本机关将于${due}前（含当日）作出答复。`),
      ...provisional(facts.provisionalYear),
      paragraph('申请内容需要补正、需要征求第三方或者其他机关意见，或者需要延长答复期限的，答复期限依法相应调整。'),
      ...(queryCode ? [paragraph(`查询办理进度时，请提供登记编号和查询码${queryCode}。`)] : []),
    ],
  };
}
