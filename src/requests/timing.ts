/** How long cases took, folded from their acts: for statistics. No personal data are read. */
import { sql } from 'kysely';
import type { Act } from '../db/acts.ts';
import { clockOn } from '../law/clock.ts';
import { workingDaysAfter } from '../law/due.ts';
import type { OutcomeRow } from '../law/outcomes.ts';
import type { SiteSettings } from '../units/settings.ts';
import { caseClock } from './clock.ts';
import { lawOfCase } from './law.ts';
import { dueDate } from './letter-facts.ts';
import { datedActs, type ListSource } from './store.ts';

export interface CaseTiming {
  id: string;
  number: string;
  /** the addressee */
  unitId: string;
  /** Legal receipt of the first submission. */
  receivedOn: string;
  /** Day of the outcome; null while the case is open. */
  endedOn: string | null;
  ended: 'answered' | 'withdrawn' | 'abandoned' | null;
  outcome: OutcomeRow | null;
  /** null while nobody can name it */
  dueOn: string | null;
  /** Working days that the answer took: those that count in law, and those past the due date. null unless answered. */
  used: number | null;
}

/** Days, both included, and the addressees; null: every unit of the site. */
export interface TimingWindow {
  from: string;
  to: string;
  unitIds: readonly string[] | null;
}

const BATCH = 500;

/** Every case that was open, received or ended in the window, by number. */
export async function caseTimings(
  { db, keys, settings }: Pick<ListSource, 'db' | 'keys' | 'settings'>,
  siteId: string,
  { from, to, unitIds }: TimingWindow,
): Promise<CaseTiming[]> {
  const rows = await db
    .selectFrom('office.requests')
    .select(['id', 'number', 'unit_id', 'first_received_on', 'outcome', 'answered_on'])
    .where('site_id', '=', siteId)
    .where('first_received_on', '<=', Temporal.PlainDate.from(to))
    .where(({ or, eb }) =>
      or([
        eb('answered_on', 'is', null),
        eb('answered_on', '>=', Temporal.PlainDate.from(from)),
        eb('first_received_on', '>=', Temporal.PlainDate.from(from)),
      ]),
    )
    .$if(unitIds !== null, (query) => query.where('unit_id', '=', sql<string>`any(${[...(unitIds ?? [])]}::uuid[])`))
    .orderBy('number')
    .execute();
  const timings: CaseTiming[] = [];
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    const acts = await datedActs({ db, keys }, siteId, batch);
    for (const row of batch)
      timings.push({
        id: row.id,
        number: row.number,
        unitId: row.unit_id,
        receivedOn: row.first_received_on?.toString() ?? '',
        endedOn: row.answered_on?.toString() ?? null,
        outcome: row.outcome,
        ...measured(acts.get(row.id) ?? [], settings),
      });
  }
  return timings;
}

/** What the clock of a case says of its length. Pure. */
export function measured(acts: readonly Act[], settings: SiteSettings): Pick<CaseTiming, 'ended' | 'dueOn' | 'used'> {
  const law = lawOfCase(settings, acts);
  const clock = caseClock(acts, law);
  const due = dueDate(clock.due);
  const { closed } = clock;
  if (closed?.kind !== 'answered') return { ended: closed?.kind ?? null, dueOn: due?.toString() ?? null, used: null };
  const late = due ? workingDaysAfter(law.calendar, due, closed.on) : 0;
  return { ended: 'answered', dueOn: due?.toString() ?? null, used: clockOn(clock, law, closed.on).used + late };
}
