/** Reaching the applicant, and help, as forms on the case. */
import { z } from 'zod';
import { says } from '../../web/forms.tsx';
import { text } from '../../web/language.ts';
import { options, pick } from '../office-act-fields.ts';
import { type ActField, NOTHING, needed, type OfficeAct, officeAct } from '../office-acts.ts';
import { confirmRequest, type Reached, receiveUnreached, recordAttempt, recordHelp } from './actions.ts';
import { refuseUnreached } from './rules.ts';
import { CONTACT_WAYS, HELP_KINDS } from './state.ts';
import { CONTACT_WORDS, HELP_WORDS } from './words.ts';

const line = z.string().trim().max(200).default('');
const contact = z
  .object({ way: pick(CONTACT_WAYS), number: line, answeredBy: line, remarks: line })
  .refine(({ way, number }) => way === 'visit' || number !== '', {
    path: ['number'],
    message: says(text('请填写所用的号码或者邮箱', 'Give the number or address that was used')),
  });

/** What is sealed, without the rest of the form. */
const reachedBy = ({ way, number, answeredBy, remarks }: Reached): Reached => ({ way, number, answeredBy, remarks });

const wayField: ActField = {
  name: 'way',
  label: text('联系方式', 'By'),
  type: 'select',
  required: true,
  options: options(CONTACT_WAYS, CONTACT_WORDS),
};
const numberField: ActField = {
  name: 'number',
  label: text('号码或者邮箱', 'Number or address'),
  type: 'text',
  hint: text('当面确认的不填。加密保存。', 'Left empty in person. It is encrypted.'),
};

export const INTAKE_ACTS: readonly OfficeAct[] = [
  officeAct({
    slug: 'confirm',
    kind: 'request.confirmed',
    label: text('确认收到', 'Confirm receipt'),
    schema: contact,
    fields: () => [
      wayField,
      numberField,
      {
        name: 'answeredBy',
        label: text('对方是谁', 'Who answered'),
        type: 'text',
        hint: text('如申请人本人、其代理人', 'The applicant, an agent'),
      },
    ],
    run: (desk, id, value, when) => confirmRequest(desk, id, { ...when, contact: reachedBy(value) }),
  }),
  officeAct({
    slug: 'contact-tried',
    kind: 'request.contact-tried',
    label: text('登记联系未成', 'Record an attempt that failed'),
    tone: 'secondary',
    schema: contact,
    fields: () => [
      wayField,
      numberField,
      {
        name: 'remarks',
        label: text('情况', 'What happened'),
        type: 'text',
        hint: text('如无人接听、空号、邮件被退回', 'Nobody answered, no such number, mail returned'),
      },
    ],
    isOffered: ({ state }) => state.stage === 'lodged',
    run: (desk, id, value, when) => recordAttempt(desk, id, reachedBy(value), when),
  }),
  officeAct({
    slug: 'unreached',
    kind: 'request.confirmed',
    label: text('多次联系未成，认定收到并转入办理', 'Go on without having reached the applicant'),
    tone: 'secondary',
    schema: NOTHING,
    fields: () => [],
    isOffered: ({ state, intake }) => refuseUnreached(state, intake) === null,
    run: (desk, id, _, when) => receiveUnreached(desk, id, when),
  }),
  officeAct({
    slug: 'helped',
    kind: 'request.helped',
    label: text('登记为申请人提供的帮助', 'Record help given to the applicant'),
    tone: 'secondary',
    schema: z.object({ kind: pick(HELP_KINDS), note: needed('请写明提供了什么帮助', 'Say what was done', 500) }),
    fields: () => [
      {
        name: 'kind',
        label: text('帮助的种类', 'Kind'),
        type: 'select',
        required: true,
        options: options(HELP_KINDS, HELP_WORDS),
      },
      { name: 'note', label: text('具体情况', 'What was done'), type: 'area', required: true },
    ],
    run: (desk, id, { kind, note }, when) => recordHelp(desk, id, { kinds: [kind], note }, when),
  }),
];
