/** Every letter of a case that was ever frozen, from its acts. Pure. */
import { type Act, withoutVoided } from '../db/acts.ts';
import type { FrozenLetter, RequestState } from './state.ts';

/** void: its act was voided; replaced: made anew before it left; returned: an approved answer that was never sent; unsent: approved and waiting. */
export type LetterStanding = 'void' | 'replaced' | 'returned' | 'unsent' | 'issued';

export interface ListedLetter {
  letter: FrozenLetter;
  standing: LetterStanding;
}

/** Oldest first; the approval and the sending of an answer are one letter. */
export function lettersOf(state: RequestState, acts: readonly Act[]): ListedLetter[] {
  const standing = new Set(
    withoutVoided(acts)
      .flatMap((act) => letterIn(act) ?? [])
      .map(({ pdf }) => pdf.blob),
  );
  const sent = new Set(
    acts.filter(({ kind }) => kind !== 'request.answer-approved').flatMap((act) => letterIn(act)?.pdf.blob ?? []),
  );
  const renewed = withoutVoided(acts).filter(({ kind }) => kind === 'request.letter-renewed');
  const isReplaced = ({ number, pdf }: FrozenLetter) => {
    const last = renewed.flatMap((act) => letterIn(act) ?? []).findLast((one) => one.number === number);
    return last !== undefined && last.pdf.blob !== pdf.blob;
  };
  const unsent = state.stage === 'approved' ? state.approval?.letter.pdf.blob : undefined;
  const found = new Map<string, ListedLetter>();
  for (const letter of acts.flatMap((act) => letterIn(act) ?? [])) {
    const { blob } = letter.pdf;
    const how = !standing.has(blob)
      ? 'void'
      : isReplaced(letter)
        ? 'replaced'
        : sent.has(blob)
          ? 'issued'
          : blob === unsent
            ? 'unsent'
            : 'returned';
    found.set(blob, { letter, standing: how });
  }
  return [...found.values()].sort((a, b) =>
    a.letter.date < b.letter.date ? -1 : a.letter.date > b.letter.date ? 1 : 0,
  );
}

function letterIn(act: Act): FrozenLetter | null {
  const { letter } = act.data as { letter?: FrozenLetter };
  return letter?.pdf ? letter : null;
}
