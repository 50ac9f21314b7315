/** How a case stands today, in words that need no colour. Pure. */
import { clockOn } from '../law/clock.ts';
import type { Clock, Law, WaitReason } from '../law/clock-types.ts';
import type { Tone } from '../web/components.tsx';
import { type Text, text } from '../web/language.ts';
import { dueDate } from './letter-dates.ts';
import { WAIT_WORDS } from './messages.ts';

export interface Standing {
  words: Text;
  tone: Tone;
  due: Temporal.PlainDate | null;
  /** the due date rests on a year whose holidays are not announced yet */
  isProvisional: boolean;
  /** for sorting: what is most late comes first, what waits for others last */
  urgency: number;
}

type Common = Pick<Standing, 'due' | 'isProvisional'>;

const NEVER = 100_000;
/** From this many working days left on, a case is shown as near. */
export const NEAR = 5;

/** Also says, as `alarms`, what needs somebody now. */
export function standingOn(clock: Clock, law: Law, today: Temporal.PlainDate): Standing & { alarms: readonly Text[] } {
  const view = clockOn(clock, law, today);
  const alarms = view.alarms.map((alarm) => text(alarm.words.zh, alarm.words.en));
  const common = { due: dueDate(clock.due), isProvisional: clock.due.status === 'provisional' };
  switch (view.state) {
    case 'answered':
    case 'withdrawn':
    case 'abandoned':
      return { ...endedStanding(common, view.state, clock.closed?.on ?? null), alarms };
    case 'overdue':
      return { ...runningStanding(common, { overdueBy: view.overdueBy }), alarms };
    case 'running':
      return { ...runningStanding(common, { left: view.left }), alarms };
    default: {
      const reason = clock.due.status === 'waiting' ? clock.due.reason : waitingNow(clock, today);
      return { ...waitingStanding(common, reason, alarms.length > 0), alarms };
    }
  }
}

/** A case that was answered on a day, or ended otherwise. */
export function endedStanding(
  common: Common,
  how: 'answered' | 'withdrawn' | 'abandoned',
  on: Temporal.PlainDate | null,
): Standing {
  const late = common.due && on && Temporal.PlainDate.compare(on, common.due) > 0;
  const words = {
    answered: late ? text('已答复（逾期）', 'Answered late') : text('已答复', 'Answered in time'),
    withdrawn: text('已撤回', 'Withdrawn'),
    abandoned: text('已终止', 'Ended'),
  };
  return { ...common, words: words[how], tone: 'plain', urgency: NEVER };
}

/** A case whose answer is awaited, with the working days that are left or that it is late. */
export function runningStanding(common: Common, days: { left: number } | { overdueBy: number }): Standing {
  if ('overdueBy' in days) {
    const { overdueBy } = days;
    const words = text(`已逾期${overdueBy}个工作日`, `${overdueBy} working days overdue`);
    return { ...common, words, tone: 'bad', urgency: -overdueBy };
  }
  const { left } = days;
  const words = left === 0 ? text('今日到期', 'Due today') : text(`剩${left}个工作日`, `${left} working days left`);
  return { ...common, words, tone: left <= NEAR ? 'warn' : 'wait', urgency: left };
}

/** A case in which somebody else has the turn; `isOver`: that somebody let the time pass. */
export function waitingStanding(common: Common, reason: WaitReason, isOver: boolean): Standing {
  const words = WAIT_WORDS[reason];
  return { ...common, words, tone: isOver ? 'bad' : 'plain', urgency: isOver ? -1 : NEVER - 1 };
}

/** Which pause runs today, where the due date is known already because the pause has an end. */
export function waitingNow({ pauses }: Clock, today: Temporal.PlainDate) {
  const open = pauses.findLast(
    ({ from, to }) =>
      Temporal.PlainDate.compare(from, today) <= 0 && (to === null || Temporal.PlainDate.compare(today, to) < 0),
  );
  return open?.reason ?? 'confirmation';
}
