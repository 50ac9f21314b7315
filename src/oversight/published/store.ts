/** Closed rounds with what came of them, and the summaries that were drafted from them. SQL of the office. */
import { type Aggregate, actsOfEach, withoutVoided } from '../../db/acts.ts';
import { foldDocument } from '../../documents/fold.ts';
import type { DocumentState } from '../../documents/state.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { foldRound } from '../rounds/fold.ts';
import type { RoundState } from '../rounds/state.ts';
import type { Texts } from './bulletin.ts';

/** Its subject has the id of the round. Acts to be looked up: what follows from them is a document of its own. */
export const bulletins: Aggregate<null> = { kind: 'bulletin', tables: [], fold: () => null, rows: () => ({}) };

/** Rounds that a trend looks back on. */
const MOST = 40;

export interface ClosedRound {
  id: string;
  state: RoundState;
}

/** The newest closed rounds of a site, the oldest of them first. */
export async function closedRounds({ deps, site }: OfficeContext): Promise<ClosedRound[]> {
  const rows = await deps.office
    .selectFrom('office.rounds')
    .select('id')
    .where('site_id', '=', site.siteId)
    .where('closed_on', 'is not', null)
    .orderBy('to_day', 'desc')
    .orderBy('begun_on', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute();
  const ids = rows.map(({ id }) => id).reverse();
  const acts = await actsOfEach(deps.office, deps.keys, 'round', site.siteId, ids);
  return ids.map((id) => ({ id, state: foldRound(withoutVoided(acts.get(id) ?? [])) }));
}

/** Data of the act that drafts a summary. */
export interface Drafted extends Texts {
  documentId: string;
  title: string;
  /** rounds that its trend shows before this one */
  earlier: readonly string[];
}

export interface DraftedBulletin extends Drafted {
  seq: number;
  roundId: string;
  on: Temporal.PlainDate;
  document: DocumentState;
}

/** Summaries that were drafted, the newest first, with how their documents stand; one whose draft was voided is none. */
export async function draftedBulletins({ deps, site }: OfficeContext): Promise<DraftedBulletin[]> {
  const rows = await deps.office
    .selectFrom('office.acts')
    .select(['seq', 'subject_id', 'happened_on', 'data'])
    .where('site_id', '=', site.siteId)
    .where('kind', '=', 'bulletin.drafted')
    .orderBy('seq', 'desc')
    .limit(100)
    .execute();
  const drafted = rows.map((row) => ({ row, data: row.data as Drafted }));
  const ids = drafted.map(({ data }) => data.documentId);
  const acts = await actsOfEach(deps.office, deps.keys, 'document', site.siteId, ids);
  return drafted.flatMap(({ row, data }) => {
    const document = foldDocument(withoutVoided(acts.get(data.documentId) ?? []));
    if (document.unitId === '') return [];
    return [{ ...data, seq: row.seq, roundId: row.subject_id, on: row.happened_on, document }];
  });
}
