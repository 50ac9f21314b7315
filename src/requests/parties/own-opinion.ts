/** What a third party or co-maker can do with link and code, through the functions of schema `intake` alone. */
import { sql } from 'kysely';
import { seal } from '../../db/keys.ts';
import type { PublicDeps } from '../../web/routes.ts';
import { caseClock } from '../clock.ts';
import { foldRequest } from '../fold.ts';
import { type OwnActRow, ownAct, publicLaw } from '../own-case.ts';
import type { Consultation } from '../state.ts';
import { linkDigests } from './link-code.ts';
import { type Opinion, opinions } from './rules.ts';
import type { Linked } from './state.ts';

type Deps = Pick<PublicDeps, 'intake' | 'keys'>;

/** A link's token and its code as it was typed. */
export interface LinkTicket {
  siteId: string;
  token: string;
  code: string;
}

export interface OwnOpinion {
  /** of the case; it is shown nowhere */
  id: string;
  unitId: string;
  who: Linked;
  /** of the letter that asked */
  number: string | null;
  /** the one consultation, and how it stands today */
  opinion: Opinion;
  /** Set once an opinion is in; `isHere`: it was given through this link. */
  given: { at: Temporal.Instant; isHere: boolean } | null;
}

interface Row extends Omit<OwnActRow, 'unit_id' | 'voids' | 'late'> {
  who: Linked;
  /** the addressee */
  unit_id: string;
  data: Record<string, unknown>;
}

/** What the link opens; null for a wrong code, and for a link that opens nothing, whatever the reason. */
export async function openOpinion(
  { intake, keys }: Deps,
  ticket: LinkTicket,
  today: Temporal.PlainDate,
): Promise<OwnOpinion | null> {
  const { tokenDigest, codeDigest } = await linkDigests(keys, ticket);
  const { rows } = await sql<Row>`
    select * from intake.open_opinion(${ticket.siteId}, ${tokenDigest}, ${codeDigest})`.execute(intake);
  const first = rows[0];
  if (!first) return null;
  const { id, who, unit_id: unitId } = first;
  const key = await keys.find(id);
  // once the personal data are destroyed there is nothing left to ask about
  if (!key) return null;
  const acts = rows.map((row) => ownAct({ ...row, unit_id: null, voids: null, late: null }, key));
  const law = await publicLaw(intake, ticket.siteId, acts);
  const [opinion] = opinions(foldRequest(acts), caseClock(acts, law), law, today);
  if (!opinion) return null;
  const answer = rows.find(({ kind }) => kind === `request.${who}-answered`);
  const asked = rows.find(({ kind }) => kind === `request.${who}-asked`);
  return {
    id,
    unitId,
    who,
    number: typeof asked?.data.number === 'string' ? asked.data.number : null,
    opinion,
    given: answer ? { at: answer.recorded_at, isHere: answer.sealed !== null } : null,
  };
}

/** Gives the opinion, once. False when one is in already; null when link and code open nothing. */
export async function giveOpinion(
  { intake, keys }: Deps,
  ticket: LinkTicket,
  { id, consents, text }: { id: string; consents: boolean; text: string },
): Promise<boolean | null> {
  const key = await keys.find(id);
  if (!key) return null;
  const { tokenDigest, codeDigest } = await linkDigests(keys, ticket);
  const { rows } = await sql<{ done: boolean | null }>`
    select intake.give_opinion(${ticket.siteId}, ${tokenDigest}, ${codeDigest}, ${consents},
      ${seal(key, id, { text })}) as done`.execute(intake);
  return rows[0]?.done ?? null;
}

/** What was asked, in the office's words. */
export function askedText({ asked }: Consultation): { name: string; information: string; interest: string } {
  return asked && asked !== 'erased' ? asked : { name: '', information: '', interest: '' };
}
