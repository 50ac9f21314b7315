/** Deadlines of receiving a request: to confirm it (Art. 31), to ask what it means and to say so (Art. 30). */
import { articleName } from './articles.ts';
import { clarificationDue } from './clarification-due.ts';
import type { Clock, Law } from './clock-types.ts';
import type { PlainDate } from './days.ts';
import { type Deadline, type DeadlineShape, deadline } from './deadline-shape.ts';
import { addWorkingDays, dated } from './due.ts';
import type { EventOf } from './events.ts';
import { first, noticeServedOn } from './history.ts';
import { articleIn, REGULATIONS } from './regulation.ts';
import { words } from './words.ts';

export function intakeDeadlines(clock: Clock, law: Law, today: PlainDate): Deadline[] {
  return [
    ...receiptConfirmed(clock, law, today),
    ...clarificationNotice(clock, law, today),
    ...clarificationReply(clock, law, today),
  ];
}

function receiptConfirmed(clock: Clock, law: Law, today: PlainDate): Deadline[] {
  const lodged = first(clock.events, 'lodged');
  const { receipt } = clock;
  if (!lodged || receipt.status === 'none') return [];
  const plainPost = lodged.channel === 'post-plain';
  const byOffice = confirmedByOffice(lodged, clock, law);
  if (!byOffice && !plainPost) return [];
  const { confirmWithin, countingStart } = law.settings;
  const shape: DeadlineShape = {
    id: 'confirmation',
    owedBy: 'office',
    isRight: false,
    title: words('与申请人确认收到', 'Confirm receipt with the applicant'),
    basis: articleName(articleIn(clock.regulation, plainPost ? '31(2)' : '31(3)')),
    period: plainPost ? { unit: 'date' } : { unit: 'working-days', length: confirmWithin },
    countedFrom: lodged.on,
    rolls: false,
  };
  const due = plainPost
    ? dated(lodged.on, law.calendar)
    : addWorkingDays(law.calendar, lodged.on, confirmWithin, countingStart);
  return [deadline(shape, due, receipt.status === 'received' ? receipt.on : null, today, clock.closed?.on)];
}

/** E-mail needed no confirmation before 2019. */
function confirmedByOffice({ channel, confirmation }: EventOf<'lodged'>, { regulation }: Clock, law: Law): boolean {
  if (channel !== 'web' && channel !== 'fax' && channel !== 'email') return false;
  if (channel === 'email' && regulation === '2007') return false;
  return (confirmation ?? law.settings.confirmation[channel]) === 'office';
}

/**
 * Asking is a right of the office. It is timed from receipt: an order to answer again opens no new time for it. Done when
 * the notice was served, where that is known.
 */
function clarificationNotice(clock: Clock, law: Law, today: PlainDate): Deadline[] {
  const asked = first(clock.events, 'clarification-asked');
  const { clarificationNotice: length } = REGULATIONS[clock.regulation];
  if (clock.receipt.status !== 'received' || length === null || (clock.ordered && !asked)) return [];
  const shape: DeadlineShape = {
    id: 'clarification-notice',
    owedBy: 'office',
    isRight: true,
    title: words('一次性告知补正', 'Ask for clarification, once'),
    basis: articleName('30'),
    period: { unit: 'working-days', length },
    countedFrom: clock.receipt.on,
    rolls: false,
  };
  const due = addWorkingDays(law.calendar, clock.receipt.on, length, law.settings.countingStart);
  const noticed = asked && (noticeServedOn(clock.events, 'clarification') ?? asked.on);
  return [deadline(shape, due, noticed ?? null, today, clock.closed?.on)];
}

function clarificationReply(clock: Clock, law: Law, today: PlainDate): Deadline[] {
  const asked = first(clock.events, 'clarification-asked');
  const due = clarificationDue(clock.events, law);
  if (clock.receipt.status !== 'received' || !asked || !due) return [];
  const shape: DeadlineShape = {
    id: 'clarification-reply',
    owedBy: 'applicant',
    isRight: false,
    title: words('申请人补正', 'Clarification by the applicant'),
    basis: articleName(articleIn(clock.regulation, '30')),
    period: { unit: 'date' },
    countedFrom: asked.on,
    rolls: law.settings.rolls['clarification-reply'],
  };
  return [deadline(shape, due, first(clock.events, 'clarified')?.on ?? null, today, clock.closed?.on)];
}
