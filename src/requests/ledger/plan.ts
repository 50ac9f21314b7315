/** What a sound row becomes: a new case and its acts, each with its own legal date. Pure. */
import type { Act } from '../../db/acts.ts';
import type { Channel, Confirmation } from '../../law/events.ts';
import type { OutcomeRow } from '../../law/outcomes.ts';
import { METHOD_OF, type ServiceWay } from '../service/ways.ts';
import type { ApplicantKind, Delivery, Form, Submission } from '../state.ts';
import { consultation, delay, fee, thirdParty } from './plan-more.ts';
import { act, inOrder, type PlannedAct } from './planned.ts';
import type { Line } from './read.ts';

export interface PlannedCase {
  row: number;
  number: string;
  unitId: string;
  channel: Channel;
  confirmation: Confirmation | null;
  applicantKind: ApplicantKind;
  form: Form;
  delivery: Delivery;
  submission: Submission;
  lodgedOn: string;
  outcome: OutcomeRow | null;
  /** the number of the case in which this one is answered, and since when */
  joins: { number: string; on: string } | null;
  /** what follows the registration, in legal order */
  acts: readonly PlannedAct[];
}

export interface PlannedRemedy {
  row: number;
  number: string;
  acts: readonly PlannedAct[];
}

const WITHOUT_CONFIRMATION: readonly Channel[] = ['counter', 'oral', 'post-signed'];
/** The day on which these came is the day of receipt (Art. 31). */
export const isReceivedAtOnce = (channel: Channel) => WITHOUT_CONFIRMATION.includes(channel);

/** `unit` and `handler` are ids; the line has been checked: every date that another one needs is there. */
export function planCase(
  line: Line,
  unit: string,
  handler: string | null,
  consulted: readonly Line[] = [],
): PlannedCase {
  const channel = line.at('channel') as Channel;
  const receivedOn = line.at('receivedOn');
  const lodgedOn = line.at('lodgedOn') || receivedOn;
  const confirmation = confirmationOf(channel, lodgedOn, receivedOn);
  const needsConfirming = channel === 'post-plain' || confirmation === 'office';
  // the one of the row itself, where there is one, is the first
  const before = line.at('thirdOn') ? 2 : 1;
  const more = consulted.flatMap((one, at) => consultation(one, String(at + before)));
  const followed = [
    ...(needsConfirming && receivedOn ? [act('request.confirmed', receivedOn, {})] : []),
    ...(handler && handler !== unit ? [act('request.dispatched', receivedOn || lodgedOn, { unitId: handler })] : []),
    ...clarification(line),
    ...thirdParty(line),
    ...fee(line),
    ...delay(line),
    ...more,
    ...extension(line),
    ...ending(line),
  ];
  return {
    row: line.row,
    number: line.at('number'),
    unitId: unit,
    channel,
    confirmation,
    applicantKind: line.at('applicantKind') as ApplicantKind,
    form: (line.at('form') || 'paper') as Form,
    delivery: (line.at('delivery') || 'post') as Delivery,
    submission: submissionOf(line),
    lodgedOn,
    outcome: (line.at('outcome') || null) as OutcomeRow | null,
    joins: line.at('joins') ? { number: line.at('joins'), on: line.at('joinedOn') } : null,
    acts: inOrder(followed),
  };
}

/** The rule of confirmation by what the ledger says: the same day was by the system, a later one by the office. */
function confirmationOf(channel: Channel, lodgedOn: string, receivedOn: string): Confirmation | null {
  if (isReceivedAtOnce(channel) || channel === 'post-plain') return null;
  return receivedOn === lodgedOn ? 'automatic' : 'office';
}

function submissionOf(line: Line): Submission {
  const document = (line.at('document') || 'other') as Submission['applicant']['identity']['document'];
  const applicant = {
    name: line.at('name'),
    identity: { document, number: line.at('identity') },
    contactPerson: line.at('contactPerson'),
    phone: line.at('phone'),
    email: line.at('email'),
    address: line.at('address'),
    postcode: line.at('postcode'),
    fax: line.at('fax'),
  };
  return { applicant, description: line.at('description') };
}

