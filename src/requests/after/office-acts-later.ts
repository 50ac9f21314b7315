/** The office's acts that follow an answer beside remedies: conversion (Art. 44) and correction of records (Art. 41). */
import { z } from 'zod';
import { text } from '../../web/language.ts';
import { options, pick } from '../office-act-fields.ts';
import { needed, type OfficeAct, officeAct } from '../office-acts.ts';
import * as conversion from './conversion-actions.ts';
import * as correction from './correction-actions.ts';
import { CORRECTION_RESULTS } from './state.ts';
import { CORRECTION_WORDS } from './words.ts';

const line = z.string().trim().max(500).default('');

export const LATER_ACTS: readonly OfficeAct[] = [
  officeAct({
    slug: 'suggest-conversion',
    kind: 'request.conversion-suggested',
    label: text('建议转为主动公开', 'Suggest proactive disclosure'),
    tone: 'secondary',
    isDated: false,
    schema: z.object({}),
    run: (desk, id, _, when) => conversion.suggestConversion(desk, id, when),
  }),
  officeAct({
    slug: 'decline-conversion',
    kind: 'request.conversion-declined',
    label: text('决定不转为主动公开', 'Decline proactive disclosure'),
    tone: 'secondary',
    isDated: false,
    schema: z.object({ reason: needed('请写明不转为主动公开的理由', 'Say why not', 500) }),
    fields: () => [{ name: 'reason', label: text('理由', 'Reason'), type: 'area', required: true }],
    isOffered: ({ state }) => state.conversion !== null,
    run: (desk, id, { reason }, when) => conversion.declineConversion(desk, id, reason, when),
  }),
  officeAct({
    slug: 'ask-correction',
    kind: 'request.correction-asked',
    label: text('登记更正本人信息的申请', 'Record a request to correct'),
    tone: 'secondary',
    schema: z.object({
      record: needed('请写明申请更正的记录', 'Say which record', 500),
      evidence: needed('请写明申请人提供的证据', 'Say which evidence was given'),
    }),
    fields: () => [
      { name: 'record', label: text('申请更正的记录', 'Record'), type: 'text', required: true },
      { name: 'evidence', label: text('申请人提供的证据', 'Evidence'), type: 'area', required: true },
    ],
    run: (desk, id, value, when) => correction.askCorrection(desk, id, value, when),
  }),
  officeAct({
    slug: 'decide-correction',
    kind: 'request.correction-decided',
    label: text('处理更正申请并制作告知书', 'Decide the correction by letter'),
    isDated: false,
    schema: z.object({
      result: pick(CORRECTION_RESULTS),
      from: line,
      to: line,
      ground: line,
      body: line,
      contact: line,
    }),
    fields: () => [
      {
        name: 'result',
        label: text('处理结果', 'Result'),
        type: 'select',
        required: true,
        options: options(CORRECTION_RESULTS, CORRECTION_WORDS),
      },
      { name: 'from', label: text('更正前的记录（予以更正的填写）', 'Record before, when corrected'), type: 'text' },
      { name: 'to', label: text('更正后的记录（予以更正的填写）', 'Record after, when corrected'), type: 'text' },
      { name: 'ground', label: text('理由（不更正、转送的填写）', 'Ground, when not corrected here'), type: 'text' },
      { name: 'body', label: text('有权更正的机关（转送、告知的填写）', 'Body with power'), type: 'text' },
      { name: 'contact', label: text('该机关联系方式', 'How to reach it'), type: 'text' },
    ],
    run: (desk, id, value, when) => correction.decideCorrection(desk, id, value, when),
  }),
];
