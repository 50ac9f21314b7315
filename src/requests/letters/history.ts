import type { Block } from '../../paper/paper.ts';
import type { Checklist } from './checklist.ts';
import type { Notice } from './common-facts.ts';
import type { AnswerFacts, CaseHistory, ConsultationResult } from './facts.ts';
import { cite, paragraph, UNCOUNTED, you } from './wording.ts';

/** What happened between request and answer, as the answer tells it: order, joining, opinions, extension, delay. */
export function historyOf(facts: AnswerFacts, ask: Checklist): Block[] {
  const { history = {} } = facts;
  const who = you(facts);
  const steps = [
    ...ordered(history, ask),
    ...joined(history, who),
    ...consulted(facts, ask),
    ...extended(history, who, ask),
    ...delayed(history, who, ask),
  ];
  return steps.map(paragraph);
}

function ordered({ ordered: order }: CaseHistory, ask: Checklist): string[] {
  if (!order) return [];
  const body = ask.text('history.ordered.body', order.body, '请登记作出决定的复议机关或者人民法院。');
  const number = ask.text('history.ordered.number', order.number, '请登记行政复议决定书或者判决书的案号。');
  const on = ask.date('history.ordered.on', order.on, '请登记决定或者判决的日期。');
  const what = order.by === 'reconsideration' ? '行政复议决定' : '行政判决';
  return [
    `${body}于${on}作出${what}（${number}），责令本机关重新答复。${noticed('history.ordered.earlier', order.earlier, ask, '原答复')}现重新答复如下。`,
  ];
}

function joined({ joined: numbers = [] }: CaseHistory, who: string): string[] {
  return numbers.length > 0 ? [`${who}提出的登记编号为${numbers.join('、')}的申请与上述申请一并答复。`] : [];
}

const OTHERS = { 'third-party': '第三方', 'co-maker': '共同制作机关', agency: '有关机关' };

function consulted({ history = {}, decision }: AnswerFacts, ask: Checklist): string[] {
  const { consultations = [] } = history;
  const grants = decision.outcome === 'r3_1' || decision.outcome === 'r3_2';
  const isBlocked = (result: ConsultationResult['result']) =>
    consultations.some((one) => one.who === 'third-party' && one.result === result);
  ask.demand('history.consultations', !grants || !isBlocked('waiting'), '第三方的答复期限尚未届满，请等待其意见。');
  ask.demand(
    'history.consultations',
    decision.outcome !== 'r3_1' || !isBlocked('objected'),
    '第三方不同意公开；认为不公开可能对公共利益造成重大影响的，请先登记予以公开的决定。',
  );
  const told = consultations.flatMap((one, index) => (one.result === 'waiting' ? [] : [opinion(one, index, ask)]));
  return told.length > 0 ? [told.join('') + UNCOUNTED] : [];
}

function opinion(one: ConsultationResult, index: number, ask: Checklist): string {
  const field = `history.consultations.${index}`;
  const asked = ask.date(`${field}.askedOn`, one.askedOn, '请登记征求意见的日期。');
  const on = one.answeredOn ? `于${ask.date(`${field}.answeredOn`, one.answeredOn, '请登记收到意见的日期。')}` : '';
  const whom = OTHERS[one.who];
  const results = {
    agreed: one.who === 'agency' ? `${whom}${on}提出意见` : `${whom}${on}答复同意公开`,
    objected: one.who === 'agency' ? `${whom}${on}提出意见` : `${whom}${on}答复不同意公开`,
    overridden: `${whom}${on}答复不同意公开，本机关认为不公开可能对公共利益造成重大影响，依照${cite('第三十二条')}的规定决定予以公开`,
    silent:
      one.who === 'co-maker'
        ? `${whom}逾期未提出意见，依照${cite('第三十四条')}的规定视为同意公开`
        : `${whom}在法定期限内未提出意见，由本机关依照${cite('第三十二条')}的规定决定是否公开`,
    waiting: '',
  };
  return `本机关于${asked}征求${whom}的意见，${results[one.result]}。`;
}

function extended({ extension }: CaseHistory, who: string, ask: Checklist): string[] {
  if (!extension) return [];
  const days = ask.number('history.extension.workingDays', extension.workingDays, '请登记延长的工作日数。');
  const until = ask.date('history.extension.until', extension.until, '请先由期限规则算出延长后的答复期限。');
  const told = noticed('history.extension.notice', extension.notice, ask, `告知${who}的文书为`);
  return [`本机关已依照${cite('第三十三条第二款')}将答复期限延长${days}个工作日，至${until}届满，${told}`];
}

function delayed({ delay }: CaseHistory, who: string, ask: Checklist): string[] {
  if (!delay) return [];
  const until = ask.date('history.delay.until', delay.until, '请先确定延迟答复的期限。');
  const told = noticed('history.delay.notice', delay.notice, ask, `告知${who}的文书为`);
  return [`本机关已依照${cite('第三十五条')}确定延迟至${until}答复，${told}`];
}

function noticed(field: string, { number, date }: Notice, ask: Checklist, label: string): string {
  const on = ask.date(`${field}.date`, date, '请登记该文书的日期。');
  return `${label}${ask.text(`${field}.number`, number, '请登记该文书的编号。')}（${on}）。`;
}
