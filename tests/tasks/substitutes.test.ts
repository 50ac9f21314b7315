/** A substitute takes the place of somebody between two dates, as the pages and actions have it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, actsOf, dateOf } from '../../src/db/acts.ts';
import { proposeExtension } from '../../src/requests/actions-wait.ts';
import { endRole } from '../../src/units/person-actions.ts';
import { appointmentsOf } from '../../src/units/read.ts';
import { holdersOn } from '../../src/units/substitutes-store.ts';
import { day, morning } from '../requests/bench.ts';
import { openTasks, type TasksBench } from './bench.ts';

let bench: TasksBench;
let head: Actor;
let clerk: Actor;
let deputy: Actor;
let security: Actor;
let system: Actor;
let now = morning('2026-03-03');

beforeAll(async () => {
  bench = await openTasks(() => now);
  head = await bench.staff('east', 'head', 'approver');
  clerk = await bench.staff('east', 'clerk', 'drafter');
  deputy = await bench.staff('east', 'deputy', 'drafter', 'town-a');
  security = await bench.staff('east', 'security', 'security-admin');
  system = await bench.staff('east', 'system', 'system-admin');
}, 60_000);

afterAll(async () => {
  const { differences } = await bench.replayed();
  expect(differences).toEqual([]);
  await bench.close();
  expect(bench.faults).toEqual([]);
});

const held = async (who: Actor) => (await appointmentsOf(bench.office, 'east', who.personId ?? '')).map(({ id }) => id);
const id = (who: Actor) => who.personId ?? '';
const holding = async (who: Actor) =>
  (await holdersOn(bench.office, 'east', dateOf(now), id(who)))[0]?.appointments ?? [];
const form = async (holder: Actor, substitute: Actor, startsOn: string, endsOn: string) => ({
  holderId: id(holder),
  substituteId: id(substitute),
  'appointments[]': await held(holder),
  startsOn,
  endsOn,
  ground: '外出学习',
});

describe('a substitute named on the page', () => {
  test('is refused with the field named, and what was typed stays', async () => {
    const answer = await bench.post(head, '/office/substitutes', await form(head, deputy, '2026-03-01', '2026-03-05'));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('开始日期不得早于今天');
    expect(page).toContain('外出学习');
  });

  test('cannot be named by a stranger to the appointment', async () => {
    const answer = await bench.post(clerk, '/office/substitutes', await form(head, deputy, '2026-03-04', '2026-03-05'));
    expect(answer.status).toBe(403);
    expect((await bench.get(clerk, `/office/substitutes?person=${id(head)}`)).status).toBe(403);
  });

  test('holds the appointment from the first to the last day, beside the holder, and no longer', async () => {
    const answer = await bench.post(head, '/office/substitutes', await form(head, deputy, '2026-03-04', '2026-03-05'));
    expect(answer.status).toBe(303);
    expect(await holding(deputy)).toHaveLength(1);
    for (const iso of ['2026-03-04', '2026-03-05']) {
      now = morning(iso);
      expect(await holding(deputy)).toContainEqual({
        role: 'approver',
        unitId: bench.unit('east'),
        unitName: 'east县人民政府',
        onBehalfOf: { personId: id(head), personName: 'head某' },
      });
      expect(await holding(head)).toHaveLength(1);
    }
    expect(await bench.page(deputy, '/office')).toContain('您正在代 head某 履行职责');
    expect(await bench.page(head, '/office')).toContain('您的职责由 deputy某 代理');
    now = morning('2026-03-06');
    expect(await holding(deputy)).toHaveLength(1);
  });
});

describe('what a substitute does', () => {
  test('is the own act of the substitute, marked with whose place it was', async () => {
    now = morning('2026-03-09');
    expect(
      (await bench.post(head, '/office/substitutes', await form(head, deputy, '2026-03-09', '2026-03-20'))).status,
    ).toBe(303);
    const { id: request } = await bench.register(clerk, {}, '2026-03-09');
    await bench.on('2026-03-10', clerk, (desk) =>
      proposeExtension(desk, request, { workingDays: 5, reason: '需要检索多年度纸质档案' }),
    );
    now = morning('2026-03-11');
    const page = await bench.page(deputy, '/office');
    expect(page).toContain('延期待批准');
    expect(page).toContain('代 head某');
    const { version } = await bench.state('east', request);
    const done = await bench.post(deputy, `/office/requests/${request}/return-extension`, {
      version: String(version),
      remarks: '请补充依据',
    });
    expect(done.status).toBe(303);
    const acts = await actsOf(bench.office, bench.keys, 'request', { siteId: 'east', id: request });
    const last = { kind: 'request.extension-returned', personId: id(deputy), role: 'approver', onBehalfOf: id(head) };
    expect(acts.at(-1)).toMatchObject(last);
    expect(await bench.page(deputy, '/office/done')).toContain('代 head某');
    expect(await bench.page(deputy, '/office')).not.toContain('延期待批准');
  });

  test('keeps three persons three: who proposed in one place does not decide in another', async () => {
    await bench.post(clerk, '/office/substitutes', await form(clerk, deputy, '2026-03-11', '2026-03-20'));
    const { id: request } = await bench.register(clerk, {}, '2026-03-11');
    const before = await bench.state('east', request);
    const proposed = await bench.post(deputy, `/office/requests/${request}/propose-extension`, {
      version: String(before.version),
      workingDays: '5',
      reason: '需要检索多年度纸质档案',
    });
    expect(proposed.status).toBe(303);
    const { version, acts } = await bench.state('east', request);
    expect(acts.at(-1)).toMatchObject({ personId: id(deputy), role: 'drafter', onBehalfOf: id(clerk) });
    expect(await bench.page(deputy, '/office')).not.toContain('延期待批准');
    expect(await bench.page(head, '/office')).toContain('延期待批准');
    await bench.post(deputy, `/office/requests/${request}/approve-extension`, { version: String(version) });
    expect((await bench.state('east', request)).state.extension?.approvedOn).toBeNull();
  });
});

describe('an arrangement', () => {
  test('ends early by the substitute as well, and stays as it was before', async () => {
    now = morning('2026-03-12');
    const page = await bench.page(head, '/office/substitutes');
    const arranged = /action="(\/office\/substitutes\/[0-9a-f-]{36}\/end)"/.exec(page)?.[1];
    expect(arranged).toBeDefined();
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
    expect((await bench.post(clerk, arranged ?? '', { ground: '试试', version })).status).toBe(403);
    const before = (await holding(deputy)).length;
    expect((await bench.post(deputy, arranged ?? '', { ground: '提前返岗', version })).status).toBe(303);
    expect(await holding(deputy)).toHaveLength(before - 1);
    expect((await bench.post(deputy, arranged ?? '', { ground: '再次', version })).status).toBe(409);
  });

  test('of an administrator is proposed by the security administrator, confirmed by another, and never for another administrator', async () => {
    const own = await form(system, deputy, '2026-03-13', '2026-03-14');
    const byItself = await bench.post(system, '/office/substitutes', own);
    expect(await byItself.text()).toContain('由安全管理员指定');
    const business = await bench.post(security, '/office/substitutes', own);
    expect(await business.text()).toContain('须由不同人员担任');
    const other = await bench.post(
      security,
      '/office/substitutes',
      await form(system, security, '2026-03-13', '2026-03-14'),
    );
    expect(await other.text()).toContain('不得指定自己');
    const free = await bench.staff('east', 'free', 'inspector');
    await bench.at(bench.system('east'), async (desk) => {
      const [grant] = await held(free);
      await endRole(desk, id(free), grant ?? '', day('2026-03-12'), '调整');
    });
    const made = await bench.post(
      security,
      '/office/substitutes',
      await form(system, free, '2026-03-13', '2026-03-14'),
    );
    expect(made.status).toBe(303);
    expect(made.headers.get('location')).toContain('done=proposed');
    now = morning('2026-03-13');
    expect(await holding(free)).toEqual([]);
    const audit = await bench.staff('east', 'audit', 'audit-admin');
    expect(await bench.page(audit, '/office')).toContain('指定代理待复核');
    expect(await bench.page(system, '/office')).not.toContain('指定代理待复核');
    const address = (page: string, what: string) =>
      new RegExp(`action="(/office/substitutes/[0-9a-f-]{36}/${what})"`).exec(page)?.[1] ?? '';
    const seen = await bench.page(audit, '/office/proposals');
    const proposers = await bench.page(security, '/office/proposals');
    expect(address(proposers, 'withdraw')).not.toBe('');
    expect(address(proposers, 'confirm')).toBe('');
    expect(await bench.page(system, '/office/proposals')).toContain('涉及本人的事项须由另一名管理员复核');
    expect((await bench.post(audit, address(seen, 'refuse'), { ground: '' })).status).toBe(422);
    expect((await bench.post(audit, address(seen, 'confirm'), {})).status).toBe(303);
    expect((await holding(free)).map(({ role }) => role)).toEqual(['system-admin']);
  });

  test('is of one site: nobody of another is found or named', async () => {
    const elsewhere = await bench.staff('west', 'other', 'drafter');
    const answer = await bench.post(head, '/office/substitutes', {
      ...(await form(head, deputy, '2026-03-13', '2026-03-14')),
      substituteId: id(elsewhere),
    });
    expect(answer.status).toBe(404);
    expect(await bench.page(head, '/office/substitutes')).not.toContain(id(elsewhere));
  });

  test('does not last beyond the appointment itself', async () => {
    const reviewer = await bench.staff('east', 'reviewer', 'reviewer');
    const naming = await form(reviewer, clerk, '2026-03-13', '2026-03-30');
    expect((await bench.post(reviewer, '/office/substitutes', naming)).status).toBe(303);
    expect((await holding(clerk)).map(({ role }) => role)).toEqual(['drafter', 'reviewer']);
    await bench.at(bench.system('east'), async (desk) => {
      await endRole(desk, id(reviewer), (await held(reviewer))[0] ?? '', day('2026-03-15'), '调离');
    });
    now = morning('2026-03-15');
    expect((await holding(clerk)).map(({ role }) => role)).toEqual(['drafter']);
  });
});
