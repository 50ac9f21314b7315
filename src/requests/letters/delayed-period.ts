import type { Paper } from '../../paper/paper.ts';
import type { Checklist } from './checklist.ts';
import type { DelayedPeriodFacts } from './notice-facts.ts';
import { before, cite, frame, notAfter, paragraph, provisional, recall, sentence, you } from './wording.ts';

/** 延迟答复告知书: the reasons are good, but so many requests take longer; until when (Art. 35). */
export function delayedPeriod(facts: DelayedPeriodFacts, ask: Checklist): Paper {
  const { reasonsNotice, reasonsGivenOn, dueOn, delayedUntil, letterDate } = facts;
  const who = you(facts);
  const frequency = ask.text('frequency', facts.frequency, '请写明申请的数量和频次。');
  const number = ask.text('reasonsNotice.number', reasonsNotice.number, '请填写要求说明理由的文书编号。');
  const asked = ask.date('reasonsNotice.date', reasonsNotice.date, '请填写要求说明理由的日期。');
  const given = ask.date('reasonsGivenOn', reasonsGivenOn, '请填写收到说明理由的日期。');
  const reason = ask.text('reason', facts.reason, '请写明为什么不能在法定期限内答复。');
  const due = ask.date('dueOn', dueOn, '请先由期限规则算出原答复期限。');
  const until = ask.date('delayedUntil', delayedUntil, '请确定延迟答复的期限。');
  ask.demand('letterDate', notAfter(letterDate, dueOn), '原答复期限已经届满，不能再告知延迟答复。');
  ask.demand('reasonsGivenOn', notAfter(reasonsNotice.date, reasonsGivenOn), '说明理由的日期不能早于告知书的日期。');
  ask.demand('reasonsGivenOn', notAfter(reasonsGivenOn, letterDate), '说明理由的日期不能晚于文书日期。');
  ask.demand('delayedUntil', before(dueOn, delayedUntil), '延迟后的期限应当晚于原答复期限。');
  return {
    ...frame(facts, ask),
    title: '政府信息公开申请延迟答复告知书',
    blocks: [
      ...recall(facts, ask),
      paragraph(
        `因${who}提出政府信息公开申请的数量、频次明显超过合理范围（${frequency.replace(/[。；\s]+$/u, '')}），本机关于${asked}要求${who}说明理由（${number}），并于${given}收到${who}的说明。经审查，${who}申请的理由合理。`,
      ),
      paragraph(`该申请的答复期限至${due}届满。因下列原因，本机关不能在该期限内答复：`),
      paragraph(sentence(reason)),
      paragraph(`根据${cite('第三十五条')}的规定，本机关确定延迟至${until}答复，将在该日前（含当日）作出答复。`),
      ...provisional(facts.provisionalYear),
    ],
  };
}
