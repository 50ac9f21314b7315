/** Drafting the public summary of a closed round: from then on it is a document like any other. */
import { type Desk, load, read, record } from '../../db/acts.ts';
import { draftDocument } from '../../documents/actions.ts';
import { BLANK_CONTENT, type Content } from '../../documents/state.ts';
import { text } from '../../web/language.ts';
import { notFound, refused } from '../../web/refusal.ts';
import { rounds } from '../rounds/fold.ts';
import { type BulletinInput, bulletinHtml, figuresOf, references, refuseText } from './bulletin.ts';
import { bulletins, type Drafted } from './store.ts';

export interface NewBulletin extends Omit<BulletinInput, 'state' | 'earlier'> {
  roundId: string;
  title: string;
  /** unit that issues it */
  unitId: string;
  column: string;
  earlier: BulletinInput['earlier'];
}

/** Drafts the document and returns its id. @throws Refusal when the round is open or a text states figures of its own, Conflict when the same was drafted meanwhile */
export async function draftBulletin(desk: Desk, given: NewBulletin, version?: number): Promise<string> {
  const ref = { siteId: desk.actor.siteId, id: given.roundId };
  const round = await read(desk.tx, desk.keys, rounds, ref);
  if (!round || round.state.begunOn === '') throw notFound();
  const { state } = round;
  if (state.closedOn === null)
    throw refused('bulletin.title', text('批次结束后才能拟通报', 'The round is closed first'));
  const known = references(state);
  for (const field of ['lead', 'demands'] as const) {
    const problem = refuseText(given[field], known);
    if (problem) throw refused(`bulletin.${field}`, problem);
  }
  const whole = { ...given, state };
  const content = contentOf(given, bulletinHtml(whole));
  const documentId = await draftDocument(desk, given.unitId, content, { figures: figuresOf(whole) });
  const { title, lead, demands, earlier } = given;
  const data: Drafted = { documentId, title, lead, demands, earlier: earlier.map(({ id }) => id) };
  await record(desk, bulletins, await load(desk, bulletins, ref, version), { kind: 'bulletin.drafted', data });
  return documentId;
}

function contentOf({ title, column }: NewBulletin, body: string): Content {
  return { ...BLANK_CONTENT, title, body, kind: 'inspection', columns: [column] };
}
