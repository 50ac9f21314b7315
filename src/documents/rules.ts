/** Pure decisions about a document: what may happen next, by whom, and what is missing. */
import { type Act, withoutVoided } from '../db/acts.ts';
import type { Duty } from '../web/duties.ts';
import type { Text } from '../web/language.ts';
import { text } from '../web/language.ts';
import type { Clearing, Content, DocumentState, Stage } from './state.ts';

/** Checklist of the release review (条例 Art. 14–17; 保守国家秘密法 2024 Art. 35; 个人信息保护法 Art. 25, 34). */
export const CHECKLIST = [
  { id: 'state-secret', text: text('不涉及国家秘密', 'No state secrets') },
  { id: 'work-secret', text: text('不涉及工作秘密', 'No work secrets') },
  {
    id: 'forbidden',
    text: text('不属于法律、行政法规禁止公开的信息', 'Not forbidden by law or administrative regulation'),
  },
  {
    id: 'safety',
    text: text('不危及国家安全、公共安全、经济安全和社会稳定', 'No danger to the three safeties and social stability'),
  },
  {
    id: 'third-party',
    text: text('不涉及商业秘密，或已按规定征求第三方意见', 'No business secrets, or the third party was consulted'),
  },
  { id: 'privacy', text: text('不涉及个人隐私，个人信息已作必要的去标识处理', 'No privacy; personal data masked') },
  {
    id: 'internal',
    text: text('不属于内部事务信息和过程性信息，或依规定应当公开', 'Not internal or deliberative, or public by rule'),
  },
] as const;

export interface Refused {
  /** the field or, for the whole, 'document' */
  field: string;
  text: Text;
}

const need = (field: string, zh: string, en: string): Refused => ({ field, text: text(zh, en) });

/** Everything that stands in the way of submitting a draft for review. The openness attribute and its ground come first (国办发〔2016〕80号). */
export function missingForReview(state: Omit<Content, 'attachments'> & { attachments: readonly unknown[] }): Refused[] {
  const missing: Refused[] = [];
  if (!state.attribute)
    missing.push(need('attribute', '请先确定公开属性，再提交审查', 'Decide the openness attribute before it can move'));
  if (!state.attributeGround?.trim())
    missing.push(need('attributeGround', '请填写公开属性的依据或理由', 'Give the ground of the openness attribute'));
  if (!state.title.trim()) missing.push(need('title', '请填写标题', 'Give a title'));
  if (!state.body.trim() && state.attachments.length === 0)
    missing.push(need('body', '请填写正文或上传附件', 'Give a text or an attachment'));
  if (state.attribute === 'proactive' && state.columns.length === 0)
    missing.push(need('columns', '请选择至少一个发布栏目', 'Choose at least one column'));
  if (!state.signedOn) missing.push(need('signedOn', '请填写成文日期', 'Give the date it was signed'));
  if (state.kind === 'normative' && !state.number)
    missing.push(need('number', '行政规范性文件应当填写发文字号', 'A normative document needs its document number'));
  if (state.kind === 'normative' && !state.effectiveOn)
    missing.push(
      need('effectiveOn', '行政规范性文件应当填写施行日期', 'A normative document needs its effective date'),
    );
  if (state.kind === 'interpretation' && !state.interprets)
    missing.push(need('interprets', '请选择所解读的文件', 'Choose the document that this interprets'));
  if (state.signedOn && state.effectiveOn && state.effectiveOn < state.signedOn)
    missing.push(need('effectiveOn', '施行日期不能早于成文日期', 'It cannot take effect before it is signed'));
  if (state.effectiveOn && state.expiresOn && state.expiresOn < state.effectiveOn)
    missing.push(need('expiresOn', '失效日期不能早于施行日期', 'It cannot expire before it takes effect'));
  return missing;
}

/** Whether this person may clear the document: never somebody who changed its text. */
export function refuseReviewer(state: DocumentState, personId: string): Refused | null {
  if (state.stage !== 'review') return need('document', '此件不在待审查状态', 'This is not waiting for release review');
  if (state.editors.includes(personId))
    return need(
      'document',
      '您参与了本件的起草，应由他人进行公开审查',
      'You drafted this; somebody else must review it',
    );
  return null;
}

/** What a release review lacks: a basis always, and for a release every item of the checklist. */
export function missingForClearing(review: Pick<Clearing, 'verdict' | 'basis' | 'checklist'>): Refused | null {
  if (!review.basis.trim()) return need('basis', '请填写审查依据', 'Give the basis of the verdict');
  const open = CHECKLIST.filter((item) => !review.checklist.includes(item.id));
  if (review.verdict === 'publish' && open.length > 0)
    return need(
      'checklist',
      `还有 ${open.length} 项未确认，逐项确认后方可作出“可以公开”的结论`,
      `${open.length} items are not confirmed: a release needs them all`,
    );
  return null;
}

