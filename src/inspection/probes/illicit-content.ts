import type { FileFinding } from '../check/check-file.ts';
import type { PageRef } from './page-ref.ts';
import type { Seen } from './probe.ts';

/** Checks of texts and pages whose hits are what strangers put there: one is enough for the veto. */
const ILLICIT = new Set(['injected-brand', 'illicit-offer', 'hidden-content', 'script-redirect']);

export const ILLICIT_CONTENT = { id: 'illicit-content', version: 1, indicator: 'W1.3' } as const;

/** Whether a finding is of what strangers put there. */
export const isIllicit = ({ rule, severity }: Pick<FileFinding, 'rule' | 'severity'>): boolean =>
  severity === 'high' && ILLICIT.has(rule);

/** The findings of a page that count for the indicator of illicit content. */
export function illicitIn(findings: readonly FileFinding[], ref: PageRef): Seen[] {
  return findings.filter(isIllicit).map(({ reason, excerpt, selector }) => ({
    ...{ indicator: ILLICIT_CONTENT.indicator, verdict: 'fail' as const, what: reason, where: ref, excerpt },
    ...{ selector: selector ?? null, isVisual: true },
  }));
}
