/** Which letters to the applicant wait to be served, and what stands against an attempt. Pure. */
import { type Text, text } from '../../web/language.ts';
import type { RequestState } from '../state.ts';
import { OPEN_STAGES } from '../state.ts';
import type { FrozenLetter } from '../stored.ts';
import type { Service } from './state.ts';

/** Every letter of the case to its applicant, in the order of the procedure; the answer last, once it was sent. */
export function lettersToApplicant(state: RequestState): FrozenLetter[] {
  const { clarification, extension, fee, reasons, delayLetter, corrections, rounds, answer, beside } = state;
  return [
    clarification?.letter,
    ...rounds.flatMap((round) => [round.extension?.letter, round.delayLetter, round.answer?.letter]),
    extension?.letter,
    fee?.letter,
    reasons?.letter,
    delayLetter,
    ...beside,
    ...corrections.map((one) => one.letter),
    answer?.letter,
  ].filter((letter) => letter !== null && letter !== undefined);
}

/** The attempt that stands for a letter, or null. */
export function serviceOf({ services }: Pick<RequestState, 'services'>, letter: string): Service | null {
  return services.findLast((one) => one.letter === letter && !one.failed) ?? null;
}

/** Letters of which no attempt stands: these may be served. */
export function unserved(state: RequestState): FrozenLetter[] {
  return lettersToApplicant(state).filter((letter) => !serviceOf(state, letter.number));
}

/**
 * Letters that must be served now: not those whose purpose is over, since whoever replied to a letter has got it. The
 * answer is not amongst them: its stage says so.
 */
export function owedLetters(state: RequestState): FrozenLetter[] {
  const { clarification, extension, fee, reasons, delayLetter } = state;
  if (!OPEN_STAGES.includes(state.stage)) return [];
  const owed = [
    state.stage === 'clarifying' ? clarification?.letter : null,
    extension?.letter,
    state.stage === 'fee' && !fee?.receivedOn ? fee?.letter : null,
    reasons?.givenOn ? null : reasons?.letter,
    delayLetter,
  ].filter((letter) => letter !== null && letter !== undefined);
  return owed.filter(({ number }) => !serviceOf(state, number));
}

/** Deadlines of notices that were written and of which no service is recorded yet: nobody can say that they were given. */
export function ungivenNotices(state: RequestState): string[] {
  const owed = owedLetters(state).map(({ number }) => number);
  const { clarification, extension } = state;
  return [
    ...(owed.includes(clarification?.letter?.number ?? '') ? ['clarification-notice'] : []),
    ...(owed.includes(extension?.letter?.number ?? '') ? ['extension-notice'] : []),
  ];
}

/** What else the state demands of an act of service; null when nothing stands against it. */
export function refuseServiceAct(kind: string, state: RequestState): Text | null {
  if (kind === 'request.letter-served' && unserved(state).length === 0)
    return text('没有待送达的文书。', 'No letter waits to be served.');
  if (kind === 'request.letter-received' && awaitingReceipt(state).length === 0)
    return text('没有待登记收到日期的文书。', 'No letter waits for its day of receipt.');
  return null;
}

/** Letters that were sent and of which nobody knows yet when they arrived. */
export function awaitingReceipt(state: RequestState): Service[] {
  return state.services.filter((one) => !one.failed && !one.receivedOn);
}
