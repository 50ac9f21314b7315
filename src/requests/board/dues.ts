/**
 * What of a case's clock is kept so that lists need not fold every history: its due dates and whose turn it is, with
 * what they were folded from. Days left are never kept: they are counted when somebody looks. Pure.
 */
import { createHash } from 'node:crypto';
import { clockOn } from '../../law/clock.ts';
import type { Clock, ClockOnDay, Law, WaitReason } from '../../law/clock-types.ts';
import type { Deadline } from '../../law/deadline-shape.ts';
import { deadlines } from '../../law/deadlines.ts';
import { addWorkingDays, workingDaysAfter } from '../../law/due.ts';
import type { LawSettings } from '../../law/settings.ts';
import type { Words } from '../../law/words.ts';
import { dueDate } from '../letter-dates.ts';
import { waitingNow } from '../standing.ts';

/** Raised when a change of the program moves a date or a turn, which a test tells: every kept row is then folded again. */
const EDITION = 4;

/** 'running': the answer period runs, in time or past its end; 'waiting': somebody outside has the turn. */
export const PHASES = ['running', 'waiting', 'answered', 'withdrawn', 'abandoned'] as const;
export type Phase = (typeof PHASES)[number];

/** A deadline that is not met yet. */
export interface KeptDeadline {
  id: string;
  owedBy: Deadline['owedBy'];
  on: string;
  isProvisional: boolean;
  title: Words;
}

/** Dates are ISO strings. */
export interface Dues {
  phase: Phase;
  waitsFor: WaitReason | null;
  /** the answer's; null while nobody can name it */
  dueOn: string | null;
  isProvisional: boolean;
  /** The day up to which days left are counted: the due date, or the named day of a delayed answer. */
  countsTo: string | null;
  /** While it waits: the last day of the other side, once that is past and the office must act. */
  alarmOn: string | null;
  /** By which lists are sorted: when somebody must act. */
  urgentOn: string;
  endedOn: string | null;
  /** Working days that the answer took: those that count in law, and those past the due date. null unless answered. */
  used: number | null;
  deadlines: readonly KeptDeadline[];
  /** The days for which this holds: from the first to before the second; null: until another act. */
  validFrom: string;
  validUntil: string | null;
  calendarVersion: string;
  rulesVersion: string;
}

/** Sorts behind every day on which somebody must act. */
export const NOT_URGENT = '9999-12-31';

/** Names the rules of the program and what the site decided about them, by content: other settings move no date. */
export function rulesVersion({ version: _, ...decided }: LawSettings): string {
  const digest = createHash('sha256').update(JSON.stringify(decided)).digest('hex').slice(0, 16);
  return `${EDITION}.${digest}`;
}

/**
 * What the clock of a case says on a day and as long after it as nothing happens and no named day passes. `beside`: what
 * else is kept with it and changes on such days alone.
 */
export function duesOf(
  clock: Clock,
  law: Law,
  today: Temporal.PlainDate,
  beside: (day: Temporal.PlainDate) => unknown = () => null,
): Dues {
  const view = clockOn(clock, law, today);
  const turn = turnOn(clock, view);
  const due = dueDate(clock.due);
  const endedOn = isEnd(turn.phase) ? (clock.closed?.on ?? today) : null;
  const still = standingStill(clock, law, view);
  const late = due && endedOn ? workingDaysAfter(law.calendar, due, endedOn) : 0;
  return {
    ...turn,
    dueOn: due?.toString() ?? null,
    isProvisional: clock.due.status === 'provisional',
    countsTo: still?.toString() ?? (clock.delayedUntil ?? due)?.toString() ?? null,
    urgentOn: urgentOn(turn, due),
    endedOn: endedOn?.toString() ?? null,
    used: endedOn && turn.phase === 'answered' ? clockOn(clock, law, endedOn).used + late : null,
    deadlines: keptDeadlines(deadlines(clock, law, today), endedOn !== null),
    validFrom: today.toString(),
    validUntil: endedOn
      ? null
      : ((still
          ? today.add({ days: 1 })
          : nextTurn(clock, law, today, (day) => [turnOn(clock, clockOn(clock, law, day)), beside(day)])
        )?.toString() ?? null),
    calendarVersion: clock.calendarVersion,
    rulesVersion: rulesVersion(law.settings),
  };
}

const isEnd = (phase: Phase) => phase !== 'running' && phase !== 'waiting';

type Turn = Pick<Dues, 'phase' | 'waitsFor' | 'alarmOn'>;

function turnOn(clock: Clock, { state, alarms, today }: ClockOnDay): Turn {
  switch (state) {
    case 'answered':
    case 'withdrawn':
    case 'abandoned':
      return { phase: state, waitsFor: null, alarmOn: null };
    case 'overdue':
    case 'running':
      return { phase: 'running', waitsFor: null, alarmOn: null };
    default:
      return {
        phase: 'waiting',
        waitsFor: clock.due.status === 'waiting' ? clock.due.reason : waitingNow(clock, today),
        alarmOn: alarms[0]?.since.toString() ?? null,
      };
  }
}

function urgentOn({ phase, alarmOn }: Turn, due: Temporal.PlainDate | null): string {
  if (phase === 'running') return due?.toString() ?? NOT_URGENT;
  return alarmOn ?? NOT_URGENT;
}

function keptDeadlines(all: readonly Deadline[], isOver: boolean): KeptDeadline[] {
  return all.flatMap(({ id, owedBy, due, doneOn, state, title }) => {
    const on = dueDate(due);
    const isOwed = doneOn === null && state !== 'ended' && state !== 'met';
    if (!on || !isOwed || (isOver && owedBy !== 'office')) return [];
    return [{ id, owedBy, on: on.toString(), isProvisional: due.status === 'provisional', title }];
  });
}

/**
 * Where the days left do not go down to the due date day by day, as before the trigger day of a period: the day that
 * lies as many working days ahead, which holds for this day alone; else null.
 */
function standingStill(clock: Clock, { calendar }: Law, { state, left, today }: ClockOnDay): Temporal.PlainDate | null {
  const to = clock.delayedUntil ?? dueDate(clock.due);
  const goesDown = to !== null && workingDaysAfter(calendar, today, to) === left;
  return state !== 'running' || goesDown ? null : addWorkingDays(calendar, today, left).date;
}

/** The next day on which somebody else has the turn, or must act, although nothing happened; null when there is none. */
function nextTurn(
  clock: Clock,
  law: Law,
  today: Temporal.PlainDate,
  saysOn: (day: Temporal.PlainDate) => unknown,
): Temporal.PlainDate | null {
  const says = JSON.stringify(saysOn(today));
  const days = turningDays(clock, law, today).filter((day) => Temporal.PlainDate.compare(day, today) > 0);
  return days.sort(Temporal.PlainDate.compare).find((day) => JSON.stringify(saysOn(day)) !== says) ?? null;
}

function turningDays(clock: Clock, law: Law, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const ends = deadlines(clock, law, today).map(({ due }) => dueDate(due));
  const { receipt } = clock;
  return [
    ...clock.events.map(({ on }) => on),
    ...clock.pauses.flatMap(({ from, to }) => [from, to]),
    ...[...ends, dueDate(clock.due), receipt.status === 'received' ? receipt.on : null],
    receipt.status === 'awaiting-confirmation' ? receipt.confirmBy.date : null,
  ].flatMap((day) => (day ? [day, day.add({ days: 1 })] : []));
}
