import { describe, expect, test } from 'vitest';
import type { Role } from '../web/duties.ts';
import { ableToTakeOver, type StaffMember } from './staff.ts';
import { type NewSubstitution, type Situation, substitutionRefusal, substitutionState } from './substitutes-rules.ts';

const today = Temporal.PlainDate.from('2026-03-10');
const held = (role: Role, unitId = 'a') => ({
  id: `${role}-${unitId}`,
  role,
  unitId,
  startsOn: '2024-01-01',
  endsOn: null,
});
const wanted: NewSubstitution = {
  holderId: 'holder',
  substituteId: 'substitute',
  appointments: [held('reviewer')],
  startsOn: '2026-03-10',
  endsOn: '2026-03-15',
};
const situation: Situation = { today, substituteHolds: [], others: [], canSignIn: true };
const refused = (more: Partial<NewSubstitution>, at: Partial<Situation> = {}) =>
  substitutionRefusal({ ...wanted, ...more }, { ...situation, ...at })?.field ?? null;

describe('a substitute', () => {
  test('may be anybody else with an account, for some days from today', () => {
    expect(refused({})).toBeNull();
    expect(refused({}, { substituteHolds: [held('drafter')] })).toBeNull();
  });

  test.each<[string, Partial<NewSubstitution>, Partial<Situation>, string]>([
    ['is not the holder', { substituteId: 'holder' }, {}, 'substituteId'],
    ['can sign in', {}, { canSignIn: false }, 'substituteId'],
    ['stands in for something', { appointments: [] }, {}, 'appointments'],
    ['begins today at the earliest', { startsOn: '2026-03-09' }, {}, 'startsOn'],
    ['ends after it begins', { endsOn: '2026-03-10' }, {}, 'endsOn'],
    ['stays a year at the most', { endsOn: '2027-06-01' }, {}, 'endsOn'],
    [
      'stands in for what is held then',
      { appointments: [{ ...held('reviewer'), endsOn: '2026-03-01' }] },
      {},
      'appointments',
    ],
    [
      'is one at a time',
      {},
      { others: [{ appointments: ['reviewer-a'], startsOn: '2026-03-12', endsOn: '2026-03-20' }] },
      'appointments',
    ],
    ['does not hold the same already', {}, { substituteHolds: [held('reviewer')] }, 'substituteId'],
    [
      'of an administrator is no other administrator',
      { appointments: [held('security-admin')] },
      { substituteHolds: [held('system-admin')] },
      'substituteId',
    ],
    [
      'of an administrator does no business of the office',
      { appointments: [held('audit-admin')] },
      { substituteHolds: [held('drafter')] },
      'substituteId',
    ],
    [
      'who is an administrator does no business of the office',
      {},
      { substituteHolds: [held('audit-admin')] },
      'substituteId',
    ],
  ])('%s', (_name, more, at, field) => {
    expect(refused(more, at)).toBe(field);
  });

  test('may follow another substitute on the day after', () => {
    const earlier = { appointments: ['reviewer-a'], startsOn: '2026-03-01', endsOn: '2026-03-10' };
    expect(refused({}, { others: [earlier] })).toBeNull();
  });
});

test('a substitution is to come, in force and over by its dates alone', () => {
  const period = { startsOn: '2026-03-10', endsOn: '2026-03-12' };
  const on = (iso: string) => substitutionState(period, Temporal.PlainDate.from(iso));
  expect([on('2026-03-09'), on('2026-03-10'), on('2026-03-11'), on('2026-03-12')]).toEqual([
    'future',
    'current',
    'current',
    'past',
  ]);
});

test('only the county’s own people with an account are offered to take over', () => {
  const account = {
    username: 'x',
    status: 'open' as const,
    lockedUntil: null,
    mustChangePassword: false,
    passwordSetOn: today,
    openedOn: today,
    secondFactor: false,
    unlockedOn: null,
    identityOn: null,
    outOfTerm: null,
    isOutsiders: false,
  };
  const person = (id: string, one: StaffMember['account']) => ({
    id,
    name: id,
    post: '',
    phone: '',
    roles: [],
    account: one,
  });
  const offered = ableToTakeOver([
    person('own', account),
    person('locked', { ...account, status: 'locked' }),
    person('none', null),
    person('closed', { ...account, status: 'closed' }),
    person('evaluator', { ...account, isOutsiders: true }),
  ]);
  expect(offered.map(({ id }) => id)).toEqual(['own', 'locked']);
});
