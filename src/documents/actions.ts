/** The acts that bring a document to the public: load, decide, record; release copies in the same transaction. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Desk, Loaded } from '../db/acts.ts';
import { dateOf, load, nextNumber, record, TIME_ZONE } from '../db/acts.ts';
import { keepBlob } from '../db/blobs.ts';
import { formatIndexNumber } from '../law/index-number.ts';
import { cleanHtml } from '../text/html.ts';
import { indexEntry } from '../text/index-entry.ts';
import { findUnit } from '../units/read.ts';
import { notFound, refused } from '../web/refusal.ts';
import type { Figures } from './checks/figures.ts';
import { lookAt } from './checks/look.ts';
import { blocking, keyOf, refuseStanding, standing } from './checks/standing.ts';
import type { DocumentActs } from './fold.ts';
import { documents } from './fold.ts';
import type { Refused } from './rules.ts';
import {
  mayAmend,
  mayEdit,
  mayTakeBack,
  mayVoid,
  missingForClearing,
  refuseApprover,
  refuseRelease,
  refuseReviewer,
} from './rules.ts';
import type { Clearing, Content, DocumentState, Overruled } from './state.ts';
import { currentDigest, differsFromActs, indexSettings, lackingForReview } from './store.ts';

export type LoadedDocument = Loaded<DocumentState>;

/** Loads and locks a document. @throws Refusal not-found; Conflict when `version` is not its newest */
export async function openDocument(desk: Desk, id: string, version?: number): Promise<LoadedDocument> {
  const loaded = await load(desk, documents, { siteId: desk.actor.siteId, id }, version);
  // never begun, or its drafting was voided
  if (loaded.state.unitId === '') throw notFound();
  return loaded;
}

export function act<K extends keyof DocumentActs>(
  desk: Desk,
  loaded: LoadedDocument,
  kind: K,
  data: DocumentActs[K],
  ground: string | null = null,
): Promise<LoadedDocument> {
  return record(desk, documents, loaded, { kind, data, ground });
}

export function stopIf(problem: Refused | null | undefined): void {
  if (problem) throw refused(`document.${problem.field}`, problem.text);
}

export function personOf(desk: Desk): string {
  if (!desk.actor.personId) throw new Error('only a person can clear, approve or withdraw a document');
  return desk.actor.personId;
}

/** The file that a draft was imported from: its name and its bytes as they came. */
export interface Source {
  name: string;
  bytes: Uint8Array;
}

/**
 * Begins a document with its body cleaned; the file that it was imported from is kept beside it, and what was computed
 * for it. Returns its id.
 */
export async function draftDocument(
  desk: Desk,
  unitId: string,
  content: Content,
  from: Source | { figures: Figures } | null = null,
): Promise<string> {
  if (!(await findUnit(desk.tx, desk.actor.siteId, { id: unitId })))
    throw refused('document.unitId', { zh: '单位不存在。', en: 'There is no such unit.' });
  const id = randomUUID();
  const loaded = await load(desk, documents, { siteId: desk.actor.siteId, id });
  const clean = { ...content, body: cleanHtml(content.body) };
  const kept = from && 'bytes' in from ? await keepSource(desk, from) : from;
  await act(desk, loaded, 'document.drafted', { unitId, content: clean, ...kept });
  return id;
}

async function keepSource(desk: Desk, { name, bytes }: Source) {
  // whatever it says of itself, it is only ever sent as a download
  const original = { name, ...(await keepBlob(desk, 'application/octet-stream', bytes)) };
  return { source: name, original };
}

/** Changes a draft. Fields that are equal are left out of the act; with no change at all nothing is recorded. */
export async function editDocument(
  desk: Desk,
  id: string,
  changes: Partial<Content>,
  version?: number,
): Promise<LoadedDocument> {
  const loaded = await openDocument(desk, id, version);
  if (!mayEdit(loaded.state))
    throw refused('document.stage', {
      zh: '此件已进入审查或已发布，请先退回或发起修改。',
      en: 'This is under review or released. Return it or start an amendment first.',
    });
  const clean = changes.body === undefined ? changes : { ...changes, body: cleanHtml(changes.body) };
  const changed = Object.fromEntries(
    Object.entries(clean).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(loaded.state[key as keyof Content]),
    ),
  );
  if (Object.keys(changed).length === 0) return loaded;
  return act(desk, loaded, 'document.edited', { changes: changed });
}

