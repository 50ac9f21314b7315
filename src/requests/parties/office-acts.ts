/** The office's acts on consultations: asking, what came back, links for answering online, overriding and telling. */
import { z } from 'zod';
import { linesOf } from '../../text/lines.ts';
import { says } from '../../web/forms.tsx';
import { type Text, text } from '../../web/language.ts';
import * as wait from '../actions-wait.ts';
import { CONSULTED_WORDS } from '../messages.ts';
import { options, pick, receivedOn } from '../office-act-fields.ts';
import { type ActField, needed, type OfficeAct, officeAct, optionalDate } from '../office-acts.ts';
import { CONSULTED, type Consultation, type Consulted, type RequestState } from '../state.ts';
import {
  consultOnline,
  type IssuedLink,
  issueLink,
  overrideRefusal,
  revokeLink,
  tellCode,
  tellParty,
} from './actions.ts';
import { CODE_WORDS } from './messages.ts';
import { codePage, linkPage } from './office-link.tsx';
import { codesOwed, isLinked, linkable, MOST_SENT, refusals, sendable, untold } from './rules.ts';
import { sendCode } from './sending.ts';
import { CODE_WAYS, LINKED, SENT_WAYS } from './state.ts';

const key = (one: Consultation) => `${one.who}:${one.party}`;
const unanswered = ({ consultations }: RequestState) => consultations.filter((one) => !one.answeredOn);
const unreceived = (state: RequestState) => unanswered(state).filter((one) => isLinked(one.who) && !one.receivedOn);
const linked = ({ consultations }: RequestState) => consultations.filter(({ link, answeredOn }) => link && !answeredOn);
const whom = (list: readonly Consultation[]): ActField => ({
  name: 'consultation',
  label: text('征求对象', 'Whom'),
  type: 'select',
  required: true,
  options: list.map((one) => ({
    value: key(one),
    label: text(
      `${CONSULTED_WORDS[one.who].zh}${one.party}：${nameOf(one)}`,
      `${CONSULTED_WORDS[one.who].en} ${one.party}: ${nameOf(one)}`,
    ),
  })),
});
const nameOf = ({ asked }: Consultation) => (asked && asked !== 'erased' ? asked.name : '');

/** A consultation by its key, of one of these. */
function consultationOf<W extends Consulted>(among: readonly W[]) {
  return z.string().transform((value, issues) => {
    const [start, party = ''] = value.split(':');
    const who = among.find((one) => one === start);
    if (who) return { who, party };
    issues.addIssue({ code: 'custom', message: says(text('请选择', 'Choose')) });
    return z.NEVER;
  });
}
const MOBILE = /^1\d{10}$/;
const plainNumber = (typed: string) => typed.replaceAll(/[\s-]/g, '');
const badAddress = {
  sms: text('请填写11位手机号码', 'Give a mobile number of eleven digits'),
  email: text('请填写正确的电子邮箱', 'This is not an e-mail address'),
};
const linkedKey = z.object({ consultation: consultationOf(LINKED) });

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
      ...(who === 'agency' ? [] : [receivedOn, online]),
    ],
    async run(desk, id, { receivedOn: on, online: isOnline, ...value }, when): Promise<IssuedLink | null> {
      const asked = { ...value, ...(on ? { receivedOn: on } : {}) };
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
  officeAct({
    slug: 'party-link',
    kind: 'request.party-link-issued',
    label: text('生成（重新生成）网上提交意见的链接', 'Issue a link for answering online, or issue it anew'),
    tone: 'secondary',
    isDated: false,
    schema: linkedKey,
    fields: ({ state }) => [
      {
        ...whom(linkable(state)),
        hint: text(
          '验证码另行告知，不与链接一同显示。重新生成后，原来的链接和验证码失效。',
          'Its code is told apart. An earlier link and its code open nothing from then on.',
        ),
      },
    ],
    isOffered: ({ state }) => linkable(state).length > 0,
    run: (desk, id, { consultation }, when) => issueLink(desk, id, consultation, when),
    shows: (context, file, link) => linkPage(context, file, { ...link, isPrinted: false }),
  }),
  officeAct({
    slug: 'party-code',
    kind: 'request.party-code-told',
    label: text('告知验证码（只显示一次）', 'Tell the code, shown once'),
    tone: 'secondary',
    isDated: false,
    schema: linkedKey.extend({ way: pick(CODE_WAYS) }),
    fields: ({ state }) => [
      whom(codesOwed(state)),
      {
        name: 'way',
        label: text('告知的途径', 'Told by'),
        type: 'select',
        required: true,
        options: options(CODE_WAYS, CODE_WORDS),
        hint: text('不得与链接使用同一途径。', 'Not by the way by which the link is told.'),
      },
    ],
    isOffered: ({ state }) => codesOwed(state).length > 0,
    run: async (desk, id, { consultation, way }, when) => ({
      ...consultation,
      way,
      code: await tellCode(desk, id, { ...consultation, way }, when),
    }),
    shows: codePage,
  }),
  officeAct({
    slug: 'party-code-send',
    kind: 'request.party-code-sent',
    label: text('由系统发送验证码（可以重发）', 'Have the code sent, or sent again'),
    tone: 'secondary',
    isDated: false,
    schema: linkedKey
      .extend({ way: pick(SENT_WAYS), to: needed('请填写手机号码或者电子邮箱', 'Give the number or address', 200) })
      .superRefine(({ way, to }, issues) => {
        const isRight = way === 'sms' ? MOBILE.test(plainNumber(to)) : z.email().safeParse(to).success;
        if (!isRight) issues.addIssue({ code: 'custom', path: ['to'], message: says(badAddress[way]) });
      }),
    fields: ({ state }) => [
      whom(sendable(state)),
      {
        name: 'way',
        label: text('发送的途径', 'Sent by'),
        type: 'select',
        required: true,
        options: options(SENT_WAYS, CODE_WORDS),
        hint: text('只发送验证码；链接须以另一种途径告知。', 'The code alone is sent; tell the link by another way.'),
      },
      {
        name: 'to',
        label: text('对方的手机号码或者电子邮箱', "The other side's mobile or e-mail"),
        type: 'text',
        required: true,
        hint: text(`同一链接最多发送${MOST_SENT}次。`, `At most ${MOST_SENT} times for one link.`),
      },
    ],
    isOffered: ({ state }) => sendable(state).length > 0,
    run: (desk, id, { consultation, way, to }, when) =>
      sendCode(desk, id, { ...consultation, way, to: way === 'sms' ? plainNumber(to) : to }, when),
  }),
  officeAct({
    slug: 'party-link-revoke',
    kind: 'request.party-link-revoked',
    label: text('撤销网上提交意见的链接', 'Revoke a link'),
    tone: 'secondary',
    isDated: false,
    schema: linkedKey,
    fields: ({ state }) => [whom(linked(state))],
    isOffered: ({ state }) => linked(state).length > 0,
    run: (desk, id, { consultation }, when) => revokeLink(desk, id, consultation, when),
  }),
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
