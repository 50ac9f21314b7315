/** Deciding on a day that was recorded late, as a form of the case page. */
import { z } from 'zod';
import { says } from '../../web/forms.tsx';
import { text } from '../../web/language.ts';
import { ACT_WORDS } from '../messages.ts';
import { type OfficeAct, officeAct } from '../office-acts.ts';
import type { RequestActKind } from '../request-acts.ts';
import { decideLate } from './actions.ts';
import { unconfirmed } from './rules.ts';

const schema = z
  .object({
    seq: z.coerce.number().int(),
    decision: z.enum(['yes', 'no'], says(text('请选择', 'Choose'))),
    refusal: z
      .string()
      .trim()
      .max(200, says(text('最多200个字', 'At most 200 characters')))
      .default(''),
  })
  .superRefine(({ decision, refusal }, issues) => {
    if (decision === 'no' && refusal === '')
      issues.addIssue({
        code: 'custom',
        path: ['refusal'],
        message: says(text('不予确认的，请写明理由', 'Say why it is refused')),
      });
  });

export const LATE_ACTS: readonly OfficeAct[] = [
  officeAct({
    slug: 'late-confirm',
    kind: 'request.late-confirmed',
    label: text('确认补登的日期', 'Decide on a day recorded late'),
    isDated: false,
    schema,
    fields: ({ state }) => [
      {
        name: 'seq',
        label: text('补登事项', 'Late entry'),
        type: 'select',
        required: true,
        options: unconfirmed(state).map(({ seq, kind, on, recordedOn }) => {
          const { zh, en } = ACT_WORDS[kind as RequestActKind];
          return {
            value: String(seq),
            label: text(`${zh}：${on}（${recordedOn}登记）`, `${en}: ${on} (recorded ${recordedOn})`),
          };
        }),
      },
      {
        name: 'decision',
        label: text('是否确认', 'Confirmed'),
        type: 'select',
        required: true,
        options: [
          { value: 'yes', label: text('确认，已核对留存的凭证', 'Confirmed: the proof was seen') },
          { value: 'no', label: text('不予确认，该补登作废', 'Refused: the entry is void') },
        ],
      },
      {
        name: 'refusal',
        label: text('不予确认的理由（不写个人信息）', 'Why it is refused, without personal data'),
        type: 'area',
      },
    ],
    isOffered: ({ state }) => unconfirmed(state).length > 0,
    run: (desk, id, { seq, decision, refusal }, when) =>
      decideLate(desk, id, { seq, ...(decision === 'no' ? { refusal } : {}) }, when),
  }),
];
