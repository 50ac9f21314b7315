/** Pure decisions about key points and their tasks. */
import type { Text } from '../web/language.ts';
import { planWords as words } from './messages.ts';
import type {
  Evidence,
  LookBack,
  PlanFacts,
  PlanState,
  TaskFacts,
  TaskProgress,
  TaskStanding,
  TaskState,
} from './state.ts';

/** A task due within so many calendar days counts as near. */
export const NEAR_DAYS = 14;

interface Standing {
  state: TaskProgress;
  review: LookBack['result'] | null;
  dueOn: Temporal.PlainDate;
}

/** Where a task stands today; `dueOn` is the last day in time. */
export function standingOn({ state, review, dueOn }: Standing, today: Temporal.PlainDate): TaskStanding {
  if (state === 'done') return review === 'passed' ? 'passed' : 'to-check';
  if (Temporal.PlainDate.compare(dueOn, today) < 0) return 'overdue';
  return Temporal.PlainDate.compare(dueOn, today.add({ days: NEAR_DAYS })) <= 0 ? 'near' : 'running';
}

/** Whether it was done after its last day. */
export function wasLate(doneOn: Temporal.PlainDate | null, dueOn: Temporal.PlainDate): boolean {
  return doneOn !== null && Temporal.PlainDate.compare(doneOn, dueOn) > 0;
}

export interface Refused {
  field: string;
  text: Text;
}

const need = (field: string, message: Text): Refused => ({ field, text: message });

export function refusePlan(facts: PlanFacts): Refused | null {
  if (facts.year < 2008 || facts.year > 2999) return need('year', words.badYear);
  if (facts.title.trim() === '') return need('title', words.needTitle);
  if (facts.body.trim() === '') return need('body', words.needBody);
  return null;
}

/** Why a dropped key point cannot be changed or split further. */
export function refuseDropped(state: PlanState): Refused | null {
  return state.dropped ? need('title', words.planIsDropped) : null;
}

/** What a task lacks. `year` is that of its key point. */
export function refuseTask(facts: TaskFacts, year: number, unitIds: readonly string[]): Refused | null {
  if (facts.title.trim() === '') return need('title', words.needTaskTitle);
  if (!unitIds.includes(facts.leadUnitId)) return need('leadUnitId', words.needLead);
  if (facts.partnerUnitIds.includes(facts.leadUnitId)) return need('partnerUnitIds', words.leadIsPartner);
  if (facts.partnerUnitIds.some((id) => !unitIds.includes(id))) return need('partnerUnitIds', words.unknownUnit);
  if (Number(facts.dueOn.slice(0, 4)) < year) return need('dueOn', words.dueBeforeYear(year));
  if (facts.expected.trim() === '') return need('expected', words.needExpected);
  return null;
}

/** Why nothing more can be recorded about a task. */
export function refuseClosed(state: TaskState): Refused | null {
  if (state.dropped) return need('task', words.taskIsDropped);
  if (state.state === 'done' && state.lookBacks.at(-1)?.result === 'passed') return need('task', words.taskIsPassed);
  return null;
}

/** What a report lacks: a note always, evidence once the task is said to be done. */
export function refuseReport(
  state: TaskState,
  report: { state: TaskProgress; note: string; evidence: readonly Evidence[] },
): Refused | null {
  const closed = refuseClosed(state);
  if (closed) return closed;
  if (report.note.trim() === '') return need('note', words.needNote);
  const isProven = report.evidence.length > 0 || state.reports.some(({ evidence }) => evidence.length > 0);
  return report.state === 'done' && !isProven ? need('evidenceDocument', words.needEvidence) : null;
}

/** Why there is nothing to look back at. */
export function refuseLookBack(state: TaskState, result: LookBack['result'], remarks: string): Refused | null {
  const closed = refuseClosed(state);
  if (closed) return closed;
  if (state.state !== 'done') return need('remarks', words.notDone);
  return result === 'reopened' && remarks.trim() === '' ? need('remarks', words.needRemarks) : null;
}
