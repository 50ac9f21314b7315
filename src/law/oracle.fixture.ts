/**
 * Test support: a second, slow way to every due date of a case, written apart from the clock. It keeps no state while
 * it goes through the days: before each event it counts the whole round again from its first day, looking at every
 * interval on every date. Dates are ISO strings.
 */
import { oracleShift, oracleWorkingDay, oracleWorks } from './oracle-days.fixture.ts';

export interface OracleEvent {
  kind: string;
  on: string;
  channel?: string;
  party?: string;
  receivedOn?: string;
  workingDays?: number;
  until?: string;
  within?: { workingDays: number } | { until: string };
}

export interface OracleSettings {
  sameDay: boolean;
  feeEffect: 'restarts' | 'pauses' | 'none';
  lateClarification: 'restarts' | 'ignored';
  consultationExcluded: 'up-to-period' | 'until-answer';
}

/** From when to when somebody was waited for; `last`: nobody answered, so the last day of the period is in it. */
interface Wait {
  of: string;
  from: string;
  to: string | null;
  last: boolean;
  restarts: boolean;
}

interface Round {
  start: string;
  receivedOn: string;
  order: OracleEvent | null;
  waits: Wait[];
  extension: { on: string; length: number } | null;
  until: string | null;
  closedOn: string | null;
  /** Ended while the applicant was waited for. */
  dueless: boolean;
  clarified: boolean;
  settings: OracleSettings;
}

const ENDS = ['answered', 'withdrawn', 'abandoned'];

/** The due date of each round: a date, 'waiting' or 'none'. */
export function oracleRounds(recorded: readonly OracleEvent[], settings: OracleSettings): string[] {
  const events = [...recorded].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const receivedOn = receiptDay(events);
  const ended = events.find(({ kind }) => ENDS.includes(kind))?.on;
  if (receivedOn === null) return [ended ? 'none' : 'waiting'];
  if (ended && ended < receivedOn) return ['none'];
  const rounds = [newRound(receivedOn, receivedOn, null, false, settings)];
  for (const event of events) {
    const round = rounds.at(-1) as Round;
    if (event.kind === 'answer-ordered') {
      const due = dueOf(round);
      if (event.on >= receivedOn && (round.closedOn !== null || (isDate(due) && due < event.on)))
        rounds.push(
          newRound(
            event.receivedOn ?? event.on,
            receivedOn,
            event,
            rounds.some(({ clarified }) => clarified),
            settings,
          ),
        );
    } else if (event.on >= receivedOn) happen(round, event);
  }
  return rounds.map(dueOf);
}

function newRound(
  start: string,
  receivedOn: string,
  order: OracleEvent | null,
  clarified: boolean,
  settings: OracleSettings,
): Round {
  const until = order?.within && 'until' in order.within ? order.within.until : null;
  return {
    start,
    receivedOn,
    order,
    waits: [],
    extension: null,
    until,
    closedOn: null,
    dueless: false,
    clarified,
    settings,
  };
}

function receiptDay(events: readonly OracleEvent[]): string | null {
  const lodged = events.find(({ kind }) => kind === 'lodged');
  if (!lodged) return null;
  const isOldMail = lodged.channel === 'email' && lodged.on < '2019-05-15';
  if (isOldMail || !['post-plain', 'fax', 'email'].includes(lodged.channel ?? '')) return lodged.on;
  return events.find(({ kind, on }) => kind === 'confirmed' && on >= lodged.on)?.on ?? null;
}

const isDate = (due: string) => due !== 'waiting' && due !== 'none';
const isOld = ({ start }: Round) => start < '2019-05-15';
const openWait = (round: Round, of: string, on: string) =>
  round.waits.find((wait) => wait.of === of && (wait.to === null || (wait.last && on <= wait.to)));

