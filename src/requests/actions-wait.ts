/** What the clock waits for: clarification, consultations, fees, extension, delay. */
import type { Act, Desk, Loaded } from '../db/acts.ts';
import { clarificationDue } from '../law/clarification-due.ts';
import { type DatedDue, isPast } from '../law/due.ts';
import { feeDue } from '../law/fee-due.ts';
import { REGULATION_2019 } from '../law/regulation.ts';
import { refused } from '../web/refusal.ts';
import {
  clockAfter,
  composed,
  demand,
  nextLetterHead,
  openCase,
  perform,
  stopIf,
  type When,
  write,
} from './actions.ts';
import { freezeLetter } from './frozen.ts';
import { clarificationFacts, enquiryFacts, extensionFacts } from './letter-facts.ts';
import { coMakerEnquiryFacts } from './letter-facts-notices.ts';
import { demandFreshNotice } from './renewal/actions.ts';
import { refuseDate } from './rules.ts';
import { CONSULTED, type ConsultationText, type Consulted, type RequestState } from './state.ts';

type After = Promise<Loaded<RequestState>>;

/** Asks for clarification: once, within 7 working days of receipt (Art. 30). The notice is frozen and numbered. */
export async function askClarification(
  desk: Desk,
  id: string,
  asked: { items: readonly string[]; replyBy: Temporal.PlainDate },
  when: When = {},
): After {
  const open = await openCase(desk, id, when);
  const replyBy = asked.replyBy.toString();
  demand(desk, open, 'request.clarification-asked', { replyBy });
  const head = await nextLetterHead(desk, open);
  const clock = clockAfter(desk, open, 'request.clarification-asked', { replyBy });
  const letter = await freezeLetter(desk, id, composed(clarificationFacts(open, head, asked.items, clock)));
  return write(desk, open, 'request.clarification-asked', { replyBy, letter }, { items: asked.items });
}

/** The applicant's clarification came in; the period starts afresh. */
export function recordClarification(desk: Desk, id: string, text: string, when: When = {}): After {
  return perform(desk, id, 'request.clarified', {}, { text }, when);
}

/** Not clarified in time without good reason: deemed abandoned. Only after the day that the notice named. */
export function lapseClarification(desk: Desk, id: string, when: When = {}): After {
  return lapse(desk, id, 'request.clarification-lapsed', when);
}

/**
 * Asks a third party (Art. 32) or a co-maker (Art. 34), by letter, or another agency (Art. 33). Returns its party.
 * `opinionCode`: for answering online, printed in the letter.
 */
export async function consult(
  desk: Desk,
  id: string,
  asked: ConsultationText & { who: Consulted; receivedOn?: Temporal.PlainDate; opinionCode?: string },
  when: When = {},
): Promise<string> {
  const open = await openCase(desk, id, when);
  const { who, receivedOn, opinionCode, name, information, interest, contact } = asked;
  const kind = `request.${who}-asked` as const;
  const party = nextParty(open.loaded.acts);
  const data = { party, ...(receivedOn && who !== 'agency' ? { receivedOn: receivedOn.toString() } : {}) };
  demand(desk, open, kind, data);
  if (receivedOn && Temporal.PlainDate.compare(receivedOn, open.on) < 0) throw beforeAsked();
  const text = { name, information, interest };
  const sealed = contact ? { ...text, contact } : text;
  if (who === 'agency') {
    await write(desk, open, kind, data, sealed);
    return party;
  }
  const head = await nextLetterHead(desk, open);
  const facts = who === 'co-maker' ? coMakerEnquiryFacts : enquiryFacts;
  const letter = await freezeLetter(desk, id, composed(facts(open, head, text, opinionCode)));
  await write(desk, open, kind, { ...data, letter }, sealed);
  return party;
}

/** Never one that was used, not even by a consultation that is void: its link would open the question to somebody else. */
function nextParty(acts: readonly Act[]): string {
  const asked = CONSULTED.map((who) => `request.${who}-asked`);
  const used = acts
    .filter(({ kind }) => asked.includes(kind))
    .map(({ data }) => Number((data as { party: string }).party));
  return String(Math.max(0, ...used) + 1);
}

const beforeAsked = () =>
  refused('request-consulted', {
    zh: '对方收到的日期不能早于征求意见的日期。',
    en: 'The letter cannot have been received before it was sent.',
  });

/**
 * The day on which the other side got the letter: its 15 working days run from then. `sentOn`: when it left, where that was
 * an earlier day; a letter that leaves on the day itself says what the case says.
 */
