/** Which act may follow in which stage, and by whose duty. Pure. */
import { type Act, withoutVoided } from '../db/acts.ts';
import type { Law } from '../law/clock-types.ts';
import { REGULATION } from '../law/regulation.ts';
import type { Duty } from '../web/duties.ts';
import { type Text, text } from '../web/language.ts';
import { caseClock, movesDates } from './clock.ts';
import { BLANK, inLegalOrder, stepRequest } from './fold.ts';
import type { RequestActKind } from './request-acts.ts';
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
  'request.fee-unpaid': handle('fee'),
  'request.delayed': handle(...WORKING),
  'request.drafted': handle('handling', 'drafted', 'withdrawn', 'abandoned'),
  'request.submitted': handle('drafted'),
  'request.draft-returned': approve('approval', 'approved'),
  'request.answer-approved': approve('approval'),
  'request.answered': handle('approved'),
  'request.served': handle('answered'),
  'request.withdrawn': handle('lodged', ...RECEIVED),
  'request.closed': handle('served', 'withdrawn', 'abandoned'),
  'request.receipt-reissued': handle('lodged', ...EVERY),
  'request.reconsideration-lodged': handle(...EVERY),
  'request.reconsideration-decided': handle(...EVERY),
  'request.suit-lodged': handle(...EVERY),
  'request.suit-decided': handle(...EVERY),
};

const NOT_NOW = text(
  '此事项目前不能这样办理，请先查看案卷的最新情况。',
  'This cannot be done at the present stage. Look at the case first.',
);
export const SAME_PERSON = text(
  '拟稿、提出的人不能自己审批，须由另一人办理。',
  'Whoever drafted or proposed this cannot approve it: somebody else must.',
);

/** Whether this act may come next, by stage alone. */
export function mayFollow(kind: RequestActKind, state: RequestState): boolean {
  return kind !== 'request.lodged' && kind !== 'request.registered' && RULES[kind].stages.includes(state.stage);
}

/** What else the present state demands of an act; null when nothing stands against it. */
export function refuseByState(kind: RequestActKind, state: RequestState, personId: string | null): Text | null {
  if (!mayFollow(kind, state)) return NOT_NOW;
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
    case 'request.answer-approved':
      return isSame(personId, state.draft?.drafters ?? []) ? SAME_PERSON : null;
    case 'request.submitted':
      return consultations.some((one) => one.who === 'third-party' && !one.answeredOn && !one.receivedOn)
        ? text('第三方是否收到征求意见书尚未登记，不能送审。', 'Record first when the third party got the enquiry.')
        : null;
    case 'request.fee-noticed':
      return state.fee ? text('已发出收费通知。', 'A fee was noticed already.') : null;
    default:
      return null;
  }
}

/** Nobody is somebody else: an act without a person can be approved by no unknown one. */
function isSame(personId: string | null, others: readonly (string | null)[]): boolean {
  return personId === null || others.includes(personId);
}

/** Legal dates lie between the lodging and today, and not before the regulation. */
export function refuseDate(on: Temporal.PlainDate, today: Temporal.PlainDate, earliest: string): Text | null {
  const floor = earliest > REGULATION.inForceFrom ? earliest : REGULATION.inForceFrom;
  if (on.toString() < floor) return text(`日期不能早于${floor}。`, `The date cannot be before ${floor}.`);
  return Temporal.PlainDate.compare(on, today) > 0
    ? text('日期不能晚于今天。', 'The date cannot be in the future.')
    : null;
}

const NAMED_DAYS = ['receivedOn', 'replyBy', 'until'];
/** years; the clock walks day by day, and a slip of the keyboard must not send it through centuries */
const FARTHEST = 3;

/** Days that an act names beside its own lie within three years of it. */
export function refuseNamedDays(on: Temporal.PlainDate, data: object): Text | null {
  const last = on.add({ years: FARTHEST });
  const days = Object.entries(data).filter(([name]) => NAMED_DAYS.includes(name));
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

/** Whether every act of a history still stands where it may: asked after an act was voided or moved. */
export function isSound(acts: readonly Act[]): boolean {
  const ordered = inLegalOrder(withoutVoided(acts));
  let state = BLANK;
  for (const [index, act] of ordered.entries()) {
    const opens = LODGING.includes(act.kind);
    if (opens !== (index === 0)) return false;
    if (!opens && !mayFollow(act.kind as RequestActKind, state)) return false;
    state = stepRequest(state, act);
  }
  return true;
}

/** Whose duty it is to void or move an act of this kind: an approver's where it moves a date or was a decision. */
export function mendingDuty(kind: string): Duty {
  const isDecision = RULES[kind as keyof typeof RULES]?.duty === 'request.approve';
  return isDecision || movesDates(kind) ? 'request.approve' : 'request.handle';
}

/** What persons draft, propose and decide: whoever recorded it anew would take the place of who did it. */
const PERSONAL: readonly string[] = [
  'request.drafted',
  'request.submitted',
  'request.draft-returned',
  'request.answer-approved',
  'request.extension-proposed',
  'request.extension-returned',
];

/** Why an act may not be recorded anew with another date; null when it may. Comes on top of refuseMending. */
export function refuseRedating(act: Act): Text | null {
  return PERSONAL.includes(act.kind)
    ? text(
        '拟稿、送审、审签等事项不能更正日期，请作废后重新办理。',
        'Drafts, proposals and decisions on them are not moved: void the act and do it again.',
      )
    : null;
}

/** Whether the draft that the last approval was given to is void: what is sent would not be what was approved. */
export function isApprovalOrphaned(acts: readonly Act[]): boolean {
  const standing = withoutVoided(acts);
  const approval = standing.findLast((one) => one.kind === 'request.answer-approved');
  const draft = approval && acts.findLast((one) => one.kind === 'request.drafted' && one.seq < approval.seq);
  return draft !== undefined && !standing.includes(draft);
}

/** Why this act may not be voided or moved by this person; null when it may. Soundness comes on top. */
export function refuseMending(
  act: Act | undefined,
  acts: readonly Act[],
  by: { personId: string | null; role: string },
): Text | null {
  if (!act || act.voids !== null || acts.some((other) => other.voids === act.seq))
    return text('没有这一事项，或者已经作废。', 'There is no such act, or it is void already.');
  if (act.role === 'applicant')
    return text('申请人自己的提交不能由机关作废。', "The applicant's own acts are not the office's to void.");
  const proposed = withoutVoided(acts).findLast((one) => one.kind === 'request.extension-proposed');
  if (act.kind === 'request.extension-approved' && proposed && isSame(by.personId, [proposed.personId]))
    return SAME_PERSON;
  if (mendingDuty(act.kind) === 'request.approve' && by.role !== 'approver')
    return text(
      '涉及期限的事项和审签领导的决定，须由审签领导作废或者更正。',
      'Acts that move a date and decisions of an approver are voided or mended by an approver.',
    );
  if (!movesDates(act.kind)) return null;
  return isSame(by.personId, [act.personId])
    ? text('涉及期限的事项须由登记人以外的另一人作废或者更正。', 'A date is mended by another person than entered it.')
    : null;
}
