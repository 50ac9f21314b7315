/** When the personal data of a case may be erased, and by whom. Pure. */
import { type Text, text } from '../web/language.ts';
import type { ErasureState } from './erasure-fold.ts';
import type { RequestState } from './state.ts';

/** The last day that counts for a closed case: of its closing or of the last decision about it; null while it is open. */
export function endOf(state: Pick<RequestState, 'stage' | 'closedOn' | 'remedies'>): Temporal.PlainDate | null {
  if (state.stage !== 'closed' || state.closedOn === null) return null;
  if (state.remedies.some(({ decidedOn }) => decidedOn === null)) return null;
  const days = [state.closedOn, ...state.remedies.map(({ decidedOn }) => decidedOn ?? '')];
  return Temporal.PlainDate.from(days.toSorted().at(-1) ?? state.closedOn);
}

/** Why this case may not be proposed for erasure today; null when it may. `years`: how long personal data is kept. */
export function refuseProposal(
  state: Pick<RequestState, 'stage' | 'closedOn' | 'remedies' | 'number'>,
  erasure: ErasureState,
  { today, years }: { today: Temporal.PlainDate; years: number },
): Text | null {
  const end = endOf(state);
  if (end === null)
    return text(`${state.number}尚未办结，或者复议、诉讼尚未终结`, `${state.number} is not closed, or still contested`);
  const until = end.add({ years });
  if (Temporal.PlainDate.compare(today, until) < 0)
    return text(`${state.number}保存至${until}，尚未期满`, `${state.number} is kept until ${until}`);
  if (erasure?.stage === 'proposed')
    return text(`${state.number}已提出，待确认`, `${state.number} waits for confirmation`);
  return erasure?.stage === 'erased' ? text(`${state.number}已销毁`, `${state.number} is erased already`) : null;
}

/** Why this person may not confirm or refuse; null when they may. */
export function refuseDecision(erasure: ErasureState, personId: string | null): Text | null {
  if (erasure?.stage !== 'proposed') return text('没有待确认的销毁事项', 'Nothing waits for confirmation');
  return personId === null || personId === erasure.proposedBy
    ? text('提出的人不能自己确认，须由另一人办理', 'Whoever proposed it cannot decide it: somebody else must')
    : null;
}
