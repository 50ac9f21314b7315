/** Links for third parties and co-makers; disclosing against a refusal, and telling the third party (Art. 32). */
import type { Desk, Loaded } from '../../db/acts.ts';
import { refused } from '../../web/refusal.ts';
import { composed, demand, nextLetterHead, type OpenCase, openCase, type When, write } from '../actions.ts';
import { consult } from '../actions-wait.ts';
import { freezeLetter } from '../frozen.ts';
import { thirdPartyOverrideFacts } from '../letter-facts-notices.ts';
import { demandFreshNotice } from '../renewal/actions.ts';
import type { Consultation, ConsultationText, RequestState } from '../state.ts';
import { linkDigests, newCode, newToken } from './link-code.ts';
import { codesOwed, linkable, refusals, untold } from './rules.ts';
import type { CodeWay, Linked } from './state.ts';

type After = Promise<Loaded<RequestState>>;

/** The address is shown once: the database knows its digest alone. The code is told apart, see `tellCode`. */
export interface IssuedLink {
  who: Linked;
  party: string;
  token: string;
  code: string;
}

/** Asks in writing and issues the link at once: its code stands in the letter, its address is told another way. */
export async function consultOnline(
  desk: Desk,
  id: string,
  asked: ConsultationText & { who: Linked; receivedOn?: Temporal.PlainDate },
  when: When = {},
): Promise<IssuedLink> {
  const code = newCode();
  const party = await consult(desk, id, { ...asked, opinionCode: code }, when);
  return issueLink(desk, id, { who: asked.who, party, code });
}

/** Issues a link; an earlier one of the same party opens nothing from then on. A code is made and sealed where none is printed. */
export async function issueLink(
  desk: Desk,
  id: string,
  { who, party, code: printed }: { who: Linked; party: string; code?: string },
  when: When = {},
): Promise<IssuedLink> {
  const open = await openCase(desk, id, when);
  await demandFreshEnquiry(desk, open, find(linkable(open.state), who, party));
  const secrets = { token: newToken(), code: printed ?? newCode() };
  const data = { who, party, ...(await linkDigests(desk.keys, secrets)) };
  demand(desk, open, 'request.party-link-issued', data);
  await write(desk, open, 'request.party-link-issued', data, printed === undefined ? { code: secrets.code } : null);
  return { who, party, ...secrets };
}

/** The code of a link, this once, for whoever tells it by another way than the link. @throws Refusal where it was told already */
export async function tellCode(
  desk: Desk,
  id: string,
  { who, party, way }: { who: Linked; party: string; way: CodeWay },
  when: When = {},
): Promise<string> {
  const open = await openCase(desk, id, when);
  const one = find(codesOwed(open.state), who, party);
  await demandFreshEnquiry(desk, open, one);
  const { link } = one;
  demand(desk, open, 'request.party-code-told', { who, party });
  await write(desk, open, 'request.party-code-told', { who, party, way }, null);
  return link?.code && link.code !== 'erased' ? link.code.code : '';
}

export async function revokeLink(
  desk: Desk,
  id: string,
  { who, party }: { who: Linked; party: string },
  when: When = {},
): After {
  const open = await openCase(desk, id, when);
  find(
    open.state.consultations.filter(({ link }) => link !== null),
    who,
    party,
  );
  demand(desk, open, 'request.party-link-revoked', { who, party });
  return write(desk, open, 'request.party-link-revoked', { who, party }, null);
}

/** Finds that not disclosing what a third party refused would gravely harm the public interest. */
export async function overrideRefusal(
  desk: Desk,
  id: string,
  { party, ground }: { party: string; ground: string },
  when: When = {},
): After {
  const open = await openCase(desk, id, when);
  const { answeredOn } = find(refusals(open.state), 'third-party', party);
  demand(desk, open, 'request.third-party-overridden', { party }, answeredOn ?? undefined);
  return write(desk, open, 'request.third-party-overridden', { party }, { ground });
}

/** Tells the third party in writing what is disclosed and why; the letter is frozen and numbered. */
export async function tellParty(
  desk: Desk,
  id: string,
  { party, disclosed }: { party: string; disclosed: readonly string[] },
  when: When = {},
): After {
  const open = await openCase(desk, id, when);
  const { override } = find(untold(open.state), 'third-party', party);
  demand(desk, open, 'request.third-party-told', { party }, override?.on);
  const ground = override?.ground && override.ground !== 'erased' ? override.ground.ground : '';
  const head = await nextLetterHead(desk, open);
  const facts = thirdPartyOverrideFacts(open, head, { party, disclosed, ground });
  const letter = await freezeLetter(desk, id, composed(facts));
  return write(desk, open, 'request.third-party-told', { party, letter }, { disclosed });
}

/** Who has not got the enquiry yet is not invited to answer one that is out of date. */
export async function demandFreshEnquiry(
  desk: Desk,
  open: OpenCase,
  { letter, receivedOn }: Consultation,
): Promise<void> {
  if (letter && !receivedOn) await demandFreshNotice(desk, open, letter);
}

function find(list: readonly Consultation[], who: Consultation['who'], party: string): Consultation {
  const one = list.find((each) => each.who === who && each.party === party);
  if (!one)
    throw refused('request-consulted', { zh: '没有可以这样办理的征求意见。', en: 'No consultation waits for this.' });
  return one;
}
