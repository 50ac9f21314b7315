/**
 * Urging whoever a report waits for. The reminder is an act of its own beside the report's: one who is typing into the
 * report is not told that it changed meanwhile. Notices follow from it (src/notices).
 */
import type { Act, Aggregate } from '../../db/acts.ts';
import { type Desk, dateOf, load, record } from '../../db/acts.ts';
import { refused } from '../../web/refusal.ts';
import { siteFrame } from '../compile.ts';
import { reportId } from '../report-id.ts';
import type { ScopeKind } from '../scopes.ts';
import { type Line, rollUp } from './rules.ts';
import { begunReports } from './store.ts';
import { rollupWords as words } from './words.ts';

export interface ReminderSent {
  scope: ScopeKind;
  unitId: string;
  year: number;
  /** What the report waited for, and by how many days it was late. */
  waitsFor: string;
  daysLate: number;
}

export interface ReminderState {
  sent: readonly (ReminderSent & { on: string; personId: string | null })[];
}

/** Its subject has the id of the report, which need not be begun. */
export const reportReminders: Aggregate<ReminderState> = {
  kind: 'report-reminder',
  tables: [],
  fold: (acts) => ({ sent: acts.map(step) }),
  rows: () => ({}),
};

function step(act: Act): ReminderState['sent'][number] {
  return { ...(act.data as ReminderSent), on: act.happenedOn.toString(), personId: act.personId };
}

/**
 * Urges whoever a report of a year waits for. Returns of how many something was said: those that were urged today
 * already are left. @throws Refusal when nothing waits there, or everything was urged today
 */
export async function remind(desk: Desk, year: number, wanted: (line: Line) => boolean): Promise<number> {
  const { siteId } = desk.actor;
  const today = dateOf(desk.now);
  const frame = await siteFrame(desk.tx, siteId);
  const open = rollUp(frame, year, await begunReports(desk.tx, siteId, year), today).filter(
    (line) => line.waitsFor !== null && wanted(line),
  );
  if (open.length === 0) throw refused('report.remind', words.nothingToRemind);
  let told = 0;
  for (const { scope, unitId, waitsFor, daysLate } of open) {
    const id = reportId(siteId, { scope, unitId, year });
    const loaded = await load(desk, reportReminders, { siteId, id });
    if (loaded.state.sent.some(({ on }) => on === today.toString())) continue;
    const data: ReminderSent = { scope, unitId, year, waitsFor: waitsFor ?? '', daysLate };
    await record(desk, reportReminders, loaded, { kind: 'report-reminder.sent', data });
    told += 1;
  }
  if (told === 0) throw refused('report.remind', words.remindedToday);
  return told;
}