function clarification(line: Line): PlannedAct[] {
  const [asked, replyBy, came] = [line.at('clarifyOn'), line.at('clarifyBy'), line.at('clarifiedOn')];
  if (!asked) return [];
  return [
    act('request.clarification-asked', asked, { replyBy }, { items: [] }),
    ...(came ? [act('request.clarified', came, {}, { text: '' })] : []),
  ];
}

function extension(line: Line): PlannedAct[] {
  const on = line.at('extendedOn');
  return on ? [act('request.extension-approved', on, { workingDays: Number(line.at('extendedBy')) })] : [];
}

export type Ending = 'answered' | 'withdrawn' | 'clarification' | 'fee';

/** How the row says that the case ended: by its own column, or by the outcome where that says it. */
export function endingOf(line: Line): Ending {
  const given = line.at('ending');
  if (given) return given as Ending;
  const outcome = line.at('outcome');
  return outcome === 'r3_6_1' ? 'clarification' : outcome === 'r3_6_2' ? 'fee' : 'answered';
}

/** The articles of '14、16', or null where something else stands there. */
export function articlesOf(given: string): ('14' | '15' | '16')[] | null {
  const parts = given.split(/[、,，;；\s]+/).filter(Boolean);
  const articles = parts.filter((part) => part === '14' || part === '15' || part === '16');
  return articles.length === parts.length ? [...new Set(articles)] : null;
}

function ending(line: Line): PlannedAct[] {
  const outcome = line.at('outcome') as OutcomeRow;
  const on = line.at('endedOn');
  if (!outcome || !on) return [];
  const closed = line.at('closedOn') ? [act('request.closed', line.at('closedOn'), {})] : [];
  switch (endingOf(line)) {
    case 'withdrawn': {
      const row = outcome === 'r3_6_3' ? {} : { row: outcome };
      return [act('request.withdrawn', on, row, { reason: '' }), ...closed];
    }
    case 'clarification':
      return [act('request.clarification-lapsed', on, {}), ...closed];
    case 'fee':
      return [act('request.fee-unpaid', on, {}), ...closed];
    case 'answered':
      return [...answer(line, outcome, on), ...closed];
  }
}

function answer(line: Line, outcome: OutcomeRow, on: string): PlannedAct[] {
  const reference = line.at('reference');
  const way = (line.at('servedBy') || 'post') as ServiceWay;
  const data = {
    outcome,
    withheldUnder: articlesOf(line.at('withheld')) ?? [],
    digest: '',
    attachments: [],
    ...(reference ? { reference } : {}),
  };
  return [
    act('request.answered', on, data, { attachmentNames: [] }),
    act('request.served', line.at('servedOn') || on, { method: METHOD_OF[way], way, letter: reference }),
  ];
}

export function planRemedy(line: Line): PlannedRemedy {
  const route = line.at('route');
  const known = {
    ...(line.at('body') ? { body: line.at('body') } : {}),
    ...(line.at('caseNumber') ? { number: line.at('caseNumber') } : {}),
  };
  const result = line.at('result') as 'upheld' | 'corrected' | 'other' | '';
  const decidedOn = line.at('decidedOn');
  const lodgedOn = line.at('lodgedOn');
  const isSuit = route !== 'reconsideration';
  const suit = route === 'direct-suit' ? 'direct' : 'after-reconsideration';
  const lodged = isSuit
    ? act('request.suit-lodged', lodgedOn, { ...known, route: suit })
    : act('request.reconsideration-lodged', lodgedOn, known);
  const decided = isSuit ? 'request.suit-decided' : 'request.reconsideration-decided';
  return {
    row: line.row,
    number: line.at('number'),
    acts: result && decidedOn ? [lodged, act(decided, decidedOn, { result })] : [lodged],
  };
}

/** The acts of a case as the clock reads them, before anything is written. */
export function imaginedActs(planned: PlannedCase, now: Temporal.Instant): Act[] {
  const { channel, confirmation } = planned;
  const first: PlannedAct = { kind: 'request.registered', on: planned.lodgedOn, data: { channel, confirmation } };
  return [first, ...planned.acts].map(({ kind, on, data }, index) => ({
    seq: index + 1,
    kind,
    happenedOn: Temporal.PlainDate.from(on),
    recordedAt: now,
    personId: null,
    role: '',
    unitId: null,
    ground: null,
    data,
    personal: null,
    voids: null,
  }));
}
