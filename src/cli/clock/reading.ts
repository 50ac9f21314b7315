/** From a history file to everything the law says about it. */
import { makeCalendar, nationalCalendar } from '../../law/calendar.ts';
import { clockOn, foldClock } from '../../law/clock.ts';
import type { Clock, ClockOnDay, Law } from '../../law/clock-types.ts';
import type { PlainDate } from '../../law/days.ts';
import type { Deadline } from '../../law/deadline-shape.ts';
import { deadlines } from '../../law/deadlines.ts';
import { type Remedies, remediesOf } from '../../law/remedies.ts';
import { DEFAULT_SETTINGS, settingsWith } from '../../law/settings.ts';
import type { HistoryFile } from './history-file.ts';

/** What `--json` prints. */
export interface Reading extends Omit<Clock, 'days' | 'events'>, ClockOnDay {
  deadlines: Deadline[];
  /** Null before the answer, or when the file names no body and court. */
  remedies: Remedies | null;
}

/** Throws LawError where the law's data cannot answer. */
export function readCase(history: HistoryFile, today: PlainDate): Reading {
  const law: Law = {
    calendar: history.calendar ? makeCalendar(history.calendar) : nationalCalendar,
    settings: history.settings ? settingsWith(history.settings) : DEFAULT_SETTINGS,
  };
  const clock = foldClock(history.events, law);
  const { events: _, ...facts } = clock;
  return {
    ...facts,
    ...clockOn(clock, law, today),
    deadlines: deadlines(clock, law, today),
    remedies: remedies(history, clock, law),
  };
}

function remedies(history: HistoryFile, clock: Clock, law: Law): Remedies | null {
  if (!history.remedies || clock.closed?.kind !== 'answered') return null;
  const { outcome, withheldUnder, on: letterDate } = clock.closed.event;
  return remediesOf({ outcome, withheldUnder, letterDate, ...history.remedies }, law.settings);
}
