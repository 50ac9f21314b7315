/** What a finding (问题) of an inspection is, and how far its rectification has come. Dates are ISO strings. */
import type { Proof } from '../../inspection/probes/verify.ts';

/** Where a finding comes from. */
export const SOURCES = ['inspection', 'content-check', 'site-check', 'report-errors', 'superior', 'on-site'] as const;
export type Source = (typeof SOURCES)[number];

export const GRAVITIES = ['veto', 'high', 'medium', 'low'] as const;
export type Gravity = (typeof GRAVITIES)[number];

/** A file that proves a finding or its mending. */
export interface ProofFile {
  name: string;
  mediaType: string;
  /** bytes */
  size: number;
  digest: string;
}

/** What the program saw, where and when: what proves a finding that was filed from its results. */
export interface ProgramEvidence {
  /** round and results from which it was filed; `results` is the SHA-256 of their file */
  roundId: string;
  results: string;
  /** day for which was judged, ISO */
  judgedFor: string;
  /** SHA-256 of the sealed evidence, and how far it was held against the results; null: not at all */
  seal: string;
  proof: Proof | null;
  probes: readonly { id: string; version: number }[];
  /** the answer in which it was seen: instant, status, SHA-256 and bytes; null where a thing is nowhere on the site */
  answer: { address: string; at: string; status: number; digest: string; bytes: number } | null;
  /** what was seen there, the first ones of all */
  spots: readonly { id: string; what: string; selector: string | null; excerpt: string }[];
  count: number;
}

export interface FindingFacts {
  /** the unit that mends it */
  unitId: string;
  /** what is wrong, in a line */
  title: string;
  /** what was seen, and what is asked */
  detail: string;
  /** address of the page, or the place on site */
  place: string;
  /** id of the condition or item of the indicators; may be empty */
  indicator: string;
  gravity: Gravity;
  source: Source;
  /** number that the national entry or the superior office gave it; may be empty */
  sourceNumber: string;
  files: readonly ProofFile[];
  /** absent where a person saw it */
  evidence?: ProgramEvidence;
}

/**
 * found: not told to the unit yet. noticed: the unit mends. answered: it says that it has. appealed: it says that there
 * is nothing to mend. closed: seen mended. withdrawn: it was no fault.
 */
export const STAGES = ['found', 'noticed', 'answered', 'appealed', 'closed', 'withdrawn'] as const;
export type Stage = (typeof STAGES)[number];

/** One step of the unit or of the inspectors, as its act recorded it. */
export interface Entry {
  kind: 'noticed' | 'answered' | 'appealed' | 'passed' | 'reopened' | 'rechecked' | 'withdrawn';
  on: string;
  personId: string | null;
  remarks: string;
  files: readonly ProofFile[];
  /** limit that this step set; null where it set none */
  dueOn: string | null;
}

export interface FindingState extends FindingFacts {
  stage: Stage;
  foundOn: string;
  /** number of the notice; '' before there is one */
  notice: string;
  /** last day in time; null while nothing is asked */
  dueOn: string | null;
  /** day of the unit's last answer or appeal */
  answeredOn: string | null;
  endedOn: string | null;
  /** how often it was found not mended */
  reopened: number;
  history: readonly Entry[];
}

/** How a finding stands on a day. */
export type Standing = 'to-notice' | 'running' | 'near' | 'overdue' | 'to-check' | 'to-decide' | 'closed' | 'withdrawn';
