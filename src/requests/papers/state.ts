/** Papers of a case that are no letters of the office: how the request came, what proves something, what came later. */
import type { FileNames, StoredFile } from '../stored.ts';

export const PAPER_KINDS = ['request', 'envelope', 'signed', 'identity', 'clarification', 'proof', 'more'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** What an applicant may attach: with the request, with the clarification, or later. */
export const SENT_KINDS = ['request', 'clarification', 'more'] as const satisfies readonly PaperKind[];
export type SentKind = (typeof SENT_KINDS)[number];

/** The sealed part: the files' names in their order, and why they were filed. */
export interface PaperNames extends FileNames {
  note: string;
}

/** What one act filed. */
export interface CasePaper {
  /** of the act */
  seq: number;
  of: PaperKind;
  /** ISO date */
  on: string;
  by: 'office' | 'applicant';
  personId: string | null;
  files: readonly StoredFile[];
  names: PaperNames | null | 'erased';
}
