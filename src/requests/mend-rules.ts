/** Which acts of a case may be mended, how, and by whom: where a date moves, by two persons. Pure. */
import { type Act, withoutVoided } from '../db/acts.ts';
import type { Duty } from '../web/duties.ts';
import { type Text, text } from '../web/language.ts';
import { movesDates } from './clock.ts';
import { BLANK, inLegalOrder, stepRequest } from './fold.ts';
import type { RequestActKind } from './request-acts.ts';
import { isSame, LODGING, mayFollow, RULES, SAME_PERSON } from './rules.ts';
import type { RequestState } from './state.ts';

/** What is said about other acts; it stands wherever they stand. */
const MENDING: readonly string[] = ['request.mending-proposed', 'request.mending-refused'];

/** Numbers are kept and given up with the acts that need them; the register must not lose one. */
const NUMBERING: readonly string[] = ['request.number-reserved', 'request.number-cancelled'];
const ANYWHERE: readonly string[] = [...MENDING, ...NUMBERING];

/** Whether every act of a history still stands where it may: asked after an act was voided or moved. */
export function isSound(acts: readonly Act[]): boolean {
  const ordered = inLegalOrder(withoutVoided(acts)).filter((act) => !ANYWHERE.includes(act.kind));
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
  const duty = RULES[kind as keyof typeof RULES]?.duty;
  const isDecision = duty === 'request.approve' || duty === 'request.opinion';
  return isDecision || movesDates(kind) ? 'request.approve' : 'request.handle';
}

/** What persons draft, propose and decide: whoever recorded it anew would take the place of who did it. */
const PERSONAL: readonly string[] = [
  'request.drafted',
  'request.submitted',
  'request.opinion-given',
  'request.step-approved',
  'request.draft-taken-back',
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

/** Recorded in two cases at once. */
const PAIRED: readonly string[] = [
  'request.joined',
  'request.separated',
  'request.answered-jointly',
] satisfies RequestActKind[];

/** What was closed stays closed, and what was given out cannot be taken for never given. */
const LINKS: readonly string[] = [
  'request.party-link-issued',
  'request.party-link-revoked',
  'request.party-code-told',
  'request.party-code-sent',
] satisfies RequestActKind[];

/** Roles of whoever writes from outside. */
const OUTSIDE: readonly string[] = ['applicant', 'third-party', 'co-maker'];

/** Why this act is nobody's to void or move; null when it may be mended. */
export function refuseMendable(act: Act | undefined, acts: readonly Act[]): Text | null {
  if (!act || act.voids !== null || MENDING.includes(act.kind) || acts.some((other) => other.voids === act.seq))
    return text('没有这一事项，或者已经作废。', 'There is no such act, or it is void already.');
  if (NUMBERING.includes(act.kind))
    return text(
      '文号的预留、作废由系统随办理事项登记，不能单独作废。',
      'Numbers are kept and given up with what needs them, never by themselves.',
    );
  if (PAIRED.includes(act.kind))
    return text(
      '并案、分案、并案答复同时记入两件申请，不能单独作废，请以分案或者并案改正。',
      'Joining stands in two cases at once: separate or join them instead of voiding it in one.',
    );
  if (LINKS.includes(act.kind))
    return text(
      '网上提交意见的链接不能以作废恢复或者取消，请撤销或者重新生成。',
      'Links are not mended by voiding: revoke the link, or issue a new one.',
    );
  return OUTSIDE.includes(act.role)
    ? text(
        '申请人、第三方和共同制作机关自己的提交不能由机关作废。',
        'What the applicant, a third party or a co-maker gave in is not for the office to void.',
      )
    : null;
}

interface By {
  personId: string | null;
  role: string;
}

/** Why this person may not void an act at once; null when it may. Where a date moves, a second person is asked. */
export function refuseVoiding(act: Act | undefined, acts: readonly Act[], by: By): Text | null {
  const problem = refuseMendable(act, acts);
  if (problem || !act) return problem;
  if (movesDates(act.kind))
    return text(
      '涉及期限的事项，须先提出作废或者更正，由另一人确认。',
      'An act that moves a date is mended by two: one proposes, another confirms.',
    );
  return mendingDuty(act.kind) === 'request.approve' && by.role !== 'approver'
    ? text('审签领导的决定须由审签领导作废。', 'A decision of an approver is voided by an approver.')
    : null;
}

/** Why a date may not be proposed for mending; null when it may. */
export function refuseProposing(act: Act | undefined, acts: readonly Act[], state: RequestState): Text | null {
  const problem = refuseMendable(act, acts);
  if (problem || !act) return problem;
  if (!movesDates(act.kind))
    return text('此事项不涉及期限，可以直接作废。', 'This act moves no date: it is voided at once.');
  return state.mending
    ? text('已有待确认的作废、更正，请先确认。', 'Another proposal waits. It is decided first.')
    : null;
}

/** Why this person may not decide the proposal that waits; null when it may: never his own. */
export function refuseDeciding(state: RequestState, acts: readonly Act[], by: By): Text | null {
  const { mending } = state;
  if (!mending) return text('没有待确认的作废、更正。', 'Nothing waits for confirmation.');
  if (isSame(by.personId, [mending.proposedBy]))
    return text('由您提出，须由另一人确认。', 'You proposed this; somebody else must confirm it.');
  if (by.role !== 'approver') return text('须由审签领导确认。', 'An approver confirms it.');
  const act = acts.find((one) => one.seq === mending.seq);
  const extension = withoutVoided(acts).findLast((one) => one.kind === 'request.extension-proposed');
  return act?.kind === 'request.extension-approved' && extension && isSame(by.personId, [extension.personId])
    ? SAME_PERSON
    : null;
}

/** The history as it would be once a proposal is confirmed. */
export function afterMending(acts: readonly Act[], act: Act, on: Temporal.PlainDate | null): Act[] {
  const seq = Math.max(...acts.map((one) => one.seq)) + 1;
  const voiding: Act = { ...act, seq, kind: 'void', data: {}, personal: null, voids: act.seq };
  return [...acts, voiding, ...(on ? [{ ...act, seq: seq + 1, happenedOn: on }] : [])];
}
