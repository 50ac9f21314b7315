/** What a request is: what was asked, where it stands, and what has happened so far. Dates are ISO strings. */
import type { Channel, Confirmation, ServiceMethod, WithholdingArticle } from '../law/events.ts';
import type { OutcomeRow } from '../law/outcomes.ts';
import type { CaseRemedy, Conversion, RecordCorrection, RemedyRoute } from './after/state.ts';
import type { Fee } from './fees/state.ts';
import type { GuidedPath } from './guide/path.ts';
import type { Contact, Help } from './intake/state.ts';
import type { LateRecord } from './late/state.ts';
import type { CasePaper } from './papers/state.ts';
import type { Contacts } from './parties/contact.ts';
import type { Override, PartyLink } from './parties/state.ts';
import type { Redaction } from './redaction/state.ts';
import type { Reservation, Review } from './review/state.ts';
import type { SerialState } from './serial/state.ts';
import type { Service } from './service/state.ts';
import type { FrozenLetter, StoredFile } from './stored.ts';

export type { CaseRemedy, FrozenLetter, RemedyRoute, StoredFile };

/** Kinds of applicants as table three of the annual report counts them: 自然人, and five of organisations. */
export const APPLICANT_KINDS = ['natural', 'enterprise', 'research', 'welfare', 'legal', 'other'] as const;
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];

/** In which form the applicant wants the information: 纸质, 电子, 光盘, 查阅抄录. */
export const FORMS = ['paper', 'electronic', 'disc', 'inspection'] as const;
export type Form = (typeof FORMS)[number];

/** By which route: 邮寄, 电子邮件, 传真, 自行领取, 本网站下载. */
export const DELIVERIES = ['post', 'email', 'fax', 'collect', 'online'] as const;
export type Delivery = (typeof DELIVERIES)[number];

/**
 * lodged (not legally received yet) → handling → drafted → approval → approved → answered → served → closed;
 * clarifying and fee wait for the applicant; withdrawn and abandoned are ends that a notice may still follow.
 */
export const STAGES = [
  'lodged',
  'handling',
  'clarifying',
  'fee',
  'drafted',
  'approval',
  'approved',
  'answered',
  'served',
  'closed',
  'withdrawn',
  'abandoned',
] as const;
export type Stage = (typeof STAGES)[number];

/** Stages in which the office still owes an answer. */
export const OPEN_STAGES: readonly Stage[] = [
  'lodged',
  'handling',
  'clarifying',
  'fee',
  'drafted',
  'approval',
  'approved',
];

export const DOCUMENTS_OF_IDENTITY = ['id-card', 'passport', 'hk-macao', 'taiwan', 'credit-code', 'other'] as const;
export type IdentityDocument = (typeof DOCUMENTS_OF_IDENTITY)[number];

/** Personal data of an applicant; for an organisation `name` is its name and `contactPerson` who acts for it. */
export interface Applicant {
  name: string;
  identity: { document: IdentityDocument; number: string };
  contactPerson: string;
  phone: string;
  email: string;
  address: string;
  postcode: string;
  fax: string;
}

/** The sealed part of a lodging. */
export interface Submission {
  applicant: Applicant;
  /** What is asked for, in the applicant's words. */
  description: string;
  /** The body that the request names, where it is not the one that got it. */
  addressedTo?: string;
}

export interface Clarification {
  askedOn: string;
  replyBy: string;
  /** null in a case taken over from an older ledger */
  letter: FrozenLetter | null;
  clarifiedOn: string | null;
  lapsedOn: string | null;
}

export const CONSULTED = ['third-party', 'co-maker', 'agency'] as const;
export type Consulted = (typeof CONSULTED)[number];

export interface Consultation {
  /** Tells several consultations of a case apart: 1, 2, … */
  party: string;
  who: Consulted;
  askedOn: string;
  receivedOn: string | null;
  answeredOn: string | null;
  consents: boolean | null;
  letter: FrozenLetter | null;
  /** The link that stands, through which the other side may answer. */
  link: PartyLink | null;
  /** Of a third party's refusal, for the public interest. */
  override: Override | null;
  /** By which it is reached, as far as the office gave it. */
  contacts: Contacts;
  /** Name and the information asked about; null when not given to the reader. */
  asked: ConsultationText | null | 'erased';
  answer: { text: string } | null | 'erased';
}

export interface ConsultationText {
  name: string;
  information: string;
  interest: string;
  /** mobile number or e-mail address of the other side; in no letter */
  contact?: string;
}

export interface Extension {
  proposedOn: string;
  proposedBy: string | null;
  workingDays: number;
  reason: { reason: string } | null | 'erased';
  approvedOn: string | null;
  letter: FrozenLetter | null;
}

