/** The facts that figures are counted from, one row each, as the office's state tables hold them. Dates are ISO strings. */
import type { OutcomeRow } from '../law/outcomes.ts';
import type { ApplicantColumn } from '../law/report-form.ts';
import type { Blank } from './blank.ts';

/** A request. It belongs to its addressee, whoever handles it. */
export interface CaseFact {
  id: string;
  number: string;
  unitId: string;
  applicantKind: ApplicantColumn;
  /** Legal receipt of the first submission (Art. 31); null: not received yet, and in no figure. */
  firstReceivedOn: string | null;
  outcome: OutcomeRow | null;
  /** Day of the outcome: of the answer, the withdrawal or the lapse. */
  answeredOn: string | null;
}

/** So many cases of which every figure says the same, and one of them for all. */
export type CaseGroup = Omit<CaseFact, 'id' | 'number'> & { count: number };

/** A reconsideration or suit against what was done in a request. */
export interface RemedyFact {
  caseId: string;
  position: number;
  number: string;
  unitId: string;
  route: 'reconsideration' | 'direct-suit' | 'suit-after-reconsideration';
  lodgedOn: string;
  result: 'pending' | 'upheld' | 'corrected' | 'other';
  decidedOn: string | null;
}

/** So many remedies of which every figure says the same, and one of them for all. */
export type RemedyGroup = Omit<RemedyFact, 'caseId' | 'position' | 'number'> & { count: number };

/** A normative document that was public at some time. */
export interface DocumentFact {
  id: string;
  title: string;
  /** 发文字号 */
  number: string | null;
  unitId: string;
  signedOn: string;
  effectiveOn: string | null;
  expiresOn: string | null;
  repealedOn: string | null;
  /** Day on which it was withdrawn from the public. */
  withdrawnOn: string | null;
}

/** A figure that somebody entered, with where it comes from. */
export interface FigureFact {
  reportId: string;
  scope: 'unit' | 'government';
  unitId: string;
  year: number;
  /** Cell id, as 't2.licence.decisions'. */
  cell: string;
  /** 0 for a blank. */
  value: number;
  /** Why it is no number; absent for one that is. */
  blank?: Blank;
  source: string;
}

export interface Facts extends OtherFacts {
  cases: readonly CaseFact[];
  remedies: readonly RemedyFact[];
}

/** What is needed to know how many, but not which. */
export interface FactGroups extends OtherFacts {
  cases: readonly CaseGroup[];
  remedies: readonly RemedyGroup[];
}

export interface OtherFacts {
  documents: readonly DocumentFact[];
  figures: readonly FigureFact[];
}
