/** The office's acts while a case is being handled, in the order in which a case meets them. */
import { z } from 'zod';
import { REGULATION_2019 } from '../law/regulation.ts';
import { linesOf } from '../text/lines.ts';
import { says } from '../web/forms.tsx';
import { text } from '../web/language.ts';
import * as receive from './actions-receive.ts';
import * as wait from './actions-wait.ts';
import { BESIDE_ACTS } from './beside/office-acts.ts';
import { FEE_ACTS } from './fees/office-acts.ts';
import { INTAKE_ACTS } from './intake/office-acts.ts';
import { missingIn } from './intake/rules.ts';
import { LATE_ACTS } from './late/office-acts.ts';
import { remarks, remarksSchema } from './office-act-fields.ts';
import { dateField, NOTHING, needed, type OfficeAct, officeAct } from './office-acts.ts';
import type { OfficeCase } from './office-case.ts';
import { PAPER_ACTS } from './papers/office-acts.ts';
import { CONSULTATION_ACTS } from './parties/office-acts.ts';
import { SERIAL_ACTS } from './serial/office-acts.ts';
import { unitsInside } from './units.ts';

export const HANDLING_ACTS: readonly OfficeAct[] = [
  ...LATE_ACTS,
  ...INTAKE_ACTS,
  officeAct({
    slug: 'dispatch',
    kind: 'request.dispatched',
    label: text('交办', 'Dispatch'),
    tone: 'secondary',
    isDated: false,
    schema: z.object({ unitId: z.uuid(says(text('请选择单位', 'Choose a unit'))) }),
    fields: ({ units, state }: OfficeCase) => [
      {
        name: 'unitId',
        label: text('交办单位', 'Unit'),
        type: 'select',
        required: true,
        value: state.handlerUnitId,
        options: unitsInside(state.unitId, units).map((unit) => ({
          value: unit.id,
          label: text(unit.name, unit.nameEn),
        })),
      },
    ],
    isOffered: ({ units, state }) => unitsInside(state.unitId, units).length > 1,
    run: (desk, id, { unitId }, when) => receive.dispatchRequest(desk, id, unitId, when),
  }),
  officeAct({
    slug: 'ask-clarification',
    kind: 'request.clarification-asked',
    label: text('告知补正', 'Ask for clarification'),
    tone: 'secondary',
    schema: z.object({
      items: needed('请逐项写明需要补正的内容', 'Say what is to be completed').transform(linesOf),
      replyBy: dateField,
    }),
    fields: ({ state }) => [
      {
        name: 'items',
        label: text('补正事项（一行一项）', 'What to complete, one a line'),
        type: 'area',
        required: true,
        value: missingIn(state)
          .map(({ zh }) => `请提供${zh}`)
          .join('\n'),
      },
      { name: 'replyBy', label: text('补正期限', 'Reply by'), type: 'date', required: true },
    ],
    isOffered: ({ state }) => state.clarification === null,
    run: (desk, id, value, when) => wait.askClarification(desk, id, value, when),
  }),
  officeAct({
    slug: 'clarified',
    kind: 'request.clarified',
    label: text('登记收到补正', 'Record the clarification'),
    schema: z.object({ text: needed('请填写补正内容', 'Write the clarification', 5000) }),
    fields: () => [{ name: 'text', label: text('补正内容', 'Clarification'), type: 'area', required: true }],
    run: (desk, id, { text: given }, when) => wait.recordClarification(desk, id, given, when),
  }),
  officeAct({
    slug: 'clarification-lapsed',
    kind: 'request.clarification-lapsed',
    label: text('逾期未补正，终止办理', 'Not clarified in time'),
    tone: 'danger',
    schema: NOTHING,
    run: (desk, id, _, when) => wait.lapseClarification(desk, id, when),
  }),
  ...CONSULTATION_ACTS,
  officeAct({
    slug: 'propose-extension',
    kind: 'request.extension-proposed',
    label: text('提出延期', 'Propose an extension'),
    tone: 'secondary',
    isDated: false,
    schema: z.object({
      workingDays: z.coerce.number(says(text('请填写工作日数', 'Give the number of working days'))),
      reason: needed('请写明延期的理由', 'Give the reasons'),
    }),
    fields: () => [
      {
        name: 'workingDays',
        label: text('延长的工作日数', 'Working days'),
        type: 'number',
        required: true,
        value: String(REGULATION_2019.extension),
      },
      {
        name: 'reason',
        label: text('理由（写入告知书）', 'Reasons, as the notice gives them'),
        type: 'area',
        required: true,
      },
    ],
    run: (desk, id, value, when) => wait.proposeExtension(desk, id, value, when),
  }),
  officeAct({
    slug: 'approve-extension',
    kind: 'request.extension-approved',
    label: text('批准延期', 'Approve the extension'),
    isDated: false,
    schema: NOTHING,
    run: (desk, id, _, when) => wait.approveExtension(desk, id, when),
  }),
  officeAct({
    slug: 'return-extension',
    kind: 'request.extension-returned',
    label: text('不同意延期', 'Return the proposal'),
    tone: 'secondary',
    isDated: false,
    schema: remarksSchema,
    fields: () => [remarks],
    run: (desk, id, value, when) => wait.returnExtension(desk, id, value.remarks, when),
  }),
  ...FEE_ACTS,
  ...SERIAL_ACTS,
  ...BESIDE_ACTS,
  ...PAPER_ACTS,
  officeAct({
    slug: 'withdrawn',
    kind: 'request.withdrawn',
    label: text('登记申请人撤回', 'Record a withdrawal'),
    tone: 'danger',
    schema: z.object({ reason: z.string().max(1000).default('') }),
    fields: () => [{ name: 'reason', label: text('撤回原因', 'Reason'), type: 'area' }],
    run: (desk, id, { reason }, when) => receive.withdrawRequest(desk, id, reason, when),
  }),
];
