/** Findings as people from outside see them: what is written in them may name persons, so it is masked. */
import { withoutPersonalData as masked } from '../../text/checks/personal/masking.ts';
import { isOutside } from '../../web/duties.ts';
import type { Session } from '../../web/session.ts';
import type { FindingState, ProgramEvidence } from '../rectification/state.ts';
import type { RoundState } from '../rounds/state.ts';
import type { StaffOfUnit } from '../training/rules.ts';
import type { TrainingState } from '../training/state.ts';

/** Whether this person comes from outside: such a one holds no other role. */
export const isFromOutside = ({ appointments }: Pick<Session, 'appointments'>): boolean =>
  appointments.some(({ role }) => isOutside(role));

const file = <F extends { name: string }>(one: F): F => ({ ...one, name: masked(one.name) });

export function maskedFinding(state: FindingState): FindingState {
  return {
    ...state,
    ...maskedLine(state),
    detail: masked(state.detail),
    ...(state.evidence && { evidence: maskedEvidence(state.evidence) }),
    files: state.files.map(file),
    history: state.history.map((entry) => ({
      ...entry,
      remarks: masked(entry.remarks),
      files: entry.files.map(file),
    })),
  };
}

const maskedEvidence = (evidence: ProgramEvidence): ProgramEvidence => ({
  ...evidence,
  spots: evidence.spots.map((spot) => ({ ...spot, excerpt: masked(spot.excerpt), selector: null })),
});

/** What inspectors noted of a round, and how they called its files. */
export function maskedRound(state: RoundState): RoundState {
  return {
    ...state,
    title: masked(state.title),
    subjects: state.subjects.map((subject) => ({
      ...subject,
      entered: subject.entered && { ...subject.entered, remarks: masked(subject.entered.remarks) },
      program: subject.program.map((one) => ({ ...one, file: file(one.file) })),
    })),
  };
}

export function maskedTraining(state: TrainingState): TrainingState {
  const { title, place, lecturer } = state;
  return {
    ...state,
    ...{ title: masked(title), place: masked(place), lecturer: masked(lecturer) },
    files: state.files.map(file),
    history: state.history.map((one) => ({ ...one, reason: masked(one.reason) })),
  };
}

/** Of a name the first character alone. */
const maskedName = (name: string): string => (name === '' ? '' : `${[...name][0]}＊＊`);

/** Names as this person sees them. */
export function namesFor(session: Session, names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return isFromOutside(session) ? new Map([...names].map(([id, name]) => [id, maskedName(name)])) : names;
}

export function staffFor(session: Session, staff: readonly StaffOfUnit[]): readonly StaffOfUnit[] {
  return isFromOutside(session) ? staff.map((one) => ({ ...one, name: maskedName(one.name) })) : staff;
}

/** A text as this person sees it. */
export function wordsFor(session: Session): (text: string) => string {
  return isFromOutside(session) ? masked : (text) => text;
}

/** A line of a list. */
export function maskedLine<T extends { title: string; place: string; sourceNumber: string }>(line: T): T {
  const { title, place, sourceNumber } = line;
  return { ...line, title: masked(title), place: masked(place), sourceNumber: masked(sourceNumber) };
}
