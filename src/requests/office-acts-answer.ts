/** The office's acts on an answer: approval, sending, service, closing, and remedies against it. */
import { z } from 'zod';
import { text } from '../web/language.ts';
import * as answer from './actions-answer.ts';
import * as receive from './actions-receive.ts';
import { REMEDY_ACTS } from './after/office-acts.ts';
import { LATER_ACTS } from './after/office-acts-later.ts';
import { PROOF_WORDS } from './messages.ts';
import { options, pick, remarks, remarksSchema } from './office-act-fields.ts';
import { NOTHING, type OfficeAct, officeAct } from './office-acts.ts';
import { IDENTITY_PROOFS } from './request-acts.ts';
import { REVIEW_ACTS } from './review/office-acts.ts';
import { SERVICE_ACTS } from './service/office-acts.ts';

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
    slug: 'take-back',
    kind: 'request.draft-taken-back',
    label: text('收回送审', 'Take back'),
    tone: 'secondary',
    isDated: false,
    schema: NOTHING,
    run: (desk, id, _, when) => answer.takeBackDraft(desk, id, when),
  }),
  ...REVIEW_ACTS,
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
  ...SERVICE_ACTS,
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
  ...REMEDY_ACTS,
  ...LATER_ACTS,
];
