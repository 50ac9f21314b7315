import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../law/calendar.ts';
import { byUrgency, concerns, deadlineOn, type WaitingItem } from '../web/waiting.ts';
import { boundIn, filterOf, matches, pageOf, successorsOf, urgencyOf } from './rules.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const item = (more: Partial<WaitingItem> = {}): WaitingItem => ({
  area: 'documents',
  step: 'documents.review',
  id: 'one',
  title: '',
  label: '',
  unitId: 'a',
  waitsFor: 'document.review',
  units: ['a'],
  only: null,
  not: [],
  mark: 1,
  since: day('2026-03-02'),
  deadline: null,
  href: '',
  ...more,
});
const due = (left: number) => ({ on: day('2026-03-20'), left, isProvisional: false });

describe('whom something concerns', () => {
  const reviewer = { personId: 'r', appointments: [{ role: 'reviewer', unitId: 'a', unitName: 'A' } as const] };

  test('who holds the duty at its unit and had no hand in it', () => {
    expect(concerns(item(), reviewer)?.role).toBe('reviewer');
    expect(concerns(item({ units: ['b'] }), reviewer)).toBeNull();
    expect(concerns(item({ not: ['r'] }), reviewer)).toBeNull();
    expect(concerns(item({ only: ['x'] }), reviewer)).toBeNull();
    expect(concerns(item({ units: [] }), reviewer)).toBeNull();
  });

  test('a substitute in the place of another', () => {
    const holder = { personId: 'h', personName: '韩某' };
    const substitute = { personId: 's', appointments: [{ ...reviewer.appointments[0], onBehalfOf: holder }] };
    expect(concerns(item(), substitute as typeof reviewer)?.onBehalfOf).toEqual(holder);
  });
});

test('what is over comes first, then what is due soon, then what has waited longest', () => {
  const list = [
    item({ id: 'new', since: day('2026-03-09') }),
    item({ id: 'soon', deadline: due(2) }),
    item({ id: 'old', since: day('2026-01-05') }),
    item({ id: 'over', deadline: due(-1) }),
  ];
  expect(list.sort(byUrgency).map(({ id }) => id)).toEqual(['over', 'soon', 'old', 'new']);
});

test('a last day counts working days, and is over on the first day after it', () => {
  // Friday 2026-03-06
  const friday = day('2026-03-06');
  expect(deadlineOn(friday, nationalCalendar, day('2026-03-04')).left).toBe(2);
  expect(deadlineOn(friday, nationalCalendar, friday).left).toBe(0);
  expect(deadlineOn(friday, nationalCalendar, day('2026-03-07')).left).toBe(-1);
  expect(deadlineOn(friday, nationalCalendar, day('2026-03-09')).left).toBe(-1);
});

test('a filter takes what it knows of an address and leaves the rest', () => {
  expect(filterOf({ area: 'requests', urgency: 'later', unit: '' })).toEqual({
    area: 'requests',
    urgency: null,
    unitId: null,
  });
  expect(matches(item({ deadline: due(5) }), { area: 'documents', urgency: 'soon', unitId: 'a' })).toBe(true);
  expect(matches(item(), { area: null, urgency: 'soon', unitId: null })).toBe(false);
  expect(urgencyOf({ deadline: due(6) })).toBe('calm');
});

test.each([
  [undefined, 45, { page: 1, pages: 3 }],
  ['2', 45, { page: 2, pages: 3 }],
  ['99', 45, { page: 3, pages: 3 }],
  ['-1', 45, { page: 1, pages: 3 }],
  ['x', 0, { page: 1, pages: 1 }],
])('page %s of %i rows', (asked, count, expected) => {
  expect(pageOf(asked, count, 20)).toEqual(expected);
});

test('who takes over from somebody who took over has both', () => {
  const heirs = successorsOf([
    { leaverId: 'a', successorId: 'b' },
    { leaverId: 'b', successorId: 'c' },
    { leaverId: 'c', successorId: 'a' },
  ]);
  expect(heirs.get('a')).toEqual(['b', 'c']);
  expect(heirs.get('b')).toEqual(['c', 'a']);
});

test('in a hand is what is bound to that person, not what anybody of the unit may do', () => {
  const items = [item({ id: 'one', only: ['a', 'b'] }), item({ id: 'two', only: ['b'] }), item({ id: 'three' })];
  expect(boundIn(items, 'a').map(({ id }) => id)).toEqual(['one']);
});
