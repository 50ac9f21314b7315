import type { Paper } from '../../paper/paper.ts';
import type { Checklist } from './checklist.ts';
import type { ConsultationNoticeFacts } from './notice-facts.ts';
import { cite, frame, notAfter, paragraph, recall, UNCOUNTED, you } from './wording.ts';

type Asked = ConsultationNoticeFacts['asked'][number];

/** 征求意见告知书: the applicant is told who is asked since when, and that this time is not counted (Art. 32, 34, 33). */
export function consultationNotice(facts: ConsultationNoticeFacts, ask: Checklist): Paper {
  const who = you(facts);
  ask.demand('asked', facts.asked.length > 0, '没有正在征求意见的第三方或者机关，无须告知。');
  const steps = facts.asked.map(({ who: whom, askedOn }, index) => {
    const field = `asked.${index}.askedOn`;
    ask.demand(field, notAfter(askedOn, facts.letterDate), '征求意见的日期不能晚于文书日期。');
    return step(whom, ask.date(field, askedOn, '请登记征求意见的日期。'));
  });
  return {
    ...frame(facts, ask),
    title: '政府信息公开征求意见告知书',
    blocks: [
      ...recall(facts, ask),
      ...steps.map(paragraph),
      paragraph(`${UNCOUNTED}收到意见或者提出意见的期限届满后，本机关继续办理并依法答复${who}。`),
    ],
  };
}

/** Whom, without a name: who a third party is can itself be what is to be protected. */
function step(whom: Asked['who'], on: string): string {
  if (whom === 'third-party')
    return `经审查，公开该申请涉及的信息可能损害第三方合法权益。根据${cite('第三十二条')}的规定，本机关已于${on}书面征求第三方的意见。`;
  if (whom === 'co-maker')
    return `经审查，该申请涉及本机关牵头、与其他行政机关共同制作的信息。根据${cite('第三十四条')}的规定，本机关已于${on}征求共同制作机关的意见。`;
  return `经审查，该申请涉及其他机关。本机关已于${on}征求有关机关的意见。`;
}
