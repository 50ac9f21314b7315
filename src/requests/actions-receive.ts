/** How a case begins: registered by the office, confirmed with the applicant, dispatched; and how the applicant ends it. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Desk, Loaded } from '../db/acts.ts';
import { dateOf, load, record } from '../db/acts.ts';
import type { Channel, Confirmation } from '../law/events.ts';
import { listUnits, siteSettings } from '../units/read.ts';
import { refused } from '../web/refusal.ts';
import { demand, openCase, perform, stopIf, unitOf, type When, write } from './actions.ts';
import { requests } from './fold.ts';
import { applicantIndex, queryCode, queryDigest } from './query-code.ts';
import type { IdentityProof } from './request-acts.ts';
import { cancelNumber } from './review/numbering.ts';
import { reportRow } from './review/report-row.ts';
import { refuseDate } from './rules.ts';
import type { ApplicantKind, Delivery, Form, RequestState, Submission } from './state.ts';
import { isInside } from './units.ts';

export interface NewRequest {
  /** The addressee. */
  unitId: string;
  channel: Channel;
  applicantKind: ApplicantKind;
  submission: Submission;
  form: Form;
  delivery: Delivery;
  /** For web, fax and e-mail; the site's rule when left out. */
  confirmation?: Confirmation;
}

export interface Registered {
  id: string;
  /** 登记编号 */
  number: string;
  /** Shown once, to be handed to the applicant. */
  code: string;
}

/** Registers what came in on `happenedOn` by post, at the counter, by fax or e-mail. */
export async function registerRequest(desk: Desk, given: NewRequest, when: When = {}): Promise<Registered> {
  const { siteId } = desk.actor;
  const on = when.happenedOn ?? dateOf(desk.now);
  stopIf('request.registered', refuseDate(on, dateOf(desk.now), ''));
  const unit = await unitOf(desk, given.unitId);
  const id = randomUUID();
  const loaded = await load(desk, requests, { siteId, id });
  const { rows } = await sql<{ number: string }>`
    select office.next_request_number(${siteId}, ${unit.id}, ${on.toString()}::date) as number`.execute(desk.tx);
  const number = rows[0]?.number ?? '';
  const { channel, submission, applicantKind, form, delivery } = given;
  const code = await queryCode(desk.keys, id, submission);
  const data = {
    number,
    queryDigest: await queryDigest(desk.keys, code),
    unitId: unit.id,
    channel,
    confirmation: await confirmationOf(desk, given),
    applicantKind,
    applicantIndex: await applicantIndex(desk.keys, submission.applicant),
    form,
    delivery,
  };
  const ground = when.late || null;
  const entry = { kind: 'request.registered', happenedOn: on, ground, data, personal: submission };
  await record(desk, requests, loaded, entry);
  return { id, number, code };
}

async function confirmationOf(desk: Desk, { channel, confirmation }: NewRequest): Promise<Confirmation | null> {
  if (channel !== 'web' && channel !== 'fax' && channel !== 'email') return null;
  return confirmation ?? (await siteSettings(desk.tx, desk.actor.siteId)).law.confirmation[channel];
}

/** Hands the case to a unit inside the addressee; clock and addressee stay. */
export async function dispatchRequest(
  desk: Desk,
  id: string,
  unitId: string,
  when: When = {},
): Promise<Loaded<RequestState>> {
  const open = await openCase(desk, id, when);
  demand(desk, open, 'request.dispatched', { unitId });
  const units = await listUnits(desk.tx, desk.actor.siteId);
  if (!isInside(unitId, open.state.unitId, units))
    throw refused('request-dispatched', {
      zh: '只能交办给受理机关本身或者其内设、下属单位。',
      en: 'A case is dispatched to the addressee or a unit inside it.',
    });
  return write(desk, open, 'request.dispatched', { unitId }, null);
}

/** The applicant withdraws, by a letter or at the counter; the case ends with the leaf 其他. */
export async function withdrawRequest(
  desk: Desk,
  id: string,
  reason: string,
  when: When = {},
): Promise<Loaded<RequestState>> {
  const open = await openCase(desk, id, when);
  demand(desk, open, 'request.withdrawn', {});
  return write(desk, open, 'request.withdrawn', reportRow('r3_6_3:withdrawn', open.law.settings), { reason });
}

/** The applicant lost the query code: after proof of identity the receipt may be printed with it once more. */
export function reissueReceipt(
  desk: Desk,
  id: string,
  proof: IdentityProof,
  when: When = {},
): Promise<Loaded<RequestState>> {
  return perform(desk, id, 'request.receipt-reissued', { proof }, null, when);
}

/** The case is complete and goes to the archive; a number kept for an answer that was never given is given up. */
export async function closeRequest(desk: Desk, id: string, when: When = {}): Promise<Loaded<RequestState>> {
  const open = await openCase(desk, id, when);
  demand(desk, open, 'request.closed', {});
  return write(desk, await cancelNumber(desk, open, 'closed'), 'request.closed', {}, null);
}
