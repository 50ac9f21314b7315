/** What somebody leaves behind, and who goes on with it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { fileFinding, giveNotice } from '../../src/oversight/rectification/actions.ts';
import { enterPlan, setTask } from '../../src/plans/actions.ts';
import { appointmentsOf } from '../../src/units/read.ts';
import { substitutionsSince } from '../../src/units/substitutes-store.ts';
import { day, morning, submission } from '../requests/bench.ts';
import { openTasks, type TasksBench } from './bench.ts';

let bench: TasksBench;
let leaver: Actor;
let colleague: Actor;
let stranger: Actor;
let watch: Actor;
let security: Actor;
const now = morning('2026-03-03');
const TITLE = '关于做好春季防火工作的通知';

beforeAll(async () => {
  bench = await openTasks(() => now);
  leaver = await bench.staff('east', 'leaver', 'drafter');
  colleague = await bench.staff('east', 'colleague', 'drafter');
  stranger = await bench.staff('east', 'stranger', 'drafter', 'town-a');
  watch = await bench.staff('east', 'watch', 'disclosure-office');
  security = await bench.staff('east', 'security', 'security-admin');
}, 60_000);

afterAll(async () => {
  await bench.close();
  expect(bench.faults).toEqual([]);
});

const id = (who: Actor) => who.personId ?? '';
const form = (successor: Actor, more: Record<string, string> = {}) => ({
  leaverId: id(leaver),
  successorId: id(successor),
  leavesOn: '2026-03-10',
  ground: '调任他职',
  ...more,
});

describe('a hand-over', () => {
  test('lists what is open: titles for the disclosure office, a figure for the security administrator', async () => {
    const draft = { unitId: bench.unit('east'), title: TITLE, kind: 'notice', body: '<p>请各单位落实责任。</p>' };
    expect((await bench.post(leaver, '/office/documents/new', draft)).status).toBe(303);
    const open = `/office/handovers?leaver=${id(leaver)}`;
    expect(await bench.page(watch, open)).toContain(TITLE);
    const figures = await bench.page(security, open);
    expect(figures).not.toContain(TITLE);
    expect(figures).toContain('1件（内容由政务公开办查看）');
  });

  test('is done by nobody else, not by the leaver, and not to somebody who could not go on', async () => {
    expect((await bench.get(colleague, '/office/handovers')).status).toBe(403);
    expect((await bench.post(colleague, '/office/handovers', form(colleague))).status).toBe(403);
    const lost = await bench.post(watch, '/office/handovers', form(stranger));
    expect(lost.status).toBe(422);
    expect(await lost.text()).toContain('接手人没有经办职责');
    const guest = await bench.staff('east', 'guest', 'evaluator');
    expect(await (await bench.post(watch, '/office/handovers', form(guest))).text()).toContain('外部人员不能接手');
    const past = await bench.post(watch, '/office/handovers', form(colleague, { leavesOn: '2026-03-01' }));
    expect(await past.text()).toContain('离任日期不得早于今天');
    const own = await bench.post(security, '/office/handovers', { ...form(colleague), leaverId: id(security) });
    expect(await own.text()).toContain('不得为本人办理移交');
  });

  test('puts the drafts before the successor; by the security administrator it ends roles and substitutions too', async () => {
    expect(await bench.page(colleague, '/office')).not.toContain(TITLE);
    const [appointment] = await appointmentsOf(bench.office, 'east', id(leaver));
    await bench.post(leaver, '/office/substitutes', {
      holderId: id(leaver),
      substituteId: id(stranger),
      'appointments[]': [appointment?.id ?? ''],
      startsOn: '2026-03-05',
      endsOn: '2026-03-20',
      ground: '休假',
    });
    expect((await bench.post(security, '/office/handovers', form(colleague))).status).toBe(303);
    expect(await bench.page(colleague, '/office')).toContain(TITLE);
    const [ended] = await appointmentsOf(bench.office, 'east', id(leaver));
    expect(ended?.endsOn).toEqual(day('2026-03-10'));
    const [substitution] = await substitutionsSince(bench.office, 'east', day('2026-03-05'), id(leaver));
    expect(substitution?.endsOn).toBe('2026-03-10');
    expect(await bench.page(watch, '/office/handovers')).toContain('leaver某');
  });
});

describe('the search of the office', () => {
  const find = (who: Actor, words: string) => bench.page(who, `/office/find?q=${encodeURIComponent(words)}`);

  test('finds a draft for its unit, and nothing for another unit or another site', async () => {
    const elsewhere = await bench.staff('west', 'elsewhere', 'disclosure-office');
    expect(await find(colleague, '春季防火')).toContain(TITLE);
    expect(await find(watch, '春季防火')).toContain(TITLE);
    for (const other of [stranger, elsewhere, security]) {
      const page = await find(other, '春季防火');
      expect(page).not.toContain(TITLE);
      expect(page).toContain('没有找到');
    }
  });

  test('finds a case by part of its number or by the whole number of identity, and tells no name', async () => {
    const { id: request, number } = await bench.register(colleague);
    for (const words of [number.slice(2), '110101199003070011']) {
      expect(await find(colleague, words)).toContain(`/office/requests/${request}`);
      expect(await find(stranger, words)).not.toContain(request);
    }
    expect(await find(colleague, '1101011990')).not.toContain(request);
    expect(await find(colleague, '张三')).not.toContain(request);
  });

  test('finds a case by what it asks for, which nobody without the duty can try', async () => {
    const asked = { ...submission(), description: '2025年青石桥加固工程的验收报告' };
    const { id: request } = await bench.register(colleague, { submission: asked });
    for (const words of ['青石桥', '验收报告 青石桥']) {
      expect(await find(colleague, words)).toContain(`/office/requests/${request}`);
      expect(await find(watch, words)).toContain(`/office/requests/${request}`);
      expect(await find(stranger, words)).not.toContain(request);
    }
    expect(await find(colleague, '青石桥 预算')).not.toContain(request);
  });

  test('finds a draft by words of its text, in any order', async () => {
    expect(await find(colleague, '落实责任 防火')).toContain(TITLE);
    expect(await find(stranger, '落实责任')).not.toContain(TITLE);
  });

  test('finds tasks of key points for who reads them, and findings for the units they are about', async () => {
    const unitId = bench.unit('east', 'town-a');
    const facts = {
      detail: '拨打三次无人接听。',
      place: '政务大厅',
      indicator: '',
      gravity: 'low',
      source: 'inspection',
      sourceNumber: '',
    } as const;
    const finding = await bench.on('2026-03-03', watch, async (desk) => {
      const plan = { year: 2026, title: '深化政策解读', source: '', body: '多种形式解读。' };
      const planId = await enterPlan(desk, plan);
      const task = { leadUnitId: unitId, partnerUnitIds: [], dueOn: '2026-09-30', expected: '发布解读' };
      await setTask(desk, { ...task, planId, title: '编制惠农政策口袋书' });
      return fileFinding(desk, { ...facts, unitId, title: '办事指南电话无人接听', files: [] });
    });
    expect(await find(stranger, '口袋书 政策解读')).toContain('编制惠农政策口袋书');
    expect(await find(security, '口袋书')).not.toContain('编制惠农政策口袋书');
    // until the unit is told of it, it is the inspectors' own
    expect(await find(watch, '无人接听')).toContain('办事指南电话无人接听');
    expect(await find(stranger, '无人接听')).not.toContain('办事指南电话无人接听');
    await bench.on('2026-03-03', watch, (desk) => giveNotice(desk, [finding], { dueOn: '2026-03-20', remarks: '' }));
    expect(await find(stranger, '无人接听')).toContain('办事指南电话无人接听');
    expect(await find(colleague, '无人接听')).not.toContain('办事指南电话无人接听');
  });

  test('shows people from outside masked findings, lets them try no number, and names no colleague', async () => {
    const evaluator = await bench.staff('east', 'evaluator', 'evaluator', 'town-a');
    const identity = '11010519491231002X';
    await bench.on('2026-03-03', watch, async (desk) => {
      const facts = { detail: '', place: '公示栏', indicator: '', gravity: 'low', source: 'inspection' } as const;
      const unitId = bench.unit('east', 'town-a');
      const title = `补贴名单中有证件${identity}`;
      const finding = await fileFinding(desk, { ...facts, sourceNumber: '', unitId, title, files: [] });
      await giveNotice(desk, [finding], { dueOn: '2026-03-20', remarks: '' });
    });
    expect(await find(stranger, identity)).toContain(`证件${identity}`);
    const seen = await find(evaluator, '补贴名单');
    expect([seen.includes('补贴名单中有证件'), seen.includes(identity)]).toEqual([true, false]);
    expect(await find(evaluator, identity)).toContain('没有找到');
    expect(await find(stranger, 'stranger')).not.toContain('没有找到');
    expect(await find(evaluator, 'stranger')).toContain('没有找到');
  });

  test('says that there are more than it shows', async () => {
    const unitId = bench.unit('east');
    for (let i = 1; i <= 11; i++)
      await bench.post(colleague, '/office/documents/new', {
        unitId,
        title: `值班通知之${i}`,
        kind: 'notice',
        body: '<p>值班。</p>',
      });
    const page = await find(colleague, '值班通知');
    expect(page.match(/值班通知之\d+/g)).toHaveLength(10);
    expect(page).toContain('仅列出前10项');
    expect(page).toContain(`/office/documents?q=${encodeURIComponent('值班通知')}`);
  });

  test('takes signs of patterns as they are, and an empty question as none', async () => {
    expect(await find(watch, '%')).toContain('没有找到');
    expect(await find(watch, '_')).toContain('没有找到');
    expect(await find(watch, ' ')).not.toContain('没有找到');
  });

  test('finds units for everybody, and people as far as the duties reach', async () => {
    expect(await find(stranger, 'town-b')).toContain('easttown-b镇人民政府');
    expect(await find(security, 'colleague')).toContain('colleague某');
    expect(await find(watch, 'colleague')).toContain('colleague某');
    expect(await find(stranger, 'colleague')).not.toContain('colleague某');
  });
});
