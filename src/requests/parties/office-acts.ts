/** The office's acts on consultations: asking, what came back, links for answering online, overriding and telling. */
import { z } from 'zod';
import { linesOf } from '../../text/lines.ts';
import { says } from '../../web/forms.tsx';
import { type Text, text } from '../../web/language.ts';
import * as wait from '../actions-wait.ts';
import { pick, receivedOn } from '../office-act-fields.ts';
import { type ActField, needed, type OfficeAct, officeAct, optionalDate } from '../office-acts.ts';
import { CONSULTED, type Consulted, type RequestState } from '../state.ts';
import { consultationOf, linkedKey, whom } from './act-fields.ts';
import { consultOnline, type IssuedLink, overrideRefusal, tellParty } from './actions.ts';
import { contactOf } from './contact.ts';
import { linkPage } from './office-link.tsx';
import { LINK_ACTS } from './office-link-acts.ts';
import { isLinked, refusals, untold } from './rules.ts';

const unanswered = ({ consultations }: RequestState) => consultations.filter((one) => !one.answeredOn);
const unreceived = (state: RequestState) => unanswered(state).filter((one) => isLinked(one.who) && !one.receivedOn);

const badContact = text('请填写11位手机号码或者电子邮箱', 'Give a mobile number of eleven digits or an e-mail address');
const contactField: ActField = {
  name: 'contact',
  label: text('对方的手机号码或者电子邮箱（可不填）', "The other side's mobile or e-mail (optional)"),
  type: 'text',
  hint: text('网上提交意见的验证码发至此处，加密保存。', 'The code for answering online is sent there. Kept sealed.'),
};

/** How whoever is asked may answer: with a link of its own, whose code is printed in the letter. */
const online: ActField = {
  name: 'online',
  label: text('网上提交意见', 'Answering online'),
  type: 'select',
  options: [
    { value: 'no', label: text('不提供', 'Not offered') },
    {
      value: 'yes',
      label: text('提供：验证码印在征求意见书上，链接另行告知', 'Offered: the code is printed in the letter'),
    },
  ],
  hint: text(
    '链接在登记后显示一次，也可以以后再生成。',
    'The address is shown once after this; it can also be issued later.',
  ),
};

function ask(who: Consulted, label: Text): OfficeAct {
  const isThird = who === 'third-party';
  return officeAct({
    slug: `ask-${who}`,
    kind: `request.${who}-asked`,
    label,
    tone: 'secondary',
    schema: z.object({
      name: needed('请填写名称', 'Give the name', 200),
      information: needed('请写明所涉及的政府信息', 'Say which information is concerned'),
      interest: isThird
        ? needed('请写明可能受损害的权益', 'Say which right may be harmed', 200)
        : z.string().default(''),
      receivedOn: optionalDate,
      online: z.enum(['no', 'yes']).default('no'),
      contact: z
        .string()
        .trim()
        .default('')
        .refine((typed) => typed === '' || contactOf(typed) !== null, says(badContact)),
    }),
    fields: () => [
      { name: 'name', label: text('姓名或者名称', 'Name'), type: 'text', required: true },
      {
        name: 'information',
        label: text('涉及的政府信息', 'Information concerned'),
        type: 'area',
        required: true,
        hint: text('不要写入申请人的个人信息。', "Without the applicant's personal data."),
      },
      ...(isThird
        ? [
            {
              name: 'interest',
              label: text('可能受损害的权益', 'Right that may be harmed'),
              type: 'text' as const,
              required: true,
              hint: text('如商业秘密、个人隐私', 'Such as business secrets, privacy'),
            },
          ]
        : []),
      ...(who === 'agency' ? [] : [receivedOn, contactField, online]),
    ],
    async run(desk, id, { receivedOn: on, online: isOnline, contact, ...value }, when): Promise<IssuedLink | null> {
      const asked = { ...value, ...(on ? { receivedOn: on } : {}), ...(contact ? { contact } : {}) };
      if (isOnline === 'yes' && isLinked(who)) return consultOnline(desk, id, { ...asked, who }, when);
      await wait.consult(desk, id, { ...asked, who }, when);
      return null;
    },
    shows: (context, file, link) => link && linkPage(context, file, { ...link, isPrinted: true }),
  });
}