/** Whether this person may approve: neither drafter nor reviewer. */
export function refuseApprover(state: DocumentState, personId: string): Refused | null {
  if (state.stage !== 'approval') return need('document', '此件不在待审签状态', 'This is not waiting for approval');
  if (state.editors.includes(personId))
    return need('document', '您参与了本件的起草，应由他人审签', 'You drafted this; somebody else must approve it');
  if (state.clearing?.personId === personId)
    return need('document', '您对本件作了公开审查，应由他人审签', 'You reviewed this; somebody else must approve it');
  return null;
}

/** Why the document cannot be released now, or null. Persons and digest are checked again by the database. */
export function refuseRelease(state: DocumentState, now: Temporal.Instant): Refused | null {
  if (state.stage !== 'approved') return need('document', '此件尚未审签，不能发布', 'This is not approved yet');
  if (state.attribute !== 'proactive')
    return need('document', '公开属性不是主动公开，不能发布', 'Its openness attribute is not proactive disclosure');
  if (state.plannedAt && Temporal.Instant.compare(now, Temporal.Instant.from(state.plannedAt)) < 0)
    return need('document', '未到预定的发布时间', 'Its planned time has not come');
  return null;
}

/** Whether the text may be changed in the present state: only as a draft. */
export function mayEdit(state: DocumentState): boolean {
  return state.stage === 'draft';
}

/** Whose duty it is to send a document back at each stage. */
export const RETURN_DUTIES: Partial<Record<Stage, Duty>> = {
  review: 'document.review',
  approval: 'document.approve',
  approved: 'document.approve',
};

/** A draft that was never public may be declared void (作废); what was public is withdrawn instead. */
export function mayVoid(state: DocumentState): boolean {
  return state.stage === 'draft' && state.releasedAt === null;
}

export function mayRepeal(state: DocumentState): boolean {
  return state.kind === 'normative' && state.publicDigest !== null && state.repealed === null;
}

/** What is public is amended; what was withdrawn is corrected and released again, at the same address. */
export function mayAmend(state: DocumentState): boolean {
  return state.stage === 'released' || state.stage === 'withdrawn';
}

/** A drafter takes a document back while its review has recorded nothing; a decision ends that stage. */
export function mayTakeBack(state: DocumentState, personId: string): boolean {
  return state.stage === 'review' && state.editors.includes(personId);
}

/** Acts about a document whose legal date a person enters: these can be mended. */
const DATED: readonly string[] = ['document.repealed'];

/** Whether an act's date may be proposed for mending: it stands, and no other proposal waits. */
export function mayProposeMending(state: DocumentState, acts: readonly Act[], seq: number): boolean {
  return state.mending === null && withoutVoided(acts).some((act) => act.seq === seq && DATED.includes(act.kind));
}

/** Whether this person may decide a proposal: never his own. */
export function refuseMender(mending: { personId: string | null } | null, personId: string): Refused | null {
  if (!mending) return need('mending', '没有待确认的作废、更正', 'Nothing waits for confirmation');
  if (mending.personId === null || mending.personId === personId)
    return need('mending', '由您提出，须由另一人确认', 'You proposed this; somebody else must confirm it');
  return null;
}

/** Why a date cannot stand as it was entered, or null: a past one stands with a stated reason alone, a coming one as it is. */
export function refuseDay(on: Temporal.PlainDate, today: Temporal.PlainDate, late: string): Refused | null {
  if (Temporal.PlainDate.compare(on, today) < 0 && !late.trim())
    return need('late', '登记日期早于今天，请说明补登原因', 'The date is past: say why it is registered late');
  return null;
}

export function mayWithdraw(state: DocumentState): boolean {
  return state.publicDigest !== null;
}

/** Validity as the page shows it on a day. Only documents that bind have one. */
export type Validity = 'in-force' | 'not-yet' | 'expired' | 'repealed';
export function validityOn(
  dates: { effectiveOn: string | null; expiresOn: string | null; repealedOn: string | null },
  today: Temporal.PlainDate,
): Validity {
  const day = today.toString();
  if (dates.repealedOn && dates.repealedOn <= day) return 'repealed';
  if (dates.expiresOn && dates.expiresOn < day) return 'expired';
  if (dates.effectiveOn && dates.effectiveOn > day) return 'not-yet';
  return 'in-force';
}
