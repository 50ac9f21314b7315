/** What each event does to the clock on its day: a table from kind to effect. */
import { isAfter, isBefore, type PlainDate } from './days.ts';
import { addWorkingDays } from './due.ts';
import type { ClockEvent, ClockEventKind, EventOf } from './events.ts';
import { ENDS } from './history.ts';
import { projectedDue } from './projected-due.ts';
import { endPause, fault, openPause, type WalkState } from './walk-state.ts';

type Effects = { [K in ClockEventKind]?: (walk: WalkState, event: EventOf<K>) => void };
type Asked = EventOf<'third-party-asked' | 'co-maker-asked' | 'agency-asked'>;
type Received = EventOf<'third-party-received' | 'co-maker-received'>;
type Answered = EventOf<'third-party-answered' | 'co-maker-answered' | 'agency-answered'>;
type Consulted = 'third-party' | 'co-maker' | 'agency';

/** Acts of the office that lengthen the period: without effect once it is over. */
const LENGTHENS: ReadonlySet<ClockEventKind> = new Set([
  'clarification-asked',
  'third-party-asked',
  'co-maker-asked',
  'agency-asked',
  'extension-approved',
  'fee-noticed',
  'delayed',
]);

/** Kinds that are not here (dispatch, service, remedies …) leave the clock alone. */
const EFFECTS: Effects = {
  lodged: (walk, event) => fault(walk, 'already-lodged', event),
  'clarification-asked': askClarification,
  clarified: (walk, event) => {
    if (!walk.clarification) {
      fault(walk, 'clarified-unasked', event);
      return;
    }
    endPause(walk.clarification, event.on, 'answered');
    walk.clarification = null;
    restart(walk, event.on, 'clarification');
  },
  'third-party-asked': consult,
  'co-maker-asked': consult,
  'agency-asked': consult,
  'third-party-received': noteReceipt,
  'co-maker-received': noteReceipt,
  'third-party-answered': endConsultation,
  'co-maker-answered': endConsultation,
  'agency-answered': endConsultation,
  'extension-approved': extend,
  'fee-noticed': (walk, event) => {
    const effect = walk.law.settings.feeEffect;
    if (effect === 'none' || walk.fee) return;
    walk.fee = openPause(walk, 'fee', event.on, { restarts: effect === 'restarts' });
  },
  'fee-paid': (walk, event) => {
    if (walk.law.settings.feeEffect === 'none') return;
    if (!walk.fee) {
      fault(walk, 'fee-unasked', event);
      return;
    }
    endPause(walk.fee, event.on, 'answered');
    if (walk.fee.restarts) restart(walk, event.on, 'fee');
    walk.fee = null;
  },
  'fee-waived': (walk, event) => {
    if (walk.law.settings.feeEffect === 'none') return;
    if (!walk.fee) {
      fault(walk, 'fee-unasked', event);
      return;
    }
    endPause(walk.fee, event.on, 'answered');
    walk.fee.restarts = false;
    walk.fee = null;
  },
  delayed: delay,
  answered: (walk, event) => close(walk, { kind: 'answered', on: event.on, event }),
  withdrawn: (walk, event) => close(walk, { kind: 'withdrawn', on: event.on }),
  abandoned: (walk, event) => close(walk, { kind: 'abandoned', on: event.on }),
};

/** Applies one event on its own day. Events that the law gives no effect leave a fault. */
export function applyEvent(walk: WalkState, event: ClockEvent): void {
  const effect = EFFECTS[event.kind] as ((walk: WalkState, event: ClockEvent) => void) | undefined;
  if (!effect) return;
  if (walk.closed) {
    if (LENGTHENS.has(event.kind) || ENDS.has(event.kind)) fault(walk, 'after-close', event);
    return;
  }
  if (walk.regulation.unknown.has(event.kind)) fault(walk, 'not-in-regulation', event);
  else if (LENGTHENS.has(event.kind) && walk.start.order?.within) fault(walk, 'order-fixes-period', event);
  else if (walk.due && LENGTHENS.has(event.kind)) fault(walk, 'after-due', event);
  else effect(walk, event);
  walk.asked.add(event.kind);
}

