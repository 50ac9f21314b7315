/** How long cases took, folded from their acts: for statistics. No personal data are read. */
import { sql } from 'kysely';
import type { Act } from '../db/acts.ts';
import { clockOn } from '../law/clock.ts';
import { workingDaysAfter } from '../law/due.ts';
import type { Channel } from '../law/events.ts';
import type { OutcomeRow } from '../law/outcomes.ts';
import type { SiteSettings } from '../units/settings.ts';
import { calendarAt } from '../units/site-calendar.ts';
import { type Phase, rulesVersion } from './board/dues.ts';
import './board/tables.ts';
import { confirmedClockOf } from './late/clock.ts';
import { lawOfCase } from './law.ts';
import { dueDate } from './letter-dates.ts';
import { datedActs, type ListSource } from './store.ts';

export interface CaseTiming {
  id: string;
  number: string;
  /** the addressee */
  unitId: string;
  channel: Channel;
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

/**
 * Every case that was open, received or ended in the window, by number. Read from what is kept of their clocks, and
 * folded where that was kept under other rules, another calendar or before the newest acts.
 */
export async function caseTimings(
  { db, keys, settings }: Pick<ListSource, 'db' | 'keys' | 'settings'>,
  siteId: string,
  { from, to, unitIds }: TimingWindow,
): Promise<CaseTiming[]> {
  const rules = rulesVersion(settings.law);
  const calendar = calendarAt(settings.calendar, null).version;
  // the days stay the text that the database sends: a period may hold some hundred thousand cases
  const { rows } = await sql<Row>`
    select r.id, r.number, r.unit_id, r.channel, r.first_received_on::text as received_on,
      r.answered_on::text as answered_on, r.outcome, d.phase, d.due_on::text as due_on, d.used,
      d.rules_version = ${rules} and (d.ended_on is not null or d.calendar_version = ${calendar})
        and not exists (select from office.subjects s where s.site_id = ${siteId} and s.kind = 'request'
          and s.projected < s.version and s.id = r.id and d.acts_seq < s.version) as is_current
    from office.requests r join office.request_dues d on d.site_id = r.site_id and d.request_id = r.id
    where r.site_id = ${siteId} and r.first_received_on <= ${to}::date
      and (r.answered_on is null or r.answered_on >= ${from}::date or r.first_received_on >= ${from}::date)
      ${unitIds === null ? sql`` : sql`and r.unit_id = any(${[...unitIds]}::uuid[])`}
    order by r.number`.execute(db);
  const folded = await foldStale({ db, keys, settings }, siteId, rows);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    unitId: row.unit_id,
    channel: row.channel,
    receivedOn: row.received_on,
    endedOn: row.answered_on,
    outcome: row.outcome,
    ...(folded.get(row.id) ?? keptOf(row)),
  }));
}

interface Row {
  id: string;
  number: string;
  unit_id: string;
  channel: Channel;
  received_on: string;
  answered_on: string | null;
  outcome: OutcomeRow | null;
  phase: Phase;
  due_on: string | null;
  used: number | null;
  is_current: boolean;
}

type Measured = Pick<CaseTiming, 'ended' | 'dueOn' | 'used'>;

function keptOf({ phase, due_on, used }: Row): Measured {
  return { ended: phase === 'running' || phase === 'waiting' ? null : phase, dueOn: due_on, used };
}

async function foldStale(
  source: Pick<ListSource, 'db' | 'keys' | 'settings'>,
  siteId: string,
  rows: readonly Row[],
): Promise<Map<string, Measured>> {
  const stale = rows.filter((row) => !row.is_current);
  const folded = new Map<string, Measured>();
  for (let at = 0; at < stale.length; at += BATCH) {
    const batch = stale.slice(at, at + BATCH);
    const acts = await datedActs(source, siteId, batch);
    for (const { id } of batch) folded.set(id, measured(acts.get(id) ?? [], source.settings));
  }
  return folded;
}

/** What the clock of a case says of its length. Pure. */
function measured(acts: readonly Act[], settings: SiteSettings): Measured {
  const law = lawOfCase(settings, acts);
  const clock = confirmedClockOf(acts, law);
  const due = dueDate(clock.due);
  const { closed } = clock;
  if (closed?.kind !== 'answered') return { ended: closed?.kind ?? null, dueOn: due?.toString() ?? null, used: null };
  const late = due ? workingDaysAfter(law.calendar, due, closed.on) : 0;
  return { ended: 'answered', dueOn: due?.toString() ?? null, used: clockOn(clock, law, closed.on).used + late };
}
