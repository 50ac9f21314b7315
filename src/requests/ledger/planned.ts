/** Acts that a row of a ledger becomes. */
import type { RequestActKind, RequestActs } from '../request-acts.ts';

export interface PlannedAct {
  kind: RequestActKind;
  /** ISO date */
  on: string;
  data: object;
  personal?: object;
}

export const act = <K extends RequestActKind>(
  kind: K,
  on: string,
  data: RequestActs[K][0],
  personal?: RequestActs[K][1] & object,
): PlannedAct => ({ kind, on, data, ...(personal ? { personal } : {}) });

/** By their days; those of one day as they are given. */
export const inOrder = (acts: readonly PlannedAct[]): PlannedAct[] =>
  acts.toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on));
