/** The lists of persons and of roles: found by name, account or unit, fifty on a page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from '../../src/units/office.fixture.ts';
import { enterPerson } from '../../src/units/person-actions.ts';
import { foundUnit } from '../../src/units/unit-actions.ts';

const CLERKS = 60;

let office: Office;
let town: string;
const browsers: Record<string, ReturnType<Office['browser']>> = {};

beforeAll(async () => {
  office = await openOffice();
  await office.staff('east', 'system', ['system-admin']);
  await office.staff('east', 'security', ['security-admin']);
  await office.staff('east', 'wangxm', ['drafter']);
  await office.staff('west', 'abroad', ['drafter']);
  town = await office.system('east', async (desk) => {
    const unitId = await foundUnit(desk, { code: 'town', name: '东山镇人民政府', kind: 'town' });
    await enterPerson(desk, { name: '镇经办', grants: [{ role: 'drafter', unitId }] });
    for (let i = 0; i < CLERKS; i += 1) await enterPerson(desk, { name: `文员${i}` });
    return unitId;
  });
  for (const [path, name] of [
    ['/office/people', 'system'],
    ['/office/roles', 'security'],
  ] as const) {
    const own = office.browser('east');
    await own.signIn(name);
    browsers[path] = own;
  }
}, 60_000);
afterAll(() => office.close());

describe.each(['/office/people', '/office/roles'])('%s', (path) => {
  const list = async (query = '') => (await browsers[path]?.get(path + query))?.text() ?? '';
  const rows = (page: string) => page.slice(page.indexOf('<tbody')).match(/<tr>/g)?.length ?? 0;

  it('shows fifty persons on a page, each once, and none of another site', async () => {
    const [first, second] = [await list(), await list('?page=2')];
    expect(first).toContain(`共 ${CLERKS + 4} 人`);
    expect([rows(first), rows(second)]).toEqual([50, CLERKS + 4 - 50]);
    const links = new Set(`${first}${second}`.match(new RegExp(`${path}/[0-9a-f-]{36}`, 'g')));
    expect(links.size).toBe(CLERKS + 4);
    expect(first + second).not.toContain('abroad');
    expect(rows(await list('?page=99'))).toBe(CLERKS + 4 - 50);
  });

  it('is narrowed by a part of the name, by the account and by the unit of a role, and keeps that on the next page', async () => {
    expect(rows(await list(`?text=${encodeURIComponent('文员1')}`))).toBe(11);
    const account = await list('?text=WANGX');
    expect(rows(account)).toBe(1);
    expect(account).toContain('wangxm某');
    const unit = await list(`?unit=${town}`);
    expect(rows(unit)).toBe(1);
    expect(unit).toContain('镇经办');
    expect(await list(`?unit=${town}&text=wangxm`)).toContain('没有符合条件的人员');
    expect(await list(`?text=${encodeURIComponent('文员')}`)).toContain(
      `?text=${encodeURIComponent('文员')}&amp;page=2`,
    );
    expect(rows(await list('?unit=x&page=-1'))).toBe(50);
  });
});

it('met no fault', () => {
  expect(office.faults).toEqual([]);
});
