/** Where one fact is counted in a year's report. Pure; each function answers for one table. */
import { validityOn } from '../documents/rules.ts';
import type { Table3InputRow, Table4Group, Table4Result } from '../law/report-form.ts';
import type { CaseFact, DocumentFact, RemedyFact } from './facts.ts';
import type { CountingRules } from './settings.ts';

/** The days that a report speaks of, both included. `to` is today while the year runs. */
export interface Period {
  year: number;
  from: string;
  to: string;
}

/** The calendar year up to today at the most (统计期限为1月1日至12月31日). */
export function periodOf(year: number, today: Temporal.PlainDate): Period {
  const last = `${year}-12-31`;
  return { year, from: `${year}-01-01`, to: today.toString() < last ? today.toString() : last };
}

/** Whether the year is over, so that its report may be submitted and approved; before, its figures are a snapshot. */
export function isOver(year: number, today: Temporal.PlainDate): boolean {
  return today.year > year;
}

type CountedCase = Pick<CaseFact, 'firstReceivedOn' | 'outcome' | 'answeredOn'>;

/** The day a case ended; null while it is open. A case cannot end in an earlier year than it was received in. */
function endedOn({ firstReceivedOn, outcome, answeredOn }: CountedCase): string | null {
  if (!firstReceivedOn || !outcome || !answeredOn) return null;
  return answeredOn < firstReceivedOn ? firstReceivedOn : answeredOn;
}

/**
 * Rows of table three that count this case: none, or two — how it came into the year (new or carried over) and how it
 * left it (an outcome or carried over). So the form's printed identity holds by construction.
 */
export function table3Rows(fact: CountedCase, { from, to }: Period): Table3InputRow[] {
  const received = fact.firstReceivedOn;
  const ended = endedOn(fact);
  if (!received || received > to || (ended && ended < from)) return [];
  return [received >= from ? 'r1' : 'r2', ended && ended <= to && fact.outcome ? fact.outcome : 'r4'];
}

const GROUPS: Record<RemedyFact['route'], Table4Group> = {
  reconsideration: 'review',
  'direct-suit': 'direct',
  'suit-after-reconsideration': 'afterReview',
};
const RESULTS: Record<RemedyFact['result'], Table4Result> = {
  upheld: 'upheld',
  corrected: 'corrected',
  other: 'otherResult',
  pending: 'pending',
};

/** The cell of table four that counts this remedy in the year; null when none does. */
export function table4Place(
  fact: Pick<RemedyFact, 'route' | 'lodgedOn' | 'result' | 'decidedOn'>,
  { from, to }: Period,
  rules: Pick<CountingRules, 'remedies'>,
): { group: Table4Group; result: Table4Result } | null {
  if (fact.lodgedOn > to) return null;
  if (rules.remedies === 'lodged' && fact.lodgedOn < from) return null;
  const decided = fact.result !== 'pending' && fact.decidedOn !== null && fact.decidedOn <= to;
  if (decided && rules.remedies === 'decided-or-pending' && (fact.decidedOn ?? '') < from) return null;
  return { group: GROUPS[fact.route], result: decided ? RESULTS[fact.result] : 'pending' };
}

export type DocumentColumn = 'issued' | 'repealed' | 'valid';

/**
 * Columns of table two that count this normative document: issued (制发) by the date it was signed, repealed (废止) by
 * the date of repeal, in force (现行有效) on the period's last day. One that was issued but takes effect later counts as
 * in force, so that last year's stock, the issued and the repealed add up. What was withdrawn by then is not counted.
 */
export function documentColumns(
  fact: DocumentFact,
  { from, to }: Period,
  rules: Pick<CountingRules, 'expiredCountsAsRepealed'>,
): DocumentColumn[] {
  if (fact.signedOn > to || (fact.withdrawnOn && fact.withdrawnOn <= to)) return [];
  const columns: DocumentColumn[] = [];
  if (fact.signedOn >= from) columns.push('issued');
  const gone = goneOn(fact, rules);
  if (gone && gone >= from && gone <= to) columns.push('repealed');
  const validity = validityOn(fact, Temporal.PlainDate.from(to));
  if (validity === 'in-force' || validity === 'not-yet') columns.push('valid');
  return columns;
}

/** The day that counts as its repeal: of the decision, or the first day after its term where that counts as well. */
function goneOn(fact: DocumentFact, rules: Pick<CountingRules, 'expiredCountsAsRepealed'>): string | null {
  if (!rules.expiredCountsAsRepealed || !fact.expiresOn) return fact.repealedOn;
  const lapsed = Temporal.PlainDate.from(fact.expiresOn).add({ days: 1 }).toString();
  return fact.repealedOn && fact.repealedOn < lapsed ? fact.repealedOn : lapsed;
}
