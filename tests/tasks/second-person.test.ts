/** What waits for a second person, and tasks of key points, in my work and among the notices. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, type Desk, load, record } from '../../src/db/acts.ts';
import { enterPlan, lookBack, reportTask, setTask } from '../../src/plans/actions.ts';
import { confirmErasures, proposeErasures } from '../../src/requests/actions-erasure.ts';
import { requests } from '../../src/requests/fold.ts';
import { confirmProposal, proposeReset, proposeRole } from '../../src/units/proposal-actions.ts';
import { day, morning } from '../requests/bench.ts';
import { openTasks, type TasksBench } from './bench.ts';

const TODAY = '2036-03-03';
let bench: TasksBench;
let clerk: Actor;
let head: Actor;
let first: Actor;
let second: Actor;
let system: Actor;
let guard: Actor;
let audit: Actor;

beforeAll(async () => {
  bench = await openTasks(() => morning(TODAY));
  clerk = await bench.staff('east', 'clerk', 'drafter');
  head = await bench.staff('east', 'head', 'approver');
  first = await bench.staff('east', 'office-one', 'disclosure-office');
  second = await bench.staff('east', 'office-two', 'disclosure-office');
  system = await bench.staff('east', 'system', 'system-admin');
  guard = await bench.staff('east', 'guard', 'security-admin');
  audit = await bench.staff('east', 'audit', 'audit-admin');
}, 60_000);
afterAll(async () => {
  await bench.close();
  expect(bench.faults).toEqual([]);
});

const at = <T>(actor: Actor, task: (desk: Desk) => Promise<T>) => bench.at(actor, task);
const unread = async (who: Actor) => {
  await bench.round('east', { email: null, sms: null });
  return bench.page(who, '/office/notices');
};
/** Who of these has the words in the list of what waits. */
async function sees(words: string, ...people: Actor[]): Promise<boolean[]> {
  const pages = await Promise.all(people.map((who) => bench.page(who, '/office')));
  return pages.map((page) => page.includes(words));
}

describe('a proposal', () => {
  test('waits for another administrator, not for its proposer, and is told without a name', async () => {
    const id = await at(guard, (desk) =>
      proposeRole(desk, clerk.personId ?? '', { role: 'reviewer', unitId: clerk.unitId ?? '' }),
    );
    expect(await sees('授予角色待复核', system, guard, audit, first)).toEqual([true, false, false, false]);
    const page = await bench.page(system, '/office');
    expect(page).toContain(`/office/proposals#${id}`);
    expect(page).toContain('id="count-proposals"');
    const told = await unread(system);
    expect(told).toContain('授予角色待复核');
    expect(told).not.toContain('clerk');
    await at(system, (desk) => confirmProposal(desk, id));
    expect(await sees('授予角色待复核', system, guard, audit)).toEqual([false, false, false]);
  });

  test('about an administrator waits for the third, and not for whom it concerns', async () => {
    await at(guard, (desk) => proposeReset(desk, system.personId ?? '', 'password', '本人忘记密码'));
    expect(await sees('重置密码待复核', system, guard, audit)).toEqual([false, false, true]);
    expect(await unread(audit)).toContain('重置密码待复核');
    expect(await unread(system)).not.toContain('重置密码待复核');
  });
});

test('erasures wait as one for each unit and day, for whoever did not propose them', async () => {
  const numbers: string[] = [];
  for (const on of ['2025-01-06', '2025-01-07']) {
    const { id, number } = await bench.register(first, {}, on);
    numbers.push(number);
    await bench.on(on, first, async (desk) => {
      const loaded = await load(desk, requests, { siteId: 'east', id });
      await record(desk, requests, loaded, { kind: 'request.closed', happenedOn: day(on) });
    });
  }
  await at(first, (desk) => proposeErasures(desk, numbers, '保存期满'));
  expect(await sees(`${numbers[0]} +1`, first, second, guard, clerk)).toEqual([false, true, true, false]);
  for (const who of [second, guard]) expect(await unread(who)).toContain('销毁期满案卷个人信息待确认');
  await at(second, (desk) => confirmErasures(desk, numbers));
  expect(await sees('销毁期满案卷', second, guard)).toEqual([false, false]);
});

test('a task waits for its lead unit until it is done, then to be looked back at; its last day is reminded of', async () => {
  const task = await at(first, async (desk) => {
    const planId = await enterPlan(desk, { year: 2036, title: '解读', source: '', body: '同步解读。' });
    const facts = { planId, title: '补齐解读材料', partnerUnitIds: [], expected: '解读一件' };
    return setTask(desk, { ...facts, leadUnitId: clerk.unitId ?? '', dueOn: '2036-03-05' });
  });
  const words = `/office/plans/tasks/${task}`;
  expect(await sees(words, clerk, first, head, system)).toEqual([true, false, false, false]);
  const told = await unread(clerk);
  expect(told).toContain('工作要点任务待报送进展');
  expect(told).toMatch(/距到期还有2个工作日/);
  expect(await unread(head)).toMatch(/距到期还有2个工作日/);
  const evidence = [{ kind: 'case', requestId: task, number: 'GOV-2036-0001' }] as const;
  await at(clerk, (desk) => reportTask(desk, task, { state: 'done', note: '已经发布', evidence }));
  expect(await sees(words, clerk, first, second)).toEqual([false, true, true]);
  expect(await unread(second)).toContain('工作要点任务已完成，待回头看');
  await at(first, (desk) => lookBack(desk, task, { result: 'reopened', remarks: '链接打不开' }));
  expect(await sees(words, clerk, first)).toEqual([true, false]);
  await at(clerk, (desk) => reportTask(desk, task, { state: 'done', note: '已经更正', evidence }));
  await at(first, (desk) => lookBack(desk, task, { result: 'passed', remarks: '' }));
  expect(await sees(words, clerk, first)).toEqual([false, false]);
});
