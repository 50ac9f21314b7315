/** The office's acts on links for answering online, and on their codes. */
import { z } from 'zod';
import { says } from '../../web/forms.tsx';
import { type Text, text } from '../../web/language.ts';
import { options, pick } from '../office-act-fields.ts';
import { type OfficeAct, officeAct } from '../office-acts.ts';
import type { Consultation, RequestState } from '../state.ts';
import { linkedKey, whom } from './act-fields.ts';
import { issueLink, revokeLink, tellCode } from './actions.ts';
import { maskedContacts, readContact } from './contact.ts';
import { CODE_WORDS } from './messages.ts';
import { codePage, linkPage } from './office-link.tsx';
import { codesOwed, linkable, MOST_SENT, sendable } from './rules.ts';
import { sendCode } from './sending.ts';
import { CODE_WAYS, SENT_WAYS } from './state.ts';

const linked = ({ consultations }: RequestState) => consultations.filter(({ link, answeredOn }) => link && !answeredOn);
const badAddress = {
  sms: text('请填写11位手机号码', 'Give a mobile number of eleven digits'),
  email: text('请填写正确的电子邮箱', 'This is not an e-mail address'),
};

/** Where a code goes when nothing is typed. */
function sentTo(list: readonly Consultation[]): Text {
  const known = list.flatMap(({ party, contacts }) => {
    const masked = maskedContacts(contacts).join('、');
    return masked ? [list.length > 1 ? `${party}：${masked}` : masked] : [];
  });
  const most = text(`同一链接最多发送${MOST_SENT}次。`, `At most ${MOST_SENT} times for one link.`);
  if (known.length === 0) return most;
  return text(
    `不填的，发至已登记的${known.join('；')}。${most.zh}`,
    `Left empty, it goes to what is on record: ${known.join('; ')}. ${most.en}`,
  );
}

export const LINK_ACTS: readonly OfficeAct[] = [
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
      .extend({ way: pick(SENT_WAYS), to: z.string().trim().max(200).default('') })
      .superRefine(({ way, to }, issues) => {
        const isRight = to === '' || readContact(way, to) !== null;
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
        hint: sentTo(sendable(state)),
      },
    ],
    isOffered: ({ state }) => sendable(state).length > 0,
    run: (desk, id, { consultation, way, to }, when) =>
      sendCode(desk, id, { ...consultation, way, ...(to ? { to: readContact(way, to) ?? to } : {}) }, when),
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
];
