import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Act, withoutVoided } from '../db/acts.ts';
import { OUTSIDE_ROLES, ROLES } from '../web/duties.ts';
import { localPath } from './back.ts';
import { personAggregate } from './person-fold.ts';
import { DEFAULT_POLICY, initialPassword, isIdle, isOld, lockedUntil, weakness } from './policy.ts';
import { remedyOn } from './read.ts';
import { grantRefusal, inForce, isCircular, overlap, unitInForce } from './rules.ts';
import { readSettings } from './settings.ts';

const date = (iso: string) => Temporal.PlainDate.from(iso);
const instant = (iso: string) => Temporal.Instant.from(iso);

describe('periods', () => {
  it.each([
    ['2024-01-01', null, '2024-01-01', true],
    ['2024-01-01', null, '2023-12-31', false],
    ['2024-01-01', '2024-06-01', '2024-05-31', true],
    ['2024-01-01', '2024-06-01', '2024-06-01', false],
    ['2024-01-01', '2024-01-01', '2024-01-01', false],
  ])('from %s to %s hold on %s: %s', (startsOn, endsOn, day, expected) => {
    expect(inForce({ startsOn, endsOn }, date(day))).toBe(expected);
  });

  it('overlap exactly when some day lies in both', () => {
    const days = Array.from({ length: 8 }, (_, i) => `2024-01-0${i + 1}`);
    const period = fc.record({
      startsOn: fc.constantFrom(...days.slice(0, 7)),
      endsOn: fc.option(fc.constantFrom(...days), { nil: null }),
    });
    fc.assert(
      fc.property(period, period, (a, b) => {
        expect(overlap(a, b)).toBe(days.some((day) => inForce(a, day) && inForce(b, day)));
      }),
    );
  });

  it('tell which units exist on a date', () => {
    const unit = (id: string, from: string, to: string | null) => ({
      id,
      activeFrom: date(from),
      activeTo: to ? date(to) : null,
    });
    const units = [unit('old', '2010-01-01', '2019-03-01'), unit('new', '2019-03-01', null)];
    expect(unitInForce(units, date('2019-02-28')).map(({ id }) => id)).toEqual(['old']);
    expect(unitInForce(units, date('2019-03-01')).map(({ id }) => id)).toEqual(['new']);
  });

  it('tell which body is named on a date', () => {
    const bodies = [
      { name: '县政府复议办', from: '2019-01-01', to: '2024-01-01' },
      { name: '县人民政府', from: '2024-01-01', to: null },
    ];
    expect(remedyOn(bodies, date('2023-12-31'))).toBe('县政府复议办');
    expect(remedyOn(bodies, date('2024-01-01'))).toBe('县人民政府');
    expect(remedyOn(bodies, date('2018-12-31'))).toBeNull();
  });
});

describe('granting roles', () => {
  const administrators = ['system-admin', 'security-admin', 'audit-admin'];
  const open = { unitId: 'u', startsOn: '2024-01-01', endsOn: null };

  it('keeps each administrator, and people from outside, apart from every other role', () => {
    const apart = [...administrators, ...OUTSIDE_ROLES];
    for (const held of ROLES) {
      for (const wanted of ROLES) {
        if (held === wanted) continue;
        const refused = grantRefusal([{ ...open, role: held }], { ...open, role: wanted }) !== null;
        expect([held, wanted, refused]).toEqual([held, wanted, apart.includes(held) || apart.includes(wanted)]);
      }
    }
  });

  it('allows a change of side once the earlier role has ended', () => {
    const held = { ...open, role: 'drafter', endsOn: '2024-07-01' } as const;
    expect(grantRefusal([held], { ...open, role: 'audit-admin', startsOn: '2024-07-01' })).toBeNull();
    expect(grantRefusal([held], { ...open, role: 'audit-admin', startsOn: '2024-06-30' })).not.toBeNull();
  });

  it('keeps people from outside apart on every day: their own days may be prolonged', () => {
    const held = { ...open, role: 'evaluator', endsOn: '2024-07-01' } as const;
    expect(grantRefusal([held], { ...open, role: 'drafter', startsOn: '2025-01-01' })?.en).toMatch(/from outside/);
  });

  it('refuses the same role twice and periods that end before they begin', () => {
    const drafter = { ...open, role: 'drafter' } as const;
    expect(grantRefusal([drafter], drafter)?.en).toMatch(/already holds/);
    expect(grantRefusal([drafter], { ...drafter, unitId: 'other' })).toBeNull();
    expect(grantRefusal([], { ...drafter, endsOn: '2024-01-01' })?.en).toMatch(/after the start/);
  });
});

