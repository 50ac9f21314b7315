/** The office's own deadlines: to extend the period, to answer, and to serve the answer (Art. 33, 35). */
import { articleName } from './articles.ts';
import { clockOn } from './clock.ts';
import type { Clock, Due, Law } from './clock-types.ts';
import { type PlainDate, type WorkingDays, workingDays } from './days.ts';
import { type Deadline, type DeadlineShape, dateState, deadline } from './deadline-shape.ts';
import { first, noticeServedOn } from './history.ts';
import { orderBasis } from './order.ts';
import { articleIn } from './regulation.ts';
import { foldRound } from './round.ts';
import { type Words, words } from './words.ts';

export function answerDeadlines(clock: Clock, law: Law, today: PlainDate): Deadline[] {
  if (clock.due.status === 'none' && clock.periods.length === 0) return [];
  const isConsulting = clockOn(clock, law, today).state === 'consulting';
  const paused = (row: Deadline): Deadline =>
    isConsulting && row.state === 'running' ? { ...row, state: 'paused' } : row;
  return [...extension(clock, law, today).map(paused), ...answer(clock, law, today, paused)];
}

/** Approved and notified on the last day of the first period at the latest; not where somebody named a day. */
function extension(clock: Clock, law: Law, today: PlainDate): Deadline[] {
  const { extension: extended, closed, ordered } = clock;
  if (clock.delayedUntil || ordered?.within) return [];
  const shape: DeadlineShape = {
    id: 'extension-notice',
    owedBy: 'office',
    isRight: true,
    title: words('批准延期并告知申请人', 'Extend, and tell the applicant'),
    basis: articleName(articleIn(clock.regulation, '33')),
    period: { unit: 'working-days', length: unextended(clock) },
    countedFrom: clock.periods.at(-1)?.from ?? null,
    rolls: false,
  };
  const due = extended ? dueWithoutExtension(clock, law) : clock.due;
  // approved in time is not enough: the applicant is told in time, too
  const told = extended && (noticeServedOn(clock.events, 'extension') ?? extended.approvedOn);
  return [{ ...deadline(shape, due, told ?? null, today, closed?.on), pauses: clock.pauses }];
}

function unextended({ allowed, extension: extended }: Clock): WorkingDays {
  return workingDays(allowed - (extended?.workingDays ?? 0));
}

function dueWithoutExtension({ events, receipt, earlier }: Clock, law: Law): Due {
  const without = events.filter(({ kind }) => kind !== 'extension-approved');
  return foldRound(without, law, receipt, earlier).due;
}

function answer(clock: Clock, law: Law, today: PlainDate, paused: (row: Deadline) => Deadline): Deadline[] {
  const { due, closed, ordered, delayedUntil } = clock;
  const isNamed = delayedUntil !== null || (ordered?.within !== undefined && 'until' in ordered.within);
  const shape: DeadlineShape = {
    id: 'answer',
    owedBy: 'office',
    isRight: false,
    title: ordered
      ? words('重新答复申请人', 'Answer the applicant again')
      : words('答复申请人', 'Answer the applicant'),
    basis: answerBasis(clock),
    period: isNamed ? { unit: 'date' } : { unit: 'working-days', length: clock.allowed },
    countedFrom: clock.periods.at(-1)?.from ?? null,
    rolls: isNamed && law.settings.rolls.delayed,
  };
  const answeredOn = closed?.kind === 'answered' ? closed.on : null;
  const row = { ...paused(deadline(shape, due, answeredOn, today, closed?.on)), pauses: clock.pauses };
  if (answeredOn === null) return [row];
  const servedOn = first(clock.events, 'served')?.on ?? null;
  const service: Deadline = {
    ...row,
    id: 'service',
    title: words('送达答复', 'Serve the answer'),
    doneOn: servedOn,
    state: dateState(due, servedOn, today, undefined),
  };
  return [row, service];
}

function answerBasis({ ordered, delayedUntil, regulation }: Clock): Words {
  const article = articleName(articleIn(regulation, delayedUntil ? '35' : '33'));
  if (!ordered) return article;
  const order = orderBasis(ordered);
  return ordered.within ? order : words(`${order.zh}、${article.zh}`, `${order.en}; ${article.en}`);
}
