import { describe, expect, it } from 'vitest';
import { makeCalendar, nationalCalendar } from './calendar.ts';
import { clockOn, foldClock } from './clock.ts';
import type { Law } from './clock-types.ts';
import { day, workingDays } from './days.ts';
import { deadlines, movedDeadlines } from './deadlines.ts';
import type { ClockEvent } from './events.ts';
import { DEFAULT_SETTINGS, settingsWith } from './settings.ts';

const law: Law = { calendar: nationalCalendar, settings: DEFAULT_SETTINGS };
const lodged = (on: string): ClockEvent => ({ kind: 'lodged', channel: 'counter', on: day(on) });
const dueOf = (events: ClockEvent[], by: Law = law) => {
  const { due } = foldClock(events, by);
  return due.status === 'firm' || due.status === 'provisional' ? due.date.toString() : due.status;
};

describe('the clock', () => {
  it('says nothing is due before anything is lodged', () => {
    const clock = foldClock([], law);
    expect(clock).toMatchObject({ receipt: { status: 'none' }, due: { status: 'none' }, days: [] });
    expect(clockOn(clock, law, day('2026-01-05')).state).toBe('not-lodged');
    expect(deadlines(clock, law, day('2026-01-05'))).toEqual([]);
  });

  it('refuses a receipt before there was a regulation', () => {
    expect(() => foldClock([lodged('2008-04-30')], law)).toThrow(/2008-05-01/);
    expect(dueOf([lodged('2008-05-01')])).toBe('2008-05-22');
  });

  it('reads a receipt of the last day of the regulation of 2007 by it, and of the next day by the new one', () => {
    expect(dueOf([lodged('2019-05-14')])).toBe('2019-06-04');
    expect(dueOf([lodged('2019-05-15')])).toBe('2019-06-13');
  });

  it('cites the regulation of its time where an act has no effect', () => {
    const ordered = { kind: 'answer-ordered', on: day('2019-05-08'), by: 'judgment' } as const;
    const extended = { kind: 'extension-approved', on: day('2019-05-07'), workingDays: workingDays(5) } as const;
    const mailed: ClockEvent = { kind: 'lodged', channel: 'post-plain', on: day('2019-05-06') };
    const articles = (events: ClockEvent[]) => foldClock(events, law).faults.map(({ id, article }) => [id, article]);
    expect(articles([lodged('2019-05-06'), ordered])).toEqual([['order-unneeded', '2007:33']]);
    expect(articles([mailed, extended])).toEqual([['not-received', '2007:24']]);
    const confirmed: ClockEvent = { kind: 'confirmed', on: day('2019-05-13') };
    expect(articles([mailed, extended, confirmed])).toEqual([['not-received', '2007:24']]);
  });

  it('can count the receipt day itself', () => {
    const sameDay: Law = { ...law, settings: settingsWith({ version: 's', countingStart: 'same-day' }) };
    const { days, due } = foldClock([lodged('2026-03-02')], sameDay);
    expect(due).toMatchObject({ date: day('2026-03-27') });
    expect(days[0]).toMatchObject({ counted: true, number: 1 });
    const consulted = [
      lodged('2026-03-02'),
      { kind: 'third-party-asked', on: day('2026-03-09') } as const,
      { kind: 'third-party-answered', on: day('2026-03-12') } as const,
    ];
    expect(dueOf(consulted, sameDay)).toBe('2026-04-01');
    const clarified = [
      lodged('2026-03-02'),
      { kind: 'clarification-asked', on: day('2026-03-05'), replyBy: day('2026-03-20') } as const,
      { kind: 'clarified', on: day('2026-03-09') } as const,
    ];
    expect(dueOf(clarified, sameDay)).toBe('2026-04-03');
  });

  it('keeps the confirmation rule under which a request was lodged', () => {
    const web: ClockEvent = { kind: 'lodged', channel: 'web', on: day('2026-03-02'), confirmation: 'automatic' };
    const office: Law = { ...law, settings: settingsWith({ version: 's', confirmation: { web: 'office' } }) };
    expect(foldClock([web], office).receipt.status).toBe('received');
    const { confirmation: _, ...unfrozen } = web;
    expect(foldClock([unfrozen], office).receipt.status).toBe('awaiting-confirmation');
  });

  it('gives acts before receipt no effect and says so', () => {
    const fax: ClockEvent = { kind: 'lodged', channel: 'fax', on: day('2026-03-02') };
    const early: ClockEvent = { kind: 'extension-approved', on: day('2026-03-03'), workingDays: workingDays(20) };
    const clock = foldClock([fax, early, { kind: 'confirmed', on: day('2026-03-04') }], law);
    expect(clock.extension).toBeNull();
    expect(clock.faults.map((fault) => fault.id)).toEqual(['not-received']);
    expect(foldClock([fax, early], law).faults.map((fault) => fault.id)).toEqual(['not-received']);
  });

  it('ends a request withdrawn before it was confirmed', () => {
    const fax: ClockEvent = { kind: 'lodged', channel: 'fax', on: day('2026-03-02') };
    const clock = foldClock([fax, { kind: 'withdrawn', on: day('2026-03-03') }], law);
    expect(clock.due).toEqual({ status: 'none' });
    expect(clockOn(clock, law, day('2026-03-10'))).toMatchObject({ state: 'withdrawn', alarms: [] });
    expect(deadlines(clock, law, day('2026-03-10')).map((one) => [one.id, one.state])).toEqual([
      ['confirmation', 'ended'],
    ]);
  });

  it('restarts after a late clarification notice, or ignores it, by setting', () => {
    const events: ClockEvent[] = [
      lodged('2026-03-02'),
      { kind: 'clarification-asked', on: day('2026-03-16'), replyBy: day('2026-03-27') },
      { kind: 'clarified', on: day('2026-03-20') },
    ];
    expect(dueOf(events)).toBe('2026-04-20');
    expect(dueOf(events, { ...law, settings: settingsWith({ version: 's', lateClarification: 'ignored' }) })).toBe(
      '2026-03-30',
    );
    expect(foldClock(events, law).faults.map((fault) => fault.id)).toEqual(['clarification-late']);
  });

  it('restarts, pauses or goes on after a fee, by setting', () => {
    const events: ClockEvent[] = [
      lodged('2026-03-02'),
      { kind: 'fee-noticed', on: day('2026-03-09') },
      { kind: 'fee-paid', on: day('2026-03-12') },
    ];
    const by = (feeEffect: 'restarts' | 'pauses' | 'none') =>
      dueOf(events, { ...law, settings: settingsWith({ version: 's', feeEffect }) });
    expect([by('restarts'), by('pauses'), by('none')]).toEqual(['2026-04-10', '2026-04-02', '2026-03-30']);
  });

  it('excludes a late answer of a third party only up to its fifteen days, or wholly, by setting', () => {
    const events: ClockEvent[] = [
      lodged('2026-03-02'),
      { kind: 'third-party-asked', on: day('2026-03-09'), receivedOn: day('2026-03-10') },
      { kind: 'third-party-answered', on: day('2026-04-13') },
    ];
    expect(foldClock(events, law).pauses).toMatchObject([{ ended: 'period-over', to: day('2026-03-31') }]);
    const wholly: Law = { ...law, settings: settingsWith({ version: 's', consultationExcluded: 'until-answer' }) };
    expect(foldClock(events, wholly).pauses).toMatchObject([{ ended: 'answered', to: day('2026-04-13') }]);
    expect(dueOf(events) < dueOf(events, wholly)).toBe(true);
  });

  it('caps an extension at twenty working days', () => {
    const clock = foldClock(
      [lodged('2026-03-02'), { kind: 'extension-approved', on: day('2026-03-10'), workingDays: workingDays(30) }],
      law,
    );
    expect(clock.allowed).toBe(40);
    expect(clock.faults.map((fault) => fault.id)).toEqual(['extension-too-long']);
  });

  it('accepts an extension on the last day', () => {
    const extension: ClockEvent = { kind: 'extension-approved', on: day('2026-03-30'), workingDays: workingDays(5) };
    expect(dueOf([lodged('2026-03-02'), extension])).toBe('2026-04-07');
  });

  it('gives a delayed period no effect unless it ends later', () => {
    const clock = foldClock(
      [lodged('2026-03-02'), { kind: 'delayed', on: day('2026-03-10'), until: day('2026-03-20') }],
      law,
    );
    expect(clock.faults.map((fault) => fault.id)).toEqual(['delay-not-later']);
    expect(clock.due).toMatchObject({ date: day('2026-03-30') });
  });

  it('runs the account on to an answer that is overdue, and counts the days', () => {
    const clock = foldClock([lodged('2026-03-02'), { kind: 'answered', on: day('2026-04-02'), outcome: 'r3_1' }], law);
    expect(clock.due).toMatchObject({ date: day('2026-03-30') });
    expect(clock.days.at(-1)).toMatchObject({ date: day('2026-04-02'), kind: 'overdue', number: 23 });
    const open = foldClock([lodged('2026-03-02')], law);
    expect(clockOn(open, law, day('2026-04-02'))).toMatchObject({ state: 'overdue', used: 20, left: 0, overdueBy: 3 });
  });

  it('runs the account on to today while a third party has not been reached', () => {
    const open = foldClock([lodged('2026-03-02'), { kind: 'third-party-asked', on: day('2026-03-09') }], law);
    expect(open.days.at(-1)?.date).toEqual(day('2026-03-09'));
    const now = clockOn(open, law, day('2026-04-30'));
    expect(now.days.at(-1)).toMatchObject({ date: day('2026-04-30'), kind: 'third-party' });
    expect(now).toMatchObject({ used: 5, left: 15, state: 'consulting' });
  });

  it('alarms when the applicant did not clarify or pay in time', () => {
    const asked = foldClock(
      [lodged('2026-03-02'), { kind: 'clarification-asked', on: day('2026-03-05'), replyBy: day('2026-03-14') }],
      law,
    );
    expect(clockOn(asked, law, day('2026-03-16')).alarms).toEqual([]);
    expect(clockOn(asked, law, day('2026-03-17')).alarms).toMatchObject([{ id: 'clarification-lapsed' }]);
    const noticed = foldClock(
      [lodged('2026-03-02'), { kind: 'fee-noticed', on: day('2026-03-05'), receivedOn: day('2026-03-06') }],
      law,
    );
    expect(clockOn(noticed, law, day('2026-04-03')).alarms).toEqual([]);
    expect(clockOn(noticed, law, day('2026-04-07')).alarms).toMatchObject([{ id: 'fee-lapsed' }]);
  });

  it('reopens when the answer is voided, and closes when the voiding is voided', () => {
    const answered: ClockEvent = { id: 'a', kind: 'answered', on: day('2026-03-10'), outcome: 'r3_1' };
    const voided: ClockEvent = { id: 'v', kind: 'voided', on: day('2026-03-11'), voids: 'a' };
    const again: ClockEvent = { id: 'w', kind: 'voided', on: day('2026-03-12'), voids: 'v' };
    expect(foldClock([lodged('2026-03-02'), answered, voided], law).closed).toBeNull();
    expect(foldClock([lodged('2026-03-02'), answered, voided, again], law).closed?.kind).toBe('answered');
  });

  it('names the versions it used', () => {
    expect(foldClock([lodged('2026-03-02')], law)).toMatchObject({
      calendarVersion: nationalCalendar.version,
      settingsVersion: DEFAULT_SETTINGS.version,
    });
  });
});