/** Lets an event of a round take effect, if it has any. */
function happen(round: Round, event: OracleEvent): void {
  if (round.closedOn !== null) return;
  const { settings } = round;
  const on = event.on < round.start ? round.start : event.on;
  const due = dueOf(round);
  const mayLengthen = !round.order?.within && (!isDate(due) || on <= due);
  const key = `${event.kind.replace(/-(asked|received|answered)$/, '')}:${event.party ?? ''}`;
  const wait = (of: string, restarts: boolean) => round.waits.push({ of, from: on, to: null, last: false, restarts });
  switch (event.kind) {
    case 'clarification-asked': {
      const isLate = !isOld(round) && event.on > later(round.receivedOn, 7, settings.sameDay);
      if (round.clarified || !mayLengthen || (isLate && settings.lateClarification === 'ignored')) return;
      round.clarified = true;
      wait('clarification', true);
      return;
    }
    case 'clarified':
      endWait(openWait(round, 'clarification', on), on);
      return;
    case 'fee-noticed':
      if (mayLengthen && !isOld(round) && settings.feeEffect !== 'none' && !openWait(round, 'fee', on))
        wait('fee', settings.feeEffect === 'restarts');
      return;
    case 'fee-paid':
      endWait(openWait(round, 'fee', on), on);
      return;
    case 'fee-waived': {
      const owed = openWait(round, 'fee', on);
      if (owed) Object.assign(owed, { to: on, last: false, restarts: false });
      return;
    }
    case 'third-party-asked':
    case 'co-maker-asked':
    case 'agency-asked':
      if (!mayLengthen || openWait(round, key, on) || (isOld(round) && event.kind !== 'third-party-asked')) return;
      wait(key, false);
      if (event.receivedOn && event.kind !== 'agency-asked') capWait(round, openWait(round, key, on), event.receivedOn);
      return;
    case 'third-party-received':
    case 'co-maker-received':
      capWait(round, openWait(round, key, on), event.on);
      return;
    case 'third-party-answered':
    case 'co-maker-answered':
    case 'agency-answered':
      endWait(openWait(round, key, on), on);
      return;
    case 'extension-approved':
      if (mayLengthen && !round.extension)
        round.extension = { on, length: Math.min(event.workingDays ?? 0, isOld(round) ? 15 : 20) };
      return;
    case 'delayed': {
      if (!mayLengthen || isOld(round) || round.until || !event.until || event.until <= on) return;
      // as if whoever is waited for without limit came back on this very day
      const back = { ...round, waits: round.waits.map((one) => (one.to === null ? { ...one, to: on } : one)) };
      if (event.until > dueOf(back)) round.until = event.until;
      return;
    }
    default:
      if (!ENDS.includes(event.kind)) return;
      round.dueless = round.waits.some((one) => stops(one) && one.to === null);
      for (const one of round.waits) if (one.to === null || (one.last && on <= one.to)) endWait(one, on);
      round.closedOn = on;
  }
}

function endWait(wait: Wait | undefined, on: string): void {
  if (wait) Object.assign(wait, { to: on, last: false });
}

function capWait(round: Round, wait: Wait | undefined, receivedOn: string): void {
  if (!wait || isOld(round) || round.settings.consultationExcluded === 'until-answer') return;
  Object.assign(wait, { to: later(receivedOn, 15, round.settings.sameDay), last: true });
}

function later(from: string, count: number, sameDay: boolean): string {
  return oracleWorkingDay(sameDay ? oracleShift(from, -1) : from, count);
}

/** Waiting for the applicant: nothing can be due meanwhile. */
const stops = ({ of }: Wait) => of === 'clarification' || of === 'fee';

/** Counts the last period of the round from its first day. */
function dueOf(round: Round): string {
  const { start, order, extension, waits, settings, until } = round;
  if (round.dueless) return 'none';
  if (waits.some((wait) => wait.to === null && (stops(wait) || !until))) return 'waiting';
  const named = order?.within && 'workingDays' in order.within ? order.within.workingDays : null;
  const base = named ?? (isOld(round) ? 15 : 20);
  const begun =
    [start, ...waits.flatMap(({ restarts, to }) => (restarts && to !== null ? [to] : []))].sort().at(-1) ?? '';
  let used = 0;
  for (let date = begun; date < '2045'; date = oracleShift(date, 1)) {
    const counts = settings.sameDay || date > begun;
    if (counts && oracleWorks(date) && !waits.some((one) => takesOut(one, date, settings))) used++;
    if (until && date >= until && !waits.some((one) => stops(one) && isOpen(one, date))) return date;
    const allowed = base + (extension && extension.on <= date ? extension.length : 0);
    const isOver = oracleWorks(date) && used >= allowed && !waits.some((one) => isOpen(one, date));
    if (!until && isOver) return date;
  }
  return 'never';
}

const isOpen = ({ from, to }: Wait, date: string) => from <= date && (to === null || date < to);

function takesOut({ from, to, last }: Wait, date: string, { sameDay }: OracleSettings): boolean {
  if (sameDay) return from <= date && (to === null || date < to || (last && date === to));
  return from < date && (to === null || date <= to);
}
