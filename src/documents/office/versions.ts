/** The recorded versions of a document, and the content of each. Pure. */
import { type Act, withoutVoided } from '../../db/acts.ts';
import { foldDocument } from '../fold.ts';
import type { DocumentState } from '../state.ts';

/** Acts after which the content reads otherwise than before. */
const CHANGING: readonly string[] = ['document.drafted', 'document.edited'];

/** The acts that made a version, the newest first. */
export function versionsOf(acts: readonly Act[]): Act[] {
  return acts.filter((act) => CHANGING.includes(act.kind)).reverse();
}

/** The document as it was after an act. */
export function stateAfter(acts: readonly Act[], seq: number): DocumentState {
  return foldDocument(withoutVoided(acts.filter((act) => act.seq <= seq)));
}

/** The version that was released last, still public or not; null when none ever was. */
export function releasedVersion(acts: readonly Act[]): Act | null {
  const release = withoutVoided(acts).findLast((act) => act.kind === 'document.released');
  return release ? (versionsOf(acts).find((act) => act.seq < release.seq) ?? null) : null;
}

/** What a version is compared with at first: what the public saw last, or else the version before the newest. */
export function earlierVersion(acts: readonly Act[]): Act | null {
  const [newest, before] = versionsOf(acts);
  const released = releasedVersion(acts);
  return released && released.seq !== newest?.seq ? released : (before ?? null);
}
