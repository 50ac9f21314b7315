/** The office's acts of service, as forms: served with proof, received, or failed. */
import { z } from 'zod';
import { says } from '../../web/forms.tsx';
import { text } from '../../web/language.ts';
import { LETTER_WORDS } from '../messages.ts';
import { options, papers, pick, receivedOn } from '../office-act-fields.ts';
import { type ActField, needed, type OfficeAct, officeAct, optionalDate } from '../office-acts.ts';
import type { OfficeCase } from '../office-case.ts';
import type { Delivery } from '../state.ts';
import { recordFailure, recordReceipt, recordService } from './actions.ts';
import { awaitingReceipt, lettersToApplicant, unserved } from './rules.ts';
import { FAILURE_WORDS, FAILURES, SERVICE_WAYS, type ServiceWay, WAY_WORDS } from './ways.ts';

/** The way that the applicant chose. */
const CHOSEN_WAY: Record<Delivery, ServiceWay> = {
  post: 'post',
  email: 'email',
  fax: 'fax',
  collect: 'counter',
  online: 'online',
};

const letterSchema = needed('请选择文书', 'Choose the letter', 200);

function letterField({ state }: OfficeCase, numbers: readonly string[]): ActField {
  const letters = lettersToApplicant(state).filter(({ number }) => numbers.includes(number));
  return {
    name: 'letter',
    label: text('文书', 'Letter'),
    type: 'select',
    required: true,
    options: letters.map(({ kind, number }) => ({
      value: number,
      label: text(`${LETTER_WORDS[kind].zh}（${number}）`, `${LETTER_WORDS[kind].en} (${number})`),
    })),
  };
}

const wayField = ({ state }: OfficeCase): ActField => ({
  name: 'method',
  label: text('送达方式', 'Method'),
  type: 'select',
  required: true,
  value: CHOSEN_WAY[state.delivery],
  options: options(SERVICE_WAYS, WAY_WORDS),
  hint: text(
    '邮寄送达以交邮之日为送达日期；申请人选择的方式排在首位。',
    'By post the posting day counts. What the applicant chose is preset.',
  ),
});

const serving = z.object({
  method: pick(SERVICE_WAYS),
  tracking: z.string().trim().max(60).default(''),
  receivedOn: optionalDate,
});

/** By post the tracking number proves the posting day. */
const tracked = <T extends { method: string; tracking: string }>(schema: z.ZodType<T>) =>
  schema.refine((one) => one.method !== 'post' || one.tracking !== '', {
    path: ['tracking'],
    message: says(text('邮寄送达的，请填写邮件号码', 'By post, give the tracking number')),
  });

const serveFields = (file: OfficeCase): ActField[] => [
  wayField(file),
  {
    name: 'tracking',
    label: text('邮件号码（邮寄的填写）', 'Tracking number, by post'),
    type: 'text',
  },
  {
    ...receivedOn,
    hint: text(
      '直接送达、领取和电子送达的，不填即为当日收到；邮寄的，收到回执后可再登记。',
      'Left blank it is the same day, but by post it can be recorded later.',
    ),
  },
  { ...papers, label: text('送达证明（送达回证、邮寄凭证等）', 'Proof: receipt of service, postal receipt') },
];

type Serving = z.infer<typeof serving>;
const given = ({ method, tracking, receivedOn: on }: Serving) => ({
  way: method,
  ...(tracking ? { tracking } : {}),
  ...(on ? { receivedOn: on } : {}),
});

export const SERVICE_ACTS: readonly OfficeAct[] = [
  officeAct({
    slug: 'serve',
    kind: 'request.served',
    label: text('登记答复送达', 'Record service of the answer'),
    schema: tracked(serving),
    fields: serveFields,
    run: (desk, id, value, when, files) => recordService(desk, id, { ...given(value), proof: files }, when),
  }),
  officeAct({
    slug: 'serve-letter',
    kind: 'request.letter-served',
    label: text('登记文书送达', 'Record service of a letter'),
    tone: 'secondary',
    schema: tracked(z.object({ letter: letterSchema, ...serving.shape })),
    fields: (file) => [letterField(file, others(file)), ...serveFields(file)],
    isOffered: (file) => others(file).length > 0,
    run: (desk, id, { letter, ...value }, when, files) =>
      recordService(desk, id, { letter, ...given(value), proof: files }, when),
  }),
  officeAct({
    slug: 'letter-received',
    kind: 'request.letter-received',
    label: text('登记申请人收到文书的日期', 'Record when a letter arrived'),
    tone: 'secondary',
    schema: z.object({ letter: letterSchema }),
    fields: (file) => [
      letterField(
        file,
        awaitingReceipt(file.state).map(({ letter }) => letter),
      ),
    ],
    run: (desk, id, { letter }, when) => recordReceipt(desk, id, letter, when),
  }),
  officeAct({
    slug: 'service-failed',
    kind: 'request.service-failed',
    label: text('登记送达未成', 'Record that service failed'),
    tone: 'secondary',
    schema: z.object({
      letter: letterSchema,
      method: pick(SERVICE_WAYS),
      reason: pick(FAILURES),
      remarks: z.string().trim().max(1000).default(''),
    }),
    fields: (file) => [
      letterField(
        file,
        lettersToApplicant(file.state).map(({ number }) => number),
      ),
      { ...wayField(file), hint: text('登记后该文书重新列为待送达，请改用其他方式。', 'The letter then waits again.') },
      {
        name: 'reason',
        label: text('原因', 'Reason'),
        type: 'select',
        required: true,
        options: options(FAILURES, FAILURE_WORDS),
      },
      { name: 'remarks', label: text('情况说明', 'What happened'), type: 'area' },
    ],
    isOffered: ({ state }) => lettersToApplicant(state).length > 0,
    run: (desk, id, { method, ...value }, when) => recordFailure(desk, id, { way: method, ...value }, when),
  }),
];

/** Letters beside the answer that may be served. */
function others({ state }: OfficeCase): string[] {
  return unserved(state)
    .map(({ number }) => number)
    .filter((number) => number !== state.answer?.letter.number);
}
