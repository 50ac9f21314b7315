/** Every other last day of a case beside the answer's, counted again by a slow oracle that steps from day to day. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nationalCalendar } from './calendar.ts';
import { foldClock } from './clock.ts';
import { day } from './days.ts';
import { deadlines } from './deadlines.ts';
import type { ClockEvent } from './events.ts';
import { oracleShift, oracleWorkingDay, oracleWorks } from './oracle-days.fixture.ts';
import { settingsWith } from './settings.ts';

const RUNS = Number(process.env.ORACLE_RUNS ?? 300);
const SEED = Number(process.env.ORACLE_SEED ?? 1014);
const law = {
  calendar: nationalCalendar,
  settings: settingsWith({ version: 'any', confirmation: { fax: 'office' } }),
};

/** Gaps in days between one step of the case and the next; null where the step is left out. */
const gap = (max: number) => fc.option(fc.integer({ min: 0, max }), { nil: null, freq: 4 });
const anyCase = fc.record({
  start: fc.integer({ min: 0, max: 2500 }).map((n) => oracleShift('2019-06-01', n)),
  channel: fc.constantFrom('counter' as const, 'fax' as const),
  asked: gap(10),
  arrived: fc.integer({ min: 0, max: 9 }),
  fee: gap(10),
  refused: fc.boolean(),
  served: fc.integer({ min: 0, max: 9 }),
  filed: gap(60),
  accepted: gap(6),
  simplified: fc.boolean(),
  longer: gap(29),
  decided: gap(80),
  received: fc.integer({ min: 0, max: 7 }),
});
type Case = typeof anyCase extends fc.Arbitrary<infer C> ? C : never;

/** Counts so many days one by one; a last day off work moves on. */
function calendarDays(from: string, count: number): string {
  let at = from;
  for (let left = count; left > 0; left--) at = oracleShift(at, 1);
  return onward(at);
}

function onward(from: string): string {
  let at = from;
  while (!oracleWorks(at)) at = oracleShift(at, 1);
  return at;
}

/** The same day of the month half a year later, or the last day of that month. */
function halfYear(from: string): string {
  const wanted = (Number(from.slice(5, 7)) + 5) % 12;
  let at = from;
  while (Number(at.slice(5, 7)) !== wanted + 1) at = oracleShift(at, 1);
  while (at.slice(8) < from.slice(8) && oracleShift(at, 1).slice(5, 7) === at.slice(5, 7)) at = oracleShift(at, 1);
  return onward(at);
}

function told(one: Case): { events: ClockEvent[]; due: Record<string, string> } {
  const { start, channel } = one;
  const events: ClockEvent[] = [{ kind: 'lodged', on: day(start), channel }];
  const due: Record<string, string> = {};
  const from = channel === 'fax' ? oracleShift(start, 1) : start;
  if (channel === 'fax') {
    events.push({ kind: 'confirmed', on: day(from) });
    due.confirmation = oracleWorkingDay(start, 1);
  }
  due['clarification-notice'] = oracleWorkingDay(from, 7);
  for (const who of ['third-party', 'co-maker'] as const) {
    if (one.asked === null) continue;
    const on = oracleShift(from, one.asked);
    const receivedOn = oracleShift(on, one.arrived);
    events.push(
      who === 'co-maker'
        ? { kind: 'co-maker-asked', on: day(on), party: '甲', receivedOn: day(receivedOn) }
        : { kind: 'third-party-asked', on: day(on), party: '乙' },
    );
    if (who === 'third-party') events.push({ kind: 'third-party-received', on: day(receivedOn), party: '乙' });
    due[who === 'co-maker' ? 'co-maker-answer:甲' : 'third-party-answer:乙'] = oracleWorkingDay(receivedOn, 15);
  }
  if (one.fee !== null) {
    const on = oracleShift(from, one.fee);
    const receivedOn = oracleShift(on, one.arrived);
    events.push({ kind: 'fee-noticed', on: day(on) }, { kind: 'fee-notice-received', on: day(receivedOn) });
    due['fee-payment'] = oracleWorkingDay(receivedOn, 20);
  }
  const answered = oracleShift(from, 40);
  const known = oracleShift(answered, one.served);
  events.push(
    { kind: 'answered', on: day(answered), outcome: one.refused ? 'r3_3_1' : 'r3_4_1' },
    { kind: 'served', on: day(answered), method: 'post', receivedOn: day(known) },
  );
  due.reconsideration = calendarDays(known, 60);
  const isFirst = one.refused && answered >= '2024-01-01';
  if (!isFirst) due['direct-suit'] = halfYear(known);
  if (one.filed !== null) remedies(one, known, one.filed, events, due);
  return { events, due };
}

function remedies(one: Case, known: string, filedAfter: number, events: ClockEvent[], due: Record<string, string>) {
  const filed = oracleShift(known, filedAfter);
  // examined within five working days since 2024; whoever hears nothing counts as accepted then
  const examined = filed >= '2024-01-01' ? oracleWorkingDay(filed, 5) : filed;
  const accepted = one.accepted === null ? examined : oracleShift(filed, one.accepted);
  const simplified = one.simplified && filed >= '2024-01-01';
  events.push({
    ...{ kind: 'reconsideration-filed' as const, on: day(filed) },
    ...(one.accepted === null ? {} : { acceptedOn: day(accepted) }),
    ...(simplified ? { procedure: 'simplified' as const } : {}),
  });
  const longer = simplified || one.longer === null ? 0 : one.longer + 1;
  if (longer > 0) {
    const on = oracleShift(accepted, 10);
    events.push({ kind: 'reconsideration-extended', on: day(on), days: longer as never });
  }
  const body = calendarDays(accepted, (simplified ? 30 : 60) + longer);
  due['reconsideration-decision'] = body;
  if (one.decided === null) {
    due['suit-after-reconsideration'] = calendarDays(body, 15);
    return;
  }
  const decided = oracleShift(accepted, 11 + one.decided);
  const receivedOn = oracleShift(decided, one.received);
  events.push({ kind: 'reconsideration-decided', on: day(decided), result: 'upheld', receivedOn: day(receivedOn) });
  due['suit-after-reconsideration'] = calendarDays(receivedOn, 15);
}

it('every last day is the one that counting day by day comes to', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const { events, due } = told(one);
      const clock = foldClock(events, law);
      const found = Object.fromEntries(
        deadlines(clock, law, day('2027-06-01')).flatMap(({ id, due: last }) =>
          'date' in last ? [[id, last.date.toString()]] : [],
        ),
      );
      const { answer: _a, service: _s, 'extension-notice': _e, ...others } = found;
      expect(others).toEqual(due);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});
