import { describe, expect, test } from 'vitest';
import type { Role } from '../web/duties.ts';
import type { Holding, WaitingItem } from '../web/waiting.ts';
import { nextTry, noticesOf, passedThreshold } from './rules.ts';

const today = Temporal.PlainDate.from('2026-03-10');
const reminders = { officer: [10, 5, 2], leader: [2], office: [1] };

const item = (more: Partial<WaitingItem> = {}): WaitingItem => ({
  area: 'requests',
  step: 'requests.handle',
  id: 'case',
  title: '示-1',
  label: '示-1',
  unitId: 'bureau',
  waitsFor: 'request.handle',
  units: ['bureau'],
  only: null,
  not: [],
  mark: 7,
  since: today,
  deadline: null,
  href: '/office/requests/case',
  ...more,
});
const due = (left: number) => ({ on: today.add({ days: 3 }), left, isProvisional: false });
const person = (personId: string, role: Role, unitId: string): Holding => ({
  personId,
  appointments: [{ role, unitId, unitName: unitId }],
});
const staff = [
  person('clerk', 'drafter', 'bureau'),
  person('head', 'approver', 'bureau'),
  person('watch', 'disclosure-office', 'gov'),
  person('other', 'drafter', 'town'),
];
const told = (items: readonly WaitingItem[], people = staff) =>
  noticesOf(items, people, { reminders, today }).map(({ personId, daysLeft }) => [personId, daysLeft]);

describe('what somebody urged', () => {
  const old = today.subtract({ days: 60 });

  test('is told once of each time to whoever has the turn, however long it has waited', () => {
    const urged = item({ since: old, urged: { mark: 9, on: today } });
    expect(told([urged])).toEqual([['clerk', null]]);
    const keys = [9, 9, 12].map(
      (mark) => noticesOf([item({ since: old, urged: { mark, on: today } })], staff, { reminders, today })[0]?.key,
    );
    expect(keys[0]).toBe(keys[1]);
    expect(keys[0]).not.toBe(keys[2]);
  });

  test('says how it stands with the last day', () => {
    const late = told([item({ since: old, urged: { mark: 9, on: today }, deadline: due(-4) })]);
    expect(late.filter(([personId]) => personId === 'clerk')).toContainEqual(['clerk', -4]);
  });

  test('is no news a week later', () => {
    expect(told([item({ since: old, urged: { mark: 9, on: today.subtract({ days: 8 }) } })])).toEqual([]);
  });
});

describe('what newly waits', () => {
  test("is told to the unit's own people, not to those who watch over all units", () => {
    expect(told([item()])).toEqual([['clerk', null]]);
  });

  test('is told to those who serve the whole site where the unit has nobody', () => {
    expect(told([item()], staff.slice(1))).toEqual([['watch', null]]);
  });

  test('is told to the unit that handles the case, before the unit that was addressed', () => {
    expect(told([item({ units: ['town', 'bureau'] })])).toEqual([['other', null]]);
  });

  test('is not told to who may not do it, nor a week later, nor where it is the next step of the same hand', () => {
    expect(told([item({ waitsFor: 'request.approve', step: 'requests.approval', not: ['head'] })])).toEqual([]);
    expect(told([item({ since: today.subtract({ days: 8 }) })])).toEqual([]);
    expect(told([item({ step: 'requests.draft' })])).toEqual([]);
  });

  test('has one key as long as it is the same wait, and another when it waits anew', () => {
    const [first] = noticesOf([item()], staff, { reminders, today });
    const [again] = noticesOf([item()], staff, { reminders, today: today.add({ days: 1 }) });
    const [anew] = noticesOf([item({ mark: 8 })], staff, { reminders, today });
    expect(again?.key).toBe(first?.key);
    expect(anew?.key).not.toBe(first?.key);
  });
});

describe('a last day that comes near', () => {
  const old = { since: today.subtract({ days: 30 }) };

  test.each([
    [11, []],
    [10, [['clerk', 10]]],
    [4, [['clerk', 4]]],
    [
      2,
      [
        ['clerk', 2],
        ['head', 2],
      ],
    ],
    [
      1,
      [
        ['clerk', 1],
        ['head', 1],
        ['watch', 1],
      ],
    ],
    [
      -3,
      [
        ['clerk', -3],
        ['head', -3],
        ['watch', -3],
      ],
    ],
  ])('with %i working days left reminds whose turn it is', (left, expected) => {
    expect(told([item({ ...old, deadline: due(left) })])).toEqual(expected);
  });

  test('reminds once of each threshold, and anew when the day itself moves', () => {
    const keys = (left: number, on = 3) =>
      noticesOf([item({ ...old, deadline: { ...due(left), on: today.add({ days: on }) } })], staff, {
        reminders,
        today,
      }).map(({ key }) => key);
    expect(keys(4)).toEqual(keys(5));
    expect(keys(4)).not.toEqual(keys(8));
    expect(keys(4)).not.toEqual(keys(4, 20));
  });

  test('reminds once of a case that waits for two things', () => {
    const both = [
      item({ ...old, deadline: due(5) }),
      item({ ...old, step: 'requests.extension', waitsFor: 'request.approve', deadline: due(5) }),
    ];
    expect(told(both)).toEqual([['clerk', 5]]);
  });
});

test('the nearest threshold that was reached counts', () => {
  expect(passedThreshold(4, [10, 5, 2])).toBe(5);
  expect(passedThreshold(0, [0])).toBe(0);
  expect(passedThreshold(3, [])).toBeNull();
  expect(passedThreshold(-1, [])).toBe('over');
});

test('tries come further apart and end', () => {
  expect([1, 2, 3, 4, 5, 6].map(nextTry)).toEqual([1, 5, 30, 120, 360, null]);
});
