/** What a summary of work (工作总结) is: of which place and days, its texts, and what was frozen at the end. */
import type { ScopeKind } from '../reports/scopes.ts';

export const SUMMARY_SECTIONS = ['overview', 'disclosure', 'requests', 'plans', 'outlook'] as const;
export type SummarySection = (typeof SUMMARY_SECTIONS)[number];
/** Plain texts with fields like {{新收申请}}; figures are never typed into them. */
export type SummaryTexts = Readonly<Record<SummarySection, string>>;

/** What a figure counts, by id. */
export interface Evidence {
  kind: 'case' | 'document' | 'task' | 'none';
  ids: readonly string[];
}

/** A figure as it was when the summary was finalised. */
export interface FrozenFigure {
  id: string;
  name: string;
  /** as printed: '12', '95.0%（19/20）' */
  shown: string;
  evidence: Evidence;
}

export interface SummarySnapshot {
  name: string;
  title: string;
  from: string;
  to: string;
  texts: SummaryTexts;
  /** those that the texts name */
  figures: readonly FrozenFigure[];
}

export interface SummaryState {
  scope: ScopeKind;
  /** '' when it was never begun, or beginning it was voided */
  unitId: string;
  from: string;
  to: string;
  title: string;
  texts: SummaryTexts;
  begunOn: string;
  final: { on: string; personId: string | null; digest: string; snapshot: SummarySnapshot } | null;
}
