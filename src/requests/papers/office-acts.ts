/** Filing papers that came after the request, as a form on the case. */
import { z } from 'zod';
import { text } from '../../web/language.ts';
import { options, papers, pick } from '../office-act-fields.ts';
import { needed, type OfficeAct, officeAct } from '../office-acts.ts';
import { filePapers } from './actions.ts';
import { PAPER_KINDS } from './state.ts';
import { PAPER_WORDS } from './words.ts';

export const PAPER_ACTS: readonly OfficeAct[] = [
  officeAct({
    slug: 'papers',
    kind: 'request.papers-filed',
    label: text('材料入卷', 'File papers'),
    tone: 'secondary',
    schema: z.object({
      of: pick(PAPER_KINDS),
      note: needed('请说明是什么材料、为什么入卷', 'Say what they are and why they are filed', 200),
    }),
    fields: () => [
      {
        name: 'of',
        label: text('种类', 'Kind'),
        type: 'select',
        required: true,
        options: options(PAPER_KINDS, PAPER_WORDS),
      },
      {
        name: 'note',
        label: text('说明', 'What and why'),
        type: 'text',
        required: true,
        hint: text('例如“申请人当面补交的授权委托书”。', 'Such as “authorisation, handed in at the counter”.'),
      },
      { ...papers, label: text('文件（可多选）', 'Files') },
    ],
    run: (desk, id, { of, note }, when, files) => filePapers(desk, id, { of, note, files }, when),
  }),
];
