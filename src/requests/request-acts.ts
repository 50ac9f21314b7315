/** Data of each kind of act about a request; `personal` beside it is sealed under the case's key. */
import type { Act } from '../db/acts.ts';
import type { Channel, Confirmation, WithholdingArticle } from '../law/events.ts';
import type { OutcomeRow } from '../law/outcomes.ts';
import type { AfterActs } from './after/acts.ts';
import type { BesideActs } from './beside/acts.ts';
import type { FeeActs } from './fees/acts.ts';
import type { GuidedPath } from './guide/path.ts';
import type { IntakeActs } from './intake/acts.ts';
import type { LateActs } from './late/acts.ts';
import type { PaperActs } from './papers/acts.ts';
import type { PartyActs } from './parties/acts.ts';
import type { RedactionActs } from './redaction/acts.ts';
import type { RenewalActs } from './renewal/acts.ts';
import type { ReviewActs } from './review/state.ts';
import type { SerialActs } from './serial/acts.ts';
import type { CaseRef } from './serial/state.ts';
import type { ServiceActs } from './service/acts.ts';
import type {
  ApplicantKind,
  ConsultationText,
  Delivery,
  DraftContent,
  Form,
  FrozenLetter,
  RequestState,
  StoredFile,
  Submission,
} from './state.ts';

type None = Record<string, never>;

interface Lodging {
  number: string;
  queryDigest: string;
  unitId: string;
  channel: Channel;
  confirmation: Confirmation | null;
  applicantKind: ApplicantKind;
  applicantIndex: string;
  form: Form;
  delivery: Delivery;
}

/** `receivedOn`: the day the other side got the letter, when it is known at once. */
interface Asked {
  party: string;
  receivedOn?: string;
  letter?: FrozenLetter;
}
/** `sentOn`: when the enquiry left, where that was before it arrived. */
interface Arrived {
  party: string;
  sentOn?: string;
}
interface Answered {
  party: string;
  consents: boolean;
  /** seq of the act that issued the link through which it came; absent when the office recorded it */
  link?: number;
}

interface Sent {
  outcome: OutcomeRow;
  withheldUnder: readonly WithholdingArticle[];
  digest: string;
  letter?: FrozenLetter;
  /** document number of an answer of which no letter is kept */
  reference?: string;
  attachments: readonly StoredFile[];
  /** counted in this row, by the site's setting of that day */
  row?: OutcomeRow;
}

/** How it was made sure that whoever lost the query code is the applicant. */
export const IDENTITY_PROOFS = ['document', 'authorised', 'contact'] as const;
export type IdentityProof = (typeof IDENTITY_PROOFS)[number];

/** kind → [data, personal] */
export interface RequestActs
  extends AfterActs,
    BesideActs,
    IntakeActs,
    LateActs,
    PaperActs,
    PartyActs,
    FeeActs,
    RedactionActs,
    RenewalActs,
    SerialActs,
    ServiceActs {
  'request.lodged': [Lodging, Submission];
  'request.registered': [Lodging, Submission];
  'request.dispatched': [{ unitId: string }, null];
  /** Letters are absent in acts that were taken over from an older ledger. */
  'request.clarification-asked': [{ replyBy: string; letter?: FrozenLetter }, { items: readonly string[] }];
  'request.clarified': [None, { text: string }];
  'request.clarification-lapsed': [None, null];
  'request.third-party-asked': [Asked, ConsultationText];
  'request.third-party-received': [Arrived, null];
  'request.third-party-answered': [Answered, { text: string }];
  'request.co-maker-asked': [Asked, ConsultationText];
  'request.co-maker-received': [Arrived, null];
  'request.co-maker-answered': [Answered, { text: string }];
  'request.agency-asked': [Asked, ConsultationText];
  'request.agency-answered': [Answered, { text: string }];
  'request.extension-proposed': [{ workingDays: number }, { reason: string }];
  'request.extension-returned': [None, { remarks: string }];
  'request.extension-approved': [{ workingDays: number; letter?: FrozenLetter }, null];
  'request.drafted': [
    {
      outcome: OutcomeRow;
      withheldUnder: readonly WithholdingArticle[];
      attachments: readonly StoredFile[];
      path?: GuidedPath;
    },
    DraftContent,
  ];
  'request.submitted': ReviewActs['request.submitted'];
  'request.opinion-given': ReviewActs['request.opinion-given'];
  'request.step-approved': ReviewActs['request.step-approved'];
  'request.number-reserved': ReviewActs['request.number-reserved'];
  'request.number-cancelled': ReviewActs['request.number-cancelled'];
  'request.draft-taken-back': [None, null];
  'request.draft-returned': [None, { remarks: string }];
  'request.answer-approved': [
    { digest: string; letter: FrozenLetter; attachments: readonly StoredFile[] },
    { attachmentNames: readonly string[]; remarks?: string },
  ];
  'request.answered': [Sent, { attachmentNames: readonly string[] }];
  /** The answer of the leading case: the same letter, its bytes sealed under this case's own key. */
  'request.answered-jointly': [
    Sent & { letter: FrozenLetter; leading: CaseRef },
    { attachmentNames: readonly string[] },
  ];
  'request.withdrawn': [{ row?: OutcomeRow }, { reason: string }];
  'request.closed': [None, null];
  'request.receipt-reissued': [{ proof: IdentityProof }, null];
  /** `seq`: of the act whose date is wrong; `on`: the right one, or null to void it. The ground says why. */
  'request.mending-proposed': [{ seq: number; on: string | null }, null];
  'request.mending-refused': [None, null];
}
export type RequestActKind = keyof RequestActs;

export function dataOf<K extends RequestActKind>(act: Act, _kind: K): RequestActs[K][0] {
  return act.data as RequestActs[K][0];
}

/** The sealed part; null where it is withheld from the reader, 'erased' when the case's key was destroyed. */
export function personalOf<K extends RequestActKind>(act: Act, _kind: K): RequestActs[K][1] | null | 'erased' {
  return act.personal as RequestActs[K][1] | null | 'erased';
}

/** What an act changes; `on` is its legal date. */
export type Step = (state: RequestState, act: Act, on: string) => Partial<RequestState>;
