import { outcome } from '../../law/outcomes.ts';
import type { Block } from '../../paper/paper.ts';
import type { Checklist } from './checklist.ts';
import type { AnswerFacts } from './facts.ts';
import type { CorrectionFacts, ThirdPartyOverrideFacts } from './notice-facts.ts';
import { paragraph, you } from './wording.ts';

type Contested = AnswerFacts | CorrectionFacts | ThirdPartyOverrideFacts;

const RECONSIDERATION_FIRST_SINCE = Temporal.PlainDate.from('2024-01-01');

/**
 * Where, how and until when the answer can be contested. The rules are passed in; here they are only checked against
 * the one mistake a court does not forgive: a wrong or missing word on reconsideration first.
 */
export function remedies(facts: Contested, letter: string, ask: Checklist): Block[] {
  const { remedies: remedy, letterDate } = facts;
  if (!remedy) {
    ask.demand('remedies', false, '请先按文书日期确定救济途径、复议机关和管辖法院。');
    return [];
  }
  const inForce = Temporal.PlainDate.compare(letterDate, RECONSIDERATION_FIRST_SINCE) >= 0;
  // Since 2024-01-01 refusals under Art. 14–16 go to reconsideration first (行政复议法 Art. 23¶1(4)).
  const refusal = facts.kind === 'answer' && outcome(facts.decision.outcome).refusal === 'whole';
  const first = remedy.reconsiderationFirst;
  ask.demand(
    'remedies.reconsiderationFirst',
    first || !refusal || !inForce,
    '不予公开决定自2024年1月1日起须告知先申请行政复议。',
  );
  ask.demand('remedies.reconsiderationFirst', !first || inForce, '2024年1月1日以前的决定不适用复议前置。');
  const body = ask.text('remedies.reconsiderationBody', remedy.reconsiderationBody, '请填写行政复议机关。');
  const court = ask.text('remedies.court', remedy.court, '请填写管辖的人民法院。');
  const days = ask.number('remedies.reconsiderationDays', remedy.reconsiderationDays, '请填写申请行政复议的期限。');
  const months = ask.number('remedies.suitMonths', remedy.suitMonths, '请填写直接提起行政诉讼的期限。');
  const after = ask.number(
    'remedies.suitDaysAfterReconsideration',
    remedy.suitDaysAfterReconsideration,
    '请填写复议后起诉的期限。',
  );
  const articles = ask.texts('remedies.articles', remedy.articles, '请填写救济途径的法律依据。').join('、');
  const received = `自收到${letter}之日起`;
  const who = 'applicant' in facts ? you(facts) : '你方';
  if (!first) {
    return [
      paragraph(
        `${who}如不服${letter}，根据${articles}的规定，可以${received}${days}日内向${body}申请行政复议，也可以${received}${months}个月内直接向${court}提起行政诉讼。`,
      ),
      paragraph(
        `先申请行政复议的，对行政复议决定不服，可以自收到行政复议决定书之日起${after}日内向有管辖权的人民法院提起行政诉讼；复议机关逾期不作决定的，可以自复议期满之日起${after}日内提起。`,
      ),
    ];
  }
  return [
    paragraph(
      `${who}如不服${letter}，根据${articles}的规定，应当先申请行政复议，期限为${received}${days}日内，行政复议机关为${body}；未经行政复议，不能直接提起行政诉讼。`,
    ),
    paragraph(
      `对行政复议决定不服的，可以自收到行政复议决定书之日起${after}日内向${court}或者依法有管辖权的其他人民法院提起行政诉讼；复议机关逾期不作决定的，可以自复议期满之日起${after}日内提起。`,
    ),
  ];
}
