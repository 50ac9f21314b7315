/** From a history file to everything the law says about it. */
import { makeCalendar, nationalCalendar } from '../../law/calendar.ts';
import { clockOn, foldClock } from '../../law/clock.ts';
import type { Clock, ClockOnDay, Law } from '../../law/clock-types.ts';
import type { PlainDate } from '../../law/days.ts';
import { type DeadlineDay, deadlineDays } from '../../law/deadline-days.ts';
import type { Deadline } from '../../law/deadline-shape.ts';
import { deadlines } from '../../law/deadlines.ts';
import { LawError } from '../../law/law-error.ts';
import { type Remedies, remediesOf } from '../../law/remedies.ts';
import { DEFAULT_SETTINGS, settingsWith } from '../../law/settings.ts';
import { words } from '../../law/words.ts';
import type { HistoryFile } from './history-file.ts';

/** What `--json` prints. */
export interface Reading extends Omit<Clock, 'days' | 'events' | 'earlier'>, ClockOnDay {
  deadlines: Deadline[];
  /** Rounds before an order to answer again. */
  earlier: EarlierRound[];
  /** Of the deadline that was asked for, day by day. */
  account: DeadlineDay[] | null;
  /** Null before the answer, or when the file names no body and court. */
  remedies: Remedies | null;
}

export interface EarlierRound extends Omit<Clock, 'events' | 'earlier'> {
  deadlines: Deadline[];
}

/**
 * Throws LawError where the law's data cannot answer, and `no-such-deadline` for an `account` that the case has not.
 * @param account id of a deadline
 */
export function readCase(history: HistoryFile, today: PlainDate, account?: string): Reading {
  const law: Law = {
    calendar: history.calendar ? makeCalendar(history.calendar) : nationalCalendar,
    settings: history.settings ? settingsWith(history.settings) : DEFAULT_SETTINGS,
  };
  const clock = foldClock(history.events, law);
  const { events: _, earlier, ...facts } = clock;
  const rows = deadlines(clock, law, today);
  return {
    ...facts,
    ...clockOn(clock, law, today),
    deadlines: rows,
    earlier: earlier.map((round) => {
      const { events: __, earlier: ___, ...kept } = round;
      return { ...kept, deadlines: deadlines(round, law, today) };
    }),
    account: account === undefined ? null : deadlineDays(named(rows, account), law),
    remedies: remedies(history, clock, law),
  };
}

function named(rows: readonly Deadline[], id: string): Deadline {
  const row = rows.find((one) => one.id === id);
  if (row) return row;
  const ids = rows.map((one) => one.id).join(', ');
  throw new LawError(
    'no-such-deadline',
    words(`没有期限“${id}”，本案的期限有：${ids}`, `No deadline "${id}"; this case has: ${ids}`),
  );
}

function remedies(history: HistoryFile, clock: Clock, law: Law): Remedies | null {
  if (!history.remedies || clock.closed?.kind !== 'answered') return null;
  const { outcome, withheldUnder, on: letterDate } = clock.closed.event;
  return remediesOf({ outcome, withheldUnder, letterDate, ...history.remedies }, law.settings);
}
