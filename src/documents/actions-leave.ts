/** How a document leaves the public or loses its force: withdrawn, at the end of its period, repealed. */
import { sql } from 'kysely';
import { type Desk, dateOf, record } from '../db/acts.ts';
import { refused } from '../web/refusal.ts';
import { act, type LoadedDocument, openDocument, personOf, stopIf } from './actions.ts';
import { documents } from './fold.ts';
import { mayRepeal, mayWithdraw, refuseDay } from './rules.ts';

/** Withdraws: the text and its files leave the public in this transaction; a page with the reason stays. */
export async function withdrawDocument(
  desk: Desk,
  id: string,
  reason: string,
  version?: number,
): Promise<LoadedDocument> {
  const loaded = await openDocument(desk, id, version);
  if (!mayWithdraw(loaded.state))
    throw refused('document.stage', { zh: '此件没有公开，无需撤回。', en: 'This is not public.' });
  personOf(desk);
  const withdrawn = await act(desk, loaded, 'document.withdrawn', { reason, at: desk.now.toString() }, reason);
  await sql`select office.withdraw_document(${desk.actor.siteId}, ${id})`.execute(desk.tx);
  return withdrawn;
}

/** Ends a notice whose public period has passed; done by the system, with the period as its reason. */
export async function endDocument(desk: Desk, id: string): Promise<void> {
  const loaded = await openDocument(desk, id);
  const { publicUntil, stage } = loaded.state;
  if (stage !== 'released' || !publicUntil || publicUntil >= dateOf(desk.now).toString()) return;
  await act(desk, loaded, 'document.ended', { reason: `公示期至${publicUntil}届满`, at: desk.now.toString() });
  await sql`select office.withdraw_document(${desk.actor.siteId}, ${id})`.execute(desk.tx);
}

/** A repeal to be registered: as of when, by what, and why late when the day is past. */
export interface Repeal {
  on: Temporal.PlainDate;
  by: string;
  late?: string;
}

/** Declares a released normative document repealed as of `on` (废止); its page says so. */
export async function repealDocument(
  desk: Desk,
  id: string,
  { on, by, late = '' }: Repeal,
  version?: number,
): Promise<LoadedDocument> {
  const loaded = await openDocument(desk, id, version);
  if (!mayRepeal(loaded.state))
    throw refused('document.repeal', {
      zh: '只有已发布且未废止的行政规范性文件可以登记废止。',
      en: 'Only a released normative document that is not yet repealed can be repealed.',
    });
  stopIf(refuseDay(on, dateOf(desk.now), late));
  const repealed = await record(desk, documents, loaded, {
    kind: 'document.repealed',
    happenedOn: on,
    data: { by, ...(late ? { late } : {}) },
    ground: by,
  });
  await sql`select office.mark_repealed(${desk.actor.siteId}, ${id})`.execute(desk.tx);
  return repealed;
}
