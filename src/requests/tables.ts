/** Row types of this area's tables. */

import type { DateColumn } from '../db/schema.ts';
import type { Channel, Confirmation, ReviewResult } from '../law/events.ts';
import type { OutcomeRow } from '../law/outcomes.ts';
import type { Disposal, LessonCause } from './after/state.ts';
import type { ApplicantKind, Delivery, Form, RemedyRoute, RequestState, Stage } from './state.ts';

export interface RequestRow {
  site_id: string;
  id: string;
  /** 登记编号, gap-free per addressee and year */
  number: string;
  query_digest: string;
  /** the addressee */
  unit_id: string;
  handler_unit_id: string;
  channel: Channel;
  confirmation: Confirmation | null;
  applicant_kind: ApplicantKind;
  /** equal for the same applicant, and of no use without the key */
  applicant_index: string;
  form: Form;
  delivery: Delivery;
  stage: Stage;
  lodged_on: DateColumn;
  /** legal receipt of the first submission; null until confirmed */
  first_received_on: DateColumn | null;
  /** leaf of table three */
  outcome: OutcomeRow | null;
  /** day of the outcome: of the answer, or of the withdrawal or lapse that ended the case before one */
  answered_on: DateColumn | null;
  ended_by: RequestState['endedBy'];
  served_on: DateColumn | null;
  closed_on: DateColumn | null;
}

export interface RequestRemedyRow {
  site_id: string;
  request_id: string;
  position: number;
  route: RemedyRoute;
  lodged_on: DateColumn;
  result: ReviewResult | 'pending';
  decided_on: DateColumn | null;
  /** the body or court and its case number; '' while unknown */
  body: string;
  case_number: string;
  disposal: Disposal | null;
  /** the day the office got the copy */
  noticed_on: DateColumn | null;
  replied_on: DateColumn | null;
  /** the day on which a new answer was ordered */
  ordered_on: DateColumn | null;
  lesson_on: DateColumn | null;
  lesson_cause: LessonCause | null;
}

/** Art. 44 */
export interface RequestConversionRow {
  site_id: string;
  request_id: string;
  suggested_on: DateColumn;
  suggested_by: 'office' | 'applicant';
  decided_on: DateColumn | null;
  /** null while undecided and where it was declined */
  document_id: string | null;
}

interface ErasureRow {
  site_id: string;
  request_id: string;
  stage: 'proposed' | 'refused' | 'erased';
  ground: string;
  proposed_on: DateColumn;
  proposed_by: string | null;
  decided_on: DateColumn | null;
  decided_by: string | null;
  remarks: string | null;
}

export interface RequestMendingRow {
  site_id: string;
  request_id: string;
  act_seq: number;
  proposed_by: string | null;
  proposed_on: DateColumn;
}

interface UntoldPartyRow {
  site_id: string;
  request_id: string;
  party: string;
  overridden_on: DateColumn;
}

declare module '../db/schema.ts' {
  interface Database {
    'office.requests': RequestRow;
    'office.request_untold_parties': UntoldPartyRow;
    'office.request_remedies': RequestRemedyRow;
    'office.request_conversions': RequestConversionRow;
    'office.request_mendings': RequestMendingRow;
    'office.erasures': ErasureRow;
  }
}