/** A draft answer. The text of the decision is personal data of the case. */
export interface Draft {
  /** Everyone who changed the text: none of them may approve it. */
  drafters: readonly string[];
  draftedOn: string;
  outcome: OutcomeRow;
  withheldUnder: readonly WithholdingArticle[];
  /** The guided path by which the outcome was found; null when it was chosen without one. */
  path: GuidedPath | null;
  /** Files that go out with the answer. */
  attachments: readonly StoredFile[];
  content: DraftContent | null | 'erased';
}

export interface DraftContent {
  /** Decision of letters/facts.ts with dates as ISO strings; see decision-fields.ts. */
  decision: Record<string, unknown>;
  /** Names of the attachments, in their order. */
  attachmentNames: readonly string[];
}

export interface Approval {
  personId: string | null;
  on: string;
  /** Of what was approved: see answerDigest in frozen.ts. */
  digest: string;
  letter: FrozenLetter;
  attachments: readonly StoredFile[];
  names: { attachmentNames: readonly string[] } | null | 'erased';
}

/** What was sent: the bytes that were approved. */
export type SentAnswer = Pick<Approval, 'letter' | 'attachments' | 'names'>;

/** What was done before the office was ordered to answer anew, as it then stood. */
export interface Round
  extends Pick<
    RequestState,
    | 'draft'
    | 'approval'
    | 'answer'
    | 'outcome'
    | 'reportRow'
    | 'withheldUnder'
    | 'answeredOn'
    | 'endedBy'
    | 'served'
    | 'closedOn'
    | 'extension'
    | 'delayLetter'
  > {
  orderedOn: string;
  by: 'reconsideration' | 'judgment';
}

export interface RequestState extends SerialState {
  /** '' when the case was registered by mistake and that act was voided: then there is no case. */
  number: string;
  queryDigest: string;
  /** The addressee; never changes. */
  unitId: string;
  /** Who handles it inside the addressee. */
  handlerUnitId: string;
  channel: Channel;
  /** The rule of the day of lodging for web, fax and e-mail. */
  confirmation: Confirmation | null;
  applicantKind: ApplicantKind;
  applicantIndex: string;
  form: Form;
  delivery: Delivery;
  submission: Submission | null | 'erased';
  stage: Stage;
  lodgedOn: string;
  /** Legal receipt of the first submission (Art. 31); null until confirmed. */
  firstReceivedOn: string | null;
  clarification: Clarification | null;
  /** The applicant's own supplement. */
  supplement: { text: string } | null | 'erased';
  consultations: readonly Consultation[];
  extension: Extension | null;
  fee: Fee | null;
  delayedUntil: string | null;
  draft: Draft | null;
  /** Remarks of the last return, until it is submitted again. */
  returned: { personId: string | null; on: string; content: { remarks: string } | null | 'erased' } | null;
  approval: Approval | null;
  /** How the draft that was handed in last is reviewed; null before any was. */
  review: Review | null;
  /** The document number kept for the answer to come. */
  reservation: Reservation | null;
  answer: SentAnswer | null;
  outcome: OutcomeRow | null;
  /** The row of the annual report in which the outcome counts, where the site's settings said another one that day. */
  reportRow: OutcomeRow | null;
  withheldUnder: readonly WithholdingArticle[];
  /** Day of the outcome: of the answer, or of the withdrawal or lapse that ended the case before one. */
  answeredOn: string | null;
  /** Withdrawn or abandoned before an answer. */
  endedBy: 'withdrawn' | 'no-clarification' | 'fee-unpaid' | null;
  served: { on: string; method: ServiceMethod; receivedOn: string | null } | null;
  /** Attempts to serve letters, the answer among them, in their order. */
  services: readonly Service[];
  /** Letters that help the applicant and move nothing. */
  beside: readonly FrozenLetter[];
  closedOn: string | null;
  remedies: readonly CaseRemedy[];
  /** Earlier rounds, each ended by an order to answer anew; what is above is of the present one. */
  rounds: readonly Round[];
  conversion: Conversion | null;
  corrections: readonly RecordCorrection[];
  redactions: readonly Redaction[];
  /** What came in beside letters: scans, attachments, evidence. */
  papers: readonly CasePaper[];
  /** Attempts to reach the applicant, in their order. */
  contacts: readonly Contact[];
  /** What was done for an applicant who finds it hard to ask. */
  help: readonly Help[];
  /** A wrong date that one person wants mended and another has not confirmed yet. */
  mending: { seq: number; on: string | null; reason: string; proposedBy: string | null; proposedOn: string } | null;
  /** Days that were recorded after they had passed, and who stands for them. */
  late: readonly LateRecord[];
}
