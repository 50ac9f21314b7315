/** Which act may follow in which stage, and by whose duty. Pure. */
import type { Act } from '../db/acts.ts';
import type { Law } from '../law/clock-types.ts';
import { REGULATION_2019 } from '../law/regulation.ts';
import type { Duty } from '../web/duties.ts';
import { type Text, text } from '../web/language.ts';
import { afterRules, refuseAfter } from './after/rules.ts';
import { caseClock } from './clock.ts';
import { refuseFeeAct } from './fees/rules.ts';
import { refuseByLate } from './late/rules.ts';
import { partyRules, refuseByParties } from './parties/rules.ts';
import { refuseByRedaction } from './redaction/rules.ts';
import type { RequestActKind } from './request-acts.ts';
import { barredFromStep, fitsStep } from './review/rules.ts';
import { refuseSerialAct } from './serial/rules.ts';
import { refuseServiceAct } from './service/rules.ts';
import type { RequestState, Stage } from './state.ts';

/** What makes a case; its acts of the applicant alone are not the office's to declare mistaken. */
export const LODGING: readonly string[] = ['request.lodged', 'request.registered'];

interface Rule {
  stages: readonly Stage[];
  duty: Duty;
}

const RECEIVED: readonly Stage[] = ['handling', 'clarifying', 'fee', 'drafted', 'approval', 'approved'];
const WORKING: readonly Stage[] = ['handling', 'drafted'];
const EVERY: readonly Stage[] = [...RECEIVED, 'answered', 'served', 'closed', 'withdrawn', 'abandoned'];

const handle = (...stages: readonly Stage[]): Rule => ({ stages, duty: 'request.handle' });
const approve = (...stages: readonly Stage[]): Rule => ({ stages, duty: 'request.approve' });

export const RULES: Record<Exclude<RequestActKind, 'request.lodged' | 'request.registered'>, Rule> = {
  'request.confirmed': { stages: ['lodged'], duty: 'request.register' },
  'request.dispatched': { stages: ['lodged', 'handling', 'clarifying', 'fee', 'drafted'], duty: 'request.dispatch' },
  'request.clarification-asked': handle(...WORKING),
  'request.clarified': handle('clarifying'),
  'request.clarification-lapsed': handle('clarifying'),
  'request.third-party-asked': handle(...WORKING),
  'request.third-party-received': handle(...RECEIVED),
  'request.third-party-answered': handle(...RECEIVED),
  'request.co-maker-asked': handle(...WORKING),
  'request.co-maker-received': handle(...RECEIVED),
  'request.co-maker-answered': handle(...RECEIVED),
  'request.agency-asked': handle(...WORKING),
  'request.agency-answered': handle(...RECEIVED),
  'request.extension-proposed': handle('handling', 'drafted', 'approval'),
  'request.extension-returned': approve('handling', 'drafted', 'approval'),
  'request.extension-approved': approve('handling', 'drafted', 'approval'),
  'request.fee-noticed': handle(...WORKING),
  'request.fee-notice-received': handle('fee'),
  'request.fee-paid': handle('fee'),
  'request.fee-waived': handle('fee'),
  'request.fee-refunded': handle(...EVERY),
  'request.fee-unpaid': handle('fee'),
  'request.joined': handle(...WORKING),
  'request.separated': handle(...RECEIVED, 'withdrawn', 'abandoned'),
  'request.reasons-asked': handle(...WORKING),
  'request.reasons-given': handle(...RECEIVED),
  'request.repetition-found': handle(...WORKING),
  'request.delayed': handle(...WORKING),
  'request.drafted': handle('handling', 'drafted', 'withdrawn', 'abandoned'),
  'request.redaction-begun': handle(...WORKING),
  'request.redacted': handle(...WORKING),
  'request.redaction-dropped': handle(...WORKING),
  'request.submitted': handle('drafted'),
  'request.draft-taken-back': handle('approval'),
  'request.draft-returned': approve('approval', 'approved'),
  'request.opinion-given': { stages: ['approval'], duty: 'request.opinion' },
  'request.step-approved': approve('approval'),
  'request.answer-approved': approve('approval'),
  // recorded with the act that needs them, never by themselves
  'request.number-reserved': handle('drafted', 'approval'),
  'request.number-cancelled': handle('approval', 'withdrawn', 'abandoned'),
  'request.answered': handle('approved'),
  'request.answered-jointly': handle(...WORKING),
  'request.served': handle('answered'),
  'request.letter-served': handle(...EVERY),
  'request.letter-received': handle(...EVERY),
  'request.letter-issued': handle(...WORKING, 'clarifying', 'fee'),
  'request.service-failed': handle(...RECEIVED, 'answered', 'served'),
  'request.withdrawn': handle('lodged', ...RECEIVED),
  'request.closed': handle('served', 'withdrawn', 'abandoned'),
  'request.receipt-reissued': handle('lodged', ...EVERY),
  'request.contact-tried': { stages: ['lodged', ...RECEIVED], duty: 'request.register' },
  'request.helped': handle('lodged', ...EVERY),
  'request.letter-renewed': handle(...EVERY),
  'request.papers-filed': handle('lodged', ...EVERY),
  // by applicants alone
  'request.papers-sent': handle('lodged', ...RECEIVED),
  ...afterRules,
  ...partyRules,
  'request.late-confirmed': approve('lodged', ...EVERY),
  'request.mending-proposed': handle('lodged', ...EVERY),
  'request.mending-refused': approve('lodged', ...EVERY),
};

