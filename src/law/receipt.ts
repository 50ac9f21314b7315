/** The receipt date by channel (Art. 31). */
import type { Law, Receipt } from './clock-types.ts';
import { isBefore } from './days.ts';
import { addWorkingDays, dated } from './due.ts';
import type { ClockEvent, EventOf } from './events.ts';
import { first } from './history.ts';
import { articleIn, regulationOn } from './regulation.ts';
import { type Words, words } from './words.ts';

const ON_ARRIVAL: Record<'counter' | 'oral' | 'post-signed' | 'mail', { article: string; why: Words }> = {
  counter: { article: '31(1)', why: words('当面提交，提交之日为收到之日', 'handed in: the day it was submitted') },
  oral: {
    article: '29',
    why: words('口头申请，工作人员代为填写并确认之日为收到之日', 'oral: the day staff filled in the form'),
  },
  'post-signed': {
    article: '31(2)',
    why: words('签收邮寄，签收之日为收到之日', 'signed post: the day it was signed for'),
  },
  /** Before 2019 (国办公开办函〔2015〕207号). */
  mail: {
    article: '31',
    why: words(
      '电子邮件系统接收之日为收到之日（国办公开办函〔2015〕207号）',
      'e-mail before 2019: the day the system received it',
    ),
  },
};

/** When the history's request counts as received. Throws LawError `before-regulation` before 2008-05-01. */
export function receiptOf(events: readonly ClockEvent[], law: Law): Receipt {
  const lodged = first(events, 'lodged');
  if (!lodged) return { status: 'none' };
  const receipt = receiptByChannel(lodged, events, law);
  const { id } = regulationOn(receipt.status === 'received' ? receipt.on : lodged.on);
  return { ...receipt, article: articleIn(id, receipt.article) };
}

function receiptByChannel(
  lodged: EventOf<'lodged'>,
  events: readonly ClockEvent[],
  law: Law,
): Exclude<Receipt, { status: 'none' }> {
  const { channel, on } = lodged;
  if (channel === 'counter' || channel === 'oral' || channel === 'post-signed') {
    return { status: 'received', on, channel, ...ON_ARRIVAL[channel] };
  }
  if (channel === 'email' && regulationOn(on).id === '2007')
    return { status: 'received', on, channel, ...ON_ARRIVAL.mail };
  const { settings, calendar } = law;
  const plainPost = channel === 'post-plain';
  const article = plainPost ? '31(2)' : '31(3)';
  if (!plainPost && (lodged.confirmation ?? settings.confirmation[channel]) === 'automatic') {
    const why = words(
      '系统当即与申请人确认，提交之日为双方确认之日',
      'confirmed to the applicant by the system on the day it was sent',
    );
    return { status: 'received', on, channel, article, why };
  }
  const confirmed = events.find(
    (event): event is EventOf<'confirmed'> => event.kind === 'confirmed' && !isBefore(event.on, on),
  );
  if (confirmed) {
    const why = confirmed.unreached
      ? words(
          '多次联系申请人未成，认定之日为收到之日',
          'the applicant could not be reached: the day the office went on',
        )
      : plainPost
        ? words('平常信函，与申请人确认之日为收到之日', 'unsigned post: the day the applicant confirmed')
        : words('双方确认之日为收到之日', 'the day both sides confirmed');
    return { status: 'received', on: confirmed.on, channel, article, why };
  }
  return {
    status: 'awaiting-confirmation',
    since: on,
    channel,
    article,
    confirmBy: plainPost
      ? dated(on, calendar)
      : addWorkingDays(calendar, on, settings.confirmWithin, settings.countingStart),
    why: plainPost
      ? words('平常信函，应于收到当日与申请人联系确认', 'unsigned post: the applicant is to be contacted the same day')
      : words('尚待双方确认', 'both sides have not confirmed yet'),
  };
}
