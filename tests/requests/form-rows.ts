/** Every act on a case as a form: the state it needs, what is typed, what is recorded, what the page shows. For tests only. */
import { expect } from 'vitest';
import type { Desk } from '../../src/db/acts.ts';
import { openCase } from '../../src/requests/actions.ts';
import * as answer from '../../src/requests/actions-answer.ts';
import type { NewRequest } from '../../src/requests/actions-receive.ts';
import * as wait from '../../src/requests/actions-wait.ts';
import { suggestConversion } from '../../src/requests/after/conversion-actions.ts';
import * as remedy from '../../src/requests/after/remedy-actions.ts';
import * as fees from '../../src/requests/fees/actions.ts';
import { overrideRefusal } from '../../src/requests/parties/actions.ts';
import * as serial from '../../src/requests/serial/actions.ts';
import { recordService } from '../../src/requests/service/actions.ts';
import { day } from './bench.ts';

export type Step = readonly [on: string, who: 'clerk' | 'head', task: (desk: Desk, id: string) => Promise<unknown>];
const asked: Step = [
  '2026-03-05',
  'clerk',
  (desk, id) => wait.askClarification(desk, id, { items: ['指明年份'], replyBy: day('2026-03-31') }),
];
const consulted = (who: 'third-party' | 'co-maker' | 'agency'): Step => [
  '2026-03-05',
  'clerk',
  (desk, id) => wait.consult(desk, id, { who, name: '示范建材公司', information: '安置方案', interest: '商业秘密' }),
];
const refused: Step = [
  '2026-03-09',
  'clerk',
  (desk, id) => wait.recordOpinion(desk, id, { who: 'third-party', party: '1', consents: false, text: '涉密' }),
];
const overridden: Step = [
  '2026-03-10',
  'clerk',
  (desk, id) => overrideRefusal(desk, id, { party: '1', ground: '危及取水安全' }),
];
const posted: Step = [
  '2026-03-05',
  'clerk',
  async (desk, id) => {
    const { state } = await openCase(desk, id);
    return recordService(desk, id, { letter: state.clarification?.letter.number ?? '', way: 'post', tracking: 'EA-1' });
  },
];
const reasonsAsked: Step = ['2026-03-05', 'clerk', (desk, id) => serial.askReasons(desk, id, day('2026-03-20'))];
const reasonsGiven: Step = ['2026-03-06', 'clerk', (desk, id) => serial.recordReasons(desk, id, '用于研究')];
const proposed: Step = [
  '2026-03-06',
  'clerk',
  (desk, id) => wait.proposeExtension(desk, id, { workingDays: 10, reason: '需要检索纸质档案' }),
];
export const feeNoticed: Step = [
  '2026-03-05',
  'clerk',
  (desk, id) => fees.noticeFee(desk, id, { tariff: { way: 'by-pages', pages: 40 } }),
];
const feePaid: Step = ['2026-03-09', 'clerk', (desk, id) => fees.recordPayment(desk, id, '0012345678')];
export const feeReceived: Step = ['2026-03-06', 'clerk', fees.noteFeeReceipt];
const decision = { outcome: 'r3_1', way: 'provided', documents: ['补偿安置方案'], form: '电子' } as const;
const served: readonly Step[] = [
  [
    '2026-03-10',
    'clerk',
    (desk, id) => answer.draftAnswer(desk, id, { decision: { ...decision, documents: [...decision.documents] } }),
  ],
  ['2026-03-10', 'clerk', answer.submitDraft],
  ['2026-03-11', 'head', answer.approveAnswer],
  ['2026-03-11', 'clerk', answer.sendAnswer],
  ['2026-03-11', 'clerk', (desk, id) => recordService(desk, id, { way: 'email' })],
];
const reconsidered: Step = ['2026-03-20', 'clerk', (desk, id) => remedy.lodgeReconsideration(desk, id)];
const upheld: Step = [
  '2026-03-27',
  'clerk',
  (desk, id) => remedy.decideReconsideration(desk, id, { result: 'upheld' }),
];
const revoked: Step = [
  '2026-03-27',
  'clerk',
  (desk, id) => remedy.decideReconsideration(desk, id, { result: 'revoked' }),
];
const suggested: Step = ['2026-03-18', 'clerk', (desk, id) => suggestConversion(desk, id)];
const sued: Step = ['2026-03-20', 'clerk', (desk, id) => remedy.lodgeSuit(desk, id, { route: 'direct' })];