const NOT_NOW = text(
  '此事项目前不能这样办理，请先查看案卷的最新情况。',
  'This cannot be done at the present stage. Look at the case first.',
);
export const SAME_PERSON = text(
  '拟稿、提出或者已经审查过的人不能再审批，须由另一人办理。',
  'Whoever drafted, proposed or reviewed this cannot approve it: somebody else must.',
);

/** Whether this act may come next, by stage alone. */
export function mayFollow(kind: RequestActKind, state: RequestState): boolean {
  if (kind === 'request.lodged' || kind === 'request.registered') return false;
  return RULES[kind].stages.includes(state.stage) && fitsStep(kind, state);
}

/** What else the present state demands of an act; null when nothing stands against it. */
export function refuseByState(kind: RequestActKind, state: RequestState, personId: string | null): Text | null {
  if (!mayFollow(kind, state)) return NOT_NOW;
  const byLate = refuseByLate(kind, state, personId);
  if (byLate) return byLate;
  const byParties = refuseByParties(kind, state);
  if (byParties) return byParties;
  const byRedaction = refuseByRedaction(kind, state);
  if (byRedaction) return byRedaction;
  const { extension, consultations } = state;
  switch (kind) {
    case 'request.extension-proposed':
      return extension
        ? text('答复期限只能延长一次，已提出或者已批准。', 'An extension is proposed or approved already.')
        : null;
    case 'request.extension-returned':
    case 'request.extension-approved':
      if (!extension || extension.approvedOn) return text('没有待批准的延期。', 'No extension waits for approval.');
      return kind === 'request.extension-approved' && isSame(personId, [extension.proposedBy]) ? SAME_PERSON : null;
    case 'request.opinion-given':
    case 'request.step-approved':
    case 'request.answer-approved':
      return isSame(personId, barredFromStep(state)) ? SAME_PERSON : null;
    case 'request.draft-taken-back':
      return state.review && state.review.done.length > 0
        ? text('审查、审签已经开始，不能收回，可以请审签人退回。', 'The review has begun: ask for a return.')
        : null;
    case 'request.submitted':
      return consultations.some((one) => one.who === 'third-party' && !one.answeredOn && !one.receivedOn)
        ? text('第三方是否收到征求意见书尚未登记，不能送审。', 'Record first when the third party got the enquiry.')
        : null;
    default:
      return (
        refuseAfter(kind, state) ??
        refuseFeeAct(kind, state) ??
        refuseSerialAct(kind, state) ??
        refuseServiceAct(kind, state)
      );
  }
}

/** Nobody is somebody else: an act without a person can be approved by no unknown one. */
export function isSame(personId: string | null, others: readonly (string | null)[]): boolean {
  return personId === null || others.includes(personId);
}

/** Legal dates lie between the lodging and today, and not before the regulation. */
export function refuseDate(on: Temporal.PlainDate, today: Temporal.PlainDate, earliest: string): Text | null {
  const floor = earliest > REGULATION_2019.inForceFrom ? earliest : REGULATION_2019.inForceFrom;
  if (on.toString() < floor) return text(`日期不能早于${floor}。`, `The date cannot be before ${floor}.`);
  return Temporal.PlainDate.compare(on, today) > 0
    ? text('日期不能晚于今天。', 'The date cannot be in the future.')
    : null;
}

const NAMED_DAYS = ['receivedOn', 'replyBy', 'until', 'acceptedOn', 'noticedOn', 'officeReceivedOn'];
/** years; the clock walks day by day, and a slip of the keyboard must not send it through centuries */
const FARTHEST = 3;

/** Days that an act names beside its own lie within three years of it. */
export function refuseNamedDays(on: Temporal.PlainDate, data: object): Text | null {
  const last = on.add({ years: FARTHEST });
  // an order to answer again may name its last day one level deeper
  const { within } = data as { within?: object };
  const days = Object.entries({ ...data, ...within }).filter(([name]) => NAMED_DAYS.includes(name));
  return days.some(([, day]) => Temporal.PlainDate.compare(String(day), last) > 0)
    ? text(`日期不能晚于${last}，请核对年份。`, `The date cannot be after ${last}. Check the year.`)
    : null;
}

/**
 * What the law holds against a history that it did not hold against the earlier one: clarification asked twice or too
 * late, an extension after the due date, … The clock finds it; null when there is nothing new.
 */
export function refuseByClock(before: readonly Act[], after: readonly Act[], law: Law): Text | null {
  const known = new Set(caseClock(before, law).faults.map((fault) => JSON.stringify(fault)));
  const fault = caseClock(after, law).faults.find((one) => !known.has(JSON.stringify(one)));
  return fault ? text(`${fault.words.zh}。`, `${fault.words.en}.`) : null;
}