describe('a newly announced year', () => {
  it('moves open provisional deadlines and leaves closed ones', () => {
    const year = { year: 2027, notice: 'n', verified: true, off: { 元旦: ['2027-01-01', '2027-01-04'] }, makeup: {} };
    const later: Law = { ...law, calendar: makeCalendar({ years: [year] }) };
    const today = day('2026-12-20');
    const moved = (events: ClockEvent[]) =>
      movedDeadlines(deadlines(foldClock(events, law), law, today), deadlines(foldClock(events, later), later, today));
    expect(moved([lodged('2026-12-11')])).toMatchObject([
      { id: 'answer', before: { status: 'provisional' }, after: { status: 'firm' } },
    ]);
    expect(moved([lodged('2026-12-11'), { kind: 'answered', on: day('2026-12-18'), outcome: 'r3_1' }])).toMatchObject([
      { id: 'service' },
    ]);
    expect(moved([lodged('2026-03-02')])).toEqual([]);
  });

  it('names a deadline that moves into the past, and one that was overdue before', () => {
    const [before, after] = [law, { ...law, calendar: makeCalendar({ county: [saturday] }) }];
    const moved = (today: string) => {
      const [then, now] = [before, after].map((by) => deadlines(foldClock([lodged('2026-03-02')], by), by, day(today)));
      return movedDeadlines(then ?? [], now ?? []).map(({ id }) => id);
    };
    expect(dueOf([lodged('2026-03-02')])).toBe('2026-03-30');
    expect(dueOf([lodged('2026-03-02')], after)).toBe('2026-03-28');
    expect([moved('2026-03-29'), moved('2026-04-10')]).toEqual([['answer'], ['answer']]);
  });
});

const saturday = { date: '2026-03-28', working: true, why: '抗灾抢险', notice: 'n' };
