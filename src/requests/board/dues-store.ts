/** The kept due dates in the database: written with every act, and folded again where they are out of date. */
import type { Insertable, Kysely, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Act, Desk, SubjectRef } from '../../db/acts.ts';
import { dateOf, withoutVoided } from '../../db/acts.ts';
import type { Database } from '../../db/schema.ts';
import { siteSettings } from '../../units/read.ts';
import type { SiteSettings } from '../../units/settings.ts';
import { caseClock } from '../clock.ts';
import { confirmedClock } from '../late/clock.ts';
import { lawOfCase } from '../law.ts';
import type { RequestState } from '../state.ts';
import { type KeptWait, waitsOf } from '../waits.ts';
import { type Dues, duesOf } from './dues.ts';
import './tables.ts';

/** A case of which something is kept; `seq` is its newest act, 0 when it has none. */
export interface KeptCase {
  id: string;
  seq: number;
  dues: Dues;
  /** what the office must do next; holds as long as the due dates */
  waits: readonly KeptWait[];
}

/** Folds the due dates of a case on a day, and what waits on it. Pure. */
export function foldDues(
  id: string,
  acts: readonly Act[],
  state: RequestState,
  settings: SiteSettings,
  today: Temporal.PlainDate,
): KeptCase {
  const law = lawOfCase(settings, acts);
  const clock = caseClock(acts, law);
  const confirmed = confirmedClock(acts, state, law, clock);
  const waiting = { state, standing: withoutVoided(acts), clock, law, confirmed };
  return {
    id,
    seq: acts.at(-1)?.seq ?? 0,
    dues: duesOf(confirmed, law, today, (day) => waitsOf(waiting, day)),
    waits: waitsOf(waiting, today),
  };
}

/** Keeps the due dates of a subject whose acts have just changed; forgets them when there is no case any more. */
export async function keepDues(desk: Desk, ref: SubjectRef, acts: readonly Act[], state: RequestState): Promise<void> {
  if (state.number === '') {
    await desk.tx
      .deleteFrom('office.request_dues')
      .where('site_id', '=', ref.siteId)
      .where('request_id', '=', ref.id)
      .execute();
    return;
  }
  const settings = await siteSettings(desk.tx, ref.siteId);
  await writeDues(desk.tx, ref.siteId, [foldDues(ref.id, acts, state, settings, dateOf(desk.now))]);
}

/** Writes rows; one that was folded from later acts meanwhile is left alone. */
export async function writeDues(db: Kysely<Database>, siteId: string, cases: readonly KeptCase[]): Promise<void> {
  if (cases.length === 0) return;
  const rows = cases.map((one) => rowOf(siteId, one));
  const table = sql.table('office.request_dues');
  const names = Object.keys(rows[0] ?? {});
  const columns = sql.join(names.map((name) => sql.ref(name)));
  const changes = sql.join(names.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`));
  await sql`insert into ${table} as kept (${columns})
    select ${columns} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb)
    on conflict (site_id, request_id) do update set ${changes} where kept.acts_seq <= excluded.acts_seq`.execute(db);
}

type Row = Omit<Insertable<Database['office.request_dues']>, 'deadlines' | 'waits'> & {
  deadlines: Dues['deadlines'];
  waits: KeptCase['waits'];
};

export function rowOf(siteId: string, { id, seq, dues, waits }: KeptCase): Row {
  return {
    site_id: siteId,
    request_id: id,
    acts_seq: seq,
    calendar_version: dues.calendarVersion,
    rules_version: dues.rulesVersion,
    valid_from: dues.validFrom,
    valid_until: dues.validUntil,
    phase: dues.phase,
    waits_for: dues.waitsFor,
    due_on: dues.dueOn,
    is_provisional: dues.isProvisional,
    counts_to: dues.countsTo,
    alarm_on: dues.alarmOn,
    urgent_on: dues.urgentOn,
    ended_on: dues.endedOn,
    used: dues.used,
    deadlines: dues.deadlines,
    waits,
  };
}

type DuesColumns = Omit<Selectable<Database['office.request_dues']>, 'site_id' | 'request_id' | 'acts_seq' | 'waits'>;

export function duesOfRow(row: DuesColumns): Dues {
  return {
    phase: row.phase,
    waitsFor: row.waits_for,
    dueOn: row.due_on?.toString() ?? null,
    isProvisional: row.is_provisional,
    countsTo: row.counts_to?.toString() ?? null,
    alarmOn: row.alarm_on?.toString() ?? null,
    urgentOn: row.urgent_on.toString(),
    endedOn: row.ended_on?.toString() ?? null,
    used: row.used,
    deadlines: row.deadlines,
    validFrom: row.valid_from.toString(),
    validUntil: row.valid_until?.toString() ?? null,
    calendarVersion: row.calendar_version,
    rulesVersion: row.rules_version,
  };
}