it('no unit is above itself, and a circle already there ends the search', () => {
  const units = [
    { id: 'a', parentId: 'b' },
    { id: 'b', parentId: 'a' },
    { id: 'c', parentId: 'a' },
  ];
  expect(isCircular('x', 'c', units)).toBe(false);
  expect(isCircular('a', 'c', units)).toBe(true);
});

describe('the password policy', () => {
  it.each([
    ['Abcdef12', true],
    ['abcdef1!', true],
    ['Abcde12', false],
    ['abcdefg1', false],
    ['政务公开Ab1234', true],
    ['A1!'.padEnd(129, 'a'), false],
    ['ZhangSan-2024', false],
  ])('%s is good: %s', (password, good) => {
    expect(weakness(password, 'zhangsan', DEFAULT_POLICY) === null).toBe(good);
  });

  it('is met by every initial password', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 14, maxLength: 14 }), (random) => {
        const made = initialPassword(random);
        expect(made).toHaveLength(14);
        expect(weakness(made, 'wang-xiaoming', { ...DEFAULT_POLICY, minClasses: 4 })).toBeNull();
      }),
    );
  });

  it('counts age in days, idleness and locks in minutes', () => {
    expect(isOld(date('2024-01-01'), date('2024-03-31'), DEFAULT_POLICY)).toBe(false);
    expect(isOld(date('2024-01-01'), date('2024-04-01'), DEFAULT_POLICY)).toBe(true);
    const at = instant('2024-01-01T00:00:00Z');
    expect(isIdle(at, at.add({ minutes: 30 }), DEFAULT_POLICY)).toBe(false);
    expect(isIdle(at, at.add({ minutes: 30, seconds: 1 }), DEFAULT_POLICY)).toBe(true);
    const until = at.add({ minutes: 15 });
    expect(lockedUntil({ failures: 4, lastAt: at }, at, DEFAULT_POLICY)).toBeNull();
    expect(lockedUntil({ failures: 5, lastAt: at }, at, DEFAULT_POLICY)?.toString()).toBe(until.toString());
    expect(lockedUntil({ failures: 5, lastAt: at }, until, DEFAULT_POLICY)).toBeNull();
  });
});

it('leads only to paths of this site', () => {
  fc.assert(
    fc.property(fc.string(), (back) => {
      const path = localPath(`/${back}`, '/office');
      expect(new URL(path, 'http://here.test').host).toBe('here.test');
    }),
  );
  expect(localPath('/en/office/units?a=1', '/office')).toBe('/en/office/units?a=1');
  for (const bad of [undefined, '', 'office', '//x', '/\\x', '/\n/x', 'http://x/', '/.//x', '/..//x'])
    expect(localPath(bad, '/office')).toBe('/office');
});

it('a site that has set nothing has settings all the same, and nonsense is refused', () => {
  expect(readSettings({}).accounts).toEqual(DEFAULT_POLICY);
  expect(readSettings({ version: 7, law: { confirmWithin: 2 } }).law).toMatchObject({
    version: 'site-7',
    confirmWithin: 2,
  });
  expect(() => readSettings({ accounts: { minLength: 1 } })).toThrow();
  expect(() => readSettings({ indexNumber: '{year}' })).toThrow();
});

it('a voided grant was never made', () => {
  const act = (seq: number, kind: string, data: object, voids: number | null = null): Act => ({
    seq,
    kind,
    happenedOn: date('2024-01-01'),
    recordedAt: instant('2024-01-01T00:00:00Z'),
    personId: null,
    role: 'system',
    unitId: null,
    ground: null,
    data,
    personal: null,
    voids,
  });
  const acts = [
    act(1, 'person.entered', { name: '甲', sortKey: 'jia3', post: '', phone: '' }),
    act(2, 'role.granted', { id: 'g', role: 'drafter', unitId: 'u', startsOn: '2024-01-01', endsOn: null }),
    act(3, 'void', {}, 2),
  ];
  const ref = { siteId: 's', id: 'p' };
  expect(personAggregate.fold(withoutVoided(acts), ref)?.grants).toEqual([]);
  expect(personAggregate.fold(withoutVoided(acts.slice(0, 2)), ref)?.grants).toHaveLength(1);
});
