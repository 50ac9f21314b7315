import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nationalCalendar } from './calendar.ts';
import { foldClock } from './clock.ts';
import type { Clock, Law } from './clock-types.ts';
import { day } from './days.ts';
import type { ClockEvent } from './events.ts';
import { type OracleEvent, type OracleSettings, oracleRounds } from './oracle.fixture.ts';
import { oracleShift } from './oracle-days.fixture.ts';
import { settingsWith } from './settings.ts';

const RUNS = Number(process.env.ORACLE_RUNS ?? 400);
const SEED = Number(process.env.ORACLE_SEED ?? 711);

const anySettings: fc.Arbitrary<OracleSettings> = fc.record({
  sameDay: fc.boolean(),
  feeEffect: fc.constantFrom('restarts', 'pauses', 'none'),
  lateClarification: fc.constantFrom('restarts', 'ignored'),
  consultationExcluded: fc.constantFrom('up-to-period', 'until-answer'),
});

const anyParty = fc.constantFrom('甲', '乙');
const soon = (on: string, n: number) => oracleShift(on, n % 6);

/** One event, or a few that belong together. */
type Make = (on: string, n: number, party: string) => OracleEvent | OracleEvent[];
const consult = (who: string): Make[] => [
  (on, _, party) => ({ kind: `${who}-asked`, on, party }),
  (on, n, party) => ({ kind: `${who}-asked`, on, party, receivedOn: soon(on, n) }),
  (on, _, party) => ({ kind: `${who}-received`, on, party }),
  (on, _, party) => ({ kind: `${who}-answered`, on, party }),
];
/** Somebody is asked, and comes back: what single events hit upon by chance only. */
const PLAYS: Make[] = [
  (on, n, party) => [
    { kind: 'third-party-asked', on, party, ...(n % 2 ? { receivedOn: soon(on, n) } : {}) },
    { kind: 'third-party-received', on: oracleShift(on, n % 5), party },
    ...(n % 3 ? [{ kind: 'third-party-answered', on: oracleShift(on, n), party }] : []),
  ],
  (on, n, party) => [
    { kind: 'third-party-asked', on, party, receivedOn: soon(on, n) },
    { kind: 'delayed', on: oracleShift(on, n % 8), until: oracleShift(on, 20 + n) },
  ],
  (on, n) => [
    { kind: 'clarification-asked', on },
    ...(n % 4 ? [] : [{ kind: 'delayed', on: oracleShift(on, 1), until: oracleShift(on, 25 + (n % 9)) }]),
    { kind: 'clarified', on: oracleShift(on, n) },
  ],
  (on, n) => [
    { kind: 'fee-noticed', on, receivedOn: soon(on, n) },
    ...(n % 4 ? [] : [{ kind: 'delayed', on: oracleShift(on, 1), until: oracleShift(on, 20 + (n % 13)) }]),
    { kind: n % 5 ? 'fee-paid' : 'fee-waived', on: oracleShift(on, n) },
  ],
];
const STEPS: Make[] = [
  ...PLAYS,
  ...PLAYS,
  ...consult('third-party'),
  ...consult('co-maker'),
  (on, _, party) => ({ kind: 'agency-asked', on, party }),
  (on, _, party) => ({ kind: 'agency-answered', on, party }),
  (on, n) => ({ kind: 'clarification-asked', on, until: oracleShift(on, n) }),
  (on) => ({ kind: 'clarified', on }),
  (on, n) => ({ kind: 'extension-approved', on, workingDays: 1 + n }),
  (on, n) => ({ kind: 'fee-noticed', on, receivedOn: soon(on, n) }),
  (on) => ({ kind: 'fee-notice-received', on }),
  (on) => ({ kind: 'fee-paid', on }),
  (on) => ({ kind: 'fee-waived', on }),
  (on, n) => ({ kind: 'delayed', on, until: oracleShift(on, n * 4) }),
  (on) => ({ kind: 'dispatched', on }),
  (on) => ({ kind: 'confirmed', on }),
];
const ENDINGS: Make[] = [
  (on) => ({ kind: 'answered', on }),
  (on) => ({ kind: 'answered', on }),
  (on) => ({ kind: 'withdrawn', on }),
  (on) => ({ kind: 'abandoned', on }),
];
const ORDERS: Make[] = [
  (on, n) => ({ kind: 'answer-ordered', on, receivedOn: soon(on, n) }),
  (on, n) => ({ kind: 'answer-ordered', on, within: { workingDays: 1 + n } }),
  (on, n) => ({ kind: 'answer-ordered', on, receivedOn: soon(on, n), within: { until: oracleShift(on, 3 + n * 2) } }),
];

const some = (makes: readonly Make[], maxLength: number, from: number, to: number) =>
  fc.array(fc.tuple(fc.constantFrom(...makes), fc.integer({ min: from, max: to }), fc.nat(30), anyParty), {
    maxLength,
  });

/** From the first announced year to the last; every fourth case under the regulation of 2007. */
const anyStart = fc
  .oneof(
    { arbitrary: fc.integer({ min: 0, max: 4030 }), weight: 1 },
    { arbitrary: fc.integer({ min: 4025, max: 6700 }), weight: 3 },
  )
  .map((offset) => oracleShift('2008-05-01', offset));

/** Acts of any kind in any order: a first round, its end, an order, a second round, and so on. */
const anyHistory = fc
  .tuple(
    anyStart,
    fc.constantFrom('counter', 'counter', 'counter', 'web', 'fax', 'email', 'post-plain'),
    some(STEPS, 8, 0, 60),
    some(ENDINGS, 1, 5, 60),
    some(ORDERS, 1, 20, 120),
    some(STEPS, 5, 60, 180),
    some(ENDINGS, 1, 70, 160),
    some(ORDERS, 1, 100, 200),
    some(STEPS, 3, 120, 240),
  )
  .map(([start, channel, ...parts]): OracleEvent[] => [
    { kind: 'lodged', on: start, channel },
    ...parts.flat().flatMap(([make, offset, n, party]) => make(oracleShift(start, offset), n, party)),
  ]);

/** The same history in the clock's own shapes. */
function clockEvent(event: OracleEvent): ClockEvent {
  const { on, receivedOn, until, within } = event;
  return {
    ...event,
    on: day(on),
    ...(receivedOn ? { receivedOn: day(receivedOn) } : {}),
    ...(until ? { until: day(until), replyBy: day(until) } : {}),
    ...(within && 'until' in within ? { within: { until: day(within.until) } } : {}),
    ...(event.kind === 'answered' ? { outcome: 'r3_1' } : {}),
    ...(event.kind === 'answer-ordered' ? { by: 'judgment' } : {}),
  } as ClockEvent;
}

function lawWith({ sameDay, ...settings }: OracleSettings): Law {
  const countingStart = sameDay ? 'same-day' : 'next-day';
  return {
    calendar: nationalCalendar,
    settings: settingsWith({ version: 'any', ...settings, countingStart, confirmation: { web: 'automatic' } }),
  };
}

const dueOf = ({ due }: Clock) => ('date' in due ? due.date.toString() : due.status);

describe('the clock and a slow oracle that counts every day again', () => {
  it('name the same due date for every round of any history', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(anyHistory, anySettings, (history, settings) => {
        const clock = foldClock(history.map(clockEvent), lawWith(settings));
        expect([...clock.earlier, clock].map(dueOf)).toEqual(oracleRounds(history, settings));
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
