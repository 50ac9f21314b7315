/** What of a case needs somebody on a given day. */
import { clarificationDue } from './clarification-due.ts';
import type { Clock, ClockOnDay, ClockState, Law } from './clock-types.ts';
import type { PlainDate } from './days.ts';
import { isPast } from './due.ts';
import { feeDue } from './fee-due.ts';
import { words } from './words.ts';

export function alarmsOn(clock: Clock, law: Law, today: PlainDate, state: ClockState): ClockOnDay['alarms'] {
  const { receipt, due } = clock;
  if (state === 'awaiting-confirmation' && receipt.status === 'awaiting-confirmation') {
    if (!isPast(receipt.confirmBy, today)) return [];
    const text = words('申请逾期未确认收到，请立即联系申请人确认', 'Not confirmed in time: contact the applicant now');
    return [{ id: 'unconfirmed', since: receipt.confirmBy.date, words: text }];
  }
  if (state === 'awaiting-clarification') {
    const last = clarificationDue(clock.events, law);
    if (!last || !isPast(last, today)) return [];
    const text = words(
      '申请人逾期未补正，无正当理由的视为放弃申请',
      'Not clarified in time: deemed abandoned without good reason',
    );
    return [{ id: 'clarification-lapsed', since: last.date, words: text }];
  }
  if (state === 'awaiting-fee') {
    const last = feeDue(clock.events, law);
    if (!last || !isPast(last, today)) return [];
    const text = words('申请人逾期未缴费，视为放弃申请', 'Fee not paid in time: deemed abandoned');
    return [{ id: 'fee-lapsed', since: last.date, words: text }];
  }
  if (state === 'overdue' && (due.status === 'firm' || due.status === 'provisional')) {
    return [{ id: 'overdue', since: due.date, words: words('已超过答复期限', 'The answer is overdue') }];
  }
  return [];
}
