/** What many requests of one applicant allow and demand (Art. 35, 36(6)). Pure. */
import { type Text, text } from '../../web/language.ts';
import type { Decision } from '../letters/facts.ts';
import type { RequestActKind } from '../request-acts.ts';
import type { RequestState, Stage } from '../state.ts';

const JOINED = text(
  '本件已与其他申请并案办理，请在主案中办理，或者先分案。',
  'This case is joined with another. Act on the leading case, or separate them first.',
);

/** What is done in the leading case alone, for all that are answered with it. */
const IN_LEADING: readonly string[] = [
  'request.joined',
  'request.drafted',
  'request.clarification-asked',
  'request.third-party-asked',
  'request.co-maker-asked',
  'request.agency-asked',
  'request.fee-noticed',
  'request.reasons-asked',
] satisfies RequestActKind[];

/** What would end, with a leading case that has ended itself, those that were joined with it. */
const ENDS_ALL: readonly string[] = [
  'request.drafted',
  'request.answered',
  'request.closed',
] satisfies RequestActKind[];

/** What else the state demands of an act; null when nothing stands against it. */
export function refuseSerialAct(kind: string, state: RequestState): Text | null {
  const { joined, leads, reasons, approval } = state;
  if (joined && IN_LEADING.includes(kind)) return JOINED;
  // the others were not withdrawn or abandoned with it: its notice must not become their answer
  if (state.endedBy && leads.length > 0 && ENDS_ALL.includes(kind))
    return text(
      `本件已终止，并入本件的${leads.map(({ number }) => number).join('、')}尚未答复，请先逐件分案。`,
      `This case has ended, but ${leads.map(({ number }) => number).join(', ')} joined with it are not answered. Separate them first.`,
    );
  switch (kind) {
    case 'request.joined':
      return state.draft ? text('已拟写答复，不能再并案。', 'A draft was written: it is too late to join.') : null;
    case 'request.separated':
      if (approval) return text('答复已审签，不能再分案。', 'The answer is approved: it is too late to separate.');
      return joined || leads.length > 0 ? null : text('本件没有并案。', 'This case is not joined with another.');
    case 'request.answered-jointly':
      return joined ? null : text('本件没有并案。', 'This case is not joined with another.');
    case 'request.reasons-asked':
      return reasons ? text('已要求申请人说明理由。', 'Reasons were asked for already.') : null;
    case 'request.reasons-given':
      if (!reasons) return text('尚未要求申请人说明理由。', 'Reasons were not asked for.');
      return reasons.givenOn ? text('已登记申请人说明的理由。', 'The reasons are recorded already.') : null;
    case 'request.delayed':
      return reasons?.givenOn
        ? null
        : text(
            '依照第三十五条，须先要求申请人说明理由并登记其说明，认为合理的才能确定延迟答复的期限。',
            'Under Art. 35 reasons are asked for and given first; only then is a later day named.',
          );
    default:
      return null;
  }
}

/** Whether a case in this stage may still take others in. */
export const mayLead = (stage: Stage): boolean => stage === 'handling' || stage === 'drafted';

/** Why two cases are not answered together; null when they may be. */
export function refuseJoining(own: RequestState, leading: RequestState): Text | null {
  if (own.applicantIndex !== leading.applicantIndex || own.unitId !== leading.unitId)
    return text(
      '只能与同一申请人向同一机关提出的申请并案。',
      'Only requests of the same applicant to the same body are joined.',
    );
  if (own.consultations.some((one) => !one.answeredOn))
    return text(
      '本件正在征求意见，收到意见或者期满后才能并案。',
      'Opinions are asked for in this case: it can be joined once they are in.',
    );
  if (leading.joined) return text('所选的申请已并入其他申请。', 'The chosen case is joined with another itself.');
  if (own.leads.length > 0)
    return text('本件是其他申请的主案，不能再并入另一件。', 'This case leads others: it cannot join another.');
  return mayLead(leading.stage)
    ? null
    : text('所选的申请已送审、已答复或者正在等待，不能并案。', 'The chosen case is past drafting, or waits.');
}

/** Why a request is not a repetition of the other; null when it may be found one. */
export function refuseRepeating(own: RequestState, earlier: RequestState): Text | null {
  const isSame = own.applicantIndex === earlier.applicantIndex && own.unitId === earlier.unitId;
  if (!isSame || earlier.number === own.number)
    return text('请选择同一申请人向本机关提出的另一件申请。', 'Choose another request of this applicant to this body.');
  if (!earlier.answer || !earlier.answeredOn)
    return text('所选的申请尚未作出答复。', 'The chosen request was not answered.');
  return earlier.answeredOn <= own.lodgedOn
    ? null
    : text('所选申请的答复晚于本件的提交，不属于重复申请。', 'That answer came after this request was made.');
}

/** Why this outcome is not open yet; null when it is. */
export function refuseOutcome(outcome: Decision['outcome'], { reasons, repeats }: RequestState): Text | null {
  if (outcome === 'r3_5_4' && !reasons)
    return text(
      '以大量、反复申请为由不予处理的，须先要求申请人说明理由（第三十五条）。',
      'A refusal for excessive requests needs that reasons were asked for first (Art. 35).',
    );
  if (outcome === 'r3_5_2' && !repeats)
    return text(
      '以重复申请为由不予处理的，须先在“同一申请人的申请”中选定原申请及其答复。',
      'A refusal as repeated needs the earlier request and its answer, chosen from the applicant’s other requests.',
    );
  return null;
}

/** Why a refusal for excess comes too early on a day: the applicant was given time to say why. */
export function refuseHaste(outcome: Decision['outcome'], { reasons }: RequestState, on: string): Text | null {
  if (outcome !== 'r3_5_4' || !reasons || reasons.givenOn || on > reasons.replyBy) return null;
  return text(
    `要求申请人说明理由的期限（${reasons.replyBy}）尚未届满，申请人也未说明理由，不能以此为由不予处理。`,
    `The applicant has until ${reasons.replyBy} to give reasons, and has given none: it is too early to refuse.`,
  );
}

/** A case of the applicant, for counting; an ISO date. */
export interface SameApplicant {
  id: string;
  lodgedOn: string;
}

export interface Frequency {
  /** up to and with this day */
  on: string;
  in30Days: number;
  in12Months: number;
}

/** How many requests in the 30 days and the 12 months up to a day, both ends included. */
export function frequencyOn(cases: readonly SameApplicant[], on: Temporal.PlainDate): Frequency {
  const since = (from: Temporal.PlainDate) =>
    cases.filter(({ lodgedOn }) => lodgedOn >= from.toString() && lodgedOn <= on.toString()).length;
  return {
    on: on.toString(),
    in30Days: since(on.subtract({ days: 29 })),
    in12Months: since(on.subtract({ months: 12 }).add({ days: 1 })),
  };
}

/** As a letter says it, after “申请的数量、频次”. */
export function frequencyText({ on, in30Days, in12Months }: Frequency): string {
  const day = Temporal.PlainDate.from(on);
  return `截至${day.year}年${day.month}月${day.day}日，三十日内向本机关提出${in30Days}件，十二个月内提出${in12Months}件`;
}
