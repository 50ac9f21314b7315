/** The list of a year's reports: who is missing, who is late, who was urged, and what the units then see. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { nationalCalendar } from '../../src/law/calendar.ts';
import { beginReport, enterFigures } from '../../src/reports/actions.ts';
import { remind } from '../../src/reports/rollup/reminders.ts';
import { remindersOf } from '../../src/reports/rollup/store.ts';
import { findReport, reportSettings } from '../../src/reports/store.ts';
import { waitingReports } from '../../src/reports/waiting.ts';
import type { Browser } from '../requests/browser.ts';
import { type County, openCounty } from './bench.ts';

const PATH = '/office/reports/rollup';
let county: County;
let office: Browser;
let clerk: Browser;
let townClerk: Actor;

beforeAll(async () => {
  county = await openCounty();
  await county.person('east', 'gongkaiban', 'disclosure-office', 'gov-office');
  townClerk = await county.person('east', 'town-clerk', 'drafter', 'town');
  office = await county.signIn('gongkaiban');
  clerk = await county.signIn('town-clerk');
}, 60_000);

afterAll(async () => {
  expect(county.faults).toEqual([]);
  await county.close();
});

const list = async (query = '') => (await office.get(`${PATH}${query}`)).text();
const waiting = async () =>
  (
    await waitingReports(county.office, 'east', {
      calendar: nationalCalendar,
      today: Temporal.PlainDate.from('2026-03-02'),
    })
  ).map(({ step, title, urged }) => [step, title, urged !== undefined]);

it('asks nobody for anything on a site that has never made a report', async () => {
  expect(await waiting()).toEqual([]);
});

it('lists every unit once the site says from which year on, and shows it to the unit as work', async () => {
  const saved = await office.post(`${PATH}/settings`, { unit: '01-31', government: '03-31', firstYear: '2025' });
  expect(saved.status).toBe(303);
  expect(await waiting()).toEqual([
    ['reports.begin', '全县汇总2025年度报告', false],
    ['reports.begin', '县政府本级2025年度报告', false],
    ['reports.begin', 'east青山镇人民政府2025年度报告', false],
  ]);
  const page = await list();
  expect(page).toContain('应报送3份，已审定0份，未审定3份，其中已逾期1份');
  expect(page).toContain('逾期30天');
});

it('refuses days that no year has, and keeps what was typed', async () => {
  const refused = await office.post(`${PATH}/settings`, { unit: '02-30', government: '03-31', firstYear: '199' });
  expect(refused.status).toBe(422);
  const page = await refused.text();
  expect(page).toContain('value="02-30"');
  expect(page).toContain('请填写2008年以后的年度');
});

it('is closed to a clerk of a town', async () => {
  expect((await clerk.get(PATH)).status).toBe(403);
  expect((await clerk.post(`${PATH}/remind`, { year: '2025', place: 'late' })).status).toBe(403);
  expect((await clerk.post(`${PATH}/settings`, { unit: '01-31', government: '03-31' })).status).toBe(403);
});

it('urges who is late by an act, once a day, and only whom something waits for', async () => {
  const sent = await office.post(`${PATH}/remind`, { year: '2025', place: 'late' });
  expect(sent.status).toBe(303);
  expect(await (await office.get(sent.headers.get('location') ?? '')).text()).toContain('已催办1个单位');
  const again = await office.post(`${PATH}/remind`, { year: '2025', place: 'late' });
  expect(again.status).toBe(422);
  expect(await again.text()).toContain('今日已经催办');
  expect([...(await remindersOf(county.office, 'east')).values()].map(({ times }) => times)).toEqual([1]);
  expect((await waiting()).filter(([, , urged]) => urged)).toEqual([
    ['reports.begin', 'east青山镇人民政府2025年度报告', true],
  ]);
  const nobody = await office.post(`${PATH}/remind`, { year: '2025', place: '00000000-0000-4000-8000-000000000000' });
  expect(nobody.status).toBe(422);
});

it('does not disturb who is typing into the report that was urged', async () => {
  const place = { scope: 'unit', unitId: county.unit('town'), year: 2025 } as const;
  const id = await county.at(townClerk, (desk) => beginReport(desk, place));
  const version = (await findReport(county.office, 'east', id))?.version ?? 0;
  const other = { ...townClerk, personId: null, role: 'system' };
  // the day's reminder was sent to the town before it began
  await expect(
    county.at(other, (desk) => remind(desk, 2025, ({ unitId }) => unitId === place.unitId)),
  ).rejects.toThrow();
  await county.at(other, (desk) => remind(desk, 2025, ({ scope }) => scope === 'county'));
  const figure = { cell: 't2.licence.decisions', value: 1, source: '台账' };
  await county.at(townClerk, (desk) => enterFigures(desk, id, [figure], version));
  expect(await list()).toContain(`/office/reports/${id}`);
  expect(await list()).toContain('编制中');
});

it('leaves a unit alone that makes no report of its own, and keeps the other settings', async () => {
  const form = { unit: '02-10', government: '03-31', firstYear: '2025', 'exempt[]': 'town' };
  expect((await office.post(`${PATH}/settings`, form)).status).toBe(303);
  const { due, exempt, remedies } = await reportSettings(county.office, 'east');
  expect([due.unit, exempt, remedies]).toEqual(['02-10', ['town'], 'decided-or-pending']);
});

it('shows the list on the page of the county’s report, and replays', async () => {
  const begun = await office.post('/office/reports', { place: 'county', year: '2025' });
  const page = await (await office.get(begun.headers.get('location') ?? '')).text();
  expect(page).toContain('各单位报送情况');
  expect(page).toContain('未编制');
  expect((await county.replayed()).differences).toEqual([]);
});
