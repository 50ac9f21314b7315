/** The office's acts on excessive requests (Art. 35). Joining and repetition have a page of their own. */
import { z } from 'zod';
import { text } from '../../web/language.ts';
import { dateField, NOTHING, needed, type OfficeAct, officeAct } from '../office-acts.ts';
import { askReasons, delayAnswer, recordReasons, separateRequest } from './actions.ts';

export const SERIAL_ACTS: readonly OfficeAct[] = [
  officeAct({
    slug: 'ask-reasons',
    kind: 'request.reasons-asked',
    label: text('申请明显过多，要求说明理由（第三十五条）', 'Clearly too many: ask for reasons (Art. 35)'),
    tone: 'secondary',
    schema: z.object({ replyBy: dateField }),
    fields: () => [
      {
        name: 'replyBy',
        label: text('说明理由的期限', 'Reasons by'),
        type: 'date',
        required: true,
        hint: text(
          '告知书中的数量、频次由系统按同一申请人的申请统计；答复期限照常计算。',
          'The letter counts the applicant’s requests by itself; the period goes on.',
        ),
      },
    ],
    run: (desk, id, { replyBy }, when) => askReasons(desk, id, replyBy, when),
  }),
  officeAct({
    slug: 'reasons-given',
    kind: 'request.reasons-given',
    label: text('登记申请人说明的理由', 'Record the reasons'),
    schema: z.object({ text: needed('请填写申请人说明的理由', 'Write the reasons', 5000) }),
    fields: () => [{ name: 'text', label: text('理由', 'Reasons'), type: 'area', required: true }],
    run: (desk, id, value, when) => recordReasons(desk, id, value.text, when),
  }),
  officeAct({
    slug: 'delay',
    kind: 'request.delayed',
    label: text('理由合理，确定延迟答复的期限（第三十五条）', 'Good reasons: name a later day (Art. 35)'),
    tone: 'secondary',
    schema: z.object({ until: dateField, reason: needed('请写明理由', 'Give the reasons') }),
    fields: () => [
      { name: 'until', label: text('延迟至', 'Until'), type: 'date', required: true },
      {
        name: 'reason',
        label: text('不能按期答复的原因（写入告知书）', 'Why not in time, as the letter says it'),
        type: 'area',
        required: true,
      },
    ],
    run: (desk, id, value, when) => delayAnswer(desk, id, value, when),
  }),
  officeAct({
    slug: 'separate',
    kind: 'request.separated',
    label: text('分案办理', 'Separate from the leading case'),
    tone: 'secondary',
    isDated: false,
    schema: NOTHING,
    isOffered: ({ state }) => state.joined !== null,
    run: (desk, id, _, when) => separateRequest(desk, id, when),
  }),
];
