/** Forms for the letters beside the answer: help, another body's part, and that others are asked. */
import { z } from 'zod';
import { linesOf } from '../../text/lines.ts';
import { text } from '../../web/language.ts';
import { pick } from '../office-act-fields.ts';
import { needed, type OfficeAct, officeAct } from '../office-acts.ts';
import { issueAssistance, issueConsultationNotice, issueGuidance } from './actions.ts';

export const BESIDE_ACTS: readonly OfficeAct[] = [
  officeAct({
    slug: 'assist',
    kind: 'request.letter-issued',
    label: text('发出协助告知书', 'Help with the request'),
    tone: 'secondary',
    isDated: false,
    schema: z.object({
      because: pick(['anyone', 'disability']),
      advice: needed('请写明给申请人的指引', 'Say what the applicant can do').transform(linesOf),
      help: needed('请写明本机关提供怎样的帮助', 'Say how the office helps', 500),
    }),
    fields: () => [
      {
        name: 'because',
        label: text('帮助的依据', 'Ground'),
        type: 'select',
        required: true,
        options: [
          { value: 'anyone', label: text('为申请提供便利（第二十八条）', 'Ease of asking (Art. 28)') },
          {
            value: 'disability',
            label: text('阅读困难或者视听障碍（第四十三条）', 'Difficulty reading or hearing (Art. 43)'),
          },
        ],
      },
      { name: 'advice', label: text('指引（一行一项）', 'Advice, one a line'), type: 'area', required: true },
      { name: 'help', label: text('本机关提供的帮助', 'How the office helps'), type: 'text', required: true },
    ],
    run: (desk, id, value, when) => issueAssistance(desk, id, value, when),
  }),
  officeAct({
    slug: 'guide-elsewhere',
    kind: 'request.letter-issued',
    label: text('告知部分信息由其他机关公开', 'Part is another body’s'),
    tone: 'secondary',
    isDated: false,
    schema: z.object({
      part: needed('请写明哪一部分内容', 'Say which part'),
      ground: needed('请写明为什么不由本机关负责公开', 'Say why'),
      name: needed('请填写负责公开的机关名称', 'Name the body', 200),
      contact: needed('请填写该机关的联系方式', 'Say how to reach it', 300),
    }),
    fields: () => [
      {
        name: 'part',
        label: text('由其他机关公开的内容', 'What is another body’s'),
        type: 'area',
        required: true,
        hint: text(
          '全部内容都由其他机关公开的，请直接拟写答复（无法提供：不属于本机关负责公开）。',
          'If all of it is, draft the answer instead.',
        ),
      },
      { name: 'ground', label: text('理由', 'Reasons'), type: 'area', required: true },
      { name: 'name', label: text('负责公开的机关', 'The body'), type: 'text', required: true },
      { name: 'contact', label: text('联系方式', 'How to reach it'), type: 'text', required: true },
    ],
    run: (desk, id, { name, contact, ...said }, when) =>
      issueGuidance(desk, id, { ...said, agency: { name, contact } }, when),
  }),
  officeAct({
    slug: 'tell-consultation',
    kind: 'request.letter-issued',
    label: text('告知申请人正在征求意见', 'Tell the applicant that others are asked'),
    tone: 'secondary',
    isDated: false,
    schema: z.object({}),
    isOffered: ({ state }) => state.consultations.some(({ answeredOn }) => !answeredOn),
    run: (desk, id, _, when) => issueConsultationNotice(desk, id, when),
  }),
];
