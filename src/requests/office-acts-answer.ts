/** The office's acts on an answer: approval, sending, service, closing, and remedies against it. */
import { z } from 'zod';
import { clockOn } from '../law/clock.ts';
import { REVIEW_RESULTS, SERVICE_METHODS } from '../law/events.ts';
import { text } from '../web/language.ts';
import * as answer from './actions-answer.ts';
import * as receive from './actions-receive.ts';
import { PROOF_WORDS, RESULT_WORDS, SERVICE_WORDS } from './messages.ts';
import { options, pick, receivedOn, remarks, remarksSchema } from './office-act-fields.ts';
import { NOTHING, type OfficeAct, officeAct, optionalDate } from './office-acts.ts';
import type { OfficeCase } from './office-case.ts';
import { IDENTITY_PROOFS } from './request-acts.ts';
import { OPEN_STAGES } from './state.ts';

/** An answer can be contested, and so can its absence once it is overdue. */
function isContestable({ state, clock, law, today }: OfficeCase): boolean {
  return !OPEN_STAGES.includes(state.stage) || clockOn(clock, law, today).state === 'overdue';
}

export const ANSWER_ACTS: readonly OfficeAct[] = [
  officeAct({
    slug: 'submit',
    kind: 'request.submitted',
    label: text('提交审签', 'Submit for approval'),
    isDated: false,
    schema: NOTHING,
    run: (desk, id, _, when) => answer.submitDraft(desk, id, when),
  }),
  officeAct({
    slug: 'approve',
    kind: 'request.answer-approved',
    label: text('审签同意', 'Approve'),
    isDated: false,
    schema: NOTHING,
    run: (desk, id, _, when) => answer.approveAnswer(desk, id, when),
  }),
  officeAct({
    slug: 'return-draft',
    kind: 'request.draft-returned',
    label: text('退回修改', 'Return'),
    tone: 'secondary',
    isDated: false,
    schema: remarksSchema,
    fields: () => [remarks],
    run: (desk, id, value, when) => answer.returnDraft(desk, id, value.remarks, when),
  }),
  officeAct({
    slug: 'send',
    kind: 'request.answered',
    label: text('作出答复', 'Send the answer'),
    schema: NOTHING,
    run: (desk, id, _, when) => answer.sendAnswer(desk, id, when),
  }),
  officeAct({
    slug: 'serve',
    kind: 'request.served',
    label: text('登记送达', 'Record service'),
    schema: z.object({ method: pick(SERVICE_METHODS), receivedOn: optionalDate }),
    fields: () => [
      {
        name: 'method',
        label: text('送达方式', 'Method'),
        type: 'select',
        required: true,
        options: options(SERVICE_METHODS, SERVICE_WORDS),
        hint: text('邮寄送达以交邮之日为送达日期。', 'By post the posting day counts.'),
      },
      receivedOn,
    ],
    run: (desk, id, { method, receivedOn: on }, when) =>
      answer.recordService(desk, id, { method, ...(on ? { receivedOn: on } : {}) }, when),
  }),
  officeAct({
    slug: 'close',
    kind: 'request.closed',
    label: text('办结归档', 'Close'),
    schema: NOTHING,
    run: (desk, id, _, when) => receive.closeRequest(desk, id, when),
  }),
  officeAct({
    slug: 'reissue-receipt',
    kind: 'request.receipt-reissued',
    label: text('申请人遗失查询码，补发回执', 'Reissue a lost receipt'),
    tone: 'secondary',
    isDated: false,
    schema: z.object({ proof: pick(IDENTITY_PROOFS) }),
    fields: () => [
      {
        name: 'proof',
        label: text('怎样核验身份', 'How identity was proved'),
        type: 'select',
        required: true,
        options: options(IDENTITY_PROOFS, PROOF_WORDS),
        hint: text('登记后可在“登记回执”页打印查询码。', 'The receipt page then shows the query code.'),
      },
    ],
    run: (desk, id, { proof }, when) => receive.reissueReceipt(desk, id, proof, when),
  }),
  officeAct({
    slug: 'reconsideration',
    kind: 'request.reconsideration-lodged',
    label: text('登记行政复议', 'Record a reconsideration'),
    tone: 'secondary',
    schema: NOTHING,
    isOffered: isContestable,
    run: (desk, id, _, when) => answer.lodgeReconsideration(desk, id, when),
  }),
  officeAct({
    slug: 'reconsideration-decided',
    kind: 'request.reconsideration-decided',
    label: text('登记复议结果', 'Record its result'),
    schema: z.object({ result: pick(REVIEW_RESULTS), receivedOn: optionalDate }),
    fields: () => [
      {
        name: 'result',
        label: text('结果', 'Result'),
        type: 'select',
        required: true,
        options: options(REVIEW_RESULTS, RESULT_WORDS),
      },
      { ...receivedOn, label: text('申请人收到复议决定的日期', 'When the applicant got the decision') },
    ],
    isOffered: ({ state }) => state.remedies.some((one) => one.route === 'reconsideration' && one.result === 'pending'),
    run: (desk, id, { result, receivedOn: on }, when) =>
      answer.decideReconsideration(desk, id, { result, ...(on ? { receivedOn: on } : {}) }, when),
  }),
  officeAct({
    slug: 'suit',
    kind: 'request.suit-lodged',
    label: text('登记行政诉讼', 'Record a suit'),
    tone: 'secondary',
    schema: z.object({ route: pick(['direct', 'after-reconsideration']) }),
    fields: () => [
      {
        name: 'route',
        label: text('途径', 'Route'),
        type: 'select',
        required: true,
        options: [
          { value: 'direct', label: text('未经复议直接起诉', 'Direct') },
          { value: 'after-reconsideration', label: text('复议后起诉', 'After reconsideration') },
        ],
      },
    ],
    isOffered: isContestable,
    run: (desk, id, { route }, when) => answer.lodgeSuit(desk, id, route, when),
  }),
  officeAct({
    slug: 'suit-decided',
    kind: 'request.suit-decided',
    label: text('登记诉讼结果', 'Record its result'),
    schema: z.object({ result: pick(REVIEW_RESULTS) }),
    fields: () => [
      {
        name: 'result',
        label: text('结果', 'Result'),
        type: 'select',
        required: true,
        options: options(REVIEW_RESULTS, RESULT_WORDS),
      },
    ],
    isOffered: ({ state }) => state.remedies.some((one) => one.route !== 'reconsideration' && one.result === 'pending'),
    run: (desk, id, { result }, when) => answer.decideSuit(desk, id, result, when),
  }),
];
