import { describe, expect, it } from 'vitest';
import { makeCalendar } from '../law/calendar.ts';
import { foldClock } from '../law/clock.ts';
import type { ClockEvent } from '../law/events.ts';
import { DEFAULT_SETTINGS } from '../law/settings.ts';
import { remediesLeft } from './remedies-left.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const law = { calendar: makeCalendar(), settings: DEFAULT_SETTINGS };
const unit = {
  reconsideration: [
    { name: '示范市人民政府', from: '2000-01-01', to: '2026-03-15' },
    { name: '示范县人民政府', from: '2026-03-15', to: null },
  ],
  courts: [{ name: '示范县人民法院', from: '2000-01-01', to: null }],
};
const lodged: ClockEvent = { kind: 'lodged', channel: 'counter', on: day('2026-03-02') };
const answered = (outcome: 'r3_1' | 'r3_3_4'): ClockEvent => ({ kind: 'answered', on: day('2026-03-20'), outcome });
const served: ClockEvent = { kind: 'served', on: day('2026-03-23'), method: 'direct' };

const left = (events: ClockEvent[], today = '2026-04-01') =>
  remediesLeft({ state: { withheldUnder: [] }, clock: foldClock(events, law), law }, unit, day(today));

describe('what an applicant can still do', () => {
  it('is nothing before there is an answer', () => {
    expect(left([lodged])).toBeNull();
  });

  it('against a refusal begins with reconsideration, at the body of the letter’s date, until a day that is named', () => {
    const refusal = left([lodged, answered('r3_3_4'), served]);
    expect(refusal?.reconsiderationFirst).toBe(true);
    expect(refusal?.remedies.map(({ kind, body, state }) => [kind, body, state])).toEqual([
      ['reconsideration', '示范县人民政府', 'open'],
      ['suit-after-reconsideration', '示范县人民法院', 'open'],
    ]);
    expect(refusal?.remedies[0]?.lastDay?.toString()).toBe('2026-05-22');
    // from a decision that does not exist yet
    expect(refusal?.remedies[1]?.lastDay).toBeNull();
  });

  it('leaves the choice against other answers', () => {
    const choice = left([lodged, answered('r3_1'), served]);
    expect(choice?.reconsiderationFirst).toBe(false);
    expect(choice?.remedies.map(({ kind }) => kind)).toContain('direct-suit');
    expect(choice?.remedies.find(({ kind }) => kind === 'direct-suit')?.lastDay?.toString()).toBe('2026-09-23');
  });

  it('has no last day while it is not known when the answer arrived', () => {
    expect(left([lodged, answered('r3_3_4')])?.remedies.map(({ lastDay }) => lastDay)).toEqual([null, null]);
  });

  it('is over after its last day, and used when it was taken', () => {
    const over = left([lodged, answered('r3_3_4'), served], '2026-07-01');
    expect(over?.remedies[0]?.state).toBe('over');
    const filed: ClockEvent = { kind: 'reconsideration-filed', on: day('2026-04-07') };
    expect(left([lodged, answered('r3_3_4'), served, filed])?.remedies[0]?.state).toBe('used');
  });
});
