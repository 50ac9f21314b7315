/** What an applicant can do, through the functions of schema `intake` alone. */
import { sql } from 'kysely';
import { tidy } from '../citizens/person-index.ts';
import type { Citizen } from '../citizens/session.ts';
import type { Act } from '../db/acts.ts';
import { withoutVoided } from '../db/acts.ts';
import { seal, unseal } from '../db/keys.ts';
import type { Clock, Law } from '../law/clock-types.ts';
import { readSettings } from '../units/settings.ts';
import type { PublicDeps } from '../web/routes.ts';
import type { NewFile } from './case-files.ts';
import { foldRequest } from './fold.ts';
import { openSealed } from './frozen.ts';
import { confirmedClock } from './late/clock.ts';
import { lawOfCase } from './law.ts';
import { sendPapers } from './papers/own-papers.ts';
import { applicantIndex, proofOf, queryCode, queryDigest, type Ticket } from './query-code.ts';
import type { ApplicantKind, Delivery, Form, RequestState, StoredFile, Submission } from './state.ts';

type Deps = Pick<PublicDeps, 'intake' | 'keys'>;

export interface OwnCase {
  id: string;
  state: RequestState;
  /** Acts that stand, in order of recording; none of the office's inner ones. */
  acts: Act[];
  clock: Clock;
  law: Law;
}

export interface Lodging {
  siteId: string;
  /** Chosen with the form, so that sending it twice lodges once. */
  id: string;
  unitId: string;
  applicantKind: ApplicantKind;
  form: Form;
  delivery: Delivery;
}

/** Lodges a request with what is attached to it, or neither. Sent twice, it is lodged and filed once. */
export function lodgeWith(
  { intake, keys }: Deps,
  lodging: Lodging,
  submission: Submission,
  files: readonly NewFile[],
): Promise<{ id: string; number: string; code: string }> {
  return intake.transaction().execute(async (tx) => {
    const own = await lodge({ intake: tx, keys }, lodging, submission);
    const ticket = { siteId: lodging.siteId, ...own };
    if (files.length > 0) await sendPapers({ intake: tx, keys }, ticket, own.id, { of: 'request', note: '', files });
    return own;
  });
}

/** Lodges a request; only ciphertext of the submission leaves this process. */
export async function lodge(
  { intake, keys }: Deps,
  { siteId, id: given, unitId, applicantKind, form, delivery }: Lodging,
  submission: Submission,
): Promise<{ id: string; number: string; code: string }> {
  // as the database writes it: the key is found again by this name
  const id = given.toLowerCase();
  const code = await queryCode(keys, id, submission);
  const digest = await queryDigest(keys, code);
  const index = await applicantIndex(keys, submission.applicant);
  const sealed = seal(await keys.ensure(id), id, submission);
  const { rows } = await sql<{ number: string }>`
    select intake.lodge(${siteId}, ${id}, ${unitId}, ${applicantKind}, ${index}, ${form}, ${delivery}, ${digest},
      ${sealed}) as number`.execute(intake);
  const number = rows[0]?.number;
  if (!number) throw new Error('lodging gave no number');
  return { id, number, code };
}

/** An act as functions of schema `intake` return it. */
export interface OwnActRow {
  id: string;
  seq: number;
  kind: string;
  happened_on: Temporal.PlainDate;
  recorded_at: Temporal.Instant;
  role: string;
  unit_id: string | null;
  data: unknown;
  sealed: Uint8Array | null;
  voids: number | null;
  /** Not null where it was recorded after its day; why is told of what came from an old ledger alone. */
  late: string | null;
}

/** The applicant's own case; null when number and code do not belong together or were tried too often, and when it is not this citizen's. */
export async function findOwnCase({ intake, keys }: Deps, ticket: Ticket): Promise<OwnCase | null> {
  const digest = await proofOf(keys, ticket);
  const { rows } = await sql<OwnActRow>`
    select * from intake.own_acts(${ticket.siteId}, ${ticket.number}, ${digest})`.execute(intake);
  const id = rows[0]?.id;
  if (id === undefined) return null;
  const key = await keys.find(id);
  const all = rows.map((row) => ownAct(row, key));
  const acts = withoutVoided(all);
  const state = foldRequest(acts);
  if (state.number === '' || (ticket.citizen && !isOf(ticket.citizen, state))) return null;
  const law = await publicLaw(intake, ticket.siteId, all);
  return { id, state, acts, clock: confirmedClock(all, state, law), law };
}

