/** Data of each kind of act about a request; `personal` beside it is sealed under the case's key. */
import type { Act } from '../db/acts.ts';
import type { Channel, Confirmation, ReviewResult, ServiceMethod, WithholdingArticle } from '../law/events.ts';
import type { OutcomeRow } from '../law/outcomes.ts';
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
interface Answered {
  party: string;
  consents: boolean;
}

/** How it was made sure that whoever lost the query code is the applicant. */
export const IDENTITY_PROOFS = ['document', 'authorised', 'contact'] as const;
export type IdentityProof = (typeof IDENTITY_PROOFS)[number];

/** kind → [data, personal] */
export interface RequestActs {
  'request.lodged': [Lodging, Submission];
  'request.registered': [Lodging, Submission];
  'request.confirmed': [None, null];
  'request.dispatched': [{ unitId: string }, null];
  'request.clarification-asked': [{ replyBy: string; letter: FrozenLetter }, { items: readonly string[] }];
  'request.clarified': [None, { text: string }];
  'request.clarification-lapsed': [None, null];
  'request.third-party-asked': [Asked, ConsultationText];
  'request.third-party-received': [{ party: string }, null];
  'request.third-party-answered': [Answered, { text: string }];
  'request.co-maker-asked': [Asked, ConsultationText];
  'request.co-maker-received': [{ party: string }, null];
  'request.co-maker-answered': [Answered, { text: string }];
  'request.agency-asked': [Asked, ConsultationText];
  'request.agency-answered': [Answered, { text: string }];
  'request.extension-proposed': [{ workingDays: number }, { reason: string }];
  'request.extension-returned': [None, { remarks: string }];
  'request.extension-approved': [{ workingDays: number; letter: FrozenLetter }, null];
  'request.fee-noticed': [{ number: string; amountYuan: string; receivedOn?: string }, null];
  'request.fee-notice-received': [None, null];
  'request.fee-paid': [None, null];
  'request.fee-unpaid': [None, null];
  'request.delayed': [{ until: string }, { reason: string }];
  'request.drafted': [
    { outcome: OutcomeRow; withheldUnder: readonly WithholdingArticle[]; attachments: readonly StoredFile[] },
    DraftContent,
  ];
  'request.submitted': [None, null];
  'request.draft-returned': [None, { remarks: string }];
  'request.answer-approved': [
    { digest: string; letter: FrozenLetter; attachments: readonly StoredFile[] },
    { attachmentNames: readonly string[] },
  ];
  'request.answered': [
    {
      outcome: OutcomeRow;
      withheldUnder: readonly WithholdingArticle[];
      digest: string;
      letter: FrozenLetter;
      attachments: readonly StoredFile[];
    },
    { attachmentNames: readonly string[] },
  ];
  'request.served': [{ method: ServiceMethod; receivedOn?: string }, null];
  'request.withdrawn': [None, { reason: string }];
  'request.closed': [None, null];
  'request.receipt-reissued': [{ proof: IdentityProof }, null];
  'request.reconsideration-lodged': [None, null];
  'request.reconsideration-decided': [{ result: ReviewResult; receivedOn?: string }, null];
  'request.suit-lodged': [{ route: 'direct' | 'after-reconsideration' }, null];
  'request.suit-decided': [{ result: ReviewResult }, null];
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