/** Declares a draft that was never public to be void; its acts stay. */
export async function voidDraft(desk: Desk, id: string, reason: string, version?: number): Promise<void> {
  const loaded = await openDocument(desk, id, version);
  const begun = loaded.acts[0];
  if (!begun || !mayVoid(loaded.state))
    throw refused('document.stage', {
      zh: '只有尚未公开的草稿可以作废。',
      en: 'Only a draft that was never public can be voided.',
    });
  await record(desk, documents, loaded, { kind: 'void', voids: begun.seq, ground: reason });
}

/** Hands a draft to release review. @throws Refusal naming what is missing */
export async function submitDocument(desk: Desk, id: string, version?: number): Promise<LoadedDocument> {
  const loaded = await openDocument(desk, id, version);
  if (loaded.state.stage !== 'draft')
    throw refused('document.stage', { zh: '此件已提交审查。', en: 'This was submitted already.' });
  stopIf((await lackingForReview(desk.tx, desk.actor.siteId, loaded.state))[0]);
  return act(desk, loaded, 'document.submitted', {});
}

/** Submits a draft that lacks nothing; otherwise records nothing and answers with everything that it lacks. */
export async function submitWhenComplete(desk: Desk, id: string, version?: number): Promise<Refused[]> {
  const { state } = await openDocument(desk, id, version);
  const lacking = mayEdit(state) ? await lackingForReview(desk.tx, desk.actor.siteId, state) : [];
  if (lacking.length === 0) await submitDocument(desk, id, version);
  return lacking;
}

/** Takes a document back for more work, as long as its review has recorded nothing. */
export async function takeBack(desk: Desk, id: string, version?: number): Promise<LoadedDocument> {
  const loaded = await openDocument(desk, id, version);
  if (!mayTakeBack(loaded.state, personOf(desk)))
    throw refused('document.stage', {
      zh: '只有起草人可以在审查结论作出前收回。',
      en: 'Only its drafter can take it back, and only before the review is decided.',
    });
  return act(desk, loaded, 'document.taken-back', {});
}

/** Sends a document back to its drafter with remarks, on the whole and on single places, from review, approval or before release. */
export async function returnDocument(
  desk: Desk,
  id: string,
  remarks: string,
  version?: number,
  places: Readonly<Record<string, string>> = {},
): Promise<LoadedDocument> {
  const loaded = await openDocument(desk, id, version);
  if (!['review', 'approval', 'approved'].includes(loaded.state.stage))
    throw refused('document.stage', { zh: '此件不在可退回的环节。', en: 'This cannot be returned now.' });
  const onPlaces = Object.keys(places).length > 0 ? { places } : {};
  return act(desk, loaded, 'document.returned', { remarks, ...onPlaces }, remarks);
}

const changedSince = () =>
  refused('document.digest', {
    zh: '库中记录与办理留痕不一致，不能继续办理。请退回经办人核对后重新审查、审签。',
    en: 'The record is not the one that was handled. Return it, check it, and have it reviewed and approved again.',
  });

/**
 * Digest of the canonical record as it stands in the database now.
 * @throws Refusal when a row was changed behind the acts: recording would silently mend what should be looked into
 */
export async function digestOf(desk: Desk, loaded: LoadedDocument): Promise<string> {
  if (await differsFromActs(desk.tx, loaded)) throw changedSince();
  const digest = await currentDigest(desk.tx, loaded.ref.siteId, loaded.ref.id);
  if (!digest) throw changedSince();
  return digest;
}

export interface Review extends Pick<Clearing, 'verdict' | 'basis' | 'checklist'> {
  /** by the key of a finding: why it may stand */
  reasons?: Readonly<Record<string, string>>;
}

/**
 * Release review (公开审查): verdict and basis, bound to the record's digest. A negative verdict sends the document back.
 * @throws Refusal document.findings when a grave finding of the content checks is neither mended nor overruled
 */
export async function clearDocument(desk: Desk, id: string, given: Review, version?: number): Promise<LoadedDocument> {
  const { reasons = {}, ...review } = given;
  const loaded = await openDocument(desk, id, version);
  stopIf(refuseReviewer(loaded.state, personOf(desk)) ?? missingForClearing(review));
  const overruled = review.verdict === 'publish' ? await overrule(desk, loaded.state, reasons) : [];
  const kept = overruled.length > 0 ? { overruled } : {};
  const digest = await digestOf(desk, loaded);
  return act(desk, loaded, 'document.cleared', { ...review, ...kept, digest }, review.basis);
}

