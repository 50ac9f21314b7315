import type { Block } from '../../paper/paper.ts';
import type { Checklist } from './checklist.ts';
import type { Decision, Outcome } from './facts.ts';

/** What an outcome needs besides its own facts. */
export interface Around {
  ask: Checklist;
  /** 你 or 你单位 */
  you: string;
  letterDate: Temporal.PlainDate;
  /** How the applicant asked to get it. */
  wanted: string | undefined;
}

/** The part of the answer that its outcome decides: finding, reasons, ground in law, decision. */
export interface Finding {
  blocks: Block[];
  attachments?: string[];
}

/** How each outcome words its finding. */
export type Findings = {
  [O in Outcome]: (decision: Extract<Decision, { outcome: O }>, around: Around) => Finding;
};
