/** The lives of key points, of tasks split from them, and of work summaries. */
import type { NewAct } from '../../src/db/acts.ts';
import { type PlanActs, plans } from '../../src/plans/plan-fold.ts';
import type { Evidence, PlanState, TaskState } from '../../src/plans/state.ts';
import { planTasks, type TaskActs } from '../../src/plans/task-fold.ts';
import type { Draw } from './draw.ts';
import type { Story } from './story.ts';

const facts = (draw: Draw) => ({
  position: 1 + draw.below(9),
  title: `深化${draw.pick(['主动公开', '政策解读', '基层公开'])}${draw.below(1e5)}`,
  source: draw.chance(0.7) ? `示政办发〔2026〕${1 + draw.below(30)}号` : '',
  body: `第一项\n${draw.hex(8)}“引号” \\ 反斜杠`,
});

export const planStory: Story<PlanState> = {
  aggregate: plans,
  next(state, draw): NewAct | null {
    if (state.year === 0) {
      const data: PlanActs['plan.entered'] = { ...facts(draw), year: 2024 + draw.below(3) };
      return { kind: 'plan.entered', data };
    }
    if (state.dropped) return null;
    if (draw.chance(0.2)) return { kind: 'plan.dropped', ground: '上级要求调整', data: {} };
    const some = Object.entries(facts(draw)).filter(() => draw.chance(0.4));
    return { kind: 'plan.changed', data: Object.fromEntries(some) };
  },
};

function evidence(draw: Draw): Evidence[] {
  const all: Evidence[] = [
    { kind: 'document', documentId: draw.uuid(), indexNumber: `1${draw.hex(6)}`, title: '公告' },
    { kind: 'case', requestId: draw.uuid(), number: `N-${draw.below(99)}` },
    { kind: 'file', name: '台账.xlsx', mediaType: 'application/x', size: draw.below(1e6), digest: draw.hex(64) },
  ];
  return draw.some(all, 0.4);
}

const MADE: { [K in keyof TaskActs]: (draw: Draw) => TaskActs[K] } = {
  'plan-task.set': (draw) => ({
    planId: draw.uuid(),
    title: `任务${draw.below(1e5)}`,
    leadUnitId: draw.uuid(),
    // a unit named twice is one partner
    partnerUnitIds: draw.chance(0.2) ? Array(2).fill(draw.uuid()) : draw.some([draw.uuid(), draw.uuid()], 0.5),
    dueOn: `2026-1${draw.below(3)}-1${draw.below(10)}`,
    expected: '印发文件',
  }),
  'plan-task.changed': (draw) => (draw.chance(0.5) ? { dueOn: '2027-01-31' } : { partnerUnitIds: [draw.uuid()] }),
  'plan-task.reported': (draw) => ({ state: draw.pick(['doing', 'done']), note: '进展', evidence: evidence(draw) }),
  'plan-task.passed': () => ({ remarks: '' }),
  'plan-task.reopened': () => ({ remarks: '请补充' }),
  'plan-task.dropped': () => ({}),
};

const OPEN: readonly (keyof TaskActs)[] = [
  'plan-task.reported',
  'plan-task.reported',
  'plan-task.reported',
  'plan-task.changed',
  'plan-task.dropped',
];
const DONE: readonly (keyof TaskActs)[] = ['plan-task.passed', 'plan-task.reopened', 'plan-task.reported'];

export const taskStory: Story<TaskState> = {
  aggregate: planTasks,
  next(state, draw): NewAct | null {
    if (state.dropped) return null;
    const kind = draw.pick(state.planId === '' ? (['plan-task.set'] as const) : state.state === 'done' ? DONE : OPEN);
    return { kind, data: MADE[kind](draw), ground: kind === 'plan-task.dropped' ? '并入其他任务' : null };
  },
};
