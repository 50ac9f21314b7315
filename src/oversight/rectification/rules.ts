/** Pure decisions about findings and their rectification. */
import type { Sought } from '../../inspection/probes/recheck.ts';
import type { Text } from '../../web/language.ts';
import { findingWords as words } from './messages.ts';
import type { FindingFacts, FindingState, Stage, Standing } from './state.ts';

/** A finding due within so many calendar days counts as near. */
const NEAR_DAYS = 3;

/** Findings of the same unit about the same place or indicator within so many calendar days are repeats of each other. */
export const REPEAT_DAYS = 365;

export interface Refused {
  field: string;
  text: Text;
}

const need = (field: string, message: Text): Refused => ({ field, text: message });

/** Where a finding stands today; `dueOn` is the last day in time. */
export function standingOn(
  { stage, dueOn }: { stage: Stage; dueOn: Temporal.PlainDate | null },
  today: Temporal.PlainDate,
): Standing {
  if (stage === 'found') return 'to-notice';
  if (stage === 'answered') return 'to-check';
  if (stage === 'appealed') return 'to-decide';
  if (stage !== 'noticed') return stage;
  if (dueOn === null) throw new Error('a noticed finding has no limit');
  if (Temporal.PlainDate.compare(dueOn, today) < 0) return 'overdue';
  return Temporal.PlainDate.compare(dueOn, today.add({ days: NEAR_DAYS })) <= 0 ? 'near' : 'running';
}

/** What a finding lacks. `unitIds` are those in force. */
export function refuseFacts(facts: FindingFacts, unitIds: readonly string[]): Refused | null {
  if (!unitIds.includes(facts.unitId)) return need('unitId', words.needUnit);
  if (facts.title.trim() === '') return need('title', words.needTitle);
  if (facts.place.trim() === '') return need('place', words.needPlace);
  return null;
}

/** Which stages each step may follow. */
const AFTER = {
  changed: ['found'],
  noticed: ['found'],
  answered: ['noticed'],
  appealed: ['noticed'],
  passed: ['answered', 'appealed', 'noticed'],
  reopened: ['answered', 'appealed'],
  rechecked: ['found', 'noticed', 'answered', 'appealed'],
  withdrawn: ['found', 'noticed', 'answered', 'appealed'],
} as const satisfies Record<string, readonly Stage[]>;
export type FindingStep = keyof typeof AFTER;

/** Whether a step may be taken now. */
export function allows(stage: Stage, step: FindingStep): boolean {
  return (AFTER[step] as readonly Stage[]).includes(stage);
}

/** Why a step cannot be taken. A limit lies after the day on which it is set. */
export function refuseStep(
  state: FindingState,
  step: FindingStep,
  said: { remarks?: string; dueOn?: string },
  today: Temporal.PlainDate,
): Refused | null {
  if (!allows(state.stage, step)) return need('remarks', words.notNow[state.stage]);
  const needsRemarks = step !== 'noticed' && step !== 'passed' && step !== 'changed';
  if (needsRemarks && !said.remarks?.trim()) return need('remarks', words.needRemarks);
  if (said.dueOn !== undefined && said.dueOn <= today.toString()) return need('dueOn', words.dueTooEarly);
  return null;
}

/** What the program can look for again at a finding's place: its indicator, or the content check that saw it; null: a person looks. */
export function soughtAgain({
  place,
  indicator,
  evidence,
}: Pick<FindingState, 'place' | 'indicator' | 'evidence'>): Sought | null {
  if (!/^https?:\/\//.test(place) || !URL.canParse(place)) return null;
  if (indicator !== '') return { indicator };
  const [check] = evidence?.probes ?? [];
  return check ? { rule: check.id } : null;
}
