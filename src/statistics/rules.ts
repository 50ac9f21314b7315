/** What is counted of cases, and how rates are made. Pure. */
import { REGULATION_2019 } from '../law/regulation.ts';
import type { CaseTiming } from '../requests/timing.ts';
import { type Text, text } from '../web/language.ts';

/** Days, both included (ISO). */
export interface Period {
  from: string;
  to: string;
}

/** A rate, never without what it was made of. */
export interface Ratio {
  n: number;
  d: number;
}

export const NONE = text('无', 'none');

/** '95.0%（19/20）'; 'none' where there is nothing to divide by. */
export function percentText({ n, d }: Ratio, digits = 1): Text {
  if (d === 0) return NONE;
  const percent = `${rounded((n / d) * 100, digits)}%`;
  return text(`${percent}（${n}/${d}）`, `${percent} (${n}/${d})`);
}

/** '12.30（246/20）': a mean with its sum and count. */
export function meanText({ n, d }: Ratio): Text {
  if (d === 0) return NONE;
  const mean = rounded(n / d, 2);
  return text(`${mean}（${n}/${d}）`, `${mean} (${n}/${d})`);
}

/** '63.55%（1271/2000）': to the digits of the mean that it goes with. */
export function compressionText(ratio: Ratio): Text {
  return percentText(ratio, 2);
}

/** Half up, to a fixed number of digits; never '-0.0'. */
function rounded(value: number, digits: number): string {
  const scale = 10 ** digits;
  return (Math.round(value * scale + 1e-9) / scale || 0).toFixed(digits);
}

export const CASE_FIGURES = [
  'carriedIn',
  'received',
  'closed',
  'carriedOut',
  'answered',
  'inTime',
  'late',
  'overdue',
] as const;
export type CaseFigure = (typeof CASE_FIGURES)[number];
export type CaseCounts = Record<CaseFigure, readonly CaseTiming[]>;

/**
 * The cases behind each figure of a period. What came in (carried in and received) equals what left (closed and carried
 * out) by construction. `answered` are the closed ones that ended with an answer; `inTime` and `late` those of them
 * whose due date is known; `overdue` were open at the end of the period with their due date behind them.
 */
export function countCases(timings: readonly CaseTiming[], { from, to }: Period): CaseCounts {
  const within = timings.filter((one) => one.receivedOn <= to && !(endOf(one) !== null && (endOf(one) ?? '') < from));
  const isClosed = (one: CaseTiming) => endOf(one) !== null && (endOf(one) ?? '') <= to;
  const closed = within.filter(isClosed);
  const open = within.filter((one) => !isClosed(one));
  const answered = closed.filter((one) => one.ended === 'answered');
  const dated = answered.filter((one) => one.dueOn !== null);
  const isLate = (one: CaseTiming) => (one.dueOn ?? '') < (endOf(one) ?? '');
  return {
    carriedIn: within.filter((one) => one.receivedOn < from),
    received: within.filter((one) => one.receivedOn >= from),
    closed,
    carriedOut: open,
    answered,
    inTime: dated.filter((one) => !isLate(one)),
    late: dated.filter(isLate),
    overdue: open.filter((one) => one.dueOn !== null && one.dueOn < to),
  };
}

/** A case cannot end before it was received. */
function endOf({ receivedOn, endedOn, ended }: CaseTiming): string | null {
  if (endedOn === null || ended === null) return null;
  return endedOn < receivedOn ? receivedOn : endedOn;
}

/** How long answers took, in working days. */
export interface Durations {
  /** sum and count */
  mean: Ratio;
  median: number | null;
  /** Of the statutory twenty days of each answer, those that were not needed; below 0 when more were taken. */
  compression: Ratio;
}

export function durationsOf(answered: readonly Pick<CaseTiming, 'used'>[]): Durations {
  const days = answered.flatMap(({ used }) => (used === null ? [] : [used])).sort((a, b) => a - b);
  const sum = days.reduce((total, one) => total + one, 0);
  const allowed = REGULATION_2019.answer * days.length;
  return { mean: { n: sum, d: days.length }, median: medianOf(days), compression: { n: allowed - sum, d: allowed } };
}

/** @param sorted ascending */
function medianOf(sorted: readonly number[]): number | null {
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[half - 1], sorted[half]];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}

/** Answered in time out of those whose due date is known. */
export function inTimeRate({ inTime, late }: Pick<CaseCounts, 'inTime' | 'late'>): Ratio {
  return { n: inTime.length, d: inTime.length + late.length };
}

/** Of the cases still open whose due date is known, those past it: the rate of answers in time says nothing of them. */
export function overdueRate({ overdue, carriedOut }: Pick<CaseCounts, 'overdue' | 'carriedOut'>): Ratio {
  return { n: overdue.length, d: carriedOut.filter(({ dueOn }) => dueOn !== null).length };
}

/** The same days one year earlier; 29 February becomes the 28th. */
export function yearBefore({ from, to }: Period): Period {
  const back = (iso: string) => Temporal.PlainDate.from(iso).subtract({ years: 1 }).toString();
  return { from: back(from), to: back(to) };
}

/** Months of a period, 'YYYY-MM', at most so many: the last ones. */
export function monthsOf({ from, to }: Period, most = 24): string[] {
  const months: string[] = [];
  let month = Temporal.PlainYearMonth.from(from.slice(0, 7));
  while (month.toString() <= to.slice(0, 7)) {
    months.push(month.toString());
    month = month.add({ months: 1 });
  }
  return months.slice(-most);
}

/** What narrows a figure's cases further; a month is that of the receipt, of closed cases that of the end. */
export interface Narrowing {
  channel?: string | undefined;
  outcome?: string | undefined;
  month?: string | undefined;
}

/** Those cases of a figure. */
export function narrowed(figure: CaseFigure, cases: readonly CaseTiming[], by: Narrowing): readonly CaseTiming[] {
  const { channel, outcome, month } = by;
  return cases.filter(
    (one) =>
      (channel === undefined || one.channel === channel) &&
      (outcome === undefined || one.outcome === outcome) &&
      (month === undefined || monthOf(figure, one) === month),
  );
}

/** How many cases have which value, the most first; what is null has none. */
export function countedBy<V extends string>(
  cases: readonly CaseTiming[],
  keyOf: (one: CaseTiming) => V | null,
): { value: V; count: number }[] {
  const counts = new Map<V, number>();
  for (const one of cases) {
    const value = keyOf(one);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

/** The month, 'YYYY-MM', in which a case belongs to a figure; null while it has not ended. */
export function monthOf(figure: CaseFigure, one: CaseTiming): string | null {
  const isOfEnd = figure === 'closed' || figure === 'answered' || figure === 'inTime' || figure === 'late';
  return (isOfEnd ? endOf(one) : one.receivedOn)?.slice(0, 7) ?? null;
}
