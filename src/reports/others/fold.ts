/** A check of reports that others published: what was looked at and what came of it, as the acts have it. Pure. */
import type { Act, Aggregate } from '../../db/acts.ts';
import type { Checked } from '../check/check-bytes.ts';

/** null: there was none, or it was voided. What holds is counted in `held`, not listed. */
export type CheckState = {
  on: string;
  /** What is known so far: addresses in the order in which they were given, then files. */
  results: readonly Checked[];
  /** Addresses that were not read yet. */
  waiting: readonly string[];
} | null;

/** Files were checked at once; addresses are read one part after another, each part an act, so that a run goes on. */
export interface CheckActs {
  'report-check.run': { results: readonly Checked[]; addresses?: readonly string[] };
  'report-check.part-read': { results: readonly Checked[] };
}

export const RUN = 'report-check.run' satisfies keyof CheckActs;
export const PART = 'report-check.part-read' satisfies keyof CheckActs;

/** Each run is a subject of its own. */
export const reportChecks: Aggregate<CheckState> = {
  kind: 'report-check',
  tables: [{ name: 'report_check_runs', key: 'id' }],
  fold: foldCheck,
  rows: (state, { siteId, id }) => ({
    report_check_runs:
      state && state.waiting.length > 0
        ? [{ site_id: siteId, id, asked_on: state.on, waiting: state.waiting.length }]
        : [],
  }),
};

function foldCheck(acts: readonly Act[]): CheckState {
  const asked = acts.find(({ kind }) => kind === RUN);
  if (!asked) return null;
  const { results: files, addresses = [] } = asked.data as CheckActs['report-check.run'];
  const read = new Map(
    acts
      .filter(({ kind }) => kind === PART)
      .flatMap(({ data }) => (data as CheckActs['report-check.part-read']).results)
      .map((one) => [one.source, one]),
  );
  return {
    on: asked.happenedOn.toString(),
    results: [...addresses.flatMap((address) => read.get(address) ?? []), ...files],
    waiting: addresses.filter((address) => !read.has(address)),
  };
}

/** Without what holds: a run over a county stays small enough to keep. */
export function kept(checked: Checked): Checked {
  if (!checked.report) return checked;
  const open = checked.report.findings.filter(({ state }) => state !== 'holds');
  const held = checked.report.findings.length - open.length;
  return { ...checked, report: { ...checked.report, findings: open, held } };
}
