/** A check of reports that others published: what was looked at and what came of it, as the act has it. Pure. */
import type { Act, Aggregate } from '../../db/acts.ts';
import type { Checked } from '../check/check-bytes.ts';

export interface CheckRun {
  /** In the order in which they were given. What holds is counted in `held`, not listed. */
  results: readonly Checked[];
}

/** null: there was none, or it was voided. */
export type CheckState = (CheckRun & { on: string }) | null;

export const RUN = 'report-check.run';

/** Each run is a subject of its own. */
export const reportChecks: Aggregate<CheckState> = {
  kind: 'report-check',
  tables: [],
  fold: (acts) => acts.reduce<CheckState>((_, act) => stateOf(act), null),
  rows: () => ({}),
};

function stateOf(act: Act): CheckState {
  return { ...(act.data as CheckRun), on: act.happenedOn.toString() };
}

/** Without what holds: a run over a county stays small enough to keep. */
export function kept(checked: Checked): Checked {
  if (!checked.report) return checked;
  const open = checked.report.findings.filter(({ state }) => state !== 'holds');
  const held = checked.report.findings.length - open.length;
  return { ...checked, report: { ...checked.report, findings: open, held } };
}