/** The grave findings with the reasons why they may stand. @throws Refusal when one has none */
async function overrule(desk: Desk, state: DocumentState, reasons: Readonly<Record<string, string>>) {
  const looked = await lookAt(desk.tx, desk.actor.siteId, state, dateOf(desk.now));
  const overruled = blocking(looked).flatMap(({ rule, file, excerpt }): Overruled[] => {
    const reason = reasons[keyOf({ rule, file, excerpt })]?.trim();
    return reason ? [{ rule, file, excerpt, reason }] : [];
  });
  stopIf(refuseStanding(standing(looked, overruled)));
  return overruled;
}

/** Approval (审签): bound to the digest of the canonical record. */
export async function approveDocument(desk: Desk, id: string, version?: number): Promise<LoadedDocument> {
  const loaded = await openDocument(desk, id, version);
  stopIf(refuseApprover(loaded.state, personOf(desk)));
  const digest = await digestOf(desk, loaded);
  if (loaded.state.clearing?.digest !== digest) throw changedSince();
  const looked = await lookAt(desk.tx, desk.actor.siteId, loaded.state, dateOf(desk.now));
  stopIf(refuseStanding(standing(looked, loaded.state.clearing.overruled ?? [])));
  return act(desk, loaded, 'document.approved', { digest });
}

/**
 * Releases an approved document now: index number, act, and the copy to `published`, in one transaction.
 * @throws Refusal when it is not approved, its time has not come, or one byte differs from what was approved
 */
export async function releaseDocument(desk: Desk, id: string, version?: number): Promise<LoadedDocument> {
  const loaded = await openDocument(desk, id, version);
  const { state } = loaded;
  stopIf(refuseRelease(state, desk.now));
  const digest = await digestOf(desk, loaded);
  if (state.approval?.digest !== digest) throw changedSince();
  const number =
    state.indexNumber && state.slug
      ? { indexNumber: state.indexNumber, slug: state.slug }
      : await takeIndexNumber(desk, state.unitId);
  const released = await act(desk, loaded, 'document.released', { digest, ...number, at: desk.now.toString() });
  await sql`select office.release_document(${desk.actor.siteId}, ${id}, '[]'::jsonb)`
    .execute(desk.tx)
    .catch((error: unknown) => {
      throw isRefusedByDatabase(error) ? changedSince() : error;
    });
  await sql`select office.index_document(${desk.actor.siteId}, ${id}, ${digest}, ${JSON.stringify(indexEntry(state))}::jsonb)`.execute(
    desk.tx,
  );
  return released;
}

/** Codes GK… are raised by office.release_document, which checks all of it again. */
function isRefusedByDatabase(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('GK');
}

/** Takes the unit's next index number of the year. Gap-free: the counter's row is held until the transaction ends. */
async function takeIndexNumber(desk: Desk, unitId: string): Promise<{ indexNumber: string; slug: string }> {
  const { pattern, unitCode, creditCode } = await indexSettings(desk.tx, desk.actor.siteId, unitId);
  const year = desk.now.toZonedDateTimeISO(TIME_ZONE).year;
  const serial = await nextNumber(desk, `index/${unitId}/${year}`);
  return {
    indexNumber: formatIndexNumber(pattern, { code: creditCode, year, month: dateOf(desk.now).month, serial }),
    slug: `${unitCode}-${year}-${String(serial).padStart(5, '0')}`,
  };
}

/**
 * Starts an amendment: the public keeps seeing what was released until the amended record is released. What was
 * withdrawn is corrected the same way, and its address then serves it again.
 */
export async function amendDocument(
  desk: Desk,
  id: string,
  changeNote: string,
  version?: number,
): Promise<LoadedDocument> {
  const loaded = await openDocument(desk, id, version);
  if (!mayAmend(loaded.state))
    throw refused('document.stage', {
      zh: '只有已发布或已撤回的文件可以修改后重新发布。',
      en: 'Only what was released can be amended or corrected.',
    });
  return act(desk, loaded, 'document.amending', { changeNote }, changeNote);
}