function askClarification(walk: WalkState, event: EventOf<'clarification-asked'>): void {
  if (walk.asked.has('clarification-asked')) {
    fault(walk, 'clarification-twice', event);
    return;
  }
  const { calendar, settings } = walk.law;
  const within = walk.regulation.clarificationNotice;
  const last = within && addWorkingDays(calendar, walk.start.receivedOn, within, settings.countingStart);
  if (last && isAfter(event.on, last.date)) {
    fault(walk, 'clarification-late', event);
    if (settings.lateClarification === 'ignored') return;
  }
  walk.clarification = openPause(walk, 'clarification', event.on, { restarts: true });
}

function restart(walk: WalkState, on: PlainDate, because: 'clarification' | 'fee'): void {
  walk.counted = 0;
  walk.periods.push({ from: on, because });
}

function consulted(kind: ClockEventKind): Consulted {
  return kind.startsWith('third') ? 'third-party' : kind.startsWith('co') ? 'co-maker' : 'agency';
}

function consultationKey(event: Asked | Received | Answered): string {
  return `${consulted(event.kind)}:${event.party ?? ''}`;
}

function consult(walk: WalkState, event: Asked): void {
  const key = consultationKey(event);
  if (walk.consultations.has(key)) return;
  const pause = openPause(walk, consulted(event.kind), event.on, { party: event.party });
  const receivedOn = event.kind === 'agency-asked' ? undefined : event.receivedOn;
  walk.consultations.set(key, { pause, cap: receivedOn ? consultationCap(walk, receivedOn) : null });
}

function noteReceipt(walk: WalkState, event: Received): void {
  const open = walk.consultations.get(consultationKey(event));
  if (open) open.cap = consultationCap(walk, event.on);
}

/** The last day whose time is excluded when the other side stays silent. */
function consultationCap(walk: WalkState, receivedOn: PlainDate): PlainDate | null {
  const { calendar, settings } = walk.law;
  const period = walk.regulation.consultation;
  if (period === null || settings.consultationExcluded === 'until-answer') return null;
  return addWorkingDays(calendar, receivedOn, period, settings.countingStart).date;
}

function endConsultation(walk: WalkState, event: Answered): void {
  const key = consultationKey(event);
  const open = walk.consultations.get(key);
  if (!open) {
    const asked = walk.asked.has(`${consulted(event.kind)}-asked`);
    if (!asked) fault(walk, 'answer-unasked', event);
    return;
  }
  endPause(open.pause, event.on, 'answered');
  walk.consultations.delete(key);
}

function extend(walk: WalkState, event: EventOf<'extension-approved'>): void {
  if (walk.extension) {
    fault(walk, 'extension-twice', event);
    return;
  }
  const longest = walk.regulation.extension;
  if (event.workingDays > longest) fault(walk, 'extension-too-long', event);
  const length = Math.min(event.workingDays, longest);
  walk.extension = { approvedOn: event.on, workingDays: length };
  walk.allowed += length;
}

function delay(walk: WalkState, event: EventOf<'delayed'>): void {
  if (walk.until) {
    fault(walk, 'delay-twice', event);
    return;
  }
  const on = isBefore(event.on, walk.start.on) ? walk.start.on : event.on;
  if (!isAfter(event.until, on) || !isAfter(event.until, projectedDue(walk, on))) {
    fault(walk, 'delay-not-later', event);
    return;
  }
  walk.until = { date: event.until, by: 'delayed' };
}

function close(walk: WalkState, closing: NonNullable<WalkState['closed']>): void {
  walk.closed = closing;
  for (const pause of walk.pauses) if (pause.ended === 'open') endPause(pause, closing.on, 'case-closed');
  walk.consultations.clear();
}
