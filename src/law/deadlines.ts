/** Every deadline of a case: whose it is, when it ends, and how it stands on a given day. */
import { articleName } from './articles.ts';
import { clarificationDue } from './clarification-due.ts';
import { clockOn } from './clock.ts';
import type { Clock, Due, Law } from './clock-types.ts';
import type { PlainDate } from './days.ts';
import { type Deadline, type DeadlineShape, dateState, deadline } from './deadline-shape.ts';
import { addWorkingDays, dated } from './due.ts';
import { feeDue } from './fee-due.ts';
import { all, first } from './history.ts';
import { orderBasis } from './order.ts';
import { CLARIFICATION_NOTICE, CONSULTATION, FEE_PAYMENT } from './periods.ts';
import { remedyDeadlines } from './remedy-deadlines.ts';
import { type Words, words } from './words.ts';

/**
 * All deadlines that the case has so far, in the order in which they arise. After an order to answer again, those of
 * the new round; the earlier ones are `clock.earlier.map((round) => deadlines(round, law, today))`.
 */
export function deadlines(clock: Clock, law: Law, today: PlainDate): Deadline[] {
  return [
    ...confirmation(clock, law, today),
    ...clarification(clock, law, today),
    ...consultations(clock, law, today),
    ...fee(clock, law, today),
    ...answer(clock, law, today),
    ...remedyDeadlines(clock, law, today),
  ];
}

/**
 * Deadlines whose due date differs between two readings of the same case, as after a new calendar year: those that run
 * in either reading, and those that are overdue with nothing done. Not for a closed case, whose dates are kept.
 */
export function movedDeadlines(
  before: readonly Deadline[],
  after: readonly Deadline[],
): { id: string; before: Due; after: Due }[] {
  return after.flatMap((now) => {
    const earlier = before.find((one) => one.id === now.id);
    if (!earlier || !(isOwed(earlier) || isOwed(now)) || dueDate(earlier.due) === dueDate(now.due)) return [];
    return [{ id: now.id, before: earlier.due, after: now.due }];
  });
}

function isOwed({ state, doneOn }: Deadline): boolean {
  return state === 'running' || state === 'paused' || (state === 'missed' && doneOn === null);
}

function dueDate(due: Due): string | null {
  return due.status === 'firm' || due.status === 'provisional' ? due.date.toString() : null;
}

function confirmation(clock: Clock, law: Law, today: PlainDate): Deadline[] {
  const lodged = first(clock.events, 'lodged');
  if (!lodged || clock.receipt.status === 'none') return [];
  const { receipt } = clock;
  const plainPost = lodged.channel === 'post-plain';
  const byOffice =
    lodged.channel === 'web' || lodged.channel === 'fax' || lodged.channel === 'email'
      ? (lodged.confirmation ?? law.settings.confirmation[lodged.channel]) === 'office'
      : plainPost;
  if (!byOffice) return [];
  const { confirmWithin, countingStart } = law.settings;
  const length = plainPost ? null : confirmWithin;
  const due = length === null ? null : addWorkingDays(law.calendar, lodged.on, length, countingStart);
  const doneOn = receipt.status === 'received' ? receipt.on : null;
  const shape: DeadlineShape = {
    id: 'confirmation',
    owedBy: 'office',
    title: words('与申请人确认收到', 'Confirm receipt with the applicant'),
    basis: articleName(plainPost ? '31(2)' : '31(3)'),
    period: length === null ? { unit: 'date' } : { unit: 'working-days', length },
    countedFrom: lodged.on,
    rolls: false,
  };
  return [deadline(shape, due ?? dated(lodged.on, law.calendar), doneOn, today, clock.closed?.on)];
}

function clarification(clock: Clock, law: Law, today: PlainDate): Deadline[] {
  if (clock.receipt.status !== 'received') return [];
  const asked = first(clock.events, 'clarification-asked');
  const from = clock.receipt.on;
  const due = addWorkingDays(law.calendar, from, CLARIFICATION_NOTICE, law.settings.countingStart);
  const notice: Deadline = deadline(
    {
      id: 'clarification-notice',
      owedBy: 'office',
      title: words('一次性告知补正', 'Ask for clarification, once'),
      basis: articleName('30'),
      period: { unit: 'working-days', length: CLARIFICATION_NOTICE },
      countedFrom: from,
      rolls: false,
    },
    due,
    asked?.on ?? null,
    today,
    clock.closed?.on,
  );
  // The notice is timed from the receipt of the request: an order to answer again opens no new time for it.
  if (clock.ordered && !asked) return [];
  // Asking is a right of the office, not a duty: an unused notice period just ends.
  if (notice.state === 'missed' && !asked) notice.state = 'ended';
  const reply = clarificationDue(clock.events, law);
  if (!asked || !reply) return [notice];
  const shape: DeadlineShape = {
    id: 'clarification-reply',
    owedBy: 'applicant',
    title: words('申请人补正', 'Clarification by the applicant'),
    basis: articleName('30'),
    period: { unit: 'date' },
    countedFrom: asked.on,
    rolls: law.settings.rolls['clarification-reply'],
  };
  return [notice, deadline(shape, reply, first(clock.events, 'clarified')?.on ?? null, today, clock.closed?.on)];
}