export interface Row {
  form: string;
  slug: string;
  /** the day on which the form is filled in */
  today: string;
  who?: 'approver' | 'disclosure-office';
  from?: readonly Step[];
  given?: Partial<NewRequest>;
  typed: Record<string, string>;
  kind: string;
  on: string;
  data?: object;
  personal?: object;
  /** what the page of the case then says */
  shows: readonly string[];
  /** what was typed wrongly and what the page says of it */
  wrong?: readonly [typed: Record<string, string>, says: string];
}

const third = { name: '示范建材公司', information: '安置方案附图', happenedOn: '2026-03-06' };
export const ROWS: readonly Row[] = [
  {
    form: 'receipt of a plain letter is confirmed',
    slug: 'confirm',
    today: '2026-03-10',
    given: { channel: 'post-plain' },
    typed: { happenedOn: '2026-03-06' },
    kind: 'request.confirmed',
    on: '2026-03-06',
    shows: ['办理中', '双方确认收到', '收到申请之日</dt><dd class="col-sm-9">2026-03-06'],
    wrong: [{ happenedOn: '2026-03-02' }, '日期不能早于2026-03-03'],
  },
  {
    form: 'the clarification came by letter',
    slug: 'clarified',
    today: '2026-03-12',
    from: [asked],
    typed: { text: '只要2025年度的方案', happenedOn: '2026-03-11' },
    kind: 'request.clarified',
    on: '2026-03-11',
    personal: { text: '只要2025年度的方案' },
    shows: ['只要2025年度的方案', '办理中', '收到补正'],
    wrong: [{ text: '', happenedOn: '2026-03-10' }, '请填写补正内容'],
  },
  {
    form: 'the clarification did not come in time',
    slug: 'clarification-lapsed',
    today: '2026-04-02',
    from: [asked],
    typed: { happenedOn: '2026-04-01' },
    kind: 'request.clarification-lapsed',
    on: '2026-04-01',
    shows: ['已终止', '拟写告知书'],
    wrong: [{ happenedOn: '2026-03-31' }, '期限尚未届满'],
  },
  {
    form: 'a third party is asked, and when it got the letter is known',
    slug: 'ask-third-party',
    today: '2026-03-10',
    typed: { ...third, interest: '商业秘密', receivedOn: '2026-03-09' },
    kind: 'request.third-party-asked',
    on: '2026-03-06',
    data: { party: '1', receivedOn: '2026-03-09', letter: expect.objectContaining({ date: '2026-03-06' }) },
    personal: { name: '示范建材公司', information: '安置方案附图', interest: '商业秘密' },
    shows: ['第三方：示范建材公司', '征求意见书（县政府依申请〔2026〕', '正在征求第三方意见'],
    wrong: [{ ...third, interest: '' }, '请写明可能受损害的权益'],
  },
  {
    form: 'a co-maker is asked',
    slug: 'ask-co-maker',
    today: '2026-03-10',
    typed: { ...third, receivedOn: '' },
    kind: 'request.co-maker-asked',
    on: '2026-03-06',
    data: { party: '1', letter: expect.objectContaining({ kind: 'co-maker-enquiry' }) },
    personal: { name: '示范建材公司', information: '安置方案附图', interest: '' },
    shows: ['共同制作机关：示范建材公司', '登记对方收到日期'],
    wrong: [{ ...third, information: '' }, '请写明所涉及的政府信息'],
  },
  {
    form: 'another agency is asked',
    slug: 'ask-agency',
    today: '2026-03-10',
    typed: third,
    kind: 'request.agency-asked',
    on: '2026-03-06',
    data: { party: '1' },
    personal: { name: '示范建材公司', information: '安置方案附图', interest: '' },
    shows: ['其他机关：示范建材公司', '登记答复意见'],
    wrong: [{ ...third, name: '' }, '请填写名称'],
  },
  ...(['third-party', 'co-maker'] as const).map(
    (who): Row => ({
      form: `the ${who} got the letter`,
      slug: 'consultation-received',
      today: '2026-03-10',
      from: [consulted(who)],
      typed: { consultation: `${who}:1`, happenedOn: '2026-03-09' },
      kind: `request.${who}-received`,
      on: '2026-03-09',
      data: { party: '1' },
      shows: ['2026-03-05</td><td class="text-nowrap">2026-03-09</td>'],
      wrong: [{ happenedOn: '2026-03-04' }, '日期不能早于2026-03-05'],
    }),
  ),
  ...(['third-party', 'co-maker', 'agency'] as const).map(
    (who, index): Row => ({
      form: `the ${who} gave its opinion`,
      slug: 'opinion',
      today: '2026-03-16',
      from: [consulted(who)],
      typed: {
        consultation: `${who}:1`,
        consents: index === 0 ? 'no' : 'yes',
        text: '附图涉及工艺参数',
        happenedOn: '2026-03-13',
      },
      kind: `request.${who}-answered`,
      on: '2026-03-13',
      data: { party: '1', consents: index !== 0 },
      personal: { text: '附图涉及工艺参数' },
      shows: [index === 0 ? '不同意公开' : '同意公开', '附图涉及工艺参数'],
      wrong: [{ consents: 'no', text: '写错了日期', happenedOn: '2026-03-17' }, '日期不能晚于今天'],
    }),
  ),
  {
    form: 'a refusal is overridden for the public interest',
    slug: 'override',
    today: '2026-03-16',
    from: [consulted('third-party'), refused],
    typed: { consultation: 'third-party:1', ground: '危及下游村民取水安全', happenedOn: '2026-03-13' },
    kind: 'request.third-party-overridden',
    on: '2026-03-13',
    data: { party: '1' },
    personal: { ground: '危及下游村民取水安全' },
    shows: ['已认定不公开会对公共利益造成重大影响', '尚未书面告知第三方'],
    wrong: [{ ground: '' }, '请写明不公开会对公共利益造成何种重大影响'],
  },
  {
    form: 'an overridden third party is told what is disclosed',
    slug: 'tell-party',
    today: '2026-03-16',
    from: [consulted('third-party'), refused, overridden],
    typed: { consultation: 'third-party:1', disclosed: '安置方案\n附图', happenedOn: '2026-03-13' },
    kind: 'request.third-party-told',
    on: '2026-03-13',
    data: { party: '1', letter: expect.objectContaining({ kind: 'third-party-override' }) },
    personal: { disclosed: ['安置方案', '附图'] },
    shows: ['已于2026-03-13书面告知第三方'],
    wrong: [{ disclosed: '' }, '请写明决定公开的内容'],
  },
  {
    form: 'an extension is not approved',
    slug: 'return-extension',
    today: '2026-03-10',
    who: 'approver',
    from: [proposed],
    typed: { remarks: '档案已经数字化，无须延期' },
    kind: 'request.extension-returned',
    on: '2026-03-10',
    personal: { remarks: '档案已经数字化，无须延期' },
    shows: ['退回延期'],
    wrong: [{ remarks: ' ' }, '请写明意见'],
  },
  {
    form: 'the notice of the fee arrived',
    slug: 'fee-received',
    today: '2026-03-10',
    from: [feeNoticed],
    typed: { happenedOn: '2026-03-09' },
    kind: 'request.fee-notice-received',
    on: '2026-03-09',
    shows: ['申请人收到收费通知'],
    wrong: [{ happenedOn: '2026-03-11' }, '日期不能晚于今天'],
  },
  {
    form: 'the fee was paid',
    slug: 'fee-paid',
    today: '2026-03-12',
    from: [feeNoticed, feeReceived],
    typed: { happenedOn: '2026-03-11', receiptNumber: '0012345678' },
    kind: 'request.fee-paid',
    on: '2026-03-11',
    data: { receiptNumber: '0012345678' },
    shows: ['办理中', '申请人已缴费'],
    wrong: [{ happenedOn: '2026-03-11', receiptNumber: '' }, '请填写财政票据号码'],
  },
  {
    form: 'the fee is waived',
    slug: 'fee-waived',
    today: '2026-03-12',
    from: [feeNoticed, feeReceived],
    typed: { happenedOn: '2026-03-11', reason: '领取最低生活保障金' },
    kind: 'request.fee-waived',
    on: '2026-03-11',
    personal: { reason: '领取最低生活保障金' },
    shows: ['办理中', '免收信息处理费'],
    wrong: [{ happenedOn: '2026-03-11', reason: ' ' }, '请写明理由'],
  },
  {
    form: 'a paid fee is given back',
    slug: 'fee-refunded',
    today: '2026-03-12',
    from: [feeNoticed, feeReceived, feePaid],
    typed: { happenedOn: '2026-03-12', amountYuan: '60', receiptNumber: 'H-7', reason: '页数核减' },
    kind: 'request.fee-refunded',
    on: '2026-03-12',
    data: { amountYuan: 60, receiptNumber: 'H-7' },
    personal: { reason: '页数核减' },
    shows: ['退还信息处理费'],
    wrong: [{ amountYuan: '101', receiptNumber: 'H-7', reason: '页数核减' }, '退还金额为1至100元的整数'],
  },
  {
    form: 'the fee was not paid in time',
    slug: 'fee-unpaid',
    today: '2026-04-15',
    from: [feeNoticed, feeReceived],
    typed: { happenedOn: '2026-04-14' },
    kind: 'request.fee-unpaid',
    on: '2026-04-14',
    shows: ['已终止', '逾期未缴费，终止办理'],
    wrong: [{ happenedOn: '2026-04-03' }, '期限尚未届满'],
  },
  {
    form: 'reasons are asked for',
    slug: 'ask-reasons',
    today: '2026-03-10',
    typed: { replyBy: '2026-03-24', happenedOn: '2026-03-09' },
    kind: 'request.reasons-asked',
    on: '2026-03-09',
    data: { replyBy: '2026-03-24', letter: expect.objectContaining({ kind: 'reasons-request' }) },
    personal: { frequency: expect.stringMatching(/三十日内向本机关提出\d+件，十二个月内提出\d+件/) },
    shows: ['要求申请人说明理由', '说明理由告知书'],
    wrong: [{ replyBy: '' }, '请填写日期'],
  },
  {
    form: 'the reasons came',
    slug: 'reasons-given',
    today: '2026-03-10',
    from: [reasonsAsked],
    typed: { text: '用于地方志的编写', happenedOn: '2026-03-09' },
    kind: 'request.reasons-given',
    on: '2026-03-09',
    personal: { text: '用于地方志的编写' },
    shows: ['收到申请人说明理由'],
    wrong: [{ text: ' ' }, '请填写申请人说明的理由'],
  },
  {
    form: 'a letter is served',
    slug: 'serve-letter',
    today: '2026-03-10',
    from: [asked],
    typed: { method: 'post', tracking: 'EA-7700', happenedOn: '2026-03-06' },
    kind: 'request.letter-served',
    on: '2026-03-06',
    data: { letter: expect.stringContaining('依申请〔2026〕'), way: 'post', tracking: 'EA-7700' },
    shows: ['邮寄送达（EA-7700）', '送达文书'],
    wrong: [{ method: 'post', tracking: '', happenedOn: '2026-03-06' }, '邮寄送达的，请填写邮件号码'],
  },
  {
    form: 'a letter sent by post arrived',
    slug: 'letter-received',
    today: '2026-03-12',
    from: [asked, posted],
    typed: { happenedOn: '2026-03-09' },
    kind: 'request.letter-received',
    on: '2026-03-09',
    data: { letter: expect.stringContaining('依申请〔2026〕') },
    shows: ['申请人收到文书'],
    wrong: [{ happenedOn: '2026-03-04' }, '日期不能早于2026-03-05'],
  },
  {
    form: 'a letter came back',
    slug: 'service-failed',
    today: '2026-03-12',
    from: [asked, posted],
    typed: { method: 'post', reason: 'address', remarks: '门牌已变更', happenedOn: '2026-03-11' },
    kind: 'request.service-failed',
    on: '2026-03-11',
    data: { letter: expect.stringContaining('依申请〔2026〕'), way: 'post', reason: 'address' },
    personal: { remarks: '门牌已变更' },
    shows: ['送达未成', '地址不详或者有误', '门牌已变更', '待送达：'],
    wrong: [{ happenedOn: '2026-03-13' }, '日期不能晚于今天'],
  },
  {
    form: 'a later day is named',
    slug: 'delay',
    today: '2026-03-10',
    from: [reasonsAsked, reasonsGiven],
    typed: { until: '2026-06-30', reason: '涉及十二个年度的账册', happenedOn: '2026-03-09' },
    kind: 'request.delayed',
    on: '2026-03-09',
    data: { until: '2026-06-30', letter: expect.objectContaining({ kind: 'delayed-period' }) },
    personal: { reason: '涉及十二个年度的账册' },
    shows: ['答复期限</dt><dd class="col-sm-9">2026-06-30', '确定延迟答复的期限'],
    wrong: [{ until: '', reason: '忘了写日期' }, '请填写日期'],
  },
  {
    form: 'the applicant withdrew at the counter',
    slug: 'withdrawn',
    today: '2026-03-10',
    typed: { reason: '已从网站上找到', happenedOn: '2026-03-09' },
    kind: 'request.withdrawn',
    on: '2026-03-09',
    personal: { reason: '已从网站上找到' },
    shows: ['申请人已撤回', '拟写告知书'],
    wrong: [{ reason: '写错了日期', happenedOn: '2026-03-11' }, '日期不能晚于今天'],
  },
  {
    form: 'the case is closed',
    slug: 'close',
    today: '2026-03-20',
    from: served,
    typed: { happenedOn: '2026-03-19' },
    kind: 'request.closed',
    on: '2026-03-19',
    shows: ['已归档', '办结归档'],
    wrong: [{ happenedOn: '2026-03-21' }, '日期不能晚于今天'],
  },
  {
    form: 'a lost receipt is issued again',
    slug: 'reissue-receipt',
    today: '2026-03-20',
    from: served,
    typed: { proof: 'document' },
    kind: 'request.receipt-reissued',
    on: '2026-03-20',
    data: { proof: 'document' },
    shows: ['核验身份后补发登记回执'],
  },
  {
    form: 'the answer goes to reconsideration',
    slug: 'reconsideration',
    today: '2026-03-25',
    from: served,
    typed: { happenedOn: '2026-03-24' },
    kind: 'request.reconsideration-lodged',
    on: '2026-03-24',
    shows: ['行政复议</td><td class="text-nowrap">2026-03-24</td>', '尚未审结'],
    wrong: [{ happenedOn: '2026-03-26' }, '日期不能晚于今天'],
  },
  {
    form: 'the reconsideration is decided',
    slug: 'reconsideration-decided',
    today: '2026-04-10',
    from: [...served, reconsidered],
    typed: { result: 'revoked', receivedOn: '2026-04-09', happenedOn: '2026-04-08' },
    kind: 'request.reconsideration-decided',
    on: '2026-04-08',
    data: { result: 'corrected', disposal: 'revoked', receivedOn: '2026-04-09' },
    shows: ['撤销', '待总结', '结果纠正</td><td class="text-nowrap">2026-04-08</td>'],
    wrong: [{ result: 'other', receivedOn: '2026-04-11', happenedOn: '2026-04-08' }, '日期不能晚于今天'],
  },
  {
    form: 'an applicant sues at once',
    slug: 'suit',
    today: '2026-04-10',
    from: served,
    typed: { route: 'direct', happenedOn: '2026-04-09' },
    kind: 'request.suit-lodged',
    on: '2026-04-09',
    data: { route: 'direct' },
    shows: ['未经复议直接起诉</td><td class="text-nowrap">2026-04-09</td>'],
    wrong: [{ route: 'after-reconsideration', happenedOn: '2026-04-09' }, '尚未登记行政复议结果'],
  },
  {
    form: 'an applicant sues after reconsideration',
    slug: 'suit',
    today: '2026-04-10',
    from: [...served, reconsidered, upheld],
    typed: { route: 'after-reconsideration', happenedOn: '2026-04-09' },
    kind: 'request.suit-lodged',
    on: '2026-04-09',
    data: { route: 'after-reconsideration' },
    shows: ['复议后起诉</td><td class="text-nowrap">2026-04-09</td>'],
  },
  {
    form: 'the suit is decided',
    slug: 'suit-decided',
    today: '2026-09-10',
    from: [...served, sued],
    typed: { result: 'claim-dismissed', happenedOn: '2026-09-09' },
    kind: 'request.suit-decided',
    on: '2026-09-09',
    data: { result: 'upheld', disposal: 'claim-dismissed' },
    shows: ['结果维持</td><td class="text-nowrap">2026-09-09</td>'],
    wrong: [{ result: 'other', happenedOn: '2026-09-11' }, '日期不能晚于今天'],
  },
  {
    form: 'the office replies to the reviewing body',
    slug: 'remedy-reply',
    today: '2026-03-28',
    from: [...served, reconsidered],
    typed: { remedy: 'reconsideration', happenedOn: '2026-03-27' },
    kind: 'request.remedy-replied',
    on: '2026-03-27',
    data: { remedy: 'reconsideration' },
    shows: ['已提交 2026-03-27'],
    wrong: [{ remedy: 'reconsideration', happenedOn: '2026-03-29' }, '日期不能晚于今天'],
  },
  {
    form: 'a decision orders a new answer within a period',
    slug: 'answer-ordered',
    today: '2026-04-10',
    from: [...served, reconsidered, revoked],
    typed: { by: 'reconsideration', workingDays: '10', happenedOn: '2026-04-09' },
    kind: 'request.answer-ordered',
    on: '2026-04-09',
    data: { by: 'reconsideration', within: { workingDays: 10 } },
    shows: ['责令重新答复（2026-04-09）', '办理中', '2026-04-23'],
    wrong: [{ by: 'reconsideration', workingDays: '10', until: '2026-05-01', happenedOn: '2026-04-09' }, '只填一项'],
  },
  {
    form: 'a lesson is drawn from what was decided',
    slug: 'lesson',
    today: '2026-04-10',
    from: [...served, reconsidered, revoked],
    typed: { position: '0', cause: 'search', happened: '承办人未查档案室', changes: '检索须双人并留痕' },
    kind: 'request.lesson-drawn',
    on: '2026-04-10',
    data: { position: 0, cause: 'search' },
    personal: { happened: '承办人未查档案室', changes: '检索须双人并留痕' },
    shows: ['检索查找不充分：检索须双人并留痕'],
    wrong: [{ position: '0', cause: 'search', happened: '承办人未查档案室', changes: ' ' }, '请写明整改措施'],
  },
  {
    form: 'what was disclosed is suggested for everybody',
    slug: 'suggest-conversion',
    today: '2026-03-20',
    from: served,
    typed: {},
    kind: 'request.conversion-suggested',
    on: '2026-03-20',
    shows: ['建议转为主动公开，待决定'],
  },
  {
    form: 'the suggestion is declined with a reason',
    slug: 'decline-conversion',
    today: '2026-03-20',
    from: [...served, suggested],
    typed: { reason: '仅涉及申请人自身' },
    kind: 'request.conversion-declined',
    on: '2026-03-20',
    personal: { reason: '仅涉及申请人自身' },
    shows: ['已决定不转为主动公开'],
    wrong: [{ reason: ' ' }, '请写明不转为主动公开的理由'],
  },
  {
    form: 'the applicant asks to correct a record',
    slug: 'ask-correction',
    today: '2026-03-20',
    from: served,
    typed: { record: '名册中的人口数', evidence: '户口簿', happenedOn: '2026-03-19' },
    kind: 'request.correction-asked',
    on: '2026-03-19',
    personal: { record: '名册中的人口数', evidence: '户口簿' },
    shows: ['登记更正本人信息的申请', '申请更正本人信息'],
    wrong: [{ record: ' ', evidence: '户口簿', happenedOn: '2026-03-19' }, '请写明申请更正的记录'],
  },
];