export const CONSULTATION_ACTS: readonly OfficeAct[] = [
  ask('third-party', text('征求第三方意见', 'Consult a third party')),
  ask('co-maker', text('征求共同制作机关意见', 'Consult a co-maker')),
  ask('agency', text('征求其他机关意见', 'Consult another agency')),
  officeAct({
    slug: 'consultation-received',
    kind: 'request.third-party-received',
    label: text('登记对方收到日期', 'Record when they got the letter'),
    tone: 'secondary',
    schema: linkedKey.extend({ sentOn: optionalDate }),
    fields: ({ state }) => [
      whom(unreceived(state)),
      {
        name: 'sentOn',
        label: text('发出日期', 'Sent on'),
        type: 'date',
        hint: text(
          '早于收到日期的填写；当日送交的不填。',
          'Where it left before it arrived; blank when handed over that day.',
        ),
      },
    ],
    isOffered: ({ state }) => unreceived(state).length > 0,
    run: (desk, id, { consultation, sentOn }, when) =>
      wait.noteConsultationReceipt(desk, id, { ...consultation, ...(sentOn ? { sentOn } : {}) }, when),
  }),
  officeAct({
    slug: 'opinion',
    kind: 'request.third-party-answered',
    label: text('登记答复意见', 'Record their opinion'),
    schema: z.object({
      consultation: consultationOf(CONSULTED),
      consents: pick(['yes', 'no']).transform((value) => value === 'yes'),
      text: z.string().max(5000).default(''),
    }),
    fields: ({ state }) => [
      whom(unanswered(state)),
      {
        name: 'consents',
        label: text('是否同意公开', 'Consents to disclosure'),
        type: 'select',
        required: true,
        options: [
          { value: 'yes', label: text('同意', 'Yes') },
          { value: 'no', label: text('不同意或者部分同意', 'No, or in part') },
        ],
      },
      { name: 'text', label: text('意见和理由', 'Opinion and reasons'), type: 'area' },
    ],
    isOffered: ({ state }) => unanswered(state).length > 0,
    run: (desk, id, { consultation, ...value }, when) =>
      wait.recordOpinion(desk, id, { ...consultation, ...value }, when),
  }),
  ...LINK_ACTS,
  officeAct({
    slug: 'override',
    kind: 'request.third-party-overridden',
    label: text('第三方不同意，认定不公开会对公共利益造成重大影响', 'Override a refusal for the public interest'),
    tone: 'secondary',
    schema: z.object({
      consultation: consultationOf(['third-party']),
      ground: needed('请写明不公开会对公共利益造成何种重大影响', 'Say how the public interest would be harmed', 2000),
    }),
    fields: ({ state }) => [
      whom(refusals(state)),
      {
        name: 'ground',
        label: text('认定的理由（写入告知第三方的文书）', 'Ground, as the letter to the third party gives it'),
        type: 'area',
        required: true,
        hint: text(
          '写明涉及的公共利益、不公开的后果，以及为什么重于第三方的权益；不写申请人的个人信息。',
          'Which public interest, what would follow, and why it outweighs the right; without personal data of the applicant.',
        ),
      },
    ],
    isOffered: ({ state }) => refusals(state).length > 0,
    run: (desk, id, { consultation: { party }, ground }, when) => overrideRefusal(desk, id, { party, ground }, when),
  }),
  officeAct({
    slug: 'tell-party',
    kind: 'request.third-party-told',
    label: text('书面告知第三方决定公开的内容和理由', 'Tell a third party what is disclosed and why'),
    schema: z.object({
      consultation: consultationOf(['third-party']),
      disclosed: needed('请写明决定公开的内容', 'Say what is disclosed').transform(linesOf),
    }),
    fields: ({ state }) => [
      whom(untold(state)),
      {
        name: 'disclosed',
        label: text('决定公开的内容（一行一项）', 'What is disclosed, one part a line'),
        type: 'area',
        required: true,
        value: untold(state)
          .slice(0, 1)
          .map(({ asked }) => (asked && asked !== 'erased' ? asked.information : ''))
          .join(''),
        hint: text('保存后生成编号的公开决定告知书。', 'The numbered letter is made from this.'),
      },
    ],
    isOffered: ({ state }) => untold(state).length > 0,
    run: (desk, id, { consultation: { party }, disclosed }, when) => tellParty(desk, id, { party, disclosed }, when),
  }),
];
