/** How a case stands today, in words that need no colour. Pure. */
import { clockOn } from '../law/clock.ts';
import type { Clock, Law } from '../law/clock-types.ts';
import type { Tone } from '../web/components.tsx';
import { type Text, text } from '../web/language.ts';
import { dueDate } from './letter-facts.ts';
import { WAIT_WORDS } from './messages.ts';

export interface Standing {
  words: Text;
  tone: Tone;
  due: Temporal.PlainDate | null;
  /** the due date rests on a year whose holidays are not announced yet */
  isProvisional: boolean;
  /** for sorting: what is most late comes first, what waits for others last */
  urgency: number;
  /** what needs somebody now */
  alarms: readonly Text[];
}

const NEVER = 100_000;
/** From this many working days left on, a case is shown as near. */
const NEAR = 5;

export function standingOn(clock: Clock, law: Law, today: Temporal.PlainDate): Standing {
  const view = clockOn(clock, law, today);
  const alarms = view.alarms.map((alarm) => text(alarm.words.zh, alarm.words.en));
  const due = dueDate(clock.due);
  const common = { due, isProvisional: clock.due.status === 'provisional', alarms };
  const ended = (words: Text): Standing => ({ ...common, words, tone: 'plain', urgency: NEVER });
  switch (view.state) {
    case 'answered': {
      const answeredOn = clock.closed?.on;
      const late = due && answeredOn && Temporal.PlainDate.compare(answeredOn, due) > 0;
      return ended(late ? text('已答复（逾期）', 'Answered late') : text('已答复', 'Answered in time'));
    }
    case 'withdrawn':
      return ended(text('已撤回', 'Withdrawn'));
    case 'abandoned':
      return ended(text('已终止', 'Ended'));
    case 'overdue':
      return {
        ...common,
        words: text(`已逾期${view.overdueBy}个工作日`, `${view.overdueBy} working days overdue`),
        tone: 'bad',
        urgency: -view.overdueBy,
      };
    case 'running':
      return {
        ...common,
        words:
          view.left === 0
            ? text('今日到期', 'Due today')
            : text(`剩${view.left}个工作日`, `${view.left} working days left`),
        tone: view.left <= NEAR ? 'warn' : 'wait',
        urgency: view.left,
      };
    default: {
      const reason = clock.due.status === 'waiting' ? clock.due.reason : waitingNow(clock, today);
      return {
        ...common,
        words: WAIT_WORDS[reason],
        tone: alarms.length > 0 ? 'bad' : 'plain',
        urgency: alarms.length > 0 ? -1 : NEVER - 1,
      };
    }
  }
}

/** Which pause runs today, where the due date is known already because the pause has an end. */
function waitingNow({ pauses }: Clock, today: Temporal.PlainDate) {
  const open = pauses.findLast(
    ({ from, to }) =>
      Temporal.PlainDate.compare(from, today) <= 0 && (to === null || Temporal.PlainDate.compare(today, to) < 0),
  );
  return open?.reason ?? 'confirmation';
}
