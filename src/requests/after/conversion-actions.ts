/** From an answer to one applicant to disclosure to everybody (Art. 44): suggested, drafted as a document, or declined. */
import type { Desk, Loaded } from '../../db/acts.ts';
import { draftDocument } from '../../documents/actions.ts';
import { BLANK_CONTENT, type Content } from '../../documents/state.ts';
import { documentText } from '../../text/html.ts';
import { text } from '../../web/language.ts';
import { refused } from '../../web/refusal.ts';
import { demand, openCase, perform, type When, write } from '../actions.ts';
import type { RequestState } from '../state.ts';
import { findPersonalData, type OwnData, type PersonalFinding } from './personal-check.ts';

type After = Promise<Loaded<RequestState>>;

export function suggestConversion(desk: Desk, id: string, when: When = {}): After {
  return perform(desk, id, 'request.conversion-suggested', {}, null, when);
}

export function declineConversion(desk: Desk, id: string, reason: string, when: When = {}): After {
  return perform(desk, id, 'request.conversion-declined', {}, { reason }, when);
}

/** Why it may be public, as it stands with the document; the case is not named there. */
const GROUND = '依申请公开转为主动公开（《中华人民共和国政府信息公开条例》第四十四条）';

/**
 * Drafts a document of the addressee from what was disclosed and records it in the case.
 * @throws Refusal request-converted when the text holds personal data
 */
export async function convertRequest(
  desk: Desk,
  id: string,
  { title, body }: Pick<Content, 'title' | 'body'>,
  when: When = {},
): Promise<string> {
  const open = await openCase(desk, id, when);
  demand(desk, open, 'request.converted', {});
  const found = personalDataIn(title, body, open.state);
  if (found.length > 0) {
    const kinds = [...new Set(found.map(({ what }) => what.zh))].join('、');
    throw refused('request-converted', {
      zh: `文稿中含有${kinds}，请删去后再提交。`,
      en: `The text holds personal data: ${found.map(({ what }) => what.en).join(', ')}. Take it out first.`,
    });
  }
  const documentId = await draftDocument(desk, open.state.unitId, contentOf(title, body));
  await write(desk, open, 'request.converted', { documentId }, null);
  return documentId;
}

export function personalDataIn(
  title: string,
  body: string,
  state: Pick<RequestState, 'submission'>,
): PersonalFinding[] {
  const own = ownData(state);
  // addresses of links and descriptions of pictures are published with the text
  const hidden = [...body.matchAll(/\s(?:href|alt|title)="([^"]*)"/g)].map(([, value = '']) => value).join('\n');
  return [...findPersonalData(documentText(title, body), own), ...findPersonalData(hidden, own)];
}

function ownData({ submission }: Pick<RequestState, 'submission'>): OwnData {
  if (!submission || submission === 'erased') return [];
  const { applicant } = submission;
  return [
    { what: text('申请人姓名、名称', "The applicant's name"), value: applicant.name },
    { what: text('联系人姓名', 'The name of the contact'), value: applicant.contactPerson },
    { what: text('申请人证件号码', "The applicant's identity number"), value: applicant.identity.number },
    { what: text('申请人电话', "The applicant's telephone"), value: applicant.phone },
    { what: text('申请人邮箱', "The applicant's e-mail"), value: applicant.email },
    { what: text('申请人地址', "The applicant's address"), value: applicant.address },
  ];
}

function contentOf(title: string, body: string): Content {
  return { ...BLANK_CONTENT, title, body, attribute: 'proactive', attributeGround: GROUND };
}
