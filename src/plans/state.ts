/** What a key point (工作要点) and a task split from it are. Dates are ISO strings. */

export interface PlanState {
  /** 0 when it was never entered, or entering it was voided. */
  year: number;
  /** Its number in the year's list, from 1. */
  position: number;
  title: string;
  /** 来源文号: number of the document that set it; may be empty. */
  source: string;
  body: string;
  dropped: { on: string; ground: string } | null;
}
export type PlanFacts = Omit<PlanState, 'dropped'>;

/** 未开始, 推进中, 已完成. No percentage: what is not a fact is not typed. */
export const TASK_STATES = ['todo', 'doing', 'done'] as const;
export type TaskProgress = (typeof TASK_STATES)[number];

/** How a task stands on a day: done ones are measured by the day they were done. */
export type TaskStanding = 'passed' | 'to-check' | 'overdue' | 'near' | 'running';

/** What proves progress: a document that this site released, a registered case, or a file. */
export type Evidence =
  | { kind: 'document'; documentId: string; indexNumber: string; title: string }
  | { kind: 'case'; requestId: string; number: string }
  | { kind: 'file'; name: string; mediaType: string; size: number; digest: string };

/** One report of the lead unit. */
export interface ProgressReport {
  state: Exclude<TaskProgress, 'todo'>;
  note: string;
  evidence: readonly Evidence[];
  on: string;
  personId: string | null;
}

/** One look-back (回头看) of the disclosure office after completion. */
export interface LookBack {
  result: 'passed' | 'reopened';
  remarks: string;
  on: string;
  personId: string | null;
}

export interface TaskFacts {
  planId: string;
  title: string;
  leadUnitId: string;
  partnerUnitIds: readonly string[];
  /** Last day on which it is to be done. */
  dueOn: string;
  /** What is to prove it, in words. */
  expected: string;
}

export interface TaskState extends TaskFacts {
  state: TaskProgress;
  /** Day of the report that completed it; null while it is not done. */
  doneOn: string | null;
  reports: readonly ProgressReport[];
  lookBacks: readonly LookBack[];
  dropped: { on: string; ground: string } | null;
}