/** A number typed wrong may be another person's: the name must be the same too. */
function isOf({ name }: Citizen, { submission }: RequestState): boolean {
  return submission !== null && submission !== 'erased' && tidy(submission.applicant.name) === tidy(name);
}

/** The law of a case, by what the site lets the public know of its settings. */
export async function publicLaw(intake: Deps['intake'], siteId: string, acts: readonly Act[]): Promise<Law> {
  const { rows } = await sql<{ settings: unknown }>`
    select intake.law_settings(${siteId}) as settings`.execute(intake);
  return lawOfCase(readSettings(rows[0]?.settings), acts);
}

/** The act, its sealed part opened; 'erased' once the key is destroyed. */
export function ownAct(row: OwnActRow, key: Uint8Array | null): Act {
  return {
    seq: row.seq,
    kind: row.kind,
    happenedOn: row.happened_on,
    recordedAt: row.recorded_at,
    personId: null,
    role: row.role,
    unitId: row.unit_id,
    ground: row.late,
    data: row.data,
    personal: row.sealed ? (key ? unseal(key, row.id, row.sealed) : 'erased') : null,
    voids: row.voids,
  };
}

/** Hands in the clarification with what is attached to it, or neither; false when none is waited for. */
export function supplementWith(
  { intake, keys }: Deps,
  ticket: Ticket,
  id: string,
  { text, files }: { text: string; files: readonly NewFile[] },
): Promise<boolean> {
  return intake.transaction().execute(async (tx) => {
    const deps = { intake: tx, keys };
    const done = await supplement(deps, ticket, id, text);
    if (done && files.length > 0) await sendPapers(deps, ticket, id, { of: 'clarification', note: '', files });
    return done;
  });
}

/** Hands in the clarification; false when none is waited for. */
export async function supplement({ intake, keys }: Deps, ticket: Ticket, id: string, text: string): Promise<boolean> {
  const key = await keys.find(id);
  if (!key) return false;
  const { rows } = await sql<{ done: boolean }>`
    select intake.supplement(${ticket.siteId}, ${ticket.number}, ${await proofOf(keys, ticket)},
      ${seal(key, id, { text })}) as done`.execute(intake);
  return rows[0]?.done ?? false;
}

/** Withdraws; false when the case has ended already. */
export async function withdraw({ intake, keys }: Deps, ticket: Ticket, id: string, reason: string): Promise<boolean> {
  const key = await keys.find(id);
  if (!key) return false;
  const { rows } = await sql<{ done: boolean }>`
    select intake.withdraw(${ticket.siteId}, ${ticket.number}, ${await proofOf(keys, ticket)},
      ${seal(key, id, { reason })}) as done`.execute(intake);
  return rows[0]?.done ?? false;
}

/** The bytes of a letter or file that was sent to the applicant; null when there is none, or it was destroyed. */
export async function ownFile(
  { intake, keys }: Deps,
  ticket: Ticket,
  id: string,
  file: StoredFile,
): Promise<Uint8Array | null> {
  const { rows } = await sql<{ bytes: Uint8Array }>`
    select bytes from intake.own_file(${ticket.siteId}, ${ticket.number}, ${await proofOf(keys, ticket)},
      ${file.blob})`.execute(intake);
  const key = await keys.find(id);
  const sealed = rows[0]?.bytes;
  return key && sealed ? openSealed(key, id, sealed, file) : null;
}

/** The applicant opened the answer: recorded as served where he chose this site; false when that is not so, or it was served. */
export async function openAnswer({ intake, keys }: Deps, ticket: Ticket, id: string): Promise<boolean> {
  const key = await keys.find(id);
  if (!key) return false;
  const { rows } = await sql<{ done: boolean }>`
    select intake.open_answer(${ticket.siteId}, ${ticket.number}, ${await proofOf(keys, ticket)},
      ${seal(key, id, { names: [] })}) as done`.execute(intake);
  return rows[0]?.done ?? false;
}
