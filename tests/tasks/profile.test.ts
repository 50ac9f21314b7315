/** Where people want to be told, and when they are reminded: the two forms. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { siteSettings } from '../../src/units/read.ts';
import { morning } from '../requests/bench.ts';
import { openTasks, type TasksBench } from './bench.ts';

let bench: TasksBench;
let clerk: Actor;
let watch: Actor;
const now = morning('2026-03-03');

beforeAll(async () => {
  bench = await openTasks(() => now);
  clerk = await bench.staff('east', 'clerk', 'drafter');
  watch = await bench.staff('east', 'watch', 'disclosure-office');
}, 60_000);

afterAll(async () => {
  const { differences } = await bench.replayed();
  expect(differences).toEqual([]);
  await bench.close();
  expect(bench.faults).toEqual([]);
});

const stored = () =>
  bench.office
    .selectFrom('office.persons')
    .select(['email', 'mobile', 'by_email', 'by_sms'])
    .where('id', '=', clerk.personId ?? '')
    .executeTakeFirstOrThrow();

describe("one's own settings", () => {
  test.each([
    [{ email: 'nonsense', mobile: '' }, '请填写正确的电子邮箱'],
    [{ email: '', mobile: '12345' }, '请填写11位手机号码'],
    [{ email: '', mobile: '', 'channels[]': ['email'] }, '选择邮件提醒的，请填写电子邮箱'],
    [{ email: '', mobile: '', 'channels[]': ['sms'] }, '选择短信提醒的，请填写手机号码'],
  ])('%o are refused, and stay in the form', async (typed, message) => {
    const answer = await bench.post(clerk, '/office/profile', typed);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(message);
    expect(page).toContain(`value="${typed.email || typed.mobile}"`);
  });

  test('are kept, with the number as it is dialled', async () => {
    const typed = { email: 'clerk@office.example', mobile: '139 0000-0000', 'channels[]': ['email', 'sms'] };
    const answer = await bench.post(clerk, '/office/profile', typed);
    expect(answer.headers.get('location')).toBe('/office/profile?done=saved');
    const wanted = { email: 'clerk@office.example', mobile: '13900000000', by_email: true, by_sms: true };
    expect(await stored()).toEqual(wanted);
    const page = await bench.page(clerk, '/office/profile');
    expect(page.match(/checked=""/g)).toHaveLength(2);
    await bench.post(clerk, '/office/profile', { email: 'clerk@office.example', mobile: '' });
    expect(await stored()).toMatchObject({ by_email: false, by_sms: false });
  });
});

describe('the rules of reminding', () => {
  const form = (officer: string) => ({ officer, leader: '2', office: '', readDays: '90', unreadDays: '400' });

  test('are the disclosure office’s to change', async () => {
    expect((await bench.get(clerk, '/office/notices/reminders')).status).toBe(403);
    expect((await bench.post(clerk, '/office/notices/reminders', form('5'))).status).toBe(403);
  });

  test.each(['x', '61', '-1', '1.5', '1 2 3 4 5 6 7 8 9'])('%s is no list of days', async (officer) => {
    const answer = await bench.post(watch, '/office/notices/reminders', form(officer));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('href="#officer"');
    expect(page).toContain(`value="${officer}"`);
  });

  test('keep notices for a month at least', async () => {
    const answer = await bench.post(watch, '/office/notices/reminders', { ...form('5'), readDays: '7' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('请填写30至3650之间的整数');
  });

  test('take days in any order with any comma, and leave the other settings of the site', async () => {
    const before = await siteSettings(bench.office, 'east');
    expect((await bench.post(watch, '/office/notices/reminders', form('3，7 7,0'))).status).toBe(303);
    const after = await siteSettings(bench.office, 'east');
    expect(after.reminders).toEqual({ officer: [7, 3, 0], leader: [2], office: [] });
    expect(after.notices).toEqual({ readDays: 90, unreadDays: 400 });
    expect(after.accounts).toEqual(before.accounts);
    expect((await siteSettings(bench.office, 'west')).reminders.officer).toEqual([10, 5, 2]);
  });
});
