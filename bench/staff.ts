/** Several hundred members of staff for the demonstration county, signed in as people sign in. */

import { withDatabase } from '../src/cli/database.ts';
import { connect } from '../src/db/connect.ts';
import { fileKeys } from '../src/db/keys.ts';
import { enterPerson } from '../src/units/person-actions.ts';
import type { Role } from '../src/web/duties.ts';
import '../src/units/tables.ts';

const SITE = 'shifan';
const PASSWORD = 'Lantern-4-River';
const ROLES: readonly Role[] = [
  'drafter',
  'drafter',
  'drafter',
  'drafter',
  'reviewer',
  'approver',
  'disclosure-office',
];

export interface StaffMember {
  username: string;
  role: Role;
}

/** Enters them through the same actions as the office does, in one transaction. */
export async function enterStaff(data: string, count: number): Promise<StaffMember[]> {
  return withDatabase({ data, databaseUrl: null }, async ({ urls, keysFolder }) => {
    const office = connect(urls.office, { name: 'gongkai bench' });
    try {
      const units = await office.selectFrom('office.units').select('id').where('site_id', '=', SITE).execute();
      const actor = { siteId: SITE, personId: null, role: 'system', unitId: null };
      return await office.transaction().execute(async (tx) => {
        const desk = { tx, keys: fileKeys(keysFolder), now: Temporal.Now.instant(), actor };
        const staff: StaffMember[] = [];
        for (let n = 0; n < count; n++) {
          const role = ROLES[n % ROLES.length] ?? 'drafter';
          const unitId = units[n % units.length]?.id;
          if (!unitId) throw new Error('the county has no units');
          const username = `crowd${n}`;
          const account = { username, password: PASSWORD, mustChangePassword: false };
          await enterPerson(desk, { name: `人员${n}`, account, grants: [{ role, unitId, startsOn: '2020-01-01' }] });
          staff.push({ username, role });
        }
        return staff;
      });
    } finally {
      await office.destroy();
    }
  });
}

/** The cookies of a new session. Everyone comes from an address of one's own, as behind a proxy. */
export async function signIn(address: string, { username }: StaffMember, n: number): Promise<string> {
  const response = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      origin: address,
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': `10.1.${n >> 8}.${n & 255}`,
    },
    body: new URLSearchParams({ username, password: PASSWORD, back: '/office' }),
  });
  if (response.status !== 303) throw new Error(`${username} could not sign in: ${response.status}`);
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return cookies.join('; ');
}