export async function noteConsultationReceipt(
  desk: Desk,
  id: string,
  { who, party, sentOn }: { who: 'third-party' | 'co-maker'; party: string; sentOn?: Temporal.PlainDate },
  when: When = {},
): After {
  const open = await openCase(desk, id, when);
  const one = open.state.consultations.find((c) => c.who === who && c.party === party);
  if (!one || one.receivedOn || one.answeredOn) throw noConsultation();
  const kind = `request.${who}-received` as const;
  demand(desk, open, kind, { party }, one.askedOn);
  if (sentOn) stopIf(kind, refuseDate(sentOn, open.on, one.askedOn));
  if (one.letter) await demandFreshNotice(desk, open, one.letter, sentOn);
  return write(desk, open, kind, { party, ...(sentOn ? { sentOn: sentOn.toString() } : {}) }, null);
}

/** The other side's opinion came in. */
export async function recordOpinion(
  desk: Desk,
  id: string,
  { who, party, consents, text }: { who: Consulted; party: string; consents: boolean; text: string },
  when: When = {},
): After {
  const open = await openCase(desk, id, when);
  const one = open.state.consultations.find((c) => c.who === who && c.party === party);
  if (!one || one.answeredOn) throw noConsultation();
  const kind = `request.${who}-answered` as const;
  demand(desk, open, kind, { party, consents }, one.askedOn);
  return write(desk, open, kind, { party, consents }, { text });
}

const noConsultation = () =>
  refused('request-consulted', { zh: '没有待登记的征求意见。', en: 'No consultation waits for this.' });

/** Proposes an extension of 1 to 20 working days; another person approves it. */
export async function proposeExtension(
  desk: Desk,
  id: string,
  { workingDays, reason }: { workingDays: number; reason: string },
  when: When = {},
): After {
  const open = await openCase(desk, id, when);
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > REGULATION_2019.extension)
    throw refused('request-extension', {
      zh: `延长的时间为1至${REGULATION_2019.extension}个工作日。`,
      en: `An extension is 1 to ${REGULATION_2019.extension} working days.`,
    });
  demand(desk, open, 'request.extension-proposed', { workingDays });
  // the clock sees approvals alone: a proposal that could not be approved today is not worth making
  demand(
    desk,
    { ...open, state: { ...open.state, extension: proposal(open.on, workingDays) } },
    'request.extension-approved',
    { workingDays },
  );
  return write(desk, open, 'request.extension-proposed', { workingDays }, { reason });
}

function proposal(on: Temporal.PlainDate, workingDays: number): NonNullable<RequestState['extension']> {
  return { proposedOn: on.toString(), proposedBy: null, workingDays, reason: null, approvedOn: null, letter: null };
}

export function returnExtension(desk: Desk, id: string, remarks: string, when: When = {}): After {
  return perform(desk, id, 'request.extension-returned', {}, { remarks }, when);
}

/** Approves the proposed extension, before the due date; the notice to the applicant is frozen and numbered. */
export async function approveExtension(desk: Desk, id: string, when: When = {}): After {
  const open = await openCase(desk, id, when);
  const proposed = open.state.extension;
  const workingDays = proposed?.workingDays ?? 0;
  demand(desk, open, 'request.extension-approved', { workingDays }, proposed?.proposedOn);
  const extended = clockAfter(desk, open, 'request.extension-approved', { workingDays });
  const reason = proposed?.reason && proposed.reason !== 'erased' ? proposed.reason.reason : '';
  const head = await nextLetterHead(desk, open);
  const letter = await freezeLetter(desk, id, composed(extensionFacts(open, head, reason, extended)));
  return write(desk, open, 'request.extension-approved', { workingDays, letter }, null);
}

/** Not paid in time: deemed abandoned. Only after the 20 working days from the notice's receipt. */
export function lapseFee(desk: Desk, id: string, when: When = {}): After {
  return lapse(desk, id, 'request.fee-unpaid', when);
}

async function lapse(
  desk: Desk,
  id: string,
  kind: 'request.clarification-lapsed' | 'request.fee-unpaid',
  when: When,
): After {
  const open = await openCase(desk, id, when);
  demand(desk, open, kind, {});
  const { events } = open.clock;
  const last: DatedDue | null =
    kind === 'request.fee-unpaid' ? feeDue(events, open.law) : clarificationDue(events, open.law);
  if (!last || !isPast(last, open.on))
    throw refused('request-lapse', {
      zh: '期限尚未届满，不能作逾期处理。',
      en: 'The period is not over, so nothing has lapsed.',
    });
  return write(desk, open, kind, {}, null);
}
