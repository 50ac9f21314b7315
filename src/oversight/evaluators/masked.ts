/** Findings as people from outside see them: what is written in them may name persons, so it is masked. */
import { withoutPersonalData as masked } from '../../text/checks/personal/masking.ts';
import { isOutside } from '../../web/duties.ts';
import type { Session } from '../../web/session.ts';
import type { FindingState, ProofFile } from '../rectification/state.ts';

/** Whether this person comes from outside: such a one holds no other role. */
export const isFromOutside = ({ appointments }: Pick<Session, 'appointments'>): boolean =>
  appointments.some(({ role }) => isOutside(role));

const file = (one: ProofFile): ProofFile => ({ ...one, name: masked(one.name) });

export function maskedFinding(state: FindingState): FindingState {
  return {
    ...state,
    ...maskedLine(state),
    detail: masked(state.detail),
    files: state.files.map(file),
    history: state.history.map((entry) => ({
      ...entry,
      remarks: masked(entry.remarks),
      files: entry.files.map(file),
    })),
  };
}

/** A line of a list. */
export function maskedLine<T extends { title: string; place: string; sourceNumber: string }>(line: T): T {
  const { title, place, sourceNumber } = line;
  return { ...line, title: masked(title), place: masked(place), sourceNumber: masked(sourceNumber) };
}
