import type { Paper } from '../../paper/paper.ts';
import type { Checklist } from './checklist.ts';
import type { ExtensionFacts } from './facts.ts';
import { before, cite, frame, notAfter, paragraph, provisional, recall, sentence } from './wording.ts';

/** 延期答复告知书: why, with whose consent, and until when (Art. 33). It must leave before the first period ends. */
export function extension(facts: ExtensionFacts, ask: Checklist): Paper {
  const { dueOn, extendedDueOn, approvedOn, letterDate } = facts;
  const reason = ask.text('reason', facts.reason, '请写明延长答复期限的理由。');
  const days = ask.number('workingDays', facts.workingDays, '请填写延长的工作日数。');
  const due = ask.date('dueOn', dueOn, '请先由期限规则算出原答复期限。');
  const extended = ask.date('extendedDueOn', extendedDueOn, '请先由期限规则算出延长后的答复期限。');
  const approved = ask.date(
    'approvedOn',
    approvedOn,
    '延长答复期限须经政府信息公开工作机构负责人同意，请填写同意的日期。',
  );
  ask.demand('letterDate', notAfter(letterDate, dueOn), '原答复期限已经届满，不能再告知延期。');
  ask.demand('approvedOn', notAfter(approvedOn, letterDate), '同意延期的日期不能晚于文书日期。');
  ask.demand('extendedDueOn', before(dueOn, extendedDueOn), '延长后的期限应当晚于原答复期限。');
  return {
    ...frame(facts, ask),
    title: '政府信息公开申请延期答复告知书',
    blocks: [
      ...recall(facts, ask),
      paragraph(`该申请的答复期限至${due}届满。因下列原因，本机关不能在该期限内答复：`),
      paragraph(sentence(reason)),
      paragraph(
        `根据${cite('第三十三条第二款')}的规定，经本机关政府信息公开工作机构负责人于${approved}同意，答复期限延长${days}个工作日，至${extended}届满。本机关将在该日前（含当日）作出答复。`,
      ),
      ...provisional(facts.provisionalYear),
    ],
  };
}