function consultations(clock: Clock, law: Law, today: PlainDate): Deadline[] {
  return (['third-party', 'co-maker'] as const).flatMap((who) =>
    all(clock.events, `${who}-asked`).map((asked) => {
      const answered = all(clock.events, `${who}-answered`).find((event) => event.party === asked.party);
      const received =
        asked.receivedOn ?? all(clock.events, `${who}-received`).find((event) => event.party === asked.party)?.on;
      const shape: DeadlineShape = {
        id: asked.party === undefined ? `${who}-answer` : `${who}-answer:${asked.party}`,
        owedBy: who,
        title:
          who === 'third-party'
            ? words('第三方答复意见', 'Opinion of the third party')
            : words('共同制作机关答复意见', 'Opinion of the co-maker'),
        basis: articleName(who === 'third-party' ? '32' : '34'),
        period: { unit: 'working-days', length: CONSULTATION },
        countedFrom: received ?? null,
        rolls: false,
      };
      const due: Due = received
        ? addWorkingDays(law.calendar, received, CONSULTATION, law.settings.countingStart)
        : { status: 'waiting', reason: who, since: asked.on };
      return deadline(shape, due, answered?.on ?? null, today, clock.closed?.on);
    }),
  );
}

function fee(clock: Clock, law: Law, today: PlainDate): Deadline[] {
  const noticed = first(clock.events, 'fee-noticed');
  if (!noticed) return [];
  const shape: DeadlineShape = {
    id: 'fee-payment',
    owedBy: 'applicant',
    title: words('申请人缴纳信息处理费', 'Payment of the processing fee'),
    basis: articleName('42'),
    period: { unit: 'working-days', length: FEE_PAYMENT },
    countedFrom: noticed.receivedOn ?? first(clock.events, 'fee-notice-received')?.on ?? null,
    rolls: false,
  };
  const due: Due = feeDue(clock.events, law) ?? { status: 'waiting', reason: 'fee', since: noticed.on };
  return [deadline(shape, due, first(clock.events, 'fee-paid')?.on ?? null, today, clock.closed?.on)];
}

function answer(clock: Clock, law: Law, today: PlainDate): Deadline[] {
  if (clock.due.status === 'none' && clock.periods.length === 0) return [];
  const { due, closed, ordered } = clock;
  const named = clock.delayedUntil !== null || (ordered?.within !== undefined && 'until' in ordered.within);
  const shape: DeadlineShape = {
    id: 'answer',
    owedBy: 'office',
    title: ordered
      ? words('重新答复申请人', 'Answer the applicant again')
      : words('答复申请人', 'Answer the applicant'),
    basis: answerBasis(clock),
    period: named ? { unit: 'date' } : { unit: 'working-days', length: clock.allowed },
    countedFrom: clock.periods.at(-1)?.from ?? null,
    rolls: named && law.settings.rolls.delayed,
  };
  const answeredOn = closed?.kind === 'answered' ? closed.on : null;
  const row = deadline(shape, due, answeredOn, today, closed?.on);
  const state = clockOn(clock, law, today).state;
  if (state === 'consulting' && row.state === 'running') row.state = 'paused';
  if (answeredOn === null) return [row];
  const served = first(clock.events, 'served');
  const service: Deadline = {
    ...row,
    id: 'service',
    title: words('送达答复', 'Serve the answer'),
    doneOn: served?.on ?? null,
    state: dateState(due, served?.on ?? null, today, undefined),
  };
  return [row, service];
}

function answerBasis({ ordered, delayedUntil }: Clock): Words {
  const article = articleName(delayedUntil ? '35' : '33');
  if (!ordered) return article;
  const order = orderBasis(ordered);
  return ordered.within ? order : words(`${order.zh}、${article.zh}`, `${order.en}; ${article.en}`);
}
