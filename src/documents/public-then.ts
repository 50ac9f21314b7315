/**
 * What of a document was public at the end of a day, told by its acts as they stand now. A release, a withdrawal and the
 * end of a period count from the moment that their act names, a repeal from its date, however late they were recorded. Pure.
 */
import { type Act, TIME_ZONE, withoutVoided } from '../db/acts.ts';
import { type DocumentActs, foldDocument } from './fold.ts';
import type { DocumentState } from './state.ts';

/** Acts after which the public reads something else; each names its moment in `at`. */
const TURNS: readonly string[] = ['document.released', 'document.withdrawn', 'document.ended'];

export interface PublicThen {
  /** the document as that release made it public */
  state: DocumentState;
  /** when the version that was public then was released: ISO instant */
  releasedAt: string;
  /** digest of the record that was public */
  digest: string;
  /** the release was recorded after that day only */
  isLate: boolean;
  /** repealed by then; `isLate`: recorded after that day only, so that its page did not say so yet */
  repealed: { on: string; by: string; isLate: boolean } | null;
}

/** The first moment after a day. */
export function endOf(day: Temporal.PlainDate): Temporal.Instant {
  return day.add({ days: 1 }).toZonedDateTime(TIME_ZONE).toInstant();
}

/** Null where the public could not read it at the end of the day. */
export function publicAtEndOf(all: readonly Act[], day: Temporal.PlainDate): PublicThen | null {
  const end = endOf(day);
  const acts = withoutVoided(all);
  const turns = acts.filter((act) => TURNS.includes(act.kind) && isBefore(atOf(act), end));
  const last = turns.toSorted((a, b) => Temporal.Instant.compare(atOf(a), atOf(b)) || a.seq - b.seq).at(-1);
  if (last?.kind !== 'document.released') return null;
  const state = foldDocument(acts.filter((act) => act.seq <= last.seq));
  if (state.publicUntil !== null && state.publicUntil < day.toString()) return null;
  const { at, digest } = last.data as DocumentActs['document.released'];
  const isLate = !isBefore(last.recordedAt, end);
  return { state, releasedAt: at, digest, isLate, repealed: repealedBy(acts, day, end) };
}

function repealedBy(acts: readonly Act[], day: Temporal.PlainDate, end: Temporal.Instant): PublicThen['repealed'] {
  const act = acts.findLast(
    ({ kind, happenedOn }) => kind === 'document.repealed' && Temporal.PlainDate.compare(happenedOn, day) <= 0,
  );
  if (!act) return null;
  const { by } = act.data as DocumentActs['document.repealed'];
  return { on: act.happenedOn.toString(), by, isLate: !isBefore(act.recordedAt, end) };
}

const atOf = (act: Act) => Temporal.Instant.from((act.data as { at: string }).at);
const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;
