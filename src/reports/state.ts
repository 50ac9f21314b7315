/** What a report is: whose, of which year, what people added to its figures, and how far it has come. */
import type { Blank } from './blank.ts';
import type { Signature } from './revisions/signature.ts';
import type { ScopeKind } from './scopes.ts';
import type { Snapshot } from './snapshot.ts';
import type { Texts } from './texts.ts';

/** draft → submitted → approved; returned to draft with remarks from both. A document is made of an approved one. */
export const STAGES = ['draft', 'submitted', 'approved'] as const;
export type Stage = (typeof STAGES)[number];

/** What somebody who submits answers for. */
export interface Declared {
  /** Why the report may go on although warnings stand. */
  explanation?: string;
  /** That no request was received or carried over, and the zeros are meant. */
  zero?: boolean;
}

/** One approval; `reason` says why the one before was corrected, null for the first. */
export interface ListedRevision {
  number: number;
  on: string;
  personId: string | null;
  reason: string | null;
  digest: string;
  /** Null where it was approved before there were signatures. */
  signature: Signature | null;
}

export interface Revision extends ListedRevision {
  snapshot: Snapshot;
}

export interface EnteredFigure {
  /** 0 for a blank. */
  value: number;
  blank: Blank | null;
  /** Where the figure comes from: which register, file or statistics of which date. */
  source: string;
  on: string;
  personId: string | null;
}

export interface ReportState {
  /** '' when the report was never begun, or beginning it was voided. */
  unitId: string;
  scope: ScopeKind;
  year: number;
  stage: Stage;
  /** By cell id. */
  figures: Readonly<Record<string, EnteredFigure>>;
  texts: Texts;
  /** Persons who entered, wrote or submitted: none of them approves. */
  editors: readonly string[];
  begunOn: string;
  submittedOn: string | null;
  approval: { personId: string | null; on: string; digest: string; snapshot: Snapshot } | null;
  /** Remarks of the last return, until it is submitted again. */
  remarks: string | null;
  documentId: string | null;
  declared: Declared;
  /** Every approval that stands, the first first. */
  revisions: readonly Revision[];
  /** Remarks with which an approved report was returned, until it is approved anew. */
  correction: string | null;
}
