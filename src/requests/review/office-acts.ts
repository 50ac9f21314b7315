/** The steps of a review as forms. */
import { z } from 'zod';
import { says } from '../../web/forms.tsx';
import { text } from '../../web/language.ts';
import * as answer from '../actions-answer.ts';
import { options, pick } from '../office-act-fields.ts';
import { type ActField, type OfficeAct, officeAct } from '../office-acts.ts';
import type { OfficeCase } from '../office-case.ts';
import { approveStep, giveOpinion } from './actions.ts';
import { OPINION_WORDS } from './messages.ts';
import { isObjected } from './rules.ts';
import { OPINION_RESULTS } from './state.ts';

const said = z
  .string()
  .trim()
  .max(2000, says(text('最多2000个字', 'At most 2000 characters')))
  .default('');

/** Remarks of whoever approves: needed against a legal objection, free otherwise. */
function remarks({ state }: OfficeCase): ActField[] {
  const isNeeded = isObjected(state);
  const label = isNeeded
    ? text('不采纳合法性审查意见的理由', 'Why the legal objection is not followed')
    : text('意见（可不填）', 'Remarks (optional)');
  return [{ name: 'remarks', label, type: 'area', ...(isNeeded ? { required: true } : {}) }];
}

export const REVIEW_ACTS: readonly OfficeAct[] = [
  officeAct({
    slug: 'give-opinion',
    kind: 'request.opinion-given',
    label: text('出具合法性审查意见', 'Give the legal opinion'),
    isDated: false,
    schema: z.object({ result: pick(OPINION_RESULTS), opinion: said }),
    fields: () => [
      {
        name: 'result',
        label: text('审查结论', 'Result'),
        type: 'select',
        required: true,
        options: options(OPINION_RESULTS, OPINION_WORDS),
      },
      {
        name: 'opinion',
        label: text('审查意见', 'Opinion'),
        type: 'area',
        hint: text('有不同意见或者退回的，写明意见和依据。', 'An objection or a return gives its reasons.'),
      },
    ],
    run: (desk, id, { result, opinion }, when) => giveOpinion(desk, id, { result, text: opinion }, when),
  }),
  officeAct({
    slug: 'approve-step',
    kind: 'request.step-approved',
    label: text('审签同意，报县领导审签', 'Approve, to the county leader'),
    isDated: false,
    schema: z.object({ remarks: said }),
    fields: remarks,
    run: (desk, id, value, when) => approveStep(desk, id, value.remarks, when),
  }),
  officeAct({
    slug: 'approve',
    kind: 'request.answer-approved',
    label: text('审签同意', 'Approve'),
    isDated: false,
    schema: z.object({ remarks: said }),
    fields: remarks,
    run: (desk, id, value, when) => answer.approveAnswer(desk, id, when, value.remarks),
  }),
];
