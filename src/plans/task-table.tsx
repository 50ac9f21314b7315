/** Tasks as a table; a task opens for those whom it concerns. */
import type { ReactNode } from 'react';
import type { UnitNames } from '../units/unit-names.ts';
import { Badge, DataTable, type Tone } from '../web/components.tsx';
import { href, type Text } from '../web/language.ts';
import type { OfficeContext } from '../web/routes.ts';
import { STANDING_NAMES, STATE_NAMES } from './messages.ts';
import { mayOpen } from './office-view.ts';
import { pageWords as words } from './page-words.ts';
import { wasLate } from './rules.ts';
import type { TaskStanding } from './state.ts';
import type { ListedTask } from './store.ts';

const TONES: Record<TaskStanding, Tone> = {
  passed: 'good',
  'to-check': 'wait',
  overdue: 'bad',
  near: 'warn',
  running: 'plain',
};

export function StandingBadge({ context: { lang }, standing }: { context: OfficeContext; standing: TaskStanding }) {
  return <Badge tone={TONES[standing]}>{STANDING_NAMES[standing][lang]}</Badge>;
}

/** `withPlan` names the key point of each, in lists that cross key points. */
export function TaskTable(props: {
  context: OfficeContext;
  units: UnitNames;
  tasks: readonly ListedTask[];
  caption: Text;
  withPlan?: boolean;
  empty?: Text;
}) {
  const { context, units, tasks, caption } = props;
  const { lang } = context;
  const title = (task: ListedTask): ReactNode => (
    <span className="d-inline-block" style={{ minWidth: '11em' }}>
      {mayOpen(context, task) ? <a href={href(lang, `/office/plans/tasks/${task.id}`)}>{task.title}</a> : task.title}
      {props.withPlan ? <span className="d-block small text-secondary">{task.planTitle}</span> : null}
    </span>
  );
  const unitsOf = (task: ListedTask) => (
    <span className="d-inline-block" style={{ minWidth: '8em' }}>
      {units.nameOf(task.leadUnitId)}
      {task.partnerUnitIds.length > 0 ? (
        <span className="d-block small text-secondary">{task.partnerUnitIds.map(units.nameOf).join('、')}</span>
      ) : null}
    </span>
  );
  const columns = [
    { head: words.task[lang], cell: title },
    { head: `${words.lead[lang]} / ${words.partners[lang]}`, cell: unitsOf },
    { head: words.due[lang], cell: (task: ListedTask) => task.dueOn.toString(), tight: true },
    { head: words.state[lang], cell: (task: ListedTask) => STATE_NAMES[task.state][lang], tight: true },
    {
      head: words.standing[lang],
      cell: (task: ListedTask) => <StandingBadge context={context} standing={task.standing} />,
      tight: true,
    },
    {
      head: words.doneOn[lang],
      cell: (task: ListedTask) =>
        task.doneOn ? `${task.doneOn}${wasLate(task.doneOn, task.dueOn) ? words.doneLate[lang] : ''}` : '',
      tight: true,
    },
  ];
  return (
    <DataTable
      caption={caption[lang]}
      columns={columns}
      rows={tasks}
      rowKey={(task) => task.id}
      empty={props.empty ?? words.noTask}
    />
  );
}
