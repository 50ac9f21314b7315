import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../law/calendar.ts';
import { foldClock } from '../../law/clock.ts';
import type { Law } from '../../law/clock-types.ts';
import { workingDays } from '../../law/days.ts';
import type { ClockEvent } from '../../law/events.ts';
import { DEFAULT_SETTINGS, settingsWith } from '../../law/settings.ts';
import { standingOn } from '../standing.ts';
import { duesOf, rulesVersion } from './dues.ts';
import { standingOfDues } from './standing.ts';

const law: Law = { calendar: nationalCalendar, settings: DEFAULT_SETTINGS };
const FOLDER = join(import.meta.dirname, '../../law/examples');

type Typed = { kind: string; on: string } & Record<string, unknown>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function eventsOf(typed: readonly Typed[]): ClockEvent[] {
  return typed.map(
    (event, i) =>
      ({
        id: String(i),
        ...Object.fromEntries(
          Object.entries(event).map(([name, value]) => [
            name,
            typeof value === 'string' && DAY.test(value) ? Temporal.PlainDate.from(value) : value,
          ]),
        ),
        ...(event.kind === 'extension-approved' ? { workingDays: workingDays(Number(event.workingDays)) } : {}),
      }) as unknown as ClockEvent,
  );
}

/** Histories of the law's examples that this calendar and regulation can count. */
const EXAMPLES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, ...(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as { events: Typed[] }) }))
  .filter(({ events }) => events.every(({ on }) => on >= '2019-05-15'));

function lastDay(events: readonly ClockEvent[]): Temporal.PlainDate {
  return events.map(({ on }) => on).reduce((a, b) => (Temporal.PlainDate.compare(a, b) < 0 ? b : a));
}

const shown = ({ words, tone, due, urgency, isProvisional }: ReturnType<typeof standingOfDues>) => ({
  words: words.zh,
  tone,
  due: due?.toString() ?? null,
  urgency,
  isProvisional,
});

describe('what is kept of a clock', () => {
  it.each(EXAMPLES)('says what the clock says, on every day that it speaks for: $name', ({ events }) => {
    const history = eventsOf(events);
    for (let count = 1; count <= history.length; count++) {
      const clock = foldClock(history.slice(0, count), law);
      const first = lastDay(history.slice(0, count));
      let dues = duesOf(clock, law, first);
      let refolded = 0;
      for (let day = first, n = 0; n < 50; day = day.add({ days: 1 }), n++) {
        if (dues.validUntil !== null && dues.validUntil <= day.toString()) {
          dues = duesOf(clock, law, day);
          refolded++;
        }
        const { alarms: _, ...direct } = standingOn(clock, law, day);
        expect({ day: day.toString(), ...shown(standingOfDues(dues, law.calendar, day)) }).toEqual({
          day: day.toString(),
          ...shown(direct),
        });
      }
      // time alone changes whose turn it is a few times, not daily
      expect(refolded).toBeLessThan(10);
    }
  });

  it('sorts by the day on which somebody must act, and what waits for others last', () => {
    const lodged: Typed = { kind: 'lodged', channel: 'counter', on: '2026-03-02' };
    const asked: Typed = { kind: 'clarification-asked', on: '2026-03-04', replyBy: '2026-03-20' };
    const on = (events: Typed[], iso: string) =>
      duesOf(foldClock(eventsOf(events), law), law, Temporal.PlainDate.from(iso));
    expect(on([lodged], '2026-03-03')).toMatchObject({ phase: 'running', urgentOn: '2026-03-30', validUntil: null });
    expect(on([lodged, asked], '2026-03-05')).toMatchObject({
      phase: 'waiting',
      waitsFor: 'clarification',
      alarmOn: null,
      urgentOn: '9999-12-31',
      validUntil: '2026-03-21',
    });
    expect(on([lodged, asked], '2026-03-23')).toMatchObject({ alarmOn: '2026-03-20', urgentOn: '2026-03-20' });
  });

  it('counts the working days that an answer took, those past its day among them', () => {
    const taken = (on: string) =>
      duesOf(
        foldClock(
          eventsOf([
            { kind: 'lodged', channel: 'counter', on: '2026-03-02' },
            { kind: 'answered', on, outcome: 'r3_1' },
          ]),
          law,
        ),
        law,
        Temporal.PlainDate.from('2026-06-01'),
      );
    expect(taken('2026-03-11')).toMatchObject({ phase: 'answered', used: 7, endedOn: '2026-03-11' });
    expect(taken('2026-04-01')).toMatchObject({ used: 22 });
  });

  it('is folded again everywhere when a change of the program moves a date: its edition is raised then', () => {
    const kept = EXAMPLES.flatMap(({ events }) =>
      events.map((_, at) => {
        const told = eventsOf(events.slice(0, at + 1));
        const { calendarVersion: _c, rulesVersion: _r, ...dues } = duesOf(foldClock(told, law), law, lastDay(told));
        return JSON.stringify(dues);
      }),
    )
      // holidays announced later move what is provisional, and such rows are folded again by their calendar
      .filter((dues) => !dues.includes('"isProvisional":true'))
      .sort();
    const [edition] = rulesVersion(DEFAULT_SETTINGS).split('.');
    const digest = createHash('sha256').update(kept.join('\n')).digest('hex').slice(0, 16);
    expect(
      { edition, digest },
      'raise EDITION in dues.ts and write both here; a new example alone changes the digest only',
    ).toEqual({ edition: '4', digest: '0b6e04a866aea4b2' });
  });

  it('is of other rules when the site decides otherwise, and of the same when another setting changed', () => {
    const other = settingsWith({ version: '7', countingStart: 'same-day' });
    expect(rulesVersion(other)).not.toBe(rulesVersion(DEFAULT_SETTINGS));
    expect(rulesVersion({ ...DEFAULT_SETTINGS, version: '8' })).toBe(rulesVersion(DEFAULT_SETTINGS));
  });
});
